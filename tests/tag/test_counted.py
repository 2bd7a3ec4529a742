"""Measures that a sentence counts and then names; what a name in quotation marks makes of the sentences behind it."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper

from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    return [fields for one in tag_document(paper.document) if (fields := one.fields())["kind"] == kind]


def said(text: str) -> Paper:
    return Paper(upright=True).heading("Kort fortalt").paragraph(text)


@pytest.mark.parametrize(
    ("text", "value", "names"),
    [
        (
            "To tiltak er fremdeles på pause. Det gjelder «Ny kai» (Havneetaten) og «Fyrlykt i nord» (Kystetaten).",
            "paused",
            ["Ny kai", "Fyrlykt i nord"],
        ),
        ("Et tiltak melder nå rød status – «Ny kai».", "red", ["Ny kai"]),
        ("De røde tiltakene er Ny kai og Fyrlykt i nord.", "red", ["Ny kai", "Fyrlykt i nord"]),
        ("Satt på pause: Ny kai, Fyrlykt i nord", "paused", ["Ny kai", "Fyrlykt i nord"]),
        ("Rød status: Ny kai (Havneetaten), Fyrlykt i nord (Kystetaten).", "red", ["Ny kai", "Fyrlykt i nord"]),
        ("Tre tiltak har gul status: Ny kai, Fyrlykt i nord og Kart.", "yellow", ["Ny kai", "Fyrlykt i nord", "Kart"]),
        ("Av 12 tiltak er to satt på pause: Ny kai og Havnekart.", "paused", ["Ny kai", "Havnekart"]),
        ("Desse prosjekta er forseinka: «Ny kai» og «Havnekart».", "yellow", ["Ny kai", "Havnekart"]),
        ("Two projects are on track. These are Ny kai and Havnekart.", "green", ["Ny kai", "Havnekart"]),
    ],
)  # fmt: skip
def test_measures_are_counted_and_named(text: str, value: str, names: list[str]) -> None:
    found = records(said(text), "status")
    assert {one["value"] for one in found} == {value}
    assert sorted(one["subject"] for one in found) == sorted(names)


@pytest.mark.parametrize(
    ("text", "names", "value"),
    [
        (
            "Rådet har valgt ut tre tiltak for tryggere havner. Dette er Ny kai, deling av målinger og Havnekart.",
            ["Ny kai", "deling av målinger", "Havnekart"],
            None,
        ),
        ("Styret har to viktige prosjekter: Ny kai og bro over elva.", ["Ny kai", "bro over elva"], None),
        ("Det er meldt inn to nye tiltak: «Ny kai» og Havnekart.", ["Ny kai", "Havnekart"], "new"),
        ("To prosjekt er ferdige: Ny kai og Havnekart.", ["Ny kai", "Havnekart"], "completed"),
    ],
)
def test_as_many_as_were_counted_are_measures(text: str, names: list[str], value: str | None) -> None:
    assert [one["name"] for one in records(said(text), "initiative")] == names
    assert {one["value"] for one in records(said(text), "status")} == {value} - {None}


@pytest.mark.parametrize(
    "text",
    [
        "Vi har tre tiltak: mer folk, bedre tid og flere penger.",
        "Rapporten har 37 tiltak. Dette er flere enn i Havneplan, og mange er små.",
    ],
)
def test_what_is_counted_and_not_named(text: str) -> None:
    assert not records(said(text), "initiative")


@pytest.mark.parametrize(
    ("lead", "kind", "value"),
    [
        ("Det er meldt inn to nye tiltak siden sist:", "initiative", "new"),
        ("Rådet har prioritert to tiltak for 2026:", "initiative", None),
        ("Vi foreslår to tiltak:", "proposal", None),
    ],
)
def test_a_list_behind_a_sentence_that_counts(lead: str, kind: str, value: str | None) -> None:
    paper = said(lead).item("Bedre lys i havna").item("Flere båter på fjorden")
    assert len(records(paper, kind)) == 2
    assert {one["value"] for one in records(paper, "status")} == {value} - {None}


def test_the_owner_stands_in_brackets_behind() -> None:
    paper = said("Ett tiltak er satt på pause. Det gjelder «Ny kai» (Havneetaten).")
    assert [(one["subject"], one["owner"]) for one in records(paper, "owner")] == [("Ny kai", "Havneetaten")]


def test_the_names_are_the_list_beneath() -> None:
    paper = said("Følgende tiltak er ferdigstilt:").item("Ny kai").item("Lykter, bøyer og merker")
    paper.paragraph("Resten er i arbeid.")
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Ny kai", "completed"),
        ("Lykter, bøyer og merker", "completed"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ingen tiltak melder rød risiko: alt går som det skal.",
        "To tiltak er på pause. Det gjelder ressursene i vår avdeling.",
        "Fem tiltak er forsinket – det er flere enn i fjor.",
    ],
)
def test_what_is_counted_and_not_named_is_no_status(text: str) -> None:
    assert records(said(text), "status") == []


def test_a_heading_with_an_owner_is_a_measure_and_what_it_consists_of_has_not_its_status() -> None:
    paper = Paper(upright=True).heading("Porteføljen i mai", 24).heading("Nye tiltak", 18)
    paper.heading("Trygg havn (Havneetaten)", 14).paragraph("Dette omfatter følgende prosjekter:")
    paper.item("Ny kai ved nordmoloen").item("Lykter på moloen")
    paper.heading("Digital kartlegging av kystens fyr (KF)", 14).paragraph("Arbeidet har startet.")
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Trygg havn", "new"),
        ("Digital kartlegging av kystens fyr", "new"),
    ]
    assert [(one["subject"], one["owner"]) for one in records(paper, "owner")] == [
        ("Trygg havn", "Havneetaten"),
        ("Digital kartlegging av kystens fyr", "KF"),
    ]
    assert {"Ny kai ved nordmoloen", "Lykter på moloen"} < {
        one["name"] for one in records(paper, "initiative")
    }


def test_the_project_is_the_one_that_the_sentence_before_quotes() -> None:
    paper = said(
        "Etter utprøving av Havnekart melder prosjektet «Ny kai» mye arbeid. Tiltaket venter på grus fra Steinverket."
    )
    paper.paragraph(
        "Prosjektet «Fyrlykt» rapporterer om tre lange saker. Fra kommunen er tiltaket avhengig av «Strøm på øya»."
    )
    assert [(one["subject"], one["on"]) for one in records(paper, "dependency")] == [
        ("Ny kai", "grus fra Steinverket"),
        ("Fyrlykt", "Strøm på øya"),
    ]


def test_a_need_reported_with_the_verb_before_the_name() -> None:
    paper = said(
        "I arbeidet med kartet melder «Ny kai» fortsatt rød risiko med høy kritikalitet til Kystetaten."
    )
    (found,) = records(paper, "dependency")
    assert (found["subject"], found["on"], found["value"], found["criticality"]) == (
        "Ny kai",
        "Kystetaten",
        "red",
        "høy",
    )


def test_what_one_colour_means_in_a_legend_has_no_status() -> None:
    assert records(said("Rød: Stort avvik. Gul: Noe avvik."), "status") == []


def test_labels_of_what_changed_name_one_measure_or_more() -> None:
    paper = said("Nye: Felles journal, Sårmappe").paragraph("Avsluttet: Fyrlykt i nord")
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Felles journal", "new"),
        ("Sårmappe", "new"),
        ("Fyrlykt i nord", "completed"),
    ]


@pytest.mark.parametrize("marks", ["''", "‘’", "‘”", "“”", '""', "'\""])
def test_names_stand_in_whatever_quotation_marks(marks: str) -> None:
    before, behind = marks
    paper = said(f"Et tiltak melder nå rød status – {before}Ny kai{behind}. Planen henger etter.")
    paper.paragraph(f"Tiltaket {before}Havnekart på nett{behind} (Kystetaten) har gul risiko.")
    assert [(one["subject"], one["dimension"], one["value"]) for one in records(paper, "status")] == [
        ("Ny kai", "status", "red"),
        ("Havnekart på nett", "risk", "yellow"),
    ]
    assert [(one["subject"], one["owner"]) for one in records(paper, "owner")] == [
        ("Havnekart på nett", "Kystetaten")
    ]
