"""The knowledge base: schema, writing, search, tracing, verification and export."""

from db.base import KnowledgeBase
from db.export import csv_columns, csv_row
from db.index import Compounds
from db.search import Hit
from db.summary import DocumentSummary
from db.trace import Trace, TracedEvidence
from db.verify import Finding

__all__ = [
    "Compounds",
    "DocumentSummary",
    "Finding",
    "Hit",
    "KnowledgeBase",
    "Trace",
    "TracedEvidence",
    "csv_columns",
    "csv_row",
]
