"""Tables of what is to be done: roadmaps, dependencies and lists of actions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from schemas.page import Cell, Span
from schemas.records import Activity, Dependency, FollowUp, Initiative, Owner, Record
from tag.cases import bare_case, case_in, leading_case
from tag.context import Context, goal_label
from tag.cues import any_of
from tag.dates import due_date, first_date, parse_period, without_date
from tag.headings import Kind, follows_up, looks_back, purpose
from tag.lanes import comes_in_order
from tag.leanings import leaning
from tag.lists import doer
from tag.names import is_name, split_name, tidy, tidy_who
from tag.needs import read_need
from tag.passages import has_room
from tag.recurring import own_headings
from tag.statuses import sign_of, status_word
from tag.tables.columns import head_is, is_previous, names_party, role_of
from tag.tables.contents import are_days, are_in_digits, are_in_words, are_levels, are_references
from tag.tables.decisions import tag_decisions
from tag.tables.grid import SIGNALS, Grid
from tag.tables.orders import are_cases, came_of, closed_by, closed_on, due_column, is_unfinished
from tag.tables.people import answers, is_answering
from tag.tables.titled import named_over
from tag.tasks import are_tasks, says_task
from tag.vocabulary import load
from tag.wording import mostly

_BAR = re.compile(r"[xX■█▬●•✓✔]+|[-–—=]+>?")
"""What stands for a piece of a bar in a cell."""
_YEARS = re.compile(r"20\d\d(?:\s?[–-]\s?(?:20\d\d)?)?")
"""A year, or the years from one to another."""
_TIMED = (None, "value", "due", "period", "activity")
"""What a column that tells what happens at a time may seem to hold by its head."""
_MOST_OF = 0.6
_LONGEST_STATE, _LONGEST_PLAIN = 3, 3
_LONGEST_PERIOD = 6
_DAY = len("2026-01-31")
_LONG_WORD = 5
"""Letters of a word that, alone under a date, may tell what happens then: "Pilot"."""
"""Words."""
_OF_TEXT = (None, "topic", "comment", "decision")
"""What a column of texts may seem to hold by its head."""
_OF_CASES = {"due", "case_id", "decision", "comment"}
_SAID_BY_HEADS = {"action", "activity", "time", "item_type", "presenter", "initiative", "status", "due"}
"""What heads of a table tell that lists no cases with what came of them, or tells that more plainly."""
_WHEN_AND_HOW = {"due", "status"}
"""Of these, what heads may tell beside what was answered, too."""
_FEWEST_OF_TEXT = 2
"""Words, on average, in it."""
_ASKED_AND_ANSWERED = 2
"""Columns."""
_NAME = "X"
_SHORTEST = 10
"""Characters, on average, in a column that may tell what is to be done without a head that says so."""


def is_dependencies(grid: Grid) -> bool:
    """Whether a table tells what its rows depend on, and how much or by when."""
    if _parties(grid) is not None:
        return True
    facts = grid.column("criticality", "due", "status", "owner", "period") is not None
    told = _is_of(grid, "dependency")
    if grid.column("on") is not None:
        return facts or (told and grid.column("initiative") is not None)
    tasks = grid.column("action") is not None and grid.column("initiative") is None
    return facts and told and not tasks and _needed(grid) is not None


def _is_of(grid: Grid, kind: Kind) -> bool:
    """Whether the nearest heading that tells says that a list of this kind follows."""
    told = purpose(tuple(reversed(grid.sections)))
    needed = kind == "dependency" and bool(grid.sections) and _needs().search(grid.sections[-1]) is not None
    return needed or (told is not None and told.kind == kind)


@cache
def _needs() -> re.Pattern[str]:
    """A heading that asks what, or whom, something waits for: "Hvem venter på hvem?"."""
    return re.compile(rf"(?<!\w)(?:{any_of(load('columns')['on'])})(?!\w).*\?\W*$", re.IGNORECASE)


def _needed(grid: Grid, *taken: int | None) -> int | None:
    """The column that tells what is needed, where no head says so: it stands behind the one that needs it."""
    taken = taken or (grid.column("initiative", "goal", "service", "area"),)
    told = [
        column
        for column in grid.others(taken)
        if grid.roles.get(column) in (None, "action", "activity", "topic", "comment", "initiative")
    ]
    return max(told, key=lambda column: sum(len(grid.text(row, column)) for row in grid.rows), default=None)


def _parties(grid: Grid) -> tuple[int, int] | None:
    """The columns of who gives and who gets something, where a table has both."""
    giver = _supplier(grid)
    takers = [column for column, head in grid.heads.items() if names_party(head, "receiver")]
    return (giver, takers[0]) if giver is not None and takers else None


def _supplier(grid: Grid) -> int | None:
    """The column of who gives something."""
    return next((column for column, head in grid.heads.items() if names_party(head, "supplier")), None)


def _given(grid: Grid, on: int) -> int | None:
    """The column of what is given, where the one that seems to tell what is needed names who gives it: "Trenger
    leveranse fra", before "Leveranse"."""
    named = head_is(grid.heads.get(on, "").rsplit(" ", 1)[-1], "giver") and answers(grid.texts(on))
    behind = [(one, grid.heads.get(one, "")) for one in range(on + 1, grid.table.columns)]
    told = (one for one, head in behind if head_is(head, "delivered") or head_is(head, "anything"))
    return next(told, None) if named else None


