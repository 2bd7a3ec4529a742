"""Tables that no lines close, in the designs that reports use: booktabs, bands, lying lines, few rows."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from reading import check, read, texts
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from schemas.page import BlockKind, Page
from schemas.source import FileKind

HEADS = ["Nr.", "Hva", "Hvem", "Når"]
ROWS = [
    ["1", "Bygge om kaia", "Havnesjefen", "mai"],
    ["2", "Kjøpe båt", "Øyrådet", "fra juni"],
    ["3", "Måle isen", "Isvakta", "fra juli"],
    ["4", "Merke leia", "Kystrådet", "august"],
]
XS = [60, 100, 300, 420, 520]
HIGH = 20
INK = "#000000"


class Sheet:
    """A page to draw tables on, from the top down."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._buffer = io.BytesIO()
        self.canvas = Canvas(self._buffer, pagesize=(595, 842))
        self.y = 60.0

    def text(self, text: str, bold: bool = False, size: float = 10, x: float = 60, gap: float = 20) -> None:
        self._write(x, self.y, text, bold, size)
        self.y += gap

    def row(self, cells: Sequence[str], bold: bool = False, xs: Sequence[float] = XS) -> None:
        for x, cell in zip(xs, cells, strict=False):
            for number, line in enumerate(cell.split("\n")):
                self._write(x + 4, self.y + 13 + 12 * number, line, bold, 10)
        self.y += HIGH + 12 * max(cell.count("\n") for cell in cells)

    def rule(self, xs: Sequence[float] = XS, width: float = 0.8) -> None:
        self.canvas.setLineWidth(width)
        self.canvas.line(xs[0], 842 - self.y, xs[-1], 842 - self.y)

    def band(self, colour: str, high: float = HIGH, xs: Sequence[float] = XS) -> None:
        self.canvas.setFillColor(HexColor(colour))
        self.canvas.rect(xs[0], 842 - self.y - high, xs[-1] - xs[0], high, fill=1, stroke=0)

    def page(self) -> Page:
        self.canvas.save()
        self._path.write_bytes(self._buffer.getvalue())
        (page,) = read(self._path, FileKind.PDF)
        check(page)
        return page

    def _write(self, x: float, y: float, text: str, bold: bool, size: float) -> None:
        self.canvas.setFillColor(HexColor(INK))
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self.canvas.drawString(x, 842 - y, text)


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return Sheet(tmp_path / "ark.pdf")


def grid(page: Page, number: int = 0) -> list[list[str]]:
    table = page.tables[number]
    rows = [[""] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row][cell.column] = page.text(cell.words)
    return rows


def test_bands_on_every_second_row_part_the_rows(sheet: Sheet) -> None:
    sheet.band("#5C8A3A")
    sheet.row(HEADS, bold=True)
    for number, row in enumerate(ROWS):
        if number % 2:
            sheet.band("#EAF1F8")
        sheet.row([row[3], *row[1:]])
    page = sheet.page()
    assert grid(page) == [HEADS, *([row[3], *row[1:]] for row in ROWS)]
    assert page.tables[0].header_rows == 1


def test_what_follows_the_last_line_is_not_in_the_table(sheet: Sheet) -> None:
    sheet.rule()
    sheet.row(HEADS, bold=True)
    for row in ROWS[:3]:
        sheet.rule()
        sheet.row(row)
    sheet.rule()
    sheet.y += 28
    sheet.text("Nøkkeltall", bold=True, size=12)
    sheet.text("Per 10. mars er tre arbeider i gang.")
    page = sheet.page()
    assert grid(page) == [HEADS, *ROWS[:3]]
    assert texts(page, BlockKind.HEADING) == ["Nøkkeltall"]


def test_a_cell_that_nearly_fills_its_column_is_still_two(sheet: Sheet) -> None:
    rows = [["1", "Invitere grendelaga til møte om kaia nå", "Havnesjefen", "mai"], *ROWS[1:3]]
    sheet.rule()
    sheet.row(HEADS, bold=True)
    sheet.rule()
    for row in rows:
        sheet.row(row, xs=[60, 100, 291, 420, 520])
    sheet.rule()
    page = sheet.page()
    assert grid(page) == [HEADS, *rows]


