"""Lists: what their items are, by the heading that they stand under."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from schemas.evidence import Evidence
from schemas.page import BlockKind
from schemas.records import Activity, Goal, Initiative, Owner, Proposal, Record, Status
from tag.aimed import quoted_goal
from tag.assigned import Given, assignment, due_when, is_who
from tag.boldnames import behind_bold
from tag.cases import leading_case
from tag.context import Context, goal_code, goal_label, is_code
from tag.cues import any_of
from tag.dates import find_dates, is_date, parse_period
from tag.decisions import is_wanted, leads_in
from tag.headings import Purpose, is_part, leads_in_proposals, purpose
from tag.listed import listed, opens_with_date
from tag.mentions import is_act
from tag.names import DEFINITE, Name, is_kind, is_name, label_stop, split_name, tidy
from tag.numbers import is_english
from tag.passages import Passage, passages
from tag.phrases import phrases_in
from tag.pipeline import parse
from tag.stated import answered, owner_behind, under_labels, with_statuses
from tag.statuses import leading_status, status_word
from tag.tables.columns import owner_of_all, role_of, told_owner
from tag.tables.people import answers, is_answering
from tag.tables.subjects import kind_named
from tag.tasks import begins_as_task, says_task
from tag.vocabulary import load
from tag.wording import mostly, wording

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_TEXT_BEHIND = re.compile(r":\s+(?=\S)|\s[–·•|-]\s+(?=\S)|(?<=\)),\s+(?=\S)")
_BRACKET = re.compile(r"\s?\([^()]*\)")
_BEHIND_DATE = re.compile(r"\s?[:–—]\s+(?=\w)|\s-\s+(?=\w)")
_SPACE = re.compile(r"\s")
_DAY_BEFORE = re.compile(r"(?P<when>\d{1,2}\.\d{1,2}\.?)\s?[:–—-]\s+(?=\S)")
"""A day without its year: "15.08: …"."""
_DATED_LINE = re.compile(r"\d{1,2}\.\s?(?:\d{1,2}\.?(?:\d{2,4})?|[a-zæøå]{3,9}(?:\s\d{4})?)\s?[:–—-]\s")
_MONTH_BEFORE = re.compile(
    r"(?P<when>(?:\d{1,2}\.\s)?[A-ZÆØÅa-zæøå]+(?:\s?[–-]\s?[a-zæøå]+)?(?:\s20\d\d)?):\s+(?=\S)"
)
"""A word, or two of a period, or a day, before a colon: "April–mai: …"."""
_MONTH_BEHIND = re.compile(r"\((?P<when>[^()]{3,30})\)\W*$")
_LED_BY_WHO = re.compile(r"(?P<who>[A-ZÆØÅ][^:.,;]{2,50}):\s(?P<what>[A-ZÆØÅ].*)$")
_NEAREST = 2
"""Headings."""
_LEAD_IN = 20
"""Characters before the date that an item begins with: "Innen 1. mai: …"."""
_FEWEST_WITH_STATUS = 2
_LONGEST_NAME = 8
"""Words in a name with a text behind it."""
_IN_BRACKETS_BEFORE_TEXT = re.compile(r"[^():.]{3,80}\s\((?P<who>[^()]+)\)(?=[.:]\s)")
"""A name with something in brackets, before a sentence: "Ny kai (eier: Losen). Kaia åpner i mai"."""
_NUMBERED = re.compile(r"(?:\w|\d+(?:\.\d+)*)[.:)]?(?:\s|$)")
_LONGEST_LABELLED = 14
"""Words in a name that a label leads in."""
_LONGEST_PROPOSAL = 80
"""Words: a longer item argues."""
_STATES = re.compile(
    r"^(?:\S+\s){1,3}?(?:er|var|finnes|finst|(?:vil|bør|kan)\s(?:være|vere)|egner|eignar|is|are|was|were)\s"
    r"(?!(?:planlagt|planlagd|planned)\b)"
)
"""A sentence that tells how something is: no activity, unless it tells when."""
_LONGEST_DOER = 8
"""Words of who does something."""
_LONGEST_AGENT = 3
"""Words of a noun in the definite form with what stands before it."""
_LONGEST_IN_CARD = 15
"""Words."""
_SHORTEST = 8
"""Characters in an activity or proposal: shorter items are labels of a drawing."""


def tag(context: Context) -> Iterator[Record]:
    """The records of list items, and of headings and paragraphs that are items of a list in all but looks."""
    told: set[int] = set()
    with_owners = answered(context)
    for passage, list_is in listed(context):
        if list_is.kind == "activity" and id(passage) in with_owners:
            continue
        if passage.is_item:
            told.add(id(passage))
        for part in passage.parts(_DATED_LINE) if list_is.kind == "activity" else (passage,):
            yield from _item(context, part, list_is)
    for passage in passages(context):
        yield from _works(passage)
    yield from _done_for_goals(context, told)
    for _, group in groupby(passages(context), key=lambda one: (one.page.number, one.headings, one.kind)):
        free = [one for one in group if one.cell is None]
        timed = bool(free) and free[0].is_item and _is_under_time(context, free[0])
        run = free if timed else [one for one in free if id(one) not in told]
        if run and run[0].kind is not BlockKind.HEADING:
            yield from with_statuses(context, run)
            yield from _in_time(context, [one for one in run if one.is_item])
    heads: dict[tuple[str, ...], list[Passage]] = {}
    for passage in passages(context):
        if passage.kind is BlockKind.HEADING:
            heads.setdefault(passage.headings, []).append(passage)
    for run in heads.values():
        yield from with_statuses(context, run)
    yield from under_labels(context)
    yield from _labelled(context, told)
    yield from _goals_over_texts(context)


def _done_for_goals(context: Context, told: Collection[int]) -> Iterator[Record]:
    """Lists right under a goal of names that each have in brackets who answers for them: "Skolekort (Oppvekst)"."""
    items = [one for one in passages(context) if one.is_item and one.cell is None and id(one) not in told]
    for headings, group in groupby(items, key=lambda one: one.headings):
        listed = list(group)
        if not headings or goal_label(headings[0])[1] is None:
            continue
        names = [split_name(one.text) for one in listed]
        owners = [name.owner for name in names if name.owner]
        named = all(is_name(name.name) and not says_task(name.name) for name in names)
        if len(owners) == len(listed) >= _FEWEST_WITH_STATUS and named and answers(owners):
            for passage, name in zip(listed, names, strict=True):
                yield from with_owner(name, name.owner, passage.evidence(), 0.75, "list.of_goal")


def _labelled(context: Context, told: Collection[int]) -> Iterator[Record]:
    """Two items or more that each begin with what a measure is numbered by: "Tiltak 1.1: Styrke tilsynet (Losen)".

    Args:
        told: ids of the items that a heading tells what they are.
    """
    found = [
        one
        for one in passages(context)
        if one.is_item and one.cell is None and id(one) not in told and label_stop(one.text)
    ]
    if len(found) < _FEWEST_WITH_STATUS:
        return
    for passage in found:
        text = passage.text[: _name_stop(context, passage)]
        name = split_name(text)
        if len(name.name.split()) <= _LONGEST_LABELLED and not _tells(name.name):
            owner = name.owner or told_owner(passage.text[len(text) :])
            yield from with_owner(name, owner, passage.evidence(), 0.75, "list.labelled")


def with_owner(
    name: Name, owner: str | None, evidence: tuple[Evidence, ...], sure: float, method: str
) -> Iterator[Initiative | Owner]:
    """An initiative, and who answers for it where that is told."""
    alias = (name.alias,) if name.alias else None
    yield Initiative(name=name.name, aliases=alias, evidence=evidence, confidence=sure, method=method)
    if owner:
        yield Owner(
            subject=name.name,
            subject_kind="initiative",
            owner=owner,
            evidence=evidence,
            confidence=sure,
            method=method,
        )


def _goals_over_texts(context: Context) -> Iterator[Goal]:
    """Headings, two or more on a page, under one of goals, each with a text below that says more of it."""
    headed = [(one, of) for one, of in listed(context) if of.kind == "goal" and one.kind is BlockKind.HEADING]
    for _, group in groupby(headed, key=lambda found: (found[0].page.number, found[1].heading)):
        found = [one for one, _ in group]
        if len(found) < _FEWEST_WITH_STATUS or not all(_names_goal(one.text) for one in found):
            continue
        for passage in found:
            label, title = goal_code(passage.text)
            yield Goal(
                label=label,
                title=tidy(title),
                evidence=passage.evidence(),
                confidence=0.7,
                method="list.goal",
            )


def _names_goal(heading: str) -> bool:
    """Whether a heading is in words of its own, without a label or number, and says nothing of what stands below."""
    told = (
        goal_label(heading)[0]
        or is_code(heading)
        or kind_named([heading])
        or purpose((heading,))
        or role_of(heading, strictly=True)
    )
    return not told and _NUMBERED.match(heading) is None


def _in_time(context: Context, items: Sequence[Passage]) -> Iterator[Activity]:
    """A list whose items all begin with when, of the document's year or later: "September: Opplæring"; or one of two or
    more on a page that stand each under a time."""
    if items and _is_under_time(context, items[0]):
        if any(find_dates(one.text, context.year) for one in items):
            return  # when each of them was or is, and who came
        for passage in items:
            yield from _activity(context, passage, Purpose("activity", (*passage.headings[1:2], "")[0]))
        return
    if len(items) < _FEWEST_WITH_STATUS or not items[0].headings:
        return
    periods = [
        context.period_ahead(match["when"]) if (match := _MONTH_BEFORE.match(one.text)) else (None, None)
        for one in items
    ]
    if all(begin and begin[:4] >= str(context.year or "") for begin, _ in periods):
        for passage in items:
            yield from _activity(context, passage, Purpose("activity", items[0].headings[0]))


def _is_under_time(context: Context, passage: Passage) -> bool:
    """Whether an item stands under a time to come, as others of the page do under other times."""
    headings = [
        passage.page.text(block.words)
        for block in passage.page.blocks
        if block.kind is BlockKind.HEADING and not block.words.empty
    ]
    times = [text for text in headings if is_date(text, context.year)]
    if len(times) < _FEWEST_WITH_STATUS or not passage.headings or passage.headings[0] not in times:
        return False
    begin, end = context.period_ahead(passage.headings[0])
    return (begin or end or "")[:4] >= str(context.year or "")


def _item(context: Context, passage: Passage, list_is: Purpose) -> Iterator[Record]:
    kind = list_is.kind
    if kind == "initiative":
        yield from _initiative(context, passage, list_is)
    elif kind == "means":
        yield from _means(passage)
    elif kind == "achieve":
        yield from _achieved(passage)
    elif kind == "priority":
        yield from _prioritised(passage)
    elif kind == "activity" and _is_running_text(passage, list_is):
        yield from _told_ahead(context, passage, list_is)
    elif (
        not (
            passage.is_item
            or _is_told_in_card(passage, list_is)
            or (kind == "proposal" and _is_alone_in_box(context, passage))
            or (kind == "activity" and _is_step_in_box(context, passage))
        )
        or len(passage.text) < _SHORTEST
    ):
        return
    elif kind == "goal" and goal_label(passage.text)[0] is None:
        label, title = goal_code(passage.text)
        yield Goal(
            label=label,
            title=tidy(title),
            parent=context.goal_above(passage.page, passage.words),
            evidence=passage.evidence(),
            confidence=0.75,
            method="list.goal",
        )
    elif kind == "activity":
        yield from _activity(context, passage, list_is)
    elif (
        kind == "proposal"
        and not any(leads_in(heading) or is_wanted(heading) for heading in passage.headings[:1])
        and " " in passage.text
        and not passage.text.endswith("?")
        and not (":" in passage.text and leads_in(passage.text))
        and len(passage.text.split()) <= _LONGEST_PROPOSAL
        and not (_voices().search(list_is.heading) and _remarks(passage.text))
    ):
        yield Proposal(
            goal=_goal_of(passage),
            text=tidy(passage.text),
            evidence=passage.evidence(),
            confidence=0.85,
            method="list.proposal",
        )


def _is_running_text(passage: Passage, list_is: Purpose) -> bool:
    """Whether a passage is one of sentences right under the heading that says what is to come."""
    paragraph = passage.kind is BlockKind.PARAGRAPH and not passage.is_item and passage.layout.panel is None
    return paragraph and passage.headings[:1] == (list_is.heading,) and passage.text.endswith(".")


def _is_alone_in_box(context: Context, passage: Passage) -> bool:
    """Whether a paragraph is all that its box holds, as notes on a board are, and other boxes do so, too; and heads
    nothing that stands below."""
    if any(one.headings[:1] == (passage.text,) and one.page is passage.page for one in passages(context)):
        return False
    boxes = Counter(block.panel for block in passage.page.blocks if block.panel is not None)
    alone = [panel for panel, count in boxes.items() if count == 1]
    return passage.kind is BlockKind.PARAGRAPH and passage.layout.panel in alone and len(alone) > 1


def _is_step_in_box(context: Context, passage: Passage) -> bool:
    """Whether a paragraph is all that its box or arrow holds, short, and no proposed decision."""
    text = passage.text
    decided = leads_in(text) and (":" in text or not find_dates(text, context.year))
    told = " " in text and not decided and not is_date(text, context.year)
    return told and len(text.split()) <= _LONGEST_IN_CARD and _is_alone_in_box(context, passage)


def _is_told_in_card(passage: Passage, list_is: Purpose) -> bool:
    """Whether a short paragraph of a card stands right under the card's own heading of activities."""
    short = len(passage.text.split()) <= _LONGEST_IN_CARD and passage.kind is BlockKind.PARAGRAPH
    own = passage.headings[:1] == (list_is.heading,) and list_is.kind == "activity"
    return own and short and passage.layout.panel is not None and _heads_in_panel(passage, list_is.heading)


