"""Labels of another look that stand close to what they say: what goes on below is of the label before it."""

from __future__ import annotations

from pathlib import Path

from reading import check, read
from reportlab.lib.colors import black, grey
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from schemas.source import FileKind

_LINES = [
    ("1. kvartal 2027", "Kaia blir støypt og"),
    ("", "får rekkverk"),
    ("2. kvartal 2027", "Lyktene kjem opp"),
    ("4. kvartal 2028", "Båtane flyttar inn frå"),
    ("", "gamlehamna"),
]


def _page(path: Path, label_colour: object) -> list[str]:
    canvas = Canvas(str(path), pagesize=A4)
    for at, (label, text) in enumerate(_LINES):
        top = 700 - 13 * at
        canvas.setFont("Helvetica", 9)
        canvas.setFillColor(label_colour)
        canvas.drawString(60, top, label)
        canvas.setFillColor(black)
        canvas.drawString(132, top, text)
    canvas.save()
    (page,) = read(path, FileKind.PDF)
    check(page)
    return [page.text(block.words) for block in page.blocks]


def test_what_a_label_of_another_colour_says_goes_on_below_it(tmp_path: Path) -> None:
    assert _page(tmp_path / "kai.pdf", grey) == [
        "1. kvartal 2027 Kaia blir støypt og får rekkverk",
        "2. kvartal 2027 Lyktene kjem opp",
        "4. kvartal 2028 Båtane flyttar inn frå gamlehamna",
    ]
