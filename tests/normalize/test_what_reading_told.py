"""What reading a page told of its words stays in the list of what was changed, beside what is repaired."""

from __future__ import annotations

from dataclasses import replace

import pytest

from normalize import repair_page
from schemas.page import READ, Page, Repair, Span, Word


@pytest.mark.parametrize("kind", sorted(READ))
def test_it_stays_beside_the_repairs_however_often_the_page_is_repaired(kind: str) -> None:
    word = Word("gjøre", "gjøre", (60.0, 60.0, 90.0, 72.0))
    page = Page(1, 595.0, 842.0, [word, replace(word, raw="pa\u030a", box=(95.0, 60.0, 110.0, 72.0))])
    page.lines.append(Span(0, 2))
    told = Repair(0, "gjgre", "gjøre", kind, 0.98, "Lest på nytt av sidebildet")
    page.repairs.append(told)
    for _ in range(2):
        repair_page(page)
        assert page.repairs[0] == told
        assert [(each.word, each.text) for each in page.repairs[1:]] == [(1, "på")]
