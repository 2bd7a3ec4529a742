"""Who answers for what, told by a letter under each body's name, as in a RACI chart: "A" for accountable."""

from __future__ import annotations

import re
from functools import cache

from schemas.page import Page
from tag.cues import any_of
from tag.tables.grid import Grid
from tag.vocabulary import load

_LETTERS = re.compile(r"[A-ZÆØÅ](?:\s?[/,+&]?\s?[A-ZÆØÅ])*|[-–—]")
_LETTER = re.compile(r"[A-ZÆØÅ]")
_COMMON = frozenset("RACI")
_FEWEST = 2
"""Columns of letters."""


def answering(grid: Grid, row: int) -> int | None:
    """The column whose letter says that the one named in its head answers for the row, None where none does.

    What the letters mean is told on the page ("A = ansvarlig"); without, they are those of RACI charts.
    """
    columns = [
        column
        for column in range(1, grid.table.columns)
        if grid.heads.get(column)
        and len(texts := grid.texts(column)) > 1
        and all(_LETTERS.fullmatch(text) for text in texts)
    ]
    if len(columns) < _FEWEST:
        return None
    used = {letter for column in columns for text in grid.texts(column) for letter in _LETTER.findall(text)}
    letter = _told(grid.page) or ("A" if used <= _COMMON and {"A", "R"} <= used else None)
    told = [column for column in columns if letter in _LETTER.findall(grid.text(row, column))]
    return told[0] if len(told) == 1 else None


def _told(page: Page) -> str | None:
    """The letter that the page says stands for the one who answers."""
    for block in page.blocks:
        if block.table is None and (match := _key().search(page.text(block.words))):
            return match["letter"]
    return None


@cache
def _key() -> re.Pattern[str]:
    words = any_of(load("columns")["accountable"])
    return re.compile(rf"(?<!\w)(?P<letter>[A-ZÆØÅ])\s?[=:–-]\s?(?i:{words})(?!\w)")
