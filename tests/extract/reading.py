"""Opens files for reading as the pipeline does."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from extract import open_document
from schemas.page import Block, BlockKind, Page
from schemas.source import FileKind, Source

DPI, SIZE = 200, (560, 300)
"""Resolution of what :func:`scanned` gives, and width and height of its page in points."""


def source_of(path: Path, kind: FileKind) -> Source:
    data = path.read_bytes()
    return Source(path, hashlib.sha256(data).hexdigest(), path.name, kind, len(data))


def read(path: Path, kind: FileKind) -> list[Page]:
    with open_document(source_of(path, kind)) as reader:
        pages = list(reader)
        assert len(reader) == len(pages)
    return pages


def scanned(folder: Path, draw: Callable[[Canvas], None]) -> Page:
    """A page as a scanner gives it, and what was read."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=SIZE)
    canvas.setFont("Helvetica", 11)
    draw(canvas)
    canvas.save()
    image = pdfium.PdfDocument(buffer.getvalue())[0].render(scale=DPI / 72).to_pil()
    image = image.rotate(0.5, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255))
    noise = np.random.default_rng(5).normal(0, 3, (image.height, image.width, 1))
    path = folder / "skann.png"
    Image.fromarray((np.asarray(image) * 0.95 + 6 + noise).clip(0, 255).astype(np.uint8)).save(
        path, dpi=(DPI, DPI)
    )
    (page,) = read(path, FileKind.IMAGE)
    return page


def texts(page: Page, kind: BlockKind | None = None) -> list[str]:
    """The texts of a page's blocks, of one kind or of all, in order."""
    return [page.text(block.words) for block in page.blocks if kind is None or block.kind is kind]


def block_of(page: Page, text: str) -> Block:
    return next(block for block in page.blocks if page.text(block.words) == text)


def check(page: Page) -> None:
    """What holds for every page, whatever it was read from."""
    covered = [index for block in page.blocks for index in range(*block.words)]
    assert covered == list(range(len(page.words))), "blocks cover the words, in order"
    assert [index for line in page.lines for index in range(*line)] == covered, "so do lines"
    for table in page.tables:
        for cell in table.cells:
            for index in range(*cell.words):
                x0, top, x1, bottom = page.words[index].box
                middle = ((x0 + x1) / 2, (top + bottom) / 2)
                assert cell.box[0] - 1 <= middle[0] <= cell.box[2] + 1
                assert cell.box[1] - 1 <= middle[1] <= cell.box[3] + 1
