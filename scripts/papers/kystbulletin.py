"""Bulletin of an invented coast guard service in Word: projects in bold with inset bullets, a table of gains."""

from __future__ import annotations

from pathlib import Path

from papers.facts import decided, measure, need, note, number, step
from papers.word import WordPaper

NAME = "kyst-prosjektbulletin"
TITLE = "Prosjektbulletin nr. 3/2025"
BODY = "Kystberedskapen"
PROJECTS = [
    # name, owner, status as written, value, what comes with when and date, need
    (
        "Oljelenser i nord",
        "Seksjon Utstyr",
        "går etter planen",
        "green",
        ("Øvelse i Vardnes", "uke 44", None),
        None,
    ),
    (
        "Slepebåtberedskap 2030",
        "Operativ avdeling",
        "alvorlig forsinket",
        "red",
        ("Ny runde med rederiene", "januar 2026", "2026-01"),
        "Bevilgning i revidert budsjett",
    ),
    (
        "Drone fra kai",
        "Innovasjonsgruppen",
        "avsluttet",
        "completed",
        None,
        None,
    ),
    (
        "Felles depotliste",
        "Seksjon Utstyr",
        "litt bak skjema",
        "yellow",
        ("Telling i ti depoter", "15. desember 2025", "2025-12-15"),
        "Lesere fra rammeavtalen",
    ),
]
GAINS = [
    # gain, project, aim, so far
    ("Kortere tid til første lense", "Oljelenser i nord", "6 timer", "7 timer", 7, "timer"),
    ("Færre dobbeltkjøp", "Felles depotliste", "1,5 mill. kr", "0,4 mill. kr", 0.4, "mill. kr"),
]
ASKED = ["Ledergruppen bes prioritere Slepebåtberedskap 2030 foran nye tiltak"]


def build(folder: Path) -> None:
    """Write the bulletin and its gold."""
    paper = WordPaper(folder / f"{NAME}.docx", font="Verdana", size=10, title=TITLE, author=BODY)
    gold = paper.gold
    paper.heading(TITLE, 1)
    paper.text(f"Fra prosjektkontoret i {BODY}, 20. oktober 2025")
    gold.record(
        "document",
        [TITLE, f"Fra prosjektkontoret i {BODY}, 20. oktober 2025"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2025-10-20",
    )
    paper.heading("Slik ligger prosjektene an", 2)
    for at, (name, who, stands, value, ahead, on) in enumerate(PROJECTS):
        if at == 2:
            paper.page()
        paper.text(f"*{name}*", style="List Bullet")
        owner = paper.text(f"Eier er {who}", style="List Bullet 2")
        status = paper.text(f"Status: {stands}", style="List Bullet 2")
        note(gold, [name, owner, status], *measure(name, who, value))
        if ahead:
            line = paper.text(f"Neste milepæl: {ahead[0]} ({ahead[1]})", style="List Bullet 2")
            note(gold, [name, line], step(ahead[0], None, service=name, from_=ahead[2], to=ahead[2]))
        if on:
            line = paper.text(f"Avhengig av: {on}", style="List Bullet 2")
            note(gold, [name, line], need(name, on))
    paper.page()
    paper.heading("Gevinster", 2)
    paper.table([["Gevinst", "Prosjekt", "Mål", "Hittil"], *(list(row[:4]) for row in GAINS)])
    for name, _, _, written, value, unit in GAINS:
        note(gold, [name, written], number(name, value, unit))
    paper.heading("Det vi trenger av ledergruppen", 2)
    for text in ASKED:
        paper.text(f"{text}.")
        note(gold, text, decided(text, "proposed"))
    paper.save()
