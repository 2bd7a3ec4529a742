"""Action plan of an invented county against floods: measures as headings with a line of facts, boxes to tick."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.facts import aim, measure, note, number, step, task
from papers.sheets import UPRIGHT, Papers

NAME = "flom-handlingsplan"
TITLE = "Sammen mot flom"
BODY = "Elvedal fylkeskommune"
UNDER = f"Handlingsplan for {BODY} 2025–2028. Status ved nyttår 2026"
RIVER, PALE = "#1B4965", "#E8F1F5"
PARTS = [
    # goal number, goal, its measures: number, name, owner, when, status word, value, text
    (
        "1",
        "Ingen skal bli overrasket av vannet",
        [
            (
                "1.1",
                "Målere i sidebekkene",
                "Vannseksjonen",
                "2025–2026",
                "i rute",
                "green",
                "Sju av ti målere sender tall.",
            ),
            (
                "1.2",
                "Varsling på samisk",
                "Beredskapsstaben",
                "2026",
                "ikke påbegynt",
                "grey",
                "Venter på oversettelser.",
            ),
        ],
    ),
    (
        "2",
        "Veier og bruer tåler mer",
        [
            (
                "2.1",
                "Større rør under fylkesveiene",
                "Veiavdelingen",
                "2025–2028",
                "forsinket",
                "yellow",
                "Anbudet måtte lyses ut to ganger.",
            ),
            (
                "2.2",
                "Ny bru ved Storhølen",
                "Veiavdelingen",
                "2027",
                "stanset",
                "cancelled",
                "Kommunen vil ha tunnel.",
            ),
        ],
    ),
]
LEFT = [
    # done, what, who
    (True, "Øve på evakuering av sykehjemmet", "Elvedal kommune"),
    (False, "Skaffe sandsekker til tre lager", "Beredskapsstaben"),
    (False, "Merke brønner som kan bli forurenset", "Vannseksjonen"),
]
STEPS = [
    # when written, from, to, what
    ("Januar 2026", "2026-01", "2026-01", "Sette ut de tre siste målerne"),
    ("Vår 2026", "2026", "2026", "Folkemøter i fire bygder"),
    ("Høst 2026", "2026", "2026", "Ny flomkartlegging av Nedre Elvedal"),
]
MONEY = [("Målere", "2,4", 2.4), ("Rør", "31,0", 31), ("Varsling", "0,8", 0.8)]


def build(folder: Path) -> None:
    """Write the plan and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", UPRIGHT, "LiberationSans", title=TITLE, author=BODY)
    paper.page()
    paper.box(0, 0, 595, 260, RIVER)
    paper.text(56, 110, 480, TITLE, 34, "b", colour="#FFFFFF")
    paper.text(56, 170, 480, UNDER, 13, colour="#FFFFFF")
    y = paper.text(56, 300, 480, "Hva vi vil", 17, "b", colour=RIVER) + 6
    for number_, goal, _ in PARTS:
        y = paper.text(76, y, 440, goal, 12, sign=f"{number_}.") + 5
    gold = paper.say()
    gold.record("document", [TITLE, UNDER], title=TITLE, doc_type="other", body=BODY, date="2026")
    for number_, goal, measures in PARTS:
        _part(paper, number_, goal, measures)
    _left(paper)
    paper.save()


def _part(
    paper: Papers, number_: str, goal: str, measures: list[tuple[str, str, str, str, str, str, str]]
) -> None:
    paper.page()
    y = paper.text(56, 50, 480, f"Mål {number_}: {goal}", 19, "b", colour=RIVER) + 16
    lines = []
    for place, name, who, when, word, _, text in measures:
        head, facts = f"Tiltak {place} {name}", f"Ansvarlig: {who} · Periode: {when} · Status: {word}"
        y = paper.text(56, y, 480, head, 14, "b") + 3
        y = paper.text(56, y, 480, facts, 10.5, "i", colour="#444444") + 4
        y = paper.text(56, y, 480, text, 11) + 18
        lines.append((head, facts))
    gold = paper.say()
    note(gold, f"Mål {number_}: {goal}", aim(goal, f"Mål {number_}"))
    for (head, facts), (_, name, who, _, _, value, text) in zip(lines, measures, strict=True):
        note(gold, [head, facts], *measure(name, who, value))
        if "målere sender" in text:
            note(gold, text, number(name, 7, "målere"))


def _left(paper: Papers) -> None:
    paper.page()
    y = paper.text(56, 50, 480, "Sjekkliste fra forrige møte", 17, "b", colour=RIVER) + 8
    rows: list[list[str | Cell]] = [["", "Oppgave", "Hvem"]]
    rows += [["☑" if done else "☐", what, who] for done, what, who in LEFT]
    y = paper.table(56, y, (30, 290, 160), rows, size=11, rules="rows", head=PALE, pad=6) + 26
    top = paper.text(56, y, 230, "Hva skjer når", 15, "b", colour=RIVER) + 6
    paper.text(320, y, 220, "Brukt i 2025, mill. kr", 15, "b", colour=RIVER)
    paper.table(
        56,
        top,
        (80, 150),
        [["Når", "Hva"], *([when, what] for when, _, _, what in STEPS)],
        size=10.5,
        head=PALE,
        pad=5,
    )
    paper.table(
        320,
        top,
        (120, 80),
        [["Post", "Brukt"], *([name, spent] for name, spent, _ in MONEY)],
        size=10.5,
        head=PALE,
        pad=5,
    )
    gold = paper.say()
    for _, what, who in LEFT:
        note(gold, [what, who], task(what, who))
    for when, begin, end, what in STEPS:
        note(gold, [when, what], step(what, "Hva skjer når", from_=begin, to=end))
    for name, spent, value in MONEY:
        note(gold, [name, spent], number(name, value, "mill. kr", "2025"))
