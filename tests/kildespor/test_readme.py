"""The README says what the command line does."""

from __future__ import annotations

import re
from pathlib import Path

import typer

from kildespor.cli import app
from schemas.errors import ExitCode

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_every_command_is_in_the_table() -> None:
    commands = README.partition("\n## Commands\n")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| (`.*?`) \| ", commands, re.MULTILINE)
    told = [name for cell in cells for name in re.findall(r"`(\w+)[^`]*`", cell)]
    group = typer.main.get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    assert sorted(told) == sorted(group.commands)


def test_every_exit_code_is_in_the_table() -> None:
    told = [int(code) for code in re.findall(r"^\| (\d+) \| ", README, re.MULTILINE)]
    assert told == sorted(code.value for code in ExitCode)


def test_what_it_links_to_is_there() -> None:
    root = Path(__file__).parents[2]
    for link in re.findall(r"\]\(([^)#]+)\)", README):
        assert (root / link).exists(), link
