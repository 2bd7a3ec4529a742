"""Tables of numbers: costs by year, indicators with results and targets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice, pairwise

from schemas.page import BlockKind, Cell, Span
from schemas.records import Figure
from tag.context import Context
from tag.cues import any_of
from tag.dates import date_of_head, find_dates, first_date, is_date
from tag.figure_dates import of_numbers
from tag.names import split_name, tidy
from tag.numbers import is_english
from tag.pipeline import parse
from tag.tables.breaks import opens_page
from tag.tables.columns import head_is, role_of
from tag.tables.contents import are_in_digits, is_unit
from tag.tables.grid import Grid
from tag.tables.subjects import kind_by_heading
from tag.vocabulary import load

_NUMBER = re.compile(
    r"^\s*(?P<sign>[-–−])?\s*(?P<digits>\d{1,3}(?:[\s\u00a0\u202f.]\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}|\d+(?:[.,]\d+)?)"
    r"\s*(?P<unit>%|[^\W\d_][\w. ]{0,24})?\s*$"
)
_NOTED = re.compile(r"^(?P<open>\()?(?P<number>[^()*]*\d[^()*]*)(?(open)\))\s?\*+$")
"""A number with the sign of a note behind it, maybe set in brackets for what the note tells: "(14)*"."""
_OF_ALL = re.compile(r"(?<=\d)\s(?:av|of)\s\d[\d\s.,]*(?=\s|$)")
"""What a number is a part of, behind it: "68 av 90 mill. kr"."""
_BEHIND_COMMA = re.compile(r",\s(?:i\s)?(?P<unit>[^,]+)$")
_UNIT_BEHIND = re.compile(r"\s\((?:i\s)?(?P<unit>[^()]+)\)$")
_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
_CLAUSE_END = re.compile(r"(?<=[^\W\d_]{3})[.;]\s|(?<=\d{4})[.;]\s|,\s")
_OF_WORDS = (None, "presenter", "owner", "comment", "activity", "on")
"""What a column of numbers may seem to hold by a word in its head."""
_PER_CENT = re.compile(r"\d{1,3}(?:,\d+)?\s?%")
_SHORT_NAME = 3
"""Words of a name whose last one may be what is counted."""
_TEXTS = (BlockKind.PARAGRAPH, BlockKind.HEADING)
_FEWEST_COUNTED = 4
"""Numbers in a row that are so by no chance."""
_REACH = 3
"""Blocks before a table in which a caption may tell the unit."""


def value_columns(grid: Grid) -> list[int]:
    """The columns whose head tells a year, a result or a sum, and whose cells are numbers; beside them,
    all of numbers alone.
    """
    found, unheaded = [], []
    measured = grid.is_cards and not grid.heads and kind_by_heading(grid.sections[::-1]) == "indicator"
    for column in range(grid.table.columns):
        texts = [text for row in grid.rows if (text := grid.text(row, column))]
        numbers = sum(_number(text) is not None for text in texts)
        if not texts or numbers < 0.5 * len(texts) or (column == 0 and are_in_digits(texts)):
            continue
        if _counts_on(texts):
            continue
        head = grid.heads.get(column, "")
        headed = (
            "value" in (role_of(head), grid.roles.get(column))
            or (role_of(head) is None and first_date(head, None) is not None)
            or any(map(_units().fullmatch, (*_IN_BRACKETS.findall(head), *_BEHIND_COMMA.findall(head))))
            or (column > 0 and role_of(head) is None and _counted(head) is not None)
            or _tells_progress(grid, column)
            or (measured and numbers == len(texts))
        )
        if headed:
            found.append(column)
        elif head and role_of(head) in _OF_WORDS and numbers == len(texts):
            unheaded.append(column)
    counted = any(map(grid.holds_units, grid.columns("unit")))
    return sorted([*found, *unheaded]) if found or counted else []


def _counts_on(texts: Sequence[str]) -> bool:
    """Whether numbers are each one more than the one over it, as pages or rows are: "2", "3", "4"."""
    numbers = [int(text) for text in texts if text.isdigit()]
    steps = {below - above for above, below in pairwise(numbers)}
    return len(texts) == len(numbers) >= _FEWEST_COUNTED and steps == {1}


def _tells_progress(grid: Grid, column: int) -> bool:
    """Whether a column without bars, and which no head says is of values, tells how much of each initiative is done."""
    texts = grid.texts(column)
    return (
        bool(texts)
        and all(map(_PER_CENT.fullmatch, texts))
        and grid.roles.get(column) in (None, "progress", "comment")
        and not any(grid.bar(row, column) for row in grid.rows)
    )


def tag_values(context: Context, grid: Grid) -> Iterator[Figure]:
    """One figure a number: the row's subject, the column's year, the unit of cell, head or caption."""
    values = value_columns(grid)
    if not values:
        return
    texts = [
        column
        for column in range(grid.table.columns)
        if column not in values and grid.roles.get(column) != "number" and grid.texts(column)
    ]
    about = min(grid.columns("initiative", "indicator"), default=grid.column("goal", "area", "service"))
    about = about if about is not None else next(iter(texts), None)
    if about is None:
        return
    units = grid.column("unit")
    shared = _unit_of_table(grid, values) if units is None else None
    above = find_dates(grid.sections[-1], context.year) if grid.sections and not grid.dated else []
    when = above[0].value if len(above) == 1 else None
    now = context.as_of_page(grid.page)
    told_near = _dates_near(context, grid, values)
    if when is None and not told_near and not grid.dated:
        when = _told_by_caption(context, grid)
    english = is_english(" ".join(grid.page.text(block.words) for block in grid.page.blocks))
    timed = not grid.dated and all(is_date(text, context.year) for text in grid.texts(about))
    comprising = [column for column, head in grid.heads.items() if head_is(head, "comprising")]
    for row in grid.rows:
        named = about if grid.text(row, about) else next((one for one in comprising if one < about), about)
        name, told = _named(grid, row, named)
        if not name:
            continue
        parts = _parts(grid, row, named, values)
        name = " ".join([name, *(tidy(grid.text(row, one)) for one in parts)])
        over_time = date_of_head(name, context.year) if timed else None
        for column in values:
            match, cell = _number(grid.text(row, column)), grid.cell(row, column)
            if match is None or cell is None:
                continue
            told_in = _with_label(grid, cell)
            head = grid.heads.get(column, "")
            yield Figure(
                subject=_measured(head) if over_time else name,
                value=_value(match, english=english),
                unit=_plainly(
                    _said_unit(match)
                    or tidy(grid.text(row, units))
                    or told
                    or _unit(head)
                    or (shared if not head or _measured(head) else None)
                    or _counted_in(name)
                    or _counted_in(head)
                    or (_counted(head) if role_of(head) is None else None)
                    or (_counted(name) if grid.roles.get(about) == "indicator" else None)
                ),
                as_of=over_time.value
                if over_time
                else grid.dated[column].value
                if column in grid.dated
                else when or told_near.get(column) or (now if _tells_progress(grid, column) else None),
                text=tidy(grid.page.text(told_in))
                if told_in != cell.words
                else grid.text(row, column).strip(),
                evidence=grid.evidence([*(grid.cell(row, one) for one in (named, *parts)), told_in]),
                confidence=0.9,
                method="table.figures",
            )


def _parts(grid: Grid, row: int, whole: int, values: Sequence[int]) -> list[int]:
    """The columns that tell which part of an initiative a row is of, behind that: "Tiltak | Delprosjekt"."""
    if grid.roles.get(whole) != "initiative":
        return []
    behind = (one for one in grid.columns("initiative") if one > whole and one not in values)
    return [one for one in behind if grid.text(row, one)]


def _with_label(grid: Grid, cell: Cell) -> Span:
    """The words of a cell; of one in a card, with the label that stands before them there: "Brukt i år: 4 mill. kr"."""
    words, label = grid.page.words, grid.heads.get(cell.column, "").split()
    start = cell.words.start - len(label)
    before = [word.text.casefold() for word in words[max(start, 0) : cell.words.start]]
    behind_colon = grid.is_cards and before[-1:] and before[-1].endswith(":")
    labelled = behind_colon and before == [word.casefold() for word in label]
    return Span(start, cell.words.stop) if labelled else cell.words


def _measured(head: str) -> str | None:
    """What the head of a column says is measured in each row, a time: "Kostnad" of "Kostnad (tusen kr)"."""
    name = tidy(_BEHIND_COMMA.sub("", _IN_BRACKETS.sub(" ", head)))
    return None if name.lower() in load("units")["numbers_of"] else name or None


def _told_by_caption(context: Context, grid: Grid) -> str | None:
    """The one date in the text right before a table that says of what its numbers are: "Tall per 1. mai 2026", "Beløp i
    kroner, 2026-budsjett"."""
    text = next(_texts_before(grid), "")
    dates = find_dates(text.replace("-", " "), context.year) if of_numbers().match(text) else ()
    return dates[0].value if len(dates) == 1 else None


