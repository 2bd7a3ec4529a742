"""The records that a paper holds, noted while it is drawn, so that paper and gold cannot drift apart."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypedDict, Unpack

Quote = str | Sequence[str]
"""The words that prove a record; several, where they are the cells of a row."""
Numbers = list[tuple[str | None, float, str, str | None]]
"""Figures: subject, value, unit and as of when."""


class Signs(TypedDict, total=False):
    """Statuses by their dimension."""

    status: str | None
    risk: str | None
    progress: str | None


class Gold:
    """What the pages say, and the records on them."""

    def __init__(self) -> None:
        self.records: list[dict[str, Any]] = []
        self._pages: list[list[str]] = []

    @property
    def page(self) -> int:
        """The number of the page that is being drawn, from 1."""
        return len(self._pages)

    def new_page(self) -> None:
        """Begin a page."""
        self._pages.append([])

    def say(self, *texts: str) -> None:
        """Note words of the page."""
        self._pages[-1] += texts

    def record(self, kind: str, quote: Quote, **fields: Any) -> None:
        """Add a record of this page; fields that are None are left out, ``from_`` stands for ``from``.

        Raises ValueError where the page does not say the quote.
        """
        parts = [quote] if isinstance(quote, str) else [part for part in quote if part]
        said = _flat(" ".join(self._pages[-1]))
        for part in parts:
            if _flat(part) not in said:
                raise ValueError(f"page {self.page} does not say {part!r}")
        stated = {name.rstrip("_"): value for name, value in fields.items() if value is not None}
        place = {"quote": " | ".join(map(_flat, parts)), "page": self.page}
        self.records.append({"kind": kind, **stated, **place})

    def initiative(
        self,
        quote: Quote,
        name: str,
        *,
        aliases: Sequence[str] | None = None,
        owner: str | None = None,
        as_of: str | None = None,
        again: bool = False,
        **signs: Unpack[Signs],
    ) -> None:
        """An initiative with what the same place says of it.

        Args:
            again: it was named before; only what is said of it here is new.
        """
        if not again:
            self.record("initiative", quote, name=name, aliases=aliases)
        if owner is not None:
            self.record("owner", quote, subject=name, subject_kind="initiative", owner=owner)
        self.statuses(quote, name, "initiative", as_of=as_of, **signs)

    def statuses(
        self,
        quote: Quote,
        subject: str,
        subject_kind: str,
        *,
        as_of: str | None = None,
        **signs: Unpack[Signs],
    ) -> None:
        """One status a dimension (status, risk, progress) that has a value."""
        for dimension, value in signs.items():
            if value is not None:
                self.record(
                    "status",
                    quote,
                    subject=subject,
                    subject_kind=subject_kind,
                    dimension=dimension,
                    value=value,
                    as_of=as_of,
                )

    def figure(
        self, quote: Quote, subject: str | None, value: float, unit: str, as_of: str | None = None
    ) -> None:
        """A reported number; its text is the quote's last part."""
        text = quote if isinstance(quote, str) else quote[-1]
        self.record("figure", quote, subject=subject, value=value, unit=unit, as_of=as_of, text=text)

    def write(self, path: Path) -> None:
        """Write the records, one a line."""
        lines = [json.dumps(record, ensure_ascii=False) for record in self.records]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _flat(text: str) -> str:
    return " ".join(text.split())