def tells_status_before_need(grid: Grid) -> bool:
    """Whether a table tells how its initiatives stand, and only behind that what they need: the status, and who
    answers, are then theirs."""
    on, status = grid.column("on"), grid.column("status", "progress")
    return None not in (on, status, grid.column("initiative")) and (status or 0) < (on or 0)


def tag_dependencies(context: Context, grid: Grid, *, of_rows: bool = False) -> Iterator[Record]:
    """One dependency a row, with the initiative that has it.

    Args:
        of_rows: the status and the owner are those of the initiatives.
    """
    on, about = grid.column("on"), grid.column("initiative", "goal", "service", "area")
    owner, criticality = grid.owner, grid.column("criticality")
    if (parties := _parties(grid)) is not None:
        owner, about = parties
    elif on is not None and (told := _given(grid, on)) is not None:
        owner, on = on, told
    elif (giver := _supplier(grid)) is not None and on is None:
        owner, about = (
            giver,
            next(
                (one for one in grid.columns("initiative") if not head_is(grid.heads[one], "delivered")),
                about,
            ),
        )
    if about is None and on is not None:
        behind = grid.others(range(on + 1))
        about = next((one for one in behind if head_is(grid.heads.get(one, ""), "needing")), None)
    on = _needed(grid, about, owner) if on is None else on
    owner = grid.column("recipient") if owner is None else owner
    if of_rows:
        owner = grid.column("recipient")
    if criticality is None:
        free = grid.others({about, owner, on, *grid.roles})
        criticality = next((one for one in free if are_levels(grid.texts(one))), None)
    due, light = grid.column("due", "period"), grid.column("status", "risk", "progress")
    light = None if of_rows else light
    over = named_over(grid)
    if about is None:
        about = next((one for one, head in grid.heads.items() if head_is(head, "affected")), None)
    if about is None:
        free = [column for column in range(grid.table.columns) if column not in grid.roles]
        about = next(
            (column for column in free if column < (on or 0) or _stand_before(grid, column, on)), None
        )
    owned: set[tuple[str, str]] = set()
    for row in grid.rows:
        text = tidy(grid.text(row, on))
        if not any(map(str.isalpha, text)):
            continue
        subject, need = split_name(grid.text(row, about)), read_need(text, context.year)
        mark = grid.signal(row, light) if light is not None else None
        columns = [column for column in (about, owner, on, criticality, due) if column is not None]
        yield Dependency(
            subject=subject.name or split_name(grid.group(row)).name or (over[0].name if over else None),
            owner=tidy_who(grid.text(row, owner)) or need.owner,
            on=need.on if need.owner else text,
            criticality=tidy(grid.text(row, criticality)) or None,
            value=mark.colour if mark else _colour(context, grid, row, light),
            due=due_date(grid.text(row, due), context.year),
            evidence=grid.evidence(
                [
                    over[1].words if over and not subject.name else None,
                    *(grid.cell(row, one) for one in columns),
                ],
                [mark.box] if mark else [],
            ),
            confidence=0.95,
            method="table.dependencies",
        )
        if subject.name and (grid.column("initiative") == about or parties):
            yield Initiative(
                name=subject.name,
                aliases=(subject.alias,) if subject.alias else None,
                evidence=grid.evidence([grid.cell(row, about)] if about is not None else []),
                confidence=0.85,
                method="table.dependencies",
            )
        answering = tidy_who(grid.text(row, grid.owner))
        owning = bool(subject.name and answering) and not of_rows and _owns_rows(grid, about)
        if owning and (subject.name, answering) not in owned:
            owned.add((subject.name, answering))
            yield Owner(
                subject=subject.name,
                subject_kind="initiative",
                owner=answering,
                evidence=grid.evidence(
                    [grid.cell(row, one) for one in (about, grid.owner) if one is not None]
                ),
                confidence=0.85,
                method="table.dependencies",
            )


def _owns_rows(grid: Grid, about: int | None) -> bool:
    """Whether the head of the owners says that they own the initiatives of the rows: "Tiltakseier" beside "Tiltak"."""
    if about is None or grid.owner is None or grid.roles.get(about) != "initiative":
        return False
    named, owning = (grid.heads.get(column, "").lower() for column in (about, grid.owner))
    return named != owning and owning.startswith(named) and role_of(owning) == "owner"


