"""Programme dashboard of an invented harbour authority in English: a card a workstream, last and next period."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.facts import decided, measure, note, number, step, task
from papers.slides import SlidePaper

NAME = "harbour-dashboard"
TITLE = "Green Harbour Programme: Dashboard"
BODY = "Sandvika Harbour Authority"
INK, ACCENT = "#0B132B", "#1C2541"
FILLS = {"red": "#C1121F", "yellow": "#FFB703", "green": "#38B000"}
STREAMS = [
    # workstream, owner, light, rating, last period, next period
    (
        "Shore power",
        "Port Engineer",
        "green",
        "On track",
        "Cables delivered to quay 4",
        "Connect the first ferry",
    ),
    (
        "Truck booking",
        "Traffic Office",
        "yellow",
        "At risk",
        "Pilot with two hauliers",
        "Decide on opening hours",
    ),
    (
        "Clean dredging",
        "Environment Unit",
        "red",
        "Off track",
        "Permit was refused",
        "Appeal to the ministry",
    ),
]
NUMBERS = [("38%", "of calls used shore power", 38, "%"), ("1,250", "trucks booked online", 1250, "trucks")]
ASKED = [
    "Approve additional funding of NOK 4 million for Clean dredging",
    "Note the pilot results of Truck booking",
]
ACTIONS = [
    ("Prepare the appeal", "Environment Unit", "30 April 2026", "2026-04-30", "Open"),
    ("Publish opening hours", "Traffic Office", "15 May 2026", "2026-05-15", "Open"),
]


def build(folder: Path) -> None:
    """Write the slides and their gold."""
    deck = SlidePaper(folder / f"{NAME}.pptx", font="Arial", ink=INK, accent=ACCENT, title=TITLE, author=BODY)
    gold = deck.gold
    deck.slide()
    deck.text(0.9, 2.6, 11.5, 1, TITLE, 36, bold=True, colour=INK)
    deck.text(0.9, 3.6, 11, 0.6, f"{BODY} | Steering Committee, 14 April 2026", 18)
    gold.record(
        "document",
        [TITLE, f"{BODY} | Steering Committee, 14 April 2026"],
        title=TITLE,
        doc_type="meeting_deck",
        date="2026-04-14",
    )
    deck.slide("Workstreams at a glance")
    for at, (name, who, light, word, last, ahead) in enumerate(STREAMS):
        x = 0.5 + at * 4.2
        deck.shape(x, 1.4, 3.95, 5.2, "#F2F4F8", MSO_SHAPE.RECTANGLE)
        deck.text(x + 0.2, 1.5, 3.0, 0.6, name, 20, bold=True)
        deck.shape(x + 3.4, 1.6, 0.35, 0.35, FILLS[light])
        deck.text(x + 0.2, 2.2, 3.6, 0.5, f"Owner: {who}", 14)
        deck.text(x + 0.2, 2.7, 3.6, 0.5, f"Rating: {word}", 14)
        deck.text(x + 0.2, 3.4, 3.6, 0.4, "Last period", 14, bold=True)
        deck.text(x + 0.2, 3.8, 3.6, 0.8, last, 14)
        deck.text(x + 0.2, 4.8, 3.6, 0.4, "Next period", 14, bold=True)
        deck.text(x + 0.2, 5.2, 3.6, 0.8, ahead, 14)
        note(gold, [name, f"Owner: {who}", f"Rating: {word}"], *measure(name, who, light))
        note(gold, [name, "Next period", ahead], step(ahead, "Next period"))
    deck.slide("Results so far")
    for at, (big, small, value, unit) in enumerate(NUMBERS):
        deck.text(0.8 + at * 6, 2.0, 5, 1, big, 44, bold=True, colour=ACCENT)
        deck.text(0.8 + at * 6, 3.2, 5, 0.6, small, 18)
        note(gold, [big, small], number(None, value, unit))
    deck.slide("The Committee is asked to")
    deck.text(0.7, 1.5, 12, 2, ASKED, 20, bullets=True)
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
    deck.slide("Open actions")
    deck.table(
        0.6,
        1.5,
        (5.6, 2.8, 2.2, 1.6),
        [["Action", "Assigned to", "Target date", "State"], *([a, b, c, e] for a, b, c, _, e in ACTIONS)],
        height=0.7,
    )
    for action, who, when, due, state in ACTIONS:
        note(gold, [action, who, when, state], task(action, who, due, status=state))
    deck.save()
