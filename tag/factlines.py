"""Labels and values under a heading, as lines or as a table of pairs: "Ansvarlig: Avdeling for drift", "Status: gul".

Under the heading of a goal, or of an initiative told elsewhere, they are facts of it; under another heading, an
owner and a status together make it an initiative, as on a page that presents one project.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, pairwise
from typing import Literal, NamedTuple, get_args

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Box, Mark, Page, Span
from schemas.records import Activity, Assessment, Dependency, Figure, Initiative, Owner, Record, Status
from tag.context import Context, goal_label
from tag.cues import any_of
from tag.dates import due_date, parse_period
from tag.figures import is_number
from tag.followups import is_of_follow_ups
from tag.lights import beside_headings
from tag.names import is_name, split_name, tidy
from tag.numbers import find_quantities
from tag.passages import Passage, passages
from tag.phrases import colour_words
from tag.statuses import leading_status, name_of_lit, status_word
from tag.tables.columns import owns, role_of
from tag.tables.grid import Grid
from tag.tables.grids import grids
from tag.tables.portfolio import Dimension
from tag.vocabulary import load

_ROLES = ("owner", "comment", "activity", "on", *get_args(Dimension))
_OF_SHEETS = (*_ROLES, "due", "period", "start", "value")
"""What the labels of a sheet on one thing may stand for, those that tell of it by themselves first."""
_STATUS = "status"
"""The label of what a colour tells without one."""
_SURE = 0.8
_SAME_EDGE = 3.0
"""Points."""
_LONGEST_OWNER = 10
"""Words."""
_LONGEST_LABEL = 4
"""The same of a label alone."""
_FEWEST_WORDS = 2
_PAIR = 2
_FEWEST_IN_COLUMNS = 2
"""Labels that must be known, of those that stand beside their values."""
_GAP = 1.2
"""Times the size of its letters: a wider gap parts a label from its value."""
_REACH = 3.0
"""The same from the label of a sign to the sign."""
_COLOURS = frozenset({"red", "yellow", "green", "grey"})
_FEWEST = 3
"""Cells of a label and a value that make a table one of cards."""
_PART = re.compile(r"\s*[|•·]\s*")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})\.\s(?=[A-ZÆØÅ])")
_SENTENCE = re.compile(r"[a-zæøå][.!]\s+(?=[A-ZÆØÅ][^.:]{2,40}:\s)")
"""The end of a sentence before what may be a label."""


class _Fact(NamedTuple):
    """A label with its value, the heading nearest above it, and the words of both."""

    page: Page
    heading: str
    label: str
    value: str
    runs: tuple[Span, ...]
    mark: Mark | None = None

    def evidence(self) -> tuple[Evidence, ...]:
        shapes = (self.mark.box,) if self.mark else ()
        return (Evidence(page=self.page.number, runs=tuple(tuple(run) for run in self.runs), shapes=shapes),)

    @property
    def role(self) -> str | None:
        """What the label stands for; a colour alone is a status by whatever label."""
        role = role_of(self.label)
        if role in _ROLES:
            return role
        colour = self.mark is not None or self.value.lower() in colour_words()
        return "status" if colour else None


def tag(context: Context, known: Collection[str], goals: Mapping[str, str]) -> Iterator[Record]:
    """Owners and statuses told by labels and values under a heading.

    Args:
        known: names of initiatives that the document's tables and lists tell.
        goals: labels of its goals, and their titles.
    """
    names = {name.casefold() for name in known}
    facts = sorted(
        (
            *_in_lines(context),
            *_in_columns(context),
            *_in_stacks(context),
            *_in_headed(context),
            *_in_rows(context),
            *_in_tables(context),
            *_in_cells(context),
            *_in_states(context),
            *_in_chips(context),
            *_in_signs(context),
        ),
        key=lambda fact: (fact.page.number, fact.heading, fact.runs),
    )
    for (_, heading), group in groupby(facts, key=lambda fact: (fact.page.number, fact.heading)):
        yield from _facts(context, heading, list(group), names, goals)


def _in_lines(context: Context) -> Iterator[_Fact]:
    for passage in passages(context):
        if passage.cell is None and passage.headings and ":" in passage.text:
            for start, stop in _parts(passage):
                match = _line().match(passage.text, start, stop)
                value = tidy(_PART.split(passage.text[match.end() : stop])[0]) if match else ""
                if match and _role(match["label"]) == "owner":
                    value = tidy(_SENTENCE_END.split(value)[0])
                told = match and (_role(match["label"]) == "owner" or status_word(context, value))
                if passage.kind is BlockKind.HEADING and not told:
                    continue
                if match and value:
                    run = passage.span(start, stop)
                    yield _Fact(passage.page, passage.headings[0], match["label"], value, (run,))


def _in_states(context: Context) -> Iterator[_Fact]:
    """Lines that begin with the colour that tells how what their heading names stands: "Rød: ingen har meldt seg"."""
    for passage in passages(context):
        if passage.cell is None and passage.headings and passage.kind is BlockKind.PARAGRAPH:
            colour, colon, _ = passage.text.partition(":")
            if colon and colour.lower() in colour_words() and not _is_key(passage.text):
                yield _Fact(passage.page, passage.headings[0], _STATUS, colour, (passage.words,))


def _is_key(text: str) -> bool:
    """Whether a text tells what several colours mean: "Grønn: i rute  Rød: trenger hjelp"."""
    return len(_labelling_colour().findall(text)) > 1


@cache
def _labelling_colour() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(colour_words())})\s?[:=]", re.IGNORECASE)


def _in_chips(context: Context) -> Iterator[_Fact]:
    """The one box of a slide that holds but a colour's word: how what the title names stands."""
    for page in context.pages:
        title = next((block for block in page.blocks if block.kind is BlockKind.HEADING), None)
        chips = [
            block
            for block in page.blocks
            if block.panel is not None and page.text(block.words).lower() in colour_words()
        ]
        if title is not None and page.width > page.height and len(chips) == 1 and chips[0] is not title:
            (chip,) = chips
            yield _Fact(
                page, page.text(title.words), _STATUS, page.text(chip.words), (title.words, chip.words)
            )


