"""Cards with a sign far from their headings, on a page laid askew in the scanner."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from corpus.store import Store
from kildespor.pipeline import read_document

CARDS = (
    ("Gatetunet", "Parkseksjonen", "#2E9E4F", "green"),
    ("Lysmasten", "Lysetaten", "#C62828", "red"),
    ("Sykkelhotellet", "Vegseksjonen", "#F2C230", "yellow"),
    ("Lekebåten", "Havnekontoret", "#2E9E4F", "green"),
)


@pytest.mark.parametrize("angle", [2.0, -2.0])
def test_a_sign_is_its_own_cards(tmp_path: Path, angle: float) -> None:
    drawn = tmp_path / "kort.pdf"
    canvas = Canvas(str(drawn), pagesize=(842, 595))
    canvas.setFont("Helvetica-Bold", 20)
    canvas.drawString(50, 530, "Tiltakskort")
    for number, (name, owner, colour, _) in enumerate(CARDS):
        left, low = 50 + 380 * (number % 2), 390 - 130 * (number // 2)
        canvas.setFillColor(HexColor("#F2F2EE"))
        canvas.rect(left, low, 350, 110, stroke=0, fill=1)
        canvas.setFillColor(HexColor(colour))
        canvas.rect(left + 310, low + 78, 22, 22, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(left + 14, low + 84, name)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(left + 14, low + 58, f"Ansvarlig: {owner}")
        canvas.drawString(left + 14, low + 34, "Arbeidet følges opp hver måned.")
    canvas.save()
    image = pdfium.PdfDocument(drawn)[0].render(scale=200 / 72).to_pil()
    path = tmp_path / "kort.png"
    image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255)).save(path, dpi=(200, 200))
    records = read_document(Store(tmp_path / "originaler").add(path)).records
    found = [one for record in records if (one := record.fields())["kind"] == "status"]
    assert {(one["subject"], one["value"]) for one in found} == {(name, value) for name, *_, value in CARDS}
