"""What can be asked for by ``--format``."""

from __future__ import annotations

from enum import StrEnum


class ExportFormat(StrEnum):
    """What records can be written as."""

    JSONL = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"
    ANNOTATIONS = "annotations"
    PROV = "prov"


class ListFormat(StrEnum):
    """What a list can be shown as."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class MeetingFormat(StrEnum):
    """What a meeting can be written as."""

    TABLE = "table"
    MARKDOWN = "markdown"
    DOCX = "docx"
    EINNSYN = "einnsyn"


class DiffFormat(StrEnum):
    """What differences can be shown as."""

    TABLE = "table"
    JSON = "json"
