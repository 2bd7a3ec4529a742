"""Report of a hospital trust: areas with lights and assessments, risks, measures that go on."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.sheets import LYING, UPRIGHT, Papers

NAME = "helseforetak-lederrapport"
TITLE = "Ledelsens gjennomgang 1. halvår 2025"
BODY = "Fjordane helseforetak"
FILLS = {"red": "#E57373", "yellow": "#FFF176", "green": "#81C784"}
AREAS = [
    ("Pasientsikkerhet", "yellow", "Antall fall er redusert, men trykksår øker på to sengeposter."),
    ("Tilgjengelighet", "red", "Ventetiden for kirurgi er fortsatt for lang, særlig innen ortopedi."),
    ("Medarbeidere", "yellow", "Sykefraværet går ned, og turnover er stabil."),
    ("Bygg og utstyr", "green", "Nytt dialysesenter er åpnet etter planen."),
]
MEASURES = [
    # name, what it shall give, who, written, value
    ("Felles operasjonsplanlegging", "Kortere ventetid", "Kirurgisk klinikk", "Forsinket", "yellow"),
    ("Hjemmesykehus for barn", "Færre innleggelser", "Barneklinikken", "I rute", "green"),
    ("Bemanningssenter", "Mindre innleie", "HR-avdelingen", "I rute", "green"),
    ("Robotisert lager", "Lavere svinn", "Driftsavdelingen", "Stanset", "cancelled"),
    ("Digital pasientinngang", "Færre papirbrev", "Teknologi og e-helse", "Ferdigstilt", "completed"),
]
RISKS = [
    ("Mangel på intensivsykepleiere", "Stor", "Alvorlig", "Rekrutteringsplan", "HR-avdelingen"),
    (
        "Dataangrep mot medisinsk utstyr",
        "Middels",
        "Svært alvorlig",
        "Nettverkssegmentering",
        "Teknologi og e-helse",
    ),
]
NUMBERS = (
    "Foretaket hadde 61 420 polikliniske konsultasjoner i første halvår 2025. "
    "Gjennomsnittlig ventetid var 71 dager. Andelen fristbrudd var 4,7 %."
)


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", UPRIGHT, "LiberationSans", title=TITLE, author=BODY)
    paper.page()
    gold = paper.gold
    y = paper.text(60, 60, 470, TITLE, 22, "b", colour="#01579B") + 4
    y = paper.text(60, y, 470, BODY, 13) + 2
    y = paper.text(60, y, 470, "Dato: 28.08.2025", 11) + 18
    y = paper.text(60, y, 470, "Hovedtall", 15, "b", colour="#01579B") + 4
    y = paper.text(60, y, 470, NUMBERS, 11) + 18
    y = paper.text(60, y, 470, "Samlet vurdering per område", 15, "b", colour="#01579B") + 8
    rows: list[list[str | Cell]] = [["Område", "Status", "Vurdering"]]
    rows += [[name, Cell("", fill=FILLS[light]), text] for name, light, text in AREAS]
    paper.table(60, y, (120, 60, 290), rows, size=10.5, head="#B3E5FC", pad=6)
    paper.say().record(
        "document",
        [TITLE, BODY, "Dato: 28.08.2025"],
        title=TITLE,
        doc_type="other",
        body=BODY,
        date="2025-08-28",
    )
    first, second, third = (f"{one.rstrip('.')}." for one in NUMBERS.split(". "))
    gold.figure(first, "Foretaket", 61420, "polikliniske konsultasjoner", "2025-06")
    gold.figure(third, "Andelen fristbrudd", 4.7, "%")
    gold.figure(second, "Gjennomsnittlig ventetid", 71, "dager")
    for name, light, text in AREAS:
        gold.statuses([name, text], name, "area", status=light)
        gold.record("assessment", [name, text], subject=name, subject_kind="area", text=text)
    _measures(paper)
    _risks(paper)
    paper.save()


def _measures(paper: Papers) -> None:
    paper.page(LYING)
    y = paper.text(50, 44, 740, "Forbedringstiltak", 15, "b", colour="#01579B") + 8
    rows: list[list[str | Cell]] = [["Tiltak", "Forventet effekt", "Ansvarlig enhet", "Fremdrift"]]
    rows += [[name, effect, who, written] for name, effect, who, written, _ in MEASURES]
    paper.table(50, y, (210, 190, 190, 120), rows, size=11, head="#B3E5FC", pad=7)
    gold = paper.say()
    for name, effect, who, written, value in MEASURES:
        gold.initiative([name, effect, who, written], name, owner=who)
        dimension = "progress" if value in FILLS else "status"
        gold.statuses([name, written], name, "initiative", **{dimension: value})  # type: ignore[arg-type]


def _risks(paper: Papers) -> None:
    paper.page(LYING)
    y = paper.text(50, 44, 740, "Topprisikoer", 15, "b", colour="#01579B") + 8
    rows: list[list[str | Cell]] = [["Risiko", "Sannsynlighet", "Konsekvens", "Tiltak", "Risikoeier"]]
    rows += [[*row] for row in RISKS]
    y = paper.table(50, y, (220, 100, 110, 170, 140), rows, size=11, head="#B3E5FC", pad=7)
    y = paper.text(50, y + 20, 740, "Prioriteringer i andre halvår", 15, "b", colour="#01579B") + 6
    plans = ["Åpne korttidspost for eldre i oktober 2025", "Innføre ny avvikshåndtering fra 1. november 2025"]
    paper.bullets(50, y, 740, plans, 11.5)
    paper.say()
