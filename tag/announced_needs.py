"""Needs that a sentence announces, with their colour or how critical they are, and the next ones tell: "Losvakt melder
to røde avhengigheter med høy kritikalitet. Tiltaket venter på ny lov."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from schemas.page import Span
from schemas.records import Dependency, Record
from tag.cues import any_of
from tag.denials import unsaid
from tag.passages import Passage
from tag.phrases import colour_words
from tag.tables.people import is_answering
from tag.vocabulary import load

_PLURAL = ("er", "ar", "ies")
"""Endings of nouns for what is needed, of which there are several."""


class _Announced(NamedTuple):
    """What a sentence says of the needs that are told behind it."""

    text: str
    words: Span
    value: str | None
    criticality: str | None
    several: bool


def with_announced(passage: Passage, told: Sequence[Record]) -> list[Record]:
    """The records of a passage, needs with the colour and criticality that a sentence before them announces; one that
    only tells from whom something is needed is none where the next sentence tells what."""
    announced = _announced(passage) if any(isinstance(one, Dependency) for one in told) else None
    if announced is None:
        return list(told)
    behind = [
        one
        for one in told
        if isinstance(one, Dependency)
        and one.subject
        and one.subject in announced.text
        and one.evidence[0].runs[0][0] >= announced.words.stop
    ]
    meant = behind if announced.several else behind[:1]
    if any(one.value or one.criticality for one in meant):
        return list(told)
    grave = {"value": announced.value, "criticality": announced.criticality}
    found: list[Record] = []
    for one in told:
        if any(one is need for need in meant):
            found.append(one.model_copy(update=grave))
        elif not (meant and _is_from_whom(one, announced)):
            found.append(one)
    return found


def _announced(passage: Passage) -> _Announced | None:
    for start, stop in passage.sentences():
        text = passage.text[start:stop]
        match = _announcing().search(text)
        if match is None or unsaid().search(text[: match.end()]):
            continue
        if (match["to"] is None or is_answering(match["to"])) and (match["colour"] or match["grave"]):
            value = colour_words()[match["colour"].lower()] if match["colour"] else None
            return _Announced(text, passage.span(start, stop), value, match["grave"], match["one"] is None)
    return None


def _is_from_whom(record: Record, announced: _Announced) -> bool:
    """Whether a need is that which a sentence announces, and names who is to meet it and not what is needed."""
    within = record.evidence[0].runs[0][0] in range(*announced.words)
    return isinstance(record, Dependency) and within and is_answering(record.on)


@cache
def _announcing() -> re.Pattern[str]:
    """ "melder tre røde avhengigheter med høy kritikalitet", "… rød risiko med høy kritikalitet til Losvesenet"."""
    verbs = load("verbs")
    reports, grave = any_of(verbs["reports"]["verbs"]), any_of(verbs["depends"]["critical"])
    several = [noun for noun in verbs["depends"]["nouns"] if noun.endswith(_PLURAL)]
    return re.compile(
        rf"(?<!\w)(?:{reports})\s[^.;:]*?(?:(?P<colour>{any_of(colour_words())})\s)?"
        rf"(?:(?:{any_of(several)})|(?P<one>{any_of((*verbs['depends']['nouns'], *verbs['depends']['risks']))}))(?!\w)"
        rf"(?:\s(?:med|with)\s(?P<grave>\w+)\s(?:{grave}))?(?:\s(?:til|to|on)\s(?P<to>[^.,;:]+))?\W*$",
        re.IGNORECASE,
    )