def _stand_before(grid: Grid, column: int, other: int | None) -> bool:
    """Whether the cells of a column of cards stand on the page left of those of another one, each a name."""
    cells = [(grid.cell(row, column), grid.cell(row, other or 0)) for row in grid.rows if grid.is_cards]
    before = [
        one and two and grid.page.box(one.words)[2] <= grid.page.box(two.words)[0] for one, two in cells
    ]
    return bool(before) and all(before) and all(map(is_name, grid.texts(column)))


def _colour(context: Context, grid: Grid, row: int, column: int | None) -> str | None:
    """The colour that a word, or a letter that the document's key explains, tells in a cell."""
    text = grid.text(row, column)
    said = status_word(context, text) or (
        sign_of(context, text, grid.texts(column)) if column is not None else None
    )
    return said if said in SIGNALS else None


def is_actions(grid: Grid) -> bool:
    """Whether a table lists what is left to do after a meeting: an action or a case, who and by when.

    A head such as "Tiltak" may stand for actions as well as for initiatives; then the heading over the table
    must speak of actions or follow-up.
    """
    roles = set(grid.roles.values())
    told = any(_follows_up(heading) or looks_back(heading) for heading in grid.sections[-1:])
    if {"risk", "named_risk", "role", "likelihood"} & roles or grid.turned or _shows_progress(grid):
        return False
    if set("RACI") <= set(grid.heads.values()):
        return False  # who has which part in what
    if _asked_and_answered(grid) is not None or is_unfinished(grid):
        return True
    if grid.signs is not None:
        return told or "action" in roles
    if _is_drawn(grid) or _is_plan_of_goal(grid) or (_is_by_years(grid) and not told):
        return False
    assigned = {"owner", "due"} & roles or ("action" in roles and grid.owner is not None)
    answered = {"case_id", "decision", "action"} <= roles
    if not assigned and not answered and not (told and {"case_id", "number", "action"} & roles):
        return False
    if "activity" in roles and {"initiative", "service", "period"} & roles:
        return False
    if _is_schedule(grid):
        return told and not _plans_ahead(grid)
    if _tells_spans(grid):
        return False
    if "action" in roles:
        if "recipient" in roles and not are_tasks(grid.texts(grid.column("action") or 0)):
            return False  # what is sent to whom, and when
        column = grid.column("action")
        said = role_of(grid.heads.get(column, "")) if column is not None else None
        if said is None and column and _are_names(grid) and not told:
            return False  # what is to be done next for what the first column names
        agreed = said in ("decision", "dated")
        followed = told or agreed or "status" not in roles or bool(_OF_CASES & roles)
        return (
            followed
            and not {"activity", "service", "period", "initiative"} & roles
            and not _plans_ahead(grid)
        )
    if ("case_id" in roles and (told or {"due", "status"} & roles)) or (told and {"topic", "owner"} <= roles):
        named = grid.column("initiative", "activity")
        tasks = named is not None and (told or are_tasks(grid.texts(named)))
        return _said(grid) is not None or "topic" in roles or tasks
    if {"initiative", "activity"} & roles:
        return any(map(_follows_up, grid.sections)) or _follows_up_tasks(grid)
    about = {"goal", "indicator", "area", "service", "on", "value", "period", "time", "name"}
    free = told or (not _are_names(grid) and "comment" not in roles)
    return free and {"owner", "due"} <= roles and not about & roles and _said(grid) is not None


def _are_names(grid: Grid) -> bool:
    """Whether the first column, over which no head stands beside those of others, holds names."""
    texts = grid.texts(0)
    bare = not grid.heads.get(0) and any(grid.heads.values())
    return bare and all(map(is_name, texts)) and not are_tasks(texts)


def _follows_up(heading: str) -> bool:
    return follows_up(heading, "cases") or follows_up(heading, "actions")


def _asked_and_answered(grid: Grid) -> tuple[int, int] | None:
    """The columns that tell what was asked or decided in an earlier case, and what came of it: the two that hold texts,
    beside one of cases, where no head names what is to be done or one says that answers stand below it."""
    case, roles = grid.column("case_id"), set(grid.roles.values())
    back = any(map(looks_back, (*grid.sections[-1:], *grid.heads.values())))
    wished = back and _asks(grid.heads.get(0, ""))
    answered = wished or any(
        grid.roles.get(one) in (None, "comment") and head_is(head, "answered")
        for one, head in grid.heads.items()
    )
    if (case is None and not back) or (_SAID_BY_HEADS - (_WHEN_AND_HOW if answered else set())) & roles:
        return None
    named = grid.column("topic") if grid.column("decision") is not None else None
    told = [
        one
        for one in range(grid.table.columns)
        if one not in (case, grid.owner, named)
        and grid.roles.get(one) in _OF_TEXT
        and sum(len(text.split()) for text in grid.texts(one)) >= _FEWEST_OF_TEXT * len(grid.rows)
    ]
    titled = [one for one in told if grid.roles.get(one) != "topic"]  # two besides what the case was about
    asked = titled if len(told) > _ASKED_AND_ANSWERED else told
    if back and len(asked) > _ASKED_AND_ANSWERED and looks_back(grid.heads.get(asked[0], "")):
        asked = asked[:_ASKED_AND_ANSWERED]  # and what is left to do
    tasks = len(asked) == _ASKED_AND_ANSWERED and are_tasks(grid.texts(asked[0])) and not wished
    if len(asked) != _ASKED_AND_ANSWERED or (tasks and not head_is(grid.heads.get(asked[1], ""), "answered")):
        return None
    return asked[0], asked[1]


