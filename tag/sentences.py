"""What sentences say of initiatives: their status, owner and dependencies.

What stands before or behind a phrase (:mod:`tag.phrases`), within its clause, must be a name. Denials, wishes and
possibilities say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from schemas.evidence import Evidence
from schemas.page import BlockKind
from schemas.records import Dependency, Initiative, Owner, Record, Status
from tag.cases import without_case
from tag.clauses import (
    CAMEL,
    LONGEST_BODY,
    QUOTED,
    SURE,
    Name,
    Names,
    Parsed,
    is_of_body,
    is_part,
    last_clause,
    leads,
    spoken_of,
)
from tag.context import Context
from tag.cues import Cue, any_of
from tag.dates import find_dates, is_date
from tag.decisions import proposes
from tag.headings import purpose
from tag.inversions import inverted
from tag.levels import risk_in
from tag.names import QUOTES, is_name, split_name, tidy, tidy_who
from tag.needs import Need, read_need, with_giver
from tag.passages import Passage, behind_run_in, passages
from tag.phrases import Phrase, colour_words, may_hold, phrases_in
from tag.tables.columns import role_of
from tag.tables.people import is_answering, is_person, untitled
from tag.vocabulary import load

_PASSIVE = re.compile(
    r"(?<=\S)\s(?:(?:nå|no|også)\s)?(?:\w{3,}(?:es|ast|s)|skjer|foregår|gjøres|går|blir \w+|vert \w+)$"
)
"""A verb before "i regi av": "X utvikles i regi av Y"."""
_DENIED = re.compile(r"(?:heller\s)?(?:ikke|ikkje|not)(?!\w)", re.IGNORECASE)
"""Behind a verb that needs something: "behøver ikke"."""
_THE_NAMED = re.compile(r"^The\s(?=[A-ZÆØÅ])")
_IT_IS = re.compile(r"(?:^|[,.;:]\s|\s)[Dd]et\s(?:er|var)\s(?P<who>[A-ZÆØÅ][^.,;:()]{1,60}?)\ssom\s+$")
_TAKES_FOR = re.compile(
    r"(?:direktoratet|etaten|avdeling|avdelingen|seksjon|seksjonen|senter|senteret|institutt|instituttet|kontoret|enheten|eininga"
    r"|utvalget|utvalet|rådet|styret|department|agency|centre)$",
    re.IGNORECASE,
)
"""The end of a body whose name goes on with "for"."""
_BEFORE_NAME = re.compile(r"(?:Før|Uten|Utan|Before|Without)\s")
"""What a sentence begins with that may tell what is needed before what needs it."""
_LINK = re.compile(r"^\s*(?:as|because|since|fordi|siden|sidan|da)\s", re.IGNORECASE)
"""Before a clause that tells why."""
_AND = re.compile(r"\s(?:og|men|and|but)\s+$")
_THAT = re.compile(r"\s(?:at|that)\s")
"""What stands before it denies, or doubts, what stands behind."""
_BODY_STOP = re.compile(
    r"[.,;:()]|\s(?:som|har|er|skal|vil|ble|blir|fordi|med|på|fra|frå|innen|innan|per|sammen|saman|which|and|is|has|with)\s"
    r"|\s(?:og|i|and)\s(?:har|er|skal|vil|ble|blir|vart|vert|går|ligger|ligg|kan|må|får|held|holder|melder|samarbeid|samband"
    r"|perioden|is|has|was|\d)|\sved\s(?:årsskift|nyttår|utgang|utgong|inngang)"
)
_IN = re.compile(r"^(?:i|på|in|on)\s")
_ASIDE = re.compile(r",\s(?=(?:som|og|men|mens|fordi|noe|which|and|but)\s)")
"""What goes on behind what is needed."""
_KNOWN = 0.75
"""How sure an initiative must be for its name to be known in other sentences."""

_SHORTEST, _SHORTEST_NEED = 2, 3
"""Characters of what depends on something, and of what it needs."""

_SAID_OF_PART = ("status", "risk", "progress")
_ENDED = ("completed", "cancelled", "paused")
_RESUMED = re.compile(r",\s(?:og|men|and|but)\s*$")
"""What takes up the first clause again: "X avhenger av at Y kommer, og har gul status"."""
_AND_BEHIND = re.compile(r"\s(?:og|and)\s*$")
_SAID_OF_BARE = ("status", "owned_by")


def tag(context: Context, known: Collection[str]) -> list[Record]:
    """The records of sentences in paragraphs, list items and table cells.

    Args:
        known: names of initiatives that the document's tables and lists tell; names that sentences tell surely are
            known in all sentences.
    """
    found = [
        one if one.cell is not None else behind_run_in(one)
        for one in passages(context)
        if one.kind is not BlockKind.HEADING and (may_hold(one.text) or _BEFORE_NAME.search(one.text))
    ]
    parsed = Parsed(found)
    known = {*known, *_titles(found)}
    told = _tag(context, found, Names(known, passages(context), parsed))
    named = [one.name for one in told if isinstance(one, Initiative) and one.confidence >= _KNOWN]
    named += [one.subject for one in told if isinstance(one, Status) and one.value == "new"]
    if not set(named) <= set(known):
        told = _tag(context, found, Names((*known, *named), passages(context), parsed))
    return [*told, *_headed(context, {name.casefold() for name in (*known, *named)})]


def _headed(context: Context, known: Collection[str]) -> Iterator[Owner | Initiative]:
    """What stands in brackets behind the known initiatives that headings name: who answers for them, or their short
    form: "4.1 Ny kai (Havnevesenet)"."""
    for passage in passages(context):
        name = split_name(passage.text) if passage.kind is BlockKind.HEADING else None
        if name and name.owner and name.name.casefold() in known and is_answering(name.owner):
            found = Name(name.name, None, name.owner, SURE)
            yield _owner(found, name.owner, passage.evidence())
        elif name and name.alias and name.name.casefold() in known:
            yield Initiative(
                name=name.name,
                aliases=(name.alias,),
                evidence=passage.evidence(),
                confidence=SURE - 0.1,
                method="sentence.name",
            )


def _titles(found: Sequence[Passage]) -> set[str]:
    """The headings that name what is told of beneath: it has the same words, at its beginning or as a name within a
    sentence, or says under two headings or more of "the project" how it goes or who owns it."""
    repeated: set[str] = set()
    spoken: set[str] = set()
    for passage in found:
        heading = passage.lead or without_case(next(iter(passage.headings), ""))
        named = split_name(heading) if heading and passage.cell is None else None
        heading = (named.name if named.owner or named.alias else heading) if named else ""
        if not heading or not _may_name(heading):
            continue
        if heading in passage.text and re.search(
            rf"(?:^|[a-zæøå,] ){re.escape(heading)}(?![\w-])", passage.text
        ):
            repeated.add(heading)
        for start, stop in passage.sentences():
            sentence = passage.text[start:stop]
            noun = sentence.partition(" ")[0].lower()
            said = phrases_in(sentence) if noun in load("verbs")["initiative_nouns"] else ()
            if any(one.kind != "naming" and one.start <= len(noun) + 1 for one in said):
                spoken.add(heading)
    return repeated | (spoken if len(spoken) > 1 else set())


_READS_AS = ("due",)
"""What names begin as heads of columns do: "Klart språk" as "Klart til"."""


def _may_name(heading: str) -> bool:
    """Whether a heading may be a name, of two words or more or with a number, and is none over a part of a paper."""
    last = heading.split()[-1].lower()
    return (
        is_name(heading)
        and (" " in heading or CAMEL.search(heading) is not None)
        and not any(word in ("og", "and") for word in heading.split())
        and role_of(heading) in (None, *_READS_AS)
        and role_of(heading, strictly=True) is None
        and purpose((heading,)) is None
        and not _about_initiatives().search(heading)
        and not last.endswith(tuple(load("verbs")["events"]))
    )


def _tag(context: Context, found: list[Passage], names: Names) -> list[Record]:
    """The records of passages; what a paragraph named last, "the project" in the next one under its heading means."""
    records: list[Record] = []
    before: tuple[Passage, Name] | None = None
    for passage in found:
        goes_on = before is not None and _follows(before[0], passage)
        told = list(_passage(context, passage, names, before[1] if before and goes_on else None))
        stated = any(isinstance(one, Status) for one in told)
        if stated and any(map(proposes, (passage.text, *passage.headings[:1]))):
            told = [one for one in told if not isinstance(one, Status)]
        records += told
        named = [one.name for one in told if isinstance(one, Initiative)]
        if named:
            before = passage, Name(named[-1], None, None, SURE)
    return records


def _follows(before: Passage, passage: Passage) -> bool:
    """Whether a passage is running text under the heading that another one stands under, too."""
    return (
        before.page is passage.page
        and before.headings == passage.headings
        and (before.cell, passage.cell) == (None, None)
        and not passage.is_item
    )


def _passage(context: Context, passage: Passage, names: Names, before: Name | None) -> Iterator[Record]:
    about = names.over(passage)
    sentences = list(passage.sentences())
    free = about is None and (passage.cell is None or (context.minutes and len(sentences) > 1))
    about = about or before
    together: tuple[Name, ...] = ()
    in_list = passage.is_item and any(map(_about_initiatives().search, passage.headings))
    for start, stop in sentences:
        text = passage.text[start:stop]
        called = names.called(text) or names.known_at_start(text) if passage.cell is None else None
        if may_hold(text) or _BEFORE_NAME.match(text):
            elsewhere = free and (about is None or about is before)
            opener = names.opener(passage, start) if elsewhere else ""
            begins = names.known_at_start(text, fewest=1) if passage.cell is None else None
            given = names.given(
                text,
                names.topic_of(text) or begins or (None if opener else about),
                listed=in_list and start == 0,
                bare=free,
                together=together,
                opener=opener,
            )
            told = list(_sentence(context, given, text, passage.evidence(start, stop)))
            yield from map(_in_cell, told) if passage.cell is not None else told
            named = [one.name for one in told if isinstance(one, Initiative)]
            about = Name(named[-1], None, None, SURE) if named else about
            if named:
                together = tuple(Name(one, None, None, SURE) for one in named) if len(named) > 1 else ()
        about = called or about


def _in_cell(record: Record) -> Record:
    """The same, but a status of a cell, which the row may show, too."""
    return record.model_copy(update={"method": "cell.status"}) if isinstance(record, Status) else record


def said_need(text: str) -> tuple[str, str] | None:
    """What a sentence says to depend on something, and on what; None where it says no such thing."""
    phrase = next((one for one in phrases_in(text) if one.kind == "depends" and one.start > _SHORTEST), None)
    return (text[: phrase.start].strip(), text[phrase.stop :].strip()) if phrase else None


def _sentence(context: Context, names: Names, text: str, evidence: tuple[Evidence, ...]) -> Iterator[Record]:
    about: dict[str, Name] = {}
    told: set[str] = set()
    told_of: set[tuple[str, str]] = set()
    last: Name | None = None
    needed = _reported_need(names, text)
    if needed is not None:
        yield Dependency(**needed, evidence=evidence, confidence=0.8, method="sentence.need")
        return
    wanted = (
        _precondition(names, text)
        or _provided(names, text)
        or _held_back(names, text)
        or _wanting(names, text)
    )
    if wanted is not None:
        yield from _dependency(context, *wanted, evidence)
        return
    stated = _stated_owner(names, text)
    if stated is not None:
        last = stated[0]
        about[last.name] = last
        yield _owner(*stated, evidence)
    news = _introduced(names, text)
    if news is not None:
        for one in news.names:
            about[one.name] = last = one
            yield _status(context, one, "status", "new", text, evidence)
            if news.owner:
                yield _owner(one, news.owner, evidence)
        told.update(about)
    phrases = [] if stated or news else phrases_in(text)
    for previous, phrase, after in zip([None, *phrases], phrases, [*phrases[1:], None], strict=False):
        if after and _says_colour_of(text, phrase, after):
            continue
        left, right = text[: phrase.start], text[phrase.stop :]
        if phrase.kind == "depends" and _DENIED.match(right.lstrip()):
            continue
        if phrase.kind == "owned_by" and text.startswith("i regi av", phrase.start):
            left = f"{_PASSIVE.sub('', left.rstrip())} "
        parted = _parted().match(left)
        if parted is not None:
            left = f"{parted['name']} "
        relative = _relative().search(left)
        left = left[: relative.start()] if relative else left
        clause = last_clause(left)
        said = left if _THAT.search(left) else clause
        of_known = names.known_at_end(left) if relative else None
        known = names.known_at_end(said)
        bare_said = _work_on().sub(
            "", re.sub(QUOTED, "", said.rstrip().removesuffix(known.name if known else ""))
        )
        resumed = last is not None and _RESUMED.search(left) is not None
        denied = _unsaid().search(bare_said) or _none_of().match(left) or _expects(left)
        if of_known is None and not resumed and denied:
            continue
        if phrase.value in _ENDED and is_part(clause.strip().partition(" ")[0]):
            continue  # a part of the work: "testingen er ferdig"
        # "X eies av Y og har gul status": the second clause is of the same subject.
        before = (
            names.at_end(left, bare=phrase.kind in _SAID_OF_BARE)
            if clause.strip()
            else last or (names.at_start(left) or names.opening_of(left) if _AND.search(left) else None)
        )
        before = before or of_known
        if before is None and previous and relative and previous.stop >= relative.start():
            before = last  # "X er et nytt tiltak som eies av Y"
        if phrase.kind == "depends" and _LINK.sub("", clause).strip().lower() in load("verbs")["we"]:
            before = last or (names.about if phrase.start <= _SHORTEST + 1 else None)
        if (phrase.kind in ("depends", "owned_by") or _reports().match(text, phrase.start)) and _LINK.sub(
            "", clause
        ).strip().lower() in load("verbs")["it"]:
            before = last or names.about
        if phrase.kind == "status" and _bare_dimension(clause):
            before = last or names.about  # "X melder rød status, men risikoen er gul"
        of_part = phrase.kind == "depends" or (phrase.kind in _SAID_OF_PART and phrase.value not in _ENDED)
        if of_part and known and before and _part_of().sub("", before.name) == known.name:
            before = known  # "Leveransen av X"
        if phrase.kind == "depends":
            before = before or names.part_of(clause)
        if phrase.kind == "depends" and leads(clause.split(" ", 1)[0]):
            before = names.within(text[phrase.start : phrase.stop])
        if phrase.kind == "depends" and before is None:
            before = names.known_within(text[phrase.start : phrase.stop])
        if last and left.rstrip(f" {QUOTES}").endswith(last.name):
            before = last
        until = after.start if after else None
        if last and clause.strip().lower() in load("verbs")["spoken_of"]:
            before = last
        several: Sequence[Name] = ()
        if names.together and clause.strip().lower() in load("verbs")["spoken_of_several"]:
            *several, before = names.together
        name = names.led_in(text[phrase.stop : until]) if phrase.kind == "naming" else before
        if phrase.kind == "ends":
            name = _ended(names, phrase.value, right)
        elif phrase.kind == "owns":
            meant = spoken_of(right)
            told_before = (last or names.called(text[: phrase.start])) if meant else None
            name = told_before or names.at_start(right) or (names.about if meant else None)
            if names.together and spoken_of(right, "spoken_of_several"):
                *several, name = names.together
        if name is None or (phrase.kind in ("named", "naming") and text.endswith("?")):
            continue
        single = phrase.kind == "owns" and " " not in text[phrase.start : phrase.stop]
        if single and name.confidence < SURE and not spoken_of(right):
            continue
        if phrase.kind == "depends" and is_of_body(name):
            continue  # what a ministry takes for granted
        last = name
        about.setdefault(name.name, name)
        held_by = parted and (parted["who"] or parted["by"])
        if held_by and (body := _body(held_by, of_any_case=True)):
            yield _owner(name, body, evidence)
        if phrase.kind in ("named", "naming"):
            continue
        told.add(name.name)
        if phrase.kind == "depends":
            first = text[phrase.stop : until] if until else ""
            on = first if _AND_BEHIND.search(first) else right  # "avhenger av ny lov og har gul status"
            yield from _dependency(context, name, _AND_BEHIND.sub("", on), evidence)
        elif phrase.kind in ("owned_by", "owns"):
            who = _IT_IS.search(text, 0, phrase.start)
            behind = _AND_BEHIND.sub("", text[phrase.stop : until])
            body = _body(behind if phrase.kind == "owned_by" else who["who"] if who else clause)
            if body is not None:
                yield from (_owner(one, body, evidence) for one in (*several, name))
        else:
            beside = (
                names.beside(left, name) if before is name and clause.strip() and not several else several
            )
            about.update((other.name, other) for other in beside)
            told.update(other.name for other in beside)
            for one in (*beside, name):
                told_of.add((one.name, _dimension(phrase, clause)))
                yield _status(context, one, _dimension(phrase, clause), phrase.value, text, evidence)
                if (other := _and_colour().match(text, phrase.stop)) is not None and after is None:
                    value = colour_words()[other["colour"].lower()]
                    yield _status(context, one, str(other.lastgroup), value, text, evidence)
    risk = _at_risk(names, text)
    if risk is not None and (risk[1].name, "risk") not in told_of:
        about.setdefault(risk[1].name, risk[1])
        told.add(risk[1].name)
        yield _status(context, risk[1], "risk", risk[0], text, evidence)
    for value, one in _elided(names, phrases, text):
        about.setdefault(one.name, one)
        told.add(one.name)
        yield _status(context, one, "status", value, text, evidence)
    if not told and not stated:
        for value, kind, one in _inverted(names, text):
            about.setdefault(one.name, one)
            told.add(one.name)
            yield _status(context, one, kind, value, text, evidence)
    answers = _answers_for(names, last, text) if not stated else ()
    yield from (_owner(owned, body, evidence) for owned, body in answers)
    possessed = _possessed().search(text) if not stated else None
    if possessed and possessed["quoted"] in about and is_answering(possessed["owner"]):
        yield _owner(about[possessed["quoted"]], possessed["owner"], evidence)
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


def _dimension(phrase: Phrase, clause: str) -> str:
    """What a phrase tells of: of a status, what the clause before it says that it is of: "Risikoen for X er gul"."""
    match = _of_dimension().match(clause.strip()) if phrase.kind == "status" else None
    return str(match.lastgroup) if match else _bare_dimension(clause) or phrase.kind


@cache
def _reports() -> re.Pattern[str]:
    """The verb of a report, not just "er": "(Det) melder gul status"."""
    return re.compile(rf"(?!er\s)(?:{any_of(load('verbs')['reports']['verbs'])})\s", re.IGNORECASE)


def _bare_dimension(clause: str) -> str | None:
    """What a clause is of that names no more: "men risikoen (er gul)"."""
    word = clause.strip().lower().rpartition(" ")
    words = load("verbs")["dimensions"]
    bare = word[0] in ("", "og", "men", "and", "but", "the", "but the", "and the")
    return next((kind for kind in ("risk", "progress") if bare and word[2] in words[kind]), None)


@cache
def _and_colour() -> re.Pattern[str]:
    """A second colour and what it is of, behind the first: "rød status og gul risiko"."""
    words = load("verbs")["dimensions"]
    kinds = "|".join(f"(?P<{kind}>{any_of(words[kind])})" for kind in ("status", "risk", "progress"))
    on = any_of(load("verbs")["reports"]["on"])
    return re.compile(
        rf",?\s(?:og|men|and|but)\s(?:(?:har|med|has|with)\s)?(?P<colour>{any_of(colour_words())})\s"
        rf"(?:(?:{on})\s)?(?:{kinds})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _relative() -> re.Pattern[str]:
    """What joins a clause to the name it is of: "Prosjektet X, som fortsatt eies av Y"."""
    return re.compile(rf",?\s(?:som|which|that)\s(?:(?:{any_of(load('states')['adverbs'])})\s)?\s*$")


@cache
def _of_dimension() -> re.Pattern[str]:
    words = load("verbs")["dimensions"]
    kinds = "|".join(f"(?P<{kind}>{any_of(words[kind])})" for kind in ("risk", "progress"))
    return re.compile(rf"(?:the\s)?(?:{kinds})\s(?:for|i|ved|of|in|on)\s", re.IGNORECASE)


@cache
def _work_on() -> re.Pattern[str]:
    """What stands before a name where the work on it is spoken of: its "om" makes nothing a mere possibility."""
    return re.compile(rf"(?<!\w)(?:{any_of(load('verbs')['work_on'])})(?!\w)", re.IGNORECASE)


@cache
def _part_of() -> re.Pattern[str]:
    """A part of the work on what is named behind: "Utrullingen av"."""
    parts = any_of(load("verbs")["depends"]["parts"])
    return re.compile(rf"^(?:{parts})(?:en|a|n|et)?\s(?:av|i|for|of)\s", re.IGNORECASE)


def _expects(left: str) -> bool:
    """Whether what stands behind "at" is wished or reckoned with: "Målet er at X er ferdig"."""
    that = list(_THAT.finditer(left))
    return bool(that) and _expecting().search(left, 0, that[-1].start()) is not None


@cache
def _expecting() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('verbs')['expecting'])})(?!\w)", re.IGNORECASE)


def _reported_need(names: Names, text: str) -> dict[str, str | None] | None:
    """The fields of a dependency that an initiative is said to report, with its colour or how critical it is: "X melder
    rød avhengighet med høy kritikalitet til Y for Z"."""
    if not _needs()(text):
        return None
    match = next((found for pattern in _reports_need() if (found := pattern.match(text))), None)
    denied = match is not None and _unsaid().search(text[match.end("name") : match.start("to")])
    if match is None or denied or _unsaid().search(re.sub(QUOTED, "", match["name"])):
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
def _needs() -> Cue:
    depends = load("verbs")["depends"]
    return Cue((*depends["nouns"], *depends["risks"]))


