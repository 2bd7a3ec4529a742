"""Quarterly report of a research institute in English: objectives, projects, actions, milestones."""

from __future__ import annotations

from pathlib import Path

from papers.word import WordPaper

NAME = "institute-quarterly"
TITLE = "Quarterly report Q2 2025"
BODY = "Nordic Kelp Institute"
OBJECTIVES = [("1", "Better data on kelp forests"), ("2", "Knowledge that reaches coastal communities")]
PROJECTS = [
    ("Kelp Atlas", "Marine Mapping Group", "On track", "green", "Three of five surveys completed."),
    (
        "Seaweed School",
        "Outreach Unit",
        "Delayed",
        "yellow",
        "Teacher recruitment takes longer than planned.",
    ),
    ("Deep Sampler", "Technology Lab", "Cancelled", "cancelled", "Funding was withdrawn in April."),
]
MILESTONES = [
    ("Publish survey data for Troms", "Marine Mapping Group", "September 2025", "2025-09"),
    ("Open online course", "Outreach Unit", "November 2025", "2025-11"),
]
ACTIONS = [
    ("Revise the budget for Seaweed School", "Finance Officer", "15 August 2025", "2025-08-15"),
    ("Invite partners to the autumn workshop", "Director", "1 September 2025", "2025-09-01"),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = WordPaper(folder / f"{NAME}.docx", font="Arial", size=11, title=TITLE, author=BODY)
    gold = paper.gold
    paper.heading(TITLE, 1)
    paper.text(f"{BODY}, 10 July 2025")
    gold.record(
        "document",
        [TITLE, f"{BODY}, 10 July 2025"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2025-07-10",
    )
    paper.heading("Strategic objectives", 2)
    for number, title in OBJECTIVES:
        line = paper.text(f"Objective {number}: {title}", style="List Bullet")
        gold.record("goal", line, label=f"Objective {number}", title=title)
    paper.heading("Key figures", 2)
    numbers = (
        "The institute published 27 articles in the first half of 2025. "
        "External funding amounts to 46 % of income."
    )
    paper.text(numbers)
    published, funding = numbers.split("2025. ")
    gold.figure(f"{published}2025.", "The institute", 27, "articles", "2025-06")
    gold.figure(funding, "External funding", 46, "%")
    paper.page()
    paper.heading("Project portfolio", 2)
    heads = ["Project", "Lead", "Status", "Comment"]
    paper.table([heads, *([name, lead, written, text] for name, lead, written, _, text in PROJECTS)])
    for name, lead, written, value, text in PROJECTS:
        gold.initiative([name, lead, written, text], name, owner=lead, status=value)
    needs = "Kelp Atlas depends on satellite images from the space agency."
    paper.text(needs)
    gold.record("dependency", needs, subject="Kelp Atlas", on="satellite images from the space agency")
    paper.heading("Upcoming milestones", 2)
    paper.table([["Milestone", "Responsible", "When"], *([*row[:3]] for row in MILESTONES)])
    for text, who, written, due in MILESTONES:
        gold.record(
            "activity",
            [text, who, written],
            heading="Upcoming milestones",
            text=text,
            actor=who,
            from_=due,
            to=due,
        )
    paper.page()
    paper.heading("Action items from the board", 2)
    paper.table([["Action", "Owner", "Deadline"], *([*row[:3]] for row in ACTIONS)])
    for action, who, written, due in ACTIONS:
        gold.record("follow_up", [action, who, written], action=action, owner=who, due=due)
    paper.save()
