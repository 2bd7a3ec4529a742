"""Quarterly portfolio report of an invented research council, with an English summary and a lying page."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.gold import Numbers, Signs
from papers.sheets import LYING, UPRIGHT, Papers

NAME = "forskning-kvartalsrapport"
TITLE = "Kvartalsrapport for forskningsinfrastruktur"
BODY = "Infrastrukturrådet"
INK, LINE = "#3B2A5A", "#C9BFE0"

SUMMARY: list[tuple[str, Numbers]] = [
    # sentence, figures: subject, value, unit, as_of
    (
        "Porteføljen teller 11 anlegg under oppbygging, og tre av dem åpner for brukere i løpet av høsten.",
        [("Porteføljen", 11, "anlegg", None)],
    ),
    (
        "Per 30. september er 143,9 millioner kroner utbetalt, tilsvarende 62 % av årets bevilgning.",
        [
            (None, 143.9, "millioner kroner", "2025-09-30"),
            (None, 62, "%", "2025-09-30"),
        ],
    ),
    (
        "I alt 2 310 forskere har søkt om tilgang til anleggene hittil i år.",
        [(None, 2310, "forskere", None)],
    ),
]
SENTENCES: list[tuple[str, str, str | None, Signs]] = [
    # sentence, name, owner, signs
    (
        "Prosjektet Havlaben (Kystuniversitetet) rapporterer rødt fordi byggetillatelsen er påklaget.",
        "Havlaben",
        "Kystuniversitetet",
        {"status": "red"},
    ),
    (
        "Isarkivet ble avsluttet 15. august og er overført til ordinær drift.",
        "Isarkivet",
        None,
        {"status": "completed"},
    ),
]
AREAS = [
    # area, rows: name, responsible, second quarter, third quarter, risk, comment
    (
        "Hav og klima",
        [
            (
                "Havlaben",
                "Kystuniversitetet",
                "yellow",
                "red",
                "red",
                "Klagen behandles tidligst i desember.",
            ),
            ("Værradar nord", "Atmosfæreinstituttet", "green", "green", "yellow", "Mast nummer to er reist."),
            (
                "Planktonbanken",
                "Kystuniversitetet",
                "green",
                "yellow",
                "yellow",
                "To stillinger er ubesatte.",
            ),
        ],
    ),
    (
        "Språk og samfunn",
        [
            ("Dialektkartet", "Nordre høgskole", "yellow", "green", "green", "Innsamlingen er i gang igjen."),
            (
                "Felles intervjuarkiv",
                "Institutt for levekår",
                "red",
                "yellow",
                "red",
                "Ny databehandleravtale er inngått.",
            ),
        ],
    ),
]
ALIASES = {"Havlaben": ["Ocean Lab"], "Felles intervjuarkiv": ["Common Interview Archive"]}
COSTS = [
    ("Havlaben", "88,0", 88, "31,2", 31.2),
    ("Værradar nord", "42,5", 42.5, "39,9", 39.9),
    ("Dialektkartet", "7,4", 7.4, "2,1", 2.1),
]
NEEDS = [
    # subject, on, criticality, due as written, due
    ("Havlaben", "Avgjørelse i klagesaken hos statsforvalteren", "Høy", "desember 2025", "2025-12"),
    ("Felles intervjuarkiv", "Samtykkeløsning for eldre opptak", "Middels", "1. mars 2026", "2026-03-01"),
    ("Værradar nord", "Frekvenser til dataoverføring", "Lav", "2. kvartal 2026", "2026-Q2"),
    ("Planktonbanken", "Fryselager på ny tomt", "Høy", "15. januar 2026", "2026-01-15"),
    ("Dialektkartet", "Rettigheter til eldre radioopptak", "Middels", "30. november 2025", "2025-11-30"),
]
STEPS = [
    # service, text, actor, when as written, from, to
    (
        "Værradar nord",
        "Prøvedrift med alle tre mastene",
        "Atmosfæreinstituttet",
        "14.11.2025",
        "2025-11-14",
        "2025-11-14",
    ),
    (
        "Planktonbanken",
        "Åpne bestilling av prøver på nett",
        "Kystuniversitetet",
        "01.12.2025",
        "2025-12-01",
        "2025-12-01",
    ),
    (
        "Dialektkartet",
        "Publisere opptak fra innlandet",
        "Nordre høgskole",
        "12.12.2025",
        "2025-12-12",
        "2025-12-12",
    ),
    (
        "Felles intervjuarkiv",
        "Prøve ut samtykkeskjema på 50 personer",
        "Institutt for levekår",
        "28.11.2025",
        "2025-11-28",
        "2025-11-28",
    ),
    (
        "Havlaben",
        "Levere merknader til klagen",
        "Kystuniversitetet",
        "10.10.2025",
        "2025-10-10",
        "2025-10-10",
    ),
]
ENGLISH: list[tuple[str, list[tuple[str, float, str]]]] = [
    # sentence, figures, initiative facts
    ("Eleven facilities are under construction, and the portfolio as a whole is on schedule.", []),
    (
        "User demand is growing: 2,310 researchers have applied for access this year, up 18% from 2024.",
        [("User demand", 2310, "researchers"), ("User demand", 18, "%")],
    ),
    ("Havlaben (the Ocean Lab) is reported as red because the building permit has been appealed.", []),
    ("The Common Interview Archive is on hold until a consent solution is in place.", []),
]

BACKGROUND = (
    "Infrastrukturrådet fordeler midler til laboratorier, samlinger og databaser som er for store for én "
    "institusjon alene. Rapporten bygger på det prosjektene selv har meldt inn, og på samtaler med de "
    "vitenskapelige lederne. Den er behandlet i sekretariatet og legges frem for rådet i november."
)
CONTEXT = (
    "The council funds laboratories, collections and databases that are too large for any single institution. "
    "This report is based on what the projects have told us, and on meetings with their scientific directors. "
    "A longer version with all annexes can be requested from the secretariat."
)


def build(folder: Path) -> None:
    """Write the report and its gold."""
    report = Papers(
        folder / f"{NAME}.pdf", UPRIGHT, "LiberationSerif", title=f"{TITLE} 3. kvartal 2025", author=BODY
    )
    _front(report)
    _english(report)
    _status(report)
    _costs(report)
    report.save()


def _page(report: Papers, title: str, size: tuple[float, float] | None = None) -> float:
    report.page(size)
    report.rule(60, 44, report.width - 120, 0.8, INK)
    report.text(60, 28, report.width - 120, f"{TITLE} · 3. kvartal 2025", 8.5, "i", colour=INK)
    report.text(60, report.height - 36, report.width - 120, f"{report.gold.page}", 9, align="centre")
    return report.text(60, 66, report.width - 120, title, 16, "b", colour=INK) + 10


def _front(report: Papers) -> None:
    report.page()
    report.box(0, 0, 595, 210, INK)
    report.text(60, 70, 475, TITLE, 28, "b", colour="#FFFFFF")
    report.text(60, 160, 475, "3. kvartal 2025 | Infrastrukturrådet", 14, colour="#FFFFFF")
    y = report.text(60, 236, 475, BACKGROUND, 11.5, "i") + 14
    y = report.text(60, y, 475, "Hovedbilde", 16, "b", colour=INK) + 8
    for sentence, _ in SUMMARY:
        y = report.text(60, y, 475, sentence, 11.5) + 8
    y = report.text(60, y + 6, 475, "Avvik og endringer", 16, "b", colour=INK) + 8
    for sentence, *_ in SENTENCES:
        y = report.text(60, y, 475, sentence, 11.5) + 8
    y = report.text(60, y, 475, "Ingen prosjekter har meldt at de vil be om økt tildeling.", 11.5) + 8
    gold = report.say()
    gold.record("document", TITLE, title=TITLE, doc_type="portfolio_report", body=BODY, date="2025-Q3")
    for sentence, figures in SUMMARY:
        for subject, value, unit, as_of in figures:
            gold.figure(sentence, subject, value, unit, as_of)
    for sentence, name, owner, signs in SENTENCES:
        gold.initiative(sentence, name, owner=owner, again=name == "Havlaben", **signs)


def _english(report: Papers) -> None:
    y = _page(report, "Executive summary")
    for sentence, _ in ENGLISH:
        y = report.text(60, y, 475, sentence, 11.5) + 8
    y = report.text(60, y, 475, CONTEXT, 11.5) + 8
    y = report.text(60, y + 10, 475, "Strategic objectives", 13, "b", colour=INK) + 6
    goals = [("Objective 1", "Open access to all facilities"), ("Objective 2", "Shared data within one year")]
    for label, title in goals:
        y = report.text(60, y, 475, f"{label}: {title}", 11.5) + 5
    gold = report.say()
    for sentence, figures in ENGLISH:
        for subject, value, unit in figures:
            gold.figure(sentence, subject, value, unit)
    gold.initiative(ENGLISH[2][0], "Havlaben", again=True, status="red")
    gold.initiative(ENGLISH[3][0], "Common Interview Archive", again=True, status="paused")
    for label, title in goals:
        gold.record("goal", f"{label}: {title}", label=label, title=title)


def _status(report: Papers) -> None:
    y = _page(report, "Status for anleggene", LYING)
    rows: list[list[str | Cell]] = [
        [
            Cell("Område", rows=2),
            Cell("Prosjekt", rows=2),
            Cell("Prosjektansvarlig", rows=2),
            Cell("Status", columns=2, align="centre"),
            Cell("Risiko", rows=2),
            Cell("Kommentar", rows=2),
        ],
        ["2. kvartal", "3. kvartal"],
    ]
    for area, projects in AREAS:
        for number, (name, owner, before, now, risk, text) in enumerate(projects):
            start: list[str | Cell] = [Cell(area, rows=len(projects), bold=True)] if not number else []
            rows.append([*start, name, owner, Cell(dot=before), Cell(dot=now), Cell(dot=risk), text])
    report.table(60, y, (90, 120, 130, 70, 70, 60, 182), rows, size=10, heads=2, head=LINE, pad=6)
    gold = report.say()
    for _, projects in AREAS:
        for name, owner, before, now, risk, text in projects:
            row = [name, owner, text]
            gold.initiative(row, name, aliases=ALIASES.get(name), owner=owner, risk=risk)
            for quarter, light in (("2025-Q2", before), ("2025-Q3", now)):
                gold.statuses(row, name, "initiative", as_of=quarter, status=light)


def _costs(report: Papers) -> None:
    y = _page(report, "Økonomi", UPRIGHT)
    y = report.text(60, y, 475, "Alle beløp i millioner kroner.", 10, "i") + 4
    rows: list[list[str | Cell]] = [["Prosjekt", "Tildelt 2025", "Brukt per 30.09.2025"]]
    rows += [
        [name, Cell(given, align="right"), Cell(used, align="right")] for name, given, _, used, _ in COSTS
    ]
    y = report.table(60, y, (235, 110, 130), rows, size=10.5, rules="head", head=None)
    y = report.text(60, y + 24, 475, "Avhengigheter", 16, "b", colour=INK) + 8
    rows = [["Prosjekt", "Er avhengig av", "Kritikalitet", "Innen"]]
    rows += [[who, on, weight, due] for who, on, weight, due, _ in NEEDS]
    y = report.table(60, y, (115, 195, 75, 90), rows, size=10.5, rules="rows", head=None)
    y = report.text(60, y + 24, 475, "Milepæler i neste kvartal", 16, "b", colour=INK) + 8
    rows = [["Prosjekt", "Milepæl", "Ansvarlig", "Dato"]]
    rows += [[service, text, actor, when] for service, text, actor, when, *_ in STEPS]
    report.table(60, y, (100, 185, 120, 70), rows, size=10.5, head=LINE)
    gold = report.say()
    for name, given, value, used, spent in COSTS:
        gold.figure([name, given], name, value, "millioner kroner", "2025")
        gold.figure([name, used], name, spent, "millioner kroner", "2025-09-30")
    for who, on, weight, written, due in NEEDS:
        gold.record("dependency", [who, on, weight, written], subject=who, on=on, criticality=weight, due=due)
    for service, text, actor, when, start, end in STEPS:
        gold.record(
            "activity",
            [service, text, actor, when],
            heading="Milepæler i neste kvartal",
            service=service,
            text=text,
            actor=actor,
            from_=start,
            to=end,
        )