def _dates_near(context: Context, grid: Grid, columns: Sequence[int]) -> dict[int, str]:
    """Column -> the one date that a sentence right before or after the table tells of what its head says: "Forbruk er
    per 31. august 2025"."""
    near = ". ".join([*islice(_texts_before(grid), _REACH), *_text_behind(grid)])
    found: dict[int, str] = {}
    for clause in _CLAUSE_END.split(near):
        dates = [date for date in find_dates(clause, context.year) if date.role in ("as_of", "")]
        for column in columns if len(dates) == 1 else ():
            head = grid.heads.get(column, "").split()
            if head and re.search(rf"(?<!\w){re.escape(head[0].lower())}(?!\w)", clause.lower()):
                found[column] = dates[0].value
    return found


def _number(text: str) -> re.Match[str] | None:
    """A cell's text as a number with its unit; None for what is none, or a date: "31 Mar 2026"."""
    noted = _NOTED.match(text.strip())
    text = noted["number"] if noted else text
    if any(map(str.isalpha, text)) and is_date(text):
        return None
    return _NUMBER.match(_OF_ALL.sub(" ", text))


def _said_unit(number: re.Match[str]) -> str | None:
    """What a cell says that its number counts, without what is said of that: "ledere" of "60 ledere har deltatt"."""
    return tidy(_verb_behind().split(number["unit"] or "")[0]) or None


