"""Delivery report in PowerPoint of an invented public transport company: deliverables, figures, dependencies."""

from __future__ import annotations

from pathlib import Path

from papers.gold import Signs
from papers.slides import Box, SlidePaper

NAME = "kollektiv-leveranserapport"
TITLE = "Leveranserapport 1. halvår 2025"
BODY = "Fylkesskyss"
INK, ORANGE, CREAM = "#1B1B3A", "#D9622B", "#FDF3E7"
TINTS = {"green": "#5DB761", "yellow": "#FFC83D", "red": "#E2504A"}

PLAN = [
    # area, rows: deliverable, responsible, due as written, status word, light
    (
        "Billett",
        [
            ("Kortfri betaling om bord", "Markedsavdelingen", "Q3 2025", "I rute", "green"),
            ("Felles månedskort", "Taksering", "Q4 2025", "Forsinket", "yellow"),
        ],
    ),
    (
        "Sanntid",
        [
            ("Skjermer på knutepunkt", "Driftssentralen", "Q2 2025", "Kritisk", "red"),
            ("Avviksvarsel på mobil", "Driftssentralen", "Q2 2025", "Levert", "completed"),
            ("Plassmåler", "Bussoperatørene", "Q1 2026", "I rute", "green"),
        ],
    ),
]
CARDS = [
    # as written, caption, value, unit, as_of
    ("9,4 mill.", "reiser i første halvår 2025", 9.4, "mill. reiser"),
    ("71 %", "av billettene kjøpes på mobil", 71, "%"),
    ("312", "skjermer er montert", 312, "skjermer"),
]
SENTENCES: list[tuple[str, str | None, Signs]] = [
    # sentence, name, signs
    (
        "Skjermer på knutepunkt rapporterer rød status fordi strømtilkoblingen mangler på elleve steder.",
        "Skjermer på knutepunkt",
        {"status": "red"},
    ),
    (
        "Avviksvarsel på mobil er levert og overført til forvaltning.",
        "Avviksvarsel på mobil",
        {"status": "completed"},
    ),
    (
        "Pilotprosjektet Nattbuss på bestilling ble avlyst i mai.",
        "Nattbuss på bestilling",
        {"status": "cancelled"},
    ),
    ("Ingen leveranser er stanset i perioden.", None, {}),
]
NEEDS = [
    (
        "Felles månedskort",
        "Avtale med nabofylkene om oppgjør",
        "Taksering",
        "Høy",
        "31.10.2025",
        "2025-10-31",
    ),
    ("Plassmåler", "Sensorer i de eldste bussene", "Bussoperatørene", "Middels", "15.12.2025", "2025-12-15"),
    (
        "Kortfri betaling om bord",
        "Sertifisering av nye lesere",
        "Markedsavdelingen",
        "Høy",
        "01.09.2025",
        "2025-09-01",
    ),
    (
        "Skjermer på knutepunkt",
        "Strøm fra de lokale nettselskapene",
        "Driftssentralen",
        "Høy",
        "30.09.2025",
        "2025-09-30",
    ),
]
COSTS = [
    ("Kortfri betaling om bord", "6,1", 6.1, "8,0", 8),
    ("Skjermer på knutepunkt", "22,7", 22.7, "19,5", 19.5),
    ("Plassmåler", "0,8", 0.8, "5,2", 5.2),
]
STEPS = [
    ("Juli", "2025-07", "Driftssentralen", "Grave frem strøm til de fem største knutepunktene"),
    ("August", "2025-08", "Markedsavdelingen", "Prøve kortfri betaling på linje 14"),
    ("September", "2025-09", "Taksering", "Legge frem forslag til oppgjør for nabofylkene"),
    ("Juli", "2025-07", "Bussoperatørene", "Montere sensorer i tolv busser til utprøving"),
    ("September", "2025-09", "Driftssentralen", "Lære opp nye trafikkledere i avviksvarsling"),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    deck = SlidePaper(folder / f"{NAME}.pptx", font="Arial", ink=INK, accent=ORANGE, title=TITLE, author=BODY)
    gold = deck.gold
    deck.slide(ground=CREAM)
    deck.text(1.0, 2.4, 11, 1.2, TITLE, 40, bold=True, colour=INK)
    deck.text(1.0, 3.6, 11, 0.6, "Fylkesskyss, 4. juli 2025", 20, colour=ORANGE)
    gold.record(
        "document",
        [TITLE, "Fylkesskyss, 4. juli 2025"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2025-07-04",
    )
    _plan(deck)
    _figures(deck)
    _needs(deck)
    _costs(deck)
    _steps(deck)
    deck.save()


def _plan(deck: SlidePaper) -> None:
    deck.slide("Leveranseplan per 30. juni 2025")
    rows: list[list[str | Box]] = [["Område", "Leveranse", "Ansvarlig", "Innen", "Tilstand"]]
    for area, deliverables in PLAN:
        for number, (name, who, due, word, light) in enumerate(deliverables):
            first: str | Box = "" if number else Box(area, rows=len(deliverables), bold=True, fill=CREAM)
            state: str | Box = Box(word, fill=TINTS[light]) if light in TINTS else word
            rows.append([first, name, who, due, state])
    deck.table(0.6, 1.5, (1.6, 4.4, 2.8, 1.5, 1.8), rows, size=14, height=0.6)
    deck.foot("Leveranserapport 1. halvår 2025")
    for _, deliverables in PLAN:
        for name, who, due, word, light in deliverables:
            deck.gold.initiative([name, who, due, word], name, owner=who, as_of="2025-06-30", status=light)


def _figures(deck: SlidePaper) -> None:
    deck.slide("Tall og hendelser")
    for number, (written, caption, _, _) in enumerate(CARDS):
        x = 0.6 + number * 4.1
        deck.text(x, 1.4, 3.8, 0.9, written, 36, bold=True, colour=ORANGE)
        deck.text(x, 2.2, 3.8, 0.5, caption, 14)
    deck.text(0.6, 3.2, 12, 3, [sentence for sentence, *_ in SENTENCES], 17, bullets=True)
    deck.foot("Leveranserapport 1. halvår 2025")
    for written, caption, value, unit in CARDS:
        deck.gold.record("figure", [written, caption], subject=caption, value=value, unit=unit)
    known = {name for _, deliverables in PLAN for name, *_ in deliverables}
    for sentence, name, signs in SENTENCES:
        if name:
            deck.gold.initiative(sentence, name, again=name in known, **signs)


def _needs(deck: SlidePaper) -> None:
    deck.slide("Hva leveransene er avhengige av")
    rows: list[list[str | Box]] = [["Leveranse", "Avhengighet", "Ansvarlig", "Viktighet", "Frist"]]
    rows += [[name, on, who, weight, written] for name, on, who, weight, written, _ in NEEDS]
    deck.table(0.6, 1.5, (3.0, 4.4, 2.3, 1.2, 1.4), rows, size=14, height=0.6)
    deck.foot("Leveranserapport 1. halvår 2025")
    for name, on, who, weight, written, due in NEEDS:
        deck.gold.record(
            "dependency",
            [name, on, who, weight, written],
            subject=name,
            on=on,
            owner=who,
            criticality=weight,
            due=due,
        )


def _costs(deck: SlidePaper) -> None:
    deck.slide("Økonomi (MNOK)")
    rows: list[list[str | Box]] = [["Leveranse", "Regnskap 2024", "Budsjett 2025"]]
    rows += [[name, was, will] for name, was, _, will, _ in COSTS]
    deck.table(0.6, 1.5, (5.4, 2.4, 2.4), rows, size=15, height=0.6)
    deck.foot("Leveranserapport 1. halvår 2025")
    for name, was, before, will, after in COSTS:
        deck.gold.figure([name, was], name, before, "MNOK", "2024")
        deck.gold.figure([name, will], name, after, "MNOK", "2025")


def _steps(deck: SlidePaper) -> None:
    deck.slide("Neste tre måneder")
    rows: list[list[str | Box]] = [["Måned", "Hvem", "Aktivitet"]]
    rows += [[when, who, what] for when, _, who, what in STEPS]
    deck.table(0.6, 1.5, (2.0, 3.2, 6.9), rows, size=15, height=0.6)
    deck.foot("Leveranserapport 1. halvår 2025")
    for when, month, who, what in STEPS:
        deck.gold.record(
            "activity",
            [when, who, what],
            heading="Neste tre måneder",
            actor=who,
            text=what,
            from_=month,
            to=month,
        )
