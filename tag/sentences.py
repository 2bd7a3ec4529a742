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
    QUOTED,
    SURE,
    Name,
    Names,
    Parsed,
    called_so,
    is_of_body,
    is_part,
    last_clause,
    leads,
    spoken_of,
)
from tag.coloured import OF_BEFORE, Turned, coloured
from tag.context import Context
from tag.cues import any_of, words_of
from tag.dates import find_dates
from tag.decisions import proposes
from tag.denials import THAT, expects, none_of, unsaid
from tag.headings import purpose
from tag.inversions import inverted
from tag.levels import risk_in
from tag.names import QUOTES, is_name, split_name
from tag.needing import BEFORE_NAME, SHORTEST, dependency, needed_first, reported_need
from tag.owning import answers_for, body_in, owner_of_quoted, owners_beside, stated_owner
from tag.passages import Passage, behind_run_in, passages
from tag.phrases import Phrase, colour_words, dimension_words, may_hold, phrases_in
from tag.tables.columns import role_of
from tag.tables.people import is_answering
from tag.vocabulary import load

_PASSIVE = re.compile(
    r"(?<=\S)\s(?:(?:nå|no|også)\s)?(?:\w{3,}(?:es|ast|s)|skjer|foregår|gjøres|går|blir \w+|vert \w+)$"
)
"""A verb before "i regi av": "X utvikles i regi av Y"."""
_DENIED = re.compile(r"(?:heller\s)?(?:ikke|ikkje|not)(?!\w)", re.IGNORECASE)
"""Behind a verb that needs something: "behøver ikke"."""
_IT_IS = re.compile(r"(?:^|[,.;:]\s|\s)[Dd]et\s(?:er|var)\s(?P<who>[A-ZÆØÅ][^.,;:()]{1,60}?)\ssom\s+$")
_LINK = re.compile(r"^\s*(?:as|because|since|fordi|siden|sidan|da)\s", re.IGNORECASE)
"""Before a clause that tells why."""
_AND = re.compile(r"\s(?:og|men|and|but)\s+$")
_KNOWN = 0.75
"""How sure an initiative must be for its name to be known in other sentences."""


_IS_NEW = re.compile(r"\s(?:er|is)\s(?:ny|nytt|new)(?=[.,;]|$)")
_SAID_OF_PART = ("status", "risk", "progress")
_ENDED = ("completed", "cancelled", "paused")
_RESUMED = re.compile(r",\s(?:og|men|and|but)\s*$")
"""What takes up the first clause again: "X avhenger av at Y kommer, og har gul status"."""
_AND_BEHIND = re.compile(r"\s(?:og|and)\s*$")
_SAID_OF_BARE = ("status", "owned_by", "depends")
_OF_SAME = 0.7


