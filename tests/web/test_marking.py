"""The marked words against where the words truly are: looked at in the pixels of what the browser shows.

Where a word truly is, is told by another reader of PDF (pdfplumber), and what of it is ink by the picture. A word is
covered where at most ``MISSED`` of its ink lies outside the marking, and untouched where at most ``TOUCHED`` of it
lies within. Ink that lies in the boxes of two words, as letters that hang down into the next line, is nobody's, and
so are the rules of a table, with three pixels on either side.
"""

from __future__ import annotations

import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import numpy as np
import pdfplumber
import pytest
from conftest import Silent, serving
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from playwright.sync_api import Browser, Locator

from corpus.store import Store
from db.pages import read_page
from kildespor import serve
from kildespor.ingest import find_files, ingest
from kildespor.options import knowledge_base, originals_of
from schemas.page import Page as Sheet
from schemas.page import Word

ROOT = Path(__file__).parents[2]
SAMPLES, PAPERS = ROOT / "corpus" / "samples", ROOT / "tests" / "papers" / "dev"
PAGES = (
    ("porteføljerapport.pdf", 1),
    ("porteføljerapport.pdf", 2),
    ("styringsgruppe-deck.pdf", 4),
    ("protokoll-nynorsk.pdf", 1),
    ("statusrapport-juni.pdf", 1),
    ("by-virksomhetsrapport.pdf", 2),
    ("kultur-tiltaksplan.pdf", 2),
    ("etat-portefoljestyre.pdf", 3),
    ("utvalg-moteprotokoll.pdf", 2),
    ("natur-strategi.pdf", 3),
)
MISSED, TOUCHED = 0.03, 0.03
RECORDS = 3
"""Of each page, those with the most words."""
DARK = 60
"""How much a pixel of ink differs from the paper around it, 0..255."""

Mask = NDArray[np.bool_]
Shown = dict[str, tuple[str, Path, Path]]
"""File name -> address, knowledge base, file."""


@pytest.fixture(scope="module")
def shown(samples: Path, tmp_path_factory: pytest.TempPathFactory, pictures: Path) -> Iterator[Shown]:
    """Where each document is shown, and the knowledge base it is in."""
    papers = tmp_path_factory.mktemp("papers") / "kb.db"
    files = [PAPERS / name for name in dict(PAGES) if (PAPERS / name).exists()]
    with knowledge_base(papers, create=True) as kb:
        ingest(kb, Store(originals_of(papers)), find_files(files).paths, workers=2, display=Silent())
    with ExitStack() as open_:
        found = {}
        for db, folder in ((samples, SAMPLES), (papers, PAPERS)):
            house = open_.enter_context(closing(serve.house(db, originals_of(db), pictures)))
            address = open_.enter_context(serving(house))
            found |= {name: (address, db, folder / name) for name in dict(PAGES) if (folder / name).exists()}
        yield found


@pytest.mark.parametrize(("name", "number"), PAGES)
def test_every_word_of_a_quote_is_covered_and_none_beside_it(
    shown: Shown, browser: Browser, name: str, number: int
) -> None:
    address, db, path = shown[name]
    sha256, read, proofs = _read(db, name, number)
    with pdfplumber.open(path) as pdf:
        true = pdf.pages[number - 1].extract_words(use_text_flow=True)
        rules = pdf.pages[number - 1].edges
    page = browser.new_page(viewport={"width": 1300, "height": 1400}, device_scale_factor=2)
    page.goto(f"{address}/dokument/{sha256}/side/{number}", wait_until="networkidle")
    page.mouse.move(1, 1)
    sheet = page.locator(".paper")
    plain = _seen(sheet)
    page.evaluate(
        "() => { const style = new CSSStyleSheet(); style.replaceSync("
        "'.paper svg { mix-blend-mode: normal } .paper .on rect { fill: #f0f; stroke: #f0f }');"
        "document.adoptedStyleSheets = [style] }"
    )
    scale = plain.shape[1] / read.width
    ink = _ink(plain)
    owner = _owners(true, rules, ink.shape, scale)
    all_ink = np.bincount(owner[ink], minlength=len(true) + 1)
    for record, words in proofs:
        page.locator(f'.found li[data-record="{record}"]').hover()
        red, green, blue = np.moveaxis(_seen(sheet), 2, 0)
        marking: Mask = (red > 200) & (green < 60) & (blue > 200)
        quoted = {_find(true, read.words[word]) for word in words}
        under = np.bincount(owner[ink & marking], minlength=len(true) + 1)
        for index, word in enumerate(true):
            if all_ink[index]:
                covered = under[index] / all_ink[index]
                right = covered >= 1 - MISSED if index in quoted else covered <= TOUCHED
                assert right, (record, word["text"], index in quoted, covered)
    page.close()


def _read(db: Path, name: str, number: int) -> tuple[str, Sheet, list[tuple[str, list[int]]]]:
    """SHA-256, the page, and of those records that quote most there, the words (indices on the page)."""
    with sqlite3.connect(db) as conn:
        document, sha256 = conn.execute("SELECT id, sha256 FROM documents WHERE name = ?", (name,)).fetchone()
        words: dict[str, list[int]] = {}
        for record, runs in conn.execute(
            "SELECT record, runs FROM evidence WHERE document = ? AND page = ?", (document, number)
        ):
            words.setdefault(record, []).extend(
                word for start, stop in json.loads(runs) for word in range(start, stop)
            )
        most = sorted(words.items(), key=lambda one: (-len(one[1]), one[0]))[:RECORDS]
        return sha256, read_page(conn, document, number), most


def _seen(place: Locator) -> NDArray[np.uint8]:
    with Image.open(io.BytesIO(place.screenshot())) as picture:
        return np.asarray(picture.convert("RGB"))


def _ink(plain: NDArray[np.uint8]) -> Mask:
    """What is darker, or lighter, than the paper or the coloured cell around it."""
    grey = Image.fromarray(plain).convert("L")
    small = grey.resize((grey.width // 4, grey.height // 4), Image.Resampling.NEAREST)
    paper = small.filter(ImageFilter.MedianFilter(9)).resize(grey.size)
    return np.abs(np.asarray(paper, dtype=int) - np.asarray(grey, dtype=int)) > DARK


def _owners(
    true: list[dict[str, Any]], rules: list[dict[str, Any]], shape: tuple[int, ...], scale: float
) -> NDArray[np.int32]:
    """To each pixel the word whose box it lies in; to those in none or several, and of rules, what comes after."""
    nobody = len(true)
    free, owner = np.full(shape, True), np.full(shape, nobody, dtype=np.int32)
    for index, word in enumerate(true):
        left, right = (round(word[side] * scale) for side in ("x0", "x1"))
        top, bottom = (round(word[side] * scale) for side in ("top", "bottom"))
        place = slice(top, bottom), slice(left, right)
        owner[place] = np.where(free[place], index, nobody)
        free[place] = False
    for rule in rules:
        top, bottom = (round(rule["top"] * scale) - 3, round(rule["bottom"] * scale) + 4)
        owner[max(top, 0) : bottom, round(rule["x0"] * scale) : round(rule["x1"] * scale) + 1] = nobody
    return owner


def _find(true: list[dict[str, Any]], word: Word) -> int:
    """Which of the true words it is: of those with its text, the one nearest."""
    left, top, right, bottom = word.box
    away = [
        (
            abs(each["x0"] + each["x1"] - left - right) + abs(each["top"] + each["bottom"] - top - bottom),
            index,
        )
        for index, each in enumerate(true)
        if each["text"] == word.raw
    ]
    assert away, word
    return min(away)[1]
