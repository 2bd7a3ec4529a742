"""Action plan of county libraries: a table of measures under each goal, symbols for status."""

from __future__ import annotations

from pathlib import Path

from papers.word import WordPaper

NAME = "fylke-handlingsplan"
TITLE = "Handlingsplan for lesing 2025–2027"
BODY = "Innherred fylkeskommune"
HEADS = ["Nr.", "Tiltak", "Ansvarlig/samarbeidspartner", "Tidsrom", "Status"]
SIGNS = {"✔": "completed", "●": "green", "▲": "yellow", "○": "grey"}
PLAN = [
    (
        "1",
        "Alle barn får lesetid hver dag",
        [
            ("1.1", "Bokbuss til alle skoler uten bibliotek", "Fylkesbiblioteket", "2025–2026", "●"),
            ("1.2", "Lesevenn", "Frivilligsentralene", "2025", "✔"),
            ("1.3", "Sommerles på flere språk", "Folkebibliotekene", "2026–2027", "○"),
        ],
    ),
    (
        "2",
        "Voksne som strever med lesing, får hjelp der de er",
        [
            ("2.1", "Leseombud på sykehjem", "Leser søker bok", "2025–2027", "▲"),
            ("2.2", "Kurs i fengslene", "Kriminalomsorgen", "2026", "○"),
        ],
    ),
    (
        "3",
        "Bibliotekene er kjente møteplasser",
        [
            ("3.1", "Meråpent i alle kommuner", "Kommunene", "2025–2027", "●"),
            ("3.2", "Felles lånekort", "Fylkesbiblioteket", "2025", "▲"),
            ("3.3", "Debattstafetten", "Fritt ord-utvalget", "2026", "●"),
        ],
    ),
]
COLOURS = {"✔": "2E7D32", "●": "2E7D32", "▲": "F9A825", "○": "9E9E9E"}
KEY = "Tegnforklaring: ✔ = ferdigstilt, ● = i rute, ▲ = forsinket, ○ = ikke startet"


def build(folder: Path) -> None:
    """Write the plan and its gold."""
    paper = WordPaper(folder / f"{NAME}.pdf", font="DejaVu Sans", size=9.5, author=BODY)
    paper.heading(TITLE, 1)
    paper.text(f"{BODY}. Vedtatt av fylkestinget 18. juni 2025.")
    paper.text(KEY)
    paper.gold.record(
        "document",
        [TITLE, f"{BODY}. Vedtatt av fylkestinget 18. juni 2025."],
        title=TITLE,
        doc_type="other",
        body=BODY,
        date="2025-06-18",
    )
    for number, goal, measures in PLAN:
        if number != "1":
            paper.page()
        paper.heading(f"Innsatsområde {number}: {goal}", 2)
        paper.gold.record(
            "goal", f"Innsatsområde {number}: {goal}", label=f"Innsatsområde {number}", title=goal
        )
        rows = [HEADS, *([*row] for row in measures)]
        marks = {(place, 4): COLOURS[row[4]] for place, row in enumerate(measures, start=1)}
        paper.table(rows, marks=marks, widths=(12, 62, 52, 26, 18))
        for place, name, who, period, sign in measures:
            paper.gold.initiative([place, name, who, period], name, owner=who, status=SIGNS[sign])
    paper.heading("Slik følger vi opp planen", 2)
    paper.text(
        "Fylkesdirektøren rapporterer til hovedutvalget hvert år. Planen kan bli endret hvis tilskuddet faller bort. "
        "I 2024 lånte innbyggerne 412 000 bøker."
    )
    paper.gold.figure("I 2024 lånte innbyggerne 412 000 bøker.", None, 412000, "bøker", "2024")
    paper.save()
