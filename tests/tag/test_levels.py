"""Risks and progress told as high or low, good or slow; colours of several names; what leaves the portfolio."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper

from tag import tag_document


def statuses(paper: Paper) -> list[tuple[Any, ...]]:
    told = [one.fields() for one in tag_document(paper.document)]
    return [(one["subject"], one["dimension"], one["value"]) for one in told if one["kind"] == "status"]


def test_levels_below_heads_of_risk_and_progress() -> None:
    paper = Paper(upright=True).heading("Prosjekter")
    paper.table(
        ("Prosjekt", "Eier", "Status", "Risiko", "Fremdrift"),
        ("Losvakt", "Kystetaten", "Gul", "Høy", "Svak"),
        ("Kaibok", "Havneetaten", "Grønn", "Lav", "God"),
    )
    assert statuses(paper) == [
        ("Losvakt", "status", "yellow"),
        ("Losvakt", "risk", "red"),
        ("Losvakt", "progress", "yellow"),
        ("Kaibok", "status", "green"),
        ("Kaibok", "risk", "green"),
        ("Kaibok", "progress", "green"),
    ]


def test_phases_below_a_head_of_progress_are_no_levels() -> None:
    paper = Paper(upright=True).heading("Prosjekter")
    paper.table(
        ("Prosjekt", "Status", "Fremdrift"),
        ("Losvakt", "Gul", "Konsept"),
        ("Kaibok", "Grønn", "God"),
    )
    assert {dimension for _, dimension, _ in statuses(paper)} == {"status"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Risikoen i prosjektet Ny kai vurderes som høy.", [("Ny kai", "risk", "red")]),
        ("Prosjektet Ny kai har lav risiko.", [("Ny kai", "risk", "green")]),
        ("Prosjektet Ny kai har ikke høy risiko.", []),
        (
            "Prosjektet Ny kai rapporterer gult på framdrift og rødt på risiko.",
            [("Ny kai", "progress", "yellow"), ("Ny kai", "risk", "red")],
        ),
        (
            "Prosjektet Ny kai er rød, Havnekart gul og Kaibok grønn.",
            [("Ny kai", "status", "red"), ("Havnekart", "status", "yellow"), ("Kaibok", "status", "green")],
        ),
        ("Prosjektet Ny kai endrer status fra gul til rød.", [("Ny kai", "status", "red")]),
        ("Tiltaket Ny kai utgår fra porteføljen.", [("Ny kai", "status", "cancelled")]),
        ("Det er besluttet å ikke videreføre prosjektet Ny kai.", [("Ny kai", "status", "cancelled")]),
        ("Oppstart av prosjektet Ny kai er forsinket.", [("Ny kai", "status", "yellow")]),
        ("Havneetaten rapporterer rød status for «Ny kai».", [("Ny kai", "status", "red")]),
        ("For «Ny kai» meldes det om rød status.", [("Ny kai", "status", "red")]),
        (
            "Tiltaket «Ny kai» avsluttes som prosjekt og videreføres i linjen.",
            [("Ny kai", "status", "completed")],
        ),
        (
            "To av tiltakene, «Ny kai» og «Havnekart», er satt på pause.",
            [("Ny kai", "status", "paused"), ("Havnekart", "status", "paused")],
        ),
    ],
)
def test_what_a_sentence_says_of_how_it_goes(sentence: str, told: list[tuple[str, str, str]]) -> None:
    assert statuses(Paper(upright=True).heading("Status").paragraph(sentence)) == told


@pytest.mark.parametrize(
    ("sentence", "on"),
    [
        ("For Ny kai er det en forutsetning at broa er åpen.", "broa er åpen"),
        ("Havneloven må endres før Ny kai kan tas i bruk.", "Havneloven må endres"),
        ("Ny kai trenger kart fra Kartetaten innen 1. juni 2026.", "kart fra Kartetaten"),
    ],
)
def test_what_a_sentence_says_is_needed(sentence: str, on: str) -> None:
    paper = (
        Paper(upright=True).heading("Status").paragraph("Prosjektet Ny kai er i rute.").paragraph(sentence)
    )
    needs = [one.fields() for one in tag_document(paper.document) if one.fields()["kind"] == "dependency"]
    assert [(one["subject"], one["on"]) for one in needs] == [("Ny kai", on)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kystetatens tiltak «Ny kai» er i rute.",
        "Eierskapet til «Ny kai» er overført fra Havneetaten til Kystetaten.",
        "«Ny kai» har fått ny eier, Kystetaten.",
    ],
)
def test_who_has_it_now(sentence: str) -> None:
    paper = Paper(upright=True).heading("Status").paragraph(sentence)
    owners = [one.fields() for one in tag_document(paper.document) if one.fields()["kind"] == "owner"]
    assert [(one["subject"], one["owner"]) for one in owners] == [("Ny kai", "Kystetaten")]


@pytest.mark.parametrize("verb", ["behøver", "trenger"])
def test_what_is_not_needed(verb: str) -> None:
    paper = Paper(upright=True).heading("Status").paragraph("Prosjektet Ny kai er i rute.")
    paper.paragraph(f"Ny kai {verb} ikke å samsvare med broa.")
    assert not [one for one in tag_document(paper.document) if one.fields()["kind"] == "dependency"]