def _plainly(unit: str | None) -> str | None:
    """A unit; "%" for every way to say percent, as in sentences."""
    return "%" if unit is not None and unit.lower() in load("units")["percent"] else unit


@cache
def _verb_behind() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(load('units')['said_behind'])})\s")


def _named(grid: Grid, row: int, column: int) -> tuple[str, str | None]:
    """What the numbers of a row are of, and the unit that is told with the name or beneath it."""
    text, beneath = grid.text(row, column), grid.beneath(row, column)
    below = beneath if is_unit(beneath) else None
    name, told = _without_unit(split_name(text.removesuffix(below or "")).name)
    return name, told or below


def _without_unit(name: str) -> tuple[str, str | None]:
    """A name, and the unit behind it in brackets or, of a sum, without: "Sykefravær (prosent)", "Sum mill. kroner"."""
    total = _sums().match(name)
    if total and _units().fullmatch(name, total.end() + 1):
        return total.group(), name[total.end() + 1 :]
    match = _UNIT_BEHIND.search(name)
    if match is None or not is_unit(match["unit"]):
        return name, None
    counts = match["unit"].lower() in load("units")["numbers_of"]
    return name[: match.start()], None if counts else match["unit"]


def _counted_in(name: str) -> str | None:
    """What the name of a number says that it counts: "Dager til svar", "Utslipp i tonn CO2", "Avlyste kurs"."""
    words = name.split()
    behind = [word for before, word in pairwise(words) if before.lower() in ("i", "in")]
    last = words[-1:] if len(words) <= _SHORT_NAME else []
    things = (
        word for word in (*words[:2], *behind, *last) if word.lower() not in load("units")["numbers_of"]
    )
    return next((word.lower() for word in things if is_unit(word)), None)