def test_two_columns_with_lines_above_and_below_the_heads_and_bands(sheet: Sheet) -> None:
    xs = [60, 210, 400]
    rows = [
        ["Mål 1: Svar i tide", "Målet er nær nådd, men klagene\ntar for lang tid."],
        ["Mål 2: Tåle mer vær", "Arbeidet er så vidt i gang, og\nkartet mangler."],
        ["Mål 3: Flere til fots", "Tellingene viser svak vekst, og\nveiene er i bruk."],
    ]
    sheet.text("Vurdering av målene", bold=True, size=13, gap=8)
    sheet.rule(xs)
    sheet.row(["Mål", "Vurdering"], bold=True, xs=xs)
    sheet.rule(xs)
    for number, row in enumerate(rows):
        if number % 2 == 0:
            sheet.band("#C8C8C8", HIGH + 12, xs)
        sheet.row(row, xs=xs)
    sheet.rule(xs)
    sheet.y += 30
    sheet.text("Forslag til neste år", bold=True, size=13)
    page = sheet.page()
    assert grid(page) == [["Mål", "Vurdering"], *([a, b.replace("\n", " ")] for a, b in rows)]
    assert texts(page, BlockKind.HEADING) == ["Vurdering av målene", "Forslag til neste år"]


@pytest.mark.parametrize("count", [2, 3])
def test_small_tables_with_lines_at_the_heads_only(sheet: Sheet, count: int) -> None:
    xs = [60, 200, 330]
    for title in ("Roller", "Milepæler"):
        sheet.text(title, bold=True, size=13, gap=6)
        sheet.rule(xs)
        sheet.row(["Hva", "Innen"], bold=True, xs=xs)
        sheet.rule(xs)
        for row in ROWS[:count]:
            sheet.row([row[1], row[3]], xs=xs)
        sheet.y += 25
    page = sheet.page()
    expected = [["Hva", "Innen"], *([row[1], row[3]] for row in ROWS[:count])]
    assert [grid(page, 0), grid(page, 1)] == [expected, expected]
    assert texts(page, BlockKind.HEADING) == ["Roller", "Milepæler"]


@pytest.mark.parametrize("count", [2, 4])
def test_heads_on_a_band_and_lying_lines_with_lights(sheet: Sheet, count: int) -> None:
    heads = ["Nr.", "Hva", "Lys", "Når"]
    sheet.text("Status", bold=True, size=13, gap=10)
    sheet.band("#DDE6EE")
    sheet.row(heads, bold=True)
    for row in ROWS[:count]:
        sheet.rule()
        sheet.canvas.setFillColor(HexColor("#C62828"))
        sheet.canvas.circle(330, 842 - sheet.y - HIGH / 2, 5, stroke=0, fill=1)
        sheet.row([row[0], row[1], "", row[3]])
    sheet.rule()
    page = sheet.page()
    assert grid(page) == [heads, *([row[0], row[1], "", row[3]] for row in ROWS[:count])]
    assert [mark.place and (mark.place.row, mark.place.column) for mark in page.marks] == [
        (number, 2) for number in range(1, count + 1)
    ]


def test_columns_of_running_text_are_no_table(sheet: Sheet) -> None:
    left = [
        "Rådet har sett på arbeidet",
        "med kaia og mener at det må",
        "gå raskere. Det er for få",
        "folk på laget.",
    ]
    right = [
        "Isvakta sier at isen er",
        "tynnere enn før, og at løypa",
        "må legges om i vinter før",
        "folk går gjennom.",
    ]
    for row in zip(left, right, strict=True):
        sheet.row([row[0], "", row[1]], xs=[60, 200, 300, 500])
        sheet.y -= 7
    assert sheet.page().tables == []


def test_columns_under_headings_whose_paragraphs_stand_at_other_heights_are_no_table(sheet: Sheet) -> None:
    rows = [
        ("Kaia er gammel og slitt no i dag.", "Isvakta har gått tretti turer og"),
        ("Rådet vil byggje ny kai i vest.", "sett mykje open råk. Den største"),
        ("Staten må vere med og betale.", "låg ved moloen, der straumen er"),
        ("Isvakta går kvar helg i vinter.", "sterkast og isen aldri blir trygg"),
        ("Ho får betalt av hamna som før.", "før langt ut i februar månad."),
    ]
    sheet.row(["Kaia", "", "Isen"], bold=True, xs=[60, 200, 300, 500])
    for left, right in rows:
        sheet.y -= 7
        sheet.row([left, "", right], xs=[60, 200, 300, 500])
    assert sheet.page().tables == []


