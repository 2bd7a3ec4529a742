"""Tables whose rows stand in named groups, under heads of stages, or beside another table between rules."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import check
from test_aligned import Sheet, grid

from schemas.page import BlockKind

XS = [40, 100, 240, 285, 330, 375, 420, 560]


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return Sheet(tmp_path / "ark.pdf")


def test_a_group_whose_name_reaches_over_a_gutter_parts_the_rows(sheet: Sheet) -> None:
    xs = [60, 140, 330, 520]
    sheet.row(["Når", "Arbeid", "Hvem"], bold=True, xs=xs)
    sheet.rule(xs)
    for group, rows in (("Del 1: Båtene skal gå når det blåser", 2), ("Del 2: Isen skal måles ofte", 2)):
        sheet.band("#e0e0e0", xs=xs)
        sheet.row([group], bold=True, xs=xs)
        for number in range(rows):
            sheet.rule(xs)
            sheet.row([f"uke {number + 1}", "Måle isen ved kaia", "Isvakta"], xs=xs)
    sheet.rule(xs)
    page = sheet.page()
    (table,) = page.tables
    assert (table.rows, table.columns, table.header_rows) == (7, 3, 1)
    assert grid(page)[1] == ["Del 1: Båtene skal gå når det blåser", "", ""]


def test_heads_of_stages_over_bars_with_a_group_between(sheet: Sheet) -> None:
    sheet._write(XS[0] + 4, sheet.y + 13, "Farge", True, 10.5)
    sheet._write(XS[1] + 4, sheet.y + 13, "Leveranse", True, 10.5)
    sheet._write(XS[6] + 4, sheet.y + 13, "Sist meldt", True, 10.5)
    for x, stage in zip(XS[2:], ("Idé", "Plan", "Bygg", "Drift"), strict=False):
        sheet._write(x + 4, sheet.y + 13, stage, False, 8.5)
    sheet.y += 20
    sheet.band("#eeeeee", xs=XS)
    sheet.row(["Havna"], bold=True, xs=XS)
    for name, reached in (("Måkevakt", 2), ("Ny kaibok", 4), ("Isvarsel", 1)):
        sheet._write(XS[6] + 4, sheet.y + 13, "Kaia er merket på nytt.", False, 10)
        sheet.row(["grønn", name], bold=True, xs=XS)
        sheet._write(XS[1] + 4, sheet.y + 1, "ledes av Havnevakta", False, 10)
        for number, x in enumerate(XS[2:6]):
            sheet.canvas.setFillColor("#204060" if number < reached else "#ffffff")
            sheet.canvas.setStrokeColor("#204060" if number < reached else "#999999")
            sheet.canvas.rect(x + 2, 842 - sheet.y - 4, 40, 12, fill=1, stroke=1)
        sheet.y += 16
        sheet.rule(XS)
    page = sheet.page()
    (table,) = page.tables
    assert (table.rows, table.columns, table.header_rows) == (5, 7, 1)
    assert [(bar.steps, bar.reached) for bar in page.stage_bars] == [(4, 2), (4, 4), (4, 1)]
    assert [page.text(name) for name in page.stage_bars[0].names] == ["Idé", "Plan", "Bygg", "Drift"]


def test_tables_side_by_side_under_rules_of_their_own(sheet: Sheet) -> None:
    left, right = [60, 200, 280], [320, 460, 540]
    for bold, rows in ((True, ("Måltall", "2025")), (False, ("Båter i rute", "88 %"))):
        top = sheet.y
        sheet.row(rows, bold=bold, xs=left)
        sheet.rule(left)
        sheet.y = top
        sheet.row(rows, bold=bold, xs=right)
        sheet.rule(right)
    page = sheet.page()
    assert [(table.rows, table.columns, table.header_rows) for table in page.tables] == [(2, 2, 1)] * 2


def test_large_lights_beside_text_are_no_table_of_their_own(sheet: Sheet) -> None:
    keys = ("I rute", "Noe etter", "Langt etter")
    for number in range(10):
        sheet._write(35, sheet.y + 18 * number, "Lyset viser hvor langt båten er kommet", False, 12)
    for number, key in enumerate(keys):
        y = sheet.y + 51 * number
        sheet.canvas.setFillColor(("#2e8b57", "#f1c40f", "#c0392b")[number])
        sheet.canvas.circle(340, 842 - y, 15.5, fill=1, stroke=0)
        sheet._write(370, y + 5, key, False, 12)
    page = sheet.page()
    assert not page.tables
    assert {page.text(mark.line) for mark in page.marks if mark.line} == set(keys)


def test_a_head_on_two_lines_is_whole(sheet: Sheet) -> None:
    xs = [60, 140, 330, 430, 520]
    sheet._write(xs[2] + 4, sheet.y + 2, "Hva ventes", True, 10)
    sheet.row(["Kl.", "Tema", "av rådet", "Sak"], bold=True, xs=xs)
    sheet.rule(xs)
    for number in range(3):
        sheet.row([f"0{number + 7}.30", "Måling av isen", "Drøfting", f"0{number}"], xs=xs)
        sheet.rule(xs)
    page = sheet.page()
    check(page)
    assert grid(page)[0] == ["Kl.", "Tema", "Hva ventes av rådet", "Sak"]


def test_a_framed_box_below_bands_is_no_row(sheet: Sheet) -> None:
    xs = [60, 140, 330, 520]
    sheet.row(["Når", "Arbeid", "Hvem"], bold=True, xs=xs)
    sheet.rule(xs)
    sheet.band("#e0e0e0", xs=xs)
    sheet.row(["Isen"], bold=True, xs=xs)
    for number in range(2):
        sheet.rule(xs)
        sheet.row([f"uke {number + 1}", "Måle isen ved kaia", "Isvakta"], xs=xs)
    sheet.y += 14
    sheet.canvas.setStrokeColor("#803020")
    sheet.canvas.setFillColor("#fbf7f4")
    sheet.canvas.rect(60, 842 - sheet.y - 48, 460, 48, fill=1, stroke=1)
    sheet.y += 16
    sheet.text("Rådet bes vedta:", bold=True, x=70, size=9)
    sheet.text("Rådet slutter seg til planen for isen.", x=70, size=13)
    page = sheet.page()
    boxed = [block for block in page.blocks if block.panel is not None]
    assert [page.text(block.words)[:10] for block in boxed] == ["Rådet bes ", "Rådet slut"]
    assert boxed[1].kind is BlockKind.PARAGRAPH


def test_stages_that_are_all_filled_are_reached_where_others_are_not(sheet: Sheet) -> None:
    for reached in (2, 4, 1):
        for number, stage in enumerate(("Idé", "Plan", "Bygg", "Drift")):
            filled = number < reached
            sheet.canvas.setFillColor("#204060" if filled else "#ffffff")
            sheet.canvas.setStrokeColor("#204060")
            sheet.canvas.rect(60 + 90 * number, 842 - sheet.y - 24, 84, 24, fill=1, stroke=1)
            sheet.canvas.setFillColor("#ffffff" if filled else "#204060")
            sheet.canvas.setFont("Helvetica", 9)
            sheet.canvas.drawString(85 + 90 * number, 842 - sheet.y - 15, stage)
        sheet.y += 60
    page = sheet.page()
    assert [(bar.steps, bar.reached) for bar in page.stage_bars] == [(4, 2), (4, 4), (4, 1)]


def test_arrows_without_names_in_a_column_are_bars_and_strips_with_round_ends_lights(sheet: Sheet) -> None:
    xs = [60, 200, 400, 520]
    sheet.rule(xs)
    sheet.row(["Leveranse", "Trinn", "Risiko"], bold=True, xs=xs)
    for name, reached, colour in (
        ("Kaivakt", 4, "#d03030"),
        ("Tåkevarsel", 2, "#40a050"),
        ("Isvarsel", 1, "#d03030"),
    ):
        sheet.rule(xs)
        for number in range(4):
            sheet.canvas.setFillColor("#1d4e6a" if number < reached else "#ffffff")
            sheet.canvas.setStrokeColor("#1d4e6a")
            sheet.canvas.rect(204 + 46 * number, 842 - sheet.y - 17, 42, 12, fill=1, stroke=1)
        sheet.canvas.setFillColor(colour)
        sheet.canvas.roundRect(410, 842 - sheet.y - 15, 40, 9, 4, fill=1, stroke=0)
        sheet.row([name, "", ""], xs=xs)
    sheet.rule(xs)
    for x in xs:
        sheet.canvas.line(x, 842 - sheet.y, x, 842 - sheet.y + 80)
    page = sheet.page()
    assert [(bar.steps, bar.reached) for bar in page.stage_bars] == [(4, 4), (4, 2), (4, 1)]
    assert [mark.colour for mark in page.marks] == ["red", "green", "red"]
