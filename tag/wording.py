"""What a short text is by its wording, where no head or heading tells: a name, something measured, a clause that says
how it is or shall be, or a task."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal

from tag.cues import any_of
from tag.names import is_sentence, tidy
from tag.pipeline import parse
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
_READ: dict[str, Wording] = {}
"""Texts read before: the same ones are asked for by several taggers."""
_MOST_KEPT = 4096
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
    new = [text for text in dict.fromkeys(plain) if text not in _READ]
    if len(_READ) > _MOST_KEPT:
        _READ.clear()
        new = [*dict.fromkeys(plain)]
    _READ.update({text: "measured" if _measured().match(text) else "name" for text in new})
    worded = [text for text in new if _READ[text] == "name" and " " in text]
    docs = dict(zip(worded, parse(worded, names=False), strict=True))
    _READ.update({text: _by_verbs(text, doc) for text, doc in docs.items()})
    unsure = [text for text, doc in docs.items() if _may_be_infinitive(doc)]
    begun = [" ".join(text.split()[:_TELLING]) for text in unsure]
    framed = [f"{will} {text[0].lower()}{text[1:]}" for text in begun for will in _WILL]
    behind = [doc[2].pos_ == "VERB" for doc in parse(framed, names=False)]
    for text, shall, will in zip(unsure, behind[::2], behind[1::2], strict=True):
        if shall and (will or docs[text][0].pos_ == "VERB"):
            _READ[text] = "task"
    return [_READ[text] for text in plain]


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
