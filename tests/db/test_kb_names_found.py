"""An entity is found by what somebody calls it; where several may be meant, they are told."""

from __future__ import annotations

import pytest
from kb_samples import page, proof, source

from db import KnowledgeBase
from schemas.errors import NotFound
from schemas.page import Document
from schemas.records import Initiative

PAGE = page(1, "x")


@pytest.fixture
def names(kb: KnowledgeBase) -> KnowledgeBase:
    records = [
        Initiative(name="Felles elevmappe for fylket", aliases=("FEF",), evidence=proof(PAGE, 0)),
        Initiative(name="Felles elevkort for fylket", evidence=proof(PAGE, 0)),
        Initiative(name="Kystvaktsentralen", evidence=proof(PAGE, 0)),
    ]
    kb.add_document(source(), Document([PAGE]), records, version="1")
    return kb


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("felles elevmappe for fylket", "Felles elevmappe for fylket"),
        ("fef", "Felles elevmappe for fylket"),
        ("Felles elevmapper for fylket", "Felles elevmappe for fylket"),
        ("kystvaktsentral", "Kystvaktsentralen"),
        ("elevkort", "Felles elevkort for fylket"),
        ("fylket elevm", "Felles elevmappe for fylket"),
    ],
)
def test_by_name_alias_likeness_or_words(names: KnowledgeBase, asked: str, found: str) -> None:
    assert names.entity("initiative", asked) == names.entity("initiative", found)


def test_by_the_beginning_of_its_id(names: KnowledgeBase) -> None:
    entity = names.entity("initiative", "Kystvaktsentralen")
    assert names.entity("initiative", entity[:8].upper()) == entity
    with pytest.raises(NotFound):
        names.entity("goal", entity)


def test_where_several_may_be_meant_they_are_told(names: KnowledgeBase) -> None:
    with pytest.raises(NotFound, match=r"elevkort.*elevmappe"):
        names.entity("initiative", "felles")


@pytest.mark.parametrize("asked", ["", " – ", "%", "_", "Havneportalen", "'", "Mål 3"])
def test_what_is_not_there_is_not_found(names: KnowledgeBase, asked: str) -> None:
    with pytest.raises(NotFound):
        names.entity("initiative", asked)
