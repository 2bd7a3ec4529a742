"""Headings on pages whose running text is bold, where being bold tells nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reading import check, read, texts
from reportlab.pdfgen.canvas import Canvas

from schemas.page import BlockKind, Page
from schemas.source import FileKind

TEXT = [
    "Havna er for liten for de nye ferjene til sommeren",
    "Dekket på den gamle kaia sprekker om vinteren",
    "Rederiet vil betale halvparten av en ny lading",
    "Kommunen ber om svar før budsjettet skal vedtas",
    "Styret møtes igjen når anbudene er kommet inn",
]


def page_of(folder: Path, lines: Sequence[tuple[str, float, str]]) -> Page:
    path = folder / "side.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842))
    for number, (text, size, font) in enumerate(lines):
        canvas.setFont(font, size)
        canvas.drawString(60, 760 - 30 * number, text)
    canvas.save()
    (page,) = read(path, FileKind.PDF)
    check(page)
    return page


def test_where_all_is_bold_only_what_is_larger_is_a_heading(tmp_path: Path) -> None:
    bold = [(text, 11.0, "Helvetica-Bold") for text in TEXT]
    page = page_of(tmp_path, [("Ny kai", 16, "Helvetica-Bold"), *bold])
    assert texts(page, BlockKind.HEADING) == ["Ny kai"]
    assert texts(page, BlockKind.PARAGRAPH) == TEXT


def test_short_bold_lines_over_other_text_are_headings(tmp_path: Path) -> None:
    plain = [(text, 11.0, "Helvetica") for text in TEXT]
    page = page_of(
        tmp_path,
        [("Bakgrunn", 11, "Helvetica-Bold"), *plain[:2], ("Forslag", 11, "Helvetica-Bold"), *plain[2:]],
    )
    assert texts(page, BlockKind.HEADING) == ["Bakgrunn", "Forslag"]


def test_bold_lines_with_little_else_on_the_page_are_headings(tmp_path: Path) -> None:
    page = page_of(
        tmp_path,
        [
            ("Ny kai i Nordvik", 11, "Helvetica-Bold"),
            ("Ferdig", 11, "Helvetica"),
            ("Ny ferje mot sør", 11, "Helvetica-Bold"),
            ("Forsinket", 11, "Helvetica"),
        ],
    )
    assert texts(page, BlockKind.HEADING) == ["Ny kai i Nordvik", "Ny ferje mot sør"]
