"""Who presents: the names and organisations behind a title, "Kari Nordmann, Fjelldirektoratet"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from schemas.records import Presenter
from tag.cues import any_of
from tag.names import is_sentence, tidy
from tag.pipeline import parse
from tag.vocabulary import load

_SIGNS_BETWEEN = re.compile(r"\s*[|•·]\s*")
_PARTS = re.compile(r"\s*[,;/\n]\s*|\s+[–—-]\s+")
_DASHED = re.compile(r"(?P<name>[^,;/–—]+?)\s+[–—-]\s+(?P<organisation>[^,;/–—]+)")
_OFFICE = re.compile(r"[A-ZÆØÅ][a-zæøå]+(?:en|a)")
"""A post in the definite form and with a capital, as an office is called by: "Kommunedirektøren"."""
_LEADING_AND = re.compile(r"^(?:og|and|&)\s+(?=[A-ZÆØÅ])")
_AND = re.compile(r"\s+(?:og|and|&)\s+")
_FIRST_NAMES = re.compile(
    r",\s(?P<names>[A-ZÆØÅ][a-zæøå]+(?:,\s[A-ZÆØÅ][a-zæøå]+)*\s(?:og|and|&)\s[A-ZÆØÅ][a-zæøå]+)\W*$"
)
"""Several single words behind a title that may be what people are called among those who know them."""
_BRACKETS = re.compile(r"^(?P<name>[^()]+?)\s*\((?P<organisation>[^()]+)\)$")
_NAME_WORD = re.compile(
    r"[A-ZÆØÅÄÖÜÉ][a-zæøåäöüéèáó'’]+(?:-[A-ZÆØÅ][a-zæøå]+)*|[A-ZÆØÅ]{2}[a-zæøå]{3,}|[A-ZÆØÅ]\.?|(?:van|von|de|der|af)"
)
_SHORT = re.compile(r"[A-ZÆØÅ]{2,6}")
_MOST_WORDS, _MOST_WORDS_OF_BODY = 5, 8
_FEWEST_OF_SENTENCE, _PAIR = 3, 2
"""Words."""
_MOST_OF, _SOME_OF = 0.6, 0.35
"""Of a column's texts, those that must look like who answers; fewer where all are written as names are."""
_OF_SOMETHING = re.compile(r"\s(?:i|på|med|av|til|hos|fra|frå)\s(?=[a-zæøå])")
"""What makes "Arbeid i gruppen" more than a body."""
_ANSWERING = ("PER", "ORG", "GPE_ORG")
_PARTED = re.compile(r"\s+ved\s+|,\s+|\s+[–—-]\s+|\s*\(|\s{2,}|:\s+|\s/\s")


def presenters(lines: Sequence[str]) -> tuple[Presenter, ...]:
    """The people in a text of one or more lines, each with the organisation that stands behind it or behind the
    names after it.

    An organisation without a person before it is passed over; no text gives no presenters.
    """
    lines = [_presented().sub("", line.strip()) for line in lines]
    dashed = [_DASHED.fullmatch(line) for line in lines]
    if all(match is not None and is_person(match["name"]) for match in dashed):
        return tuple(Presenter(**match.groupdict()) for match in dashed if match)
    if len(several := [part for part in re.split(r"\s*;\s*", " ".join(lines)) if part]) > 1:
        return tuple(one for part in several for one in presenters([part]))
    found: list[list[str | None]] = []
    waiting = 0
    bodies = _bodies_like_people(lines)
    for part in _parts(lines):
        of_body = waiting and (part in bodies or part.split()[-1].lower() in _forms())
        name, organisation = (None, None) if of_body else _person(part)
        if name is not None:
            found.append([name, organisation])
            waiting = 0 if organisation else waiting + 1
        elif waiting:
            for person in found[-waiting:]:
                person[1] = part
            waiting = 0
        if name is not None and organisation:
            for person in reversed(found[:-1]):
                if person[1] is not None:
                    break
                person[1] = organisation
    return tuple(Presenter(name=str(name), organisation=organisation) for name, organisation in found)


@cache
def _forms() -> frozenset[str]:
    """Short forms that end the names of companies and joint offices: "Vikvær HF"."""
    return frozenset(load("agenda")["organisation"]["forms"])


def _bodies_like_people(lines: Sequence[str]) -> frozenset[str]:
    """The last of two names that might be people's and stand alone, if the pipeline sees an organisation in it behind
    somebody: "Kari Vik, Nordic Harbours"."""
    parts = [*_parts(lines)]
    if len(parts) < _PAIR or not (is_person(parts[-2]) and is_person(parts[-1])):
        return frozenset()
    (doc,) = parse([", ".join(parts[-2:])])
    seen = {entity.text: entity.label_ for entity in doc.ents}
    told = seen.get(parts[-2]) == "PER" and seen.get(parts[-1]) == "ORG"
    return frozenset(parts[-1:] if told else ())


