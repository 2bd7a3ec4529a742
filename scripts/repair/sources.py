"""The texts of the repair, parted by document: to learn from, to set constants with, and to measure with."""

from __future__ import annotations

import gettext
import lzma
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from zlib import crc32

from normalize.language import Language


class Part(StrEnum):
    """What a text is for."""

    TRAIN = "train"
    """Learned from."""
    DEV = "dev"
    """Not learned from; constants are set by trial on it."""
    TEST = "test"
    """Neither; looked at by nothing but the measuring."""


_LAWS = {Part.TRAIN: (0.0, 0.96), Part.TEST: (0.96, 0.98), Part.DEV: (0.98, 1.0)}
"""Where in the file of laws each part begins and ends, as shares of its paragraphs."""
_BANKS, _ONE_IN = {0: Part.DEV, 1: Part.TEST}, 10
"""The part of a treebank document, by the remainder of its name's checksum; the others are learned from."""
_QUOTED = re.compile(r'" ([^"]*?) ?"')
_BOKMAL = {
    "ikke",
    "en",
    "et",
    "hva",
    "hvor",
    "noen",
    "noe",
    "fra",
    "de",
    "blir",
    "ble",
    "uten",
    "mer",
    "hver",
}
_NYNORSK = {
    "ikkje",
    "ein",
    "eit",
    "kva",
    "nokon",
    "noko",
    "frå",
    "dei",
    "vert",
    "vart",
    "utan",
    "meir",
    "kvar",
}
_MARKUP = re.compile(r"[%<>{}\\=|_`]|--")
LONG = 8
"""Words of a message that are enough to tell its language."""
_CLOSED = re.compile(r" (?=[.,:;!?)»])|(?<=[(«]) ")


def laws(path: Path, part: Part) -> list[str]:
    """The paragraphs of one part of the laws, a file that is xz-compressed and holds one a line."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        paragraphs = [line.rstrip("\n") for line in lines]
    start, stop = (int(len(paragraphs) * share) for share in _LAWS[part])
    return paragraphs[start:stop]


def law_language(words: Iterable[str]) -> Language:
    """Bokmål or Nynorsk, by the function words among ``words`` (lower case)."""
    votes = sum((word in _NYNORSK) - (word in _BOKMAL) for word in words)
    return Language.NYNORSK if votes > 0 else Language.BOKMAL


def part_of(path: Path) -> Part:
    """The part that a CoNLL file belongs to; the files of one document stay together."""
    document = path.stem.rsplit("_", 1)[0].rstrip("ab")
    return _BANKS.get(crc32(document.encode()) % _ONE_IN, Part.TRAIN)


def treebank(folder: Path, part: Part | None = None) -> Iterator[str]:
    """The sentences of a folder of CoNLL files as text: of one part, or of all."""
    for path in sorted(folder.glob("*.conll")):
        if part is not None and part_of(path) is not part:
            continue
        for block in path.read_text("utf-8").split("\n\n"):
            tokens = [row.split("\t")[1] for row in block.split("\n") if "\t" in row]
            sentence = " ".join(token for token in tokens if token != "|")
            if sentence:
                yield _QUOTED.sub(r'"\1"', _CLOSED.sub("", sentence))


def messages(folder: Path) -> list[str]:
    """The longer sentences of the programs' messages in a folder of compiled catalogues (``LC_MESSAGES``)."""
    found = set()
    for path in sorted(folder.glob("*.mo")):
        with path.open("rb") as file, suppress(UnicodeDecodeError):
            for text in gettext.GNUTranslations(file)._catalog.values():  # type: ignore[attr-defined]
                found |= {" ".join(part.split()) for part in str(text).split("\n\n")}
    return sorted(text for text in found if len(text.split()) >= LONG and not _MARKUP.search(text))
