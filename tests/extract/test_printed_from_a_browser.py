"""Pages as browsers print them: bullets drawn as dots, tables whose heads stand close to each other."""

from __future__ import annotations

from pathlib import Path

from reading import check, read, texts
from reportlab.pdfgen.canvas import Canvas

from schemas.page import BlockKind, Page
from schemas.source import FileKind


def drawn(path: Path, canvas: Canvas) -> Page:
    canvas.save()
    (page,) = read(path, FileKind.PDF)
    check(page)
    return page


def test_dots_before_lines_are_bullets(tmp_path: Path) -> None:
    canvas = Canvas(str(path := tmp_path / "liste.pdf"), pagesize=(595, 842))
    canvas.setFont("Helvetica", 11)
    canvas.drawString(60, 760, "Forslagene kom fra elevrådet og fra foreldrene, og er ikke vurdert.")
    for number, text in enumerate(("Leksehjelp på biblioteket", "Åpen gymsal i helgene", "Felles frokost")):
        canvas.circle(72, 733.5 - 14 * number, 1.9, stroke=0, fill=1)
        canvas.drawString(84, 730 - 14 * number, text)
    page = drawn(path, canvas)
    assert texts(page, BlockKind.LIST_ITEM) == [
        "Leksehjelp på biblioteket",
        "Åpen gymsal i helgene",
        "Felles frokost",
    ]


def test_large_dots_and_single_ones_are_no_bullets(tmp_path: Path) -> None:
    canvas = Canvas(str(path := tmp_path / "lys.pdf"), pagesize=(595, 842))
    canvas.setFont("Helvetica", 11)
    for number, text in enumerate(("Elevappen er i rute og tas i bruk i mai", "Ny timeplan er forsinket")):
        canvas.circle(70, 733.5 - 40 * number, 4.4, stroke=0, fill=1)
        canvas.drawString(84, 730 - 40 * number, text)
    canvas.circle(72, 603.5, 1.9, stroke=0, fill=1)
    canvas.drawString(84, 600, "Figuren viser utviklingen siden i fjor")
    assert texts(drawn(path, canvas), BlockKind.LIST_ITEM) == []


def test_heads_that_stand_close_have_a_column_each(tmp_path: Path) -> None:
    canvas = Canvas(str(path := tmp_path / "tabell.pdf"), pagesize=(595, 842))
    xs = (60, 160, 250, 287, 324)
    rows = [
        ("Elevappen", "Skoleetaten", "Gul", "Lav", "Prøves av tre klasser i vår"),
        ("Ny timeplan", "IKT-senteret", "Rød", "Høy", "Anbudet er klaget inn"),
        ("Felles arkiv", "Byarkivet", "Grå", "Lav", "Ikke startet"),
    ]
    canvas.setFont("Helvetica-Bold", 9)
    for x, head in zip(xs, ("Prosjekt", "Ansvarlig", "Status", "Risiko", "Merknad"), strict=True):
        canvas.drawString(x, 700, head)
    canvas.setFont("Helvetica", 9)
    for number, row in enumerate(rows, 1):
        canvas.line(56, 716 - 20 * number, 480, 716 - 20 * number)
        for x, text in zip(xs, row, strict=True):
            canvas.drawString(x, 700 - 20 * number, text)
    page = drawn(path, canvas)
    (table,) = page.tables
    assert [page.text(cell.words) for cell in table.cells if cell.row == 0] == [
        "Prosjekt",
        "Ansvarlig",
        "Status",
        "Risiko",
        "Merknad",
    ]
    assert table.header_rows == 1


def test_a_running_head_is_known_on_a_page_of_small_print(tmp_path: Path) -> None:
    canvas = Canvas(str(path := tmp_path / "hode.pdf"), pagesize=(595, 842))
    for size in (10, 8):
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 800, "Utviklingsporteføljen, andre kvartal")
        canvas.setFont("Helvetica", size)
        for number in range(6):
            canvas.drawString(
                60, 700 - 16 * number, f"Avsnitt {number} på siden med {size} punkter og litt til."
            )
        canvas.showPage()
    canvas.save()
    pages = read(path, FileKind.PDF)
    assert [texts(page, BlockKind.HEADER) for page in pages] == [["Utviklingsporteføljen, andre kvartal"]] * 2