@lru_cache(maxsize=4096)
def _counted(name: str) -> str | None:
    """What an indicator counts by the noun in the plural that its name begins with: "Lærlinger i bedrift"."""
    if not name:
        return None
    (doc,) = parse([name], names=False)
    many = {"Number=Plur", "Definite=Ind"} <= set(str(doc[0].morph).split("|"))
    return doc[0].lower_ if doc[0].pos_ == "NOUN" and many else None


def _value(match: re.Match[str], *, english: bool) -> float | int:
    plain = re.sub(r"[\s\u00a0\u202f]", "", match["digits"])
    if (english and re.fullmatch(r"\d{1,3}(?:,\d{3})+", plain)) or plain.count(",") > 1:
        plain = plain.replace(",", "")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", plain):
        plain = plain.replace(".", "")
    number = float(plain.replace(",", ".")) * (-1 if match["sign"] else 1)
    return int(number) if number.is_integer() else number


def _unit_of_table(grid: Grid, values: Sequence[int]) -> str | None:
    """The unit told in the head of a column without numbers or of the row of sums, or in the text right before or after
    the table, or the part of it on the page before."""
    sums = [text for row in grid.rows if _sums().match(text := grid.text(row, 0))]
    heads = [head for column, head in grid.heads.items() if column not in values]
    if told := next(filter(None, map(_unit, (*heads, *sums))), None):
        return told
    near = [*islice(_texts_before(grid), _REACH), *_text_behind(grid)]
    if found := next(filter(None, map(_units().search, near)), None):
        return str(found["unit"])
    before = next(at for at, part in enumerate(grid.parts) if part is grid) - 1
    return _unit_of_table(grid.parts[before], values) if before >= 0 else None


def _texts_before(grid: Grid) -> Iterator[str]:
    """The texts before a table, the nearest first; those on the page before, too, where the table opens its page."""
    before = next((page for page in grid.context.pages if page.number == grid.page.number - 1), None)
    over = [(before, block) for block in before.blocks] if before and opens_page(grid) else []
    for page, block in reversed([*over, *((grid.page, block) for block in grid.page.blocks[: grid.block])]):
        text = page.text(block.words)
        if block.kind in _TEXTS and text not in grid.heads.values():
            yield text


def _text_behind(grid: Grid) -> Iterator[str]:
    behind = grid.page.blocks[grid.block + 1 : grid.block + 2]
    return (grid.page.text(block.words) for block in behind if block.kind in _TEXTS)


def _unit(head: str) -> str | None:
    for text in (*_IN_BRACKETS.findall(head), head):
        found = _units().search(text)
        if found:
            return str(found["unit"])
    return None


@cache
def _sums() -> re.Pattern[str]:
    """What the label of a row of sums begins with: "Sum mill. kroner"."""
    return re.compile(rf"(?:{any_of(load('units')['sums'])})(?!\w)", re.IGNORECASE)


@cache
def _units() -> re.Pattern[str]:
    """A currency with its magnitude, "MNOK" or a per cent."""
    words = load("units")
    scales, amounts = any_of(words["scales"]), any_of(words["amounts"])
    return re.compile(
        rf"(?<![\w])(?P<unit>1[\s\u00a0.]?000\s(?:{amounts})|(?:{scales})\.?\s(?:{amounts})|(?:{amounts})\s(?:{scales})|(?:{amounts})|(?:{scales})|{any_of(words['percent'])})(?!\w)",
        re.IGNORECASE,
    )
