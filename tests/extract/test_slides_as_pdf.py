"""Slides saved as PDF: what their shapes held apart stays apart, and what stands on a card belongs to it."""

from __future__ import annotations

from pathlib import Path

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt
from reading import check, read, texts
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from schemas.page import BlockKind, Page
from schemas.source import FileKind

HIGH = 450


class Slide:
    def __init__(self, path: Path, title: str) -> None:
        self.path, self.canvas = path, Canvas(str(path), pagesize=(800, HIGH))
        self.text(title, 40, 30, 26, bold=True)

    def text(self, text: str, x: float, top: float, size: float = 12, bold: bool = False) -> None:
        self.canvas.setFillColor(HexColor("#000000"))
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self.canvas.drawString(x, HIGH - top - size, text)

    def box(self, x: float, top: float, wide: float, high: float, fill: str = "#c5d5e5") -> None:
        self.canvas.setFillColor(HexColor(fill))
        self.canvas.rect(x, HIGH - top - high, wide, high, stroke=0, fill=1)

    def read(self) -> Page:
        self.canvas.save()
        (page,) = read(self.path, FileKind.PDF)
        check(page)
        return page


def test_the_number_in_a_disc_is_apart_from_the_text_beside_it(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "saker.pdf", "Saker")
    for number, text in enumerate(("Regnskap for bruene", "Ny ferje til Utsira"), 1):
        slide.canvas.setFillColor(HexColor("#335577"))
        slide.canvas.circle(60, HIGH - 40 - 60 * number, 17, stroke=0, fill=1)
        slide.text(str(number), 57, 34 + 60 * number, bold=True)
        slide.text(text, 84, 34 + 60 * number)
    assert texts(slide.read()) == ["Saker", "1", "Regnskap for bruene", "2", "Ny ferje til Utsira"]


def test_a_ribbon_and_a_badge_are_read_with_their_card(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "kort.pdf", "Satsinger")
    for at, (name, status, text) in enumerate(
        (("Ny bro", "I rute", "Grunnen er undersøkt."), ("Ny kai", "Forsinket", "Venter på pæler."))
    ):
        x = 50 + 360 * at
        slide.box(x, 90, 320, 200)
        slide.box(x - 5, 100, 330, 32, "#223355")
        slide.text(name, x + 8, 110, 13, bold=True)
        slide.box(x + 10, 200, 120, 26, "#ffcc00")
        slide.text(status, x + 18, 206, bold=True)
        slide.text("Ansvarlig: Havnekontoret", x + 10, 150)
        slide.text(text, x + 10, 250)
    page = slide.read()
    assert texts(page)[1:5] == ["Ny bro", "Ansvarlig: Havnekontoret", "I rute", "Grunnen er undersøkt."]
    cards = [block.panel for block in page.blocks[1:]]
    assert cards == [cards[0]] * 4 + [cards[4]] * 4
    assert cards[0] != cards[4]
    assert [block.fill for block in page.blocks[1:4]] == ["#223355", "#c5d5e5", "#ffcc00"]


def test_boxes_of_one_size_on_a_ground_are_no_parts_of_it(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "felt.pdf", "Områder")
    slide.box(40, 90, 700, 200)
    slide.text("Det vi jobber med", 50, 96)
    for at, name in enumerate(("Vei", "Vann", "Avløp")):
        slide.box(60 + 230 * at, 150, 200, 80, "#ccddee")
        slide.text(name, 70 + 230 * at, 170)
    assert len({block.panel for block in slide.read().blocks[1:]}) == 4


def test_headings_over_tables_on_a_slide_without_other_text(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "to.pdf", "Inn og ut")
    for x, head, name in ((50, "Nye tiltak", "Kai B"), (420, "Avsluttede tiltak", "Kai A")):
        slide.text(head, x, 90, 15, bold=True)
        for number, row in enumerate((("Navn", "Ansvarlig enhet"), (name, "Havna"))):
            for column, text in enumerate(row):
                slide.canvas.rect(x + 150 * column, HIGH - 160 - 30 * number, 150, 30)
                slide.text(text, x + 150 * column + 6, 136 + 30 * number, 11)
    page = slide.read()
    assert texts(page, BlockKind.HEADING) == ["Inn og ut", "Nye tiltak", "Avsluttede tiltak"]


