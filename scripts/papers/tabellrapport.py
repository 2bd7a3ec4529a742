"""Project table of a property agency: ten columns on a lying page, words in coloured cells, changes since last time."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.sheets import LYING, Papers

NAME = "eiendom-prosjekttabell"
TITLE = "Månedsrapport prosjekter – september 2025"
BODY = "Eiendomsetaten i Storelv"
FILLS = {"Grønn": "#A5D6A7", "Gul": "#FFF59D", "Rød": "#EF9A9A"}
VALUES = {"Grønn": "green", "Gul": "yellow", "Rød": "red"}
ROWS = [
    # number, name, owner, phase, start, done, frame, time, cost, overall
    ("101", "Elvebredden skole", "Oppvekst", "Bygging", "01.2024", "08.2026", "412", "Gul", "Grønn", "Gul"),
    (
        "102",
        "Storelv bad",
        "Kultur og idrett",
        "Prosjektering",
        "03.2025",
        "12.2027",
        "388",
        "Grønn",
        "Grønn",
        "Grønn",
    ),
    ("107", "Omsorgsboliger Lia", "Helse", "Bygging", "05.2023", "11.2025", "96", "Rød", "Gul", "Rød"),
    (
        "110",
        "Solceller på rådhuset",
        "Drift",
        "Overlevering",
        "09.2024",
        "09.2025",
        "7",
        "Grønn",
        "Grønn",
        "Grønn",
    ),
    (
        "113",
        "Ny brannstasjon",
        "Beredskap",
        "Forprosjekt",
        "08.2025",
        "06.2028",
        "154",
        "Grønn",
        "Gul",
        "Gul",
    ),
]
CHANGES = [
    ("Omsorgsboliger Lia", "Gul", "Rød", "Taket lekker, og overtakelsen er avlyst."),
    ("Storelv bad", "Gul", "Grønn", "Kontrakten er underskrevet."),
]
TASKS = [
    ("Avholde særmøte om Omsorgsboliger Lia", "Prosjektdirektør", "10.10.2025", "2025-10-10"),
    ("Sende rammesøknad for brannstasjonen", "Prosjektleder", "31.10.2025", "2025-10-31"),
    ("Bestille sluttrapport for solcellene", "Driftssjef", "15.11.2025", "2025-11-15"),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", LYING, "LiberationSans", title=TITLE, author=BODY)
    paper.page()
    gold = paper.gold
    y = paper.text(40, 40, 760, TITLE, 20, "b", colour="#37474F") + 2
    y = paper.text(40, y, 760, BODY, 11) + 14
    heads = ["Nr", "Prosjekt", "Bestiller", "Fase", "Start", "Ferdig", "Ramme MNOK", "Tid", "Kost", "Status"]
    rows: list[list[str | Cell]] = [[*heads]]
    rows += [[*row[:7], *(Cell(word, fill=FILLS[word]) for word in row[7:])] for row in ROWS]
    paper.table(40, y, (34, 150, 100, 84, 56, 56, 60, 60, 60, 70), rows, size=9.5, head="#CFD8DC", pad=6)
    paper.say().record(
        "document", [TITLE, BODY], title=TITLE, doc_type="portfolio_report", body=BODY, date="2025-09"
    )
    for number, name, owner, phase, _, _, frame, _, _, word in ROWS:
        gold.initiative([number, name, owner, phase, word], name, owner=owner, status=VALUES[word])
        gold.figure([name, frame], name, float(frame), "MNOK")
    paper.page()
    y = paper.text(40, 40, 760, "Endringer siden forrige rapport", 15, "b", colour="#37474F") + 8
    rows = [["Prosjekt", "Forrige status", "Ny status", "Hvorfor"]]
    rows += [[name, Cell(a, fill=FILLS[a]), Cell(b, fill=FILLS[b]), why] for name, a, b, why in CHANGES]
    paper.table(40, y, (200, 100, 100, 330), rows, size=10.5, head="#CFD8DC", pad=6)
    paper.say()
    for name, _, now, why in CHANGES:
        gold.statuses([name, now, why], name, "initiative", status=VALUES[now])
    paper.page()
    y = paper.text(40, 40, 760, "Oppgaver", 15, "b", colour="#37474F") + 8
    rows = [["Oppgave", "Ansvarlig", "Frist"], *([*row[:3]] for row in TASKS)]
    paper.table(40, y, (360, 200, 120), rows, size=10.5, head="#CFD8DC", pad=6)
    paper.say()
    for action, who, written, due in TASKS:
        gold.record("follow_up", [action, who, written], action=action, owner=who, due=due)
    paper.save()
