"""Decisions, proposed and adopted: what stands behind "Forslag til vedtak:", "Vedtak (samrøystes)" and the
like, and sentences in which a board says that it has decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from typing import Literal

from schemas.evidence import Evidence
from schemas.page import BlockKind, Span, are_level
from schemas.records import Decision, Record
from tag.cases import case_ids, case_in, leading_case
from tag.context import Context
from tag.cues import Cue, any_of
from tag.dates import MONTH
from tag.headings import follows_up, looks_back
from tag.outcomes import is_outcome, says_outcome, tells_of_meeting
from tag.passages import Passage, has_room, passages
from tag.tables.people import is_answering
from tag.vocabulary import load

Outcome = Literal["proposed", "adopted"]

_SHORTEST, _LONGEST = 12, 2500
"""Characters in a decision: what is shorter is a label, what is longer a page read wrongly."""
_LONGEST_SIGNATURE = 7
"""Words."""
_EARLIER = re.compile(
    r"\s(?:i|den|in)\s(?:sitt\s)?(?:møte\w*|meeting|19\d\d|20\d\d|\d{1,2}\.|[a-z]+\s(?:19|20)\d\d)"
)
"""When a decision was made, right behind the verb: one that the paper tells of and does not bring."""
_EARLIER_MONTH = re.compile(rf"\s(?:i|in)\s(?:(?i:{MONTH})|fjor|våres)(?:\s(?:19|20)\d\d)?\W*$")
"""The same at the end of a sentence of a paper that is no minutes."""
_FEWEST_WORDS_OF_LINE = 4
_FEWEST_WORDS = 2
_INNER_POINT = re.compile(r"(?<=[.;:]\s)(?P<number>\d)[.)]\s(?=[A-ZÆØÅ])")
_NUMBERING = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[a-h])[.)]\s+|[•–-]\s+)")


def tag(context: Context) -> Iterator[Record]:
    """The decisions of a document, each with its case where that is told."""
    items = passages(context)
    index = 0
    while index < len(items):
        passage = items[index]
        lead = _lead(passage.text) or _lead_at_end(passage)
        if context.to_others and lead is not None and not _is_formula(passage.text):
            lead = None  # what is asked of others is no decision of the house
        index += 1
        if lead is None:
            for follower in _wanted_under(items, index - 1):
                run = follower.span()
                yield from _decision(context, follower, [run], "proposed", "decision.wanted", 0.75)
            yield from _decided(context, passage)
            yield from _resolved(context, passage)
            continue
        outcome: Outcome = "proposed" if lead["proposed"] else "adopted"
        if not _is_all(lead, lead.string):
            announced = lead["colon"] or lead["vote"] or lead["voted"] or lead["nth"]
            if not (announced or _is_line(passage, lead.end())):
                yield from _decided(context, passage)
                continue
            start = 0 if not lead["colon"] and _goes_on().match(passage.text, lead.end()) else lead.end()
            runs = [passage.span(start, _vote_behind(passage, lead.end()))]
            if passage.text.endswith(":"):
                followers = _list_behind(items, index)
                runs.append(_joined(followers))
                index += len(followers)
            told = case_in(lead.group())
            yield from _decision(context, passage, runs, outcome, "decision.lead_in", 0.97, told)
        elif passage.cell is None and not any(
            told(items, index) for told in (_announced_below, _of_cases_below, _beside_heading, _tells_kind)
        ):
            named = lead.group() if lead.string == passage.text else passage.text
            told = case_in(named)  # "Vedtak i sak 31/25"
            for group in _section(items, index):
                index += len(group)
                for run in _numbered(group[0]) if len(group) == 1 else (_joined(group),):
                    yield from _decision(context, group[0], [run], outcome, "decision.section", 0.95, told)


def _announced_below(items: Sequence[Passage], index: int) -> bool:
    """Whether, below a heading that leads in a decision, a sentence says that it follows: "… slik innstilling:"."""
    heading = items[index - 1]
    if heading.kind is not BlockKind.HEADING:
        return False
    below = takewhile(lambda one: one.kind is not BlockKind.HEADING, items[index:])
    return any(
        one.text.endswith(":") and not one.is_item and (_announced().match(one.text) or _lead_at_end(one))
        for one in below
    )


def _of_cases_below(items: Sequence[Passage], index: int) -> bool:
    """Whether a heading that leads in decisions stands over cases with a decision each, below no more than a text on
    the meeting: what is decided stands there."""
    below = next((at for at in range(index, len(items)) if items[at].kind is not BlockKind.PARAGRAPH), index)
    if items[index - 1].kind is not BlockKind.HEADING or below == index or below + 1 >= len(items):
        return False
    case, told = items[below : below + 2]
    plain = not any(one.is_item for one in items[index:below])
    return (
        plain
        and case.kind is BlockKind.HEADING
        and leading_case(case.text) is not None
        and told.page is items[index].page
        and leads_in(told.text)
    )


def _beside_heading(items: Sequence[Passage], index: int) -> bool:
    """Whether a lead-in stands to the right of the heading of a case, on its line, and the text below does not stand
    under it: it tells what is to be done with the case, "Til avgjerd", and leads in no decision."""
    lead = items[index - 1]
    behind = items[index : index + 1]
    return any(
        block.kind is BlockKind.HEADING
        and leading_case(lead.page.text(block.words)) is not None
        and are_level(block.box, lead.layout.box)
        and block.box[2] <= lead.layout.box[0]
        and behind[0].layout.box[0] + 1 < lead.layout.box[0]
        for block in lead.page.blocks
        if behind
    )


def _tells_kind(items: Sequence[Passage], index: int) -> bool:
    """Whether a lead-in alone right below the heading of a case is a kind of cases, "Avgjerd", as what is decided
    stands behind another one further down."""
    above, lead = items[max(index - 2, 0)], items[index - 1]
    if (
        above.kind is not BlockKind.HEADING
        or lead.kind is BlockKind.HEADING
        or leading_case(above.text) is None
        or lead.text.lower() not in load("agenda")["item_types"]
    ):
        return False
    below = takewhile(lambda one: one.kind is not BlockKind.HEADING, items[index:])
    return any(adopts(one.text) for one in below if one.cell is None)


def _lead_at_end(passage: Passage) -> re.Match[str] | None:
    """What the last of several sentences of a paragraph leads in: "Avtalen løper ut. Vi ber om slikt vedtak:"."""
    if not passage.text.endswith(":") or passage.kind is not BlockKind.PARAGRAPH:
        return None
    *before, last = passage.sentences()
    lead = _lead(passage.text[slice(*last)]) if before else None
    return lead if lead is not None and _is_all(lead, lead.string) else None


def _is_line(passage: Passage, stop: int) -> bool:
    """Whether what a text begins with, up to before ``stop``, is a line that its writer ended."""
    first, *others = passage.page.lines_in(passage.words)
    ended = bool(others) and passage.offset(first.stop) == stop
    return ended and has_room(passage.page, first, others[0])


def _decision(
    context: Context,
    at: Passage,
    runs: Sequence[Span],
    outcome: Outcome,
    method: str,
    confidence: float,
    case_id: str | None = None,
) -> Iterator[Decision]:
    spans = [run for run in runs if not run.empty]
    own = leading_case(at.text)
    if own is not None and spans and spans[0].start == at.words.start:
        case_id = own.number
        spans[0] = Span(at.span(own.stop).start, spans[0].stop)
    text = _NUMBERING.sub("", " ".join(at.page.text(run) for run in spans)).strip(" .")
    worded = len(text) >= _SHORTEST and len(text.split()) >= _FEWEST_WORDS
    if len(text) <= _LONGEST and (worded or is_outcome(text)):
        yield Decision(
            case_id=case_id
            or case_in(at.row_name)
            or _followed_in(at)
            or _led_in(at)
            or context.case_at(at.page, at.words),
            text=text,
            outcome=outcome,
            evidence=(Evidence(page=at.page.number, runs=tuple(tuple(run) for run in spans)),),
            confidence=confidence,
            method=method,
        )


def _followed_in(at: Passage) -> str | None:
    """The case in which earlier ones were followed up, of what stands behind all that is told of the last of these."""
    inner, over = (*at.headings, "", "")[:2]
    case = leading_case(over) if leading_case(inner) and follows_up(over, "cases") else None
    before = at.page.blocks[at.block - 1] if at.block else None
    first = before is not None and at.page.text(before.words) == inner
    return case.number if case is not None and not first else None


def _led_in(at: Passage) -> str | None:
    """The one case that the paragraph right before tells of as it leads in: "Sak 9/25 … Slikt vedtak ble gjort:"."""
    before = at.page.blocks[at.block - 1] if at.block else None
    text = at.page.text(before.words) if before is not None and before.kind is BlockKind.PARAGRAPH else ""
    cases = set(case_ids(text)) if text.endswith(":") else set()
    return cases.pop() if len(cases) == 1 else None


def _numbered(passage: Passage) -> Iterator[Span]:
    """The decisions in a paragraph, without what came of them: all of it, or each behind its number, as where lines end
    within one: "1. Rammen økes. 2. Resten dekkes av fondet."."""
    followed = _follow_up().search(passage.text)
    end = followed.start() if followed else len(passage.text)
    points = list(_INNER_POINT.finditer(passage.text, 1, end))
    in_order = [int(one["number"]) for one in points] == [*range(2, len(points) + 2)]
    starts = [0, *(one.start("number") for one in points if in_order)]
    yield from (passage.span(start, stop) for start, stop in pairwise([*starts, end]))


@cache
def _follow_up() -> re.Pattern[str]:
    """The label of what came of a decision, behind it."""
    return re.compile(rf"(?<=[.;]\s)(?:{any_of(load('followups')['action'])})\s?:", re.IGNORECASE)


def _vote_behind(passage: Passage, start: int) -> int | None:
    """Where a last sentence begins that tells how what was decided before it was voted on, or dealt with; None for no
    such."""
    *before, (first, stop) = [bounds for bounds in passage.sentences() if bounds[1] > start]
    if before and first > start and _narrates(passage.text[first:stop]):
        return first
    if first <= start or _vote().fullmatch(passage.text, first, stop) is None:
        return None
    labelled = before and passage.text[slice(*before[-1])].rstrip().endswith(":")
    return before[-1][0] if labelled and before[-1][0] > start else first


def _narrates(text: str) -> bool:
    """Whether a sentence tells what was done with a matter in the meeting, and not what became of it: "Saken ble
    drøftet uten merknader."."""
    told = _happened().match(text) is not None
    return told and not says_outcome(text)


