"""A knowledge base of a few small documents, made once."""

from __future__ import annotations

import pytest
from commandline import MINUTES, REPORT, Papers, kildespor, write_pdf


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    """Two good files, one that is cut off and one of another kind, read once."""
    folder = tmp_path_factory.mktemp("papers")
    write_pdf(folder / "rapport.pdf", REPORT)
    write_pdf(folder / "referat.pdf", MINUTES)
    whole = (folder / "rapport.pdf").read_bytes()
    (folder / "avkortet.pdf").write_bytes(whole[: len(whole) // 3])
    (folder / "tall.xlsx").write_bytes(b"PK")
    db = tmp_path_factory.mktemp("kb") / "styret.db"
    return Papers(folder, db, kildespor("ingest", folder, "--db", db))
