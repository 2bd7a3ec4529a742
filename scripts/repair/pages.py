"""Pages of real PDFs with a sound Norwegian text layer, and what Tesseract reads of their pictures."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pypdfium2

from normalize.language import NORWEGIAN, language_of
from repair.readings import read
from repair.scoring import errors, plain

DPI = 200
PAGES, PER_FILE, OTHERS_PER_FILE = 40, 3, 25
LEAST_WORDS = 80
_NORDIC = re.compile(r"\w*[æøåÆØÅ]\w*")
NORDIC_SHARE = 0.1
"""Words with æ, ø or å in sound Norwegian prose are 13 to 20 of a hundred."""
ALIGNED = 12.0
"""Where the Norwegian reading is further than this from the text layer, in per cent, the layer has another order
or other words than the picture, and the page measures nothing."""


@dataclass(frozen=True)
class RealPage:
    """A page: the words of its text layer, and the lines read by each model."""

    name: str
    true: list[str]
    eng: list[str]
    nor: list[str]


def real_pages(folder: Path, cache: Path) -> Iterator[RealPage]:
    """Up to ``PAGES`` pages of the PDFs in ``folder``; readings are kept in ``cache``."""
    cache.mkdir(parents=True, exist_ok=True)
    found = 0
    for path in sorted(folder.glob("*.pdf")):
        taken = 0
        with pypdfium2.PdfDocument(path) as pdf:
            for number, lines in _sound(pdf):
                if taken == PER_FILE or found == PAGES:
                    break
                true = plain(lines)
                eng, nor = _readings(path, pdf, number, cache)
                if 100 * errors(true, plain(nor)) <= ALIGNED * len(true):
                    taken, found = taken + 1, found + 1
                    yield RealPage(_name(path, number), true, eng, nor)


def other_pages(folders: Iterable[Path], measured: Container[str]) -> Iterator[list[str]]:
    """The lines of up to ``OTHERS_PER_FILE`` Norwegian pages of each PDF that are not among those ``measured``."""
    for path in sorted(path for folder in folders for path in folder.glob("*.pdf")):
        with pypdfium2.PdfDocument(path) as pdf:
            others = (
                lines
                for number, lines in _sound(pdf)
                if _name(path, number) not in measured
                and language_of(word.lower() for word in plain(lines)) in NORWEGIAN
            )
            yield from islice(others, OTHERS_PER_FILE)


def _name(path: Path, number: int) -> str:
    return f"{path.name} {number + 1}"


def _sound(pdf: pypdfium2.PdfDocument) -> Iterator[tuple[int, list[str]]]:
    """The index and the lines of each page with enough words, and with æ, ø and å among them."""
    for number in range(len(pdf)):
        text = pdf[number].get_textpage().get_text_range()
        lines = [line.replace("\ufffe", "-") for line in text.splitlines()]
        true = plain(lines)
        if len(true) >= LEAST_WORDS and len(_NORDIC.findall(" ".join(true))) >= NORDIC_SHARE * len(true):
            yield number, lines


def _readings(
    path: Path, pdf: pypdfium2.PdfDocument, number: int, cache: Path
) -> tuple[list[str], list[str]]:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    kept = cache / f"{digest}-{number}.json"
    if not kept.exists():
        picture = kept.with_suffix(".png")
        pdf[number].render(scale=DPI / 72, grayscale=True).to_pil().save(picture, dpi=(DPI, DPI))
        read_by = {model: read(picture, model, mode=3) for model in ("eng", "nor")}
        picture.unlink()
        kept.write_text(json.dumps(read_by, ensure_ascii=False), "utf-8")
    read_by = json.loads(kept.read_text("utf-8"))
    return read_by["eng"], read_by["nor"]
