"""What sentences say of initiatives: their status, owner and dependencies.

What stands before or behind a phrase (:mod:`tag.phrases`), within its clause, must be a name. Denials, wishes and
possibilities say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from copy import copy
from functools import cache, cached_property, lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from schemas.evidence import Evidence
from schemas.page import BlockKind
from schemas.records import Dependency, Initiative, Owner, Record, Status
from tag.context import Context
from tag.cues import any_of
from tag.dates import find_dates
from tag.headings import purpose
from tag.inversions import inverted
from tag.mentions import is_act, is_task
from tag.names import is_kind, is_name, is_short_form, tidy
from tag.passages import Passage, passages
from tag.phrases import colour_words, may_hold, phrases_in
from tag.pipeline import parse
from tag.tables.columns import role_of
from tag.tables.people import is_answering, is_person, untitled
from tag.vocabulary import load

if TYPE_CHECKING:
    from spacy.tokens import Doc

_QUOTED = r"[«\"“”‘](?P<quoted>[^«»\"“”‘]{2,80}?)[»\"“”’]"
_BRACKETS = r"(?:\s*\((?P<behind>[^()]{2,80})\))?"
_AT_END = re.compile(rf"{_QUOTED}{_BRACKETS}\s*$")
_AT_START = re.compile(rf"\s*{_QUOTED}{_BRACKETS}")
_PLAIN_AT_END = re.compile(rf"(?P<plain>[^()]+?){_BRACKETS}\s*$")
_CLAUSE_START = re.compile(r".*(?:[,;:–]\s|\s(?:og|men|mens|at|som|fordi|and|but|that)\s)")
_PASSIVE = re.compile(
    r"(?<=\S)\s(?:(?:nå|no|også)\s)?(?:\w{3,}(?:es|ast|s)|skjer|foregår|gjøres|går|blir \w+|vert \w+)$"
)
"""A verb before "i regi av": "X utvikles i regi av Y"."""
_RELATIVE = re.compile(r",?\s(?:som|which|that)\s+$")
"""What joins a clause to the name it is of: "Prosjektet X, som eies av Y"."""
_IT_IS = re.compile(r"(?:^|[,.;:]\s|\s)[Dd]et\s(?:er|var)\s(?P<who>[A-ZÆØÅ][^.,;:()]{1,60}?)\ssom\s+$")
_MORE_ON = re.compile(r"(?:\S+\s){0,3}(?:om|for|i|of|on|about)\s(?P<name>[A-ZÆØÅ0-9«].+)$")
"""A heading that ends with the name of what it is about: "Mer om X", "Status for X"."""
_OF_ITS_KIND = re.compile(r"(?<=\w)\s(?:project|programme|initiative)$")
"""A noun behind a name in English: "Survey Upload project"."""
_LED_IN_BY = re.compile(r"^(?:For|In)\s(?=[A-ZÆØÅ])")
_TAKES_FOR = re.compile(
    r"(?:direktoratet|etaten|avdeling|avdelingen|seksjon|seksjonen|senter|senteret|institutt|instituttet|kontoret|enheten|eininga"
    r"|utvalget|utvalet|rådet|styret|department|agency|centre)$",
    re.IGNORECASE,
)
"""The end of a body whose name goes on with "for"."""
_OPENS = re.compile(
    r"(?P<plain>[A-ZÆØÅ]\w+(?:\s(?!(?:er|var|har|hadde|skal|skulle|ble|vart|vil|må|kan)\b)[\w-]+){1,5})\s"
    r"(?:er|var|har|hadde|skal|skulle|ble|vart|vil|må|kan)\s"
)
_NEAR_BEFORE = 2
"""Sentences before one that names nothing itself."""
_AS = re.compile(r"^\S+\ssom\s\S+\s*$")
_AND = re.compile(r"\s(?:og|men|and|but)\s+$")
_THAT = re.compile(r"\s(?:at|that)\s")
"""What stands before it denies, or doubts, what stands behind."""
_JOINED = re.compile(r"(?:,|,?\s(?:og|and|samt))\s(?:\w+\s)?[«\"“”‘]?$")
"""Between two names of a list, with a noun such as "tenesta" and a quotation mark before the second."""
_CAPITALISED = re.compile(r"(?<=[a-zæøå,] )[A-ZÆØÅ][\w@-]+")
_NAME_RUN = re.compile(
    r"\s*(?P<plain>[A-ZÆØÅ][\w@/&+-]*(?:\s(?:[A-ZÆØÅ0-9][\w@/&+-]*|(?:for|i|på|med|til|av|of)\s[A-ZÆØÅ][\w-]*))*)"
)
_NAME_WITH_NOUNS = re.compile(
    r"\s*(?P<plain>[A-ZÆØÅ][^\s.,;:()]*(?:\s(?!(?:er|har|skal|vil|kan|ble|blir|vart|vert|må|bør|var|får|gir|gjør|gjer|blei|hadde|skulle|ville|kunne|burde|måtte|ligger|ligg|går|gikk|gjekk|"
    r"står|holder|held|kommer|kjem|kom|fikk|fekk|melder|trenger|treng|mangler|manglar|should|would|could|must|will|had|were|are|remained|remains|i|på|ved|til|og|eller|som|frå|fra|mot|"
    r"under|innen|innan|is|has|in|to|and|or|at|by|from|with|med|videre|vidare|fremover|framover|igjen|nå|no|etter|hos|hjå|når|mens|siden|sidan|per|since)\b"
    r"|\d{1,2}\.\s[a-zæøå])[\w@/-]+)*)"
)
_CAMEL = re.compile(r"[a-zæøå][A-ZÆØÅ]|\d|[A-ZÆØÅ]{2}")
_BODY_STOP = re.compile(
    r"[.,;:()]|\s(?:som|har|er|skal|vil|ble|blir|fordi|med|på|fra|frå|innen|innan|per|sammen|saman|which|and|is|has|with)\s"
    r"|\s(?:og|i|and)\s(?:har|er|skal|vil|ble|blir|vart|vert|går|ligger|ligg|kan|må|får|held|holder|melder|samarbeid|samband"
    r"|perioden|is|has|was|\d)"
)
_DUE_BEHIND = re.compile(r"\s(?:innen|innan|før|senest|seinast|by|before|within)\s.*$")
_ASIDE = re.compile(r",\s(?:som|og|men|mens|fordi|noe|which|and|but)\s")
"""What goes on behind what is needed."""
_NOUN_AND_NAME = re.compile(r"(?P<noun>[A-ZÆØÅ]?[a-zæøå]{3,}(?:en|et|a|n))\s(?P<name>[A-ZÆØÅ][^.,;:()]*)")
_PERSON = "PER"
_YEAR_BEHIND = re.compile(r"\s(?:19|20)\d\d$")
_LEADING = frozenset(
    [
        "fra",
        "frå",
        "til",
        "ved",
        "hos",
        "med",
        "under",
        "etter",
        "før",
        "om",
        "av",
        "from",
        "at",
        "by",
        "after",
        "before",
        "with",
    ]
)
"""Words that begin a phrase and no name."""
_KNOWN = 0.75
"""How sure an initiative must be for its name to be known in other sentences."""
_SURE = 0.85
"""Words such as "leder" and "eier" are nouns as well as verbs: what is led must be known for an initiative."""
_MARKS = re.compile(r"[^\w/+]")
_OF_PLACE = frozenset(["i", "på", "ved", "hos", "for", "til", "in", "at", "for"])
_LONGEST_NAME, _LONGEST_BODY, _LONGEST_KNOWN = 7, 6, 12
"""Words."""
_SHORTEST_PART = 5
"""Letters of the last part of a compound."""
_LISTED = 0.7
"""How sure a name must be to stand in a list with another."""
_MOST_BEFORE_NAME = 3
"""Words that lead in a name: "arbeidet med prosjektet X"."""

_ENDED = ("completed", "cancelled", "paused")
_SAID_OF_BARE = ("status", "owned_by")
_OF_BARE = 0.6
"""How sure a name is that nothing but its place and its lack of an article tells: "Ombygging av kaia er ferdig"."""

_SINGLE_NOUN = {"NOUN", "Definite=Ind", "Number=Sing"}


class _Name(NamedTuple):
    """A name in a sentence, with what stands in brackets behind it, how sure it is one, and whether only its place and
    its lack of an article tell that."""

    name: str
    alias: str | None
    owner: str | None
    confidence: float
    bare: bool = False

    def method(self, what: str) -> str:
        """The rule that made a record of it."""
        return "sentence.bare" if self.bare else f"sentence.{what}"


def tag(context: Context, known: Collection[str]) -> list[Record]:
    """The records of sentences in paragraphs, list items and table cells.

    Args:
        known: names of initiatives that the document's tables and lists tell; names that sentences tell surely are
            known in all sentences.
    """
    found = [
        one for one in passages(context) if one.kind is not BlockKind.HEADING and may_hold().search(one.text)
    ]
    parsed = _Parsed(found, context.read)
    known = {*known, *_titles(found)}
    told = _tag(context, found, _Names(known, passages(context), parsed))
    named = [one.name for one in told if isinstance(one, Initiative) and one.confidence >= _KNOWN]
    if set(named) <= set(known):
        return told
    return _tag(context, found, _Names((*known, *named), passages(context), parsed))


def _titles(found: Sequence[Passage]) -> set[str]:
    """The headings that name what is told of beneath: it begins with the same words or, under two headings or more,
    says of "the project" how it goes or who owns it."""
    repeated: set[str] = set()
    spoken: set[str] = set()
    for passage in found:
        heading = passage.headings[0] if passage.headings and passage.cell is None else ""
        if not heading or not _may_name(heading):
            continue
        if passage.text.startswith(f"{heading} "):
            repeated.add(heading)
        for start, stop in passage.sentences():
            sentence = passage.text[start:stop]
            noun = sentence.partition(" ")[0].lower()
            said = phrases_in(sentence) if noun in load("verbs")["initiative_nouns"] else ()
            if any(one.kind != "naming" and one.start <= len(noun) + 1 for one in said):
                spoken.add(heading)
    return repeated | (spoken if len(spoken) > 1 else set())


def _may_name(heading: str) -> bool:
    """Whether a heading may be a name, of two words or more or with a number, and is none over a part of a paper."""
    last = heading.split()[-1].lower()
    return (
        is_name(heading)
        and (" " in heading or _CAMEL.search(heading) is not None)
        and not any(word in ("og", "and") for word in heading.split())
        and role_of(heading) is None
        and purpose((heading,)) is None
        and not _about_initiatives().search(heading)
        and not last.endswith(tuple(load("verbs")["events"]))
    )


def _tag(context: Context, found: list[Passage], names: _Names) -> list[Record]:
    """The records of passages; what a paragraph named last, "the project" in the next one under its heading means."""
    records: list[Record] = []
    before: tuple[Passage, _Name] | None = None
    for passage in found:
        goes_on = before is not None and _follows(before[0], passage)
        told = list(_passage(context, passage, names, before[1] if before and goes_on else None))
        records += told
        named = [one.name for one in told if isinstance(one, Initiative)]
        if named:
            before = passage, _Name(named[-1], None, None, _SURE)
    return records


def _follows(before: Passage, passage: Passage) -> bool:
    """Whether a passage is running text under the heading that another one stands under, too."""
    return (
        before.page is passage.page
        and before.headings == passage.headings
        and (before.cell, passage.cell) == (None, None)
        and not passage.is_item
    )


class _Parsed:
    """The sentences that hold a phrase, parsed all at once when the first of them is asked for."""

    def __init__(self, found: Sequence[Passage], read: dict[str, Doc]) -> None:
        self._found, self._read = found, read

    def __getitem__(self, sentence: str) -> Doc:
        return self._docs.get(sentence) or parse([sentence])[0]

    @cached_property
    def _docs(self) -> dict[str, Doc]:
        texts = [one.text[start:stop] for one in self._found for start, stop in one.sentences()]
        asked = list(dict.fromkeys(text for text in texts if may_hold().search(text) and phrases_in(text)))
        return dict(zip(asked, parse(asked, read=self._read), strict=True))


def _passage(context: Context, passage: Passage, names: _Names, before: _Name | None) -> Iterator[Record]:
    about = names.over(passage)
    free = about is None and passage.cell is None
    about = about or before
    together: tuple[_Name, ...] = ()
    in_list = passage.is_item and any(map(_about_initiatives().search, passage.headings))
    for start, stop in passage.sentences():
        text = passage.text[start:stop]
        if may_hold().search(text):
            elsewhere = free and (about is None or about is before)
            opener = names.opener(passage, start) if elsewhere else ""
            given = names.given(
                text,
                names.topic_of(text) or (None if opener else about),
                listed=in_list and start == 0,
                bare=free,
                together=together,
                opener=opener,
            )
            told = list(_sentence(context, given, text, passage.evidence(start, stop)))
            yield from told
            named = [one.name for one in told if isinstance(one, Initiative)]
            about = _Name(named[-1], None, None, _SURE) if named else about
            if named:
                together = tuple(_Name(one, None, None, _SURE) for one in named) if len(named) > 1 else ()


def says_dependency(text: str) -> bool:
    """Whether a text is a sentence that says of something what it depends on."""
    return any(phrase.kind == "depends" and phrase.start > 2 for phrase in phrases_in(text))


def _sentence(context: Context, names: _Names, text: str, evidence: tuple[Evidence, ...]) -> Iterator[Record]:
    about: dict[str, _Name] = {}
    told: set[str] = set()
    last: _Name | None = None
    needed = _reported_need(names, text)
    if needed is not None:
        yield Dependency(**needed, evidence=evidence, confidence=0.8, method="sentence.need")
        return
    stated = _stated_owner(names, text)
    if stated is not None:
        last = stated[0]
        about[last.name] = last
        yield _owner(*stated, evidence)
    phrases = [] if stated else phrases_in(text)
    for phrase, after in zip_longest(phrases, phrases[1:]):
        left, right = text[: phrase.start], text[phrase.stop :]
        if phrase.kind == "owned_by" and text.startswith("i regi av", phrase.start):
            left = f"{_PASSIVE.sub('', left.rstrip())} "
        relative = _RELATIVE.search(left)
        left = left[: relative.start()] if relative else left
        clause = _CLAUSE_START.sub("", left)
        said = left if _THAT.search(left) else clause
        of_known = names.known_at_end(left) if relative else None
        bare_said = _work_on().sub("", re.sub(_QUOTED, "", said))
        if of_known is None and (_unsaid().search(bare_said) or _expects(left)):
            continue
        if phrase.value in _ENDED and _is_part(clause.strip().partition(" ")[0]):
            continue  # a part of the work: "testingen er ferdig"
        # "X eies av Y og har gul status": the second clause is of the same subject.
        before = (
            names.at_end(left, bare=phrase.kind in _SAID_OF_BARE)
            if clause.strip()
            else last or (names.at_start(left) if _AND.search(left) else None)
        )
        before = before or of_known
        if phrase.kind == "depends" and clause.split(" ", 1)[0].lower() in _LEADING:
            before = names.within(text[phrase.start : phrase.stop])
        if last and left.rstrip(' «»"“”').endswith(last.name):
            before = last
        until = after.start if after else None
        if last and clause.strip().lower() in load("verbs")["spoken_of"]:
            before = last
        several: Sequence[_Name] = ()
        if names.together and clause.strip().lower() in load("verbs")["spoken_of_several"]:
            *several, before = names.together
        name = names.led_in(text[phrase.stop : until]) if phrase.kind == "naming" else before
        if phrase.kind == "ends":
            name = _ended(names, phrase.value, right)
        elif phrase.kind == "owns":
            name = last if last and _spoken_of(right) else names.at_start(right)
            if names.together and _spoken_of(right, "spoken_of_several"):
                *several, name = names.together
        if name is None or (phrase.kind in ("named", "naming") and text.endswith("?")):
            continue
        single = phrase.kind == "owns" and " " not in text[phrase.start : phrase.stop]
        if single and name.confidence < _SURE and not _spoken_of(right):
            continue
        last = name
        about.setdefault(name.name, name)
        if phrase.kind in ("named", "naming"):
            continue
        told.add(name.name)
        if phrase.kind == "depends":
            yield from _dependency(context, name, right, evidence)
        elif phrase.kind in ("owned_by", "owns"):
            who = _IT_IS.search(text, 0, phrase.start)
            body = _body(right if phrase.kind == "owned_by" else who["who"] if who else clause)
            if body is not None:
                yield from (_owner(one, body, evidence) for one in (*several, name))
        else:
            beside = (
                names.beside(left, name) if before is name and clause.strip() and not several else several
            )
            about.update((other.name, other) for other in beside)
            told.update(other.name for other in beside)
            for one in (*beside, name):
                yield _status(context, one, phrase.kind, phrase.value, text, evidence)
    if not told and not stated:
        for value, one in _inverted(names, text):
            about.setdefault(one.name, one)
            told.add(one.name)
            yield _status(context, one, "status", value, text, evidence)
    answers = _answers_for(names, last, text) if not stated else ()
    yield from (_owner(owned, body, evidence) for owned, body in answers)
    for name in about.values():
        yield Initiative(
            name=name.name,
            aliases=(name.alias,) if name.alias else None,
            evidence=evidence,
            confidence=name.confidence - 0.1,
            method=name.method("name" if name.name in told or stated else "named"),
        )
        if name.owner:
            yield _owner(name, name.owner, evidence)


@cache
def _work_on() -> re.Pattern[str]:
    """What stands before a name where the work on it is spoken of: its "om" makes nothing a mere possibility."""
    return re.compile(rf"(?<!\w)(?:{any_of(load('verbs')['work_on'])})(?!\w)", re.IGNORECASE)


def _expects(left: str) -> bool:
    """Whether what stands behind "at" is wished or reckoned with: "Målet er at X er ferdig"."""
    that = list(_THAT.finditer(left))
    return bool(that) and _expecting().search(left, 0, that[-1].start()) is not None


@cache
def _expecting() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('verbs')['expecting'])})(?!\w)", re.IGNORECASE)


def _reported_need(names: _Names, text: str) -> dict[str, str | None] | None:
    """The fields of a dependency that an initiative is said to report, with its colour or how critical it is: "X melder
    rød avhengighet med høy kritikalitet til Y for Z"."""
    match = _reports_need().match(text)
    if match is None or _unsaid().search(re.sub(_QUOTED, "", match["name"])):
        return None
    name = names.at_end(match["name"])
    if name is None:
        return None
    on = match["on"]
    if on and _TAKES_FOR.search(match["to"]):  # "til Direktoratet for hav for kart over leia"
        on = re.sub(r"^.+?\sfor\s", "", on)
    return {
        "subject": name.name,
        "on": tidy(on or match["to"]),
        "value": colour_words()[match["colour"].lower()] if match["colour"] else None,
        "criticality": match["grave"],
    }


