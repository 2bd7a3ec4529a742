"""What is followed up from earlier meetings: cases with their number and what came of them, and lists of
actions with who and when."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache, partial
from itertools import groupby, takewhile

from schemas.evidence import Evidence
from schemas.page import BlockKind, Span
from schemas.records import FollowUp, Record
from tag.assigned import Given, assignment, due_when, is_who
from tag.cases import BOARD
from tag.context import Context
from tag.cues import any_of
from tag.dates import deadline, due_date, without_date
from tag.decisions import leads_in
from tag.headings import follows_up, looks_back, purpose
from tag.legend import told_in
from tag.lists import doer
from tag.names import is_name
from tag.passages import Passage, has_room, passages
from tag.phrases import colour_words
from tag.statuses import status_word
from tag.tables.columns import told_owner
from tag.tables.people import is_answering
from tag.tasks import says_task
from tag.vocabulary import load

_CASE = re.compile(
    rf"^\s*(?:(?:sak|case|saksnr\.?|vedtak|resolution)\s)?(?P<id>(?:{BOARD})?(?:\d{{1,3}}-\d{{1,3}}/\d{{2,4}}|\d{{1,4}}/\d{{2,4}}(?:-\d{{1,2}})?|\d{{2,3}}/\d(?!\d)))[:.]?\s+(?=\D)",
    re.IGNORECASE,
)
_POINT = re.compile(r"(?<!\S)(?P<id>\d{1,3}-\d{1,3})[:.]?\s+(?=[A-ZÆØÅ])")
"""A point by the numbers of the meeting and of itself, under a heading of what is followed up."""
_NAMED_ALONE = re.compile(r"[A-ZÆØÅ][a-zæøå]+(?:[\s-][A-ZÆØÅ][a-zæøå]+){0,2}")
"""Who does something, by a name alone: "Kari"."""
_DONE_SINCE = re.compile(r"(?P<action>.{8,}?[^\W\d_]{3,})\.\s(?P<state>[A-ZÆØÅ][^.;,:]*)")
"""The same with how far it has come as the next sentence: "… hente inn tilbud. Utført; tre er kommet"."""
_PARTED = re.compile(r"\s*[·•|;]\s*|\s[–—-]\s|,\s")
"""What stands between who and when."""
_STATE_BEHIND = re.compile(r"\s\((?P<state>[^()]{2,40})\)\W*$")
_ANY_LABEL = re.compile(r"(?P<action>[A-ZÆØÅ][^\W\d_]*(?:\s[^\W\d_]+){0,3}):\s+(?=\S)")
_TIME_IN_BRACKETS = re.compile(r"\s\([^()]*\d[^()]*\)(?=\W*$)")
"""By when, behind what is to be done: "(frist 1. mai)"."""
_BEHIND_BRACKET = re.compile(r"\)\s?[:–—-]\s(?P<state>[^()]{2,40})$")
_ASKS = re.compile(r"\?[)»\"”\s]*$")
_DAY_BEHIND = re.compile(r"\s[–—-]\s(?P<when>\d[^–—]{2,24})$")
_DUE_BEHIND = re.compile(r"\s(?:by|before)\s[^,;]*$")
_FEWEST, _MOST_OF = 2, 0.6
_INDENT = 6.0
"""Points."""
_LONGEST_STATE = 4
"""Words that tell how far something has come, and no more."""
_PAIR = 2
_MOST_LINES = 2
"""Below the heading of a task, that tell who and when."""
_LONGEST_TITLE = 60
"""Characters of a title that a colon ends."""
_HAS_TO = re.compile(
    r"^(?P<name>[A-ZÆØÅ]{2,4}|(?:The\s)?[A-ZÆØÅ][\w.-]*(?:\s[\w.-]+){0,3}?)\s(?:to|will|must|skal|skulle|må)\s+(?=[a-zæøå])"
)
"""Who has something to do: "JS to circulate the budget"."""
_NAME = re.compile(r"^(?P<name>[A-ZÆØÅ][\w.-]*(?:\s(?:og\s)?[A-ZÆØÅ][\w.-]*){0,3}):\s+(?=\S)")


def tag(context: Context) -> Iterator[Record]:
    """The follow-ups that stand as paragraphs or list items under a heading that says so."""
    case: list[Passage] = []
    taken: set[int] = set()
    told = set() if context.minutes else _answered(context)
    for passage in _points(context):
        if passage.cell is not None:
            continue
        followed = _under(passage, "cases") or any(map(looks_back, passage.headings[-1:]))
        starts = _CASE.match(passage.text) is not None and (followed or id(passage) in told)
        starts = starts or (followed and _POINT.match(passage.text) is not None)
        if case and (starts or _is_whole(case[0]) or not _goes_on(case, passage)):
            yield _followed_up(case, context.year)
            taken.update(map(id, case))
            case = []
        if starts:
            case = [passage]
        elif case:
            case.append(passage)
        elif (
            (listed := _under(passage, "actions")) or (passage.is_item and _under(passage, "cases"))
        ) and not (_is_aside(passage.text) or any(map(leads_in, passage.headings[:1]))):
            if not listed and (told_who := _action(context, passage)).owner:
                yield told_who
            elif listed and (passage.is_item or _is_assigned(context, passage)):
                yield _action(context, passage)
    if case:
        yield _followed_up(case, context.year)
        taken.update(map(id, case))
    yield from _headed_tasks(context, taken)
    yield from _left_to_do(context, taken)
    yield from _listed_left(context)
    yield from _assigned(context)
    yield from _headed(context)
    yield from _titled(context)


def _headed_tasks(context: Context, taken: Collection[int]) -> Iterator[FollowUp]:
    """Paragraphs under a heading that is no more than what labels what is to be done, "Oppfølging", each with who or by
    when behind a label of its own."""
    for passage in passages(context):
        if passage.cell is not None or passage.kind is not BlockKind.PARAGRAPH or id(passage) in taken:
            continue
        under = any(_labels().fullmatch(f"{heading}:") for heading in passage.headings[:1])
        known = _under(passage, "cases") or _under(passage, "actions")
        if under and not known and _is_labelled_task(passage.text):
            yield _action(context, passage)


def _is_whole(point: Passage) -> bool:
    """Whether a passage that begins with a point's number is all there is of it; what came of a heading is below."""
    return point.kind is not BlockKind.HEADING and _POINT.match(point.text) is not None