def tag(context: Context, known: Collection[str]) -> list[Record]:
    """The records of sentences in paragraphs, list items and table cells.

    Args:
        known: names of initiatives that the document's tables and lists tell; names that sentences tell surely are
            known in all sentences.
    """
    found = [
        one if one.cell is not None else behind_run_in(one)
        for one in passages(context)
        if one.kind is not BlockKind.HEADING and (may_hold(one.text) or BEFORE_NAME.search(one.text))
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
        called = called_so(heading) if heading else None
        if called is not None:
            repeated.add(called.name)
            continue
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
    every: list[Name] = []
    stated: Status | None = None
    as_of = _heading_day(context, passage)
    in_list = passage.is_item and any(map(_about_initiatives().search, passage.headings))
    for start, stop in sentences:
        text = passage.text[start:stop]
        called = names.called(text) or names.known_at_start(text) if passage.cell is None else None
        about_told = False
        if may_hold(text) or BEFORE_NAME.match(text):
            elsewhere = free and (about is None or about is before)
            opener = names.opener(passage, start) if elsewhere else ""
            count = _all_of(text)
            begins = (
                (names.known_at_start(text, fewest=1) or names.begins(text)) if passage.cell is None else None
            )
            given = names.given(
                text,
                names.topic_of(text) or begins or (None if opener else about),
                listed=in_list and start == 0,
                bare=free,
                together=tuple(every[-count:]) if 1 < count <= len(every) else together,
                opener=opener,
                dimension=stated.dimension if stated is not None else "status",
            )
            told = list(_sentence(context, given, text, passage.evidence(start, stop)))
            told = [_dated(one, as_of) for one in _latest(told, text)]
            yield from map(_in_cell, told) if passage.cell is not None else told
            stated = next((one for one in reversed(told) if isinstance(one, Status)), stated)
            named = [one.name for one in told if isinstance(one, Initiative)]
            about_told = bool(named)
            about = Name(named[-1], None, None, SURE) if named else about
            every += [Name(one, None, None, SURE) for one in named]
            if named:
                together = tuple(every[-len(named) :]) if len(named) > 1 else ()
        elif stated is not None and (same := _same().match(text)) is not None:
            named = [
                one.name
                for one in names.given(text, None, listed=True, bare=False).listed_in(text[same.end() :])
            ]
            for name in named:
                yield from _stated_too(stated, name, passage.evidence(start, stop))
        if passage.cell is None and not called and not about_told:
            called = names.begins(text)
        about = called or about


def _all_of(text: str) -> int:
    """How many of those named before it a sentence says that it is of, 0 where it does not: "Alle tre"."""
    match = _all_so_many().match(text)
    return int(load("units")["words"][match["count"].lower()]) if match else 0


@cache
def _all_so_many() -> re.Pattern[str]:
    return re.compile(rf"(?:alle|all)\s(?P<count>{any_of(load('units')['words'])})(?!\w)", re.IGNORECASE)


def _heading_day(context: Context, passage: Passage) -> str | None:
    """The day, month or quarter that the nearest heading over running text says its statuses are of."""
    heading = next(iter(passage.headings), "") if passage.cell is None else ""
    return next((one.value for one in find_dates(heading, context.year) if one.role == "as_of"), None)


def _dated(record: Record, as_of: str | None) -> Record:
    """The same, but a status of no date of its own is of that one."""
    undated = as_of is not None and isinstance(record, Status) and record.as_of is None
    return record.model_copy(update={"as_of": as_of}) if undated else record


def _latest(told: Sequence[Record], text: str) -> Iterator[Record]:
    """The records of a sentence without the states that it says something had before: "har hatt gul status, men er nå
    grønn"; what is completed is not cancelled for leaving the portfolio."""
    passing = {*colour_words().values(), "paused"}
    stated = [one for one in told if isinstance(one, Status)]
    last = {(one.subject, one.dimension): one.value for one in stated if one.value in passing}
    completed = {one.subject for one in stated if one.value == "completed"}
    changed = _by_now().search(text) is not None
    for one in told:
        if isinstance(one, Status):
            now = last.get((one.subject, one.dimension)) if changed and one.value in passing else None
            if one.value != (now or one.value) or (one.value == "cancelled" and one.subject in completed):
                continue
        yield one


@cache
def _by_now() -> re.Pattern[str]:
    return re.compile(
        rf",\s(?:men|but)\s|,\s(?:\w+\s){{1,6}}(?:{any_of(load('states')['by_now'])})(?!\w)", re.IGNORECASE
    )


def _stated_too(status: Status, name: str, evidence: tuple[Evidence, ...]) -> Iterator[Status | Initiative]:
    """What the sentence before said of another, of this one: "Det samme gjelder X"."""
    yield status.model_copy(update={"subject": name, "evidence": evidence})
    yield Initiative(name=name, evidence=evidence, confidence=_OF_SAME, method="sentence.name")


@cache
def _same() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('states')['same'])})\s", re.IGNORECASE)


def _in_cell(record: Record) -> Record:
    """The same, but a status of a cell, which the row may show, too."""
    return record.model_copy(update={"method": "cell.status"}) if isinstance(record, Status) else record