def _heads_in_panel(passage: Passage, heading: str) -> bool:
    return any(
        block.panel == passage.layout.panel
        and block.kind is BlockKind.HEADING
        and passage.page.text(block.words) == heading
        for block in passage.page.blocks
    )


def _opens_with_owned(passage: Passage, list_is: Purpose) -> bool:
    """Whether a paragraph right under a heading that gives a status begins with a name in bold and who answers for it
    in brackets: "**Ny kai** (Havna). Den skal …"."""
    words = passage.page.words[passage.words.start : passage.words.stop]
    bold = next((at for at, word in enumerate(words) if not word.bold), len(words))
    behind = _BRACKET.match(passage.text, passage.offset(passage.words.start + bold)) if bold else None
    named = behind is not None and split_name(passage.text[: behind.end()]).owner is not None
    return named and list_is.status is not None and passage.headings[:1] == (list_is.heading,)


def _owner_behind_dash(context: Context, passage: Passage, list_is: Purpose) -> str | None:
    """Who answers for what a paragraph right under a heading that gives a status names in bold, behind a dash, as in
    others of the page: "**Ny kai** – Havna". What is said of it begins a line below."""
    if list_is.status is None or passage.headings[:1] != (list_is.heading,):
        return None
    owner = behind_bold(passage)
    others = (behind_bold(one) for one in passages(context) if one.page is passage.page)
    return owner if owner and _may_answer(list(filter(None, others))) else None


