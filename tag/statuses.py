"""Statuses in words, letters and signs, as cells and labels hold them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from operator import or_

from tag import legend
from tag.context import Context
from tag.cues import any_of
from tag.dates import find_dates
from tag.names import NAME_AND_REST
from tag.phrases import colour_words, is_for_now, may_begin, may_hold, phrases_in
from tag.vocabulary import load

_BEHIND_STATUS = re.compile(
    r"\s?[–—:(,;.]\s|\s-\s|\s\(|\s(?:pga\.?|grunnet|på grunn av|som følge av|som følgje av|i påvente av"
    r"|i vente på|fordi|ettersom|men|da|siden"
    r"|sidan|due to|but)\s"
)
_BEHIND_GOING = re.compile(r",\s|\s?[–—:;]\s|\s-\s")
"""Behind "Pågår", before how it goes."""
_UNTIL = re.compile(r"\s(?:til|inntil|fram til|frem til|until|to)\s")
_LATE = ("yellow", "red", "paused", "cancelled")
"""What a time behind "til" leaves as it is: "Utsatt til høsten" is so now, "Ferdig til høsten" is not."""
_ARROW = re.compile(r"\s?(?:[→➔➜➝⇒⟶►▶]|[-=–]+>)\s?")
_BOX = re.compile(r"(?P<full>[☑☒✅🗹■]|\[[xX]\])|[☐□]|\[\s?\]")
_FEWEST_BOXES = 2
_BEFORE_DATE = re.compile(r"\s(?:i|den|per|in|on|siden|sidan|since|fra|frå)$")
_ANY_YEAR = 2000
_LONGEST_STATUS, _LONGEST_DATED = 4, 8
"""Words in a status in words, and in one with its date behind."""
_NAME = "X"
_FRAMES = (f"{_NAME} er ", f"{_NAME} is ", f"{_NAME} ")
"""What a clause without its subject may have lost."""
_MOST_OF, _MANY_OF = 0.75, 0.6
"""Of a column's texts, those that must be known as statuses; fewer where all are as short as those."""
_LETTERS = {"R": "red", "Y": "yellow", "A": "yellow", "G": "green"}
"""The English initials of the colours, which Norwegian papers use too: "G" alone could be "gul" or "grønn"."""


def says_statuses(context: Context, texts: Sequence[str]) -> bool:
    """Whether the texts of a column are statuses in words, letters or signs, give or take a few."""
    said = [text for text in texts if text]
    known = [
        value for text in said if (value := sign_of(context, text, said) or leading_status(context, text))
    ]
    letters = {text for text in said if text in _LETTERS}
    going = [text for text in said if text.lower().strip(" .") in load("sections")["under_way"]]
    told = len(set(known)) + bool(going and known) > 1 and (
        len(letters) < len(known) or not letters.isdisjoint("YA")
    )
    short = all(len(text.split()) <= _LONGEST_STATUS for text in said)
    return told and len(known) + len(going) >= (_MANY_OF if short else _MOST_OF) * len(said)


def sign_of(context: Context, text: str, column: Sequence[str]) -> str | None:
    """The status that a sign or a letter alone stands for, by the document's legends before what is common.

    Letters tell in a column that holds red or green ones, and no others than those of colours.
    """
    told = context.signs.get(text)
    if told or text not in _LETTERS:
        return told
    letters = {other for other in column if len(other) == 1 and other.isalpha()}
    return _LETTERS[text] if letters <= _LETTERS.keys() and not letters.isdisjoint("RG") else None


def says_yes(text: str) -> bool:
    """Whether a cell answers yes to what its head asks."""
    return text.strip(" .").lower() in load("states")["yes"]


def answer_yes_or_no(texts: Sequence[str]) -> bool:
    """Whether a column holds nothing but both answers."""
    no = [text.strip(" .").lower() in load("states")["no"] for text in texts]
    return any(no) and not all(no) and all(map(or_, no, map(says_yes, texts)))


