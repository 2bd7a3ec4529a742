"""Minutes of a municipal committee: a case list, votes, proposals set against each other, and what is adopted."""

from __future__ import annotations

from pathlib import Path

from papers.word import WordPaper

NAME = "utvalg-moteprotokoll"
TITLE = "Møteprotokoll"
BODY = "Utvalg for teknikk og miljø"
CASES = [
    ("022/25", "Godkjenning av møteinnkalling", None, ["Innkallingen godkjennes."]),
    (
        "023/25",
        "Parkering ved Sentrum skole",
        "Per Anders Holm (Bygdelista) la fram følgende forslag: Saken utsettes. Forslaget falt med 3 mot 6 stemmer.",
        [
            "Parkeringsplassen ved Sentrum skole stenges mellom klokka 7 og 9.",
            "Ordningen evalueres etter ett år.",
        ],
    ),
    (
        "024/25",
        "Oppgradering av gatelys",
        "Kommunen har 5 480 gatelys. Prosjektet Lysere bygd er forsinket, og eies av Driftsavdelingen.",
        ["Utvalget tar saken til orientering."],
    ),
]


def build(folder: Path) -> None:
    """Write the minutes and their gold."""
    paper = WordPaper(
        folder / f"{NAME}.pdf", font="Liberation Sans", size=10.5, author="Politisk sekretariat"
    )
    gold = paper.gold
    paper.heading(TITLE, 1)
    paper.table(
        [
            ["Utvalg", BODY],
            ["Møtested", "Kommunestyresalen"],
            ["Dato", "10.06.2025"],
            ["Tidspunkt", "18:00–20:15"],
        ],
        widths=(35, 100),
    )
    gold.record(
        "document", [TITLE, BODY, "10.06.2025"], title=TITLE, doc_type="minutes", body=BODY, date="2025-06-10"
    )
    paper.heading("Saksliste", 2)
    paper.table([["Saksnr", "Tittel"], *([f"{case[0]}", case[1]] for case in CASES)], widths=(25, 110))
    for number, title, _, _ in CASES:
        gold.record("agenda_item", [number, title], case_id=number, title=title)
    for place, (number, title, said, adopted) in enumerate(CASES):
        if place:
            paper.page()
        paper.heading(f"{number} {title}", 2)
        if said:
            paper.heading("Behandling", 3)
            paper.text(said)
        paper.heading("Vedtak", 3)
        for point, text in enumerate(adopted, start=1):
            paper.text(f"{point}. {text}" if len(adopted) > 1 else text)
            gold.record("decision", text, case_id=number, text=text.rstrip("."), outcome="adopted")
        if number == "024/25":
            count = "Kommunen har 5 480 gatelys."
            gold.figure(count, "Kommunen", 5480, "gatelys")
            late = "Prosjektet Lysere bygd er forsinket, og eies av Driftsavdelingen."
            gold.initiative(late, "Lysere bygd", owner="Driftsavdelingen", status="yellow")
    paper.save()
