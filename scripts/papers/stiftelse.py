"""Minutes of a foundation's board in plain paragraphs: cases by number only, conclusions in running text."""

from __future__ import annotations

from pathlib import Path

from papers.word import WordPaper

NAME = "stiftelse-styrereferat"
TITLE = "Styremøte i Stiftelsen Fyrhuset"
BODY = "Stiftelsen Fyrhuset"
AGENDA = [
    ("1", "Godkjenning av innkalling", None),
    ("2", "Regnskap og budsjett", "Orientering"),
    ("3", "Restaurering av naustet", "Beslutning"),
    ("4", "Sommerutstillingen", "Diskusjon"),
    ("5", "Eventuelt", None),
]


def build(folder: Path) -> None:
    """Write the minutes and their gold."""
    paper = WordPaper(folder / f"{NAME}.pdf", font="DejaVu Serif", size=10, author="Fyrhuset")
    gold = paper.gold
    paper.heading(TITLE, 1)
    paper.text("Referat fra møte nr. 3, torsdag 8. mai 2025 klokka 17 på Fyrhuset.")
    paper.text("Til stede: Gerd Lunde, Pål Inge Vik, Hamza Ali og Turid Næss. Forfall: Bent Moe.")
    gold.record(
        "document",
        [TITLE, "møte nr. 3, torsdag 8. mai 2025"],
        title=TITLE,
        doc_type="minutes",
        body=BODY,
        date="2025-05-08",
        meeting_number="3",
    )
    paper.text("*Saksliste:*")
    for number, title, kind in AGENDA:
        line = paper.text(f"Sak {number}: {title}" + (f" ({kind})" if kind else ""))
        gold.record("agenda_item", line, case_id=number, title=title, item_type=kind)
    paper.text("*Sak 1: Godkjenning av innkalling*")
    approved = paper.text("Innkallingen ble godkjent.")
    gold.record("decision", approved, case_id="1", text="Innkallingen ble godkjent", outcome="adopted")
    paper.page()
    paper.text("*Sak 2: Regnskap og budsjett*")
    visits = "Fyrhuset hadde 8 900 besøk i 2024."
    paper.text(f"Daglig leder gikk gjennom regnskapet. {visits} Billettsalget utgjør 41 % av inntektene.")
    gold.figure(visits, "Fyrhuset", 8900, "besøk", "2024")
    gold.figure("Billettsalget utgjør 41 % av inntektene.", "Billettsalget", 41, "%")
    paper.text("*Konklusjon:*", " Styret tok regnskapet til etterretning.")
    gold.record(
        "decision",
        "Styret tok regnskapet til etterretning.",
        case_id="2",
        text="Styret tok regnskapet til etterretning",
        outcome="adopted",
    )
    paper.text("*Sak 3: Restaurering av naustet*")
    paper.text(
        "Arbeidet er forsinket fordi tømmeret ikke er levert. Hvis fondet sier nei, må styret se på saken på nytt. "
        "Styret vedtok å søke kulturminnefondet om 400 000 kroner."
    )
    gold.record(
        "decision",
        "Styret vedtok å søke kulturminnefondet om 400 000 kroner.",
        case_id="3",
        text="Styret vedtok å søke kulturminnefondet om 400 000 kroner",
        outcome="adopted",
    )
    paper.text("*Sak 4: Sommerutstillingen*")
    paper.text("Utstillingen Lysets voktere er i rute. Den ledes av Turid Næss.")
    gold.initiative("Utstillingen Lysets voktere er i rute.", "Lysets voktere", status="green")
    led = "Den ledes av Turid Næss."
    gold.record("owner", led, subject="Lysets voktere", subject_kind="initiative", owner="Turid Næss")
    paper.page()
    paper.heading("Hvem gjør hva", 2)
    for who, what, written, due in (
        ("Gerd Lunde", "sender søknad til kulturminnefondet", "1. juni", "2025-06-01"),
        ("Hamza Ali", "henter inn pris på maling", "20. mai", "2025-05-20"),
        ("Turid Næss", "avtaler åpningen med ordføreren", "neste møte", None),
    ):
        line = paper.text(f"{who}: {what} innen {written}", style="List Bullet")
        gold.record("follow_up", line, action=f"{what} innen {written}", owner=who, due=due)
    paper.save()
