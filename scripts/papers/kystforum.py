"""Portfolio forum's deck of an invented coastal directorate: an agenda with what is wanted of each case, numbered
follow-ups with who and when in brackets, a matrix of colours, needs grouped under projects, a tree of goals, notes."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.decks import HUES, Screens
from papers.facts import aim, decided, measure, need, note, rows, task

NAME = "kyst-portefoljeforum"
TITLE = "Porteføljeforum høst"
BODY = "Direktoratet for kystforvaltning"
INK = "#0A4D68"
CASES = rows("""
    Kl. 08.30 | Velkommen og runde rundt bordet | Avdelingsdirektør Rita Sæle | Informere
    Kl. 08.45 | Hva gjorde vi siden juni? | Rita Sæle | Informere
    Kl. 09.15 | Porteføljen i farger | Ole Martin Berg | Diskutere
    Kl. 10.00 | Nye satsinger fra 2026 | Hege Lunde og Jan Roa | Beslutte
    Kl. 10.45 | Oppsummering | Rita Sæle | Informere
""")
POINTS = [
    ("Invitere havnene til brukerpanel", "Kommunikasjon", "1. oktober 2025", "2025-10-01", "gjort"),
    ("Lage kost/nytte for Digital losbestilling", "Økonomi", "15. november 2025", "2025-11-15", "pågår"),
    ("Finne ny prosjektleder til Fyrsensor", "HR", "1. desember 2025", "2025-12-01", "ikke startet"),
]
HEADS = ("Tid", "Kostnad", "Samlet")
MATRIX = rows("""
    Digital losbestilling | green yellow green
    Fyrsensor | red red red
    Samlet havnedata | yellow green yellow
    Sikker farled | green green green
""")
NEEDS = {
    "Digital losbestilling": ["Innlogging fra ID-porten i ny versjon", "Avklart gebyr fra departementet"],
    "Samlet havnedata": ["Datadeling med Tolletaten"],
}
TOP = "Tryggere og grønnere kyst"
GOALS = [
    ("Færre ulykker", "Ingen omkomne i farledene"),
    ("Lavere utslipp", "Halve utslippet fra egne fartøy"),
    ("Enklere for brukerne", "Ett sted å melde fra til"),
]
NOTES = [
    "Felles vaktplan for losene",
    "Droner til inspeksjon av fyr",
    "Åpne data om bølger",
    "Opplæring i språkmodeller",
]
ASKED = [
    "Forumet prioriterer Samlet havnedata foran nye satsinger",
    "Fyrsensor legges fram med ny plan i desember",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "LiberationSans", INK, title=TITLE, author=BODY)
    deck.cover(
        TITLE, [BODY, "Fredag 12. september 2025"], doc_type="meeting_deck", body=BODY, date="2025-09-12"
    )
    deck.head("Agenda")
    table: list[list[str | Cell]] = [["Når", "Tema", "Hvem", "Hva vil vi?"], *[list(row) for row in CASES]]
    deck.table(50, 100, (120, 340, 260, 140), table, size=15, pad=10, rules="rows", head=None)
    gold = deck.say()
    for when, title, who, kind in CASES:
        gold.record(
            "agenda_item",
            [when, title, who, kind],
            title=title,
            item_type=kind,
            start=when.removeprefix("Kl. "),
            presenters=[{"name": one.removeprefix("Avdelingsdirektør ")} for one in who.split(" og ")],
        )
    deck.head("Hva gjorde vi siden juni?")
    y = 110.0
    for n, (action, who, when, _, state) in enumerate(POINTS, 1):
        y = deck.text(60, y, 840, f"{n}. {action} ({who}, {when}) – {state}", 18) + 18
    gold = deck.say()
    for n, (action, who, when, due, state) in enumerate(POINTS, 1):
        note(gold, f"{n}. {action} ({who}, {when}) – {state}", task(action, who, due, status=state))
    deck.head("Porteføljen i farger")
    table = [["Prosjekt", *HEADS]]
    for name, hues in MATRIX:
        table.append([Cell(name, bold=True), *[Cell("", fill=HUES[hue]) for hue in hues.split()]])
    deck.table(50, 100, (400, 150, 150, 150), table, size=16, pad=11, head=INK, head_colour="#FFFFFF")
    gold = deck.say()
    for name, hues in MATRIX:
        note(gold, name, *measure(name, None, hues.split()[-1]))
    deck.head("Hva er vi avhengige av?")
    y = 104.0
    for name, lines in NEEDS.items():
        y = deck.text(50, y, 860, name, 19, "b", colour=INK) + 6
        y = deck.bullets(70, y, 800, lines, 17) + 14
    gold = deck.say()
    for name, lines in NEEDS.items():
        for text in lines:
            note(gold, text, need(name, text))
    deck.head("Målbilde")
    deck.box(230, 100, 500, 70, INK)
    deck.text(240, 120, 480, TOP, 22, "b", colour="#FFFFFF", align="centre")
    for at, (goal, how) in enumerate(GOALS):
        x = 50.0 + at * 295
        deck.rule(x + 135, 185, 10, 20, INK)
        deck.box(x, 220, 270, 130, "#E3F2F5")
        deck.text(x + 16, 238, 240, goal, 18, "b")
        deck.text(x + 16, 280, 240, how, 15)
    gold = deck.say()
    note(gold, TOP, aim(TOP))
    for goal, _ in GOALS:
        note(gold, goal, aim(goal, None, TOP))
    deck.head("Innspill til nye tiltak")
    for at, text in enumerate(NOTES):
        x, y = 60.0 + at % 2 * 430, 110.0 + at // 2 * 120
        deck.box(x, y, 400, 90, "#FFF3B0")
        deck.text(x + 18, y + 32, 360, text, 17)
    gold = deck.say()
    for text in NOTES:
        gold.record("proposal", text, text=text)
    deck.text(60, 380, 840, "Til beslutning:", 17, "b", colour=INK)
    deck.bullets(60, 408, 840, ASKED, 17)
    gold = deck.say()
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
    deck.save()