def _titled(context: Context) -> Iterator[FollowUp]:
    """Two headings or more without the number of a case under one of earlier cases, each with what came of it below."""
    cases = [one for one in passages(context) if one.headings and _under(one, "cases")]
    for _, group in groupby(cases, key=lambda one: one.page.number):
        found = list(group)
        told: list[tuple[Passage, list[Passage]]] = []
        for at, above in enumerate(found):
            below = list(takewhile(partial(_is_line_of, above), found[at + 1 :]))
            numbered = _CASE.match(above.text) or purpose((above.text,))
            if above.kind is BlockKind.HEADING and not numbered and 0 < len(below) <= _MOST_LINES:
                told.append((above, below))
        lines = [line.text for above, below in told for line in (above, *below)]
        if len(told) < _FEWEST or any(leads_in(text) or _labels().match(text) for text in lines):
            continue
        for above, below in told:
            words = Span(below[0].words.start, below[-1].words.stop)
            yield FollowUp(
                title=_tidy(above.text),
                text=above.page.text(words),
                evidence=(Evidence(page=above.page.number, runs=(tuple(above.words), tuple(words))),),
                confidence=0.7,
                method="followup.titled",
            )


def _headed(context: Context) -> Iterator[FollowUp]:
    """Headings under one of actions, each with a line below that tells who and when: "Driftssjefen · frist 1. juni"."""
    found = passages(context)
    for at, above in enumerate(found):
        told = above.kind is BlockKind.HEADING and _under(above, "actions")
        below = list(takewhile(partial(_is_line_of, above), found[at + 1 :])) if told else []
        if not 0 < len(below) <= _MOST_LINES:
            continue
        parts = [part for line in below for part in _PARTED.split(line.text) if part]
        timed = [part for part in parts if due_date(part, context.year)]
        who = [told_owner(part) or part for part in parts if part not in timed]
        if len(timed) > 1 or len(who) > 1 or not (timed or any(map(is_who, who))):
            continue
        yield FollowUp(
            action=_tidy(above.text),
            owner=_tidy(who[0]) if who else None,
            due=due_date(timed[0], context.year) if timed else None,
            evidence=(
                Evidence(page=above.page.number, runs=tuple(tuple(one.words) for one in (above, *below))),
            ),
            confidence=0.75,
            method="followup.headed",
        )


