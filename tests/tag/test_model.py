"""The trained pipeline, through tag's public face: names, sentences and word classes of invented text."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy

from schemas.errors import MissingProgram
from tag import remember
from tag.known import read_tables, set_tables
from tag.pipeline import load, parse, pipeline, set_precision

MODEL = Path(__file__).parents[2] / "tag" / "model"


@pytest.fixture
def other_pipeline(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Lets a test name another pipeline; ours is back afterwards."""
    pipeline.cache_clear()
    yield monkeypatch
    pipeline.cache_clear()


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Direktør Solveig Haugen la frem saken for styret.", "Solveig Haugen", "PER"),
        ("Direktør Solveig Haugen la fram saka for styret.", "Solveig Haugen", "PER"),
        ("Saken følges opp av Reinsdyrdirektoratet og av kommunene.", "Reinsdyrdirektoratet", "ORG"),
        ("Saka blir følgd opp av Reinsdyrdirektoratet og av kommunane.", "Reinsdyrdirektoratet", "ORG"),
        ("Vi møttes i Lillesand i mars.", "Lillesand", "GPE_LOC"),
        ("Vi møttest i Lillesand i mars.", "Lillesand", "GPE_LOC"),
    ],
)
def test_names_are_found(text: str, name: str, label: str) -> None:
    (doc,) = parse([text])
    assert (name, label) in [(entity.text, entity.label_) for entity in doc.ents]


def test_a_sentence_without_names_has_none() -> None:
    (doc,) = parse(["Budsjettet er redusert, og gevinstene kommer senere enn planlagt."])
    assert doc.ents == ()


@pytest.mark.parametrize(
    "sentences",
    [
        ["Planen er vedtatt.", "Arbeidet starter 1. juni 2025.", "Hvem betaler?", "Det er ikke avklart."],
        ["Planen er vedteken.", "Arbeidet tek til 1. juni 2025.", "Kven betaler?", "Det er ikkje avklart."],
        ["Tiltaket omfatter bl.a. opplæring og ca. 40 ansatte.", "Resten tas neste år."],
        ["Tiltaket omfattar mellom anna opplæring og ca. 40 tilsette.", "Resten kjem neste år."],
    ],
)
def test_sentences_are_parted(sentences: list[str]) -> None:
    (doc,) = parse([" ".join(sentences)])
    assert [sentence.text for sentence in doc.sents] == sentences


def test_words_have_classes_and_tense() -> None:
    (doc,) = parse(["Kommunene utsatte den nye planen."])
    assert [token.pos_ for token in doc] == ["NOUN", "VERB", "DET", "ADJ", "NOUN", "PUNCT"]
    assert doc[1].morph.get("Tense") == ["Past"]


def test_texts_come_back_in_order_and_empty_ones_too() -> None:
    texts = ["Første tekst.", "", "Andre tekst.", "   "]
    assert [doc.text for doc in parse(texts)] == texts


def test_texts_parsed_before_are_settled_with_those_they_are_asked_with() -> None:
    asked = ["Direktør Solveig Haugen la frem saken.", "Haugen svarte styret."]
    alone, _, again = parse(asked), parse(["Vi møttes i Haugen i mars.", *asked]), parse(asked)
    told = [[(entity.text, entity.label_) for entity in doc.ents] for doc in again]
    assert told == [[(entity.text, entity.label_) for entity in doc.ents] for doc in alone]
    assert told[1] == [("Haugen", "PER")]


def test_names_are_left_out_where_nobody_asks_for_them() -> None:
    (doc,) = parse(["Direktør Solveig Haugen møtte kommunene."], names=False)
    assert doc.ents == ()
    assert [token.pos_ for token in doc][-2:] == ["NOUN", "PUNCT"]


def test_texts_parsed_without_names_are_given_them_when_they_are_asked_for() -> None:
    texts = ["Direktør Solveig Haugen la frem saken.", "", "Budsjettet er redusert."]
    assert all(doc.ents == () for doc in parse(texts, names=False))
    told = [[(entity.text, entity.label_) for entity in doc.ents] for doc in parse(texts)]
    assert told == [[("Solveig Haugen", "PER")], [], []]
    assert all(doc.ents == () for doc in parse(texts, names=False))


def test_a_word_met_before_is_read_as_the_first_time() -> None:
    texts = ["Direktør Solveig Haugen la bl.a. fram saka i Lillesand.", "Vi møttes i Lillesand bl.a. i mars."]
    fresh = spacy.load(MODEL)
    set_tables(fresh, read_tables(MODEL))
    set_precision(fresh, "float32")
    for _ in range(2):
        for doc, expected in zip(parse(texts), fresh.pipe(texts), strict=True):
            assert [token.pos_ for token in doc] == [token.pos_ for token in expected]
            assert [str(one) for one in doc.ents] == [str(one) for one in expected.ents]
            assert abs(doc.tensor - expected.tensor).max() < 1e-3


def test_more_words_than_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remember, "_ROOM", 8)
    nlp = load(str(MODEL))
    texts = [
        "Planen er vedtatt.",
        "Hvem betaler for den?",
        "Direktør Solveig Haugen la frem saken i Lillesand, og styret sa ja.",
    ]
    assert [[token.pos_ for token in nlp(text)] for text in texts * 2] == [
        [token.pos_ for token in doc] for doc in parse(texts * 2)
    ]


def test_importing_tag_loads_no_model() -> None:
    code = "import sys, tag, tag.pipeline; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_pipeline_that_is_not_there_is_told_in_one_sentence(other_pipeline: pytest.MonkeyPatch) -> None:
    other_pipeline.setenv("KILDESPOR_SPACY", "finnes_ikke_sm")
    with pytest.raises(MissingProgram, match="Språkmodellen «finnes_ikke_sm» finnes ikke") as told:
        list(parse(["Tekst."]))
    assert "KILDESPOR_SPACY" in told.value.remedy


def test_a_pipeline_without_names_is_told(other_pipeline: pytest.MonkeyPatch, tmp_path: Path) -> None:
    blank = spacy.blank("nb")
    blank.add_pipe("sentencizer")
    blank.to_disk(tmp_path)
    other_pipeline.setenv("KILDESPOR_SPACY", str(tmp_path))
    with pytest.raises(MissingProgram, match="setninger og navn"):
        pipeline()


def test_a_pipeline_of_the_users_is_used(other_pipeline: pytest.MonkeyPatch, tmp_path: Path) -> None:
    own = spacy.blank("nb")
    own.add_pipe("sentencizer")
    own.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Turveirådet"}])  # type: ignore[attr-defined]
    own.to_disk(tmp_path)
    other_pipeline.setenv("KILDESPOR_SPACY", str(tmp_path))
    (doc,) = parse(["Turveirådet eier løypa."])
    assert [entity.text for entity in doc.ents] == ["Turveirådet"]


def test_the_model_is_small_and_holds_no_text() -> None:
    files = [path for path in MODEL.rglob("*") if path.is_file()]
    assert 1e6 < sum(path.stat().st_size for path in files) < 20e6
    strings = (MODEL / "vocab" / "strings.json").read_text(encoding="utf-8")
    assert len(strings) < 10_000
    assert (MODEL / "MODEL.md") in files
