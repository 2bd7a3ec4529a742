"""The command line, run as users run it."""

from __future__ import annotations

import csv
import io
import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from commandline import Papers, kildespor, write_pdf
from PIL import Image
from typer.testing import CliRunner

from kildespor.cli import app
from kildespor.ingest import find_files
from schemas.errors import ExitCode


def exported(db: Path, *arguments: str) -> list[dict[str, Any]]:
    run = kildespor("export", "--db", db, *arguments)
    assert run.code == 0, run.err
    return [json.loads(line) for line in run.out.splitlines()]


def test_ingest_reads_what_it_can_and_tells_of_the_rest(papers: Papers) -> None:
    assert papers.first.code == ExitCode.SOME_UNREAD
    assert "2 lest, 0 fra før, 1 kunne ikke leses, 1 filer av andre slag hoppet over" in papers.first.out
    assert "avkortet.pdf" in papers.first.out
    files = {record["evidence"][0]["file"] for record in exported(papers.db)}
    assert files == {"rapport.pdf", "referat.pdf"}


def test_the_same_again_changes_nothing_whatever_its_name(papers: Papers, tmp_path: Path) -> None:
    before = kildespor("export", "--db", papers.db).out
    other = tmp_path / "et annet navn.pdf"
    shutil.copy(papers.folder / "rapport.pdf", other)
    again = kildespor("ingest", other, "--db", papers.db)
    assert (again.code, "0 lest, 1 fra før" in again.out) == (0, True)
    after = [json.loads(line) for line in kildespor("export", "--db", papers.db).out.splitlines()]
    assert [record["id"] for record in after] == [json.loads(line)["id"] for line in before.splitlines()]


def test_a_changed_file_is_a_new_document(papers: Papers, tmp_path: Path) -> None:
    db = tmp_path / "kb.db"
    path = write_pdf(tmp_path / "notat.pdf", ("Notat", "Vedtak: Bruverket bygger ny kai i Nordvik."))
    assert kildespor("ingest", path, "--db", db).code == 0
    write_pdf(path, ("Notat", "Vedtak: Bruverket bygger ny kai i Sørvik."))
    assert kildespor("ingest", path, "--db", db).code == 0
    texts = {record["text"] for record in exported(db, "--kind", "decision")}
    assert texts == {"Bruverket bygger ny kai i Nordvik", "Bruverket bygger ny kai i Sørvik"}


def test_a_file_that_is_not_there_is_told_by_name(tmp_path: Path) -> None:
    run = kildespor("ingest", tmp_path / "borte.pdf", "--db", tmp_path / "kb.db")
    assert run.code == ExitCode.SOME_UNREAD
    assert "borte.pdf" in run.out


def test_search_finds_words_and_records(papers: Papers) -> None:
    run = kildespor("search", "--db", papers.db, "bruene")
    assert run.code == 0
    assert "referat.pdf\n  side 1 " in run.out
    assert "kildespor trace " in run.out
    nothing = kildespor("search", "--db", papers.db, "romskip")
    assert nothing.code == ExitCode.NOT_FOUND


@pytest.mark.parametrize(
    ("typed", "files"),
    [
        (["Fjordutvalget"], {"referat.pdf"}),
        (["Fjordutvalget", "-planen", "--limit", "9"], {"referat.pdf"}),
        (["Fjordutvalget", "-hjelp"], {"referat.pdf"}),
        (["samband", "-rute"], set()),
        (["planen for bruene"], {"referat.pdf"}),
        (["planen bruene"], {"referat.pdf"}),
        (["planen for", "bruene"], {"referat.pdf"}),
        (["planen bruene", "godkjenner"], set()),
        (["Fjordutvalget", "-planen for"], {"referat.pdf"}),
        (["NEAR(godkjenner bruene, 4)", "planen"], {"referat.pdf"}),
    ],
)
def test_search_takes_what_the_shell_leaves_of_a_query(
    papers: Papers, typed: list[str], files: set[str]
) -> None:
    run = kildespor("search", "--db", papers.db, "--format", "json", *typed)
    assert {hit["file"] for hit in json.loads(run.out or "[]")} == files
    if "-planen" in typed:
        assert not any("godkjenner" in hit["text"] for hit in json.loads(run.out))


def test_trace_shows_the_proof_and_draws_it(papers: Papers, tmp_path: Path) -> None:
    (decision,) = exported(papers.db, "--kind", "decision", "--document", "referat.pdf")
    picture = tmp_path / "side.png"
    run = kildespor("trace", "--db", papers.db, decision["id"], "--image", picture)
    assert run.code == 0, run.err
    for said in (
        "referat.pdf, side 1",
        "Fjordutvalget godkjenner planen for bruene",
        decision["evidence"][0]["document"],
    ):
        assert said in run.out
    x0, top, x1, _ = decision["evidence"][0]["boxes"][0]
    with Image.open(picture) as image:
        red, _, blue = image.getpixel((round(x0 + x1), round(top * 2) - 1))  # type: ignore[misc]
        assert red > blue + 60, "the quote is marked yellow"
        assert image.getpixel((20, 20)) == (255, 255, 255)


