"""Tertial report of an agency to its ministry: indicators with results, assessments under goals, status in words."""

from __future__ import annotations

from pathlib import Path

from papers.word import WordPaper

NAME = "direktorat-tertialrapport"
TITLE = "Rapport for andre tertial 2025"
BODY = "Direktoratet for taretang"
GOALS = [
    # number, title, assessment
    (
        "1",
        "Tareskogen høstes bærekraftig",
        "Måloppnåelsen er god. Uttaket ligger godt innenfor kvoten, og kontrollene har gitt få anmerkninger.",
    ),
    (
        "2",
        "Næringen møter en enkel og digital forvaltning",
        "Måloppnåelsen er noe svak. Innføringen av nytt søknadssystem har tatt lengre tid enn vi regnet med.",
    ),
]
INDICATORS = [
    # name, goal for the year, result before, result now, unit
    ("Andel kontrollerte fartøy", "30 %", "26 %", 26, "31 %", 31, "%"),
    ("Saksbehandlingstid for konsesjoner", "60 dager", "74 dager", 74, "68 dager", 68, "dager"),
    ("Andel digitale søknader", "90 %", "71 %", 71, "82 %", 82, "%"),
]
PROJECTS = [
    # name, owner, status written, value, comment
    ("Tarekart", "Avdeling for ressurs", "Etter planen", "green", "Kartet for Nordland er publisert."),
    (
        "Søk digitalt",
        "Avdeling for forvaltning",
        "Noe forsinket",
        "yellow",
        "Leverandøren mangler utviklere.",
    ),
    (
        "Ny organisering av tilsynet",
        "Direktørens stab",
        "Ferdig",
        "completed",
        "Ny organisasjon er på plass fra 1. august.",
    ),
    ("Felles arkivløsning", "Avdeling for fellestjenester", "Ikke startet", "grey", "Venter på anskaffelse."),
]
LED = "Prosjektet Tarekart ledes av Avdeling for ressurs i samarbeid med Kartverket."
ON = "Digitaliseringsdirektoratet leverer ny fellesløsning for fullmakter"
NEEDS = f"Arbeidet med Søk digitalt er avhengig av at {ON}."


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = WordPaper(
        folder / f"{NAME}.pdf", font="Liberation Serif", size=11, title="Tertialrapport", author=BODY
    )
    paper.running(BODY, "Rapport til departementet")
    paper.heading(TITLE, 1)
    paper.text("Fra Direktoratet for taretang til Kystdepartementet")
    paper.text("Dato: 26. september 2025")
    paper.gold.record(
        "document",
        [TITLE, "Direktoratet for taretang", "26. september 2025"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2025-09-26",
    )
    paper.heading("Sammendrag", 2)
    summary = (
        "Direktoratet har per 31. august 2025 brukt 143,7 millioner kroner. Ingen av prosjektene har rød status, men "
        "ett er noe forsinket. Vi har mottatt 412 klager på vedtak."
    )
    paper.text(summary)
    spent = summary[: summary.index(" Ingen")]
    complaints = summary[summary.index("Vi har") :]
    paper.gold.figure(spent, "Direktoratet", 143.7, "millioner kroner", "2025-08-31")
    paper.gold.figure(complaints, None, 412, "klager")
    paper.heading("Måloppnåelse", 2)
    for number, title, text in GOALS:
        paper.heading(f"Hovedmål {number}: {title}", 3)
        paper.text(text)
        paper.gold.record("goal", f"Hovedmål {number}: {title}", label=f"Hovedmål {number}", title=title)
        paper.gold.record("assessment", [title, text], subject=title, subject_kind="goal", text=text)
    paper.page()
    _indicators(paper)
    paper.page()
    _projects(paper)
    paper.save()


def _indicators(paper: WordPaper) -> None:
    paper.heading("Styringsparametere", 2)
    heads = ["Styringsparameter", "Resultatmål 2025", "2. tertial 2024", "2. tertial 2025"]
    paper.table(
        [heads, *([row[0], row[1], row[2], row[4]] for row in INDICATORS)], style="Light Grid Accent 1"
    )
    for name, _, before, was, now, value, unit in INDICATORS:
        paper.gold.figure([name, before], name, was, unit, "2024-08")
        paper.gold.figure([name, now], name, value, unit, "2025-08")


def _projects(paper: WordPaper) -> None:
    paper.heading("Prosjekter i direktoratet", 2)
    rows = [
        ["Prosjekt", "Ansvarlig avdeling", "Status", "Kommentar"],
        *([n, o, w, c] for n, o, w, _, c in PROJECTS),
    ]
    paper.table(rows, style="Light List Accent 1")
    for name, owner, written, value, comment in PROJECTS:
        paper.gold.initiative([name, owner, written, comment], name, owner=owner, status=value)
    paper.text(f"{LED} {NEEDS}")
    paper.gold.record(
        "owner", LED, subject="Tarekart", subject_kind="initiative", owner="Avdeling for ressurs"
    )
    paper.gold.record("dependency", NEEDS, subject="Søk digitalt", on=ON)
    paper.heading("Veien videre", 2)
    ahead = [
        "Lyse ut rammeavtale for kontrollfartøy i oktober 2025",
        "Publisere tarekart for Trøndelag innen utgangen av 2025",
    ]
    paper.bullets(ahead)
    for text in ahead:
        paper.gold.record("activity", text, heading="Veien videre", text=text)
