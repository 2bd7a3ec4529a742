"""Strategy follow-up of an invented heritage agency, LibreOffice's PDF: under each aim numbered measures with who and a
sign, a key at the foot, a road of years, assessments of fields in coloured boxes, three wishes to the board."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.decks import HUES, cover
from papers.facts import aim, decided, judged, measure, note, number, rows, sign, step
from papers.slides import SlidePaper

NAME = "kulturarv-strategistatus"
TITLE = "Kulturarv for alle: hva har vi fått til?"
BODY = "Kulturminneetaten"
INK, ACCENT = "#432818", "#99582A"
KEY = "✔ ferdig   ➜ i arbeid   ✖ droppet"
MEANS = {"✔": "completed", "➜": None, "✖": "cancelled"}
AIMS = [
    (
        "Mål 1",
        "Flere bruker kulturminnene",
        rows("""
            1.1 | Åpne dører hver søndag | Seksjon formidling | ✔
            1.2 | Digital vandring i middelalderbyen | Seksjon digital | ➜
            1.3 | Nattåpne ruiner | Seksjon formidling | ✖
        """),
    ),
    (
        "Mål 2",
        "Ingen fredede hus forfaller",
        rows("""
            2.1 | Tilskudd uten skjema | Tilskuddskontoret | ➜
            2.2 | Håndverkerskolen på Toten | Seksjon bygg | ✔
        """),
    ),
]
FIELDS = [
    ("Middelalderbyen", "green", "Besøket øker for tredje år på rad."),
    ("Stavkirkene", "yellow", "Brannsikringen henger etter i to kirker."),
    ("Kystkulturen", "red", "Naustene på Møre råtner raskere enn de settes i stand."),
]
ROAD = [
    ("2025", "Alle tilskudd kan søkes på nett", "2025"),
    ("2026", "Vandringen åpner på fem språk", "2026"),
    ("2027", "Skolen får egne elever", "2027"),
]
ASKED = [
    "Øk rammen for brannsikring",
    "Avslutt ordningen med nattåpne ruiner",
    "Gi Håndverkerskolen fast plass i budsjettet",
]
TOLD = [
    ("1,3 millioner besøkte et kulturminne.", 1300000, "besøkte"),
    ("82 % av søkerne fikk svar innen fristen.", 82, "%"),
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf", font="Liberation Serif", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    cover(
        deck,
        TITLE,
        ["Oppfølging av strategien, 2. tertial 2025", BODY],
        doc_type="strategy_followup",
        body=BODY,
        date="2025-08",
    )
    for label, goal, works in AIMS:
        deck.slide(f"{label} – {goal}")
        note(gold, f"{label} – {goal}", aim(goal, label))
        for at, (number_, name, who, mark) in enumerate(works):
            y = 1.5 + at * 1.1
            deck.text(0.7, y, 0.7, 0.6, mark, 24, bold=True, colour=ACCENT)
            deck.text(1.5, y, 10, 0.5, f"{number_} {name}", 20, bold=True)
            deck.text(1.5, y + 0.45, 10, 0.4, who, 14, colour="#666666")
            note(gold, [mark, f"{number_} {name}", who], *measure(name, who, MEANS[mark]))
        deck.text(0.7, 6.6, 8, 0.4, KEY, 12, colour="#666666")
    deck.slide("Fagområdene våre")
    for at, (name, hue, text) in enumerate(FIELDS):
        x = 0.6 + at * 4.15
        deck.shape(x, 1.5, 3.9, 0.7, HUES[hue], MSO_SHAPE.RECTANGLE)
        deck.text(x + 0.1, 1.55, 3.7, 0.5, name, 18, bold=True)
        deck.text(x, 2.3, 3.9, 1.6, text, 16)
        note(gold, [name, text], sign(name, hue, "area"), judged(name, text, "area"))
    deck.text(0.6, 4.6, 12, 1, [text for text, *_ in TOLD], 18, bullets=True)
    for text, value, unit in TOLD:
        note(gold, text, number(None, value, unit))
    deck.slide("Veien til 2027")
    deck.shape(0.8, 2.6, 11.6, 0.08, INK, MSO_SHAPE.RECTANGLE)
    for at, (year, what, date) in enumerate(ROAD):
        deck.text(1 + at * 4, 1.9, 1.6, 0.5, year, 20, bold=True)
        deck.text(1 + at * 4, 2.9, 3.4, 0.8, what, 16)
        note(gold, [year, what], step(what, "Veien til 2027", from_=date, to=date))
    deck.text(0.8, 4.5, 11, 0.5, "Tre ting vi vil at styret skal si ja til", 18, bold=True, colour=INK)
    deck.text(0.8, 5.1, 11, 1.4, ASKED, 17, bullets=True)
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
    deck.save()
