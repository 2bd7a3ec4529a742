"""Names are joined the same way in whatever order documents came and went, and as people decided."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kb_samples import content, page, proof, source

from db import KnowledgeBase
from db.names.entities import key_of
from schemas.errors import KildesporError, NotFound
from schemas.page import Document
from schemas.records import AgendaItem, DocumentRecord, FollowUp, Goal, Initiative, Presenter, Record, Status

PAGE = page(1, "Felles elevmappe er på gul status", "Elevmappa")
_NAMES = (
    *("Felles elevmappe", "Felles elevmapper", "Felles elev-mappe", "Tiltak 3: Felles elevmappe", "FE"),
    *(
        "Felles elevmappe (FE)",
        "Program felles elevmappe",
        "Fiber til eldre (FE)",
        "Felles ekommappe",
        "Felles etatsmappe",
    ),
    *(
        "Varmestue fase 1",
        "Varmestue fase I",
        "Varmestue fase 2",
        "Varmestue",
        "Kystvaktssentralen",
        "Kystvaktsentralen",
    ),
    *("Kystvaktsenitralen", "Kystvaktsenitrallen", "Kystvaktsenterallen"),
    *(
        "Innføring av varmestue",
        "Varmestue (frivillig)",
        "Varmestue frivillig",
        "Varmestue (mobil)",
        "Frivillig – varmestue",
    ),
)
_BODIES = (
    "Havnetilsynet",
    "Hamnetilsynet",
    "Havnetilsynet AS",
    "Havnetilsynet HF",
    "DSB",
    "Nav",
    "Arbeids- og velferdsetaten",
)
_PEOPLE = ("Kari Nordli", "Nordli, Kari", "Kåre Vik", "Kaare Vik", "Kari Anne Nordli")


def _records(initiatives: list[str], alias: str | None, body: str, person: str, label: bool) -> list[Record]:
    records: list[Record] = [
        DocumentRecord(body=body, doc_type="minutes", date="2031-05-06", evidence=proof(PAGE, 0)),
        AgendaItem(
            title="Sak", presenters=(Presenter(name=person, organisation=body),), evidence=proof(PAGE, 0)
        ),
        FollowUp(owner=body, evidence=proof(PAGE, 0)),
    ]
    for place, name in enumerate(initiatives):
        aliases = (alias,) if alias and not place else None
        records.append(Initiative(name=name, aliases=aliases, evidence=proof(PAGE, 0)))
        records.append(
            Status(
                subject=name,
                subject_kind="initiative",
                dimension="status",
                value="red",
                evidence=proof(PAGE, 1),
            )
        )
    if label:
        records.append(Goal(label="Mål 1", title=initiatives[0], evidence=proof(PAGE, 0)))
    return records


def _with_a_post(post: str, *others: Any) -> list[Record]:
    return [*_records(*others), FollowUp(owner=post, evidence=proof(PAGE, 0))]


_documents = st.builds(
    _with_a_post,
    st.sampled_from(("Økonomisjefen", "Økonomisjef", "Havnetilsynet")),
    st.lists(st.sampled_from(_NAMES), min_size=1, max_size=4, unique=True),
    st.none() | st.sampled_from(_NAMES),
    st.sampled_from(_BODIES),
    st.sampled_from(_PEOPLE),
    st.booleans(),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_neither_order_nor_what_is_gone_matters(
    people: KnowledgeBase, tmp_path: Path, data: st.DataObject
) -> None:
    made = data.draw(st.lists(st.none() | _documents, min_size=1, max_size=5))
    came_and_went = data.draw(st.lists(st.tuples(st.integers(0, len(made) - 1), _documents), max_size=4))
    decisions = data.draw(st.lists(_decisions, max_size=3))
    order = data.draw(st.permutations(range(len(made))))
    numbers = [people.decide_on_names(*decision, by="Kari") for decision in decisions]
    folder = tmp_path / uuid4().hex
    folder.mkdir()
    found = []
    for last in (range(len(made)), order):
        with KnowledgeBase(folder / f"{len(found)}.db") as kb:
            kb.bring_along(people)
            for number in range(len(made)):
                _write(kb, number, None)
            for number, records in came_and_went if found else ():
                _write(kb, number, records)
            for number in last:
                _write(kb, number, made[number])
        rows = content(kb.path)
        found.append({table: rows[table] for table in rows if table != "documents"})
    for number in numbers:
        people.undo(number, "Kari")
    assert found[0] == found[1]


@pytest.fixture
def people(tmp_path: Path) -> Iterator[KnowledgeBase]:
    """A knowledge base in which all the names stand, for people to decide about."""
    with KnowledgeBase(tmp_path / "people.db") as kb:
        _write(kb, 0, [Initiative(name=name, evidence=proof(PAGE, 0)) for name in _NAMES])
        yield kb


_decisions = st.tuples(
    st.sampled_from(["join", "part"]),
    st.just("initiative"),
    st.sampled_from(_NAMES),
    st.sampled_from(_NAMES),
).filter(lambda decision: len({key_of("initiative", name) for name in decision[2:]}) > 1)


def _write(kb: KnowledgeBase, number: int, records: list[Record] | None) -> None:
    """Let a document be read with these records, or (None) not at all."""
    original = source(f"{number}.pdf", str(number).encode())
    if records is None:
        kb.add_failure(original, KildesporError("borte"), version="1")
    else:
        kb.add_document(original, Document([PAGE]), records, version="1")


def _entities(kb: KnowledgeBase, *names: str, kind: str = "initiative") -> list[str]:
    return [kb.entity(kind, name) for name in names]


def _named(*names: str) -> list[Record]:
    return [Initiative(name=name, evidence=proof(PAGE, 0)) for name in names]


def test_what_a_person_joins_stays_joined_when_documents_are_read_again(kb: KnowledgeBase) -> None:
    _write(kb, 1, _named("Elevmappa"))
    _write(kb, 2, _named("Skolearkivet"))
    assert len(set(_entities(kb, "Elevmappa", "Skolearkivet"))) == 2
    number = kb.decide_on_names(
        "join", "initiative", "Elevmappa", "Skolearkivet", "Kari", "nytt navn fra 2031"
    )
    for _ in range(2):
        assert len(set(_entities(kb, "Elevmappa", "Skolearkivet"))) == 1
        for document in (1, 2):
            _write(kb, document, None)
        _write(kb, 2, _named("Skolearkivet"))
        _write(kb, 1, _named("Elevmappa"))
    kb.undo(number, "Ola")
    assert len(set(_entities(kb, "Elevmappa", "Skolearkivet"))) == 2


def test_what_a_person_parts_is_not_joined_by_way_of_a_third(kb: KnowledgeBase) -> None:
    _write(kb, 1, _named("Felles elevmappe", "Felles elevmapper"))
    kb.decide_on_names("part", "initiative", "Felles elevmappe", "Felles elevmapper", "Kari")
    _write(kb, 2, _named("Den felles elevmappa"))
    one, other, third = _entities(kb, "Felles elevmappe", "Felles elevmapper", "Den felles elevmappa")
    assert one != other
    assert third in (one, other)


def test_of_two_decisions_the_later_wins(kb: KnowledgeBase) -> None:
    _write(kb, 1, _named("Elevmappa", "Skolearkivet"))
    kb.decide_on_names("part", "initiative", "Elevmappa", "Skolearkivet", "Kari")
    later = kb.decide_on_names("join", "initiative", "Skolearkivet", "Elevmappa", "Ola")
    assert len(set(_entities(kb, "Elevmappa", "Skolearkivet"))) == 1
    kb.undo(later, "Ola")
    assert len(set(_entities(kb, "Elevmappa", "Skolearkivet"))) == 2


def test_a_new_name_is_the_entitys_until_it_is_taken_back(kb: KnowledgeBase) -> None:
    _write(kb, 1, _named("Elevmappa"))
    number = kb.decide_on_names("rename", "initiative", "Elevmappa", "Felles elevmappe for fylket", "Kari")
    _write(kb, 1, _named("Elevmappa"))
    entity = kb.entity("initiative", "Elevmappa")
    assert kb.history(entity).name == "Felles elevmappe for fylket"
    assert kb.entity("initiative", "Felles elevmappe for fylket") == entity
    kb.undo(number, "Kari")
    assert kb.history(entity).name == "Elevmappa"


def test_a_decision_must_be_of_two_names_that_stand_somewhere(kb: KnowledgeBase) -> None:
    _write(kb, 1, _named("Elevmappa"))
    with pytest.raises(NotFound):
        kb.decide_on_names("join", "initiative", "Elevmappa", "Skolearkivet", "Kari")
    with pytest.raises(KildesporError):
        kb.decide_on_names("join", "initiative", "Elevmappa", "ELEVMAPPA", "Kari")
    assert kb.corrections() == []


def test_the_id_of_a_name_leads_to_the_entity_it_is_now_of(kb: KnowledgeBase) -> None:
    _write(kb, 1, _named("Elevmappa", "Skolearkivet"))
    before = _entities(kb, "Elevmappa", "Skolearkivet")
    kb.decide_on_names("join", "initiative", "Elevmappa", "Skolearkivet", "Kari")
    assert {kb.entity("initiative", identity) for identity in before} == {min(before)}


def test_an_abbreviation_of_two_things_is_of_neither(kb: KnowledgeBase) -> None:
    _write(kb, 1, _named("Felles elevmappe (FE)"))
    _write(kb, 2, _named("FE"))
    assert len(set(_entities(kb, "Felles elevmappe (FE)", "FE"))) == 1
    _write(kb, 3, _named("Fiber til eldre (FE)"))
    assert len(set(_entities(kb, "Felles elevmappe (FE)", "FE", "Fiber til eldre (FE)"))) == 3
    _write(kb, 3, None)
    assert len(set(_entities(kb, "Felles elevmappe (FE)", "FE"))) == 1


@pytest.mark.parametrize(
    ("longer", "another"),
    [
        ("Elevmappe (Skoleetaten)", "Elevmappe (Barnehageetaten)"),
        ("Innføring av elevmappe", "Utvikling av elevmappe"),
    ],
)
def test_a_shorter_name_is_the_longer_one_unless_there_are_two(
    kb: KnowledgeBase, longer: str, another: str
) -> None:
    _write(kb, 1, _named(longer))
    _write(kb, 2, _named("Elevmappe"))
    assert len(set(_entities(kb, longer, "Elevmappe"))) == 1
    _write(kb, 3, _named(another))
    assert len(set(_entities(kb, longer, "Elevmappe", another))) == 3
    _write(kb, 3, _named(longer))
    assert len(set(_entities(kb, longer, "Elevmappe"))) == 1


def test_what_is_done_with_a_thing_that_is_there_is_not_the_thing(kb: KnowledgeBase) -> None:
    _write(kb, 1, _named("Videreutvikling av elevmappe"))
    _write(kb, 2, _named("Elevmappe"))
    assert len(set(_entities(kb, "Videreutvikling av elevmappe", "Elevmappe"))) == 2
    assert [(one.held, one.kind) for one in kb.doubts()] == [(False, "initiative")]


def test_names_in_one_document_with_and_without_a_bracket_are_two_things(kb: KnowledgeBase) -> None:
    _write(kb, 1, _named("Elevmappe (Skoleetaten)"))
    _write(kb, 2, _named("Elevmappe"))
    _write(kb, 3, _named("Elevmappe", "Elevmappe (Skoleetaten)"))
    assert len(set(_entities(kb, "Elevmappe", "Elevmappe (Skoleetaten)"))) == 2


def test_what_a_document_calls_a_thing_is_that_thing_elsewhere(kb: KnowledgeBase) -> None:
    _write(kb, 1, [Initiative(name="Felles elevmappe", aliases=("Mappa",), evidence=proof(PAGE, 0))])
    _write(kb, 2, _named("Mappa"))
    assert len(set(_entities(kb, "Felles elevmappe", "Mappa"))) == 1


def test_a_mere_word_is_no_name_of_a_thing(kb: KnowledgeBase) -> None:
    _write(kb, 1, [Initiative(name="Felles elevmappe", aliases=("Programmet",), evidence=proof(PAGE, 0))])
    _write(kb, 2, _named("Programmet", "Kystvaktsentralen"))
    assert len(set(_entities(kb, "Felles elevmappe", "Programmet"))) == 2


def test_the_label_of_a_goal_is_its_documents_own(kb: KnowledgeBase) -> None:
    for number, title in enumerate(("Flere skal svømme", "Færre skal fryse")):
        _write(
            kb,
            number,
            [
                Goal(label="Mål 1", title=title, evidence=proof(PAGE, 0)),
                Status(
                    subject="Mål 1",
                    subject_kind="goal",
                    dimension="status",
                    value="red",
                    evidence=proof(PAGE, 1),
                ),
            ],
        )
    subjects = [one["subject_id"] for one in kb.export(["status"])]
    assert sorted(subjects) == sorted(_entities(kb, "Flere skal svømme", "Færre skal fryse", kind="goal"))


def test_records_follow_the_entity_of_their_names(kb: KnowledgeBase) -> None:
    _write(kb, 1, _records(["Felles elevmappe"], None, "Havnetilsynet", "Nordli, Kari", False))
    _write(kb, 2, _records(["Felles elevmapper"], None, "Havnetilsynet AS", "Kari Nordli", False))
    ids = {
        field: {record[field] for record in kb.export() if field in record}
        for field in ("body_id", "name_id", "subject_id", "owner_id")
    }
    assert {field: len(found) for field, found in ids.items()} == dict.fromkeys(ids, 1)
    assert ids["name_id"] == ids["subject_id"]
    assert ids["body_id"] == ids["owner_id"]
    (meeting,) = kb.meetings(kb.entity("organisation", "Havnetilsynet"))
    assert meeting.documents == 2
