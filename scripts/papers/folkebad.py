"""Delivery slides of an invented swimming-pool company: delivered and coming, requests, a table of deliveries."""

from __future__ import annotations

from pathlib import Path

from papers.facts import measure, need, note, number, step
from papers.slides import SlidePaper

NAME = "folkebad-leveranser"
TITLE = "Leveransestatus uke 9"
BODY = "Folkebadene KF"
INK, ACCENT = "#184E77", "#1E6091"
DONE = ["Billettapp lansert på Østbadet", "Ny renseteknikk satt i drift på Nordbadet"]
AHEAD = [("Skolekort på mobil (uke 12)", None), ("Opplæring av badevakter (20. mars)", "2026-03-20")]
TABLE = [
    # delivery, value, ready as written, ready, owner, status, value of status
    ("Billettapp", "Kortere kø i døra", "1. mars 2026", "Marked", "Ferdig", "completed"),
    ("Skolekort på mobil", "Skolene slipper papir", "15. april 2026", "IT", "I rute", "green"),
    ("Varmere utebasseng", "Åpent hele vinteren", "1. oktober 2026", "Drift", "Forsinket", "yellow"),
]
HELP = ["Skolekort på mobil: elevlister fra skoleetaten", "Varmere utebasseng: ledig kran i juni"]
NUMBERS = [
    "Besøket er 12 % høyere enn i fjor.",
    "Billettapp er lastet ned 8 400 ganger.",
]


def build(folder: Path) -> None:
    """Write the slides and their gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf", font="Liberation Sans", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    deck.slide(ground="#D9ED92")
    deck.text(0.9, 2.7, 11.5, 1, TITLE, 40, bold=True, colour=INK)
    deck.text(0.9, 3.8, 11, 0.6, f"{BODY}, 27. februar 2026", 18)
    gold.record(
        "document",
        [TITLE, f"{BODY}, 27. februar 2026"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2026-02-27",
    )
    deck.slide("Levert og på vei")
    deck.text(0.7, 1.4, 5.8, 0.6, "Dette har vi levert", 20, bold=True, colour=ACCENT)
    deck.text(0.7, 2.1, 5.8, 2, DONE, 17, bullets=True)
    deck.text(6.9, 1.4, 5.8, 0.6, "Dette kommer nå", 20, bold=True, colour=ACCENT)
    deck.text(6.9, 2.1, 5.8, 2, [text for text, _ in AHEAD], 17, bullets=True)
    for text, date in AHEAD:
        note(gold, text, step(text, "Dette kommer nå", from_=date, to=date))
    deck.text(0.7, 4.6, 12, 1.5, NUMBERS, 17)
    note(gold, NUMBERS[0], number("Besøket", 12, "%"))
    note(gold, NUMBERS[1], number("Billettapp", 8400, "ganger"))
    deck.slide("Leveransene våre")
    deck.table(
        0.6,
        1.4,
        (3.2, 3.6, 2.2, 1.5, 1.7),
        [["Leveranse", "Verdi for brukeren", "Klar", "Hos", "Stand"], *(list(row[:5]) for row in TABLE)],
        size=15,
        height=0.8,
    )
    for row in TABLE:
        note(gold, row[:5], *measure(row[0], row[3], row[5]))
    deck.slide("Dette trenger vi hjelp til")
    deck.text(0.7, 1.5, 12, 2, HELP, 18, bullets=True)
    for text in HELP:
        name, _, on = text.partition(": ")
        note(gold, text, need(name, on))
    deck.save()
