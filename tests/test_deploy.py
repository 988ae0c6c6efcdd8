"""What deploy/, the workflows and docs/deploy.md promise: every command they name exists, and crawl-all tells the truth."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from scrapy.utils.project import get_project_settings
from scrapy.cmdline import _get_commands_dict
