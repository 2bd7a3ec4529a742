"""Dates and numbers as Norwegians write them."""

from __future__ import annotations

import re
from datetime import datetime

MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
_DATE = re.compile(r"(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2])(?:-(\d\d))?)?")
_WHOLE = re.compile(r"\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b")


def day(date: str | None) -> str:
    """A date, cut to what is said, in words: "2024-06-06" is "6. juni 2024", "2024-Q2" is "2. kvartal 2024".

    Anything else comes back as it is.
    """
    found = _DATE.fullmatch(date or "")
    if found is None:
        return date or ""
    year, quarter, month, of_month = found.groups()
    if quarter:
        return f"{quarter}. kvartal {year}"
    if not month:
        return year
    return " ".join(filter(None, (of_month and f"{int(of_month)}.", MONTHS[int(month) - 1], year)))


def days_in(text: str) -> str:
    """A text with each whole date in it in words."""
    return _WHOLE.sub(lambda found: day(found[0]), text)


def moment(utc: str | None) -> str:
    """A time (ISO 8601, UTC) of this machine's clock: "6. juni 2024 kl. 14.05"."""
    if not utc:
        return ""
    local = datetime.fromisoformat(utc).astimezone()
    return f"{day(local.date().isoformat())} kl. {local:%H.%M}"


def number(value: float | None) -> str:
    """A number with a comma before its decimals and thousands apart: "12 345,6"."""
    if value is None:
        return ""
    return f"{value:,}".replace(",", "\u00a0").replace(".", ",")
