"""Monthly status in Word of an invented municipality's care services: two rows a measure, letters with a key, lines
with who answers for what, changes since last month, and shares done."""

from __future__ import annotations

from pathlib import Path

from papers.facts import measure, need, note, number, sign, step, task
from papers.word import WordPaper

NAME = "omsorg-manedsstatus"
TITLE = "Månedsstatus for omsorgsløftet – november 2025"
BODY = "Helse og mestring, Bjørkvik kommune"
KEY = "IR = i rute, FO = forsinket, PV = på vent, FE = ferdig"
MEANS = {"IR": "green", "FO": "yellow", "PV": "paused", "FE": "completed"}
ROWS = [
    # name, responsible, letters, due as written, said
    (
        "Heltidskultur på sykehjemmene",
        "HR-sjef",
        "IR",
        "01.06.2026",
        "To avdelinger har ny turnus fra januar.",
    ),
    (
        "Velferdsteknologi i omsorgsboliger",
        "Enhet for bolig",
        "FO",
        "01.03.2026",
        "Sensorene kom seks uker for sent.",
    ),
    ("Dagsenter for yngre med demens", "Enhet for aktivitet", "PV", "Ikke satt", "Lokalene er solgt."),
    ("Matomsorg", "Kjøkkensjef", "FE", "01.10.2025", "Ny meny er innført i alle hus."),
]
PARTS = [
    # name, who, share, next
    ("Rekruttering av nattevakter", "Nina Ask", 40, "Lyse ut seks stillinger på nytt"),
    ("Pårørendeskole", "Kreftkoordinator", 75, "Holde to kurs på kveldstid"),
]
CHANGES = [
    ("Velferdsteknologi i omsorgsboliger", "IR → FO"),
    ("Matomsorg", "FO → FE"),
]
NEEDS = [("Heltidskultur på sykehjemmene", "ny avtale med fagforeningene")]
TASKS = [
    ("Avklare nye lokaler til dagsenteret", "Eiendomssjef", "15. desember", "2025-12-15"),
    ("Skrive sak til utvalget om nattevakter", "Kommunalsjef", "8. januar 2026", "2026-01-08"),
]


def build(folder: Path) -> None:
    """Write the file and its gold."""
    paper = WordPaper(folder / f"{NAME}.docx", font="Calibri", size=11, title=TITLE, author=BODY)
    gold = paper.gold
    paper.heading(TITLE, 1)
    paper.text(f"{BODY}. Tallene gjelder per 30. november 2025.")
    gold.record(
        "document",
        [TITLE, BODY],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2025-11",
    )
    paper.heading("Tiltakene", 2)
    rows = [["Tiltak", "Ansvarlig", "Status", "Frist"]]
    for name, who, letters, due, said in ROWS:
        rows += [[name, who, letters, due], [said, "", "", ""]]
    paper.table(rows, widths=(70, 45, 20, 30))
    table = paper.file.tables[-1]
    for at in range(len(ROWS)):
        table.cell(2 + 2 * at, 0).merge(table.cell(2 + 2 * at, 3))
    for name, who, letters, _, said in ROWS:
        note(gold, [name, who, letters, said], *measure(name, who, MEANS[letters], as_of="2025-11-30"))
    paper.text(KEY)
    paper.heading("Endringer siden oktober", 2)
    paper.bullets([f"{name}: {change}" for name, change in CHANGES])
    for name, change in CHANGES:
        note(gold, f"{name}: {change}", sign(name, MEANS[change[-2:]]))
    paper.page()
    paper.heading("Delprosjektene", 2)
    for name, who, share, ahead in PARTS:
        paper.heading(name, 3)
        paper.text("*Ansvarlig:*", f" {who}")
        paper.text("*Ferdig:*", f" {share} %")
        paper.text("*Neste steg:*", f" {ahead}")
        note(gold, [name, f"Ansvarlig: {who}"], *measure(name, who))
        note(gold, [name, f"Ferdig: {share} %"], number(name, share, "%"))
        note(gold, ahead, step(ahead, "Neste steg"))
    paper.heading("Avhengigheter", 2)
    for name, on in NEEDS:
        line = f"{name} er avhengig av {on}."
        paper.text(line)
        note(gold, line, need(name, on))
    paper.heading("Oppgaver til ledergruppen", 2)
    paper.table([["Oppgave", "Hvem", "Innen"], *([what, who, when] for what, who, when, _ in TASKS)])
    for what, who, when, due in TASKS:
        note(gold, [what, who, when], task(what, who, due))
    paper.heading("Kort oppsummert", 2)
    said = "Matomsorg er avsluttet, mens Velferdsteknologi i omsorgsboliger er forsinket."
    paper.text(said)
    note(gold, said, sign("Velferdsteknologi i omsorgsboliger", "yellow"), sign("Matomsorg", "completed"))
    paper.save()
