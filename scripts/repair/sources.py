"""The texts of the repair, parted by document: to learn from, to set constants with, and to measure with."""

from __future__ import annotations

import gettext
import lzma
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from enum import StrEnum
from html.parser import HTMLParser
from pathlib import Path
from zlib import crc32

from normalize.language import Language, language_of
from normalize.lexicon import TOKEN


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
"""The part of a treebank document or a page of a manual, by the remainder of its name's
checksum; the rest is learned from."""
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
    return _part_named(path.stem.rsplit("_", 1)[0].rstrip("ab"))


def _part_named(document: str) -> Part:
    return _BANKS.get(crc32(document.encode()) % _ONE_IN, Part.TRAIN)


def hold(remainders: Iterable[int]) -> None:
    """Count documents whose names have these remainders to the dev part, too, so that more is left to judge by."""
    _BANKS.update((remainder, Part.DEV) for remainder in remainders if remainder not in _BANKS)


def blocks(folder: Path, part: Part | None = None) -> Iterator[list[str]]:
    """The rows of each sentence in a folder of CoNLL files: of one part, or of all."""
    for path in sorted(folder.glob("*.conll")):
        if part is None or part_of(path) is part:
            yield from (block.split("\n") for block in path.read_text("utf-8").split("\n\n"))


def sentence(tokens: Iterable[str]) -> str:
    """The words and signs of a sentence of the treebank as text."""
    return _QUOTED.sub(r'"\1"', _CLOSED.sub("", " ".join(token for token in tokens if token != "|")))


def treebank(folder: Path, part: Part | None = None) -> Iterator[str]:
    """The sentences of a folder of CoNLL files as text: of one part, or of all."""
    for rows in blocks(folder, part):
        text = sentence(row.split("\t")[1] for row in rows if "\t" in row)
        if text:
            yield text


def messages(folder: Path) -> list[str]:
    """The longer sentences of the programs' messages in a folder of compiled catalogues (``LC_MESSAGES``)."""
    found = set()
    for path in sorted(folder.glob("*.mo")):
        with path.open("rb") as file, suppress(UnicodeDecodeError):
            for text in gettext.GNUTranslations(file)._catalog.values():  # type: ignore[attr-defined]
                found |= {" ".join(part.split()) for part in str(text).split("\n\n")}
    return sorted(text for text in found if len(text.split()) >= LONG and not _MARKUP.search(text))


def lines(path: Path) -> list[str]:
    """The lines of a file that are not blank."""
    return [line for line in path.read_text("utf-8").splitlines() if line.strip()]


def board() -> list[str]:
    """Invented sentences as board papers have them, in both languages."""
    return Path(__file__).with_name("board.txt").read_text("utf-8").splitlines()


class _Paragraphs(HTMLParser):
    """The paragraphs of a page of HTML, without what is program code."""

    _PARTING = frozenset(
        [
            "p",
            "li",
            "dd",
            "dt",
            "td",
            "th",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "div",
            "blockquote",
            "title",
            "pre",
            "table",
        ]
    )
    _LEFT_OUT = frozenset(("script", "style", "pre"))

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._text = ""
        self._outside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._outside += tag in self._LEFT_OUT
        if tag in self._PARTING:
            self.close()

    def handle_endtag(self, tag: str) -> None:
        if tag in self._PARTING:
            self.close()
        self._outside -= tag in self._LEFT_OUT

    def handle_data(self, data: str) -> None:
        if not self._outside:
            self._text += data

    def close(self) -> None:
        self.found.append(" ".join(self._text.split()))
        self._text = ""


def manuals(folder: Path, part: Part) -> list[str]:
    """The longer paragraphs, each once, of one part of the manuals in a folder (HTML and the like, at any depth).

    Those that read as English are left out: they were not translated.
    """
    found: dict[str, None] = {}
    for path in sorted((*folder.rglob("*.html"), *folder.rglob("*.page"))):
        if _part_named(path.stem) is part:
            parser = _Paragraphs()
            parser.feed(path.read_text("utf-8", errors="replace"))
            parser.close()
            found.update(dict.fromkeys(text for text in parser.found if len(text.split()) >= LONG))
    untranslated = (Language.ENGLISH, Language.OTHER)
    return [text for text in found if language_of(words(text)) not in untranslated]


def words(line: str) -> list[str]:
    """The words of a line, lower case."""
    return [token.lower() for token in TOKEN.findall(line) if token[0].isalpha()]
