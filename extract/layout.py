"""From loose words to lines, blocks and reading order, by geometry alone.

The order is a recursive cut along white space (Nagy & Seth 1984, "Hierarchical representation of optically
scanned documents"): bands from top to bottom, and where neighbouring bands share a gutter, columns from left to
right.
Words in a table or in a drawn panel stay together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from statistics import median
from typing import NamedTuple

from extract.lists import GLUED, mark_lists
from schemas.page import BULLETS, Block, BlockKind, Box, Page, Span, Table, Word, union

_NUMBER = re.compile(r"\(?(\d{1,2}(\.\d{1,2})*[.)]?|[a-zA-ZæøåÆØÅ][.)]|[ivx]{1,4}[.)])")
_CLOCK = re.compile(r"\d\d\.\d\d")
_FIGURE = re.compile(r"[-–+±]?\d[\d.,:%]*")
_PAGE_NUMBER = re.compile(r"(?i)(side|page|s\.)?\s*\d{1,4}(\s*(av|of|/)\s*\d{1,4})?")
_HEADING_SIZE = 1.15
"""Times the size of running text, from which on a short text is a heading."""
_LARGE, _LARGE_BOLD = 1.6, 1.3
"""Likewise of one with a full stop, and of such in bold."""
_TITLE_AMONG = 1.3
"""Times the size of all other text, from which on a text above it is its title."""
_SENTENCE_ENDS = (".", ":", ";", "!", "?")
_SMALL_PRINT = 0.9
"""Times the size of running text, below which text is small print."""
_MARGIN = 0.08
"""Share of the page's height at either edge where running heads and feet stand."""
_ANOTHER_SIZE = 0.05
"""By which part of their size lines in bold differ that have also two colours, as a heading and the one below it."""
_ALIGNED = 3.0
_SET_APART = 0.35
"""Times the font size: a gap between lines from which on they need not belong together."""
_LABEL = 40
"""How many characters a label before a colon has at most."""
_RUNNING, _TOLD, _FEWEST_BOLD, _MOSTLY = 6, 3, 4, 0.6
"""Words of a line of running text, and of one that says something; lines, and share of them, from which on its being
bold tells nothing."""
_TITLE_SIZE, _TITLE_WORDS = 20.0, 14
"""Points, and words: what a slide's title has at least, and at most."""
LINE_GAP = 1.1
"""Words of a line that are further apart than this share of the font size belong to different columns."""
_BEHIND_BULLET = 3.0
"""Times the font size: the text of a list item is no further behind its bullet."""

_BEHIND_BADGE = 3.0
"""Times the font size: a badge is no further behind the text that it is about."""
_WIDE = 1.6
"""How many times as wide as high a badge is that holds words."""
_LARGEST_DOT, _LARGEST_ICON = 0.5, 1.5
"""Times the font size: a larger dot before a line is a sign and no bullet."""

_MOST_OF_RIBBON = 0.85
"""Share of the area of a ribbon that lies on its card."""
_MISS, _TIGHT = 1.0, 0.25
"""Points, and of text lines the share of their font size, by which boxes one below the other may overlap."""
_LOW = 0.35
"""Times the font size: half the height that a dash is taken to have, whose box may be no higher than its ink."""
_TALLER = 1.6
"""By how many times a word's box may be higher than another's before they are looked at more closely."""


@dataclass(slots=True)
class Segment:
    """Words beside each other on one line, in one column; or a label and what it says, with a gap between.

    ``value`` is the left edge of what the label says, None for other segments; ``badge`` tells those that stand in a
    low rounded box with room for words.
    """

    words: list[Word]
    box: Box
    size: float
    bold: bool
    bullet: bool = False
    value: float | None = None
    badge: bool = False

    @property
    def text(self) -> str:
        return " ".join(word.raw for word in self.words)


@dataclass(slots=True)
class Item:
    """What has its place in the reading order: a paragraph, a table, or a panel with its own items.

    ``frame`` is the box around it, that of its panel or of a ribbon on that; ``heads`` tells the paragraph that heads
    the others of its panel.
    """

    box: Box
    segments: list[Segment] = field(default_factory=list)
    table: int | None = None
    panel: int | None = None
    items: list[Item] = field(default_factory=list)
    frame: Box | None = None
    heads: bool = False