@cache
def _reports_need() -> tuple[re.Pattern[str], ...]:
    """The name before the verb, or in quotation marks behind it. A grave risk "to" somebody is a need, too."""
    verbs = load("verbs")
    colours, grave = any_of(colour_words()), any_of(verbs["depends"]["critical"])
    reports = rf"\s(?:{any_of(verbs['reports']['verbs'])})\s"
    gravely = rf"\s(?:med|with)\s(?P<grave>\w+)\s(?:{grave})"
    rest = (
        rf"(?:\w+\s){{0,2}}?(?:(?P<colour>{colours})\s)?"
        rf"(?:(?:{any_of(verbs['depends']['nouns'])})|(?:{any_of(verbs['depends']['risks'])})(?={gravely}))(?:{gravely})?"
        rf"\s(?:til|to|on)\s(?P<to>[^.]+?)"
        rf"(?:\s(?:for|om|knyttet til|knytt til|når det gjelder)\s(?P<on>[^.]+?))?\W*$"
    )
    rest = rest.replace("(?P<grave>", "(?:", 1)
    name, quoted = r"^(?P<name>.+?)", r"^.*?(?P<name>[«\"“”‘][^«»\"“”‘’]{2,80}[»\"“”’])\s"
    return (
        re.compile(f"{name}{reports}{rest}", re.IGNORECASE),
        re.compile(f"{quoted.replace('^.*?', f'^.*?{reports}', 1)}{rest}", re.IGNORECASE),
    )