def test_bold_texts_over_short_plain_ones_are_headings(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "maal.pdf", "Dit vil vi med havna vår nå")
    aims = (
        "Alle skip ligger på strøm i havna",
        "Ingen venter mer enn en time der",
        "Folk skal like å jobbe i havna",
    )
    for number, aim in enumerate(aims):
        slide.text(aim, 60, 100 + 70 * number, 16, bold=True)
        slide.text("Eies av havnekontoret", 80, 126 + 70 * number, 12)
    assert texts(slide.read(), BlockKind.HEADING)[1:] == list(aims)


def test_a_line_that_the_next_had_room_behind_in_a_card_has_ended(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "program.pdf", "Program")
    slide.box(50, 90, 330, 100)
    slide.text("Budsjett for kaiene", 62, 110)
    slide.text("Økonomisjefen", 62, 124)
    slide.box(420, 90, 150, 100)
    slide.text("Vi har ikke fått svar fra", 430, 110)
    slide.text("fylket om ny frist", 430, 124)
    assert texts(slide.read())[1:] == [
        "Budsjett for kaiene",
        "Økonomisjefen",
        "Vi har ikke fått svar fra fylket om ny frist",
    ]


def test_what_stands_beside_each_of_several_boxes_is_read_with_it(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "piler.pdf", "Hit skal vi")
    for number, aim in enumerate(("Rent vann", "Trygge veier", "Gode skoler"), 1):
        slide.box(40, 20 + 90 * number, 150, 70, "#446688")
        slide.text(f"Mål {number}", 60, 45 + 90 * number, bold=True)
        slide.text(aim, 240, 30 + 90 * number, 16, bold=True)
        slide.text("Målt hvert år", 240, 62 + 90 * number)
    assert texts(slide.read())[1:7] == [
        *("Mål 1", "Rent vann", "Målt hvert år"),
        *("Mål 2", "Trygge veier", "Målt hvert år"),
    ]


STAGES = ("Idé", "Plan", "Bygging", "Bruk")


def test_named_stages_in_a_row_are_a_bar_in_pdf(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "faser.pdf", "Prosjektene")
    fills = (["#dddddd"] * 2 + ["#13717a"] + ["#dddddd"], ["#13717a"] * 2 + ["#dddddd"] * 2)
    for row, colours in enumerate(fills):
        for at, (name, fill) in enumerate(zip(STAGES, colours, strict=True)):
            slide.box(60 + 82 * at, 100 + 60 * row, 80, 24, fill)
            slide.text(name, 70 + 82 * at, 106 + 60 * row, 10)
    page = slide.read()
    assert [(bar.steps, bar.reached) for bar in page.stage_bars] == [(4, 3), (4, 2)]
    assert [page.text(name) for name in page.stage_bars[0].names] == list(STAGES)


def test_boxes_that_say_how_each_thing_goes_are_no_stages(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "lys.pdf", "Prosjektene")
    for row, fills in enumerate(
        (["#2e9e4f"] * 2 + ["#dddddd"], ["#dd2222"] + ["#dddddd"] * 2, ["#13717a"] * 3)
    ):
        for at, (name, fill) in enumerate(zip(("Tid", "Kostnad", "Kvalitet"), fills, strict=True)):
            slide.box(60 + 100 * at, 100 + 60 * row, 90, 24, fill)
            slide.text(name, 70 + 100 * at, 106 + 60 * row, 10)
    assert slide.read().stage_bars == []


def test_named_stages_in_a_row_are_a_bar_on_a_slide(tmp_path: Path) -> None:
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    for at, name in enumerate(STAGES):
        shape = slide.shapes.add_shape(MSO_SHAPE.CHEVRON, Pt(60 + 82 * at), Pt(200), Pt(86), Pt(26))
        shape.text_frame.text = name
        shape.fill.solid()
        shape.fill.fore_color.rgb = RGBColor.from_string("13717A" if name == "Plan" else "D9D9D9")
    presentation.save(str(path := tmp_path / "faser.pptx"))
    (page,) = read(path, FileKind.PPTX)
    (bar,) = page.stage_bars
    assert (bar.steps, bar.reached, page.text(bar.names[1])) == (4, 2, "Plan")


