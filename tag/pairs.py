"""Labels and values that a page shows beside, below or behind each other, as tables of two columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, get_args

from schemas.page import Block, BlockKind, Cell, Mark, Page, Span, Table, are_level, union
from tag.callouts import is_number
from tag.lamps import shown
from tag.tables.columns import role_of
from tag.tables.pairs import ROLES, tells
from tag.tables.portfolio import Dimension
from tag.units import ASIDE, FEWEST, Repeats

_SAME_EDGE = 3.0
"""Points."""
_LONGEST_LABEL = 4
"""Words."""
_FEWEST_LEVEL = 3
"""Labels that stand level with their values."""
_GAP = 1.2
"""Times the size of its letters: a wider gap parts a label from its value."""


class _Pair(NamedTuple):
    """A label and its value, which is empty where a sign alone stands for it, the indices of their blocks, and that
    sign."""

    label: Span
    value: Span
    blocks: tuple[int, ...]
    sign: Mark | None = None


class _Sheet(NamedTuple):
    """What pairs tell of, where that is not the heading before them, and the pairs."""

    name: Span | None
    pairs: list[_Pair]


def paired(page: Page) -> Iterator[Repeats]:
    """The pairs of a page, as a table those under each heading; of several ways to read it the first that finds any."""
    texts = [
        at
        for at, block in enumerate(page.blocks)
        if block.table is None and block.kind not in ASIDE and not block.words.empty
    ]
    slide = page.width > page.height
    ways = (
        (_behind_gaps, _behind_bold, _level, _beneath, _under_headings)
        if slide
        else (_behind_gaps, _behind_bold, _beneath)
    )
    taken: set[int] = set()
    for way in ways:
        for sheet in way(page, [at for at in texts if at not in taken]):
            taken.update(at for pair in sheet.pairs for at in pair.blocks)
            yield _laid_out(page, sheet)


def _laid_out(page: Page, sheet: _Sheet) -> Repeats:
    name, pairs = sheet
    cells = [Cell(0, 0, name, page.box(name), column_span=2)] if name is not None else []
    first = len(cells)
    cells += [
        Cell(row, column, words, page.box(words) if pair.sign is None or not column else pair.sign.box)
        for row, pair in enumerate(pairs, start=first)
        for column, words in enumerate((pair.label, pair.value))
    ]
    signs = [
        (mark, row, 1)
        for row, pair in enumerate(pairs, start=first)
        if (mark := pair.sign or _sign_beside(page, pair.value)) is not None
    ]
    table = Table(first + len(pairs), 2, cells, union(cell.box for cell in cells[first:]))
    return Repeats(table, frozenset(at for pair in pairs for at in pair.blocks), tuple(signs))


def _sign_beside(page: Page, value: Span) -> Mark | None:
    """The sign that stands where a value begins, or is its ground."""
    word = page.words[value.start]
    return next(
        (
            mark
            for mark in shown(page)
            if are_level(mark.box, word.box) and mark.box[0] <= word.box[0] <= mark.box[2] + word.size
        ),
        None,
    )


def _behind_gaps(page: Page, texts: Sequence[int]) -> Iterator[_Sheet]:
    """Lines of one column of labels and one of values, which no rules close: "Eier      Driftsenheten"."""
    for run in _under_each_heading(page, texts):
        pairs = [
            _Pair(Span(words.start, value.start), value, (at,))
            for at in run
            if (value := _behind_gap(page, words := page.blocks[at].words)) is not None
        ]
        edge = page.words[pairs[0].value.start].box[0] if pairs else 0.0
        pairs = [one for one in pairs if abs(page.words[one.value.start].box[0] - edge) <= _SAME_EDGE]
        if len(pairs) >= FEWEST and tells(page.text(one.label) for one in pairs):
            yield _Sheet(None, pairs)


def _behind_gap(page: Page, words: Span) -> Span | None:
    """What stands behind the one gap in a text's first line that is wider than any between words."""
    line = next(iter(page.lines_in(words)), None)
    gaps = (
        [
            index
            for index in range(line.start + 1, line.stop)
            if page.words[index].box[0] - page.words[index - 1].box[2]
            > _GAP * max(page.words[index].size, 1.0)
        ]
        if line
        else []
    )
    return Span(gaps[0], words.stop) if len(gaps) == 1 else None


def _behind_bold(page: Page, texts: Sequence[int]) -> Iterator[_Sheet]:
    """Lines that begin with a label in bold, without a colon: "**Eier** Driftsenheten"."""
    for run in _under_each_heading(page, texts):
        pairs = []
        for at in run:
            words = page.blocks[at].words
            plain = next((one for one in range(*words) if not page.words[one].bold), words.start)
            label = Span(words.start, plain)
            if not label.empty and _is_known(page, label) and not page.text(label).endswith(":"):
                pairs.append(_Pair(label, Span(plain, words.stop), (at,)))
        if len(pairs) >= FEWEST and tells(page.text(pair.label) for pair in pairs):
            yield _Sheet(None, pairs)


def _level(page: Page, texts: Sequence[int]) -> Iterator[_Sheet]:
    """Labels in a column, each with its value level with it in the column at the right."""
    labels = [at for at in texts[1:] if _is_label(page, at)]
    column = [
        at for at in labels if abs(page.blocks[at].box[0] - page.blocks[labels[0]].box[0]) <= _SAME_EDGE
    ]
    pairs = [_pair(page, at, beside[0]) for at in column if len(beside := _beside(page, at, texts)) == 1]
    edges = {round(page.box(pair.value)[0]) for pair in pairs}
    if len(pairs) >= _FEWEST_LEVEL and len(edges) == 1:
        yield _Sheet(None, pairs)