def _precondition(names: Names, text: str) -> tuple[Name, str] | None:
    """The initiative, and what it needs, of "Y er en forutsetning for X", "Skal vi komme i mål, må Y" and "Før X kan
    åpnes, må Y"."""
    patterns = _is_precondition() if _preconditions()(text) else ()
    match = next((found for pattern in patterns if (found := pattern.match(text))), None)
    if match is not None and _unsaid().search(match["is"]) is None:
        name = names.at_start(match["name"]) or names.known_at_end(match["name"])
        return (name, match["on"]) if name else None
    match = _must_first().match(text)
    if match is not None:
        if match["name"]:
            of_us = match["name"].lower() in load("verbs")["we"]
            name = names.about if of_us else names.at_end(match["name"])
        elif match["to"]:
            name = names.known_at_end(match["to"])
        else:
            name = names.known_at_end(match["aim"]) or names.about
        return (name, match["on"]) if name else None
    match = next((found for pattern in _before_it_can() if (found := pattern.match(text))), None)
    name = names.at_end(match["name"]) if match else None
    return (name, match["on"]) if match and name else None


def _says_colour_of(text: str, phrase: Phrase, after: Phrase) -> bool:
    """Whether the next phrase tells the colour of what this one says in other words: "er forsinket og melder rødt"."""
    said, coloured = (text[one.start : one.stop].lower().split()[-1] for one in (phrase, after))
    joined = _AND.fullmatch(text, phrase.stop, after.start) is not None
    told = phrase.kind == after.kind == "status" and said not in colour_words()
    return joined and told and coloured in colour_words()


