"""Steering-group deck of an invented student welfare body in PowerPoint: tiles with numbers, streams with now and next,
months as columns, what must be settled by whom, ticks for what is reached."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.decks import HUES, cover
from papers.facts import decided, measure, note, number, rows, step
from papers.slides import Box, SlidePaper

NAME = "velferd-styringsgruppe"
TITLE = "Ett kort for alle studenter"
BODY = "Studentvelferden i Sør"
INK, ACCENT = "#582F0E", "#936639"
TILES = [
    ("21 500", "kort er delt ut", 21500, "kort"),
    ("87 %", "logger inn hver uke", 87, "%"),
    ("14", "læresteder er med", 14, "læresteder"),
]
STREAMS = [
    (
        "Kortet i mobilen",
        "Ida Moen",
        "green",
        "I rute",
        ["Virker på bussen i tre byer"],
        ["Adgang til lesesaler", "Samtykke fra biblioteket"],
    ),
    (
        "Bolig og betaling",
        "Pål Rønning",
        "yellow",
        "Noe bak",
        ["Husleie kan betales i appen"],
        ["Regnskap kobles på"],
    ),
    (
        "Helse og trening",
        "Siri Dahl",
        "red",
        "Stopp",
        ["Ingen treningssenter er koblet på"],
        ["Ny avtale om innlogging"],
    ),
]
MONTHS = ("November", "Desember", "Januar", "Februar")
AHEAD = [
    ("Kortet i mobilen", ["Prøve på lesesal", "", "Åpne for alle", ""]),
    ("Bolig og betaling", ["", "Kople regnskap", "", "Første faktura"]),
    ("Helse og trening", ["Velge leverandør", "", "", "Bygge innlogging"]),
]
SETTLE = rows("""
    Skal kortet gjelde for ansatte? | Styringsgruppen | 4. november
    Hvem betaler for lesere på dørene? | Lærestedene | 15. desember
""")
REACHED = [
    ("✓", "Alle læresteder har signert", "completed"),
    ("✓", "Sikkerhetstest er bestått", "completed"),
    ("○", "Support på kveldstid er bemannet", None),
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(folder / f"{NAME}.pptx", font="Arial", ink=INK, accent=ACCENT, title=TITLE, author=BODY)
    gold = deck.gold
    cover(
        deck,
        TITLE,
        ["Styringsgruppe 4. november 2025", BODY],
        doc_type="meeting_deck",
        body=BODY,
        date="2025-11-04",
    )
    deck.slide("Hvor står vi?")
    for at, (big, small, value, unit) in enumerate(TILES):
        deck.shape(0.7 + at * 4.1, 1.5, 3.8, 2, "#F3E9DC", MSO_SHAPE.RECTANGLE)
        deck.text(0.9 + at * 4.1, 1.7, 3.4, 0.9, big, 40, bold=True, colour=ACCENT)
        deck.text(0.9 + at * 4.1, 2.7, 3.4, 0.5, small, 16)
        note(gold, [big, small], number(None, value, unit))
    for at, (sign_, text, _) in enumerate(REACHED):
        deck.text(0.8, 4.1 + at * 0.6, 0.5, 0.5, sign_, 20, bold=True, colour="#2E7D32")
        deck.text(1.4, 4.1 + at * 0.6, 10, 0.5, text, 18)
    deck.slide("Arbeidsstrømmene")
    table: list[list[str | Box]] = [["Strøm", "Leder", "Går det bra?", "Akkurat nå", "Så kommer"]]
    for name, who, hue, word, now, ahead in STREAMS:
        table.append([Box(name, bold=True), who, Box(word, fill=HUES[hue]), "; ".join(now), "; ".join(ahead)])
    deck.table(0.5, 1.4, (2.6, 2.0, 1.6, 3.2, 3.3), table, size=14, height=0.85)
    for name, who, hue, word, _, ahead in STREAMS:
        note(gold, [name, who, word], *measure(name, who, hue))
        note(gold, [name, "; ".join(ahead)], step("; ".join(ahead), None, service=name))
    deck.slide("De neste fire månedene")
    table = [["", *MONTHS], *[[Box(name, bold=True), *cells] for name, cells in AHEAD]]
    deck.table(0.6, 1.5, (2.8, 2.3, 2.3, 2.3, 2.3), table, size=14, height=0.8)
    days = ("2025-11", "2025-12", "2026-01", "2026-02")
    for name, cells in AHEAD:
        for at, text in enumerate(cells):
            if text:
                note(
                    gold,
                    [name, text],
                    step(text, "De neste fire månedene", service=name, from_=days[at], to=days[at]),
                )
    deck.slide("Må avklares")
    table = [["Spørsmål", "Hvem avgjør", "Innen"], *[list(row) for row in SETTLE]]
    deck.table(0.6, 1.5, (6.6, 3, 2.3), table, size=16, height=0.7)
    deck.text(0.6, 4.1, 12, 0.5, "Prosjektlederen foreslår at styringsgruppen", 18, bold=True, colour=INK)
    asked = ["sier ja til at kortet gjelder for ansatte", "setter av 1,2 millioner kroner til lesere"]
    deck.text(0.6, 4.7, 12, 1, asked, 17, bullets=True)
    for text in asked:
        note(gold, text, decided(text, "proposed"))
    deck.save()