@cache
def _happened() -> re.Pattern[str]:
    data = load("decisions")
    matter = any_of([*data["matters"], *data["points"]])
    return re.compile(rf"(?:{matter})\s(?:{any_of(data['became'])})\s(?=\w+\s)", re.IGNORECASE)


@cache
def _vote() -> re.Pattern[str]:
    """A sentence on how a vote went: "Vedtatt med 52 mot 11 stemmer.", "Votering: Enstemmig."."""
    data = load("decisions")
    counted = rf"(?:\d+|{any_of(load('units')['words'])})(?:\s(?:stemmer?|røyst(?:er)?|votes?))?"
    against = rf"(?:med|mot|with|against|by)\s{counted}(?:\s(?:mot|against|to)\s{counted})?"
    how, carried = rf"{any_of(data['votes'])}|{against}", any_of(data["carried"])
    what = any_of([*data["voting"], *data["motions"], *data["adopted"]])
    return re.compile(
        rf"\W*(?:\w*(?:{what})\W{{1,2}})?(?:(?:{any_of(data['became'])})\s)?"
        rf"(?:(?:{carried})\s(?:{how})|(?:{how})(?:\s(?:{carried}))?)\W*",
        re.IGNORECASE,
    )


def _decided(context: Context, passage: Passage) -> Iterator[Decision]:
    """Sentences such as "Styret vedtok …"."""
    if passage.kind is BlockKind.HEADING:
        return
    if passage.cell is not None:
        yield from _decided_within(context, passage)
    minutes = context.minutes
    if not _has_verb(passage.text) and not (minutes and _may_settle()(passage.text)):
        return
    for start, stop in passage.sentences():
        formula = _formula().match(passage.text, start, stop)
        told = formula.end() if formula else _settled_in(passage.text, start, stop) if minutes else None
        announces = passage.text[:stop].endswith(":")
        if told is not None and not announces and not _is_earlier(context, passage, told, stop):
            runs = [passage.span(start, stop)]
            yield from _decision(context, passage, runs, "adopted", "decision.sentence", 0.75)


