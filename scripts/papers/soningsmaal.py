"""Strategy follow-up of an invented prison service: numbers then and now with arrows, sub-goals on cards with a
coloured edge and a comment, in prose what is under way, what the leaders must take a stand on."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.decks import HUES, Screens
from papers.facts import aim, decided, judged, measure, note, number, rows, sign

NAME = "soning-strategistatus"
TITLE = "Status for strategien En vei videre"
BODY = "Soningsetaten"
INK = "#3D405B"
ARROWS = {"green": "▲", "yellow": "►", "red": "▼"}
GOALS = [
    (
        "Strategisk mål 1: Straffen skal virke",
        rows("""
            Innsatte i arbeid eller skole | 68 % | 74 % | green | Verkstedene åpnet i mars
            Tilbakefall etter to år | 21 % | 21 % | yellow | For tidlig å se virkning
            Isolasjon over 22 timer | 310 døgn | 402 døgn | red | Færre ansatte i helgene
        """),
        rows("""
            Alle får en plan de første ukene | green | Planene lages nå i samme system som i kommunen.
            Soning nær hjemmet | red | Overbelegg i øst gjør at mange sendes nordover.
        """),
        [
            "Prosjektet Trygg dag 1 er i gang ved fem enheter.",
            "Jobbverkstedet ble åpnet i mars og er i full drift.",
        ],
    ),
    (
        "Strategisk mål 2: Ansatte er trygge på jobb",
        rows("""
            Sykefravær | 9,8 % | 8,9 % | green | Nye turnuser
            Meldte trusler | 540 | 610 | red | Flere melder enn før
        """),
        rows("""
            Opplæring i konflikt for alle | yellow | To av tre har tatt kurset.
        """),
        ["Varslingsknappen er forsinket, leverandøren har byttet teknologi."],
    ),
]
STAND = ["Skal Trygg dag 1 innføres i hele landet?", "Skal vi leie plasser i nord ut neste år?"]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "LiberationSerif", INK, title=TITLE, author=BODY)
    deck.cover(
        TITLE,
        ["Første halvår 2025", f"{BODY}, direktørmøte 26. august 2025"],
        doc_type="strategy_followup",
        body=BODY,
        date="2025-08-26",
    )
    for head, numbers, parts, told in GOALS:
        label, title = head.split(": ")
        deck.head(head)
        table: list[list[str | Cell]] = [["Styringstall", "2024", "2025", "", "Det kan skyldes"]]
        for name, was, now, hue, why in numbers:
            table.append([name, was, now, Cell(ARROWS[hue], colour=HUES[hue], align="centre"), why])
        y = deck.table(50, 100, (270, 100, 100, 50, 340), table, size=14, pad=8, rules="head", head=None)
        gold = deck.say()
        note(gold, head, aim(title, label))
        for name, was, now, hue, why in numbers:
            note(gold, [name, was, now, why], sign(name, hue, "indicator"), judged(name, why))
            for value, year in ((was, "2024"), (now, "2025")):
                figure, _, unit = value.partition(" ")
                note(gold, [name, value], number(name, float(figure.replace(",", ".")), unit or None, year))
        deck.text(50, y + 24, 400, "Delmålene", 16, "b", colour=INK)
        for at, (name, hue, text) in enumerate(parts):
            deck.box(50 + at * 430, y + 52, 410, 96, "#F4F1DE")
            deck.box(50 + at * 430, y + 52, 10, 96, HUES[hue])
            deck.text(74 + at * 430, y + 62, 370, name, 15, "b")
            deck.text(74 + at * 430, y + 88, 370, text, 13)
        gold = deck.say()
        for name, hue, text in parts:
            note(
                gold,
                [name, text],
                aim(name, parent=label),
                sign(name, hue, "goal"),
                judged(name, text, "goal"),
            )
        deck.head(head)
        deck.text(50, 96, 800, "Hva har vi gjort?", 16, "b", colour=INK)
        deck.bullets(50, 126, 850, told, 17)
        gold = deck.say()
        if len(told) > 1:
            note(gold, told[0], *measure("Trygg dag 1"))
            note(gold, told[1], *measure("Jobbverkstedet", None, "completed"))
        else:
            note(gold, told[0], *measure("Varslingsknappen", None, "yellow"))
    deck.head("Dette må direktørmøtet ta stilling til")
    deck.bullets(50, 110, 850, STAND, 18)
    deck.text(50, 260, 850, "Tilråding: Trygg dag 1 innføres ved alle enheter fra 1. januar 2026.", 17)
    gold = deck.say()
    text = "Trygg dag 1 innføres ved alle enheter fra 1. januar 2026"
    note(gold, f"Tilråding: {text}.", decided(text, "proposed"))
    deck.save()
