"""Fonts whose letters are not what they seem, beside sound ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import check, read

from schemas.page import BlockKind, Page, TextSource
from schemas.source import FileKind

HEADING = "Ferjekaiene i Nordvik rustes opp"
TEXT = "Arbeidet er i rute, og kommunen skal ta over kaiene til sommeren."


def page_with_map(tmp_path: Path, shift: int, heading: str = HEADING) -> Page:
    """A page whose heading is set in a font that claims each letter to be the one ``shift`` places on."""
    return page_with_claims(tmp_path, {code: code + shift for code in range(33, 127)}, heading)


def page_with_claims(tmp_path: Path, claims: dict[int, int], heading: str) -> Page:
    """A page whose heading is set in a font that claims other letters for its codes, all in CP1252."""
    text_map = "".join(f"<{code:02x}> <{letter:04x}>\n" for code, letter in claims.items())
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(claims)} beginbfchar\n{text_map}endbfchar\nendcmap end end"
    )
    shown = (
        f"BT /F1 22 Tf 60 740 Td ({heading}) Tj ET\n"
        f"BT /F2 12 Tf 60 700 Td ({TEXT}) Tj ET\nBT /F2 12 Tf 60 680 Td ({TEXT}) Tj ET"
    )
    font = "<< /Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding /BaseFont"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
        f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream",
        f"{font} /Helvetica-Bold /ToUnicode 7 0 R >>",
        f"{font} /Helvetica >>",
        f"<< /Length {len(to_unicode)} >>\nstream\n{to_unicode}\nendstream",
    ]
    body = "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, 1))
    path = tmp_path / "side.pdf"
    path.write_text(f"%PDF-1.4\n{body}trailer << /Size 8 /Root 1 0 R >>\n%%EOF\n", "cp1252")
    (page,) = read(path, FileKind.PDF)
    check(page)
    return page


@pytest.mark.parametrize("shift", [0, 3, 29])
def test_a_font_with_a_false_map_is_read_from_the_picture(tmp_path: Path, shift: int) -> None:
    page = page_with_map(tmp_path, shift)
    assert " ".join(word.raw for word in page.words) == f"{HEADING} {TEXT} {TEXT}"
    read_anew = [word for word in page.words if word.source is TextSource.OCR]
    assert len(read_anew) == (len(HEADING.split()) if shift else 0)
    assert page.blocks[0].kind is BlockKind.HEADING
    assert all(word.size == 22 and word.bold for word in read_anew)
    assert len(page.repairs) == len(read_anew), "what the font said is on record"
    assert not page.ocr, "the other words are those of the file"


def test_letters_that_are_no_language_stand_where_the_page_shows_them(tmp_path: Path) -> None:
    page = page_with_map(tmp_path, 0, "XQF-WKX.zqw JSON-XPZ QXV-4 WZX-JQV")
    assert all(word.source is TextSource.TEXT_LAYER for word in page.words)
    assert not page.repairs


BEYOND_ASCII = "æøåÆØÅé“”"
ARIAL = dict(zip(BEYOND_ASCII, (160, 161, 110, 144, 145, 99, 112, 179, 180), strict=True))
LATO = dict(zip(BEYOND_ASCII, (188, 186, 167, 168, 166, 147, 171, 119, 121), strict=True))


def claims_of_glyphs(beyond: dict[str, int]) -> dict[int, int]:
    """Each code's glyph by its number: ASCII in the standard order, and letters beyond where a font has them."""
    ascii_glyphs = {code: code - 29 for code in range(32, 127)}
    return ascii_glyphs | {letter.encode("cp1252")[0]: number for letter, number in beyond.items()}


def test_numbers_of_glyphs_are_told_by_the_standard_order(tmp_path: Path) -> None:
    heading = "Rådet på Ås gjør 12 [3] “kaier” for Ærø"
    page = page_with_claims(tmp_path, claims_of_glyphs(ARIAL), heading)
    assert " ".join(word.raw for word in page.words) == f"{heading} {TEXT} {TEXT}"
    assert all(word.source is TextSource.TEXT_LAYER for word in page.words), "no picture was read"
    (told,) = page.repairs
    assert (told.word, told.raw, told.text) == (0, "5nGHW", "Rådet"), "what the file says is on record"
    assert f"i {len(heading.split())} ord på siden" in told.reason


def test_glyphs_in_another_order_are_read_from_the_picture(tmp_path: Path) -> None:
    page = page_with_claims(tmp_path, claims_of_glyphs(LATO), "Rådet gjør det på nytt i år, også for øyene")
    assert " ".join(word.raw for word in page.words[:9]) == "Rådet gjør det på nytt i år, også for"
    assert page.words[0].source is TextSource.OCR
