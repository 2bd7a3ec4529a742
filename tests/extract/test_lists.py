"""Numbered lists on drawn pages: which paragraphs are items, how deep, and what only looks so."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reading import check, read, texts
from reportlab.pdfgen.canvas import Canvas

from schemas.page import BlockKind, Page
from schemas.source import FileKind

Line = tuple[float, str, str]
"""Left edge of the sign, the sign, and the text behind it."""


def page_of(
    folder: Path,
    lines: Sequence[Line],
    *,
    pitch: float = 20,
    bold: Sequence[str] = (),
    behind: float | None = None,
) -> Page:
    """``behind``: where all texts begin, if not each a little behind its sign."""
    path = folder / "liste.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842))
    canvas.setFont("Helvetica", 11)
    canvas.drawString(60, 760, "Styret drøftet sakene i rekkefølge og ba om en ny vurdering til høsten.")
    for number, (left, sign, text) in enumerate(lines):
        canvas.setFont("Helvetica-Bold" if text in bold else "Helvetica", 11)
        y = 730 - pitch * number
        canvas.drawString(left, y, sign)
        canvas.drawString(behind or (left + 22 if sign else left), y, text)
    canvas.save()
    (page,) = read(path, FileKind.PDF)
    check(page)
    return page


def items(page: Page) -> list[tuple[str, int]]:
    return [
        (page.text(block.words), block.level) for block in page.blocks if block.kind is BlockKind.LIST_ITEM
    ]


@pytest.mark.parametrize(
    "signs",
    [
        ("1.", "2.", "3."),
        ("1)", "2)", "3)"),
        ("(1)", "(2)", "(3)"),
        ("a)", "b)", "c)"),
        ("i.", "ii.", "iii."),
    ],
)
def test_paragraphs_that_count_on_are_a_list(tmp_path: Path, signs: Sequence[str]) -> None:
    told = ["Kaia bygges om", "Ferja flyttes", "Anbud lyses ut"]
    page = page_of(tmp_path, [(60, sign, text) for sign, text in zip(signs, told, strict=True)])
    assert items(page) == [(f"{sign} {text}", 0) for sign, text in zip(signs, told, strict=True)]
    assert len(texts(page, BlockKind.PARAGRAPH)) == 1


def test_lists_within_lists_are_deeper(tmp_path: Path) -> None:
    lines = [
        (60, "1.", "Kaia bygges om"),
        (84, "a)", "Pelene skiftes"),
        (84, "b)", "Dekket støpes på nytt"),
        (60, "2.", "Ferja flyttes"),
        (84, "•", "Ny rute fra mai"),
        (84, "•", "Billetten blir den samme"),
        (60, "3.", "Anbud lyses ut"),
    ]
    page = page_of(tmp_path, lines)
    assert items(page) == [(f"{sign} {text}", int(left > 60)) for left, sign, text in lines]


def test_numbers_set_by_their_right_edge_are_of_one_list(tmp_path: Path) -> None:
    lines = [
        (60 if number > 9 else 66.1, f"{number}.", f"Tiltak {'abcdefghijk'[number]}")
        for number in range(1, 11)
    ]
    page = page_of(tmp_path, lines, behind=82)
    assert [level for _, level in items(page)] == [0] * 10


def test_an_item_goes_on_under_its_text(tmp_path: Path) -> None:
    lines = [
        (60, "1.", "Kaia bygges om av kommunen sammen med havna,"),
        (82, "", "og tas i bruk før sommeren"),
        (60, "2.", "Ferja flyttes"),
    ]
    page = page_of(tmp_path, lines, pitch=14)
    assert items(page) == [
        ("1. Kaia bygges om av kommunen sammen med havna, og tas i bruk før sommeren", 0),
        ("2. Ferja flyttes", 0),
    ]


def test_a_list_that_goes_on_from_the_page_before_is_one(tmp_path: Path) -> None:
    page = page_of(tmp_path, [(60, "4.", "Kaia"), (60, "5.", "Ferja"), (60, "6.", "Anbudet")])
    assert [text for text, _ in items(page)] == ["4. Kaia", "5. Ferja", "6. Anbudet"]


def test_numbered_headings_stay_headings(tmp_path: Path) -> None:
    lines = [
        (60, "1.", "Bakgrunn"),
        (60, "", "Havna er for liten for de nye ferjene, og dekket sprekker om vinteren."),
        (60, "2.", "Forslag"),
        (60, "", "Kaia bygges om i to trinn, det første før sommeren og det andre etter."),
    ]
    page = page_of(tmp_path, lines, bold=("Bakgrunn", "Forslag"))
    assert items(page) == []


@pytest.mark.parametrize(
    "lines",
    [
        [(60, "1.", "Kaia bygges om")],
        [
            (60, "1.", "kvartal gikk som ventet"),
            (60, "2.", "kvartal ble dyrere"),
            (60, "3.", "kvartal gjenstår"),
        ],
        [
            (60, "12.", "mai møtes styret"),
            (60, "13.", "mai er det befaring"),
            (60, "14.", "mai reiser vi hjem"),
        ],
        [(60, "3.", "Kaia bygges om"), (60, "7.", "Ferja flyttes")],
        [(60, "3.", "Kaia bygges om"), (60, "4.", "Ferja flyttes")],
    ],
    ids=["one alone", "quarters", "days", "numbers with a gap", "two in mid-count"],
)
def test_what_does_not_count_is_no_list(tmp_path: Path, lines: Sequence[Line]) -> None:
    assert items(page_of(tmp_path, lines)) == []


def test_a_line_that_goes_on_with_a_number_begins_no_item(tmp_path: Path) -> None:
    lines = [
        (60, "•", "Kaia bygges om i to trinn, og Nordvik orienterer"),
        (82, "", "(30 minutter) før saken tas opp til høsten i"),
        (82, "", "4. kvartal"),
    ]
    page = page_of(tmp_path, lines, pitch=14)
    assert len(items(page)) == 1


def test_numbers_without_a_space_behind_them_count_too(tmp_path: Path) -> None:
    lines = ["1.Velkommen", "2.IKT-drift av ferjene", "3.Eventuelt"]
    page = page_of(tmp_path, [(60, "", line) for line in lines])
    assert items(page) == [(line, 0) for line in lines]


def test_lines_set_so_tight_that_they_touch_stay_in_order(tmp_path: Path) -> None:
    path = tmp_path / "tett.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842))
    canvas.setFont("Helvetica", 16)
    told = [
        (90, "• Kaia bygges om"),
        (60, "1. Ferja flyttes"),
        (90, "• Ny rute fra mai"),
        (59, "2. Anbud lyses ut"),
        (90, "• Frist i juni"),
        (60, "3. Lading"),
    ]
    for number, (left, text) in enumerate(told):
        canvas.drawString(left, 730 - 15 * number, text)
    canvas.drawString(60, 600, "Styret møtes igjen")
    canvas.save()
    (page,) = read(path, FileKind.PDF)
    check(page)
    assert texts(page) == [*(text for _, text in told), "Styret møtes igjen"]
