"""Minutes of a hospital's board: what was decided under each case, and a list of old decisions."""

from __future__ import annotations

from pathlib import Path

from papers.word import WordPaper

NAME = "sykehus-protokoll"
TITLE = "Protokoll fra styremøte 3. april 2025"
BODY = "Styret i Viddehei sykehus HF"
VOTE = "Vedtaket var enstemmig."
CASES = [
    # number, title, what was said, what was decided
    (
        "21/25",
        "Godkjenning av innkalling og saksliste",
        "Det var ingen merknader til innkallingen.",
        ["Innkalling og saksliste godkjennes."],
    ),
    (
        "22/25",
        "Økonomi og drift per februar",
        "Økonomidirektøren orienterte. Resultatet hittil i år er et underskudd på 14,2 millioner kroner. "
        "Sykefraværet var 8,9 prosent i februar.",
        [
            "Styret tar rapporten for februar til etterretning.",
            "Styret ber administrerende direktør legge frem en plan for å komme i balanse i møtet i juni.",
        ],
    ),
    (
        "23/25",
        "Ny sengepost for eldre",
        "Byggetrinn to er utsatt til høsten. Representantene fra de ansatte ba om at nattevaktene tas med i planen.",
        [
            "Styret godkjenner forprosjektet for ny sengepost innenfor en ramme på 310 millioner kroner.",
            "Administrerende direktør får fullmakt til å inngå kontrakt med entreprenøren.",
            "Saken legges frem for styret på nytt dersom rammen ikke holder.",
        ],
    ),
    (
        "24/25",
        "Orienteringer fra administrerende direktør",
        "Det ble orientert om ambulansestasjonen på Mosvoll og om tilsynet i mars.",
        ["Styret tar sakene til orientering."],
    ),
]
FIRST = 3
"""How many cases stand on the first two pages."""
OLD = [
    # case, title, what is to be done, who, when, how far
    (
        "12/25",
        "Pasientreiser",
        "Legge frem avtale med drosjene",
        "Driftsdirektør",
        "05.06.2025",
        "2025-06-05",
        "Pågår",
    ),
    (
        "15/25",
        "Kompetanseplan",
        "Lage oversikt over ledige hjemler",
        "HR-direktør",
        "24.04.2025",
        "2025-04-24",
        "Ikke startet",
    ),
    (
        "88/24",
        "Brannsikring av vestfløyen",
        "Sende søknad om rammetillatelse",
        "Eiendomssjef",
        "28.03.2025",
        "2025-03-28",
        "Utført",
    ),
]


def build(folder: Path) -> None:
    """Write the minutes and their gold."""
    paper = WordPaper(folder / f"{NAME}.pdf", font="Liberation Sans", size=10.5, author="Direktørens stab")
    paper.running("Viddehei sykehus HF", "Styreprotokoll 3. april 2025")
    _front(paper)
    for case in CASES[:FIRST]:
        _case(paper, *case)
    paper.page()
    for case in CASES[FIRST:]:
        _case(paper, *case)
    paper.heading("Vedtak som følges opp", 2)
    heads = ["Sak", "Tittel", "Oppfølging", "Ansvarlig", "Frist", "Status"]
    paper.table([heads, *([*row[:5], row[6]] for row in OLD)], widths=(16, 34, 44, 30, 27, 22))
    for case, title, action, who, written, due, status in OLD:
        paper.gold.record(
            "follow_up",
            [case, title, action, who, written, status],
            case_id=case,
            title=title,
            action=action,
            owner=who,
            due=due,
            status=status,
        )
    paper.page()
    paper.text("Mosvoll, 3. april 2025")
    for name, role in (
        ("Torgeir Aasvik", "styreleder"),
        ("Lill Renate Bøhaug", "nestleder"),
        ("Oddny Sletta", ""),
    ):
        paper.text(f"{name}{', ' if role else ''}{role}")
    paper.save()


def _front(paper: WordPaper) -> None:
    paper.text(f"*{BODY}*")
    paper.heading(TITLE, 1)
    paper.text("Sted: Møterom Fjellrypa, Mosvoll")
    paper.text("Tid: kl. 09.30–14.00")
    paper.text("Til stede: Torgeir Aasvik (styreleder), Lill Renate Bøhaug, Oddny Sletta og Amir Rahimi")
    paper.text("Fra administrasjonen: Administrerende direktør Hege Tveitan og økonomidirektør Pål Hovde")
    paper.gold.record(
        "document", [TITLE, BODY], title=TITLE, doc_type="minutes", body=BODY, date="2025-04-03"
    )


def _case(paper: WordPaper, number: str, title: str, said: str, decided: list[str]) -> None:
    paper.heading(f"Sak {number} {title}", 2)
    paper.text(said)
    if "14,2" in said:
        loss, sick = said.split(". ")[1] + ".", said.split(". ")[2]
        paper.gold.figure(loss, "Resultatet hittil i år", 14.2, "millioner kroner")
        paper.gold.figure(sick, "Sykefraværet", 8.9, "%", "2025-02")
    paper.text("*Styret fattet følgende vedtak:*")
    paper.bullets(decided, "List Number" if len(decided) > 1 else "Normal")
    paper.text(VOTE)
    for text in decided:
        paper.gold.record("decision", text, case_id=number, text=text.rstrip("."), outcome="adopted")
