"""Objectives and key results of an invented customs school: a goal a page, results with numbers and lights."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.facts import aim, judged, measure, note, number, responsible, sign
from papers.sheets import LYING, Papers

NAME = "tollskole-nokkelresultater"
TITLE = "Mål og nøkkelresultater, 1. tertial 2026"
BODY = "Tollskolen"
WINE, PALE = "#6A040F", "#FBEDEE"
PAGES = [
    (
        "Mål A: Studentene er klare for jobb",
        "Studieleder",
        [
            (
                "Andel som består første gang",
                "78 %",
                78,
                "84 %",
                84,
                "90 %",
                "%",
                "yellow",
                "Bedre etter ny veiledning.",
            ),
            ("Uker i praksis", "6", 6, "9", 9, "10", "uker", "green", "Nye avtaler med fire tollsteder."),
        ],
        [("Praksislommebok", "Studieseksjonen", "green"), ("Simulert grense", "Teknisk stab", "red")],
    ),
    (
        "Mål B: Kurs når hele landet",
        "Kursleder",
        [
            (
                "Deltakere utenfor Oslo",
                "310",
                310,
                "540",
                540,
                "800",
                "deltakere",
                "green",
                "Nettkurs trekker opp.",
            ),
            ("Avlyste kurs", "14", 14, "17", 17, "5", "kurs", "red", "For få instruktører i nord."),
        ],
        [("Kurs på hjul", "Kursseksjonen", "yellow")],
    ),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", LYING, "LiberationSans", title=TITLE, author=BODY)
    paper.page()
    paper.box(0, 0, 842, 14, WINE)
    paper.text(60, 200, 700, TITLE, 30, "b", colour=WINE)
    paper.text(60, 260, 700, f"{BODY}, 5. mai 2026", 15)
    paper.say().record(
        "document",
        [TITLE, f"{BODY}, 5. mai 2026"],
        title=TITLE,
        doc_type="strategy_followup",
        body=BODY,
        date="2026-05-05",
    )
    for title, owner, results, deeds in PAGES:
        paper.page()
        paper.text(50, 36, 740, title, 22, "b", colour=WINE)
        label, _, aimed = title.partition(": ")
        who = f"Ansvarlig: {owner}"
        paper.text(50, 68, 740, who, 12, "i")
        rows: list[list[str | Cell]] = [["Nøkkelresultat", "Ved start", "Nå", "Mål", "Lys", "Kommentar"]]
        rows += [
            [name, was, now, goal, Cell(dot=light), said]
            for name, was, _, now, _, goal, _, light, said in results
        ]
        y = paper.table(50, 96, (220, 75, 65, 65, 50, 260), rows, size=12, rules="rows", head=PALE, pad=7)
        paper.text(50, y + 24, 740, "Initiativer under målet", 15, "b", colour=WINE)
        table: list[list[str | Cell]] = [["Initiativ", "Eier", "Status"]]
        table += [[name, by, Cell(dot=light, sign="square")] for name, by, light in deeds]
        paper.table(
            50, y + 50, (300, 220, 80), table, size=12, rules="grid", head=WINE, head_colour="#FFFFFF", pad=6
        )
        gold = paper.say()
        note(gold, title, aim(aimed, label))
        note(gold, [title, who], responsible(owner, aimed, "goal"))
        for name, was, first, now, value, _, unit, light, said in results:
            note(gold, [name, was], number(name, first, unit))
            note(gold, [name, now], number(name, value, unit))
            note(gold, [name, said], sign(name, light, "indicator"), judged(name, said))
        for name, by, light in deeds:
            note(gold, [name, by], *measure(name, by, light))
    paper.page()
    paper.text(50, 40, 740, "Kort sagt", 18, "b", colour=WINE)
    said = "Simulert grense er satt på vent fordi lokalene må bygges om."
    paper.text(50, 76, 740, said, 13)
    note(paper.say(), said, *measure("Simulert grense", None, "paused"))
    paper.save()
