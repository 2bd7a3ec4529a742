"""Half-year status of a municipality's plan in Word: status as words in brackets and behind dashes, owners by role."""

from __future__ import annotations

from pathlib import Path

from papers.word import WordPaper

NAME = "kommune-halvaarsstatus"
TITLE = "Statusrapport for kommuneplanens handlingsdel"
BODY = "Lyngvær kommune"
MEASURES = [
    # name, who, text, status as written, value
    (
        "Ny ungdomsklubb på Brygga",
        "Enhetsleder kultur",
        "Lokalet er leid, og åpning er planlagt i september.",
        "i rute",
        "green",
    ),
    ("Rehabilitering av vannverket", "Virksomhetsleder VAR", "Anbudet er utsatt.", "forsinket", "yellow"),
    ("Tilsyn med utleieboliger", "Boligkoordinator", "Alle boliger er kontrollert.", "fullført", "completed"),
    ("Felles legevakt", "Kommuneoverlegen", "Nabokommunen har trukket seg.", "stoppet", "cancelled"),
]
GOALS = [
    (
        "Delmål 1.1",
        "Flere unge deltar i fritidsaktiviteter",
        "Målet er nådd for barneskolen, men ikke for ungdomstrinnet.",
    ),
    (
        "Delmål 1.2",
        "Trygg vannforsyning til alle",
        "Det er fortsatt kokevarsel i Indre Lyngvær flere ganger i året.",
    ),
]
WAYS = [
    ("Prosjektet Trygg havn har status gul fordi kaifronten må forsterkes.", "Trygg havn", "yellow"),
    ("Arbeidet med Turstier for alle er ferdigstilt.", "Turstier for alle", "completed"),
    ("Næringsfondet er foreløpig ikke startet.", None, None),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = WordPaper(folder / f"{NAME}.pdf", font="Liberation Sans", size=10.5, title=TITLE, author=BODY)
    gold = paper.gold
    paper.running(BODY, "Statusrapport 1. halvår 2025")
    paper.heading(TITLE, 1)
    paper.text("1. halvår 2025. Lagt frem for formannskapet 21. august 2025.")
    gold.record(
        "document",
        [TITLE, "Lagt frem for formannskapet 21. august 2025."],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2025-08-21",
    )
    paper.heading("Status for delmålene", 2)
    for label, title, text in GOALS:
        paper.heading(f"{label} {title}", 3)
        paper.text(text)
        gold.record("goal", f"{label} {title}", label=label, title=title)
        gold.record("assessment", [title, text], subject=title, subject_kind="goal", text=text)
    paper.page()
    paper.heading("Tiltak i handlingsdelen", 2)
    for name, who, text, written, value in MEASURES:
        line = paper.text(f"*{name}*", f" – {written}. Ansvarlig: {who}. {text}", style="List Bullet")
        gold.initiative(line, name, owner=who, status=value)
    paper.page()
    paper.heading("Andre prosjekter", 2)
    paper.text(" ".join(text for text, _, _ in WAYS))
    for text, name, value in WAYS:
        if name:
            gold.initiative(text, name, status=value)
    paper.heading("Saker til oppfølging", 2)
    heads = ["Nr.", "Hva", "Ansvarlig", "Forfall", "Merknad"]
    rows = [
        ("1", "Sende søknad om skjønnsmidler", "Økonomisjefen", "1.9.2025", "2025-09-01", "Purret"),
        ("2", "Avklare drift av klubben", "Enhetsleder kultur", "15.9.2025", "2025-09-15", ""),
    ]
    paper.table([heads, *([*row[:4], row[5]] for row in rows)])
    for number, action, who, written, due, _ in rows:
        gold.record("follow_up", [number, action, who, written], action=action, owner=who, due=due)
    paper.save()
