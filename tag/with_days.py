"""Statuses told in prose and lists are of the day that the paper says it tells of, where they tell of no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from schemas.records import Record, Status
from tag.context import Context

_IN_WORDS = ("list.", "section.", "sentence.")
"""What methods of statuses in prose and lists begin with; of a table its columns tell."""


def with_days(context: Context, records: Iterable[Record]) -> Iterator[Record]:
    """The records, each status in words with the day of the paper where it has no other."""
    for record in records:
        undated = isinstance(record, Status) and record.as_of is None and record.method.startswith(_IN_WORDS)
        yield record.model_copy(update={"as_of": context.as_of}) if undated else record
