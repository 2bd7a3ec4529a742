"""What a document says its own colours, status words and signs mean: "Grønn = i rute", "noe forsinket (gul)",
"✔ = ferdigstilt", "PV = på vent"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal

from schemas.page import Block, Page, are_level
from tag.cues import any_of
from tag.leanings import leaning
from tag.names import forms_of
from tag.tables.columns import role_of
from tag.vocabulary import load

_FEWEST = 2
"""Meanings that a text must tell to be a legend."""
_BESIDES_MEANING = re.compile(r"(?:\s(?:status|lys|light))?(?:\s(?:og|and))?$")
"""What may stand behind it, before the next sign: "gul status og"."""
_COLOURS = frozenset(("red", "yellow", "green"))
_MOST_SIGNS = 5
"""Signs of legends that may be the states of one thing."""
_LONGEST = 5
"""Words in the name of a status."""
_LEVEL = 8.0
"""Points: how high a line of a legend is."""


def told_meanings(pages: Iterable[Page]) -> dict[str, str]:
    """Status words (lower case) and the colours that the document's legends give them."""
    found: dict[str, str] = {}
    for page in pages:
        for block in page.blocks:
            if block.words.empty:
                continue
            text = page.text(block.words)
            if _colours_in(text) >= _FEWEST:
                meanings = _meanings(text)
                if len(meanings) >= _FEWEST:
                    found |= {words: colour for words, colour in meanings.items() if words not in found}
    return found


def told_signs(pages: Iterable[Page], meanings: dict[str, str]) -> dict[str, str]:
    """Signs, as a cell may hold alone or a line begin with, and what the document's legends say of them (lower case).

    Args:
        meanings: status words (lower case) and what they stand for: a legend tells two of them at least.
    """
    found: dict[str, str] = {}
    for page in pages:
        for told in (*(told_in(page.text(block.words)) for block in page.blocks), *_parted(page)):
            if len(told) < _FEWEST:
                continue
            if sum(words in meanings for words in told.values()) >= _FEWEST or leanings(told):
                found = told | found
    return found


def told_colours(pages: Iterable[Page]) -> dict[str, str]:
    """Signs and letters to which a legend gives a colour in brackets behind their words: "↑ etter plan (grønn)"."""
    found: dict[str, str] = {}
    for page in pages:
        for block in page.blocks:
            text = page.text(block.words) if not block.words.empty else ""
            told = list(_with_colour().finditer(text)) if _colours_in(text) >= _FEWEST else []
            if len({match["sign"] for match in told}) >= _FEWEST:
                found = {match["sign"]: _values()[match["colour"].lower()] for match in told} | found
    return found


@cache
def _with_colour() -> re.Pattern[str]:
    return re.compile(
        r"(?P<sign>[^\w\s.,;:|()=\"'–-]|(?<![\w-])(?-i:[A-ZÆØÅ]{1,3})(?=[\s=:]))\s?[=:–-]?\s*"
        rf"[^\W\d_][^.,;:|()=•]*?\s*(?:\(|=\s|[–-]\s)(?P<colour>{any_of(_values())})(?!\w)",
        re.IGNORECASE,
    )


def _parted(page: Page) -> Iterator[dict[str, str]]:
    """What legends say whose signs, each with its words, stand apart: in blocks that follow each other or on one line,
    the words maybe in one behind that of the sign."""
    run: dict[str, str] = {}
    rows: dict[int, dict[str, str]] = {}
    sign: Block | None = None
    for block in page.blocks:
        text = page.text(block.words)
        if len(text) == 1 and not text.isalnum():
            sign = block
            continue
        if sign is not None and are_level(sign.box, block.box) and sign.box[2] <= block.box[0]:
            text = f"{page.text(sign.words)} {text}"
        sign = None
        told = told_in(text) if len(text.split()) <= _LONGEST + 1 else {}
        if len(told) == 1 and text[:1] in told:
            height = round((block.box[1] + block.box[3]) / 2 / _LEVEL)
            rows[height] = told | rows.get(height, {})
        if len(told) == 1 and text[:1] in told and text[:1] not in run:
            run |= told
            continue
        yield run
        run = {}
    yield run
    yield from rows.values()


def statuses_of(key: dict[str, str], meanings: dict[str, str]) -> dict[str, str]:
    """The signs of legends that stand for a status, and the status: by words known, else by the colour to which their
    words lean, or which alone is left, if no other sign has it."""
    found = {sign: meanings[words] for sign, words in key.items() if words in meanings} or leanings(key)
    if len(found) < _FEWEST or len(key) > _MOST_SIGNS:
        return found
    for sign in key.keys() - found.keys():
        colour = leaning(key[sign])
        if colour is not None and colour not in found.values():
            found[sign] = colour
    unknown, left = key.keys() - found.keys(), _COLOURS - set(found.values())
    return found | dict(zip(unknown, left, strict=True)) if len(unknown) == len(left) == 1 else found


