"""How what is wanted is asked of the full texts of a table: of its words as written, and of what they are found by.

What stands as typed is in ``<table>_fts``; stems, roots and parts of compounds are in ``<table>_fts_forms``, which
holds no places in the text: what is to stand together, or begins so, is asked of the words as written.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain

from db.searching.query import Kind, Sought, Wanted
from db.searching.terms import IN_HEADING, fold, has_forms, loosely, root, stem, written_with

_WORDS, _FORMS = "fts", "fts_forms"
_LEAST_TRANSLATED = 4
"""Letters of the root of a word that nobody typed, for it to be looked for in other forms too."""
_Within = tuple[int, int] | None


class Closeness(Enum):
    """How near to what was typed that must be which is found; each finds what those before it find."""

    WRITTEN = "as typed"
    INFLECTED = "by its stem"
    LOOSE = "by its root, by letters typed another way, as part of a compound or in the other of Bokmål and Nynorsk"


@dataclass(frozen=True, slots=True)
class Matching:
    """The rows of a table that match, in SQL.

    Attributes:
        source: what they are read from, by the name of ``f``, whose ``rowid`` is their number; it has a ``rank``
            where all is as typed.
        condition: on ``f``, beginning with AND, or empty.
        parameters: of both.
    """

    source: str
    condition: str
    parameters: tuple[str | int, ...]

    def any(self, conn: sqlite3.Connection) -> bool:
        """Whether there is one."""
        return conn.execute(self._select("1") + " LIMIT 1", self.parameters).fetchone() is not None

    def count(self, conn: sqlite3.Connection) -> int:
        """How many there are."""
        return int(conn.execute(self._select("count(*)"), self.parameters).fetchone()[0])

    def numbers(self, conn: sqlite3.Connection, most: int) -> list[int]:
        """The numbers of the rows, so many at most."""
        rows = conn.execute(self._select("DISTINCT f.rowid") + " LIMIT ?", (*self.parameters, most))
        return [number for (number,) in rows]

    def _select(self, what: str) -> str:
        return f"SELECT {what} FROM {self.source} WHERE true{self.condition}"


def numbered(numbers: Sequence[int]) -> Matching:
    """The rows with these numbers; without a rank."""
    return Matching("(SELECT value AS rowid FROM json_each(?)) AS f", "", (json.dumps(numbers),))


def matching(
    table: str,
    wanted: Wanted,
    closeness: Closeness,
    *,
    in_headings: bool = False,
    within: _Within = None,
    once: bool = True,
) -> Matching:
    """The rows of ``blocks`` or ``records`` that hold what is wanted.

    Args:
        in_headings: only headings, and records that name what others tell of.
        within: the first and the last number that are looked at.
        once: each row once, which takes SQLite a table of its own where several full texts are asked.
    """
    asked = [_asked(group, closeness, in_headings=in_headings) for group in wanted.groups]
    if in_headings:
        asked += [_asked(group, Closeness.INFLECTED, in_headings=True) for group in wanted.groups]
        asked.append({_FORMS: f'"{IN_HEADING}"'})
    alone: dict[str, list[str]] = {}
    for one in asked:
        if len(one) == 1:
            for index, match in one.items():
                alone.setdefault(index, []).append(match)
    needed = [{index: " AND ".join(dict.fromkeys(matches))} for index, matches in alone.items()]
    needed += [one for one in asked if len(one) > 1]
    if closeness is not Closeness.WRITTEN:
        needed.sort(key=lambda one: [*one] != [_FORMS])  # no places in the text: quicker to read
    first, *others = needed
    without = _asked(wanted.without, Closeness.INFLECTED)
    condition = ""
    if len(first) == 1:
        ((index, match),) = first.items()
        if index in without:
            match = f"({match}) NOT ({without.pop(index)})"
        source = f"{table}_{index}(?) AS f"
        parameters = [match, *(within or ())]
        if within:
            condition = " AND f.rowid BETWEEN ? AND ?"
    else:
        rows, parameters = _rows(table, first, within, once=once)
        source = f"({rows}) AS f"
    for one, is_in in [*((other, "IN") for other in others), *([(without, "NOT IN")] if without else [])]:
        rows, values = _rows(table, one, within, once=False)
        # With a plus SQLite reads all of them once, and not for each row once more.
        condition += f" AND +f.rowid {is_in} ({rows})"
        parameters += values
    return Matching(source, condition, tuple(parameters))


def holding(
    groups: Iterable[Sequence[Sought]], without: Sequence[Sought], within: str
) -> tuple[str, list[str]]:
    """The SQL for whether blocks between two numbers (``within``, in SQL) hold something of each of these groups.

    However loosely, and nothing of ``without``. Quick where it is asked of few numbers: the full texts are read there
    alone. Returns its parameters too.
    """
    asked = [("EXISTS", _asked(group, Closeness.LOOSE)) for group in groups]
    if without:
        asked.append(("NOT EXISTS", _asked(without, Closeness.INFLECTED)))
    conditions = []
    for there, one in asked:
        found = (f"SELECT 1 FROM blocks_{index}(?) AS h WHERE h.rowid BETWEEN {within}" for index in one)
        conditions.append(f"{there} ({' UNION ALL '.join(found)})")
    return " AND ".join(conditions) or "true", [match for _, one in asked for match in one.values()]


def _rows(table: str, asked: dict[str, str], within: _Within, *, once: bool) -> tuple[str, list[str | int]]:
    """The SQL for the numbers of rows that any of the full texts finds, each once or not, and its parameters."""
    bounds = " WHERE rowid BETWEEN ? AND ?" if within else ""
    return (
        (" UNION " if once else " UNION ALL ").join(
            f"SELECT rowid AS rowid FROM {table}_{index}(?){bounds}" for index in asked
        ),
        [value for match in asked.values() for value in (match, *(within or ()))],
    )


def _asked(group: Sequence[Sought], closeness: Closeness, *, in_headings: bool = False) -> dict[str, str]:
    """What each full text is asked for a group; that one of them answers is enough."""
    found: dict[str, list[str]] = {}
    for each in group:
        if each.translated and closeness is not Closeness.LOOSE:
            continue
        for index, match in _each(each, closeness, in_headings):
            found.setdefault(index, []).append(match)
    return {index: _either(matches) for index, matches in found.items()}


def _each(each: Sought, closeness: Closeness, in_headings: bool) -> Iterator[tuple[str, str]]:
    phrase = _quoted(" ".join(each.words))
    if each.kind is Kind.NEAR:
        yield _WORDS, f"NEAR({' '.join(map(_quoted, each.words))}, {each.distance})"
    elif each.kind is Kind.PREFIX:
        yield _WORDS, f"{phrase} *"
        if closeness is Closeness.LOOSE and len(each.words) == 1 and has_forms(each.words[0]):
            plain = fold(each.words[0])
            if plain != each.words[0]:
                yield _WORDS, f"{_quoted(plain)} *"
            yield _FORMS, f"({_quoted(plain)} * OR {_quoted(loosely(plain))} *)"
    elif each.translated and len(root(each.whole)) < _LEAST_TRANSLATED:
        yield _WORDS, phrase
    elif each.kind is Kind.WORD and closeness is not Closeness.WRITTEN and has_forms(each.whole):
        forms = [stem(each.whole)]
        if closeness is Closeness.LOOSE:
            forms.append(root(each.whole))
        words = dict.fromkeys(chain.from_iterable(map(written_with, forms)))
        if words and not in_headings:
            yield _WORDS, _either([_quoted(word) for word in words])
        if closeness is Closeness.LOOSE:
            forms.append(loosely(root(each.whole)))
        yield _FORMS, _either([_quoted(form) for form in dict.fromkeys(forms)])
    else:
        yield _WORDS, phrase


def _either(matches: Sequence[str]) -> str:
    return matches[0] if len(matches) == 1 else f"({' OR '.join(matches)})"


def _quoted(words: str) -> str:
    return f'"{words}"'
