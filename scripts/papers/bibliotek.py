"""Minutes in Word, in Nynorsk, of an invented county's library council: a table of actions, prose with status."""

from __future__ import annotations

from pathlib import Path

from papers.gold import Numbers
from papers.word import WordPaper

NAME = "bibliotek-referat"
TITLE = "Referat frå møte i bibliotekrådet"
BODY = "Bibliotekrådet i Vestre fjordar"

CASES = [
    # case, title, paragraphs, decision introduced by, decisions
    (
        "9/25",
        "Oppfølging av strategien",
        [
            "Leiaren gjekk gjennom måla i strategien og kva som er gjort sidan i haust.",
            "Bokbåten er forseinka fordi motoren må skiftast, og tiltaket har raud status.",
            "Felles lånekort er eigd av fylkesbiblioteket og er no innført i 22 kommunar.",
        ],
        "Vedtak:",
        ["Rådet tek orienteringa til vitande."],
    ),
    (
        "10/25",
        "Tilskot til lokale tiltak",
        [
            "Rådet hadde 1,2 millionar kroner til fordeling, og det kom inn 37 søknader.",
            "Framlegg til vedtak: Rådet fordeler midlane slik tabellen i vedlegget viser.",
        ],
        "Samrøystes vedteke:",
        [
            "Rådet fordeler midlane slik tabellen i vedlegget viser.",
            "Sekretariatet skal hente inn rapport om bruken innan 1. mars 2026.",
        ],
    ),
    (
        "11/25",
        "Opningstider",
        [
            "Besøket på kveldstid har auka med 14 % sidan 2023.",
            "Medlemene var samde om at ubemanna opningstid verkar godt.",
        ],
        "Konklusjon:",
        ["Rådet sluttar seg til at ordninga med ubemanna opningstid held fram i 2026."],
    ),
]
FIGURES: dict[tuple[str, int], Numbers] = {
    ("9/25", 2): [("Felles lånekort", 22, "kommunar", None)],
    ("10/25", 0): [("Rådet", 1.2, "millionar kroner", None), ("Rådet", 37, "søknader", None)],
    ("11/25", 0): [("Besøket på kveldstid", 14, "%", None)],
}
ACTIONS = [
    # case, action, who, due as written, due, status
    ("9/25", "Få pris på ny motor til Bokbåten", "Fylkesbiblioteket", "15.09.2025", "2025-09-15", "Ny"),
    ("10/25", "Sende svar til søkjarane", "Sekretariatet", "01.07.2025", "2025-07-01", "Ny"),
    (
        "5/25",
        "Lage oversikt over lokale bokfestivalar",
        "Medlem frå Ytre region",
        "20.08.2025",
        "2025-08-20",
        "Under arbeid",
    ),
    ("6/25", "Melde inn behov for opplæring", "Alle", "01.06.2025", "2025-06-01", "Utført"),
    (
        "11/25",
        "Kjøpe dørlås med kode til tre filialar",
        "Fylkesbiblioteket",
        "10.10.2025",
        "2025-10-10",
        "Ny",
    ),
    (
        "8/25",
        "Skrive sak til heimesida om lånekortet",
        "Sekretariatet",
        "30.06.2025",
        "2025-06-30",
        "Forseinka",
    ),
]
STATUS = [
    ("Bokbåten", "Fylkesbiblioteket", "red", "C0392B", "Motorhavari i mai."),
    ("Felles lånekort", "Fylkesbiblioteket", "green", "27AE60", "Alle kommunar er med innan hausten."),
    ("Lesesirkel på nett", "Vinjesund bibliotek", "yellow", "F1C40F", "Få påmelde så langt."),
]
GOALS = ["Alle skal ha kort veg til bøker", "Biblioteka skal vere møteplassar"]


def build(folder: Path) -> None:
    """Write the minutes and their gold."""
    paper = WordPaper(folder / f"{NAME}.docx", font="Georgia", size=11, title=TITLE, author="Sekretariatet")
    paper.running("Vestre fjordar fylkeskommune", "Bibliotekrådet 12.06.2025")
    gold = paper.gold
    paper.heading(TITLE)
    facts = [["Utval", BODY], ["Møte", "Nr. 3"], ["Dato", "12. juni 2025"], ["Stad", "Vinjesund bibliotek"]]
    paper.table(facts)
    gold.record(
        "document",
        [TITLE, BODY, "12. juni 2025"],
        title=TITLE,
        doc_type="minutes",
        body=BODY,
        date="2025-06-12",
        meeting_number="3",
    )
    for case in CASES[:2]:
        _case(paper, *case)
    paper.page()
    _case(paper, *CASES[2])
    _actions(paper)
    paper.page()
    _annex(paper)
    paper.save()


def _case(
    paper: WordPaper, case: str, title: str, paragraphs: list[str], opening: str, decisions: list[str]
) -> None:
    gold = paper.gold
    paper.heading(f"{case} {title}", 2)
    for number, text in enumerate(paragraphs):
        paper.text(text)
        for subject, value, unit, as_of in FIGURES.get((case, number), []):
            gold.figure(text, subject, value, unit, as_of)
        _, proposed, proposal = text.partition("Framlegg til vedtak: ")
        if proposed:
            gold.record("decision", text, case_id=case, text=proposal, outcome="proposed")
    if case == "9/25":
        gold.statuses(paragraphs[1], "Bokbåten", "initiative", status="red")
        gold.initiative(paragraphs[2], "Felles lånekort", again=True, owner="fylkesbiblioteket")
    paper.text(f"*{opening}*")
    for text in decisions:
        paper.text(text, style="List Bullet" if len(decisions) > 1 else None)
        gold.record("decision", text, case_id=case, text=text, outcome="adopted")


def _actions(paper: WordPaper) -> None:
    paper.heading("Aksjonsliste", 2)
    rows = [["Sak", "Gjeremål", "Ansvarleg", "Frist", "Status"]]
    rows += [[case, action, who, written, status] for case, action, who, written, _, status in ACTIONS]
    paper.table(rows, widths=(16, 56, 36, 24, 24))
    for case, action, who, written, due, status in ACTIONS:
        paper.gold.record(
            "follow_up",
            [case, action, who, written, status],
            case_id=case,
            action=action,
            owner=who,
            due=due,
            status=status,
        )


def _annex(paper: WordPaper) -> None:
    gold = paper.gold
    paper.heading("Vedlegg: Mål og tiltak i strategien", 2)
    for number, goal in enumerate(GOALS, start=1):
        line = paper.text(f"Delmål {number}: {goal}")
        gold.record("goal", line, label=f"Delmål {number}", title=goal)
    rows = [["Tiltak", "Eigar", "Status", "Merknad"]]
    rows += [[name, owner, "", text] for name, owner, _, _, text in STATUS]
    fills = {(number, 2): shade for number, (*_, shade, _) in enumerate(STATUS, start=1)}
    paper.table(rows, fills=fills)
    for name, owner, light, _, text in STATUS:
        gold.initiative([name, owner, text], name, owner=owner, status=light)
