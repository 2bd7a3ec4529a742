"""What is said to who types a command wrongly."""

from __future__ import annotations

import pytest
from commandline import kildespor

from schemas.errors import ExitCode


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["sok", "ferje"], "Kommandoen 'sok' finnes ikke."),
        (["serch", "ferje"], "Kommandoen 'serch' finnes ikke. Mente du 'search', 'serve'?"),
        (["names", "vis"], "Kommandoen 'vis' finnes ikke."),
        (["search", "--aar", "2024", "ferje"], "Valget --aar finnes ikke."),
        (["search", "--limt", "3", "ferje"], "Valget --limt finnes ikke. Mente du --limit, --to?"),
        (["initiative"], "Argumentet 'NAVN…' mangler."),
        (["changes"], "Valget '--since' mangler."),
        (["changes", "--since"], "Valget '--since' trenger en verdi."),
        (["serve", "--host", "x", "en", "to"], "For mange argumenter: en to"),
        (["search", "--limit", "mange", "ferje"], "Ugyldig verdi for '--limit': Skriv et helt tall."),
        (["search", "--limit", "0", "ferje"], "Ugyldig verdi for '--limit': Tallet må være minst 1."),
        (
            ["initiative", "X", "--format", "pdf"],
            "Ugyldig verdi for '--format': 'pdf' er ikke blant 'table',",
        ),
    ],
)
def test_usage_errors_are_told_in_norwegian(arguments: list[str], said: str) -> None:
    run = kildespor(*arguments)
    assert run.code == ExitCode.USAGE
    assert said in run.err
    assert "Usage" not in run.err


@pytest.mark.parametrize(
    ("command", "usage"),
    [
        ("trace", "kildespor trace [VALG] ID"),
        ("meeting", "kildespor meeting [VALG] ORGAN [DATO]"),
        ("repair", "kildespor repair [VALG] [FIL]"),
    ],
)
def test_usage_puts_no_brackets_around_what_is_needed(command: str, usage: str) -> None:
    assert usage in kildespor(command, "-h").out


def test_help_pages_hold_no_english_frame() -> None:
    run = kildespor("initiative", "--help")
    assert "kildespor initiative [VALG] NAVN…" in run.out
    assert "OPTIONS" not in run.out
