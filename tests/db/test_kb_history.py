"""What documents say together: meetings, mentions, and how an initiative moved through time."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import chain, permutations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kb_samples import page, proof, source

from db import KnowledgeBase
from db.history import last_day
from schemas.errors import NotFound
from schemas.page import Document
from schemas.records import (
    Activity,
    AgendaItem,
    Decision,
    Dependency,
    DocumentRecord,
    Figure,
    FollowUp,
    Initiative,
    Owner,
    Presenter,
    Record,
    Status,
)

PAGE = page(1, "En linje")
PROOF = proof(PAGE, 0)


def add(kb: KnowledgeBase, name: str, *records: Record) -> None:
    kb.add_document(source(name, name.encode()), Document([PAGE], {}), records, version="1")


def report(date: str | None, body: str = "Porteføljestyret", **fields: Any) -> DocumentRecord:
    return DocumentRecord(title="Rapport", body=body, date=date, evidence=PROOF, **fields)


def status(value: str, subject: str = "Nordlys", **fields: Any) -> Status:
    return Status(
        subject=subject, subject_kind="initiative", dimension="status", value=value, evidence=PROOF, **fields
    )


def owner(name: str) -> Owner:
    return Owner(subject="Nordlys", subject_kind="initiative", owner=name, evidence=PROOF)


def rows(kb: KnowledgeBase, sql: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(kb.path) as conn:
        return conn.execute(sql).fetchall()


def entity(kb: KnowledgeBase, name: str) -> str:
    ((found,),) = rows(kb, f"SELECT DISTINCT entity FROM names WHERE name = '{name}'")
    return str(found)


def told(kb: KnowledgeBase, kind: str) -> list[tuple[str | None, str | None, str]]:
    lines = kb.history(entity(kb, "Nordlys")).lines
    return [(line.date, line.before, line.said) for line in lines if line.kind == kind]


def test_a_status_moves_from_report_to_report(kb: KnowledgeBase) -> None:
    add(kb, "tredje", report("2031-Q3"), status("red"))
    add(kb, "første", report("2031-02-01"), status("green"))
    add(kb, "andre", report("2031-05"), status("green"))
    assert told(kb, "status") == [
        ("2031-02-01", None, "green"),
        ("2031-05", None, "green"),
        ("2031-Q3", "green", "red"),
    ]


def test_a_date_of_its_own_goes_before_the_document_s(kb: KnowledgeBase) -> None:
    add(kb, "ny", report("2031-06-01"), status("red", as_of="2030-12-31"))
    add(kb, "gammel", report("2031-02-01"), status("green"))
    assert told(kb, "status") == [("2030-12-31", None, "red"), ("2031-02-01", "red", "green")]


def test_an_owner_and_a_deadline_move(kb: KnowledgeBase) -> None:
    due = {"service": "Nordlys", "text": "Prøvedrift", "evidence": PROOF}
    add(kb, "a", report("2031-01-01"), owner("Kystetaten"), Activity(to="juni 2031", **due))
    add(kb, "b", report("2031-04-01"), owner("Fjelletaten"), Activity(to="mai 2032", **due))
    assert told(kb, "owner")[1] == ("2031-04-01", "Kystetaten", "Fjelletaten")
    assert told(kb, "activity")[1] == ("2031-04-01", "juni 2031", "Prøvedrift")


def test_two_documents_that_disagree_on_a_date_contradict_each_other(kb: KnowledgeBase) -> None:
    add(kb, "a", report("2031-01-01"), status("green"))
    add(kb, "b", report("2031-01-01"), status("red"))
    add(kb, "c", report("2031-02-01"), status("red"))
    one, other, later = kb.history(entity(kb, "Nordlys")).lines
    assert one.contradicts == (other.record,)
    assert other.contradicts == (one.record,)
    assert later.contradicts == ()


def test_two_lights_of_one_document_contradict_nothing(kb: KnowledgeBase) -> None:
    add(kb, "a", report("2031-01-01"), status("new"), status("yellow"))
    add(kb, "b", report("2031-01-01"), status("yellow"))
    lines = kb.history(entity(kb, "Nordlys")).lines
    assert [line.contradicts for line in lines] == [()] * 3


def test_what_is_reported_no_more_has_fallen_silent(kb: KnowledgeBase) -> None:
    for number, date in enumerate(("2030-Q3", "2030-Q4", "2031-Q1", "2031-Q2")):
        told = [status("green", "Sørlys")] + [status("green")] * (number < 2)
        add(kb, date, report(date), *told)
    (silence,) = kb.history(entity(kb, "Nordlys")).silences
    assert (silence.body, silence.last, silence.missed) == ("Porteføljestyret", "2030-Q4", 2)
    assert kb.history(entity(kb, "Sørlys")).silences == ()


def test_changes_since_a_day(kb: KnowledgeBase) -> None:
    add(kb, "a", report("2031-01-01"), status("green"), status("red", "Sørlys"))
    add(kb, "b", report("2031-04-01"), status("red"), status("red", "Sørlys"), status("new", "Østlys"))
    found = [(one.name, one.line.before, one.line.said) for one in kb.changes("2031-02-01")]
    assert found == [("Nordlys", "green", "red"), ("Østlys", None, "new")]
    assert kb.changes("2031-02-01", "2031-03-01") == []


def test_a_change_is_from_what_was_last_told_however_long_ago(kb: KnowledgeBase) -> None:
    add(kb, "a.pdf", report("2024-05-01"), status("green"), status("red", subject="Sørlys"))
    add(kb, "b.pdf", report("2030-12-01"), status("red", subject="Sørlys"))
    add(kb, "c.pdf", report("2031-02-01"), status("yellow"), status("red", subject="Sørlys"))
    found = [(one.name, one.line.before, one.line.said) for one in kb.changes("2031-01-01")]
    assert found == [("Nordlys", "green", "yellow")]


_NAMES = ("Nordlys", "Sørlys", "Østlys", "Vestlys")
_DAYS = st.sampled_from(
    [
        "2030",
        "2031",
        "2031-Q1",
        "2031-Q3",
        "2031-04",
        None,
        *(f"2031-{month:02}-15" for month in range(1, 13)),
    ]
)


@st.composite
def _telling(draw: st.DrawFn) -> list[Record]:
    """What a document tells of some initiatives."""
    records: list[Record] = [report(draw(_DAYS), body=draw(st.sampled_from(["Styret", "Rådet"])))]
    for name in draw(st.lists(st.sampled_from(_NAMES), min_size=1, max_size=2, unique=True)):
        value, risk = draw(st.tuples(*[st.sampled_from(["red", "green"])] * 2))
        subject: dict[str, Any] = {"subject": name, "subject_kind": "initiative", "evidence": PROOF}
        may_be: list[list[Record]] = [
            [status(value, name, as_of=draw(st.sampled_from([None, "2031", "2031-04-30"])))],
            [Initiative(name=name, evidence=PROOF)],
            [Status(dimension="risk", value=risk, **subject)],
            [Owner(owner=draw(st.sampled_from(["Kystetaten", "Fjelletaten"])), **subject)],
            [
                Activity(
                    service=name,
                    text="Prøvedrift",
                    to=draw(st.sampled_from(["2032", "2033"])),
                    evidence=PROOF,
                )
            ],
        ]
        records += chain.from_iterable(draw(st.lists(st.sampled_from(may_be), min_size=1, unique_by=id)))
    return records


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents=st.lists(_telling(), min_size=2, max_size=9), at_once=st.sampled_from([1, 100]))
def test_changes_are_what_the_histories_tell(
    tmp_path_factory: pytest.TempPathFactory, documents: list[list[Record]], at_once: int
) -> None:
    moving = {"initiative", "goal", "status", "owner", "activity", "dependency", "follow_up"}
    path = tmp_path_factory.mktemp("kb") / "kb.db"
    with KnowledgeBase(path) as kb, pytest.MonkeyPatch.context() as patch:
        patch.setattr("db.changes._AT_ONCE", at_once)
        for number, records in enumerate(documents):
            add(kb, f"{number}", *records)
        named = rows(kb, "SELECT name, id FROM entities WHERE kind = 'initiative' ORDER BY name")
        told = [(name, kb.history(identity).lines) for name, identity in named]
        for since, until in (
            ("2031-02-01", None),
            ("2031-03-01", "2031-05-31"),
            ("2031-09-01", "2031-09-30"),
        ):
            wanted = []
            for name, lines in told:
                for number, line in enumerate(line for line in lines if line.kind in moving):
                    within = line.date and since <= last_day(line.date) and line.date <= (until or "9")
                    if within and (line.before is not None or number == 0):
                        wanted.append((name, line))
            assert [(one.name, one.line) for one in kb.changes(since, until)] == wanted
            assert [(one.name, one.line) for one in kb.changes(since, until, limit=2)] == wanted[:2]


def test_an_unknown_entity_is_said_to_be_unknown(kb: KnowledgeBase) -> None:
    with pytest.raises(NotFound, match="abc"):
        kb.history("abc")


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2031-06-02", "2031-06-02"),
        ("2031-06", "2031-06-31"),
        ("2031-Q2", "2031-06-30"),
        ("2031", "2031-12-31"),
    ],
)
def test_the_last_day_of_a_date_is_the_same_in_python_and_sql(kb: KnowledgeBase, date: str, day: str) -> None:
    add(kb, "a", report(date), status("green"))
    assert rows(kb, "SELECT DISTINCT day FROM status_history") == [(day,)]
    assert last_day(date) == day


def test_running_text_speaks_of_an_initiative(kb: KnowledgeBase) -> None:
    add(kb, "plan", report("2031-01-01"), Initiative(name="Felles journal", aliases=("FJ",), evidence=PROOF))
    decided = Decision(
        text="Styret ber om at felles journals plan legges frem", outcome="adopted", evidence=PROOF
    )
    add(kb, "vedtak", report("2031-02-01"), decided)
    add(
        kb,
        "tall",
        report("2031-03-01"),
        Figure(value=3, text="3 kommuner bruker Felles journal", evidence=PROOF),
    )
    lines = kb.history(entity(kb, "Felles journal")).lines
    assert [(line.kind, line.field) for line in lines] == [
        ("initiative", "name"),
        ("decision", "text"),
        ("figure", "text"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Nordlys", "Styret vil at Nordlys legges ned", True),
        ("Nordlys", "Været ga sterkt nordlys", False),
        ("Nordlys", "Nordlys gir mer", False),
        ("FJES", "FJES tas i bruk", True),
        ("Felles journal", "Felles journalføring", False),
        ("Felles journal", "Felles journal fase 2", True),
    ],
)
def test_a_name_of_one_word_must_be_written_as_a_name(
    kb: KnowledgeBase, name: str, text: str, found: bool
) -> None:
    add(
        kb, "a", Initiative(name=name, evidence=PROOF), Decision(text=text, outcome="adopted", evidence=PROOF)
    )
    assert bool(rows(kb, "SELECT * FROM mentions")) is found


def test_the_longest_name_is_meant(kb: KnowledgeBase) -> None:
    names = [
        Initiative(name=name, evidence=PROOF) for name in ("Felles journal", "Felles journal for kysten")
    ]
    add(kb, "a", *names, Dependency(on="Felles journal for kysten", subject="Nordlys", evidence=PROOF))
    assert rows(kb, "SELECT k.plain FROM mentions AS m JOIN name_keys AS k ON k.key = m.key") == [
        ("felles journal for kysten",)
    ]


def _content(kb: KnowledgeBase) -> list[Sequence[Any]]:
    return [
        *rows(
            kb,
            "SELECT r.id, k.entity, m.key FROM mentions AS m JOIN records AS r ON r.number = m.record "
            "JOIN name_keys AS k ON k.key = m.key ORDER BY 1, 2",
        ),
        *rows(kb, "SELECT id, body, body_id, date, number FROM meetings ORDER BY 1"),
        *rows(
            kb,
            "SELECT m.meeting, d.sha256 FROM meeting_documents AS m "
            "JOIN documents AS d ON d.id = m.document ORDER BY 1, 2",
        ),
        *rows(kb, "SELECT * FROM entities ORDER BY 1"),
    ]


def test_what_joins_documents_is_the_same_in_whatever_order_they_come(tmp_path: Any) -> None:
    text = "Styret ber om felles journal for kysten"
    documents: dict[str, list[Record]] = {
        "a": [report("2031-01-01"), Initiative(name="Felles journal", evidence=PROOF)],
        "b": [
            report("2031-01-01", meeting_number="3"),
            Initiative(name="Felles journal for kysten", evidence=PROOF),
        ],
        "c": [report(None, meeting_number="3"), Decision(text=text, outcome="adopted", evidence=PROOF)],
    }
    contents = []
    for number, order in enumerate(permutations(documents)):
        with KnowledgeBase(tmp_path / f"{number}.db") as kb:
            for name in order:
                add(kb, name, *documents[name])
            add(kb, order[0])
            add(kb, order[0], *documents[order[0]])
            contents.append(_content(kb))
    assert contents[0]
    assert all(content == contents[0] for content in contents)


def _meetings(kb: KnowledgeBase) -> list[tuple[Any, ...]]:
    return rows(
        kb,
        "SELECT m.date, m.number, count(*) FROM meetings AS m JOIN meeting_documents AS d ON d.meeting = m.id "
        "GROUP BY m.id ORDER BY m.date, m.number",
    )


@pytest.mark.parametrize(
    ("told", "meetings"),
    [
        ([("2031-06-05", "3"), ("2031-06-05", None)], [("2031-06-05", "3", 2)]),
        ([("2031-06-05", "3"), (None, "3"), ("2031-06", "3")], [("2031-06-05", "3", 3)]),
        ([("2031-06-05", "3"), ("2030-06-05", "3")], [("2030-06-05", "3", 1), ("2031-06-05", "3", 1)]),
        # Which of two meetings of that number is meant, nothing tells.
        (
            [("2031-06-05", "3"), ("2030-06-05", "3"), (None, "3")],
            [(None, "3", 1), ("2030-06-05", "3", 1), ("2031-06-05", "3", 1)],
        ),
        ([("2031-06-05", "3"), ("2031-06-05", "4")], [("2031-06-05", "3", 1), ("2031-06-05", "4", 1)]),
        ([("2031-06", None), ("2031-06-05", None)], [("2031-06", None, 1), ("2031-06-05", None, 1)]),
        (
            [("2031-05-01", "2"), ("2031-06-05", None), ("2031-06-05", "3")],
            [("2031-05-01", "2", 1), ("2031-06-05", "3", 2)],
        ),
        ([(None, None)], []),
    ],
)
def test_documents_of_a_meeting(
    tmp_path: Any, told: list[tuple[str | None, str | None]], meetings: list[tuple[Any, ...]]
) -> None:
    for order in (told, told[::-1]):
        with KnowledgeBase(tmp_path / f"{order == told}.db") as kb:
            reports = [report(date, meeting_number=each, doc_type="minutes") for date, each in order]
            for number, one in enumerate(reports):
                add(kb, f"{number}", one)
            assert _meetings(kb) == meetings
            add(kb, "0", reports[0])
            assert _meetings(kb) == meetings


def test_a_report_is_no_meeting(kb: KnowledgeBase) -> None:
    add(kb, "a", report("2031-06-05", doc_type="portfolio_report"))
    assert _meetings(kb) == []


def test_presenters_are_people_and_organisations(kb: KnowledgeBase) -> None:
    presenters = (Presenter(name="Kari Nordvik", organisation="Kystetaten"), Presenter(name="Leder"))
    add(kb, "a", report("2031-06-05"), AgendaItem(title="Nordlys", presenters=presenters, evidence=PROOF))
    assert rows(
        kb,
        "SELECT p.name, e.kind, o.name FROM presenters AS p LEFT JOIN entities AS e ON e.id = p.name_id "
        "LEFT JOIN entities AS o ON o.id = p.organisation_id ORDER BY p.position",
    ) == [("Kari Nordvik", "person", "Kystetaten"), ("Leder", None, None)]


def test_decisions_of_a_body_by_meeting(kb: KnowledgeBase) -> None:
    item = AgendaItem(case_id="12/31", title="Ny plan", evidence=PROOF)
    decided = Decision(case_id="12/31", text="Planen godkjennes", outcome="adopted", evidence=PROOF)
    add(kb, "sent", report("2031-06-05", doc_type="minutes"), item, decided)
    add(kb, "tidlig", report("2031-01-05", body="Fagrådet", doc_type="minutes"), decided)
    assert [(one.body, one.date, one.title) for one in kb.decisions()] == [
        ("Fagrådet", "2031-01-05", None),
        ("Porteføljestyret", "2031-06-05", "Ny plan"),
    ]
    (late,) = kb.decisions(entity(kb, "Porteføljestyret"))
    assert late.text == "Planen godkjennes"
    assert kb.decisions(since="2031-02-01", until="2031-03-01") == []


def test_a_decision_that_several_documents_of_a_meeting_tell_is_one(kb: KnowledgeBase) -> None:
    said = [Decision(case_id="12/31", text=text, outcome="adopted", evidence=PROOF) for text in ("Ja", "Nei")]
    for name in ("a", "b", "c"):
        add(kb, name, report("2031-06-05", doc_type="minutes"), *said[: 1 if name == "c" else 2])
    add(kb, "d", report("2031-07-05", doc_type="minutes"), said[0])
    told = sorted((one.date, one.text, len((one.also or "").split())) for one in kb.decisions())
    assert told == [("2031-06-05", "Ja", 2), ("2031-06-05", "Nei", 1), ("2031-07-05", "Ja", 0)]
    ids = {each["id"] for each in kb.export(["decision"])}
    assert ids == {id_ for one in kb.decisions() for id_ in (one.record, *(one.also or "").split())}


def test_a_follow_up_is_open_until_it_is_said_to_be_done(kb: KnowledgeBase) -> None:
    task = {"title": "Lag plan", "owner": "Kystetaten", "evidence": PROOF}
    add(kb, "a", report("2031-01-05"), FollowUp(status="Åpen", **task), FollowUp(title="Mål", evidence=PROOF))
    assert sorted(rows(kb, "SELECT title, date FROM open_follow_ups")) == [
        ("Lag plan", "2031-01-05"),
        ("Mål", "2031-01-05"),
    ]
    add(kb, "b", report("2031-02-05"), FollowUp(status="Lukket", **task))
    assert rows(kb, "SELECT title, date FROM open_follow_ups") == [("Mål", "2031-01-05")]


def test_the_current_status_comes_with_the_last_known_owner(kb: KnowledgeBase) -> None:
    add(kb, "b", report("2031-04-01"), status("red"))
    add(kb, "a", report("2031-01-01"), status("green"), owner("Kystetaten"))
    assert rows(kb, "SELECT name, status, date, owner FROM current_status") == [
        ("Nordlys", "red", "2031-04-01", "Kystetaten")
    ]
