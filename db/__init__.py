"""The knowledge base: schema, writing, search, tracing, verification and export."""

from db.base import KnowledgeBase
from db.export import csv_columns, csv_row

__all__ = ["KnowledgeBase", "csv_columns", "csv_row"]