@cache
def _reports_need() -> re.Pattern[str]:
    verbs = load("verbs")
    colours, grave = any_of(colour_words()), any_of(verbs["depends"]["critical"])
    return re.compile(
        rf"^(?P<name>.+?)\s(?:{any_of(verbs['reports']['verbs'])})\s(?:\w+\s){{0,2}}?(?:(?P<colour>{colours})\s)?"
        rf"(?:{any_of(verbs['depends']['nouns'])})(?:\s(?:med|with)\s(?P<grave>\w+)\s(?:{grave}))?\s(?:til|to|on)\s(?P<to>[^.]+?)"
        rf"(?:\s(?:for|om|knyttet til|knytt til|når det gjelder)\s(?P<on>[^.]+?))?\W*$",
        re.IGNORECASE,
    )


def _stated_owner(names: _Names, text: str) -> tuple[_Name, str] | None:
    """The initiative and the owner of "Eier av X er Y" and "X har Y som eier"."""
    match = next((found for pattern in _owner_is() if (found := pattern.match(text))), None)
    if match is None or _unsaid().search(match["name"]):
        return None
    name, body = names.at_end(match["name"]), _body(match["owner"])
    return (name, body) if name and body else None


def _ended(names: _Names, value: str, right: str) -> _Name | None:
    """The surely told name behind "stanset" and the like; behind "satte", the words that say of what it is a pause."""
    stop = _pausing().search(right) if value == "paused" else None
    if value == "paused" and stop is None:
        return None
    name = names.at_start(right[: stop.start()] if stop else right)
    return name if name and name.confidence >= _SURE else None


