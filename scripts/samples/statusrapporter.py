"""Two status reports to the invented steering group of the deck, from the meetings before and after it.

The same measures under somewhat other names, with other lights, another owner and a later date: what moves from
meeting to meeting, and what a history of them should show.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from samples.paper import Cell, Paper
from samples.truth import Truth

NAME = "statusrapport"
BODY = "Styringsgruppa for digital ferdsel"
WORDS = {"green": ("#2E8B57", "I rute"), "yellow": ("#F2C230", "Avvik"), "red": ("#C0392B", "Kritisk")}


@dataclass(frozen=True)
class Measure:
    name: str
    owner: str
    value: str
    comment: str


@dataclass(frozen=True)
class Activity:
    service: str
    text: str
    actor: str
    to: str


@dataclass(frozen=True)
class Report:
    file: str
    number: str
    date: str
    written: str
    prose: str
    measures: tuple[Measure, ...]
    activities: tuple[Activity, ...]
    figure: tuple[str, str, int, str]
    decision: str


REPORTS = (
    Report(
        "statusrapport-desember",
        "11",
        "2024-12-10",
        "10. desember 2024",
        "Rapporten viser hvor langt tiltakene var kommet ved utgangen av november.",
        (
            Measure("Ferjebillett", "Kystfylket", "green", "Innføringen følger planen."),
            Measure("Ferjekø", "Sørøya ferjeselskap", "green", "Klar for utprøving på to samband."),
            Measure("Bølgevarsel", "Bruverket", "yellow", "Leverandøren melder om mulig forsinkelse."),
            Measure("Brukontroll fra luften", "Bruverket", "green", "De første flygingene er gjort."),
            Measure("Lyslenke", "Kystfylket", "yellow", "Mangler strøm på fire kaier."),
        ),
        (
            Activity("Ferjekø", "Utprøving på to samband", "Sørøya ferjeselskap", "2025-02-01"),
            Activity("Bølgevarsel", "Utsetting av bøyer", "Bruverket", "2025-05-01"),
        ),
        ("Ferjebillett er tatt i bruk i 96 kommuner.", "Ferjebillett", 96, "kommuner"),
        "Styringsgruppa ber Bruverket legge fram en plan for Bølgevarsel i neste møte.",
    ),
    Report(
        "statusrapport-juni",
        "13",
        "2025-06-12",
        "12. juni 2025",
        "Rapporten viser hvor langt tiltakene var kommet ved utgangen av mai.",
        (
            Measure("Ferjebillett", "Kystfylket", "green", "Innføringen følger planen."),
            Measure("Ferjekø", "Sørøya ferjeselskap", "green", "Utprøvingen er i gang på begge samband."),
            Measure("Bølgevarsel", "Havvarslinga", "yellow", "Ny leverandør er valgt."),
            Measure("Brukontroll fra lufta", "Bruverket", "yellow", "Venter på løyve for én bru."),
        ),
        (
            Activity("Ferjekø", "Utprøving på to samband", "Sørøya ferjeselskap", "2025-09-01"),
            Activity("Bølgevarsel", "Utsetting av bøyer", "Havvarslinga", "2025-11-01"),
        ),
        ("Ferjebillett er tatt i bruk i 171 kommuner.", "Ferjebillett", 171, "kommuner"),
        "Styringsgruppa tar statusrapporten til orientering og godkjenner at Havvarslinga overtar Bølgevarsel.",
    ),
)


def build(samples: Path, gold: Path) -> None:
    """Write both reports and their gold."""
    for report in REPORTS:
        truth = Truth()
        title = f"Statusrapport til møte {report.number}"
        paper = Paper(samples / f"{report.file}.pdf", truth, title=title, author=BODY)
        _front(paper, title, report)
        _table(paper, report)
        _plan(paper, report)
        paper.save()
        truth.write(gold / report.file)


def _front(paper: Paper, title: str, report: Report) -> None:
    truth = paper.truth
    paper.page()
    paper.text(BODY, size=12, colour="#555555")
    paper.text(title, size=20, bold=True, after=4)
    paper.text(report.written, after=10)
    truth.record(
        "document",
        title,
        title=title,
        doc_type="portfolio_report",
        body=BODY,
        date=report.date,
        meeting_number=report.number,
    )
    paper.text(report.prose)
    sentence, subject, value, unit = report.figure
    paper.text(sentence)
    truth.record("figure", sentence, subject=subject, value=value, unit=unit, text=sentence.rstrip("."))


def _table(paper: Paper, report: Report) -> None:
    truth = paper.truth
    paper.heading("Status for tiltakene")
    paper.legend(list(WORDS.values()))
    rows: list[list[str | Cell]] = [["Tiltak", "Eier", "Status", "Merknad"]]
    for one in report.measures:
        rows.append([one.name, one.owner, Cell(dot=WORDS[one.value][0]), one.comment])
    paper.table([120, 120, 50, 177], rows)
    for one in report.measures:
        row = [one.name, one.owner, one.comment]
        about = {"subject": one.name, "subject_kind": "initiative"}
        truth.record("initiative", row, name=one.name)
        truth.record("owner", row, **about, owner=one.owner)
        truth.record("status", row, **about, dimension="status", value=one.value)


def _plan(paper: Paper, report: Report) -> None:
    truth = paper.truth
    heading = "Aktiviteter framover"
    paper.heading(heading)
    rows: list[list[str | Cell]] = [["Hvem", "Tjeneste", "Hva skal skje", "Ferdig"]]
    for one in report.activities:
        rows.append([one.actor, one.service, one.text, ".".join(reversed(one.to.split("-")))])
    paper.table([130, 100, 157, 80], rows)
    for one, row in zip(report.activities, rows[1:], strict=True):
        truth.record(
            "activity",
            list(map(str, row)),
            heading=heading,
            actor=one.actor,
            service=one.service,
            text=one.text,
            to=one.to,
        )
    paper.heading("Forslag til vedtak")
    paper.text(report.decision)
    truth.record("decision", report.decision, text=report.decision.rstrip("."), outcome="proposed")
