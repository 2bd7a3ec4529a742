"""Opens files for reading as the pipeline does."""

from __future__ import annotations

import hashlib
from pathlib import Path

from extract import open_document
from schemas.page import Block, BlockKind, Page
from schemas.source import FileKind, Source


def source_of(path: Path, kind: FileKind) -> Source:
    data = path.read_bytes()
    return Source(path, hashlib.sha256(data).hexdigest(), path.name, kind, len(data))


def read(path: Path, kind: FileKind) -> list[Page]:
    with open_document(source_of(path, kind)) as reader:
        pages = list(reader)
        assert len(reader) == len(pages)
    return pages


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
