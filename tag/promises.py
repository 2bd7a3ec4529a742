"""Who is to do what, told in sentences: in minutes by who undertakes it or is asked to, with the time by which it is to
be done; in letters that give tasks by who shall.

"Havnesjefen følger opp innen 1. mai.", "Administrasjonen bes legge fram en plan.", "Instituttet skal levere en plan.
Frist: 1. mai".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from schemas.page import BlockKind
from schemas.records import FollowUp
from tag.context import Context
from tag.cues import any_of
from tag.dates import deadline, find_dates
from tag.decisions import leads_in
from tag.followups import is_of_actions, left_in_lists
from tag.lists import doer
from tag.names import tidy
from tag.passages import Passage, passages
from tag.phrases import worded
from tag.pipeline import parse
from tag.tables.people import are_people, is_answering
from tag.vocabulary import load

_LONGEST_ASKED = 4
"""Words."""
_DUE_BEHIND = re.compile(
    r",?\s(?:(?:og|and|med)\s)?(?:innen|innan|før|senest|seinast|frist|i løpet av|by|before|within|in the course of|"
    r"no later than|deadline)\s[^,;]*$"
)
_TIME_BEFORE = re.compile(
    r"^(?:(?:innen|innan|før|senest|seinast)\s(?:den\s)?(?:\d{1,2}\.\s?\S+(?:\s\d{4})?|(?:utgangen|slutten)\sav\s\S+(?:\s\d{4})?|\S+)|også|òg|da|då|så)\s"
)
"""By when, before what is to be done."""
_TIME_LED_IN = re.compile(r",?\s(?:i|på|den|in|on)\s$")
_DEFINITE = re.compile(r"[A-ZÆØÅ][a-zæøå]{3,}(?:en|et|a|n)")
"""One word for somebody in the definite form: "Kirkevergen"."""
_TIME_PARTS = 2
"""Sentences that "Frist: 1. mai" may be read as."""
_LONGEST_OWNER = 6
"""Words."""


def tag(context: Context) -> Iterator[FollowUp]:
    """The tasks that sentences of minutes, and of letters that give tasks, tell."""
    minutes = context.minutes
    listed = {id(one) for one in left_in_lists(context)}
    letter = gives_tasks().search(context.title or _opening(context)) is not None
    for passage in passages(context):
        if passage.cell is not None or passage.kind is BlockKind.HEADING or id(passage) in listed:
            continue
        left = _labelled().match(passage.text)
        to_do = left or any(map(_labelled().fullmatch, passage.headings[:1]))
        if minutes and to_do and not _told_by_labels().search(passage.text):
            yield from _promised(context, passage, left.end() if left else 0, left_to_do=True)
        elif left or (leads_in(passage.text) and _agreed().match(passage.text) is None):
            continue
        elif minutes or (not passage.is_item and any(map(is_of_actions, passage.headings))):
            yield from _promised(context, passage)
        elif letter or any(map(_orders().search, passage.headings)):
            yield from _ordered(context, passage)
        elif context.letter or any(map(_reporting().fullmatch, passage.headings[:1])):
            yield from _committed(context, passage)


def _opening(context: Context) -> str:
    page = next(iter(context.pages), None)
    block = next((block for block in page.blocks if not block.words.empty), None) if page else None
    return page.text(block.words) if page and block else ""


def _committed(context: Context, passage: Passage) -> Iterator[FollowUp]:
    """What a sentence of a letter says that somebody will do by a date: "Etaten vil innen 1. mai sende …"."""
    for start, stop in passage.sentences():
        text = passage.text[start:stop]
        due = deadline(text, context.year)
        told = _does(text, only_will=True) or _will(text) if due else None
        if told is not None:
            yield _follow_up(context, passage, (start, stop), *told, due)


def _promised(
    context: Context, passage: Passage, begin: int = 0, *, left_to_do: bool = False
) -> Iterator[FollowUp]:
    """What sentences say that somebody undertakes, or is asked, to do.

    Args:
        begin: the character behind a label. left_to_do: a label, or a heading, says that they tell what is to be done;
            whoever does something in them is to do it, at whatever time.
    """
    sentences = [(max(start, begin), stop) for start, stop in passage.sentences() if stop > begin]
    for number, (start, stop) in enumerate(sentences):
        text = passage.text[start:stop]
        if text.endswith("?"):
            continue
        due, stop = _due_near(context, passage, sentences, number)
        if left_to_do and due is None and (when := _at_end(context, text)) is not None:
            text, due = when
        agreed = _agreed().match(text)
        if agreed is not None and (told := _shall_do(agreed["what"])) is not None:
            yield _follow_up(context, passage, (start, stop), *told, due)
            continue
        match = _undertakes().match(text)
        sure = match is not None and (match["asked"] or due or left_to_do or are_people(match["owner"]))
        if match is not None and sure and (_is_asked(match, due is not None) or is_answering(match["owner"])):
            action = text[match.start("what") if match["asked"] else match.end("owner") :]
            yield _follow_up(context, passage, (start, stop), match["owner"], action, due)
        elif (handled := _handles().match(text)) is not None and is_answering(handled["owner"]):
            yield _follow_up(context, passage, (start, stop), handled["owner"], handled["what"], due)
        elif (asked := _asks().match(text)) is not None and _may_be_asked(asked):
            yield _follow_up(context, passage, (start, stop), asked["owner"], asked["what"], due)
        elif (due or left_to_do or _soon().search(text)) and (
            told := _does(text) or _will(text, to_do=left_to_do)
        ) is not None:
            yield _follow_up(context, passage, (start, stop), *told, due)
        elif left_to_do and (who := doer(text, anybody=True)[0]) and text.startswith(who):
            yield _follow_up(context, passage, (start, stop), who, text[len(who) :], due)


def _ordered(context: Context, passage: Passage) -> Iterator[FollowUp]:
    """What a letter says that somebody shall do, where a time is told in the sentence or the next one."""
    sentences = list(passage.sentences())
    for number, (start, stop) in enumerate(sentences):
        text = passage.text[start:stop]
        match = _shall().match(text) or _asks().match(text)
        if match is None or not (is_answering(match["owner"]) or _may_be_asked(match)):
            continue
        due, end = _due_near(context, passage, sentences, number)
        if due is not None:
            yield _follow_up(context, passage, (start, end), match["owner"], match["what"], due)


def _due_near(
    context: Context, passage: Passage, sentences: Sequence[tuple[int, int]], number: int
) -> tuple[str | None, int]:
    """By when a sentence says that something is to be there, or the next one does ("Frist: 1. mai"), and where that
    ends."""
    start, stop = sentences[number]
    due = deadline(passage.text[start:stop], context.year)
    if due is not None or number + 1 == len(sentences):
        return due, stop
    end = sentences[min(number + _TIME_PARTS, len(sentences) - 1)][1]
    behind = passage.text[sentences[number + 1][0] : end]
    dates = find_dates(behind, context.year) if _of_time().match(behind) else ()
    return (dates[0].value, end) if dates else (None, stop)


def _at_end(context: Context, text: str) -> tuple[str, str] | None:
    """A text that ends with the time at which it is to be done, without it, and that time: "… i november."."""
    dates = find_dates(text, context.year)
    if not dates or text[dates[-1].stop :].strip(" ."):
        return None
    return _TIME_LED_IN.sub("", text[: dates[-1].start]), dates[-1].value


def _is_asked(match: re.Match[str], timed: bool) -> bool:
    """Whether a sentence says who is asked to do something, or undertakes it by a time, however he is called:
    "Kirkevergen bes om å …"."""
    return (bool(match["asked"]) or timed) and _DEFINITE.fullmatch(match["owner"]) is not None


def _may_be_asked(match: re.Match[str]) -> bool:
    """Whether it is somebody that is asked to do something: whom "om å" stands behind, whatever his post is called."""
    told = match.groupdict()
    first = told["owner"].partition(" ")[0].lower()
    asked = bool(told.get("to")) and len(told["owner"].split()) <= _LONGEST_ASKED
    asked = asked and first not in load("mentions")["prepositions"]  # "ba i fjor om å få"
    return is_answering(match["owner"]) or (asked and match["owner"].lower() not in load("verbs")["we"])


def _follow_up(
    context: Context, passage: Passage, at: tuple[int, int], owner: str, action: str, due: str | None
) -> FollowUp:
    said = tidy(action)
    return FollowUp(
        case_id=context.case_at(passage.page, passage.words),
        action=tidy(_DUE_BEHIND.sub("", said)) if due else tidy(_soon_behind().sub("", said)),
        owner=owner,
        due=due,
        evidence=passage.evidence(*at),
        confidence=0.6,
        method="followup.sentence",
    )


def _shall_do(text: str) -> tuple[str, str] | None:
    """Who a clause says shall do something, or undertakes it."""
    match = _undertakes().match(text)
    if match is not None and match["asked"] is None and is_answering(match["owner"]):
        return match["owner"], text[match.end("owner") :]
    return _does(text, only_will=True) or _will(text)


def _does(text: str, *, only_will: bool = False) -> tuple[str, str] | None:
    """Who a sentence begins with, and what he does or shall do: a verb in the present that tells of no state.

    Args:
        only_will: no verb but "shall" and "will" tells that. By when may stand before what is to be done.
    """
    (doc,) = parse([text], names=False)
    verb = next((token for token in doc if token.pos_ in ("VERB", "AUX") and token.i), None)
    if verb is None or verb.i > _LONGEST_OWNER or verb.i + 1 >= len(doc):
        return None
    owner, states = doc[: verb.i].text, load("followups")["states"]
    present = "Tense=Pres" in verb.morph and "Voice=Pass" not in verb.morph
    reports = doc[verb.i + 1].lower_ in ("at", "that")
    if not present or reports or verb.lower_ in states or not is_answering(owner):
        return None
    if verb.i == 1 and doc[0].pos_ == "PRON":
        return None  # "Det gjenstår å …"
    will = verb.lower_ in ("skal", "vil")
    if not will:
        return None if only_will or verb.pos_ == "AUX" else (owner, text[verb.idx :])
    what = _TIME_BEFORE.sub("", text[verb.idx + len(verb) :].strip())
    (said,) = parse([f"{owner} {verb.text} {what}"], names=False) if what else (None,)
    at = next((token for token in said or () if token.idx >= len(owner) + len(verb) + 2), None)
    if at is None or "VerbForm=Inf" not in at.morph or at.lower_ in load("followups")["be"]:
        return None
    return owner, what


def _will(text: str, *, to_do: bool = False) -> tuple[str, str] | None:
    """The same of an English sentence: "The secretary will circulate the minutes".

    Args:
        to_do: it is known to tell what is to be done: "Legal to review the contract" has whoever stands before "to".
    """
    match = _has_to().match(text)
    if match is None:
        return None
    sure = (to_do or are_people(match["owner"])) if match["to"] else is_answering(match["owner"])
    return (match["owner"], match["what"]) if sure else None


@cache
def _labelled() -> re.Pattern[str]:
    """What is left to be done, behind a label, as lines at the end of a case have it."""
    return re.compile(rf"(?:{any_of(load('followups')['action'])})\s?(?::\s*|$)", re.IGNORECASE)


@cache
def _told_by_labels() -> re.Pattern[str]:
    """A task whose owner, or time, stands behind a label of its own."""
    words = load("followups")
    return re.compile(rf"(?<!\w)(?:{any_of([*words['owner'], *words['due']])})\s?:", re.IGNORECASE)


@cache
def _agreed() -> re.Pattern[str]:
    """What was agreed on in a meeting, as a clause: "Det ble enighet om at X skal …"."""
    return re.compile(
        rf"^(?:[^.,;:]{{2,30}}\s)?(?:{any_of(load('followups')['agreed'])})\s(?P<what>.+)$", re.IGNORECASE
    )


@cache
def _reporting() -> re.Pattern[str]:
    """A heading over how what is told will be followed up: "Rapportering og evaluering"."""
    words = any_of(load("followups")["reporting"])
    return re.compile(rf"\W*(?:\w+\s)?(?:{words})(?:(?:,|\sog|\sand)\s(?:{words}))*\W*", re.IGNORECASE)


@cache
def _has_to() -> re.Pattern[str]:
    return re.compile(
        r"^(?:The\s)?(?P<owner>[A-Za-zÆØÅæøå][^.,;:()]{1,60}?)\s(?:will|shall|is to|are to|(?P<to>to))\s"
        r"(?P<what>[a-z].+)"
    )


@cache
def _undertakes() -> re.Pattern[str]:
    """Who, at a sentence's beginning, and what is asked of him, or what he does."""
    words = load("followups")
    leading = any_of(load("verbs")["leading"])
    asked = any_of(way for phrase in words["asked"] for way in worded(phrase))
    return re.compile(
        rf"^(?P<owner>[^.,;:()]{{2,60}}?)\s(?:(?P<asked>{asked})\s(?!(?:om\s)?(?:å\s)?(?:{leading})\s)(?:om\s)?(?:å\s)?(?P<what>.+)"
        rf"|(?:{any_of(words['undertakes'])})(?!\w).*)$",
        re.IGNORECASE,
    )


