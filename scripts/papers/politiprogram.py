"""Programme board's deck of an invented police district: a slide a measure with a column of facts, trends, arrows."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from layout.sheet import Cell

from papers.facts import decided, measure, need, note, number, sign, step
from papers.sheets import SCREEN, Papers

NAME = "politi-programstyre"
TITLE = "Nært politi – programstyret"
UNDER = "Møte 4, 16. oktober 2025"
BODY = "Innlandskysten politidistrikt"
NAVY, PALE, GREY = "#14213D", "#EDF0F5", "#6B7280"
CHIPS = {"green": ("I rute", "#2E7D32"), "yellow": ("Følges opp", "#F9A825"), "red": ("Kritisk", "#C62828")}
AREAS = {
    "Etterforskning": [
        ("Felles straffesaksinntak", "yellow", "↘", "Kø på 900 saker"),
        ("Digitale spor i alle enheter", "green", "→", "Kurs er holdt for 140 ansatte"),
    ],
    "Beredskap": [
        ("Mobil operasjonssentral", "red", "↘", "Bilen er ikke godkjent"),
        ("Kroppskamera i patrulje", "green", "↗", "Prøves ved tre lensmannskontor"),
    ],
    "Forebygging": [("Nettpatrulje ung", "green", "→", "Svarer på to timer")],
}


class Slide(NamedTuple):
    """A measure's own slide; of each next step the date it ends, where it has one."""

    name: str
    owner: str
    light: str
    done: str
    since: list[str]
    ahead: list[tuple[str, str | None]]


SLIDES = [
    Slide(
        "Felles straffesaksinntak",
        "Påtaleenheten",
        "yellow",
        "1. april 2026",
        ["Inntaket tar nå imot saker fra Vest", "Jurist på vakt alle ukedager"],
        [
            ("Flytte to årsverk fra Nord (15. november)", "2025-11-15"),
            ("Måle saksbehandlingstiden på nytt", None),
        ],
    ),
    Slide(
        "Mobil operasjonssentral",
        "Seksjon for materiell",
        "red",
        "ikke avklart",
        ["Statens vegvesen underkjente akseltrykket", "Leverandøren har varslet tvist"],
        [
            ("Avklare ombygging med leverandøren", None),
            ("Øvelse med brannvesenet (3. desember)", "2025-12-03"),
        ],
    ),
    Slide(
        "Kroppskamera i patrulje",
        "Fagstab Operativ",
        "green",
        "30. juni 2026",
        ["62 kamera er delt ut"],
        [("Evaluere lagringstiden", None)],
    ),
]
NEEDS = [
    ("Mobil operasjonssentral", "Ny typegodkjenning av kjøretøyet"),
    ("Felles straffesaksinntak", "Ledige kontorer i Storgata 4"),
    ("Kroppskamera i patrulje", "Lagring levert av Politiets dataenhet"),
]
ASKED = [
    "gi tilslutning til å forlenge prøven med kroppskamera ut 2026",
    "be om en ny plan for mobil operasjonssentral til neste møte",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Papers(folder / f"{NAME}.pdf", SCREEN, "DejaVuSans", author=BODY)
    deck.page()
    deck.box(0, 0, 960, 540, NAVY)
    deck.text(70, 200, 800, TITLE, 36, "b", colour="#FFFFFF")
    deck.text(70, 262, 800, UNDER, 18, colour="#FFFFFF")
    deck.text(70, 480, 800, BODY, 14, colour="#FFFFFF")
    deck.say().record(
        "document",
        [TITLE, UNDER, BODY],
        title=TITLE,
        doc_type="meeting_deck",
        body=BODY,
        date="2025-10-16",
        meeting_number="4",
    )
    _overview(deck)
    for slide in SLIDES:
        _slide(deck, slide)
    _needs(deck)
    _title(deck, "Dette ber vi om")
    deck.text(56, 110, 800, "Programstyret bes om å:", 18, "b")
    y = 150.0
    for text in ASKED:
        y = deck.text(90, y, 780, text, 17, sign="–") + 10
    gold = deck.say()
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
    deck.save()


def _title(deck: Papers, text: str) -> None:
    deck.page()
    deck.text(56, 32, 700, text, 26, "b", colour=NAVY)
    deck.rule(56, 74, 60, 3, "#FCA311")
    deck.text(840, 512, 90, BODY.split()[0], 9, colour=GREY)


def _overview(deck: Papers) -> None:
    _title(deck, "Hvor står vi?")
    rows: list[list[str | Cell]] = [["Tiltak", "Lys", "Trend", "Hovedpoeng"]]
    for area, measures in AREAS.items():
        rows.append([Cell(area, columns=4, fill=PALE, bold=True)])
        for name, light, trend, text in measures:
            rows.append([name, Cell(dot=light), Cell(trend, align="centre"), text])
    deck.table(56, 100, (300, 70, 70, 400), rows, size=14, rules="rows", head=None, pad=7)
    gold = deck.say()
    for measures in AREAS.values():
        for name, light, trend, text in measures:
            note(gold, [name, trend, text], *measure(name, None, light))
    note(gold, "Kø på 900 saker", number("Felles straffesaksinntak", 900, "saker"))
    note(gold, "Kurs er holdt for 140 ansatte", number("Digitale spor i alle enheter", 140, "ansatte"))


def _slide(deck: Papers, slide: Slide) -> None:
    _title(deck, slide.name)
    deck.text(56, 104, 540, "Siden forrige møte", 16, "b", colour=NAVY)
    y = deck.bullets(56, 132, 540, slide.since, 15) + 22
    deck.text(56, y, 540, "Neste steg", 16, "b", colour=NAVY)
    deck.bullets(56, y + 28, 540, [text for text, _ in slide.ahead], 15)
    deck.box(650, 96, 262, 300, PALE)
    word, fill = CHIPS[slide.light]
    facts = (("TILTAKSEIER", slide.owner), ("STATUS", word), ("FERDIG", slide.done))
    for at, (label, value) in enumerate(facts):
        top = 112.0 + at * 90
        deck.text(670, top, 220, label, 10, colour=GREY)
        if label == "STATUS":
            deck.box(666, top + 16, 130, 28, fill)
        deck.text(670, top + 20, 230, value, 16, "b", colour="#FFFFFF" if label == "STATUS" else "#000000")
    gold = deck.say()
    note(gold, [slide.name, "TILTAKSEIER", slide.owner], *measure(slide.name, slide.owner)[1:])
    note(gold, [slide.name, "STATUS", word], sign(slide.name, slide.light))
    for text, due in slide.ahead:
        note(gold, text, step(text, "Neste steg", from_=due, to=due))
    if slide.light == "green":
        note(gold, slide.since[0], number(slide.name, 62, "kamera"))


def _needs(deck: Papers) -> None:
    _title(deck, "Avhengigheter mellom tiltak og andre")
    for at, (name, on) in enumerate(NEEDS):
        top = 120.0 + at * 110
        deck.box(56, top, 340, 74, NAVY)
        deck.text(72, top + 24, 310, name, 16, "b", colour="#FFFFFF")
        deck.polygon(
            [
                (410, top + 27),
                (470, top + 27),
                (470, top + 14),
                (500, top + 37),
                (470, top + 60),
                (470, top + 47),
                (410, top + 47),
            ],
            "#FCA311",
        )
        deck.box(514, top, 390, 74, PALE, GREY)
        deck.text(530, top + 24, 360, on, 16)
    gold = deck.say()
    for name, on in NEEDS:
        note(gold, [name, on], need(name, on))