def leanings(told: dict[str, str]) -> dict[str, str]:
    """Signs and the statuses that their words lean to, where a legend has one for each; empty where it does not."""
    leant = {sign: colour for sign, words in told.items() if (colour := leaning(words)) is not None}
    apart = len(set(leant.values())) == len(leant) == len(told) >= _FEWEST
    return dict(leant) if apart else {}


def letters(page: Page) -> dict[str, str]:
    """What a page says that letters stand for (lower case): "T = tid, R = risiko"."""
    told = (told_in(page.text(block.words)) for block in page.blocks if not block.words.empty)
    return {
        letter: words
        for one in told
        if len(one) >= _FEWEST or all(words in status_words() for words in one.values())
        for letter, words in one.items()
    }


@lru_cache(maxsize=4096)
def shown_by_signs(text: str) -> Literal["status", "risk", "progress"] | None:
    """What a key says that its signs tell: "Stripen viser fremdriften:", "Colours show the risk"."""
    match = _showing().match(text)
    if match is None:
        return None
    what = match["what"].lower()
    role = next((role for form in forms_of(what) if (role := role_of(form, strictly=True))), None)
    return role if role == "status" or role == "risk" or role == "progress" else None


@cache
def _showing() -> re.Pattern[str]:
    verbs = any_of(load("sections")["showing"])
    return re.compile(
        rf"^(?:\w+\s){{1,4}}(?:{verbs})\s(?:the\s)?(?P<what>[^\W\d_]+)\s?(?:[:.(,]|$)", re.IGNORECASE
    )


@lru_cache(maxsize=4096)
def told_in(text: str) -> dict[str, str]:
    """Signs in a text, and the words behind each (lower case), as a legend has them."""
    return {
        match["sign"]: _meaning(" ".join(match["words"].lower().split())) for match in _sign().finditer(text)
    }


def _meaning(words: str) -> str:
    return words if words in status_words() else _BESIDES_MEANING.sub("", _means().sub("", words))


@cache
def _sign() -> re.Pattern[str]:
    """A sign, or letters before what says that they stand for something, and the words for what they do."""
    says = any_of(load("sections")["means"])
    return re.compile(
        rf"(?P<sign>[^\w\s.,;:|()=\"'–-]|(?<!\w)(?-i:[A-ZÆØÅ]{{1,3}})(?=\s?[=:]|\s(?:{says})\s))\s?[=:–-]?\s*"
        r"(?P<words>[^\W\d_][^,.;:|()=•]*?)\s*(?=[,.;:|•)]|$|\s[^\w\s]|\s(?-i:[A-ZÆØÅ]{1,3})\s?[=:])"
    )


@cache
def _means() -> re.Pattern[str]:
    """What may stand between a sign and the status that it stands for: "betyr at tiltaket er"."""
    says = any_of(load("sections")["means"])
    return re.compile(
        rf"^(?:(?:{says})\s)?(?:(?:at|that)\s)?(?:(?:tiltaket|prosjektet|det|vi|it)\s)?(?:(?:er|is)\s)?"
    )


def _colours_in(text: str) -> int:
    return len({_values()[match.group().lower()] for match in _colour().finditer(text)})


def _meanings(text: str) -> dict[str, str]:
    """Pairs in the order in which the text gives most of them: word before colour, or colour before word."""
    pairs = [
        {
            words: _values()[match["colour"].lower()]
            for match in pattern.finditer(text)
            if (words := " ".join(match["words"].lower().split())) and len(words.split()) <= _LONGEST
        }
        for pattern in _patterns()
    ]
    return max(pairs, key=len)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    colours = any_of(_values())
    words = r"(?P<words>[^\W\d_][^,.;:|()=•\n]*?)"
    apart = r"(?:^|[,.;:|•]|\s(?:og|eller|and|or)\s)\s*"
    return (
        re.compile(
            rf"{apart}{words}\s*(?:\(|=|:|[–-]\s|\s(?:er|vises\ssom|is)\s)\s*(?P<colour>{colours})(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<!\w)(?P<colour>{colours})(?:\s(?:lys|status|farge|light))?\s*(?:=|:|\(|[–-]\s|\s(?:er|betyr|tyder|viser|means)\s)"
            rf"\s*(?:at\s)?{words}(?=[,.;)|•]|\s(?:og|and)\s|\s(?:{colours})(?!\w)|$)",
            re.IGNORECASE,
        ),
    )


@cache
def _colour() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(_values())})(?!\w)", re.IGNORECASE)


@cache
def _values() -> dict[str, str]:
    """Words for colours, and the colour."""
    return {word: value for value, words in load("verbs")["colours"].items() for word in words}


@cache
def status_words() -> dict[str, str]:
    """Status words of the vocabulary, and what they stand for."""
    return {word: value for value, words in load("statuses").items() for word in words}
