"""Rows in columns: aligned, folded where they are wide, marked where a terminal shows it."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from rich.text import Text

from kildespor.columns import Cell, show_columns

HEADS = ("Navn", "Dato", "Sagt")


def shown(*rows: tuple[Cell, ...], width: int = 80, terminal: bool = False) -> list[str]:
    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=terminal, color_system="standard" if terminal else None
    )
    show_columns(console, HEADS, rows, whole=("Dato",))
    return out.getvalue().splitlines()


def test_columns_are_as_wide_as_what_stands_in_them() -> None:
    assert shown(("Fjordvarsel", "2031-05-10", "gul"), ("Ås", "2031", "[rød] :car: /")) == [
        "Navn         Dato        Sagt",
        "Fjordvarsel  2031-05-10  gul",
        "Ås           2031        [rød] :car: /",
    ]


def test_letters_that_take_two_places_are_counted_as_two() -> None:
    _, *lines = shown(("港湾", "2031", "gul"), ("Havn", "2031", "rød"))
    assert lines == ["港湾  2031  gul", "Havn  2031  rød"]


@pytest.mark.parametrize("terminal", [False, True])
def test_what_is_too_wide_goes_on_below_but_no_date_is_broken(terminal: bool) -> None:
    said = "grunnarbeidet er ferdig og taket er på plass"
    lines = shown(("Ny skole på Nes", "2031-05-10", said), width=40, terminal=terminal)
    assert all(len(line.replace("\x1b[1m", "").replace("\x1b[0m", "")) <= 40 for line in lines)
    assert "2031-05-10" in lines[1]
    assert len(lines) > 2
    words = " ".join(lines[1:]).split()
    assert sorted(words) == sorted(f"Ny skole på Nes 2031-05-10 {said}".split())


def test_lines_and_control_signs_within_a_text_do_not_break_the_columns() -> None:
    marked = Text.assemble("gul\t", ("lys", "yellow"))
    lines = shown(("Nes\nskole", "2031", marked), ("Ås\x1b[2J", "2031", "rød"))
    assert lines[1:] == ["Nes     2031  gul lys", "skole", "Ås [2J  2031  rød"]


def test_a_terminal_shows_what_is_marked_in_its_place() -> None:
    marked = Text.assemble("gul", (" · noe annet", "yellow"))
    rows = (("Nes", "2031", "rød"), ("Nes", "2032", marked), ("Nes", "2033", "rød"))
    assert shown(*rows)[2] == "Nes   2032  gul · noe annet"
    lines = shown(*rows, terminal=True)
    assert lines[1] == "Nes   2031  rød"
    assert lines[2] == "Nes   2032  gul\x1b[33m · noe annet\x1b[0m"
    assert lines[3] == "Nes   2033  rød"


def test_no_room_is_no_end() -> None:
    assert shown(("Nes skole", "2031-05-10", "grunnarbeidet"), width=10)


def test_no_rows_are_heads_alone() -> None:
    assert shown() == ["Navn  Dato  Sagt"]
