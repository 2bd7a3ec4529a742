"""Steering group's slides of an invented municipality's computing company, LibreOffice's PDF: areas as tiles with a
word and a sentence, a chart of which product needs which team, capacity in tiles, what is asked for."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.facts import decided, judged, measure, need, note, number, sign
from papers.slides import Box, SlidePaper

NAME = "kommuneikt-styringsgruppe"
TITLE = "Styringsgruppen for felles IKT"
BODY = "Fjordbyene IKT"
WHEN = "Møte nr. 3, 4. september 2025"
INK, ACCENT = "#12355B", "#420039"
HUES = {"green": "#7FB069", "yellow": "#E6AA68", "red": "#CA3C25", "grey": "#A7A7A7"}
AREAS = [
    # area, word, value, sentence
    ("Helse og mestring", "I rute", "green", "Alle hjemmetjenester har fått nye telefoner."),
    ("Oppvekst", "Forsinket", "yellow", "Barnehagene venter på en ny avtale."),
    ("Teknisk drift", "I rute", "green", "Sensorene i kummene virker som de skal."),
    ("Plan og bygg", "Kritisk", "red", "Arkivet kan ikke søkes i før jul."),
    ("Kultur", "Ikke startet", "grey", "Arbeidet begynner når ny leder er på plass."),
    ("Økonomi", "I rute", "green", "Fakturaene går ut uten papir."),
]
TEAMS = ["Team Data", "Team Identitet", "Team Drift"]
CROSSES = [
    # product, lights, owner, teams it needs
    ("Byggesak på nett", "Plankontoret", "red", (0, 1)),
    ("Barnehageappen", "Oppvekstsjefen", "yellow", (1,)),
    ("Faktura uten papir", "Økonomisjefen", "green", (0, 2)),
]
FOLK = [
    ("årsverk", "38", "i utviklingsteamene", 38, "årsverk"),
    ("timer", "2 150", "kjøpt av konsulenter i år", 2150, "timer"),
    ("MNOK", "17,6", "gjenstår av budsjettet", 17.6, "MNOK"),
]
ASKED = [
    "Styringsgruppen ber om en ny plan for Byggesak på nett innen 1. november",
    "Styringsgruppen tar status til etterretning",
]


def build(folder: Path) -> None:
    """Write the slides and their gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf", font="Liberation Sans", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    deck.slide()
    deck.shape(0, 5.2, 13.333, 2.3, INK, MSO_SHAPE.RECTANGLE)
    deck.text(0.9, 2.2, 11, 1, TITLE, 38, bold=True, colour=INK)
    deck.text(0.9, 3.3, 11, 0.6, WHEN, 18)
    deck.text(0.9, 5.6, 11, 0.6, BODY, 18, colour="#FFFFFF")
    gold.record(
        "document",
        [TITLE, WHEN],
        title=TITLE,
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-09-04",
        meeting_number="3",
    )
    deck.slide("Slik står det til på områdene")
    for at, (area, word, light, said) in enumerate(AREAS):
        x, y = 0.6 + at % 3 * 4.15, 1.4 + at // 3 * 2.8
        deck.shape(x, y, 3.9, 2.5, "#F1F3F6", MSO_SHAPE.RECTANGLE)
        deck.text(x + 0.1, y + 0.1, 3.6, 0.5, area, 18, bold=True, colour=INK)
        deck.text(x + 0.2, y + 0.75, 1.7, 0.45, word, 13, bold=True, fill=HUES[light])
        deck.text(x + 0.1, y + 1.35, 3.6, 1, said, 14)
        note(gold, [area, word], sign(area, light, "area"))
        note(gold, [area, said], judged(area, said, "area"))
    deck.slide("Produktene og hvem de eies av")
    rows: list[list[str | Box]] = [["Produkt", "Eies av", ""]]
    rows += [[name, who, Box(fill=HUES[light])] for name, who, light, _ in CROSSES]
    deck.table(0.6, 1.5, (5.5, 4.5, 0.8), rows, size=15, height=0.6)
    for name, who, light, _ in CROSSES:
        note(gold, [name, who], *measure(name, who, light))
    deck.slide("Hvilke team produktene er avhengige av")
    rows = [["Produkt", *TEAMS]]
    rows += [
        [name, *("●" if at in teams else "" for at in range(len(TEAMS)))] for name, _, _, teams in CROSSES
    ]
    deck.table(0.6, 1.5, (4.6, 2.5, 2.5, 2.5), rows, size=15, height=0.6)
    for name, _, _, teams in CROSSES:
        for at in teams:
            note(gold, [name, TEAMS[at]], need(name, TEAMS[at]))
    deck.slide("Kapasitet og penger")
    for at, (unit, big, small, value, of) in enumerate(FOLK):
        x = 0.6 + at * 4.15
        deck.shape(x, 1.8, 3.9, 3, "#F1F3F6", MSO_SHAPE.RECTANGLE)
        deck.text(x + 0.2, 2, 3.5, 0.5, unit, 14, colour="#555555")
        deck.text(x + 0.2, 2.5, 3.5, 1, big, 44, bold=True, colour=ACCENT)
        deck.text(x + 0.2, 3.8, 3.5, 0.8, small, 15)
        note(gold, [unit, big, small], number(None, value, of))
    deck.slide("Forslag til vedtak")
    deck.text(0.8, 1.8, 11.8, 2.5, [f"{at}. {text}." for at, text in enumerate(ASKED, 1)], 20)
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
    deck.save()
