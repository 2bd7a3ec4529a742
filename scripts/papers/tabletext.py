"""Tables in annotated texts (:mod:`papers.annotated`): rows of cells, set by Word or drawn.

``||`` begins a table: the widths of its columns in parts, then words: ``open`` (no lines), ``rows`` (lying lines only),
``heads=2`` (rows of heads; 1 if left out, 0 for none). ``|`` begins a row, its cells parted by ``|``; behind ``=>``
stand the records that the whole row proves. A cell that is ``<`` goes on from the left, ``^`` from above; ``@red`` is
a coloured dot, ``#red Word`` a word on a coloured ground.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor
from layout.sheet import HUES, Cell

from papers.sheets import Papers
from papers.word import WordPaper

_SIGNED = re.compile(r"^(?P<how>[@#])(?P<hue>red|yellow|green|grey|blue)\s*(?P<text>.*)$")
_GROUNDS = {**{hue: shades[1] for hue, shades in HUES.items()}, "grey": "#A6A6A6", "blue": "#2E75B6"}
HEAD = "#E2E6EE"


@dataclass
class Table:
    """A table as it is told.

    Attributes:
        widths: parts of the whole. rules: "grid", "rows" or "none". heads: rows of heads.
        rows: cells as they are told, ``<`` and ``^`` among them.
    """

    widths: list[float]
    rules: str = "grid"
    heads: int = 1
    rows: list[list[str]] = field(default_factory=list)

    @classmethod
    def told(cls, line: str) -> Table:
        """The table that a line begins."""
        table = cls([])
        for word in line.removeprefix("||").split():
            if word in ("open", "rows"):
                table.rules = {"open": "none"}.get(word, word)
            elif word.startswith("heads="):
                table.heads = int(word.removeprefix("heads="))
            else:
                table.widths.append(float(word))
        return table

    def shares(self, width: float) -> list[float]:
        """The columns' widths where the whole is ``width`` wide."""
        return [width * part / sum(self.widths) for part in self.widths]

    def over(self, column: int) -> str:
        """The words of the last row's cell in a column, or of the one that covers it."""
        row = len(self.rows) - 1
        while self.rows[row][column] in ("<", "^"):
            column, row = (column - 1, row) if self.rows[row][column] == "<" else (column, row - 1)
        return said(self.rows[row][column])

    def spans(self, row: int, column: int) -> tuple[int, int]:
        """How many rows and columns a cell covers."""
        wide = high = 1
        while column + wide < len(self.widths) and self.rows[row][column + wide] == "<":
            wide += 1
        while row + high < len(self.rows) and self.rows[row + high][column] == "^":
            high += 1
        return high, wide


def said(cell: str) -> str:
    """The words of a cell."""
    signed = _SIGNED.match(cell)
    return "" if cell in ("<", "^") else (signed["text"] if signed else cell).replace("*", "")


def draw(table: Table, paper: Papers, x: float, y: float, width: float, size: float) -> float:
    """Draw a table; gives where it ends."""
    rows: list[list[str | Cell]] = []
    for r, told in enumerate(table.rows):
        row: list[str | Cell] = []
        for c, cell in enumerate(told):
            if cell in ("<", "^"):
                continue
            high, wide = table.spans(r, c)
            signed = _SIGNED.match(cell)
            more: dict[str, Any] = {"bold": cell.startswith("*")}
            if signed and signed["how"] == "@":
                more["dot"] = _GROUNDS[signed["hue"]] if signed["hue"] in ("grey", "blue") else signed["hue"]
            elif signed:
                more["fill"] = _GROUNDS[signed["hue"]]
            row.append(Cell(said(cell), rows=high, columns=wide, **more))
        rows.append(row)
    head = HEAD if table.rules == "grid" and table.heads else None
    return paper.table(
        x, y, table.shares(width), rows, size=size, rules=table.rules, heads=table.heads, head=head
    )


def write(table: Table, paper: WordPaper, width: float = 165.0) -> None:
    """Set a table by Word, ``width`` millimetres wide."""
    style = {"grid": "Table Grid", "rows": "Light List", "none": "Normal Table"}[table.rules]
    made: Any = paper.file.add_table(len(table.rows), len(table.widths), style=style)
    for column, wide in zip(made.columns, table.shares(width), strict=True):
        column.width = Mm(wide)
        for cell in column.cells:
            cell.width = Mm(wide)
    for r, told in enumerate(table.rows):
        for c, cell in enumerate(told):
            if cell in ("<", "^"):
                continue
            high, wide = table.spans(r, c)
            at = made.cell(r, c)
            if (high, wide) != (1, 1):
                at = at.merge(made.cell(r + high - 1, c + wide - 1))
            _fill(at, cell, bold=r < table.heads)
            paper.gold.say(said(cell))
    paper.file.add_paragraph()


def _fill(at: Any, cell: str, *, bold: bool) -> None:
    signed = _SIGNED.match(cell)
    dot = signed is not None and signed["how"] == "@"
    run = at.paragraphs[0].add_run(f"● {said(cell)}".strip() if dot else said(cell))
    run.bold = bold or cell.startswith("*")
    if signed and dot:
        run.font.color.rgb = RGBColor.from_string(_GROUNDS[signed["hue"]].removeprefix("#"))
    elif signed:
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", _GROUNDS[signed["hue"]][1:])):
            shade.set(qn(f"w:{name}"), value)
        at._tc.get_or_add_tcPr().append(shade)
