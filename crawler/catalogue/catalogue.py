"""The one SQLite file of a site: every known address and its state, what the doors said of it, and every record.

It is the frontier, the memory between runs and the source of every dump.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path

from crawler.catalogue.addresses import Addresses
from crawler.catalogue.captures import Captures
from crawler.catalogue.claims import DoorClaims
from crawler.catalogue.database import Database, Using
from crawler.catalogue.frontier import Frontier
from crawler.catalogue.outcomes import Outcomes
from crawler.catalogue.revisions import Revisions
from crawler.catalogue.runs import Runs


class Catalogue(Database):
    """Opens or makes the file, and holds its parts; `recheck` are the ages at which a young article is looked at again.

    Raises as `Database`, which says what `using` is.
    """

    def __init__(
        self, path: Path, *, recheck: Sequence[timedelta] = (), using: Using = nullcontext, read_only: bool = False
    ) -> None:
        super().__init__(path, using=using, read_only=read_only)
        self.runs = Runs(self)
        self.revisions = Revisions(self)
        self.claims = DoorClaims(self)
        self.captures = Captures(self)
        self.outcomes = Outcomes(self)
        self.addresses = Addresses(self, self.revisions, self.claims, recheck=recheck)
        self.frontier = Frontier(self, self.addresses, self.claims)
