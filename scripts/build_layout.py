#!/usr/bin/env python3
"""Build the documents that reading is measured on: tests/layout, with what each page says beside it.

    .venv/bin/python scripts/build_layout.py

Needs the Liberation and DejaVu fonts. The scans are pages of the others, turned a little, blurred, with grain.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pypdfium2
from layout import deck, follow_up, minutes, report
from PIL import Image, ImageFilter

FOLDER = Path(__file__).resolve().parent.parent / "tests/layout"
SCANNED = {
    "lysark": [3, 4, 5, 8, 10, 11],
    "rapport": [1, 2, 3, 4, 7, 8, 12],
    "oversikt": [0, 2, 3, 5],
    "fremdrift": [0, 1, 3],
}
"""Which pages (0-based) of which documents are scanned."""
DPI = 200


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    deck.build(FOLDER / "lysark.pdf")
    report.build(FOLDER / "rapport.pdf")
    minutes.build(FOLDER / "oversikt.pdf")
    follow_up.build(FOLDER / "fremdrift.pdf")
    for number, (name, pages) in enumerate(SCANNED.items()):
        _scan(name, pages, seed=number)


def _scan(name: str, pages: list[int], seed: int) -> None:
    chance = np.random.default_rng(seed)
    pictures = []
    with pypdfium2.PdfDocument(FOLDER / f"{name}.pdf") as pdf:
        for page in pages:
            image = pdf[page].render(scale=DPI / 72).to_pil().convert("RGB")
            image = image.rotate(
                float(chance.uniform(-0.9, 0.9)), Image.Resampling.BICUBIC, fillcolor=(255, 255, 255)
            )
            image = image.filter(ImageFilter.GaussianBlur(0.6))
            grain = chance.normal(0, 5, (image.height, image.width, 1))
            pictures.append(
                Image.fromarray((np.asarray(image) * 0.94 + 8 + grain).clip(0, 255).astype(np.uint8))
            )
    target = FOLDER / f"{name}-skannet.pdf"
    pictures[0].save(target, "PDF", resolution=DPI, save_all=True, append_images=pictures[1:], quality=45)
    truths = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    lines = ",\n".join(json.dumps(truths[page], ensure_ascii=False) for page in pages)
    target.with_suffix(".json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
