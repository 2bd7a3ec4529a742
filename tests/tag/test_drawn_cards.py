"""Cards with numbers, and bars in the lanes of a plan, as they are drawn on slides."""

from __future__ import annotations

from pathlib import Path
from typing import Any

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

    def box(self, x: float, top: float, wide: float, high: float) -> None:
        self.canvas.setFillColor(HexColor("#cfe0f0"))
        self.canvas.roundRect(x, HIGH - top - high, wide, high, 4, stroke=0, fill=1)

    def records(self, kind: str) -> list[dict[str, Any]]:
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
