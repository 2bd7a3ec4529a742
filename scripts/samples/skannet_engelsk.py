"""A yearly report of the invented Fyrvesenet i Sørøysund, scanned, its text layer read as English."""

from __future__ import annotations

import tempfile
from pathlib import Path

from samples.paper import Paper
from samples.scan import save_with_text_layer, scanned
from samples.truth import Truth

NAME = "skannet-engelsk-tekstlag"
BODY = "Fyrvesenet i Sørøysund"
TITLE = "Årsmelding 2024"
DPI = 150

PROSE = [
    "Året har vært preget av dårlig vær og høy sjø. Likevel ble alle fyrlyktene langs leia ettersett før "
    "høsten, og vi er særlig glade for at gjennomføringen skjedde uten skader.",
    "Båten Måkeskjær ble overført til havnevesenet på Ytterøya i august. Styret ønsker å kjøpe en mindre båt "
    "som kan brukes i grunne farvann, og vil høre hva fiskerne på øyene mener før det søkes om penger.",
]
FIGURES = [
    (
        "Fyrvesenet har ansvar for 86 fyrlykter og 214 sjømerker.",
        [("Fyrvesenet", 86, "fyrlykter"), ("Fyrvesenet", 214, "sjømerker")],
    ),
    ("I løpet av året ble 42,5 % av sjømerkene malt på nytt.", [("sjømerkene malt på nytt", 42.5, "%")]),
    ("Utgiftene ble 7,9 millioner kroner.", [("Utgiftene", 7.9, "millioner kroner")]),
]
GOALS = [
    ("Mål 1", "Lyktene skal lyse hver natt"),
    ("Mål 2", "Sjøfolk skal få beskjed når en lykt er mørk"),
    ("Mål 3", "Fyrene skal være åpne for besøkende"),
]
STATUS = [
    # initiative, sentence, value
    ("Sollys", "Prosjektet Sollys er fullført, og alle lykter på Ytterøya går nå på solstrøm.", "completed"),
    ("Mørkevarsel", "Prosjektet Mørkevarsel har gul status fordi senderne tåler dårlig sjøsprøyt.", "yellow"),
    ("Åpne fyr", "Prosjektet Åpne fyr er satt på vent til brannvernet er på plass.", "paused"),
]
DEPENDENCIES = ["Nye sendere som tåler sjøvann", "Strøm fra land til Gråholmen"]
DECISION = "Styret godkjenner årsmeldingen og overfører 650 000 kroner til båtfondet."


def build(samples: Path, gold: Path) -> None:
    """Write the scan with its English text layer, and its gold."""
    truth = Truth()
    with tempfile.TemporaryDirectory() as folder:
        clean = Path(folder) / "clean.pdf"
        paper = Paper(clean, truth, title=TITLE, author=BODY, family="LiberationSerif", size=12.5, margin=70)
        _first(paper)
        _second(paper)
        paper.save()
        pages = scanned(clean, dpi=DPI, angles=[-0.4, 0.3], seed=11)
    save_with_text_layer(pages, samples / f"{NAME}.pdf", DPI, "eng")
    truth.write(gold / NAME)


def _first(paper: Paper) -> None:
    truth = paper.truth
    paper.page()
    paper.text(BODY, size=14, after=4)
    paper.text(TITLE, size=26, bold=True, after=4)
    paper.text("Vedtatt av styret 20. februar 2025", italic=True, after=6)
    paper.line()
    truth.record("document", TITLE, title=TITLE, doc_type="other", body=BODY, date="2025-02-20")
    paper.heading("Om året som gikk", 15)
    for text in PROSE:
        paper.text(text)
    paper.heading("Nøkkeltall", 15)
    for sentence, figures in FIGURES:
        paper.text(sentence)
        for subject, value, unit in figures:
            truth.record(
                "figure", sentence, subject=subject, value=value, unit=unit, text=sentence.rstrip(".")
            )


def _second(paper: Paper) -> None:
    truth = paper.truth
    paper.page()
    paper.heading("Mål for Fyrvesenet", 15)
    for label, title in GOALS:
        paper.text(f"{label}: {title}", after=4)
        truth.record("goal", f"{label}: {title}", label=label, title=title)
    paper.heading("Prosjekter", 15)
    for name, sentence, value in STATUS:
        paper.text(sentence)
        truth.record("initiative", sentence, name=name)
        truth.record(
            "status", sentence, subject=name, subject_kind="initiative", dimension="status", value=value
        )
    paper.heading("Avhengigheter for Mørkevarsel", 15)
    for text in DEPENDENCIES:
        paper.text(text, indent=24, sign="•", after=3)
        truth.record("dependency", text, subject="Mørkevarsel", on=text)
    paper.heading("Vedtak", 15)
    paper.text(DECISION)
    truth.record("decision", DECISION, text=DECISION.rstrip("."), outcome="adopted")
