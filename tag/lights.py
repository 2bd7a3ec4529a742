"""Coloured signs outside tables, beside a heading or line that names what they are of, and what stands below."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from statistics import median
from typing import Literal

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Box, Mark, MarkShape, Page, Span, union
from schemas.records import Assessment, Goal, Initiative, Owner, Record, Status
from tag.assessments import labels_assessment
from tag.context import Context, goal_label
from tag.cues import any_of
from tag.headings import explains, tells_subjects
from tag.lamps import signal_of, written_sign
from tag.names import Name, is_name, split_name, tidy
from tag.statuses import leading_status
from tag.tables.columns import role_of
from tag.tables.contents import are_sides
from tag.tables.people import answers, is_answering
from tag.tables.portfolio import Dimension
from tag.tables.subjects import SubjectKind, kind_by_heading
from tag.vocabulary import load
from tag.wording import mostly

_SIGNALS = frozenset({"red", "yellow", "green", "grey"})
_FEWEST = 2
"""Lit lines, and colours, on a page: a coloured sign beside a line may be for show, as bullets in one colour are."""
_FEWEST_CARDS = 3
"""Lit cards on a page that no heading says are statuses: two boxes in two colours may be a drawing's."""
_FEWEST_OF_LEGEND = 3
_LONGEST_MEANING = 4
"""Words of what a legend says of a colour."""
_CLOSE_KEY = 3.0
"""Their heights by which the signs of a key stand apart at most, one below the other."""
_STATE_BEHIND = re.compile(r"(?P<name>.{3,}?)(?::|\s[–—-])\s(?P<state>\S.*)$")
_SURE = 0.75
_LONGEST_AIM = 25
_LONGEST_OWNER = 6
"""Words."""
_BESIDE_CARD = 40.0
"""Points between what a card says and the sign beside it."""
_SAME_HEIGHT = 6.0
"""Points by which boxes side by side differ in height."""
_LONG_LINE = 60.0
"""Points of a line that tells how its page lies."""
_NEAR_LABEL = 14.0
"""Points between a sign and the label that says what it tells."""
_LAMP = 1.3
"""Its heights by which the lit lamp of a traffic light may stand above or below the heading that it is beside."""


def tag(context: Context) -> Iterator[Record]:
    """A status for each lit line, and the paragraph right below it as its assessment."""
    found = [(page, _lit(context, page)) for page in context.pages]
    in_cards = {
        mark.colour for page, lit in found for index, mark in lit if page.blocks[index].panel is not None
    } | {
        mark.colour
        for page in context.pages
        for mark in page.marks
        if mark.place and (page.number, mark.place.table) in context.repeats
    }
    for page, lit in found:
        boxed = all(page.blocks[index].panel is not None for index, _ in lit)
        if len(in_cards if boxed else {mark.colour for _, mark in lit}) < _FEWEST:
            continue
        sides = are_sides([page.text(_head(page, page.blocks[index])) for index, _ in lit])
        for index, mark in lit:
            block = page.blocks[index]
            card = len(lit) >= _FEWEST_CARDS and block.panel is not None and block.kind is BlockKind.HEADING
            if card or any(map(tells_subjects, context.section(page, index))):
                yield from _records(context, page, index, mark, "area" if sides else None)


_STRIP = 2.0
"""Times as high as wide: a mark that is more is the edge of a card, and no lamp."""


def tag_titles(
    context: Context, known: Collection[str], goals: Mapping[str, str]
) -> Iterator[Status | Assessment]:
    """The status of an initiative or a goal that a page, or a part of it, is about, by the coloured sign beside its
    title, or beside the label that stands over the title of a goal, with what stands below that.

    Args:
        known: names of initiatives that the document tells. goals: titles of goals without a status, in small letters,
            and as they are written.
    """
    names = {name.casefold() for name in known}
    for page in context.pages:
        for index, mark in _beside_labels(context, page):
            goal = goals.get(tidy(page.text(page.blocks[index].words)).lower())
            if goal is not None:
                yield _of_title(context, page, index, mark, goal, "goal")
                yield from _assessment(page, index, goal, "goal")
        for index, mark in beside_headings(context, page).items():
            block = page.blocks[index]
            text = page.text(block.words)
            name = split_name(text).name
            goal = goals.get(tidy(goal_label(text)[1] or "").lower())
            if name.casefold() not in names and goal is None:
                continue
            yield _of_title(context, page, index, mark, goal or name, "goal" if goal else "initiative")