def _is_line_of(heading: Passage, line: Passage) -> bool:
    """Whether a line stands under a heading, in the same box if that has one."""
    same = line.page is heading.page and line.layout.panel == heading.layout.panel
    return same and line.kind is BlockKind.PARAGRAPH and line.cell is None


def _points(context: Context) -> Iterator[Passage]:
    """The passages; those under a heading of what is followed up in parts, each of which begins with its number."""
    for passage in passages(context):
        yield from passage.parts(_POINT) if _under(passage, "cases") and passage.cell is None else (passage,)


def _is_assigned(context: Context, passage: Passage) -> bool:
    """Whether a paragraph says what, and who or when: "Be om tilbud (KN, 15.10)", "Be om tilbud. Frist: 15.10"."""
    if passage.kind is not BlockKind.PARAGRAPH:
        return False
    if _is_labelled_task(passage.text):
        return True
    given = assignment(passage.text, context.year)
    return given is not None and (
        is_who(given.owner) or bool(due_when(given.when, context.year) or _said(context, given.when))
    )


def _is_labelled_task(text: str) -> bool:
    """Whether a text says what, and behind labels no more than who, by when and how far: "… Frist: 15. oktober."."""
    labels = list(_labels().finditer(text))
    kinds = {label.lastgroup for label in labels}
    return bool(labels) and labels[0].start() > 0 and "action" not in kinds and bool(kinds & {"owner", "due"})


def _is_told(given: Given) -> bool:
    """Whether a task is surely given to somebody, or for a time."""
    named = _NAMED_ALONE.fullmatch(given.owner.strip()) is not None
    return bool(is_who(given.owner) or given.when or named)


def _answered(context: Context) -> set[int]:
    """The passages that begin with a case under which "Oppfølging: …", or the like, tells what came of it, where a page
    has several."""
    found: dict[int, list[int]] = {}
    case: Passage | None = None
    for passage in passages(context):
        if passage.cell is not None or leads_in(passage.text):
            case = None
        elif _CASE.match(passage.text):
            case = passage
        elif case is not None and passage.page is case.page:
            label = _labels().match(passage.text)
            if label is not None and label.lastgroup == "action":
                found.setdefault(case.page.number, []).append(id(case))
                case = None
    return {one for cases in found.values() if len(cases) >= _FEWEST for one in cases}


def _is_aside(text: str) -> bool:
    """Whether an item of a list of actions is none itself: a question, or what signs mean."""
    return _ASKS.search(text) is not None or len(told_in(text)) >= _FEWEST


def _assigned(context: Context) -> Iterator[FollowUp]:
    """Items of a list that each say what, behind a dash or in brackets who, and most of them by when or how far.

    "Hente inn tilbud på bøyer – havnesjefen, 12. mai (under arbeid)"
    """
    left = {id(one) for one in left_in_lists(context)}
    items = [one for one in passages(context) if one.is_item and one.cell is None and id(one) not in left]
    for _, group in groupby(items, key=lambda one: (one.page.number, one.headings)):
        listed = list(group)
        if purpose(listed[0].headings[:2]) or any(_under(listed[0], which) for which in ("cases", "actions")):
            continue
        found = [(item, given) for item in listed if (given := _given(context, item.text))]
        told = sum(is_answering(given.owner) for _, given in found)
        timed = sum(
            bool(due_when(given.when, context.year) or _said(context, given.when)) for _, given in found
        )
        known = told >= _MOST_OF * len(found) or all(says_task(given.action) for _, given in found)
        if (
            len(found) < _FEWEST
            or len(found) < _MOST_OF * len(listed)
            or timed < _MOST_OF * len(found)
            or not known
        ):
            continue
        for item, given in found:
            done = _said(context, given.when)
            yield FollowUp(
                action=_tidy(given.action),
                owner=given.owner,
                due=None if done else due_when(given.when, context.year),
                status=_tidy(given.state) or done,
                evidence=item.evidence(),
                confidence=0.75,
                method="followup.assigned",
            )