class _Body(NamedTuple):
    """How a page's running text is set: its font size, and whether it is bold."""

    size: float
    bold: bool


def arrange(
    page: Page,
    words: Iterable[Word],
    *,
    cells: Callable[[Word], tuple[int, int] | None] | None = None,
    panels: Sequence[Box] = (),
    labelled: Sequence[Segment] = (),
    dots: Sequence[Box] = (),
    icons: Sequence[Box] = (),
    badges: Sequence[Box] = (),
) -> None:
    """Put ``words`` into ``page.words`` in reading order, and fill ``page.lines`` and ``page.blocks``.

    Args:
        page: its ``tables`` are set already; their cells get their words here.
        cells: tells in which table and cell (indices into ``page.tables`` and ``Table.cells``) a word lies,
            None for a word outside all tables.
        panels: frames and filled boxes whose text belongs together.
        labelled: of the words, those that are labels with what they say.
        dots: small shapes that may be the bullets of a list. icons: small drawings, which begin an item each.
        badges: low rounded boxes and discs; what one holds of a line is apart from the rest.
    """
    taken = {id(word) for segment in labelled for word in segment.words}
    loose: list[Word] = []
    by_cell: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        place = cells(word) if cells else None
        if id(word) in taken:
            continue
        if place is None:
            loose.append(word)
        else:
            by_cell.setdefault(place, []).append(word)
    lines = _from_top([*segments(loose, badges, panels), *labelled])
    _hang_on(dots, icons, lines)
    body = _Body(_usual_size(lines, by_cell.values()), _mostly_bold(lines))
    items = _in_panels(lines, panels, body)
    items += [Item(table.box, table=index) for index, table in enumerate(page.tables)]
    top, middle, bottom = _by_margin(items, page, body)
    for item in [*top, *_ordered(middle, body), *bottom]:
        _emit(page, item, by_cell, body)
    mark_lists(page)
    _mark_page_numbers(page)
    _head_slide(page)


def _hang_on(dots: Iterable[Box], icons: Iterable[Box], lines: Sequence[Segment]) -> None:
    """Make list items of the lines that have the bullet of one, or an icon, before them."""
    for line, dot in (*hanging(dots, lines), *_before_lines(icons, lines, _LARGEST_ICON)):
        line.bullet, line.box = True, union((line.box, dot))


def hanging(dots: Iterable[Box], lines: Sequence[Segment]) -> list[tuple[Segment, Box]]:
    """The lines that have a dot as large as a bullet before them, where others have one right above or below it, and
    that dot; browsers draw the bullets of lists so."""
    found: dict[int, list[tuple[Segment, Box]]] = {}
    for line, dot in _before_lines(dots, lines):
        found.setdefault(round(dot[0]), []).append((line, dot))
    return [one for column in found.values() if len(column) > 1 for one in column]


def _before_lines(
    dots: Iterable[Box], lines: Sequence[Segment], largest: float = _LARGEST_DOT
) -> Iterator[tuple[Segment, Box]]:
    """The dots, as high as ``largest`` times the line's letters at most, with one line right behind them, and that."""
    for dot in dots:
        middle = (dot[1] + dot[3]) / 2
        beside = [
            line
            for line in lines
            if line.box[1] < middle < line.box[3]
            and 0 < line.box[0] - dot[2] <= _BEHIND_BULLET * line.size
            and _height(dot) <= largest * line.size
        ]
        if len(beside) == 1:
            yield beside[0], dot


def _usual_size(lines: Sequence[Segment], cells: Iterable[Sequence[Word]]) -> float:
    """The font size of a page's running text; of a page without any but in its tables, that of all its text."""
    sizes = [word.size for line in lines for word in line.words]
    if not any(len(line.words) >= _RUNNING and line.size < max(sizes) for line in lines):
        sizes += [word.size for cell in cells for word in cell]
    return median(sizes) if sizes else 0.0


def _mostly_bold(lines: Sequence[Segment]) -> bool:
    """Whether the lines that are long enough for running text are bold, and no headings of short ones that are not."""
    long = [line.bold for line in lines if len(line.words) >= _RUNNING]
    told = [line.bold for line in lines if len(line.words) >= _TOLD]
    return sum(long) >= max(_FEWEST_BOLD, _MOSTLY * len(long)) and sum(told) >= _MOSTLY * len(told)