def _resolved(context: Context, passage: Passage) -> Iterator[Decision]:
    """A line of a slide that says what a board does when it has decided: "Styret godkjenner planen"."""
    if passage.cell is not None or passage.kind is BlockKind.HEADING:
        return
    if not context.minutes and _asked_for().match(passage.text):
        yield from _decision(context, passage, [passage.span()], "proposed", "decision.asked", 0.7)
        return
    if passage.page.width < passage.page.height:
        return
    if _resolution().match(passage.text) and not any(
        looks_back(heading) or follows_up(heading, "cases") for heading in passage.headings
    ):
        dealt = any(map(_dealt_with().search, passage.headings[:1]))
        yield from _decision(
            context,
            passage,
            [passage.span()],
            "adopted" if dealt else "proposed",
            "decision.resolution",
            0.7,
        )


@cache
def _dealt_with() -> re.Pattern[str]:
    """A heading that says that a body has dealt with what stands beneath: "Utvalget behandlet saken slik"."""
    data = load("decisions")
    return re.compile(rf"\w*(?:{any_of(data['bodies'])})\s(?:{any_of(data['dealt'])})(?!\w)", re.IGNORECASE)


@cache
def _asked_for() -> re.Pattern[str]:
    """A sentence that asks a body for a decision: "Styret bes godkjenne ny tidsplan", "Vi ber styret vedta …"."""
    data = load("decisions")
    bodies = any_of([*data["bodies"], *data["meeting_bodies"]])
    return re.compile(
        rf"\W*(?:\w+\s(?:ber|bed|asks|ask)\s(?:the\s)?\w*(?:{bodies})\s(?:om\så\s|å\s|to\s)?(?:{any_of(data['deciding'])})\s[^:?]{{8,}}$"
        rf"|(?:the\s)?\w*(?:{any_of(data['bodies'])})\s(?:{any_of(data['asking'])})\s(?:om\så\s|til\så\s|å\s|to\s)?"
        rf"(?:{any_of(data['deciding'])})\s[^:?]{{8,}}$)",
        re.IGNORECASE,
    )


