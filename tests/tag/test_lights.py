"""Lights and facts outside tables, and what a document's own legend says its words mean."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from corpus.store import Store
from kildespor.pipeline import read_document

RED, GREEN = HexColor("#C62828"), HexColor("#2E9E4F")


class Slide:
    """A page on its side, written from the top down."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.canvas = Canvas(str(path), pagesize=(842, 595))
        self.y = 540.0

    def text(self, text: str, size: float = 12, bold: bool = False, gap: float = 14) -> None:
        self.canvas.setFillColor(HexColor("#000000"))
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self.canvas.drawString(80, self.y, text)
        self.y -= size + gap

    def light(self, colour: Any) -> None:
        self.canvas.setFillColor(colour)
        self.canvas.circle(60, self.y + 5, 6, stroke=0, fill=1)

    def records(self, kind: str) -> list[dict[str, Any]]:
        self.canvas.save()
        found = read_document(Store(self.path.parent / "originaler").add(self.path)).records
        return [one for record in found if (one := record.fields())["kind"] == kind]


@pytest.fixture
def slide(tmp_path: Path) -> Slide:
    return Slide(tmp_path / "ark.pdf")


def lit(slide: Slide, heading: str, colours: tuple[Any, Any]) -> Slide:
    slide.text("Hvordan går det med fjorden?", 26, bold=True)
    slide.text(heading, 18, bold=True)
    for colour, name, said in zip(
        colours,
        ("Rent vann i havna", "Båter med landstrøm"),
        ("Prøvene viser mindre olje enn i fjor.", "To kaier mangler fortsatt uttak."),
        strict=True,
    ):
        slide.light(colour)
        slide.text(name, 13, bold=True, gap=4)
        slide.text(said, 12)
    return slide


def test_lights_beside_lines_are_statuses_of_what_the_heading_says(slide: Slide) -> None:
    statuses = lit(slide, "Indikatorer", (GREEN, RED)).records("status")
    assert [(one["subject"], one["subject_kind"], one["value"]) for one in statuses] == [
        ("Rent vann i havna", "indicator", "green"),
        ("Båter med landstrøm", "indicator", "red"),
    ]


def test_what_stands_below_a_lit_indicator_is_its_assessment(slide: Slide) -> None:
    assessments = lit(slide, "Indikatorer", (GREEN, RED)).records("assessment")
    assert [one["text"] for one in assessments] == [
        "Prøvene viser mindre olje enn i fjor",
        "To kaier mangler fortsatt uttak",
    ]


@pytest.mark.parametrize(
    ("heading", "colours"), [("Bilder fra turen", (GREEN, RED)), ("Indikatorer", (RED, RED))]
)
def test_coloured_dots_for_show_are_no_statuses(slide: Slide, heading: str, colours: tuple[Any, Any]) -> None:
    assert lit(slide, heading, colours).records("status") == []


def test_lines_of_owner_and_status_make_their_heading_an_initiative(slide: Slide) -> None:
    slide.text("Isvarsel for skøyteløpere", 24, bold=True)
    slide.text("Prosjekteier: Skredkontoret")
    slide.text("Status: Noe forsinket")
    slide.text("Isen måles hver morgen av frivillige.")
    assert [one["owner"] for one in slide.records("owner")] == ["Skredkontoret"]


def test_a_legend_in_words_goes_before_the_vocabulary(slide: Slide) -> None:
    slide.text("Isvarsel for skøyteløpere", 24, bold=True)
    slide.text("Prosjekteier: Skredkontoret")
    slide.text("Status: Utsatt")
    slide.text("Utsatt er rødt, på plass er grønt og nesten er gult.")
    assert [one["value"] for one in slide.records("status")] == ["red"]


def test_of_a_traffic_light_the_lit_lamp_tells(slide: Slide) -> None:
    grey = HexColor("#5c5c5c")
    slide.text("Prosjektene", 26, bold=True)
    for name, lamps in (("Rent vann", (RED, grey, grey)), ("Landstrøm", (grey, grey, GREEN))):
        top = slide.y
        for place, colour in enumerate(lamps):
            slide.canvas.setFillColor(colour)
            slide.canvas.circle(400, top + 16 - 11 * place, 4.5, stroke=0, fill=1)
        slide.text(name, 18, bold=True)
        slide.text("Eier: Havneetaten", 12, gap=30)
    assert [(one["subject"], one["value"]) for one in slide.records("status")] == [
        ("Rent vann", "red"),
        ("Landstrøm", "green"),
    ]


def test_a_sign_beside_the_heading_of_a_goal_is_its_light(slide: Slide) -> None:
    slide.text("Mål 1: Fjorden skal være ren", 20, bold=True)
    slide.canvas.setFillColor(RED)
    slide.canvas.circle(430, slide.y + 5, 6, stroke=0, fill=1)
    slide.text("Delmål 1.1 Rent vann skal nå havna", 14, bold=True)
    slide.text("Vurdering: Prøvene viser mindre olje enn i fjor, men kloakken er ikke lagt om.")
    assert [(one["subject_kind"], one["subject"], one["value"]) for one in slide.records("status")] == [
        ("goal", "Rent vann skal nå havna", "red")
    ]


