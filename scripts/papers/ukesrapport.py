"""Weekly report of a building programme: a page of label and value lines and lists for each project, in Word."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from papers.word import WordPaper

NAME = "ukesrapport-byggeprogram"
TITLE = "Ukesrapport uke 37"
BODY = "Byggeprogrammet i Sundøy kommune"


@dataclass(frozen=True)
class Project:
    """A project: name, manager, owner, status as written and its colour, what was done, what comes, needs."""

    name: str
    manager: str
    owner: str
    written: str
    colour: str
    phase: str
    done: list[str]
    ahead: list[str]
    needs: list[str]


PROJECTS = [
    Project(
        "Nye Solbakken omsorgssenter",
        "Ragnhild Myhre",
        "Kommunalsjef helse",
        "Gul",
        "yellow",
        "Gjennomføring",
        ["Råbygget er tett i fløy A", "Heisleverandøren har meldt om tre ukers forsinkelse"],
        ["Montere vinduer i fløy B", "Avholde møte med heisleverandøren 18. september"],
        ["Avklaring av fjernvarme fra Sundøy energi"],
    ),
    Project(
        "Rehabilitering av Vågen skole",
        "Stian Kolbu",
        "Kommunalsjef oppvekst",
        "Grønn",
        "green",
        "Prosjektering",
        ["Forprosjektet er levert til gjennomsyn"],
        ["Kunngjøre konkurransen i oktober 2025", "Flytte elevene på femte trinn til paviljongene"],
        [],
    ),
    Project(
        "Vannledning Nordneset",
        "Ingvill Bakkemo",
        "Teknisk drift",
        "Rød",
        "red",
        "Gjennomføring",
        ["Sprengningen ble stanset etter funn av gammel ammunisjon"],
        ["Få svar fra Forsvaret om rydding"],
        ["Ryddeløyve fra Forsvaret", "Grunneiers samtykke til omlegging"],
    ),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = WordPaper(
        folder / f"{NAME}.docx", font="Carlito", size=11, title="Ukesrapport", author="Prosjektkontoret"
    )
    paper.heading(TITLE, 1)
    paper.text(f"{BODY}, 12. september 2025")
    paper.gold.record(
        "document",
        [TITLE, f"{BODY}, 12. september 2025"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2025-09-12",
    )
    paper.text(
        "Byggeprogrammet har tre prosjekter i arbeid. Til sammen er 61,5 millioner kroner brukt av en ramme på "
        "240 millioner kroner."
    )
    spent = "Til sammen er 61,5 millioner kroner brukt av en ramme på 240 millioner kroner."
    paper.gold.figure(spent, None, 61.5, "millioner kroner")
    paper.gold.figure(spent, None, 240, "millioner kroner")
    for project in PROJECTS:
        _project(paper, project)
        if project is not PROJECTS[-1]:
            paper.page()
    paper.save()


def _project(paper: WordPaper, project: Project) -> None:
    paper.heading(project.name, 2)
    paper.text("*Prosjektleder:*", f" {project.manager}")
    owner = paper.text("*Prosjekteier:*", f" {project.owner}")
    status = paper.text("*Overordnet status:*", f" {project.written}")
    paper.text("*Fase:*", f" {project.phase}")
    gold = paper.gold
    gold.record("initiative", project.name, name=project.name)
    gold.record(
        "owner", [project.name, owner], subject=project.name, subject_kind="initiative", owner=project.owner
    )
    gold.statuses([project.name, status], project.name, "initiative", status=project.colour)
    paper.heading("Utført siden sist", 3)
    paper.bullets(project.done)
    paper.heading("Neste ukes aktiviteter", 3)
    paper.bullets(project.ahead)
    for text in project.ahead:
        gold.record("activity", text, text=text)
    if project.needs:
        paper.heading("Avhengigheter", 3)
        paper.bullets(project.needs)
    for text in project.needs:
        gold.record("dependency", text, subject=project.name, on=text)