def _in_signs(context: Context) -> Iterator[_Fact]:
    """Labels of parts of the status, each with a coloured sign right behind it: "Framdrift: ●"."""
    for passage in passages(context):
        label, colon, rest = passage.text.rpartition(":")
        if not colon or rest or passage.cell is not None or not passage.headings:
            continue
        if role_of(label, strictly=True) in get_args(Dimension):
            word = passage.page.words[passage.words.stop - 1]
            middle = (word.box[1] + word.box[3]) / 2
            behind = [
                mark
                for mark in context.marks.get(passage.page.number, ())
                if mark.box[1] <= middle <= mark.box[3]
                and 0 <= mark.box[0] - word.box[2] <= _REACH * word.size
            ]
            near = min(behind, key=lambda mark: mark.box[0], default=None)
            if near is not None and near.colour in _COLOURS:
                yield _Fact(passage.page, passage.headings[0], label, "", (passage.words,), near)


def _in_columns(context: Context) -> Iterator[_Fact]:
    """Labels with their values in a column beside them, a line each, that no rules close: "Eier      Driftsenheten"."""
    rows = [
        (passage, value)
        for passage in passages(context)
        if passage.cell is None and passage.headings and passage.kind is not BlockKind.HEADING
        if (value := _behind_gap(passage)) is not None
    ]
    for _, group in groupby(rows, key=lambda row: (row[0].page.number, row[0].headings[0])):
        sheet = list(group)
        edges = [passage.page.words[value.start].box[0] for passage, value in sheet]
        level = [row for row, edge in zip(sheet, edges, strict=True) if abs(edge - edges[0]) <= _SAME_EDGE]
        labelled = [(p, v, p.page.text(Span(p.words.start, v.start)).strip(" :")) for p, v in level]
        if len(labelled) < _FEWEST_IN_COLUMNS or not _is_sheet([label for _, _, label in labelled]):
            continue
        for passage, value, label in labelled:
            mark = next(
                (
                    mark
                    for mark in context.marks.get(passage.page.number, ())
                    if _is_beside(mark, passage, value)
                ),
                None,
            )
            yield _Fact(
                passage.page,
                passage.headings[0],
                label,
                tidy(passage.page.text(value)),
                (passage.words,),
                mark,
            )


def _behind_gap(passage: Passage) -> Span | None:
    """What stands behind the one gap in a passage's first line that is wider than any between words."""
    line = next(iter(passage.page.lines_in(passage.words)), None)
    if line is None:
        return None
    words = passage.page.words
    gaps = [
        index
        for index in range(line.start + 1, line.stop)
        if words[index].box[0] - words[index - 1].box[2] > _GAP * max(words[index].size, 1.0)
    ]
    return Span(gaps[0], passage.words.stop) if len(gaps) == 1 else None


