"""Slides as independent writers drew them, who had never seen the reader: lattices, chevrons, cards under goals."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.colors import HexColor
from table_papers import C, Paper, told
from test_drawn_cards import HIGH, Slide


def box(slide: Slide, x: float, top: float, wide: float, high: float, fill: str) -> None:
    slide.canvas.setFillColor(HexColor(fill))
    slide.canvas.roundRect(x, HIGH - top - high, wide, high, 4, stroke=0, fill=1)


def test_boxes_level_with_each_other_under_heads_are_rows(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "rader.pdf", "Avhengigheter")
    for x, head in ((40, "Tiltak"), (290, "Er avhengig av"), (560, "Kritikalitet"), (660, "Frist")):
        slide.text(head, x + 6, 90, bold=True)
    rows = (
        ("Losvakt", "Hjemmel i ny forskrift", "Høy", "01.10.2026", "#c00000"),
        ("Fyrkart", "Grunnkart fra Karttjenesten", "Middels", "15.08.2026", "#ffc000"),
        ("Kairegister", "Felles innlogging for båter", "Lav", "31.12.2026", "#00b050"),
    )
    for row, (name, need, level, day, light) in enumerate(rows):
        top = 120 + 80 * row
        for x, wide, text in ((40, 200, name), (290, 240, need), (560, 70, level)):
            box(slide, x, top, wide, 56, "#e4ecea")
            slide.text(text, x + 14, top + 22)
        slide.text(day, 660, top + 22)
        slide.canvas.setFillColor(HexColor(light))
        slide.canvas.circle(760, HIGH - top - 28, 9, stroke=0, fill=1)
    found = [
        (one["subject"], one["on"], one["criticality"], one["due"], one["value"])
        for one in slide.records("dependency")
    ]
    assert found == [
        ("Losvakt", "Hjemmel i ny forskrift", "Høy", "2026-10-01", "red"),
        ("Fyrkart", "Grunnkart fra Karttjenesten", "Middels", "2026-08-15", "yellow"),
        ("Kairegister", "Felles innlogging for båter", "Lav", "2026-12-31", "green"),
    ]


def test_rows_of_dark_and_pale_boxes_under_the_names_of_stages_tell_how_far_each_has_come(
    tmp_path: Path,
) -> None:
    slide = Slide(tmp_path / "loep.pdf", "Fremdrift i løpene")
    slide.text("Tiltak", 40, 90, bold=True)
    for at, stage in enumerate(("Behov", "Utredning", "Bygging", "I bruk")):
        slide.text(stage, 280 + 120 * at, 90, bold=True)
    for row, (name, reached) in enumerate((("Losvakt", 4), ("Fyrkart", 3), ("Kairegister", 1))):
        slide.text(name, 40, 126 + 60 * row)
        for at in range(4):
            box(slide, 250 + 120 * at, 120 + 60 * row, 112, 30, "#133a4a" if at < reached else "#dde2e1")
    assert [(one["subject"], one["dimension"], one["value"]) for one in slide.records("status")] == [
        ("Losvakt", "progress", "I bruk"),
        ("Fyrkart", "progress", "Bygging"),
        ("Kairegister", "progress", "Behov"),
    ]


def test_quarters_below_years_head_the_bars_of_a_plan(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "veikart.pdf", "Veikart 2026–2027")
    for x, wide, year in ((200, 180, "2026"), (382, 360, "2027")):
        box(slide, x, 84, wide, 22, "#4a2a6b")
        slide.canvas.setFillColor(HexColor("#ffffff"))
        slide.canvas.setFont("Helvetica-Bold", 12)
        slide.canvas.drawString(x + wide / 2 - 14, HIGH - 100, year)
    for at, quarter in enumerate(("Q3", "Q4", "Q1", "Q2", "Q3", "Q4")):
        slide.text(quarter, 238 + 91 * at, 110)
    for top, name, bars in (
        (150, "Losvakt", (("Rette feil", 204, 174), ("Åpne for alle", 386, 174))),
        (210, "Fyrkart", (("Bygge testdata", 204, 84), ("Sette i drift", 477, 84))),
    ):
        slide.text(name, 40, top + 12, bold=True)
        for work, x, wide in bars:
            box(slide, x, top, wide, 36, "#9a7fbc")
            slide.text(work, x + 8, top + 12, 9)
    found = [(one["service"], one["text"], one["from"], one["to"]) for one in slide.records("activity")]
    assert sorted(found) == [
        ("Fyrkart", "Bygge testdata", "2026-Q3", "2026-Q3"),
        ("Fyrkart", "Sette i drift", "2027-Q2", "2027-Q2"),
        ("Losvakt", "Rette feil", "2026-Q3", "2026-Q4"),
        ("Losvakt", "Åpne for alle", "2027-Q1", "2027-Q2"),
    ]


def test_cards_under_goals_on_a_ground_of_their_own_are_planned_for_them(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "maal.pdf", "Mål og planlagte aktiviteter høsten 2026")
    goals = (
        ("Mål 1", "Havna skal tåle storm", "Øve på utfall av strøm", "Losavdelingen", "september 2026"),
        ("Mål 2", "Båtfolk skal finne fram", "Trykke nye sjøkart", "Kartavdelingen", "august–oktober 2026"),
    )
    for at, (label, goal, task, who, when) in enumerate(goals):
        x = 40 + 370 * at
        slide.canvas.setFillColor(HexColor("#123b4a"))
        slide.canvas.roundRect(x, HIGH - 90 - 70, 350, 70, 4, stroke=0, fill=1)
        slide.canvas.setFillColor(HexColor("#ffffff"))
        for text, top, font, size in ((label, 98, "Helvetica", 10), (goal, 120, "Helvetica-Bold", 14)):
            slide.canvas.setFont(font, size)
            slide.canvas.drawString(x + 14, HIGH - top - size, text)
        for number, title in enumerate((task, f"{task} igjen")):
            top = 175 + 100 * number
            box(slide, x, top, 350, 84, "#edf3f2")
            slide.text(title, x + 14, top + 8, 12, bold=True)
            slide.text(who, x + 14, top + 38, 10)
            slide.text(when, x + 14, top + 58, 10)
    found = [
        (one["heading"], one["text"], one["actor"], one["from"], one["to"])
        for one in slide.records("activity")
    ]
    assert sorted(found) == [
        ("Båtfolk skal finne fram", "Trykke nye sjøkart", "Kartavdelingen", "2026-08", "2026-10"),
        ("Båtfolk skal finne fram", "Trykke nye sjøkart igjen", "Kartavdelingen", "2026-08", "2026-10"),
        ("Havna skal tåle storm", "Øve på utfall av strøm", "Losavdelingen", "2026-09", "2026-09"),
        ("Havna skal tåle storm", "Øve på utfall av strøm igjen", "Losavdelingen", "2026-09", "2026-09"),
    ]


def test_cards_in_a_box_below_a_shared_label_are_what_the_name_over_them_needs(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "kort.pdf", "Hva er vi avhengige av?")
    needs = (
        ("Losvakt", (("Opplysninger i nytt format", "15.11.2026"), ("Avtale om skydrift", "01.12.2026"))),
        ("Fyrkart", (("Innlogging med nytt kort", "31.01.2027"),)),
    )
    for at, (name, cards) in enumerate(needs):
        x = 40 + 370 * at
        box(slide, x, 100, 350, 320, "#ece6f2")
        slide.canvas.setFillColor(HexColor("#4a2a6b"))
        slide.canvas.rect(x, HIGH - 140, 350, 40, stroke=0, fill=1)
        slide.canvas.setFillColor(HexColor("#ffffff"))
        slide.canvas.setFont("Helvetica-Bold", 14)
        slide.canvas.drawString(x + 140, HIGH - 126, name)
        slide.text("er avhengig av", x + 16, 152, 10)
        for row, (need, day) in enumerate(cards):
            box(slide, x + 14, 180 + 110 * row, 320, 96, "#ffffff")
            slide.text(need, x + 26, 194 + 110 * row, 11, bold=True)
            slide.text(f"Frist {day}", x + 26, 240 + 110 * row, 10)
    assert [(one["subject"], one["on"], one["due"]) for one in slide.records("dependency")] == [
        ("Losvakt", "Opplysninger i nytt format", "2026-11-15"),
        ("Losvakt", "Avtale om skydrift", "2026-12-01"),
        ("Fyrkart", "Innlogging med nytt kort", "2027-01-31"),
    ]


def test_a_bar_with_its_per_cent_in_a_card_is_a_number_of_what_the_card_is_of() -> None:
    paper = Paper(upright=True).heading("Store prosjekter")
    paper.table(
        ("Prosjekt", "Gjennomført", "Status"),
        ("Losvakt", "82 %", C(light="green")),
        ("Fyrkart", "45 %", C(light="yellow")),
    )
    assert told(paper, "figure", "subject", "value", "unit") == [("Losvakt", 82, "%"), ("Fyrkart", 45, "%")]
