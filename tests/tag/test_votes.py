"""Decisions that minutes tell by what was proposed and how the vote went."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper

from tag import tag_document

PROPOSAL = "Rådet setter av 90 000 kroner til ny kai."


def decisions(paper: Paper) -> list[dict[str, Any]]:
    return [one for record in tag_document(paper.document) if (one := record.fields())["kind"] == "decision"]


def minutes() -> Paper:
    return Paper(upright=True).heading("Referat fra årsmøtet 4. mai 2026")


@pytest.mark.parametrize(
    "vote",
    [
        "Vedtatt",
        "Votering: Vedtatt ved akklamasjon.",
        "Resultat: Enstemmig vedtatt",
        "Saksforslaget er vedtatt",
        "Framlegget vart samrøystes vedteke",
    ],
)
def test_what_was_proposed_and_voted_for_is_adopted(vote: str) -> None:
    paper = minutes().heading("[17:32] Sak 5 - Ny kai i Nordvik", 14).paragraph(f"Forslag: {PROPOSAL}")
    paper.item("Kari Fjell spør hva kaia koster.").paragraph(vote)
    assert decisions(paper) == [
        {"kind": "decision", "case_id": "5", "text": PROPOSAL.rstrip("."), "outcome": "adopted"}
    ]


@pytest.mark.parametrize("vote", ["Forslaget faller.", "Resultat: Ikke vedtatt", "Utsatt til neste møte"])
def test_what_did_not_pass_is_no_decision(vote: str) -> None:
    paper = minutes().heading("Sak 5: Ny kai i Nordvik", 14).paragraph(f"Forslag: {PROPOSAL}").paragraph(vote)
    assert decisions(paper) == []


def test_a_vote_on_another_matter_does_not_adopt_it() -> None:
    paper = minutes().heading("Sak 5: Ny kai i Nordvik", 14).paragraph(f"Forslag: {PROPOSAL}")
    paper.heading("Valg av ny leder for rådet", 14).paragraph("Vedtatt ved akklamasjon")
    assert [(one["text"], one.get("case_id")) for one in decisions(paper)] == [
        ("Vedtatt ved akklamasjon", None)
    ]


def test_a_case_that_words_its_decision_is_told_once_as_adopted() -> None:
    paper = minutes().heading("Sak 5/26 Ny kai i Nordvik", 14).paragraph(f"Innstilling: {PROPOSAL}")
    paper.paragraph("Votering: Innstillingen ble enstemmig vedtatt.").paragraph(f"Vedtak: {PROPOSAL}")
    assert [one["outcome"] for one in decisions(paper)] == ["proposed", "adopted"]


def test_a_proposal_in_a_paper_that_is_no_minutes_is_not_adopted() -> None:
    paper = (
        Paper(upright=True).heading("Ny kai i Nordvik").paragraph(f"Forslag: {PROPOSAL}").paragraph("Vedtatt")
    )
    assert decisions(paper) == []
