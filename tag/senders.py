"""Who sends a letter or a paper to others, and who gets it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from tag.cues import any_of
from tag.names import tidy
from tag.vocabulary import load

_SHORTEST = 3
"""Letters of a receiver's name."""
_ENDS = r"(?=\s(?:fra|frå|from|om|on|v/|ved|med)\s|\s[–—-]\s|[.,:;(|]|$)"
"""What may stand behind a receiver's name."""
_RECEIVER = re.compile(r"^(?:Til|To|Mottaker|Mottakar)\s?:")
_BEHIND_SENDER = re.compile(
    r"\s(?:til|to|om|on|ved|v/|datert|dated|som|vedrørende|vedrørande)\s|\s[|–·•]\s|[.,:;(]|\s(?:\d{1,2}\.|(?:19|20)\d\d)"
)
_BY_ONE = re.compile(r"^\S+\s?v/\s?\S", re.IGNORECASE)
"""A name and who is to open the letter: "Havneutvalget v/ leder Kari Vik"."""


def sender(text: str) -> str | None:
    """Who sends a letter, by its title: "Innspill til utvalget fra Fjordrådet", "Fjordrådets innspill til utvalget".
    None where it does not tell."""
    if (letter := _from().search(text)) is not None:
        return tidy(_BEHIND_SENDER.split(text[letter.end() :])[0]) or None
    letter = _whose().search(text)
    return tidy(letter["body"]) if letter is not None else None


def written_by(text: str) -> str | None:
    """Who wrote a letter, by a sentence of its own: "Dette innspillet er utarbeidet av Fjordrådet, som …"; or, where it
    begins with that, "Fjordrådet viser til høringsbrevet …"."""
    letter = _made_by().match(text) or _writes().match(text)
    return tidy(_BEHIND_SENDER.split(letter["body"])[0]) or None if letter is not None else None


def names_letter(text: str) -> bool:
    """Whether a line says that what it is over is a letter, or the like, to others: "Innspill til Havneutvalget"."""
    return _addressed().search(text) is not None


def without_receivers(texts: Sequence[str], all_texts: Iterable[str], title: str) -> list[str]:
    """Lines without those that tell who a paper to others is for, and without its name in the rest.

    Args:
        texts: the lines.
        all_texts: what may tell that it is to others: "Innspill til Havneutvalget".
        title: of the paper.
    """
    names = {
        name
        for text in all_texts
        for found in _to_others().finditer(text)
        if len(name := tidy(found["to"]).casefold()) >= _SHORTEST
    }
    is_letter = _letter().match(title) is not None
    if not names and not is_letter:
        return [*texts]
    kept = (text for text in texts if not (_RECEIVER.match(text) or (is_letter and _BY_ONE.match(text))))
    if not names:
        return [*kept]
    to = re.compile(rf"(?:\s(?:til|to)\s|^)(?:{any_of(names)})(?!\w)", re.IGNORECASE)
    return [rest for text in kept if (rest := to.sub("", text)).strip()]


@cache
def _from() -> re.Pattern[str]:
    """A letter's kind and "fra", before the name of who sends it."""
    words = load("documents")
    to = r"(?:(?:til|to)\s[^.:;|]{2,80}?\s)?"
    name = rf"(?=[A-ZÆØÅ]|(?:{any_of(words['bodies']['nouns'])})(?!\w))"
    return re.compile(rf"(?<!\w)(?i:{any_of(words['letters'])})\s{to}(?:fra|frå|from)\s{name}")


@cache
def _whose() -> re.Pattern[str]:
    """Who sends a letter, in the genitive before its kind: "Fjordrådets innspill til utvalget"."""
    return re.compile(
        rf"(?:^|[.:–-]\s)(?P<body>[A-ZÆØÅ][^.:;,|]{{2,60}}?)['’]?s\s(?i:{_others()})(?=\s(?:til|to)\s|,|$)"
    )


@cache
def _made_by() -> re.Pattern[str]:
    """A sentence that begins with a letter's kind and tells who made it."""
    return re.compile(
        rf"(?:(?:Dette|Denne|This)\s)?(?i:{_others()})\w*\s(?:er|ble|blei|vart|is|was)\s"
        rf"(?:utarbeidet|utarbeidd|skrevet|skrive|sendt|levert|prepared|written)\s(?:av|by|from|fra|frå)\s(?P<body>[A-ZÆØÅ].*)"
    )


@cache
def _writes() -> re.Pattern[str]:
    """A sentence with which a letter begins, of who writes it."""
    writes = any_of(load("documents")["writes"])
    return re.compile(
        rf"(?!(?i:vi|me|we|jeg|eg|det|it)\s)(?P<body>[A-ZÆØÅ][^.,:;()]{{2,60}}?)(?:\s\([^)]*\))?\s(?:{writes})\s(?!(?:at|that)\s)"
    )


@cache
def _to_others() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{_others()})\s(?:til|to)\s(?P<to>[^.,:;(|]{{2,80}}?){_ENDS}", re.IGNORECASE
    )


@cache
def _addressed() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^\W*|[:.–-]\s+|['’]?s\s)(?:{_others()})\s(?:(?:fra|frå|from)\s[^.:;|]{{2,80}}?\s)?(?:til|to)\s(?=\S)",
        re.IGNORECASE,
    )


@cache
def _letter() -> re.Pattern[str]:
    return re.compile(rf"(?:{_others()})(?!\w)", re.IGNORECASE)


def _others() -> str:
    """The kinds of letters but for those that are written within a house, too: these are of the body they are to."""
    words = load("documents")
    return any_of(word for word in words["letters"] if word not in words["memos"])