@cache
def _resolution() -> re.Pattern[str]:
    data = load("decisions")
    verbs = "|".join(
        r"\s(?:\S+\s){1,6}?".join(map(re.escape, verb.split(" … "))) for verb in data["resolves"]
    )
    return re.compile(rf"\W*\w*(?:{any_of(data['bodies'])})\s(?:{verbs})(?!\w)(?!.*\?\W*$)", re.IGNORECASE)


@cache
def _settled() -> re.Pattern[str]:
    """A heading that tells what a board is to decide: "Dette må styret ta stilling til", in the groups of _lead_in."""
    data = load("decisions")
    body = rf"\w*(?:{any_of([*data['bodies'], *data['settlers']])})"
    verb = any_of(data["settling"])
    return re.compile(
        rf"\s*(?P<proposed>(?=.{{0,90}}$)(?:[^.:;?!]*?\s)?{body}\s(?:[^.:;?!]*?\s)?(?:{verb})(?:\ssaka|\ssaken)?)"
        rf"(?P<vote>)(?P<voted>)(?P<nth>)\s?(?P<colon>:|(?=\W*$))\W*$",
        re.IGNORECASE,
    )


def _wanted_under(items: Sequence[Passage], index: int) -> list[Passage]:
    """What a heading or a label in a box says is to be decided: the list items under the heading, or what stands
    below the label in its box. Cases under it, or beside others that are to be told, are an agenda."""
    label = items[index]
    if label.cell is not None or not _wanted().fullmatch(label.text):
        return []
    page = [one for one in items[index + 1 :] if one.page is label.page]
    if label.kind is BlockKind.HEADING:
        under = [one for one in page if one.headings[:1] == (label.text,)]
        told = [one for one in under if one.kind is BlockKind.PARAGRAPH and _resolution().match(one.text)]
        found = [one for one in under if one.is_item] or told
    else:
        found = [one for one in page if label.layout.panel is not None and _is_below(label, one)]
    blocks = label.page.blocks
    agenda = any(_told_only().fullmatch(label.page.text(block.words)) for block in blocks)
    cased = any(leading_case(one.text) for one in found)
    return [] if agenda or cased else [one for one in found if not one.text.endswith("?")]


def _is_below(label: Passage, other: Passage) -> bool:
    one, two = label.layout, other.layout
    return two.panel == one.panel and two.box[1] >= one.box[1] and len(other.text.split()) > _FEWEST_WORDS


def is_wanted(heading: str) -> bool:
    """Whether a heading says no more than that what stands beneath is to be decided: "Til beslutning"."""
    return _wanted().fullmatch(heading) is not None


@cache
def _wanted() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{any_of(load('decisions')['wanted'])})\W*", re.IGNORECASE)


@cache
def _told_only() -> re.Pattern[str]:
    """A kind of case that is not for decision, alone: such as heads a part of an agenda."""
    kinds = [kind for kind in load("agenda")["item_types"] if kind not in load("decisions")["wanted"]]
    return re.compile(rf"\W*(?:{any_of(kinds)})\W*", re.IGNORECASE)


def _is_earlier(context: Context, passage: Passage, start: int, stop: int) -> bool:
    """Whether what stands behind "Styret vedtok" tells of another case, or another meeting."""
    case = context.case_at(passage.page, passage.words) or ""
    other = any(number not in case for number in case_ids(passage.text[start:stop]))
    told = not context.minutes and (
        _EARLIER_MONTH.search(passage.text, start, stop) is not None
        or _in_passing().match(passage.text, start, stop) is not None
    )
    return other or told or _EARLIER.match(passage.text, start, stop) is not None


@cache
def _in_passing() -> re.Pattern[str]:
    """A thing that all know, right behind the verb, which a paper tells in passing: "Styret vedtok planen i fjor"."""
    goes_on = any_of(load("decisions")["in_passing"])
    return re.compile(rf"\s[a-zæøå-]{{6,}}(?:en|et|a|ene|ane)\s(?:{goes_on})\s")


def _decided_within(context: Context, passage: Passage) -> Iterator[Decision]:
    """Decisions behind a lead-in and a colon in a table cell that tells of a case: "Vedtak: …"."""
    for start, _ in list(passage.sentences())[1:]:
        lead = _lead_in().match(passage.text, start)
        if lead is not None and lead["colon"]:
            outcome: Outcome = "proposed" if lead["proposed"] else "adopted"
            run = passage.span(lead.end(), len(passage.text))
            yield from _decision(context, passage, [run], outcome, "decision.cell", 0.85)