@cache
def _soon() -> re.Pattern[str]:
    """A time by which something is to be done that is no date: "til neste møte", "før påske"."""
    words = load("followups")
    return re.compile(
        rf"(?<!\w)(?:{any_of(words['by'])})\s(?:\w+\s)?(?:{any_of(words['soon'])})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _soon_behind() -> re.Pattern[str]:
    on = any_of((*load("followups")["by"], *load("followups")["at"]))
    soon = any_of(load("followups")["soon"])
    return re.compile(rf",?\s(?:{on})\s(?:\w+\s)?(?:{soon})(?:\si\s\w+)?\W*$", re.IGNORECASE)


@cache
def _handles() -> re.Pattern[str]:
    """Who must see to a matter, in minutes: "Prosjektgruppen må vurdere om …"."""
    words = load("followups")
    return re.compile(
        rf"^(?P<owner>[A-ZÆØÅ][^.,;:()]{{1,60}}?)\s(?:{any_of(words['must'])})\s(?:(?:også|òg|da|då|also)\s)?"
        rf"(?P<what>(?:{any_of(words['handles'])})\s[^?]+)$"
    )


@cache
def _shall() -> re.Pattern[str]:
    return re.compile(
        rf"^(?P<owner>[A-ZÆØÅ][^.,;:()]{{1,60}}?)\s(?:{any_of(load('followups')['shall'])})\s(?P<what>[^.]+)",
        re.UNICODE,
    )


@cache
def _asks() -> re.Pattern[str]:
    """ "Departementet ber instituttet i samarbeid med Klimaetaten utrede …"."""
    together = (
        r"(?:\s(?:i samarbeid med|sammen med|saman med|in cooperation with|together with)\s[A-ZÆØÅ][^\s.,;:]*"
        r"(?:\s(?:og\s)?[A-ZÆØÅ][^\s.,;:]*)*)?"
    )
    return re.compile(
        rf"^[A-ZÆØÅ]\S*(?:\s\S+){{0,4}}?\s(?:ber|bed|ba|bad|asks|requests|asked|requested|instructed)\s(?P<owner>(?!om\s)[^.,;:()]{{2,50}}?){together}"
        rf"\s(?P<to>om\så\s|å\s|to\s)?(?P<what>[a-zæøå]+(?:e|a|å)\s(?:[^.]|(?<=\d)\.(?=\s[a-zæøå]))+)"
    )


@cache
def _of_time() -> re.Pattern[str]:
    """A sentence that tells by when what the one before asks for is to be there: "Frist: …"."""
    words = load("followups")
    return re.compile(
        rf"(?:{any_of(words['due'])})\s?(?::|(?=\d))|(?:\S+\s){{1,6}}?(?:{any_of(words['be_there'])})\s",
        re.IGNORECASE,
    )


@cache
def _orders() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)\w*(?:{any_of(load('followups')['orders'])})(?!\w)", re.IGNORECASE)


@cache
def gives_tasks() -> re.Pattern[str]:
    """The title of a letter that gives its receiver tasks: "Tildelingsbrev 2026"."""
    return re.compile(rf"(?<!\w)(?:{any_of(load('followups')['letters'])})(?!\w)", re.IGNORECASE)
