"""Printed pages put through a scanner: turned a little, blurred, with grain and dirt."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

from samples.office import settle_pdf


def scanned(path: Path, *, dpi: int, angles: Sequence[float], seed: int) -> list[Image.Image]:
    """The pages of a PDF in grey, as a worn scanner sees them.

    Args:
        angles: how many degrees each page lies turned, anticlockwise.
    """
    chance = np.random.default_rng(seed)
    pages = []
    with pypdfium2.PdfDocument(path) as pdf:
        for page, angle in zip(pdf, angles, strict=True):
            image = page.render(scale=dpi / 72, grayscale=True).to_pil()
            image = image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
            image = image.filter(ImageFilter.GaussianBlur(dpi / 330))
            grey = np.asarray(image, dtype=np.float32) * 0.9 + 18
            grey += chance.normal(0, 5, grey.shape)
            for _ in range(40):
                y, x = chance.integers(0, grey.shape[0] - 3), chance.integers(0, grey.shape[1] - 3)
                grey[y : y + 2, x : x + 2] -= 90
            pages.append(Image.fromarray(grey.clip(0, 255).astype(np.uint8)))
    return pages


def save_black_and_white(pages: Sequence[Image.Image], path: Path, dpi: int) -> None:
    """Write the pages as a PDF of pictures, in black and white as office copiers do."""
    flat = [page.point([0 if level < 175 else 255 for level in range(256)]).convert("1") for page in pages]
    flat[0].save(path, "PDF", resolution=dpi, save_all=True, append_images=flat[1:])
    settle_pdf(path)


def save_with_text_layer(pages: Sequence[Image.Image], path: Path, dpi: int, language: str) -> None:
    """Write the pages as a PDF of pictures under the text that Tesseract reads in them with ``language``."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, page in enumerate(pages):
            name = Path(folder) / f"{number}.jpg"
            page.save(name, quality=32, dpi=(dpi, dpi))
            names.append(str(name))
        (Path(folder) / "pages.txt").write_text("\n".join(names))
        subprocess.run(
            ["tesseract", str(Path(folder) / "pages.txt"), str(path.with_suffix("")), "-l", language, "pdf"],
            check=True,
            capture_output=True,
            timeout=180,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    settle_pdf(path)
