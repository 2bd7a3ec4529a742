"""Lists in columns, as wide as what stands in them. Of thousands of rows, rich's own tables take seconds."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

Cell = str | Text
_BETWEEN = "  "
_LEAST = 8
"""Signs to which a column may be narrowed."""


def show_columns(
    console: Console, heads: Sequence[str], rows: Sequence[Sequence[Cell]], whole: Collection[str] = ()
) -> None:
    """Rows below their heads; what is too wide goes on below.

    Args:
        whole: the heads of columns that are never narrowed.
    """
    rows = [[*map(_printable, row)] for row in rows]
    widths = _widths(console.width, heads, rows, whole)
    console.print(Text(_line(heads, widths), style="bold"), no_wrap=True, crop=False)
    plain: list[str] = []
    for row in rows:
        if console.is_terminal and any(isinstance(cell, Text) and cell.spans for cell in row):
            _out(console, plain)
            for line in zip_longest(*_broken(console, row, widths), fillvalue=Text()):
                console.print(_styled(line, widths), no_wrap=True, crop=False)
        elif all(_fits(_plain(cell), width) for cell, width in zip(row, widths, strict=True)):
            plain.append(_line(row, widths))
        else:
            lines = zip_longest(*_broken(console, row, widths), fillvalue=Text())
            plain.extend(_line(line, widths) for line in lines)
    _out(console, plain)


def _widths(
    room: int, heads: Sequence[str], rows: Sequence[Sequence[Cell]], whole: Collection[str]
) -> list[int]:
    """The widths of columns within the room, the widest narrowed first."""
    widths = [max(map(_width, column)) for column in zip(heads, *rows, strict=True)]
    narrowed = [place for place, head in enumerate(heads) if head not in whole]
    room -= len(_BETWEEN) * (len(widths) - 1)
    while sum(widths) > room:
        widest = max(narrowed, key=widths.__getitem__)
        if widths[widest] <= _LEAST:
            break
        widths[widest] -= 1
    return widths


def _width(cell: Cell) -> int:
    return max(map(cell_len, _plain(cell).splitlines()), default=0)


def _plain(cell: Cell) -> str:
    return cell if isinstance(cell, str) else cell.plain


def _printable(cell: Cell) -> Cell:
    """A cell with blanks for signs that would steer a terminal, ends of lines apart."""
    text = _plain(cell)
    if text.isprintable():
        return cell
    clean = "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text)
    return clean if isinstance(cell, str) else Text(clean, spans=cell.spans)


def _fits(text: str, width: int) -> bool:
    return "\n" not in text and cell_len(text) <= width


def _broken(console: Console, row: Sequence[Cell], widths: Sequence[int]) -> Iterator[list[Text]]:
    """The lines of each cell."""
    for cell, width in zip(row, widths, strict=True):
        text = Text(cell) if isinstance(cell, str) else cell
        yield [*text.wrap(console, width, overflow="fold")]


def _line(cells: Sequence[Cell], widths: Sequence[int]) -> str:
    texts = map(_plain, cells)
    return _BETWEEN.join(
        text + " " * (width - cell_len(text)) for text, width in zip(texts, widths, strict=True)
    ).rstrip()


def _styled(cells: Sequence[Text], widths: Sequence[int]) -> Text:
    line = Text()
    for cell, width in zip(cells, widths, strict=True):
        line.append_text(cell)
        line.append(" " * (width - cell.cell_len) + _BETWEEN)
    line.rstrip()
    return line


def _out(console: Console, lines: list[str]) -> None:
    """Print lines as they are, and forget them."""
    if lines:
        console.out("\n".join(lines), highlight=False)
    lines.clear()
