#!/usr/bin/env python3
"""F1 per kind of record, and shares of further fields, on the invented papers of tests/papers.

    scripts/bench tagging [dev|heldout] [--only NAME] [--faults]

Each paper is read, repaired and tagged in this process and held against its gold. Scans (``-skannet``) and scans
under a mangled text layer (``-tekstlag``) are summed apart, and then each set beside the paper it is a scan of.
Beneath stand how far the confidences are from the shares of records that are right (expected calibration error over
ten bins of equal width, weighted by their records: Guo et al. 2017) and how well they tell the right from the wrong,
and what tagging takes by the process's own clock: the first paper of the process, with loading the pipeline and making
patterns, which a worker pays once; and the words a second of a part's drawn papers, none of which it has read before,
after all drawn ones of the other part.

``--faults`` lists what was missed (-), tagged beyond the gold (+) and wrong in a further field (~); of held-out
papers nothing: they only measure.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from papers.score import Tally, read_gold, score, total

from corpus.store import Store
from db.schema import UNSURE
from kildespor.pipeline import read_pages
from tag import tag_document

FOLDER = Path(__file__).resolve().parent.parent / "tests/papers"
PARTS = ("dev", "heldout")
FORMATS = (".pdf", ".pptx", ".docx")
WAYS = {"drawn": "", "scanned": "-skannet", "under a mangled layer": "-tekstlag"}
"""How a paper comes, and what its name ends in then."""

BINS = 10

Tallies = dict[str, Tally]


@dataclass
class Measured:
    """What was found in a paper.

    Attributes:
        tallies: by kind.
        sure: for each tagged record its confidence, and whether it is right.
        words, seconds: how many words were tagged, in what time.
    """

    tallies: Tallies
    sure: list[tuple[float, bool]]
    words: int
    seconds: float


class Paper(NamedTuple):
    """A paper: its name without the ending of its way, how it comes, and its file."""

    name: str
    way: str
    path: Path


def papers(part: str) -> Iterator[Paper]:
    """The papers of a part, in the order of their names."""
    for path in sorted((FOLDER / part).iterdir()):
        if path.suffix in FORMATS:
            way = next(
                (way for way, ending in WAYS.items() if ending and path.stem.endswith(ending)), "drawn"
            )
            yield Paper(path.stem.removesuffix(WAYS[way]), way, path)


def measure(path: Path, store: Store) -> Measured:
    """Read, repair and tag one paper, and hold its records against its gold."""
    document = read_pages(store.identify(path))
    start = time.process_time()
    records = tag_document(document)
    seconds = time.process_time() - start
    tagged = [(record.fields(), {one.page for one in record.evidence}) for record in records]
    tallies = score(read_gold(path.with_suffix(".gold.jsonl")), tagged)
    hits = {kind: iter(tally.hits) for kind, tally in tallies.items()}
    sure = [
        (record.confidence, next(hits[fields["kind"]]))
        for record, (fields, _) in zip(records, tagged, strict=True)
    ]
    return Measured(tallies, sure, sum(len(page.words) for page in document.pages), seconds)


def calibration_error(sure: Sequence[tuple[float, bool]]) -> float:
    """How far confidences are from the shares that are right: the mean distance over bins, weighted by records."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for one in sure:
        bins[min(int(one[0] * BINS), BINS - 1)].append(one)
    apart = (abs(sum(said for said, _ in of) - sum(right for _, right in of)) for of in bins.values())
    return sum(apart) / len(sure) if sure else 0.0


def area(sure: Sequence[tuple[float, bool]]) -> float:
    """The chance that a right record is surer than a wrong one, ties by halves (area under the ROC curve)."""
    rights, wrongs = ([one for one, right in sure if right is of] for of in (True, False))
    above = sum((right > wrong) + 0.5 * (right == wrong) for right in rights for wrong in wrongs)
    return above / max(len(rights) * len(wrongs), 1)


