"""Steering committee's deck of an invented national library's programme in English: agenda lines by the clock, an
action log with numbers, milestones with ticks, dependencies by number, aims with results in per cent, what is asked."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.decks import HUES, Screens
from papers.facts import aim, decided, measure, need, note, number, rows, step, task

NAME = "library-steering"
TITLE = "Reading Room Everywhere: Steering Committee"
BODY = "National Library of the Isles"
INK = "#4A2545"
CASES = rows("""
    10:00 | Opening and minutes | Chair | for approval
    10:10 | Open actions | Fiona Reid | for information
    10:25 | Where the programme stands | Callum Shaw | for discussion
    11:05 | Scanning contract: options | Priya Nair | for decision
    11:45 | Close | Chair |
""")
LOG = rows("""
    A-14 | Invite the university libraries to the pilot | Fiona Reid | 30 May 2025 | Closed | 2025-05-30
    A-15 | Prepare figures on storage costs | Finance | 13 June 2025 | Open | 2025-06-13
    A-16 | Agree naming rules with the archive | Metadata team | 20 June 2025 | Overdue | 2025-06-20
""")
STREAMS = rows("""
    Mass scanning | Collections | Behind plan | yellow | Two of five scanners are out of use
    Search and discovery | Digital services | On plan | green | 9,400 people tried the new search
    Rights clearance | Legal | In trouble | red | No agreement with the publishers
    Reading app | Digital services | Delivered | completed | Live in both app stores
""")
STONES = [
    ("✔", "Scanners installed", "March 2025", "2025-03"),
    ("✔", "Search opened to the public", "April 2025", "2025-04"),
    ("○", "Rights agreement signed", "September 2025", "2025-09"),
    ("○", "One million pages online", "December 2025", "2025-12"),
]
LINKS = rows("""
    D-01 | Mass scanning | Spare parts from the supplier | Procurement | 1 July 2025 | 2025-07-01
    D-02 | Rights clearance | New copyright act | Ministry of Culture | 1 January 2026 | 2026-01-01
""")
AIMS = [
    ("Everyone can read our collections at home", "42 % of the collection is online"),
    ("Researchers find what they need in one search", "Average time to a result is 6 seconds"),
]
ASKED = [
    "D1. Choose option B for the scanning contract",
    "D2. Stop work on the reading app after the summer release",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "DejaVuSans", INK, title=TITLE, author=BODY)
    deck.cover(TITLE, ["17 June 2025", BODY], doc_type="meeting_deck", body=BODY, date="2025-06-17")
    deck.head("Agenda")
    for at, (when, title, who, kind) in enumerate(CASES):
        line = f"{when}  {title} — {who}" + (f" ({kind})" if kind else "")
        deck.text(60, 110 + at * 56, 840, line, 19)
    gold = deck.say()
    for when, title, who, kind in CASES:
        gold.record(
            "agenda_item",
            [when, title, who],
            title=title,
            item_type=kind or None,
            start=when,
            presenters=[{"name": who}],
        )
    deck.head("Open actions")
    table: list[list[str | Cell]] = [["ID", "Action", "Assigned", "Due", "State"], *[row[:5] for row in LOG]]
    deck.table(50, 104, (80, 380, 170, 140, 90), table, size=14, pad=10, head="#E8DDE7")
    gold = deck.say()
    for code, action, who, when, state, due in LOG:
        note(gold, [code, action, who, when, state], task(action, who, due, status=state))
    deck.head("Where the programme stands")
    for at, (name, who, word, hue, text) in enumerate(STREAMS):
        y = 104.0 + at * 94
        deck.box(50, y, 860, 80, "#F6F2F6")
        deck.box(50, y, 10, 80, HUES.get(hue, "#5B8DEF"))
        deck.text(80, y + 12, 400, name, 19, "b")
        deck.text(80, y + 44, 400, who, 14, "i")
        deck.text(500, y + 14, 140, word, 16, "b")
        deck.text(640, y + 14, 260, text, 14)
    gold = deck.say()
    for name, who, word, hue, text in STREAMS:
        note(gold, [name, who, word, text], *measure(name, who, hue))
    note(gold, STREAMS[1][4], number(STREAMS[1][0], 9400, "people"))
    deck.head("Milestones")
    for at, (tick, what, when, _) in enumerate(STONES):
        deck.text(70, 110 + at * 50, 30, tick, 18)
        deck.text(110, 110 + at * 50, 500, what, 18)
        deck.text(640, 110 + at * 50, 240, when, 18)
    gold = deck.say()
    for _, what, when, date in STONES:
        note(gold, [what, when], step(what, "Milestones", from_=date, to=date))
    deck.head("Dependencies to watch")
    table = [["No", "Stream", "What we wait for", "From", "Latest"], *[row[:5] for row in LINKS]]
    deck.table(50, 104, (80, 200, 270, 170, 140), table, size=14, pad=10, rules="rows", head=None)
    gold = deck.say()
    for code, name, on, who, when, due in LINKS:
        note(gold, [code, name, on, who, when], need(name, on, owner=who, due=due))
    deck.head("Our aims")
    for at, (goal, how) in enumerate(AIMS):
        y = 120.0 + at * 110
        deck.text(60, y, 60, str(at + 1), 40, "b", colour=INK)
        deck.text(130, y + 4, 760, goal, 20, "b")
        deck.text(130, y + 40, 760, how, 16)
    gold = deck.say()
    for at, (goal, _) in enumerate(AIMS, 1):
        note(gold, goal, aim(goal, str(at)))
    note(gold, AIMS[0][1], number(AIMS[0][0], 42, "%"))
    deck.text(60, 360, 840, "Decisions requested today", 18, "b", colour=INK)
    for at, text in enumerate(ASKED):
        deck.text(60, 396 + at * 34, 840, text, 17)
    gold = deck.say()
    for text in ASKED:
        note(gold, text, decided(text.partition(" ")[2], "proposed"))
    deck.save()