def _sentence(context: Context, names: Names, text: str, evidence: tuple[Evidence, ...]) -> Iterator[Record]:
    about: dict[str, Name] = {}
    told: set[str] = set()
    told_of: set[tuple[str, str]] = set()
    last: Name | None = None
    needed = reported_need(names, text)
    if needed is not None:
        yield Dependency(**needed, evidence=evidence, confidence=0.8, method="sentence.need")
        return
    wanted = needed_first(names, text)
    if wanted is not None:
        yield from dependency(context, *wanted, evidence)
        return
    stated = stated_owner(names, text)
    if stated is not None:
        last = stated[0]
        about[last.name] = last
        yield _owner(*stated, evidence)
        for one, owner in owners_beside(names, text):
            about[one.name] = last = one
            yield _owner(one, owner, evidence)
    news = _introduced(names, text)
    if news is not None:
        for one in news.names:
            about[one.name] = last = one
            yield _status(context, one, "status", "new", text, evidence)
            if news.owner:
                yield _owner(one, news.owner, evidence)
        told.update(about)
    in_turn = _in_turn(names, text)
    for one, kind, value in in_turn:
        about[one.name] = one
        told.add(one.name)
        yield _status(context, one, kind, value, text, evidence)
    phrases = [] if stated or news or in_turn else phrases_in(text)
    turned: Sequence[Turned] = ()
    if not (stated or news or in_turn or text.endswith("?")) and colour_words().keys() & words_of(text):
        more, turned = coloured(names.parsed(text), phrases)
        phrases = sorted([*phrases, *more], key=lambda one: one.start)
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
            left = f"{parted['name'] or parted['called']} "
        relative = _relative().search(left)
        left = left[: relative.start()] if relative else left
        clause = last_clause(left)
        said = left if THAT.search(left) else clause
        spoken = names.amid_before(left[: len(left) - len(clause)]) if clause != left else None
        of_known = names.known_at_end(left) if relative else None
        known = names.known_at_end(said)
        bare_said = _work_on().sub(
            "", re.sub(QUOTED, "", said.rstrip().removesuffix(known.name if known else ""))
        )
        resumed = last is not None and _RESUMED.search(left) is not None
        denied = unsaid().search(bare_said) or none_of().match(left) or expects(left)
        if of_known is None and not resumed and denied:
            continue
        if phrase.value in _ENDED and is_part(clause.strip().partition(" ")[0], work=True):
            continue  # a part of the work: "testingen er ferdig"
        # "X eies av Y og har gul status": the second clause is of the same subject.
        before = (
            names.at_end(left, bare=phrase.kind in _SAID_OF_BARE)
            if clause.strip()
            else last or (names.at_start(left) or names.opening_of(left) if _AND.search(left) else None)
        )
        before = before or of_known
        if before is None and relative:
            before = names.ends_amid(left)
        if before is None and previous and relative and previous.stop >= relative.start():
            before = last  # "X er et nytt tiltak som eies av Y"
        if phrase.kind == "depends" and _LINK.sub("", clause).strip().lower() in load("verbs")["we"]:
            before = last or (names.about if phrase.start <= SHORTEST + 1 else None)
        if (phrase.kind in ("depends", "owned_by") or _reports().match(text, phrase.start)) and _LINK.sub(
            "", clause
        ).strip().lower() in load("verbs")["it"]:
            before = last or names.about
        if phrase.kind == "status" and clause.strip().lower() in dimension_words():
            before = _of_right(names, text, phrase.stop) or before
        if phrase.kind == "status" and _bare_dimension(clause):
            before = (
                _of_right(names, text, phrase.stop) or last or spoken or names.about
            )  # "X melder rød status, men risikoen er gul"
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
        if spoken and not last and clause.strip().lower() in load("verbs")["spoken_of"]:
            before = spoken
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
        if phrase.kind == "named" and name is names.about and name.confidence < SURE:
            continue  # what the sentence before began with, and no more is told of
        single = phrase.kind == "owns" and " " not in text[phrase.start : phrase.stop]
        if single and name.confidence < SURE and not (spoken_of(right) or is_answering(clause.strip())):
            continue
        if phrase.kind == "depends" and is_of_body(name):
            continue  # what a ministry takes for granted
        last = name
        of_kind = _kind_before(text, name.name)
        if of_kind is not None and phrase.kind in _SAID_OF_PART:
            status = _status(context, name, _dimension(phrase, clause), phrase.value, text, evidence)
            yield status.model_copy(update={"subject_kind": of_kind})
            continue
        about.setdefault(name.name, name)
        held_by = parted and (parted["who"] or parted["by"])
        if held_by and (body := body_in(held_by, of_any_case=True)):
            yield _owner(name, body, evidence)
        if phrase.kind in ("named", "naming"):
            continue
        told.add(name.name)
        if phrase.kind == "depends":
            first = text[phrase.stop : until] if until else ""
            on = first if _AND_BEHIND.search(first) else right  # "avhenger av ny lov og har gul status"
            yield from dependency(context, name, _AND_BEHIND.sub("", on), evidence)
        elif phrase.kind in ("owned_by", "owns"):
            who = _IT_IS.search(text, 0, phrase.start)
            behind = _AND_BEHIND.sub("", text[phrase.stop : until])
            body = body_in(behind if phrase.kind == "owned_by" else who["who"] if who else clause)
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
                for kind, value in _also(text, phrase, last=after is None):
                    yield _status(context, one, kind, value, text, evidence)
    for match in _IS_NEW.finditer(text):
        one = names.at_end(text[: match.start()])
        if one is not None and one.confidence >= SURE:  # not "Rutinen er ny"
            about.setdefault(one.name, one)
            told.add(one.name)
            yield _status(context, one, "status", "new", text, evidence)
    risk = _at_risk(names, text)
    if risk is not None and (risk[1].name, "risk") not in told_of:
        about.setdefault(risk[1].name, risk[1])
        told.add(risk[1].name)
        yield _status(context, risk[1], "risk", risk[0], text, evidence)
    for value, kind, one in _turned(names, text, turned):
        if (one.name, kind) not in told_of:
            told_of.add((one.name, kind))
            about.setdefault(one.name, one)
            told.add(one.name)
            yield _status(context, one, kind, value, text, evidence)
    if not told and not stated:
        for value, kind, one in _inverted(names, text):
            about.setdefault(one.name, one)
            told.add(one.name)
            yield _status(context, one, kind, value, text, evidence)
    answers = answers_for(names, last, text) if not stated else ()
    yield from (_owner(owned, body, evidence) for owned, body in answers)
    quoted, owner = owner_of_quoted(text) if not stated else ("", "")
    if quoted in about:
        yield _owner(about[quoted], owner, evidence)
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
    """What a phrase tells of: of a status, what the clause before it says that it is of: "Risikoen for X er gul", "Xs
    risiko er gul"."""
    if phrase.kind != "status":
        return phrase.kind
    relative = _relative().search(f"{clause} ")
    if relative is not None and relative["of"]:
        return dimension_words()[relative["of"].lower()]
    match = _of_dimension().match(clause.strip())
    last = dimension_words().get(clause.strip().lower().rpartition(" ")[2])
    return str(match.lastgroup) if match else _bare_dimension(clause) or last or phrase.kind


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