def _name_stop(context: Context, passage: Passage) -> int:
    """Where the name that an item begins with ends: with its bold words, or before a colon or dash that parts it from
    a text or a status; else with the item."""
    words, stop = passage.page.words, passage.words.start
    while stop < passage.words.stop and words[stop].bold:
        stop += 1
    if passage.words.start < stop < passage.words.stop:
        begun = passage.offset(stop)
        behind = _BRACKET.match(passage.text, begun)
        return behind.end() if behind else begun
    if (owned := _owned_behind().search(passage.text)) is not None:
        return owned.start()
    if (told := _IN_BRACKETS_BEFORE_TEXT.match(passage.text)) is not None and (
        told_owner(told["who"]) or is_answering(told["who"])
    ):
        return told.end()
    marks = _TEXT_BEHIND.finditer(passage.text, label_stop(passage.text))
    match = next((one for one in marks if not _is_within_brackets(passage.text, one.start())), None)
    if match is None or len(match.string[: match.start()].split()) > _LONGEST_NAME:
        return len(passage.text)
    rest = passage.text[match.end() :]
    parted = (
        match.group().strip() == ":"
        or (rest[:1].islower() and _says(rest))
        or not is_name(passage.text)
        or leading_status(context, rest)
        or is_answering(tidy(rest))
        or told_owner(rest)
        or _may_answer(_behind_dashes(context, passage))
    )
    return match.start() if parted else len(passage.text)