def _given(context: Context, text: str) -> Given | None:
    """What an item gives whom, behind a dash, in brackets or behind labels: "… Ansvar: Havnesjefen. Frist: 12. mai"."""
    labels = list(_labels().finditer(text))
    parts = _parts(text, labels)
    if {"owner", "due"} <= set(parts) and labels[0].start():
        action = text[: labels[0].start()]
        return Given(action, _tidy(parts["owner"]) or "", parts["due"], parts.get("status", ""))
    return assignment(text, context.year) or _does_by(context, text)


def _does_by(context: Context, text: str) -> Given | None:
    """Who a sentence says does what by when: "Havnesjefen avklarer prisen innen 12. mai"."""
    told = context.minutes or context.letter  # of these the sentences are read
    due = None if told else deadline(text, context.year)
    who, done = doer(text) if due else (None, False)
    modal = load("followups")["shall"]  # what somebody shall do is an order, or an aim
    if not due or not who or done or not text.startswith(who) or text[len(who) :].split()[0] in modal:
        return None
    return Given(without_date(text[len(who) :], context.year), who, due, "")


def _said(context: Context, when: str | None) -> str | None:
    """The status that stands where the time would: "lukket 20. oktober"."""
    first = when.split()[0] if when and when.strip() else ""
    return first if status_word(context, first) else None


def _left_to_do(context: Context, taken: Collection[int]) -> Iterator[FollowUp]:
    """What lines at the end of a case leave to be done: "Oppfølging: …", with "Ansvarlig: …" and "Frist: …" behind, or
    who and when behind a dash.

    Args:
        taken: ids of the passages that tell of earlier cases.
    """
    lines: list[Passage] = []
    for passage in passages(context):
        free = passage.cell is None and id(passage) not in taken
        label = _labels().match(passage.text) if free else None
        begins = (label is not None and label.lastgroup == "action") or (
            free and _of_whom(passage.text) is not None
        )
        if lines and ((label is None and not begins) or begins or passage.page is not lines[0].page):
            yield from _of_lines(context, lines)
            lines = []
        if begins or (lines and label is not None):
            lines.append(passage)
    if lines:
        yield from _of_lines(context, lines)


def _listed_left(context: Context) -> Iterator[FollowUp]:
    """The items of lists behind a label, at the end of a case, of what is left to be done."""
    for item in left_in_lists(context):
        told = _action(context, item)
        whole = _tidy(_TIME_IN_BRACKETS.sub("", item.text)) if told.due else _tidy(item.text)
        yield told.model_copy(
            update={
                "action": told.action if _labels().search(item.text) else whole,
                "case_id": context.case_at(item.page, item.words),
                "title": context.case_title(item.page, item.words),
            }
        )


def left_in_lists(context: Context) -> Iterator[Passage]:
    """The list items of minutes behind a label alone of what is left to be done: "Oppfølging:"."""
    label: Passage | None = None
    for passage in passages(context):
        if not passage.is_item:
            led = _labels().fullmatch(passage.text) if passage.kind is BlockKind.PARAGRAPH else None
            label = passage if led and led.lastgroup == "action" and context.minutes else None
        elif label is not None and not any(_under(passage, which) for which in ("cases", "actions")):
            yield passage


