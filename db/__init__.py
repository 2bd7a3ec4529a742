"""The knowledge base: schema, writing, search, tracing, verification and export."""

from db.base import KnowledgeBase
from db.changes import Change
from db.decisions import DecisionLine
from db.exports.contract import csv_columns, csv_row
from db.history import History, Line
from db.names.pairs import Pair
from db.review import Correction
from db.searching.facets import Facets
from db.searching.filters import Filters
from db.searching.index import Compounds
from db.searching.search import Found, Hit, Query, by_document
from db.summary import DocumentSummary
from db.trace import Trace, TracedEvidence
from db.verify import Finding

__all__ = [
    "Change",
    "Compounds",
    "Correction",
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
    "Pair",
    "Query",
    "Trace",
    "TracedEvidence",
    "by_document",
    "csv_columns",
    "csv_row",
]