def _is_beside(mark: Mark, passage: Passage, value: Span) -> bool:
    """Whether a coloured sign stands where a value begins, or is its ground."""
    word = passage.page.words[value.start]
    middle = (word.box[1] + word.box[3]) / 2
    return (
        mark.colour in _COLOURS
        and mark.box[1] <= middle <= mark.box[3]
        and mark.box[0] <= word.box[0] <= mark.box[2] + word.size
    )


def _is_sheet(texts: Sequence[str]) -> bool:
    """Whether labels are those of a sheet on one thing."""
    labels = {role_of(text) for text in texts}
    return {"owner", "status"} <= labels or len(labels & set(_OF_SHEETS)) >= _FEWEST_IN_COLUMNS


def _in_stacks(context: Context) -> Iterator[_Fact]:
    """Labels in smaller or other letters right above their values, under the heading that is nearest above them, or
    beside what stands under a slide's title."""
    for page in context.pages:
        texts = [block for block in page.blocks if block.table is None and not block.words.empty]
        pairs = []
        for block in texts:
            if block.kind is not BlockKind.HEADING:
                below = [other for other in texts if other is not block and _is_value(page, block, other)]
                if len(below) == 1:
                    pairs.append((block, below[0]))
        told = [pair for pair in pairs if _is_label(page.text(pair[0].words))]
        numbers = [
            (label, value)
            for label, value in pairs
            if label.panel is not None and label.panel == value.panel and is_number(page.text(value.words))
        ]
        pairs = [pair for pair in pairs if pair in told or (told and pair in numbers)]
        headings = [
            block
            for block in texts
            if block.kind is BlockKind.HEADING and all(block is not value for _, value in pairs)
        ]
        for label, value in pairs:
            above = [one for one in headings if one.box[3] <= label.box[1] + 1]
            over = [one for one in above if _overlap(one.box, label.box) > 0]
            nearest = max(over, key=lambda one: one.box[3], default=None)
            if page.width > page.height and (nearest is None or _is_in_strip(page, label, pairs)):
                nearest = min(above, key=lambda one: (one.level, one.box[1]), default=None)
            if nearest is not None:
                said, runs = tidy(page.text(value.words)), (label.words, value.words)
                yield _Fact(page, page.text(nearest.words), page.text(label.words), said, runs)


def _in_headed(context: Context) -> Iterator[_Fact]:
    """Labels as headings, two or more on a slide, each over one text that is no sentence, under the slide's title."""
    for page in context.pages:
        texts = [block for block in page.blocks if block.table is None and not block.words.empty]
        if page.width < page.height:
            continue
        at = [index for index, block in enumerate(texts) if block.kind is BlockKind.HEADING]
        pairs = [
            (texts[index], texts[index + 1])
            for index, after in pairwise([*at, len(texts)])
            if index != at[0]
            and after - index == _PAIR
            and _is_label(page.text(texts[index].words).strip(" :"))
            and page.text(texts[index + 1].words)[-1] not in ".:?!"
        ]
        for label, value in pairs if len(pairs) >= _FEWEST_IN_COLUMNS else ():
            name, said = page.text(label.words).strip(" :"), tidy(page.text(value.words))
            yield _Fact(page, page.text(texts[at[0]].words), name, said, (label.words, value.words))


def _in_rows(context: Context) -> Iterator[_Fact]:
    """Labels in a column, each with its value level with it in the column at the right, under a slide's title."""
    for page in context.pages:
        texts = [block for block in page.blocks if block.table is None and not block.words.empty]
        title = next((block for block in texts if block.kind is BlockKind.HEADING), None)
        if title is None or page.width < page.height:
            continue
        short = [
            one for one in texts if one.words.stop - one.words.start <= _LONGEST_LABEL and one is not title
        ]
        labels = [block for block in short if _is_label(page.text(block.words).strip(" :"))]
        column = [block for block in labels if abs(block.box[0] - labels[0].box[0]) <= _SAME_EDGE]
        pairs = [(label, beside) for label in column if len(beside := _beside(label, texts)) == 1]
        if len(pairs) >= _FEWEST and len({round(beside[0].box[0]) for _, beside in pairs}) == 1:
            for label, (value,) in pairs:
                said = tidy(page.text(value.words))
                name = page.text(label.words).strip(" :")
                yield _Fact(page, page.text(title.words), name, said, (label.words, value.words))


def _beside(label: Block, texts: Sequence[Block]) -> list[Block]:
    """The texts right of a label on its height."""
    middle = (label.box[1] + label.box[3]) / 2
    return [
        other for other in texts if other.box[0] >= label.box[2] and other.box[1] <= middle <= other.box[3]
    ]