def _provided(names: Names, text: str) -> tuple[Name, str] | None:
    """The initiative, and what it needs, of "X starter i mai, forutsatt at Y"."""
    match = _providing().match(text)
    if match is None:
        return None
    name = names.at_start(match["left"]) or names.part_of(match["left"].split(",")[0])
    return (name, match["on"]) if name else None


def _wanting(names: Names, text: str) -> tuple[Name, str] | None:
    """The initiative, and what it needs, of "X trenger Y fra Z"."""
    match = _wants().match(text)
    name = names.at_end(match["name"]) if match and not _unsaid().search(match["name"]) else None
    return (name, match["on"]) if match and name else None


@cache
def _wants() -> re.Pattern[str]:
    verbs = any_of(load("verbs")["depends"]["wanting"])
    return re.compile(
        rf"^(?P<name>[^.,;:]{{3,80}}\s)(?:{verbs})\s(?P<on>[^.,;:]{{4,80}}?\s(?:fra|frå|from)\s(?:the\s)?[A-ZÆØÅ](?:[^.;:]|(?<=\d)\.)*)"
    )


def _held_back(names: Names, text: str) -> tuple[Name, str] | None:
    """The initiative, and what it needs, of "Uten Y kan ikke X tas i bruk" and "Manglende Y gjør at X må vente"."""
    match = _without().match(text) or _lacking().match(text)
    if match is None:
        return None
    name = names.at_start(match["name"]) or names.known_at_start(match["name"])
    on = match["on"] or match["first"]
    return (name, on) if name else None