def test_letters_set_one_by_one_are_words_whatever_way_the_page_seems_to_run(tmp_path: Path) -> None:
    """Narrow columns of lines that stand close: pdfium takes it that the lines run down the page."""
    canvas = Canvas(str(path := tmp_path / "bokstaver.pdf"), pagesize=(842, 595))
    columns = (("38 %", "Andel på nett", "Mål: 50 %"), ("4,2 mill.", "kroner brukt"), ("117", "brukere i år"))
    for x, lines in zip((48, 306, 563), columns, strict=True):
        for number, line in enumerate(lines):
            left, size = float(x), 12
            for letter in line:
                canvas.setFont("Helvetica", size)
                canvas.drawString(left, 500 - 13 * number, letter)
                left += canvas.stringWidth(letter, "Helvetica", size)
    page = drawn(path, canvas)
    assert [word.text for word in page.words] == " ".join(" ".join(lines) for lines in columns).split()


def test_what_stands_in_a_rounded_badge_is_apart_from_the_name_before_it(tmp_path: Path) -> None:
    canvas = Canvas(str(path := tmp_path / "merke.pdf"), pagesize=(595, 842))
    for top, name, told in ((700, "Ny kai", "I rute"), (650, "Landstrøm i havna", "Kritisk")):
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(60, top, name)
        left = 64 + canvas.stringWidth(name, "Helvetica-Bold", 11)
        canvas.roundRect(left, top - 3, 46, 13, 6, stroke=0, fill=1)
        canvas.setFont("Helvetica", 9)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(left + 6, top, told)
        canvas.setFillColorRGB(0, 0, 0)
    page = drawn(path, canvas)
    assert [page.text(block.words) for block in page.blocks] == [
        "Ny kai",
        "I rute",
        "Landstrøm i havna",
        "Kritisk",
    ]


def test_badges_around_the_words_of_cells_are_marks_where_all_of_a_column_are_lights(tmp_path: Path) -> None:
    canvas = Canvas(str(path := tmp_path / "merker.pdf"), pagesize=(842, 595))
    rows = (
        ("Tiltak", "Slag", "Status"),
        ("Ny kai", "Bygg", "I rute"),
        ("Landstrøm i havna", "Strøm", "Tregt"),
        ("Felles billett", "Bygg", "Står stille"),
    )
    colours = {
        "I rute": "#1f7a3f",
        "Tregt": "#f0b429",
        "Står stille": "#b3261e",
        "Bygg": "#1f7a3f",
        "Strøm": "#3355cc",
    }
    for number, row in enumerate(rows):
        top = 500 - 28 * number
        canvas.line(56, top - 9, 600, top - 9)
        for x, text in zip((60, 260, 420), row, strict=True):
            canvas.setFont("Helvetica" if number else "Helvetica-Bold", 11)
            if text in colours:
                canvas.setFillColor(colours[text])
                wide = canvas.stringWidth(text, "Helvetica", 11) + 12
                canvas.roundRect(x - 6, top - 3, wide, 14, 6, stroke=0, fill=1)
            canvas.setFillColorRGB(0, 0, 0)
            canvas.drawString(x, top, text)
    page = drawn(path, canvas)
    assert [(mark.colour, mark.place and (mark.place.row, mark.place.column)) for mark in page.marks] == [
        ("green", (1, 2)),
        ("yellow", (2, 2)),
        ("red", (3, 2)),
    ]


def test_parts_of_a_table_under_the_same_heads_stand_one_below_the_other(tmp_path: Path) -> None:
    canvas = Canvas(str(path := tmp_path / "halvdeler.pdf"), pagesize=(842, 595))
    rows = [
        ("Tiltak", "Ansvar", "Tiltak", "Ansvar"),
        ("Nytt kulturhus", "Kultursjefen", "Bokbuss", "Biblioteksjefen"),
        ("Øvingslokaler", "Ungdomsrådet", "Gratis skole", "Rektor"),
    ]
    for number, row in enumerate(rows):
        canvas.setFont("Helvetica-Bold" if not number else "Helvetica", 11)
        for x, text in zip((60, 200, 440, 580), row, strict=True):
            canvas.drawString(x, 500 - 24 * number, text)
        canvas.line(56, 494 - 24 * number, 760, 494 - 24 * number)
    (table,) = (page := drawn(path, canvas)).tables
    told = [
        [page.text(cell.words) if (cell := table.at(row, column)) else "" for column in range(table.columns)]
        for row in range(table.rows)
    ]
    assert told == [list(row[at : at + 2]) for at in (0, 2) for row in rows]