def _is_in_strip(page: Page, label: Block, pairs: Sequence[tuple[Block, Block]]) -> bool:
    """Whether a label is one of several side by side that all say something else, of what the whole slide is about;
    cards side by side have the same labels."""
    row = [page.text(one.words) for one, _ in pairs if abs(one.box[1] - label.box[1]) <= _SAME_EDGE]
    return len(row) == len(set(row)) > 1


def _is_label(text: str) -> bool:
    """Whether a text alone is a label of a fact: a word of the vocabulary, or one compound that ends with it."""
    return role_of(text, strictly=" " in text) in _ROLES


def _is_value(page: Page, label: Block, other: Block) -> bool:
    """Whether a block begins right below a label, at its left edge and in other letters."""
    height = other.box[3] - other.box[1]
    one, two = page.words[label.words.start], page.words[other.words.start]
    styled = one.text.isupper() or (one.size, one.bold, one.colour) != (two.size, two.bold, two.colour)
    gap = other.box[1] - label.box[3]
    return styled and abs(other.box[0] - label.box[0]) <= _SAME_EDGE and -2 <= gap <= height


def _overlap(one: Box, other: Box) -> float:
    return min(one[2], other[2]) - max(one[0], other[0])


def _parts(passage: Passage) -> Iterator[tuple[int, int]]:
    """The lines of a passage, and what bars and the like part in them, as far as each begins with a label."""
    breaks = {passage.offset(line.start) for line in passage.page.lines_in(passage.words)}
    breaks |= {match.end() for match in _PART.finditer(passage.text)}
    for match in _within().finditer(passage.text):
        if _line().match(passage.text, max((place for place in breaks if place <= match.start()), default=0)):
            breaks.add(match.start())
    breaks |= {match.end() for match in _SENTENCE.finditer(passage.text)}
    starts = [place for place in sorted({0, *breaks}) if place == 0 or _line().match(passage.text, place)]
    styled = [
        passage.offset(line.start)
        for before, line in pairwise(passage.page.lines_in(passage.words))
        if _style(passage.page, before) != _style(passage.page, line)
    ]
    for start, stop in zip(starts, [*starts[1:], len(passage.text)], strict=True):
        end = min((place for place in styled if start < place < stop), default=stop)
        yield start, len(passage.text[:end].rstrip(" |•·"))


def _style(page: Page, line: Span) -> tuple[bool, int]:
    """Whether a line begins slanted, and how large it is."""
    word = page.words[line.start]
    return word.italic, round(word.size)


def _in_tables(context: Context) -> Iterator[_Fact]:
    """The pairs of a table without heads, label and value side by side."""
    for grid in grids(context):
        if grid.table.columns % 2 or not grid.sections or not _is_pairs(grid):
            continue
        for row in range(grid.table.rows):
            for column in range(0, grid.table.columns, 2):
                label, value = grid.cell(row, column), grid.cell(row, column + 1)
                mark = grid.signal(row, column + 1)
                if label and (value or mark) and label is not value:
                    text = grid.page.text(label.words).strip(" :")
                    said = tidy(grid.page.text(value.words)) if value else ""
                    runs = (label.words, value.words) if value else (label.words,)
                    yield _Fact(grid.page, grid.sections[-1], text, said, runs, mark)


def _in_cells(context: Context) -> Iterator[_Fact]:
    """Cards set side by side, as far as they were read as a table: under a name, cells of a label and a value."""
    for grid in grids(context):
        told = [
            (cell, match)
            for cell in grid.table.cells
            if not cell.words.empty
            and ":" in (text := grid.page.text(cell.words))
            and (match := _line().match(text))
        ]
        if len(told) < _FEWEST:
            continue
        for cell, match in told:
            name = grid.text(0, cell.column)
            value = tidy(match.string[match.end() :])
            if value and name and _line().match(name) is None:
                yield _Fact(grid.page, name, match["label"], value, (cell.words,))


def _is_pairs(grid: Grid) -> bool:
    """Whether a table is a sheet on what its heading names: what stands in its first column labels what stands beside,
    and nothing heads the other columns."""
    texts = [grid.text(row, 0) for row in range(grid.table.rows)]
    labels = {role_of(text) for text in texts if _line().match(text) is None}
    heads = [role_of(grid.text(0, column), strictly=True) for column in range(1, grid.table.columns, 2)]
    told = {"owner", "status"} <= labels or len(labels & set(_OF_SHEETS)) >= _FEWEST
    return told and not any(heads) and bool(labels & set(_ROLES))


