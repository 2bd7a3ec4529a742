"""The repair of pages and of lines: which stage does what, in which order.

Both go through :func:`_mend`; a page has two stages more, which need to see where its words stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from operator import attrgetter

from normalize import bullets, characters, encoding, ocr
from normalize.hyphens import HYPHENS, cut, join
from normalize.lexicon import lexicon
from normalize.repeating import Memory
from normalize.spacing import spaced_words
from schemas.collecting import without_collecting
from schemas.page import READ, BlockKind, Page, Repair, Span, TextSource

ROOM = 1.6
"""Times the font size: where more is left behind the last word of a line in a cell, the next letter had room."""
MET = 2
"""Times that a word was met in texts from which on it is taken for one by itself: the list has much that is none."""
_SET = (TextSource.TEXT_LAYER, TextSource.OCR)
"""Sources whose lines are those of a page that was set: other documents hold their words whole."""
WINDOW = 60
"""Lines of running text that are judged for damage together."""

_WORD = re.compile("[^ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
"""A word of a line: what stands between spaces. (\\x85 and its like may be half of a mangled letter.)"""


@without_collecting()
def repair_page(page: Page, memory: Memory | None = None) -> Page:
    """Repair the words of ``page`` in place and list the changes in ``page.repairs``; gives the same page.

    ``memory`` is that of the document: what was read on the pages before, which were given the same.
    Starts from the words' ``raw``, so that a second call changes nothing; what reading the page told of them stays
    in the list. Words are never added or removed:
    one that was joined to the word before it has an empty ``text``.
    """
    texts = [word.raw for word in page.words]
    repairs = list(_characters(texts))
    repairs += _spacing(page, texts)
    repairs += _hyphens(page, texts)
    repairs += _cut_in_cells(page, texts)
    repairs += bullets.repairs(texts, page.lines, from_picture=page.ocr)
    repairs += ocr.repairs(texts, _blocks(page), page.lines, memory or Memory())
    for word, text in zip(page.words, texts, strict=True):
        word.text = text
    page.repairs = [repair for repair in page.repairs if repair.kind in READ] + repairs
    return page


def repair_text(line: str) -> tuple[str, list[Repair]]:
    """One line repaired, judged by itself, and what was changed.

    ``Repair.word`` is the index of the word among those parted by spaces. Spaces, and every character that
    is not repaired, come out as they went in; no word or line is joined or split.
    """
    return Repairer().repair([line])[0]


def repair_lines(lines: Iterable[str]) -> Iterator[tuple[str, list[Repair]]]:
    """Each line repaired as by :func:`repair_text`, but judged by the lines around it. Streams."""
    return Repairer().stream(lines)


class Repairer:
    """Repairs lines that belong together; what it read in earlier ones it remembers."""

    def __init__(self) -> None:
        self._memory = Memory()

    def stream(self, lines: Iterable[str]) -> Iterator[tuple[str, list[Repair]]]:
        """Repair ``lines`` as they come, ``WINDOW`` at a time."""
        waiting: list[str] = []
        for line in lines:
            waiting.append(line)
            if len(waiting) >= WINDOW:
                yield from self.repair(waiting)
                waiting = []
        yield from self.repair(waiting)

    @without_collecting()
    def repair(self, lines: Sequence[str]) -> list[tuple[str, list[Repair]]]:
        """Repair ``lines``, judging their damage together."""
        found = [_WORD.findall(line) for line in lines]
        texts = [word for words in found for word in words]
        stops = list(accumulate(map(len, found)))
        spans = [Span(*pair) for pair in pairwise([0, *stops])]
        line_of = [number for number, words in enumerate(found) for _ in words]
        repairs: list[list[Repair]] = [[] for _ in found]
        made = [*_characters(texts), *bullets.repairs(texts, spans, from_picture=False)]
        made += ocr.repairs(texts, _paragraphs(spans), spans, self._memory)
        for repair in made:
            number = line_of[repair.word]
            repairs[number].append(repair)
            repair.word -= spans[number].start
        return [
            (_rewritten(line, words, texts[span.start : span.stop]), sorted(those, key=attrgetter("word")))
            for line, words, span, those in zip(lines, found, spans, repairs, strict=True)
        ]


def _paragraphs(lines: Iterable[Span]) -> list[Span]:
    """Runs of lines that are not blank."""
    blocks: list[Span] = []
    blank = True
    for line in lines:
        if not line.empty:
            blocks.append(line if blank else Span(blocks.pop().start, line.stop))
        blank = line.empty
    return blocks


def _blocks(page: Page) -> list[Span]:
    """The blocks of a page, of tables the cells; the whole page where it has none."""
    spans: list[Span] = []
    for block in page.blocks:
        if block.kind is BlockKind.TABLE and block.table is not None:
            spans += [cell.words for cell in page.tables[block.table].cells if not cell.words.empty]
        elif not block.words.empty:
            spans.append(block.words)
    return spans or [Span(0, len(page.words))]


def _rewritten(line: str, words: Sequence[str], texts: Sequence[str]) -> str:
    """A line whose ``words`` became ``texts``."""
    if words == texts:
        return line
    pieces, end = [], 0
    for word, text in zip(words, texts, strict=True):
        start = line.index(word, end)
        pieces += [line[end:start], text]
        end = start + len(word)
    return "".join([*pieces, line[end:]])


def _characters(texts: list[str]) -> list[Repair]:
    """Encodings and single characters. Mends ``texts`` in place."""
    whole = " ".join(texts)
    repairs: list[Repair] = []
    if encoding.suspect(whole):
        known = lexicon().__contains__
        table = encoding.throughout(texts, known)
        for index, raw in enumerate(texts):
            text, probability = raw.translate(table) if table else raw, 0.99
            if text == raw:
                if not encoding.suspect(raw):
                    continue
                text = encoding.sequences(raw)
            if text == raw:
                text, probability = encoding.singles(raw, known), 0.95
            if text and text != raw and not _WORD.sub("", text):
                texts[index] = text
                repairs.append(Repair(index, raw, text, "encoding", probability, "Lest med feil tegnkoding"))
        whole = " ".join(texts)
    if characters.SUSPECT.search(whole):
        for index, raw in enumerate(texts):
            if characters.SUSPECT.search(raw):
                for fix in characters.fixes(raw):
                    repairs.append(Repair(index, texts[index], fix.text, fix.kind, 0.99, fix.reason))
                    texts[index] = fix.text
    return repairs


def _spacing(page: Page, texts: list[str]) -> list[Repair]:
    """Letter-spaced words. Mends ``texts`` in place."""
    repairs: list[Repair] = []
    for line in page.lines:
        for span, word in spaced_words(page.words, line):
            repairs += _joined(
                texts, span, word, "spacing", 0.95, "Ordet sto med mellomrom mellom bokstavene"
            )
    return repairs


def _hyphens(page: Page, texts: list[str]) -> list[Repair]:
    """Words parted at a line end. Mends ``texts`` in place."""
    repairs: list[Repair] = []
    for line, following in pairwise(page.lines):
        if line.empty or following.empty:
            continue
        head = line.stop - 1
        while head > 0 and not texts[head]:
            head -= 1
        if not texts[head].endswith(HYPHENS) or not _together(page, line, following):
            continue
        joint = join(texts[head], texts[following.start], lexicon().__contains__)
        if joint:
            span = Span(head, following.start + 1)
            repairs += _joined(texts, span, joint.text, "hyphen", joint.probability, joint.reason)
    return repairs


def _cut_in_cells(page: Page, texts: list[str]) -> list[Repair]:
    """Words that a narrow table cell cut in two without a hyphen. Mends ``texts`` in place."""
    known = lexicon().__contains__
    words = {text.casefold() for text in texts} if page.tables else set()
    repairs: list[Repair] = []
    for table in page.tables:
        for cell in table.cells:
            for line, following in pairwise(page.lines_in(cell.words)):
                last, tail = page.words[line.stop - 1], following.start
                head = next(
                    (at for at in range(line.stop - 1, cell.words.start, -1) if texts[at]), cell.words.start
                )
                filled = last.source in _SET and cell.box[2] - last.box[2] < ROOM * last.size
                whole = texts[head] + texts[tail]
                closes = tail == cell.words.stop - 1 or whole.rstrip(",.;:").casefold() in words
                alone = line.start == line.stop - 1
                if filled and cut(texts[head], texts[tail], known, _is_met, alone=alone, closes=closes):
                    repairs += _joined(
                        texts,
                        Span(head, tail + 1),
                        whole,
                        "hyphen",
                        0.9,
                        "Delt uten bindestrek i en smal celle",
                    )
    return repairs


def _is_met(word: str) -> bool:
    return lexicon().count(word.lower()) >= MET


def _joined(
    texts: list[str], span: Span, text: str, kind: str, probability: float, reason: str
) -> Iterator[Repair]:
    """Put ``text`` in the place of the first word of ``span`` and nothing in that of the others."""
    for index in range(span.start, span.stop):
        if texts[index]:
            now = text if index == span.start else ""
            why = reason if now else "Slått sammen med ordet foran"
            yield Repair(index, texts[index], now, kind, probability, why)
            texts[index] = now


def _together(page: Page, line: Span, following: Span) -> bool:
    """Whether two lines stand in the same block and, in a table, in the same cell."""
    block = next((block for block in page.blocks if block.words.covers(line)), None)
    if block is None:
        return not page.blocks
    if not block.words.covers(following):
        return False
    if block.kind is not BlockKind.TABLE or block.table is None:
        return True
    cells = page.tables[block.table].cells
    return any(cell.words.covers(line) and cell.words.covers(following) for cell in cells)
