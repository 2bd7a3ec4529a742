"""A memo to the invented Vassdragsrådet i Elvedalen, scanned in black and white: pictures only, no text."""

from __future__ import annotations

import tempfile
from pathlib import Path

from samples.paper import Paper
from samples.scan import save_black_and_white, scanned
from samples.truth import Truth

NAME = "skannet-notat"
BODY = "Vassdragsrådet i Elvedalen"
TITLE = "Status for flomvarsling"
DPI = 200

PROSE = [
    "Vassdragsrådet ba i høst om en samlet oversikt over arbeidet med flomvarsling. Notatet viser hvor "
    "langt tiltakene er kommet, og hva som står på spill før vårløsningen.",
    "Målestasjonene ved Høgfossen og Åsvatnet ble skadet av is i januar. De er nå satt i stand, men "
    "målingene fra februar mangler.",
]
FIGURES = [
    ("Vi har nå 27 målestasjoner i drift langs Storåna.", "målestasjoner i drift", 27, "målestasjoner"),
    ("Flomvakt har 3450 abonnenter.", "Flomvakt", 3450, "abonnenter"),
]
DECISION = (
    "Vassdragsrådet tar oversikten til orientering og ber om at Flomvakt settes i full drift før 1. mai 2025."
)
MEASURES = [
    # name, owner, colour word, value, comment
    ("Flomvakt", "Elvedalen kommune", "Gul", "yellow", "Varsler sendes, men opplæring gjenstår."),
    ("Ny demning ved Åsvatnet", "Åsvatn kraftlag", "Rød", "red", "Grunnforholdene er dårligere enn ventet."),
    ("Rensing av bekkeløp", "Veikontoret", "Grønn", "green", "Tolv av tjue bekker er rensket."),
    ("Evakueringsplan", "Elvedalen kommune", "Grønn", "green", "Øvelse er holdt i begge grender."),
]


def build(samples: Path, gold: Path) -> None:
    """Write the scan and its gold."""
    truth = Truth()
    with tempfile.TemporaryDirectory() as folder:
        clean = Path(folder) / "clean.pdf"
        paper = Paper(clean, truth, title=TITLE, author=BODY, family="LiberationSerif", size=12, margin=72)
        _memo(paper)
        _table(paper)
        paper.save()
        pages = scanned(clean, dpi=DPI, angles=[0.7, -0.5], seed=7)
    save_black_and_white(pages, samples / f"{NAME}.pdf", DPI)
    truth.write(gold / NAME)


def _memo(paper: Paper) -> None:
    truth = paper.truth
    paper.page()
    paper.text("NOTAT", size=20, bold=True, after=8)
    paper.pair("Til:", BODY)
    paper.pair("Fra:", "Vassdragskontoret")
    paper.pair("Dato:", "3. mars 2025")
    paper.pair("Gjelder:", TITLE)
    paper.gap(6)
    paper.line()
    truth.record("document", f"Gjelder: {TITLE}", title=TITLE, doc_type="other", body=BODY, date="2025-03-03")
    paper.heading("Bakgrunn", 14)
    for text in PROSE:
        paper.text(text)
    paper.heading("Tall per 1. mars", 14)
    for sentence, subject, value, unit in FIGURES:
        paper.text(sentence)
        truth.record("figure", sentence, subject=subject, value=value, unit=unit, text=sentence.rstrip("."))
    paper.heading("Forslag til vedtak", 14)
    paper.text(DECISION)
    truth.record("decision", DECISION, text=DECISION.rstrip("."), outcome="proposed")


def _table(paper: Paper) -> None:
    truth = paper.truth
    paper.page()
    paper.heading("Vedlegg: Oversikt over tiltak", 14)
    rows = [["Tiltak", "Ansvarlig", "Status", "Merknad"]]
    rows += [[name, owner, word, comment] for name, owner, word, _, comment in MEASURES]
    paper.table([130, 110, 55, 156], rows, size=11.5, head=None)
    for name, owner, word, value, comment in MEASURES:
        row = [name, owner, word, comment]
        truth.record("initiative", row, name=name)
        truth.record("owner", row, subject=name, subject_kind="initiative", owner=owner)
        truth.record("status", row, subject=name, subject_kind="initiative", dimension="status", value=value)
