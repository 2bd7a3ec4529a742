"""Quarterly review in English of an invented housing agency: objectives as bands with key results now and wanted,
initiatives in letters with a key, and what was done, comes and needs a decision."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.facts import aim, decided, measure, note, number, responsible, sign, step
from papers.sheets import SCREEN, Papers

NAME = "housing-okr-review"
TITLE = "Quarterly OKR review, Q3 2025"
BODY = "Leadership team, Norwegian Tenancy Agency"
WHEN = "16 October 2025"
INK, MINT, GREY = "#0F3D3E", "#E2F1EE", "#6A7676"
HUES = {"green": "#2A9D8F", "yellow": "#E9C46A", "red": "#E76F51"}
OKRS = [
    (
        "Objective 1",
        "Tenants get help before they are evicted",
        "Legal Division",
        [
            ("Median days to first reply", "9", 9, "days", "5", "yellow"),
            ("Share of cases solved by phone", "62%", 62, "%", "60%", "green"),
        ],
    ),
    (
        "Objective 2",
        "Landlords trust our register",
        "Register Division",
        [
            ("Homes registered", "41,300", 41300, "homes", "80,000", "red"),
            ("Complaints upheld", "3%", 3, "%", "5%", "green"),
        ],
    ),
]
KEY = "OT = on track, AR = at risk, NS = not started"
MEANS = {"OT": "green", "AR": "yellow", "NS": "grey"}
WORK = [
    # initiative, lead, letters, note
    ("Rent Guide chatbot", "Digital Services", "OT", "Live in three cities."),
    ("Register API for banks", "Register Division", "AR", "Two banks have not signed."),
    ("Eviction early warning", "Legal Division", "OT", "Courts share data weekly."),
    ("Mobile inspection kit", "Field Services", "NS", "Waits for funding."),
]
COLUMNS = {
    "What we did": ["Trained 45 new case workers"],
    "What comes next": ["Open the register to municipalities (November)", "Pilot the warning in Tromsø"],
    "Needs a decision": ["Move NOK 3 million from travel to the chatbot"],
}


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Papers(folder / f"{NAME}.pdf", SCREEN, "LiberationSans", title=TITLE, author=BODY)
    deck.page()
    deck.box(0, 0, 960, 540, MINT)
    deck.text(80, 190, 800, TITLE, 36, "b", colour=INK)
    deck.text(80, 250, 800, BODY, 18)
    deck.text(80, 280, 800, WHEN, 16)
    deck.say().record(
        "document",
        [TITLE, BODY, WHEN],
        title=TITLE,
        doc_type="strategy_followup",
        body="Norwegian Tenancy Agency",
        date="2025-10-16",
    )
    for label, title, who, results in OKRS:
        _objective(deck, label, title, who, results)
    _head(deck, "Initiatives at a glance")
    rows: list[list[str | Cell]] = [["Initiative", "Lead", "", "Note"], *([*row] for row in WORK)]
    deck.table(56, 104, (260, 190, 70, 330), rows, size=14, rules="rows", head=MINT, pad=8)
    deck.text(56, 480, 700, KEY, 11, colour=GREY)
    gold = deck.say()
    for name, who, letters, said in WORK:
        note(gold, [name, who, letters, said], *measure(name, who, MEANS[letters]))
    _head(deck, "Digital Services")
    for at, (head, lines) in enumerate(COLUMNS.items()):
        x = 56.0 + at * 290
        deck.box(x, 100, 270, 40, INK)
        deck.text(x + 14, 110, 240, head, 15, "b", colour="#FFFFFF")
        deck.box(x, 140, 270, 250, "#FFFFFF", INK)
        deck.bullets(x + 14, 156, 240, lines, 14)
    gold = deck.say()
    for text, when in zip(COLUMNS["What comes next"], ("2025-11", None), strict=True):
        note(gold, text, step(text, "What comes next", from_=when, to=when))
    note(gold, COLUMNS["What we did"][0], number(None, 45, "case workers"))
    for text in COLUMNS["Needs a decision"]:
        note(gold, text, decided(text, "proposed"))
    deck.save()


def _head(deck: Papers, text: str) -> None:
    deck.page()
    deck.text(56, 34, 840, text, 26, "b", colour=INK)
    deck.rule(56, 76, 848, 1.4, INK)
    deck.text(56, 512, 600, f"{TITLE}. Figures as of 30 September 2025", 9, colour=GREY)


def _objective(
    deck: Papers, label: str, title: str, who: str, results: list[tuple[str, str, float, str, str, str]]
) -> None:
    _head(deck, f"{label}: {title}")
    deck.text(56, 88, 600, f"Accountable: {who}", 14, colour=GREY)
    rows: list[list[str | Cell]] = [["Key result", "Now", "Target", "RAG"]]
    for name, now, _, _, wanted, light in results:
        rows.append([name, Cell(now, bold=True, align="right"), Cell(wanted, align="right"), Cell(dot=light)])
    deck.table(56, 130, (430, 140, 140, 100), rows, size=16, rules="head", head=None, pad=10)
    gold = deck.say()
    note(gold, f"{label}: {title}", aim(title, label))
    note(gold, f"Accountable: {who}", responsible(who, title, "goal"))
    for name, now, value, unit, _, light in results:
        note(gold, [name, now], sign(name, light, "indicator"), number(name, value, unit))