def _facts(
    context: Context, heading: str, facts: list[_Fact], names: Collection[str], goals: Mapping[str, str]
) -> Iterator[Record]:
    label, title = goal_label(heading)
    name = split_name(title or goals.get(label or "", name_of_lit(context, heading)))
    told = {fact.role for fact in facts}
    if _is_lit(context, facts[0].page, heading):
        told.add("status")
    answering = name.owner if name.owner and "owner" not in told else None
    if answering:
        told.add("owner")
    kind: Literal["goal", "initiative"] = "goal" if label else "initiative"
    if label is None and name.name.casefold() not in names:
        if not {"owner", "status"} <= told or not is_name(heading) or is_of_follow_ups(heading):
            return
        yield Initiative(
            name=name.name,
            aliases=(name.alias,) if name.alias else None,
            evidence=_named(facts[0], heading),
            confidence=_SURE - 0.1,
            method="line.fact",
        )
        if answering:
            yield Owner(
                subject=name.name,
                subject_kind=kind,
                owner=answering,
                evidence=_named(facts[0], heading),
                confidence=_SURE - 0.1,
                method="line.fact",
            )
    owned = any(fact.role == "owner" and owns(fact.label) for fact in facts)
    for fact in facts:
        role = fact.role
        if role == "owner" and len(fact.value.split()) <= _LONGEST_OWNER and (owns(fact.label) or not owned):
            yield Owner(
                subject=name.name,
                subject_kind=kind,
                owner=fact.value,
                evidence=fact.evidence(),
                confidence=_SURE,
                method="line.fact",
            )
        if role == "activity" and len(fact.value.split()) >= _FEWEST_WORDS:
            begin, end = parse_period(fact.value, context.year)
            yield Activity(
                heading=tidy(fact.label),
                text=fact.value,
                from_=begin,
                to=end,
                evidence=fact.evidence(),
                confidence=_SURE - 0.1,
                method="line.fact",
            )
        if role is None and is_number(fact.value):
            (quantity,) = find_quantities(fact.value)
            yield Figure(
                subject=name.name,
                value=quantity.value,
                unit=quantity.unit,
                text=fact.value,
                evidence=fact.evidence(),
                confidence=_SURE - 0.1,
                method="line.fact",
            )
        if role == "comment" and kind == "goal" and " " in fact.value:
            yield Assessment(
                subject=name.name,
                subject_kind=kind,
                text=fact.value,
                evidence=fact.evidence(),
                confidence=_SURE,
                method="line.fact",
            )
        if role == "on" and len(fact.value.split()) >= _FEWEST_WORDS and kind == "initiative":
            yield Dependency(
                subject=name.name,
                on=fact.value,
                due=due_date(fact.value, context.year),
                evidence=fact.evidence(),
                confidence=_SURE - 0.1,
                method="line.fact",
            )
        status = leading_status(context, fact.value) if role in get_args(Dimension) else None
        if status is None and role in get_args(Dimension) and fact.mark is not None:
            status = fact.mark.colour
        if status is not None:
            yield Status(
                subject=name.name,
                subject_kind=kind,
                dimension=role,
                value=status,
                as_of=context.as_of_page(fact.page),
                evidence=fact.evidence(),
                confidence=_SURE,
                method="line.fact",
            )


def _named(fact: _Fact, heading: str) -> tuple[Evidence, ...]:
    """The heading that a fact stands under, where its page has it, else the fact."""
    blocks = (block.words for block in fact.page.blocks if not block.words.empty)
    run = next((words for words in blocks if fact.page.text(words) == heading), None)
    return (
        fact.evidence() if run is None else (Evidence(page=fact.page.number, runs=((run.start, run.stop),)),)
    )


def _role(label: str) -> str | None:
    role = role_of(label)
    return role if role in _ROLES else None


def _is_lit(context: Context, page: Page, heading: str) -> bool:
    """Whether a coloured sign stands beside the heading."""
    return any(page.text(page.blocks[index].words) == heading for index in beside_headings(context, page))


@cache
def _within() -> re.Pattern[str]:
    """A label of one word behind the value of another: "… Prosjektleder: …"."""
    columns = load("columns")
    labels = any_of(word for role in _ROLES for word in columns[role] if " " not in word)
    return re.compile(rf"(?<=\s)(?=[A-ZÆØÅ])[\w-]*(?i:{labels})\s?:")


@cache
def _line() -> re.Pattern[str]:
    columns = load("columns")
    labels = any_of(word for role in _ROLES for word in columns[role])
    return re.compile(rf"(?P<label>(?:[\w-]+\s){{0,2}}?[\w-]*(?:{labels}))\s?:\s*(?=\S)", re.IGNORECASE)
