"""Action programme in Nynorsk of an invented municipality: goals as headings, open tables of measures, proposals."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.sheets import LYING, Papers

NAME = "kommune-handlingsprogram"
TITLE = "Handlingsprogram for klima og natur 2026–2029"
BODY = "Lyngfjord kommune"
MOSS, BARK = "#3F5B2A", "#7A4E2D"

Measure = tuple[str, str, str, str, str | None, str, float, str]
Goal = tuple[str, str, str, tuple[float, str, str | None], list[Measure]]

GOALS: list[Goal] = [
    # label, title, text, measures: name, owner, from, to, period as written, cost as written, cost, what
    (
        "Hovudmål 1",
        "Utsleppa frå transport skal halverast",
        "Transporten står for 46 % av utsleppa i kommunen.",
        (46, "%", "Transporten"),
        [
            (
                "Elbåt i skuleskyssen",
                "Teknisk etat",
                "2026–2028",
                "2026",
                "2028",
                "4,2",
                4.2,
                "Byte ut dei to eldste båtane",
            ),
            (
                "Sykkelveg til Moldvik",
                "Teknisk etat",
                "2027–2029",
                "2027",
                "2029",
                "11,0",
                11,
                "Bygge ut siste strekninga langs fjorden",
            ),
            (
                "Bygdebilen",
                "Kultur og nærmiljø",
                "2026",
                "2026",
                "2026",
                "0,6",
                0.6,
                "Skaffe tre delebilar til bygdelaga",
            ),
        ],
    ),
    (
        "Hovudmål 2",
        "Ingen natur skal gå tapt utan at vi veit det",
        "Så langt er 31 av 74 myrar kartlagde.",
        (31, "myrar", None),
        [
            (
                "Myrkartet",
                "Plan og miljø",
                "2026–2027",
                "2026",
                "2027",
                "1,8",
                1.8,
                "Kartleggje resten av myrane",
            ),
            (
                "Slåttemark på ny",
                "Landbrukskontoret",
                "frå 2026",
                "2026",
                None,
                "0,9",
                0.9,
                "Lage skjøtselsplanar saman med bøndene",
            ),
        ],
    ),
]
STATUS = [
    # name, owner, reported, value, comment
    ("Elbåt i skuleskyssen", "Teknisk etat", "Ikkje påbyrja", "grey", "Anbodet vert lyst ut i januar."),
    ("Bygdebilen", "Kultur og nærmiljø", "I rute", "green", "Avtale er inngått med to av bygdelaga."),
    ("Myrkartet", "Plan og miljø", "Sett på vent", "paused", "Feltarbeidet må vente til snøen er borte."),
    ("Lauvtre i sentrum", "Teknisk etat", "Fullført", "completed", "Tjue tre er planta."),
    ("Sykkelveg til Moldvik", "Teknisk etat", "Forseinka", "yellow", "Grunneigarane har bede om nye møte."),
]
PROPOSALS = [
    "Gratis buss for alle under 18 år",
    "Felles gjerdefond for kulturbeite",
    "Lys i gangstien til badeplassen",
    "Kjøkkenhage på alle skular",
    "Forbod mot fyrverkeri i sentrum",
]
NEEDS = [
    ("Elbåt i skuleskyssen", "ladestasjon på kaia i Lyngfjord"),
    ("Sykkelveg til Moldvik", "grunnavståing frå fire eigedomar"),
]


def build(folder: Path) -> None:
    """Write the programme and its gold."""
    sheet = Papers(folder / f"{NAME}.pdf", LYING, "DejaVuSans", title=TITLE, author=BODY)
    sheet.page()
    sheet.box(0, 400, 842, 195, MOSS)
    sheet.text(70, 150, 700, TITLE, 32, "b", colour=MOSS)
    sheet.text(70, 260, 700, "Framlegg til høyring", 18)
    sheet.text(70, 440, 700, BODY, 22, "b", colour="#FFFFFF")
    sheet.text(70, 476, 700, "Oktober 2025", 14, colour="#FFFFFF")
    sheet.say().record("document", [TITLE, BODY], title=TITLE, doc_type="other", body=BODY, date="2025-10")
    for goal in GOALS:
        _goal(sheet, *goal)
    _status(sheet)
    _proposals(sheet)
    sheet.save()


def _page(sheet: Papers, title: str) -> float:
    sheet.page()
    sheet.text(50, 26, 742, "Klima og natur 2026–2029", 8.5, colour="#777777", align="right")
    sheet.text(50, 564, 742, str(sheet.gold.page), 8.5, colour="#777777", align="centre")
    return sheet.text(50, 52, 742, title, 18, "b", colour=MOSS) + 8


def _goal(
    sheet: Papers,
    label: str,
    title: str,
    text: str,
    figure: tuple[float, str, str | None],
    measures: list[tuple[str, str, str, str, str | None, str, float, str]],
) -> None:
    y = sheet.text(50, _page(sheet, f"{label} {title}"), 742, text, 11.5) + 14
    rows: list[list[str | Cell]] = [["Tiltak", "Kva skal vi gjere", "Eigar", "Periode", "Kostnad (mill. kr)"]]
    for name, owner, period, _, _, cost, _, what in measures:
        rows.append([Cell(name, bold=True), what, owner, period, Cell(cost, align="right")])
    sheet.table(
        50, y, (165, 235, 130, 95, 117), rows, size=10.5, rules="none", head=None, head_colour=BARK, pad=6
    )
    gold = sheet.say()
    gold.record("goal", f"{label} {title}", label=label, title=title)
    value, unit, subject = figure
    gold.figure(text, subject, value, unit)
    for name, owner, period, start, end, cost, amount, what in measures:
        row = [name, what, owner, period, cost]
        gold.initiative(row, name, owner=owner)
        gold.record("activity", row, heading=title, actor=owner, service=name, text=what, from_=start, to=end)
        gold.figure([name, cost], name, amount, "mill. kr")


def _status(sheet: Papers) -> None:
    y = _page(sheet, "Kor langt er vi komne? Status per 1. oktober 2025")
    rows: list[list[str | Cell]] = [["Tiltak", "Ansvarleg", "Framdrift", "Merknad"]]
    rows += [[name, owner, written, comment] for name, owner, written, _, comment in STATUS]
    y = sheet.table(50, y, (190, 160, 120, 272), rows, size=10.5, rules="grid", head="#DDE5D3", pad=6)
    y = sheet.text(50, y + 26, 742, "Avhengnader", 14, "b", colour=MOSS) + 6
    sentences = [f"{name} er avhengig av {on}." for name, on in NEEDS]
    for sentence in sentences:
        y = sheet.text(50, y, 742, sentence, 11.5) + 5
    gold = sheet.say()
    named = {name for *_, measures in GOALS for name, *_ in measures}
    for name, owner, written, value, comment in STATUS:
        row = [name, owner, written, comment]
        gold.initiative(row, name, owner=owner, again=name in named, progress=value, as_of="2025-10-01")
    for sentence, (name, on) in zip(sentences, NEEDS, strict=True):
        gold.record("dependency", sentence, subject=name, on=on)


def _proposals(sheet: Papers) -> None:
    y = _page(sheet, "Framlegg til nye tiltak frå lag og råd")
    y = sheet.text(50, y, 742, "Framlegga er ikkje vurderte av kommunedirektøren enno.", 11.5) + 12
    sheet.bullets(50, y, 742, PROPOSALS, 11.5)
    gold = sheet.say()
    for text in PROPOSALS:
        gold.record("proposal", text, text=text)
