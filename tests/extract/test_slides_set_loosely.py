"""Slides as people set them: titles over the gap between two columns, bullets typed without a hanging indent."""

from __future__ import annotations

from pathlib import Path

from reading import check, read, texts
from reportlab.pdfgen.canvas import Canvas

from schemas.page import BlockKind, Page
from schemas.source import FileKind


def slide(folder: Path, *lines: tuple[float, float, float, str]) -> Page:
    """A slide of lines: left edge and height from above in points, letter size, text."""
    path = folder / "lysark.pdf"
    canvas = Canvas(str(path), pagesize=(960, 540))
    for left, top, size, text in lines:
        canvas.setFont("Helvetica", size)
        canvas.drawString(left, 540 - top, text)
    canvas.save()
    (page,) = read(path, FileKind.PDF)
    check(page)
    return page


def test_a_title_over_the_gap_between_columns_comes_first(tmp_path: Path) -> None:
    page = slide(
        tmp_path,
        (213, 90, 40, "Videre arbeid"),
        *(
            (left, 140, 18, text)
            for left, text in ((50, "Høsten 2025"), (353, "Våren 2026"), (655, "Høsten 2026"))
        ),
        *(
            (left, 178, 14, text)
            for left, text in ((50, "• Ny kai"), (353, "• Nytt anbud"), (655, "• Ny plan"))
        ),
        *((left, 196, 14, text) for left, text in ((50, "• Kart over fyr"), (353, "• Evaluering"))),
    )
    assert texts(page) == [
        "Videre arbeid",
        "Høsten 2025",
        "• Ny kai",
        "• Kart over fyr",
        "Våren 2026",
        "• Nytt anbud",
        "• Evaluering",
        "Høsten 2026",
        "• Ny plan",
    ]


def test_a_number_at_the_start_of_a_line_goes_on_with_the_item(tmp_path: Path) -> None:
    page = slide(
        tmp_path,
        (50, 60, 24, "Samlet vurdering"),
        (
            50,
            110,
            15,
            "• Alle busser i fylket er nå elektriske, og det er mange av dem på lange ruter, og 7 av",
        ),
        (50, 128, 15, "12 samband er rene."),
        (50, 146, 15, "• Ladeprogrammet er utsatt."),
    )
    assert texts(page, BlockKind.LIST_ITEM) == [
        "• Alle busser i fylket er nå elektriske, og det er mange av dem på lange ruter, og 7 av 12 samband er rene.",
        "• Ladeprogrammet er utsatt.",
    ]
