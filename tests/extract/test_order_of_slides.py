"""In which order the parts of a slide are read, and what is no list item: a sign far before a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import read, texts
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from schemas.page import BlockKind, Page
from schemas.source import FileKind

DEJAVU = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
Text = tuple[float, float, str, bool, float]


def slide(path: Path, written: list[Text], font: str = "Helvetica") -> Page:
    canvas = Canvas(str(path), pagesize=(960, 540))
    for x, y, text, bold, size in written:
        canvas.setFont(f"{font}-Bold" if bold else font, size)
        canvas.drawString(x, 540 - y, text)
    canvas.save()
    (page,) = read(path, FileKind.PDF)
    return page


def test_a_heading_over_a_text_that_lies_across_the_columns_above_is_read_with_it(tmp_path: Path) -> None:
    columns: list[Text] = []
    for x, when, what in (
        (60, "Mai", "Kaia blir målt opp"),
        (360, "Juni", "Steinen kommer"),
        (660, "Juli", "Muren står"),
    ):
        columns += [(x, 200, when, True, 14), (x, 240, what, False, 14)]
    below: list[Text] = [
        (60, 380, "Styret bes om å:", True, 16),
        (60, 412, "Godkjenne planen for ny kai, med den rammen som står i budsjettet", False, 14),
    ]
    page = slide(tmp_path / "rad.pdf", [(50, 60, "Neste skritt", True, 26), *columns, *below])
    assert [page.text(block.words) for block in page.blocks][-2:] == [text for _, _, text, _, _ in below]


@pytest.mark.skipif(not DEJAVU.exists(), reason="needs the DejaVu fonts")
@pytest.mark.parametrize(("gap", "items"), [(20, ["• Ny kai"]), (70, [])])
def test_a_sign_far_before_a_text_is_not_its_bullet(tmp_path: Path, gap: float, items: list[str]) -> None:
    pdfmetrics.registerFont(TTFont("DejaVuSans", str(DEJAVU)))
    lines: list[Text] = [(60, 100, "•", False, 16), (60 + gap, 100, "Ny kai", False, 16)]
    page = slide(
        tmp_path / "tegn.pdf", [*lines, (60, 200, "Slik ligger vi an i havna", False, 16)], "DejaVuSans"
    )
    assert texts(page, BlockKind.LIST_ITEM) == items


@pytest.mark.skipif(not DEJAVU.exists(), reason="needs the DejaVu fonts")
def test_a_sign_at_the_edge_of_a_card_is_no_bullet_of_the_next_card(tmp_path: Path) -> None:
    pdfmetrics.registerFont(TTFont("DejaVuSans", str(DEJAVU)))
    path = tmp_path / "kort.pdf"
    canvas = Canvas(str(path), pagesize=(960, 540))
    for x, name, sign in ((60, "Ny kai", "■"), (300, "Fyrlykt", "●"), (540, "Losbåt", "●")):
        canvas.rect(x, 300, 230, 120)
        canvas.setFont("DejaVuSans", 16)
        canvas.drawString(x + 12, 390, name)
        canvas.drawString(x + 205, 390, sign)
        canvas.setFont("DejaVuSans", 11)
        canvas.drawString(x + 12, 360, "Arbeidet går sin gang")
    canvas.save()
    (page,) = read(path, FileKind.PDF)
    assert texts(page, BlockKind.LIST_ITEM) == []
    held = {block.panel for block in page.blocks if page.text(block.words) in ("Fyrlykt", "●")}
    assert None not in held
    assert len(held) == 2
