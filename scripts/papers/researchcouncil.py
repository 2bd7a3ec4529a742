"""Delivery report of an invented research council in English: confidence in words, merged programmes, links."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.facts import decided, judged, measure, need, note, number, sign, step
from papers.sheets import LYING, Papers

NAME = "council-delivery-report"
TITLE = "Change Portfolio: Delivery Report, January 2026"
BODY = "Norwegian Polar Research Council"
BLUE, PALE = "#1D3557", "#E8EEF4"
SHADES = {"red": "#F4A6A6", "yellow": "#FFE08A", "green": "#B7E4C7"}
WORDS = {"red": "Red", "yellow": "Amber", "green": "Green"}
GROUPS = {
    "Funding services": [
        ("Grant portal replacement", "Director of Funding", "yellow", "Testing is three weeks behind plan."),
        ("Reviewer pool", "Head of Peer Review", "green", "430 reviewers have signed up."),
    ],
    "Open science": [
        (
            "Data deposit service",
            "Chief Data Officer",
            "red",
            "The supplier has asked to leave the contract.",
        ),
        ("Preprint policy", "Head of Policy", "green", "Approved by the Board in December."),
    ],
    "Our organisation": [
        ("Shared HR system", "Chief Operating Officer", "yellow", "Data cleaning continues.")
    ],
}
MEASURES = [
    # measure, baseline, target, latest, unit, light, narrative
    (
        "Days from deadline to decision",
        "148",
        148,
        "120",
        "131",
        131,
        "days",
        "yellow",
        "Panels now meet online.",
    ),
    (
        "Awards with open data",
        "52%",
        52,
        "75%",
        "61%",
        61,
        "%",
        "green",
        "Two large centres moved in the autumn.",
    ),
]
STONES = [
    ("Portal opens for the spring call", "Grant portal replacement", "2 March 2026", "2026-03-02"),
    ("New supplier selected", "Data deposit service", "June 2026", "2026-06"),
    ("Payroll moves", "Shared HR system", "Q4 2026", "2026-Q4"),
]
LINKS = [
    ("Grant portal replacement", "Identity service from the Digital Agency"),
    ("Shared HR system", "New chart of accounts"),
]
ASKED = [
    "The Committee is asked to approve a revised baseline for Grant portal replacement",
    "The Committee is asked to note the red rating of Data deposit service",
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", LYING, "LiberationSans", title=TITLE, author=BODY)
    paper.page()
    paper.text(50, 40, 740, BODY, 12, colour=BLUE)
    paper.text(50, 62, 740, TITLE, 24, "b", colour=BLUE)
    paper.text(50, 100, 740, "Prepared for the Portfolio Committee, 22 January 2026", 11)
    rows: list[list[str | Cell]] = [
        ["Programme", "Project", "Accountable", "Delivery confidence", "Commentary"]
    ]
    for group, projects in GROUPS.items():
        for at, (name, who, light, text) in enumerate(projects):
            row: list[str | Cell] = [] if at else [Cell(group, rows=len(projects), bold=True)]
            rows.append([*row, name, who, Cell(WORDS[light], fill=SHADES[light], align="centre"), text])
    paper.table(50, 130, (110, 160, 140, 90, 240), rows, size=11, head=BLUE, head_colour="#FFFFFF", pad=6)
    gold = paper.say()
    gold.record(
        "document",
        [BODY, TITLE, "22 January 2026"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2026-01-22",
    )
    for projects in GROUPS.values():
        for name, who, light, text in projects:
            note(gold, [name, who, WORDS[light], text], *measure(name, who, light))
    note(gold, "430 reviewers have signed up.", number("Reviewer pool", 430, "reviewers"))
    _measures(paper)
    _links(paper)
    paper.save()


def _measures(paper: Papers) -> None:
    paper.page()
    paper.text(50, 40, 740, "Performance measures", 18, "b", colour=BLUE)
    rows: list[list[str | Cell]] = [["Measure", "Baseline", "Target", "Latest", "Rating", "Narrative"]]
    for name, before, _, goal, now, _, _, light, text in MEASURES:
        rows.append([name, before, goal, now, Cell(dot=light), text])
    paper.table(50, 76, (210, 70, 70, 70, 60, 260), rows, size=11, rules="rows", head=PALE, pad=7)
    paper.text(50, 220, 740, "Key milestones", 18, "b", colour=BLUE)
    rows = [["Milestone", "Project", "Forecast"], *([what, name, when] for what, name, when, _ in STONES)]
    paper.table(50, 252, (270, 220, 120), rows, size=11, rules="head", head=None, pad=5)
    gold = paper.say()
    for name, before, was, _, now, value, unit, light, text in MEASURES:
        note(gold, [name, before], number(name, was, unit))
        note(gold, [name, now], number(name, value, unit))
        note(gold, [name, text], sign(name, light, "indicator"), judged(name, text))
    for what, name, when, date in STONES:
        note(gold, [what, name, when], step(what, "Key milestones", service=name, from_=date, to=date))


def _links(paper: Papers) -> None:
    paper.page()
    paper.text(50, 40, 740, "Interdependencies", 18, "b", colour=BLUE)
    y = 76.0
    lines = [f"{name} → {on}" for name, on in LINKS]
    for line in lines:
        y = paper.text(70, y, 700, line, 12, sign="•") + 6
    paper.text(50, y + 24, 740, "Decisions sought", 18, "b", colour=BLUE)
    y += 58
    for at, text in enumerate(ASKED, 1):
        y = paper.text(70, y, 700, f"{text}.", 12, sign=f"{at}.") + 6
    said = [
        "Preprint policy has been completed and handed over to the Publications Unit.",
        "The Reviewer pool is led by the Head of Peer Review.",
    ]
    paper.text(50, y + 24, 740, "In brief", 18, "b", colour=BLUE)
    y += 58
    for text in said:
        y = paper.text(50, y, 720, text, 12) + 6
    gold = paper.say()
    for line, (name, on) in zip(lines, LINKS, strict=True):
        note(gold, line, need(name, on))
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
    note(gold, said[0], *measure("Preprint policy", None, "completed"))
    note(gold, said[1], *measure("Reviewer pool", "Head of Peer Review"))