def _section(items: Sequence[Passage], index: int) -> Iterator[list[Passage]]:
    """The paragraphs and list items under a lead-in that stands alone: as far as they are one run of list
    items, or one paragraph with the list it leads in; under a heading, all of them."""
    under_heading = index > 0 and items[index - 1].kind is BlockKind.HEADING
    first = index
    while index < len(items):
        passage = items[index]
        if passage.page is not items[first - 1].page or passage.cell is not None or _lead(passage.text):
            return
        told = passage.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or _is_set_large(
            items[first - 1], passage
        )
        if not told or _of_votes().match(passage.text):
            return
        if index > first and not (under_heading or passage.is_item or _resolution().match(passage.text)):
            return
        if index > first and items[index - 1].layout.panel not in (None, passage.layout.panel):
            return  # below the box that holds what is to be decided
        if (index > first and not passage.is_item and _signs_off(passage)) or _is_label(passage):
            return
        if _who_and_when().match(passage.text):
            return
        if passage.is_item and passage.text.endswith("?"):
            return
        if not passage.is_item and all(
            _decides_nothing(passage.text[slice(*at)]) for at in passage.sentences()
        ):
            index += 1
            continue
        group = [passage]
        if passage.text.endswith((":", " å", " at", " to")):
            group += _list_behind(items, index + 1)
        yield group
        index += len(group)


def _is_set_large(lead: Passage, passage: Passage) -> bool:
    """Whether a text in the box of a lead-in is a sentence, though it is set as a heading is."""
    panel = lead.layout.panel
    boxed = panel is not None and panel == passage.layout.panel and lead.page is passage.page
    sentence = passage.text.endswith(".") and len(passage.text.split()) >= _FEWEST_WORDS_OF_LINE
    return boxed and passage.kind is BlockKind.HEADING and sentence


def _decides_nothing(text: str) -> bool:
    """Whether a sentence tells of the meeting, or what was done with a matter in it, and not what was decided."""
    return tells_of_meeting(text) or _narrates(text)


@cache
def _goes_on() -> re.Pattern[str]:
    """What belongs to the verdict before it: "Enstemmig vedtatt som foreslått"."""
    return re.compile(rf"(?:{any_of(load('decisions')['verdict_goes_on'])})(?!\w)")


@cache
def _who_and_when() -> re.Pattern[str]:
    """A line below a decision that tells who answers for it, or by when: "Ansvarlig: Havnesjefen. Frist: 1. mai"."""
    labels = any_of(word for kind in ("owner", "due", "action") for word in load("followups")[kind])
    return re.compile(rf"\W*(?:{labels})\s?:", re.IGNORECASE)


def _is_label(passage: Passage) -> bool:
    """Whether a text is too short to say what is decided, and is no sentence and no item that ends one."""
    goes_on = passage.is_item and passage.text[0].islower() and " " in passage.text
    short = passage.text[-1] not in ".:;" and len(passage.text.split()) < _FEWEST_WORDS_OF_LINE
    return short and not goes_on


def _signs_off(passage: Passage) -> bool:
    """Whether a paragraph of a letter or paper is no sentence but what stands under a text: place and date, names."""
    upright = passage.page.height > passage.page.width
    return upright and passage.text[-1] not in ".:;" and len(passage.text.split()) <= _LONGEST_SIGNATURE


def _list_behind(items: Sequence[Passage], index: int) -> list[Passage]:
    found: list[Passage] = []
    for passage in items[index:]:
        if not passage.is_item or (found and passage.page is not found[0].page):
            break
        found.append(passage)
    return found


def _joined(group: Sequence[Passage]) -> Span:
    return Span(group[0].words.start, group[-1].words.stop) if group else Span(0, 0)


def leads_in(text: str) -> bool:
    """Whether a text begins like the lead-in of a decision."""
    return _lead(text) is not None


def proposes(text: str) -> bool:
    """Whether a text leads in, or is, what is proposed: "Innstilling: …", a heading "Forslag til vedtak"."""
    lead = _lead(text)
    return lead is not None and bool(lead["proposed"]) and bool(lead["colon"] or _is_all(lead, text))


def adopts(text: str) -> bool:
    """Whether a text leads in, or is, what was decided: "Vedtak:", a heading "Vedtak"."""
    lead = _lead(text)
    return lead is not None and not lead["proposed"] and bool(lead["colon"] or _is_all(lead, text))


def _is_all(lead: re.Match[str], text: str) -> bool:
    """Whether what leads in a decision is all of a text, but for who decides."""
    return lead.end() >= len(_for_body().sub("", text))


@cache
def _for_body() -> re.Pattern[str]:
    """Behind what leads in what is to be decided, who decides: "Beslutningspunkter for styret"."""
    return re.compile(
        rf"(?<=\w)\s(?:for|til|i|frå|fra|to)\s\w*(?:{any_of(load('decisions')['bodies'])})$", re.IGNORECASE
    )


@lru_cache(maxsize=4096)
def _lead(text: str) -> re.Match[str] | None:
    led = (_lead_in().match(text) if _may_tell()(text) else None) or (
        (_announced().match(text) or _became().match(text)) if ":" in text else None
    )
    if led or not _may_lead()(text):
        return led
    whose = _whose().match(text)
    if whose is not None and is_answering(whose["whose"]):
        return whose
    return next(
        (
            match
            for one in (_alone, _asked, _asked_to, _wished, _advised, _settled, _put_forward)
            if (match := one().match(text))
        ),
        None,
    )


