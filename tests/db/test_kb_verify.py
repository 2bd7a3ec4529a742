"""Verification finds whatever was changed behind the program's back."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from kb_samples import report, source

from db import Finding, KnowledgeBase
from db.words import digest
from schemas.errors import KnowledgeBaseError, UnreadableFile
from schemas.source import Source


@pytest.fixture
def original(tmp_path: Path) -> Path:
    path = tmp_path / "original"
    path.write_bytes(b"rapport")
    return path


@pytest.fixture
def written(kb: KnowledgeBase, original: Path) -> Source:
    document, records = report()
    kept = source()
    kb.add_document(kept, document, records, version="1")
    return kept


def _tamper(kb: KnowledgeBase, sql: str, *values: object) -> None:
    with sqlite3.connect(kb.path) as conn:
        assert conn.execute(sql, values).rowcount == 1


def _findings(kb: KnowledgeBase, original: Path) -> list[str]:
    return [str(finding) for finding in kb.verify(lambda sha256: original)]


def test_what_is_untouched_passes(kb: KnowledgeBase, written: Source, original: Path) -> None:
    assert _findings(kb, original) == []


def test_an_original_that_is_gone_or_changed_is_told(
    kb: KnowledgeBase, written: Source, original: Path
) -> None:
    assert [str(finding) for finding in kb.verify(lambda sha256: None)] == [
        "rapport.pdf: Originalen er borte."
    ]
    original.write_bytes(b"rappor\xf4")
    assert _findings(kb, original) == [
        "rapport.pdf: Originalen er endret: innholdet er ikke det som ble lest."
    ]
    original.unlink()
    assert _findings(kb, original) == ["rapport.pdf: Originalen er borte."]


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        ("UPDATE proofs SET words = 'noe annet' WHERE record = 1", "Sitatet står ikke"),
        ("UPDATE proofs SET places = '[0,1,3]' WHERE record = 1", "Sitatet står ikke"),
        ("UPDATE proofs SET unrepaired = 'Sarlys' WHERE record = 1", "Sitatet står ikke"),
        ("UPDATE proofs SET source_code = 1 WHERE record = 1", "Sitatet står ikke"),
        ("UPDATE proofs SET runs = '0,99' WHERE record = 1", "Sitatet står ikke"),
        ("UPDATE proofs SET page = 7 WHERE record = 1", "Siden som skal bevise"),
        ("DELETE FROM proofs WHERE record = 1", "mangler bevis"),
        ("UPDATE status SET value = 'green'", "Opplysningen er endret"),
        ("UPDATE decision SET outcome = 'kanskje'", "Opplysningen er endret"),
        ("DELETE FROM goal", "Opplysningen er borte"),
        (
            "UPDATE block_rows SET text = replace(text, 'Nordlys', 'Sterkt') WHERE number = 1",
            "Ordene på siden er endret",
        ),
        ("UPDATE block_rows SET text = 'annet' WHERE number = 1", "skadet"),
        ("UPDATE pages SET digest = '0' WHERE number = 1", "Ordene på siden er endret"),
        ("UPDATE page_words SET packed = x'00'", "skadet"),
        ("DELETE FROM page_words", "skadet"),
        ("DELETE FROM pages WHERE number = 2", "skal ha 2 sider, men 1"),
        ("UPDATE initiative SET name_id = 'ingen'", "viser til noe som ikke finnes i entities"),
    ],
)
def test_a_change_in_the_tables_is_told(
    kb: KnowledgeBase, written: Source, original: Path, sql: str, sentence: str
) -> None:
    _tamper(kb, sql)
    assert any(sentence in finding for finding in _findings(kb, original))


def test_a_damaged_page_says_what_to_do(kb: KnowledgeBase, written: Source) -> None:
    _tamper(kb, "UPDATE page_words SET packed = x'00'")
    with pytest.raises(KnowledgeBaseError, match=r"rapport\.pdf, side 2: Ordene .* skadet .* rebuild"):
        kb.page("rapport.pdf", 2)


def test_a_word_that_people_decided_about_is_told_where_the_text_has_another(
    kb: KnowledgeBase, written: Source, original: Path
) -> None:
    kb.decide_on_word("rapport.pdf", 2, 3, "correct", "Kari", "om en")
    assert _findings(kb, original) == []
    _tamper(kb, "UPDATE block_rows SET text = replace(text, 'om en', 'om to') WHERE text LIKE '%om en%'")
    assert any("en del av siden" in finding for finding in _findings(kb, original))


def _flip(kb: KnowledgeBase, *, digest_too: bool) -> None:
    """Change the first word of page 1, in its text and its quotes, and if asked the digest."""
    with sqlite3.connect(kb.path) as conn:
        for table, column in (("block_rows", "text"), ("proofs", "words"), ("proofs", "unrepaired")):
            conn.execute(f"UPDATE {table} SET {column} = replace({column}, 'Nordlys', 'Vestlys')")
    if digest_too:
        page = kb.page("rapport.pdf", 1)
        with sqlite3.connect(kb.path) as conn:
            changed = digest(page.words, page.lines)
            conn.execute("UPDATE pages SET digest = ? WHERE number = 1", (changed,))


def test_a_word_that_was_changed_with_its_quotes_is_told(
    kb: KnowledgeBase, written: Source, original: Path
) -> None:
    _flip(kb, digest_too=False)
    assert _findings(kb, original) == ["rapport.pdf, side 1: Ordene på siden er endret."]


def test_reading_the_original_anew_finds_what_was_changed_with_its_digest(
    kb: KnowledgeBase, written: Source, original: Path
) -> None:
    document, _ = report()
    asked: list[tuple[str, list[int]]] = []

    def reread(sha256: str, pages: set[int]) -> dict[int, list[str]]:
        asked.append((sha256, sorted(pages)))
        return {page.number: [word.raw for word in page.words] for page in document.pages}

    assert list(kb.verify(lambda sha256: original, reread)) == []
    assert asked == [(written.sha256, [1, 2])]
    _flip(kb, digest_too=True)
    assert list(kb.verify(lambda sha256: original, reread)) == [
        Finding("Ordene er ikke de som står i originalen.", written.sha256, "rapport.pdf", 1)
    ]


def test_an_original_that_cannot_be_read_anew_is_told(
    kb: KnowledgeBase, written: Source, original: Path
) -> None:
    def reread(sha256: str, pages: set[int]) -> dict[int, list[str]]:
        raise UnreadableFile("Filen er skadet")

    (finding,) = kb.verify(lambda sha256: original, reread)
    assert "lar seg ikke lese på nytt: Filen er skadet." in str(finding)


def test_damage_to_the_file_itself_is_told(kb: KnowledgeBase, written: Source, original: Path) -> None:
    with sqlite3.connect(kb.path) as conn:
        conn.execute("PRAGMA writable_schema = ON")
        conn.execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'idx_pages_first_block'")
    with KnowledgeBase(kb.path, create=False) as reader:
        assert any("Databasefilen er skadet" in finding for finding in _findings(reader, original))
