"""What a word that is in no text here may have been meant as: a word that is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import islice

from rapidfuzz.distance import OSA

from db.index import SEARCHED
from db.query import Kind, Sought, Wanted
from db.terms import root

_LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
_LEAST, _LONGEST = 4, 40
"""Letters of a word that may be put right."""
_LEAST_TWICE_WRONG = 7
"""Letters from which on two of them may be wrong."""
_HEAD = 4
_MOST_COMPARED = 4000


def suggest(conn: sqlite3.Connection, wanted: Wanted) -> dict[str, str]:
    """For words of the query that nothing is found by: the most common of the nearest words here."""
    better = {}
    for each in wanted.sought:
        if each.kind is Kind.WORD and len(each.words) == 1 and not _is_found(conn, each):
            nearest = _nearest(conn, each.words[0])
            if nearest:
                better[each.words[0]] = nearest
    return better


def _is_found(conn: sqlite3.Connection, each: Sought) -> bool:
    return any(
        conn.execute(
            f"SELECT 1 FROM {table.name}_fts WHERE {table.name}_fts MATCH ? LIMIT 1", (each.match(),)
        ).fetchone()
        for table in SEARCHED
    )


def _nearest(conn: sqlite3.Connection, word: str) -> str | None:
    if not _LEAST <= len(word) <= _LONGEST or not word.isalpha():
        return None
    counts: dict[str, int] = {}
    for candidate in _one_letter_off(word):
        _count(conn, counts, "term = ?", candidate)
    if not counts and len(word) >= _LEAST_TWICE_WRONG:
        near: dict[int, dict[str, int]] = {}
        counts = {}
        _count(conn, counts, "term >= ?1 AND term < ?1 || '\U0010ffff'", word[:_HEAD])
        for candidate, count in counts.items():
            distance = min(
                OSA.distance(word, candidate, score_cutoff=2),
                OSA.distance(root(word), root(candidate), score_cutoff=2),
            )
            near.setdefault(distance, {})[candidate] = count
        counts = near[min(near)] if near and min(near) <= 2 else {}
    return min(counts, key=lambda each: (-counts[each], each), default=None)


def _count(conn: sqlite3.Connection, counts: dict[str, int], condition: str, value: str) -> None:
    """Add the words as written that meet a condition, with the number of texts that hold them."""
    for table in SEARCHED:
        rows = conn.execute(
            f"SELECT term, doc FROM {table.name}_fts_words WHERE col = 'text' AND {condition}", (value,)
        )
        for term, count in islice(rows, _MOST_COMPARED):
            counts[term] = counts.get(term, 0) + count


def _one_letter_off(word: str) -> Iterator[str]:
    """What a word becomes by one letter more, fewer or other, or by two that change places."""
    seen = {word}
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        made = [head + letter + tail for letter in _LETTERS]
        if tail:
            made += [head + tail[1:], *(head + letter + tail[1:] for letter in _LETTERS)]
        if len(tail) > 1:
            made.append(head + tail[1] + tail[0] + tail[2:])
        for one in made:
            if one not in seen:
                seen.add(one)
                yield one
