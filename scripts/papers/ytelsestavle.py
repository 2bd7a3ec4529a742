"""Portfolio slides of an invented benefits agency: a board by how far things are, a log of decisions."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.facts import decided, measure, note, number, sign, task
from papers.slides import SlidePaper

NAME = "ytelse-portefoljetavle"
TITLE = "Porteføljeforum ytelser"
BODY = "Stønadsetaten"
INK, ACCENT = "#2F3E46", "#354F52"
LANES = {
    "Nytt": ("new", [("Søknad med stemmen", "Team Inngang"), ("Barnetillegg 2027", "Team Familie")]),
    "Pågår": (
        None,
        [
            ("Rask utbetaling", "Team Penger"),
            ("Klage på nett", "Team Rett"),
            ("Felles saksoversikt", "Team Arbeidsflate"),
        ],
    ),
    "På vent": ("paused", [("Varsel til arbeidsgiver", "Team Arbeidsgiver")]),
    "Ferdig": ("completed", [("Foreldrepengeplan", "Team Familie")]),
}
CHANGES = [
    ("Rask utbetaling", "Grønn", "Gul", "yellow", "Banken endret formatet"),
    ("Klage på nett", "Gul", "Grønn", "green", "Ny jurist er på plass"),
]
LOG = [
    # date, matter, decision, who
    (
        "12.01.2026",
        "Varsel til arbeidsgiver",
        "Tiltaket settes på vent til loven er vedtatt",
        "Porteføljekontoret",
    ),
    ("12.01.2026", "Budsjett", "Rammen for 2026 økes med 4 mill. kr", "Økonomi"),
]
TODO = [
    ("Avklare formatet med banken", "Team Penger", "1. mars", "2026-03-01"),
    ("Legge fram gevinster for Klage på nett", "Team Rett", "15. mars", "2026-03-15"),
]
SAID = [
    "Vi behandler nå 74 % av søknadene innen 14 dager.",
    "Køen er redusert fra 21 000 til 13 500 saker siden nyttår.",
]


def build(folder: Path) -> None:
    """Write the slides and their gold."""
    deck = SlidePaper(folder / f"{NAME}.pptx", font="Arial", ink=INK, accent=ACCENT, title=TITLE, author=BODY)
    gold = deck.gold
    deck.slide(ground="#CAD2C5")
    deck.text(1, 2.5, 11, 1, TITLE, 40, bold=True, colour=INK)
    deck.text(1, 3.6, 11, 0.6, f"{BODY} | 9. februar 2026", 20)
    gold.record(
        "document",
        [TITLE, f"{BODY} | 9. februar 2026"],
        title=TITLE,
        doc_type="meeting_deck",
        body=BODY,
        date="2026-02-09",
    )
    deck.slide("Tavle over tiltakene")
    for at, (lane, (state, cards)) in enumerate(LANES.items()):
        x = 0.5 + at * 3.1
        deck.text(x, 1.4, 2.9, 0.55, lane, 18, bold=True, colour="#FFFFFF", fill=ACCENT)
        for row, (name, who) in enumerate(cards):
            y = 2.2 + row * 1.4
            deck.shape(x, y, 2.9, 1.2, "#EDF2EF", MSO_SHAPE.RECTANGLE)
            deck.text(x + 0.1, y + 0.05, 2.7, 0.6, name, 15, bold=True)
            deck.text(x + 0.1, y + 0.65, 2.7, 0.4, who, 12, colour="#555555")
            note(gold, [name, who], *measure(name, who, state))
    deck.slide("Hva har endret farge?")
    rows = [["Tiltak", "Forrige", "Nå", "Hvorfor"], *([n, was, now, why] for n, was, now, _, why in CHANGES)]
    deck.table(0.6, 1.5, (3.6, 1.8, 1.8, 5), rows, size=16, height=0.7)
    for name, was, now, value, why in CHANGES:
        note(gold, [name, was, now, why], sign(name, value))
    deck.text(0.6, 4.3, 12, 1.6, SAID, 18, bullets=True)
    note(gold, SAID[0], number(None, 74, "%"))
    note(gold, SAID[1], number("Køen", 21000, "saker"), number("Køen", 13500, "saker"))
    deck.slide("Beslutningslogg")
    deck.table(
        0.6,
        1.5,
        (1.7, 3.2, 5.2, 2.2),
        [["Dato", "Gjelder", "Beslutning", "Følges opp av"], *map(list, LOG)],
        height=0.8,
    )
    for when, about, text, who in LOG:
        note(gold, [when, about, text, who], decided(text, "adopted"))
    deck.slide("Til neste gang")
    deck.table(
        0.6, 1.5, (7, 2.8, 2.2), [["Oppgave", "Hvem", "Innen"], *(list(row[:3]) for row in TODO)], height=0.7
    )
    for what, who, when, due in TODO:
        note(gold, [what, who, when], task(what, who, due))
    deck.save()