def _asks(head: str) -> bool:
    """Whether a head tells of what others asked for, or wished: "Bestilling", "Ønske fra forumet"."""
    said = head.strip(" :").lower()
    return head_is(head, "ordered") or bool(said and said.split()[0] in load("columns")["proposal"])


def _is_plan_of_goal(grid: Grid) -> bool:
    """Whether a table under a goal tells what is done for it over years, or months under no deadline, and not by a day
    each."""
    when = grid.column("due", "period")
    texts = grid.texts(when) if when is not None else []
    ends = when is not None and head_is(grid.heads.get(when, ""), "deadline")
    timed = [text for text in texts if _YEARS.fullmatch(text) or (not ends and _is_without_day(grid, text))]
    under_goal = any(map(grid.context.is_goal, grid.sections[-1:]))
    return under_goal and bool(texts) and len(timed) == len(texts) and grid.column("status") is None


def _is_without_day(grid: Grid, text: str) -> bool:
    end = parse_period(text, grid.context.year)[1]
    return end is not None and len(end) < _DAY


def _shows_progress(grid: Grid) -> bool:
    """Whether signs or bars, and no words, tell in a column how far something has come."""
    return any(
        grid.bar(row, column) or grid.signal(row, column)
        for column in grid.columns("progress")
        for row in grid.rows
    )


def _follows_up_tasks(grid: Grid) -> bool:
    """Whether what a heading says is followed up are tasks with who and when: "Tiltak som følges opp"."""
    column = grid.column("initiative", "activity")
    followed = any(follows_up(heading, "followed_up") for heading in grid.sections[-1:])
    assigned = {"owner", "due"} <= set(grid.roles.values())
    return followed and assigned and column is not None and are_tasks(grid.texts(column))


def _is_schedule(grid: Grid) -> bool:
    """Whether a table tells just when what happens: "Når" and "Hva", and no deadline."""
    when = grid.column("due", "time")
    told = {"action", "due"}, {"action", "time"}
    return (
        set(grid.roles.values()) in told
        and grid.owner is None
        and not head_is(grid.heads.get(when, "") if when is not None else "", "deadline")
    )


def _said(grid: Grid) -> int | None:
    """The column that tells what is to be done: what was decided, else the one with the most text, of those whose
    head does not tell what they hold."""
    decided = grid.column("decision")
    if decided is not None:
        return decided
    for roles in ((None,), ("comment",)):
        lengths = {
            column: sum(len(grid.text(row, column)) for row in grid.rows)
            for column in range(grid.table.columns)
            if grid.roles.get(column) in roles
        }
        best = max(lengths, key=lambda column: lengths[column], default=None)
        if best is not None and lengths[best] >= _SHORTEST * len(grid.rows):
            return best
    return None