def _of_lines(context: Context, lines: list[Passage]) -> Iterator[FollowUp]:
    first = lines[0]
    whole = Passage(first.page, Span(first.words.start, lines[-1].words.stop), first.kind, first.block)
    by = _of_whom(whole.text)
    labels = list(_labels().finditer(whole.text, by.end() if by else 0))
    parts = _parts(whole.text, labels)
    if by is not None:
        said = whole.text[by.end() : labels[0].start() if labels else None]
        parts |= {"action": said, "owner": by["who"]}
    action = _tidy(parts["action"])
    given = assignment(parts["action"], context.year) if len(parts) == 1 else None
    if given and _is_told(given):
        action = _tidy(given.action)
        parts |= {"owner": given.owner, "due": given.when, "status": given.state}
    elif action and len(parts) == 1 and not context.minutes:  # of minutes the sentences are read
        who, _ = doer(action)
        if who and action.startswith(who):
            parts |= {"owner": who, "due": action}
    if (
        action is None
        or (parts.get("status", "").strip(" .").lower() in colour_words() and not says_task(action))
        or not {"owner", "due"} & set(parts)
        or any(_under(first, which) for which in ("cases", "actions"))
    ):
        return
    if any(map(context.is_goal, first.headings[:1])) and is_name(action) and not says_task(action):
        return  # a measure for the goal
    yield FollowUp(
        case_id=context.case_at(first.page, first.words),
        title=context.case_title(first.page, first.words),
        action=action,
        owner=_tidy(parts.get("owner", "")),
        due=due_when(parts.get("due", ""), context.year),
        status=_tidy(parts.get("status", "")),
        evidence=whole.evidence(),
        confidence=0.8,
        method="followup.lines",
    )


def _of_whom(text: str) -> re.Match[str] | None:
    """What leads in what somebody is to do, with who: "Oppfølging ved havnesjefen: …"."""
    match = _by_whom().match(text)
    return match if match and (match["who"][0].isupper() or is_answering(match["who"])) else None


@cache
def _by_whom() -> re.Pattern[str]:
    labels = any_of(load("followups")["action"])
    return re.compile(
        rf"(?:{labels})\s(?:by|for|ved|av|hos|v/)\s?(?P<who>[^:.]{{2,60}}?)\s?:\s+(?=\S)", re.IGNORECASE
    )


def _under(passage: Passage, which: str) -> bool:
    return _any_follows_up(passage.headings, which)


@lru_cache(maxsize=4096)
def _any_follows_up(headings: tuple[str, ...], which: str) -> bool:
    return any(follows_up(heading, which) for heading in headings)


def is_of_actions(heading: str) -> bool:
    """Whether a heading is over what was agreed that somebody shall do, and what else was: "Decisions and actions"."""
    told = follows_up(heading, "actions") or follows_up(heading, "followed_up")
    return told or _with_actions().search(heading) is not None


def is_of_follow_ups(heading: str) -> bool:
    """Whether a heading is over what is followed up: earlier cases, or what was agreed that somebody shall do."""
    return follows_up(heading, "cases") or is_of_actions(heading)


@cache
def _with_actions() -> re.Pattern[str]:
    return re.compile(rf"\s(?:og|and|&)\s(?:{any_of(load('followups')['whole'])})\W*$", re.IGNORECASE)


def _goes_on(case: list[Passage], passage: Passage) -> bool:
    return (
        passage.page is case[0].page
        and passage.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        and passage.layout.panel == case[0].layout.panel
        and passage.words.start == case[-1].words.stop
        and not leads_in(passage.text)
        and not (_is_outdented(case[0], passage) and _ANY_LABEL.match(passage.text) is None)
    )


def _is_outdented(item: Passage, passage: Passage) -> bool:
    """Whether a paragraph stands left of the item of a list before it, and so under the whole list."""
    out = passage.layout.box[0] < item.layout.box[0] - _INDENT
    return item.is_item and passage.kind is BlockKind.PARAGRAPH and out


