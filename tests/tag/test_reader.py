"""What a pipeline reads of texts is kept, and comes out as it does the first time."""

import pytest

from tag import reader
from tag.pipeline import pipeline
from tag.reader import Reader

TEXTS = ["Direktør Solveig Haugen la frem saken.", "", "Budsjettet er redusert.", "Hvem betaler i Lillesand?"]


def _told(read: Reader) -> list[tuple[list[str], list[str]]]:
    return [
        ([token.pos_ for token in doc], [one.text for one in doc.ents])
        for doc in read.named([*TEXTS, *TEXTS])
    ]


def test_texts_are_read_as_the_pipeline_reads_them() -> None:
    docs = [*pipeline().pipe([*TEXTS, *TEXTS])]
    assert _told(Reader(pipeline())) == [
        ([token.pos_ for token in doc], [one.text for one in doc.ents]) for doc in docs
    ]


def test_a_text_is_read_once() -> None:
    read = Reader(pipeline())
    tokens = read.tokens(TEXTS[0])
    first, *_ = read.classed(TEXTS)
    again = read.classed([TEXTS[2], TEXTS[0]])[1]
    assert first is tokens is again
    assert read.named(TEXTS[:1])[0] is read.named(TEXTS)[0]


def test_more_texts_than_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_ROOM", 1)
    monkeypatch.setattr(reader, "_BATCH", 1)
    read = Reader(pipeline())
    assert _told(read) == _told(read) == _told(Reader(pipeline()))