def ticked(text: str) -> str:
    """What stands behind the one box that is ticked, of several: "Gul" of "☐ Rød ☒ Gul ☐ Grønn"; else the text."""
    boxes = list(_BOX.finditer(text))
    full = [at for at, box in enumerate(boxes) if box["full"]]
    if len(boxes) < _FEWEST_BOXES or len(full) != 1:
        return text
    (at,) = full
    return text[boxes[at].end() : boxes[at + 1].start() if at + 1 < len(boxes) else None].strip(" ,;/")


def status_word(context: Context, text: str) -> str | None:
    """The status that a short text says in words, None where it says none: "Ferdigstilt" is ``completed``.

    What the document's own legends tell goes before the vocabulary. Of a status that has changed, it is what it is
    now: "Gul → Grønn", "IR → FO".
    """
    *before, now = _steps(text)
    if before:
        told = [context.signs.get(one) or status_word(context, one) for one in (*before, now)]
        return told[-1] if all(told) else None
    return (context.meanings.get(now) or legend.status_words().get(now)) if now else None


def name_of_lit(context: Context, heading: str) -> str:
    """The name in a heading that tells its status as well: "Ny kai – gul", "Ny kai [GUL]"; else the heading."""
    match = NAME_AND_REST.match(heading)
    return match["name"] if match and status_word(context, match["rest"]) else heading


@lru_cache(maxsize=4096)
def _steps(text: str) -> list[str]:
    """The parts of a text about arrows or, of one without, its words in small letters; nothing where they are many."""
    steps = _ARROW.split(text.strip())
    if len(steps) > 1:
        return steps
    words = ticked(text).strip(" .()[]*").lower().split()
    return [" ".join(words) if len(words) <= _LONGEST_STATUS else ""]


def leading_status(context: Context, text: str) -> str | None:
    """The status that a text says in words, or begins with: "Gul – venter på leverandøren", "Avsluttet i juni"."""
    told = status_word(context, text) or status_word(context, _BEHIND_STATUS.split(text, 1)[0])
    if told is not None:
        return told
    if changed := _changed().match(text):
        return colour_words()[changed["colour"].lower()]
    until = _UNTIL.split(text, 1)
    if len(until) > 1 and (late := status_word(context, until[0])) in _LATE:
        return "paused" if late == "cancelled" and is_for_now(text) else late
    going, *rest = _BEHIND_GOING.split(text, 1)
    behind = rest[0] if rest else ""
    if behind and going.strip().lower() in load("sections")["under_way"]:  # "I gang, litt forsinket"
        return leading_status(context, behind)
    words = text.split()[:_LONGEST_DATED]
    dated = next(iter(find_dates(" ".join(words), context.year or _ANY_YEAR)), None)
    head = " ".join(words)[: dated.start].strip() if dated else ""
    return (status_word(context, _BEFORE_DATE.sub("", head)) if head else None) or _clause_says(text)


@cache
def _changed() -> re.Pattern[str]:
    """A colour that is another than it was: "Nedjustert fra gult til rødt", "Fra gul til rød"."""
    colours, moved = any_of(colour_words()), any_of(load("verbs")["reports"]["moved"])
    return re.compile(
        rf"(?:(?:{moved})\s)?(?:fra|frå|from)\s(?:{colours})\s(?:til|to)\s(?P<colour>{colours})(?!\w)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4096)
def _clause_says(text: str) -> str | None:
    """The status that a clause without its subject says as a sentence would: "Litt bak skjema", "Går som avtalt"."""
    clause = _BEHIND_STATUS.split(text.strip(), 1)[0]
    if not 1 < len(clause.split()) <= _LONGEST_DATED:
        return None
    for frame in _FRAMES:
        said = f"{frame}{clause[:1].lower()}{clause[1:]}"
        if not may_hold(said) or not may_begin(said, f"{frame.removeprefix(_NAME)}{clause.split()[0]}"):
            continue
        for phrase in phrases_in(said):
            if phrase.kind == "status" and len(_NAME) < phrase.start <= len(frame):
                return phrase.value
    return None
