"""Serve the demo site until interrupted: `python -m tests.site [--port N]` prints its address."""

from __future__ import annotations

import argparse
import contextlib

from .server import serve

parser = argparse.ArgumentParser(prog="python -m tests.site", description=__doc__)
parser.add_argument("--port", type=int, default=0, help="where to listen; any free port unless told")
with contextlib.suppress(KeyboardInterrupt), serve(port=parser.parse_args().port) as site:
    print(site.url, flush=True)
    site.stopping.wait()
