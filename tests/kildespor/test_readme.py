"""The README says what the command line does."""

from __future__ import annotations

import re
from pathlib import Path

from kildespor.cli import app
from schemas.errors import ExitCode

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_every_command_is_in_the_table() -> None:
    commands = README.partition("\n## Commands\n")[2].partition("\n## ")[0]
    told = re.findall(r"^\| `(\w+)[^`]*` \| ", commands, re.MULTILINE)
    names = [
        command.name or command.callback.__name__ for command in app.registered_commands if command.callback
    ]
    assert told == names


def test_every_exit_code_is_in_the_table() -> None:
    told = [int(code) for code in re.findall(r"^\| (\d+) \| ", README, re.MULTILINE)]
    assert told == sorted(code.value for code in ExitCode)


def test_what_it_links_to_is_there() -> None:
    root = Path(__file__).parents[2]
    for link in re.findall(r"\]\(([^)#]+)\)", README):
        assert (root / link).exists(), link
