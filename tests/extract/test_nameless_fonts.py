"""Fonts without a name are bold, or slanted, where most of their words look so in the page's picture."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extract.nameless import nameless, weigh
from extract.pdfium import read_contents

_SCALE = 200 / 72
_TEXT = [
    "Havna melder at kaia blir ferdig",
    "til sommaren dersom steinen kjem",
    "med båten som er venta i mars",
]


def _draw(path: Path) -> None:
    canvas = Canvas(str(path), pagesize=A4)
    for top, font, text in (
        (760, "Helvetica-Bold", "Nye kaier og lagerhus"),
        *((730 - 16 * at, "Helvetica", text) for at, text in enumerate(_TEXT)),
        (660, "Helvetica-Oblique", "Vinst: kortare ventetid"),
    ):
        canvas.setFont(font, 10)
        canvas.drawString(60, top, text)
    canvas.save()


def test_a_font_without_a_name_is_weighed_by_its_picture(tmp_path: Path) -> None:
    _draw(tmp_path / "kai.pdf")
    page = pdfium.PdfDocument(tmp_path / "kai.pdf")[0]
    contents = read_contents(page)
    for word in contents.words:
        word.bold = word.italic = False
    own = nameless(contents.fonts, frozenset(contents.fonts))
    assert len(own) == 3
    weigh(contents.words, own, page.render(scale=_SCALE).to_pil(), 1 / _SCALE)
    assert [(font[0].raw, font[0].bold, font[0].italic) for font in own] == [
        ("Nye", True, False),
        ("Havna", False, False),
        ("Vinst:", False, True),
    ]


def test_fonts_with_names_keep_their_looks(tmp_path: Path) -> None:
    _draw(tmp_path / "kai.pdf")
    page = pdfium.PdfDocument(tmp_path / "kai.pdf")[0]
    contents = read_contents(page)
    assert not contents.unnamed
    first, *others = contents.fonts.values()
    weigh(contents.words, [first], page.render(scale=_SCALE).to_pil(), 1 / _SCALE)
    assert [own[0].italic for own in others] == [False, True]


def test_the_only_font_of_a_page_has_none_to_be_held_against(tmp_path: Path) -> None:
    _draw(tmp_path / "kai.pdf")
    contents = read_contents(pdfium.PdfDocument(tmp_path / "kai.pdf")[0])
    (font, own), *_ = contents.fonts.items()
    assert nameless({font: own}, frozenset([font])) == []