def laid_out(sure: Sequence[tuple[float, bool]]) -> str:
    """How well confidences tell the right records from the wrong ones, in a line."""
    asked = [right for one, right in sure if one < UNSURE]
    return (
        f"calibration error {calibration_error(sure):.3f}, AUC {area(sure):.3f}; of {len(sure)} records "
        f"{sum(not right for _, right in sure)} wrong; below {UNSURE} {len(asked)}, {asked.count(False)} of them wrong"
    )


def main() -> int:
    """Score the papers and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("part", nargs="?", choices=PARTS)
    parser.add_argument("--only", metavar="NAME", help="papers whose name begins so")
    parser.add_argument("--faults", action="store_true", help="list them (dev only)")
    given = parser.parse_args()
    if not given.part:  # each in a process that has read none of its papers
        again = [sys.executable, *sys.argv]
        return max(subprocess.run([*again, part], check=False).returncode for part in PARTS)
    store = Store(FOLDER)
    first = _warm(next(part for part in PARTS if part != given.part), store)
    _measure(given.part, given.only or "", store, faults=given.faults and given.part == "dev")
    print(f"The first paper of the process took {first:.2f} s")
    return 0


def _warm(part: str, store: Store) -> float:
    """Tag the drawn papers of a part; how many seconds the first took."""
    documents = [read_pages(store.identify(paper.path)) for paper in papers(part) if paper.way == "drawn"]
    start = time.process_time()
    tag_document(documents[0])
    seconds = time.process_time() - start
    for document in documents[1:]:
        tag_document(document)
    return seconds


def _measure(part: str, only: str, store: Store, *, faults: bool) -> None:
    measured: dict[str, dict[str, Measured]] = {way: {} for way in WAYS}
    for name, way, path in papers(part):
        if not name.startswith(only):
            continue
        found = measure(path, store)
        measured[way][name] = found
        _show(f"{part}/{path.name}", found.tallies)
        if faults:
            _show_faults(found.tallies)
    for way, by_name in measured.items():
        if len(by_name) > 1:
            _show(f"{part}, {way}: all {len(by_name)}", total(one.tallies for one in by_name.values()))
    for way in list(WAYS)[1:]:
        for name, found in measured[way].items():
            drawn = _whole(measured["drawn"][name].tallies).f1
            print(f"\n{part}/{name}: drawn {drawn:.3f}, {way} {_whole(found.tallies).f1:.3f} (all kinds)")
    drawn_ones = measured["drawn"].values()
    sure = [one for found in drawn_ones for one in found.sure]
    speed = sum(found.words for found in drawn_ones) / max(sum(found.seconds for found in drawn_ones), 1e-9)
    print(f"\n{part}: {laid_out(sure)}; {speed:,.0f} words a second")


def _whole(tallies: Tallies) -> Tally:
    return sum(tallies.values(), Tally())


def _show(name: str, tallies: Tallies) -> None:
    print(f"\n{name}\n  {'kind':<12}{'gold':>5}{'tagged':>7}{'right':>6}{'F1':>7}  further fields")
    for kind, tally in tallies.items():
        fields = "  ".join(f"{name} {right}/{of}" for name, (right, of) in sorted(tally.fields.items()))
        print(f"  {kind:<12}{tally.gold:>5}{tally.tagged:>7}{tally.matched:>6}{tally.f1:>7.3f}  {fields}")
    whole = _whole(tallies)
    print(f"  {'all kinds':<12}{whole.gold:>5}{whole.tagged:>7}{whole.matched:>6}{whole.f1:>7.3f}")


def _show_faults(tallies: Tallies) -> None:
    for kind, tally in tallies.items():
        for sign, records in (("-", tally.missed), ("+", tally.spurious)):
            for record in records:
                fields = {name: value for name, value in record.items() if name not in {"kind", "quote"}}
                print(f"  {sign} {kind} {json.dumps(fields, ensure_ascii=False)}")
        for name, wanted, said in tally.wrong:
            print(f"  ~ {kind}.{name}: {wanted!r} was tagged {said!r}")


if __name__ == "__main__":
    raise SystemExit(main())