def _also(text: str, phrase: Phrase, *, last: bool) -> Iterator[tuple[str, str]]:
    """What else has a colour behind a phrase: "rød status og gul risiko", "grønn på både status og risiko"."""
    if (both := _on_both().match(text, phrase.start)) is not None:
        yield dimension_words()[both["second"].lower()], phrase.value
    elif last and (other := _and_colour().match(text, phrase.stop)) is not None:
        kind, colour = other["kind"] or other["of"], other["colour"] or other["behind"]
        yield dimension_words()[kind.lower()], colour_words()[colour.lower()]


@cache
def _on_both() -> re.Pattern[str]:
    on, kinds = any_of(load("verbs")["reports"]["on"]), any_of(dimension_words())
    both = any_of(load("verbs")["listing"])
    return re.compile(
        rf"[^,.;]*?(?<!\w)(?:{any_of(colour_words())})\s(?:(?:{both})\s)?(?:{on})\s(?:(?:{both})\s)?(?:{kinds})"
        rf"\s(?:og|and)\s(?:(?:{on})\s)?(?P<second>{kinds})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _and_colour() -> re.Pattern[str]:
    """A second colour and what it is of, behind the first: "rød status og gul risiko", "status rød og risiko gul"."""
    colours, kinds = any_of(colour_words()), any_of(dimension_words())
    on = any_of(load("verbs")["reports"]["on"])
    return re.compile(
        rf",?\s(?:og|men|and|but)\s(?:(?:har|med|has|with)\s)?(?:(?P<colour>{colours})\s(?:(?:{on})\s)?(?P<kind>{kinds})"
        rf"|(?P<of>{kinds})\s(?P<behind>{colours}))(?!\w)",
        re.IGNORECASE,
    )


def _of_right(names: Names, text: str, start: int) -> Name | None:
    """What stands behind a colour that is said of the status: "Statusen er grønn for X"."""
    match = _of().match(text, start)
    if match is None:
        return None
    return names.at_end(match["name"]) or names.amid(text, match.start("name"), match.end("name"))


@cache
def _of() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(load('states')['of_risk'])})\s(?P<name>[^.,;:]+)")


