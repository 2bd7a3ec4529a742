"""List of what a municipal council has asked for and not yet got, in Nynorsk: wide tables, statuses in free words."""

from __future__ import annotations

from pathlib import Path

from papers.sheets import LYING, Papers

NAME = "kommune-restanseliste"
TITLE = "Restanseliste for kommunestyret"
BODY = "Hjortevik kommune"
HEADS = ["Sak", "Vedtaksdato", "Kva saka gjeld", "Vedtak/oppfølging", "Ansvarleg", "Frist", "Status"]
ROWS = [
    # case, decided, title, what is to be done, who, when, how far
    (
        "PS 7/23",
        "09.02.23",
        "Kaipromenaden",
        "Utgreie tre alternativ for finansiering",
        "Plan og utvikling",
        "01.10.25",
        "2025-10-01",
        "Under arbeid",
    ),
    (
        "PS 31/23",
        "22.06.23",
        "Open barnehage",
        "Legge fram sak om fast drift",
        "Oppvekst",
        "15.11.25",
        "2025-11-15",
        "Ikkje påbegynt",
    ),
    (
        "PS 40/24",
        "26.09.24",
        "Kommunal vegbelysning",
        "Skifte til LED langs alle skulevegar",
        "Teknisk",
        "31.12.25",
        "2025-12-31",
        "Om lag halvparten er skifta",
    ),
    (
        "PS 52/24",
        "14.11.24",
        "Leige av idrettshallar",
        "Lage nye reglar for leige",
        "Kultur",
        "01.06.25",
        "2025-06-01",
        "Avslutta",
    ),
    (
        "PS 5/25",
        "06.02.25",
        "Gravplassen på Neset",
        "Kjøpe tilleggsareal",
        "Eigedom",
        "30.06.26",
        "2026-06-30",
        "Grunneigar har takka nei",
    ),
    (
        "PS 11/25",
        "27.03.25",
        "Byte av ordførarbil",
        "Innhente tilbod på elbil",
        "Økonomi",
        "",
        None,
        "Utsett",
    ),
]
ON_FIRST = 4
QUESTIONS = [
    # who asked, question, who answers, when
    ("Kor mange søknader om byggjeløyve ligg på vent?", "Byggesak", "18.09.25", "2025-09-18"),
    ("Kva kosta flyttinga av legekontoret?", "Helse og omsorg", "18.09.25", "2025-09-18"),
]
WISHES = ["Brøyting av turvegen rundt Storevatnet", "Fleire benkar langs Strandgata", "Hundepark på Øyra"]


def build(folder: Path) -> None:
    """Write the list and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", LYING, "DejaVuSans", title="Restansar", author="Servicetorget")
    y = _page(paper)
    y = paper.text(40, y, 760, TITLE, 20, "b", colour="#1B4F72") + 2
    y = paper.text(40, y, 760, f"{BODY}, sist oppdatert 1. september 2025", 11) + 14
    y = _table(paper, y, ROWS[:ON_FIRST])
    _record(paper, ROWS[:ON_FIRST])
    paper.gold.record(
        "document",
        [TITLE, f"{BODY}, sist oppdatert 1. september 2025"],
        title=TITLE,
        doc_type="other",
        body=BODY,
        date="2025-09-01",
    )
    _table(paper, _page(paper), ROWS[ON_FIRST:])
    _record(paper, ROWS[ON_FIRST:])
    y = paper.text(40, _page(paper), 760, "Spørsmål som står utan svar", 15, "b", colour="#1B4F72") + 8
    rows = [["Spørsmål", "Kven svarar", "Frist"], *([*row[:3]] for row in QUESTIONS)]
    y = paper.table(40, y, (380, 200, 100), rows, size=10.5, head="#D6EAF8", pad=5)
    y = paper.text(40, y + 20, 760, "Innspel til nye tiltak", 15, "b", colour="#1B4F72") + 8
    paper.bullets(40, y, 760, WISHES, 11)
    gold = paper.say()
    for action, who, written, due in QUESTIONS:
        gold.record("follow_up", [action, who, written], action=action, owner=who, due=due)
    for text in WISHES:
        gold.record("proposal", text, text=text)
    paper.save()


def _page(paper: Papers) -> float:
    paper.page()
    paper.text(40, 566, 760, f"{BODY} · Restanseliste · side {paper.gold.page}", 8, colour="#777777")
    return 40.0


def _table(
    paper: Papers, y: float, rows: list[tuple[str, str, str, str, str, str, str | None, str]]
) -> float:
    cells = [HEADS, *([*row[:6], row[7]] for row in rows)]
    return paper.table(40, y, (54, 66, 130, 210, 110, 60, 130), cells, size=10, head="#D6EAF8", pad=6)


def _record(paper: Papers, rows: list[tuple[str, str, str, str, str, str, str | None, str]]) -> None:
    gold = paper.say()
    for case, _, title, action, who, written, due, status in rows:
        gold.record(
            "follow_up",
            [case, title, action, who, written, status],
            case_id=case,
            title=title,
            action=action,
            owner=who,
            due=due,
            status=status,
        )
