#!/usr/bin/env python3
"""F1 per kind of record, and shares of further fields, on the invented papers of tests/papers.

    scripts/bench tagging [dev|heldout] [--only NAME] [--faults]

Each paper is read, repaired and tagged in this process and held against its gold. ``--faults`` lists what was
missed (-), tagged beyond it (+) and wrong in a further field (~); of held-out papers nothing: they only measure.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from papers.score import Tally, read_gold, score, total

from corpus.store import Store
from kildespor.pipeline import read_document

FOLDER = Path(__file__).resolve().parent.parent / "tests/papers"
PARTS = ("dev", "heldout")


def papers(part: str) -> list[tuple[Path, Path]]:
    """The papers of a part, each with its gold; a scan of pages has that of ``NAME.gold.jsonl`` beside it."""
    golds = sorted((FOLDER / part).glob("*.gold.jsonl"))
    found = []
    for gold in golds:
        name = gold.name.removesuffix(".gold.jsonl")
        found += [
            (path, gold)
            for path in (FOLDER / part).glob(f"{name}.*")
            if path.suffix in {".pdf", ".pptx", ".docx"}
        ]
    return found


def tag(path: Path, store: Store, gold: Path) -> dict[str, Tally]:
    """Read, repair and tag one paper, and score it."""
    reading = read_document(store.identify(path))
    tagged = [(record.fields(), {one.page for one in record.evidence}) for record in reading.records]
    return score(read_gold(gold), tagged)


def main() -> int:
    """Score the papers and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("part", nargs="?", choices=PARTS)
    parser.add_argument("--only", metavar="NAME", help="one paper")
    parser.add_argument(
        "--faults", action="store_true", help="what was missed and what was too much (dev only)"
    )
    given = parser.parse_args()
    store = Store(FOLDER)
    for part in [given.part] if given.part else PARTS:
        tallies = []
        for path, gold in papers(part):
            if given.only and not path.name.startswith(given.only):
                continue
            start = time.perf_counter()
            tallies.append(tag(path, store, gold))
            _show(f"{part}/{path.name} ({time.perf_counter() - start:.1f} s)", tallies[-1])
            if given.faults and part == "dev":
                _show_faults(tallies[-1])
        if len(tallies) > 1:
            _show(f"{part}: all {len(tallies)}", total(tallies))
    return 0


def _show(name: str, tallies: dict[str, Tally]) -> None:
    print(f"\n{name}\n  {'kind':<12}{'gold':>5}{'tagged':>7}{'right':>6}{'F1':>7}  further fields")
    for kind, tally in tallies.items():
        fields = "  ".join(f"{name} {right}/{of}" for name, (right, of) in sorted(tally.fields.items()))
        print(f"  {kind:<12}{tally.gold:>5}{tally.tagged:>7}{tally.matched:>6}{tally.f1:>7.3f}  {fields}")
    whole = sum(tallies.values(), Tally())
    print(f"  {'all kinds':<12}{whole.gold:>5}{whole.tagged:>7}{whole.matched:>6}{whole.f1:>7.3f}")


def _show_faults(tallies: dict[str, Tally]) -> None:
    for kind, tally in tallies.items():
        for sign, records in (("-", tally.missed), ("+", tally.spurious)):
            for record in records:
                fields = {name: value for name, value in record.items() if name not in {"kind", "quote"}}
                print(f"  {sign} {kind} {json.dumps(fields, ensure_ascii=False)}")
        for name, wanted, said in tally.wrong:
            print(f"  ~ {kind}.{name}: {wanted!r} was tagged {said!r}")


if __name__ == "__main__":
    raise SystemExit(main())
