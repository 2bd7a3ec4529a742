"""Steering deck of an invented energy fund: a table on its side, signs told in a key, two lists side by side, a
timeline of bars, dependencies with a colour, a mandate and its cases with who and how long."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.decks import HUES, Screens
from papers.facts import decided, measure, need, note, number, rows, sign, step

NAME = "energifond-styringsmote"
TITLE = "Styringsmøte for Varme i kjelleren"
BODY = "Statens varmefond"
INK = "#5F0F40"
AGENDA = rows("""
    A | Status fra delprosjektene | Orienteres | 20 min
    B | Valg av målere | Besluttes | 30 min
    C | Samarbeid med nettselskapene | Diskuteres | 25 min
""")
KEY = [("●", "fullført"), ("◐", "pågår"), ("○", "ikke startet"), ("✕", "avlyst")]
MEANS = {"●": "completed", "◐": None, "○": "new", "✕": "cancelled"}
SIDE = [
    ("Varmepumper i borettslag", "Team Bygg", "Grønn", "green", "68 av 90 mill. kr"),
    ("Målere som snakker", "Team Data", "Gul", "yellow", "12 av 20 mill. kr"),
    ("Fjernvarme på Øya", "Team Nett", "Rød", "red", "41 av 40 mill. kr"),
]
TASKS = rows("""
    ● | Skrive kravliste til målere
    ◐ | Prøve målere i 40 leiligheter
    ○ | Velge leverandør
    ✕ | Egen app for styreledere
""")
NEEDS = rows("""
    Målere som snakker | Elhub åpner grensesnittet | Elhub | 1. oktober 2025 | yellow | 2025-10-01
    Fjernvarme på Øya | Graveløyve fra kommunen | Øya kommune | 15. juni 2025 | red | 2025-06-15
""")
DONE = ["Avtale med fire borettslag er signert", "Første varmepumpe er satt i drift"]
AHEAD = ["Bestille rør til Øya", "Lære opp vaktmestere i juni"]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "DejaVuSans", INK, title=TITLE, author=BODY)
    deck.cover(TITLE, ["6. mai 2025", BODY], doc_type="meeting_deck", body=BODY, date="2025-05-06")
    deck.head("Plan for møtet")
    table: list[list[str | Cell]] = [["", "Hva", "Hvordan", "Varighet"], *[list(row) for row in AGENDA]]
    deck.table(60, 110, (60, 460, 180, 140), table, size=15, pad=10, rules="rows", head=None)
    gold = deck.say()
    for case, title, kind, _ in AGENDA:
        gold.record("agenda_item", [case, title, kind], case_id=case, title=title, item_type=kind)
    deck.head("Delprosjektene")
    table = [["", *[Cell(name, bold=True) for name, *_ in SIDE]]]
    table.append([Cell("Gjøres av", bold=True), *[who for _, who, *_ in SIDE]])
    table.append([Cell("Helhet", bold=True), *[Cell(word, fill=HUES[hue]) for _, _, word, hue, _ in SIDE]])
    table.append([Cell("Brukt", bold=True), *[spent for *_, spent in SIDE]])
    deck.table(50, 110, (140, 240, 240, 240), table, size=14, pad=10)
    gold = deck.say()
    for name, who, word, hue, spent in SIDE:
        note(gold, [name, who], *measure(name, who))
        note(gold, [name, word], sign(name, hue))
        note(gold, spent, number(name, float(spent.split()[0]), "mill. kr"))
    for at, (head, lines) in enumerate((("Dette er gjort", DONE), ("Dette gjenstår", AHEAD))):
        deck.text(50 + at * 440, 320, 400, head, 16, "b", colour=INK)
        deck.bullets(50 + at * 440, 348, 400, lines, 14)
    gold = deck.say()
    for text in AHEAD:
        note(gold, text, step(text, "Dette gjenstår"))
    deck.head("Målere som snakker: oppgavene")
    for at, (mark, what) in enumerate(TASKS):
        deck.text(70, 112 + at * 44, 30, mark, 20, colour=INK)
        deck.text(110, 114 + at * 44, 700, what, 17)
    deck.text(70, 330, 820, "   ".join(f"{mark} {word}" for mark, word in KEY), 12, colour="#666666")
    gold = deck.say()
    for mark, what in TASKS:
        gold.record("follow_up", [mark, what], action=what)
    deck.head("Vi venter på")
    table = [["Delprosjekt", "Venter på", "Hos", "Når", ""]]
    table += [[name, on, who, when, Cell(fill=HUES[hue], light=hue)] for name, on, who, when, hue, _ in NEEDS]
    deck.table(50, 110, (220, 270, 150, 150, 60), table, size=14, pad=10)
    gold = deck.say()
    for name, on, who, when, hue, date in NEEDS:
        note(gold, [name, on, who, when], need(name, on, owner=who, value=hue, due=date))
    deck.head("B  Valg av målere")
    deck.text(60, 104, 840, "Tre leverandører har gitt tilbud.", 17)
    deck.text(60, 160, 840, "Innstilling fra prosjektleder:", 16, "b", colour=INK)
    text = "Styringsmøtet velger leverandøren med lengst garanti."
    deck.text(60, 190, 840, text, 17)
    note(deck.say(), text, decided(text, "proposed", "B"))
    deck.save()
