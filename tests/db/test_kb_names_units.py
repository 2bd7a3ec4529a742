"""Departments, offices and posts are those of the body whose document speaks of them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from kb_samples import page, proof, source

from db import Filters, KnowledgeBase, Query
from db.names.organisations import load
from db.names.units import is_unit
from schemas.errors import NotFound
from schemas.page import Document
from schemas.records import DocumentRecord, FollowUp

PAGE = page(1, "Kaia males", "Kaia males i juni")


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Økonomisjefen",
            "Eigedomsavdelinga",
            "Avdeling for veg",
            "Seksjon Vatn",
            "Driftseininga",
            "Team Hav",
        ),
        *(
            "Plan og bygg",
            "Samferdsle",
            "Kommunen",
            "Enhetsleder bolig",
            "Felles enhet for innkjøp",
            "Rektor",
        ),
        *("Port Engineer", "Head of Collections", "Finance", "KL"),
    ],
)
def test_units(name: str) -> None:
    assert is_unit(name, load())


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Helsedirektoratet",
            "NAV",
            "Storvik kommune",
            "Storvik havn",
            "Havnetilsynet",
            "Fjordbuss AS",
            "Kari Vik",
        ),
        *("Seksjon for veg i Storvik", "Avdelingsdirektør Kari Vik", "Helse og mestring, Storvik kommune"),
        *("Statsministerens kontor", "Elhub", "National Archive"),
    ],
)
def test_bodies_and_people_are_no_units(name: str) -> None:
    assert not is_unit(name, load())


def test_the_same_post_in_two_bodies_is_two(tmp_path: Path) -> None:
    with KnowledgeBase(tmp_path / "kb.db") as kb:
        _write(kb, "vik.pdf", "Vik kommune", "Økonomisjefen")
        _write(kb, "nes.pdf", "Nes kommune", "Økonomisjefen")
        _write(kb, "vik2.pdf", "Vik kommune", "Økonomisjef")
        names = _owners(kb)
        assert names == {
            "vik.pdf": "Økonomisjef · Vik kommune",
            "vik2.pdf": "Økonomisjef · Vik kommune",
            "nes.pdf": "Økonomisjefen · Nes kommune",
        }
        assert not kb.doubts(None, 10)
        with pytest.raises(NotFound, match="Nes kommune"):
            kb.entity("organisation", "økonomisjefen")
        mine = kb.entity("organisation", "Økonomisjefen · Vik kommune")
        assert {line.file for line in kb.history(mine).lines} == {"vik.pdf", "vik2.pdf"}


def test_a_search_finds_the_post_in_every_body_and_in_one(tmp_path: Path) -> None:
    with KnowledgeBase(tmp_path / "kb.db") as kb:
        _write(kb, "vik.pdf", "Vik kommune", "Økonomisjefen")
        _write(kb, "nes.pdf", "Nes kommune", "Økonomisjefen")
        for owner, files in {
            "økonomisjefen": {"vik.pdf", "nes.pdf"},
            "Økonomisjefen · Vik kommune": {"vik.pdf"},
        }.items():
            hits = kb.find(Query("kaia", Filters(owner=owner), limit=10)).hits
            assert {hit.file for hit in hits} == files


def test_a_board_is_the_body_that_its_document_is_of(tmp_path: Path) -> None:
    with KnowledgeBase(tmp_path / "kb.db") as kb:
        _write(kb, "vik.pdf", "Styret i Vik havn", "Styret")
        _write(kb, "nes.pdf", "Styret i Nes havn", "Styret")
        assert _owners(kb) == {"vik.pdf": "Styret i Vik havn", "nes.pdf": "Styret i Nes havn"}


def test_a_body_is_meant_before_the_departments_that_are_called_by_its_name_too(tmp_path: Path) -> None:
    with KnowledgeBase(tmp_path / "kb.db") as kb:
        _write(kb, "vik.pdf", "Vik kommune", "Økonomisjefen")
        _write(kb, "nes.pdf", "Nes kommune", "Økonomisjefen")
        with pytest.raises(NotFound, match="kan være flere"):
            kb.entity("organisation", "Vik")
        assert kb.body("Vik") == kb.entity("organisation", "Vik kommune")
        assert kb.body("Økonomisjefen · Nes kommune") == kb.entity(
            "organisation", "Økonomisjefen · Nes kommune"
        )
        with pytest.raises(NotFound, match="kan være flere"):
            kb.body("kommune")


def test_who_leads_is_not_what_is_led(tmp_path: Path) -> None:
    with KnowledgeBase(tmp_path / "kb.db") as kb:
        for number, owner in enumerate(("Styraren", "Styret", "Rektor", "Rektorene", "Senter", "Senteret")):
            _write(kb, f"{number}.pdf", None, owner)
        assert sorted(set(_owners(kb).values())) == ["Rektor", "Rektorene", "Senter", "Styraren", "Styret"]


def test_a_person_may_join_units_of_two_bodies(tmp_path: Path) -> None:
    names = "Økonomisjefen · Vik kommune", "Økonomisjefen · Nes kommune"
    with KnowledgeBase(tmp_path / "kb.db") as kb:
        _write(kb, "vik.pdf", "Vik kommune", "Økonomisjefen")
        _write(kb, "nes.pdf", "Nes kommune", "Økonomisjefen")
        kb.decide_on_names("join", "organisation", *names, by="Kari")
        assert len(set(_owners(kb).values())) == 1
        _write(kb, "nes.pdf", "Nes kommune", "Økonomisjefen")
        assert len(set(_owners(kb).values())) == 1


def _write(kb: KnowledgeBase, name: str, body: str | None, owner: str) -> None:
    records = [
        DocumentRecord(body=body, doc_type="minutes", date="2031-05-06", evidence=proof(PAGE, 0)),
        FollowUp(title="Male kaia", owner=owner, evidence=proof(PAGE, 1)),
    ]
    kb.add_document(source(name, name.encode()), Document([PAGE], {}), records, version="1")


def _owners(kb: KnowledgeBase) -> dict[str, str]:
    """By file: the entity that its follow-up names as owner."""
    with closing(sqlite3.connect(kb.path)) as conn:
        return dict(
            conn.execute(
                "SELECT d.name, e.name FROM follow_up AS f JOIN documents AS d ON d.id = f.document "
                "JOIN entities AS e ON e.id = f.owner_id"
            )
        )
