"""Minutes set as one table, as many offices do: case, what was said, what is to be done, by whom and when."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from layout.sheet import Cell

from papers.sheets import UPRIGHT, Papers

NAME = "skole-referat"
TITLE = "Referat fra møte i driftsrådet"
BODY = "Driftsrådet for skolene i Granheim"
SLATE = "#37474F"


@dataclass(frozen=True)
class Row:
    """A case: what was said; what is to be done, by whom and when (as written, and as a date)."""

    case: str
    title: str
    said: str
    action: str = "–"
    who: str = "–"
    written: str = "–"
    due: str | None = None
    adopted: str | None = None
    figure: tuple[str, str, float, str] | None = None


ROWS = [
    Row(
        "44/24",
        "Referat fra forrige møte",
        "Ingen merknader.",
        adopted="Referatet godkjennes.",
    ),
    Row(
        "45/24",
        "Skoleskyss i vinter",
        "Bussen til Øvre Granheim har vært forsinket flere dager i november. Foreldrene ber om en fast løsning.",
        "Innhente tilbud på minibuss",
        "Skyssansvarlig",
        "20.12.24",
        "2024-12-20",
    ),
    Row(
        "46/24",
        "Nettbrett på småtrinnet",
        "Lærerne melder at 140 nettbrett er eldre enn fem år. Garantien er utløpt.",
        "Lage plan for utskifting",
        "IKT-koordinator",
        "15.01.25",
        "2025-01-15",
        figure=(
            "Lærerne melder at 140 nettbrett er eldre enn fem år.",
            "Nettbrett på småtrinnet",
            140,
            "nettbrett",
        ),
    ),
    Row(
        "47/24",
        "Prosjekt Uteskolen",
        "Uteskolen har grønn status. Prosjektet eies av Granheim barneskole.",
        "Presentere erfaringer for rådet",
        "Granheim barneskole",
        "05.03.25",
        "2025-03-05",
    ),
    Row(
        "48/24",
        "Svømmeopplæring",
        "Bassenget er stengt til påske, og badevakten er sykmeldt.",
        "Bestille timer på Nabodal bad",
        "Oppvekstkontoret",
        "10.12.24",
        "2024-12-10",
        adopted="Rådet støtter at svømming flyttes til Nabodal bad.",
    ),
    Row(
        "49/24",
        "Leksehjelp på biblioteket",
        "Ordningen er satt på pause fordi det mangler frivillige.",
        "Kontakte pensjonistlaget",
        "Bibliotekaren",
        "31.01.25",
        "2025-01-31",
    ),
    Row("50/24", "Eventuelt", "Neste møte er 5. mars 2025 kl. 14.00 på rådhuset."),
]
ON_FIRST = 3
"""How many rows stand on the first page."""


def build(folder: Path) -> None:
    """Write the minutes and their gold."""
    paper = Papers(
        folder / f"{NAME}.pdf", UPRIGHT, "LiberationSans", title="Referat", author="Oppvekstkontoret"
    )
    y = _front(paper)
    _table(paper, y, ROWS[:ON_FIRST])
    paper.page()
    _table(paper, 60, ROWS[ON_FIRST:])
    gold = paper.gold
    gold.initiative("Uteskolen har grønn status.", "Uteskolen", status="green")
    owned = "Prosjektet eies av Granheim barneskole."
    gold.record("owner", owned, subject="Uteskolen", subject_kind="initiative", owner="Granheim barneskole")
    paused = ["Leksehjelp på biblioteket", "Ordningen er satt på pause fordi det mangler frivillige."]
    gold.initiative(paused, "Leksehjelp på biblioteket", status="paused")
    _absent(paper)
    paper.save()


def _front(paper: Papers) -> float:
    paper.page()
    y = paper.text(50, 50, 495, TITLE, 20, "b", colour=SLATE) + 10
    facts = [
        ("Gruppe", BODY),
        ("Møte nr.", "8"),
        ("Dato", "28. november 2024"),
        ("Til stede", "Rektorene, foreldreutvalget, elevrådet og oppvekstkontoret"),
    ]
    y = paper.table(
        50, y, (90, 405), [[Cell(label, bold=True), value] for label, value in facts], size=10, heads=0
    )
    paper.say().record(
        "document",
        [TITLE, BODY, "28. november 2024"],
        title=TITLE,
        doc_type="minutes",
        body=BODY,
        date="2024-11-28",
        meeting_number="8",
    )
    return y + 24


def _table(paper: Papers, y: float, cases: list[Row]) -> None:
    rows: list[list[str | Cell]] = [["Sak", "Tema og drøfting", "Oppfølging", "Ansvar", "Frist"]]
    for row in cases:
        adopted = f" Vedtak: {row.adopted}" if row.adopted else ""
        theme = Cell(row.title, under=row.said + adopted, bold=True)
        rows.append([row.case, theme, row.action, row.who, row.written])
    paper.table(50, y, (44, 205, 100, 92, 54), rows, size=9.5, head=SLATE, head_colour="#FFFFFF", pad=5)
    paper.text(50, 808, 495, f"Driftsrådet {paper.gold.page} (3)", 8, colour="#777777", align="centre")
    gold = paper.say()
    for row in cases:
        if row.adopted:
            gold.record("decision", row.adopted, case_id=row.case, text=row.adopted, outcome="adopted")
        if row.due:
            gold.record(
                "follow_up",
                [row.case, row.said, row.action, row.who, row.written],
                case_id=row.case,
                title=row.title,
                text=row.said,
                action=row.action,
                owner=row.who,
                due=row.due,
            )
        if row.figure:
            gold.figure(*row.figure)


def _absent(paper: Papers) -> None:
    paper.page()
    y = paper.text(50, 50, 495, "Vedlegg: Mål for skoleåret", 14, "b", colour=SLATE) + 8
    goals = ["Alle elever skal lese trygt etter fjerde trinn", "Ingen skal grue seg til friminuttet"]
    for number, goal in enumerate(goals, start=1):
        y = paper.text(70, y, 470, f"Mål {number} – {goal}", 11) + 5
    y = paper.text(50, y + 14, 495, "Innmeldte forslag til tiltak", 14, "b", colour=SLATE) + 8
    proposals = [
        "Lesehjørne på alle trinn",
        "Trivselsledere også på ungdomstrinnet",
        "Egen garderobe for de yngste",
    ]
    paper.bullets(50, y, 495, proposals, 11)
    gold = paper.say()
    for number, goal in enumerate(goals, start=1):
        gold.record("goal", f"Mål {number} – {goal}", label=f"Mål {number}", title=goal)
    for proposal in proposals:
        gold.record("proposal", proposal, text=proposal)
