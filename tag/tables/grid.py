"""A table as taggers see it: its cells by place, the heads of its columns and what each column holds."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from schemas.evidence import Evidence
from schemas.page import Box, Cell, Mark, MarkShape, Page, Place, Span, StageBar, Table
from tag.cases import BOARD, leading_case
from tag.context import Context, goal_label
from tag.dates import DateMention, date_of_head, find_dates
from tag.leanings import lean_apart
from tag.legend import shown_by_signs
from tag.names import is_name, is_sentence, tidy
from tag.passages import lead
from tag.statuses import leading_status, says_statuses, sign_of, status_word
from tag.tables.breaks import Rest, put_together
from tag.tables.columns import (
    Role,
    head_is,
    is_body,
    is_numbered,
    is_previous,
    owns,
    role_of,
    tells_alone,
)
from tag.tables.contents import (
    are_days,
    are_in_digits,
    are_in_words,
    are_item_types,
    are_measured,
    are_numbering,
    are_numbers,
    are_references,
    are_spans,
    is_unit,
)
from tag.tables.people import answers
from tag.tasks import are_tasks, says_task
from tag.vocabulary import load

SIGNALS = frozenset({"red", "yellow", "green", "grey"})
_FEWEST_OF_TEXT = 5
"""Words, on average, of cells that hold text and not names."""
_FEWEST_OF_ASSESSMENT = 2
"""The same beside goals, indicators or areas that have a light."""
_TO_BE_SEEN: tuple[Role, ...] = ("start", "dated", "value", "target", "activity", "other_light")
"""What a column holds only where its cells do not deny it."""
_FEWEST_OF_ACTIVITY = 1.5
"""The same of what is to happen."""
_FILL_TO_SIGN = 2
"""Characters of a text that may be the sign itself."""
_LIT_BY_CHANCE = (None, "value", "due", "number", "role")
"""What a column of lights may seem to hold by its head: nothing, a year, a date, or what somebody is ("Stilling")."""
_DIMENSIONS: tuple[Role, ...] = ("status", "risk", "progress")
_DIMENSIONS_SET = frozenset(_DIMENSIONS)
_WHAT = frozenset(("action", "activity", "initiative", "goal", "decision", "on", "proposal", "indicator"))
"""What tells of what a table is; with one of them no other column is taken for one of tasks."""
_SPAN = frozenset(("start", "period"))
_TOLD_OF = frozenset(("action", "activity", "decision", "on"))
"""What tells what is done, or needed, for what a row names."""
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_DIGIT = re.compile(r"\d")
_TOLD_LOOSELY = (None, "comment", "topic", "item_type", "value", "role")
"""What a column that holds statuses in words may seem to hold by its head."""
_MAY_TELL_KIND = (None, "topic", "comment", "action", "activity", "value", "target", "decision", "goal")
"""What a column of kinds of cases may seem to hold by its head."""
_DONE: set[Role] = {"action", "activity", "initiative", "on", "decision"}
"""What tells what is done in a table, so that tasks in another column are no more than a comment."""
_MAY_ANSWER = (None, "unit", "area", "reference", "role", "item_type", "topic", "comment")
"""What a column of people and bodies may seem to hold by its head."""
_FEWEST_HEADS = 2
_MOST_OF = 0.6
_MOST_DATED = 4
"""Columns headed by dates: in a table with more of them, a calendar, what is coloured is no status."""
_TIMES: set[Role] = {"start", "due", "period", "time"}
_OF_MEETINGS: set[Role] = {"item_type", "presenter"}
"""What tells that the rows of a table are cases of a meeting."""
_NUMBER = re.compile(r"\d{1,3}[.)]?\s+(?=\S)")
_CASE = re.compile(rf"(?:{BOARD})?\d{{1,3}}(?:-\d{{1,3}})?/\d{{1,4}}(?:-\d{{1,2}})?\W*")


@dataclass(eq=False)
class Grid:
    """One table of a page.

    Attributes:
        context: of the document. block: index into ``page.blocks``. number: index into ``page.tables``.
        heads: column -> the text of its head, the rows of the head from the top down; empty where there is none.
        first_row: the first row that is no head.
        sections: the headings that the table stands under, the innermost last.
        turned: the columns of the page's table are the rows of this one, and its rows the columns.
        parts: the grids that are one table over several pages, this one among them.
        rest: column -> what its cell in the last row goes on with on the next page.
        begun: the first row is such a rest.
        carried: column -> what its merged cell that the page break parts holds on the page before.
        twin: of a table of one row, another one of the document under the same heads, with more rows.
    """

    context: Context
    page: Page
    block: int
    number: int
    table: Table
    sections: tuple[str, ...]
    heads: dict[int, str] = field(default_factory=dict)
    first_row: int = 0
    turned: bool = False
    parts: list[Grid] = field(default_factory=list)
    rest: dict[int, Rest] = field(default_factory=dict)
    begun: bool = False
    carried: dict[int, str] = field(default_factory=dict)
    twin: Grid | None = None
    _cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    _texts: dict[tuple[int, int], str] = field(default_factory=dict)
    _columns: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    _marks: dict[tuple[int, int], list[Mark]] = field(default_factory=dict)
    _bars: dict[tuple[int, int], StageBar] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.parts.append(self)
        for cell in self.table.cells:
            for row in range(cell.row, cell.row + cell.row_span):
                for column in range(cell.column, cell.column + cell.column_span):
                    self._cells[row, column] = cell
        for mark in self.context.marks.get(self.page.number, ()):
            if mark.place and mark.place.table == self.number:
                self._marks.setdefault(self._at(mark.place), []).append(mark)
        for bar in self.page.stage_bars:
            if bar.place and bar.place.table == self.number:
                self._bars[self._at(bar.place)] = bar

    @property
    def is_cards(self) -> bool:
        """Whether the rows are repeats of a page, such as cards, laid out as a table."""
        return (self.page.number, self.number) in self.context.repeats

    def go_on(self, rest: dict[int, Rest]) -> None:
        """Let the last row go on with what stands on the next page, by columns."""
        self.rest = rest
        self._tell_anew()

    def carry(self, held: dict[int, str]) -> None:
        """Let the merged cells that the first row begins with hold what they do on the page before, by columns."""
        self.carried = held
        self._tell_anew()

    def part_from(self, labels: Mapping[int, Span]) -> None:
        """Take the first words of the cells of columns for their heads, as many as these of the first row."""
        self.heads = {column: self.page.text(label) for column, label in labels.items()}
        for (row, column), cell in self._cells.items():
            if column in labels:
                words = Span(cell.words.start + labels[column].stop - labels[column].start, cell.words.stop)
                self._cells[row, column] = replace(cell, words=words)
        self._tell_anew()

    def _tell_anew(self) -> None:
        self._texts.clear()
        for part in self.parts:
            part._columns.clear()

    def _at(self, place: Place) -> tuple[int, int]:
        return (place.column, place.row) if self.turned else (place.row, place.column)

    @cached_property
    def roles(self) -> dict[int, Role]:
        """Column -> what it holds, for those whose head or content tells."""
        roles = self._by_heads()
        self._put_right(roles)
        self._add_signs(roles)
        self._add_by_content(roles)
        self._add_what(roles)
        if self.twin is not None:
            roles = {
                column: role for column, role in self.twin.roles.items() if column not in self.dated
            } | roles
        return roles

    def _by_heads(self) -> dict[int, Role]:
        """What the heads say, but for what the cells deny."""
        roles = {column: role for column, head in self.heads.items() if (role := role_of(head)) is not None}
        seen = [
            column
            for column, role in roles.items()
            if role in _TO_BE_SEEN or (role == "due" and tells_alone(self.heads[column]))
        ]
        denied = [column for column in seen if self._denies(column, roles[column])]
        return {column: role for column, role in roles.items() if column not in denied}

    def _put_right(self, roles: dict[int, Role]) -> None:
        """What heads say that may say two things, by the cells: "Nå" over numbers, "Kritisk" over days."""
        for column, head in self.heads.items():
            if head_is(head, "now") and (
                (column not in roles and are_numbers(self.texts(column)))
                or (roles.get(column) == "number" and are_measured(self.texts(column)))
            ):
                roles[column] = "value"
            elif (
                column not in roles
                and head_is(head, "years")
                and not {"activity", "action"}.isdisjoint(roles.values())
            ):
                roles[column] = "period"
            elif roles.get(column) == "number" and head_is(head, "now") and self._is_in_letters(column):
                del roles[column]
        year = self.context.year
        for column, role in tuple(roles.items()):
            texts = self.texts(column)
            if role == "status" and are_numbers(texts):
                roles[column] = "value"
            elif role == "status" and column == 0 and self._are_watched(roles):
                roles[column] = "indicator"
            elif (
                role in ("criticality", "on")
                and "due" not in roles.values()
                and are_days(texts, len(texts), year)
            ):
                roles[column] = "due"
            elif role == "due" and not head_is(self.heads[column], "deadline") and are_spans(texts, year):
                roles[column] = "period"
            elif role == "target" and "indicator" not in roles.values() and are_in_words(texts):
                roles[column] = "goal"
            elif role == "goal" and are_numbers(texts):
                roles[column] = "target"
            elif (
                role == "goal"
                and {"unit", "value"} <= set(roles.values())
                and not any(map(is_sentence, texts))
            ):
                roles[column] = "indicator"
            elif role == "risk" and self._names_risks(column):
                roles[column] = "named_risk"
        if "indicator" in roles.values():
            free = [one for one in self.dated if one not in roles and are_numbers(self.texts(one))]
            roles |= dict.fromkeys(free, "value")
        if "value" in roles.values():
            free = [
                one
                for one in self.heads
                if one and one not in roles and self.heads[one] and are_numbers(self.texts(one))
            ]
            roles |= dict.fromkeys([one for one in free if not are_numbering(self.texts(one))], "value")
        if "target" in roles.values():
            results = [
                one for one in roles if roles[one] == "initiative" and head_is(self.heads[one], "measured")
            ]
            roles |= dict.fromkeys(results, "indicator")

    def _are_watched(self, roles: dict[int, Role]) -> bool:
        """Whether the first column, whose head may stand for a light, "Signal", holds what another one tells the light
        of."""
        other = any(role in _DIMENSIONS and one and self._tells_status(one) for one, role in roles.items())
        return other and are_in_words(self.texts(0)) and not self._tells_status(0)

    def _is_in_letters(self, column: int) -> bool:
        return not any(map(_DIGIT.search, self.texts(column)))

    def _names_risks(self, column: int) -> bool:
        """Whether a column headed as one of risks holds what may happen, and not how great it is: it comes first, or
        behind no more than what numbers the rows, and is in words."""
        texts = self.texts(column)
        before = all(are_numbering(said) or are_references(said) for said in map(self.texts, range(column)))
        return before and sum(len(text.split()) for text in texts) > len(texts)

    def _add_signs(self, roles: dict[int, Role]) -> None:
        """Columns of stages, of lights, of cases' numbers, and of signs that the document's key explains."""
        for column in range(self.table.columns):
            role, head = roles.get(column), self.heads.get(column, "")
            if len(self.dated) > _MOST_DATED and column in self.dated:
                continue
            bars = [bar for row in self.rows if (bar := self.bar(row, column)) is not None]
            unheaded = role is None and not self.texts(column) and len(bars) > 1
            if any(bar.names for bar in bars) or unheaded:
                roles[column] = "progress"
                continue
            when = head_is(head, "now") or is_previous(head)
            told = not head or role or when or column in self.dated or not self._tells_of_now(roles)
            bare = role not in _DIMENSIONS and not any(
                len(text) > _FILL_TO_SIGN for text in self.texts(column)
            )
            bare = bare or (role == "comment" and self._all_say(self.texts(column)))
            aspect = head_is(head, "other_light") or head_is(self._lowest_head(column), "other_light")
            aspect = aspect and any(map(self._is_lit, set(range(self.table.columns)) - {column}))
            if (role in _LIT_BY_CHANCE or bare) and told and not aspect and self._is_lit(column):
                measured = {"indicator", "goal"} & set(roles.values()) and column not in self.dated
                measured_now = measured and role in ("value", "other_light")
                shown = None if head else self._shown
                roles[column] = shown or ("progress" if measured_now else "status")
            elif role is None and not head and self._is_lit_or_told(column):
                roles[column] = "status"
            elif (role in (None, "topic", "decision") and self._holds_cases(column)) or (
                role == "topic"
                and list(roles.values()).count("topic") > 1
                and are_in_digits(self.texts(column))
            ):
                roles[column] = "case_id"
        if self.signs is not None:
            roles[self.signs] = "status"

    @cached_property
    def _shown(self) -> Role | None:
        """What the key on the page says that lights tell: "Stripen viser fremdriften"."""
        texts = (self.page.text(block.words) for block in self.page.blocks if block.table is None)
        return next((shown for text in texts if (shown := shown_by_signs(text))), None)

    @cached_property
    def signs(self) -> int | None:
        """The column, in a table without heads, whose cells are signs that the document's key explains."""
        key = self.context.key.keys() if self.context.signs and not any(self.heads.values()) else ()
        texts = {column: self.texts(column) for column in range(self.table.columns)}
        return next((column for column, said in texts.items() if said and set(said) <= set(key)), None)

    def _denies(self, column: int, role: Role) -> bool:
        """Whether what a column holds cannot be what its head seems to say: dates without one, values without a digit,
        activities in single words behind what names the rows, lights where the rows are named."""
        texts = self.texts(column)
        if role == "other_light":
            return column == 0
        if role in ("value", "target"):
            return bool(texts) and not any(any(map(str.isdigit, text)) for text in texts)
        if role == "activity":
            words = sum(len(text.split()) for text in texts)
            if are_days(texts, len(texts), self.context.year):
                return True
            return column > 0 and words < _FEWEST_OF_ACTIVITY * len(texts) and column not in self.dated
        year = self.context.year
        return bool(texts) and not any(find_dates(text, year) or date_of_head(text, year) for text in texts)

    def _tells_of_now(self, roles: dict[int, Role]) -> bool:
        """Whether a column of status is headed neither by a date nor as the one of the last report."""
        return any(
            role in _DIMENSIONS
            and column not in self.dated
            and not is_previous(self.heads.get(column, ""))
            and not any(self.bar(row, column) for row in self.rows)
            and (
                role != "progress" or self._is_lit(column) or says_statuses(self.context, self.texts(column))
            )
            for column, role in roles.items()
        )

    def _tells_status(self, column: int) -> bool:
        """Whether anything in a column, which its head says is of statuses, tells one."""
        lit = any(self.signal(row, column) or self.bar(row, column) for row in self.rows)
        return lit or any(
            sign_of(self.context, text, self.texts(column)) or leading_status(self.context, text)
            for text in self.texts(column)
        )

    def _lowest_head(self, column: int) -> str:
        """What stands right over a column, where its head has several rows."""
        return self.text(self.first_row - 1, column) if self.first_row else ""

    def _add_by_content(self, roles: dict[int, Role]) -> None:
        """What columns hold by their cells, where the heads do not tell: a status in words, the day it is due."""
        texts = {
            column: self.texts(column)
            for column in range(1, self.table.columns)
            if roles.get(column) in _TOLD_LOOSELY and not head_is(self.heads.get(column, ""), "other_light")
        }
        headed = [column for column, role in roles.items() if role == "status"]
        lit = [column for column in headed if self._tells_status(column)]
        lit += [one for one, role in roles.items() if role == self._shown and self._is_lit(one)]
        if not all(any(self.signal(row, one) or self.text(row, one) for one in lit) for row in self.rows):
            signs = (
                {0: said}
                if (said := self.texts(0)) and all(len(text) <= _FILL_TO_SIGN for text in said)
                else {}
            )
            told = [
                column for column, said in {**signs, **texts}.items() if says_statuses(self.context, said)
            ]
            told = told or [column for column, said in texts.items() if lean_apart(said)]
            now = [column for column in told if not is_previous(self.heads.get(column, ""))]
            if told and not now:  # "Forrige", with as much as said in the one of now
                now = [column for column, said in texts.items() if column not in told and self._all_say(said)]
                told = now or told
            if told and all(column in self.dated for column in told):
                over_time = [one for one in self.dated if one in texts and self._all_say(texts[one])]
                roles |= dict.fromkeys(over_time, "status")
            else:
                roles |= dict.fromkeys(told if len(now) == 1 else told[:1], "status")
            if told and not lit:
                roles |= dict.fromkeys(headed, "comment")
        if "item_type" not in roles.values():
            free = [one for one in range(self.table.columns) if roles.get(one) in _MAY_TELL_KIND]
            kinds = [one for one in free if are_item_types(self.texts(one))]
            roles |= dict.fromkeys(kinds[:1], "item_type")
        bare = [one for one in range(self.table.columns) if one not in roles and not self.heads.get(one)]
        roles |= dict.fromkeys([one for one in bare if are_numbering(self.texts(one))][:1], "number")
        for column in [one for one, role in roles.items() if role == "goal"]:
            beside = column + 1
            if self._holds_labels(column) and roles.get(beside) in (None, "comment") and self.texts(beside):
                roles[column], roles[beside] = "number", "goal"
        if "goal" not in roles.values():
            labelled = [column for column in range(self.table.columns) if self._holds_goals(column)]
            roles |= dict.fromkeys(labelled[-1:], "goal")
        if not {"case_id", "topic"} & set(roles.values()):
            agreed = [one for one, role in roles.items() if role == "decision" and are_tasks(self.texts(one))]
            roles |= dict.fromkeys(agreed, "action")
        if not _DONE & set(roles.values()):
            free = [
                one
                for one in range(self.table.columns)
                if roles.get(one) in _MAY_TELL_KIND and one not in self.dated
            ]
            tasks = [one for one in free if are_tasks(self.texts(one))]
            roles |= dict.fromkeys(tasks[:1], "action")
        if not {"due", "period", "time"} & set(roles.values()):
            dates = {column: self.texts(column) for column in range(1, self.table.columns)}
            for column, said in reversed(dates.items()):
                if roles.get(column) in (None, "value") and are_days(said, len(self.rows), self.context.year):
                    roles[column] = "due"
                    break

    def _all_say(self, texts: Sequence[str]) -> bool:
        """Whether each text is a status, as those of a column beside one of statuses are."""
        return bool(texts) and all(
            sign_of(self.context, text, texts) or status_word(self.context, text) for text in texts
        )

    def _add_what(self, roles: dict[int, Role]) -> None:
        """What the heads leave open, by the cells: tasks, the names of what has a status, and who answers."""
        for column in range(self.table.columns):
            role, head = roles.get(column), self.heads.get(column, "")
            loosely = role is not None and role_of(head, strictly=True) is None
            if (
                role == "initiative"
                and head_is(head, "delivered")
                and not _DIMENSIONS_SET & set(roles.values())
            ):
                others = [one for one in roles if not head_is(self.heads.get(one, ""), "delivered")]
                beside = any(roles[one] in ("initiative", "service", "goal") for one in others)
                if are_tasks(self.texts(column)) or (beside and _SPAN & set(roles.values())):
                    roles[column] = "activity"
            elif self._plans_tasks(column, roles) or (
                role == "action" and loosely and _SPAN & set(roles.values())
            ):
                roles[column] = "activity"
            elif (
                role == "on"
                and loosely
                and (are_tasks(self.texts(column)) or all(map(says_task, self.texts(column))))
            ):
                roles[column] = "action"
            elif self._may_name(column, roles) and self._names_what_is_lit(column):
                roles[column] = "initiative"
            elif role == "action" and head_is(head, "anything") and set(roles.values()) >= _OF_MEETINGS:
                roles[column] = "topic"
            elif column and role is None and head_is(head, "giver") and "owner" not in roles.values():
                roles[column] = "owner"
            elif (
                role is None
                and head
                and column not in self.dated
                and _WHAT.isdisjoint(roles.values())
                and are_tasks(self.texts(column))
            ):
                roles[column] = "activity" if _SPAN & set(roles.values()) else "action"
            elif role == "value" and "owner" not in roles.values():
                texts = self.texts(column)
                if texts and not any(map(_DIGIT.search, texts)) and answers(texts):
                    roles[column] = "owner"

    def _plans_tasks(self, column: int, roles: dict[int, Role]) -> bool:
        """Whether a column holds the tasks of what stands before it, with when they begin and no status."""
        told = set(roles.values())
        if roles.get(column) is not None or not self.heads.get(column):
            return False
        named = [one for one, role in roles.items() if role in ("initiative", "service", "goal")]
        before = any(one < column for one in named) or (bool(named) and "period" in told)
        alone = column not in self.dated or len(self.dated) == 1  # "Dette gjør vi i 2027"
        free = alone and not told & (_DIMENSIONS_SET | _TOLD_OF)
        texts = self.texts(column)
        return before and free and bool(_SPAN & told) and (are_tasks(texts) or all(map(says_task, texts)))

    def _may_name(self, column: int, roles: dict[int, Role]) -> bool:
        """Whether a column may hold names by its head: it says no more than that something stands there, or comes first
        and tells what is done, at no time."""
        if roles.get(column) == "activity" and column == 0:
            return _TIMES.isdisjoint(roles.values()) and not self.dated and not self.turned
        return roles.get(column) in ("action", "activity", "topic") and head_is(
            self.heads.get(column, ""), "anything"
        )

    def _names_what_is_lit(self, column: int) -> bool:
        """Whether another column is one of lights, and this one's texts name what has them."""
        texts = self.texts(column)
        lit = any(
            self._is_lit(other) or self._holds_signs(other)
            for other in range(self.table.columns)
            if other != column
        )
        return lit and bool(texts) and all(map(is_name, texts)) and not are_tasks(texts)

    def _holds_signs(self, column: int) -> bool:
        """Whether a column holds letters or signs that stand for a status."""
        texts = self.texts(column)
        return all(len(text) <= _FILL_TO_SIGN for text in texts) and says_statuses(self.context, texts)

    def holds_units(self, column: int) -> bool:
        """Whether a column's texts are what numbers count: "prosent", "dager"."""
        texts = self.texts(column)
        return bool(texts) and sum(map(is_unit, texts)) >= _MOST_OF * len(texts)

    def _holds_labels(self, column: int) -> bool:
        """Whether a column's texts are the labels of goals and no more: "Mål 1"."""
        texts = self.texts(column)
        return bool(texts) and all(goal_label(text)[0] and goal_label(text)[1] is None for text in texts)

    def _holds_goals(self, column: int) -> bool:
        """Whether most of a column's texts are goals with a label: "Delmål 2.1 …"."""
        texts = self.texts(column)
        return len(texts) > 1 and sum(goal_label(text)[1] is not None for text in texts) >= _MOST_OF * len(
            texts
        )

    @cached_property
    def year(self) -> int | None:
        """The one year that the heading over the table tells."""
        told = _YEAR.findall(self.sections[-1]) if self.sections else []
        return int(told[0]) if len(told) == 1 else None

    @cached_property
    def dated(self) -> dict[int, DateMention]:
        """Column -> the date or period in its head."""
        year = self.year or self.context.year
        dates = {column: date_of_head(head, year) for column, head in self.heads.items() if head}
        return {column: date for column, date in dates.items() if date is not None}

    def column(self, *roles: Role) -> int | None:
        """The first column with the first of ``roles`` that any column has."""
        return next((self._firsts[role] for role in roles if role in self._firsts), None)

    @cached_property
    def _firsts(self) -> dict[Role, int]:
        """What columns hold, and the first that does."""
        return {role: column for column, role in sorted(self.roles.items(), reverse=True)}

    @cached_property
    def owner(self) -> int | None:
        """The column of owners; of several the first that does not just tell who leads the work.

        Where no head says so it is that of a kind of body ("Avdeling"), or the first that holds people or bodies.
        """
        columns = self.columns("owner") or [
            one for one in self.heads if is_body(self.heads[one]) and not self.holds_units(one)
        ]
        columns = columns or self.columns("presenter", "name")
        if not columns:
            free = [
                one
                for one in range(self.column("initiative") is None, self.table.columns)
                if self.roles.get(one) in _MAY_ANSWER and one not in self.dated and not self._comments(one)
                if not head_is(self.heads.get(one, ""), "comprising")
            ]
            columns = [column for column in free if answers(self.texts(column))][:1]
        return next(
            (one for one in columns if owns(self.heads.get(one, ""))), columns[0] if columns else None
        )

    def _comments(self, column: int) -> bool:
        """Whether a column is one of comments by all that its head says."""
        return role_of(self.heads.get(column, ""), strictly=True) == "comment"

    @cached_property
    def comment(self) -> int | None:
        """The column that assesses: by its head, else the one of those without a role that holds most text."""
        headed = self.columns("comment")
        if headed:
            return max(headed, key=lambda one: sum(len(text.split()) for text in self.texts(one)))
        words = {
            column: sum(len(self.text(row, column).split()) for row in self.rows)
            for column in range(1, self.table.columns)
            if column not in self.roles
        }
        plain = {column: count for column, count in words.items() if not self.is_bold(column)}
        words = plain or words
        most = max(words, key=lambda column: words[column], default=None)
        parts = not any(self.heads.values()) and any(map(self.context.is_goal, self.sections))
        told = parts or self.column("goal", "indicator", "area") is not None
        assessed = told and self.column(*_DIMENSIONS) is not None
        fewest = _FEWEST_OF_ASSESSMENT if assessed else _FEWEST_OF_TEXT
        if most is None or words[most] < fewest * len(self.rows) or (assessed and answers(self.texts(most))):
            return None
        return most if words[most] else None

    def is_bold(self, column: int) -> bool:
        """Whether all that a column holds begins in bold, as names do."""
        cells = [cell for row in self.rows if (cell := self.cell(row, column)) is not None]
        return bool(cells) and all(self.page.words[cell.words.start].bold for cell in cells)

    def columns(self, *roles: Role) -> list[int]:
        return [column for column in sorted(self.roles) if self.roles[column] in roles]

    def others(self, taken: Collection[int | None]) -> list[int]:
        """The columns but for those taken."""
        return [column for column in range(self.table.columns) if column not in taken]

    @cached_property
    def rows(self) -> list[int]:
        """The rows that say something: no heads, no repeated heads, no section row across the table."""
        first = self.first_row + self.begun
        return [row for row in range(first, self.table.rows) if not self._is_aside(row)]

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell that covers the place, None where there is none or it is empty of words."""
        cell = self._cells.get((row, column))
        return cell if cell is not None and not cell.words.empty else None

    def height(self, row: int, column: int) -> int:
        """How many rows the cell covers that begins there, with words or without; 0 where none does."""
        cell = self._cells.get((row, column))
        return cell.row_span if cell is not None and cell.row == row else 0

    def text(self, row: int, column: int | None) -> str:
        """The text there; empty where there is none."""
        if column is None:
            return ""
        if (row, column) not in self._texts:
            cell = self.cell(row, column)
            text = self.unnumbered(column, self.page.text(self.told(cell))) if cell is not None else ""
            if cell is not None and column in self.rest and row == self.table.rows - 1:
                text = put_together(self.page, cell.words, cell.box[2], self.rest[column].text)
            if (
                not text
                and column in self.carried
                and row < self.first_row + self.height(self.first_row, column)
            ):
                text = self.carried[column]
            self._texts[row, column] = text
        return self._texts[row, column]

    def told(self, cell: Cell) -> Span:
        """The words of a cell before or behind the names of stages that are drawn in it."""
        bar = self._bars.get((cell.row, cell.column))
        if bar is None or not bar.names or not all(map(cell.words.covers, bar.names)):
            return cell.words
        first, last = min(bar.names).start, max(bar.names).stop
        return Span(cell.words.start, first) if first > cell.words.start else Span(last, cell.words.stop)

    def unnumbered(self, column: int, text: str) -> str:
        """A text of a column without the number that its head says it begins with."""
        return _NUMBER.sub("", text, count=1) if is_numbered(self.heads.get(column, "")) else text

    def over(self, column: int) -> list[Cell | None]:
        """The cells of a column's head; none where the page before shows it."""
        return [self.cell(row, column) for row in range(self.first_row)]

    def texts(self, column: int) -> list[str]:
        """What stands in a column, over all the pages that the table goes over."""
        key = column, len(self.parts)
        if key not in self._columns:
            self._columns[key] = [text for part in self.parts for text in part.texts_here(column)]
        return self._columns[key]

    def texts_here(self, column: int) -> list[str]:
        """What stands in a column on this page."""
        return [text for row in self.rows if (text := self.text(row, column))]

    def lines(self, words: Span) -> list[str]:
        """The text of the lines of a span."""
        return [self.page.text(line) for line in self.page.lines_in(words)]

    def signal(self, row: int, column: int) -> Mark | None:
        """The coloured sign in a cell that stands for a status; a sign drawn in the cell before its fill."""
        marks = [mark for mark in self.marks(row, column) if mark.colour in SIGNALS]
        return min(marks, key=lambda mark: mark.shape is MarkShape.CELL, default=None)

    def marks(self, row: int, column: int) -> list[Mark]:
        """The marks in the cell that covers the place."""
        cell = self._cells.get((row, column))
        return self._marks.get((cell.row, cell.column), []) if cell is not None else []

    def bar(self, row: int, column: int) -> StageBar | None:
        """The stage bar in the cell that covers the place."""
        cell = self._cells.get((row, column))
        return self._bars.get((cell.row, cell.column)) if cell is not None else None

    def evidence(
        self, runs: Iterable[Span | Cell | None], shapes: Iterable[Box] = ()
    ) -> tuple[Evidence, ...]:
        """Evidence of cells, or spans of words; each once and in order, empty ones left out.

        What goes on in the row's rest on the next page stands there, too.
        """
        spans = {run.words if isinstance(run, Cell) else run for run in runs if run is not None}
        found = tuple((span.start, span.stop) for span in sorted(spans) if not span.empty)
        here = Evidence(page=self.page.number, runs=found, shapes=tuple(shapes))
        cells = {column: self.cell(self.table.rows - 1, column) for column in self.rest}
        behind = [
            self.rest[column]
            for column, cell in cells.items()
            if cell is not None and any(cell.words.covers(span) for span in spans)
        ]
        if not behind:
            return (here,)
        below = tuple(sorted((rest.words.start, rest.words.stop) for rest in behind))
        return here, Evidence(page=behind[0].page.number, runs=below)

    def lead(self, cell: Cell) -> tuple[Span, Span]:
        """See :func:`tag.passages.lead`."""
        return lead(self.page, cell)

    def beneath(self, row: int, column: int) -> str:
        """What stands in a cell beneath its first lines, set in another style; empty where nothing does."""
        cell = self.cell(row, column)
        return tidy(self.page.text(self.lead(cell)[1])) if cell is not None else ""

    def all_beneath(self, column: int) -> list[str]:
        """The same of all rows that have it."""
        return [text for row in self.rows if (text := self.beneath(row, column))]

    def _is_lit(self, column: int) -> bool:
        """Whether a column holds coloured signs, in two cells or more, of which no cell with words is without."""
        lit = [
            (part, row) for part in self.parts for row in part.rows if part.signal(row, column) is not None
        ]
        rows = [(part, row) for part in self.parts for row in part.rows]
        unlit = [(part, row) for part, row in rows if len(part.text(row, column)) > _FILL_TO_SIGN]
        cells = {id(part._cells[row, column]) for part, row in lit}
        return len(cells) > 1 and len(lit) >= len(rows) // 2 and all(one in lit for one in unlit)

    def _is_lit_or_told(self, column: int) -> bool:
        """Whether each cell of a column holds a coloured sign or, in some rows, a word for a status in its place."""
        words = [row for row in self.rows if self.signal(row, column) is None]
        told = all(status_word(self.context, self.text(row, column)) for row in words)
        return told and 0 < len(words) < len(self.rows)

    def _holds_cases(self, column: int) -> bool:
        texts = [text for row in self.rows if (text := self.text(row, column))]
        if any(map(self.heads.get(column, "").lower().endswith, load("documents")["meetings"]["words"])):
            return False  # the numbers of meetings
        bare = not self.heads.get(column) or role_of(self.heads[column]) == "decision"
        cases = [text for text in texts if _CASE.fullmatch(text) or (bare and _is_case(text))]
        return len(cases) > len(texts) / 2

    @cached_property
    def groups(self) -> frozenset[str]:
        """The texts of the rows across the table that rows stand under; an empty one where some stand under none."""
        return frozenset(map(self.group, self.rows))

    def group(self, row: int) -> str:
        """What the nearest row across the table above a row names the group of: "Utstyr"; empty where none does."""
        cell = self.group_cell(row)
        return self.text(cell.row, 0) if cell is not None else ""

    def group_cell(self, row: int) -> Cell | None:
        """The cell of that row."""
        for above in range(row - 1, self.first_row - 1, -1):
            if above not in self.rows and self.text(above, 0) and self._is_aside(above):
                return self.cell(above, 0)
        return None

    def _is_aside(self, row: int) -> bool:
        cells = {id(cell): cell for column in range(self.table.columns) if (cell := self.cell(row, column))}
        if not cells:
            return True
        if len(cells) == 1:
            (cell,) = cells.values()
            if self.is_cards:
                return False
            return self.table.columns > 1 and cell.column_span >= max(2, self.table.columns - 1)
        heads = [head for head in self.heads.values() if head]
        said = [self.page.text(cell.words) for cell in cells.values()]
        named = len(heads) > _FEWEST_HEADS and said[1:] == heads[1:]  # the heads of what another name heads
        return bool(heads) and (said == heads or named)


def _is_case(text: str) -> bool:
    """Whether a text is the number of a case and no more, or more behind a mark: "Sak 12/26 · Kari Vik"."""
    case = leading_case(text)
    return case is not None and (case.stop >= len(text) or text[case.stop] in "·•|,(")