@cache
def _pausing() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(load('states')['pausing'])})(?!\w)", re.IGNORECASE)


def _spoken_of(text: str, which: str = "spoken_of") -> bool:
    """Whether a text begins with a word that means the initiative named last, or several, and no name behind it."""
    word, _, behind = text.strip(" .,").partition(" ")
    return word.lower() in load("verbs")[which] and not behind[:1].isupper()


def _inverted(names: _Names, text: str) -> Iterator[tuple[str, _Name]]:
    """The statuses that a sentence says with the verb before what they are of, the first of each name."""
    if text.endswith("?"):
        return
    for value, before, start, stop in inverted(text):
        if _unsaid().search(re.sub(_QUOTED, "", text[:stop])) or _expects(text[:start]):
            continue
        name = names.at_end(text[start:stop])
        if name is not None and before:
            yield value, name
            return


@cache
def _topic() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('verbs')['about'])})\s(?P<topic>.+)$", re.IGNORECASE)


def _answers_for(names: _Names, last: _Name | None, text: str) -> list[tuple[_Name, str]]:
    """The initiatives named last, and who a sentence that does not name them says answers for them."""
    match = next((found for pattern in _answering() if (found := pattern.search(text))), None)
    body = _body(match["owner"]) if match and not _unsaid().search(match.group()) else None
    if body is None or match is None:
        return []
    if not last and names.together and match.groupdict().get("of"):
        return [(one, body) for one in names.together]
    about = last or names.about
    return [(about, body)] if about else []