def _is_formula(text: str) -> bool:
    """Whether a text begins with the formula of a decision, and not only with who proposes or asks for what."""
    return _may_tell()(text) and _lead_in().match(text) is not None


@cache
def _may_tell() -> Cue:
    """The formulas of :func:`_lead_in`."""
    data = load("decisions")
    return Cue((*data["proposed"], *data["adopted"]))


@cache
def _may_lead() -> Cue:
    """The words of which those have one that ask, or tell what follows, without the formulas of :func:`_lead_in`."""
    data = load("decisions")
    kinds = ("proposed_alone", "proposed_of", "proposed_several", "asking", "wishing", "advising", "settling")
    return Cue(word for kind in kinds for word in data[kind])


@cache
def _put_forward() -> re.Pattern[str]:
    """A heading that says that somebody puts forward proposals: "Rådmannen legger fram disse forslagene til vedtak", in
    the groups of _lead_in."""
    data = load("decisions")
    nouns = any_of([*data["proposed_several"], *data["proposed"]])
    forward = any_of([*data["following"], *data["putting"]])
    return re.compile(
        rf"\s*(?P<proposed>(?:[^.:;?!]{{0,80}}?\s)?(?:{forward})\s(?:\w+\s){{0,2}}?(?:{nouns}))"
        rf"(?P<vote>)(?P<voted>)(?P<nth>)\s?(?P<colon>:|(?=\s*$))\s*$",
        re.IGNORECASE,
    )


@cache
def _asked_to() -> re.Pattern[str]:
    """A clause that asks a body to do what the list behind it says: "The board is asked to:", in those groups."""
    data = load("decisions")
    return re.compile(
        rf"\s*(?P<proposed>(?:(?:\w+\s){{0,3}}?\w*(?:{any_of(data['bodies'])})\s(?:{any_of(data['asking'])})\s(?:om|å|to)"
        rf"|(?:[^\W\d]\S*\s){{1,5}}?(?:{any_of(data['asking'])})\s(?:(?:\w+\s){{0,3}}?\w*(?:{any_of(data['bodies'])})\s)?"
        rf"(?:om\så|til\så|å|to)))"
        rf"(?P<vote>)(?P<voted>)(?P<nth>)\s?(?P<colon>:|(?=\s*$))\s*$",
        re.IGNORECASE,
    )


@cache
def _alone() -> re.Pattern[str]:
    """A heading or label that says no more than that a proposal follows: "Anbefaling", in the groups of _lead_in."""
    data = load("decisions")
    words, whose = any_of(data["proposed_alone"]), any_of(data["proposed_of"])
    return re.compile(
        rf"\s*(?P<proposed>{words}|[^\W\d][\w-]{{3,}}s\s(?:{whose}))(?P<vote>)(?P<voted>)(?P<nth>)\s?(?P<colon>:|(?=\W*$))\s*$",
        re.IGNORECASE,
    )


@cache
def _whose() -> re.Pattern[str]:
    """The proposal of a role or body behind its label, in those groups: "Havnesjefens forslag: Planen vedtas"."""
    of = any_of(load("decisions")["proposed_of"])
    return re.compile(
        rf"\s*(?P<proposed>(?P<whose>[^\W\d][\w-]{{3,}}?)s\s(?i:{of}))(?P<vote>)(?P<voted>)(?P<nth>)\s?(?P<colon>:)\s+(?=[A-ZÆØÅ])"
    )


@cache
def _wished() -> re.Pattern[str]:
    """A clause that ends with the body that the list behind it is to be done by, or decided: "Vi ber om at styret",
    "Vi ber om at styret vedtar følgende:", so grouped."""
    data = load("decisions")
    return re.compile(
        rf"\s*(?P<proposed>(?:\w+\s){{1,4}}?(?:{any_of(data['wishing'])})\s(?:at|that)\s(?:\w+\s){{0,2}}?\w*(?:{any_of(data['bodies'])})"
        rf"(?:\s(?:{any_of(data['settling'])})(?:\s(?:{any_of(data['following'])})(?:\s\w+)?)?(?=:))?)"
        rf"(?P<vote>)(?P<voted>)(?P<nth>)\s?(?P<colon>:|(?=\W*$))\W*$",
        re.IGNORECASE,
    )


@cache
def _asked() -> re.Pattern[str]:
    """A clause that asks a body to decide what follows: "Rådet inviteres til å vedta:", in the groups of _lead_in."""
    data = load("decisions")
    asks = any_of([*data["asking"], *data["wishing"]])
    return re.compile(
        rf"\s*(?P<proposed>[^.:;?!]{{0,120}}?(?<!\w)(?:{asks})\s(?:[^.:;?!]{{2,60}}?\s)?"
        rf"(?:{any_of(data['deciding'])}))(?:\s(?:at|{any_of(data['following'])})(?:\s\w+)?)?(?:\s\([^()]{{2,40}}\))?"
        rf"(?P<vote>)(?P<voted>)(?P<nth>)\s*(?P<colon>:|$)\s*",
        re.IGNORECASE,
    )


