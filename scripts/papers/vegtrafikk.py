"""Product board's deck of an invented road user agency, LibreOffice's PDF: products in groups under their aims with
words in coloured chips, earlier cases as cards, a board's own slide for each case with what is suggested."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.decks import HUES, cover
from papers.facts import decided, measure, need, note, number, rows, task
from papers.slides import Box, SlidePaper

NAME = "trafikant-produktrad"
TITLE = "Produktråd for trafikanttjenester"
BODY = "Trafikantetaten"
INK, ACCENT = "#1F2041", "#4B3F72"
AGENDA = rows("""
    8.45 | Kaffe og prat | |
    9.00 | Hva har vi levert siden august? | Orientering | Jon Aker
    9.30 | Skal førerkortet bare finnes på mobil? | Beslutning | Liv Torp
    10.15 | Hva bør vi gjøre mer av? | Innspill | Per Nygård
""")
GROUPS = {
    "Enklere hverdag for sjåføren": rows("""
        Førerkort på mobil | Seksjon bruker | Etter planen | green
        Time til oppkjøring | Seksjon bruker | Noe treg | yellow
    """),
    "Tryggere på veien": rows("""
        Varsel om elg | Seksjon data | Stanset av personvern | red
        Kart over svinger | Seksjon data | Etter planen | green
    """),
}
CARDS = [
    ("Sak 14/25", "Klager på gebyr", "Svarene er nå på vanlig norsk."),
    ("Sak 17/25", "Prøve for traktor", "Blir tatt opp igjen i januar."),
]
NEEDS = rows("""
    Varsel om elg | Hjemmel i viltloven | Departementet | Vår 2026 | Stor
    Time til oppkjøring | Ny kalender | Digitalavdelingen | 1. mars 2026 | Liten
""")
ADVICE = ["Plastkortet beholdes til 2028.", "Etaten informerer alle over 70 år i brev."]
WISHES = ["Vis ventetid ved alle stasjoner", "La foreldre se elevens timer", "Send kvittering på e-post"]
TOLD = [("540 000 har lastet ned førerkortet.", 540000, None)]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf", font="Liberation Sans", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    cover(
        deck,
        TITLE,
        ["Møte 11 – 6. november 2025", BODY],
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-11-06",
        meeting_number="11",
    )
    deck.slide("Kjøreplan")
    table: list[list[str | Box]] = [
        ["Fra", "Hva vi skal snakke om", "Mål for saken", "Hvem holder i den"],
        *[list(row) for row in AGENDA],
    ]
    deck.table(0.6, 1.4, (1.2, 6.2, 2.2, 2.6), table, size=15, height=0.65)
    for when, title, kind, who in AGENDA:
        gold.record(
            "agenda_item",
            [when, title, kind, who],
            title=title,
            item_type=kind or None,
            start=when,
            presenters=[{"name": who}] if who else None,
        )
    deck.slide("Produktene og hvorfor vi har dem")
    table = [["Hvorfor", "Produkt", "Holdes av", "Hvordan det står til"]]
    for why, works in GROUPS.items():
        for at, (name, who, word, hue) in enumerate(works):
            table.append(
                [
                    Box(why, rows=len(works)) if not at else "",
                    Box(name, bold=True),
                    who,
                    Box(word, fill=HUES[hue]),
                ]
            )
    deck.table(0.6, 1.4, (3.2, 3.8, 2.4, 2.8), table, size=15, height=0.7)
    for works in GROUPS.values():
        for name, who, word, hue in works:
            note(gold, [name, who, word], *measure(name, who, hue))
    deck.slide("Dette lovte vi å komme tilbake til")
    for at, (case, title, answer) in enumerate(CARDS):
        deck.shape(0.7 + at * 6.1, 1.5, 5.8, 2.6, "#F0EEF6", MSO_SHAPE.RECTANGLE)
        deck.text(0.9 + at * 6.1, 1.6, 5.4, 0.5, f"{case} {title}", 18, bold=True, colour=INK)
        deck.text(0.9 + at * 6.1, 2.3, 5.4, 1, answer, 17)
        note(gold, [f"{case} {title}", answer], task(answer, case_id=case.removeprefix("Sak "), title=title))
    deck.slide("Hvem venter på hvem?")
    table = [["Produkt", "Mangler", "Fra", "Når", "Betydning"], *[list(row) for row in NEEDS]]
    deck.table(0.6, 1.4, (3, 3.2, 2.6, 1.8, 1.6), table, size=15, height=0.65)
    for name, on, who, when, weight in NEEDS:
        note(gold, [name, on, who, when, weight], need(name, on, owner=who))
    deck.slide("Skal førerkortet bare finnes på mobil?")
    deck.text(0.7, 1.4, 11.8, 1, [text for text, *_ in TOLD], 18, bullets=True)
    note(gold, TOLD[0][0], number(None, 540000))
    deck.text(0.7, 3.2, 11.8, 0.5, "Vi foreslår", 18, bold=True, colour=ACCENT)
    deck.text(0.7, 3.8, 11.8, 1, ADVICE, 18, bullets=True)
    for text in ADVICE:
        note(gold, text, decided(text, "proposed"))
    deck.slide("Innspill fra trafikkskolene")
    deck.text(0.7, 1.4, 11.8, 2, WISHES, 18, bullets=True)
    for text in WISHES:
        gold.record("proposal", text, goal="Innspill fra trafikkskolene", text=text)
    deck.save()
