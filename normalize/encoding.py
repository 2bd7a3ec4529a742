"""Text that was written in one encoding and read in another.

ftfy mends what is certain from the characters alone. It leaves, by design, many a lone "Ã¥"; and what was read
as CP865 or Mac Roman shows as plain signs. Those are finished here: sequences that no language writes at once,
single signs only where they turn a non-word into a Norwegian word.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import ftfy

_SETTINGS = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    remove_control_chars=False,
    normalization=None,
    explain=False,
)

_UTF8 = {letter: letter.encode() for letter in "æøåÆØÅéèêëòôóöäüÖÄÜÉ«»§–—•’‘“”…°½"}


def _readings(codec: str) -> dict[str, str]:
    """What UTF-8 letters look like when read as ``codec``; Latin-1 stands in for what Windows leaves undefined."""
    shown = {}
    for letter, code in _UTF8.items():
        seen = "".join(_decode(byte, codec) for byte in code)
        if seen != letter:
            shown[seen] = letter
    return shown


def _decode(byte: int, codec: str) -> str:
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return chr(byte)


_SEQUENCES: dict[str, str] = {
    seen: letter
    for codec in ("cp865", "cp850", "mac-roman", "latin-1", "cp1252")
    for seen, letter in _readings(codec).items()
}
_SEQUENCE = re.compile("|".join(map(re.escape, sorted(_SEQUENCES, key=len, reverse=True))))

_SINGLES: list[dict[int, str]] = [
    {ord(seen): letter for letter in "æøåÆØÅ" if (seen := _decode(letter.encode(wrote)[0], read)) != letter}
    for wrote, read in (
        ("latin-1", "cp865"),
        ("latin-1", "cp437"),
        ("latin-1", "mac-roman"),
        ("cp865", "cp1252"),
        ("cp865", "latin-1"),
        ("mac-roman", "cp1252"),
        ("mac-roman", "latin-1"),
        ("latin-1", "cp1250"),
        ("cp865", "cp437"),
    )
] + [dict(zip(map(ord, "{|}[\\]"), "æøåÆØÅ", strict=True))]
"""One table for each way a single byte was misread; the last is the Norwegian 7-bit set (ISO 646-NO)."""
_SINGLE = re.compile("[" + re.escape("".join(sorted({chr(c) for table in _SINGLES for c in table}))) + "]")

SUSPECT = re.compile(
    "[ÃÂâ√├┬Γ\x80-\x84\x86-\x9f]|(?<=[^\\W\\d_])[" + _SINGLE.pattern[1:-1] + "](?=[^\\W\\d_])"
    '|(?<![^\\s"«“(])['
    + _SINGLE.pattern[1:-1]
    + "](?=[a-zæøå]{2})|(?<=[a-zæøå]{2})["
    + _SINGLE.pattern[1:-1]
    + "]"
)
"""A text without any of these needs no fix of this module."""


def sequences(word: str) -> str:
    """UTF-8 read as another encoding, once or twice: "pÃ¥" → "på"."""
    word = ftfy.fix_encoding(word, _SETTINGS)
    for _ in range(2):
        word = _SEQUENCE.sub(lambda found: _SEQUENCES[found[0]], word)
    return word


def singles(word: str, known: Callable[[str], bool]) -> str:
    """One byte read as another encoding: "bl†" → "blå", where that makes a known word of a non-word."""
    letters = word.strip('.,:;!?()«»"')
    for core in dict.fromkeys((word, letters)):
        if not core or not _SINGLE.search(core) or known(core):
            continue
        for table in _SINGLES:
            mended = core.translate(table)
            if mended != core and mended.isalpha() and len(mended) > 1 and known(mended):
                return word.replace(core, mended, 1)
    return word