@cache
def _owned_behind() -> re.Pattern[str]:
    """Who answers, behind a comma and a word for that: ", ansvarlig Byutvikling"."""
    labels = any_of(load("followups")["owner"])
    return re.compile(rf",\s(?:{labels})\s?:?\s(?P<owner>(?-i:[A-ZÆØÅ])[^,;:]{{2,60}})$", re.IGNORECASE)


def _is_within_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)


def _may_answer(texts: Sequence[str]) -> bool:
    """Whether what stands behind all names of a list may answer for them: by what it is, or one of several by that and
    the others by being short names, too."""
    if answers(texts):
        return True
    short = all(
        is_name(text) and len(text.split()) <= _LONGEST_DOER // 2 and text[0].isupper() for text in texts
    )
    return short and len(texts) > 1 and any(map(is_answering, texts))


def _behind_dashes(context: Context, item: Passage) -> list[str]:
    """What stands behind the dashes of the items of a list, where all have one."""
    parted = [_TEXT_BEHIND.split(one.text) for one in _listed_with(context, item)]
    return [tidy(parts[1]) for parts in parted] if all(len(parts) == 2 for parts in parted) else []


def _listed_with(context: Context, item: Passage) -> list[Passage]:
    """The items of a page under the headings of one, that one among them."""
    return [
        one
        for one in passages(context)
        if one.is_item and one.page is item.page and one.headings == item.headings
    ]


def _initiative(context: Context, passage: Passage, list_is: Purpose) -> Iterator[Record]:
    """A named measure, with the owner and the status that stand behind it or that the heading gives it."""
    dashed = None if passage.is_item else _owner_behind_dash(context, passage, list_is)
    opens = dashed is not None or _opens_with_owned(passage, list_is)
    if not (passage.is_item or passage.kind is BlockKind.HEADING or opens):
        return
    headed = passage.kind is BlockKind.HEADING
    if leads_in(passage.text) or (headed and (purpose((passage.text,)) or is_part(passage.text))):
        return
    stop = _name_stop(context, passage)
    given = assignment(passage.text, context.year)
    if given and any(parse_period(given.when, context.year)) and _may_be_given(context, passage, given):
        if is_name(given.action):
            name = split_name(given.action)
            yield from with_owner(name, given.owner, passage.evidence(), 0.75, "list.initiative")
        return
    if role_of(passage.text.partition(":")[0], strictly=True) and ":" in passage.text:
        return  # what a label tells of the heading
    if status_word(context, passage.text) is not None or _sums_up().match(passage.text):
        return
    name = _with_owner_behind_comma(split_name(passage.text[:stop]))
    if (
        not is_name(name.name if name.owner else passage.text[:stop])
        or is_kind(passage.text[:stop])
        or _tells(name.name)
    ):
        return
    evidence = passage.evidence()
    sure = 0.9 if list_is.status else 0.75
    behind = passage.text[stop:].strip(" :–·•|,-")
    owned = _owned_behind().search(passage.text)
    owner = name.owner or (tidy(owned["owner"]) if owned else None) or dashed or owner_behind(passage, behind)
    if not owner and behind and (is_answering(behind) or _may_answer(_behind_dashes(context, passage))):
        owner = behind
    owner = owner or owner_of_all(list_is.heading)
    if list_is.bare and not owner and not name.alias:
        return
    status = list_is.status or leading_status(context, passage.sign or behind)
    yield from with_owner(name, owner, evidence, sure, "list.initiative")
    if status:
        yield Status(
            subject=name.name,
            subject_kind="initiative",
            dimension="status",
            value=status,
            evidence=evidence,
            confidence=sure,
            method="list.initiative",
        )


