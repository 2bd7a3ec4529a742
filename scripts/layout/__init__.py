"""Invented pages whose order, tables and signs are known, to measure how pages are read."""