@cache
def _advised() -> re.Pattern[str]:
    """Who advises a body on a case, before the colon behind which the decision stands: "PS 34/25 – programlederen rår
    til: …", in those groups."""
    data = load("decisions")
    case = r"(?:(?:sak|case)\s)?(?:(?-i:[A-ZÆØÅ]{1,4})[\s-])?\d{1,3}/\d{2,4}[\s:.,–-]+"
    return re.compile(
        rf"\s*(?P<proposed>{case}[^.:;?!]{{2,60}}?\s(?:{any_of(data['advising'])}))"
        rf"(?P<vote>)(?P<voted>)(?P<nth>)\s?(?P<colon>:)\s+",
        re.IGNORECASE,
    )


@cache
def _became() -> re.Pattern[str]:
    """A clause that says, before a colon, that what follows was decided: "I møtet 12. mai ble dette fastsatt:", in
    those groups."""
    data = load("decisions")
    what = any_of([*data["following"], "dette", "det", "this"])
    return re.compile(
        rf"\s*(?:[^.:;?!]|(?<=\d)\.(?=\s)){{0,80}}?(?<!\w)(?:{any_of(data['became'])})\s(?:{what})\s(?P<proposed>)"
        rf"(?:{any_of(data['impersonal'])})(?P<vote>)(?P<voted>)(?P<nth>)\s?(?P<colon>:)\s+",
        re.IGNORECASE,
    )


@cache
def _announced() -> re.Pattern[str]:
    """A clause that says that a decision follows: "Rådet fattet følgende vedtak:", "X rår Y til å gjere slikt vedtak:".

    It has the groups of :func:`_lead_in`; whoever asks, advises or proposes does not decide.
    """
    data = load("decisions")
    before, nouns = r"(?:[^.:;?!]|(?<=\d)\.(?=\s)){0,120}?", any_of([*data["adopted"], *data["proposed"]])
    return re.compile(
        rf"\s*(?=(?P<proposed>{before}(?<!\w)(?:{any_of(data['proposing'])}))?)"
        rf"{before}(?<!\w)(?:(?:{any_of(data['following'])})\s(?:\w+\s)?(?:{nouns})"
        rf"|(?:{nouns})\w{{0,3}}\s(?:[^.:;?!]{{1,60}}?\s)?(?:{any_of(data['reads'])})(?=\s?:)"
        rf"|(?:{any_of(data['bodies'])})\s(?:\w+\s)?(?:{_verbs()})(?:\s(?:{any_of(data['following'])}))?)(?!\w)"
        rf"(?P<vote>)(?P<voted>)(?P<nth>)[^.:;?!]{{0,60}}?\s*(?P<colon>:)\s*",
        re.IGNORECASE,
    )


@cache
def _of_votes() -> re.Pattern[str]:
    """A sentence on how a decision was made ("Vedtaket var enstemmig"), the label of one ("Votering: …"), or what
    somebody wants noted beside it."""
    data = load("decisions")
    votes, beside, voting = any_of(data["votes"]), any_of(data["beside"]), any_of(data["voting"])
    return re.compile(
        rf"^\W*(?:(?:\w+\s){{0,6}}?(?:{votes})(?:\s\w+)?\W*$|(?:{beside})(?!\w)|(?:{voting})\s?:)",
        re.IGNORECASE,
    )


@cache
def _lead_in() -> re.Pattern[str]:
    data = load("decisions")
    counted = rf"(?:\d+|{any_of(load('units')['words'])})"
    votes = (
        rf"{any_of(data['votes'])}|(?:mot\s)?\d+\s(?:mot|against)\s\d+(?:\s\w+)?"
        rf"|(?:med\s)?{counted}\s(?:mot|against)\s{counted}\s(?:stemmer?|røyst(?:er)?|votes?)"
        rf"|(?:mot|med|against)\s{counted}\s(?:stemmer?|røyst(?:er)?|votes?)(?:\s(?:mot|against)\s{counted})?"
    )
    return re.compile(
        rf"\s*(?:\d+[.)]\s|\d{{1,2}}(?:\.\d{{1,2}})*[.)]?\s(?=(?-i:[A-ZÆØÅ]))|(?:(?:sak|case)\s)?(?:(?-i:[A-ZÆØÅ]{{1,4}})[\s-]{{1,2}})?\d{{1,3}}(?:[-/]\d{{1,4}}){{1,2}}[\s:.,–-]+)?(?:(?:[\w-]+\s){{0,3}}?(?:[\w-]+s[’']?|[\w-]+\s(?:si|sin|sitt|sine))\s)?(?P<voted>(?:{votes})\s)?"
        rf"(?:(?P<proposed>{any_of(data['proposed'])})|(?P<adopted>{any_of(data['adopted'])}))(?!\w)"
        rf"(?P<nth>\s\d{{1,2}}(?=\W{{1,3}}(?-i:[A-ZÆØÅ])))?"
        rf"(?:\s(?:i|til|for)\s(?:sak|case)\s(?:(?-i:[A-ZÆØÅ]{{1,4}})\s)?[\w/-]+)?(?:\s(?:(?:frå|fra|av|by|i|den|på|per|pr\.?|via|in|til|for|to)\s[^:()]{{2,60}}?|today|now|[\d.]{{6,10}})(?=:|$|\s\())?(?:\s\((?:(?:sak|case)\s[^()]{{1,20}}|(?-i:[A-ZÆØÅ]{{1,4}}\s)?\d{{1,3}}/\d{{2,4}})\)(?=:|\W*$))?"
        rf"(?P<vote>\s?\(?(?:{votes})\)?(?!\w))?\s*(?P<colon>:|\s[–-]\s)?\s*(?:\((?:{votes})\)[.:]?\s*)?",
        re.IGNORECASE,
    )


