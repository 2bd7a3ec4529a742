"""What a phrase is that may be a name: a person, a body, something met about or counted, the doing of something, or a
new thing without an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from tag.coined import is_coined, is_common
from tag.cues import any_of
from tag.legend import status_words
from tag.names import DEFINITE
from tag.numbers import is_english
from tag.tables.people import is_answering, is_person
from tag.vocabulary import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PERSON = "PER"
LONGEST_PART = 5
"""Words of "den neste milepælen" and the like."""
_ACT_OF = 3
"""Words of "the doing of something"."""
SINGLE_NOUN = {"NOUN", "Definite=Ind", "Number=Sing"}


def is_seen_as_person(doc: Doc, plain: str) -> bool:
    """Whether the pipeline sees a person's full name; of English it knows too little to tell one, and no given name is
    a word put together of others, or a long one that is common."""
    return (
        not is_english(doc.text)
        and not is_coined(plain.partition(" ")[0])
        and not is_common(plain.partition(" ")[0])
        and any(one.label_ == PERSON and len(one) > 1 and one.text == plain for one in doc.ents)
    )


def is_who(text: str) -> bool:
    """Whether a text looks like a body, a role or a person; no given name is a common word or one made for a name."""
    first = text.partition(" ")[0]
    no_person = (is_coined(first) or is_common(first)) and not is_answering(first)
    return is_answering(text) and not (is_person(text) and no_person)


def is_number_of(words: Sequence[str]) -> bool:
    """Whether words are a label with its number, which name a part of something: "Versjon 2", "Fase 1"."""
    *label, number = words
    of_label = len(label) == 1 and label[0].lower() in (*load("units")["labels"], *load("clauses")["labels"])
    return of_label and any(map(str.isdigit, number))


def is_of_events(name: str) -> bool:
    """Whether a name is of what is met about, written, counted or aimed at, by its noun before a preposition."""
    words = name.lower().split()
    stop = next(
        (at for at, word in enumerate(words) if at and word in load("clauses")["of_place"]), len(words)
    )
    return bool(words) and words[stop - 1].endswith(_aimed_at())


@cache
def _aimed_at() -> tuple[str, ...]:
    return tuple(load("verbs")["aims"])


def is_new_thing(words: list[str]) -> bool:
    """Whether a phrase is a new service, system or the like: "Ny ferjeportal"."""
    first, *others = words
    heads = tuple(load("mentions")["heads"])
    return (
        first.lower() in load("verbs")["introduced"]["new"] and len(others) == 1 and others[0].endswith(heads)
    )


@cache
def no_openers() -> frozenset[str]:
    """What a sentence may begin with that is no part of a name: nouns for what was named, and statuses."""
    verbs = load("verbs")
    return frozenset((*verbs["initiative_nouns"], *verbs["spoken_of"], *status_words()))


@cache
def work_ends() -> tuple[str, ...]:
    """The end of a word for the work on what was named: "Planarbeidet"."""
    return tuple(load("clauses")["work"])


@cache
def worked_on() -> re.Pattern[str]:
    """The work on something, or how it stands, before that: "Status for prosjektet", "Arbeidet med felles kølapp"."""
    return re.compile(rf"(?:{any_of(load('verbs')['work_on'])})\s(?P<of>.+)$", re.IGNORECASE)


@cache
def of_its_own() -> re.Pattern[str]:
    """The status, the risk or the progress of what stands before it in the genitive: "Losvakts status"."""
    words = any_of(word for words in load("verbs")["dimensions"].values() for word in words)
    return re.compile(rf"(?P<name>.{{3,}}?)(?:'s|’s|s|'|’)\s(?:{words})$", re.IGNORECASE)


def products_in(doc: Doc) -> frozenset[str]:
    """The names of products and projects that the pipeline sees in a sentence."""
    return frozenset(entity.text for entity in doc.ents if entity.label_ == "PROD")


def begins_bare(doc: Doc, plain: str) -> bool:
    """Whether a sentence begins with ``plain``, and that with a noun without article, or an adjective before one,
    and goes on: "Ny kai", "Ombygging av kaia". What is met about, written or checked is no initiative."""
    first = next((token for token in doc if token.pos_ != "ADJ" and "Case=Gen" not in token.morph), None)
    if first is None or first.idx >= len(plain):
        return False
    if first.i and is_answering(first.text):
        return False  # "Styrets leder"
    if any("VerbForm=Fin" in token.morph for token in doc if first.i < token.i and token.idx < len(plain)):
        return False
    coined = first.pos_ in ("NOUN", "PROPN") and not first.i and is_coined(first.text)
    single = coined or {first.pos_, *str(first.morph).split("|")} >= SINGLE_NOUN
    if not single and not _is_act_of(doc, first):
        return False
    asks = any(token.lower_ in load("verbs")["questions"] for token in doc if token.idx < len(plain))
    told = first.lower_ in load("verbs")["aims"] or first.lower_.endswith(tuple(load("verbs")["events"]))
    return not asks and not told


def _is_act_of(doc: Doc, first: Token) -> bool:
    """Whether a noun at a sentence's beginning is the doing of what is named behind "av": "Byttet av billettmaskiner";
    not of what was named before: "Innføringen av løsningen"."""
    if first.i or first.pos_ != "NOUN" or "Definite=Def" not in first.morph or len(doc) < _ACT_OF:
        return False
    if first.lower_.endswith(tuple(noun + end for noun in load("verbs")["events"] for end in DEFINITE)):
        return False
    of, what = doc[1], doc[2]
    return (
        of.lower_ in ("av", "of")
        and what.pos_ in ("NOUN", "ADJ")
        and what.lower_ not in load("mentions")["generic"]
    )


def is_body(text: str) -> bool:
    """Whether words in small letters are a body: "kulturavdelinga", "avdeling for kultur"."""
    words = text.split()
    return len(words) <= LONGEST_PART and all(map(str.isalpha, words)) and is_answering(text)


@cache
def undertaking() -> re.Pattern[str]:
    """A compound that only what is undertaken is called by: "Samhandlingsløftet"."""
    words = load("mentions")
    heads = any_of(word for word in words["heads"] if word.endswith(("en", "et", "a")))
    return re.compile(
        rf"(?!(?i:\w*(?:{any_of(words['not_heads'])})$))(?:[A-ZÆØÅ][\w-]{{2,}}(?:{any_of(words['undertakings'])})"
        rf"|[A-ZÆØÅ][\w-]{{3,}}(?:{heads}))"
    )
