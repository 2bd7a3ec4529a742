"""Full text over blocks and records."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_PIECES = re.compile(r'"([^"]*)"|([^\s"]+)')
_OPEN, _CLOSE = "\x02", "\x03"
"""What SQLite puts around matches: control characters, which no text holds."""
_SNIPPET_WORDS = 24
_MOST_TERMS = 32
_LEAST_STEM, _LEAST_PREFIX = 3, 4
"""Letters a stem has at least; letters from which on it finds all that begins so, compounds too."""
_ENDINGS = (
    *("enes", "anes", "ande", "ende"),
    *("ene", "ane", "ens", "ets", "ers", "ast", "est", "ert", "ere", "ede", "ete"),
    *("en", "et", "er", "ar", "es", "as", "de", "te"),
    *("e", "a", "s", "t"),
)
"""Inflectional endings of Norwegian, Bokmål and Nynorsk, the longest first."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that was found.

    Attributes:
        document, file: its SHA-256 and file name.
        page: 1-based; of a record, the page of its first evidence.
        kind: the kind of the block, or of the record.
        record: id of the record, None for a block.
        snippet: pieces of the text around, each with whether it is what was searched for.
        rank: BM25 as SQLite gives it, the lower the better; to be compared only where ``exact`` is the same.
        exact: False where another inflection of the words was found.
    """

    document: str
    file: str
    page: int
    kind: str
    record: str | None
    snippet: tuple[tuple[str, bool], ...]
    rank: float
    exact: bool

    def marked(self, before: str = "«", after: str = "»") -> str:
        """The snippet as one text, with marks around what was searched for."""
        return "".join(f"{before}{text}{after}" if found else text for text, found in self.snippet)


@dataclass(frozen=True, slots=True)
class _Term:
    text: str
    is_phrase: bool


def search(conn: sqlite3.Connection, words: str, limit: int) -> list[Hit]:
    """The best ``limit`` places that hold all the words: first as written, then inflected.

    "…" holds a phrase together; a word that ends in ``*`` stands for all words that begin so. Any other sign
    is only a sign: no text is an error.
    """
    terms = list(_terms(words))[:_MOST_TERMS]
    if not terms or limit < 1:
        return []
    exact = _hits(conn, " AND ".join(map(_as_written, terms)), limit, exact=True)
    if len(exact) < limit:
        inflected = _hits(conn, " AND ".join(map(_inflected, terms)), limit, exact=False)
        exact |= {key: hit for key, hit in inflected.items() if key not in exact}
    return list(exact.values())[:limit]


def _terms(words: str) -> Iterator[_Term]:
    """The words and phrases of a query that hold a letter or digit."""
    clean = unicodedata.normalize("NFC", words.encode("utf-8", "replace").decode()).replace("\0", " ")
    for phrase, word in _PIECES.findall(clean):
        if any(map(str.isalnum, phrase or word)):
            yield _Term(phrase or word, is_phrase=bool(phrase))


def _as_written(term: _Term) -> str:
    if not term.is_phrase and term.text.endswith("*"):
        return f'"{term.text}"*'
    return f'"{term.text}"'


def _inflected(term: _Term) -> str:
    if term.is_phrase or not term.text.isalpha() or len(term.text) < _LEAST_STEM:
        return _as_written(term)
    word = term.text.lower()
    stems = {word, *(word.removesuffix(ending) for ending in _ENDINGS)}
    long = [stem for stem in stems if len(stem) >= _LEAST_PREFIX]
    short = [stem for stem in stems if _LEAST_STEM <= len(stem) < _LEAST_PREFIX]
    forms = [f'"{min(long, key=len)}"*'] if long else []
    forms += [f'"{stem}{ending}"' for stem in sorted(short) for ending in ("", *_ENDINGS)]
    return f"({' OR '.join(forms)})"


def _hits(conn: sqlite3.Connection, match: str, limit: int, *, exact: bool) -> dict[tuple[str, int], Hit]:
    """The best hits by table and number, best first."""
    found = {}
    for table, record in (("records", "t.id"), ("blocks", "NULL")):
        for number, document, file, page, kind, identity, snippet, rank in conn.execute(
            f"SELECT t.number, d.sha256, d.name, t.page, t.kind, {record}, f.snippet, f.rank FROM "
            f"(SELECT rowid, rank, snippet({table}_fts, 0, ?, ?, '…', ?) AS snippet FROM {table}_fts "
            f"WHERE {table}_fts MATCH ? ORDER BY rank LIMIT ?) AS f "
            f"JOIN {table} AS t ON t.number = f.rowid JOIN documents AS d ON d.id = t.document",
            (_OPEN, _CLOSE, _SNIPPET_WORDS, match, limit),
        ):
            found[table, number] = Hit(document, file, page, kind, identity, _pieces(snippet), rank, exact)
    ordered = sorted(found.items(), key=lambda item: (item[1].rank, item[1].document, item[1].page, item[0]))
    return dict(ordered[:limit])


def _pieces(snippet: str) -> tuple[tuple[str, bool], ...]:
    """A snippet in pieces, each with whether it was marked."""
    pieces = []
    for number, part in enumerate(snippet.split(_OPEN)):
        found, _, rest = part.partition(_CLOSE) if number else ("", "", part)
        pieces += [(found, True), (rest, False)]
    return tuple(piece for piece in pieces if piece[0])
