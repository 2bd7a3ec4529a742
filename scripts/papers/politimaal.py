"""Strategy follow-up of an invented police district: under each goal its measures with who holds them and a letter for
how it goes, what they wait for, a page in English, and what earlier meetings decided."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.decks import HUES, Screens
from papers.facts import aim, decided, measure, need, note, rows, step

NAME = "politi-maaloppfolging"
TITLE = "Strategien Nærmere: slik ligger vi an"
BODY = "Vestre Innland politidistrikt"
INK = "#1D2D50"
LETTERS = {"G": "green", "M": "yellow", "K": "red"}
KEY = "G = går som tenkt   M = må følges   K = krever inngripen"
GOALS = {
    "Politiet er til stede der folk er": rows("""
        Faste kontaktpunkt i bygdene | GDE Nord | G | 24 av 30 punkt er bemannet
        Ungdomspatruljen | Forebyggende enhet | M | Mangler biler på kveldstid
        Digital nettpatrulje | Felles enhet for påtale | G | Ny kanal åpnet i april
    """),
    "Vi oppklarer mer, raskere": rows("""
        Avhør samme dag | Etterforskningsseksjonen | K | Rommene er ikke ferdige
        Felles analysebord | Etterretningsenheten | M | Tilgangene til registrene henger igjen
    """),
}
NEEDS = rows("""
    Avhør samme dag | Ombygging i Strandgata | Eiendomsavdelingen | Høy
    Felles analysebord | Ny tilgangsløsning fra Politiets IT | Politiets IT | Middels
""")
ENGLISH = rows("""
    Border checks without queues | Border unit | Amber | Two gates are late
    Joint patrols with Sweden | Operations | Green | Runs every weekend
""")
EARLIER = rows("""
    14.01 | Lage plan for biler til Ungdomspatruljen | Driftsenheten | Ferdig | completed
    14.01 | Avklare leie i Strandgata | Eiendomsavdelingen | Under arbeid | Under arbeid
    11.03 | Skrive rutine for avhør av barn | Etterforskningsseksjonen | Ikke begynt | new
""")
STEPS = rows("""
    Mai 2025 | Rommene i Strandgata overtas | 2025-05
    September 2025 | Analysebordet prøves i Nord | 2025-09
    Januar 2026 | Kontaktpunkt i alle bygder | 2026-01
""")


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "DejaVuSans", INK, title=TITLE, author=BODY)
    deck.cover(
        TITLE,
        [BODY, "Ledergruppen 8. april 2025"],
        doc_type="strategy_followup",
        body=BODY,
        date="2025-04-08",
    )
    for at, (goal, measures) in enumerate(GOALS.items(), 1):
        deck.head(f"{at}. {goal}")
        deck.text(50, 92, 860, KEY, 12, colour="#555555")
        table: list[list[str | Cell]] = [["Dette gjør vi", "Holder i det", "Nå", "Fordi"]]
        table += [
            [name, who, Cell(letter, bold=True, align="centre"), why] for name, who, letter, why in measures
        ]
        deck.table(50, 130, (260, 230, 70, 300), table, size=13, pad=9, zebra="#EEF1F7", rules="none")
        gold = deck.say()
        note(gold, goal, aim(goal, str(at)))
        for name, who, letter, why in measures:
            note(gold, [name, who, letter, why], *measure(name, who, LETTERS[letter]))
            if why.startswith("24"):
                gold.figure(why, name, 24, "punkt")
    deck.head("Dette henger på andre")
    table = [["Det vi gjør", "Trenger", "Levert av", "Hvor viktig"], *[list(row) for row in NEEDS]]
    deck.table(50, 110, (230, 300, 200, 130), table, size=13, pad=9)
    gold = deck.say()
    for name, on, who, weight in NEEDS:
        note(
            gold,
            [name, on, who, weight],
            need(name, on, owner=who, criticality=weight),
        )
    deck.head("Cross-border work")
    table = [["What we do", "Run by", "Rating", "Remarks"]]
    hues = {"Amber": "yellow", "Green": "green"}
    table += [
        [name, who, Cell(word, fill=HUES[hues[word]], bold=True), text] for name, who, word, text in ENGLISH
    ]
    deck.table(50, 110, (280, 200, 110, 270), table, size=13, pad=9)
    gold = deck.say()
    for name, who, word, text in ENGLISH:
        note(gold, [name, who, word, text], *measure(name, who, hues[word]))
    deck.head("Bestilt i tidligere møter")
    table = [["Når", "Bestilling", "Gitt til", "Slik står det"], *[row[:4] for row in EARLIER]]
    deck.table(50, 110, (100, 380, 220, 160), table, size=13, pad=9, rules="rows", head=None)
    gold = deck.say()
    for when, action, who, word, _ in EARLIER:
        gold.record("follow_up", [when, action, who, word], action=action, owner=who, status=word)
    deck.head("Neste skritt")
    deck.rule(60, 240, 820, 3, INK)
    for at, (when, what, _) in enumerate(STEPS):
        deck.light(80 + at * 300, 240, INK, what, size=16)
        deck.truth.marks.clear()
        deck.text(60 + at * 300, 196, 240, when, 14, "b")
        deck.text(60 + at * 300, 262, 240, what, 14)
    deck.text(50, 380, 860, "Ledergruppen bes om å:", 15, "b")
    asked = ["Prioritere Avhør samme dag foran nye tiltak", "Slutte seg til planen for kontaktpunkt"]
    deck.bullets(50, 408, 860, asked, 15)
    gold = deck.say()
    for when, what, date in STEPS:
        note(gold, [when, what], step(what, "Neste skritt", from_=date, to=date))
    for text in asked:
        note(gold, text, decided(text, "proposed"))
    deck.save()