def test_under_a_ruled_head_each_line_is_a_row(sheet: Sheet) -> None:
    """As LaTeX sets tables: three rules, the rows as close as lines, no bold letter."""
    rows = [["Drift", "Havna", "120"], ["Vakthold", "Kystrådet", "75"], ["Måling", "Isvakta", "9"]]
    xs = [60, 200, 300, 420]
    sheet.rule(xs)
    sheet.row(["Element", "Leverandør", "Kostnad i tusen"], xs=xs)
    sheet.rule(xs)
    sheet.y += 3
    for row in rows:
        sheet.row(row, xs=xs)
        sheet.y -= 8
    sheet.y += 10
    sheet.rule(xs)
    page = sheet.page()
    assert grid(page) == [["Element", "Leverandør", "Kostnad i tusen"], *rows]
    assert page.tables[0].header_rows == 1


def test_numbers_beside_each_other_are_columns(sheet: Sheet) -> None:
    heads = ["Sted", "Nye", "Gamle"]
    rows = [["Nord", "7", "0"], ["Midt", "4", "12"], ["Vest", "12", "3"]]
    xs = [60, 120, 152, 190]
    sheet.row(heads, bold=True, xs=xs)
    for row in rows:
        sheet.row(row, xs=xs)
    page = sheet.page()
    assert grid(page) == [heads, *rows]


def test_sums_stand_beside_what_they_are_of(sheet: Sheet) -> None:
    """No head, no rule: read across, not the labels first and the sums behind."""
    labels = ["Drift av de åtte registrene i havnesystemet", "eldre registre i alle havner", "Til sammen"]
    for label, sum_ in zip(labels, ["640 000", "500 000", "1 140 000 (anslag)"], strict=True):
        sheet.row([label, sum_], xs=[60, 360])
        sheet.y -= 7
    page = sheet.page()
    assert " ".join(word.text for word in page.words) == (
        "Drift av de åtte registrene i havnesystemet 640 000 eldre registre i alle havner 500 000 "
        "Til sammen 1 140 000 (anslag)"
    )


def test_heads_over_several_columns_span_them(sheet: Sheet) -> None:
    """Over columns of figures set to the right the heads stand in no column's middle."""
    xs = [60, 220, 290, 360, 430]
    sheet.row(["", "Ramme", "", "Brukt"], xs=xs, bold=True)
    sheet.row(["Havn", "Drift", "Utstyr", "Drift", "Utstyr"], xs=xs, bold=True)
    for name, *sums in (["Nordvik", "12,0", "3,5", "9,1", "3,4"], ["Sørvik", "8,0", "1,5", "8,8", "0,2"]):
        sheet.row([name, *sums], xs=xs)
    page = sheet.page()
    heads = [
        (cell.column, cell.column_span, page.text(cell.words))
        for cell in page.tables[0].cells
        if cell.row == 0
    ]
    assert heads == [(0, 1, ""), (1, 2, "Ramme"), (3, 2, "Brukt")]
    assert page.tables[0].header_rows == 2


def test_a_caption_above_a_table_is_no_row_of_it(sheet: Sheet) -> None:
    sheet.text("Tabell 1. Hva som skal gjøres", x=120)
    sheet.row(HEADS, bold=True)
    for row in ROWS:
        sheet.row(row)
    assert grid(sheet.page()) == [HEADS, *ROWS]


def test_centred_letters_beside_their_head_are_one_column(sheet: Sheet) -> None:
    rows = [["Ny kai", "G", "Havnesjefen"], ["Ny båt", "M", "Øyrådet"], ["Nye bøyer", "G", "Kystrådet"]]
    sheet.row(["Hva", "Nå", "Hvem"], bold=True, xs=[60, 200, 300])
    for left, row in zip((214, 206, 214), rows, strict=True):
        sheet.row(row, xs=[60, left, 300])
    assert grid(sheet.page()) == [["Hva", "Nå", "Hvem"], *rows]


def test_a_name_in_bold_over_two_lines_beside_a_text_is_one_cell(sheet: Sheet) -> None:
    sheet.rule()
    for name, text in (
        ("Folk får plass\nnær heimen", "Alle fekk svar"),
        ("Kaia er trygg", "Lyset manglar"),
        ("Båten går", "Kvar time"),
    ):
        for number, line in enumerate(name.split("\n")):
            sheet._write(64, sheet.y + 13 + 12 * number, line, True, 10)
        sheet._write(224, sheet.y + 13, text, False, 10)
        sheet._write(404, sheet.y + 13, "Havna", False, 10)
        sheet.y += HIGH + 12 * name.count("\n")
        sheet.rule()
    page = sheet.page()
    assert [row[0] for row in grid(page)] == ["Folk får plass nær heimen", "Kaia er trygg", "Båten går"]


