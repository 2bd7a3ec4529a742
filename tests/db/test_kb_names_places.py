"""Initiatives that municipalities call alike are each municipality's own, unless something ties them together."""

from __future__ import annotations

import sqlite3

import pytest
from kb_samples import page, proof, source

from db import KnowledgeBase
from db.names.units import place_of
from schemas.errors import NotFound
from schemas.page import Document
from schemas.records import Decision, DocumentRecord, Initiative, Status

PAGE = page(1, "Kaia males", "Kaia males i juni", "Styret følger Nytt lønnssystem tett")


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Breivik kommune", "Breivik kommune"),
        ("Formannskapet i Breivik kommune", "Breivik kommune"),
        ("Helse- og omsorgsutvalget, Indre Storvik kommune", "Indre Storvik kommune"),
        ("Fjordland fylkeskommune", "Fjordland fylkeskommune"),
        ("Kommunestyret", None),
        ("Helsedirektoratet", None),
        ("Kommune og stat", None),
    ],
)
def test_the_place_that_a_body_is_of(body: str, place: str | None) -> None:
    assert place_of(body) == place


def _add(kb: KnowledgeBase, body: str, *names: str, aliases: tuple[str, ...] = ()) -> None:
    """A document of a body that tells of initiatives, each with its status."""
    identity = f"{body} {names}"
    kb.add_document(
        source(identity, identity.encode()),
        Document([PAGE], {}),
        [
            DocumentRecord(title="Rapport", body=body, date="2031-05-03", evidence=proof(PAGE, 0)),
            *(Initiative(name=name, aliases=aliases or None, evidence=proof(PAGE, 0)) for name in names),
            *(
                Status(
                    subject=name,
                    subject_kind="initiative",
                    dimension="status",
                    value="green",
                    evidence=proof(PAGE, 1),
                )
                for name in names
            ),
        ],
        version="1",
    )


def _entities(kb: KnowledgeBase) -> list[tuple[str, str]]:
    """The initiatives' names, each with the bodies whose documents tell the status of it."""
    with sqlite3.connect(kb.path) as conn:
        rows = conn.execute(
            "SELECT e.name, group_concat(d.body, ', ') FROM (SELECT * FROM status ORDER BY document) AS s "
            "JOIN entities AS e ON e.id = s.subject_id JOIN document AS d ON d.document = s.document "
            "GROUP BY e.id ORDER BY 1, 2"
        )
        return rows.fetchall()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nytt lønnssystem", "Nytt lønnssystem"),
        ("Nytt lønnssystem", "Prosjektet nytt lønnssystem"),
        ("Ny havnehall", "Ny havnehall (NH)"),
        ("Digital byggesak", "Digitale byggesaker"),
        ("Innføring av velferdsteknologi", "Innføre velferdsteknologi"),
    ],
)
def test_what_two_municipalities_call_alike_is_two_things(kb: KnowledgeBase, one: str, other: str) -> None:
    _add(kb, "Breivik kommune", one)
    _add(kb, "Storvik kommune", other)
    assert {bodies for _, bodies in _entities(kb)} == {"Breivik kommune", "Storvik kommune"}


def test_what_one_municipality_tells_in_several_documents_is_one_thing(kb: KnowledgeBase) -> None:
    _add(kb, "Breivik kommune", "Nytt lønnssystem")
    _add(kb, "Formannskapet i Breivik kommune", "Prosjektet nytt lønnssystem")
    _add(kb, "Styringsgruppa Breivik kommune", "Nytt lønnssystem")
    _add(kb, "Storvik kommune", "Nytt lønnssystem")
    assert _entities(kb) == [
        (
            "Nytt lønnssystem",
            "Breivik kommune, Formannskapet i Breivik kommune, Styringsgruppa Breivik kommune",
        ),
        ("Nytt lønnssystem", "Storvik kommune"),
    ]


def test_what_others_tell_of_too_is_one_thing(kb: KnowledgeBase) -> None:
    _add(kb, "Breivik kommune", "Felles journal")
    _add(kb, "Storvik kommune", "Felles journal")
    _add(kb, "Kystetaten", "Prosjektet Felles journal")
    ((name, bodies),) = _entities(kb)
    assert name.endswith("Felles journal")
    assert bodies == "Breivik kommune, Storvik kommune, Kystetaten"


def test_an_abbreviation_is_that_of_its_municipality(kb: KnowledgeBase) -> None:
    _add(kb, "Breivik kommune", "Nytt lønnssystem", aliases=("NLS",))
    _add(kb, "Breivik kommune", "NLS")
    _add(kb, "Storvik kommune", "NLS")
    assert {bodies for _, bodies in _entities(kb)} == {"Storvik kommune", "Breivik kommune, Breivik kommune"}


def test_running_text_speaks_of_the_initiative_of_its_own_municipality(kb: KnowledgeBase) -> None:
    _add(kb, "Storvik kommune", "Nytt lønnssystem")
    said = Decision(text="Styret følger Nytt lønnssystem tett", outcome="adopted", evidence=proof(PAGE, 2))
    for body in ("Breivik kommune", "Storvik kommune"):
        about = DocumentRecord(title="Møte", body=body, date="2031-06-03", evidence=proof(PAGE, 0))
        kb.add_document(source(body, body.encode()), Document([PAGE], {}), [about, said], version="1")
    _add(kb, "Breivik kommune", "Nytt lønnssystem")
    with sqlite3.connect(kb.path) as conn:
        told = conn.execute(
            "SELECT e.id, d.body FROM statements AS s JOIN entities AS e ON e.id = s.entity "
            "JOIN document AS d ON d.document = s.document WHERE s.kind = 'decision' ORDER BY 2"
        ).fetchall()
        own = conn.execute(
            "SELECT s.subject_id, d.body FROM status AS s JOIN document AS d ON d.document = s.document ORDER BY 2"
        ).fetchall()
    assert told == own


def test_people_join_what_two_municipalities_share(kb: KnowledgeBase) -> None:
    _add(kb, "Breivik kommune", "Nytt lønnssystem")
    _add(kb, "Storvik kommune", "Nytt lønnssystem")
    with pytest.raises(NotFound, match="kan være flere"):
        kb.entity("initiative", "Nytt lønnssystem")
    own = [f"Nytt lønnssystem · {place} kommune" for place in ("Breivik", "Storvik")]
    kb.decide_on_names("join", "initiative", *own, by="Kari")
    assert len(_entities(kb)) == 1
    assert kb.entity("initiative", "nytt lønnssystem")


def test_what_documents_call_it_is_told_without_the_municipality(kb: KnowledgeBase) -> None:
    _add(kb, "Breivik kommune", "Nytt lønnssystem")
    _add(kb, "Formannskapet i Breivik kommune", "Prosjektet nytt lønnssystem")
    names = kb.history(kb.entity("initiative", "Nytt lønnssystem")).names
    assert [(one.name, one.documents, one.alias) for one in names] == [
        ("Nytt lønnssystem", 1, False),
        ("Prosjektet nytt lønnssystem", 1, False),
    ]