def _may_be_given(context: Context, item: Passage, given: Given) -> bool:
    """Whether who stands before a day in the brackets of an item may answer for it: by what it is, by a word for the
    end of a time behind it, or as others of the same list do: "Ny kai (Vik energi, innen 2028)"."""
    if is_who(given.owner):
        return True
    if not item.text.endswith(")") or not given.owner[0].isupper():
        return False
    if not given.when[:1].isdigit():
        return True
    given_to = (assignment(one.text, context.year) for one in _listed_with(context, item))
    return any(one is not None and is_who(one.owner) for one in given_to)


def _with_owner_behind_comma(name: Name) -> Name:
    """The name with who answers for it, where a body or role is all that stands behind its comma: "Fyrkart,
    Havneavdelingen"."""
    called, _, who = name.name.rpartition(", ")
    if name.owner or not is_name(called) or not who[:1].isupper() or not is_answering(who):
        return name
    return name._replace(name=called, owner=who)


def _means(passage: Passage) -> Iterator[Record]:
    """What an item names that serves a goal: all of it, or the phrase that its verb is told of, with the owner
    in brackets behind: "Studiebygda, eit nettverk av senter, blir etablert i åtte kommunar"."""
    named = split_name(passage.text)
    name = _subject_of(named.name)
    if not passage.is_item or name is None or not is_name(name) or is_kind(name) or goal_label(name)[0]:
        return
    alias = named.alias if name == named.name else None
    owner = named.owner if named.owner and len(named.owner.split()) <= _LONGEST_DOER else None
    yield from with_owner(Name(name, alias), owner, passage.evidence(), 0.65, "list.means")


@lru_cache(maxsize=4096)
def _subject_of(text: str) -> str | None:
    """The noun phrase that a text is, or begins with before its verb or a comma; None where it begins with a verb, or
    says of somebody or of all what they do."""
    (doc,) = parse([text], names=False)
    stop = next(
        (
            token
            for token in doc
            if token.pos_ in ("VERB", "AUX")
            or "VerbForm=Part" in token.morph
            or token.text in (",", ":", "–")
        ),
        None,
    )
    if stop is None:
        return None if says_task(text) else text
    if stop.i == 0 or stop.lower_ in load("lists")["goals"]["modals"]:
        return None
    name = text[: stop.idx].strip()
    common = (
        doc[0].pos_ in ("PRON", "DET") or name.lower() in load("mentions")["generic"] or is_answering(name)
    )
    return None if common or ("Number=Plur" in doc[0].morph and stop.i == 1) else name


@lru_cache(maxsize=4096)
def _says(text: str) -> bool:
    """Whether what stands behind a dash begins with a verb in the present or past: "– mangler penger"."""
    (doc,) = parse([text], names=False)
    return "VerbForm=Fin" in doc[0].morph


@lru_cache(maxsize=4096)
def _tells(text: str) -> bool:
    """Whether an item tells what was done or how it goes, and names nothing: "Laget en ny logo", "Deltatt på messa"."""
    (doc,) = parse([tidy(text)], names=False)
    if (
        len(doc) > 1 and doc[0].pos_ in ("VERB", "ADJ") and doc[1].lower_ == "arbeid"
    ):  # "Fullført arbeid med kaia"
        return True
    done = doc[0].pos_ == "VERB" and "Part" in doc[0].morph.get("VerbForm", [])
    return done or any("Pres" in token.morph.get("Tense", []) for token in doc[1:-1])


def _achieved(passage: Passage) -> Iterator[Goal]:
    """A list item, or a sentence on what somebody shall be able to, under a heading on what is to be achieved."""
    if passage.kind is BlockKind.HEADING or len(passage.text.split()) < 3 or passage.text.endswith("?"):
        return
    beneath = _is_alone_in_card(passage) and wording(passage.text) == "clause"
    if passage.is_item or beneath or _modal().search(passage.text):
        yield Goal(
            title=tidy(passage.text), evidence=passage.evidence(), confidence=0.7, method="list.achieve"
        )


