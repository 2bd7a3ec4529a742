"""Minutes of a ministry's meeting with an agency: numbered items, and what is to be done as lines with who and when."""

from __future__ import annotations

from pathlib import Path

from papers.word import WordPaper

NAME = "departement-etatsstyring"
TITLE = "Referat fra etatsstyringsmøte"
BODY = "Havbruksdepartementet"
SAID = (
    "Direktoratet redegjorde for resultatene. "
    "Det er gjennomført 318 tilsyn så langt i år, mot 290 på samme tid i 2024. "
    "Departementet er tilfreds med utviklingen.",
    "Prosjektet Tareplan ligger foran planen og har grønn status. Kravbank er satt på pause i påvente av budsjettet. "
    "Utviklingen av Kravbank ledes av Avdeling for digitalisering.",
    "Departementet viste til tildelingsbrevet. Direktoratet har 142 årsverk og en mindreutgift på 3,1 prosent.",
)
TITLES = ("Resultater per 2. tertial", "Utviklingsprosjekter", "Økonomi og bemanning")
ACTIONS = [
    # what, who, as written, date
    ("Sende oppdatert risikovurdering", "Direktoratet", "15. november 2025", "2025-11-15"),
    ("Avklare finansiering av Kravbank", "Departementet", "1. desember 2025", "2025-12-01"),
    ("Levere utkast til målstruktur", "Direktoratet", "januar 2026", "2026-01"),
]
OPEN = [
    # case, title, what happened, how far
    ("6/25", "Ny tilskuddsordning", "Forskriften er på høring til 1. november.", "Pågår"),
    ("8/25", "Kontorsted i Ålesund", "Leiekontrakten er underskrevet.", "Lukket"),
]


def build(folder: Path) -> None:
    """Write the minutes and their gold."""
    paper = WordPaper(
        folder / f"{NAME}.docx", font="Calibri", size=11, title="Referat", author="Havbruksdepartementet"
    )
    gold = paper.gold
    paper.heading(TITLE, 1)
    for label, value in (
        ("Møtedato", "14. oktober 2025 kl. 10.00–12.00"),
        ("Virksomhet", BODY),
        ("Møteleder", "Ekspedisjonssjef Unni Rødal"),
        ("Referent", "Ola Steinvåg"),
        ("Neste møte", "11. februar 2026"),
    ):
        paper.text(f"*{label}:*", f" {value}")
    gold.record(
        "document",
        [TITLE, "Møtedato: 14. oktober 2025", BODY],
        title=TITLE,
        doc_type="minutes",
        body=BODY,
        date="2025-10-14",
    )
    for number, (title, said) in enumerate(zip(TITLES, SAID, strict=True), start=1):
        if number == 2:
            paper.page()
        paper.heading(f"{number}. {title}", 2)
        paper.text(said)
        if number == 1:
            counted = "Det er gjennomført 318 tilsyn så langt i år, mot 290 på samme tid i 2024."
            gold.figure(counted, None, 318, "tilsyn")
            gold.figure(counted, None, 290, "tilsyn", "2024")
        elif number == 2:
            _projects(paper)
        else:
            staff = "Direktoratet har 142 årsverk og en mindreutgift på 3,1 prosent."
            gold.figure(staff, "Direktoratet", 142, "årsverk")
            gold.figure(staff, "Direktoratet", 3.1, "%")
    paper.heading("Aksjonspunkter", 2)
    for what, who, written, due in ACTIONS:
        line = paper.text(f"{what} (ansvarlig: {who}, frist: {written})", style="List Bullet")
        gold.record("follow_up", line, action=what, owner=who, due=due)
    paper.page()
    paper.heading("Oppfølging av saker fra forrige møte", 2)
    paper.table([["Sak", "Tema", "Hva har skjedd", "Status"], *([*row] for row in OPEN)])
    for case, title, text, status in OPEN:
        gold.record("follow_up", [case, title, text, status], case_id=case, title=title, status=status)
    paper.save()


def _projects(paper: WordPaper) -> None:
    first, second, third = (f"{one.rstrip('.')}." for one in SAID[1].split(". "))
    paper.gold.initiative(first, "Tareplan", status="green")
    paper.gold.initiative(second, "Kravbank", status="paused")
    paper.gold.record(
        "owner", third, subject="Kravbank", subject_kind="initiative", owner="Avdeling for digitalisering"
    )
