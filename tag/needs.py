"""What is needed, as a text tells it: what, from whom, and by when."""

from __future__ import annotations

import re
from typing import NamedTuple

from tag.clauses import QUOTED
from tag.dates import deadline, first_date
from tag.names import split_name, tidy
from tag.tables.people import is_answering
from tag.vocabulary import load

_BY = re.compile(
    r",?(?:(?<=,)(?:\s\w+){1,5})?\s(?:innen|innan|senest|seinast|frist|by|within|no later than)\s.*$"
)
_EXPECTED = re.compile(
    r",\s(?:forventet|forventa|ventet|venta|planlagt|antatt|expected|planned)\s(?P<when>[^,]*\d[^,]*)$"
)
_GIVEN_BY = re.compile(r"(?P<owner>[A-ZÆØÅ][^:]{2,50}):\s(?P<what>\S.+)$")
_GIVES = re.compile(
    r"(?:som|which|that)\s(?:(?P<owner>\S[^,]{1,50}?)\s)?"
    r"(?:skal|må|vil|har|planlegger|ventes|ventast|forventes|er|leverer|leverar|shall|must|will|is|has|delivers)\s"
)
"""A clause on what is needed: who gives it, or when it comes."""
_BEFORE = re.compile(r",?\s(?:før|before)\s.*$")
_SO_THAT = re.compile(
    r",?\s(?:(?:før|innan|before)\s(?:den|det|de|dei|han|ho|vi|it|they|we|prosjektet|tiltaket)\s(?:kan|skal|can|could)"
    r"|for å\s(?:kunne|komme|kome|nå|rekke)|in order to)\s.*$"
)
"""Behind what is needed: what cannot be done before it is there."""
_WHEN = re.compile(r"\s\((?:[a-zæøå]|\d)[^()]{2,30}\)\W*$")
"""A few words in brackets behind what is needed: by when, and the like."""
_WHO_AND_WHEN = re.compile(r"\s\((?P<owner>[A-ZÆØÅ][^(),]{1,50}),\s(?P<when>[^()]{3,30})\)\W*$")
"""In brackets behind what is needed: "(Innkjøp, frist 1.9.)"."""
_DEFINITE = re.compile(r"[A-ZÆØÅ]\w{4,}(?:en|et|ne|a)")
_THAT = re.compile(
    r"^(?:(?:dessuten|dessutan|også|òg|i tillegg|særlig|særleg|blant annet|mellom anna|also|in addition)\s)?"
    r"(?:(?:at|that)\s)?"
)


class Need(NamedTuple):
    """What is needed, who is to give it (in brackets behind it), and the day by which."""

    on: str
    owner: str | None
    due: str | None


def read_need(text: str, year: int | None, *, in_sentence: bool = False) -> Need:
    """What a text says is needed.

    Args:
        text: what stands behind "avhengig av" and the like, or all of a list item.
        year: of dates that tell none.
        in_sentence: what stands behind "before" is the day, too, and not what the needed thing itself is before.
    """
    both = _WHO_AND_WHEN.search(text)
    if both is not None and (day := deadline(both["when"], year) or first_date(both["when"], year)):
        return Need(tidy(_THAT.sub("", text[: both.start()])), both["owner"].strip(), day)
    text = _SO_THAT.sub("", text)
    if (given := _GIVEN_BY.match(text)) is not None and is_answering(given["owner"]):
        need = read_need(given["what"], year, in_sentence=in_sentence)
        return need._replace(owner=need.owner or given["owner"])
    expected = _EXPECTED.search(text)
    if expected is not None and (day := first_date(expected["when"].strip(" ."), year)):
        return Need(tidy(_THAT.sub("", text[: expected.start()])), None, day)
    behind = _WHEN.search(text)
    due = deadline(text, year) or (first_date(behind.group(), year) if behind else None)
    text = (_BEFORE.sub("", text) if due and in_sentence else text).strip()
    plain = _THAT.sub("", _WHEN.sub("", _BY.sub("", text) if due else text))
    quoted = re.fullmatch(QUOTED, tidy(plain))
    on = quoted["quoted"] if quoted else tidy(plain)
    name = split_name(on)
    if name.owner and (is_answering(name.owner) or _is_definite(name.owner)):
        return Need(name.name, name.owner, due)
    return Need(on, None, due)


def with_giver(need: Need, aside: str, year: int | None) -> Need:
    """The same with what a clause behind it says of it: ", som Etaten skal levere innen 1. mai"."""
    match = _GIVES.match(aside)
    if match is None:
        return need
    owner = match["owner"] if match["owner"] and match["owner"][0].isupper() else None
    return Need(need.on, need.owner or owner, need.due or deadline(aside, year))


def _is_definite(text: str) -> bool:
    """Whether a text is a noun in the definite form, and no law or aim: "Driftsleverandøren"."""
    return _DEFINITE.fullmatch(text) is not None and not text.lower().endswith(tuple(load("verbs")["aims"]))
