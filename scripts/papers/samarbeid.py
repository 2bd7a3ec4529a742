"""Minutes of a school's council in Nynorsk: what is to be done, who and when, in lines at the end of each case."""

from __future__ import annotations

from pathlib import Path

from papers.word import WordPaper

NAME = "vgs-skuleutval"
TITLE = "Referat frå møte i skuleutvalet"
BODY = "Skuleutvalet ved Ytre Fjord vidaregåande skule"
CASES = [
    # number, title, said, decided, to do, who, when, date
    (
        "11/25",
        "Elevundersøkinga",
        "Svarprosenten var 87 prosent. Resultata er betre enn i fjor.",
        None,
        "Leggje resultata fram for klassane",
        "avdelingsleiarane",
        "1. april 2025",
        "2025-04-01",
    ),
    (
        "12/25",
        "Kantina",
        "Elevane ønskjer lengre opningstid. Leiinga vil sjå på bemanninga.",
        "Skuleutvalet rår til at kantina held ope til klokka 14.",
        "Rekne ut kva utvida opningstid kostar",
        "økonomirådgjevaren",
        "15. mars 2025",
        "2025-03-15",
    ),
    (
        "13/25",
        "Skulegarden",
        "Prosjektet Grøn gard er i rute, og Elevrådet har ansvaret for plantekassane.",
        None,
        "Tinge jord og plantar",
        "vaktmeisteren",
        "20. april 2025",
        "2025-04-20",
    ),
]
EARLIER = [
    ("5/25", "Mobilfri skule", "Reglane er tekne inn i ordensreglementet.", "rektor", "Avslutta"),
    ("7/25", "Skyss til ungdomsskulen", "Skyss AS har ikkje svara enno.", "kontoret", "Ventar på svar"),
]


def build(folder: Path) -> None:
    """Write the minutes and their gold."""
    paper = WordPaper(
        folder / f"{NAME}.docx", font="Calibri", size=11, title="Referat", author="Skulekontoret"
    )
    gold = paper.gold
    paper.heading(TITLE, 1)
    paper.text("Ytre Fjord vidaregåande skule, onsdag 26. februar 2025")
    paper.text("Desse møtte: Liv Oddny Hove (rektor), Jonas Ness, Aisha Noor og Even Lid")
    gold.record(
        "document",
        [TITLE, "Ytre Fjord vidaregåande skule, onsdag 26. februar 2025"],
        title=TITLE,
        doc_type="minutes",
        body=BODY,
        date="2025-02-26",
    )
    paper.heading("Oppfylging av tidlegare saker", 2)
    for case, title, text, who, status in EARLIER:
        line = paper.text(f"{case} {title}: {text} Ansvar: {who}. Status: {status}.")
        gold.record("follow_up", line, case_id=case, title=title, text=text, owner=who, status=status)
    for number, title, said, decided, action, who, written, due in CASES:
        if number != "11/25":
            paper.page()
        paper.heading(f"Sak {number} {title}", 2)
        paper.text(said)
        if number == "11/25":
            gold.figure("Svarprosenten var 87 prosent.", "Svarprosenten", 87, "%")
        if number == "13/25":
            gold.initiative(said, "Grøn gard", status="green")
        if decided:
            paper.text(f"Vedtak: {decided}")
            gold.record("decision", decided, case_id=number, text=decided.rstrip("."), outcome="adopted")
        paper.text(f"Oppfølging: {action}")
        paper.text(f"Ansvarleg: {who}")
        paper.text(f"Frist: {written}")
        gold.record("follow_up", [action, who, written], case_id=number, action=action, owner=who, due=due)
    paper.save()