@cache
def _without() -> re.Pattern[str]:
    return re.compile(
        r"^(?:(?:uten|utan|without)\s(?:at\s)?(?P<on>[^.;:]{4,120}?),?\s(?:kan|får|cannot|can|could)\s(?:ikke\s|ikkje\s|not\s)?"
        r"|(?:så\slenge|inntil|før|as\slong\sas|until)\s(?P<first>[^.;:,]{8,120}),\s(?:(?:kan|får)\s(?:ikke|ikkje)|cannot)\s)"
        r"(?P<name>[^.;:]+)",
        re.IGNORECASE,
    )


@cache
def _lacking() -> re.Pattern[str]:
    words = load("verbs")["depends"]
    return re.compile(
        rf"^(?P<first>)(?P<on>(?:{any_of(words['lacking'])})\s[^.;:]{{4,120}}?)\s(?:{any_of(words['makes'])})\s(?P<name>[^.;:]+)",
        re.IGNORECASE,
    )


@cache
def _providing() -> re.Pattern[str]:
    words = any_of(load("verbs")["depends"]["provided"])
    return re.compile(rf"^(?P<left>[^.;:]{{4,160}}?),?\s(?:{words})\s(?P<on>[^.]{{4,}})", re.IGNORECASE)


@cache
def _preconditions() -> Cue:
    return Cue((*load("verbs")["depends"]["preconditions"], *load("verbs")["depends"]["grave"]))


