"""How well a page was read: order of words, cells of tables, signs and stage bars, against what the page says."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from itertools import pairwise
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from extract.progress import STEPS
from layout.sheet import Truth
from schemas.page import Mark, Page, StageBar

_SAME = 75
"""Per cent alike (rapidfuzz ratio) that two texts of the same row of a scan are."""
_OFF = 2
"""Per cent by which a progress bar may be read wrongly."""


@dataclass
class Share:
    """How many of how many are right."""

    right: int = 0
    of: int = 0
    faults: list[str] = field(default_factory=list)

    def add(self, right: int, of: int, fault: str = "") -> None:
        self.right += right
        self.of += of
        if fault and right < of:
            self.faults.append(fault)

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of, self.faults + other.faults)

    @property
    def value(self) -> float:
        """1.0 where there is nothing to get right."""
        return self.right / self.of if self.of else 1.0


@dataclass
class Score:
    """Of one or many pages.

    Attributes:
        order: adjacent pairs of words of the true order that stand side by side as read.
        ruled, unruled: cells with the right text, row, column and spans, of all cells said or read.
        marks: signs of the right colour in the right row, of all said or read. bars: stage bars likewise.
    """

    order: Share = field(default_factory=Share)
    ruled: Share = field(default_factory=Share)
    unruled: Share = field(default_factory=Share)
    marks: Share = field(default_factory=Share)
    bars: Share = field(default_factory=Share)

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(Score)))


def read_truth(path: Path) -> list[Truth]:
    """What the pages of a document say, as :func:`layout.sheet.write_truth` wrote it."""
    return [Truth(**page) for page in json.loads(path.read_text(encoding="utf-8"))]


def score_page(page: Page, truth: Truth) -> Score:
    """Hold a page as read against what it says."""
    score = Score()
    where = f"page {page.number}: "
    told = Counter(pairwise(truth.order))
    read = Counter(pairwise(word for one in page.words for word in one.text.split()))
    missing = told - read
    score.order.add((told & read).total(), told.total(), f"{where}order {list(missing)[:4]}")
    _score_tables(page, truth, score, where)
    _score_signs(page, truth, score, where)
    return score


def _score_tables(page: Page, truth: Truth, score: Score, where: str) -> None:
    found = [
        {
            (cell.row, cell.column, cell.row_span, cell.column_span, page.text(cell.words))
            for cell in table.cells
        }
        for table in page.tables
    ]
    for rules, cells in truth.tables:
        share = score.ruled if rules == "grid" else score.unruled
        told = {(*cell[:4], cell[4]) for cell in cells}
        best = max(found, key=lambda table: len(told & table), default=set())
        hits = len(told & best)
        if best and hits:
            found.remove(best)
        share.add(
            hits, max(len(told), len(best) if hits else 0), f"{where}{rules} cells {sorted(told - best)[:4]}"
        )
    extra = sum(map(len, found))
    score.unruled.add(0, extra, f"{where}{len(found)} tables where there is none")


def _score_signs(page: Page, truth: Truth, score: Score, where: str) -> None:
    signs = ("red", "yellow", "green")
    rows = [sign[-1] for sign in (*truth.marks, *truth.bars)] + truth.legend
    read = [
        (mark.colour, row)
        for mark in page.marks
        if mark.colour in signs and (row := _nearest(_row(page, mark), rows)) not in truth.legend
    ]
    _compare(score.marks, map(tuple, truth.marks), read, where)
    told = [tuple(bar) for bar in truth.bars]
    bars = [(bar.steps, bar.reached, _nearest(_row(page, bar), rows)) for bar in page.stage_bars]
    _compare(score.bars, told, [_within_a_hair(bar, told) for bar in bars], where)


def _within_a_hair(bar: tuple[int, int, str], told: Iterable[tuple[Any, ...]]) -> tuple[Any, ...]:
    """The progress bar that a bar is meant to be, some per cent off by the width of its lines."""
    steps, reached, row = bar
    meant = (one for one in told if one[0] == steps == STEPS and one[2] == row)
    return next((one for one in meant if abs(one[1] - reached) <= _OFF), bar)


def _nearest(text: str, rows: list[str]) -> str:
    """The row that a text is meant to be, some letters read wrongly."""
    best = process.extractOne(text, rows, scorer=fuzz.ratio, score_cutoff=_SAME)
    return best[0] if best else text


def _compare(
    share: Share, told: Iterable[tuple[Any, ...]], read: Iterable[tuple[Any, ...]], where: str
) -> None:
    said, seen = Counter(told), Counter(read)
    fault = f"{where}missing {list(said - seen)[:3]}, too many {list(seen - said)[:3]}"
    share.add((said & seen).total(), max(said.total(), seen.total()), fault)


def _row(page: Page, mark: Mark | StageBar) -> str:
    """The text of the first cell with any in the mark's row, or of its line."""
    if mark.place is None:
        return page.text(mark.line) if mark.line else ""
    table = page.tables[mark.place.table]
    texts = [page.text(cell.words) for cell in table.cells if cell.row == mark.place.row]
    return next((text for text in texts if text), "")
