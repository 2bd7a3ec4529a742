"""Numbers that report nothing, and what names nothing that is counted."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper

from tag import tag_document


def figures(paper: Paper) -> list[dict[str, Any]]:
    return [one for record in tag_document(paper.document) if (one := record.fields())["kind"] == "figure"]


def under(*headings: str, text: str) -> list[dict[str, Any]]:
    paper = Paper(upright=True).heading("Rapport om havnene", 24).paragraph("Havnene er gamle.")
    for size, heading in zip((18, 14), headings, strict=False):
        paper.heading(heading, size)
    return figures(paper.paragraph(text))


@pytest.mark.parametrize(
    "text",
    [
        "Noen havner har ikke en av de tre godkjente løsningene.",
        "Lagene gis 3 måneders frist for å flytte båtene.",
        "Det kommer kanskje 4 eller 5 båter.",
        "Harbour Map 2.0 remains on track.",
    ],
)
def test_what_names_one_of_several_lasts_or_is_unsure_is_no_figure(text: str) -> None:
    assert under("Havnene", text=text) == []


@pytest.mark.parametrize(
    "part", ["Eventuelt", "Executive summary", "Konkrete forslag til tiltak er", "Eksempel"]
)
def test_a_part_of_any_paper_is_not_what_a_number_is_of(part: str) -> None:
    assert [one.get("subject") for one in under(part, text="Det kom 12 innmeldinger.")] == [None]
    assert [one.get("subject") for one in under("Fjordlaget", part, text="Det kom 12 innmeldinger.")] == [
        "Fjordlaget"
    ]


def test_signs_and_words_that_name_nobody_are_no_subjects() -> None:
    assert [
        one["subject"] for one in under("Kaier", text="I 2024 ble £3,6 millioner fordelt til 13 havner.")
    ] == ["Kaier", "Kaier"]
    assert [one["subject"] for one in under("Kaier", text="En har i planen lagt opp til 12 tomter.")] == [
        "Kaier"
    ]
    assert [
        one["subject"] for one in under("Kaier", text="Slik situasjonen er nå, er 25 % av båtene nye.")
    ] == ["båtene"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Det er fem ferdigstilte prosjekter i porten.", [("ferdigstilte prosjekter", 5, "prosjekter")]),
        (
            "Det er meldt inn fire nye tiltak, og to tiltak er fremdeles på pause.",
            [("nye tiltak", 4, "tiltak"), ("på pause", 2, "tiltak")],
        ),
        (
            "Tre tiltak rapporterer avhengighet med høy kritikalitet, mens to tiltak melder gul status.",
            [("avhengighet med høy kritikalitet", 3, "tiltak"), ("gul status", 2, "tiltak")],
        ),
        (
            "Tiltaket «Losvakt» melder tre røde avhengigheter til Kartetaten.",
            [("Losvakt", 3, "røde avhengigheter")],
        ),
        ("There are three completed projects.", [("completed projects", 3, "projects")]),
        ("Ett tiltak melder gul status.", []),
        ("Rådet vedtok fire tiltak i juni.", []),
        ("Havna har tre prosjekter i arbeid.", []),
        ("Det er ikke fire nye tiltak i planen.", []),
        ("We have moved the crew to new projects.", []),
    ],
)
def test_initiatives_counted_in_words_by_their_state(text: str, told: list[tuple[str, int, str]]) -> None:
    found = [(one["subject"], one["value"], one["unit"]) for one in under("Samlet status", text=text)]
    assert found == told