def _beside(page: Page, label: int, texts: Sequence[int]) -> list[int]:
    box = page.blocks[label].box
    return [at for at in texts if page.blocks[at].box[0] >= box[2] and are_level(page.blocks[at].box, box)]


def _beneath(page: Page, texts: Sequence[int]) -> Iterator[_Sheet]:
    """Labels in smaller or other letters right above their values; in boxes, numbers below what they count, too. On the
    same page, labels with nothing but a sign behind them."""
    pairs = []
    for at in texts if any(_is_label(page, one) for one in texts) else ():
        near = [
            other for other in texts if other != at and _is_value(page, page.blocks[at], page.blocks[other])
        ]
        if page.blocks[at].kind is not BlockKind.HEADING and len(near) == 1:
            pairs.append(_pair(page, at, near[0]))
    told = [pair for pair in pairs if _is_label(page, pair.blocks[0])]
    pairs = [pair for pair in pairs if pair in told or (told and _counts(page, pair))]
    pairs += _lit(page, texts) if told else ()
    under: dict[Span | None, list[_Pair]] = {}
    for pair in pairs:
        under.setdefault(_name_above(page, pair, pairs), []).append(pair)
    yield from (_Sheet(name, own) for name, own in under.items())


def _lit(page: Page, texts: Sequence[int]) -> Iterator[_Pair]:
    """Labels of parts of the status that have a line of their own with a sign behind them: "Risiko  ●"."""
    signs = [one for one in shown(page) if one.place is None and one.line is not None]
    for at in texts:
        words = page.blocks[at].words
        behind = [one for one in signs if one.line == words and one.box[0] >= page.blocks[at].box[2]]
        if len(behind) == 1 and role_of(page.text(words).strip(" :"), strictly=True) in get_args(Dimension):
            yield _Pair(words, Span(words.stop, words.stop), (at,), behind[0])


def _name_above(page: Page, pair: _Pair, pairs: Sequence[_Pair]) -> Span | None:
    """The heading right above a label in its column; on a slide the title where none is, or where labels side by side
    all say something else, as those of cards do not."""
    box, told = page.box(pair.label), {at for one in pairs for at in one.blocks}
    above = [
        block
        for at, block in enumerate(page.blocks)
        if block.kind is BlockKind.HEADING and at not in told and block.box[3] <= box[1] + 1
    ]
    over = [one for one in above if min(one.box[2], box[2]) > max(one.box[0], box[0])]
    nearest = max(over, key=lambda one: one.box[3], default=None)
    row = [page.text(one.label) for one in pairs if abs(page.box(one.label)[1] - box[1]) <= _SAME_EDGE]
    if page.width > page.height and (nearest is None or len(row) == len(set(row)) > 1):
        nearest = min(above, key=lambda one: (one.level, one.box[1]), default=None)
    return nearest.words if nearest is not None else None


def _counts(page: Page, pair: _Pair) -> bool:
    label, value = (page.blocks[at] for at in pair.blocks)
    return label.panel is not None and label.panel == value.panel and is_number(page.text(pair.value))


def _is_value(page: Page, label: Block, other: Block) -> bool:
    """Whether a block begins right below a label, at its left edge and in other letters."""
    one, two = page.words[label.words.start], page.words[other.words.start]
    # In a scan a line is no higher than its ink.
    height = max(other.box[3] - other.box[1], two.size)
    styled = one.text.isupper() or (one.size, one.bold, one.colour) != (two.size, two.bold, two.colour)
    gap = other.box[1] - label.box[3]
    return styled and abs(other.box[0] - label.box[0]) <= _SAME_EDGE and -2 <= gap <= height


def _under_headings(page: Page, texts: Sequence[int]) -> Iterator[_Sheet]:
    """Labels as headings, each over one text that is no sentence."""
    at = [place for place, one in enumerate(texts) if page.blocks[one].kind is BlockKind.HEADING]
    pairs = [
        _pair(page, texts[place], texts[place + 1])
        for place, after in pairwise([*at, len(texts)])
        if place != at[0]
        and after - place == len(("label", "value"))
        and _is_label(page, texts[place])
        and page.text(page.blocks[texts[place + 1]].words)[-1] not in ".:?!"
    ]
    if len(pairs) >= FEWEST:
        yield _Sheet(None, pairs)


def _pair(page: Page, label: int, value: int) -> _Pair:
    return _Pair(page.blocks[label].words, page.blocks[value].words, (label, value))


def _is_label(page: Page, at: int) -> bool:
    return _is_known(page, page.blocks[at].words)


def _is_known(page: Page, label: Span) -> bool:
    """Whether a short text alone is a label of a fact: a word of the vocabulary, or one compound that ends with it."""
    text = page.text(label).strip(" :")
    return label.stop - label.start <= _LONGEST_LABEL and role_of(text, strictly=" " in text) in ROLES


def _under_each_heading(page: Page, texts: Iterable[int]) -> Iterator[list[int]]:
    """The texts that are no headings, by the headings between them."""
    run: list[int] = []
    for at in texts:
        if page.blocks[at].kind is BlockKind.HEADING:
            yield run
            run = []
        else:
            run.append(at)
    yield run
