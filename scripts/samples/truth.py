"""The true text of a document, page by page, and the records that it proves."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any


class Truth:
    """Text and gold, gathered while the document is drawn, so that the two cannot drift apart."""

    def __init__(self) -> None:
        self._pages: list[list[str]] = []
        self._records: list[dict[str, Any]] = []

    def new_page(self) -> None:
        """Begin the next page; what is said and recorded from here on is on it."""
        self._pages.append([])

    def say(self, *lines: str) -> None:
        """Add lines of text, in reading order, to the page."""
        self._pages[-1] += [line for line in lines if line]

    @property
    def text(self) -> str:
        """What has been said on this page so far."""
        return "\n".join(self._pages[-1])

    def record(self, kind: str, quote: str | Iterable[str], **fields: Any) -> None:
        """Add a record of this page; fields that are None are left out, ``from_`` stands for ``from``.

        Args:
            kind: a kind of the contract.
            quote: the words that prove it; several, where they are the cells of a row.

        Raises:
            ValueError: the quote does not stand on the page.
        """
        parts = [quote] if isinstance(quote, str) else [part for part in quote if part]
        said = flat(self.text)
        for part in parts:
            if flat(part) not in said:
                raise ValueError(f"page {len(self._pages)} does not say {part!r}")
        stated = {name.rstrip("_"): value for name, value in fields.items() if value is not None}
        place = {"page": len(self._pages), "quote": " | ".join(map(flat, parts))}
        self._records.append({"kind": kind, **stated, **place})

    def write(self, folder: Path) -> None:
        """Write ``gold.jsonl`` and ``pages.json`` in ``folder``."""
        folder.mkdir(parents=True, exist_ok=True)
        lines = [json.dumps(record, ensure_ascii=False) for record in self._records]
        (folder / "gold.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        pages = [
            {"page": number, "text": "\n".join(page)} for number, page in enumerate(self._pages, start=1)
        ]
        (folder / "pages.json").write_text(
            json.dumps(pages, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )


def flat(text: str) -> str:
    """The text with all white space as one space."""
    return " ".join(text.split())
