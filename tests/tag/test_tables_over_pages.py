"""Tables that a page break parts: within a row, or between the heads and the first row."""

from __future__ import annotations

from typing import Any

from table_papers import Paper

from schemas.page import Block, BlockKind
from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    return [fields for one in tag_document(paper.document) if (fields := one.fields())["kind"] == kind]


HEADS = ("Tiltak", "Tiltakseier", "Avhengighet", "Frist")


def test_a_row_that_goes_on_on_the_next_page_is_one_and_proved_on_both() -> None:
    paper = Paper(upright=True).heading("Avhengigheter")
    paper.table(HEADS, ("Havneplattformutvikling", "Kyst Midt-", "Enighet om", "31.12.2026"))
    rest, row = ("en", "Norge KF", "løsning for lykter", ""), ("Ny kai", "Havneetaten", "Grus", "31.08.2026")
    paper.page().table(rest, row, heads=0, continues=True)
    assert [
        (one["subject"], one["owner"], one["on"], one["due"]) for one in records(paper, "dependency")
    ] == [
        ("Havneplattformutviklingen", "Kyst Midt-Norge KF", "Enighet om løsning for lykter", "2026-12-31"),
        ("Ny kai", "Havneetaten", "Grus", "2026-08-31"),
    ]
    assert [one["name"] for one in records(paper, "initiative")] == ["Havneplattformutviklingen", "Ny kai"]
    proved = [one.evidence for one in tag_document(paper.document) if one.fields()["kind"] == "dependency"]
    assert [[evidence.page for evidence in of] for of in proved] == [[1, 2], [2]]
    assert proved[0][1].runs[0] == (0, 1), "the letters that were cut off"


def test_a_row_with_a_name_is_a_row_of_its_own() -> None:
    paper = Paper(upright=True).heading("Avhengigheter")
    paper.table(HEADS, ("Fyrlykt", "Kyst Midt", "Enighet", "31.12.2026"))
    paper.page().table(("Ny kai", "Havneetaten", "grus", ""), heads=0, continues=True)
    assert [one["subject"] for one in records(paper, "dependency")] == ["Fyrlykt", "Ny kai"]


def test_heads_that_were_left_on_the_page_before() -> None:
    paper = Paper(upright=True).heading("Velferd og kyst")
    page = paper.document.pages[-1]
    for column, head in enumerate(("Hvem", "Tjeneste", "Hva skal skje", "Totalperiode")):
        box = (32.0 + 150 * column, 780.0, 132.0 + 150 * column, 792.0)
        page.blocks.append(Block(BlockKind.PARAGRAPH, paper._words(head, box), box))
    paper.page().table(("Havneetaten", "Kaikart", "Fortsette kartleggingen", "2024 – 2026"), heads=0)
    assert records(paper, "activity") == [
        {
            "kind": "activity",
            "heading": "Velferd og kyst",
            "actor": "Havneetaten",
            "service": "Kaikart",
            "text": "Fortsette kartleggingen",
            "from": "2024",
            "to": "2026",
        }
    ]


def test_a_text_on_the_page_before_is_no_head() -> None:
    paper = Paper(upright=True).heading("Velferd og kyst").paragraph("Hvem kommer, og hva skal skje?")
    paper.page().table(("Havneetaten", "Kaikart", "Fortsette kartleggingen", "2024 – 2026"), heads=0)
    assert "actor" not in {field for one in records(paper, "activity") for field in one}