@cache
def _relative() -> re.Pattern[str]:
    """What joins a clause to the name it is of: "Prosjektet X, som fortsatt eies av Y"."""
    adverbs, of = any_of(load("states")["adverbs"]), any_of(dimension_words())
    return re.compile(rf",?\s(?:(?:som|which|that)\s(?:(?:{adverbs})\s)?|(?:der|where)\s(?P<of>{of})\s)\s*$")


@cache
def _of_dimension() -> re.Pattern[str]:
    words = load("verbs")["dimensions"]
    kinds = "|".join(f"(?P<{kind}>{any_of(words[kind])})" for kind in ("risk", "progress"))
    return re.compile(
        rf"(?:(?:the|samlet|samla|overall)\s)?(?:{kinds})\s(?:for|i|ved|of|in|on)\s", re.IGNORECASE
    )


@cache
def _work_on() -> re.Pattern[str]:
    """What stands before a name where the work on it is spoken of: its "om" makes nothing a mere possibility."""
    return re.compile(rf"(?<!\w)(?:{any_of(load('verbs')['work_on'])})(?!\w)", re.IGNORECASE)


@cache
def _part_of() -> re.Pattern[str]:
    """A part of the work on what is named behind: "Utrullingen av"."""
    parts = any_of(load("verbs")["depends"]["parts"])
    return re.compile(rf"^(?:{parts})(?:en|a|n|et)?\s(?:av|i|for|of)\s", re.IGNORECASE)


def _says_colour_of(text: str, phrase: Phrase, after: Phrase) -> bool:
    """Whether the next phrase tells the colour of what this one says in other words: "er forsinket og melder rødt"."""
    said, coloured = (text[one.start : one.stop].lower().split()[-1] for one in (phrase, after))
    joined = _AND.fullmatch(text, phrase.stop, after.start) is not None
    told = phrase.kind == after.kind == "status" and said not in colour_words()
    return joined and told and coloured in colour_words()


class _News(NamedTuple):
    """What a sentence says is new, and who owns it."""

    names: list[Name]
    owner: str | None


def _introduced(names: Names, text: str) -> _News | None:
    """What a sentence says came in: "Som nytt prosjekt har vi tatt inn X, med Y som eier", "Nye tiltak er X og Y"."""
    match = _news().match(text)
    if match is None or unsaid().search(text[: match.end()]):
        return None
    found = names.listed_in(_ends_news().split(text[match.end() :], maxsplit=1)[0])
    owned = _with_owner().search(text, match.end())
    return _News(found, body_in(owned["owner"]) if owned else None) if found else None


@cache
def _news() -> re.Pattern[str]:
    words = load("verbs")["introduced"]
    return re.compile(
        rf"^(?:(?:nytt|nye|new)\s(?:i|in)\s(?:\w+\s){{1,2}}(?:er|is|are)\s(?=[A-ZÆØÅ«\"“‘])|(?:(?:som|as)\s)?(?:(?:et|eit|en|ein|ei|a)\s)?(?:{any_of(words['new'])})\s(?:\w+\s)?(?:{any_of(words['nouns'])})"
        rf"(?:\s[^,.;:]{{2,40}}?)?\s(?:{any_of(words['by'])})\s(?=[A-ZÆØÅ«\"“‘]))",
        re.IGNORECASE,
    )