def _is_alone_in_card(passage: Passage) -> bool:
    """Whether a text is all that a card holds but for its heading."""
    panel = passage.layout.panel
    texts = [
        block
        for block in passage.page.blocks
        if block.panel == panel and block.kind is not BlockKind.HEADING and not block.words.empty
    ]
    return panel is not None and len(texts) == 1


def _prioritised(passage: Passage) -> Iterator[Goal]:
    """What a list item of priorities says shall be, up to its first full stop or dash."""
    match = _wish().match(passage.text)
    if passage.is_item and match is not None and len(match["wish"].split()) >= 3:
        yield Goal(
            title=tidy(match["wish"]),
            evidence=passage.evidence(0, match.end("wish")),
            confidence=0.65,
            method="list.priority",
        )


def doer(text: str, *, anybody: bool = False, of_plan: bool = False) -> tuple[str | None, bool]:
    """Who a sentence says does something, and whether it is done already: "Etaten har sendt saken på høring".

    Args:
        anybody: whatever does something is who does it, as in a list of who does what by when.
        of_plan: so does a noun in the definite form that does something to something: "Laboratoriet prøver ut metoden".
    """
    if not text[0].isupper() or begins_as_task(text):
        return None, False
    (doc,) = parse([text], names=False)
    if (match := _english_doer().match(text)) is not None and is_english(text):
        return match["who"] or match["they"], False
    verb = next((token for token in doc if "VerbForm=Fin" in token.morph), None)
    if verb is None or not 0 < verb.i <= _LONGEST_DOER:
        return None, False
    before = doc[: verb.i]
    if any(token.pos_ in ("VERB", "AUX", "SCONJ", "PRON", "ADV", "PUNCT") for token in before):
        return None, False
    behind = doc[verb.i + 1] if verb.i + 1 < len(doc) else verb
    done = "Tense=Past" in verb.morph or (
        verb.lower_ in ("har", "has", "have") and "VerbForm=Part" in behind.morph
    )
    who = tidy(before.text)
    common = who.lower() in load("mentions")["generic"] or _is_paper(who)
    named = is_answering(who) or (not common and any(token.pos_ == "PROPN" for token in before))
    named = named or (of_plan and is_agent(before, verb))
    named = named or (anybody and verb.pos_ == "VERB" and verb.lower_ not in load("followups")["states"])
    return (who if named and "Voice=Pass" not in verb.morph else None), done


def is_agent(subject: Span, verb: Token) -> bool:
    """Whether a noun in the definite form, before or behind its verb in the present, is who does what the verb says to
    an object: no act itself ("Evalueringen gir svar") nor paper, and the verb none of how something is."""
    noun = subject[-1]
    definite = noun.pos_ == "NOUN" and "Definite=Def" in noun.morph and len(subject) <= _LONGEST_AGENT
    active = verb.pos_ == "VERB" and "Tense=Pres" in verb.morph and "Voice=Pass" not in verb.morph
    behind = noun.doc[max(verb.i, noun.i) + 1 :]
    match = _particle().match(behind.text)
    states = verb.lower_ in load("followups")["states"] and match is None
    if not (definite and active) or is_act(noun.lower_) or _is_paper(noun.text) or states:
        return False
    rest = [token for token in behind if token.idx >= behind[0].idx + (match.end() if match else 0)]
    return bool(rest) and rest[0].pos_ in ("NOUN", "PROPN", "DET", "ADJ", "NUM")


def _is_paper(noun: str) -> bool:
    """Whether a noun in the definite form is one for papers: "Styringsdokumentet"."""
    return noun.lower().endswith(_papers())


@cache
def _papers() -> tuple[str, ...]:
    return tuple(word + end for word in load("sections")["papers"] for end in DEFINITE)


def _is_definite(text: str) -> bool:
    """Whether a text is one noun in the definite form: "Bydelene"."""
    (doc,) = parse([text], names=False)
    return len(doc) == 1 and doc[0].pos_ == "NOUN" and "Definite=Def" in doc[0].morph


@cache
def _particle() -> re.Pattern[str]:
    """What may stand between a verb and its object: "tar i bruk utstyret"."""
    return re.compile(rf"(?:{any_of(load('lists')['activities']['particles'])})\s", re.IGNORECASE)


def _told_ahead(context: Context, passage: Passage, list_is: Purpose) -> Iterator[Activity]:
    """What sentences right under a heading of activities say that somebody does: "Etaten prøver utstyret i mai.
    Deretter vurderer rådet om …". Of minutes and letters they tell tasks."""
    if context.minutes or context.letter or leads_in(passage.text):
        return
    for start, stop in passage.sentences():
        text = passage.text[start:stop]
        actor, done = doer(text, of_plan=True)
        actor = actor or _inverted_doer(text)
        begin, end = context.period_ahead(text)
        said = text[len(actor) :].split() if actor and text.startswith(actor) else ["–"]
        told = any(one.kind == "status" for one in phrases_in(text)) or _unsure().search(text) is not None
        planned = actor is None and (begin or end) and _is_planned(text)
        is_state = said[0] in load("followups")["states"] or _STATES.match(text) is not None
        if (actor is not None or planned) and not done and not told and not is_state:
            yield Activity(
                heading=_goal_over(context, passage) or tidy(list_is.heading),
                actor=actor,
                text=tidy(text),
                from_=begin,
                to=end,
                evidence=passage.evidence(start, stop),
                confidence=0.65,
                method="list.told_ahead",
            )


