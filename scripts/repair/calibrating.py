"""How often changes are right by the share that they have of the scores: the table ``TOLD`` of ``normalize.ocr``.

    PYTHONPATH=scripts python -m repair.calibrating FOLDER

``FOLDER`` holds what ``repair/readings.py`` made; only the dev part of it is looked at. Monotone regression (pool
adjacent violators; Zadrozny and Elkan 2002) over bins of the share.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from normalize import ocr
from repair.measuring import changes

BINS = (0.0, 0.55, 0.65, 0.75, 0.84, 0.91, 0.96, 0.985, 0.995, 0.999, 0.9999)
"""Where bins of shares begin."""


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
    return [(round(share / size, 4), round(right / size, 3)) for share, right, size in pools]


def main() -> None:
    """Print the table."""
    ocr.told = float
    readings = sorted(Path(sys.argv[1]).glob("dev-*.json"))
    found = [(change.probability, right) for change, right in changes(readings)]
    print(len(found), table(found))


if __name__ == "__main__":
    main()
