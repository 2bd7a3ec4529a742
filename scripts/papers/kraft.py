"""Slides on a state company's projects: a card each with owner, lights for time, cost and quality, and what hinders."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from papers.slides import SlidePaper

NAME = "statsforetak-prosjektstatus"
TITLE = "Prosjektporteføljen Q3 2025"
BODY = "Konsernledelsen i Norgesnett Vann SF"
COLOURS = {"red": "#D32F2F", "yellow": "#FBC02D", "green": "#388E3C", "grey": "#9E9E9E"}


@dataclass(frozen=True)
class Project:
    """A project: name, owner, light, forecast in million kroner, text, and what it needs."""

    name: str
    owner: str
    light: str
    forecast: float
    text: str
    needs: str


PROJECTS = [
    Project(
        "Dam Høgstøl",
        "Divisjon Anlegg",
        "yellow",
        412.5,
        "Støping er stanset i frosten.",
        "Avklaring fra NVE om tappeluke",
    ),
    Project(
        "Sanntidsmåling",
        "Divisjon Drift",
        "green",
        38.0,
        "Alle 46 målere er montert.",
        "Nytt mobilnett i Sirdal",
    ),
    Project(
        "Felles kundesenter",
        "Divisjon Kunde",
        "red",
        27.3,
        "Valgt leverandør har trukket seg.",
        "Vedtak i konsernstyret om ny anskaffelse",
    ),
]
ROWS = [
    # name, owner, time, cost, quality, overall
    ("Dam Høgstøl", "Divisjon Anlegg", "yellow", "green", "green", "yellow"),
    ("Sanntidsmåling", "Divisjon Drift", "green", "green", "green", "green"),
    ("Felles kundesenter", "Divisjon Kunde", "red", "yellow", "green", "red"),
    ("Rørfornying Indre by", "Divisjon Anlegg", "green", "red", "green", "yellow"),
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx",
        font="Carlito",
        ink="#0B3954",
        accent="#087E8B",
        title=TITLE,
        author="Prosjektkontoret",
    )
    deck.slide(ground="#E8F1F2")
    deck.text(1, 2.2, 11, 1, TITLE, 40, bold=True, colour="#0B3954")
    deck.text(1, 3.5, 11, 0.6, BODY, 20)
    deck.text(1, 4.2, 11, 0.6, "14. oktober 2025", 16)
    deck.gold.record(
        "document",
        [TITLE, BODY, "14. oktober 2025"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2025-10-14",
    )
    _overview(deck)
    for project in PROJECTS:
        _card(deck, project)
    deck.save()


def _overview(deck: SlidePaper) -> None:
    deck.slide("Samlet oversikt")
    heads = ["Prosjekt", "Eier", "Tid", "Kost", "Kvalitet", "Samlet"]
    rows = [heads, *([row[0], row[1], "", "", "", ""] for row in ROWS)]
    middles = deck.table(0.6, 1.6, (4, 3, 1.3, 1.3, 1.3, 1.3), rows, height=0.6)
    for row, y in zip(ROWS, middles[1:], strict=True):
        for column, light in enumerate(row[2:]):
            deck.shape(7.6 + 0.65 + column * 1.3 - 0.13, y - 0.13, 0.26, 0.26, COLOURS[light])
        deck.gold.initiative([row[0], row[1]], row[0], owner=row[1], status=row[5])
    deck.foot("Lysene viser status per 30. september 2025")


def _card(deck: SlidePaper, project: Project) -> None:
    deck.slide(project.name)
    deck.shape(12.2, 0.5, 0.5, 0.5, COLOURS[project.light])
    deck.text(0.6, 1.4, 6, 0.4, f"Prosjekteier: {project.owner}", 16)
    forecast = f"Prognose: {str(project.forecast).replace('.', ',')} mill. kr"
    deck.text(0.6, 1.9, 6, 0.4, forecast, 16)
    deck.text(0.6, 2.6, 6, 0.4, "Status", 18, bold=True)
    deck.text(0.6, 3.1, 6, 1, project.text, 16)
    deck.text(7, 2.6, 5.6, 0.4, "Avhengigheter", 18, bold=True)
    deck.text(7, 3.1, 5.6, 1, [project.needs], 16, bullets=True)
    gold = deck.gold
    owned = f"Prosjekteier: {project.owner}"
    gold.record(
        "owner", [project.name, owned], subject=project.name, subject_kind="initiative", owner=project.owner
    )
    gold.statuses(project.name, project.name, "initiative", status=project.light)
    gold.figure(forecast, project.name, project.forecast, "mill. kr")
    gold.record("dependency", project.needs, subject=project.name, on=project.needs)
    if "46" in project.text:
        gold.figure(project.text, project.name, 46, "målere")
