"""Where the texts of blocks are kept: short ones in their own rows, long and repeated ones beside each other.

SQLite leaves that much of a page of the file empty as the next row is too long for it. Texts that are long lie end to
end instead, some thousand bytes a row; one that stands in a document several times, as at the foot of every page,
lies there once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from db.rows import Row

_LONG = 100
"""Bytes of a text from which on it is kept beside others."""
_LEAST_REPEATED = 12
"""Bytes of a text from which on it is kept once for several blocks."""
_TOGETHER = 8000
"""Bytes that are kept together, about."""
_LENGTH_BITS, _START_BITS = 14, 14
_LENGTHS, _STARTS = (1 << _LENGTH_BITS) - 1, (1 << _START_BITS) - 1


def text_of(block: str) -> str:
    """The SQL for the text of a row of ``block_rows`` that goes by the name ``block``."""
    kept = f"{block}.text"
    # As bytes: to find a letter, SQLite would count all before it.
    part = f"substr(CAST(x.text AS BLOB), {kept} >> {_LENGTH_BITS} & {_STARTS}, {kept} & {_LENGTHS})"
    row = f"x.number = {block}.number - ({kept} >> {_LENGTH_BITS + _START_BITS})"
    there = f"SELECT CAST({part} AS TEXT) FROM block_texts AS x WHERE {row}"
    return f"CASE typeof({kept}) WHEN 'integer' THEN coalesce(({there}), '') ELSE {kept} END"


def places(first: int, texts: Sequence[str]) -> tuple[list[str | int], list[Row]]:
    """What ``block_rows`` has of the texts of a document, whose blocks are numbered from ``first``.

    Returns with it the rows of ``block_texts``.
    """
    times = Counter(texts)
    kept: list[str | int] = []
    rows: list[Row] = []
    known: dict[str, tuple[int, int]] = {}
    begun, together = first, b""
    for number, text in enumerate(texts, first):
        content = text.encode()
        if not (_LONG if times[text] == 1 else _LEAST_REPEATED) <= len(content) <= _LENGTHS:
            kept.append(text)
            continue
        if text not in known:
            if together and len(together) + len(content) > _TOGETHER:
                rows.append((begun, together.decode()))
                together = b""
            if not together:
                begun = number
            known[text] = begun, len(together) + 1
            together += content
        row, start = known[text]
        kept.append(((number - row) << _START_BITS | start) << _LENGTH_BITS | len(content))
    if together:
        rows.append((begun, together.decode()))
    return kept, rows
