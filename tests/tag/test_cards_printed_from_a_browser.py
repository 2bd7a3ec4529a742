"""Slides as browsers print them: cards with borders in the colours of lights, badges, labels over their values."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from corpus.store import Store
from kildespor.pipeline import read_document

RED, YELLOW, GREEN = HexColor("#C62828"), HexColor("#F0A91B"), HexColor("#2E9E4F")
BLACK, WHITE, GREY = HexColor("#000000"), HexColor("#FFFFFF"), HexColor("#777777")


class Slide:
    """A slide that is drawn from its lower left corner."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.canvas = Canvas(str(path), pagesize=(960, 540))

    def text(self, x: float, y: float, text: str, size: float = 11, bold: bool = False) -> None:
        self.canvas.setFillColor(GREY if size < 9 else BLACK)
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self.canvas.drawString(x, y, text)

    def card(
        self, x: float, y: float, wide: float, high: float, edge: Color | None, side: str = "left"
    ) -> None:
        """A white card with round corners; with an edge as browsers draw it: the whole box, clipped to one side."""
        self.canvas.setFillColor(WHITE)
        self.canvas.roundRect(x, y, wide, high, 8, stroke=0, fill=1)
        if edge is not None:
            self.canvas.saveState()
            shown = self.canvas.beginPath()
            shown.rect(x, y, 9, high) if side == "left" else shown.rect(x, y + high - 9, wide, 9)
            self.canvas.clipPath(shown, stroke=0, fill=0)
            self.canvas.setFillColor(edge)
            self.canvas.rect(x, y, wide, high, stroke=0, fill=1)
            self.canvas.restoreState()

    def light(self, x: float, y: float, colour: Color) -> None:
        self.canvas.setFillColor(colour)
        self.canvas.circle(x, y, 10, stroke=0, fill=1)

    def badge(self, x: float, y: float, colour: Color, text: str) -> None:
        self.canvas.setFillColor(colour)
        self.canvas.roundRect(x, y, 12 + 5.2 * len(text), 17, 8, stroke=0, fill=1)
        self.text(x + 6, y + 5, text, 10, bold=True)

    def records(self) -> list[dict[str, Any]]:
        self.canvas.save()
        return [
            record.fields()
            for record in read_document(Store(self.path.parent / "store").add(self.path)).records
        ]


@pytest.fixture
def slide(tmp_path: Path) -> Slide:
    found = Slide(tmp_path / "lysark.pdf")
    found.canvas.setFillColor(HexColor("#F2F6F8"))
    found.canvas.rect(0, 0, 960, 540, stroke=0, fill=1)
    return found


def told(records: list[dict[str, Any]], kind: str, *fields: str) -> list[tuple[Any, ...]]:
    return [tuple(one.get(field) for field in fields) for one in records if one["kind"] == kind]


def test_rows_that_repeat_the_labels_of_their_cells_are_a_table_under_these(slide: Slide) -> None:
    slide.text(42, 480, "Avhengigheter", 24, bold=True)
    for number, (colour, name, need, owner, weight, day) in enumerate(
        (
            (YELLOW, "Ny ferjekai", "Mer strøm til havna", "Nettlaget", "Høy", "1. desember 2025"),
            (RED, "Losplan på nett", "Hjemmel til å dele kart", "Sjøetaten", "Høy", "1. mars 2026"),
            (GREEN, "Varmestue i havna", "Kontrakt for tomta", "Styret", "Middels", "18. mai 2026"),
        )
    ):
        y = 380 - 66 * number
        slide.card(42, y, 876, 58, colour)
        for x, label, value in (
            (60, "Tiltak", name),
            (240, "Er avhengig av", need),
            (440, "Eier av avhengigheten", owner),
            (575, "Kritikalitet", weight),
            (660, "Frist", day),
        ):
            slide.text(x, y + 36, label, 7.5)
            slide.text(x, y + 18, value, bold=x < 440)
        slide.light(840, y + 29, colour)
    assert told(slide.records(), "dependency", "subject", "on", "owner", "criticality", "due", "value") == [
        ("Ny ferjekai", "Mer strøm til havna", "Nettlaget", "Høy", "2025-12-01", "yellow"),
        ("Losplan på nett", "Hjemmel til å dele kart", "Sjøetaten", "Høy", "2026-03-01", "red"),
        ("Varmestue i havna", "Kontrakt for tomta", "Styret", "Middels", "2026-05-18", "green"),
    ]


def test_a_sign_beside_the_label_of_a_goal_is_its_light(slide: Slide) -> None:
    slide.text(42, 480, "Hovedinntrykk etter første halvår", 24, bold=True)
    for number, (colour, title, said) in enumerate(
        (
            (YELLOW, "Fjorden er ren", "Prøvene viser mindre olje enn i fjor."),
            (GREEN, "Alle båter har en plass", "Ventelista er borte i sju av åtte havner."),
            (RED, "Losene blir værende", "Tre av ti losere sluttet i vår."),
        )
    ):
        x = 42 + 300 * number
        slide.card(x, 220, 284, 200, None)
        slide.light(x + 26, 392, colour)
        slide.text(x + 46, 388, f"Mål {number + 1}", bold=True)
        slide.text(x + 16, 350, title, 15, bold=True)
        slide.text(x + 16, 310, said)
    records = slide.records()
    assert told(records, "status", "subject", "subject_kind", "value") == [
        ("Fjorden er ren", "goal", "yellow"),
        ("Alle båter har en plass", "goal", "green"),
        ("Losene blir værende", "goal", "red"),
    ]
    assert [subject for subject, _ in told(records, "assessment", "subject", "text")] == [
        "Fjorden er ren",
        "Alle båter har en plass",
        "Losene blir værende",
    ]