def _of_title(
    context: Context, page: Page, index: int, mark: Mark, subject: str, kind: Literal["goal", "initiative"]
) -> Status:
    block = page.blocks[index]
    run = (block.words.start, block.words.stop)
    return Status(
        subject=subject,
        subject_kind=kind,
        dimension="progress" if kind == "goal" else "status",
        value=mark.colour,
        as_of=context.as_of_page(page),
        evidence=(Evidence(page=page.number, runs=(run,), shapes=(mark.box,)),),
        confidence=_SURE,
        method="light.title",
    )


def _beside_labels(context: Context, page: Page) -> Iterator[tuple[int, Mark]]:
    """What stands below a line that is a label of a goal and no more ("Mål 2"), by index of block, and the coloured
    sign beside the label."""
    for mark in context.marks.get(page.number, ()):
        if mark.colour in _SIGNALS and mark.place is None and mark.line is not None:
            label, title = goal_label(page.text(mark.line))
            below = next(
                (at for at, block in enumerate(page.blocks) if block.words.start == mark.line.stop), None
            )
            if label is not None and title is None and below is not None:
                yield below, mark


def beside_headings(context: Context, page: Page) -> dict[int, Mark]:
    """The headings (by index of block) that have one coloured sign in their line: all before, or all behind them."""
    headings = [
        index
        for index, block in enumerate(page.blocks)
        if block.kind is BlockKind.HEADING and not block.words.empty
    ]
    signs = []
    fall = _fall(page)
    for mark in context.marks.get(page.number, ()):
        x, y = _middle(mark.box)
        wide, high = mark.box[2] - mark.box[0], mark.box[3] - mark.box[1]
        slack = 0 if mark.line or high > _STRIP * wide else _LAMP * high
        level = [
            index
            for index in headings
            for box in [page.blocks[index].box]
            if box[1] - slack <= y - fall * (x - _middle(box)[0]) <= box[3] + slack
        ]
        if mark.place is None and mark.colour in _SIGNALS and level:
            left = [index for index in level if page.blocks[index].box[0] < mark.box[0]]
            right = [index for index in level if index not in left]
            signs.append((mark, left, right))
    behind = all(left for _, left, _ in signs)
    found: dict[int, list[Mark]] = {}
    for mark, left, right in signs:
        nearest = left if behind else right
        if nearest:
            choose = max if behind else min
            found.setdefault(choose(nearest, key=lambda index: page.blocks[index].box[0]), []).append(mark)
    return {index: marks[0] for index, marks in found.items() if len(marks) == 1}


def _fall(page: Page) -> float:
    """By how much the lines of a page laid askew in a scanner fall to the right, points a point."""
    if not page.ocr:
        return 0.0
    ends = [
        (_middle(page.words[line.start].box), _middle(page.words[line.stop - 1].box)) for line in page.lines
    ]
    falls = [
        (low - high) / (right - left) for (left, high), (right, low) in ends if right - left > _LONG_LINE
    ]
    return median(falls) if falls else 0.0


