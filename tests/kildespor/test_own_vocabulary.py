"""A user's own words, laid over those that tagging knows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commandline import Run, kildespor, write_pdf

from schemas.errors import ExitCode

LINES = (
    "Referat fra møte 4 i Fjordutvalget 3. mars 2026",
    "Fjordkjennelse: Utvalget godkjenner planen for bruene.",
)


def ingest(folder: Path, own: Path) -> Run:
    paper = write_pdf(folder / "referat.pdf", LINES)
    return kildespor("ingest", paper, "--db", folder / "utvalget.db", env={"KILDESPOR_VOCABULARY": str(own)})


def decisions(folder: Path) -> list[str]:
    run = kildespor("export", "--db", folder / "utvalget.db", "--kind", "decision")
    return [json.loads(line)["text"] for line in run.out.splitlines()]


def test_a_word_of_the_users_own_is_known(tmp_path: Path) -> None:
    own = tmp_path / "ord"
    own.mkdir()
    assert ingest(tmp_path, own).code == 0
    assert decisions(tmp_path) == []
    (own / "decisions.toml").write_text('adopted = ["Fjordkjennelse"]\n', encoding="utf-8")
    env = {"KILDESPOR_VOCABULARY": str(own)}
    assert kildespor("rebuild", "--db", tmp_path / "utvalget.db", env=env).code == 0
    assert decisions(tmp_path) == ["Utvalget godkjenner planen for bruene"]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("vedtak.toml", "", "Ingen ordliste heter det"),
        ("decisions.toml", 'adoptert = ["vedtak"]', "«adoptert» er ikke noe som ordlista har"),
        ("decisions.toml", 'adopted = "vedtak"', "«adopted» er ikke av samme slag"),
        ("decisions.toml", "adopted = [3]", "«adopted» er ikke av samme slag"),
        ("decisions.toml", "adopted = [", "Kan ikke leses som TOML"),
        ("confidence.toml", "", "Ingen ordliste heter det"),
    ],
)
def test_a_file_that_cannot_be_laid_over_ours_is_told_before_anything_is_read(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    own = tmp_path / "ord"
    own.mkdir()
    (own / name).write_text(text, encoding="utf-8")
    run = ingest(tmp_path, own)
    assert run.code == ExitCode.USAGE
    assert told in run.err
    assert name in run.err


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    run = ingest(tmp_path, tmp_path / "ingen")
    assert run.code == ExitCode.USAGE
    assert "Er ingen mappe" in run.err