def test_the_ground_of_a_badge_goes_before_the_colour_that_its_words_mean(slide: Slide) -> None:
    slide.text(42, 480, "Tiltakene våre", 24, bold=True)
    for number, (colour, state, name, owner) in enumerate(
        (
            (GREEN, "I rute", "Ny ferjekai", "Havnesjefen"),
            (RED, "Bak plan", "Losplan på nett", "Losen"),
            (YELLOW, "Krever oppfølging", "Varmestue i havna", "Sjøetaten"),
        )
    ):
        x = 42 + 300 * number
        slide.card(x, 300, 284, 120, None)
        slide.text(x + 14, 396, name, 13, bold=True)
        slide.text(x + 14, 378, owner, 10)
        slide.badge(x + 165, 394, colour, state)
        slide.text(x + 14, 330, "Arbeidet begynte i april i år.")
    assert told(slide.records(), "status", "subject", "value") == [
        ("Ny ferjekai", "green"),
        ("Losplan på nett", "red"),
        ("Varmestue i havna", "yellow"),
    ]


def test_cards_of_indicators_tell_a_value_each_and_what_is_aimed_at_is_none(slide: Slide) -> None:
    slide.text(42, 510, "INDIKATORER PER 30. JUNI 2025", 10, bold=True)
    slide.text(42, 480, "Fjorden er ren", 24, bold=True)
    for number, (colour, name, value, aim, said) in enumerate(
        (
            (GREEN, "Andel båter med tank", "74 %", "Mål 80 %", "Kravet er tatt inn i alle avtaler."),
            (RED, "Dager fra søknad til svar", "48", "Mål 30", "Tre losere har sluttet siden i fjor."),
            (YELLOW, "Gaver til havna", "18 mill. kr", "Mål 24 mill. kr", "To søknader ble ikke innvilget."),
        )
    ):
        x = 42 + 300 * number
        slide.card(x, 300, 284, 140, colour, side="top")
        slide.text(x + 14, 410, name, bold=True)
        slide.text(x + 14, 374, value, 24, bold=True)
        slide.text(x + 14, 350, aim, 8.5)
        slide.text(x + 14, 330, said, 9)
    records = slide.records()
    assert told(records, "figure", "subject", "value", "unit", "text") == [
        ("Andel båter med tank", 74, "%", "74 %"),
        ("Dager fra søknad til svar", 48, "dager", "48"),
        ("Gaver til havna", 18, "mill. kr", "18 mill. kr"),
    ]
    assert told(records, "status", "subject", "subject_kind", "value") == [
        ("Andel båter med tank", "indicator", "green"),
        ("Dager fra søknad til svar", "indicator", "red"),
        ("Gaver til havna", "indicator", "yellow"),
    ]


def test_who_owns_a_goal_stands_between_its_title_and_what_serves_it(slide: Slide) -> None:
    slide.text(42, 480, "Målene", 24, bold=True)
    slide.text(42, 430, "Mål 1: Fjorden er ren")
    slide.text(42, 400, "Mål 2: Losene blir værende")
    slide.canvas.showPage()
    slide.text(42, 510, "MÅL 1 · DELMÅL", 10, bold=True)
    slide.text(42, 480, "Fjorden er ren", 24, bold=True)
    slide.text(42, 452, "Måleier: Havnesjef Kari Lund")
    for number, title in enumerate(("Rent vann når havna", "Alle båter har tank", "Kloakken er lagt om")):
        x = 42 + 300 * number
        slide.card(x, 300, 284, 120, None)
        slide.text(x + 14, 390, title, 13, bold=True)
        slide.text(x + 14, 350, "Arbeidet begynte i april i år.")
    assert told(slide.records(), "owner", "subject", "subject_kind", "owner") == [
        ("Fjorden er ren", "goal", "Havnesjef Kari Lund")
    ]


def test_a_unit_in_small_letters_beneath_the_name_of_a_row_is_none_of_the_name(slide: Slide) -> None:
    slide.text(42, 480, "Indikatorer", 24, bold=True)
    xs, rows = (42, 330, 430, 530, 918), (430, 400, 360, 320, 280)
    slide.canvas.grid(xs, rows)
    for x, head in zip(xs, ("Indikator", "2024", "2025", "Vurdering"), strict=False):
        slide.text(x + 6, 410, head, bold=True)
    for y, name, unit, before, now, said in (
        (382, "Båter med plass i havna", "prosent", "18,4", "21,7", "Jevn vekst i alle havner"),
        (342, "Ventetid for nye båter", "dager", "63", "71", "Ventelista har vokst siden i fjor"),
        (302, "Utslipp fra ferjene", "tonn", "612", "596", "Nedgangen er reell, men liten"),
    ):
        slide.text(48, y, name, bold=True)
        slide.text(48, y - 13, unit, 8)
        for x, text in ((336, before), (436, now), (536, said)):
            slide.text(x, y, text)
    assert told(slide.records(), "figure", "subject", "value", "unit", "as_of")[:4] == [
        ("Båter med plass i havna", 18.4, "%", "2024"),
        ("Båter med plass i havna", 21.7, "%", "2025"),
        ("Ventetid for nye båter", 63, "dager", "2024"),
        ("Ventetid for nye båter", 71, "dager", "2025"),
    ]
