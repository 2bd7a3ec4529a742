"""Lines that say what, and behind a dash or in brackets who and by when: "Be om tilbud (KN, 15.10)"."""

from __future__ import annotations

import re
from typing import NamedTuple

from tag.dates import due_date, find_dates
from tag.tables.people import is_answering
from tag.vocabulary import load

_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.?")
"""A day without its year: "15.10"."""
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}(?:(?:/|\s?og\s|\s?&\s?)[A-ZÆØÅ]{2,4})*")
_ASSIGNED = re.compile(
    r"^(?:\d{1,3}\s)?(?P<action>[A-ZÆØÅ].{7,}?)(?:\s[–—-]\s|\s\((?=[^()]*\)$))(?P<owner>[^–—,;:()]{2,50})"
    r"(?:(?:,\s|\s[–—-]\s)(?P<when>[^()]*?))?(?:\s?\((?P<state>[^()]*)\)|\))?[.\s]*$"
)
_ASSIGNED_WITHIN = re.compile(
    r"^(?:\d{1,3}\s)?(?P<action>[A-ZÆØÅ].{7,}?)\s[(\[](?P<owner>[^,;:()\[\]]{2,50})(?:[,;]\s(?P<when>[^()\[\]]*))?[)\]]"
    r"\s?[–—:-]\s(?P<state>[^()\[\]]*?)[.\s]*$"
)
"""The same with who in brackets, and behind them by when or how far: "Ringe fylket [KL] – ferdig"."""


class Given(NamedTuple):
    """A task as one line gives it: what, who, and as far as said by when and how far it has come."""

    action: str
    owner: str
    when: str
    state: str


def assignment(text: str, year: int | None) -> Given | None:
    """Who a line gives what to: "Be om tilbud (KN, 15.10)", "Be om tilbud – KN, 15.10", "Be om tilbud [KN] – 15.10"."""
    match = _ASSIGNED_WITHIN.match(text) or _ASSIGNED.match(text)
    if match is None:
        return None
    when, state = match["when"] or "", match["state"] or ""
    if not when and due_date(state, year):
        when, state = state, ""
    return Given(match["action"], match["owner"], when, state)


def is_who(text: str) -> bool:
    """Whether a text may be who is to do something: a person, a role, a body or initials."""
    plain = text.strip()
    named = plain.lower() in load("agenda")["departments"] and plain[0].isupper()
    return is_answering(text) or named or _INITIALS.fullmatch(plain) is not None


def due_when(text: str, year: int | None) -> str | None:
    """The date in what stands behind who: "15.10" as well, if the year is known."""
    if year and _DAY.fullmatch(text.strip()):
        text = f"{text.strip(' .')}.{year}"
    return next((date.value for date in find_dates(text, year)), None)
