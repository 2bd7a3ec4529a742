"""What numbers count where the vocabulary does not know the noun, by the pipeline's word classes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tag.context import Context
from tag.cues import any_of
from tag.numbers import find_quantities, is_english, may_report
from tag.passages import passages
from tag.pipeline import parse
from tag.vocabulary import load

if TYPE_CHECKING:
    from spacy.tokens import Token

_VERSION = re.compile(r"[A-Z][\w-]*\s\d+\.\d+$")
"""Behind a name: "Catch Reporting 2.0 remains on track"."""
_ENGLISH_PLURAL = re.compile(r"\s(?P<noun>(?:[A-Za-z-]{3,}(?<!s)\s)?[a-z]{3,}(?<!s)s)\b(?!\sof\b)")


@lru_cache(maxsize=1)
def bare_counts(context: Context) -> dict[str, list[int]]:
    """The sentences of a document with numbers whose unit the vocabulary does not know: where these end, in characters.

    Those of the last document asked for are kept.
    """
    return {
        text: ends
        for passage in passages(context)
        if may_report(passage.text) and _bare_count().search(passage.text)
        for start, stop in passage.sentences()
        if _bare_count().search(text := passage.text[start:stop])
        and (ends := [one.end for one in find_quantities(text) if one.unit is None])
    }


def nouns_behind(counts: Mapping[str, list[int]]) -> dict[str, dict[int, str]]:
    """What numbers count by the pipeline's word classes, where the vocabulary does not know the noun.

    By the sentence: where a number ends, in characters, and the noun behind it, adjectives between passed over.
    """
    nouns: dict[str, dict[int, str]] = {}
    asked = {text: ends for text, ends in counts.items() if not is_english(text)}
    for text in [text for text in counts if text not in asked]:
        # What opens a sentence may be a name before a verb: "1177 becomes a portal".
        ends = [
            end
            for end in counts[text]
            if any(map(str.isalpha, text[:end])) and not _VERSION.search(text, 0, end)
        ]
        plurals = ((end, _ENGLISH_PLURAL.match(text, end)) for end in ends)
        nouns[text] = {end: match["noun"] for end, match in plurals if match}
    for (text, ends), doc in zip(asked.items(), parse(asked, names=False), strict=True):
        for end in ends:
            behind = [token for token in doc if token.idx >= end and not token.is_space]
            noun = next((token for token in behind if token.pos_ != "ADJ"), None)
            if noun is not None and is_counted(noun):
                nouns.setdefault(text, {})[end] = noun.text
    return nouns


def is_counted(token: Token) -> bool:
    """Whether a noun behind a number is what that counts: in the plural, or, behind more than one, in a singular that
    may be its plural, too ("fem lys", not "to pose")."""
    alone = token.i > 0 and token.nbor(-1).text == "1"
    same = "Definite=Ind" in token.morph and not token.lower_.endswith(_with_plural()) and not alone
    many = "Number=Plur" in token.morph or same
    return token.pos_ == "NOUN" and token.is_lower and token.text.replace("-", "").isalpha() and many


@cache
def _with_plural() -> tuple[str, ...]:
    return tuple(load("units")["with_plural"])


@cache
def _bare_count() -> re.Pattern[str]:
    """A number in digits, or the whole of a part in words ("fire av seks"), with a word behind it."""
    words = load("figures")
    return re.compile(
        rf"(?:\d|\b(?:{any_of(words['of'])})\s(?:(?:{any_of(words['several'])})\s)?\w+)\s[a-zæøå]{{3}}"
    )
