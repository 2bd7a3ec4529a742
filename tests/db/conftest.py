from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import KnowledgeBase


@pytest.fixture
def kb(tmp_path: Path) -> Iterator[KnowledgeBase]:
    with KnowledgeBase(tmp_path / "kb.db") as opened:
        yield opened