def presented_by(text: str) -> tuple[str, tuple[Presenter, ...]]:
    """Part a line into what is presented and who presents: "Budsjett v/rektor Kari Vik", "Budsjett (Kari Vik)".

    Behind "v/" and the like a role ("Møteleder") or body presents, too.
    """
    led = _led().search(text)
    if led is not None:
        behind = _behind(text, led.end())
        return text[: led.start()], presenters([behind]) or role(behind)
    for match in _PARTED.finditer(text):
        behind = _behind(text, match.end())
        alone = match.group().strip() in "–—(" and " " not in behind
        if (alone or match.group().strip() == "ved") and _is_role(behind):
            return text[: match.start()], role(behind)
        if _begins_with_person(_PARTS.split(untitled(behind))[0]) and (people := presenters([behind])):
            return text[: match.start()], people
    called = _FIRST_NAMES.search(text)
    if called is not None and (people := _by_first_names(called["names"])):
        return text[: called.start()], people
    return text, ()


def _by_first_names(text: str) -> tuple[Presenter, ...]:
    """The people in a text of single names, if the pipeline takes each for one: "Kari, Lise og Jon"."""
    names = re.split(rf",\s|{_AND.pattern}", text)
    (doc,) = parse([text])
    people = {entity.text for entity in doc.ents if entity.label_ == "PER"}
    return tuple(Presenter(name=name) for name in names) if people.issuperset(names) else ()


def _behind(text: str, start: int) -> str:
    """What stands behind a place in a text, without the end of a bracket that begins before it."""
    behind = text[start:].strip(" .")
    return behind.rstrip(" .)") if behind.count(")") > behind.count("(") else behind


def role(text: str) -> tuple[Presenter, ...]:
    """Who presents by a role ("Møteleder") or as a body: the text, if it is no longer than a name."""
    name = tidy(text)
    return (Presenter(name=name),) if any(map(str.isalpha, name)) and len(name.split()) <= _MOST_WORDS else ()


@lru_cache(maxsize=4096)
def is_person(text: str) -> bool:
    """Whether a text looks like the name of a person, and not of an organisation."""
    words = text.split()
    if not 2 <= len(words) <= _MOST_WORDS or not all(_NAME_WORD.fullmatch(word) for word in words):
        return False
    first, last = words[0].lower(), words[-1].lower()
    organisation = load("agenda")["organisation"]
    return first not in organisation["begins"] and not any(
        last == end or (len(end) > 4 and last.endswith(end)) for end in organisation["ends"]
    )


def answers(texts: Sequence[str]) -> bool:
    """Whether most of some texts are what may answer for something: people, roles or bodies.

    Told by the words, or by the organisations and people that the pipeline sees in them.
    """
    if not texts or any(len(text.split()) > _MOST_WORDS_OF_BODY for text in texts):
        return False
    known = [is_answering(text) and not _tells(text) for text in texts]
    if any(known) or len(set(filter(_SHORT.fullmatch, texts))) > 1:
        known = [told or _SHORT.fullmatch(text) is not None for text, told in zip(texts, known, strict=True)]
    named = all(text[0].isupper() and not any(map(str.isdigit, text)) for text in texts)
    needed = (_SOME_OF if named else _MOST_OF) * len(texts)
    if not any(known) or sum(known) >= needed:
        return any(known)
    seen = sum(
        any(entity.label_ in _ANSWERING and len(entity) >= len(doc) / 2 for entity in doc.ents)
        for doc in parse(
            text for text, told in zip(texts, known, strict=True) if not told and not _tells(text)
        )
    )
    return sum(known) + seen >= needed


def _tells(text: str) -> bool:
    """Whether a text is a sentence, by a verb in it."""
    if len(text.split()) < _FEWEST_OF_SENTENCE:
        return False
    (doc,) = parse([text], names=False)
    return is_sentence(text) or any(
        token.pos_ in ("VERB", "AUX") and "VerbForm=Fin" in token.morph for token in doc[1:]
    )


