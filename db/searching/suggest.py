"""What a word that is in no text here may have been meant as: a word that is."""

from __future__ import annotations

import json
import sqlite3
from itertools import islice

from rapidfuzz.distance import OSA

from db.searching.index import SEARCHED
from db.searching.matching import Closeness, matching
from db.searching.query import Kind, Sought, Wanted
from db.searching.terms import root

_LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
_LEAST, _LONGEST = 4, 40
"""Letters of a word that may be put right."""
_LEAST_TWICE_WRONG = 7
"""Letters from which on two of them may be wrong."""
_HEAD = 4
"""The letters at the head of a word, of which one may be wrong; of the rest, two."""
_MOST_COMPARED = 4000


def suggest(conn: sqlite3.Connection, wanted: Wanted) -> dict[str, str]:
    """For words of the query that nothing is found by: the most common of the nearest words here."""
    better = {}
    for group in wanted.groups:
        each = group[0]
        if each.kind is Kind.WORD and len(each.words) == 1 and not _is_found(conn, group):
            nearest = _nearest(conn, each.words[0])
            if nearest:
                better[each.words[0]] = nearest
    return better


def _is_found(conn: sqlite3.Connection, group: tuple[Sought, ...]) -> bool:
    wanted = Wanted((group,))
    return any(matching(table.public, wanted, Closeness.LOOSE, once=False).any(conn) for table in SEARCHED)


def _nearest(conn: sqlite3.Connection, word: str) -> str | None:
    if not _LEAST <= len(word) <= _LONGEST or not word.isalpha():
        return None
    counts = _counts(conn, "term >= ?1 AND term < ?1 || char(0x10ffff)", word[:_HEAD])
    counts |= _counts(conn, "term IN (SELECT value FROM json_each(?))", json.dumps(_head_misspelt(word)))
    most = 2 if len(word) >= _LEAST_TWICE_WRONG else 1
    near: dict[int, dict[str, int]] = {}
    for candidate, count in counts.items():
        distance = min(
            OSA.distance(word, candidate, score_cutoff=most),
            OSA.distance(root(word), root(candidate), score_cutoff=most),
        )
        near.setdefault(distance, {})[candidate] = count
    nearest = near[min(near)] if near and min(near) <= most else {}
    return min(nearest, key=lambda each: (-nearest[each], each), default=None)


def _counts(conn: sqlite3.Connection, condition: str, value: str) -> dict[str, int]:
    """The words as written in blocks that meet a condition, with the number of blocks that hold them."""
    rows = conn.execute(f"SELECT term, doc FROM blocks_fts_words WHERE {condition}", (value,))
    return dict(islice(rows, _MOST_COMPARED))


def _head_misspelt(word: str) -> list[str]:
    """What a word becomes by one of its first letters being one more, fewer or other, or two changing places."""
    made: set[str] = set()
    for at in range(_HEAD):
        head, tail = word[:at], word[at:]
        made.update(head + letter + tail for letter in _LETTERS)
        made.update(head + letter + tail[1:] for letter in _LETTERS)
        made |= {head + tail[1:], head + tail[1:2] + tail[:1] + tail[2:]}
    return sorted(made - {word})
