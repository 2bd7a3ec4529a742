"""Follow-up of a library's plan in Word: words of status at two dates, goals with their owners, figures in a table."""

from __future__ import annotations

from pathlib import Path

from papers.word import WordPaper

NAME = "bibliotek-planstatus"
TITLE = "Planstatus for folkebiblioteket"
BODY = "Folkebiblioteket i Måsvik kommune"
MEASURES = [
    # name, who, first, value, second, value
    ("Bokautomat på jernbanestasjonen", "Publikumsavdelingen", "Ikke startet", "grey", "I rute", "green"),
    ("Lesesirkel for menn", "Formidlingsteamet", "I rute", "green", "Fullført", "completed"),
    ("Lydstudio", "Ungdomsbibliotekaren", "I rute", "green", "Forsinket", "yellow"),
    ("Språkkafé hver tirsdag", "Formidlingsteamet", "I rute", "green", "På pause", "paused"),
]
GOALS = [
    ("Flere barn leser for gleden", "Barneavdelingen", "Utlånet til barn øker, men mest i sentrum."),
    (
        "Biblioteket er åpent når folk har fri",
        "Publikumsavdelingen",
        "Søndagsåpent er innført, og kveldene er godt besøkt.",
    ),
    ("Alle finner fram digitalt", "Digitalteamet", "Appen lastes ned, men mange strever med innloggingen."),
]
NUMBERS = [("Utlån", "84 200", 84200, "91 650", 91650), ("Besøk", "120 400", 120400, "133 900", 133900)]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = WordPaper(folder / f"{NAME}.docx", font="Cambria", size=11, title=TITLE, author="Biblioteksjefen")
    gold = paper.gold
    paper.heading(TITLE, 1)
    paper.text(f"{BODY}. Lagt fram 30. september 2025")
    gold.record(
        "document",
        [TITLE, f"{BODY}. Lagt fram 30. september 2025"],
        title=TITLE,
        doc_type="other",
        body=BODY,
        date="2025-09-30",
    )
    paper.heading("Målene våre", 2)
    paper.table([["Mål", "Målansvarlig", "Hvordan går det?"], *([*row] for row in GOALS)])
    for title, owner, text in GOALS:
        gold.record("goal", title, title=title)
        gold.record("owner", [title, owner], subject=title, subject_kind="goal", owner=owner)
        gold.record("assessment", [title, text], subject=title, subject_kind="goal", text=text)
    paper.page()
    paper.heading("Tiltakene", 2)
    heads = ["Tiltak", "Utføres av", "Status 30.04.2025", "Status 31.08.2025"]
    paper.table([heads, *([name, who, a, b] for name, who, a, _, b, _ in MEASURES)])
    for name, who, _, first, _, second in MEASURES:
        row = [name, who]
        gold.initiative(row, name, owner=who)
        gold.statuses(row, name, "initiative", as_of="2025-04-30", status=first)
        gold.statuses(row, name, "initiative", as_of="2025-08-31", status=second)
    paper.page()
    paper.heading("Tallene", 2)
    paper.table([["Antall", "2023", "2024"], *([name, a, b] for name, a, _, b, _ in NUMBERS)])
    for name, a, first, b, second in NUMBERS:
        for written, value, year in ((a, first, "2023"), (b, second, "2024")):
            gold.record("figure", [name, written], subject=name, value=value, as_of=year)
    paper.save()
