"""Accounts for the web pages, made and taken away on the command line."""

from __future__ import annotations

from pathlib import Path

from datasette_auth_passwords.utils import verify_password
from typer.testing import CliRunner

from kildespor.accounts import accounts_of, load
from kildespor.cli import app
from web.house import Role

PASSWORD = "tre lyse netter"


def test_an_account_is_made_changed_and_taken_away(tmp_path: Path) -> None:
    db = tmp_path / "styret.db"

    def run(*arguments: str, said: str = f"{PASSWORD}\n{PASSWORD}\n") -> int:
        return CliRunner().invoke(app, ["account", "--db", str(db), *arguments], input=said).exit_code

    assert run("kari", "--role", "review") == 0
    account = load(accounts_of(db))["kari"]
    assert account.role is Role.REVIEW
    assert verify_password(PASSWORD, account.password_hash)
    assert run("kari", "--role", "read") == 0
    assert load(accounts_of(db))["kari"].role is Role.READ
    assert run("ola", said="kort\nkort\n") != 0
    assert run("ola", said=f"{PASSWORD}\nnoe annet\n") != 0
    assert list(load(accounts_of(db))) == ["kari"]
    assert run("kari", "--remove") == 0
    assert run("kari", "--remove") != 0
    assert load(accounts_of(db)) == {}