def _is_planned(text: str) -> bool:
    """Whether a sentence says, in the passive or of a thing, what is to happen: "Anskaffelsen lyses ut i mai"."""
    (doc,) = parse([text], names=False)
    verb = next((token for token in doc if "VerbForm=Fin" in token.morph), None)
    if verb is None or verb.i == 0 or "Tense=Past" in verb.morph or text.endswith("?"):
        return False
    will = verb.lower_ in load("lists")["goals"]["wishes"]
    return will or "Voice=Pass" in verb.morph or verb.lower_ in load("lists")["activities"]["begins"]


def _inverted_doer(text: str) -> str | None:
    """Who does something in a sentence that begins with when: "I mai prøver Etaten utstyret"."""
    (doc,) = parse([text], names=False)
    verb = next((token for token in doc if "VerbForm=Fin" in token.morph), None)
    if (
        verb is None
        or verb.pos_ == "AUX"
        or not 0 < verb.i <= _LONGEST_DOER
        or doc[0].pos_ not in ("ADV", "ADP", "SCONJ")
    ):
        return None
    stop = verb.i + 1
    while stop < len(doc) and doc[stop].pos_ in ("PROPN", "NOUN", "ADJ", "DET", "CCONJ"):
        stop += 1
    subject = doc[verb.i + 1 : stop]
    if not len(subject) or "Tense=Past" in verb.morph or "Voice=Pass" in verb.morph:
        return None
    named = any(token.pos_ == "PROPN" for token in subject) or is_answering(subject.text)
    return tidy(subject.text) if named or is_agent(subject, verb) else None


@cache
def _period_before() -> re.Pattern[str]:
    """Part of a year, before a colon: "Første halvår: …"."""
    parts = any_of(load("lists")["activities"]["nouns"])
    return re.compile(rf"(?P<when>[A-ZÆØÅ0-9][\w.]*\s(?:{parts})):\s+(?=\S)")


@cache
def _unsure() -> re.Pattern[str]:
    """What makes of what somebody does what he may do, or does not."""
    words = [*load("verbs")["negations"], *load("lists")["activities"]["unsure"]]
    return re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)", re.IGNORECASE)


@cache
def _english_doer() -> re.Pattern[str]:
    """ "Data Services launches …": names, and behind them a verb in the present that no noun in a name can be."""
    verbs, particles = any_of(load("followups")["base_verbs"]), r"(?:\s(?:out|up|on|in|off|over))?"
    one = rf"(?P<who>[A-Z]\S+(?:\s(?:of|for|and|the|[A-Z]\S*)){{0,4}})\s(?:{verbs})(?:es|s)"
    several = rf"(?P<they>[A-Z]\S+(?:\s(?:of|for|and|the|\S+s))+(?<=s))\s(?:{verbs})"
    return re.compile(rf"(?:{one}|{several}){particles}\s")


def _works(passage: Passage) -> Iterator[Activity]:
    """Who works on what the heading names: "Kystetaten utvikler og tester" under "Videreutvikling av …"."""
    match = _at_work().match(passage.text)
    if passage.cell is None and match and passage.headings and is_act(passage.headings[0].split()[0]):
        yield Activity(
            heading=tidy(passage.headings[0]),
            actor=match["actor"],
            text=tidy(passage.text),
            evidence=passage.evidence(),
            confidence=0.7,
            method="list.work",
        )


@cache
def _at_work() -> re.Pattern[str]:
    verbs = rf"(?:{any_of(load('mentions')['verbs'])})(?:er|ar|s)"
    return re.compile(rf"(?P<actor>[A-ZÆØÅ]\S*(?:\s\S+){{0,4}}?)\s{verbs}(?:(?:,|\sog|\sand)\s{verbs})*$")


@cache
def _wish() -> re.Pattern[str]:
    words = load("lists")["goals"]["wishes"]
    return re.compile(rf"(?P<wish>[A-ZÆØÅ][^.?!–:]*?\s(?:{any_of(words)})\s[^.?!–:]*)(?:[.!–]|$)")


@cache
def _modal() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s)(?i:{any_of(load('lists')['goals']['modals'])})\s")


@cache
def _sums_up() -> re.Pattern[str]:
    """A line that counts what there is, and names nothing: "Totalt over 40 leveranser"."""
    return re.compile(rf"\W*(?:(?:{any_of(load('lists')['initiatives']['sums'])})\s)+\d", re.IGNORECASE)