def tag_actions(context: Context, grid: Grid) -> Iterator[Record]:
    """One follow-up a row, and what was decided of its case, where a column of its own tells that."""
    action = grid.column("action", "initiative", "activity")
    if action is None:
        action = _said(grid)
    case, title, comment = grid.column("case_id"), grid.column("topic"), grid.column("comment")
    if case is None and title is not None and are_in_digits(grid.texts(title)):
        case, title = title, None
    if case is None:
        case = next((one for one in grid.columns("number") if are_references(grid.texts(one))), None)
    if action is None and case is None and title is not None:
        action, title = title, None
    if action is not None and action == comment:
        comment = None
    _, *behind = grid.columns("action") or (None,)
    came = came_of(grid, action) if action is not None else None
    if came is None and behind and action is not None and head_is(grid.heads.get(action, ""), "ordered"):
        came = behind[0]
    if came is not None:
        comment, action = action, came
    owner, due = grid.column("owner", "name"), due_column(grid)
    due = grid.column("period") if due is None else due
    status = grid.column("status", "progress")
    if (
        due is not None
        and grid.heads.get(due, "").endswith("?")
        and not are_days(grid.texts(due), 1, context.year)
    ):
        due, status = None, due if status is None else status
    if owner is None and grid.owner != action:
        owner = grid.owner
    if owner is None:
        owner = grid.column("recipient")
    if (both := _asked_and_answered(grid)) is not None:
        comment, action = both
        title = None if title in both else title
        status = status if status is not None and grid.heads.get(status, "").endswith("?") else None
        asked = grid.heads.get(comment, "")
        if not looks_back(asked) and not _asks(asked) and mostly(grid.texts(comment)) == "name":
            title, comment = comment, None
        owner = grid.owner
        taken = {case, owner, due, title, *both}
        if status is None:
            status = next((one for one in grid.others(taken) if _are_short(grid.texts(one))), None)
    if title is None and case is None:
        title = next((one for one in grid.others({action, owner, due, status}) if are_cases(grid, one)), None)
    if owner is None and grid.signs is not None:
        free = grid.others({action, status, title, case, due})
        owner = next((one for one in free if mostly(grid.texts(one)) == "name"), None)
    if status is None and comment is not None and _are_short(grid.texts(comment)):
        status, comment = comment, None
    if status is None:  # "Ferdig?", beside "Frist"
        free = [one for one in grid.columns("due") if one != due and _are_short(grid.texts(one))]
        status = next((one for one in free if not are_days(grid.texts(one), 1, context.year)), None)
    if comment is None and grid.column("decision") not in (action, status):
        comment = grid.column("decision")
    free = grid.others({case, title, action, owner, due, status})
    if comment is None:
        comment = next((one for one in free if mostly(grid.texts(one)) == "clause"), None)
    if comment is None and title is not None and action is not None:
        comment = next((one for one in free if one < action and are_in_words(grid.texts(one))), None)
    if (
        title is not None
        and action is not None
        and comment is not None
        and action < comment
        and grid.roles.get(action) is grid.roles.get(comment) is None
    ):
        action, comment = comment, action  # what was wanted stands before what came of it
    if title is None:  # in each cell of a column one, and set otherwise beneath it what was wanted
        over = free if comment is None else [comment]
        title = next((one for one in over if len(grid.all_beneath(one)) == len(grid.rows)), None)
        comment = None if comment == title else comment
    if status is None:  # "Punktet er"
        headed = [
            one for one in free if one != comment and (head := grid.heads.get(one)) and not closed_by(head)
        ]
        free = [one for one in headed if not are_in_digits(grid.texts(one))]
        status = next((one for one in free if _are_short(texts := grid.texts(one)) and len(texts) > 1), None)
    unsaid = [column for column in range(grid.table.columns) if not any(grid.texts(column))]
    decided = grid.column("decision")
    apart = case is not None and decided not in (None, action, comment, status, title)
    if apart or is_unfinished(grid):
        yield from tag_decisions(grid, title if case is None else case)
    for row in grid.rows:
        text, asked = tidy(grid.text(row, action)), tidy(grid.text(row, comment))
        if came is not None and not any(map(str.isalpha, text)):
            text, asked = asked, ""  # nothing has come of it yet
        topic = grid.cell(row, title) if title is not None else None
        lead, rest = grid.lead(topic) if topic else (Span(0, 0), Span(0, 0))
        named = tidy(grid.page.text(lead))
        numbered = leading_case(named)
        title_of, told = (named[numbered.stop :] if numbered else named), grid.page.text(rest)
        if numbered and not tidy(title_of):
            title_of, told = told, ""  # the number of the case in bold, or on a line of its own
        if not any(map(str.isalpha, text)) and (action is not None or not named):
            continue
        columns = [
            column for column in (case, title, action, comment, owner, due, status) if column is not None
        ]
        said = context.key.get(grid.text(row, status), tidy(grid.text(row, status)))
        closed = closed_on(grid, row)
        lights = (grid.signal(row, column) for column in ([status] if status is not None else unsaid))
        light = next((one for one in lights if one is not None), None)
        who = _does(text) if owner is None and both is None and due is not None else ""
        yield FollowUp(
            case_id=_case(grid.text(row, case)) or _case(named) or _reference(grid.text(row, case)),
            title=tidy(title_of) or None,
            text=asked or told or None,
            action=tidy(text.removeprefix(who)) or None,
            owner=tidy_who(without_date(grid.text(row, owner) or who, context.year)) or None,
            due=due_date(grid.text(row, owner if due is None else due), context.year),
            status=said or (light.colour if light is not None else closed[1] if closed else None),
            evidence=grid.evidence(
                (grid.cell(row, column) for column in (*columns, *(closed[:1] if closed else ()))),
                [light.box] if light and not said else (),
            ),
            confidence=0.9,
            method="table.actions",
        )


def _does(text: str) -> str:
    """Who a text begins with that does what it tells: "Havnesjefen lyser ut anbod"; empty where it names nobody."""
    return (doer(text)[0] or "") if " " in text else ""


def _are_short(texts: Sequence[str]) -> bool:
    """Whether texts tell in a word or two how far something has come, and comment on nothing."""
    return bool(texts) and all(len(text.split()) <= _LONGEST_STATE for text in texts)


def _reference(text: str) -> str | None:
    return text if are_references([text]) else None


def _case(text: str) -> str | None:
    return case_in(text) or bare_case(text)


