"""Steering group's deck of an invented archive agency: a table without heads, boxes to decide in, needs of others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from papers.facts import decided, measure, need, note, number, task
from papers.slides import Box, SlidePaper

NAME = "arkiv-styringsgruppe"
TITLE = "Styringsgruppen for Digitale depot"
UNDER = "Møte 7 – 24. april 2026 – Arkivetaten"
INK, ACCENT = "#2D1E4A", "#5B3E96"
FILLS = {"red": "#D62828", "yellow": "#FCBF49", "green": "#40916C"}
DAY: list[tuple[str, str, str, list[dict[str, Any]], str]] = [
    # clock, title, written, presenters, outcome
    ("10.00", "Åpning og referat", "Ragnhild Tveit", [{"name": "Ragnhild Tveit"}], "Godkjenning"),
    ("10.10", "Hva skjedde med det vi avtalte", "Pål Grande", [{"name": "Pål Grande"}], "Orientering"),
    (
        "10.30",
        "Framdriften i prosjektene",
        "Pål Grande og Siv Aune (Byarkivet)",
        [{"name": "Pål Grande"}, {"name": "Siv Aune", "organisation": "Byarkivet"}],
        "Drøfting",
    ),
    ("11.15", "Lunsj", "", [], ""),
    ("11.45", "Ny frist for innlevering", "Ragnhild Tveit", [{"name": "Ragnhild Tveit"}], "Beslutning"),
    ("12.20", "Slutt", "", [], ""),
]
AGREED = [
    # what, who, how it went
    ("Hente priser på lagring hos tre leverandører", "Siv Aune", "Gjort"),
    ("Skrive til kommunene om nye filformater", "Kommunikasjonsstaben", "Under arbeid"),
    ("Avtale opplæring med Byarkivet", "Pål Grande", "Ikke begynt"),
]
AREAS = [
    # area, its projects: name, who, light, what is said
    (
        "Inn i depotet",
        [
            ("Mottak av fagsystemer", "Tone Hall", "yellow", "To av fem pakker lot seg ikke lese."),
            ("Kartskanning Vest", "Odd Bakke", "green", "Siste kasse er hentet i Førde."),
        ],
    ),
    (
        "Ut til brukerne",
        [
            ("Lesesal på nett", "Berit Lien", "red", "Leverandøren har trukket seg."),
            ("Søk i skannede protokoller", "Tone Hall", "green", "Tusen protokoller er åpnet for søk."),
        ],
    ),
]
NEEDS = [
    # from whom, what, project, written, due, how grave
    (
        "Byarkivet",
        "Beskrivelse av gamle filformater",
        "Mottak av fagsystemer",
        "15. mai 2026",
        "2026-05-15",
        "Høy",
    ),
    ("Statens IT", "Innlogging for privatpersoner", "Lesesal på nett", "3. kvartal 2026", "2026-Q3", "Høy"),
    ("Innkjøpskontoret", "Avtale om frakt", "Kartskanning Vest", "1. juni 2026", "2026-06-01", "Lav"),
]
ASKED = [
    "Fristen for innlevering flyttes til 1. oktober 2026",
    "Lesesal på nett lyses ut på nytt uten krav om videotolk",
]
TILES = [("12,4 mill.", "sider skannet", 12.4, "mill. sider"), ("318", "arkivskapere", 318, "arkivskapere")]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf", font="Liberation Sans", ink=INK, accent=ACCENT, title="", author="Arkivetaten"
    )
    deck.slide(ground="#EEE8F7")
    deck.text(0.9, 2.5, 11, 1, TITLE, 36, bold=True, colour=INK)
    deck.text(0.9, 3.6, 11, 0.6, UNDER, 18, colour=INK)
    deck.gold.record(
        "document",
        [TITLE, UNDER],
        title=TITLE,
        doc_type="meeting_deck",
        body=TITLE,
        date="2026-04-24",
        meeting_number="7",
    )
    _day(deck)
    _agreed(deck)
    _lights(deck)
    _needs(deck)
    _asked(deck)
    deck.save()


def _day(deck: SlidePaper) -> None:
    deck.slide("Kjøreplan")
    rows: list[list[str | Box]] = [["Kl.", "Punkt", "Fra", "Ønsket utfall"]]
    rows += [[clock, title, written, outcome] for clock, title, written, _, outcome in DAY]
    deck.table(0.6, 1.4, (1.2, 5.6, 3.6, 1.9), rows, size=14, height=0.6)
    for clock, title, written, people, outcome in DAY:
        deck.gold.record(
            "agenda_item",
            [clock, title, written, outcome],
            title=title,
            start=clock,
            item_type=outcome or None,
            presenters=people or None,
        )


def _agreed(deck: SlidePaper) -> None:
    deck.slide("Oppfølging fra forrige møte")
    rows: list[list[str | Box]] = [
        ["Hva ble avtalt", "Hvem", "Hvordan gikk det"],
        *([*row] for row in AGREED),
    ]
    deck.table(0.6, 1.5, (6.4, 3.2, 2.6), rows, size=15, height=0.7)
    for what, who, state in AGREED:
        note(deck.gold, [what, who, state], task(what, who, status=state))


def _lights(deck: SlidePaper) -> None:
    deck.slide("Prosjektene akkurat nå")
    rows: list[list[str | Box]] = []
    for area, projects in AREAS:
        rows.append([Box(area, columns=3, fill="#DCD0F0", bold=True), "", ""])
        for name, who, light, said in projects:
            rows.append([Box(name, under=f"Ansvarlig: {who}", bold=True), Box(fill=FILLS[light]), said])
    deck.table(0.6, 1.4, (5, 0.8, 6.4), rows, size=15, height=0.72, heads=0)
    for _, projects in AREAS:
        for name, who, light, said in projects:
            note(deck.gold, [name, f"Ansvarlig: {who}", said], *measure(name, who, light))
    first, second = (f"{big} {small}" for big, small, *_ in TILES)
    deck.text(0.6, 6.2, 5, 0.5, first, 18, bold=True, colour=ACCENT)
    deck.text(6.2, 6.2, 5, 0.5, second, 18, bold=True, colour=ACCENT)
    for line, (_, _, value, unit) in zip((first, second), TILES, strict=True):
        note(deck.gold, line, number(None, value, unit))


def _needs(deck: SlidePaper) -> None:
    deck.slide("Leveranser vi trenger fra andre")
    rows: list[list[str | Box]] = [["Fra hvem", "Hva", "Til prosjekt", "Når", "Alvor"]]
    rows += [[giver, what, project, written, grave] for giver, what, project, written, _, grave in NEEDS]
    deck.table(0.6, 1.5, (2.3, 4, 3, 2, 1), rows, size=14, height=0.7)
    for giver, what, project, written, due, grave in NEEDS:
        row = [giver, what, project, written, grave]
        note(deck.gold, row, need(project, what, owner=giver, criticality=grave, due=due))


def _asked(deck: SlidePaper) -> None:
    deck.slide("Det vi trenger vedtak om i dag")
    for place, text in enumerate(ASKED):
        x = 0.7 + place * 6.1
        deck.text(x, 1.6, 5.6, 2.6, [f"Vedtakspunkt {place + 1}", f"{text}."], 18, fill="#DCD0F0")
        note(deck.gold, text, decided(text, "proposed"))
