"""Small invented pages and records for the tests of the knowledge base."""

from __future__ import annotations

import hashlib
from pathlib import Path

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page, Repair, Span, Word, union
from schemas.source import FileKind, Source


def page(number: int, *lines: str, heading: bool = True) -> Page:
    """A page with one block a line, the first a heading; each word 10 points wide for each letter."""
    made = Page(number, 720.0, 540.0)
    for row, line in enumerate(lines):
        start, x, top = len(made.words), 40.0, 50.0 + 30.126 * row
        for text in line.split():
            made.words.append(Word(text, text, (x, top, x + 10.333 * len(text), top + 12), size=12.0))
            x += 10.333 * len(text) + 6
        span = Span(start, len(made.words))
        made.lines.append(span)
        kind = BlockKind.HEADING if heading and row == 0 else BlockKind.PARAGRAPH
        box = union(word.box for word in made.words[start:])
        made.blocks.append(Block(kind, span, box, level=int(kind is BlockKind.HEADING)))
    return made


def misread(where: Page, word: int, raw: str, *, applied: bool = True) -> None:
    """Let the file have said ``raw`` for a word; a doubt leaves the word as the file said it."""
    repair = Repair(word, raw, where.words[word].text, "ocr", 0.9, "lest med feil språk", applied=applied)
    where.repairs.append(repair)
    where.words[word].raw = raw
    if not applied:
        where.words[word].text = raw


def source(name: str = "rapport.pdf", content: bytes = b"%PDF-1.7", folder: Path = Path()) -> Source:
    """An original that exists only in name."""
    sha256 = hashlib.sha256(content).hexdigest()
    return Source(folder / name, sha256, name, FileKind.PDF, len(content))


def proof(where: Page, line: int) -> tuple[Evidence, ...]:
    """Evidence that is one line of a page."""
    return (Evidence(page=where.number, runs=(tuple(where.lines[line]),)),)
