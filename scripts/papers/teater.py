"""Minutes in Word of an invented theatre's board: resolutions in running text, an action table, status in prose."""

from __future__ import annotations

from pathlib import Path

from papers.gold import Numbers, Signs
from papers.word import WordPaper

NAME = "teater-protokoll"
TITLE = "Protokoll fra styremøte"
BODY = "Styret for Scenehuset Brygga"

CASES = [
    # case, title, kind, paragraphs, resolutions
    (
        "22/25",
        "Godkjenning av innkalling og protokoll",
        "Vedtakssak",
        ["Det var ingen merknader til innkallingen. Protokollen fra 2. april ble signert i møtet."],
        ["Innkalling og protokoll godkjennes."],
    ),
    (
        "23/25",
        "Teatersjefens orientering",
        "Orienteringssak",
        [
            "Teatersjefen gikk gjennom vårsesongen og planene for høsten.",
            "Huset har hatt 41 300 besøkende hittil i år, og belegget er 78 %.",
            "Forprosjektet Ny hovedscene ligger etter planen, fordi akustikerrapporten kom seks uker for sent.",
            "Billettsystemet Rad 7 ble tatt i bruk 1. mai, og innføringen er dermed fullført.",
        ],
        ["Styret tar saken til orientering."],
    ),
    (
        "24/25",
        "Økonomirapport per 30. april",
        "Orienteringssak",
        [
            "Egeninntektene var 18,6 millioner kroner per 30. april 2025.",
            "Styreleder pekte på at sykefraværet på 7,9 % fortsatt er for høyt.",
        ],
        [
            "Styret tar økonomirapporten til etterretning, og ber om en egen sak om sykefraværet i neste møte.",
        ],
    ),
    (
        "25/25",
        "Turnéplan for 2026",
        "Vedtakssak",
        [
            "Administrasjonen foreslo en turné til 14 steder, og redegjorde for kostnadene.",
            "Forslag til vedtak: Styret godkjenner turnéplanen for 2026 med en ramme på 5,5 millioner kroner.",
            "Ansattes representant ba om at turnéen kortes ned med én uke.",
        ],
        [
            "Styret slutter seg til turnéplanen for 2026, men ber om at den kortes ned med én uke.",
            "Rammen settes til 5,2 millioner kroner.",
        ],
    ),
    (
        "26/25",
        "Valg av nestleder",
        "Valgsak",
        ["Valgkomiteen la frem sin innstilling. Det var ingen motforslag."],
        ["Varamedlem for de ansatte rykker opp som nestleder frem til årsmøtet."],
    ),
    (
        "27/25",
        "Eventuelt",
        "Orienteringssak",
        ["Styret diskuterte kort invitasjonen til festivalen i september."],
        ["Saken tas opp igjen i neste møte."],
    ),
]
FIGURES: dict[tuple[str, int], Numbers] = {
    # paragraph by case: subject, value, unit, as_of
    ("23/25", 1): [("Huset", 41300, "besøkende", None), ("belegget", 78, "%", None)],
    ("24/25", 0): [("Egeninntektene", 18.6, "millioner kroner", "2025-04-30")],
    ("24/25", 1): [("sykefraværet", 7.9, "%", None)],
}
STATUSES: dict[tuple[str, int], tuple[str, Signs]] = {
    ("23/25", 2): ("Ny hovedscene", {"status": "yellow"}),
    ("23/25", 3): ("Rad 7", {"status": "completed"}),
}
ACTIONS = [
    # case, action, who, due as written, due
    ("24/25", "Forberede sak om sykefravær", "Administrasjonssjefen", "17. september", "2025-09-17"),
    ("25/25", "Revidere turnéplanen", "Produksjonslederen", "20. august", "2025-08-20"),
    ("25/25", "Varsle spillestedene om kortere turné", "Produksjonslederen", "1. september", "2025-09-01"),
    ("23/25", "Sende styret rapporten fra akustikeren", "Teatersjefen", "27. juni", "2025-06-27"),
    ("22/25", "Legge signert protokoll i arkivet", "Administrasjonssjefen", "20. juni", "2025-06-20"),
]


def build(folder: Path) -> None:
    """Write the minutes and their gold."""
    paper = WordPaper(
        folder / f"{NAME}.docx", font="Times New Roman", size=12, title="", author="Scenehuset Brygga"
    )
    paper.running("Scenehuset Brygga AS", "Unntatt offentlighet: nei")
    gold = paper.gold
    paper.text(f"*{TITLE}*", style="Title")
    date = "Tid: onsdag 18. juni 2025 kl. 16.30–19.00"
    paper.text("*Organ: *", BODY)
    paper.text(date)
    paper.text("Sted: Øvingssal 2")
    paper.text("Møtende: Styreleder, nestleder, to styremedlemmer og ansattes representant")
    paper.text("Forfall: Ett styremedlem")
    gold.record(
        "document",
        [TITLE, f"Organ: {BODY}", date],
        title=TITLE,
        doc_type="minutes",
        body=BODY,
        date="2025-06-18",
    )
    paper.heading("Saksliste", 2)
    for case, title, kind, *_ in CASES:
        line = paper.text(f"Sak {case} {title} ({kind})", style="List Bullet")
        gold.record("agenda_item", line, case_id=case, title=title, item_type=kind)
    paper.page()
    for number, one in enumerate(CASES):
        if number == 2:
            paper.page()
        _case(paper, *one)
    _actions(paper)
    paper.save()


def _case(
    paper: WordPaper, case: str, title: str, kind: str, paragraphs: list[str], resolutions: list[str]
) -> None:
    gold = paper.gold
    paper.heading(f"Sak {case} {title}", 2)
    for number, text in enumerate(paragraphs):
        paper.text(text)
        if text.startswith("Forslag til vedtak: "):
            gold.record(
                "decision",
                text,
                case_id=case,
                text=text.removeprefix("Forslag til vedtak: "),
                outcome="proposed",
            )
        for subject, value, unit, as_of in FIGURES.get((case, number), []):
            gold.figure(text, subject, value, unit, as_of)
        if (case, number) in STATUSES:
            name, signs = STATUSES[case, number]
            gold.initiative(text, name, **signs)
    paper.text("*Vedtak:*")
    for text in resolutions:
        paper.text(text, style="List Number" if len(resolutions) > 1 else None)
        gold.record("decision", text, case_id=case, text=text, outcome="adopted")


def _actions(paper: WordPaper) -> None:
    paper.page()
    paper.heading("Til oppfølging før neste møte", 2)
    rows = [["Sak", "Hva", "Oppfølging ved", "Forfall"]]
    rows += [[case, action, who, when] for case, action, who, when, _ in ACTIONS]
    paper.table(rows, style="Light Grid Accent 2")
    for case, action, who, when, due in ACTIONS:
        paper.gold.record(
            "follow_up", [case, action, who, when], case_id=case, action=action, owner=who, due=due
        )
    paper.text("Møtet ble hevet kl. 19.00. Neste styremøte er 24. september 2025.")