def _followed_up(case: list[Passage], year: int | None) -> FollowUp:
    first = case[0]
    whole = Passage(first.page, Span(first.words.start, case[-1].words.stop), first.kind, first.block)
    number = _CASE.match(whole.text) or _POINT.match(whole.text)
    assert number is not None
    title_stop = _title_stop(whole, number.end(), len(first.text) if len(case) > 1 else None)
    labels = list(_labels().finditer(whole.text, title_stop)) or _own_label(whole, case[-1])
    parts = _parts(whole.text, labels)
    if "action" not in parts and len(parts.get("status", "").split()) > _LONGEST_STATE:
        parts["action"] = parts.pop("status")  # "Status: Avtalen er sendt. Oppstart i januar"
    title = _tidy(whole.text[number.end() : title_stop])
    to_do = title is not None and "action" not in parts and says_task(title)
    given = assignment(str(title), year) if to_do and not labels else None
    if given and (_is_told(given) or due_when(given.when, year)):
        title = _tidy(given.action)
        parts |= {"owner": given.owner, "due": given.when, "status": given.state}
    text = whole.text[title_stop : labels[0].start() if labels else None].strip(" :–-")
    if not to_do and not labels and title and ". " not in text.rstrip():
        parts["action"], text = text, ""  # "Sak 12/25 Gjester: Rektor legger fram et forslag"
    return FollowUp(
        case_id=number["id"],
        title=None if to_do else title,
        text=text or None,
        action=title if to_do else _tidy(parts.get("action", "")),
        owner=_tidy(parts.get("owner", "")),
        due=due_when(parts.get("due", ""), year),
        status=_tidy(parts.get("status", "")),
        evidence=whole.evidence(),
        confidence=0.95 if "action" in parts else 0.75,
        method="followup.case",
    )


def _own_label(whole: Passage, last: Passage) -> list[re.Match[str]]:
    """The label before what came of a case, where the last of its blocks begins with one: "Siden sist: …"."""
    match = _ANY_LABEL.match(whole.text, whole.offset(last.words.start))
    return [match] if match and last.words.start > whole.words.start else []


def _title_stop(whole: Passage, start: int, first_block: int | None) -> int:
    """Where the title behind a case number ends: with its bold words, its own block, or its line."""
    words = whole.page.words
    begin = whole.span(start).start
    stop = begin
    while stop < whole.words.stop and words[stop].bold:
        stop += 1
    if begin < stop < whole.words.stop or (stop == whole.words.stop and first_block is None):
        return whole.offset(stop)
    line, *more = whole.page.lines_in(whole.words)
    stop = whole.offset(line.stop)
    if first_block is not None:
        return stop if more and stop < first_block and has_room(whole.page, line, more[0]) else first_block
    colon = whole.text.find(": ", start, stop)
    label = _labels().search(whole.text, start, stop)
    if label is not None and label.start() <= colon < label.end():
        colon = label.start()
    if 0 < colon - start <= _LONGEST_TITLE:
        return colon
    if first_block is not None:
        return stop
    return next(
        (end for _, end in whole.sentences() if start < end < stop and whole.text[end - 1] == "."), stop
    )


def _action(context: Context, passage: Passage) -> FollowUp:
    """An item of a list of actions: what, and as far as said who and when."""
    name = _NAME.match(passage.text) or _HAS_TO.match(passage.text)
    if name is not None and (name.re is _HAS_TO and says_task(passage.text)):
        name = None
    if name is not None and not (
        name["name"].istitle() or name["name"].isupper() or is_answering(name["name"])
    ):
        name = None
    start = name.end() if name else 0
    labels = list(_labels().finditer(passage.text, start))
    parts = _parts(passage.text, labels)
    text = passage.text[start : labels[0].start() if labels else None]
    given = assignment(text, context.year) if not labels and name is None else None
    if given and _is_told(given):
        return FollowUp(
            action=_tidy(given.action),
            owner=_tidy(given.owner),
            due=due_when(given.when or given.action, context.year),
            status=_tidy(given.state or _said(context, given.when) or ""),
            evidence=passage.evidence(),
            confidence=0.8,
            method="followup.action",
        )
    state = ""
    if not labels and (ended := _DONE_SINCE.match(text)) and status_word(context, ended["state"]):
        text, state = ended["action"], ended["state"]
    due = due_when(parts.get("due", ""), context.year) or deadline(text, context.year)
    if (
        not labels
        and due
        and (timed := _TIME_IN_BRACKETS.search(text))
        and deadline(timed.group(), context.year)
    ):
        text = text[: timed.start()]
    dashed = _DAY_BEHIND.search(text) if due is None else None
    if dashed and (day := due_date(dashed["when"], context.year)):
        due, text = day, text[: dashed.start()]
    owner = _tidy(parts.get("owner", "")) or (name["name"] if name else None)
    who = doer(text, anybody=due is not None)[0] if owner is None and text else None
    if who and text.startswith(who):
        owner = who.removeprefix("The ")
    beside = _beside(passage) if owner is None else None
    owner = owner or (passage.page.text(beside) if beside else None)
    behind = _STATE_BEHIND.search(text)
    if behind and status_word(context, behind["state"]):
        text, state = text[: behind.start()], behind["state"]
    return FollowUp(
        action=_tidy(parts.get("action", _DUE_BEHIND.sub("", text) if due and name else text)),
        owner=owner,
        due=due,
        status=_tidy(parts.get("status", state)) or passage.sign or None,
        evidence=_with(passage, beside),
        confidence=0.8 if owner or due else 0.5,
        method="followup.action" if owner or due else "followup.item",
    )


