"""Originals under names that programs know what to do with."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from corpus.store import Store

Original = Callable[[str, str], Path | None]
"""SHA-256 and file name of a document -> where its original lies, None where it is gone."""

FOLDER = "navn"
"""The folder in the store that holds them."""
_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f]|[. ]+$')
"""What a file name may not hold or end with on some system."""


def by_name(store: Store) -> Original:
    """Finds originals by a name with their own file ending: a program is chosen by that, above all on Windows.

    The name is a second one (a hard link) of the file in the store, made when it is asked for; where the system
    has no such names, or the folder cannot be written, the file itself is told.
    """

    def find(sha256: str, name: str) -> Path | None:
        kept = store.find(sha256)
        if kept is None:
            return None
        named = store.root / FOLDER / sha256[:12] / (_UNFIT.sub("_", name) or sha256)
        try:
            if not (named.exists() and named.samefile(kept)):
                named.parent.mkdir(parents=True, exist_ok=True)
                named.unlink(missing_ok=True)
                os.link(kept, named)
        except OSError:
            return kept
        return named

    return find
