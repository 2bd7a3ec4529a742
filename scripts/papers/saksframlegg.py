"""Case paper to a county's committee: facts in a table, recommendation first, measures as headings with their state."""

from __future__ import annotations

from pathlib import Path

from papers.word import WordPaper

NAME = "fylke-saksframlegg"
TITLE = "Status for klimahandlingsplanen"
BODY = "Hovedutvalg for klima og miljø"
MEASURES = [
    # heading, name, owner, text, value, sentence that says it
    ("Sykkelrute 5", "Samferdsel", "Strekningen Bråten–Hovin er ferdig asfaltert.", "Status: I rute"),
    (
        "Fossilfrie anleggsplasser",
        "Innkjøp",
        "Bare ett av fire tilbud oppfylte kravene.",
        "Status: Forsinket",
    ),
    ("Solceller på skoletak", "Eiendom", "Anlegget på Ås er koblet til nettet.", "Status: Gjennomført"),
]
VALUES = {"I rute": "green", "Forsinket": "yellow", "Gjennomført": "completed"}
PROPOSED = [
    "Hovedutvalget tar saken til orientering",
    "Hovedutvalget ber om at fossilfrie anleggsplasser prioriteres i budsjettet for 2026",
]


def build(folder: Path) -> None:
    """Write the paper and its gold."""
    paper = WordPaper(folder / f"{NAME}.pdf", font="Carlito", size=11, author="Viken øst")
    gold = paper.gold
    paper.text("*Saksframlegg*")
    paper.heading(TITLE, 1)
    facts = [
        ["Saksnummer", "PS 33/2025"],
        ["Utvalg", BODY],
        ["Møtedato", "17.09.2025"],
        ["Saksbehandler", "Silje Nordby"],
    ]
    paper.table(facts, widths=(40, 100))
    gold.record(
        "document", [TITLE, BODY, "17.09.2025"], title=TITLE, doc_type="other", body=BODY, date="2025-09-17"
    )
    paper.heading("Fylkesdirektørens innstilling", 2)
    for number, text in enumerate(PROPOSED, start=1):
        paper.text(f"{number}. {text}.")
        gold.record("decision", text, case_id="PS 33/2025", text=text, outcome="proposed")
    paper.heading("Sammendrag", 2)
    cut = "Utslippene er redusert med 12 prosent siden 2020."
    paper.text(f"{cut} Av planens 40 tiltak er 22 gjennomført.")
    gold.figure(cut, "Utslippene", 12, "%")
    gold.figure("Av planens 40 tiltak er 22 gjennomført.", None, 40, "tiltak")
    paper.page()
    paper.heading("Tiltakene i planen", 2)
    for name, owner, text, status in MEASURES:
        paper.heading(name, 3)
        owned = paper.text(f"Ansvar: {owner}")
        paper.text(status)
        paper.text(text)
        gold.record("initiative", name, name=name)
        gold.record("owner", [name, owned], subject=name, subject_kind="initiative", owner=owner)
        gold.statuses([name, status], name, "initiative", status=VALUES[status.removeprefix("Status: ")])
    paper.page()
    paper.heading("Vurdering", 2)
    needs = "Sykkelrute 5 forutsetter at kommunen regulerer arealene innen 1. mars 2026."
    paper.text(f"{needs} Det er usikkert om målet for 2030 nås. Solceller på skoletak kan bli utvidet.")
    gold.record(
        "dependency", needs, subject="Sykkelrute 5", on="kommunen regulerer arealene", due="2026-03-01"
    )
    paper.heading("Videre arbeid", 2)
    plans = ["Kartlegge ladebehov ved skolene høsten 2025", "Revidere planen i 2026"]
    paper.bullets(plans)
    for text in plans:
        gold.record("activity", text, heading="Videre arbeid", text=text)
    paper.save()