@cache
def _is_precondition() -> tuple[re.Pattern[str], ...]:
    """ "Y er en forutsetning for X", "Det er en forutsetning for X at Y", "En forutsetning for X er at Y"."""
    words, grave = (any_of(load("verbs")["depends"][which]) for which in ("preconditions", "grave"))
    be = "er|blir|vert|is|are|remains"
    on, name = r"(?P<on>[^.;:]{4,160}?)", r"(?P<name>[^,;]+?)"
    patterns = (
        rf"^(?:(?:at|that)\s)?{on},?\s(?P<is>(?:{be})\s(?:(?!det\s|it\s)\w+\s){{0,3}}?)(?:{words})\s(?:for|to|of)\s(?:(?:at|å)\s)?{name}\W*$",
        rf"^(?!(?:dette|det|den|this|it|these|disse)\s){on}\s(?P<is>(?:{be})\s(?:\w+\s)?)(?:{grave})\s(?:for|to)\s{name}\W*$",
        rf"^(?:[^.;:]+\s)?(?P<is>(?:(?:det|it)\s(?:{be})|(?:{be})\s(?:det|it))\s(?:\w+\s){{0,3}}?)(?:{words})\s(?:for|to|of)\s{name},?\s(?:at|that)\s{on}\W*$",
        rf"^(?:for|to)\s{name}\s(?P<is>(?:{be})\s(?:det|it)\s(?:\w+\s){{0,3}}?)(?:{words}),?\s(?:at|that)\s{on}\W*$",
        rf"^(?:\w+\s){{0,3}}?(?:{words})(?:en|a|n|et)?\s(?:for|to|of)\s{name}\s(?P<is>(?:{be})\s)(?:at\s|that\s)?{on}\W*$",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


@cache
def _must_first() -> re.Pattern[str]:
    reached = any_of(load("verbs")["depends"]["reached"])
    return re.compile(
        rf"^(?:skal\s(?P<aim>[^,]*?(?<!\w)(?:{reached})(?!\w)[^,]*),|for\sat\s(?P<name>[^,]{{2,80}}?)\s(?:skal|kan)\s[^,]+,"
        rf"|for\så\s(?:kunne\s)?(?P<to>[^,]{{4,80}}?),?)\s(?:så\s)?(?:må|must)\s"
        r"(?P<on>[^.]+)",
        re.IGNORECASE,
    )


@cache
def _before_it_can() -> tuple[re.Pattern[str], ...]:
    """ "Før X kan åpnes, må Y", "Before X can open, Y must …" and "Y må … før X kan åpnes"."""
    patterns = (
        r"^(?:før|before)\s(?P<name>[^,]{3,80}?)\s(?:kan|can)\s[^,]+,\s(?:må\s(?=\S)|(?=[^.]*\smust\s))(?P<on>[^.]+)",
        r"^(?P<on>[^,.;:]{3,120}?\s(?:må|must)\s[^,.;:]{2,80}?),?\s(?:før|before)\s(?P<name>[^,.;:]{3,80}?)\s(?:kan|can)(?!\w)",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def _stated_owner(names: Names, text: str) -> tuple[Name, str] | None:
    """The initiative and the owner of "Eier av X er Y" and "X har Y som eier"."""
    if not _owners()(text):
        return None
    match = next((found for pattern in _owner_is() if (found := pattern.match(text))), None)
    if match is None or _unsaid().search(match["name"]):
        return None
    name, body = names.at_end(match["name"]), _body(match["owner"])
    return (name, body) if name and body else None


class _News(NamedTuple):
    """What a sentence says is new, and who owns it."""

    names: list[Name]
    owner: str | None


def _introduced(names: Names, text: str) -> _News | None:
    """What a sentence says came in: "Som nytt prosjekt har vi tatt inn X, med Y som eier", "Nye tiltak er X og Y"."""
    match = _news().match(text)
    if match is None or _unsaid().search(text[: match.end()]):
        return None
    found = names.listed_in(text[match.end() :])
    owned = _with_owner().search(text, match.end())
    return _News(found, _body(owned["owner"]) if owned else None) if found else None


@cache
def _news() -> re.Pattern[str]:
    words = load("verbs")["introduced"]
    return re.compile(
        rf"^(?:(?:nytt|nye|new)\s(?:i|in)\s(?:\w+\s){{1,2}}(?:er|is|are)\s(?=[A-ZÆØÅ«\"“‘])|(?:(?:som|as)\s)?(?:(?:et|eit|en|ein|ei|a)\s)?(?:{any_of(words['new'])})\s(?:\w+\s)?(?:{any_of(words['nouns'])})"
        rf"(?:\s[^,.;:]{{2,40}}?)?\s(?:{any_of(words['by'])})\s(?=[A-ZÆØÅ«\"“‘]))",
        re.IGNORECASE,
    )


@cache
def _with_owner() -> re.Pattern[str]:
    owner = any_of(load("verbs")["owned_by"]["nouns"])
    return re.compile(
        rf",?\s(?:med|with)\s(?P<owner>[A-ZÆØÅ][^.,;:]+?)\s(?:som|as)\s(?:\w+\s)?\w*(?:{owner})"
    )


@cache
def _parted() -> re.Pattern[str]:
    """A name with a clause on it behind, and the verb to come: "X, som driftsavdelingen står for, …"."""
    relative = load("verbs")["relative"]
    has, done = any_of(relative["has"]), any_of(relative["done_by"])
    return re.compile(
        rf"^(?P<name>[^,;:]{{3,80}}),\s(?:(?:som|der|which|that|where)\s(?:(?P<who>[^,]{{3,60}}?)\s(?:{has})|[^,]{{3,120}})"
        rf"|(?:{done})\s(?P<by>[^,]{{3,60}})),\s*$"
    )


def _ended(names: Names, value: str, right: str) -> Name | None:
    """The surely told name behind "stanset" and the like; behind "satte", the words that say of what it is a pause."""
    stop = _pausing().search(right) if value == "paused" else None
    if value == "paused" and stop is None:
        return None
    name = names.at_start(right[: stop.start()] if stop else right)
    return name if name and name.confidence >= SURE else None


@cache
def _pausing() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(load('states')['pausing'])})(?!\w)", re.IGNORECASE)


