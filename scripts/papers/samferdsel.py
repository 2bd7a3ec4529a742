"""Quarterly portfolio report of a county's transport department in Word: table, sentences, needs, who does what."""

from __future__ import annotations

from pathlib import Path

from papers.word import WordPaper

NAME = "fylke-portefolje"
TITLE = "Porteføljerapport samferdsel, 2. kvartal 2025"
BODY = "Seksjon for samferdsel i Austre fylkeskommune"
ROWS = [
    # name, owner, phase, status, value, risk, comment
    (
        "Fv. 31 Bekkevollkrysset",
        "Strekning øst",
        "Byggefase",
        "På plan",
        "green",
        "Middels",
        "Grunnarbeidet er ferdig.",
    ),
    (
        "Hurtigbåt på batteri",
        "Sjøavdelingen",
        "Anskaffelse",
        "Avvik",
        "yellow",
        "Høy",
        "Ett av tre rederier har trukket seg.",
    ),
    (
        "Sanntid i distriktene",
        "Mobilitetsteamet",
        "Drift",
        "Avsluttet",
        "completed",
        "Lav",
        "Overlevert til drift i mai.",
    ),
]
RISKS = {"Høy": "red", "Middels": "yellow", "Lav": "green"}
NEEDS = [
    ("Hurtigbåt på batteri", "Ladestrøm på Ytterøya kai", "Nettselskapet", "1. september 2026", "2026-09-01"),
    ("Fv. 31 Bekkevollkrysset", "Flytting av fiberkabel", "Fiberlaget", "15. august 2025", "2025-08-15"),
    ("Sanntid i distriktene", "Ny avtale om datakilder", "Ruteselskapet", "31. desember 2025", "2025-12-31"),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = WordPaper(folder / f"{NAME}.docx", font="Arial", size=10, title=TITLE, author="Samferdsel")
    gold = paper.gold
    paper.heading(TITLE, 1)
    paper.text(BODY)
    paper.text("Rapportdato: 4. juli 2025")
    gold.record(
        "document",
        [TITLE, BODY, "Rapportdato: 4. juli 2025"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2025-07-04",
    )
    paper.heading("Nøkkeltall", 2)
    used = "Porteføljen har brukt 318 mill. kr av en årsramme på 640 mill. kr."
    trips = "Antall reiser med ekspressbuss økte til 92 300."
    paper.text(f"{used} {trips}")
    gold.figure(used, "Porteføljen", 318, "mill. kr")
    gold.figure(used, "Porteføljen", 640, "mill. kr")
    gold.figure(trips, "Antall reiser med ekspressbuss", 92300, "reiser")
    paper.page()
    paper.heading("Statusoversikt", 2)
    heads = ["Prosjektnavn", "Prosjekteier", "Fase", "Status", "Risiko", "Kommentar"]
    paper.table([heads, *([n, o, p, s, r, c] for n, o, p, s, _, r, c in ROWS)])
    for name, owner, phase, written, value, risk, text in ROWS:
        gold.initiative(
            [name, owner, phase, written, risk, text], name, owner=owner, status=value, risk=RISKS[risk]
        )
    paper.page()
    paper.heading("Avhengigheter", 2)
    heads = ["Prosjekt", "Avhengighet", "Leveres av", "Dato"]
    paper.table([heads, *([*row[:4]] for row in NEEDS)])
    for name, on, who, written, due in NEEDS:
        gold.record("dependency", [name, on, who, written], subject=name, owner=who, on=on, due=due)
    paper.heading("Aksjoner fra forrige styringsgruppemøte", 2)
    for text, who, written, due in (
        ("Avklare fergekai med kommunen", "Sjøavdelingen", "20. juli 2025", "2025-07-20"),
        ("Oppdatere usikkerhetsanalysen", "Strekning øst", "1. september 2025", "2025-09-01"),
    ):
        line = paper.text(f"{text}. Ansvarlig: {who}. Frist: {written}.", style="List Number")
        gold.record("follow_up", line, action=text, owner=who, due=due)
    paper.save()