def _middle(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _lit(context: Context, page: Page) -> list[tuple[int, Mark]]:
    """The blocks that begin with the name of something and have one sign beside them, but for those of a legend."""
    lit: list[tuple[int, Mark]] = []
    cards = _cards(context, page)
    of_cards = [mark for _, mark in cards.values()]
    for index, block in enumerate(page.blocks):
        if block.panel in cards:
            if cards[block.panel][0] == index:
                lit.append(cards[block.panel])
            continue
        marks = [
            mark
            for mark in context.marks.get(page.number, ())
            if mark.place is None and mark.line is not None and block.words.covers(mark.line)
            if not any(mark is one for one in of_cards)
        ]
        if len(marks) != 1 or marks[0].colour not in _SIGNALS or block.table is not None:
            continue
        text = page.text(block.words)
        aimed = kind_by_heading(tuple(reversed(context.section(page, index)))) == "goal"
        if (is_name(_named(context, text)) or (aimed and _is_aim(text))) and leading_status(
            context, text
        ) is None:
            lit.append((index, marks[0]))
    if not lit:
        return _filled(page)
    legend = _legend(context, page, lit)
    if any(map(explains, context.section(page, lit[0][0]) if lit else ())):
        return []
    # Of several colours, each once, that are the grounds of boxes too: they tell what those are of.
    colours = {mark.rgb for _, mark in lit}
    if len(colours) == len(lit) and colours <= {block.fill for block in page.blocks}:
        return []
    return [one for one in lit if one not in legend]


def _filled(page: Page) -> list[tuple[int, Mark]]:
    """The headings in boxes side by side that are filled with the colours of lights, of several colours, each over a
    text: the index of the block, and its box as a sign."""
    headed = [
        (index, block)
        for index, block in enumerate(page.blocks)
        if block.kind is BlockKind.HEADING
        and block.frame is not None
        and block.fill is not None
        and sum(other.panel == block.panel for other in page.blocks) == 1
        and any(_is_under(block, other) for other in page.blocks)
    ]
    rows = [
        [one for one in headed if abs(one[1].box[1] - block.box[1]) <= _SAME_HEIGHT] for _, block in headed
    ]
    row = max(rows, key=len, default=[])
    found = [
        (index, Mark(hue, str(block.fill), MarkShape.CELL, block.frame or block.box, line=block.words))
        for index, block in row
        if (hue := signal_of(str(block.fill))) is not None
    ]
    return found if len(found) == len(row) and len({mark.colour for _, mark in found}) >= _FEWEST else []


def _is_under(block: Block, other: Block) -> bool:
    """Whether a text begins right below the box of a heading."""
    frame = block.frame or block.box
    return (
        other.kind is BlockKind.PARAGRAPH
        and frame[0] - _SAME_HEIGHT <= other.box[0] < frame[2]
        and 0 <= other.box[1] - frame[3] <= frame[3] - frame[1]
    )


def _named(context: Context, text: str) -> str:
    """What a line names, without how it stands, said in words behind a dash or colon: "Ny kai (Hamna) – i rute",
    "Ny kai – to anbud er kommet inn"."""
    match = _STATE_BEHIND.match(text)
    if match is None or not is_name(match["name"]):
        return text
    state = match["state"]
    told = leading_status(context, state) or (state[0].islower() and mostly([state]) == "clause")
    return match["name"] if told else text


def _head(page: Page, block: Block) -> Span:
    """The first line of a block, where it begins in bold and the next one does not; else all of it."""
    first, *more = page.lines_in(block.words)
    bold = [page.words[line.start].bold for line in (first, *more[:1])]
    return first if bold == [True, False] else block.words


def _is_aim(text: str) -> bool:
    """Whether a line may be a goal said in a sentence: "Barn skal bli hørt"."""
    return text[0].isupper() and text[-1] not in "?:" and len(text.split()) <= _LONGEST_AIM


def _cards(context: Context, page: Page) -> dict[int | None, tuple[int, Mark]]:
    """The panels that begin with a heading and have one sign, which stands beside all that is in them: the index of the
    heading, and the sign."""
    panels: dict[int, list[int]] = {}
    for index, block in enumerate(page.blocks):
        if block.panel is not None and not block.words.empty:
            panels.setdefault(block.panel, []).append(index)
    found: dict[int | None, tuple[int, Mark]] = {}
    for panel, held in panels.items():
        x0, top, x1, bottom = union(page.blocks[index].frame or page.blocks[index].box for index in held)
        beside = [
            mark
            for mark in context.marks.get(page.number, ())
            if mark.place is None
            and mark.colour in _SIGNALS
            and top <= (mark.box[1] + mark.box[3]) / 2 <= bottom
            and (0 <= x0 - mark.box[2] <= _BESIDE_CARD or 0 <= mark.box[0] - x1 <= _BESIDE_CARD)
            and not _is_framed(page, mark)
        ]
        first = page.blocks[held[0]]
        if len(held) > 1 and len(beside) == 1 and first.kind is BlockKind.HEADING:
            found[panel] = held[0], beside[0]
    return found


def _is_framed(page: Page, mark: Mark) -> bool:
    """Whether a sign lies in the frame of a card."""
    x, y = _middle(mark.box)
    frames = (block.frame for block in page.blocks if block.frame is not None)
    return any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in frames)