def test_an_unknown_record_is_not_found(papers: Papers) -> None:
    run = kildespor("trace", "--db", papers.db, "ffffffffffff")
    assert (run.code, run.out) == (ExitCode.NOT_FOUND, "")
    assert len(run.err.splitlines()) == 1


def test_export_as_csv_reads_back(papers: Papers, tmp_path: Path) -> None:
    file = tmp_path / "vedtak.csv"
    run = kildespor("export", "--db", papers.db, "--format", "csv", "--kind", "decision", "-o", file)
    assert (run.code, run.out) == (0, "")
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
    assert [(row["text"], row["outcome"], row["page"]) for row in rows] == [
        ("Fjordutvalget godkjenner planen for bruene", "adopted", "1")
    ]
    assert kildespor("export", "--db", papers.db, "--kind", "tulleslag").code == ExitCode.NOT_FOUND


def test_verify_finds_an_original_that_was_altered(papers: Papers, tmp_path: Path) -> None:
    db = tmp_path / "styret.db"
    shutil.copy(papers.db, db)
    originals = tmp_path / "styret.originaler"
    shutil.copytree(papers.db.with_name("styret.originaler"), originals)
    assert kildespor("verify", "--db", db).code == 0
    sha256 = exported(db, "--kind", "decision")[0]["evidence"][0]["document"]
    kept = originals / sha256[:2] / sha256
    kept.chmod(0o644)
    kept.write_bytes(kept.read_bytes().replace(b"Fjord", b"Fjell") + b"\n")
    run = kildespor("verify", "--db", db)
    assert run.code == ExitCode.NOT_VERIFIED
    assert "referat.pdf" in run.out


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_repair_is_a_filter_line_for_line(end: str) -> None:
    text = f"Vi mÃ¥ gÃ¥ videre{end}\n\nUendret linje{end}".encode()
    run = kildespor("repair", stdin=text)
    assert run.code == 0
    assert run.out == f"Vi må gå videre{end}\n\nUendret linje{end}".replace("\r\n", "\n") or run.out.count(
        "\n"
    ) == text.count(b"\n")


def test_repair_explains(tmp_path: Path) -> None:
    file = tmp_path / "tekst.txt"
    file.write_text("God dag.\nVi mÃ¥ gÃ¥.\n", encoding="utf-8")
    run = kildespor("repair", "--explain", file)
    rows = [line.split("\t") for line in run.out.splitlines()]
    assert [(row[0], row[1], row[2]) for row in rows] == [("2", "mÃ¥", "må"), ("2", "gÃ¥.", "gå.")]
    assert all(row[5] for row in rows)


def test_output_is_utf8_whatever_the_locale(papers: Papers) -> None:
    run = kildespor("search", "--db", papers.db, "bruene", env={"LC_ALL": "C", "PYTHONUTF8": "0"})
    assert "Fjordutvalget" in run.out


def test_a_knowledge_base_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "ikke.db"
    file.write_text("bare tekst " * 100)
    for command in (["search", "ord"], ["export"], ["verify"]):
        run = kildespor(*command, "--db", file)
        assert run.code == ExitCode.KNOWLEDGE_BASE
        assert len(run.err.splitlines()) == 1


def test_a_reader_who_has_read_enough_is_no_error(papers: Papers) -> None:
    command = f"{sys.executable} -m kildespor export --db {papers.db} | head -c 10"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, timeout=60)
    assert b"Traceback" not in done.stderr


def test_interrupting_says_so(tmp_path: Path) -> None:
    for number in range(30):
        write_pdf(tmp_path / f"{number}.pdf", ("Notat", f"Vedtak: Kai nummer {number} blir bygd ferdig."))
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "kildespor",
            "ingest",
            str(tmp_path),
            "--db",
            str(tmp_path / "kb.db"),
            "--workers",
            "1",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    deadline = time.monotonic() + 30
    while not (tmp_path / "kb.originaler").is_dir() and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == ExitCode.INTERRUPTED
    assert "Avbrutt" in err.decode()


def test_folders_are_searched_for_files_that_are_read(tmp_path: Path) -> None:
    (tmp_path / "under").mkdir()
    (tmp_path / ".skjult").mkdir()
    for name in ("a.pdf", "under/b.DOCX", "c.csv", ".d.pdf", "~$e.docx", ".skjult/f.pdf", "kb.originaler"):
        (tmp_path / name).touch()
    found = find_files([tmp_path, tmp_path / "a.pdf"], [tmp_path / "kb.originaler"])
    assert [path.relative_to(tmp_path).as_posix() for path in found.paths] == ["a.pdf", "under/b.DOCX"]
    assert found.passed_over == 2


def test_every_command_has_help_with_an_example() -> None:
    names = [
        command.name or command.callback.__name__ for command in app.registered_commands if command.callback
    ]
    assert len(names) == 7
    for name in names:
        shown = CliRunner().invoke(app, [name, "--help"])
        assert shown.exit_code == 0
        assert f"kildespor {name}" in shown.output
