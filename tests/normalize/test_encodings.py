"""Text written in one encoding and read in another."""

from __future__ import annotations

import pytest
from repair_papers import BOKMAL, NYNORSK

from normalize import repair_lines, repair_text

WORDS = [*BOKMAL.split(), *NYNORSK.split()]


def misread(text: str, wrote: str, read: str) -> str:
    return text.encode(wrote).decode(read)


@pytest.mark.parametrize("read", ["latin-1", "cp1252", "cp865", "cp850", "mac-roman"])
@pytest.mark.parametrize("text", [BOKMAL, NYNORSK])
def test_utf8_read_as_another(text: str, read: str) -> None:
    text = " ".join(word for word in text.split() if "Å" not in word)
    assert repair_text(misread(text, "utf-8", read))[0] == text


@pytest.mark.parametrize("read", ["latin-1", "cp1252"])
def test_utf8_read_wrongly_twice(read: str) -> None:
    assert repair_text(misread(misread(BOKMAL, "utf-8", read), "utf-8", read))[0] == BOKMAL


@pytest.mark.parametrize(
    ("wrote", "read"),
    [("latin-1", "cp865"), ("cp865", "cp1252"), ("mac-roman", "cp1252"), ("latin-1", "mac-roman")],
)
def test_single_bytes_read_as_another(wrote: str, read: str) -> None:
    line = "Forslaget gjør året bedre, både for pårørende og sårbare grupper som følges særskilt"
    assert repair_text(misread(line, wrote, read))[0] == line


@pytest.mark.parametrize(
    ("wrote", "read"), [("latin-1", "cp865"), ("cp865", "latin-1"), ("mac-roman", "latin-1")]
)
def test_foreign_letters_in_names_come_back_with_the_others(wrote: str, read: str) -> None:
    line = "François Nuñez Øyvåg gjør forslaget bedre for både pårørende og sårbare grupper"
    assert repair_text(misread(line, wrote, read))[0] == line


def test_what_is_done_is_told() -> None:
    text, repairs = repair_text("Se pÃ¥ dette")
    assert text == "Se på dette"
    assert [(one.word, one.raw, one.text, one.kind) for one in repairs] == [(1, "pÃ¥", "på", "encoding")]


@pytest.mark.parametrize(
    "line", ["Ãlvaro og Ângela", "10 % ± 2 ¢", "«Åpen» – ‘sitat’ … 5 °C", "crème brûlée"]
)
def test_foreign_letters_and_signs_stay(line: str) -> None:
    assert repair_text(line) == (line, [])


@pytest.mark.parametrize("text", [BOKMAL, NYNORSK])
@pytest.mark.parametrize(
    ("wrote", "read"),
    [
        ("latin-1", "cp865"),
        ("latin-1", "mac-roman"),
        ("cp865", "latin-1"),
        ("cp865", "cp1252"),
        ("mac-roman", "latin-1"),
        ("mac-roman", "cp1252"),
    ],
)
def test_names_in_a_text_that_is_misread_throughout(text: str, wrote: str, read: str) -> None:
    lines = [*text.split(". "), "Kvæbråten og Måsnælv sa ja"]
    damaged = [misread(line, wrote, read) for line in lines if not set("Å") & set(line)]
    sound = [line for line in lines if not set("Å") & set(line)]
    assert [mended for mended, _ in repair_lines(damaged)] == sound


def test_quotes_and_dashes_come_back_with_the_letters() -> None:
    line = "«Åpent for alle» – også på søndager"
    for read in ("cp850", "mac-roman", "cp1252"):
        damaged = "".join(bytes([byte]).decode(read, "replace") for byte in line.encode())
        if "\ufffd" not in damaged:
            assert repair_text(damaged)[0] == line