def is_roadmap(grid: Grid) -> bool:
    """Whether a table tells what is to happen, by whom, in which service or when."""
    if grid.column("risk") is not None or (
        grid.column("status") is not None and grid.column("activity") is None
    ):
        return False
    if _is_schedule(grid):
        return True
    timed = grid.column("period", "due", "time", "start") is not None
    if (
        grid.column("status") is not None
        and (grid.turned or grid.is_cards or grid.column("initiative") is not None)
        and grid.column("period", "time", "start") is None
    ):
        return False  # how things stand, when they end, and what comes next
    named = grid.column("activity")
    if grid.column("status") is not None and not timed and not grid.dated and named is not None:
        return mostly(grid.texts(named)) != "name"
    if grid.column("activity") is not None:
        return timed or grid.column("owner", "service", "initiative") is not None or _is_drawn(grid)
    if grid.column("action") is not None and (_is_drawn(grid) or _is_plan_of_goal(grid)):
        return True
    if _tells_spans(grid):
        return True
    return grid.column("action") is not None and (
        grid.column("period", "due") is not None
        and (_plans_ahead(grid) or _is_by_years(grid) or grid.column("service", "initiative") is not None)
    )


def _tells_spans(grid: Grid) -> bool:
    """Whether a table tells from when until when each thing is done, and of no case and how nothing stands."""
    roles = {*grid.roles.values()}
    return {"action", "start", "due"} <= roles and not {"case_id", "status", "comment"} & roles


def _is_by_years(grid: Grid) -> bool:
    """Whether a table tells in which years, and not by which day, what is done: "2026", "2026–2027", under no deadline
    and not in minutes."""
    due = grid.column("due")
    if due is None or grid.context.minutes or head_is(grid.heads.get(due, ""), "deadline"):
        return False
    texts = grid.texts(due)
    return len(texts) > 1 and all(_YEARS.fullmatch(text) for text in texts)


def tag_roadmap(context: Context, grid: Grid) -> Iterator[Record]:
    """One activity a row, under the goal or section that the table stands under, and the measures that they are for."""
    yield from _measures(grid)
    text, actor = grid.column("activity", "action"), grid.owner
    service, period = grid.column("service", "initiative"), _period(grid)
    if service is None:
        service = next((one for one in grid.columns("topic") if _names_concerned(grid, one)), None)
    start = grid.column("start")
    ends = period is not None and head_is(grid.heads.get(period, ""), "deadline")
    heading = _heading(context, grid)
    for row in grid.rows:
        what = tidy(grid.text(row, text))
        if not what:
            continue
        begin, end = context.period_ahead(grid.text(row, period), grid.year)
        if period is None:
            begin, end = _drawn(grid, row)
        if start is not None:
            said = grid.text(row, start)
            begin = first_date(said, context.year) or parse_period(said, context.year)[0]
        elif begin == end and ends:
            begin = None
        columns = [column for column in (actor, service, text, start, period) if column is not None]
        who, told = _actor(grid, row, actor)
        of = _row_of_service(grid, row, actor, service)
        above = {actor: told, service: None if service is None else grid.cell(of, service)}
        yield Activity(
            heading=_of_group(grid, row) or _goal(grid, row) or heading,
            actor=tidy(who) or None,
            service=tidy(grid.text(of, service)) or None,
            text=what,
            from_=begin,
            to=end,
            evidence=grid.evidence(above.get(column, grid.cell(row, column)) for column in columns),
            confidence=0.93,
            method="table.roadmap",
        )


def _names_concerned(grid: Grid, column: int) -> bool:
    """Whether a column tells by its head what each row of a plan concerns, and names it: "Gjelder"."""
    return head_is(grid.heads.get(column, ""), "affected") and mostly(grid.texts(column)) == "name"


def _measures(grid: Grid) -> Iterator[Initiative]:
    """The measures in the column of a plan whose head says that names of measures, or of services that are worked on,
    stand there."""
    column = grid.column("initiative", "service")
    names = grid.texts(column) if column is not None else []
    if column is None or role_of(grid.heads.get(column, ""), strictly=True) not in ("initiative", "service"):
        return
    if are_tasks(names) or not all(map(is_name, names)):
        return
    for row in grid.rows:
        name = split_name(grid.text(row, column))
        if name.name:
            yield Initiative(
                name=name.name,
                aliases=(name.alias,) if name.alias else None,
                evidence=grid.evidence([grid.cell(row, column)]),
                confidence=0.8,
                method="table.roadmap",
            )


def _actor(grid: Grid, row: int, column: int | None) -> tuple[str, Cell | None]:
    """Who a row is of, and the cell that says so; where it is in the first column and empty, that above, which may
    stand on the page before."""
    above = [one for one in grid.rows if one <= row and grid.text(one, column)] if column == 0 else [row]
    if column is not None and above:
        return grid.text(above[-1], column), grid.cell(above[-1], column)
    parts = grid.parts[: next(at for at, part in enumerate(grid.parts) if part is grid)]
    return next((text for part in reversed(parts) for text in part.texts_here(0)[::-1]), ""), None