def _inverted(names: Names, text: str) -> Iterator[tuple[str, str, Name]]:
    """The first status, its dimension and what it is of, that a sentence says with the verb before that."""
    if text.endswith("?"):
        return
    for value, before, start, stop in inverted(text):
        if _unsaid().search(re.sub(QUOTED, "", text[:stop])) or _expects(text[:start]):
            continue
        dimension = _bare_dimension(text[start:stop])
        name = names.about if dimension else names.at_end(text[start:stop])
        if name is not None and before:
            yield value, dimension or "status", name
            return


def _elided(names: Names, phrases: Sequence[Phrase], text: str) -> Iterator[tuple[str, Name]]:
    """The colours of more names behind a verb that is said once: "X er rød, Y gul og Z grønn"."""
    if len(phrases) != 1 or text[: phrases[0].stop].rpartition(" ")[2].lower() not in colour_words():
        return
    at = phrases[0].stop
    while (match := _and_colour_of().match(text, at)) is not None:
        name = names.at_end(match["name"])
        if name is None:
            return
        yield colour_words()[match["colour"].lower()], name
        at = match.end()


@cache
def _and_colour_of() -> re.Pattern[str]:
    colours = any_of(colour_words())
    return re.compile(
        rf"(?:,\s(?:og\s|mens\s|and\s)?|\s(?:og|mens|and)\s)(?P<name>[A-ZÆØÅ«\"“‘][^,;:.()]{{2,60}}?)\s(?P<colour>(?i:{colours}))(?=[,.]|\s|$)"
    )


@cache
def _possessed() -> re.Pattern[str]:
    """Whose the initiative in quotation marks is: "Kystetatens tiltak «X»"."""
    nouns = any_of(load("mentions")["before_quotes"])
    return re.compile(rf"(?<!\w)(?P<owner>[A-ZÆØÅ][^.,;:()«»]{{2,60}}?)s\s(?i:{nouns})\s{QUOTED}")


def _at_risk(names: Names, text: str) -> tuple[str, Name] | None:
    """The colour of the risk that a sentence says how great it is, and the name of what is at risk."""
    told = risk_in(text) if not text.endswith("?") else None
    if told is None or _unsaid().search(re.sub(QUOTED, "", text[: told[2]])) or _expects(text[: told[1]]):
        return None
    name = names.at_end(text[told[1] : told[2]])
    return (told[0], name) if name else None


def _answers_for(names: Names, last: Name | None, text: str) -> list[tuple[Name, str]]:
    """The initiatives named last, and who a sentence that does not name them says answers for them."""
    if not _who_answers()(text):
        return []
    match = next((found for pattern in _answering() if (found := pattern.search(text))), None)
    body = _body(match["owner"]) if match and not _unsaid().search(match.group()) else None
    if body is None or match is None:
        return []
    if not last and names.together and match.groupdict().get("of"):
        return [(one, body) for one in names.together]
    about = last or names.about
    return [(about, body)] if about else []


