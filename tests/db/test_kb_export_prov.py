"""Provenance as PROV-JSON: of the structure that the W3C submission demands, and whole."""

from __future__ import annotations

import json
from typing import Any

import pytest
from kb_samples import report, source

from db import KnowledgeBase
from schemas.errors import NotFound, UnreadableFile

# https://www.w3.org/submissions/prov-json/, section 3: section -> the attributes that name other things, and
# where those things stand; the first two must be there.
RELATIONS = {
    "used": {"prov:activity": "activity", "prov:entity": "entity"},
    "wasGeneratedBy": {"prov:entity": "entity", "prov:activity": "activity"},
    "wasAssociatedWith": {"prov:activity": "activity", "prov:agent": "agent"},
    "wasDerivedFrom": {"prov:generatedEntity": "entity", "prov:usedEntity": "entity"},
    "wasInfluencedBy": {"prov:influencee": "entity", "prov:influencer": "activity"},
}
THINGS = {"entity", "activity", "agent"}


def _check(prov: dict[str, Any]) -> None:
    assert set(prov) <= {"prefix", *THINGS, *RELATIONS}
    prefixes = {*prov["prefix"], "prov", "xsd"}
    for section in THINGS:
        for name, attributes in prov[section].items():
            assert name.partition(":")[0] in prefixes
            _check_attributes(attributes, prefixes)
    for section, ends in RELATIONS.items():
        for name, attributes in prov[section].items():
            assert name.startswith("_:") or name.partition(":")[0] in prefixes
            for end, things in ends.items():
                assert attributes[end] in prov[things], (section, name)
            _check_attributes(attributes, prefixes)


def _check_attributes(attributes: dict[str, Any], prefixes: set[str]) -> None:
    for key, value in attributes.items():
        assert key.partition(":")[0] in prefixes
        if isinstance(value, dict):
            assert set(value) == {"$", "type"}
            assert value["$"].partition(":")[0] in prefixes
            assert value["type"].partition(":")[0] == "xsd"
        else:
            assert isinstance(value, str | int | float | bool)


def _provenance(kb: KnowledgeBase, *arguments: Any) -> dict[str, Any]:
    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len(dict(pairs)) == len(pairs), "a name that is told of twice"
        return dict(pairs)

    prov: dict[str, Any] = json.loads("".join(kb.provenance(*arguments)), object_pairs_hook=unique)
    _check(prov)
    return prov


def _from(prov: dict[str, Any], made: str) -> set[str]:
    return {
        one["prov:usedEntity"]
        for one in prov["wasDerivedFrom"].values()
        if one["prov:generatedEntity"] == made
    }


def test_a_record_leads_back_to_the_original_and_the_run(kb: KnowledgeBase) -> None:
    document, records = report()
    with kb.run("1.2", ["rapport.pdf"]) as run:
        kb.add_document(source(), document, records, version="1.2")
    prov = _provenance(kb)
    (status,) = kb.export(["status"])
    original = f"original:{source().sha256}"
    quotes = _from(prov, f"record:{status['id']}")
    assert {prov["entity"][quote]["prov:value"] for quote in quotes} == {
        proof["quote"] for proof in status["evidence"]
    }
    pages = set().union(*(_from(prov, quote) for quote in quotes))
    assert {prov["entity"][one]["kildespor:number"] for one in pages} == {1, 2}
    assert {source for one in pages for source in _from(prov, one)} == {original}
    assert {one["prov:entity"] for one in prov["used"].values()} == {original}
    made = {
        one["prov:entity"] for one in prov["wasGeneratedBy"].values() if one["prov:activity"] == f"run:{run}"
    }
    assert {*pages, *(f"record:{record['id']}" for record in kb.export())} <= made
    activity = prov["activity"][f"run:{run}"]
    assert activity["prov:startTime"] <= activity["prov:endTime"]
    (agent,) = prov["agent"].values()
    assert (agent["prov:type"]["$"], agent["kildespor:version"]) == ("prov:SoftwareAgent", "1.2")


def test_what_people_decided_influenced_the_record(kb: KnowledgeBase) -> None:
    document, records = report()
    for name in ("a.pdf", "b.pdf"):
        kb.add_document(source(name, name.encode()), document, records, version="1")
    first, second = (record["id"] for record in kb.export(["decision"]))
    kb.decide_on_record(first, "accept", "Kari Nes")
    kb.decide_on_record(first, "correct", "Kari Nes", {"case_id": "3/31"})
    kb.decide_on_record(second, "accept", "Kari Nes")
    kb.decide_on_record(second, "reject", "Ola")
    prov = _provenance(kb)
    assert {one["prov:label"] for one in prov["agent"].values()} == {"Kari Nes"}
    influenced = [one["prov:influencee"] for one in prov["wasInfluencedBy"].values()]
    assert influenced == [f"record:{first}"] * 2
    assert f"record:{second}" not in prov["entity"]
    actions = {one.get("kildespor:action") for one in prov["activity"].values()}
    assert actions == {"accept", "correct"}


def test_a_quote_is_a_quotation(kb: KnowledgeBase) -> None:
    document, records = report()
    kb.add_document(source(), document, records, version="1")
    for one in _provenance(kb)["wasDerivedFrom"].values():
        quotation = one.get("prov:type", {}).get("$") == "prov:Quotation"
        assert quotation == one["prov:generatedEntity"].startswith("quote:")


def test_a_file_that_could_not_be_read_is_an_original_without_more(kb: KnowledgeBase) -> None:
    with kb.run("1"):
        kb.add_failure(source(), UnreadableFile("Fila er tom"), version="1")
        kb.add_failure("borte.pdf", UnreadableFile("Fila finnes ikke"), version="1")
    prov = _provenance(kb)
    assert [one["kildespor:status"] for one in prov["entity"].values()] == ["failed"]
    assert prov["wasDerivedFrom"] == {}


def test_provenance_can_be_cut_to_kinds_and_a_document(kb: KnowledgeBase) -> None:
    document, records = report()
    one, other = source("a.pdf", b"1"), source("b.pdf", b"2")
    kb.add_document(one, document, records, version="1")
    kb.add_document(other, document, records, version="1")
    entities = _provenance(kb, ["goal"], "b.pdf")["entity"]
    assert {value["kildespor:kind"] for name, value in entities.items() if name.startswith("record:")} == {
        "goal"
    }
    assert {name for name in entities if name.startswith("original:")} == {f"original:{other.sha256}"}
    with pytest.raises(NotFound):
        list(kb.provenance(["goals"]))


def test_an_empty_knowledge_base_has_an_empty_provenance(kb: KnowledgeBase) -> None:
    assert all(not value for key, value in _provenance(kb).items() if key != "prefix")
