"""Two readings of one page, its mangled text layer and its picture, word by word: the better one is kept.

Where only one of the two is right, it is the picture as read anew 30 times as often as a layer that another
language was read by (7,300 words of scans). So the layer must show that it is better: it has a closing stop that
was overlooked, a small letter where a capital I was read, or a word of letters that is much more like language
than one that the OCR engine doubted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract import trust
from schemas.page import Page, Repair, TextSource, Word, union

KIND = "reading"
"""Of the repairs that tell of the reading that was not kept."""
_DOUBTFUL, _HARDLY_READ = 0.9, 0.5
"""Confidence of the OCR engine below which a likelier word of the layer is kept, and a whole number."""
_LIKELIER = 0.3
"""By how much, log2 a pair of letters."""
_STOPS = (".", ",", ")")
_LETTERS = re.compile(r"\W*[^\W\d_]+(-[^\W\d_]+)*\W*")
_NUMBER = re.compile(r"\W*\d+\W*")
_NORWEGIAN = re.compile("[æøåÆØÅ]")
_RIGHT = 0.95
"""Probability told of a layer's word that was preferred to the fresh reading: on those scans, it was right in 18
places of 18."""


class Vote:
    """The words of a page, and what the other reading said of those that differ.

    Args:
        read: from the page's picture. layer: of its text layer. Boxes in the same place.

    Attributes:
        words: those of ``read``, some of them replaced by words of ``layer``.
    """

    def __init__(self, read: Sequence[Word], layer: Sequence[Word]) -> None:
        self._others: dict[int, str] = {}
        self.words: list[Word] = []
        pairs = {id(group[0]): (group, word) for group, word in _paired(read, layer)}
        passed: set[int] = set()
        for word in read:
            if id(word) in passed:
                continue
            group, said = pairs.get(id(word), ([word], word))
            passed.update(map(id, group))
            text = " ".join(one.raw for one in group)
            if text == said.raw:
                self.words += group
            elif _is_better(said.raw, text, min(one.confidence for one in group)):
                kept = replace(
                    word,
                    raw=said.raw,
                    text=said.raw,
                    box=union(one.box for one in group),
                    source=TextSource.TEXT_LAYER,
                    confidence=1.0,
                )
                self.words.append(kept)
                self._others[id(kept)] = text
            else:
                self.words += group
                self._others[id(word)] = said.raw

    def record(self, page: Page) -> None:
        """Put the readings that were not kept on ``page``, which has been laid out, as repairs."""
        for index, word in enumerate(page.words):
            other = self._others.get(id(word))
            if other is None:
                continue
            if word.source is TextSource.OCR:
                reason = "Lest på nytt av sidebildet; tekstlaget i fila sier noe annet"
                page.repairs.append(Repair(index, other, word.raw, KIND, word.confidence, reason))
            else:
                reason = "Tekstlaget i fila er beholdt; sidebildet ble lest annerledes"
                page.repairs.append(Repair(index, other, word.raw, KIND, _RIGHT, reason))


def _paired(read: Sequence[Word], layer: Sequence[Word]) -> Iterable[tuple[list[Word], Word]]:
    """Words of the layer with the word, or the words, read in the same place; those that are in doubt are left."""
    groups: dict[int, list[Word]] = defaultdict(list)
    met: dict[int, int] = defaultdict(int)
    for word in read:
        for index, said in enumerate(layer):
            if same_place(word, said):
                groups[index].append(word)
                met[id(word)] += 1
    for index, group in groups.items():
        if all(met[id(word)] == 1 for word in group):
            yield group, layer[index]


def same_place(a: Word, b: Word) -> bool:
    """Whether two words stand on one height and share most of their width."""
    level = abs((a.box[1] + a.box[3]) - (b.box[1] + b.box[3])) < a.size
    shared = min(a.box[2], b.box[2]) - max(a.box[0], b.box[0])
    return level and shared > 0.5 * min(a.box[2] - a.box[0], b.box[2] - b.box[0])


def _is_better(layer: str, read: str, confidence: float) -> bool:
    """Whether the layer's word is to be kept rather than what was read with this confidence."""
    if not layer.isprintable():
        return False
    if layer.startswith(read) and layer[len(read) :] in _STOPS:
        return True
    if len(layer) == len(read) and layer != read:
        differ = {(a, b) for a, b in zip(layer, read, strict=True) if a != b}
        if differ <= {("i", "I"), ("l", "I")}:
            return True
    if confidence < _HARDLY_READ and _NUMBER.fullmatch(layer):
        return True
    return (
        confidence < _DOUBTFUL
        and _LETTERS.fullmatch(layer) is not None
        and not _NORWEGIAN.search(read)
        and trust.likelihood(layer) > trust.likelihood(read) + _LIKELIER
    )
