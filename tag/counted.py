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
from tag.headings import ENDS, ended
from tag.legend import status_words
from tag.names import QUOTES, Name, is_kind, is_name, is_sentence, split_name, tidy
from tag.passages import Passage, passages, with_quotes
from tag.phrases import Kind, Phrase, colour_words, may_hold, phrases_in
from tag.vocabulary import load

_IN_TIME = r"(?:\s(?:i|siden|sidan|per|in|since|this)\s[^.:;,–]{2,30})?"
"""When those that are counted came so far."""
_BEHIND = re.compile(rf"{_IN_TIME}\s*(?::|\s[–—-])\s+(?=\S)")
_COLON = re.compile(rf"{_IN_TIME}\s*:\s*")
_NAME = re.compile(rf"(?:{QUOTED}|(?P<plain>[A-ZÆØÅ0-9][^,;()]*?))(?:\s*(?P<behind>\([^()]{{2,80}}\)))?\W*")
_BETWEEN = re.compile(r",\s(?:og\s|and\s)?|;\s|\s(?:og|and|samt)\s(?=[«\"“”‘A-ZÆØÅ])")
_RELATIVE = re.compile(r",\s(?:som|der|which|where)\s")
_OF_WHICH = re.compile(r"(?:\s(?:i|på|for|under|in|of)\s[^,.;:]{3,50})?")
"""Where those that are counted stand: "Alle tiltakene i handlingsplanen"."""
_LONGEST = 8
"""Words in a name that no quotation marks set off."""
_SAID: tuple[Kind, ...] = ("status", "risk", "progress")
_LISTED = re.compile(r",\s(?:og\s|and\s)?|(?<!-)\s(?:og|and|samt)\s")
_CONFIDENCE, _LESS_SURE, METHOD = 0.85, 0.7, "sentence.counted"


def tag(context: Context) -> Iterator[Record]:
    """The measures so named, each with the status of all of them and the owner in brackets behind it."""
    found = [
        with_quotes(one)
        for one in passages(context)
        if one.cell is None and one.kind is not BlockKind.HEADING
    ]
    labelled: dict[tuple[str, ...], list[_Labelled]] = {}
    for number, passage in enumerate(found):
        sentences = list(passage.sentences())
        for at, (start, stop) in enumerate(sentences):
            labelling = _behind_label(passage, sentences[at : at + 2])
            if labelling is not None:
                labelled.setdefault(passage.headings, []).append(labelling)
                continue
            beside = _apposed().match(passage.text, start, stop)
            if beside is not None:
                rest = passage.text[beside.end() : stop]
                names, said = named_in(beside["names"]), _counts(f"{beside['several']} {rest}")
                if names and said:
                    yield from told(names, said, passage.evidence(start, stop))
                    continue
            said = _counts(passage.text[start:stop])
            if said is None:
                yield from _so_many(passage, start, stop, sentences[at + 1 : at + 2])
                continue
            yield from _of(found[number:], said, start, stop, sentences[at + 1 : at + 2])
    for group in labelled.values():
        over = len({one.said.value for one in group if one.said.value in ENDS}) == len(group)
        sure = len(group) > 1 and (over or any(len(one.names) > 1 for one in group))
        for one in group:
            if sure or one.of_measures or len(one.names) > 1:
                yield from told(one.names, one.said, one.evidence)


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
        yield from told(named_in(passage.text[behind.end() : stop]), said, passage.evidence(start, stop))
    elif follows:
        first, last = follows[0]
        led = _naming().match(passage.text, first, last)
        if led or leads_on:
            names = named_in(passage.text[led.end() if led else first : last])
            yield from told(names, said, passage.evidence(start, last))
    elif leads_on:
        for item in _items(found[1:], passage):
            runs = (tuple(passage.span(start)), tuple(item.words))
            names = [split_name(item.text)] if is_name(item.text) else []
            yield from told(names, said, (Evidence(page=passage.page.number, runs=runs),))


def _so_many(passage: Passage, start: int, stop: int, follows: Sequence[tuple[int, int]]) -> Iterator[Record]:
    """Measures that are counted and then listed, as many as were counted and at least one with a capital, in the state
    that the count tells, if any: "Rådet har valgt ut tre tiltak. Dette er X, deling av Y og Z", "To nye tiltak: X, Y".
    """
    colon = passage.text.find(": ", start, stop)
    led = _naming().match(passage.text, *follows[0]) if follows else None
    leads_on = colon >= 0 or led is not None or passage.text.endswith(":", start, stop)
    counted = _number_of().search(passage.text, start, stop) if leads_on else None
    if counted is None:
        return
    number = counted["number"].lower()
    many = int(number) if number.isdigit() else load("units")["words"][number]
    colon = passage.text.find(": ", counted.end(), stop)
    if colon >= 0:
        first, last = colon + 2, stop
    elif follows and (led is not None or passage.text[start:stop].endswith(":")):
        first, last = led.end() if led else follows[0][0], follows[0][1]
    else:
        return
    parts = [tidy(part) for part in _LISTED.split(passage.text[first:last])]
    named = len(parts) == many > 1 and any(part.lstrip(QUOTES)[:1].isupper() for part in parts)
    if named and all(part and not is_sentence(part) and len(part.split()) <= _LONGEST for part in parts):
        names = [one._replace(name=one.name.strip(QUOTES)) for one in map(split_name, parts)]
        state = states().get((counted["before"] or counted["behind"] or "").lower())
        said = Phrase("status", state, counted.start(), counted.end()) if state else None
        yield from told(names, said, passage.evidence(start, last), _LESS_SURE)


