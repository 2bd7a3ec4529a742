"""Notice of a meeting of a county council, in Nynorsk: a case list with times, and case papers with a proposal each."""

from __future__ import annotations

from pathlib import Path

from papers.word import WordPaper

NAME = "fylkesting-innkalling"
TITLE = "Møteinnkalling"
BODY = "Utval for samferdsle og kultur"
HEADS = ["Saknr.", "Arkivsak", "Sakstittel", "Tid", "Innleiar"]
CASES = [
    # number, archive, title, begins, ends, who, of
    ("PS 14/25", "2025/1187", "Godkjenning av protokoll frå 12. mars", "10:00", "10:05", None, None),
    (
        "PS 15/25",
        "2024/9034",
        "Ny ruteplan for skyssbåtane i Ytre Skjergard",
        "10:05",
        "10:45",
        "Gro Lothe",
        "Samferdsleavdelinga",
    ),
    (
        "PS 16/25",
        "2025/0412",
        "Tilskot til frivillige sentralar",
        "10:45",
        "11:15",
        "Eivind Straum",
        "Kulturavdelinga",
    ),
    (
        "PS 17/25",
        "2023/5521",
        "Høyring: vegnormal for gang- og sykkelvegar",
        "11:30",
        "12:00",
        "Gro Lothe",
        "Samferdsleavdelinga",
    ),
    ("RS 3/25", "2025/0098", "Rekneskap for første tertial", "12:00", "12:20", "Marit Fjellheim", None),
]
BREAK = ("", "", "Pause", "11:15–11:30", "")
PROPOSED = {
    "PS 15/25": [
        "Utvalet godkjenner ruteplanen for skyssbåtane frå 1. august 2025.",
        "Utvalet bed fylkesdirektøren melde tilbake om passasjertala etter eitt år.",
    ],
    "PS 16/25": ["Kvar frivilligsentral får eit tilskot på 150 000 kroner i 2025."],
    "PS 17/25": ["Utvalet sluttar seg til høyringsfråsegna slik ho ligg føre."],
}
PROSE = {
    "PS 15/25": (
        "Skyssbåtane frakta 48 200 passasjerar i 2024. Prosjektet Lågutsleppsbåt er sett på vent til straumnettet "
        "er bygd ut, og er avhengig av løyve frå nettselskapet.",
    ),
    "PS 16/25": ("Det er 23 frivilligsentralar i fylket. Ordninga vart vedteken i 2019.",),
    "PS 17/25": ("Framlegget til vegnormal er ikkje klart for alle kommunane.",),
}


def build(folder: Path) -> None:
    """Write the notice and its gold."""
    paper = WordPaper(folder / f"{NAME}.pdf", font="Liberation Serif", size=11, author="Politisk sekretariat")
    paper.heading(TITLE, 1)
    facts = (
        ("Utval:", BODY),
        ("Møtestad:", "Fylkeshuset, møterom Havørna"),
        ("Dato:", "21.05.2025"),
        ("Tid:", "10:00"),
    )
    for label, value in facts:
        paper.text(f"*{label}*", f" {value}")
    paper.text("Forfall skal meldast til utvalssekretæren. Vararepresentantar møter etter nærare innkalling.")
    paper.gold.record(
        "document",
        [TITLE, BODY, "21.05.2025"],
        title=TITLE,
        doc_type="meeting_deck",
        body=BODY,
        date="2025-05-21",
    )
    rows = [_row(case) for case in CASES]
    paper.table([HEADS, *rows[:3], list(BREAK), *rows[3:]], widths=(18, 20, 56, 32, 40))
    for row, (number, _, title, begins, ends, who, of) in zip(rows, CASES, strict=True):
        presenter = {"name": who, "organisation": of} if of else {"name": who}
        paper.gold.record(
            "agenda_item",
            [row[0], row[2], row[3], row[4]],
            case_id=number,
            title=title,
            start=begins,
            end=ends,
            presenters=[presenter] if who else None,
        )
    paper.gold.record("agenda_item", ["Pause", "11:15–11:30"], title="Pause", start="11:15", end="11:30")
    for number, proposed in PROPOSED.items():
        if number != "PS 16/25":
            paper.page()
        _case(paper, number, proposed)
    paper.save()


def _row(case: tuple[str, str, str, str, str, str | None, str | None]) -> list[str]:
    number, archive, title, begins, ends, who, of = case
    return [number, archive, title, f"{begins}–{ends}", ", ".join(filter(None, (who, of)))]


def _case(paper: WordPaper, number: str, proposed: list[str]) -> None:
    title = next(case[2] for case in CASES if case[0] == number)
    paper.heading(f"{number} {title}", 2)
    paper.text("*Fylkesdirektøren rår utvalet til å gjere slikt vedtak:*")
    for place, text in enumerate(proposed, start=1):
        paper.text(f"{place}. {text}" if len(proposed) > 1 else text)
        paper.gold.record("decision", text, case_id=number, text=text.rstrip("."), outcome="proposed")
    paper.heading("Bakgrunn for saka", 3)
    for text in PROSE[number]:
        paper.text(text)
    if number == "PS 15/25":
        boats, project = PROSE[number][0].split("2024. ")
        paper.gold.figure(f"{boats}2024.", "Skyssbåtane", 48200, "passasjerar", "2024")
        paper.gold.initiative(project, "Lågutsleppsbåt", status="paused")
        paper.gold.record("dependency", project, subject="Lågutsleppsbåt", on="løyve frå nettselskapet")
    if number == "PS 16/25":
        paper.gold.figure("Det er 23 frivilligsentralar i fylket.", None, 23, "frivilligsentralar")
