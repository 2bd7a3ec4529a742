"""Dense portfolio report of an invented education agency: a wide lying table of ten columns, a card a project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from layout.sheet import Cell

from papers.gold import Numbers, Signs
from papers.sheets import LYING, Papers

NAME = "utdanning-portefolje"
TITLE = "Porteføljeoversikt august 2025"
BODY = "Læringsdirektoratet"
WINE, ROSE = "#7A1F3D", "#F3E3E8"
TINTS = {"green": "#B7E1B0", "yellow": "#FFE08A", "red": "#F3A6A0"}


@dataclass(frozen=True)
class Project:
    """A row: phase, budget and use in MNOK, trend and lights; what follows from them."""

    number: str
    name: str
    owner: str
    phase: str
    end: str
    budget: tuple[str, float]
    used: tuple[str, float]
    status: str
    risk: str
    text: str


PROJECTS = [
    Project(
        "P-01",
        "Nasjonal prøvebase",
        "Prøveavdelingen",
        "Gjennomføring",
        "12/2026",
        ("34,0", 34),
        ("18,2", 18.2),
        "yellow",
        "yellow",
        "Ny testleder er på plass fra september.",
    ),
    Project(
        "P-04",
        "Karakterarkivet",
        "Registeravdelingen",
        "Planlegging",
        "06/2027",
        ("12,5", 12.5),
        ("1,9", 1.9),
        "green",
        "yellow",
        "Behovene er kartlagt hos 40 skoler.",
    ),
    Project(
        "P-07",
        "Eksamen uten papir",
        "Prøveavdelingen",
        "Gjennomføring",
        "05/2026",
        ("51,3", 51.3),
        ("44,7", 44.7),
        "red",
        "red",
        "Belastningstesten i juni feilet.",
    ),
    Project(
        "P-09",
        "Læreplanverktøyet",
        "Fagavdelingen",
        "Avslutning",
        "10/2025",
        ("8,8", 8.8),
        ("8,6", 8.6),
        "green",
        "green",
        "Overleveres forvaltningen i oktober.",
    ),
    Project(
        "P-12",
        "Tilskudd til friskoler",
        "Tilskuddsavdelingen",
        "Konsept",
        "03/2028",
        ("4,0", 4),
        ("0,3", 0.3),
        "yellow",
        "red",
        "Forskriftsendringen er ikke avklart.",
    ),
]
DEPENDS = [
    # subject, on, owner, due as written, due
    ("Eksamen uten papir", "Ny nettavtale for skolene", "Fylkeskommunene", "1. februar 2026", "2026-02-01"),
    ("Tilskudd til friskoler", "Forskrift om tilskudd", "Departementet", "vinteren 2026", "2026"),
    ("Karakterarkivet", "Skolenes administrative systemer", "Leverandørene", "31.12.2026", "2026-12-31"),
]
CHANGES: list[tuple[str, str | None, Signs]] = [
    (
        "Innloggingsprosjektet Nøkkelen er ferdigstilt, og sluttrapporten er godkjent.",
        "Nøkkelen",
        {"status": "completed"},
    ),
    ("Språkprøven for voksne ble kansellert i juni.", "Språkprøven for voksne", {"status": "cancelled"}),
    ("Ingen prosjekter er lagt til siden forrige oversikt.", None, {}),
]
NUMBERS: list[tuple[str, Numbers]] = [
    ("Porteføljen har en samlet ramme på 110,6 MNOK i 2025.", [("Porteføljen", 110.6, "MNOK", "2025")]),
    ("Ved utgangen av august var 73,7 MNOK brukt.", [(None, 73.7, "MNOK", "2025-08")]),
    ("Av 6 prosjekter med gevinstplan har 4 levert måling.", [(None, 4, "prosjekter", None)]),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    report = Papers(folder / f"{NAME}.pdf", LYING, "LiberationSans", title=TITLE, author=BODY)
    _front(report)
    _table(report)
    _cards(report)
    _needs(report)
    report.save()


def _page(report: Papers, title: str) -> float:
    report.page()
    report.box(0, 0, 842, 34, WINE)
    report.text(36, 10, 500, f"{BODY} – {TITLE.lower()}", 10, colour="#FFFFFF")
    report.text(706, 10, 100, f"{report.gold.page} / 4", 10, colour="#FFFFFF", align="right")
    return report.text(36, 52, 770, title, 17, "b", colour=WINE) + 8


def _front(report: Papers) -> None:
    report.page()
    report.box(0, 0, 842, 140, WINE)
    report.text(36, 46, 770, TITLE, 34, "b", colour="#FFFFFF")
    report.text(36, 92, 770, BODY, 16, colour="#FFFFFF")
    y = 170.0
    for sentence, _ in NUMBERS:
        y = report.text(36, y, 370, sentence, 12) + 8
    y = 170.0
    for sentence, *_ in CHANGES:
        y = report.text(440, y, 366, sentence, 12) + 8
    gold = report.say()
    gold.record(
        "document", [TITLE, BODY], title=TITLE, doc_type="portfolio_report", body=BODY, date="2025-08"
    )
    for sentence, figures in NUMBERS:
        for subject, value, unit, as_of in figures:
            gold.figure(sentence, subject, value, unit, as_of)
    for sentence, name, signs in CHANGES:
        if name:
            gold.initiative(sentence, name, **signs)


def _table(report: Papers) -> None:
    y = _page(report, "Alle prosjekter")
    heads = [
        "Nr.",
        "Prosjekt",
        "Eier",
        "Fase",
        "Slutt",
        "Budsjett MNOK",
        "Forbruk MNOK",
        "Status",
        "Risiko",
        "Kommentar",
    ]
    rows: list[list[str | Cell]] = [list(heads)]
    for one in PROJECTS:
        numbers = [Cell(text, align="right") for text, _ in (one.budget, one.used)]
        lights = [Cell(fill=TINTS[light]) for light in (one.status, one.risk)]
        rows.append(
            [
                one.number,
                Cell(one.name, bold=True),
                one.owner,
                one.phase,
                one.end,
                *numbers,
                *lights,
                one.text,
            ]
        )
    report.table(36, y, (36, 110, 105, 78, 52, 58, 58, 46, 46, 181), rows, size=9, head=ROSE, pad=5)
    gold = report.say()
    for one in PROJECTS:
        row = [one.number, one.name, one.owner, one.phase, one.end, one.budget[0], one.used[0], one.text]
        gold.initiative(row, one.name, owner=one.owner, status=one.status, risk=one.risk)
        gold.figure([one.name, one.budget[0]], one.name, one.budget[1], "MNOK")
        gold.figure([one.name, one.used[0]], one.name, one.used[1], "MNOK")
    gold.figure(PROJECTS[1].text, "Karakterarkivet", 40, "skoler")


def _cards(report: Papers) -> None:
    _page(report, "Tre prosjekter i søkelyset")
    said = [
        (
            "Nasjonal prøvebase",
            "Prosjektleder: Prøveavdelingen",
            "Andre delleveranse er utsatt fra november 2025 til februar 2026.",
        ),
        (
            "Eksamen uten papir",
            "Prosjektleder: Prøveavdelingen",
            "Hovedeksamen våren 2026 kan måtte tas på papir i noen fylker.",
        ),
        (
            "Karakterarkivet",
            "Prosjektleder: Registeravdelingen",
            "Leverandørene er positive til en felles standard for vitnemål.",
        ),
    ]
    for number, (name, leader, text) in enumerate(said):
        x = 36 + number * 262
        report.box(x, 96, 246, 180, ROSE)
        report.text(x + 14, 108, 218, name, 14, "b", colour=WINE)
        report.text(x + 14, 134, 218, leader, 10.5, "i")
        report.text(x + 14, 160, 218, text, 11.5)
    report.text(36, 310, 770, "Forslag til nye tiltak fra skolene", 14, "b", colour=WINE)
    proposals = ["La elevene øve i prøvebasen hele året", "Sende varsel når en karakter endres"]
    report.bullets(36, 336, 770, proposals, 12)
    gold = report.say()
    for name, leader, _ in said:
        owner = leader.partition(": ")[2]
        gold.record("owner", [name, leader], subject=name, subject_kind="initiative", owner=owner)
    for proposal in proposals:
        gold.record("proposal", proposal, text=proposal)


def _needs(report: Papers) -> None:
    y = _page(report, "Avhengigheter på tvers")
    rows: list[list[str | Cell]] = [["Prosjekt", "Hva det venter på", "Hvem som må levere", "Når"]]
    rows += [[who, on, owner, written] for who, on, owner, written, _ in DEPENDS]
    report.table(36, y, (190, 270, 180, 130), rows, size=11, rules="head", head=None, pad=6)
    gold = report.say()
    for who, on, owner, written, due in DEPENDS:
        gold.record("dependency", [who, on, owner, written], subject=who, on=on, owner=owner, due=due)
