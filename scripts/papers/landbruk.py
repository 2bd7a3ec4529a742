"""Action programme of a county's farming board in Nynorsk: open tables, bodies in the heads, sums, needs in a table."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.sheets import LYING, Papers

NAME = "landbruk-tiltaksprogram"
TITLE = "Tiltaksprogram for fjellandbruket 2025–2028"
BODY = "Fjellandbruksrådet"
INK = "#33691E"
MEASURES = [
    # name, who, period, how far, value
    ("Beitekart på nett", "Fylkeskommunen", "2025–2026", "i rute", "green"),
    ("Sætermeistar", "Fjellhagen vidaregåande skule", "2025", "avslutta", "completed"),
    ("Felles slaktebil", "Slakteriet Nordfjell SA", "2026–2028", "forseinka", "yellow"),
    ("Gjerdefritt sau", "Statsforvaltaren", "2025–2027", "i rute", "green"),
    ("Unge bønder-garanti", "Innovasjonsfondet", "2026", "ikkje starta", "grey"),
]
NEEDS = [
    ("Felles slaktebil", "Godkjenning frå Mattilsynet", "innan 1. mai 2026", "2026-05-01"),
    ("Gjerdefritt sau", "Betre mobildekning i Inste dalen", "innan utgangen av 2026", "2026"),
]
GOALS = ["Ta vare på beitelandskapet", "Få fleire unge inn i næringa"]
NEXT = [
    ("Vår 2025", "Kurs i digitale klavar", "Rådgjevingstenesta"),
    ("Haust 2025", "Utlysing av slaktebil", "Slakteriet Nordfjell SA"),
]


def build(folder: Path) -> None:
    """Write the programme and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", LYING, "LiberationSerif", title=TITLE, author=BODY)
    paper.page()
    gold = paper.gold
    y = paper.text(50, 44, 740, TITLE, 22, "b", colour=INK) + 4
    y = paper.text(50, y, 740, f"{BODY}, vedteke 3. februar 2025", 12) + 16
    y = paper.text(50, y, 740, "Mål for programmet", 15, "b", colour=INK) + 6
    paper.bullets(50, y, 740, GOALS, 12)
    paper.say().record(
        "document",
        [TITLE, f"{BODY}, vedteke 3. februar 2025"],
        title=TITLE,
        doc_type="other",
        body=BODY,
        date="2025-02-03",
    )
    for goal in GOALS:
        gold.record("goal", goal, title=goal)
    paper.page()
    y = paper.text(50, 44, 740, "Slik ligg det an", 15, "b", colour=INK) + 8
    rows: list[list[str | Cell]] = [["Tiltak", "Kven tek seg av det", "Periode", "Stode"]]
    rows += [[*row[:4]] for row in MEASURES]
    paper.table(50, y, (230, 230, 120, 120), rows, size=11.5, rules="head", head=None, pad=7)
    paper.say()
    for name, who, period, written, value in MEASURES:
        gold.initiative([name, who, period, written], name, owner=who, status=value)
    paper.page()
    y = paper.text(50, 44, 740, "Føresetnader", 15, "b", colour=INK) + 8
    rows = [["Tiltak", "Må på plass", "Frist"], *([*row[:3]] for row in NEEDS)]
    y = paper.table(50, y, (230, 300, 170), rows, size=11.5, rules="head", head=None, pad=7)
    y = paper.text(50, y + 24, 740, "Vegen vidare", 15, "b", colour=INK) + 8
    rows = [["Når", "Kva", "Kven"], *([*row] for row in NEXT)]
    paper.table(50, y, (120, 330, 250), rows, size=11.5, rules="head", head=None, pad=7)
    paper.say()
    for name, on, written, due in NEEDS:
        gold.record("dependency", [name, on, written], subject=name, on=on, due=due)
    for when, text, who in NEXT:
        gold.record("activity", [when, text, who], heading="Vegen vidare", actor=who, text=text)
    paper.save()
