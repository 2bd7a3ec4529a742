"""Who may log in to the web pages: a file beside the knowledge base, which only its owner can read."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

from datasette_auth_passwords.utils import hash_password

from schemas.errors import KildesporError
from web.house import Account, Role

LEAST_PASSWORD = 12
"""Characters, as NSM advises at the least."""
_NAME = re.compile(r"[\w.@+-]{1,64}")


def accounts_of(db: Path) -> Path:
    """The file of those who may log in to a knowledge base."""
    return db.with_name(f"{db.stem}.brukere.json")


def load(path: Path) -> dict[str, Account]:
    """Those who may log in, by name; none where there is no file. Raises KildesporError where it is damaged."""
    try:
        said = json.loads(path.read_text("utf-8"))
        return {name: Account(Role[one["role"].upper()], one["password_hash"]) for name, one in said.items()}
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise KildesporError(
            "Fila med brukere er skadet", "Slett den og lag brukerne på nytt", file=str(path)
        ) from error


def add(path: Path, name: str, role: Role, password: str) -> None:
    """Let somebody log in, or give a new role and password.

    Raises KildesporError for a name or password that is none.
    """
    if not _NAME.fullmatch(name):
        raise KildesporError("Brukernavn er bokstaver, tall og . @ + - _", "Velg et annet navn")
    if len(password) < LEAST_PASSWORD:
        raise KildesporError(f"Passordet må ha minst {LEAST_PASSWORD} tegn", "Velg et lengre")
    _save(path, load(path) | {name: Account(role, hash_password(password))})


def remove(path: Path, name: str) -> bool:
    """Let somebody no longer log in; whether there was such an account."""
    accounts = load(path)
    found = accounts.pop(name, None) is not None
    if found:
        _save(path, accounts)
    return found


def _save(path: Path, accounts: dict[str, Account]) -> None:
    said = {
        name: {"role": account.role.name.lower(), "password_hash": account.password_hash}
        for name, account in sorted(accounts.items())
    }
    new = path.with_name(path.name + ".ny")
    with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(said, file, ensure_ascii=False, indent=1)
    new.replace(path)