def _by_margin(items: list[Item], page: Page, body: _Body) -> tuple[list[Item], list[Item], list[Item]]:
    """Small print at the upper edge, all else, and small print and page numbers at the lower edge."""
    top: list[Item] = []
    middle: list[Item] = []
    bottom: list[Item] = []
    for item in items:
        upper = item.box[3] < _MARGIN * page.height
        edge = upper or item.box[1] > (1 - _MARGIN) * page.height
        if edge and item.segments and _is_small_print(item, body):
            (top if upper else bottom).append(item)
        else:
            middle.append(item)
    return [*_across(top)], middle, [*_across(bottom)]


def _is_small_print(item: Item, body: _Body) -> bool:
    """Whether a text is small, or a page number."""
    if len(item.segments) < 3 and item.segments[0].size < _SMALL_PRINT * body.size:
        return True
    return _PAGE_NUMBER.fullmatch(" ".join(segment.text for segment in item.segments)) is not None


def _across(items: list[Item]) -> list[Item]:
    return sorted(items, key=lambda item: (round(item.box[1] / 4), item.box[0]))


def _in_panels(segments: list[Segment], panels: Sequence[Box], body: _Body) -> list[Item]:
    """Paragraphs outside panels, and one item a panel that holds its own."""
    outside: list[Segment] = []
    inside: dict[int, list[Segment]] = {}
    order = sorted(range(len(panels)), key=lambda index: _area(panels[index]))
    for segment in segments:
        home = next((index for index in order if _holds(panels[index], segment.box)), None)
        if home is None:
            outside.append(segment)
        else:
            inside.setdefault(home, []).append(segment)
    held = {index: _paragraphs(own, body, panels[index]) for index, own in inside.items()}
    for index, own in held.items():
        _find_heading_of(own)
        for part in _with_inner(own):
            part.panel, part.frame = index, panels[index]
    for ribbon, card in _ribbons(held, panels).items():
        for part in _with_inner(held[ribbon]):
            part.panel = card
        held[card].append(Item(panels[ribbon], items=held.pop(ribbon), panel=card))
    items = _paragraphs(outside, body)
    items += [Item(panels[index], items=_ordered(own, body), panel=index) for index, own in held.items()]
    return items


def _find_heading_of(held: Sequence[Item]) -> None:
    """The first text of a panel heads the others where it is bold and they are not, whatever the page's other text is
    set in."""
    first, *others = sorted(held, key=lambda item: item.box[1])
    below = [segment for item in others for segment in _texts(item)]
    if below and first.segments and not any(word.bold for segment in below for word in segment.words):
        size = median(segment.size for segment in below)
        bold = all(segment.bold for segment in first.segments)
        first.heads = bold and not first.segments[0].bullet and _is_heading(first, _Body(size, bold=False))