def told_among(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Who answers, as the one of several facts with signs between them that may be one, and all of these: "Losen · Gul
    · 4 mill. kr"."""
    parts = tuple(part for part in _SIGNS_BETWEEN.split(text) if part)
    who = [part for part in parts if is_answering(part)] if len(parts) > 1 else []
    return (who[0], parts) if len(who) == 1 else None


@lru_cache(maxsize=4096)
def is_answering(text: str) -> bool:
    """Whether a short text looks like a person or several, a role ("havnesjefen") or a body ("Driftsenheten")."""
    if are_people(text):
        return True
    text = text.partition(",")[0]
    return bool(text.strip()) and (_is_role(text) or _is_organisation(text))


def are_people(text: str) -> bool:
    """Whether a text names people and nobody else: "Eirik Nes og Signe Hovland"."""
    return all(map(is_person, re.split(r",\s|\s(?:og|and|&)\s", text)))


_COMPOUNDS = re.compile(r"^\w+-\s(?:og|and)\s(?=\w)")
"""The first of two compounds with one end: "helse- og omsorgssjefen"."""


def _is_role(text: str) -> bool:
    """Whether a text begins with a role or, in English, ends with one: "The finance lead"."""
    words = _COMPOUNDS.sub("", text.removeprefix("The ").removeprefix("the ")).split()
    last = len(words) <= _MOST_WORDS and words[-1].lower() in load("agenda")["roles"]
    return last or _titles().fullmatch(words[0]) is not None


def _is_organisation(text: str) -> bool:
    """Whether the first or last word of a text is one that organisations' names begin or end with."""
    if _OF_SOMETHING.search(text):
        return False
    words = text.lower().removeprefix("the ").split()
    organisation = load("agenda")["organisation"]
    if words[-1].endswith(tuple(organisation["not_ends"])):
        return False
    ends = [end for end in organisation["ends"] if len(end) > 4]
    return (
        words[0] in organisation["begins"]
        or words[-1] in organisation["ends"]
        or words[-1].endswith(tuple(ends))
        or words[0].endswith(tuple(ends))
    )


def _parts(lines: Sequence[str]) -> Iterator[str]:
    """Names of people and organisations, in order. A line end, or "og", parts them where a person comes next."""
    text = ""
    for line in lines:
        plain = _untitled_parts(line).strip()
        first = _PARTS.split(plain)[0]
        text += ("\n" if _begins_with_person(first) else " ") + plain
    for listed in _PARTS.split(text):
        part = _LEADING_AND.sub("", listed)
        start = 0
        for match in _AND.finditer(part):
            if _begins_with_person(part[match.end() :]):
                yield part[start : match.start()].strip(" .")
                start = match.end()
        if part[start:].strip(" ."):
            yield part[start:].strip(" .")


def _untitled_parts(line: str) -> str:
    """A line without the titles before names; an office behind one ("Kari Vik, Rådmannen") is a body."""
    first, *others = re.split(f"({_PARTS.pattern})", line)
    plain = [untitled(first)]
    for mark, part in zip(others[::2], others[1::2], strict=True):
        plain += [mark, part if _OFFICE.fullmatch(part) and is_person(untitled(first)) else untitled(part)]
    return "".join(plain)


@lru_cache(maxsize=4096)
def _begins_with_person(text: str) -> bool:
    return is_person(_AND.split(text)[0].partition("(")[0].strip()) or _person(text.strip())[0] is not None


def _person(part: str) -> tuple[str | None, str | None]:
    """The person, and the organisation said with the name: "Ola Vik (Veietaten)", "Ola Vik KS"."""
    match = _BRACKETS.match(part)
    if match and is_person(match["name"]):
        return match["name"], match["organisation"]
    if is_person(part):
        return part, None
    words = part.split()
    if len(words) > 2 and _SHORT.fullmatch(words[-1]) and is_person(" ".join(words[:-1])):
        return " ".join(words[:-1]), words[-1]
    return None, None


def untitled(text: str) -> str:
    """A text without the title before a name: "rektor Kari Vik"."""
    return _titles().sub("", text)


@cache
def _presented() -> re.Pattern[str]:
    """What stands before who presents, without a colon: "Innledning ved Kari Vik"."""
    return re.compile(
        rf"^(?:{any_of([*load('agenda')['presented_by'], *load('agenda')['led_by']])})\s(?=(?-i:[A-ZÆØÅ]))",
        re.IGNORECASE,
    )


@cache
def _led() -> re.Pattern[str]:
    """What stands between a title and who presents it."""
    return re.compile(
        rf"[\s(,–-]+(?:v\s?/|(?:{any_of(load('agenda')['presented_by'])})\s?:?\s)\s*(?=\S)", re.IGNORECASE
    )


@cache
def _titles() -> re.Pattern[str]:
    """Titles, alone, as the end of a compound and in the definite form, and small letters before a name."""
    words = load("agenda")["titles"]
    return re.compile(
        rf"(?<!\w)(?:v/|[\w-]*(?:{any_of(words)})(?:en|a)?(?!\w)|(?-i:(?!(?:og|and|van|von|de|der|af|i|på|for|ved|til|av|of|in|at)\b)[a-zæøå]+)(?=\s(?-i:[A-ZÆØÅ])))\s*",
        re.IGNORECASE,
    )
