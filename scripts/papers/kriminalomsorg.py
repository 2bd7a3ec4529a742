"""Tertial report of an invented correctional region: goals as headings with labelled lines, signs, columns of years."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from papers.facts import aim, judged, measure, note, number, responsible, sign
from papers.word import WordPaper

NAME = "kriminalomsorg-tertialrapport"
TITLE = "Tertialrapport 1/2025"
BODY = "Kriminalomsorgen region midt"
AS_OF = "2025-04-30"
GOALS = [
    # main: label, title; parts: label, title, owner, status word, value, assessment
    (
        "Hovedmål 1",
        "Trygg soning",
        [
            (
                "Delmål 1.1",
                "Færre utslag av vold",
                "Sikkerhetsavdelingen",
                "I rute",
                "green",
                "Nye rutiner ved innkomst virker.",
            ),
            (
                "Delmål 1.2",
                "Ingen skal sitte isolert",
                "Fagavdelingen",
                "Avvik",
                "yellow",
                "Bygget i Moen har for få fellesrom.",
            ),
        ],
    ),
    (
        "Hovedmål 2",
        "Et liv uten kriminalitet etterpå",
        [
            (
                "Delmål 2.1",
                "Flere får jobb ved løslatelse",
                "Friomsorgen",
                "I rute",
                "green",
                "Tre bedrifter er kommet til.",
            )
        ],
    ),
]
MEASURES = [
    # name, alias, owner, sign, value, what is said
    ("Verksted i Moen fengsel", None, "Arbeidsdriften", "✓", "green", "Åpnet i mars med tolv plasser"),
    ("Besøk på skjerm", "BPS", "IT-staben", "!", "yellow", "Lyden faller ut i to bygg"),
    ("Frivillige på lørdager", None, "Friomsorgen", "✗", "cancelled", "Foreningen har lagt ned"),
    ("Kurs i sinnemestring", None, "Fagavdelingen", "✓", "green", "61 innsatte har fullført"),
]
COUNTS = [
    # indicator, 2023, 2024, first third of 2025
    ("Rømminger", "3", "1", "0"),
    ("Dager på sikkerhetscelle", "212", "188", "64"),
    ("Sykefravær (prosent)", "9,8", "9,1", "8,7"),
]
ENDED = ["Nytt gjerde rundt luftegården", "Digital nøkkelboks"]
WANTED = [
    "Gi innsatte tilgang til nettkurs uten følge",
    "La friomsorgen møte den løslatte ved porten",
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = WordPaper(
        folder / f"{NAME}.docx", font="Cambria", size=11, title="Rapport", author="Regionkontoret"
    )
    paper.heading(TITLE, 1)
    dated = paper.text(f"{BODY}, per 30. april 2025")
    paper.gold.record(
        "document", [TITLE, dated], title=TITLE, doc_type="portfolio_report", body=BODY, date="2025-04-30"
    )
    _goals(paper)
    paper.page()
    _measures(paper)
    paper.page()
    _counts(paper)
    paper.save()


def _goals(paper: WordPaper) -> None:
    for label, title, parts in GOALS:
        paper.heading(f"{label} – {title}", 2)
        note(paper.gold, f"{label} – {title}", aim(title, label))
        for sub, said, owner, word, value, text in parts:
            head = f"{sub} – {said}"
            paper.heading(head, 3)
            lines = [
                paper.text("*Ansvarlig:*", f" {owner}"),
                paper.text("*Status:*", f" {word}"),
                paper.text("*Vurdering:*", f" {text}"),
            ]
            note(paper.gold, head, aim(said, sub, label))
            note(paper.gold, [head, lines[0]], responsible(owner, said, "goal"))
            note(paper.gold, [head, lines[1]], sign(said, value, "goal", as_of=AS_OF))
            note(paper.gold, [head, lines[2]], judged(said, text, "goal"))


def _measures(paper: WordPaper) -> None:
    paper.heading("Slik går det med tiltakene", 2)
    paper.text("✓ betyr at tiltaket følger planen, ! at noe må rettes, og ✗ at tiltaket er stanset.")
    rows = [["Tiltak", "Drives av", "Tegn", "Det viktigste siden nyttår"]]
    rows += [
        [f"{name} ({alias})" if alias else name, who, mark, said]
        for name, alias, who, mark, _, said in MEASURES
    ]
    paper.table(rows, style="Light Shading", widths=(55, 38, 15, 62))
    for row, (name, alias, who, _, value, said) in zip(rows[1:], MEASURES, strict=True):
        note(paper.gold, row, *measure(name, who, value, alias=alias, as_of=AS_OF))
        if said.startswith("61"):
            note(paper.gold, [row[0], said], number(name, 61, "innsatte"))
    paper.heading("Tiltak som er avsluttet i perioden", 2)
    paper.bullets(ENDED)
    for name in ENDED:
        note(paper.gold, name, *measure(name, None, "completed"))


def _counts(paper: WordPaper) -> None:
    paper.heading("Tall vi følger", 2)
    paper.table(
        [["Indikator", "2023", "2024", "1. tertial 2025"], *([*row] for row in COUNTS)], style="Table Grid"
    )
    for name, *values in COUNTS:
        plain, _, unit = name.rstrip(")").partition(" (")
        for written, when in zip(values, ("2023", "2024", "2025-04"), strict=True):
            facts: dict[str, Any] = number(plain, float(written.replace(",", ".")), unit or None, when)
            note(paper.gold, [name, written], facts)
    paper.heading("Ønsker for neste år", 2)
    paper.text("Avdelingene har meldt inn forslag til nye tiltak i 2026:")
    for text in WANTED:
        paper.text(text, style="List Bullet")
        paper.gold.record("proposal", text, text=text)
