"""Steering committee deck of an invented seabed mapping programme, in English: forecasts, benefits, what is asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from papers.facts import decided, judged, measure, need, note, number, sign, step, task
from papers.slides import Box, SlidePaper

NAME = "seabed-steering"
TITLE = "Seabed Atlas Steering Committee"
UNDER = "Meeting no. 12 | 5 February 2026 | Nordic Seabed Agency"
INK, ACCENT = "#0B2545", "#13315C"
FILLS = {"red": "#C1121F", "yellow": "#FFB703", "green": "#2A9D8F"}
DAY: list[tuple[str, str, str, list[dict[str, Any]], str]] = [
    # clock, item, written, presenters, purpose
    ("09:00–09:10", "Minutes and actions", "Liv Strand", [{"name": "Liv Strand"}], "For approval"),
    (
        "09:10–09:50",
        "Programme status",
        "Tom Berg, Survey Division",
        [{"name": "Tom Berg", "organisation": "Survey Division"}],
        "For information",
    ),
    ("09:50–10:00", "Break", "", [], ""),
    ("10:00–10:40", "Vessel contract", "Liv Strand", [{"name": "Liv Strand"}], "For decision"),
]
WORK = [
    # workstream, lead, overall, risk, commentary
    ("Multibeam survey", "Tom Berg", "green", "yellow", "Two of three areas are mapped."),
    ("Data portal", "Anne Holm", "red", "red", "The supplier missed the December release."),
    ("Habitat modelling", "Ines Costa", "yellow", "green", "Field samples arrived late."),
]
MILES = [
    # milestone, who, baseline, forecast, from/to
    ("Open data portal to fishers", "Data team", "March 2026", "June 2026", "2026-06"),
    ("Finish survey of Area C", "Survey Division", "May 2026", "May 2026", "2026-05"),
]
ACTIONS = [
    # action, who, due, when, done
    ("Send revised risk register to members", "Anne Holm", "20 January 2026", "2026-01-20", "Closed"),
    ("Ask the navy for depth clearance", "Liv Strand", "1 March 2026", "2026-03-01", "Open"),
]
BENEFITS = [
    # benefit, baseline, now, number, unit, assessment
    (
        "Area mapped at high resolution",
        "18 %",
        18,
        "41 %",
        41,
        "%",
        "Ahead of the curve after a calm summer.",
    ),
    (
        "Days to answer a data request",
        "30 days",
        30,
        "12 days",
        12,
        "days",
        "Self-service works for most users.",
    ),
]
NEEDS = ["Depth clearance from the navy before 1 June 2026", "A signed data agreement with the Faroe office"]
ASKED = ["Approve a six-month extension of the vessel contract", "Note the forecast for the data portal"]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx", font="Arial", ink=INK, accent=ACCENT, title="Deck", author="PMO"
    )
    deck.slide(ground="#EEF4ED")
    deck.text(0.9, 2.6, 11, 1, TITLE, 38, bold=True, colour=INK)
    deck.text(0.9, 3.8, 11, 0.6, UNDER, 18)
    deck.gold.record(
        "document",
        [TITLE, UNDER],
        title=TITLE,
        doc_type="meeting_deck",
        body=TITLE,
        date="2026-02-05",
        meeting_number="12",
    )
    _day(deck)
    _work(deck)
    _ahead(deck)
    _benefits(deck)
    _asked(deck)
    deck.save()


def _day(deck: SlidePaper) -> None:
    deck.slide("Today's running order")
    rows: list[list[str | Box]] = [["When", "Item", "Led by", "Purpose"]]
    rows += [[clock, item, written, purpose] for clock, item, written, _, purpose in DAY]
    deck.table(0.6, 1.4, (2, 4.6, 3.6, 2), rows, size=14, height=0.6)
    for clock, item, written, people, purpose in DAY:
        start, end = clock.split("–")
        deck.gold.record(
            "agenda_item",
            [clock, item, written, purpose],
            title=item,
            start=start,
            end=end,
            item_type=purpose or None,
            presenters=people or None,
        )
    deck.text(0.6, 4.7, 12, 0.5, "Actions from the last meeting", 20, bold=True, colour=ACCENT)
    rows = [
        ["Action", "Who", "By", "State"],
        *([what, who, when, state] for what, who, when, _, state in ACTIONS),
    ]
    deck.table(0.6, 5.2, (6, 2.4, 2.4, 1.4), rows, size=13, height=0.5)
    for what, who, when, due, state in ACTIONS:
        note(deck.gold, [what, who, when, state], task(what, who, due, status=state))


def _work(deck: SlidePaper) -> None:
    deck.slide("Where each workstream stands (as of 31 January 2026)")
    rows: list[list[str | Box]] = [["Workstream", "Lead", "RAG", "Risk", "What happened"]]
    for name, who, light, risk, said in WORK:
        rows.append(
            [
                name,
                who,
                Box(light[0].upper() if light != "yellow" else "A", fill=FILLS[light]),
                Box(fill=FILLS[risk]),
                said,
            ]
        )
    deck.table(0.6, 1.5, (3, 2.2, 0.9, 0.9, 5.2), rows, size=14, height=0.7)
    for name, who, light, risk, said in WORK:
        note(deck.gold, [name, who, said], *measure(name, who, light, risk=risk, as_of="2026-01-31"))
    said = "Remote Bathymetry has been put on hold, and the Shallow Lidar project was completed in November."
    deck.text(0.6, 5, 12, 0.6, said, 16)
    note(deck.gold, said, *measure("Remote Bathymetry", None, "paused"))
    note(deck.gold, said, *measure("Shallow Lidar", None, "completed"))


def _ahead(deck: SlidePaper) -> None:
    deck.slide("What lies ahead")
    rows: list[list[str | Box]] = [["Milestone", "Responsible", "Baseline", "Forecast"]]
    rows += [[what, who, was, now] for what, who, was, now, _ in MILES]
    deck.table(0.6, 1.4, (5, 3, 2.1, 2.1), rows, size=14, height=0.6)
    for what, who, was, now, when in MILES:
        note(deck.gold, [what, who, was, now], step(what, "What lies ahead", actor=who, to=when))
    deck.text(0.6, 4, 12, 0.5, "What we depend on", 20, bold=True, colour=ACCENT)
    deck.text(0.6, 4.6, 12, 1.4, NEEDS, 16, bullets=True)
    note(deck.gold, NEEDS[0], need(None, NEEDS[0], due="2026-06-01"))
    note(deck.gold, NEEDS[1], need(None, NEEDS[1]))


def _benefits(deck: SlidePaper) -> None:
    deck.slide("Benefits so far")
    rows: list[list[str | Box]] = [["Metric", "Baseline 2023", "Actual 2025", "RAG", "Our view"]]
    for name, was, _, now, _, _, said in BENEFITS:
        rows.append([name, was, now, Box(fill=FILLS["green"]), said])
    deck.table(0.6, 1.5, (4, 1.9, 1.9, 0.9, 3.6), rows, size=14, height=0.7)
    for name, was, before, now, value, unit, said in BENEFITS:
        note(deck.gold, [name, was], number(name, before, unit, "2023"))
        note(deck.gold, [name, now], number(name, value, unit, "2025"))
        note(deck.gold, [name, said], sign(name, "green", "indicator"), judged(name, said))


def _asked(deck: SlidePaper) -> None:
    deck.slide("Decisions requested")
    deck.text(0.6, 1.5, 12, 0.5, "The committee is asked to:", 18)
    deck.text(0.6, 2.1, 12, 1.6, [f"{text}." for text in ASKED], 18, bullets=True)
    for text in ASKED:
        note(deck.gold, text, decided(text, "proposed"))
