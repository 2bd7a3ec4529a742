#!/usr/bin/env python3
"""Write how far each rule of tagging is to be trusted: ``tag/vocabulary/precision.toml``.

    .venv/bin/python scripts/train_confidence.py

A rule's confidence is the share of its records that are right on the papers of tests/papers/dev, drawn and scanned.
Those papers served to make the rules, which so are better there than elsewhere: the share is drawn towards what
records were worth on papers that no rule had been made for yet (``FRESH``), as though ``WEIGHT`` more of the rule's
records had been seen there.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from bench_tagging import FOLDER, papers
from papers.score import read_gold, score

from corpus.store import Store
from kildespor.pipeline import read_pages
from tag import tag_document

FRESH = 0.848
"""The share of records that were right, 748 of 882, on 61 papers when they were new (of November 2026)."""
WEIGHT = 40
OUT = Path(__file__).resolve().parent.parent / "tag/vocabulary/precision.toml"
HEAD = """\
# How far each rule is to be trusted: the share of its records that are right. Written by scripts/train_confidence.py.

"""


def main() -> int:
    """Measure and write. Returns the exit code."""
    hits: dict[str, list[bool]] = defaultdict(list)
    store = Store(FOLDER)
    for paper in papers("dev"):
        records = tag_document(read_pages(store.identify(paper.path)))
        tagged = [(record.fields(), {one.page for one in record.evidence}) for record in records]
        tallies = score(read_gold(paper.path.with_suffix(".gold.jsonl")), tagged)
        rights = {kind: iter(tally.hits) for kind, tally in tallies.items()}
        for record, (fields, _) in zip(records, tagged, strict=True):
            hits[record.method].append(next(rights[fields["kind"]]))
    lines = [
        f'"{method}" = {(sum(rights) + FRESH * WEIGHT) / (len(rights) + WEIGHT):.3f}'
        for method, rights in sorted(hits.items())
    ]
    OUT.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