def test_a_name_in_bold_alone_stands_beside_texts_of_two_lines_that_it_is_in_the_middle_of(
    sheet: Sheet,
) -> None:
    sheet.band("#DDE6EE")
    sheet.row(["Båt", "Vår", "Haust"], bold=True, xs=[60, 160, 360, 520])
    rows = [
        ["Ternen", "Ny motor", "Måle støy"],
        ["Lommen", "Merke alle\nredningsvester", "Male skroget\npå nytt"],
        ["Havella", "Ny radar", "Prøve lyset"],
        ["Skarven", "Bytte tau", "Rense tanken"],
    ]
    for name, *texts_beside in rows:
        sheet.rule(xs=[60, 520])
        high = 14 * max(text.count("\n") for text in texts_beside)
        sheet._write(64, sheet.y + 13 + high / 2, name, True, 10)
        for x, text in zip((164, 364), texts_beside, strict=True):
            for number, line in enumerate(text.split("\n")):
                sheet._write(x, sheet.y + 13 + 14 * number, line, False, 10)
        sheet.y += HIGH + high
    sheet.rule(xs=[60, 520])
    found = grid(sheet.page())
    assert found[1:] == [[text.replace("\n", " ") for text in row] for row in rows]


def test_heads_set_closer_to_the_first_row_than_the_rows_to_each_other_are_a_row(sheet: Sheet) -> None:
    sheet.row(HEADS, bold=True)
    for row in ROWS:
        sheet.row(row)
        sheet.y += 12
    page = sheet.page()
    (table,) = page.tables
    assert table.header_rows == 1
    assert grid(page) == [HEADS, *ROWS]


def test_heads_and_rows_of_two_lines_that_one_rule_parts(sheet: Sheet) -> None:
    sheet.row(["Nr.", "Hva", "Hvem som\nsvarer", "Når"], bold=True)
    sheet.y += 4
    sheet.rule()
    sheet.row(["1", "Bygge om kaia\nved havna", "Havnesjefen", "1. mai\n2026"])
    sheet.y += 4
    sheet.rule()
    sheet.row(["2", "Kjøpe båt", "Øyrådet", "juni 2026"])
    page = sheet.page()
    assert grid(page) == [
        ["Nr.", "Hva", "Hvem som svarer", "Når"],
        ["1", "Bygge om kaia ved havna", "Havnesjefen", "1. mai 2026"],
        ["2", "Kjøpe båt", "Øyrådet", "juni 2026"],
    ]


def test_numbers_set_to_the_right_stand_apart_from_the_texts_close_behind_them(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "tall.pdf")
    sheet.text("Slik går det", bold=True, size=14, gap=40)
    for name, before, now, text in (
        ("Mål", "2024", "2025", "Merknad"),
        ("Båter i rute", "61", "166", "Flere går i rute enn før"),
        ("Trygge kaier", "38", "7", "Rekkverket er på plass"),
        ("Merkede leier", "17", "18", "Merkingen går sakte"),
    ):
        sheet.canvas.setFont("Helvetica", 10)
        for x, number in ((260, before), (300, now)):
            sheet.canvas.drawRightString(x, 842 - sheet.y, number)
        sheet.canvas.drawString(60, 842 - sheet.y, name)
        sheet.canvas.drawString(308, 842 - sheet.y, text)
        sheet.y += 8
        sheet.rule((60, 500))
        sheet.y += 14
    page = sheet.page()
    table = page.tables[0]
    cells = [table.at(row, column) for row in (0, 2) for column in range(table.columns)]
    assert [page.text(cell.words) for cell in cells if cell] == [
        *("Mål", "2024", "2025", "Merknad"),
        *("Trygge kaier", "38", "7", "Rekkverket er på plass"),
    ]


@pytest.mark.parametrize("closed", [True, False])
@pytest.mark.parametrize("foot_ruled", [True, False])
def test_a_running_head_over_a_rule_and_a_foot_are_no_rows_of_the_table_between(
    sheet: Sheet, *, closed: bool, foot_ruled: bool
) -> None:
    sheet.y = 20
    sheet.row(["Rådet", "", "", "Melding 2031"])
    sheet.rule()
    sheet.y = 78
    if closed:
        sheet.rule()
    sheet.row(HEADS, bold=True)
    for row in ROWS:
        sheet.rule()
        sheet.row(row)
    sheet.rule()
    sheet.y += 25
    if foot_ruled:
        sheet.rule()
    sheet.row(["Rådet", "", "", "Ark 3"])
    page = sheet.page()
    assert grid(page) == [HEADS, *ROWS]
    assert page.tables[0].header_rows == 1
