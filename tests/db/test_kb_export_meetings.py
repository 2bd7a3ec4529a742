"""A meeting is put together from its documents, and comes out as eInnsyn has it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from kb_samples import page, proof, source

from db import KnowledgeBase
from db.exports.einnsyn import case_number, moetemappe, moetesakstype
from db.minutes import Minutes
from schemas.errors import NotFound
from schemas.page import Document
from schemas.records import AgendaItem, Decision, DocumentRecord, FollowUp, Presenter, Record, Status

BODY = "Fjordutvalget"


def _deck(kb: KnowledgeBase, date: str = "2031-03-06", number: str = "4", name: str = "møte.pptx") -> None:
    """A deck with an agenda as sent and as updated, a proposal, a follow-up and statuses."""
    front = page(1, f"{BODY} møte {number}", "Saksliste utsendt", "03-4/31 Ny kai", "Saksliste oppdatert")
    cases = page(
        2, "3-4/31 Ny kai Beslutning", "Pause", "4-4/31 Orientering om ferjer", "Utvalget bygger kaia"
    )
    standing = page(3, "Ferjevarsel", "1-3/31 Bestille bøyer Kari", "Ferjevarsel grønn", "Ferjevarsel gul")
    records: list[Record] = [
        DocumentRecord(
            title=f"{BODY} møte {number}",
            doc_type="meeting_deck",
            body=BODY,
            date=date,
            meeting_number=number,
            evidence=proof(front, 0),
        ),
        AgendaItem(
            case_id="03-4/31", title="Gammel kai", version="sent", start="10.00", evidence=proof(front, 2)
        ),
        AgendaItem(
            case_id="3-4/31",
            title="Ny kai",
            version="updated",
            item_type="Beslutning",
            start="09.30",
            end="10.00",
            presenters=(Presenter(name="Kari Nes", organisation="Bruverket"), Presenter(name="Ola Vik")),
            evidence=proof(cases, 0),
        ),
        AgendaItem(title="Pause", version="updated", start="10.00", evidence=proof(cases, 1)),
        AgendaItem(case_id="4-4/31", title="Orientering om ferjer", evidence=proof(cases, 2)),
        Decision(case_id="3-4/31", text="Utvalget bygger kaia", outcome="proposed", evidence=proof(cases, 3)),
        FollowUp(case_id="1-3/31", action="Bestille bøyer", owner="Kari", evidence=proof(standing, 1)),
        *(
            Status(
                subject="Ferjevarsel",
                subject_kind="initiative",
                dimension="status",
                value=value,
                as_of=day,
                evidence=proof(standing, line),
            )
            for value, day, line in (("green", "2031-01-01", 2), ("yellow", "2031-03-01", 3))
        ),
    ]
    kb.add_document(
        source(name, name.encode() + date.encode()), Document([front, cases, standing]), records, version="1"
    )


def _minutes(kb: KnowledgeBase, date: str = "2031-03-06") -> None:
    where = page(
        1, f"Referat fra {BODY}", "Sak 3-4/31 Ny kai", "Vedtak: Utvalget bygger kaia i mur", "Møtet ble hevet"
    )
    records: list[Record] = [
        DocumentRecord(title="Referat", doc_type="minutes", body=BODY, date=date, evidence=proof(where, 0)),
        AgendaItem(case_id="3-4/31", title="Ny kai", evidence=proof(where, 1)),
        Decision(
            case_id="3-4/31", text="Utvalget bygger kaia i mur", outcome="adopted", evidence=proof(where, 2)
        ),
        Decision(text="Møtet heves", outcome="adopted", evidence=proof(where, 3)),
    ]
    kb.add_document(source("referat.pdf", date.encode()), Document([where]), records, version="1")


@pytest.fixture
def minutes(kb: KnowledgeBase) -> Minutes:
    """One meeting of two documents."""
    _deck(kb)
    _minutes(kb)
    (line,) = kb.meetings(kb.entity("organisation", BODY))
    return kb.minutes(line.id)


def test_the_meetings_of_a_body_are_listed_by_date(kb: KnowledgeBase) -> None:
    _deck(kb, "2031-06-01", "5", "juni.pptx")
    _deck(kb)
    _minutes(kb)
    march, june = kb.meetings(kb.entity("organisation", BODY))
    assert (march.date, march.number, march.documents, march.cases, march.decisions) == (
        "2031-03-06",
        "4",
        2,
        3,
        3,
    )
    assert (june.date, june.documents, june.decisions) == ("2031-06-01", 1, 1)
    assert kb.minutes(march.id).after == june.id
    assert kb.minutes(june.id).before == march.id
    with pytest.raises(NotFound):
        kb.minutes("f" * 16)


def test_cases_told_in_several_documents_are_told_once(minutes: Minutes) -> None:
    assert [(case.case_id, case.title) for case in minutes.cases] == [
        ("3-4/31", "Ny kai"),
        (None, "Pause"),
        ("4-4/31", "Orientering om ferjer"),
    ]
    case = minutes.cases[0]
    assert (case.item_type, case.start, case.presenters[0].organisation) == (
        "Beslutning",
        "09.30",
        "Bruverket",
    )
    assert [(one.text, one.adopted, one.place.file, one.place.page) for one in case.decisions] == [
        ("Utvalget bygger kaia i mur", True, "referat.pdf", 1),
        ("Utvalget bygger kaia", False, "møte.pptx", 2),
    ]
    assert [one.text for one in minutes.decisions] == ["Møtet heves"]


def test_the_latest_status_of_a_thing_stands(minutes: Minutes) -> None:
    ((standing),) = minutes.statuses
    assert (standing.subject, standing.value, standing.place.page) == ("Ferjevarsel", "yellow", 3)
    (followed,) = minutes.follow_ups
    assert (followed.action, followed.owner, followed.place.file) == ("Bestille bøyer", "Kari", "møte.pptx")


# typespec/einnsyn.arkiv.models.tsp: entity -> its own fields and those of Base, ArkivBase, Mappe and Registrering.
_BASE = {"entity", "id", "externalId", "accessibleAfter", "systemId", "journalenhet"}
_TITLED = {"offentligTittel", "offentligTittelSensitiv", "beskrivelse", "publisertDato", "oppdatertDato"}
FIELDS = {
    "Moetemappe": _TITLED
    | {"noekkelord", "moetenummer", "utvalg", "moetedato", "moetested", "videoLink", "referanseForrigeMoete"}
    | {"referanseNesteMoete", "moetedokument", "moetesak"},
    "Moetesak": _TITLED
    | {
        "moetesakstype",
        "moetesaksaar",
        "moetesakssekvensnummer",
        "utvalg",
        "videoLink",
        "utredning",
        "innstilling",
    }
    | {"vedtak", "moetemappe", "legacyMoetesakstype", "korrespondansepart", "dokumentbeskrivelse"},
    "Moetesaksbeskrivelse": {"tekstInnhold", "tekstFormat"},
    "Vedtak": {"vedtakstekst", "votering", "behandlingsprotokoll", "vedtaksdokument", "dato"},
    "Moetedokument": _TITLED | {"moetedokumenttype", "saksbehandler", "dokumentbeskrivelse", "moetemappe"},
    "Dokumentbeskrivelse": {
        "tittel",
        "tittelSensitiv",
        "dokumentnummer",
        "dokumenttype",
        "tilknyttetRegistreringSom",
    }
    | {"dokumentobjekt"},
    "Dokumentobjekt": {"referanseDokumentfil", "format", "sjekksum", "sjekksumAlgoritme"},
}
CASE_TYPES = {
    "moete",
    "politisk",
    "delegert",
    "interpellasjon",
    "godkjenning",
    "orientering",
    "referat",
    "annet",
}


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _objects(part)


def test_a_meeting_has_the_fields_of_einnsyn_and_no_others(minutes: Minutes) -> None:
    made = moetemappe(minutes)
    for one in _objects(made):
        assert set(one) <= _BASE | FIELDS[one["entity"]], one["entity"]
        assert None not in one.values()
    assert json.loads(json.dumps(made)) == made


def test_a_meeting_is_told_in_noark_terms(minutes: Minutes) -> None:
    made = moetemappe(minutes)
    assert (made["utvalg"], made["moetenummer"]) == (BODY, "4")
    assert made["moetedato"] == "2031-03-06T09:30:00+01:00"
    kai, ferjer, loose = made["moetesak"]
    assert loose["offentligTittel"] == "Uten sak på sakslisten"
    assert (kai["moetesakstype"], kai["legacyMoetesakstype"]) == ("moete", "Beslutning")
    assert (kai["moetesaksaar"], kai["moetesakssekvensnummer"]) == (2031, 3)
    assert kai["innstilling"]["tekstInnhold"] == "Utvalget bygger kaia"
    assert kai["vedtak"]["vedtakstekst"]["tekstInnhold"] == "Utvalget bygger kaia i mur"
    assert kai["vedtak"]["dato"] == "2031-03-06"
    assert ferjer["moetesakstype"] == "orientering"
    assert {one["moetesakstype"] for one in made["moetesak"]} <= CASE_TYPES
    assert [one["moetedokumenttype"] for one in made["moetedokument"]] == ["Møteprotokoll", "Saksliste"]


@pytest.mark.parametrize(
    ("item_type", "title", "wanted"),
    [
        ("Til orientering", "Økonomi", "orientering"),
        ("BESLUTNING/DRØFTING", "Økonomi", "moete"),
        ("Avgjerd", "Økonomi", "moete"),
        ("Melding", "Økonomi", "referat"),
        ("V-sak", "Godkjenning av innkalling", "moete"),
        (None, "Godkjenning av innkalling", "godkjenning"),
        (None, "Ny kai til orienteringsløpet", "annet"),
        ("Pizza", "Godkjenning av innkalling", "annet"),
        (None, "", "annet"),
    ],
)
def test_the_type_of_a_case_is_mapped(item_type: str | None, title: str, wanted: str) -> None:
    assert moetesakstype(item_type, title) == wanted


@pytest.mark.parametrize(
    ("case_id", "wanted"),
    [
        ("PS 12/24", "politisk"),
        ("rs 3/24", "referat"),
        ("DS-4/24", "delegert"),
        ("Sak 5/24", "annet"),
        ("5/24", "annet"),
    ],
)
def test_the_letters_of_a_case_number_tell_its_type(case_id: str, wanted: str) -> None:
    assert moetesakstype(None, "Økonomi", case_id) == wanted


def test_rows_that_are_no_cases_are_left_out_and_topics_kept(kb: KnowledgeBase) -> None:
    where = page(1, "Fjordutvalget", "Lunsj", "Ferjer i år", "Pausesamtaler")
    records: list[Record] = [
        DocumentRecord(doc_type="minutes", body=BODY, date="2031-03-06", evidence=proof(where, 0)),
        AgendaItem(title="Lunsj", evidence=proof(where, 1)),
        AgendaItem(title="Ferjer i år", evidence=proof(where, 2)),
        AgendaItem(title="Pausesamtaler", item_type="Drøfting", evidence=proof(where, 3)),
    ]
    kb.add_document(source(), Document([where]), records, version="1")
    (line,) = kb.meetings(kb.entity("organisation", BODY))
    made = moetemappe(kb.minutes(line.id))
    assert [one["offentligTittel"] for one in made["moetesak"]] == ["Ferjer i år", "Pausesamtaler"]


def test_a_case_that_only_decisions_tell_of_is_a_case(kb: KnowledgeBase) -> None:
    where = page(1, "Fjordutvalget", "Sak 9/31 Vedtak: Kaia bygges", "Kaia males", "Møtet heves")
    records: list[Record] = [
        DocumentRecord(doc_type="minutes", body=BODY, date="2031-03-06", evidence=proof(where, 0)),
        Decision(case_id="9/31", text="Kaia bygges", outcome="adopted", evidence=proof(where, 1)),
        Decision(case_id="09/31", text="Kaia males", outcome="adopted", evidence=proof(where, 2)),
        Decision(text="Møtet heves", outcome="adopted", evidence=proof(where, 3)),
    ]
    kb.add_document(source(), Document([where]), records, version="1")
    (line,) = kb.meetings(kb.entity("organisation", BODY))
    minutes = kb.minutes(line.id)
    (case,) = minutes.cases
    assert (case.case_id, case.title, len(case.decisions)) == ("9/31", "", 2)
    numbered, loose = moetemappe(minutes)["moetesak"]
    assert (numbered["offentligTittel"], numbered["moetesakssekvensnummer"]) == ("Sak 9/31", 9)
    assert numbered["vedtak"]["vedtakstekst"]["tekstInnhold"] == "Kaia bygges\nKaia males"
    assert loose["vedtak"]["vedtakstekst"]["tekstInnhold"] == "Møtet heves"


def test_a_document_with_text_is_referred_to_before_its_scan(kb: KnowledgeBase) -> None:
    for name in ("skann.pdf", "tekst.pdf", "bilde.pdf"):
        where = page(1, "Fjordutvalget", "Vedtak: Utvalget bygger kaia")
        where.ocr = name != "tekst.pdf"
        records: list[Record] = [
            DocumentRecord(doc_type="minutes", body=BODY, date="2031-03-06", evidence=proof(where, 0)),
            Decision(text="Utvalget bygger kaia", outcome="adopted", evidence=proof(where, 1)),
        ]
        kb.add_document(source(name, name.encode()), Document([where]), records, version="1")
    (line,) = kb.meetings(kb.entity("organisation", BODY))
    (decision,) = kb.minutes(line.id).decisions
    assert decision.place.file == "tekst.pdf"


@pytest.mark.parametrize(
    ("case_id", "wanted"),
    [
        ("3-45/24", (2024, 3)),
        ("PS 12/2024", (2024, 12)),
        ("2024/17", (2024, 17)),
        ("017/24", (2024, 17)),
        ("Sak A", None),
    ],
)
def test_the_number_of_a_case_is_read(case_id: str, wanted: tuple[int, int] | None) -> None:
    assert case_number(case_id) == wanted


@pytest.mark.parametrize("date", ["2031", "2031-03", "2031-Q1"])
def test_a_day_that_is_not_known_is_not_told(kb: KnowledgeBase, date: str) -> None:
    _deck(kb, date)
    (line,) = kb.meetings(kb.entity("organisation", BODY))
    assert "moetedato" not in moetemappe(kb.minutes(line.id))
