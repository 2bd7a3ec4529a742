"""Plan status of an invented mountain council, in Nynorsk: letters for who, states with their dates, needs beneath."""

from __future__ import annotations

from pathlib import Path

from papers.facts import aim, measure, note, number, sign
from papers.sheets import UPRIGHT, Papers

NAME = "fjellrad-planstatus"
TITLE = "Status for fjellplanen"
BODY = "Fjellrådet i Storlia"
BLUE, PALE = "#264653", "#E9F1F2"
TABLE = [
    # number, deed, who, state, value
    ("1.1", "Merke om turløypene", "Fjelloppsynet", "Ferdig 12.03.2026", "completed"),
    ("1.2", "Parkering ved Tverrvatnet", "Kommunen", "I gang, litt forseinka", "yellow"),
    ("2.1", "Villreinkamera", "Villreinnemnda", "I rute", "green"),
    ("2.2", "Stenge stien i kalvingstida", "Fjellrådet", "Ikkje starta", "grey"),
]
AIMS = [("1", "Folk skal finne fram i fjellet"), ("2", "Villreinen skal ha ro")]
SAID = [
    "Parkering ved Tverrvatnet er avhengig av grunneigarane sitt samtykke.",
    "Teljaren viste 4 300 passeringar i fjor sommar.",
    "Villreinkamera er no gått over i fast drift.",
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", UPRIGHT, "LiberationSerif", title=TITLE, author=BODY)
    paper.page()
    paper.text(60, 70, 470, TITLE, 26, "b", colour=BLUE)
    paper.text(60, 108, 470, f"{BODY}, 20. april 2026", 13)
    y = 150.0
    for number_, title in AIMS:
        y = paper.text(60, y, 470, f"Mål {number_} {title}", 13, "b") + 6
    gold = paper.say()
    gold.record(
        "document",
        [TITLE, f"{BODY}, 20. april 2026"],
        title=TITLE,
        doc_type="strategy_followup",
        body=BODY,
        date="2026-04-20",
    )
    for number_, title in AIMS:
        note(gold, f"Mål {number_} {title}", aim(title, f"Mål {number_}"))
    paper.page()
    paper.text(60, 60, 470, "Kor langt er vi komne?", 18, "b", colour=BLUE)
    rows = [["Nr.", "Kva vi skal gjere", "Kven", "Kor langt"], *([a, b, c, d] for a, b, c, d, _ in TABLE)]
    paper.table(60, 94, (40, 190, 110, 140), rows, size=11, rules="rows", head=PALE, pad=6)
    gold = paper.say()
    for number_, name, who, state, value in TABLE:
        note(gold, [number_, name, who, state], *measure(name, who, value))
    paper.page()
    paper.text(60, 60, 470, "Litt meir om nokre av tiltaka", 18, "b", colour=BLUE)
    y = 96.0
    for text in SAID:
        y = paper.text(60, y, 470, text, 12) + 8
    gold = paper.say()
    gold.record("dependency", SAID[0], subject="Parkering ved Tverrvatnet", on="grunneigarane sitt samtykke")
    note(gold, SAID[1], number("Teljaren", 4300, "passeringar"))
    note(gold, SAID[2], sign("Villreinkamera", "completed"))
    paper.save()
