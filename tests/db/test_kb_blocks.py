"""Which words of its page a block has, though most of it follows from the texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest
from kb_samples import as_kept, page, source

from db import KnowledgeBase
from schemas.errors import KnowledgeBaseError
from schemas.page import Block, BlockKind, Document, Page, Span


def _outside(where: Page) -> None:
    """A word between two blocks, in neither."""
    where.blocks[1].words = Span(where.blocks[1].words.start + 1, where.blocks[1].words.stop)


def _joined(where: Page) -> None:
    """The last word of a block is joined to the one before it."""
    where.words[1].text += where.words[2].text
    where.words[2].text = ""


def _empty(where: Page) -> None:
    """A table without text."""
    at = where.blocks[0].words.stop
    where.blocks.insert(1, Block(BlockKind.TABLE, Span(at, at), (0, 0, 0, 0)))


def _two_in_one(where: Page) -> None:
    """A word that holds a space."""
    where.words[1].raw = where.words[1].text = "ny plan"


def _nul(where: Page) -> None:
    """A letter at which SQLite stops counting."""
    where.words[1].raw = where.words[1].text = "ny\0plan"


@pytest.mark.parametrize("change", [_outside, _joined, _empty, _two_in_one, _nul])
def test_words_of_blocks_are_told_right_where_the_texts_do_not_tell_them(
    kb: KnowledgeBase, change: Callable[[Page], None]
) -> None:
    made = page(1, "Vedtak i saken", "Styret ber om ny plan", "Planen kommer i mai")
    made.blocks[2].level = 3
    change(made)
    kb.add_document(source(), Document([made, page(2, "Neste sak")], {}), [], version="1")
    wanted = [(block.kind, block.level, *block.words) for block in made.blocks]
    read = kb.page("rapport.pdf", 1)
    assert [(block.kind, block.level, *block.words) for block in read.blocks] == wanted
    assert read.words == as_kept(made).words
    with sqlite3.connect(kb.path) as conn:
        rows = conn.execute("SELECT kind, level, start, stop FROM blocks ORDER BY page, number").fetchall()
    assert rows == [*wanted, ("heading", 1, 0, 2)]


LONG = (
    "Styret ber om at planen for opplæring av ansatte i alle kommuner legges frem på nytt før sommeren i år"
)
FOOT = "Porteføljestyret, møte tre"


@pytest.mark.parametrize(
    "texts",
    [
        [[LONG, "Vedtak"], ["Sak 2", f"Også her: {LONG}"]],
        [["Sak 1", FOOT], ["Sak 2", FOOT], [FOOT]],
        [[LONG, LONG, FOOT], [FOOT, LONG]],
        [[f"{number} {LONG}" for number in range(90)], [f"{number} {LONG}" for number in range(200, 80, -1)]],
        [[f"{LONG} " * 200 + "slutt", LONG]],
        [["Blåbærsyltetøy og 漢字 😀 " * 8, f"😀 {LONG}"], [f"{LONG} æøå", f"{LONG} og\0mer"]],
    ],
    ids=["long", "repeated", "both", "many", "very long", "signs"],
)
def test_long_and_repeated_texts_are_read_searched_and_taken_away_as_others(
    kb: KnowledgeBase, texts: list[list[str]]
) -> None:
    kb.add_document(source("forst.pdf", b"forst"), Document([page(1, LONG, FOOT)], {}), [], version="1")
    texts = [[text.strip() for text in those] for those in texts]
    made = Document([page(number, *those) for number, those in enumerate(texts, 1)], {})
    kb.add_document(source(), made, [], version="1")
    kb.add_document(
        source("sist.pdf", b"sist"), Document([page(1, f"{FOOT} og {LONG}")], {}), [], version="1"
    )
    for number, those in enumerate(texts, 1):
        read = kb.page("rapport.pdf", number)
        assert [read.text(block.words) for block in read.blocks] == those
    with sqlite3.connect(kb.path) as conn:
        shown = (
            "SELECT group_concat(text, char(10)) FROM (SELECT b.text FROM blocks AS b JOIN documents AS d "
            "ON d.id = b.document WHERE d.name = 'rapport.pdf' AND b.page = ?1 ORDER BY b.number)",
            "SELECT p.text FROM page_texts AS p JOIN documents AS d ON d.id = p.document "
            "WHERE d.name = 'rapport.pdf' AND p.page = ?1",
        )
        for number, those in enumerate(texts, 1):
            for sql in shown:
                assert conn.execute(sql, (number,)).fetchone() == ("\n".join(those),)
        texts_found = conn.execute(
            "SELECT text FROM blocks_fts WHERE blocks_fts MATCH '\"møte tre\"'"
        ).fetchall()
        assert len(texts_found) == 2 + sum(those.count(FOOT) for those in texts)
    assert {hit.file for hit in kb.search('"for opplæring av ansatte"')} >= {"forst.pdf", "sist.pdf"}
    kb.add_document(source(), Document([page(1, "Ingenting her")], {}), [], version="2")
    assert {hit.file for hit in kb.search("opplæring")} == {"forst.pdf", "sist.pdf"}
    assert kb.page("sist.pdf", 1).text(Span(0, 4)) == "Porteføljestyret, møte tre og"
    with sqlite3.connect(kb.path) as conn:
        (kept,) = conn.execute("SELECT sum(length(text)) FROM block_texts").fetchone()
        assert kept <= 2 * len(f"{LONG} {FOOT} og")


def test_a_long_text_that_somebody_took_away_is_told_and_can_be_read_in_anew(kb: KnowledgeBase) -> None:
    made = Document([page(1, "Sak 1", LONG)], {})
    kb.add_document(source(), made, [], version="1")
    with sqlite3.connect(kb.path) as conn:
        conn.execute("DELETE FROM block_texts")
    with pytest.raises(KnowledgeBaseError, match="skadet"):
        kb.page("rapport.pdf", 1)
    kb.add_document(source(), made, [], version="2")
    assert [block.words for block in kb.page("rapport.pdf", 1).blocks] == [
        block.words for block in made.pages[0].blocks
    ]
