"""Report of a city agency on goals: lights of two quarters side by side, indicators under goals, drawn cards."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.sheets import LYING, UPRIGHT, Papers

NAME = "bydel-maalrapport"
TITLE = "Oppfølging av strategisk plan – 3. kvartal 2025"
BODY = "Bydelsutvalget i Nordre Havn"
FILLS = {"red": "#EF5350", "yellow": "#FFEE58", "green": "#66BB6A"}
INDICATORS = [
    # goal, indicator, second quarter, third quarter, assessment
    (
        "Trygge oppvekstvilkår",
        "Andel barn i barnehage",
        "yellow",
        "green",
        "Flere familier har takket ja til plass.",
    ),
    (
        "Trygge oppvekstvilkår",
        "Ungdom på fritidsklubb",
        "green",
        "green",
        "Besøkstallet holder seg stabilt høyt.",
    ),
    (
        "God omsorg",
        "Ventetid på sykehjem",
        "red",
        "yellow",
        "Ventetiden er kortere, men fortsatt over målet.",
    ),
    ("God omsorg", "Brukertilfredshet", "green", "yellow", "Svarprosenten er lav, og skåren faller litt."),
]
CARDS = [
    ("Leksekafé", "Seksjon oppvekst", "green", "Drives nå på tre skoler."),
    ("Nattpatrulje", "Frivillighetskoordinator", "red", "Mangler vakter i helgene."),
    ("Middagsvenn", "Seksjon omsorg", "yellow", "Opplæringen er utsatt til januar."),
    ("Åpen hall", "Seksjon oppvekst", "green", "Økt åpningstid fra oktober."),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = Papers(
        folder / f"{NAME}.pdf", LYING, "LiberationSans", title=TITLE, author="Bydelsadministrasjonen"
    )
    paper.page()
    gold = paper.gold
    y = paper.text(50, 50, 740, TITLE, 22, "b", colour="#6A1B9A") + 4
    y = paper.text(50, y, 740, f"{BODY}, 6. november 2025", 12) + 20
    rows: list[list[str | Cell]] = [["Mål", "Indikator", "2. kvartal 2025", "3. kvartal 2025", "Vurdering"]]
    rows += [
        [goal, name, Cell("", fill=FILLS[before]), Cell("", fill=FILLS[now]), text]
        for goal, name, before, now, text in INDICATORS
    ]
    paper.table(50, y, (140, 160, 80, 80, 280), rows, size=10.5, head="#E1BEE7", pad=8)
    paper.say().record(
        "document",
        [TITLE, f"{BODY}, 6. november 2025"],
        title=TITLE,
        doc_type="strategy_followup",
        body=BODY,
        date="2025-11-06",
    )
    for goal in dict.fromkeys(goal for goal, *_ in INDICATORS):
        gold.record("goal", goal, title=goal)
    for _, name, before, now, text in INDICATORS:
        gold.statuses([name], name, "indicator", as_of="2025-Q2", status=before)
        gold.statuses([name], name, "indicator", as_of="2025-Q3", status=now)
        gold.record("assessment", [name, text], subject=name, subject_kind="indicator", text=text)
    _cards(paper)
    _text(paper)
    paper.save()


def _cards(paper: Papers) -> None:
    paper.page()
    y = paper.text(50, 44, 740, "Tiltakskort", 18, "b", colour="#6A1B9A") + 16
    for number, (name, owner, light, text) in enumerate(CARDS):
        x, top = 50 + 380 * (number % 2), y + 130 * (number // 2)
        paper.box(x, top, 350, 110, "#F3E5F5")
        paper.box(x + 310, top + 12, 22, 22, FILLS[light])
        paper.text(x + 14, top + 12, 280, name, 14, "b")
        paper.text(x + 14, top + 40, 320, f"Ansvarlig: {owner}", 11)
        paper.text(x + 14, top + 62, 320, text, 11)
    gold = paper.say()
    for name, owner, light, _ in CARDS:
        gold.record("initiative", name, name=name)
        owned = f"Ansvarlig: {owner}"
        gold.record("owner", [name, owned], subject=name, subject_kind="initiative", owner=owner)
        gold.statuses(name, name, "initiative", status=light)


def _text(paper: Papers) -> None:
    paper.page(UPRIGHT)
    y = paper.text(60, 60, 470, "Utfyllende kommentarer", 15, "b", colour="#6A1B9A") + 8
    waits = "Nattpatrulje kan ikke utvides før politiet har godkjent ruten."
    builds = "Åpen hall bygger på avtalen med idrettslaget."
    paper.text(60, y, 470, f"{waits} {builds}", 11)
    gold = paper.say()
    gold.record("dependency", waits, subject="Nattpatrulje", on="politiet har godkjent ruten")
    gold.record("dependency", builds, subject="Åpen hall", on="avtalen med idrettslaget")