def test_the_lamps_of_a_traffic_light_in_one_row_may_stand_further_apart(slide: Slide) -> None:
    slide.text("Tiltakene i havna", 26, bold=True)
    top = slide.y
    for x, head in ((50, "Tiltak"), (330, "Status"), (470, "Kommentar")):
        slide.canvas.setFont("Helvetica", 9)
        slide.canvas.drawString(x, top, head)
    for row, (name, at) in enumerate((("Rent vann", 0), ("Landstrøm", 2))):
        foot = top - 76 - 70 * row
        slide.canvas.setFillColor(HexColor("#e8e4f2"))
        slide.canvas.rect(40, foot, 660, 64, stroke=0, fill=1)
        for place in range(3):
            slide.canvas.setFillColor((RED, None, GREEN)[place] if place == at else HexColor("#5c5c5c"))
            slide.canvas.circle(340, foot + 50 - 18 * place, 6, stroke=0, fill=1)
        slide.canvas.setFillColor(HexColor("#000000"))
        slide.canvas.setFont("Helvetica", 11)
        slide.canvas.drawString(50, foot + 28, name)
        slide.canvas.drawString(470, foot + 28, "Kaia er malt på nytt")
    assert [(one["subject"], one["value"]) for one in slide.records("status")] == [
        ("Rent vann", "red"),
        ("Landstrøm", "green"),
    ]


def test_a_name_alone_in_the_card_of_a_lit_line_owns_it(slide: Slide) -> None:
    slide.text("Tiltak som er i gang", 26, bold=True)
    slide.text("Stoda er teken opp 31. januar 2026.", 11)
    for colour, name, who in (
        (RED, "Ladeplass for sjarkar", "Hamnevesenet"),
        (GREEN, "Ny fyrlykt", "Teknisk eining"),
    ):
        slide.canvas.setStrokeColor(HexColor("#9DB8BD"))
        slide.canvas.rect(40, slide.y - 34, 700, 58, fill=0)
        slide.canvas.setFont("Helvetica-Oblique", 11)
        slide.canvas.setFillColor(HexColor("#000000"))
        slide.canvas.drawString(560, slide.y, who)
        slide.light(colour)
        slide.text(name, 13, bold=True, gap=6)
        slide.text("Straumen er på plass, og to fiskarar har prøvd.", 11, gap=36)
    slide.canvas.showPage()
    found = slide.records("owner")
    assert [(one["subject"], one["owner"]) for one in found] == [
        ("Ladeplass for sjarkar", "Hamnevesenet"),
        ("Ny fyrlykt", "Teknisk eining"),
    ]


def test_a_lit_name_in_the_panel_of_others_owns_none_of_them(slide: Slide) -> None:
    slide.text("Produktene nå", 26, bold=True)
    slide.canvas.setFillColor(HexColor("#EEF1F0"))
    slide.canvas.rect(40, slide.y - 150, 420, 170, stroke=0, fill=1)
    slide.canvas.setFillColor(HexColor("#000000"))
    slide.text("Register", 18, bold=True, gap=26)
    for colour, name, told in (
        (GREEN, "Kaiflyt", "Stabil drift, utrulling etter plan"),
        (RED, "Stedsnavnbanken", "Treg respons på søk med jokertegn"),
        (RED, "Grensearkivet", "Skanning stanset, leverandør søkes"),
    ):
        slide.light(colour)
        slide.text(name, 13, bold=True, gap=4)
        slide.text(told, 9, gap=10)
    assert slide.records("owner") == []


def test_signs_that_explain_the_colours_of_boxes_are_no_lights(slide: Slide) -> None:
    slide.text("Veikart for tiltak", 26, bold=True)
    for left, colour, name in ((80, RED, "Ny kai"), (300, GREEN, "Ny rute"), (520, RED, "Lading")):
        slide.canvas.setFillColor(colour)
        slide.canvas.rect(left, 300, 180, 40, stroke=0, fill=1)
        slide.canvas.setFillColor(HexColor("#000000"))
        slide.canvas.drawString(left + 10, 316, name)
    for colour, name in ((RED, "Havna"), (GREEN, "Rederiet")):
        slide.light(colour)
        slide.text(name)
    assert slide.records("status") == []


def test_what_a_lit_line_says_behind_a_dash_is_no_part_of_the_name(slide: Slide) -> None:
    slide.text("Slik går det med prosjektene", 26, bold=True)
    for colour, line in (
        (GREEN, "Trygg ute – alle barnehager er med"),
        (RED, "Felles fravær – stoppet i påvente av lovendring"),
    ):
        slide.light(colour)
        slide.text(line, 13)
    assert [(one["subject"], one["value"]) for one in slide.records("status")] == [
        ("Trygg ute", "green"),
        ("Felles fravær", "red"),
    ]


def test_boxes_below_the_box_of_a_goal_and_as_wide_hold_what_is_proposed_for_it(slide: Slide) -> None:
    slide.text("Utkast til nye tiltak", 26, bold=True)
    for number, (text, fill) in enumerate(
        (
            ("Delmål 2.1 Måkene skal ha fred", "#c9bce6"),
            ("– Stenge holmen for båter om våren", "#e8e4f2"),
            ("– Flytte fyrvaktens hund til fastlandet", "#e8e4f2"),
            ("– Sette opp skilt ved brygga i havna", "#e8e4f2"),
            ("Forslag til vedtak: Havnestyret tar lista til orientering.", "#ffffff"),
        )
    ):
        slide.y = 440.0 - 46 * number
        slide.canvas.setFillColor(HexColor(fill))
        slide.canvas.rect(70, slide.y - 12, 600, 34, stroke=int(number == 4), fill=1)
        slide.text(text, 13, bold=number in (0, 4))
    assert [(one["goal"], one["text"]) for one in slide.records("proposal")] == [
        ("Måkene skal ha fred", "Stenge holmen for båter om våren"),
        ("Måkene skal ha fred", "Flytte fyrvaktens hund til fastlandet"),
        ("Måkene skal ha fred", "Sette opp skilt ved brygga i havna"),
    ]
