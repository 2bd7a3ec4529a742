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
from tag.tasks import begins_as_task, is_verb, read_framed, says_task
from tag.vocabulary import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Wording = Literal["name", "measured", "clause", "task"]

_MOST_OF = 0.6
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


def wordings(texts: Sequence[str]) -> list[Wording]:
    """What each of some texts is. Read together they take a fraction of the time of texts read one by one."""
    plain = [tidy(text) for text in texts]
    asked = [text for text in plain if " " in text and not _measured().match(text)]
    begun = [begins_as_task(text) for text in asked]
    clear = [text for text, task in zip(asked, begun, strict=True) if task is False]
    read_framed([text for text, task in zip(asked, begun, strict=True) if task is None], clear)
    return list(map(_wording, plain))


@lru_cache(maxsize=4096)
def _wording(text: str) -> Wording:
    if _measured().match(text):
        return "measured"
    if " " not in text:
        return "name"
    if says_task(text):
        return "task"
    (doc,) = parse([text], names=False)
    return _by_verbs(text, doc)


def _by_verbs(text: str, doc: Doc) -> Wording:
    if "Mood=Imp" in doc[0].morph:
        return "task"
    parting = next((token.i for token in doc if token.lower_ in _RELATIVE), len(doc))
    closed = next((token.i + 1 for token in doc[parting:] if token.text == ","), len(doc))
    finite = any(map(_is_finite, (*doc[:parting], *doc[closed : closed + 1])))  # "Alt som telles, blir talt"
    said = finite or (is_sentence(text) and parting == len(doc))
    return "clause" if said or len(doc) > _LONGEST_NAME else "name"


def _is_finite(token: Token) -> bool:
    """Whether a word is a verb with a tense; nouns in the plural look much like verbs in the present ("ruiner")."""
    if token.pos_ not in ("VERB", "AUX") or "VerbForm=Fin" not in token.morph:
        return False
    return not token.lower_.endswith("er") or token.lower_ == "er" or is_verb(token.text)


@cache
def _measured() -> re.Pattern[str]:
    """A text that begins with what is counted or measured, or with a compound that ends with it."""
    words = load("units")["measured"]
    return re.compile(
        rf"(?:(?:{any_of(words['begins'])})|[\w-]*(?:{any_of(words['ends'])})(?:en|et|a)?)(?!\w)",
        re.IGNORECASE,
    )