@cache
def _formula() -> re.Pattern[str]:
    data = load("decisions")
    return re.compile(
        rf"[\wæøå-]*(?:{any_of(data['bodies'])})(?:\sfor\s[\wæøå-]+)?\s(?:{_verbs()})(?!\w)", re.IGNORECASE
    )


def _settled_in(text: str, start: int, stop: int) -> int | None:
    """Where a sentence tells what minutes say was settled: behind the body and its verb or, behind something else,
    the verb and its body, or without a body; None where nothing is settled."""
    for pattern in _settles():
        match = pattern.match(text, start, stop)
        if match is not None:
            return match.end()
    turned = _turned().match(text, start, stop)
    if turned is not None and _rests()[turned["verb"].lower()].match(text, turned.end(), stop):
        return turned.end()
    return None


@cache
def _settles() -> tuple[re.Pattern[str], ...]:
    data = load("decisions")
    denials = any_of(load("verbs")["negations"])
    return (
        re.compile(rf"{_any_body()}\s(?:{_ways(data['verbs_in_minutes'])})(?!\w)", re.IGNORECASE),
        re.compile(
            rf"(?:det|it)\s(?:{any_of(data['became'])})\s(?:(?!(?:{denials})\s)\w+\s){{0,3}}?(?:{any_of(data['impersonal'])})"
            r"(?=\s(?:at|å|that|to|om)\s)",
            re.IGNORECASE,
        ),
    )


@cache
def _turned() -> re.Pattern[str]:
    """The verb before the body, behind something else: "Etter drøftingen samlet rådet …"."""
    return re.compile(
        rf"[A-ZÆØÅ][^.;:]{{1,80}}?\s(?P<verb>{any_of(_rests())})\s{_any_body()}(?!\w)", re.IGNORECASE
    )


@cache
def _rests() -> dict[str, re.Pattern[str]]:
    """The verbs that settle something, and what must stand behind their body: "seg om" of "samlet seg om"."""
    data = load("decisions")
    rests: dict[str, list[str]] = {}
    for phrase in (*data["verbs"], *data["verbs_in_minutes"]):
        verb, _, rest = phrase.partition(" ")
        parts = [re.escape(part) for part in rest.removeprefix("… ").split(" … ") if part]
        gap = r"\s(?:\S+\s){0,6}?"
        behind = gap.join(["", *parts]) if rest.startswith("…") else gap.join(parts)
        rests.setdefault(verb, []).append(
            behind if not behind or behind.startswith(r"\s") else rf"\s{behind}"
        )
    return {verb: re.compile(rf"(?:{'|'.join(of)})(?!\w)", re.IGNORECASE) for verb, of in rests.items()}


@cache
def _any_body() -> str:
    data = load("decisions")
    return rf"[\wæøå-]*(?:{any_of([*data['bodies'], *data['meeting_bodies']])})(?:\sfor\s[\wæøå-]+)?"


@cache
def _may_settle() -> Cue:
    data = load("decisions")
    return Cue(
        phrase.split()[0] for kind in ("verbs", "verbs_in_minutes", "impersonal") for phrase in data[kind]
    )


def _has_verb(text: str) -> bool:
    return _may_have_verb()(text) and _any_verb().search(text) is not None


@cache
def _may_have_verb() -> Cue:
    return Cue(phrase.split()[0] for phrase in load("decisions")["verbs"])


@cache
def _any_verb() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_verbs()})(?!\w)", re.IGNORECASE)


@cache
def _verbs() -> str:
    return _ways(load("decisions")["verbs"])


def _ways(verbs: Sequence[str]) -> str:
    return "|".join(r"\s(?:\S+\s){1,6}?".join(map(re.escape, verb.split(" … "))) for verb in verbs)
