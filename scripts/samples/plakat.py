"""A poster with the goals of the invented Bibliotekene i Nordvik, as one picture."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image

from samples.paper import Paper
from samples.truth import Truth

NAME = "plakat"
BODY = "Bibliotekene i Nordvik"
TITLE = "Strategi 2025–2028"
DPI = 150
GOALS = [
    ("Mål 1", "Alle barn skal ha lånekort"),
    ("Mål 2", "Biblioteket er åpent når folk har fri"),
    ("Mål 3", "Ingen skal stå utenfor det digitale"),
]
FIGURE = ("I 2028 skal 80 % av barna ha lånekort.", "barna ha lånekort", 80, "%", "2028")


def build(samples: Path, gold: Path) -> None:
    """Write the poster and its gold."""
    truth = Truth()
    with tempfile.TemporaryDirectory() as folder:
        clean = Path(folder) / "clean.pdf"
        paper = Paper(clean, truth, title=TITLE, author=BODY, size=17)
        paper.page()
        paper.band("#5B2A5E", 60)
        paper.gap(40)
        paper.text(BODY, size=20, colour="#5B2A5E", after=6)
        paper.text(TITLE, size=38, bold=True, colour="#5B2A5E", after=24)
        truth.record("document", TITLE, title=TITLE, doc_type="strategy_deck", body=BODY)
        for label, title in GOALS:
            paper.text(label, size=18, bold=True, colour="#B05A1E", after=2)
            paper.text(title, size=24, after=22)
            truth.record("goal", [label, title], label=label, title=title)
        sentence, subject, value, unit, as_of = FIGURE
        paper.text(sentence)
        truth.record(
            "figure",
            sentence,
            subject=subject,
            value=value,
            unit=unit,
            as_of=as_of,
            text=sentence.rstrip("."),
        )
        paper.save()
        with pypdfium2.PdfDocument(clean) as pdf:
            image = pdf[0].render(scale=DPI / 72).to_pil()
    image = image.quantize(32, dither=Image.Dither.NONE)
    image.save(samples / f"{NAME}.png", dpi=(DPI, DPI), optimize=True)
    truth.write(gold / NAME)
