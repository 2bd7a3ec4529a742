"""Cards with numbers, and bars in the lanes of a plan, as they are drawn on slides."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from corpus.store import Store
from kildespor.pipeline import read_pages
from tag import tag_document

HIGH = 450


class Slide:
    def __init__(self, path: Path, title: str) -> None:
        self.path, self.canvas = path, Canvas(str(path), pagesize=(800, HIGH), invariant=True)
        self.text(title, 40, 40, 26, bold=True)

    def text(self, text: str, x: float, top: float, size: float = 12, bold: bool = False) -> None:
        self.canvas.setFillColor(HexColor("#000000"))
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self.canvas.drawString(x, HIGH - top - size, text)

    def box(self, x: float, top: float, wide: float, high: float, fill: str = "#cfe0f0") -> None:
        self.canvas.setFillColor(HexColor(fill))
        self.canvas.roundRect(x, HIGH - top - high, wide, high, 4, stroke=0, fill=1)

    def records(self, kind: str) -> list[dict[str, Any]]:
        if not self.path.exists():
            self.canvas.save()
        document = read_pages(Store(self.path.parent / "store").identify(self.path))
        return [one for record in tag_document(document) if (one := record.fields())["kind"] == kind]


def test_each_card_has_its_number_and_what_it_is_of(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "tall.pdf", "Hittil i år")
    cards = (
        ("38 %", "Andel vann som lekker ut", "Mål: 30 %"),
        ("4,2 mill.", "kroner brukt på nye rør", ""),
        ("117", "abonnenter med måler", ""),
    )
    for at, (number, label, aim) in enumerate(cards):
        x = 40 + 250 * at
        slide.box(x, 120, 220, 120)
        slide.text(number, x + 10, 130, 28, bold=True)
        slide.text(label, x + 10, 175)
        slide.text(aim, x + 10, 200)
    assert [(one["subject"], one["value"], one["unit"]) for one in slide.records("figure")] == [
        ("Andel vann som lekker ut", 38, "%"),
        ("nye rør", 4.2, "mill. kroner"),
        ("abonnenter med måler", 117, "abonnenter"),
    ]


def test_a_bar_from_the_first_column_on_is_no_name_of_a_lane(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "plan.pdf", "Framdriftsplan")
    for at, head in enumerate(("H1 2025", "H2 2025", "H1 2026")):
        slide.text(head, 265 + 200 * at, 90, bold=True)
    for top, lane, work, x, wide in (
        (130, "Ny leseplan", "Innføre i alle skoler", 390, 390),
        (180, "Trygg ute", "Kurse ansatte", 190, 390),
    ):
        slide.text(lane, 40, top + 6, bold=True)
        slide.box(x, top, wide, 28)
        slide.text(work, x + 6, top + 8, 10)
    told = [(one["service"], one["text"], one["from"], one["to"]) for one in slide.records("activity")]
    assert sorted(told) == [
        ("Ny leseplan", "Innføre i alle skoler", "2025-07", "2026-06"),
        ("Trygg ute", "Kurse ansatte", "2025-01", "2025-12"),
    ]


def test_lines_that_their_writer_ended_are_steps_of_their_own(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "steg.pdf", "Veikart")
    steps = (
        ("2026", ("El-båten leveres", "Søknad om hydrogen avgjort")),
        ("2027", ("Fylleanlegget ved den nye", "kaia bygges ferdig")),
    )
    for at, (year, lines) in enumerate(steps):
        x = 40 + 260 * at
        slide.text(year, x + 10, 100, bold=True)
        slide.box(x, 130, 220, 60)
        for number, line in enumerate(lines):
            slide.text(line, x + 10, 140 + 14 * number)
    assert [(one["text"], one["from"]) for one in slide.records("activity")] == [
        ("El-båten leveres", "2026"),
        ("Søknad om hydrogen avgjort", "2026"),
        ("Fylleanlegget ved den nye kaia bygges ferdig", "2027"),
    ]


def test_stages_drawn_in_a_row_tell_how_far_each_project_has_come(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "loep.pdf", "Prosjektene våre")
    stages = ("Idé", "Plan", "Bygging", "Bruk")
    rows = (("Prosjekt", "Hvor langt"), ("Ny kai", ""), ("Strøm til skip", ""))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            slide.canvas.rect(40 + 200 * column, HIGH - 130 - 40 * row, (200, 360)[column], 40)
            slide.text(text, 46 + 200 * column, 104 + 40 * row, bold=not row)
    for row, reached in ((1, 2), (2, 0)):
        for at, name in enumerate(stages):
            slide.canvas.setFillColor(HexColor("#13717a" if at == reached else "#dddddd"))
            slide.canvas.rect(250 + 84 * at, HIGH - 122 - 40 * row, 82, 24, stroke=0, fill=1)
            slide.text(name, 258 + 84 * at, 104 + 40 * row, 10)
    assert [(one["subject"], one["dimension"], one["value"]) for one in slide.records("status")] == [
        ("Ny kai", "progress", "Bygging"),
        ("Strøm til skip", "progress", "Idé"),
    ]


def test_case_lines_of_any_length_beside_their_kinds_are_an_agenda(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "saker.pdf", "Dagsorden")
    cases = ("Godkjenning av saksliste", "Hva har skjedd i havna siden mai", "Ny kai")
    for number, (case, kind) in enumerate(
        zip(cases, ("Beslutning", "Orientering", "Drøfting"), strict=True), 1
    ):
        slide.canvas.setFillColor(HexColor("#335577"))
        slide.canvas.circle(60, HIGH - 40 - 70 * number, 17, stroke=0, fill=1)
        slide.text(str(number), 57, 34 + 70 * number, bold=True)
        slide.text(case, 90, 34 + 70 * number)
        slide.text(kind, 600, 34 + 70 * number, 10)
    assert [(one["case_id"], one["title"], one["item_type"]) for one in slide.records("agenda_item")] == [
        ("1", cases[0], "Beslutning"),
        ("2", cases[1], "Orientering"),
        ("3", cases[2], "Drøfting"),
    ]


def test_numbers_before_the_titles_of_an_agenda_are_those_of_its_cases(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "saker.pdf", "Dagsorden")
    for number, (case, kind) in enumerate(
        (("Regnskap", "Beslutning"), ("Ny kai", "Orientering"), ("Ny bro", "Drøfting")), 1
    ):
        slide.text(f"{number} {case}", 60, 34 + 70 * number)
        slide.text(kind, 600, 34 + 70 * number, 10)
    assert [(one["case_id"], one["title"]) for one in slide.records("agenda_item")] == [
        ("1", "Regnskap"),
        ("2", "Ny kai"),
        ("3", "Ny bro"),
    ]


@pytest.mark.parametrize("gap", [2, 6])
def test_a_letter_on_a_light_behind_a_label_is_the_light_of_that_alone(tmp_path: Path, gap: float) -> None:
    slide = Slide(tmp_path / "kort.pdf", "Prosjektene")
    cards = (
        ("Ny brønn", "PÅ SPORET", "L", "#3f9b52", "Vannlaget"),
        ("Kum i nord", "KRITISK", "M", "#f2c230", "Rørgruppa"),
        ("Pumpe ti", "PÅ SPORET", "H", "#c8302f", "Driftslaget"),
    )
    for at, (name, status, letter, colour, owner) in enumerate(cards):
        x = 40 + 250 * at
        slide.box(x, 100, 220, 140, "#e8eef2")
        slide.text(status, x + 12, 108, 8)
        slide.text("Risiko", x + 154, 108, 8)
        slide.box(x + 178 + gap, 105, 15, 14, colour)
        slide.text(letter, x + 181 + gap, 108, 8)
        slide.text(name, x + 12, 130, 14, bold=True)
        slide.text("Eier", x + 12, 156, 7)
        slide.text(owner, x + 12, 166, 9)
    told = [(one["subject"], one["dimension"], one["value"]) for one in slide.records("status")]
    assert sorted(told) == [
        ("Kum i nord", "risk", "yellow"),
        ("Kum i nord", "status", "red"),
        ("Ny brønn", "risk", "green"),
        ("Ny brønn", "status", "green"),
        ("Pumpe ti", "risk", "red"),
        ("Pumpe ti", "status", "green"),
    ]


def test_a_decision_may_be_set_as_large_as_a_heading_in_the_box_of_its_label(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "vedtak.pdf", "Veien videre")
    slide.box(40, 100, 700, 130)
    slide.text("Vedtak:", 60, 115, 15, bold=True)
    slide.text("Vannstyret godkjenner planen og ber driften", 60, 145, 20, bold=True)
    slide.text("om et anslag over kostnadene før jul.", 60, 170, 20, bold=True)
    slide.text("Planen sendes til alle abonnenter og legges ut til gjennomsyn på rådhuset.", 40, 260, 14)
    assert [(one["text"], one["outcome"]) for one in slide.records("decision")] == [
        ("Vannstyret godkjenner planen og ber driften om et anslag over kostnadene før jul", "adopted")
    ]


def test_numbers_in_cards_above_the_first_heading_may_have_their_unit_in_the_text_below(
    tmp_path: Path,
) -> None:
    path = tmp_path / "forside.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=True)
    cards = (("23", "prosjekter i programmet"), ("318,5", "mill. kroner i felles budsjett for 2031"))
    for at, (number, label) in enumerate(cards):
        x = 40 + 260 * at
        canvas.setFillColor(HexColor("#e8f0f2"))
        canvas.roundRect(x, 640, 240, 80, 4, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        canvas.setFont("Helvetica-Bold", 24)
        canvas.drawString(x + 12, 685, number)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(x + 12, 660, label)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(40, 590, "Vannsjefen sammenfatter")
    canvas.setFont("Helvetica", 10)
    for at, line in enumerate(
        ("Brønnene er boret som de skulle, og folk har fått vann.", "Mer kommer i juni.")
    ):
        canvas.drawString(40, 565 - 13 * at, line)
    canvas.save()
    document = read_pages(Store(tmp_path / "store").identify(path))
    told = [one for record in tag_document(document) if (one := record.fields())["kind"] == "figure"]
    assert [(one["subject"], one["value"], one["unit"], one.get("as_of")) for one in told] == [
        ("programmet", 23, "prosjekter", None),
        ("felles budsjett", 318.5, "mill. kroner", "2031"),
    ]


def test_cards_of_what_came_and_went_name_it_in_bold_and_who_answers_behind_a_dash(tmp_path: Path) -> None:
    slide = Slide(tmp_path / "endringer.pdf", "Endringer siden sist")
    cards = (
        ("Avsluttede prosjekter", "Brønn i øst", "Avdeling for boring", "Driften tok over i mai."),
        ("Nye prosjekter", "Måler i alle hus", "Vann og avløp", "Skal spare folk for turer i kjelleren."),
    )
    for at, (heading, name, owner, told) in enumerate(cards):
        x = 40 + 370 * at
        slide.box(x, 100, 340, 120)
        slide.text(heading, x + 12, 110, 15, bold=True)
        slide.text(name, x + 12, 140, bold=True)
        slide.text(f"– {owner}", x + 15 + slide.canvas.stringWidth(name, "Helvetica-Bold", 12), 140)
        slide.text(told, x + 12, 156)
    records = {kind: slide.records(kind) for kind in ("status", "owner")}
    assert sorted((one["subject"], one["value"]) for one in records["status"]) == [
        ("Brønn i øst", "completed"),
        ("Måler i alle hus", "new"),
    ]
    assert sorted((one["subject"], one["owner"]) for one in records["owner"]) == [
        ("Brønn i øst", "Avdeling for boring"),
        ("Måler i alle hus", "Vann og avløp"),
    ]