@cache
def _who_answers() -> Cue:
    verbs = load("verbs")["answers"]
    return Cue((*verbs["lies_with"], *verbs["has_it"]), ends=verbs["roles"])


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
        re.compile(rf"{starts}(?:the\s\w+\s)?(?:{role})\s(?:er|is)\s(?P<owner>\S[^.,;:()]+)", re.IGNORECASE),
        re.compile(
            rf"{starts}{who}\s(?:{any_of(verbs['has_it'])})(?:\s(?:for|of)\s(?P<of>{several}))?(?=[.,;]|\s(?:siden|sidan|fra|frå|since|from)\s|$)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"{starts}{role}\s(?P<owner>(?-i:[A-ZÆØÅ])[^.,;:()]{{1,60}}?)\s(?:har|ber|bed|vil|skal|må|has|will)\s",
            re.IGNORECASE,
        ),
        re.compile(
            rf"{starts}{who}\s(?:{any_of(verbs['goes_on_as'])})\s(?:\w+\s)?{role}(?=[.,;]|$)", re.IGNORECASE
        ),
    )


@cache
def _owners() -> Cue:
    owned = load("verbs")["owned_by"]
    return Cue(owned["having"], ends=owned["nouns"])


@cache
def _owner_is() -> tuple[re.Pattern[str], ...]:
    owner = rf"\w*(?:{any_of(load('verbs')['owned_by']['nouns'])})"
    goes_to = any_of(load("verbs")["owned_by"]["goes_to"]).replace(
        r"\s+til", r"(?:\s(?:fra|frå)\s.+?)?\s+til"
    )
    return (
        re.compile(
            rf"^{owner}\s(?:av|for|til|of)\s(?P<name>.+?)\s(?:er|is)\s(?P<owner>(?-i:[A-ZÆØÅ]|[a-zæøå]+\s[A-ZÆØÅ]).+)$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^(?:{any_of(load('verbs')['owned_by']['having'])})\s(?:av|for|til|of|over)\s(?P<name>.+?)\s"
            rf"(?:(?:now|nå|no)\s)?(?:{goes_to})\s(?:the\s)?(?P<owner>\S.+)$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^(?P<name>.+?)\s(?:har|has)\s(?P<owner>(?-i:[A-ZÆØÅ])[^.]+?)\s(?:som|as)\s{owner}\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^(?P<name>.+?)\s(?:har|has)\s(?:fått|got|been given)\s(?:ny|a new)\s{owner},\s"
            r"(?P<owner>(?-i:[A-ZÆØÅ])[^.,]+)",
            re.IGNORECASE,
        ),
    )


def _status(
    context: Context, name: Name, kind: str, value: str, text: str, evidence: tuple[Evidence, ...]
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


def _owner(name: Name, owner: str, evidence: tuple[Evidence, ...]) -> Owner:
    return Owner(
        subject=name.name,
        subject_kind="initiative",
        owner=owner,
        evidence=evidence,
        confidence=name.confidence,
        method=name.method("owner"),
    )


def needed(context: Context, text: str) -> Need:
    """What is needed, of what stands behind the phrase that says so, from whom and by when."""
    told, *aside = _ASIDE.split(text, maxsplit=1)
    need = read_need(told, context.year, in_sentence=True)
    return with_giver(need, aside[0], context.year) if aside else need


def _dependency(
    context: Context, name: Name, right: str, evidence: tuple[Evidence, ...]
) -> Iterator[Dependency]:
    need = needed(context, right)
    if len(need.on) > _SHORTEST_NEED and not is_date(_IN.sub("", need.on), context.year):
        yield Dependency(
            subject=name.name,
            owner=need.owner,
            on=need.on,
            due=need.due,
            evidence=evidence,
            confidence=name.confidence,
            method=name.method("dependency"),
        )


def _body(text: str, *, of_any_case: bool = False) -> str | None:
    """The body that a text begins with, or is: capitalised or known by its words, and no longer than a name."""
    text = _THE_NAMED.sub("", text.strip().removeprefix("the "))
    stop = _BODY_STOP.search(text)
    body = _person(tidy_who(text[: stop.start()] if stop else text))
    words = body.split()
    if not 1 <= len(words) <= LONGEST_BODY or not (of_any_case or body[0].isupper() or is_answering(body)):
        return None
    return (
        None if words[0].lower() in ("det", "den", "dette", "de", "vi", "it", "we", "this", "they") else body
    )


def _person(text: str) -> str:
    """A person without the title or role before the name; any other text as it is."""
    first, *words = text.split()
    bare = untitled(text)
    if bare != text and is_person(bare):
        return bare
    names = (" ".join(words[-count:]) for count in range(len(words), 1, -1))
    return next((name for name in names if is_person(name) and is_answering(first)), text)


@cache
def _about_initiatives() -> re.Pattern[str]:
    """A heading that speaks of measures or projects, in any form."""
    return re.compile(rf"(?<!\w)(?:{any_of(load('lists')['initiatives']['nouns'])})(?!\w)", re.IGNORECASE)


@cache
def _none_of() -> re.Pattern[str]:
    """The first clause of a sentence that denies what it says of several."""
    return re.compile(rf"(?:{any_of(load('verbs')['none_of'])})\s[^,;:]*$", re.IGNORECASE)


@cache
def _unsaid() -> re.Pattern[str]:
    """Words before a phrase that undo it or make it a mere possibility."""
    verbs = load("verbs")
    return re.compile(
        rf"(?<!\w)(?:{any_of([*verbs['negations'], *verbs['hypotheticals']])})(?!\w)", re.IGNORECASE
    )
