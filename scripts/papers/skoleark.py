"""Word file of an invented school administration: a sheet of facts a measure with boxes to tick, milestones, needs."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from papers.facts import aim, judged, measure, need, note, number, sign, step
from papers.word import WordPaper

NAME = "skoleetat-tiltaksark"
TITLE = "Tiltaksark for digital skole"
BODY = "Skoleetaten i Grønnvik"


class Sheet(NamedTuple):
    """A measure with its milestones as what, date written, date, done or not."""

    name: str
    owner: str
    leader: str
    light: str
    risk: str
    spent: float
    text: str
    stones: list[tuple[str, str, str, str]]


SHEETS = [
    Sheet(
        "Én innlogging for elever",
        "Avdeling for digitalisering",
        "Unni Berg",
        "yellow",
        "red",
        3.4,
        "Foreldrekontoer må vente til våren.",
        [
            ("Prøve på to skoler", "1.10.2025", "2025-10-01", "Ja"),
            ("Innføre på ungdomstrinnet", "15.1.2026", "2026-01-15", "Nei"),
        ],
    ),
    Sheet(
        "Lånebrett til alle i 4. trinn",
        "Innkjøp",
        "Per Vik",
        "green",
        "green",
        12.1,
        "1 850 brett er levert ut.",
        [("Bytte ødelagte brett", "1.12.2025", "2025-12-01", "Nei")],
    ),
    Sheet(
        "Fraværsvarsel til heimen",
        "Avdeling for læringsmiljø",
        "Eli Dahl",
        "red",
        "yellow",
        0.9,
        "Leverandøren har sagt opp avtalen.",
        [("Velge ny leverandør", "1.3.2026", "2026-03-01", "Nei")],
    ),
]
BOXES = (("red", "Rød"), ("yellow", "Gul"), ("green", "Grønn"))
GOALS = [
    ("1", "Elevene skal oppleve mestring", None),
    ("1.1", "Alle elever har verktøyene de trenger", "1"),
    ("1.2", "Færre elever er borte fra skolen", "1"),
    ("2", "Lærerne skal bruke tiden på undervisning", None),
]
JUDGED = [
    (
        "1.1",
        "Alle elever har verktøyene de trenger",
        "green",
        "Brettene er på plass, men nettet er tregt på tre skoler.",
    ),
    ("1.2", "Færre elever er borte fra skolen", "red", "Fraværet har økt med 0,4 prosentpoeng."),
]
NEEDS = [
    (
        "Én innlogging for elever",
        "Avklaring av personvern",
        "Personvernombudet",
        "1.2.2026",
        "2026-02-01",
        "Høy",
    ),
    ("Fraværsvarsel til heimen", "Ny rammeavtale", "Innkjøp", "1.3.2026", "2026-03-01", "Middels"),
]


def build(folder: Path) -> None:
    """Write the file and its gold."""
    paper = WordPaper(folder / f"{NAME}.docx", font="Calibri", size=11, title=TITLE, author=BODY)
    gold = paper.gold
    paper.heading(TITLE, 1)
    paper.text(f"{BODY}, oppdatert 20. november 2025")
    gold.record(
        "document",
        [TITLE, f"{BODY}, oppdatert 20. november 2025"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2025-11-20",
    )
    paper.heading("Mål og delmål", 2)
    for label, title, parent in GOALS:
        line = paper.text(f"*{label}*", f" {title}")
        note(gold, line, aim(title, label, parent))
    paper.heading("Vurdering av delmålene", 2)
    paper.table(
        [
            ["Nr.", "Delmål", "Vurdering", "Begrunnelse"],
            *([n, t, dict(BOXES)[light], said] for n, t, light, said in JUDGED),
        ]
    )
    for number_, title, light, said in JUDGED:
        quote = [number_, title, dict(BOXES)[light], said]
        note(gold, quote, sign(title, light, "goal"), judged(title, said, "goal"))
    note(gold, JUDGED[1][3], number("Fraværet", 0.4, "prosentpoeng"))
    for sheet in SHEETS:
        _sheet(paper, sheet)
    paper.page()
    paper.heading("Hva tiltakene trenger av andre", 2)
    paper.table(
        [["Tiltak", "Trenger", "Av", "Innen", "Kritikalitet"], *([*row[:4], row[5]] for row in NEEDS)]
    )
    for name, on, who, when, due, how in NEEDS:
        note(gold, [name, on, who, when, how], need(name, on, owner=who, due=due, criticality=how))
    paper.save()


def _sheet(paper: WordPaper, sheet: Sheet) -> None:
    paper.page()
    gold = paper.gold
    paper.heading(sheet.name, 2)

    def ticked(light: str) -> str:
        return "  ".join(f"{'☒' if one == light else '☐'} {word}" for one, word in BOXES)

    spent = f"{sheet.spent} mill. kr".replace(".", ",", 1)
    rows = [
        ["Eier", sheet.owner, "Prosjektleder", sheet.leader],
        ["Status", ticked(sheet.light), "Risiko", ticked(sheet.risk)],
        ["Forbruk hittil", spent, "Kommentar", sheet.text],
    ]
    paper.table(rows)
    note(gold, [sheet.name, "Eier", sheet.owner], *measure(sheet.name, sheet.owner))
    note(gold, [sheet.name, "Status", rows[1][1]], sign(sheet.name, sheet.light))
    note(gold, [sheet.name, "Risiko", rows[1][3]], sign(sheet.name, sheet.risk, dimension="risk"))
    note(gold, [sheet.name, "Forbruk hittil", spent], number(sheet.name, sheet.spent, "mill. kr"))
    if "1 850" in sheet.text:
        note(gold, sheet.text, number(sheet.name, 1850, "brett"))
    paper.text("*Milepæler*")
    paper.table([["Milepæl", "Dato", "Nådd"], *([what, when, done] for what, when, _, done in sheet.stones)])
    for what, when, date, done in sheet.stones:
        note(gold, [what, when, done], step(what, sheet.name, from_=date, to=date))
