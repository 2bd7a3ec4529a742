"""Half-year report of an invented safety programme: a long table that goes on without heads, people, risks, steps."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.gold import Numbers
from papers.sheets import UPRIGHT, Papers

NAME = "trygghet-halvarsrapport"
TITLE = "Halvårsrapport for Trygg by-programmet"
BODY = "Strandby kommune"
RED, PALE = "#8C2F39", "#F6E9EA"
LEFT, WIDE = 56.0, 483.0

TEXTS: list[tuple[str, Numbers]] = [
    # sentence, figures: subject, value, unit, as_of
    (
        "Programmet har 8 tiltak, og samlet forbruk per 30. juni 2025 er 7,4 millioner kroner.",
        [("Programmet", 8, "tiltak", None), ("samlet forbruk", 7.4, "millioner kroner", "2025-06-30")],
    ),
    ("Antall anmeldte hærverk falt til 118 saker.", [("anmeldte hærverk", 118, "saker", None)]),
    (
        "I innbyggerundersøkelsen svarer 83 % at de føler seg trygge i sentrum.",
        [("innbyggerundersøkelsen", 83, "%", None)],
    ),
]
BACKGROUND = [
    "Programmet ble til etter urolighetene på torget for tre år siden. Da gikk kommunen, politiet, skolene og "
    "næringslivet sammen om å finne ut hva som gjør folk utrygge, og hva som faktisk hjelper. Svarene var ikke "
    "alltid de man ventet: Mange nevnte mørke gangveier og stengte lokaler før de nevnte kriminalitet.",
    "Arbeidet er siden delt mellom avdelingene, og hver av dem rapporterer to ganger i året. Rapporten bygger på "
    "det de har meldt inn, på tall fra politiet og på samtaler med ungdomsrådet. Den er lest og kommentert av "
    "programgruppa før sommeren, og enkelte vurderinger er endret etter innspill fra Sentrumsforeningen.",
    "Det er for tidlig å si om programmet virker. Om tallene fortsatt går i riktig retning til våren, kan det bli "
    "aktuelt å gjøre flere av ordningene faste. Da må kommunestyret ta stilling til hvordan de skal betales, og om "
    "ansvaret skal ligge i én avdeling. Kontaktperson er programlederen, telefon 70 00 11 22.",
]
MEASURES = [
    # name, owner, light, comment
    ("Natteravner", "Frivilligsentralen", "green", "Ute hver helg siden mars."),
    ("Lys i undergangen", "Teknisk avdeling", "yellow", "Kabelen må legges om."),
    ("Ungdomslokalet Brygga 3", "Kultur og fritid", "red", "Huseieren har hevet avtalen."),
    ("Skolepatruljen", "Oppvekst", "green", "Alle skoler deltar."),
    ("Kameraer på torget", "Næring", "grey", "Avventer vurdering av personvern."),
    ("Tryggere skolevei", "Teknisk avdeling", "green", "Fartshumper er lagt i fire gater."),
    ("Samtaletelefon", "Helse og mestring", "yellow", "Svartiden er for lang på kveldstid."),
    ("Vinterdrift av gangveier", "Teknisk avdeling", "green", "Ny avtale om strøing er inngått."),
]
ON_FIRST = 5
PEOPLE = [
    ("Programleder", "Kommunedirektørens stab"),
    ("Politikontakt", "Lensmannen i Strandby"),
    ("Ungdomsrepresentant", "Ungdomsrådet"),
    ("Vekter", "Sentrumsforeningen"),
]
RISKS = [
    ("Frivillige slutter", "Høy", "Middels"),
    ("Kamerasaken trekker ut", "Middels", "Lav"),
    ("Budsjettkutt i 2026", "Middels", "Høy"),
]
TINTS = {"Lav": "#BFE3C0", "Middels": "#FFE79A", "Høy": "#F4A9A2"}
STEPS = [
    # what, who, when as written, from, to
    ("Lyse ut ny leieavtale for ungdomslokale", "Kultur og fritid", "august 2025", "2025-08", "2025-08"),
    ("Bytte kabel i undergangen", "Teknisk avdeling", "september–oktober 2025", "2025-09", "2025-10"),
    ("Holde åpent møte om kameraer", "Næring", "november 2025", "2025-11", "2025-11"),
]
RESOLUTION = "Kommunestyret tar halvårsrapporten til orientering."


def build(folder: Path) -> None:
    """Write the report and its gold."""
    report = Papers(folder / f"{NAME}.pdf", UPRIGHT, "DejaVuSans", title="Rapport", author=BODY)
    _front(report)
    y = _page(report)
    y = _measures(report, y, MEASURES[ON_FIRST:], heads=0)
    _record(report, MEASURES[ON_FIRST:])
    y = report.text(LEFT, y + 26, WIDE, "Programgruppa", 14, "b", colour=RED) + 6
    rows: list[list[str | Cell]] = [["Rolle", "Fra"]]
    rows += [[*row] for row in PEOPLE]
    y = report.table(LEFT, y, (220, 263), rows, size=9.5, rules="rows", head=None)
    y = report.text(LEFT, y + 26, WIDE, "Risikobildet", 14, "b", colour=RED) + 6
    rows = [["Hendelse", "Sannsynlighet", "Konsekvens"]]
    rows += [[what, *(Cell(word, fill=TINTS[word]) for word in words)] for what, *words in RISKS]
    report.table(LEFT, y, (263, 110, 110), rows, size=9.5, head=PALE)
    _steps(report)
    report.save()


def _page(report: Papers) -> float:
    report.page()
    report.text(LEFT, 30, WIDE, f"{BODY} – {TITLE.lower()}", 8, colour="#777777")
    report.text(LEFT, 812, WIDE, f"Side {report.gold.page} av 3", 8, colour="#777777", align="right")
    return 60.0


def _front(report: Papers) -> None:
    y = _page(report)
    y = report.text(LEFT, y, WIDE, TITLE, 21, "b", colour=RED) + 6
    y = report.text(LEFT, y, WIDE, f"{BODY}, 18. august 2025", 11) + 14
    for sentence, _ in TEXTS:
        y = report.text(LEFT, y, WIDE, sentence, 10.5) + 7
    y = report.text(
        LEFT,
        y,
        WIDE,
        "Ingen tiltak er avsluttet, og ingen er meldt som forsinket av økonomiske grunner.",
        10.5,
    )
    for paragraph in BACKGROUND:
        y = report.text(LEFT, y + 10, WIDE, paragraph, 10.5)
    y = report.text(LEFT, y + 18, WIDE, "Slik går det med tiltakene", 14, "b", colour=RED) + 6
    _measures(report, y, MEASURES[:ON_FIRST], heads=1)
    gold = report.gold
    gold.record(
        "document",
        [TITLE, f"{BODY}, 18. august 2025"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2025-08-18",
    )
    for sentence, figures in TEXTS:
        for subject, value, unit, as_of in figures:
            gold.figure(sentence, subject, value, unit, as_of)
    _record(report, MEASURES[:ON_FIRST])


def _measures(report: Papers, y: float, measures: list[tuple[str, str, str, str]], *, heads: int) -> float:
    rows: list[list[str | Cell]] = [["Tiltak", "Avdeling med ansvar", "Lys", "Kommentar"]] if heads else []
    shades = {"grey": "#A0A0A0"}
    for name, owner, light, text in measures:
        rows.append([name, owner, Cell(dot=shades.get(light, light)), text])
    y = report.table(LEFT, y, (145, 125, 40, 173), rows, size=9.5, heads=heads, head=PALE, pad=11)
    report.say()
    return y


def _record(report: Papers, measures: list[tuple[str, str, str, str]]) -> None:
    for name, owner, light, text in measures:
        report.gold.initiative([name, owner, text], name, owner=owner, status=light)


def _steps(report: Papers) -> None:
    y = report.text(LEFT, _page(report), WIDE, "Planlagt arbeid i høst", 14, "b", colour=RED) + 6
    rows: list[list[str | Cell]] = [["Aktivitet", "Ansvarlig", "Tidspunkt"]]
    rows += [[what, who, when] for what, who, when, *_ in STEPS]
    y = report.table(LEFT, y, (220, 120, 143), rows, size=9.5, rules="rows", head=PALE, pad=5)
    y = report.text(LEFT, y + 24, WIDE, "Kommunedirektørens innstilling", 14, "b", colour=RED) + 6
    report.text(LEFT, y, WIDE, RESOLUTION, 10.5)
    gold = report.say()
    for what, who, when, start, end in STEPS:
        gold.record(
            "activity",
            [what, who, when],
            heading="Planlagt arbeid i høst",
            text=what,
            actor=who,
            from_=start,
            to=end,
        )
    gold.record("decision", RESOLUTION, text=RESOLUTION, outcome="proposed")
