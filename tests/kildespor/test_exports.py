"""Records as tables, and every format of export as the command line writes it."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from commandline import Papers, kildespor

from corpus.store import Store
from kildespor.export import in_words
from kildespor.originals import by_name
from kildespor.sheets import page_links, write_csv, write_excel
from schemas.errors import ExitCode

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def record(kind: str = "decision", page: int = 1, **fields: Any) -> dict[str, Any]:
    proof = {"document": "ab" * 32, "file": "møte.pdf", "page": page, "quote": "=1+1 sto det"}
    return {"id": "0" * 16, "kind": kind, **fields, "confidence": 0.5, "evidence": [proof]}


def sheets(path: Path) -> dict[str, list[list[str]]]:
    """The cells of an Excel file as text, by sheet."""
    found = {}
    with zipfile.ZipFile(path) as archive:
        shared = []
        if "xl/sharedStrings.xml" in archive.namelist():
            for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml")):
                shared.append("".join(item.itertext()))
        names = [
            each.get("name", "")
            for each in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(f"{MAIN}sheet")
        ]
        for number, name in enumerate(names, 1):
            sheet = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
            assert not list(sheet.iter(f"{MAIN}f")), "a formula"
            found[name] = [
                [
                    shared[int(text)] if cell.get("t") == "s" else text
                    for cell in row
                    for text in ["".join(cell.itertext())]
                ]
                for row in sheet.iter(f"{MAIN}row")
            ]
    return found


def test_no_cell_of_a_csv_file_is_a_formula(tmp_path: Path) -> None:
    texts = ["=SUM(A1)", "+47 22", "-5 prosent", "@navn", "\tinnrykk", "＝1", "to = to", "– strek"]
    out = io.StringIO()
    write_csv([record(text=text) for text in texts], ["decision"], lambda *_: None, out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert [row["text"] for row in rows] == [f"'{text}" for text in texts[:6]] + texts[6:]
    assert {row["quote"] for row in rows} == {"'=1+1 sto det"}


def test_a_negative_number_stays_a_number() -> None:
    out = io.StringIO()
    write_csv([record("figure", value=-3.5)], ["figure"], lambda *_: None, out)
    assert next(csv.DictReader(io.StringIO(out.getvalue())))["value"] == "-3.5"


def test_the_link_goes_to_the_page_of_the_original(tmp_path: Path) -> None:
    original = tmp_path / "mappe med #" / ("ab" * 32)
    out = io.StringIO()
    link_to = page_links(lambda sha256, name: original if sha256 == "ab" * 32 else None)
    write_csv([record(page=4)], None, link_to, out)
    assert link_to("cd" * 32, "møte.pdf", 1) is None
    link = next(csv.DictReader(io.StringIO(out.getvalue())))["link"]
    assert link == f"{original.as_uri()}#page=4"


def test_an_original_goes_by_a_name_with_its_ending(tmp_path: Path) -> None:
    file = tmp_path / "notat.txt"
    file.write_text("Utvalget bygger kaia", encoding="utf-8")
    store = Store(tmp_path / "originaler")
    source = store.add(file)
    find = by_name(store)
    named = find(source.sha256, "hva: nå?.txt")
    assert named
    assert (named.name, named.samefile(source.path)) == ("hva_ nå_.txt", True)
    assert find(source.sha256, "hva: nå?.txt") == named
    other = find(source.sha256, "../../notat.txt")
    assert other
    assert other.resolve().parent == named.resolve().parent
    assert find("0" * 64, "notat.txt") is None


def test_where_no_second_name_can_be_made_the_original_itself_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "notat.txt"
    file.write_text("Utvalget bygger kaia", encoding="utf-8")
    store = Store(tmp_path / "originaler")
    source = store.add(file)

    def refuse(*_: object) -> None:
        raise OSError("not here")

    monkeypatch.setattr("os.link", refuse)
    assert by_name(store)(source.sha256, "notat.txt") == source.path


def test_excel_has_a_sheet_a_kind_with_norwegian_heads(tmp_path: Path) -> None:
    path = tmp_path / "ut.xlsx"
    status = record(
        "status", subject="Ferjevarsel", subject_kind="initiative", dimension="status", value="red"
    )
    write_excel(
        [record(text="=1+1", outcome="adopted"), status],
        ["status", "decision"],
        page_links(lambda *_: tmp_path / "o"),
        path,
    )
    found = sheets(path)
    assert list(found) == ["Statuser", "Vedtak"]
    heads, row = found["Vedtak"]
    assert {"Tekst", "Utfall", "Sitat", "Side", "Lenke"} <= set(heads)
    assert {"=1+1", "vedtatt", "møte.pdf", "side 1"} <= set(row)
    assert "rød" in found["Statuser"][1]
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet2.xml").decode()
        assert 'state="frozen"' in sheet
        assert "<autoFilter " in sheet
        links = archive.read("xl/worksheets/_rels/sheet2.xml.rels").decode()
        assert (tmp_path / "o").as_uri().removeprefix("file") in links
        assert 'location="page=1"' in sheet


def test_a_full_excel_sheet_goes_on_in_the_next(tmp_path: Path) -> None:
    path = tmp_path / "ut.xlsx"
    records = [record(text=str(number), page=number) for number in range(1, 8)]
    write_excel(records, ["decision"], lambda *_: None, path, last_row=4)
    found = sheets(path)
    assert {name: len(rows) for name, rows in found.items()} == {"Vedtak": 4, "Vedtak 2": 4, "Vedtak 3": 2}


def test_a_record_in_words() -> None:
    said = in_words(record("status", subject="Ferjevarsel", dimension="risk", value="red"))
    assert said == "status: gjelder Ferjevarsel; viser risiko; verdi rød"


@pytest.mark.parametrize("format", ["annotations", "prov"])
def test_one_json_document_is_written(papers: Papers, tmp_path: Path, format: str) -> None:
    file = tmp_path / "ut.json"
    run = kildespor("export", "--db", papers.db, "--format", format, "-o", file)
    assert (run.code, run.out) == (0, "")
    written = json.loads(file.read_text(encoding="utf-8"))
    records = kildespor("export", "--db", papers.db).out.splitlines()
    if format == "annotations":
        assert written["type"] == "AnnotationCollection"
        assert written["first"]["partOf"] == written["id"]
        assert written["total"] == len(written["first"]["items"]) == len(records)
    else:
        assert sum(name.startswith("record:") for name in written["entity"]) == len(records)


def test_excel_is_written_to_a_file_only(papers: Papers, tmp_path: Path) -> None:
    file = tmp_path / "ut.xlsx"
    assert kildespor("export", "--db", papers.db, "--format", "xlsx").code == ExitCode.USAGE
    assert kildespor("export", "--db", papers.db, "--format", "xlsx", "-o", file).code == 0
    assert "Vedtak" in sheets(file)
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_not_there_is_made_for_csv(papers: Papers, tmp_path: Path) -> None:
    folder = tmp_path / "ut" / "tabeller"
    assert kildespor("export", "--db", papers.db, "--format", "csv", "-o", f"{folder}/").code == 0
    assert "decision.csv" in {path.name for path in folder.iterdir()}
    assert (
        kildespor("export", "--db", papers.db, "--format", "xlsx", "-o", f"{folder}/").code == ExitCode.USAGE
    )


def test_csv_to_a_folder_is_a_file_a_kind(papers: Papers, tmp_path: Path) -> None:
    run = kildespor("export", "--db", papers.db, "--format", "csv", "-o", tmp_path)
    assert run.code == 0
    kinds = {json.loads(line)["kind"] for line in kildespor("export", "--db", papers.db).out.splitlines()}
    assert {path.name for path in tmp_path.iterdir()} == {f"{kind}.csv" for kind in kinds}
    (row,) = csv.DictReader(io.StringIO((tmp_path / "decision.csv").read_text(encoding="utf-8")))
    named = papers.db.with_name("styret.originaler") / "navn" / row["document"][:12] / "referat.pdf"
    assert row["link"] == f"{named.resolve().as_uri()}#page=1"
    assert named.read_bytes() == (papers.folder / "referat.pdf").read_bytes()
    assert kildespor("export", "--db", papers.db, "--format", "csv", "--kind", "x", "-o", tmp_path).code == 7
