"""Cards with labels and values on a page that is only a picture, where lines are no higher than their ink."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from corpus.store import Store
from kildespor.pipeline import read_pages
from tag import tag_document


def test_values_right_below_the_labels_of_cards_are_told(tmp_path: Path) -> None:
    drawn = tmp_path / "kort.pdf"
    canvas = Canvas(str(drawn), pagesize=(800, 450), invariant=True)
    canvas.setFont("Helvetica-Bold", 24)
    canvas.drawString(40, 390, "Fosterhjemsregisteret")
    canvas.setFont("Helvetica", 14)
    canvas.drawString(40, 330, "Seks regioner har levert data til registeret i vår.")
    for at, (label, value) in enumerate(
        (("Produkteier", "Kart og tall"), ("Status", "Forsinket"), ("Fase", "Drift"))
    ):
        x = 40 + 240 * at
        canvas.setFillColor(HexColor("#EDE7F3"))
        canvas.rect(x, 60, 220, 90, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        canvas.setFont("Helvetica", 10)
        canvas.drawString(x + 14, 128, label)
        canvas.setFont("Helvetica-Bold", 15)
        canvas.drawString(x + 14, 103, value)
    canvas.save()
    scan = tmp_path / "skann.png"
    pdfium.PdfDocument(drawn)[0].render(scale=200 / 72).to_pil().save(scan, dpi=(200, 200))
    document = read_pages(Store(tmp_path / "store").identify(scan))
    told = {
        (one["kind"], one.get("owner") or one.get("value"))
        for record in tag_document(document)
        if (one := record.fields())
    }
    assert {("owner", "Kart og tall"), ("status", "yellow")} <= told
