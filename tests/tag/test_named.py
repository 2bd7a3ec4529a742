"""Initiatives that running text names in passing."""

from __future__ import annotations

import pytest
from table_papers import Paper

from tag import tag_document


def names(*texts: str, title: str = "Statusrapport") -> set[str]:
    paper = Paper(upright=True).heading(title)
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
        ("Mannskapene har prøvd ut Havnelos til dels i nord.", {"Havnelos"}),
        (
            "Utvikling av Felles register for måling av bølger langs kysten (FEMB) pågår.",
            {"Felles register for måling av bølger langs kysten"},
        ),
        ("Det er god fremdrift for API-portalen.", {"API-portalen"}),
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
        "Havna har startet utvikling av API for losene.",
        "Losene går sammen om felles anskaffelse av EPJ.",
        "Sjefen ønsker overgang til fremtidige XML-baserte tjenester.",
        "Kommunene har planer for implementering av IKT-løsning for små havner.",
        "Vi må prøve ut FHIR server i praksis.",
        "Det gjelder oppstart av KAI applikasjonen.",
        "I fjor var det planlegging av HM avtale med naboene.",
        "Mannskapene må opprette felles autorisert EU kilde for været.",
        "Gruppen vil prøve ut noe lignende løsningene til Sjøbris.",
        "I vest er det kurs i innføring for Fjordvik Sjukehus og andre.",
        "De har begynt å planlegge HK-ekskursjonen til Bergen.",
        "Oppstart av utprøvingsprosjektet er usikker.",
        "I år er det god fremdrift for Jobbe med havna.",
        "I år er det god fremdrift for Tilgjengeliggjøre kart.",
        "Losene i nord tar i bruk avgift Målsetting Hvem Tjeneste.",
        "Nå skal vi ha etablering av en 2031 - losordning her.",
        "Prosjekt K-prosjektene er vurdert.",
        "Status of the KAI-LO is not known to the pilots.",
    ],
)
def test_what_is_merely_done_is_no_initiative(text: str) -> None:
    assert names(text) == set()


@pytest.mark.parametrize(
    "text", ["Etter at havnemodellen ble tatt i bruk, er alt dyrere.", "Losene har ansvaret for båtordninga."]
)
def test_common_nouns_are_no_names_in_a_paper_that_follows_nothing_up(text: str) -> None:
    assert names(text, title="Innspill om havna") == set()
    assert names(text, "Utrullingen av Isvakt pågår.", title="Innspill om havna") > {"Isvakt"}


def test_a_year_behind_a_name_that_also_stands_alone_makes_no_other() -> None:
    assert names("Det er god fremdrift for Isvakt.", "Vi har planer for Isvakt 2031.") == {"Isvakt"}
    assert names("Vi har planer for Isvakt 2031.") == {"Isvakt 2031"}


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


def test_a_sentence_may_end_with_what_looks_like_a_verb() -> None:
    assert names("Utvikling av Havnelos er noe forsinket på grunn av is") == {"Havnelos"}
