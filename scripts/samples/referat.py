"""Minutes in Word of the invented Samarbeidsrådet for Tårnøya."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_BREAK
from docx.shared import Pt

from samples.office import BUILT, settle_zip
from samples.truth import Truth

NAME = "referat"
BODY = "Samarbeidsrådet for Tårnøya"
TITLE = f"Referat fra møte nr. 3 i {BODY}"
FACTS = [("Dato", "22. mai 2025"), ("Tid", "12.00–14.30"), ("Sted", "Skolestua på Tårnøya")]
PRESENT = [
    ("Gudrun Vesterhavn", "Tårnøya kommune, leder"),
    ("Eivind Skarvøy", "Øyene kraftlag"),
    ("Åshild Tangodden", "Tårnøya kystlag"),
]
ABSENT = [("Peder Lyngmo", "Havnevesenet")]

CASES = [
    # case, title, paragraphs, decision
    (
        "14/25",
        "Godkjenning av saksliste",
        ["Det kom ingen merknader til innkallingen."],
        "Sakslisten er godkjent.",
    ),
    (
        "15/25",
        "Strømkabel til øya",
        [
            "Øyene kraftlag orienterte om den gamle kabelen, som har hatt åtte brudd siden nyttår.",
            "Ny kabel er beregnet til 12,4 millioner kroner.",
        ],
        "Samarbeidsrådet støtter søknaden om ny kabel og ber kraftlaget legge fram en plan for reservestrøm.",
    ),
    (
        "16/25",
        "Status for prosjektene",
        [
            "Prosjektet Fyrlyst eies av Tårnøya kystlag og har grønn status.",
            "Prosjektet Fast lege er rødt fordi stillingen fortsatt er ubesatt.",
        ],
        "Samarbeidsrådet tar orienteringen til etterretning.",
    ),
]
COST = ("Ny kabel", 12.4, "millioner kroner")
PROJECTS = [("Fyrlyst", "green", "Tårnøya kystlag"), ("Fast lege", "red", None)]
ACTIONS = [
    # case, action, owner, due as written, due
    ("14/25", "Sende ut godkjent referat fra møte nr. 2", "Tårnøya kommune", "30. mai 2025", "2025-05-30"),
    ("15/25", "Legge fram plan for reservestrøm", "Øyene kraftlag", "15. august 2025", "2025-08-15"),
    ("16/25", "Lyse ut legestillingen på nytt", "Tårnøya kommune", "1. juli 2025", "2025-07-01"),
    ("16/25", "Søke om midler til maling av fyret", "Tårnøya kystlag", "1. oktober 2025", "2025-10-01"),
]


def build(samples: Path, gold: Path) -> None:
    """Write the minutes and their gold."""
    truth = Truth()
    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = TITLE, BODY, BODY
    properties.created = properties.modified = BUILT.replace(tzinfo=None)
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(10.5)
    truth.new_page()
    _head(document, truth)
    for case in CASES:
        _case(document, truth, *case)
    document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
    truth.new_page()
    _actions(document, truth)
    path = samples / f"{NAME}.docx"
    document.save(str(path))
    settle_zip(path)
    truth.write(gold / NAME)


def _head(document: Any, truth: Truth) -> None:
    document.add_heading(TITLE, 0)
    truth.say(TITLE)
    for label, text in FACTS:
        _labelled(document, truth, label, text)
    truth.record(
        "document",
        [TITLE, ": ".join(FACTS[0])],
        title=TITLE,
        doc_type="minutes",
        body=BODY,
        date="2025-05-22",
        meeting_number="3",
    )
    for label, people in (("Til stede", PRESENT), ("Forfall", ABSENT)):
        _labelled(document, truth, label, "")
        for name, body in people:
            document.add_paragraph(f"{name}, {body}", style="List Bullet")
            truth.say(f"{name}, {body}")


def _labelled(document: Any, truth: Truth, label: str, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(2)
    paragraph.add_run(f"{label}:").bold = True
    paragraph.add_run(f" {text}" if text else "")
    truth.say(f"{label}: {text}".strip())


def _case(document: Any, truth: Truth, case: str, title: str, paragraphs: list[str], decision: str) -> None:
    document.add_heading(f"Sak {case} {title}", 2)
    truth.say(f"Sak {case} {title}")
    for text in paragraphs:
        document.add_paragraph(text)
        truth.say(text)
        subject, value, unit = COST
        if text.startswith(subject):
            truth.record("figure", text, subject=subject, value=value, unit=unit, text=text.rstrip("."))
        for name, colour, owner in PROJECTS:
            if name in text:
                truth.record("initiative", text, name=name)
                truth.record(
                    "status", text, subject=name, subject_kind="initiative", dimension="status", value=colour
                )
                if owner:
                    truth.record("owner", text, subject=name, subject_kind="initiative", owner=owner)
    _labelled(document, truth, "Vedtak", decision)
    truth.record(
        "decision", f"Vedtak: {decision}", case_id=case, text=decision.rstrip("."), outcome="adopted"
    )


def _actions(document: Any, truth: Truth) -> None:
    document.add_heading("Oppfølgingsliste", 2)
    truth.say("Oppfølgingsliste")
    head = ["Sak", "Oppgave", "Ansvarlig", "Frist"]
    table = document.add_table(rows=1, cols=len(head), style="Table Grid")
    for number, row in enumerate([head, *(list(action[:4]) for action in ACTIONS)]):
        cells = table.rows[0].cells if number == 0 else table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.paragraphs[0].add_run(text).bold = number == 0
        truth.say(*row)
    for case, action, owner, written, due in ACTIONS:
        truth.record(
            "follow_up", [case, action, owner, written], case_id=case, action=action, owner=owner, due=due
        )
    document.add_paragraph("Neste møte er 4. september 2025.")
    truth.say("Neste møte er 4. september 2025.")