def _with_inner(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from item.items


def _ribbons(held: Mapping[int, Sequence[Item]], panels: Sequence[Box]) -> dict[int, int]:
    """The panels with one text that lie on a card with other texts, or nearly so, as a ribbon across its top or a badge
    in it, each with the card; panels of one size on a card are a list or grid of their own."""
    on: dict[int, int] = {}
    for index, own in held.items():
        cards = [at for at in held if at != index and _is_on(panels[index], panels[at])]
        if len(own) == 1 and cards:
            on[index] = min(cards, key=lambda at: _area(panels[at]))
    sizes = Counter((card, *_size(panels[index])) for index, card in on.items())
    return {
        index: card
        for index, card in on.items()
        if card not in on and sizes[card, *_size(panels[index])] == 1
    }


def _size(box: Box) -> tuple[int, int]:
    return round(box[2] - box[0]), round(_height(box))


def _is_on(inner: Box, outer: Box) -> bool:
    """Whether most of a box lies on another, larger one."""
    across = min(inner[2], outer[2]) - max(inner[0], outer[0])
    down = min(inner[3], outer[3]) - max(inner[1], outer[1])
    covered = across * down if min(across, down) > 0 else 0.0
    return _area(inner) < _area(outer) and covered >= _MOST_OF_RIBBON * _area(inner)


def _holds(outer: Box, inner: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return (
        outer[0] <= x <= outer[2]
        and outer[1] <= y <= outer[3]
        and inner[0] >= outer[0] - 3
        and inner[2] <= outer[2] + 3
    )


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _height(box: Box) -> float:
    return box[3] - box[1]


def segments(words: Iterable[Word], badges: Sequence[Box] = (), panels: Sequence[Box] = ()) -> list[Segment]:
    """Words to line segments: same height on the page, no gap as wide as a gutter, all or none in one of the badges;
    no sign in one panel is the bullet of what stands in the next."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=_height_and_left):
        top, bottom = _extent(word)
        middle = (top + bottom) / 2
        for row in reversed(rows[-6:]):
            upper, lower = _extent(row[-1])
            if upper <= middle <= lower:
                overlap = min(bottom, lower) - max(top, upper)
                if overlap <= 0.5 * min(bottom - top, lower - upper):
                    continue
                # Two lines of small letters may stand beside one of large ones.
                if lower - upper > _TALLER * (bottom - top) and not _is_level(word, _nearest(word, row)):
                    continue
                row.append(word)
                break
        else:
            rows.append([word])
    found: list[Segment] = []
    for row in rows:
        row.sort(key=_left)
        start = 0
        for index in range(1, len(row)):
            if _gutter(row, start, index, panels) or _badge(row[index - 1], badges) != _badge(
                row[index], badges
            ):
                found.append(segment_of(row[start:index]))
                start = index
        found.append(segment_of(row[start:]))
    for segment in found if badges else ():
        held = _badge(segment.words[0], badges)
        segment.badge = held is not None and is_wide(held)
    return _from_top(found)


def is_wide(badge: Box) -> bool:
    """Whether a badge has room for words; a rounder one holds the number or letter of what is beside it."""
    return badge[2] - badge[0] >= _WIDE * _height(badge)


def _badge(word: Word, badges: Sequence[Box]) -> Box | None:
    """The box that holds the middle of a word."""
    x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
    return next((box for box in badges if box[0] < x < box[2] and box[1] < y < box[3]), None)


def _nearest(word: Word, row: Iterable[Word]) -> Word:
    """The word of a row that is the least to the left or right of another."""
    return min(row, key=lambda other: max(other.box[0] - word.box[2], word.box[0] - other.box[2]))


def _is_level(word: Word, other: Word) -> bool:
    """Whether words overlap by half of the lower one's height."""
    overlap = min(word.box[3], other.box[3]) - max(word.box[1], other.box[1])
    return overlap > 0.5 * min(_height(word.box), _height(other.box))


def _extent(word: Word) -> tuple[float, float]:
    """How far up and down a word reaches; a dash of a scan, whose box is no higher than its ink, as letters do."""
    _, top, _, bottom = word.box
    middle, reach = (top + bottom) / 2, _LOW * word.size
    return (middle - reach, middle + reach) if bottom - top < reach else (top, bottom)


def _height_and_left(word: Word) -> tuple[float, float]:
    x0, top, _, bottom = word.box
    return top + bottom, x0


def _left(word: Word) -> float:
    return word.box[0]


def labelled(label: Segment, value: Segment) -> Segment:
    """One segment of a label and the first line of what it says."""
    both = segment_of([*label.words, *value.words])
    both.value = value.box[0]
    return both


def _from_top(segments: Iterable[Segment]) -> list[Segment]:
    return sorted(segments, key=lambda segment: (segment.box[1], segment.box[0]))


def _gutter(row: list[Word], start: int, index: int, panels: Sequence[Box]) -> bool:
    """Whether a new segment begins at ``row[index]``."""
    left, right = row[index - 1], row[index]
    gap = right.box[0] - left.box[2]
    if gap <= LINE_GAP * left.size:
        return False
    size = max(left.size, right.size, _height(left.box) * 0.8, 1.0)
    opens = index - start == 1 and _opens_item(left.raw, right.raw)
    if opens and not _in_two_panels(left.box, right.box, panels):
        return gap > (_BEHIND_BULLET * min(left.size, right.size) if left.raw in BULLETS else 4 * size)
    return gap > LINE_GAP * size


def _opens_item(sign: str, behind: str) -> bool:
    """Whether a word is the bullet or number of the list item or heading that the next word begins."""
    if sign in BULLETS:
        return behind not in BULLETS
    return bool(_NUMBER.fullmatch(sign)) and not _CLOCK.match(sign) and not _FIGURE.fullmatch(behind)


def _in_two_panels(one: Box, other: Box, panels: Sequence[Box]) -> bool:
    """Whether boxes stand in a panel each that does not hold the other."""
    held = [(_holds(panel, one), _holds(panel, other)) for panel in panels]
    return (True, False) in held and (False, True) in held


def segment_of(words: list[Word]) -> Segment:
    """The segment that some words on one line make up."""
    if len(words) == 1:
        (word,) = words
        return Segment(words, word.box, word.size or _height(word.box) * 0.8, word.bold)
    lettered = [word for word in words if word.raw not in BULLETS] or words
    return Segment(
        words,
        union(word.box for word in words),
        _middle_size(lettered) or _height(lettered[0].box) * 0.8,
        all(word.bold for word in lettered),
        words[0].raw in BULLETS and len(words) > 1,
    )


def _middle_size(words: Sequence[Word]) -> float:
    sizes = [word.size for word in words]
    return sizes[0] if sizes.count(sizes[0]) == len(sizes) else median(sizes)


def _paragraphs(segments: list[Segment], body: _Body, card: Box | None = None) -> list[Item]:
    """Segments under each other that read on become one paragraph.

    Args:
        body: the page's running text. card: the box that they are drawn in.
    """
    items: list[Item] = []
    for segment in segments:
        best: Item | None = None
        for item in reversed(items[-40:]):
            last = item.segments[-1]
            gap = segment.box[1] - last.box[3]
            if gap > 1.2 * max(segment.size, last.size):
                continue
            if min(segment.box[2], last.box[2]) - max(segment.box[0], last.box[0]) <= 0:
                continue
            # Only the nearest text above can be read on from; it hides what is above it.
            ended = last.size < _HEADING_SIZE * body.size and _ends_short(item, segment, segments, card)
            if not ended and _reads_on(item, last, segment, gap):
                best = item
            break
        if best is None:
            items.append(Item(segment.box, [segment]))
        else:
            best.segments.append(segment)
            best.box = union((best.box, segment.box))
    return _with_badges(items)


def _with_badges(items: list[Item]) -> list[Item]:
    """The items, each badge in one with the text on whose line it stands, to be read right behind it."""
    whole = {id(item): item for item in items}
    for badge in [item for item in items if item.segments[0].badge]:
        beside = [item for item in items if item is not badge and _stands_behind(badge, item)]
        if beside:
            nearest = max(beside, key=lambda item: item.box[2])
            held = whole[id(nearest)]
            whole[id(nearest)] = Item(union((held.box, badge.box)), items=[*(held.items or [held]), badge])
            del whole[id(badge)]
    return list(whole.values())


def _stands_behind(badge: Item, item: Item) -> bool:
    """Whether a badge stands on a line of a text, to the right of it."""
    (segment, *_) = badge.segments
    return not item.segments[0].badge and any(
        0 <= segment.box[0] - line.box[2] < _BEHIND_BADGE * line.size
        and line.box[1] < (segment.box[1] + segment.box[3]) / 2 < line.box[3]
        for line in item.segments
    )


def _ends_short(item: Item, segment: Segment, segments: list[Segment], card: Box | None) -> bool:
    """Whether a paragraph ended above: the next line begins like one, and its first word, or in a card all of it, had
    room up there."""
    first, last = item.segments[0], item.segments[-1]
    opening = segment.words[0].raw
    if first.bullet or first.bold or _closes_bracket(item, segment):
        return False
    begins = opening[0].isupper() or opening[0].isdigit()
    free = min((one.box[0] for one in segments if _is_right_of(one, last)), default=card[2] if card else 0.0)
    if last.box[2] + segment.box[2] - segment.box[0] + 2 * segment.size < free and card is not None:
        flush = all(abs(one.box[0] - last.box[0]) < _ALIGNED for one in segments)
        return begins or (flush and last.box[2] < (card[0] + free) / 2)
    if not begins:
        return False
    set_apart = segment.box[1] - last.box[3] > _SET_APART * segment.size
    labelled = ":" in segment.text[:_LABEL]
    if set_apart and labelled and ":" in first.text[:_LABEL]:
        return True
    if not last.text.endswith(_SENTENCE_ENDS) and not labelled and not set_apart:
        return False
    near = 2.5 * segment.size
    edge = max(other.box[2] for other in segments if abs(other.box[0] - last.box[0]) < near)
    width = segment.words[0].box[2] - segment.words[0].box[0]
    return last.box[2] + width + 1.5 * segment.size < edge


def _is_right_of(segment: Segment, other: Segment) -> bool:
    """Whether a segment stands to the right of another, level with it."""
    return segment.box[0] > other.box[2] and min(segment.box[3], other.box[3]) > max(
        segment.box[1], other.box[1]
    )


def _reads_on(item: Item, last: Segment, segment: Segment, gap: float) -> bool:
    size = max(last.size, segment.size)
    if segment.value is not None:
        return False
    if item.segments[0].value is not None and segment.box[0] < item.segments[0].value - _ALIGNED:
        return False
    if segment.bullet or abs(last.size - segment.size) > 0.15 * size:
        return False
    if last.bold != segment.bold and not item.segments[0].bullet and not _goes_on_in_bold(last, segment):
        return False
    if abs(last.size - segment.size) > _ANOTHER_SIZE * size and _are_of_two_colours(last, segment):
        return False
    usual = 0.75 * size
    if len(item.segments) > 1:
        before = item.segments[-2]
        usual = min(usual, max(last.box[1] - before.box[3], 0.0) + 0.25 * size)
    if gap > usual or gap < -0.6 * size:
        return False
    first = item.segments[0]
    if first.value is not None:
        return True
    if _opens_numbered(segment) and not _is_ordinal(segment):
        return False
    if first.bullet:
        hung = segment.box[0] >= first.box[0] + 0.3 * size
        goes_on = segment.text[0].islower() or (segment.words[0].raw.isdigit() and len(segment.words) > 1)
        goes_on = goes_on or _closes_bracket(item, segment) or last.words[-1].raw in _joining()
        in_mid_sentence = goes_on and not last.text.endswith(_SENTENCE_ENDS)
        return hung or (in_mid_sentence and segment.box[0] >= first.box[0] - _ALIGNED)
    if _hangs(first, segment):
        return True
    if GLUED.match(segment.words[0].raw):
        return False
    if _opens_numbered(segment) and (_opens_numbered(first) or last.text.endswith(_SENTENCE_ENDS)):
        return False
    same_left = abs(segment.box[0] - last.box[0]) < 2.5 * size
    centred = abs((segment.box[0] + segment.box[2]) - (last.box[0] + last.box[2])) < 2 * size
    return same_left or centred


def _goes_on_in_bold(last: Segment, segment: Segment) -> bool:
    """Whether the bold words that a line begins with go on from a line in bold: "Havner og", "farleder: trygge …"."""
    first = segment.words[0]
    return last.bold and first.bold and first.raw[0].islower() and not last.text.endswith(_SENTENCE_ENDS)


def _are_of_two_colours(one: Segment, other: Segment) -> bool:
    """Whether two lines in bold have a colour of its own each."""
    inks = [{word.colour for word in line.words} for line in (one, other)]
    return one.bold and other.bold and len(inks[0]) == len(inks[1]) == 1 and inks[0] != inks[1]


def _closes_bracket(item: Item, segment: Segment) -> bool:
    """Whether a line closes a bracket that the text before it has opened: "(ferdig mai", "2026)"."""
    text = " ".join(one.text for one in item.segments)
    opened, close = text.count("(") > text.count(")"), segment.text.find(")")
    return opened and close >= 0 and "(" not in segment.text[:close]


def _opens_numbered(segment: Segment) -> bool:
    """Whether a line begins with the number of a list item or heading."""
    opening = segment.words[0].raw
    if len(segment.words) < 2 or opening.isdigit() or (opening[0] == "(" and opening[-1] != ")"):
        return False
    return _NUMBER.fullmatch(opening) is not None


def _is_ordinal(segment: Segment) -> bool:
    """Whether the number that a line begins with may be of its next word: 2. kvartal."""
    return segment.words[0].raw[:-1].isdigit() and segment.words[1].raw[0].islower()


def _hangs(first: Segment, segment: Segment) -> bool:
    """Whether a line begins where the text behind the first line's number does."""
    number, *text = first.words
    return (
        bool(text)
        and _NUMBER.fullmatch(number.raw) is not None
        and abs(segment.box[0] - text[0].box[0]) < _ALIGNED
    )


def _ordered(items: list[Item], body: _Body) -> list[Item]:
    """Reading order by recursive cuts."""
    if len(items) < 2:
        return items
    bands = _cut(items, 1)
    if len(bands) == 1:
        columns = _cut(items, 0)
        if len(columns) == 1:
            return _across(items)
        return [item for column in columns for item in _ordered(column, body)]
    ordered: list[Item] = []
    group: list[Item] = []
    for index, band in enumerate(bands):
        parts = group and (
            not (_gutters(group + band) and _beside(group, band))
            or _bridges(band, group)
            or _parts_columns(band, body, group, bands[index + 1 : index + 2])
            or (index == 1 and _is_title(group, items))
        )
        if parts:
            ordered += _columns(group, body)
            group = []
        group = group + band
    return ordered + _columns(group, body)


def _bridges(band: list[Item], above: list[Item]) -> bool:
    """Whether an item of a band lies under several cards that stand side by side."""
    cards = [item for item in above if item.panel is not None]
    columns = _cut(cards, 0) if cards else []
    edges = [(min(item.box[0] for item in column), max(item.box[2] for item in column)) for column in columns]
    return any(
        sum(item.box[0] < right and item.box[2] > left for left, right in edges) > 1
        for item in band
        if item.panel is None
    )


def _parts_columns(band: list[Item], body: _Body, above: list[Item], below: list[list[Item]]) -> bool:
    """Whether a band is a heading alone between columns above and, below, columns that begin anew or a text that lies
    across those above."""
    (first, *more) = band
    if more or not first.segments or not _is_heading(first, body) or not below:
        return False
    columns = len(_cut(above, 0))
    return columns > 1 and (_gutters(below[0]) or len(_cut(above + below[0], 0)) < columns)


def _is_title(band: list[Item], items: list[Item]) -> bool:
    """Whether a band is one text in letters much larger than all others."""
    (first, *more) = band
    others = [segment.size for item in items if item is not first for segment in _texts(item)]
    return (
        not more
        and bool(first.segments)
        and bool(others)
        and first.segments[0].size >= _TITLE_AMONG * max(others)
    )


def _texts(item: Item) -> Iterator[Segment]:
    yield from item.segments
    for inner in item.items:
        yield from _texts(inner)


def _beside(group: list[Item], band: list[Item]) -> bool:
    """Whether a band goes on in the columns of the group before it: one of them has columns of its own."""
    return len(_cut(group, 0)) > 1 or len(_cut(band, 0)) > 1


def _columns(items: list[Item], body: _Body) -> list[Item]:
    columns = _cut(items, 0)
    if len(columns) == 1:
        return [item for band in _cut(items, 1) for item in sorted(band, key=lambda item: item.box[0])]
    rows = _beside_boxes(columns)
    return [item for part in rows or columns for item in _ordered(part, body)]


def _beside_boxes(columns: Sequence[Sequence[Item]]) -> list[list[Item]]:
    """The items by rows where the first column is of boxes, and all else stands level with one of them and some with
    each; empty where not."""
    boxes, others = columns[0], [item for column in columns[1:] for item in column]
    if (
        len(boxes) < 2
        or any(box.panel is None for box in boxes)
        or any(one.panel is not None for one in others)
    ):
        return []
    rows = [
        [box, *(one for one in others if box.box[1] <= (one.box[1] + one.box[3]) / 2 <= box.box[3])]
        for box in boxes
    ]
    whole = sum(map(len, rows)) == len(boxes) + len(others)
    return rows if whole and all(len(row) > 1 for row in rows) else []


def _gutters(items: list[Item]) -> bool:
    return len(_cut(items, 0)) > 1


def _cut(items: list[Item], axis: int) -> list[list[Item]]:
    """Part the items where no box lies across: axis 0 into columns, axis 1 into bands."""
    ordered = sorted(items, key=lambda item: item.box[axis])
    parts = [[ordered[0]]]
    end = ordered[0].box[axis + 2]
    for item in ordered[1:]:
        if item.box[axis] >= end - (_slack(item) if axis else _MISS):
            parts.append([])
        parts[-1].append(item)
        end = max(end, item.box[axis + 2])
    return parts


def _slack(item: Item) -> float:
    """Points by which text may reach into the line above: letters are lower than the boxes of their fonts."""
    return max(_MISS, _TIGHT * item.segments[0].size) if item.segments else _MISS


def _emit(page: Page, item: Item, by_cell: dict[tuple[int, int], list[Word]], body: _Body) -> None:
    for inner in item.items:
        _emit(page, inner, by_cell, body)
    if item.table is not None:
        _emit_table(page, item.table, by_cell)
    if not item.segments:
        return
    start = len(page.words)
    for segment in item.segments:
        _emit_line(page, segment.words)
    first = item.segments[0]
    kind, level = BlockKind.PARAGRAPH, 0
    if first.bullet:
        kind = BlockKind.LIST_ITEM
    elif item.heads or _is_heading(item, body):
        kind, level = BlockKind.HEADING, _heading_level(first.size, page)
    page.blocks.append(
        Block(kind, Span(start, len(page.words)), item.box, level, panel=item.panel, frame=item.frame)
    )


def _emit_line(page: Page, words: list[Word]) -> None:
    start = len(page.words)
    page.words.extend(words)
    page.lines.append(Span(start, len(page.words)))


def _emit_table(page: Page, index: int, by_cell: dict[tuple[int, int], list[Word]]) -> None:
    table: Table = page.tables[index]
    start = len(page.words)
    for number, cell in enumerate(table.cells):
        first = len(page.words)
        own = by_cell.get((index, number))
        for segment in _row_by_row(segments(own)) if own else ():
            _emit_line(page, segment.words)
        cell.words = Span(first, len(page.words))
    page.blocks.append(Block(BlockKind.TABLE, Span(start, len(page.words)), table.box, table=index))


def _row_by_row(segments: list[Segment]) -> list[Segment]:
    """Segments from the top down, those on one height from left to right."""
    if len(segments) < 2:
        return segments
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda segment: segment.box[1] + segment.box[3]):
        middle = (segment.box[1] + segment.box[3]) / 2
        if rows and middle < (rows[-1][0].box[1] + 3 * rows[-1][0].box[3]) / 4:
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [segment for row in rows for segment in sorted(row, key=lambda segment: segment.box[0])]


def _is_heading(item: Item, body: _Body) -> bool:
    first = item.segments[0]
    if len(item.segments) > 3:
        return False
    large = first.size >= _HEADING_SIZE * body.size and first.size > 0
    bold = not body.bold and first.size >= 0.95 * body.size and all(segment.bold for segment in item.segments)
    if not large and not bold:
        return False
    text = " ".join(segment.text for segment in item.segments)
    if len(text) > 220 or not any(map(str.isalpha, text)):
        return False
    numbered = "." in first.words[0].raw and _NUMBER.fullmatch(first.words[0].raw) is not None
    running = first.size < (_LARGE_BOLD if first.bold else _LARGE) * body.size
    sentence = text.rstrip().endswith(".") and running and not (numbered and first.bold)
    return not sentence and not text.rstrip().endswith((",", ";"))


def _heading_level(size: float, page: Page) -> int:
    sizes = {
        round(max(page.words[i].size for i in range(*block.words)), 0)
        for block in page.blocks
        if block.kind is BlockKind.HEADING
    }
    larger = sum(known > size + 0.6 for known in sizes)
    return larger + 1


def _mark_page_numbers(page: Page) -> None:
    """A number alone at the upper or lower edge is a running head or foot."""
    for block in page.blocks:
        lower, upper = block.box[1] > 0.88 * page.height, block.box[3] < 0.06 * page.height
        if not (lower or upper) or block.kind is BlockKind.TABLE:
            continue
        if _PAGE_NUMBER.fullmatch(page.raw(block.words)):
            block.kind, block.level = BlockKind.FOOTER if lower else BlockKind.HEADER, 0


def _head_slide(page: Page) -> None:
    """A slide without a heading, all of whose text is as large as one, has its first block as its heading."""
    told = [block for block in page.blocks if block.kind not in (BlockKind.HEADER, BlockKind.FOOTER)]
    if page.width < page.height or not told or any(block.kind is BlockKind.HEADING for block in told):
        return
    first = told[0]
    sizes = [word.size for word in page.words]
    short = first.words.stop - first.words.start <= _TITLE_WORDS
    if first.kind is BlockKind.PARAGRAPH and short:
        size = page.words[first.words.start].size
        if size >= max(_TITLE_SIZE, _SMALL_PRINT * max(sizes)):
            first.kind, first.level = BlockKind.HEADING, 1


@cache
def _joining() -> frozenset[str]:
    """Words that no sentence ends with."""
    text = files("extract").joinpath("joining.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))
