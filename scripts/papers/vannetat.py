"""Steering deck of an invented water utility, LibreOffice's PDF of slides: boards of cards, a timeline, indicators."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.facts import aim, decided, judged, measure, note, number, sign, step
from papers.slides import Box, SlidePaper

NAME = "vannetat-styringsgruppe"
TITLE = "Rent vann 2030: styringsgruppe"
BODY = "Vann- og avløpsetaten i Tresund"
INK, ACCENT = "#023047", "#219EBC"
FILLS = {"red": "#D00000", "yellow": "#FFBA08", "green": "#38B000", "grey": "#ADB5BD"}
KEY = [("green", "I rute"), ("yellow", "Avvik"), ("red", "Stor risiko"), ("grey", "Ikke startet")]
BOARD = {
    "Trygg forsyning": [
        ("Nytt høydebasseng", "Seksjon Produksjon", "green"),
        ("Krisevann til sykehuset", "Beredskapsleder", "yellow"),
    ],
    "Mindre lekkasje": [
        ("Lyttende rør", "Seksjon Nett", "green"),
        ("Trykksoner i sentrum", "Seksjon Nett", "red"),
        ("Utskifting av støpejern", "Seksjon Anlegg", "yellow"),
    ],
    "Renere fjord": [
        ("Overløp under kontroll", "Seksjon Avløp", "grey"),
        ("Regnbed i boligstrøk", "Bymiljø", "green"),
    ],
}
AIMS = [
    ("A", "Alle innbyggere har vann fra to kilder"),
    ("B", "Lekkasjen er under 20 prosent"),
]
STONES = [
    ("Jan 26", "Kontrakt for basseng", "2026-01"),
    ("Apr 26", "Første trykksone i drift", "2026-04"),
    ("Sep 26", "Prøvedrift av krisevann", "2026-09"),
    ("Des 26", "Avslutning av fase 1", "2026-12"),
]
INDICATORS = [
    # indicator, goal, last year, this year, trend, light, comment
    ("Lekkasje", "20 %", "31 %", 31, "28 %", 28, "%", "↗", "yellow", "Vinteren ga mange brudd."),
    (
        "Timer uten vann per abonnent",
        "0,5",
        "0,9",
        0.9,
        "0,4",
        0.4,
        "timer",
        "↗",
        "green",
        "Færre planlagte stans.",
    ),
    ("Overløp i tonn fosfor", "1,0", "1,6", 1.6, "2,1", 2.1, "tonn", "↘", "red", "Styrtregn i august."),
]
CHANGES = [
    # measure, before, now
    ("Trykksoner i sentrum", "Gul", "Rød", "yellow", "red"),
    ("Lyttende rør", "Rød", "Grønn", "red", "green"),
]
ASKED = ["Styringsgruppen godkjenner at Trykksoner i sentrum får ny sluttdato 1. mai 2027"]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf", font="Liberation Sans", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    deck.slide()
    deck.shape(0, 0, 4, 7.5, ACCENT, MSO_SHAPE.RECTANGLE)
    deck.text(4.5, 2.5, 8.4, 1, TITLE, 36, bold=True, colour=INK)
    deck.text(4.5, 3.6, 8, 0.6, BODY, 20)
    deck.text(4.5, 4.2, 8, 0.6, "2. desember 2025", 16)
    gold.record(
        "document",
        [TITLE, BODY, "2. desember 2025"],
        title=TITLE,
        doc_type="meeting_deck",
        body=BODY,
        date="2025-12-02",
    )
    deck.slide("Hovedmål for programmet")
    for at, (letter, title) in enumerate(AIMS):
        deck.text(0.8, 1.7 + at * 1.6, 0.9, 0.9, letter, 30, bold=True, colour="#FFFFFF", fill=ACCENT)
        deck.text(1.9, 1.85 + at * 1.6, 10, 0.7, title, 22)
        note(gold, [letter, title], aim(title, letter))
    _board(deck)
    _line(deck)
    _indicators(deck)
    deck.slide("Endret siden sist")
    rows: list[list[str | Box]] = [["Tiltak", "September", "Nå"]]
    rows += [[name, Box(was, fill=FILLS[a]), Box(now, fill=FILLS[b])] for name, was, now, a, b in CHANGES]
    deck.table(0.8, 1.6, (5.5, 2.4, 2.4), rows, size=18, height=0.7)
    for name, was, now, before, after in CHANGES:
        note(gold, [name, was, now], sign(name, before, as_of="2025-09"), sign(name, after))
    deck.text(0.8, 4.4, 11, 0.6, "Anbefalt beslutning", 20, bold=True, colour=INK)
    deck.text(0.8, 5.1, 11.5, 1, ASKED, 18, bullets=True)
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
    deck.save()


def _board(deck: SlidePaper) -> None:
    deck.slide("Tiltakene etter hovedområde")
    for column, (area, cards) in enumerate(BOARD.items()):
        x = 0.5 + column * 4.2
        deck.text(x, 1.3, 3.9, 0.6, area, 18, bold=True, colour="#FFFFFF", fill=INK)
        for row, (name, who, light) in enumerate(cards):
            y = 2.1 + row * 1.35
            deck.shape(x, y, 3.9, 1.2, "#F1F5F8", MSO_SHAPE.RECTANGLE)
            deck.shape(x, y, 0.16, 1.2, FILLS[light], MSO_SHAPE.RECTANGLE)
            deck.text(x + 0.25, y + 0.05, 3.6, 0.5, name, 16, bold=True)
            deck.text(x + 0.25, y + 0.58, 3.6, 0.5, who, 13, colour="#555555")
            note(deck.gold, [name, who], *measure(name, who, light))
    for at, (light, word) in enumerate(KEY):
        deck.shape(0.6 + at * 2.2, 6.75, 0.2, 0.2, FILLS[light], MSO_SHAPE.RECTANGLE)
        deck.text(0.85 + at * 2.2, 6.62, 1.8, 0.4, word, 12)


def _line(deck: SlidePaper) -> None:
    deck.slide("Milepæler i 2026")
    deck.shape(0.8, 3.4, 11.6, 0.08, INK, MSO_SHAPE.RECTANGLE)
    for at, (when, what, date) in enumerate(STONES):
        x = 1.0 + at * 3.0
        deck.shape(x + 0.9, 3.26, 0.36, 0.36, ACCENT, MSO_SHAPE.DIAMOND)
        deck.text(x, 2.5, 2.4, 0.5, when, 16, bold=True)
        deck.text(x, 3.9, 2.6, 1, what, 15)
        note(deck.gold, [when, what], step(what, "Milepæler i 2026", from_=date, to=date))


def _indicators(deck: SlidePaper) -> None:
    deck.slide("Styringstall")
    rows: list[list[str | Box]] = [["Indikator", "Mål", "2024", "2025", "Trend", "Vurdering", "Kommentar"]]
    for name, goal, was, _, now, _, _, trend, _, text in INDICATORS:
        rows.append([name, goal, was, now, trend, "", text])
    middles = deck.table(0.5, 1.5, (3.3, 1.1, 1.1, 1.1, 1.0, 1.3, 3.4), rows, size=15, height=0.75)
    for row, y in zip(INDICATORS, middles[1:], strict=True):
        name, _, was, before, now, value, unit, _, light, text = row
        deck.shape(8.6, y - 0.15, 0.3, 0.3, FILLS[light])
        note(deck.gold, [name, was], number(name, before, unit, "2024"))
        note(deck.gold, [name, now], number(name, value, unit, "2025"))
        note(deck.gold, [name, text], sign(name, light, "indicator"), judged(name, text))