def test_dots_of_a_list_beside_a_text_make_no_table(tmp_path: Path) -> None:
    canvas = Canvas(str(path := tmp_path / "liste.pdf"), pagesize=(842, 595))
    canvas.setFont("Helvetica", 13)
    for number, text in enumerate(("Havnelageret ved elva mot nord", "Brannstasjonen i sentrum av byen")):
        canvas.circle(70, 504.5 - 18 * number, 2.4, stroke=0, fill=1)
        canvas.drawString(84, 500 - 18 * number, text)
    canvas.drawString(440, 499, "Rådet anbefaler det andre, og ber om en")
    canvas.drawString(440, 481, "finansieringsplan innen september.")
    page = drawn(path, canvas)
    assert not page.tables
    assert texts(page, BlockKind.LIST_ITEM) == [
        "Havnelageret ved elva mot nord",
        "Brannstasjonen i sentrum av byen",
    ]


def test_a_day_at_the_beginning_of_a_line_is_no_number_of_a_list(tmp_path: Path) -> None:
    canvas = Canvas(str(path := tmp_path / "dato.pdf"), pagesize=(595, 842))
    canvas.setFont("Helvetica", 11)
    for number, line in enumerate(
        ("Neste steg er å avklare kravet fra entreprenøren (innen", "20. juni)."), 1
    ):
        canvas.drawString(60, 760 - 14 * number, line)
    for number, line in enumerate(("1. kartlegge behovet i alle avdelinger", "2. lage plan for innkjøp"), 1):
        canvas.drawString(60, 600 - 14 * number, line)
    page = drawn(path, canvas)
    assert [page.text(block.words) for block in page.blocks] == [
        "Neste steg er å avklare kravet fra entreprenøren (innen 20. juni).",
        "1. kartlegge behovet i alle avdelinger",
        "2. lage plan for innkjøp",
    ]


def person(canvas: Canvas, x: float, y: float) -> None:
    """A head and shoulders, 9 points high."""
    canvas.setFillColorRGB(0.36, 0.4, 0.46)
    canvas.circle(x + 4.5, y + 7, 2.4, stroke=0, fill=1)
    canvas.rect(x, y, 9, 4.4, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)


def test_a_drawn_person_begins_a_line_of_its_own_and_is_no_light(tmp_path: Path) -> None:
    canvas = Canvas(str(path := tmp_path / "kort.pdf"), pagesize=(595, 842))
    canvas.setFont("Helvetica", 11)
    canvas.drawString(60, 760, "Gamle saker er flyttet fra to systemer")
    canvas.drawString(75, 746, "Eier: IT-avdelingen")
    person(canvas, 60, 745)
    page = drawn(path, canvas)
    assert [page.text(block.words) for block in page.blocks] == [
        "Gamle saker er flyttet fra to systemer",
        "Eier: IT-avdelingen",
    ]
    assert page.marks == []


def test_a_border_on_one_side_of_a_card_is_a_mark_by_its_colour(tmp_path: Path) -> None:
    canvas = Canvas(str(path := tmp_path / "kort.pdf"), pagesize=(842, 595))
    for number, (rgb, name) in enumerate((((0, 0.65, 0.3), "Felles arkiv"), ((0.8, 0.1, 0.1), "Nytt kart"))):
        left = 60 + 260 * number
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(left + 3, 400, 237, 80, stroke=0, fill=1)
        canvas.saveState()
        border = canvas.beginPath()
        border.rect(left, 400, 3, 80)
        canvas.clipPath(border, stroke=0, fill=0)
        canvas.setFillColorRGB(*rgb)
        canvas.rect(left, 400, 240, 80, stroke=0, fill=1)
        canvas.restoreState()
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Helvetica-Bold", 13)
        canvas.drawString(left + 14, 455, name)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(left + 14, 435, "Arbeidet er i gang i alle avdelinger.")
    page = drawn(path, canvas)
    assert [(mark.colour, round(mark.box[0])) for mark in page.marks] == [("green", 60), ("red", 320)]


