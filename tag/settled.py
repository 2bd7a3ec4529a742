"""Pages as taggers see them: they no longer change, so what a span says is put together once, however many ask."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

from schemas.page import Document, Page, Span


@dataclass(slots=True)
class SettledPage(Page):
    """A page whose words no longer change. It keeps the text of each span asked for, as long as it lives itself; a page
    made from it with other blocks shares them."""

    _texts: dict[Span, str] = field(default_factory=dict, repr=False, compare=False)

    def text(self, span: Span) -> str:
        """The repaired text of a span, words parted by one space."""
        found = self._texts.get(span)
        if found is None:
            found = self._texts[span] = Page.text(self, span)
        return found


def settled(document: Document) -> Document:
    """The document with its pages settled. What else they hold is shared."""
    names = [one.name for one in fields(Page)]
    pages: list[Page] = [
        SettledPage(**{name: getattr(page, name) for name in names}) for page in document.pages
    ]
    return replace(document, pages=pages)
