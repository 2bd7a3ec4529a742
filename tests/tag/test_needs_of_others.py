"""What projects need of others, in tables of deliveries, list items and sentences of many wordings."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import C, Paper

from tag import tag_document


def needs(paper: Paper) -> list[dict[str, Any]]:
    found = [record.fields() for record in tag_document(paper.document)]
    return [{k: v for k, v in one.items() if k != "kind"} for one in found if one["kind"] == "dependency"]


def report() -> Paper:
    paper = Paper(upright=True).heading("Prosjektrapport").heading("Status for prosjektene", 14)
    heads = ("Prosjekt", "Eier", "Status")
    paper.table(heads, ("Elevappen", "Skoleetaten", C(light="green")), ("Ny timeplan", "IKT", C(light="red")))
    return paper


def test_who_delivers_what_to_whom_is_a_need_of_the_one_who_gets_it() -> None:
    paper = Paper(upright=True).heading("Kritiske leveranser")
    paper.table(
        ("Leverandør", "Leveranse", "Mottaker", "Må foreligge innen", "Viktighet"),
        ("IKT-senteret", "Felles innlogging", "Elevappen", "1.10.2026", "Høy"),
        ("Byarkivet", "Nye filformater", "Ny timeplan", "15.11.2026", "Lav"),
    )
    assert [
        (one["subject"], one["owner"], one["on"], one["due"], one["criticality"]) for one in needs(paper)
    ] == [
        ("Elevappen", "IKT-senteret", "Felles innlogging", "2026-10-01", "Høy"),
        ("Ny timeplan", "Byarkivet", "Nye filformater", "2026-11-15", "Lav"),
    ]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Elevappen: ny innlogging (Registerenheten)", ("Elevappen", "ny innlogging", "Registerenheten")),
        (
            "Ny timeplan: godkjenning (Driftsleverandøren), må være på plass innen 1. mai 2026",
            ("Ny timeplan", "godkjenning", "Driftsleverandøren"),
        ),
        ("Elevappen: hjemmel i ny lov (Skoleloven)", ("Elevappen", "hjemmel i ny lov (Skoleloven)", None)),
    ],
)
def test_who_stands_in_brackets_behind_what_is_needed_is_to_give_it(
    item: str, expected: tuple[str, str, str | None]
) -> None:
    paper = report().heading("Avhengigheter", 14).item(item)
    assert [(one["subject"], one["on"], one.get("owner")) for one in needs(paper)] == [expected]


@pytest.mark.parametrize(
    ("sentence", "on"),
    [
        ("Det er en forutsetning for Elevappen at avtalen fornyes.", "avtalen fornyes"),
        ("En forutsetning for Elevappen er at avtalen fornyes.", "avtalen fornyes"),
        ("I tillegg er det en forutsetning for Elevappen at avtalen fornyes.", "avtalen fornyes"),
        ("Uten tilgang til klasselister kan ikke Elevappen tas i bruk.", "tilgang til klasselister"),
        ("Før Elevappen kan starte, må foreldrene ha samtykket.", "foreldrene ha samtykket"),
        ("Elevappen forutsetter dessuten at avtalen fornyes.", "avtalen fornyes"),
        ("Elevappen er utsatt, fordi det avhenger av ny innlogging.", "ny innlogging"),
    ],
)
def test_a_need_may_be_told_before_what_needs_it(sentence: str, on: str) -> None:
    assert [(one["subject"], one["on"]) for one in needs(report().paragraph(sentence))] == [("Elevappen", on)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Elevappen har ingen avhengigheter til andre prosjekter.",
        "Elevappen er ikke lenger avhengig av ny lov.",
        "Ingen av prosjektene er avhengige av nye anskaffelser.",
    ],
)
def test_what_is_denied_is_no_need(sentence: str) -> None:
    assert needs(report().heading("Avhengigheter", 14).item(sentence)) == []
    assert needs(report().paragraph(sentence)) == []


def test_part_of_the_work_is_of_the_project_that_the_heading_names_with_its_owner() -> None:
    paper = report().heading("4.1 Elevappen (Skoleetaten)", 14)
    paper.paragraph("Utrullingen er avhengig av nye nettbrett.")
    assert [(one["subject"], one["on"]) for one in needs(paper)] == [("Elevappen", "nye nettbrett")]


def test_an_item_of_a_list_of_needs_begins_with_a_name() -> None:
    paper = Paper(upright=True).heading("Kva er vi avhengige av?")
    paper.item("Nytt elevsystem ventar på avtale om innlogging (Skulesenteret)")
    assert needs(paper) == [
        {"subject": "Nytt elevsystem", "on": "avtale om innlogging", "owner": "Skulesenteret"}
    ]


def test_who_answers_stands_behind_a_project_s_name_in_its_heading() -> None:
    paper = (
        report().page().heading("2.1 Elevappen (Oppvekstavdelingen)", 14).paragraph("Appen prøves ut i mai.")
    )
    found = [record.fields() for record in tag_document(paper.document)]
    told = [(one["subject"], one["owner"]) for one in found if one["kind"] == "owner"]
    assert ("Elevappen", "Oppvekstavdelingen") in told


def test_a_plan_with_a_measure_a_row_names_them() -> None:
    paper = Paper(upright=True).heading("Plan for 2026")
    heads = ("Tiltak", "Hvem", "Hva skal skje", "Periode")
    row = ("Open scene", "Konsertkontoret", "Holde konserter utenfor byen", "2026")
    paper.table(heads, ("Orkesterhuset", "Driftsenheten", "Bygge ny øvingssal", "2026–2028"), row)
    found = [record.fields() for record in tag_document(paper.document)]
    assert [one["name"] for one in found if one["kind"] == "initiative"] == ["Orkesterhuset", "Open scene"]
    assert [one["service"] for one in found if one["kind"] == "activity"] == ["Orkesterhuset", "Open scene"]


def test_running_text_under_a_heading_of_needs_is_read_by_its_sentences() -> None:
    paper = report().heading("Avhengigheter", 14)
    paper.paragraph(
        "Elevappen er avhengig av at avtalen fornyes. Ny timeplan kan ikke tas i bruk før loven er endret."
    )
    assert [(one["subject"], one["on"]) for one in needs(paper)] == [
        ("Elevappen", "avtalen fornyes"),
        ("Ny timeplan", "loven er endret"),
    ]


def test_the_one_that_needs_stands_under_the_head_of_to_whom() -> None:
    paper = report().heading("Avhengigheter", 14)
    paper.table(
        ("Fra prosjekt", "Til prosjekt", "Beskrivelse", "Frist"),
        ("Kartløftet", "Losvakt", "Nye dybdedata", "01.02.2026"),
        ("Innlogging for alle", "Kaibok", "Felles innlogging", "01.06.2026"),
    )
    assert [(one["subject"], one["owner"], one["on"]) for one in needs(paper)] == [
        ("Losvakt", "Kartløftet", "Nye dybdedata"),
        ("Kaibok", "Innlogging for alle", "Felles innlogging"),
    ]


def test_what_is_needed_stands_behind_whom_it_comes_from() -> None:
    paper = report().heading("Avhengigheter", 14)
    paper.table(
        ("Tiltak", "Avhengig av leveranse fra", "Hva", "Når"),
        ("Losvakt", "Kartverket", "Dybdedata", "01.02.2026"),
        ("Kaibok", "Digitaldirektoratet", "Innlogging", "01.06.2026"),
    )
    assert [(one["subject"], one["owner"], one["on"]) for one in needs(paper)] == [
        ("Losvakt", "Kartverket", "Dybdedata"),
        ("Kaibok", "Digitaldirektoratet", "Innlogging"),
    ]


def test_what_is_delivered_by_one_and_needed_by_another() -> None:
    paper = report().heading("Hvem venter på hvem", 14)
    paper.table(
        ("Leveranse", "Leveres av", "Trengs av", "Frist"),
        ("Dybdedata", "Kartløftet", "Losvakt", "01.02.2026"),
        ("Felles innlogging", "Digitaldirektoratet", "Kaibok", "01.06.2026"),
    )
    assert [(one["subject"], one["owner"], one["on"]) for one in needs(paper)] == [
        ("Losvakt", "Kartløftet", "Dybdedata"),
        ("Kaibok", "Digitaldirektoratet", "Felles innlogging"),
    ]


@pytest.mark.parametrize("upright", [False, True])
@pytest.mark.parametrize(("over", "subject"), [("Kaipuls (KP)", "Kaipuls"), ("Vinterferie", None)])
def test_needs_in_rows_that_name_nothing_are_of_what_the_heading_over_them_names(
    upright: bool, over: str, subject: str | None
) -> None:
    paper = Paper(upright=upright).heading("Prosjekter")
    paper.table(("Prosjekt", "Status"), ("Kaipuls", "I rute"), ("Ny brulogg", "Forsinket"))
    paper.page().heading(over).paragraph("Dette må andre gi oss.")
    paper.table(
        ("Behov", "Ansvarlig", "Frist", "Viktighet"),
        ("Vinddata hvert minutt", "Værtjenesten", "01.12.2026", "Høy"),
        ("Fiber til kaia", "Nettlaget", "15.02.2027", "Lav"),
    )
    said = [(one.get("subject"), one["owner"]) for one in needs(paper)]
    assert said == [(subject, "Værtjenesten"), (subject, "Nettlaget")]
