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