def test_text_beside_a_ruled_table_is_no_part_of_it(tmp_path: Path) -> None:
    canvas = Canvas(str(path := tmp_path / "spalter.pdf"), pagesize=(842, 595))
    texts = (
        (13, 520, "#3d2c5e", "Nye tiltak"),
        (10, 500, "#222222", "Felles billett for øyene"),
        (10, 470, "#222222", "Landstrøm i havna"),
        (13, 415, "#3d2c5e", "Fullførte tiltak"),
        (10, 395, "#222222", "Papirløst arkiv"),
    )
    for size, top, colour, text in texts:
        canvas.setFont("Helvetica-Bold", size)
        canvas.setFillColor(colour)
        canvas.drawString(60, top, text)
        if size == 10:
            canvas.setFont("Helvetica", 10)
            canvas.drawString(60, top - 12, f"Ansvar: {text.split()[0]}kontoret")
    canvas.setFillColor("#222222")
    rows = (
        ("Tiltak", "2025", "2026"),
        ("Ny kai", "112", "98"),
        ("Båtapp", "41", "36"),
        ("Sluser", "27", "31"),
    )
    for number, row in enumerate(rows):
        canvas.setFont("Helvetica" if number else "Helvetica-Bold", 10)
        for x, text in zip((480, 640, 720), row, strict=True):
            canvas.drawString(x, 500 - 22 * number, text)
        canvas.line(475, 493 - 22 * number, 790, 493 - 22 * number)
    page = drawn(path, canvas)
    (table,) = page.tables
    assert (table.rows, table.columns) == (4, 3)
    assert texts_of(page) == [
        "Nye tiltak",
        "Felles billett for øyene",
        "Ansvar: Felleskontoret",
        "Landstrøm i havna",
        "Ansvar: Landstrømkontoret",
        "Fullførte tiltak",
        "Papirløst arkiv",
        "Ansvar: Papirløstkontoret",
    ]


def texts_of(page: Page) -> list[str]:
    return [page.text(block.words) for block in page.blocks if block.table is None]


def _set_apart(canvas: Canvas, x: float, y: float, text: str, size: float, apart: float) -> None:
    """A line whose letters stand apart, each drawn by itself."""
    for letter in text:
        canvas.drawString(x, y, letter)
        x += canvas.stringWidth(letter, "Helvetica-Bold", size) + apart


def test_letters_set_apart_are_words_as_their_spaces_part_them(tmp_path: Path) -> None:
    canvas = Canvas(str(path := tmp_path / "sperret.pdf"), pagesize=(595, 842))
    canvas.setFont("Helvetica-Bold", 9.75)
    _set_apart(canvas, 60, 760, "MÅL 1 · DELMÅL", 9.75, 1.5)
    _set_apart(canvas, 60, 720, "STATUS PER 30. JUNI", 9.75, 1.5)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(60, 690, "Biblioteket har åpent til klokka ni alle kvelder i uka.")
    assert texts(drawn(path, canvas)) == [
        "MÅL 1 · DELMÅL",
        "STATUS PER 30. JUNI",
        "Biblioteket har åpent til klokka ni alle kvelder i uka.",
    ]


def test_the_shadows_of_cards_are_no_cells(tmp_path: Path) -> None:
    canvas = Canvas(str(path := tmp_path / "kort.pdf"), pagesize=(960, 540))
    canvas.setFont("Helvetica-Bold", 24)
    canvas.drawString(40, 490, "Prosjekter i havna")
    for number, name in enumerate(("Kaifront", "Landstrøm", "Ny kran", "Slusa", "Målebåt", "Havneapp")):
        x, y = 40 + 296 * (number % 3), 330 - 116 * (number // 3)
        canvas.setFillColorRGB(0.05, 0.2, 0.3, alpha=0.13)
        canvas.rect(x - 6, y - 7, 297, 117, stroke=0, fill=1)
        canvas.setFillColorRGB(1, 1, 1, alpha=1)
        canvas.roundRect(x, y, 284, 104, 8, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(x + 14, y + 80, name)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(x + 14, y + 40, "Arbeidet begynte i april.")
    page = drawn(path, canvas)
    assert page.tables == []
    assert len({block.panel for block in page.blocks if block.panel is not None}) == 6
