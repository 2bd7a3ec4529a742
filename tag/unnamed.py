"""Whether what a heading names is the measure that the text below speaks of without its name: "Prosjektet melder gul
status", "Eies av Havnevesenet. Status er grønn."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from tag.cases import leading_case
from tag.coined import is_coined
from tag.cues import any_of
from tag.dates import find_dates
from tag.headings import explains, is_part, purpose, unnumbered, without_status
from tag.names import Name, is_kind, is_name, split_name, tidy
from tag.phrases import phrases_in
from tag.pipeline import parse
from tag.tables.columns import role_of, told_owner
from tag.tables.people import is_answering
from tag.vocabulary import load

_READS_AS = ("due", "action", "activity", "initiative", "service")
"""What names begin as heads of columns do: "Bestilling på nett", "Ny løsning for kaiplass"."""
_ARTICLES = ("the", "dette", "denne", "this")
_SHORT_FORM = re.compile(r"(?P<name>[^()]+?)\s\((?P<short>[A-ZÆØÅ][\w-]+)\)")
_STATED = ("status", "risk", "progress")


def name_in(heading: str) -> Name:
    """What a heading names, without the status that follows or its day; one word in brackets that is nobody who answers
    for it is its short form."""
    bare = without_status(unnumbered(heading))
    match = _SHORT_FORM.fullmatch(tidy(bare))
    if match is not None and not is_answering(match["short"]):
        return Name(match["name"], alias=match["short"])
    return split_name(bare)


def is_named_over(
    heading: str, opening: Sequence[str], others: Iterable[Sequence[str]], *, is_title: bool
) -> bool:
    """Whether a heading that may name a measure names what the first sentences below it are on.

    Args:
        opening: those sentences. others: those below other such headings. is_title: it is the title of all.
    """
    titled = (
        is_title and (" " in heading or is_coined(heading)) and _paper().search(name_in(heading).name) is None
    )
    undated = not find_dates(heading, None) or without_status(heading) != tidy(heading)
    if titled and undated and (_is_spoken_of(opening) or _says_no_subject(opening)):
        return True
    if answers_in_heading(heading) and _says_no_subject(opening, owned=True):
        return True
    if not _tells(opening):
        return False
    return any((_is_spoken_of(one) or _says_no_subject(one)) and _tells(one) for one in others)


def answers_in_heading(heading: str) -> bool:
    """Whether a heading says in brackets who answers for what it names: "Ny kai (ansvar: Havnevesenet)"."""
    told = name_in(heading).owner
    return told is not None and (is_answering(told) or bool(told_owner(heading.rpartition("(")[2])))


def _says_no_subject(opening: Sequence[str], *, owned: bool = False) -> bool:
    """Whether sentences tell who owns something, unless that is told, and how that stands, and never what: "Eies av X.
    Status er gul."."""
    owned = owned or any(owned_by_first(text) for text in opening)
    return owned and any(one.kind in _STATED for text in opening for one in phrases_in(text))


def owned_by_first(text: str) -> bool:
    """Whether a text begins with who owns something, and never says what: "Eies av Losen"."""
    told = next(iter(phrases_in(text)), None)  # not "I regi av"
    return told is not None and told.kind == "owned_by" and not told.start and text[1] != " "


@cache
def _paper() -> re.Pattern[str]:
    """What says that a title is of a paper, and names nothing else: "Rapport om ny kai", "Om saken"."""
    return re.compile(
        rf"(?:^(?:om|about)\s|(?<!\w)\w*(?:{any_of(load('sections')['papers'])})(?:en|et|a|n)?(?!\w))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4096)
def may_name_measure(heading: str) -> bool:
    """Whether a heading may be the name of a measure, and is none over several."""
    name = name_in(heading).name
    named = may_name(name) and role_of(name) in (None, *_READS_AS)
    return named and _speaks_of_measures().search(name) is None


@cache
def _speaks_of_measures() -> re.Pattern[str]:
    """A heading with a noun for measures or a portfolio of them, or of two things, but not "Kartlegging av A og B"."""
    words = [*load("lists")["initiatives"]["nouns"], *load("sections")["measure"]]
    return re.compile(
        rf"(?<!\w)(?:{any_of(words)}|portefølje\w*|portfolio)(?!\w)|^(?:(?!\s(?:av|of)\s).)*\s(?:og|and)\s",
        re.IGNORECASE,
    )


def _is_spoken_of(opening: Sequence[str]) -> bool:
    """Whether a sentence begins with a noun for a measure in the definite form, "Tiltaket skal …", or says who owns it,
    and none before it says how something stands, or whose it is."""
    first = next((at for at, text in enumerate(opening) if _speaks_of_measure(text)), None)
    return first is not None and not any(map(_says, opening[:first]))


def _says(text: str) -> bool:
    return any(one.kind in (*_STATED, "owned_by") for one in phrases_in(text))


@lru_cache(maxsize=4096)
def _speaks_of_measure(text: str) -> bool:
    first, second, *_ = [*text.lower().split()[:2], "", ""]
    noun = f"{first} {second}" if first in _ARTICLES else first
    if noun not in load("sections")["measure"]:
        return _says_who_owns_it(text)
    (doc,) = parse([text], names=False)
    behind = next((token for token in doc if token.idx > len(noun)), None)
    return behind is not None and behind.pos_ in ("VERB", "AUX")


def _says_who_owns_it(text: str) -> bool:
    """Whether a sentence says of a noun for a measure who owns it: "Havnevesenet har ansvaret for tiltaket"."""
    told = next((one for one in phrases_in(text) if one.kind == "owns"), None)
    behind = re.match(r"\W*([\w-]+)", text[told.stop :]) if told is not None and told.start else None
    return behind is not None and behind[1].lower() in load("sections")["measure"]


def _tells(opening: Sequence[str]) -> bool:
    """Whether sentences tell how something stands, or who owns it."""
    return any(
        told_owner(text) or any(one.kind in ("status", "owns", "owned_by") for one in phrases_in(text))
        for text in opening
    )


@lru_cache(maxsize=4096)
def may_name(heading: str) -> bool:
    """Whether a heading may be a name, and is none over a part of a paper."""
    heading = unnumbered(heading)
    plain = tidy(heading).lower()
    return (
        is_name(heading)
        and not is_kind(heading)
        and not is_part(heading)
        and not explains(heading)
        and not plain.split()[-1].endswith(tuple(load("verbs")["events"]))
        and role_of(heading, strictly=True) is None
        and purpose((heading,)) is None
        and leading_case(heading) is None
    )