def test_heads_on_a_ground_tell_the_columns_of_the_rows_below(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "lys.pdf", "Prosjektene")
    edges = (40, 240, 440, 490, 760)
    for at, head in enumerate(("Hva", "Hvor", "", "Vi vil si")):
        slide.box(edges[at], 100, edges[at + 1] - edges[at] - 1, 30, "#9d0208")
        slide.text(head, edges[at] + 6, 106, bold=True)
    for row, (name, where) in enumerate(
        (("Ny kai", "Havna"), ("Ny bro", "Veikontoret"), ("Ny skole", "Bygg"))
    ):
        for column, text in ((0, name), (1, where), (3, "Går som det skal")):
            slide.text(text, edges[column] + 6, 136 + 40 * row)
        slide.canvas.setFillColor(HexColor("#2e9e4f"))
        slide.canvas.circle(465, HIGH - 158 - 40 * row, 8, stroke=0, fill=1)
    page = slide.read()
    assert [(table.rows, table.columns) for table in page.tables] == [(4, 4)]
    assert [mark.place for mark in page.marks] == [(0, 1, 2), (0, 2, 2), (0, 3, 2)]


def test_grounds_of_every_other_row_tell_the_rows_below_heads(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "felt.pdf", "Prosjektene")
    edges = (40, 200, 400, 600)
    for at, head in enumerate(("", "Ny kai", "Ny bro")):
        slide.box(edges[at], 100, edges[at + 1] - edges[at], 40, "#70677c")
        slide.text(head, edges[at] + 6, 104, bold=True)
    slide.box(40, 181, 160, 39, "#f2f2f2")
    slide.box(200, 180, 200, 40, "#2e7d32")
    slide.box(400, 180, 200, 40, "#c62828")
    for row, texts_of_row in enumerate(
        (("Ansvarlig", "Havna", "Vei"), ("Status", "", ""), ("Fase", "Plan", "Idé"))
    ):
        for column, text in enumerate(texts_of_row):
            slide.text(text, edges[column] + 6, 144 + 40 * row)
    page = slide.read()
    (table,) = page.tables
    held = {(cell.row, cell.column): page.text(cell.words) for cell in table.cells}
    assert [held[row, 0] for row in range(4)] == ["", "Ansvarlig", "Status", "Fase"]
    assert [held[row, 2] for row in range(4)] == ["Ny bro", "Vei", "", "Idé"]
    assert [cell.fill for cell in table.cells if cell.row == 2][1:] == ["#2e7d32", "#c62828"]


def test_text_across_the_columns_of_a_strip_of_boxes_is_no_table(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "strimmel.pdf", "Prosjektene")
    for at, head in enumerate(("Nå", "Neste", "Senere")):
        slide.box(40 + 200 * at, 100, 200, 30, "#70677c")
        slide.text(head, 50 + 200 * at, 104, bold=True)
    slide.box(40, 150, 600, 40, "#d5dde5")
    slide.text("Vi bygger kai og bro samtidig, fordi det er billigst for alle som bruker havna", 60, 160)
    assert slide.read().tables == []


def test_lines_side_by_side_with_one_label_are_of_cards_and_no_row(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "kort.pdf", "Satsinger")
    for at, (who, when) in enumerate((("Havna", "juni"), ("Veikontoret", "juli"), ("Byggetaten", "mai"))):
        slide.text(f"Ansvarlig: {who}", 50 + 240 * at, 120)
        slide.text(f"Ferdig: {when}", 50 + 240 * at, 140)
        slide.text("Går som det skal", 50 + 240 * at, 160)
    assert slide.read().tables == []


def test_grounds_hardly_darker_than_the_paper_tell_rows_and_the_note_below_is_none(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "milepeler.pdf", "Plan for ferjene")
    lefts, rows = (
        (40, 90, 420, 640, 740),
        [("", "Milepæl", "Ferje", "Dato"), ("M1", "Skroget er støpt", "Utsira", "01.09.25")],
    )
    rows += [
        ("M2", "Motoren er på plass", "Karmøy", "15.10.25"),
        ("M3", "Prøvetur", "Utsira", "21.11.25"),
        ("M4", "Første rute", "Karmøy", "12.12.25"),
    ]
    for at, row in enumerate(rows):
        for left, right, text in zip(lefts, lefts[1:], row, strict=False):
            if at % 2 == 0:
                slide.box(left, 120 + 30 * at, right - left, 30, "#eef2f5" if at else "#14324a")
            slide.text(text, left + 5, 128 + 30 * at, bold=not at)
    slide.text(
        "Datoene er fra planen som styret ga " + "sin støtte i juni, og de er endret siden da.", 40, 278
    )
    (table,) = (page := slide.read()).tables
    cells = [[page.text(cell.words) for cell in table.cells if cell.row == row] for row in range(table.rows)]
    assert cells == [list(row) for row in rows]
