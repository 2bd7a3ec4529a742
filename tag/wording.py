"""What a short text is by its wording, where no head or heading tells: a name, something measured, a clause that says
how it is or shall be, or a task."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from tag.cues import any_of
from tag.names import is_sentence, tidy
from tag.pipeline import parse, reader
from tag.vocabulary import load

if TYPE_CHECKING:
    from spacy.tokens import Doc

Wording = Literal["name", "measured", "clause", "task"]

_MOST_OF = 0.6
_LIKE_INFINITIVES = ("VERB", "ADJ", "NOUN")
_WILL = ("Vi skal", "We will")
_ARTICLES = ("the", "a", "an")
_TELLING = 5
"""Words at a text's beginning that tell of what class the first one is: the pipeline sees four tokens to each side."""
_LONGEST_NAME = 12
"""Words."""
_RELATIVE = ("som", "that", "which")
"""What a clause that is a part of a name begins with: "Turnus som henger sammen"."""


def wording(text: str) -> Wording:
    """What a text is: "Andel som svarer" is measured, "Alle får svar" a clause, "Lage en plan" a task, else a name."""
    return wordings([text])[0]


def mostly(texts: Sequence[str]) -> Wording | None:
    """What most of some texts are, None where they differ or there are none."""
    if not texts:
        return None
    (told, count), *_ = Counter(wordings(texts)).most_common(1)
    return told if count >= _MOST_OF * len(texts) else None


def are_tasks(texts: Sequence[str]) -> bool:
    """Whether most of some texts are tasks; the texts are read only where most begin as tasks do."""
    begun = sum(_begins_like_task(text) for text in texts)
    return begun >= _MOST_OF * len(texts) and mostly(texts) == "task"


def _begins_like_task(text: str) -> bool:
    first, *rest = tidy(text).split(maxsplit=2) or [""]
    if not rest:
        return False
    return first.endswith("e") or rest[0].lower() in _ARTICLES or first.lower() in _base_verbs()


def wordings(texts: Sequence[str]) -> list[Wording]:
    """What each of some texts is. Read together they take a fraction of the time of texts read one by one."""
    plain = [tidy(text) for text in texts]
    asked = [text for text in plain if " " in text and not _measured().match(text)]
    framed = (one for text in asked if text.partition(" ")[0].endswith("e") for one in _framed(text))
    reader().classed([*asked, *framed])
    return list(map(_wording, plain))


@lru_cache(maxsize=4096)
def _wording(text: str) -> Wording:
    if _measured().match(text):
        return "measured"
    if " " not in text:
        return "name"
    (doc,) = parse([text], names=False)
    if _may_be_infinitive(doc):
        shall, will = (framed[2].pos_ == "VERB" for framed in parse(_framed(text), names=False))
        if shall and (will or doc[0].pos_ == "VERB"):
            return "task"
    return _by_verbs(text, doc)


def _framed(text: str) -> list[str]:
    """The beginning of a text behind "will"."""
    begun = " ".join(text.split()[:_TELLING])
    return [f"{will} {begun[0].lower()}{begun[1:]}" for will in _WILL]


@lru_cache(maxsize=4096)
def says_task(text: str) -> bool:
    """Whether a text begins as tasks do in plans and lists of actions: with an infinitive ("Avklare erstatning") or, in
    English, a bare verb ("Renew the contract"), that more follows."""
    first, _, rest = text.partition(" ")
    if not rest or not first[1:].islower():
        return False
    if first.lower() in load("followups")["base_verbs"]:
        return True
    if first[-1] not in "eåaiy":
        return False
    alone, doc = parse([text, f"Å {first.lower()} {rest}"], names=False)
    noun = alone[0].pos_ == "NOUN" and alone[1].pos_ == "ADP"  # "Reise til Bergen"
    return "VerbForm=Inf" in doc[1].morph and not noun


def _by_verbs(text: str, doc: Doc) -> Wording:
    first = doc[0]
    if "Mood=Imp" in first.morph or (first.pos_ == "VERB" and doc[1].lower_ in _ARTICLES):
        return "task"
    if first.lower_ in _base_verbs() and doc[1].is_lower and doc[1].pos_ != "ADP":  # no "Plan for havna"
        return "task"
    parting = next((token.i for token in doc if token.lower_ in _RELATIVE), len(doc))
    finite = any(
        token.pos_ in ("VERB", "AUX") and "VerbForm=Fin" in token.morph for token in doc if token.i < parting
    )
    said = finite or (is_sentence(text) and parting == len(doc))
    return "clause" if said or len(doc) > _LONGEST_NAME else "name"


@cache
def _base_verbs() -> frozenset[str]:
    return frozenset(load("followups")["base_verbs"])


def _may_be_infinitive(doc: Doc) -> bool:
    """Whether a text may begin with an infinitive, which alone looks much like an adjective in the plural: then it is
    held against what it is behind "will"."""
    first = doc[0]
    return first.pos_ in _LIKE_INFINITIVES and first.lower_.endswith("e") and "Tense=Pres" not in first.morph


@cache
def _measured() -> re.Pattern[str]:
    """A text that begins with what is counted or measured, or with a compound that ends with it."""
    words = load("units")["measured"]
    return re.compile(
        rf"(?:(?:{any_of(words['begins'])})|[\w-]*(?:{any_of(words['ends'])})(?:en|et|a)?)(?!\w)",
        re.IGNORECASE,
    )
