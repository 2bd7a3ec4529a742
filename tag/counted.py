"""Sentences that count measures in one state and then name them: "To tiltak er satt på pause. Det gjelder X og Y".

The names stand behind a dash or colon, in the next sentence, or as the list items beneath. Names behind a colour alone
("Rød status: X (eier), Y") are in that state, too, where there are several: of one, a legend may say what it means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from schemas.evidence import Evidence
from schemas.page import BlockKind
from schemas.records import Initiative, Owner, Record, Status
from tag.clauses import QUOTED
from tag.context import Context
from tag.cues import any_of
from tag.headings import ENDS
from tag.legend import status_words
from tag.names import Name, is_kind, is_name, split_name, tidy
from tag.passages import Passage, passages
from tag.phrases import Kind, Phrase, colour_words, may_hold, phrases_in
from tag.vocabulary import load

_IN_TIME = r"(?:\s(?:i|siden|sidan|per|in|since|this)\s[^.:;,–]{2,30})?"
"""When those that are counted came so far."""
_BEHIND = re.compile(rf"{_IN_TIME}\s*(?::|\s[–—-])\s+(?=\S)")
_COLON = re.compile(rf"{_IN_TIME}\s*:\s*")
_NAME = re.compile(rf"(?:{QUOTED}|(?P<plain>[A-ZÆØÅ0-9][^,;()]*?))(?:\s*(?P<behind>\([^()]{{2,80}}\)))?\W*")
_BETWEEN = re.compile(r",\s(?:og\s|and\s)?|;\s|\s(?:og|and|samt)\s(?=[«\"“”‘A-ZÆØÅ])")
_RELATIVE = re.compile(r",\s(?:som|der|which|where)\s")
_LONGEST = 8
"""Words in a name that no quotation marks set off."""
_SAID: tuple[Kind, ...] = ("status", "risk", "progress")
_CONFIDENCE, METHOD = 0.85, "sentence.counted"


def tag(context: Context) -> Iterator[Record]:
    """The measures so named, each with the status of all of them and the owner in brackets behind it."""
    found = [one for one in passages(context) if one.cell is None and one.kind is not BlockKind.HEADING]
    labelled: dict[tuple[str, ...], list[_Labelled]] = {}
    for number, passage in enumerate(found):
        sentences = list(passage.sentences())
        for at, (start, stop) in enumerate(sentences):
            told = _behind_label(passage, sentences[at : at + 2])
            if told is not None:
                labelled.setdefault(passage.headings, []).append(told)
                continue
            said = _counts(passage.text[start:stop])
            if said is None:
                continue
            yield from _of(found[number:], said, start, stop, sentences[at + 1 : at + 2])
    for group in labelled.values():
        ended = len({one.said.value for one in group if one.said.value in ENDS}) == len(group)
        sure = len(group) > 1 and (ended or any(len(one.names) > 1 for one in group))
        for one in group:
            if sure or one.of_measures or len(one.names) > 1:
                yield from _told(one.names, one.said, one.evidence)


class _Labelled(NamedTuple):
    """Names behind what says how they all stand, and whether it says that they are of measures: "Nytt tiltak: X"."""

    names: Sequence[Name]
    said: Phrase
    evidence: tuple[Evidence, ...]
    of_measures: bool


def _behind_label(passage: Passage, sentences: Sequence[tuple[int, int]]) -> _Labelled | None:
    """The names of "Rød status: X, Y", "De røde tiltakene er X og Y" and "Det eneste tiltaket med rød status er X"."""
    start, stop = sentences[0]
    match = _label().fullmatch(passage.text, start, stop)
    if match and len(sentences) > 1:
        first, stop = sentences[1]
    else:
        match = _those().match(passage.text, start, stop)
        first = match.end() if match else stop
    names = named_in(_RELATIVE.split(passage.text[first:stop])[0]) if match else []
    if match is None or not names:
        return None
    of_measures = match.re is _those() or is_kind(tidy(match.group()).rsplit(" ", 1)[-1])
    return _Labelled(names, _says(match), passage.evidence(start, stop), of_measures)


def _of(
    found: Sequence[Passage], said: Phrase, start: int, stop: int, follows: Sequence[tuple[int, int]]
) -> Iterator[Record]:
    """What is told of those that are named behind a sentence of the first passage found."""
    passage = found[0]
    behind = _BEHIND.match(passage.text, start + said.stop, stop)
    leads_on = _COLON.fullmatch(passage.text, start + said.stop, stop) is not None
    if behind:
        yield from _told(named_in(passage.text[behind.end() : stop]), said, passage.evidence(start, stop))
    elif follows:
        first, last = follows[0]
        led = _naming().match(passage.text, first, last)
        if led or leads_on:
            names = named_in(passage.text[led.end() if led else first : last])
            yield from _told(names, said, passage.evidence(start, last))
    elif leads_on:
        for item in _items(found[1:], passage):
            runs = (tuple(passage.span(start)), tuple(item.words))
            names = [split_name(item.text)] if is_name(item.text) else []
            yield from _told(names, said, (Evidence(page=passage.page.number, runs=runs),))


def _counts(sentence: str) -> Phrase | None:
    """The phrase with which a sentence says of a number of measures, and of no single one, in which state they are."""
    phrases = phrases_in(sentence) if may_hold(sentence) else ()
    phrase = next((one for one in phrases if one.kind in _SAID), None)
    if phrase is None:
        return None
    subject = tidy(sentence[: phrase.start])
    return phrase if is_kind(subject) or _several().fullmatch(subject) else None


def _says(label: re.Match[str]) -> Phrase:
    told = label.groupdict()
    dimension, state = (told.get("dimension") or "").lower(), (label["state"] or label["colour"]).lower()
    kind: Kind = next((of for of in _SAID if dimension in load("verbs")["dimensions"][of]), "status")
    return Phrase(kind, _states()[state], label.start(), label.end())


@cache
def _label() -> re.Pattern[str]:
    dimensions = any_of(word for words in load("verbs")["dimensions"].values() for word in words)
    return re.compile(
        rf"(?P<state>{any_of(_states())})(?:\s(?:{_nouns()}))?(?:\s(?P<dimension>{dimensions}))?:",
        re.IGNORECASE,
    )


@cache
def _those() -> re.Pattern[str]:
    dimensions = any_of(word for words in load("verbs")["dimensions"].values() for word in words)
    reports = any_of(load("verbs")["reports"]["verbs"])
    only = any_of([*load("lists")["initiatives"]["counts"], *load("units")["words"]])
    be = r"\s(?:er|is|are)\s+"
    return re.compile(
        rf"(?:de|dei|the)\s(?P<state>{any_of(_states())})\s(?:{_nouns()}){be}"
        rf"|(?:(?:de|dei|det|the|{only})\s){{0,2}}(?:{_nouns()})\s(?:med|with|(?:som|that)\s(?:{reports}))\s"
        rf"(?P<colour>{any_of(colour_words())})\s(?P<dimension>{dimensions}){be}",
        re.IGNORECASE,
    )


@cache
def _nouns() -> str:
    verbs = load("verbs")
    return any_of(
        [*load("lists")["initiatives"]["nouns"], *verbs["initiative_nouns"], *verbs["introduced"]["nouns"]]
    )


@cache
def _states() -> dict[str, str]:
    """Words for colours and for what has become of measures (lower case), and the status that they stand for."""
    ended = {word: value for value, words in load("lists")["initiatives"]["status"].items() for word in words}
    became = {word: value for word, value in status_words().items() if value in ENDS}
    return became | ended | colour_words()


def _items(behind: Sequence[Passage], lead: Passage) -> Iterator[Passage]:
    """The list items right behind a passage on its page."""
    for passage in behind:
        if not passage.is_item or passage.page is not lead.page:
            return
        yield passage


def named_in(text: str) -> list[Name]:
    """The names that a text lists; none unless all of it is names."""
    names: list[Name] = []
    for part in _BETWEEN.split(text):
        match = _NAME.fullmatch(part.strip())
        if match is None or not (match["quoted"] or _is_plain(match["plain"])):
            return []
        names.append(split_name(f"{match['quoted'] or match['plain']} {match['behind'] or ''}".strip()))
    return names


def _is_plain(text: str) -> bool:
    return is_name(text) and len(text.split()) <= _LONGEST


def _told(names: Sequence[Name], said: Phrase, evidence: tuple[Evidence, ...]) -> Iterator[Record]:
    for name in names:
        yield Initiative(
            name=name.name,
            aliases=(name.alias,) if name.alias else None,
            evidence=evidence,
            confidence=_CONFIDENCE,
            method=METHOD,
        )
        if name.owner:
            yield Owner(
                subject=name.name,
                subject_kind="initiative",
                owner=name.owner,
                evidence=evidence,
                confidence=_CONFIDENCE,
                method=METHOD,
            )
        yield Status(
            subject=name.name,
            subject_kind="initiative",
            dimension=said.kind,
            value=said.value,
            evidence=evidence,
            confidence=_CONFIDENCE,
            method=METHOD,
        )


@cache
def _several() -> re.Pattern[str]:
    """What says how many measures: "Følgende tiltak", "Disse to prosjektene", "Av 37 tiltak (er to …)"."""
    words = load("lists")["initiatives"]
    counts = rf"(?:\d{{1,3}}|{any_of([*words['counts'], *load('units')['words']])})"
    nouns = rf"(?:{any_of([*words['nouns'], *load('verbs')['initiative_nouns']])})"
    return re.compile(rf"(?:(?:av|of)\s)?(?:{counts}\s){{1,2}}{nouns}", re.IGNORECASE)


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('lists')['initiatives']['naming'])})\s*:?\s+", re.IGNORECASE)
