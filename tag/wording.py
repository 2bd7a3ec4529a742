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
from tag.pipeline import parse
from tag.vocabulary import load

if TYPE_CHECKING:
    from spacy.tokens import Doc

Wording = Literal["name", "measured", "clause", "task"]

_MOST_OF = 0.6
_LIKE_INFINITIVES = ("VERB", "ADJ", "NOUN")
_WILL = ("Vi skal", "We will")
_ARTICLES = ("the", "a", "an")
_LONGEST_NAME = 12
"""Words."""
_RELATIVE = ("som", "that", "which")
"""What a clause that is a part of a name begins with: "Turnus som henger sammen"."""


@lru_cache(maxsize=4096)
def wording(text: str) -> Wording:
    """What a text is: "Andel som svarer" is measured, "Alle får svar" a clause, "Lage en plan" a task, else a name."""
    plain = tidy(text)
    if not plain:
        return "name"
    if _measured().match(plain):
        return "measured"
    (doc,) = parse([plain], names=False)
    if len(doc) > 1 and _is_infinitive(plain, doc):
        return "task"
    parting = next((token.i for token in doc if token.lower_ in _RELATIVE), len(doc))
    finite = any(
        token.pos_ in ("VERB", "AUX") and "VerbForm=Fin" in token.morph for token in doc if token.i < parting
    )
    said = finite or (is_sentence(plain) and parting == len(doc))
    return "clause" if said or len(doc) > _LONGEST_NAME else "name"


def _is_infinitive(text: str, doc: Doc) -> bool:
    """Whether a text begins with an infinitive, which alone looks much like an adjective in the plural: it is held
    against what it is behind "will"."""
    first = doc[0]
    if first.pos_ not in _LIKE_INFINITIVES or not first.lower_.endswith("e") or "Tense=Pres" in first.morph:
        return first.pos_ == "VERB" and doc[1].lower_ in _ARTICLES
    behind = [parse([f"{will} {text[0].lower()}{text[1:]}"], names=False)[0][2] for will in _WILL]
    return behind[0].pos_ == "VERB" and "VERB" in (first.pos_, behind[1].pos_)


def mostly(texts: Sequence[str]) -> Wording | None:
    """What most of some texts are, None where they differ or there are none."""
    if not texts:
        return None
    (told, count), *_ = Counter(map(wording, texts)).most_common(1)
    return told if count >= _MOST_OF * len(texts) else None


@cache
def _measured() -> re.Pattern[str]:
    """A text that begins with what is counted or measured, or with a compound that ends with it."""
    words = load("units")["measured"]
    return re.compile(
        rf"(?:(?:{any_of(words['begins'])})|[\w-]*(?:{any_of(words['ends'])})(?:en|et|a)?)(?!\w)",
        re.IGNORECASE,
    )
