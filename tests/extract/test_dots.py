"""Bullets that are drawn as small discs, as browsers print lists, and discs that are none."""

from __future__ import annotations

from pathlib import Path

from reading import read
from reportlab.pdfgen.canvas import Canvas

from schemas.page import BlockKind
from schemas.source import FileKind

LINES = ("Be om tilbud på asfalt", "Rydde strandsonen før påske")


def listed(path: Path, dots: list[tuple[float, float, str]]) -> list[tuple[BlockKind, str]]:
    """The blocks of a page with a paragraph and two lines beneath; ``dots``: left edge, radius and colour of each."""
    canvas = Canvas(str(path / "liste.pdf"), pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(
        60,
        770,
        "Etaten har fått flere oppgaver i året som kommer, og de løses i den rekkefølgen som passer best.",
    )
    for line, text in enumerate(LINES):
        canvas.setFillColor("#000000")
        canvas.drawString(81, 740 - 14 * line, text)
    for line, (left, radius, colour) in enumerate(dots):
        canvas.setFillColor(colour)
        canvas.circle(left + radius, 744 - 14 * line, radius, stroke=0, fill=1)
    canvas.save()
    (page,) = read(path / "liste.pdf", FileKind.PDF)
    return [(block.kind, page.text(block.words)) for block in page.blocks][1:]


def test_discs_in_the_colour_of_the_text_are_bullets(tmp_path: Path) -> None:
    found = listed(tmp_path, [(70, 1.5, "#000000"), (70, 1.5, "#000000")])
    assert found == [(BlockKind.LIST_ITEM, f"• {text}") for text in LINES]


def test_discs_that_may_be_signs_are_no_bullets(tmp_path: Path) -> None:
    for number, dots in enumerate(
        (
            [(70, 1.5, "#c00000"), (70, 1.5, "#00b050")],
            [(66, 5.0, "#000000"), (66, 5.0, "#000000")],
            [(70, 1.5, "#000000")],
        )
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert all("•" not in text for _, text in listed(folder, dots))
