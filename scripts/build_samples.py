#!/usr/bin/env python3
"""Build the sample corpus: corpus/samples, corpus/samples-bad and corpus/gold.

    .venv/bin/python scripts/build_samples.py [NAME…]

Without names, everything. Needs LibreOffice, Tesseract with its English data, and the Liberation fonts.
The same versions of these give the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from samples import (
    bad,
    notat,
    plakat,
    portefoljerapport,
    protokoll_nynorsk,
    referat,
    skannet_engelsk,
    skannet_notat,
    statusrapporter,
    styringsgruppe_deck,
)
from samples.office import settle_environment

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
DOCUMENTS = {
    module.NAME: module.build
    for module in (
        styringsgruppe_deck,
        statusrapporter,
        portefoljerapport,
        referat,
        skannet_notat,
        skannet_engelsk,
        protokoll_nynorsk,
        notat,
        plakat,
    )
}


def main(names: list[str]) -> int:
    """Build the named samples, or all and the bad ones too. Returns the exit code."""
    unknown = [name for name in names if name not in DOCUMENTS]
    if unknown:
        print(f"No sample called {', '.join(unknown)}. There are: {', '.join(DOCUMENTS)}", file=sys.stderr)
        return 2
    settle_environment()
    samples, gold = CORPUS / "samples", CORPUS / "gold"
    samples.mkdir(parents=True, exist_ok=True)
    for name in names or DOCUMENTS:
        DOCUMENTS[name](samples, gold)
        print(name)
    if not names:
        bad.build(CORPUS / "samples-bad")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