@cache
def _answering() -> tuple[re.Pattern[str], ...]:
    """ "Ansvaret ligger hos X", "X har ansvaret", "Eier er X", "X fortsetter som leder"."""
    verbs = load("verbs")["answers"]
    role = rf"\w*(?:{any_of(verbs['roles'])})(?!\w)"
    starts = r"(?:^|,\s(?:og|mens|and)\s|\sog\s|\sand\s)"
    who = r"(?P<owner>[^\s.,;:()][^.,;:()]{1,60}?)"
    several = any_of(load("verbs")["spoken_of_several"])
    return (
        re.compile(rf"{starts}(?:{any_of(verbs['lies_with'])})\s(?P<owner>[^.,;:()]+)", re.IGNORECASE),
        re.compile(rf"{starts}(?:{role})\s(?:er|is)\s(?P<owner>(?-i:[A-ZÆØÅ])[^.,;:()]+)", re.IGNORECASE),
        re.compile(
            rf"{starts}{who}\s(?:{any_of(verbs['has_it'])})(?:\s(?:for|of)\s(?P<of>{several}))?(?=[.,;]|$)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"{starts}{who}\s(?:{any_of(verbs['goes_on_as'])})\s(?:\w+\s)?{role}(?=[.,;]|$)", re.IGNORECASE
        ),
    )