def _beside(passage: Passage) -> Span | None:
    """The one short text to the right of an item, on its height, that names who: a person, a role or a body."""
    left, (_, top, right, bottom) = passage.layout, passage.layout.box
    level = [
        block.words
        for block in passage.page.blocks
        if block is not left and block.table is None and block.box[0] > right
        if top <= (block.box[1] + block.box[3]) / 2 <= bottom
    ]
    return level[0] if len(level) == 1 and is_answering(passage.page.text(level[0])) else None


def _with(passage: Passage, beside: Span | None) -> tuple[Evidence, ...]:
    runs = [tuple(passage.words), *([tuple(beside)] if beside else [])]
    return (Evidence(page=passage.page.number, runs=tuple(sorted(runs))),)


def _parts(text: str, labels: list[re.Match[str]]) -> dict[str, str]:
    """What stands behind each label, up to the next; behind brackets that hold labels, how far it has come."""
    stops = [label.start() for label in labels[1:]] + [len(text)]
    parts = {
        "owner" if label.lastgroup == "whose" else str(label.lastgroup): text[label.end() : stop].strip(
            " ,;("
        )
        for label, stop in zip(labels, stops, strict=False)
    }
    timed = _due_within().search(parts.get("owner", ""))
    if timed is not None and "due" not in parts:
        parts |= {"owner": parts["owner"][: timed.start()], "due": parts["owner"][timed.end() :]}
    last = str(labels[-1].lastgroup) if labels else ""
    if last != "status" and (behind := _BEHIND_BRACKET.search(parts.get(last, ""))):
        parts |= {last: parts[last][: behind.start()], "status": behind["state"]}
    return parts


def _tidy(text: str) -> str | None:
    """A text without punctuation around it; brackets stay where they are a pair within."""
    plain = text.strip(" .:;,–-")
    inner = plain.strip("()")
    within = plain.count("(") == plain.count(")") and len(plain) - len(inner) < _PAIR
    return (plain if within else inner.strip(" .:;,–-")) or None


@cache
def _due_within() -> re.Pattern[str]:
    """By when, behind who and without a colon: "Havnesjefen, frist 1. juni"."""
    words = load("followups")
    return re.compile(rf"[.,;]\s(?:{any_of([*words['due'], *words['reply_by']])})\s(?=\d)", re.IGNORECASE)


@cache
def _labels() -> re.Pattern[str]:
    words = load("followups")
    kinds = "|".join(f"(?P<{kind}>{any_of(words[kind])})" for kind in ("action", "owner", "due", "status"))
    whose = rf"(?:^|(?<=[.!?]\s))(?P<whose>{any_of(words['at_whose'])})\s(?=(?-i:[A-ZÆØÅ]))"
    return re.compile(rf"(?:^|(?<=[\s(.;,]))(?:{kinds})\s?:\s*|{whose}", re.IGNORECASE)