def _legend(context: Context, page: Page, lit: Sequence[tuple[int, Mark]]) -> list[tuple[int, Mark]]:
    """The lit blocks that tell what the colours mean: of several colours, each once, side by side or one below the
    other, on a page that has lights besides; or in line with such as say a status in words, or have a colour that no
    light has, as in the key of a chart."""
    said = [
        mark
        for mark in context.marks.get(page.number, ())
        if mark.line and (mark.colour not in _SIGNALS or _is_status(context, page, mark.line))
    ]
    in_line = [one for one in lit if any(_is_in_line(one[1], mark) for mark in said)]
    if (
        in_line
        and len({mark.colour for _, mark in in_line}) == len(in_line)
        and _are_short(page, [index for index, _ in in_line])
    ):
        return in_line
    for start in range(len(lit)):
        for stop in range(len(lit), start + _FEWEST_OF_LEGEND - 1, -1):
            run = lit[start:stop]
            blocks = [index for index, _ in run]
            apart = blocks != list(range(blocks[0], blocks[0] + len(blocks)))
            if (
                not apart
                and _are_short(page, blocks)
                and len({mark.colour for _, mark in run}) == len(run) < len(lit)
            ):
                return list(run)
    return []


def _are_short(page: Page, blocks: Sequence[int]) -> bool:
    return all(len(page.text(page.blocks[at].words).split()) <= _LONGEST_MEANING for at in blocks)


def _is_status(context: Context, page: Page, line: Span) -> bool:
    return leading_status(context, page.text(line)) is not None


def _is_in_line(one: Mark, other: Mark) -> bool:
    """Whether two signs of one size stand side by side, or one right below the other."""
    wide, high = one.box[2] - one.box[0], one.box[3] - one.box[1]
    alike = abs(other.box[2] - other.box[0] - wide) < 1 and abs(other.box[3] - other.box[1] - high) < 1
    across, down = abs(other.box[0] - one.box[0]), abs(other.box[1] - one.box[1])
    return alike and (down < 1 or (across < 1 and down <= _CLOSE_KEY * high))


def _records(
    context: Context, page: Page, index: int, mark: Mark, told: SubjectKind | None
) -> Iterator[Record]:
    """The records of a lit block, of what the lit ones of its page are, where that is ``told``."""
    block = page.blocks[index]
    headings = tuple(reversed(context.section(page, index)))
    head = _head(page, block)
    if written_sign(page, head, (mark,)) is not None:
        head = Span(head.start, head.stop - 1)
    name = split_name(_named(context, page.text(head)))
    if goal_label(name.name)[0] is not None and goal_label(name.name)[1] is None:
        return  # its title stands below
    card = None if name.owner else _owner_in_card(page, block)
    titled = goal_label(name.name)[1] is not None
    kind = "goal" if titled else told or kind_by_heading(headings, name.name if name.owner or card else "")
    label, _ = context.part_of_goal(page, block.words, _named(context, page.text(head)))
    over = _goal_over(context, page, block) if _of_the_goal().search(name.name) else None
    if over is not None:
        yield from _of_goal(context, page, index, mark, over)
        return
    if kind == "goal":
        title = context.part_of_goal(page, block.words, name.name)[1]
        name = Name(goal_label(name.name)[1] or title, owner=name.owner)
    run = (block.words.start, block.words.stop)
    evidence = (Evidence(page=page.number, runs=(run,)),)
    if kind == "goal":
        yield Goal(
            label=label,
            title=name.name,
            parent=None if titled else context.goal_above(page, block.words),
            evidence=evidence,
            confidence=_SURE,
            method="light.line",
        )
    if kind == "initiative":
        yield Initiative(
            name=name.name,
            aliases=(name.alias,) if name.alias else None,
            evidence=evidence,
            confidence=_SURE,
            method="light.line",
        )
    owner = name.owner or (tidy(page.text(card)) if card else None)
    if kind in ("initiative", "goal") and owner:
        runs = (run, (card.start, card.stop)) if card else (run,)
        yield Owner(
            subject=name.name,
            subject_kind="goal" if kind == "goal" else "initiative",
            owner=owner,
            evidence=(Evidence(page=page.number, runs=runs),),
            confidence=_SURE,
            method="light.line",
        )
    yield Status(
        subject=name.name,
        subject_kind=kind,
        dimension=_labelled_dimension(page, mark),
        value=mark.colour,
        as_of=context.as_of_page(page),
        evidence=(Evidence(page=page.number, runs=(run,), shapes=(mark.box,)),),
        confidence=_SURE,
        method="light.line",
    )
    if not labels_assessment(f". {_below(page, index)}"):
        yield from _assessment(page, index, name.name, kind)


