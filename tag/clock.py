"""Times of day, as programmes of meetings write them: "9.15", "09:15–09.30", "0915–0930"."""

from __future__ import annotations

CLOCK = r"(?:(?:[01]?\d|2[0-3])[.:][0-5]\d|24[.:]00)"
_BARE = r"(?!(?:19|20)\d\d)(?:(?:[01]\d|2[0-3])[0-5]\d|2400)(?!\d)"
_TO = r"\s*(?:[-–—]|til|to)\s*(?:kl\.?\s)?"
START = rf"(?P<start>{CLOCK}|{_BARE}(?={_TO}{_BARE}))"
"""When something begins; four digits alone only where as many follow for its end."""
SPAN = rf"(?:(?i:kl|klokka|klokken|at)\.?\s?)?{START}(?:{_TO}(?P<end>{CLOCK}|{_BARE}|\d\d-\d\d))?"
"""When something begins and, as far as said, ends."""


def as_time(written: str | None) -> str | None:
    """A time as records have it: as it is written, but "09.15" for "0915"."""
    return f"{written[:2]}.{written[2:]}" if written and written.isdigit() else written
