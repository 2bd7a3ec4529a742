"""Agendas: one item a row, with its time, kind of case and presenters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

from schemas.page import Cell, Span
from schemas.records import AgendaItem, Decision, Record
from tag.cases import case_ids, leading_case
from tag.clock import SPAN, as_time
from tag.cues import any_of
from tag.headings import follows_up
from tag.names import tidy
from tag.tables.grid import Grid
from tag.tables.people import is_person, presenters, role
from tag.vocabulary import load
from tag.wording import mostly

_LASTS = re.compile(
    r"\d{1,3}\s?(?:min\.?|minutt|minutter|minutes|mins|t|time|timer|hour|hours|['’])?", re.IGNORECASE
)
"""How long something takes: "10 min"."""
_TIMES = re.compile(rf"(?<![\d.:]){SPAN}(?![\d:]|\.\d)")
_NUMBERED = re.compile(r"^(?P<number>\d{1,3}(?:[-/.]\d{1,4})*|[A-ZÆØÅ])\W*$")
_COUNTED = re.compile(r"^(?P<number>\d{1,2})[.)]?\s+(?=[^\W\d_]{2})")
_GAP = 0.25
"""Between words, as a share of the height of the line."""
_SHORTEST_DECISION = 12
_MOST_OF = 0.6
_FEWEST = 3
"""Times in a column that no head says is one of times, and cases that are numbered before their titles."""

Version = Literal["sent", "updated"]


def is_agenda(grid: Grid) -> bool:
    """Whether the rows of a table are cases of a meeting."""
    return _has_columns_of_agenda(grid) and not _lists_people(grid)


def _has_columns_of_agenda(grid: Grid) -> bool:
    topic = grid.column("topic", "activity")
    clock = time_column(grid)
    if clock is None and _answers_cases(grid):
        return False
    told = {role for column, role in grid.roles.items() if column != clock} - {"time"}
    if clock is not None:
        told.add("time")
    done = {"status", "risk", "progress", "due", "action", "initiative", "on"}
    if topic is not None and {"time", "item_type", "case_id", "presenter"} & told:
        met = {"time", "item_type", "presenter"} & told
        to_do = "action" in told and "time" not in told and ("owner" in told or not met)
        return not to_do and not {"status", "risk", "progress", "due"} & told
    if "case_id" in told and {"time", "item_type", "presenter"} & told:
        timed = clock is not None or ("time" in told and "owner" not in told)
        what = {"action"} if timed and "due" not in told else set()
        return not (done - what) & told
    listed = {"number", "case_id", "time", "presenter", "owner", "period"} & told
    counted = any(_is_counted(grid, column) for column in range(grid.table.columns))
    if "item_type" in told and (listed or counted) and not (done - {"action"}) & told:
        return True
    rest = told - {
        "time",
        "topic",
        "presenter",
        "item_type",
        "start",
        "number",
        "case_id",
        "action",
        "activity",
        "owner",
        "due",
        "period",
    }
    return not rest and clock is not None


def _is_counted(grid: Grid, column: int) -> bool:
    """Whether what stands in a column begins with numbers that go on from one to the next: "1 Regnskap"."""
    texts = [text for row in grid.rows if (text := grid.text(row, column))]
    found = [int(match["number"]) for text in texts if (match := _COUNTED.match(text))]
    return len(found) == len(texts) >= _FEWEST and found == list(range(found[0], found[0] + len(found)))


def _answers_cases(grid: Grid) -> bool:
    """Whether a table without kinds of cases says beside each case what is so, or was done; where it tells what was
    decided, too, the heading over it must say that cases are followed up."""
    followed = any(follows_up(heading, "cases") for heading in grid.sections[-1:])
    told = ({"item_type"} if followed else {"item_type", "decision"}) & set(grid.roles.values())
    free = [one for one in range(1, grid.table.columns) if grid.roles.get(one) in (None, "comment")]
    if told or grid.column("case_id") is None:
        return False
    return any(followed or mostly(grid.texts(one)) == "clause" for one in free)


def _lists_people(grid: Grid) -> bool:
    """Whether the times are those of people, as in a plan of who is on duty."""
    texts = [
        text for row in grid.rows for column in range(grid.table.columns) if (text := grid.text(row, column))
    ]
    people = sum(is_person(re.split(r"\s(?:og|and|&)\s|[,(]", text)[0].strip()) for text in texts)
    times = sum(_TIMES.match(text) is not None for text in texts)
    return people > 0 and people + times >= len(texts) - 2


@lru_cache(maxsize=16)
def time_column(grid: Grid) -> int | None:
    """The column that holds times of day, by its head or by what stands in it, or headed so how long cases take."""
    headed = grid.column("time")
    if headed is not None and (
        _tells_times(grid, headed) or all(map(_LASTS.fullmatch, _texts(grid, headed)))
    ):
        return headed
    for column in range(grid.table.columns):
        texts = _texts(grid, column)
        if len(texts) >= _FEWEST and _tells_times(grid, column) and _in_order(texts):
            return column
    return None


def _time(text: str) -> str | None:
    """The time of day that a text tells."""
    told = _TIMES.search(text)
    return as_time(told["start"]) if told else None


def _in_order(texts: list[str]) -> bool:
    """Whether times of day, and what else may be written so, go on from one to the next, as those of a meeting do."""
    found = [as_time(match["start"]) for text in texts if (match := _TIMES.match(text))]
    starts = [float(start.replace(":", ".")) for start in found if start]
    return starts == sorted(starts)


def _holds_people(grid: Grid, column: int) -> bool:
    """Whether most of what stands in a column are people."""
    texts = [text for row in grid.rows if (text := grid.text(row, column))]
    return len(texts) > 1 and sum(bool(presenters([text])) for text in texts) >= _MOST_OF * len(texts)


def _tells_times(grid: Grid, column: int | None) -> bool:
    """Whether most of what stands in a column are times of day; so, too, where nothing stands."""
    texts = _texts(grid, column)
    return sum(_TIMES.match(text) is not None for text in texts) >= _MOST_OF * len(texts)


def _texts(grid: Grid, column: int | None) -> list[str]:
    """What stands in a column, a cell over several rows once."""
    cells = [grid.cell(row, column) for row in grid.rows] if column is not None else []
    once = {id(cell): cell for cell in cells if cell is not None}
    return [grid.page.text(cell.words) for cell in once.values()]


def tag_agenda(grid: Grid, version: Version | None) -> Iterator[Record]:
    """The items of an agenda table, and the decisions in a column of it."""
    time = time_column(grid)
    case = grid.column("case_id", "number")
    kind, people, decision = (
        grid.column("item_type"),
        grid.column("presenter", "owner"),
        grid.column("decision"),
    )
    topic = grid.column("topic", "activity", "action")
    if case is None and topic is not None and _are_numbers(grid, topic):
        case, topic = topic, grid.column("action", "activity")
    if people is None:
        taken = {time, case, kind, decision, topic}
        free = [one for one in range(grid.table.columns) if one not in taken]
        people = next((one for one in free if _holds_people(grid, one) or _tells_kinds(grid, one)), None)
        if people is None and grid.owner in free and (topic is not None or len(free) > 1):
            people = grid.owner
    if topic in (None, case):
        titled = [one for one in range(grid.table.columns) if _are_titled(grid, one)]
        topic, case = (titled[0], None if case in titled else case) if titled else (topic, case)
    if topic is None or topic == case:
        topic = _widest(
            grid, {column for column in (time, case, kind, people, decision) if column is not None}
        )
    numbered = case is None and topic is not None and _is_counted(grid, topic)
    behind = None if time is None else time + 1
    until = behind if behind in range(grid.table.columns) and _tells_times(grid, behind) else None
    for row in grid.rows:
        cell = grid.cell(row, topic) if topic is not None else None
        if grid.is_cards and (cell is None or cell.words.empty):  # "Pause", which stands elsewhere
            others = grid.others({time, case, kind, people, decision, topic})
            cell = next((one for at in others if grid.text(row, at) and (one := grid.cell(row, at))), None)
        if cell is None:
            continue
        title, rest = _title(grid, cell) if people is None else grid.lead(cell)
        named = leading_case(grid.page.text(title))
        text = grid.page.text(title)
        number = _COUNTED.match(text) if numbered and named is None else None
        text = tidy(text[named.stop if named else number.end() if number else 0 :])
        if named and not any(map(str.isalpha, text)) and not rest.empty:
            text, rest = tidy(grid.page.text(rest)), Span(rest.stop, rest.stop)  # the number in bold
        if not any(map(str.isalpha, text)):
            continue
        case_id = _case(grid.text(row, case)) or (named.number if named else number and number["number"])
        times = _TIMES.search(grid.text(row, time))
        told = None if kind is not None else _kind_and_people(grid.text(row, people))
        who = (
            presenters([told[1]] if told else _lines(grid, row, people))
            or role(told[1] if told else grid.text(row, people))
            or presenters(grid.lines(rest))
        )
        runs = [grid.cell(row, column) for column in (case, topic, kind, people, time) if column is not None]
        yield AgendaItem(
            case_id=case_id,
            title=text,
            item_type=tidy(grid.text(row, kind))
            or (told[0] if told else None)
            or (named.kind if named else None),
            start=as_time(times["start"]) if times else None,
            end=as_time(times["end"]) if times and times["end"] else _time(grid.text(row, until)),
            presenters=who or None,
            version=version,
            evidence=grid.evidence(runs),
            confidence=0.95 if times or case_id else 0.8,
            method="table.agenda",
        )
        if decision is not None and len(grid.text(row, decision)) >= _SHORTEST_DECISION:
            head = grid.heads.get(decision, "").lower()
            yield Decision(
                case_id=case_id,
                text=tidy(grid.text(row, decision)),
                outcome="proposed" if _proposed().search(head) else "adopted",
                evidence=grid.evidence([grid.cell(row, decision)]),
                confidence=0.8,
                method="table.agenda",
            )


def _are_numbers(grid: Grid, column: int) -> bool:
    """Whether all that stands in a column are the numbers of cases."""
    cases = [(text, leading_case(text)) for text in grid.texts(column)]
    return bool(cases) and all(case is not None and case.stop >= len(text) for text, case in cases)


def _are_titled(grid: Grid, column: int) -> bool:
    """Whether most of what stands in a column of cases are their titles, too: "PS 31/25 Godkjenning av sakliste"."""
    cases = [(text, leading_case(text)) for text in grid.texts(column)]
    titled = sum(case is not None and any(map(str.isalpha, text[case.stop :])) for text, case in cases)
    return titled > 1 and titled >= _MOST_OF * len(cases)


def _tells_kinds(grid: Grid, column: int) -> bool:
    """Whether what stands in a column are kinds of cases and who presents them."""
    texts = grid.texts(column)
    return len(texts) > 1 and sum(_kind_and_people(text) is not None for text in texts) >= _MOST_OF * len(
        texts
    )


def _kind_and_people(text: str) -> tuple[str, str] | None:
    """The kind of a case and who presents it, where a sign parts them: "vedtakssak · Kari Vik, Losen"."""
    first, *others = re.split(r"\s[·•|]\s", text)
    known = others and first.lower().strip() in load("agenda")["item_types"]
    return (first.strip(), ", ".join(others)) if known else None


def versions(grids: list[Grid]) -> dict[int, Version]:
    """Which of the agendas of a document (by index) is the one sent out and which the updated one.

    Told by the headings over them, and only where both are there.
    """
    told: dict[int, Version] = {}
    for index, grid in enumerate(grids):
        heading = " ".join(grid.sections[-1:])
        if _words("sent").search(heading):
            told[index] = "sent"
        elif _words("updated").search(heading):
            told[index] = "updated"
    return told if len(set(told.values())) > 1 else {}


@cache
def _words(which: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('agenda')[which])})(?!\w)", re.IGNORECASE)


@cache
def _proposed() -> re.Pattern[str]:
    return re.compile(any_of(load("decisions")["proposed"]), re.IGNORECASE)


def _widest(grid: Grid, taken: set[int]) -> int | None:
    """The column with the most text, of those not taken."""
    free = [column for column in range(grid.table.columns) if column not in taken]
    return max(free, key=lambda column: sum(len(grid.text(row, column)) for row in grid.rows), default=None)


def _title(grid: Grid, cell: Cell) -> tuple[Span, Span]:
    """The title, and the words under or behind it that tell who presents."""
    title, rest = grid.lead(cell)
    if not rest.empty:
        return title, rest
    lines = list(grid.page.lines_in(cell.words))
    for index in range(1, len(lines)):
        tail = Span(lines[index].start, cell.words.stop)
        first = re.split(r"[,;(]", grid.page.text(tail))[0].strip()
        if is_person(first) and presenters(grid.lines(tail)):
            return Span(cell.words.start, tail.start), tail
    return cell.words, Span(cell.words.stop, cell.words.stop)


def _lines(grid: Grid, row: int, column: int | None) -> list[str]:
    """The lines of a cell; what goes on from one that names a person, as there was no room for it, belongs to that."""
    cell = grid.cell(row, column) if column is not None else None
    found: list[str] = []
    end = 0.0
    for line in grid.page.lines_in(cell.words) if cell is not None else ():
        text, first = grid.page.text(line), grid.page.words[line.start].box
        wrapped = cell is not None and end + _GAP * (first[3] - first[1]) + first[2] - first[0] > cell.box[2]
        if found and wrapped and "," in found[-1] and "," not in text:
            found[-1] = f"{found[-1]} {text}"
        else:
            found.append(text)
        end = grid.page.box(line)[2]
    return found


def _case(text: str) -> str | None:
    case = leading_case(text)
    if case is not None:
        return case.number
    numbered = _NUMBERED.match(text)
    return numbered["number"] if numbered else next(iter(case_ids(text)), None)
