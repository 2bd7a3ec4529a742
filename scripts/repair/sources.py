"""The texts the repair is trained on and measured with, parted by document into the two."""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from zlib import crc32

from normalize.language import Language

LAW_SHARE = 0.98
"""The laws behind this share of the file are held out."""
_ONE_IN = 10
"""One treebank document in this many is held out."""
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
_CLOSED = re.compile(r" (?=[.,:;!?)»])|(?<=[(«]) ")


def laws(path: Path, *, held_out: bool) -> list[str]:
    """The paragraphs of the laws, xz-compressed and one a line, that are held out, or the others."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        paragraphs = [line.rstrip("\n") for line in lines]
    cut = int(len(paragraphs) * LAW_SHARE)
    return paragraphs[cut:] if held_out else paragraphs[:cut]


def law_language(words: Iterable[str]) -> Language:
    """Bokmål or Nynorsk, by the function words among ``words`` (lower case)."""
    votes = sum((word in _NYNORSK) - (word in _BOKMAL) for word in words)
    return Language.NYNORSK if votes > 0 else Language.BOKMAL


def is_held_out(path: Path) -> bool:
    """Whether a CoNLL file belongs to a held-out document; the parts of one document stay together."""
    return crc32(path.stem.rsplit("_", 1)[0].rstrip("ab").encode()) % _ONE_IN == 0


def treebank(folder: Path, *, held_out: bool | None = None) -> Iterator[str]:
    """The sentences of a folder of CoNLL files as text: of held-out documents, of the others, or (None) all."""
    for path in sorted(folder.glob("*.conll")):
        if held_out is not None and is_held_out(path) != held_out:
            continue
        for block in path.read_text("utf-8").split("\n\n"):
            tokens = [row.split("\t")[1] for row in block.split("\n") if "\t" in row]
            sentence = " ".join(token for token in tokens if token != "|")
            if sentence:
                yield _QUOTED.sub(r'"\1"', _CLOSED.sub("", sentence))
