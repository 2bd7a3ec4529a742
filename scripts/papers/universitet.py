"""Notice of a meeting of a faculty's board: an agenda of numbered lines with times, kinds of case and who presents."""

from __future__ import annotations

from pathlib import Path

from papers.word import WordPaper

NAME = "universitet-innkalling"
TITLE = "Innkalling til møte i fakultetsstyret nr. 4/2025"
BODY = "Fakultetsstyret ved Det naturfaglige fakultet"
LINES = [
    # line, case, title, kind, who, begins, ends
    (
        "O-sak 18/25 Nytt fra dekanen v/dekan Solveig Rønning",
        "18/25",
        "Nytt fra dekanen",
        "O-sak",
        "Solveig Rønning",
    ),
    (
        "V-sak 19/25 Opptaksrammer for studieåret 2026/27 v/studiesjef Jonas Hauan",
        "19/25",
        "Opptaksrammer for studieåret 2026/27",
        "V-sak",
        "Jonas Hauan",
    ),
    (
        "V-sak 20/25 Nedlegging av bachelorprogrammet i bergkunst",
        "20/25",
        "Nedlegging av bachelorprogrammet i bergkunst",
        "V-sak",
        None,
    ),
    (
        "D-sak 21/25 Instituttenes langtidsplan v/prodekan Li Wei Dahl",
        "21/25",
        "Instituttenes langtidsplan",
        "D-sak",
        "Li Wei Dahl",
    ),
    ("E-sak 22/25 Eventuelt", "22/25", "Eventuelt", "E-sak", None),
]
DAY = [
    ("09.00–09.15", "Kaffe og mingling", None),
    ("09.15–10.30", "Omvisning i nytt laboratorium", "Nina Brekke"),
    ("10.30–14.00", "Ordinært styremøte", None),
    ("14.00", "Vel hjem", None),
]
PAPERS = {
    "19/25": (
        "Fakultetet hadde 1 240 søkere med førstevalg i 2025. Det er 85 flere enn i fjor.",
        "Fakultetsstyret vedtar opptaksrammene slik de går fram av vedlegget",
        "Dekanen får fullmakt til å flytte inntil ti plasser mellom programmene",
    ),
    "20/25": (
        "Programmet har ikke tatt opp studenter siden 2022. Studentene som er igjen, får fullføre.",
        "Fakultetsstyret tilrår at bachelorprogrammet i bergkunst legges ned fra 1. august 2026",
    ),
}


def build(folder: Path) -> None:
    """Write the notice and its gold."""
    paper = WordPaper(
        folder / f"{NAME}.docx", font="Calibri", size=11, title=TITLE, author="Fakultetssekretariatet"
    )
    paper.heading(TITLE, 1)
    paper.text("Til: Medlemmene i fakultetsstyret ved Det naturfaglige fakultet")
    paper.text("Møtetid: 11. juni 2025 kl. 10.30")
    paper.text("Møtested: Seminarrom 2, Geologibygget")
    paper.gold.record(
        "document",
        [TITLE, "fakultetsstyret ved Det naturfaglige fakultet", "11. juni 2025"],
        title=TITLE,
        doc_type="meeting_deck",
        body=BODY,
        date="2025-06-11",
        meeting_number="4/2025",
    )
    paper.heading("Saksliste", 2)
    for line, case, title, kind, who in LINES:
        paper.text(line)
        presenters = [{"name": who}] if who else None
        paper.gold.record(
            "agenda_item", line, case_id=case, title=title, item_type=kind, presenters=presenters
        )
    paper.page()
    paper.heading("Program for dagen", 2)
    for time, title, who in DAY:
        line = paper.text(f"{time}\t{title}" + (f", {who}" if who else ""))
        begins, _, ends = time.partition("–")
        presenters = [{"name": who}] if who else None
        paper.gold.record(
            "agenda_item",
            line.replace("\t", " "),
            title=title,
            start=begins,
            end=ends or None,
            presenters=presenters,
        )
    for case, (background, *proposed) in PAPERS.items():
        paper.page()
        title = next(line[2] for line in LINES if line[1] == case)
        paper.heading(f"V-sak {case} {title}", 2)
        paper.text(background)
        paper.text("*Forslag til vedtak*")
        for text in proposed:
            paper.text(f"{text}.")
            paper.gold.record("decision", f"{text}.", case_id=case, text=text, outcome="proposed")
        if case == "19/25":
            first, _ = background.split(". ")
            paper.gold.figure(f"{first}.", "Fakultetet", 1240, "søkere", "2025")
    paper.save()
