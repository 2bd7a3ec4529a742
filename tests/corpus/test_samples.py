"""The sample corpus: its gold keeps the contract, and says no more than the documents do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import docx
import pptx
import pypdfium2
import pytest

from corpus.kinds import detect
from schemas.errors import UnreadableFile
from schemas.evidence import Evidence
from schemas.records import RECORD_MODELS, Record
from schemas.source import FileKind

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
SAMPLES = sorted((CORPUS / "samples").iterdir())
GOLD = sorted((CORPUS / "gold").iterdir())
NO_TEXT = {"skannet-notat.pdf", "skannet-engelsk-tekstlag.pdf", "plakat.png"}


def flat(text: str) -> str:
    return " ".join(text.split())


def letters(text: str) -> str:
    """The text without white space, hyphens and bullets, which readers place differently."""
    return "".join(
        character for character in text if character not in "-•\u00ad\ufffe\x02" and not character.isspace()
    )


def gold(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]


def pages(folder: Path) -> dict[int, str]:
    return {
        page["page"]: page["text"] for page in json.loads((folder / "pages.json").read_text(encoding="utf-8"))
    }


def texts(path: Path) -> list[str]:
    """What a document says, page by page (a Word file as one), read by libraries of others."""
    kind = detect(path)
    if kind is FileKind.PDF:
        with pypdfium2.PdfDocument(path) as pdf:
            return [page.get_textpage().get_text_range() for page in pdf]
    if kind is FileKind.PPTX:
        return [
            " ".join(node.text or "" for node in slide._element.iter() if node.tag.endswith("}t"))
            for slide in pptx.Presentation(str(path)).slides
        ]
    if kind is FileKind.DOCX:
        body = docx.Document(str(path)).element.body
        return [" ".join(node.text or "" for node in body.iter() if node.tag.endswith("}t"))]
    return [path.read_text(encoding="utf-8")]


def test_every_sample_has_gold_and_all_are_small() -> None:
    assert {path.stem for path in SAMPLES} == {folder.name for folder in GOLD}
    assert sum(path.stat().st_size for path in CORPUS.rglob("*") if path.is_file()) < 1_500_000
    assert {detect(path) for path in SAMPLES} == set(FileKind) - {FileKind.OFFICE}


def test_the_samples_hold_every_kind_of_record() -> None:
    assert {record["kind"] for folder in GOLD for record in gold(folder)} == set(RECORD_MODELS)


@pytest.mark.parametrize("folder", GOLD, ids=lambda folder: folder.name)
def test_gold_keeps_the_contract(folder: Path) -> None:
    for record in gold(folder):
        stated = {name: value for name, value in record.items() if name not in {"page", "quote"}}
        model = RECORD_MODELS[record["kind"]]
        made: Record = model(**stated, evidence=(Evidence(page=record["page"], runs=((0, 1),)),))
        assert made.fields() == stated
    assert [record["kind"] for record in gold(folder)].count("document") == 1


@pytest.mark.parametrize("folder", GOLD, ids=lambda folder: folder.name)
def test_every_quote_stands_on_its_page(folder: Path) -> None:
    said = {number: flat(text) for number, text in pages(folder).items()}
    for record in gold(folder):
        assert record["quote"]
        for part in record["quote"].split(" | "):
            assert flat(part) in said[record["page"]]


@pytest.mark.parametrize("folder", GOLD, ids=lambda folder: folder.name)
def test_names_and_texts_stand_on_the_page(folder: Path) -> None:
    said = {number: flat(text) for number, text in pages(folder).items()}
    for record in gold(folder):
        for field in (
            "title",
            "name",
            "subject",
            "owner",
            "text",
            "action",
            "on",
            "actor",
            "service",
            "body",
        ):
            if record.get(field) and field != "subject":
                assert record[field] in said[record["page"]], (record["kind"], field)


@pytest.mark.parametrize("folder", GOLD, ids=lambda folder: folder.name)
def test_no_record_twice(folder: Path) -> None:
    lines = [json.dumps(record, sort_keys=True) for record in gold(folder)]
    assert len(lines) == len(set(lines))
    names = [record["name"] for record in gold(folder) if record["kind"] == "initiative"]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "path", [path for path in SAMPLES if path.name not in NO_TEXT], ids=lambda path: str(path.name)
)
def test_the_true_text_is_what_the_document_says(path: Path) -> None:
    truth = pages(CORPUS / "gold" / path.stem)
    found = [letters(text) for text in texts(path)]
    if len(found) == 1:
        found *= len(truth)
    assert len(found) == len(truth)
    for number, text in truth.items():
        for line in text.splitlines():
            assert letters(line) in found[number - 1]


def test_the_scans_are_what_they_say() -> None:
    samples = CORPUS / "samples"
    assert not "".join(texts(samples / "skannet-notat.pdf")).strip()
    layer = texts(samples / "skannet-engelsk-tekstlag.pdf")
    truth = "".join(pages(CORPUS / "gold" / "skannet-engelsk-tekstlag").values())
    assert len(layer) == 2
    assert "millioner kroner" in "".join(layer)
    assert not set("øåæ") & set("".join(layer))
    assert set("øåæ") <= set(truth)


@pytest.mark.parametrize("path", sorted((CORPUS / "samples-bad").iterdir()), ids=lambda path: str(path.name))
def test_the_bad_files_are_bad(path: Path) -> None:
    def read() -> None:
        assert detect(path) is FileKind.PDF
        pypdfium2.PdfDocument(path)

    with pytest.raises((UnreadableFile, pypdfium2.PdfiumError)):
        read()
