"""Colours told in few words beside names: "Kaibok (grønn) og Losvakt (rød) er størst", "Kaibok: grønn til gul", "Gul
status har Kaibok og Losvakt"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from schemas.page import BlockKind
from schemas.records import Record
from tag.context import Context
from tag.counted import named_in, told
from tag.cues import any_of
from tag.denials import unsaid
from tag.names import Name, is_name, split_name
from tag.passages import Passage, passages
from tag.phrases import Phrase, colour_words, dimension_words
from tag.tables.columns import role_of
from tag.vocabulary import load

_FEWEST = 2
"""Names with a colour in one sentence, or sentences of a paragraph that are no more: of one, it may be a key."""


def tag(context: Context) -> Iterator[Record]:
    """The initiatives so named, each with its colour."""
    for passage in passages(context):
        if passage.cell is not None or passage.kind is BlockKind.HEADING:
            continue
        moved: list[tuple[Name, str, int, int]] = []
        for start, stop in passage.sentences():
            text = passage.text[start:stop]
            if unsaid().search(text):
                continue
            if (match := _has().fullmatch(text)) is not None:
                said = Phrase("status", colour_words()[match["colour"].lower()], 0, match.end("colour"))
                yield from told(named_in(match["names"]), said, passage.evidence(start, stop))
            marked = [one for one in _marked().finditer(text) if _may_name(one["name"])]
            if len(marked) >= _FEWEST:
                for one in marked:
                    said = Phrase("status", colour_words()[one["colour"].lower()], one.start(), one.end())
                    yield from told([split_name(one["name"])], said, passage.evidence(start, stop))
            if (match := _moved().fullmatch(text)) is not None and _may_name(match["name"]):
                moved.append((split_name(match["name"]), match["colour"], start, stop))
        if len(moved) >= _FEWEST:
            yield from chain.from_iterable(_of_one(passage, *one) for one in moved)


def _of_one(passage: Passage, name: Name, colour: str, start: int, stop: int) -> Iterator[Record]:
    said = Phrase("status", colour_words()[colour.lower()], start, stop)
    return told([name], said, passage.evidence(start, stop))


def _may_name(text: str) -> bool:
    """Whether a text may be a name, and is no status, dimension or head of a column."""
    plain = text.lower()
    stated = chain.from_iterable(words for words in load("statuses").values() if isinstance(words, list))
    return is_name(text) and plain not in dimension_words() and plain not in stated and role_of(text) is None


@cache
def _has() -> re.Pattern[str]:
    """ "Gul status har X og Y"."""
    status, reports = any_of(load("verbs")["dimensions"]["status"]), any_of(load("verbs")["reports"]["verbs"])
    return re.compile(
        rf"(?P<colour>{any_of(colour_words())})\s(?:{status})\s(?:{reports})\s(?P<names>(?-i:[A-ZÆØÅ«]).+?)\.?",
        re.IGNORECASE,
    )


@cache
def _marked() -> re.Pattern[str]:
    """ "X (grønn)"."""
    return re.compile(
        r"(?<!\S)(?P<name>[A-ZÆØÅ][\w@+-]*(?:\s(?:[A-ZÆØÅ0-9][\w.+-]*|(?:på|i|for|av|med|of|in|for)\s[\w-]+))*)"
        rf"\s\((?P<colour>(?i:{any_of(colour_words())}))\)"
    )


@cache
def _moved() -> re.Pattern[str]:
    """ "X: grønn til gul", "X: uendret grønn"."""
    colours, states = any_of(colour_words()), load("states")
    adverbs = any_of(states["adverbs"])
    return re.compile(
        rf"(?P<name>(?-i:[A-ZÆØÅ0-9«])[^:.;]{{2,60}}):\s(?:(?:{any_of(states['from'])})\s)?(?:(?:{colours})\s(?:til|to|→|->|–)\s|(?:{adverbs})\s)"
        rf"(?P<colour>{colours})\.?",
        re.IGNORECASE,
    )
