"""The index follows the texts: whatever came and went before, and in plain SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest
from kb_samples import page, report, source

from db import Compounds, KnowledgeBase
from schemas.page import Document

_PARTS = {
    "legemiddelliste": ("legemiddel", "liste"),
    "legemiddellisten": ("legemiddel", "listen"),
    "ønskeliste": ("ønske", "liste"),
}
_PAPERS = {
    "en.pdf": ("Felles legemiddelliste", "Legemiddellisten er innført"),
    "to.pdf": ("En lang ønskeliste", "Planene for legemiddelliste"),
    "tre.pdf": ("Lister", "Liste over saker"),
}


def _parts(word: str) -> Sequence[str]:
    return _PARTS.get(word, ())


def _compounds(version: str = "1") -> Compounds:
    return Compounds(_parts, version)


def _add(kb: KnowledgeBase, name: str) -> None:
    kb.add_document(source(name, name.encode()), Document([page(1, *_PAPERS[name])]), [], version="1")


def _filled(path: Path, names: Sequence[str] = tuple(_PAPERS), compounds: Compounds | None = None) -> Path:
    with KnowledgeBase(path, compounds=compounds or _compounds()) as kb:
        for name in names:
            _add(kb, name)
    return path


def _index(path: Path) -> list[tuple[object, ...]]:
    """All that the index and the list of compounds hold, each text by itself."""
    with sqlite3.connect(path) as conn:
        places = _places(conn, "blocks", "text")
        return [*places, *conn.execute("SELECT * FROM compounds ORDER BY first")]


def _places(conn: sqlite3.Connection, table: str, name: str) -> list[tuple[object, ...]]:
    """What both full texts of a table hold, by the name of the row."""
    found: list[tuple[object, ...]] = []
    for index in ("fts", "fts_forms"):
        conn.execute(f"CREATE VIRTUAL TABLE temp.{index} USING fts5vocab(main, {table}_{index}, 'instance')")
        found += conn.execute(
            f"SELECT t.{name}, p.term, p.offset FROM temp.{index} AS p JOIN {table} AS t ON t.number = p.doc "
            "ORDER BY 1, 2, 3"
        )
    return found


def test_the_index_depends_on_what_is_there_and_not_on_the_way(tmp_path: Path) -> None:
    wanted = _index(_filled(tmp_path / "kb.db"))
    for number, names in enumerate(permutations(_PAPERS)):
        path = _filled(tmp_path / f"{number}.db", [names[1], *names])
        assert _index(path) == wanted


def test_what_is_replaced_leaves_nothing_behind(tmp_path: Path) -> None:
    path = _filled(tmp_path / "kb.db", ["tre.pdf", "to.pdf"])
    with KnowledgeBase(path, compounds=_compounds()) as kb:
        kb.add_document(source("to.pdf", b"to.pdf"), Document([page(1, "Ingenting")]), [], version="2")
        assert kb.search("legemiddelliste") == []
        assert [hit.marked() for hit in kb.search("ingenting")] == ["«Ingenting»"]
    with sqlite3.connect(path) as conn:
        assert conn.execute("SELECT count(*) FROM compounds").fetchone() == (0,)
        assert conn.execute("SELECT term FROM blocks_fts_words").fetchall() == [
            ("ingenting",),
            ("liste",),
            ("lister",),
            ("over",),
            ("saker",),
        ]
        assert conn.execute("SELECT count(*) FROM blocks_fts_forms('\"1list\"')").fetchone() == (0,)


@pytest.mark.parametrize("row", [("stems", "pystemmer 0"), ("compounds", "0")])
def test_all_is_indexed_anew_with_other_stems_or_compounds(tmp_path: Path, row: tuple[str, str]) -> None:
    path = _filled(tmp_path / "kb.db")
    wanted = _index(path)
    with sqlite3.connect(path) as conn:
        conn.execute("UPDATE index_versions SET version = ?2 WHERE name = ?1", row)
        conn.execute("INSERT INTO blocks_fts(blocks_fts) VALUES ('delete-all')")
        conn.execute("INSERT INTO blocks_fts_forms(blocks_fts_forms) VALUES ('delete-all')")
        conn.execute("DELETE FROM compounds")
    KnowledgeBase(path, compounds=_compounds()).close()
    assert _index(path) == wanted


def test_letters_without_end_are_found_as_they_are_and_leave_nothing_behind(tmp_path: Path) -> None:
    path, endless = tmp_path / "kb.db", "a" * 40_000
    halves = Compounds(lambda word: (word[:-1], word[-1]) if len(word) > 1 else (), "halves")
    with KnowledgeBase(path, compounds=halves) as kb:
        kb.add_document(source(), Document([page(1, f"Styret {endless}")], {}), [], version="1")
        assert [hit.page for hit in kb.search(endless)] == [1]
        kb.add_document(source(), Document([page(1, "Styret")], {}), [], version="2")
        assert kb.search(endless) == []


def test_who_knows_no_compounds_leaves_those_that_are_known(tmp_path: Path) -> None:
    path = _filled(tmp_path / "kb.db", ["en.pdf", "tre.pdf"])
    with KnowledgeBase(path) as kb:
        _add(kb, "to.pdf")
        found = [hit.marked() for hit in kb.search("legemiddel")]
    assert sorted(found) == [
        "Felles «legemiddelliste»",
        "Planene for «legemiddelliste»",
        "«Legemiddellisten» er innført",
    ]


def test_plain_sqlite_searches_the_file(tmp_path: Path) -> None:
    path = _filled(tmp_path / "kb.db")
    with sqlite3.connect(path) as conn:
        rows = conn.execute(
            "SELECT snippet(blocks_fts, 0, '[', ']', '…', 8) FROM blocks_fts WHERE blocks_fts MATCH 'lang OR planene' "
            "ORDER BY rank"
        )
        assert [text for (text,) in rows] == ["En [lang] ønskeliste", "[Planene] for legemiddelliste"]
        found = conn.execute(
            "SELECT text FROM blocks_fts_forms('plan OR 1list') AS f JOIN blocks ON number = f.rowid"
        )
        assert len(found.fetchall()) == 4
        (table,) = conn.execute("SELECT sql FROM sqlite_master WHERE name = 'blocks_fts'").fetchone()
        assert 'content="blocks"' in table  # by which Datasette knows that blocks can be searched


def test_parts_of_compounds_find_them_after_the_word_itself(tmp_path: Path) -> None:
    with KnowledgeBase(_filled(tmp_path / "kb.db"), create=False) as kb:
        found = [hit.marked() for hit in kb.search("liste")]
    assert set(found[:2]) == {"«Lister»", "«Liste» over saker"}
    assert set(found[2:]) == {
        "Felles «legemiddelliste»",
        "«Legemiddellisten» er innført",
        "En lang «ønskeliste»",
        "Planene for «legemiddelliste»",
    }


def test_a_file_of_the_first_version_is_searched_like_a_new_one(tmp_path: Path) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    with sqlite3.connect(old) as conn:
        conn.executescript(Path(__file__).with_name("v1.sql").read_text("utf-8"))
    document, records = report()
    with KnowledgeBase(new) as kb:
        kb.add_document(source(), document, records, version="1")
    found = []
    for path in (old, new):
        with KnowledgeBase(path) as kb:
            hits = [
                hit for words in ("FJ rød", "planer", "kystetatens", "sorlys") for hit in kb.search(words)
            ]
            found.append([(hit.page, hit.kind, hit.record, hit.marked()) for hit in hits])
    assert found[0] == found[1]
    assert "«FJ» · «rød»" in {text for *_, text in found[0]}


def test_what_is_written_anew_without_compounds_keeps_those_of_the_file(tmp_path: Path) -> None:
    path = _filled(tmp_path / "kb.db")
    before = _index(path)
    with KnowledgeBase(path) as kb:
        _add(kb, "en.pdf")
    assert _index(path) == before


def test_a_text_changed_by_hand_is_found_when_the_file_is_next_written(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    document, records = report()
    with KnowledgeBase(path, compounds=_compounds()) as kb:
        kb.add_document(source(), document, records, version="1")
        assert kb.search("Kystetaten")
    with sqlite3.connect(path) as conn:
        conn.execute("UPDATE initiative SET name = 'Legemiddelliste' WHERE name = 'Felles journal'")
        conn.execute("UPDATE initiative SET name = 'Ønskeliste'")
        conn.execute("UPDATE owner SET confidence = 0.5")
    with KnowledgeBase(path, compounds=_compounds()) as kb:
        assert [hit.kind for hit in kb.search("ønsker")] == ["initiative"]
        assert not kb.search("legemiddelliste")
        kb.add_document(source(), document, records, version="2")
    assert _record_index(path) == _record_index(_reported(tmp_path / "new.db"))


def test_a_document_is_read_anew_after_its_texts_were_changed_by_hand(tmp_path: Path) -> None:
    path = _reported(tmp_path / "kb.db")
    document, records = report()
    with KnowledgeBase(path, compounds=_compounds()) as kb:
        with sqlite3.connect(path) as conn:
            conn.execute("UPDATE decision SET text = 'Legemiddelliste'")
        kb.add_document(source(), document, records, version="2")
    assert _record_index(path) == _record_index(_reported(tmp_path / "new.db"))


def _reported(path: Path) -> Path:
    document, records = report()
    with KnowledgeBase(path, compounds=_compounds()) as kb:
        kb.add_document(source(), document, records, version="1")
    return path


def _record_index(path: Path) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as conn:
        places = _places(conn, "records", "id")
        return [*places, *conn.execute("SELECT * FROM compounds ORDER BY first")]
