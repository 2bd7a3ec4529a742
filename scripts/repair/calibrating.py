"""How often changes are right by the share that they have of the scores: the tables of ``normalize.ocr``.

    PYTHONPATH=scripts python -m repair.calibrating --readings FOLDER --conll NOB NNO

Looks at the dev part alone of what ``repair/readings.py`` made, and of the treebanks misread by chance. Monotone
regression (pool adjacent violators; Zadrozny and Elkan 2002) over bins of the share. Of each bin the lower end of
Wilson's interval (1927) of one standard error is told: where little was seen, less is promised.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from pathlib import Path

from normalize import ocr, repair_lines
from repair.mangling import Mangler
from repair.measuring import changes
from repair.sources import Part, treebank
from schemas.page import Repair

BINS = (0.0, 0.55, 0.65, 0.75, 0.84, 0.91, 0.96, 0.985, 0.995, 0.999, 0.9999)
"""Where bins of shares begin."""

TIMES = 3
"""How often the treebanks are misread, each time otherwise."""


def table(found: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """The mean share of each bin and how often its changes were right, never falling."""
    pools: list[list[float]] = []
    for low, high in zip(BINS, (*BINS[1:], 2.0), strict=True):
        inside = [(share, right) for share, right in found if low <= share < high]
        if not inside:
            continue
        pools.append([sum(share for share, _ in inside), sum(right for _, right in inside), len(inside)])
        while len(pools) > 1 and pools[-2][1] / pools[-2][2] > pools[-1][1] / pools[-1][2]:
            last = pools.pop()
            pools[-1] = [one + other for one, other in zip(pools[-1], last, strict=True)]
    lower = accumulate((_lower(right / size, size) for _, right, size in pools), max)
    return [
        (round(share / size, 4), round(rate, 3)) for (share, _, size), rate in zip(pools, lower, strict=True)
    ]


def _lower(rate: float, size: float) -> float:
    """The lower end of Wilson's interval of one standard error."""
    middle = rate + 1 / (2 * size)
    return (middle - math.sqrt(rate * (1 - rate) / size + 1 / (4 * size * size))) / (1 + 1 / size)


def simulated(lines: Sequence[str], seed: int) -> Iterator[tuple[Repair, bool]]:
    """The changes of lines that are misread by chance, and whether each is right."""
    mangler = Mangler(seed)
    for line, (_, repairs) in zip(lines, repair_lines(map(mangler.mangle, lines)), strict=True):
        true = line.split()
        yield from ((one, one.text == true[one.word]) for one in repairs if one.applied and one.kind == "ocr")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--readings", type=Path, required=True)
    parser.add_argument("--conll", type=Path, nargs=2, required=True)
    options = parser.parse_args()
    ocr.told = lambda share, kind: share
    pages = changes(sorted(options.readings.glob("dev-*.json")))
    lines = [line for folder in options.conll for line in treebank(folder, Part.DEV)]
    found: dict[ocr.Make, list[tuple[float, bool]]] = {kind: [] for kind in ocr.Make}
    misread = chain.from_iterable(simulated(lines, seed) for seed in range(1, TIMES + 1))
    for change, right in chain(pages, misread):
        found[ocr.make(change.text)].append((change.probability, right))
    for kind, those in found.items():
        print(kind, len(those), table(those))


if __name__ == "__main__":
    main()