@cache
def _owner_is() -> tuple[re.Pattern[str], ...]:
    owner = rf"\w*(?:{any_of(load('verbs')['owned_by']['nouns'])})"
    goes_to = any_of(load("verbs")["owned_by"]["goes_to"]).replace(
        r"\s+til", r"(?:\s(?:fra|frå)\s.+?)?\s+til"
    )
    return (
        re.compile(
            rf"^{owner}\s(?:av|for|til|of)\s(?P<name>.+?)\s(?:er|is)\s(?P<owner>(?-i:[A-ZÆØÅ]).+)$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^(?:{any_of(load('verbs')['owned_by']['having'])})\s(?:av|for|of|over)\s(?P<name>.+?)\s"
            rf"(?:(?:now|nå|no)\s)?(?:{goes_to})\s(?:the\s)?(?P<owner>(?-i:[A-ZÆØÅ]).+)$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^(?P<name>.+?)\s(?:har|has)\s(?P<owner>(?-i:[A-ZÆØÅ])[^.]+?)\s(?:som|as)\s{owner}\b",
            re.IGNORECASE,
        ),
    )


def _status(
    context: Context, name: _Name, kind: str, value: str, text: str, evidence: tuple[Evidence, ...]
) -> Status:
    return Status(
        subject=name.name,
        subject_kind="initiative",
        dimension="status" if kind == "ends" else kind,
        value=value,
        as_of=next((d.value for d in find_dates(text, context.year) if d.role == "as_of"), None),
        evidence=evidence,
        confidence=name.confidence,
        method=name.method("status"),
    )


def _owner(name: _Name, owner: str, evidence: tuple[Evidence, ...]) -> Owner:
    return Owner(
        subject=name.name,
        subject_kind="initiative",
        owner=owner,
        evidence=evidence,
        confidence=name.confidence,
        method=name.method("owner"),
    )


def _dependency(
    context: Context, name: _Name, right: str, evidence: tuple[Evidence, ...]
) -> Iterator[Dependency]:
    """What stands behind the phrase, but for the time by which it must be."""
    right = _ASIDE.split(right)[0]
    due = next((date.value for date in find_dates(right, context.year) if date.role == "due"), None)
    on = tidy(_DUE_BEHIND.sub("", right) if due else right)
    if len(on) > 3:
        yield Dependency(
            subject=name.name,
            on=on,
            due=due,
            evidence=evidence,
            confidence=name.confidence,
            method=name.method("dependency"),
        )


