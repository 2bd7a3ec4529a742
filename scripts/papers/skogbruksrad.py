"""Council's deck of an invented forest agency, drawn: the programme in columns, tasks as cards with who and
when, needs as sentences under each project's name, goals in a table with owners, states behind a colon."""

from __future__ import annotations

from pathlib import Path

from papers.decks import Screens
from papers.facts import aim, decided, measure, need, note, number, responsible, rows, step, task

NAME = "skogdata-fagrad"
TITLE = "Fagrådet for Skogdata"
BODY = "Statens skogetat"
INK = "#283618"
BLOCKS = rows("""
    09.00–09.30 | Velkommen og status | Orientering | Gry Haug
    09.30–10.30 | Nytt laserkart over skogen | Drøfting | Simen Rud
    10.45–11.30 | Gebyr for uttak av data | Anbefaling | Lise Bakken
""")
TASKS = rows("""
    Prøve laserkartet i to kommuner | Fylkesleddet | Frist: 1. mars 2026 | 2026-03-01
    Regne på tre nivåer for gebyr | Økonomistaben | Frist: 15. februar 2026 | 2026-02-15
    Spørre skogeierne om behov | Skogeierlaget | Frist: 1. april 2026 | 2026-04-01
""")
PROJECTS = [
    ("Laserkart 2.0", "Grønn: leveransen går etter planen", "green", "Trenger flytid fra Forsvaret."),
    ("Hogstvarsel", "Rød: ingen leverandør har meldt seg", "red", "Venter på endring i skogloven."),
    ("Åpen skogbase", "Gul: migreringen tar lengre tid enn antatt", "yellow", "Avhenger av ny skyavtale."),
]
NEEDS = ["flytid fra Forsvaret", "endring i skogloven", "ny skyavtale"]
GOALS = rows("""
    1 | Skogeierne har oppdaterte kart | Kartseksjonen | 2027
    2 | Hogst meldes før den starter | Tilsynsseksjonen | 2028
    3 | Data deles uten kostnad for forskere | Dataseksjonen | 2026
""")
ASKED = "Fagrådet anbefaler at gebyret settes til null for forskere."
COMING = rows("""
    Q1 2026 | Laserkart for Innlandet
    Q2 2026 | Ny skogbase i drift
    Q4 2026 | Hogstvarsel på mobil
""")


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "LiberationSans", INK, title=TITLE, author=BODY)
    deck.cover(
        TITLE,
        ["Møte 4, 20. januar 2026", BODY],
        doc_type="meeting_deck",
        body=TITLE,
        date="2026-01-20",
        meeting_number="4",
    )
    deck.head("Dagens program")
    for at, (when, title, kind, who) in enumerate(BLOCKS):
        x = 50.0 + at * 295
        deck.box(x, 110, 280, 200, "#E9EDC9")
        deck.text(x + 16, 124, 250, when, 16, "b", colour=INK)
        deck.text(x + 16, 160, 250, title, 19, "b")
        deck.text(x + 16, 220, 250, kind, 14)
        deck.text(x + 16, 250, 250, who, 14)
    gold = deck.say()
    for when, title, kind, who in BLOCKS:
        gold.record(
            "agenda_item",
            [when, title, kind, who],
            title=title,
            item_type=kind,
            start=when[:5],
            end=when[6:],
            presenters=[{"name": who}],
        )
    deck.head("Dette tok vi på oss sist")
    for at, (action, who, when, _) in enumerate(TASKS):
        x = 50.0 + at * 295
        deck.box(x, 110, 280, 160, "#FEFAE0")
        deck.text(x + 16, 126, 250, action, 17, "b")
        deck.text(x + 16, 196, 250, who, 14)
        deck.text(x + 16, 224, 250, when, 14)
    gold = deck.say()
    for action, who, when, due in TASKS:
        note(gold, [action, who, when], task(action, who, due))
    deck.head("Prosjektene våre")
    y = 104.0
    for name, state, _, on in PROJECTS:
        y = deck.text(50, y, 860, name, 20, "b", colour=INK) + 4
        y = deck.text(70, y, 840, state, 16) + 4
        y = deck.text(70, y, 840, on, 16) + 22
    gold = deck.say()
    for (name, state, hue, said), on in zip(PROJECTS, NEEDS, strict=True):
        note(gold, [name, state], *measure(name, None, hue))
        note(gold, said, need(name, on))
    deck.head("Målene fram til 2028")
    table = [["Nr", "Mål", "Hvem har ansvaret", "Nådd i"], *[list(row) for row in GOALS]]
    deck.table(50, 104, (60, 420, 240, 140), table, size=15, pad=10, head="#E9EDC9")
    gold = deck.say()
    for label, goal, who, _ in GOALS:
        note(gold, [label, goal, who], aim(goal, label), responsible(who, goal, "goal"))
    deck.head("Gebyr for uttak av data")
    deck.text(50, 110, 860, "630 forskere lastet ned data i fjor.", 18)
    deck.box(50, 170, 860, 80, None, INK)
    deck.text(70, 184, 820, "Forslag til anbefaling", 15, "b")
    deck.text(70, 210, 820, ASKED, 17)
    for at, (when, what) in enumerate(COMING):
        deck.text(60 + at * 290, 320, 270, when, 17, "b", colour=INK)
        deck.text(60 + at * 290, 348, 270, what, 16)
    gold = deck.say()
    note(gold, "630 forskere lastet ned data i fjor.", number(None, 630, "forskere"))
    note(gold, ASKED, decided(ASKED, "proposed"))
    for when, what in COMING:
        date = f"{when[3:]}-{when[:2]}"
        note(gold, [when, what], step(what, "Gebyr for uttak av data", from_=date, to=date))
    deck.save()