@cache
def _voices() -> re.Pattern[str]:
    """What leads in what people said: not all of it asks for something."""
    return re.compile(rf"(?<!\w)(?:{any_of(load('lists')['proposals']['voices'])})(?!\w)", re.IGNORECASE)


def _remarks(text: str) -> bool:
    """Whether a text is a sentence that says how something is, and not what should be: "Kaien er gammel"."""
    return _asks().search(text) is None and mostly([text]) == "clause"


@cache
def _asks() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('lists')['proposals']['asks'])})", re.IGNORECASE)


def _goal_of(passage: Passage) -> str | None:
    """The heading right above a proposal; where it says no more than that proposals follow, the goal over it."""
    heading = tidy(passage.headings[0])
    if (told := quoted_goal(heading) or goal_label(heading)[1]) is not None:
        return tidy(told)
    if (label := _for_label().search(heading)) is not None:
        return label["label"]
    if not leads_in_proposals(heading):
        case = leading_case(heading)
        return tidy(heading[case.stop :]) or heading if case else heading
    return next((tidy(title) for one in passage.headings[1:] if (title := goal_label(one)[1])), None)


@cache
def _for_label() -> re.Pattern[str]:
    """A goal's label that a heading over proposals ends with: "Nye tiltak under Satsing 2"."""
    goals = load("lists")["goals"]
    words = any_of([*goals["labels"], *goals["labels_of_clauses"]])
    return re.compile(
        rf"\s(?:under|for|til|innen|innenfor|to)\s(?P<label>(?:{words})\s(?:\d{{1,2}}|(?-i:[A-H])))$",
        re.IGNORECASE,
    )


def _goal_over(context: Context, passage: Passage) -> str | None:
    """The title of the goal whose heading stands over a list, next to or over the one that says what the list is."""
    titles = (goal_label(heading)[1] for heading in passage.headings[:_NEAREST])
    return next((tidy(title) for title in titles if title), None)


def _part_of_plan(context: Context, passage: Passage, list_is: Purpose) -> str:
    """The heading right over an item where it is a part of a slide that the plan's own heads, else that one."""
    own, above = (*passage.headings[:_NEAREST], "", "")[:_NEAREST]
    part = above == list_is.heading and passage.page.width > passage.page.height
    return own if part and not is_date(own, context.year) else list_is.heading


def _activity(context: Context, passage: Passage, list_is: Purpose) -> Iterator[Activity]:
    """What is to happen, by whom and when, but for what is done already or tells how something is."""
    begin, end = context.period_ahead(passage.text)
    dates = find_dates(passage.text, context.year)
    led = _BEHIND_DATE.match(passage.text, dates[0].stop) if dates and dates[0].start <= _LEAD_IN else None
    if led is None and opens_with_date(context, passage):
        led = _SPACE.match(passage.text, dates[0].stop)
    if not dates and context.year and (day := _DAY_BEFORE.match(passage.text)):
        begin, end = parse_period(f"{day['when'].strip('.')}.{context.year}", context.year)
        led = day if begin or end else None
    elif not dates and (month := _MONTH_BEFORE.match(passage.text) or _period_before().match(passage.text)):
        begin, end = context.period_ahead(month["when"])
        led = month if begin or len(month["when"].split()) > 1 else None
    elif not dates and (month := _MONTH_BEHIND.search(passage.text)):
        begin, end = context.period_ahead(month["when"])
    if begin is end is None and passage.headings and is_date(passage.headings[0], context.year):
        begin, end = parse_period(passage.headings[0], context.year)
    if begin is end is None and list_is.delivered:
        begin, end = context.period_ahead(list_is.delivered)
    text = passage.text[led.end() if led else 0 :]
    actor, done = doer(text, of_plan=True)
    told = _LED_BY_WHO.match(text) if actor is None else None
    if told and (is_answering(told["who"]) or _is_definite(told["who"])) and says_task(told["what"]):
        actor, text = told["who"], told["what"]
    given = assignment(text, context.year)
    months = context.period_ahead(given.when) if given else (None, None)
    dated = given and (due_when(given.when, context.year) or (months[0] and is_who(given.owner)))
    if given and dated and wording(given.action) in ("task", "clause"):
        text, actor, done = given.action, given.owner, False
        begin, end = (begin, end) if begin or end else months
    named = split_name(text)
    if (
        actor is None
        and named.owner
        and (led or is_answering(named.owner))
        and says_task(named.name)
        and not any(parse_period(named.owner, context.year))
    ):
        text, actor = named.name, named.owner
    if not done and (begin or end or not _STATES.match(text)):
        yield Activity(
            heading=_goal_over(context, passage) or tidy(_part_of_plan(context, passage, list_is)),
            actor=actor,
            text=tidy(text),
            from_=begin,
            to=end,
            evidence=passage.evidence(),
            confidence=0.8,
            method="list.activity",
        )
