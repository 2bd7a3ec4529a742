"""Programme deck of an invented customs service, pages in English for its partners: a table of workstreams by letters,
their gates, who gives what to whom, a page a corridor with facts in a column, actions by initials."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.decks import HUES, Screens
from papers.facts import decided, measure, need, note, number, rows, sign, step, task

NAME = "toll-korridorprogram"
TITLE = "Digital korridor: programstyre"
BODY = "Tollvesenet"
INK = "#1B4332"
STREAMS = rows("""
    Pre-arrival data | Declarations unit | G | Carriers send data two hours ahead | Live
    Smart gates at Svinesund | Border operations | A | Cameras fail in heavy rain | Build
    One window for hauliers | IT department | R | Contract dispute with the supplier | Design
    Trusted trader | Compliance unit | G | 140 firms have joined | Pilot
""")
LETTERS = {"G": "green", "A": "yellow", "R": "red"}
NEEDS = rows("""
    Smart gates at Svinesund | Road authority | Power and fibre at the lane | 2026-02-01 | 1 February 2026
    One window for hauliers | Swedish customs | Test environment | 2026-04-15 | 15 April 2026
""")
CORRIDOR = [
    ("Eier", "Grenseseksjonen"),
    ("Fase", "Utprøving"),
    ("Tilstand", "Gul"),
    ("Ferdig", "Juni 2026"),
    ("Forbruk", "18,5 mill. kr"),
]
NEXT = ["Teste skannere i snø", "Lære opp 40 tollere", "Skrive avtale med fylket"]
ACTIONS = rows("""
    Ask the supplier for a recovery plan | KL | 1 December 2025 | 2025-12-01
    Share test results with Sweden | MB | 10 December 2025 | 2025-12-10
""")


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "LiberationSans", INK, title=TITLE, author=BODY)
    deck.cover(
        TITLE,
        ["Møte 9, 18. november 2025", BODY],
        doc_type="meeting_deck",
        body=BODY,
        date="2025-11-18",
        meeting_number="9",
    )
    deck.head("Where the workstreams are")
    table: list[list[str | Cell]] = [["Stream", "Run by", "RAG", "What is behind it", "Gate"]]
    table += [
        [name, who, Cell(mark, fill=HUES[LETTERS[mark]], align="centre"), why, gate]
        for name, who, mark, why, gate in STREAMS
    ]
    deck.table(50, 100, (220, 180, 60, 300, 100), table, size=13, pad=9, rules="rows", head="#D8F3DC")
    deck.text(50, 360, 700, "Gates: Design – Build – Pilot – Live", 12, colour="#555555")
    gold = deck.say()
    for name, who, mark, why, gate in STREAMS:
        note(gold, [name, who, mark, why, gate], *measure(name, who, LETTERS[mark]))
        if "140" in why:
            note(gold, [name, why], number(name, 140, "firms"))
    deck.head("What we rely on others for")
    table = [["Stream", "Partner", "Must give us", "By"], *[[a, b, c, e] for a, b, c, _, e in NEEDS]]
    deck.table(50, 100, (240, 200, 260, 160), table, size=14, pad=9)
    gold = deck.say()
    for name, who, on, date, when in NEEDS:
        note(gold, [name, who, on, when], need(name, on, owner=who, due=date))
    deck.head("Korridor Svinesund–Gardermoen")
    for at, (label, value) in enumerate(CORRIDOR):
        deck.box(50, 104 + at * 70, 240, 60, "#E9F5EC")
        deck.text(62, 110 + at * 70, 200, label, 11, colour="#555555")
        deck.text(62, 128 + at * 70, 210, value, 16, "b")
    deck.text(330, 106, 500, "Hva skjer de neste ukene", 17, "b", colour=INK)
    deck.bullets(330, 138, 560, NEXT, 17)
    deck.box(330, 320, 560, 110, None, INK)
    deck.text(346, 330, 400, "Programstyret bes beslutte", 15, "b", colour=INK)
    text = "Korridoren utvides med en ekstra måned prøvedrift."
    deck.text(346, 358, 520, text, 16)
    gold = deck.say()
    name = "Korridor Svinesund–Gardermoen"
    note(gold, [name, "Eier", "Grenseseksjonen"], *measure(name, "Grenseseksjonen"))
    note(gold, [name, "Tilstand", "Gul"], sign(name, "yellow"))
    note(gold, ["Forbruk", "18,5 mill. kr"], number(name, 18.5, "mill. kr"))
    for line in NEXT:
        note(gold, line, step(line, "Hva skjer de neste ukene"))
    note(gold, text, decided(text, "proposed"))
    deck.head("To do before the next board")
    table = [
        ["#", "What", "Whom", "Until"],
        *[[str(at), a, b, c] for at, (a, b, c, _) in enumerate(ACTIONS, 1)],
    ]
    deck.table(50, 100, (50, 480, 110, 200), table, size=14, pad=9)
    gold = deck.say()
    for what, who, when, date in ACTIONS:
        note(gold, [what, who, when], task(what, who, date))
    deck.save()