class _Names:
    """Tells the names of initiatives from other words.

    A name is in quotation marks, stands behind a noun such as "prosjektet", is told elsewhere in the document,
    or is written with capitals that its place in the sentence does not ask for.
    """

    def __init__(self, known: Collection[str], found: Iterable[Passage], parsed: _Parsed) -> None:
        self._parsed = parsed
        self._all = self._bare = False
        self._about: _Name | None = None
        self.together: tuple[_Name, ...] = ()
        self._opener = ""
        self._sentence = ""
        self._known = {_plain(name) for name in known}
        self._last_words = _last_words(known)
        self._capitalised = {
            match.group() for passage in found for match in _CAPITALISED.finditer(passage.text)
        }

    @property
    def about(self) -> _Name | None:
        """What "the project" means."""
        return self._about

    def over(self, passage: Passage) -> _Name | None:
        """What a passage is about by the title of its cell, or by the name of an initiative over it."""
        for title in (passage.lead, passage.row_name, *passage.headings[:2]):
            if _plain(title) in self._known:
                return _name(title, None, _SURE)
        for title in passage.headings[:1]:
            ends = _MORE_ON.match(title)
            if ends and _plain(ends["name"]) in self._known:
                return _name(ends["name"], None, _SURE)
        return _name(passage.lead, None, 0.7) if passage.lead and is_name(passage.lead) else None

    def given(
        self,
        sentence: str,
        about: _Name | None,
        *,
        listed: bool,
        bare: bool,
        together: tuple[_Name, ...] = (),
        opener: str = "",
    ) -> _Names:
        """The same for a sentence, where "the project" is ``about`` and "both" are ``together``; what begins an item of
        a list of initiatives is a name, and with ``bare`` so is what begins a sentence as names do."""
        twin = copy(self)
        twin.together, twin._opener = together, opener
        twin._sentence, twin._about, twin._all, twin._bare = sentence, about, listed, bare
        return twin

    def at_end(self, text: str, *, bare: bool = False) -> _Name | None:
        """The name that a text ends with.

        Args:
            bare: what begins the sentence as a name does, a noun without article with more to it, is one, too.
        """
        quoted = _AT_END.search(text)
        if quoted:
            return _name(quoted["quoted"], quoted["behind"], 0.95)
        clause = _PLAIN_AT_END.match(_LED_IN_BY.sub("", _CLAUSE_START.sub("", text).strip()))
        if clause is None:
            return None
        plain = _listing().sub("", clause["plain"].strip())
        if plain.lower() in load("verbs")["spoken_of"]:
            return self._about or self._topic(plain)
        act = plain.split(" ", 1)[0]
        if _is_part(act) and (is_act(act.lower()) or act == plain) and _plain(plain) not in self._known:
            meant_by_act = self._about or self._topic(plain)  # "innføringen i skolene" of what was named
            if meant_by_act is not None:
                return meant_by_act
        meant = self._last_words.get(plain.lower())
        if meant is not None or (self._about and _is_last_of(plain.lower(), self._about.name)):
            return _name(meant, None, _SURE) if meant else self._about
        led = _led().match(plain)
        if led:
            return _name(led["name"], clause["behind"], 0.9) if self._fits(led["name"]) else None
        known = _plain(plain) in self._known
        named = (None if known else self._told_by_noun(plain)) or self._unled(plain, clause["behind"])
        if named is None and bare and self._bare and _AS.search(text) and self._sentence.startswith(text):
            plain = text.strip()  # "Barn som pårørande", and no clause behind "som"
        begins = bare and self._bare and self._sentence.startswith(plain) and " " in plain and is_name(plain)
        if named is None and begins and self._fits(plain) and _is_bare(self._parsed[self._sentence], plain):
            found = _name(plain, clause["behind"], _OF_BARE)
            return found._replace(bare=True) if found else None
        return named

    def known_at_end(self, text: str) -> _Name | None:
        """The name told elsewhere that the last words of a text are."""
        words = text.split()
        for count in range(min(len(words), _LONGEST_KNOWN), 0, -1):
            if _plain(" ".join(words[-count:])) in self._known:
                return _name(" ".join(words[-count:]), None, 0.85)
        return None

    def _told_by_noun(self, text: str) -> _Name | None:
        """The name behind a definite noun that tells what it is: "hurtigbåtruta Kystfart"; not behind a body's or who
        does something, and no person's."""
        match = _NOUN_AND_NAME.fullmatch(text)
        if match is None or not self._fits(match["name"]):
            return None
        noun = match["noun"].lower()
        doc = self._parsed[self._sentence]
        start = self._sentence.find(text)
        tokens = [token for token in doc if start <= token.idx < start + len(text)]
        if start < 0 or not tokens or is_answering(match["noun"]) or _answers_as().search(noun):
            return None
        person = tokens[0].ent_type_ != _PERSON and any(token.ent_type_ == _PERSON for token in tokens)
        return _name(match["name"], None, 0.75) if tokens[0].pos_ == "NOUN" and not person else None

    def _topic(self, word: str) -> _Name | None:
        """What "the measure" means where nothing was named: the definite noun that the sentence begins with, or the
        phrase without article that the one before it does."""
        if word.lower() in load("verbs")["initiative_nouns"] and self._opener:
            found = _name(self._opener, None, _OF_BARE)
            return found._replace(bare=True) if found else None
        first, _, rest = self._sentence.partition(" ")
        if (
            word.lower() not in load("verbs")["initiative_nouns"]
            or first.lower() in load("verbs")["spoken_of"]
        ):
            return None
        token = next(iter(self._parsed[self._sentence]), None)
        single = token is not None and token.text == first and token.pos_ in ("NOUN", "PROPN")
        if not single or is_answering(first) or _answers_as().search(first.lower()) or not rest[:1].islower():
            return None
        definite = token is not None and (token.pos_ == "PROPN" or "Definite=Def" in token.morph)
        return _name(first, None, 0.7) if definite else None

    def beside(self, text: str, name: _Name) -> list[_Name]:
        """The names that stand in a list with the name that a text ends with: "X, Y og Z"."""
        found: list[_Name] = []
        before = text[: text.rfind(name.name)]
        while (joined := _JOINED.search(before)) is not None:
            rest = before[: joined.start()]
            other = self.at_end(rest)
            if other is None or (_plain(other.name) not in self._known and other.confidence < _LISTED):
                break
            found.insert(0, other)
            before = rest[: rest.rfind(other.name)]
        return found

    def at_start(self, text: str) -> _Name | None:
        """The name that a text begins with."""
        quoted = _AT_START.match(text)
        if quoted:
            return _name(quoted["quoted"], quoted["behind"], 0.95)
        if _spoken_of(text):
            return self._about
        words = text.split()
        for stop in range(min(len(words), _LONGEST_KNOWN), 1, -1):
            if _plain(" ".join(words[:stop])) in self._known:
                return _name(" ".join(words[:stop]), None, 0.92)
        led = _led().match(text.strip())
        if led and len(led.string[: led.start("name")].split()) <= _MOST_BEFORE_NAME:
            run = _NAME_WITH_NOUNS.match(led["name"])
            return _name(run["plain"], None, 0.85) if run else None
        run = _NAME_WITH_NOUNS.match(text)
        if run is None or text[run.end() :].strip()[:1] not in (".", ",", ";", ""):
            run = _NAME_RUN.match(text)
        return self._unled(run["plain"], None) if run else None

    def opener(self, passage: Passage, start: int) -> str:
        """The phrase without article that the sentence before one begins with, up to its verb, or the one before that:
        "Opptak i sal skulle vore i drift."."""
        before = [passage.text[first:stop] for first, stop in passage.sentences() if stop <= start]
        for sentence in reversed(before[-_NEAR_BEFORE:]):
            match = _OPENS.match(sentence)
            if match and is_name(match["plain"]) and _is_bare(self._parsed[sentence], match["plain"]):
                return match["plain"]
        return ""

    def topic_of(self, text: str) -> _Name | None:
        """What a sentence says at its beginning that it is about: "Når det gjelder X, er lyset gult"."""
        match = _topic().match(text)
        if match is None:
            return None
        run = _NAME_WITH_NOUNS.match(match["topic"])
        closed = run is not None and match["topic"][run.end() :][:1] == "," and not is_answering(run["plain"])
        return self.at_start(match["topic"]) or (_name(run["plain"], None, 0.7) if run and closed else None)

    def within(self, text: str) -> _Name | None:
        """What a phrase has between its parts, where it stands behind its verb: "er tiltaket avhengig av"."""
        return next(
            (self._about for word in text.lower().split() if word in load("verbs")["spoken_of"]), None
        )

    def led_in(self, text: str) -> _Name | None:
        """The name that a text begins with behind "innføring av" and the like: small letters belong to it, too."""
        quoted = _AT_START.match(text)
        if quoted:
            return _name(quoted["quoted"], quoted["behind"], 0.9)
        run = _NAME_WITH_NOUNS.match(text)
        name = self._cut(run["plain"]) if run else ""
        return _name(name, None, 0.7) if self._fits(name) and not _is_of_events(name) else None

    def _cut(self, name: str) -> str:
        """A name up to a bullet "o" or a task behind it, and without a year where it has none elsewhere."""
        words = name.split()
        stop = next(
            (at for at, word in enumerate(words) if at and (word == "o" or is_task(word))), len(words)
        )
        cut = " ".join(words[:stop])
        undated = _YEAR_BEHIND.sub("", cut)
        return undated if _plain(undated) in self._known else cut

    def _unled(self, plain: str, behind: str | None) -> _Name | None:
        if not self._fits(plain):
            return None
        if _plain(plain) in self._known:
            return _name(plain, behind, 0.92)
        words = plain.split()
        if not is_name(plain) or words[0].lower() in _LEADING or _is_of_events(plain):
            return None
        if len(words) > 2 and words[1] in _OF_PLACE and _undertaking().fullmatch(words[0]):
            return _name(words[0], behind, 0.7)  # "Skogportalen for eigarane"
        proper = _CAMEL.search(words[0]) or (len(words) > 1 and words[1][0].isupper())
        told = (words[0] in self._capitalised and len(words) == 1) or bool(
            behind and is_short_form(behind, plain)
        )
        if (
            self._all
            or proper
            or told
            or _undertaking().fullmatch(plain)
            or plain in _products(self._parsed[self._sentence])
        ) and not _is_person(self._parsed[self._sentence], plain):
            return _name(plain, behind, 0.7)
        return None

    def _fits(self, text: str) -> bool:
        words = text.split()
        starts = bool(text) and (text[0].isupper() or _plain(text) in self._known)
        return starts and len(words) <= _LONGEST_NAME


