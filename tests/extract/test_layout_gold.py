"""The invented documents of tests/layout, read and held against what their pages say.

``scripts/bench reading`` prints the same figures. The limits are those the project has set itself.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from layout.score import Score, read_truth, score_page
from reading import read

from schemas.source import FileKind

LAYOUT = Path(__file__).parent.parent / "layout"
DRAWN = ("lysark", "rapport", "oversikt", "fremdrift")


def score(name: str) -> Score:
    path = LAYOUT / f"{name}.pdf"
    pages = read(path, FileKind.PDF)
    return sum(map(score_page, pages, read_truth(path.with_suffix(".json"))), Score())


@pytest.mark.parametrize("name", DRAWN)
def test_digital_pages(name: str) -> None:
    found = score(name)
    assert found.order.value >= 0.99, found.order.faults
    assert found.ruled.value >= 0.98, found.ruled.faults
    assert found.unruled.value >= 0.93, found.unruled.faults
    assert found.marks.value >= 0.99, found.marks.faults
    assert found.bars.value >= 0.98, found.bars.faults


@pytest.mark.slow
def test_scanned_pages() -> None:
    found = sum((score(f"{name}-skannet") for name in DRAWN), Score())
    assert found.order.value >= 0.95, found.order.faults
    assert found.ruled.value >= 0.94, found.ruled.faults
    assert found.unruled.value >= 0.93, found.unruled.faults
    assert found.marks.value >= 0.95, found.marks.faults
    assert found.bars.value >= 0.98, found.bars.faults
