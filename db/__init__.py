"""The knowledge base: schema, writing, search, tracing, verification and export."""

from db.base import KnowledgeBase
from db.decisions import DecisionLine
from db.export import csv_columns, csv_row
from db.facets import Facets
from db.filters import Filters
from db.history import Change, History, Line
from db.index import Compounds
from db.search import Found, Hit, Query, by_document
from db.summary import DocumentSummary
from db.trace import Trace, TracedEvidence
from db.verify import Finding

__all__ = [
    "Change",
    "Compounds",
    "DecisionLine",
    "DocumentSummary",
    "Facets",
    "Filters",
    "Finding",
    "Found",
    "History",
    "Hit",
    "KnowledgeBase",
    "Line",
    "Query",
    "Trace",
    "TracedEvidence",
    "by_document",
    "csv_columns",
    "csv_row",
]