def _labelled_dimension(page: Page, mark: Mark) -> Dimension:
    """What the label right above, below or before a sign says that it tells: "Framdrift"."""
    x0, top, x1, bottom = mark.box
    near = max(_NEAR_LABEL, bottom - top)
    for block in page.blocks:
        left, above, right, below = block.box
        across, along = min(x1, right) - max(x0, left), min(bottom, below) - max(top, above)
        stacked = across > 0 and min(abs(top - below), abs(above - bottom)) <= _NEAR_LABEL
        beside = along > 0 and 0 <= x0 - right <= near
        if (stacked or beside) and block.table is None and not block.words.empty:
            role = role_of(page.text(block.words), strictly=True)
            if role == "risk" or role == "progress":
                return role
    return "status"


def _below(page: Page, index: int) -> str:
    """The text of the next block."""
    return page.text(page.blocks[index + 1].words) if index + 1 < len(page.blocks) else ""


def _goal_over(context: Context, page: Page, block: Block) -> tuple[Block, str] | None:
    """The heading of the goal that a card on its page tells the status of, and the goal's title."""
    title = context.goal_above(page, block.words, title=True)
    over = (one for one in page.blocks if goal_label(page.text(one.words))[1] == title)
    heading = next(over, None) if title else None
    return (heading, tidy(title)) if heading is not None and title else None


def _of_goal(
    context: Context, page: Page, index: int, mark: Mark, over: tuple[Block, str]
) -> Iterator[Record]:
    """The status of the goal that the page is of, by the sign of a card, and what the card says of it."""
    heading, title = over
    block = page.blocks[index]
    runs = tuple((one.start, one.stop) for one in (heading.words, block.words))
    yield Status(
        subject=title,
        subject_kind="goal",
        dimension="status",
        value=mark.colour,
        as_of=context.as_of_page(page),
        evidence=(Evidence(page=page.number, runs=runs, shapes=(mark.box,)),),
        confidence=_SURE,
        method="light.line",
    )
    yield from _assessment(page, index, title, "goal")


@cache
def _of_the_goal() -> re.Pattern[str]:
    """The title of a card on the goal that its page is of: "Status for målet"."""
    words = load("sections")
    told = any_of([*words["goal_status"], *words["assessment_labels"]])
    return re.compile(
        rf"^(?:(?:{any_of(words['ours'])})\s)?(?:{told})(?:en|a|et)?(?:\s(?:{any_of(words['of_goal'])}))?\W*$",
        re.IGNORECASE,
    )


def _owner_in_card(page: Page, block: Block) -> Span | None:
    """The one text in the panel of a card, besides what it is of, that names a person, a role or a body and no more; or
    that is the only one, as in the other cards of the page, of which most do."""
    short = _short_texts(page, block)
    told = [words for words in short if is_answering(page.text(words))]
    if not told and len(short) == 1:
        heads = [one for one in page.blocks if one.kind is BlockKind.HEADING and one.panel is not None]
        alike = [texts[0] for one in heads if len(texts := _short_texts(page, one)) == 1]
        told = short if answers([page.text(words) for words in alike]) else []
    return told[0] if len(told) == 1 else None


def _short_texts(page: Page, block: Block) -> list[Span]:
    """The other texts in the panel of a block, as far as they are short, no sentences and not lit themselves."""
    lit = {mark.line.start for mark in page.marks if mark.line is not None}
    return [
        other.words
        for other in page.blocks
        if other is not block
        and block.panel is not None
        and other.panel == block.panel
        and lit.isdisjoint(range(other.words.start, other.words.stop))
        and 0 < other.words.stop - other.words.start <= _LONGEST_OWNER
        and not page.text(other.words).endswith(".")
        and ":" not in page.text(other.words)
    ]


def _assessment(page: Page, index: int, subject: str, kind: SubjectKind) -> Iterator[Assessment]:
    """What the paragraph right below says of a goal, an indicator or an area."""
    block = page.blocks[index]
    below = page.blocks[index + 1] if index + 1 < len(page.blocks) else None
    if below is not None and not _reads_on(block, below):
        below = (
            next((other for other in page.blocks if _is_under(block, other)), None) if block.fill else None
        )
    if kind == "initiative" or below is None:
        return
    text = tidy(page.text(below.words))
    if " " in text:
        runs = ((block.words.start, block.words.stop), (below.words.start, below.words.stop))
        yield Assessment(
            subject=subject,
            subject_kind=kind,
            text=text,
            evidence=(Evidence(page=page.number, runs=runs),),
            confidence=_SURE,
            method="light.line",
        )


def _reads_on(block: Block, below: Block) -> bool:
    return below.kind is BlockKind.PARAGRAPH and below.panel == block.panel and not below.words.empty
