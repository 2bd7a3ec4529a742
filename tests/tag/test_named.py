"""Initiatives that running text names in passing."""

from __future__ import annotations

import pytest
from table_papers import Paper

from tag import tag_document


def names(*texts: str) -> set[str]:
    paper = Paper(upright=True).heading("Stoda")
    for text in texts:
        paper.paragraph(text)
    return {
        str(fields["name"])
        for record in tag_document(paper.document)
        if (fields := record.fields())["kind"] == "initiative"
    }


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("I nord er Havnelos og Isvakt i all hovedsak innført.", {"Havnelos", "Isvakt"}),
        ("Overgangen til Nyfisk og Felles kaibok går mot slutten.", {"Nyfisk", "Felles kaibok"}),
        ("Kommunene tar i bruk fisketjenesten i løpet av året.", {"Fisketjenesten"}),
        ("En ny versjon av losmodellen er sendt ut.", {"Losmodellen"}),
        ("Ei ny utgåve av fangstportalen er klar.", {"Fangstportalen"}),
        ("Etablering av registeret Kaidata@Nord pågår.", {"Kaidata@Nord"}),
        ("Den nye tjenesten Sjøvett testes på tre båter.", {"Sjøvett"}),
        ("Både Kaikartet og tenesta «Fisk i dag» er no innførte.", {"Kaikartet", "Fisk i dag"}),
        (
            "Det er god fremdrift for isvarsling, digital los og Havnelos.",
            {"Isvarsling", "Digital los", "Havnelos"},
        ),
        ("Satsinger som Havnelos og Isvakt krever mer penger.", {"Havnelos", "Isvakt"}),
        ("Fiskekort for barn-prosjektet var forsinket i fjor.", {"Fiskekort for barn"}),
        ("The Harbour Clinic is currently used by three towns.", {"Harbour Clinic"}),
        ("Kaiboka (KB) og Utsiktspilot (UP) testes nå.", {"Kaiboka", "Utsiktspilot"}),
        ("Losportalen, som forvaltes av Kystetaten, må fornyes.", {"Losportalen"}),
    ],
)
def test_what_is_brought_in_or_followed_up_is_named(text: str, named: set[str]) -> None:
    assert names(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "Innføringen av nye avgifter skaper merarbeid.",
        "Kommunene tar i bruk digitale tjenester raskere enn ventet.",
        "Kystetaten har utarbeidet et nytt reglement.",
        "Arbeidsgruppen har testet båten.",
        "Arbeidet med budsjettet er i gang.",
        "En bedre utvikling av helse- og omsorgstjenesten er nødvendig.",
        "Utvikling av omsorgstjenesten er viktig.",
        "Er fisketjenesten tatt i bruk?",
        "Løsningen er tatt i bruk i hele landet.",
        "Gjennomgangen av regnskapet er fullført.",
        "Utrullingen i Oslo pågår.",
    ],
)
def test_what_is_merely_done_is_no_initiative(text: str) -> None:
    assert names(text) == set()


def test_a_name_that_stands_elsewhere_is_one_in_small_letters_too() -> None:
    told = names("Oppstart av Losvakt er nær.", "Det er planer for losvakt og fangstdagbok.")
    assert told == {"Losvakt", "Fangstdagbok"}


def test_what_a_table_says_of_a_measure_is_no_measure_of_its_own() -> None:
    paper = Paper(upright=True).heading("Prosjekter")
    paper.table(
        ("Prosjekt", "Status", "Kommentar"), ("Havnelos", "Gul", "Utviklingen av losportalen drar ut.")
    )
    kinds = [record.fields() for record in tag_document(paper.document)]
    assert [fields["name"] for fields in kinds if fields["kind"] == "initiative"] == ["Havnelos"]


def test_a_status_is_of_all_the_names_before_it() -> None:
    paper = (
        Paper(upright=True).heading("Stoda").paragraph("Utrullingen av Havnelos og Isvakt går mot slutten.")
    )
    paper.paragraph("Havnelos og Isvakt er forsinket.")
    said = [record.fields() for record in tag_document(paper.document)]
    assert {(one["subject"], one["value"]) for one in said if one["kind"] == "status"} == {
        ("Havnelos", "yellow"),
        ("Isvakt", "yellow"),
    }


def test_a_name_within_the_name_of_a_listed_measure_is_no_measure_of_its_own() -> None:
    paper = Paper(upright=True).heading("Tiltak").item("Innføring av Havnelos i nord").item("Ny kai")
    found = [record.fields() for record in tag_document(paper.document)]
    assert [one["name"] for one in found if one["kind"] == "initiative"] == [
        "Innføring av Havnelos i nord",
        "Ny kai",
    ]