def _counts(sentence: str) -> Phrase | None:
    """The phrase with which a sentence says of a number of measures, and of no single one, in which state they are."""
    phrases = phrases_in(sentence) if may_hold(sentence) else ()
    phrase = next((one for one in phrases if one.kind in _SAID), None)
    if phrase is None:
        return None
    subject = tidy(sentence[: phrase.start])
    counted = _several().match(subject)
    told = counted is not None and _OF_WHICH.fullmatch(subject, counted.end()) is not None
    return phrase if is_kind(subject) or told else None


def _says(label: re.Match[str]) -> Phrase:
    parts = label.groupdict()
    dimension, state = (parts.get("dimension") or "").lower(), (label["state"] or label["colour"]).lower()
    kind: Kind = next((of for of in _SAID if dimension in load("verbs")["dimensions"][of]), "status")
    return Phrase(kind, states()[state], label.start(), label.end())


@cache
def _label() -> re.Pattern[str]:
    dimensions = any_of(word for words in load("verbs")["dimensions"].values() for word in words)
    return re.compile(
        rf"(?P<state>{any_of(states())})(?:\s(?:{counted_nouns()}))?(?:\s(?P<dimension>{dimensions}))?:",
        re.IGNORECASE,
    )


@cache
def _those() -> re.Pattern[str]:
    dimensions = any_of(word for words in load("verbs")["dimensions"].values() for word in words)
    reports = any_of(load("verbs")["reports"]["verbs"])
    only = any_of([*load("lists")["initiatives"]["counts"], *load("units")["words"]])
    be = r",?\s(?:er|is|are)\s+"
    return re.compile(
        rf"(?:de|dei|the)\s(?P<state>{any_of(states())})\s(?:{counted_nouns()}){be}"
        rf"|(?:(?:de|dei|det|the|{only})\s){{0,2}}(?:{counted_nouns()})\s(?:med|with|(?:som|that)\s(?:{reports}))\s"
        rf"(?P<colour>{any_of(colour_words())})\s(?P<dimension>{dimensions}){be}",
        re.IGNORECASE,
    )


@cache
def counted_nouns() -> str:
    """What initiatives are called where they are counted, as a pattern."""
    verbs = load("verbs")
    return any_of(
        [*load("lists")["initiatives"]["nouns"], *verbs["initiative_nouns"], *verbs["introduced"]["nouns"]]
    )


@cache
def states() -> dict[str, str]:
    """Words for colours and for what has become of measures (lower case), and the status that they stand for."""
    became = {word: value for word, value in status_words().items() if value in ENDS}
    return became | ended() | colour_words()


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


def told(
    names: Sequence[Name],
    said: Phrase | None,
    evidence: tuple[Evidence, ...],
    confidence: float = _CONFIDENCE,
) -> Iterator[Record]:
    """The initiatives of names, with who stands in brackets behind them and what is said of all."""
    for name in names:
        yield Initiative(
            name=name.name,
            aliases=(name.alias,) if name.alias else None,
            evidence=evidence,
            confidence=confidence,
            method=METHOD,
        )
        if name.owner:
            yield Owner(
                subject=name.name,
                subject_kind="initiative",
                owner=name.owner,
                evidence=evidence,
                confidence=confidence,
                method=METHOD,
            )
        if said is None:
            continue
        yield Status(
            subject=name.name,
            subject_kind="initiative",
            dimension=said.kind,
            value=said.value,
            evidence=evidence,
            confidence=confidence,
            method=METHOD,
        )


@cache
def _several() -> re.Pattern[str]:
    """What says how many measures: "Følgende tiltak", "To av tiltakene", "Av 37 tiltak (er to …)"."""
    return re.compile(_some_measures(), re.IGNORECASE)


@cache
def _apposed() -> re.Pattern[str]:
    """The same with their names behind, before what is said of them: "To av tiltakene, X og Y, er …"."""
    that_is = any_of(load("lists")["initiatives"]["that_is"])
    return re.compile(
        rf"(?P<several>{_some_measures()})[^,;:()–]{{0,60}}?(?:,\s(?:(?:{that_is})\s)?|\s[(–-]\s?)(?P<names>[^()–]{{4,160}}?)(?:,|\s?\)|\s[–-])\s(?=(?-i:[a-zæøå]))",
        re.IGNORECASE,
    )


def _some_measures() -> str:
    words = load("lists")["initiatives"]
    counts = rf"(?:\d{{1,3}}|{any_of([*words['counts'], *load('units')['words']])})"
    nouns = rf"(?:{any_of([*words['nouns'], *load('verbs')['initiative_nouns']])})"
    return rf"(?:(?:av|of)\s)?(?:{counts}\s){{1,3}}(?:(?:av|of)\s(?:(?:de|dei|the)\s)?)?{nouns}"


@cache
def _number_of() -> re.Pattern[str]:
    """How many measures, and in which state: "fem tiltak", "tre prioriterte prosjekter", "to tiltak er nye"."""
    words, state = load("lists")["initiatives"], any_of(states())
    numbers = rf"(?P<number>\d{{1,2}}|{any_of(load('units')['words'])})"
    return re.compile(
        rf"(?<!\w){numbers}\s(?:(?P<before>{state})\s|(?:{any_of(words['adjectives'])})\s)?(?:{any_of(words['nouns'])})(?!\w)"
        rf"(?:\s(?:er|are)\s(?P<behind>{state})(?!\w))?",
        re.IGNORECASE,
    )


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('lists')['initiatives']['naming'])})\s*:?\s+", re.IGNORECASE)