def _is_last_of(word: str, name: str) -> bool:
    """Whether a word means a name by its last noun, or the last part of that: "teamet" of "Felles innkjøpsteam"."""
    ways = _last_words([name])
    return word in ways or (
        len(word) >= _SHORTEST_PART
        and word.isalpha()
        and any(way.endswith(word) for way in ways if " " not in way)
    )


@cache
def _listing() -> re.Pattern[str]:
    """What leads in names in a list."""
    words = any_of((*load("verbs")["listing"], "the"))
    return re.compile(rf"^(?i:{words})\s+(?=[A-ZÆØÅ«\"“])")


@cache
def _answers_as() -> re.Pattern[str]:
    """The end of a noun for a body, in any form."""
    nouns = any_of(load("documents")["bodies"]["nouns"])
    return re.compile(rf"(?:{nouns})(?:en|et|a|n|t|ne|ene)?$")


def _last_words(names: Iterable[str]) -> dict[str, str]:
    """Ways to speak of names by their last word ("the study" of "Nordic Discharge Study", "kaien" of "Ny kai"), each
    with its name; empty where several names end so."""
    found: dict[str, set[str]] = {}
    for name in {name for name in names if " " in name}:
        last = name.split()[-1].lower()
        for word in (f"the {last}", *(last + ending for ending in ("en", "et", "a", "n", "t"))):
            found.setdefault(word, set()).add(name)
    return {word: next(iter(of)) if len(of) == 1 else "" for word, of in found.items()}


