"""Slides that show one thing several times, as drawn by people: cards, strips and boxes in rows read as tables are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from corpus.store import Store
from kildespor.pipeline import read_document
from schemas.evidence import quote

WIDTH, HEIGHT = 842.0, 595.0
COLOURS = {"red": "#C62828", "yellow": "#F2C230", "green": "#2E9E4F"}


class Slide:
    """A slide to draw on; places are in points from its top left."""

    def __init__(self, folder: Path, title: str) -> None:
        self._folder = folder
        self._canvas = Canvas(str(folder / "side.pdf"), pagesize=(WIDTH, HEIGHT))
        self.text(40, 60, title, 24, bold=True)

    def text(self, x: float, y: float, text: str, size: float = 11, *, bold: bool = False) -> None:
        self._canvas.setFillColor(HexColor("#222222"))
        self._canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self._canvas.drawString(x, HEIGHT - y, text)

    def box(self, x: float, y: float, width: float, height: float, fill: str = "#F1F3F5") -> None:
        self._canvas.setFillColor(HexColor(fill))
        self._canvas.setStrokeColor(HexColor("#999999"))
        self._canvas.rect(x, HEIGHT - y - height, width, height, fill=1, stroke=int(fill == "#FFFFFF"))

    def dot(self, x: float, y: float, colour: str) -> None:
        self._canvas.setFillColor(HexColor(COLOURS[colour]))
        self._canvas.circle(x, HEIGHT - y, 6, stroke=0, fill=1)

    def records(self) -> dict[str, list[dict[str, Any]]]:
        """What is read of the slide, by kinds; each with its quotes under "quotes"."""
        self._canvas.save()
        read = read_document(Store(self._folder / "originaler").add(self._folder / "side.pdf"))
        found: dict[str, list[dict[str, Any]]] = {}
        for record in read.records:
            fields = record.fields()
            quotes = [quote(read.document.pages[one.page - 1], one).quote for one in record.evidence]
            found.setdefault(fields["kind"], []).append(fields | {"quotes": quotes})
        return found


def told(found: list[dict[str, Any]], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(one.get(name) for name in names) for one in found]


def test_cases_on_cards_are_an_agenda(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Saker til møtet 12. mai 2026")
    cases = (
        ("21/26", "Ny målestasjon på Sørnes", "Beslutning", "Berit Lunde"),
        ("22/26", "Status for isvarsling", "Orientering", "Jonas Eide"),
        ("23/26", "Budsjett for sommeren", "Drøfting", "Siri Moe"),
        ("24/26", "Samarbeid med losene", "Orientering", "Ola Berg"),
    )
    for at, (case, title, kind, who) in enumerate(cases):
        x, y = 40.0 + 390 * (at % 2), 110.0 + 180 * (at // 2)
        slide.box(x, y, 370, 150)
        slide.text(x + 16, y + 28, f"Sak {case}", 10)
        slide.text(x + 300, y + 28, f"{10 + 5 * at} min", 10)
        slide.text(x + 16, y + 52, title, 15, bold=True)
        slide.text(x + 16, y + 84, kind)
        slide.text(x + 16, y + 108, who)
    found = slide.records()["agenda_item"]
    assert sorted(told(found, "case_id", "title", "item_type")) == [case[:3] for case in cases]
    assert {one["title"]: one["presenters"][0]["name"] for one in found} == {
        case[1]: case[3] for case in cases
    }


def test_goals_on_cards_with_indicators_and_what_is_aimed_at(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Slik måler vi målene våre")
    cards = (
        ("Færre skal havne i uvær", "Varsel lest før avgang", "72 %", "85 %"),
        ("Flere skal bruke kartet", "Daglige brukere", "14 000", "20 000"),
        ("Målingene skal være pålitelige", "Oppetid på bøyene", "96 %", "99 %"),
    )
    for at, values in enumerate(cards):
        x = 40.0 + 260 * at
        slide.box(x, 110, 240, 320, "#FFFFFF")
        for step, label in enumerate(("Mål", "Indikator", "Resultat", "Måltall")):
            slide.text(x + 14, 140 + 70 * step, label, 9)
            slide.text(x + 14, 158 + 70 * step, values[step], 13 if step == 0 else 12, bold=step == 0)
    found = slide.records()
    assert told(found["goal"], "title") == [(goal,) for goal, *_ in cards]
    assert told(found["figure"], "subject", "value") == [
        ("Varsel lest før avgang", 72),
        ("Daglige brukere", 14000),
        ("Oppetid på bøyene", 96),
    ]
    assert found["figure"][0]["quotes"] == ["Varsel lest før avgang | 72 %"]


def test_tasks_on_strips_with_who_and_when(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Oppgaver etter forrige møte")
    tasks = (
        ("Bestille nye bøyer til Sørnes", "Innkjøpsavdelingen", "15. juni 2026"),
        ("Avklare sikringen med politiet", "Beredskapsavdelingen", "1. juli 2026"),
        ("Sende utkastet på høring", "Analyseavdelingen", "20. august 2026"),
    )
    for at, (what, who, when) in enumerate(tasks):
        y = 110.0 + 80 * at
        slide.box(40, y, 760, 60)
        slide.text(60, y + 35, what, 13, bold=True)
        slide.text(430, y + 35, who)
        slide.text(650, y + 35, when)
    found = slide.records()["follow_up"]
    assert told(found, "action", "owner", "due") == [
        (tasks[0][0], tasks[0][1], "2026-06-15"),
        (tasks[1][0], tasks[1][1], "2026-07-01"),
        (tasks[2][0], tasks[2][1], "2026-08-20"),
    ]
    assert found[0]["quotes"] == [" | ".join(tasks[0])]


PROJECTS = (
    ("Nye bøyer i nord", "Måleavdelingen", "Gul", "yellow"),
    ("Kart for fritidsbåter", "Formidling", "Grønn", "green"),
    ("Felles loggbok", "Losavdelingen", "Rød", "red"),
)


def test_boxes_in_rows_under_boxes_that_head_them(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Prosjektene våre i mai")
    places = ((40.0, 255.0), (310.0, 235.0), (560.0, 240.0))
    for (x, width), head in zip(places, ("Prosjekt", "Prosjekteier", "Status"), strict=True):
        slide.box(x, 100, width, 40, "#B7C9E2")
        slide.text(x + 10, 125, head, 12, bold=True)
    for row, project in enumerate(PROJECTS):
        for (x, width), text in zip(places, project, strict=False):
            slide.box(x, 152 + 80 * row, width, 66, "#E9EEF5")
            slide.text(x + 10, 190 + 80 * row, text)
    found = slide.records()
    assert told(found["initiative"], "name") == [(name,) for name, *_ in PROJECTS]
    assert told(found["owner"], "subject", "owner") == [one[:2] for one in PROJECTS]
    assert told(found["status"], "subject", "value") == [(one[0], one[3]) for one in PROJECTS]


@pytest.mark.parametrize(
    ("title", "labels", "dates"),
    [
        (
            "Prosjekta våre",
            ("Eigar", "Stoda", "Frist"),
            ("30. juni 2026", "1. mars 2027", "1. desember 2026"),
        ),
        (
            "Projects at a glance",
            ("OWNER", "STATUS", "DUE"),
            ("30 June 2026", "1 March 2027", "1 December 2026"),
        ),
    ],
)
def test_labels_over_values_on_cards(
    tmp_path: Path, title: str, labels: tuple[str, ...], dates: tuple[str, ...]
) -> None:
    slide = Slide(tmp_path, title)
    states = ("På skjema", "Stogga", "På skjema") if "våre" in title else ("On track", "Stopped", "On track")
    names = ("Ferjekai Vik", "Losvakt", "Iskart")
    owners = ("Driftsavdelinga", "Losavdelinga", "Måleavdelinga")
    for at, values in enumerate(zip(owners, states, dates, strict=True)):
        x = 40.0 + 260 * at
        slide.box(x, 110, 240, 260)
        slide.text(x + 14, 140, names[at], 15, bold=True)
        for step, (label, value) in enumerate(zip(labels, values, strict=True)):
            slide.text(x + 14, 180 + 54 * step, label, 8)
            slide.text(x + 14, 196 + 54 * step, value, 12)
    found = slide.records()
    assert told(found["initiative"], "name") == [(name,) for name in names]
    assert told(found["owner"], "subject", "owner") == [*zip(names, owners, strict=True)]
    assert told(found["status"], "value") == [("green",), ("cancelled",), ("green",)]
    assert "follow_up" not in found


def test_a_sign_a_name_and_who_owns_it_on_cards(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Tiltaka i programmet")
    cards = (
        ("Ny hurtigbåtkai", "Fylkesrådet for samferdsel", "green", "Kaia blir opna i haust."),
        ("Ladestasjon for ferjer", "Nettavdelinga", "red", "Straumnettet er ikkje sterkt nok."),
        ("Felles billett", "Kollektivavdelinga", "yellow", "Leverandøren er forseinka."),
    )
    for at, (name, who, colour, said) in enumerate(cards):
        x, y = 40.0 + 390 * (at % 2), 110.0 + 180 * (at // 2)
        slide.box(x, y, 370, 150, "#FFFFFF")
        slide.dot(x + 340, y + 26, colour)
        slide.text(x + 16, y + 30, name, 14, bold=True)
        slide.text(x + 16, y + 52, who, 10)
        slide.text(x + 16, y + 90, said)
    found = slide.records()
    assert sorted(told(found["status"], "subject", "value")) == sorted((one[0], one[2]) for one in cards)
    assert sorted(told(found["owner"], "subject", "owner")) == sorted(one[:2] for one in cards)


def test_needs_on_strips_with_labels(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Avhengigheter")
    needs = (
        ("Digital loskalender", "Ny innlogging i portalen", "Havneetaten", "Høy"),
        ("Isvarsel på sms", "Avtale med operatørene", "Innkjøp", "Middels"),
    )
    for at, (name, *values) in enumerate(needs):
        y = 130.0 + 110 * at
        slide.box(40, y, 760, 90, "#FFFFFF")
        slide.text(56, y + 30, name, 14, bold=True)
        for x, label, value in zip((56, 400, 620), ("Trenger", "Fra", "Kritikalitet"), values, strict=True):
            slide.text(x, y + 52, label, 8)
            slide.text(x, y + 70, value)
    found = slide.records()["dependency"]
    assert told(found, "subject", "on", "owner", "criticality") == [*needs]


def test_a_status_in_a_box_of_its_own_in_the_corner_of_a_card(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Leveransene i programmet")
    cards = (("Ny vaktplan", "Kari Solberg", "Forsinket"), ("Båtregister", "Ole Vik", "I rute"))
    for at, (name, who, state) in enumerate(cards):
        x = 40.0 + 390 * at
        slide.box(x, 110, 370, 150, "#FFFFFF")
        slide.box(x + 270, 122, 90, 24, "#DDE5ED")
        slide.text(x + 278, 138, state, 10)
        slide.text(x + 14, 170, name, 15, bold=True)
        slide.text(x + 14, 200, f"Ansvarlig: {who}")
        slide.text(x + 14, 224, "Frist: 1. juni 2026")
    found = slide.records()
    assert told(found["status"], "subject", "value") == [("Ny vaktplan", "yellow"), ("Båtregister", "green")]
    assert told(found["owner"], "subject", "owner") == [one[:2] for one in cards]
    assert found["status"][0]["quotes"] == ["Forsinket | Ny vaktplan"]


def test_cards_of_people_name_no_initiatives(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Hvem vi er")
    for at, (name, role) in enumerate(
        (("Kari Solberg", "Avdelingsleder"), ("Ole Vik", "Rådgiver"), ("Mona Dahl", "Jurist"))
    ):
        x = 40.0 + 260 * at
        slide.box(x, 110, 240, 150)
        slide.text(x + 14, 140, name, 15, bold=True)
        slide.text(x + 14, 170, role)
        slide.text(x + 14, 200, f"{name.split()[0].lower()}@havn.example")
    found = slide.records()
    assert set(found) == {"document"}


def test_facts_in_boxes_side_by_side_are_no_rows(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Ny kai i Vika")
    for at, (label, value) in enumerate(
        (("Prosjekteier", "Havneavdelingen"), ("Status", "Forsinket"), ("Frist", "1. juni 2026"))
    ):
        x = 40.0 + 260 * at
        slide.box(x, 110, 240, 90)
        slide.text(x + 14, 140, label, 9)
        slide.text(x + 14, 165, value, 14, bold=True)
    found = slide.records()
    assert told(found["initiative"], "name") == [("Ny kai i Vika",)]
    assert told(found["owner"], "subject", "owner") == [("Ny kai i Vika", "Havneavdelingen")]
    assert "follow_up" not in found


CASES = (
    ("09.00", "Ny målestasjon på Sørnes", "Beslutning"),
    ("09.20", "Status for isvarsling", "Orientering"),
    ("09.45", "Budsjett for sommeren", "Drøfting"),
)


@pytest.mark.parametrize("boxed", [True, False])
def test_times_with_cases_beside_them_in_one_box_or_none(tmp_path: Path, boxed: bool) -> None:
    slide = Slide(tmp_path, "Program")
    if boxed:
        slide.box(40, 110, 760, 300)
    for row, (time, title, kind) in enumerate(CASES):
        slide.text(60, 150 + 90 * row, time, 13)
        slide.text(180, 150 + 90 * row, title, 13)
        slide.text(640, 150 + 90 * row, kind)
    assert told(slide.records()["agenda_item"], "start", "title", "item_type") == [*CASES]


def test_a_status_in_a_box_beside_that_of_the_name(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Tiltakene våre")
    for row, (name, owner, state, _) in enumerate(PROJECTS):
        y = 110.0 + 90 * row
        slide.box(40, y, 520, 70)
        slide.text(60, y + 30, name, 14, bold=True)
        slide.text(60, y + 52, owner)
        slide.box(600, y + 15, 120, 40, "#DDE5ED")
        slide.text(620, y + 40, state)
    found = slide.records()
    assert told(found["status"], "subject", "value") == [(one[0], one[3]) for one in PROJECTS]
    assert ("Felles loggbok", "Losavdelingen") in told(found["owner"], "subject", "owner")


def test_dates_over_what_is_to_happen_side_by_side(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Vegen til ny kai")
    slide.text(40, 85, "Vedtatt 3. mai 2026")
    for at, (when, what) in enumerate(
        (
            ("Juni 2026", "Kaia blir målt opp"),
            ("Oktober 2026", "Pelene blir satt"),
            ("Mai 2027", "Kaia åpner"),
        )
    ):
        slide.box(40.0 + 260 * at, 110, 240, 120)
        slide.text(54.0 + 260 * at, 140, when, 15, bold=True)
        slide.text(54.0 + 260 * at, 175, what)
    assert told(slide.records()["activity"], "text", "from") == [
        ("Kaia blir målt opp", "2026-06"),
        ("Pelene blir satt", "2026-10"),
        ("Kaia åpner", "2027-05"),
    ]


def test_names_under_heads_that_say_how_far_they_have_come(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Tavla vår i mai")
    for column, (head, names) in enumerate(
        (
            ("Nytt", ["Felles målepunkt", "Isvarsel på sms"]),
            ("Pågår", ["Digital losbok"]),
            ("Fullført", ["Ny brygge i Vik", "Gjestehamn på nett"]),
        )
    ):
        slide.text(60 + 260 * column, 115, head, 14, bold=True)
        for row, name in enumerate(names):
            slide.text(60 + 260 * column, 150 + 50 * row, name, 12)
    assert sorted(told(slide.records()["status"], "subject", "value")) == [
        ("Felles målepunkt", "new"),
        ("Gjestehamn på nett", "completed"),
        ("Isvarsel på sms", "new"),
        ("Ny brygge i Vik", "completed"),
    ]


def test_lists_in_boxes_last_as_long_as_the_months_above_them(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Plan for høsten 2026")
    slide.box(40, 100, 760, 34, "#0D5B5D")
    for column, month in enumerate(("August", "September", "Oktober", "November")):
        slide.text(70 + 190 * column, 122, month, 11, bold=True)
    for x, items in ((50, ("Samle behov hos brukerne", "Skrive kravliste")), (430, ("Prøve med tre båter",))):
        slide.box(x, 150, 360, 200, "#E1EBE3")
        for row, item in enumerate(items):
            slide.text(x + 12, 190 + 30 * row, f"• {item}")
    found = slide.records()["activity"]
    assert sorted(told(found, "text", "from", "to")) == [
        ("Prøve med tre båter", "2026-10", "2026-11"),
        ("Samle behov hos brukerne", "2026-08", "2026-09"),
        ("Skrive kravliste", "2026-08", "2026-09"),
    ]
    assert found[0]["quotes"] == ["August | September | • Samle behov hos brukerne"]


def test_names_with_states_at_the_right_of_which_one_is_in_no_vocabulary(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Dette jobber vi med")
    states = ("Forsinket", "I rute", "Til avklaring i vår")
    for row, ((name, owner, *_), state) in enumerate(zip(PROJECTS, states, strict=True)):
        y = 130 + 120 * row
        slide.text(60, y, name, 14, bold=True)
        slide.text(60, y + 20, owner, 10)
        slide.text(640, y + 20, state, 12)
    found = slide.records()
    assert told(found["status"], "subject", "value") == [
        ("Nye bøyer i nord", "yellow"),
        ("Kart for fritidsbåter", "green"),
    ]
    assert told(found["owner"], "subject", "owner") == [one[:2] for one in PROJECTS]


def test_names_in_lines_with_bold_states_under_a_title_that_says_nothing(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Where we are")
    for row, (name, state) in enumerate((("Harbour booking", "On track"), ("Ice warnings", "Delayed"))):
        slide.text(60, 150 + 40 * row, name, 12)
        slide.text(500, 150 + 40 * row, state, 12, bold=True)
    found = slide.records()
    assert told(found["status"], "subject", "value") == [
        ("Harbour booking", "green"),
        ("Ice warnings", "yellow"),
    ]
    assert told(found["initiative"], "name") == [("Harbour booking",), ("Ice warnings",)]


def test_labels_beside_values_under_two_names_side_by_side(tmp_path: Path) -> None:
    slide = Slide(tmp_path, "Prosjektene i mai")
    for x, name, values in (
        (60, "Ny brygge", ("Havneavdelingen", "I rute", "Høsten 2026")),
        (450, "Gjestehamn", ("Driftsavdelingen", "Forsinket", "Høsten 2026")),
    ):
        slide.text(x, 130, name, 16, bold=True)
        for row, (label, value) in enumerate(zip(("Ansvarlig", "Status", "Ferdig"), values, strict=True)):
            slide.text(x, 165 + 30 * row, label)
            slide.text(x + 130, 165 + 30 * row, value)
    found = slide.records()
    assert told(found["owner"], "subject", "owner") == [
        ("Ny brygge", "Havneavdelingen"),
        ("Gjestehamn", "Driftsavdelingen"),
    ]
    assert told(found["status"], "subject", "value") == [("Ny brygge", "green"), ("Gjestehamn", "yellow")]
