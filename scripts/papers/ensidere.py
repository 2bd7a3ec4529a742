"""One-page summaries of an invented agency's projects: boxes with heads, a light in the corner, milestones."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from layout.sheet import Cell

from papers.facts import measure, need, note, number, sign, step
from papers.sheets import SCREEN, Papers

NAME = "register-ensidere"
TITLE = "Prosjektene på én side"
BODY = "Registeretaten"
INK, PALE = "#3A0CA3", "#F1EEFB"


class Sheet(NamedTuple):
    """A project's page; of milestones what, planned and forecast as written, forecast, done."""

    name: str
    owner: str
    leader: str
    light: str
    aim: str
    status: str
    counted: tuple[float, str] | None
    budget: float
    spent: float
    stones: list[tuple[str, str, str, str, bool]]
    needs: list[str]


SHEETS = [
    Sheet(
        "Nytt løsøreregister",
        "Avdeling Tinglysing",
        "Mona Lie",
        "yellow",
        "Tinglysing av pant skal skje på sekunder.",
        "Test av 14 000 dokumenter er i gang, men ytelsen er for lav.",
        (14000, "dokumenter"),
        62.0,
        31.5,
        [
            ("Systemtest ferdig", "01.02.2026", "15.03.2026", "2026-03-15", False),
            ("Flytting av gamle data", "01.06.2026", "01.06.2026", "2026-06-01", False),
        ],
        ["Ny maskinport fra Samordningsetaten", "Avklaring av gebyr i departementet"],
    ),
    Sheet(
        "Frivillighet på nett",
        "Avdeling Innsyn",
        "Ole Tveit",
        "green",
        "Lag og foreninger skal slippe papir.",
        "2 300 lag har meldt seg inn.",
        (2300, "lag"),
        8.5,
        6.1,
        [("Åpne for alle fylker", "01.01.2026", "01.01.2026", "2026-01-01", True)],
        [],
    ),
    Sheet(
        "Reelle eiere fase 2",
        "Avdeling Næring",
        "Siri Moen",
        "red",
        "Eierskap skal kunne spores over grensen.",
        "EU har utsatt standarden.",
        None,
        24.0,
        19.8,
        [("Koble til EU", "01.09.2026", "01.03.2027", "2027-03-01", False)],
        ["Vedtatt standard i EU"],
    ),
]
HUES = {"red": "#D90429", "yellow": "#FFB703", "green": "#2A9D5C"}


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Papers(folder / f"{NAME}.pdf", SCREEN, "LiberationSans", title=TITLE, author=BODY)
    deck.page()
    deck.box(0, 440, 960, 100, INK)
    deck.text(60, 180, 800, TITLE, 38, "b", colour=INK)
    deck.text(60, 240, 800, f"{BODY}, per 31. januar 2026", 18)
    deck.say().record(
        "document",
        [TITLE, f"{BODY}, per 31. januar 2026"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2026-01-31",
    )
    for sheet in SHEETS:
        _sheet(deck, sheet)
    deck.save()


def _box(deck: Papers, x: float, y: float, wide: float, high: float, head: str) -> None:
    deck.box(x, y, wide, high, PALE)
    deck.box(x, y, wide, 24, INK)
    deck.text(x + 8, y + 5, wide - 16, head, 12, "b", colour="#FFFFFF")


def _sheet(deck: Papers, sheet: Sheet) -> None:
    deck.page()
    deck.text(40, 26, 780, sheet.name, 26, "b", colour=INK)
    deck.light(905, 42, HUES[sheet.light], sheet.name, "dot", 26)
    who = f"Prosjekteier: {sheet.owner}   Prosjektleder: {sheet.leader}"
    deck.text(40, 62, 800, who, 13, colour="#444444")
    _box(deck, 40, 92, 430, 96, "Formål")
    deck.text(50, 124, 410, sheet.aim, 13)
    _box(deck, 490, 92, 430, 96, "Status nå")
    deck.text(500, 124, 410, sheet.status, 13)
    _box(deck, 40, 204, 430, 96, "Økonomi (mill. kr)")
    budget, spent = (f"{value:.1f}".replace(".", ",") for value in (sheet.budget, sheet.spent))
    deck.text(50, 236, 200, f"Budsjett: {budget}", 13)
    deck.text(50, 258, 200, f"Brukt: {spent}", 13)
    _box(deck, 490, 204, 430, 96, "Avhengigheter")
    y = 236.0
    for text in sheet.needs or ["Ingen"]:
        y = deck.text(514, y, 390, text, 13, sign="•") + 5
    deck.text(40, 318, 500, "Milepæler", 16, "b", colour=INK)
    rows: list[list[str | Cell]] = [["Milepæl", "Plan", "Prognose", "Nådd"]]
    rows += [[what, plan, ahead, "Ja" if done else "Nei"] for what, plan, ahead, _, done in sheet.stones]
    deck.table(40, 346, (420, 140, 140, 80), rows, size=13, rules="rows", head=PALE, pad=6)
    gold = deck.say()
    note(gold, [sheet.name, who], *measure(sheet.name, sheet.owner))
    note(gold, sheet.name, sign(sheet.name, sheet.light, as_of="2026-01-31"))
    if sheet.counted:
        note(gold, sheet.status, number(sheet.name, *sheet.counted))
    note(gold, f"Budsjett: {budget}", number(sheet.name, sheet.budget, "mill. kr"))
    note(gold, f"Brukt: {spent}", number(sheet.name, sheet.spent, "mill. kr"))
    for text in sheet.needs:
        note(gold, text, need(sheet.name, text))
    for what, plan, ahead, date, done in sheet.stones:
        note(gold, [what, plan, ahead, "Ja" if done else "Nei"], step(what, "Milepæler", from_=date, to=date))