def _is_part(word: str) -> bool:
    """Whether a word is a definite noun made of a verb, for a part of the work: "testingen"; not "satsingen"."""
    verbs = load("verbs")
    return word.lower().endswith(("ingen", "inga")) and not word.lower().endswith(
        tuple(verbs["initiative_nouns"])
    )


def _is_person(doc: Doc, plain: str) -> bool:
    """Whether the pipeline sees a person's full name."""
    return any(one.label_ == _PERSON and len(one) > 1 and one.text == plain for one in doc.ents)


def _is_of_events(name: str) -> bool:
    """Whether a name is of what is met about, written, counted or aimed at, by its noun before a preposition."""
    words = name.lower().split()
    stop = next((at for at, word in enumerate(words) if at and word in _OF_PLACE), len(words))
    return bool(words) and words[stop - 1].endswith(_aimed_at())


@cache
def _aimed_at() -> tuple[str, ...]:
    return tuple(load("verbs")["aims"])


def _products(doc: Doc) -> frozenset[str]:
    """The names of products and projects that the pipeline sees in a sentence."""
    return frozenset(entity.text for entity in doc.ents if entity.label_ == "PROD")


def _is_bare(doc: Doc, plain: str) -> bool:
    """Whether a sentence begins with ``plain``, and that with a noun without article, or an adjective before one,
    and goes on: "Ny kai", "Ombygging av kaia". What is met about, written or checked is no initiative."""
    first = next((token for token in doc if token.pos_ != "ADJ"), None)
    if (
        first is None
        or first.idx >= len(plain)
        or not {first.pos_, *str(first.morph).split("|")} >= _SINGLE_NOUN
    ):
        return False
    asks = any(token.lower_ in load("verbs")["questions"] for token in doc if token.idx < len(plain))
    return not asks and not first.lower_.endswith(tuple(load("verbs")["events"]))


def _name(text: str, behind: str | None, confidence: float) -> _Name | None:
    name = _OF_ITS_KIND.sub("", tidy(text).removeprefix("The "))
    if len(name) < 2 or name.endswith("-") or is_kind(name):
        return None
    if behind and is_short_form(behind, name):
        return _Name(name, behind, None, confidence)
    owner = tidy(behind) if behind and behind[0].isupper() and not re.search(r"\d", behind) else None
    return _Name(name, None, owner, confidence)


def _body(text: str) -> str | None:
    """The body that a text begins with, or is: capitalised, and no longer than a name."""
    text = text.strip().removeprefix("the ")
    stop = _BODY_STOP.search(text)
    body = _person(tidy(text[: stop.start()] if stop else text))
    words = body.split()
    if not 1 <= len(words) <= _LONGEST_BODY or not (body[0].isupper() or is_answering(body)):
        return None
    return (
        None if words[0].lower() in ("det", "den", "dette", "de", "vi", "it", "we", "this", "they") else body
    )


def _person(text: str) -> str:
    """A person without the title or role before the name; any other text as it is."""
    first, _, rest = text.partition(" ")
    bare = untitled(text)
    if bare != text and is_person(bare):
        return bare
    return rest if is_person(rest) and len(rest.split()) > 1 and is_answering(first) else text


@cache
def _undertaking() -> re.Pattern[str]:
    """A compound that only what is undertaken is called by: "Samhandlingsløftet"."""
    words = load("mentions")
    heads = any_of(word for word in words["heads"] if word.endswith(("en", "et", "a")))
    return re.compile(
        rf"(?!(?i:\w*(?:{any_of(words['not_heads'])})$))(?:[A-ZÆØÅ]\w{{2,}}(?:{any_of(words['undertakings'])})"
        rf"|[A-ZÆØÅ]\w{{3,}}(?:{heads}))"
    )


@cache
def _about_initiatives() -> re.Pattern[str]:
    """A heading that speaks of measures or projects, in any form."""
    return re.compile(rf"(?<!\w)(?:{any_of(load('lists')['initiatives']['nouns'])})(?!\w)", re.IGNORECASE)


@cache
def _unsaid() -> re.Pattern[str]:
    """Words before a phrase that undo it or make it a mere possibility."""
    verbs = load("verbs")
    return re.compile(
        rf"(?<!\w)(?:{any_of([*verbs['negations'], *verbs['hypotheticals']])})(?!\w)", re.IGNORECASE
    )


@cache
def _led() -> re.Pattern[str]:
    """A noun such as "prosjektet", or "arbeidet med", with the name behind it."""
    verbs = load("verbs")
    leads = [f"{lead} {of}" for lead in load("names")["leads"] for of in ("av", "of")]
    nouns = any_of([*verbs["initiative_nouns"], *verbs["work_on"], *leads])
    return re.compile(rf"(?:.*\s)?\w*(?:{nouns})\s(?P<name>(?-i:[A-ZÆØÅ0-9]).*)$", re.IGNORECASE)


@lru_cache(maxsize=1024)
def _plain(name: str) -> str:
    return " ".join(_MARKS.sub(" ", name.casefold()).split())
