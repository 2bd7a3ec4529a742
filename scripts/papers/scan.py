"""Papers as a scanner leaves them: pages as pictures, turned a little, blurred and with grain, and their gold.

Black-and-white scans come twice: as pictures alone, and under the text that Tesseract reads in them with its English
model, which mangles Norwegian.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter
from samples.office import settle_pdf

from papers.score import read_gold

DPI = 200
LONGEST = 842.0
"""Points of the longer side of the paper; slides are printed smaller."""
QUALITY = 20
"""Of the pictures of a colour scan (JPEG, 0..95)."""
INK = 170
"""What is darker than this, of 255, is black in a scan in black and white."""


def scan(path: Path, pages: Sequence[int], *, colour: bool, seed: int) -> None:
    """Write ``NAME-skannet.pdf`` of some pages (from 1) of a PDF, and the gold of these pages.

    Args:
        colour: as JPEG; else in black and white, and ``NAME-tekstlag.pdf`` too.
    """
    chance = np.random.default_rng(seed)
    pictures = []
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pages:
            scale = DPI / 72 * min(1.0, LONGEST / max(pdf[page - 1].get_size()))
            image = pdf[page - 1].render(scale=scale).to_pil().convert("RGB" if colour else "L")
            white = (255, 255, 255) if colour else 255
            image = image.rotate(float(chance.uniform(-0.8, 0.8)), Image.Resampling.BICUBIC, fillcolor=white)
            image = image.filter(ImageFilter.GaussianBlur(0.7))
            shape = (image.height, image.width, 1) if colour else (image.height, image.width)
            grain = chance.normal(0, 1.2 if colour else 9, shape)
            image = Image.fromarray((np.asarray(image) * 0.95 + 8 + grain).clip(0, 255).astype(np.uint8))
            pictures.append(image if colour else image.point([0] * INK + [255] * (256 - INK)).convert("1"))
    target = path.with_name(f"{path.stem}-skannet.pdf")
    options = {"quality": QUALITY, "optimize": True} if colour else {}
    pictures[0].save(target, "PDF", resolution=DPI, save_all=True, append_images=pictures[1:], **options)
    settle_pdf(target)
    gold = _gold_of(path, pages)
    target.with_suffix(".gold.jsonl").write_text(gold, encoding="utf-8")
    if not colour:
        layered = path.with_name(f"{path.stem}-tekstlag.pdf")
        _under_english(pictures, layered)
        layered.with_suffix(".gold.jsonl").write_text(gold, encoding="utf-8")


def _gold_of(path: Path, pages: Sequence[int]) -> str:
    places = {page: number for number, page in enumerate(pages, start=1)}
    records = [
        record | {"page": places[record["page"]]}
        for record in read_gold(path.with_suffix(".gold.jsonl"))
        if record["page"] in places
    ]
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records) + "\n"


def _under_english(pictures: Sequence[Image.Image], target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder, "pages.tif")
        pictures[0].save(
            pages,
            save_all=True,
            append_images=pictures[1:],
            dpi=(DPI, DPI),
            compression="group4",
        )
        subprocess.run(
            ["tesseract", str(pages), str(target.with_suffix("")), "-l", "eng", "pdf"],
            check=True,
            capture_output=True,
            timeout=180,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    settle_pdf(target)
