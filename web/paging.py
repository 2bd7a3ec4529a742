"""Long lists, a page of them at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from datasette.utils.asgi import Request

SHOWN = 200
"""Rows of a list that are shown at once."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a list: how many rows come before it, and how many are shown at most."""

    offset: int
    limit: int = SHOWN

    @classmethod
    def asked(cls, request: Request) -> Part:
        """The part that the address asks for by ``side`` (1-based)."""
        text = request.args.get("side") or ""
        page = int(text) if text.isdecimal() and len(text) < 6 else 1
        return cls(max(page - 1, 0) * SHOWN)

    def ways(self, request: Request, asked: Mapping[str, str], found: int) -> dict[str, str | int | None]:
        """The first and last row shown (1-based), how many there are, and the addresses of the parts beside it."""

        def address(offset: int) -> str:
            said = {name: value for name, value in asked.items() if value}
            return f"{request.path}?{urlencode({**said, 'side': offset // SHOWN + 1})}"

        after = self.offset + self.limit
        return {
            "first": self.offset + 1,
            "last": min(after, found),
            "found": found,
            "before": address(self.offset - SHOWN) if self.offset else None,
            "after": address(after) if after < found else None,
        }
