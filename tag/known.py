"""How a word is built and what is known of it, as the first layer of what finds names reads it.

Beside a word's form, its beginnings and ends, that is how common it is in laws, with small letters and capitals, and
whether people or places are called so: of a name that nobody has met, this tells most. Both are tables of words'
hashes, kept with the pipeline; they hold no words.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.ml.staticvectors import StaticVectors
from spacy.strings import hash_string  # type: ignore[attr-defined]
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.types import Floats2d

WORD_FEATURES = "word_features"
"""The node of the layer that holds the two tables, as attributes."""
TABLES = ("common", "names")
"""The tables by what they tell. Each is a file beside a pipeline, ``common.table`` and ``names.table``."""
_WIDE = 5
"""The first features, that are read in full width; the others are read in half of it."""
_GENITIVE, _COMPOUND = 100, 200
"""What is added to how common a word is where it is told by the word without its s, or by its last part."""
_JOINED = 128
"""What is added to whose name it is where that is told by what stands before a hyphen, and is what is told there of a
word with a hyphen of which nothing is known."""
_SHORTEST_PART, _SHORTEST_HEAD = 5, 3
"""Letters of a compound's last part, and of what stands before it."""
_COMMON, _NAME = 1000, 5000
"""Where the values of either table begin among features."""
_SHAPE = 4
"""Signs of one kind in a row that a shape tells."""


@registry.architectures("kildespor.WordEmbed.v1")  # type: ignore[untyped-decorator]
def word_embed(width: int, rows: list[int]) -> Model[list[Doc], list[Floats2d]]:
    """A layer that gives each word ``width`` numbers, by its features (:func:`features`) and its vector.

    Args:
        rows: of the table of each feature.
    """
    widths = [width if index < _WIDE else width // 2 for index in range(len(rows))]
    tables: list[Model[Any, Any]] = [
        HashEmbed(wide, count, column=index, seed=8 + index, dropout=0.0)
        for index, (wide, count) in enumerate(zip(widths, rows, strict=True))
    ]
    told: Model[Any, Any] = Model(WORD_FEATURES, _told, attrs=dict.fromkeys(TABLES, b""))
    return chain(
        concatenate(
            chain(told, list2ragged(), with_array(concatenate(*tables))), StaticVectors(width, dropout=0.0)
        ),
        with_array(Maxout(width, sum(widths) + width, nP=3, dropout=0.0, normalize=True)),
        ragged2list(),
    )


def set_tables(nlp: Language, stored: Mapping[str, bytes]) -> None:
    """Give the tables to the layers of a pipeline that look words up in them."""
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if model else ():
            if node.name == WORD_FEATURES:
                node.attrs.update(stored)


def read_tables(folder: Path) -> dict[str, bytes]:
    """The tables that are stored in a folder, by what they tell; none where there are none."""
    files = {table: folder / f"{table}.table" for table in TABLES}
    return {table: file.read_bytes() for table, file in files.items() if file.is_file()}


def _told(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:
    common, names = table(model.attrs["common"]), table(model.attrs["names"])
    return [
        features([(token.text, token.norm) for token in doc], common, names) for doc in docs
    ], lambda _: []


class Table:
    """Small numbers by words, known by hashes: of 100,000 words that it does not hold, it takes some for another."""

    def __init__(self, hashes: Any, values: Any) -> None:
        self._hashes, self._values = hashes, values

    def __call__(self, words: Sequence[str]) -> list[int]:
        """The numbers of words; 0 of one that it does not hold."""
        if not len(self._hashes):
            return [0] * len(words)
        asked = np.array([zlib.crc32(word.encode()) for word in words], "uint32")
        places = np.minimum(np.searchsorted(self._hashes, asked), len(self._hashes) - 1)
        values: list[int] = np.where(self._hashes[places] == asked, self._values[places], 0).tolist()
        return values


def packed(values: Mapping[str, int]) -> bytes:
    """A table as it is kept: the words' hashes, each by how far it is from the one before, then the numbers."""
    hashes = {zlib.crc32(word.encode()): value for word, value in values.items()}
    order = np.array(sorted(hashes), "<u4")
    numbers = np.array([hashes[one] for one in order.tolist()], "uint8")
    return zlib.compress(np.diff(order, prepend=order[:1] * 0).tobytes() + numbers.tobytes(), 9)


@lru_cache(maxsize=4)
def table(stored: bytes) -> Table:
    """The table of what :func:`packed` gave."""
    content = zlib.decompress(stored) if stored else b""
    count = len(content) // 5
    hashes = np.cumsum(np.frombuffer(content, "<u4", count), dtype="uint32")
    return Table(hashes, np.frombuffer(content, "uint8", count, 4 * count))


def frequency_step(value: int) -> int:
    """How common a word is, from its number in the table "common": 0 (only listed, or not held) to 5, by the logarithm
    of how often the laws have it."""
    return max(value - 1, 0) // 8


def features(words: Sequence[tuple[str, int]], common: Table, names: Table) -> Any:
    """Nine numbers a word, of its text and norm: its form, how it begins and ends, its shape, and what is known."""
    texts = [text for text, _ in words]
    lower = [text.lower() for text in texts]
    rows = [
        (
            norm,
            hash_string("3" + text[:3]),
            hash_string(low[:5]),
            hash_string(text[-3:]),
            hash_string(low[-5:]),
            hash_string("p" + text[:1]),
            hash_string(_shape(text)),
            _COMMON + how_common,
            _NAME + (name or _JOINED * ("-" in low)),
        )
        for (text, norm), low, how_common, name in zip(
            words, lower, _first(lower, _as_common, common), _first(lower, _as_name, names), strict=True
        )
    ]
    return np.array(rows, "uint64").reshape(-1, 9)


def _first(words: Sequence[str], ways: Callable[[str], Iterable[tuple[str, int]]], table: Table) -> list[int]:
    """Of each word the number of the first way to look it up that the table holds, with what the way adds; else 0."""
    asked = [list(ways(word)) for word in words]
    values = iter(table([form for tried in asked for form, _ in tried]))
    found = []
    for tried in asked:
        told = [value + added if value else 0 for (_, added), value in zip(tried, values, strict=False)]
        found.append(next(filter(None, told), 0))
    return found


def _as_common(word: str) -> Iterable[tuple[str, int]]:
    yield word, 0
    if word.endswith("s"):
        yield word[:-1], _GENITIVE
    for start in range(_SHORTEST_HEAD, len(word) - _SHORTEST_PART + 1):
        yield word[start:], _COMPOUND


def _as_name(word: str) -> Iterable[tuple[str, int]]:
    yield word, 0
    if word.endswith("s"):
        yield word[:-1], 0
    if "-" in word:
        yield word.partition("-")[0], _JOINED


def _shape(text: str) -> str:
    """The kinds of a text's signs, as many of one kind in a row as tell something."""
    shape = ""
    for sign in text:
        kind = "X" if sign.isupper() else "x" if sign.islower() else "d" if sign.isdigit() else sign
        if shape[-_SHAPE:] != kind * _SHAPE:
            shape += kind
    return shape