@cache
def _ends_news() -> re.Pattern[str]:
    """What goes on behind what came in: "(er X) tatt inn", "(kommer X) som nytt tiltak"."""
    words = load("verbs")["introduced"]
    return re.compile(
        rf"\s(?:{any_of(words['come'])}|(?:som|as)\s(?:\w+\s)?(?:{any_of(words['new'])}))(?!\w)",
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
    """A name with a clause on it behind, and the verb to come: "X, som driftsavdelingen står for, …"; or words that say
    what it is before: "Et nytt tiltak, X, eid av Y, …"."""
    relative = load("verbs")["relative"]
    has, done = any_of(relative["has"]), any_of(relative["done_by"])
    noun = any_of([*load("verbs")["introduced"]["nouns"], *load("verbs")["initiative_nouns"]])
    return re.compile(
        rf"^(?:[^,;:]{{2,40}}\s(?:{noun}),\s)?(?P<name>[^,;:]{{3,80}}),\s(?:(?:(?:for|of)\s)?(?:som|der|which|that|where)\s"
        rf"(?:(?P<who>[^,]{{3,60}}?)\s(?:{has})|[^,]{{3,120}})|(?:{done})\s(?P<by>[^,]{{3,60}})|(?!(?:og|men|mens|and|but)\s)[a-zæøå][^,]{{3,80}}),\s*$"
        rf"|^[^,;:]{{2,40}}\s(?:{noun}),\s(?P<called>[A-ZÆØÅ«][^,;:]{{2,80}}),\s*$"
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
        if unsaid().search(re.sub(QUOTED, "", text[:stop])) or expects(text[:start]):
            continue
        dimension = _bare_dimension(text[start:stop])
        name = names.about if dimension else names.at_end(text[start:stop])
        if name is not None and before:
            yield value, dimension or "status", name
            return


def _turned(names: Names, text: str, turned: Sequence[Turned]) -> Iterator[tuple[str, str, Name]]:
    """The colours, their dimensions and what has them, where the verb stands before that or is said with another."""
    for value, dimension, before, start, stop in turned:
        about = text[start:stop]
        dimension = names.dimension if dimension == OF_BEFORE else dimension
        if unsaid().search(re.sub(QUOTED, "", text[:start])) or expects(text[:before]):
            continue
        bare = _bare_dimension(about)
        name = names.about if bare else names.at_end(about) or names.amid(text, start, stop)
        if name is not None:
            yield value, bare or dimension, name


def _kind_before(text: str, name: str) -> str | None:
    """What a noun right before a name in quotation marks says it is, if no initiative: "indikatoren «X»"."""
    match = re.search(rf"(?P<noun>\w+)\s[{QUOTES}]{re.escape(name)}[{QUOTES}]", text)
    kinds: dict[str, list[str]] = load("states")["of_kind"]
    return next((kind for kind, nouns in kinds.items() if match and match["noun"].lower() in nouns), None)


def _in_turn(names: Names, text: str) -> list[tuple[Name, str, str]]:
    """Names of a list, what of each a colour is of and that colour: "X og Y har henholdsvis grønn og rød status"."""
    match = _respectively().match(text)
    last = names.at_end(match["names"]) if match else None
    if match is None or last is None or unsaid().search(match["names"]):
        return []
    found = [*names.beside(match["names"], last), last]
    colours = [
        colour_words()[one.lower()]
        for one in re.findall(any_of(colour_words()), match["colours"], re.IGNORECASE)
    ]
    kind = dimension_words()[match["of"].lower()] if match["of"] else "status"
    return (
        [(one, kind, value) for one, value in zip(found, colours, strict=True)]
        if len(found) == len(colours)
        else []
    )


@cache
def _respectively() -> re.Pattern[str]:
    verbs = any_of(load("verbs")["reports"]["verbs"])
    words, colours, of = any_of(load("states")["in_turn"]), any_of(colour_words()), any_of(dimension_words())
    return re.compile(
        rf"(?P<names>.{{5,160}}?)\s(?:{verbs})\s(?:{words})\s(?P<colours>(?:{colours})(?:,\s(?:{colours}))*\s(?:og|and)\s(?:{colours}))"
        rf"(?:\s(?P<of>{of}))?(?!\w)",
        re.IGNORECASE,
    )


def _at_risk(names: Names, text: str) -> tuple[str, Name] | None:
    """The colour of the risk that a sentence says how great it is, and the name of what is at risk."""
    told = risk_in(text) if not text.endswith("?") else None
    if told is None or unsaid().search(re.sub(QUOTED, "", text[: told[2]])) or expects(text[: told[1]]):
        return None
    name = names.at_end(text[told[1] : told[2]])
    return (told[0], name) if name else None


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


@cache
def _about_initiatives() -> re.Pattern[str]:
    """A heading that speaks of measures or projects, in any form."""
    return re.compile(rf"(?<!\w)(?:{any_of(load('lists')['initiatives']['nouns'])})(?!\w)", re.IGNORECASE)