def _row_of_service(grid: Grid, row: int, actor: int | None, service: int | None) -> int:
    """The row that tells the service of a row: that above, where neither the service nor who it is of is told anew."""
    while row > grid.rows[0] and actor is not None and service is not None:
        if grid.text(row, service) or grid.text(row, actor):
            break
        row -= 1
    return row


def _period(grid: Grid) -> int | None:
    """The column that tells when; of two the one that does not tell what was planned at first."""
    for role in ("period", "due", "time", "value"):
        columns = [one for one in sorted(grid.roles) if grid.roles[one] == role]
        if columns:
            return next((one for one in columns if not is_previous(grid.heads.get(one, ""))), columns[0])
    return None


def _is_drawn(grid: Grid) -> bool:
    """Whether crosses, pieces of bars or filled cells stand under two dates or more: a plan, and not tasks with a day
    each."""
    filled = [
        column
        for column in grid.dated
        if all(_BAR.fullmatch(text) for text in grid.texts(column))
        and (grid.texts(column) or any(_is_filled(grid, row, column) for row in grid.rows))
    ]
    return len(filled) > 1


def _drawn(grid: Grid, row: int) -> tuple[str | None, str | None]:
    """The first and the last date in the heads of the columns that a row fills, as a bar in a Gantt chart does."""
    filled = [
        column
        for column in sorted(grid.dated)
        if grid.marks(row, column) or _is_filled(grid, row, column) or _BAR.fullmatch(grid.text(row, column))
    ]
    return (grid.dated[filled[0]].first, grid.dated[filled[-1]].last) if filled else (None, None)


def _is_filled(grid: Grid, row: int, column: int) -> bool:
    """Whether a cell below a date is empty and on a ground that none has of those that tell what the row is."""
    cell = grid.table.at(row, column)
    beside = [grid.table.at(row, one) for one in range(grid.table.columns) if one not in grid.dated]
    return (
        cell is not None
        and cell.words.empty
        and cell.fill is not None
        and all(one is None or one.fill != cell.fill for one in beside)
    )


def is_timeline(grid: Grid) -> bool:
    """Whether columns headed by times tell in words what is to happen then: no heading over them says something else,
    and none is of a year before the document's."""
    told, year = purpose(tuple(reversed(grid.sections))), grid.context.year
    past = year is not None and any(date.value[:4] < str(year) for date in grid.dated.values())
    return not past and (told is None or told.kind == "activity") and bool(timed_columns(grid))


def timed_columns(grid: Grid) -> list[int]:
    """The columns headed by a date, or in an order of time, that tell in words what happens then; empty for less than
    two."""
    ordered = [one for one, head in grid.heads.items() if comes_in_order(head)]
    columns = [one for one in grid.dated if grid.roles.get(one) in _TIMED] or ordered
    texts = [text for column in columns for text in grid.texts(column)]
    words = [text for text in texts if not any(map(str.isdigit, text.split()[0]))]
    planned = bool(grid.sections) and _plans_ahead(grid)
    said = [
        text for text in words if len(text.split()) > 1 or (len(text) >= _LONG_WORD and not leaning(text))
    ]
    if not planned and not any(len(text.split()) > 1 for text in said):
        return []
    return sorted(columns) if len(columns) > 1 and len(said) >= max(2, _MOST_OF * len(texts)) else []


def _apart(grid: Grid, cell: Cell) -> list[Span]:
    """What stands in a cell, in parts where its writer ended a line, or began another text."""
    first, *others = grid.page.lines_in(cell.words)
    parts = [first]
    begins = {block.words.start for block in grid.page.blocks}
    for above, line in pairwise([first, *others]):
        if line.start in begins or has_room(grid.page, above, line) or _labelled_doer(grid, line):
            parts.append(line)
        else:
            parts[-1] = Span(parts[-1].start, line.stop)
    return parts


def _labelled_doer(grid: Grid, words: Span) -> str:
    """Who does what stands above, as some words tell behind a label: "Utføres av: Losen"; empty where they do not."""
    label, _, who = grid.page.text(words).partition(":")
    return who.strip() if who and role_of(label, strictly=True) == "owner" else ""


def tag_timeline(context: Context, grid: Grid) -> Iterator[Activity]:
    """One activity a cell under a year, quarter or month."""
    actor, heading = _whose_lanes(grid), _heading(context, grid)
    columns = timed_columns(grid)
    doing = {row for row in grid.rows if row - 1 in grid.rows and _tells_who(grid, row, columns)}
    for row in (row for row in grid.rows if row not in doing):
        for column in columns:
            cell = grid.cell(row, column)
            if cell is None or (cell.row, cell.column) != (row, column):
                continue
            if (
                cell is None
                or not any(map(str.isalpha, grid.text(row, column)))
                or _is_aside(grid, row, column)
            ):
                continue
            service = _service(grid, row, column) if actor != 0 else None
            date, last = grid.dated.get(column), column + cell.column_span - 1
            told = _apart(grid, cell)
            last_part = told[-1] if len(told) > 1 else Span(0, 0)
            who = (labelled := _labelled_doer(grid, last_part)) or grid.page.text(last_part)
            by: Span | Cell | None = None
            if labelled or (is_answering(who) and not says_task(who)):
                by = told.pop()
            if by is None and row + 1 in doing:
                who, by = grid.text(row + 1, column), grid.cell(row + 1, column)
            for whole in told:
                words, when = _with_time(context, grid, whole)
                begin, end = when if when else (None, None)
                yield Activity(
                    heading=(_of_group(grid, row) or heading) if date else tidy(grid.heads[column]),
                    actor=tidy(who if by else grid.text(row, actor)) or None,
                    service=tidy(grid.page.text(service.words)) if service else None,
                    text=tidy(grid.page.text(words)),
                    from_=begin or (date.first if date else None),
                    to=end or (grid.dated.get(last, date).last if date else None),
                    evidence=grid.evidence(
                        [
                            service,
                            grid.cell(row, actor) if actor is not None else None,
                            *grid.over(column),
                            *grid.over(last),
                            whole,
                            by,
                        ]
                    ),
                    confidence=0.8,
                    method="table.timeline",
                )


def _with_time(
    context: Context, grid: Grid, words: Span
) -> tuple[Span, tuple[str | None, str | None] | None]:
    """What is to happen without the period that its last line holds and no more, and that period: "apr–juni 2026"."""
    *above, last = grid.page.lines_in(words)
    text = grid.page.text(last)
    period = (
        parse_period(text, context.year) if above and len(text.split()) <= _LONGEST_PERIOD else (None, None)
    )
    if None in period or without_date(f"{_NAME} {text}") != _NAME:
        return words, None
    return Span(words.start, last.start), period


def _whose_lanes(grid: Grid) -> int | None:
    """The column of who does what stands in a row, which may be the first one if it has no head: "Team 1"."""
    bare = not grid.heads.get(0) and not grid.dated.get(0) and grid.column("service", "initiative") is None
    return 0 if grid.owner is None and bare and answers(grid.texts(0)) else grid.owner


def _tells_who(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Whether all that a row holds below dates is who does what the row above it tells."""
    texts = [text for column in columns if (text := grid.text(row, column))]
    return bool(texts) and all(is_answering(text) and not says_task(text) for text in texts)


def _service(grid: Grid, row: int, column: int) -> Cell | None:
    """What is worked on: the cell of the row that names it, or where all columns are dated what stands aside below."""
    named = grid.column("service", "initiative")
    if named is None and not grid.heads.get(0) and not grid.dated.get(0):
        named = 0
    if named is not None:
        return grid.cell(row, named)
    return grid.cell(row + 1, column) if _is_aside(grid, row + 1, column) else None


def _is_aside(grid: Grid, row: int, column: int) -> bool:
    """Whether all columns are dated and a cell is set smaller than what stands above it."""
    above, cell = grid.cell(row - 1, column), grid.cell(row, column)
    if row not in grid.rows[1:] or above is None or cell is None or len(grid.dated) < grid.table.columns:
        return False
    return grid.page.words[cell.words.start].size < grid.page.words[above.words.start].size


def _plans_ahead(grid: Grid) -> bool:
    """Whether the nearest heading that tells says that activities follow."""
    return _is_of(grid, "activity")


def _heading(context: Context, grid: Grid) -> str | None:
    """The innermost heading over the table; of a goal with a label, its title; the goal above one on the page
    that says no more than that activities follow."""
    if not grid.sections:
        return context.goal_above(grid.page, grid.page.blocks[grid.block].words, title=True)
    heading = own_headings(context, grid.sections)[-1]
    told = purpose((heading,))
    if told and told.kind == "activity" and len(heading.split()) <= _LONGEST_PLAIN and grid.year is None:
        here = {grid.page.text(block.words) for block in grid.page.blocks[: grid.block]}
        goals = (goal_label(above)[1] for above in reversed(grid.sections[:-1]) if above in here)
        heading = next(filter(None, goals), heading)
    case, (_, title) = leading_case(heading), goal_label(heading)
    return tidy(title or _annex().sub("", heading[case.stop if case else 0 :])) or None


@cache
def _annex() -> re.Pattern[str]:
    """What the heading of an annex begins with: "Vedlegg 2: "."""
    return re.compile(
        rf"^(?:{any_of(load('columns')['papers'])})\s(?:\d{{1,2}}|[A-ZÆØÅ])(?!\w)\W*", re.IGNORECASE
    )


def _goal(grid: Grid, row: int) -> str | None:
    """The goal that a row of a plan is for, as its column of goals tells; of one with a label, its title."""
    text = tidy(grid.text(row, grid.column("goal")))
    return goal_label(text)[1] or text or None


def _of_group(grid: Grid, row: int) -> str | None:
    """What the row across the table above names; of a goal with a label, its title."""
    text = grid.group(row)
    _, title = goal_label(text)
    return tidy(title or text) or None
