"""Text that was written in one encoding and read in another.

ftfy mends what is certain from the characters alone. It leaves, by design, many a lone "Ã¥"; and what was read
as CP865 or Mac Roman shows as plain signs. Those are finished here: sequences that no language writes at once;
single signs where they turn a non-word into a Norwegian word, and all of a text in which they do so again and again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

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

_PAIRS = (
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
"""In what text was written, and as what it was read, a byte a letter."""
_SANE = frozenset("æøåÆØÅéèêëòôóöäüÖÄÜÉçÇáàâãíîïñúûýÁÍÓÚÑß«»§–—•’‘“”…°½")
"""What a misread sign may have been."""

_READ_FOR_O = frozenset("¢©®")
"""What a text reader makes of an ø: "f¢r" alone is no misread "fór"."""

Table = dict[int, str]


def _table(wrote: str, read: str) -> Table:
    letters = {_decode(byte, wrote): _decode(byte, read) for byte in range(0x80, 0x100)}
    return {ord(seen): letter for letter, seen in letters.items() if letter in _SANE and seen != letter}


_TABLES: list[Table] = [_table(wrote, read) for wrote, read in _PAIRS]
_TABLES.append(dict(zip(map(ord, "{|}[\\]"), "æøåÆØÅ", strict=True)))
"""The last is the Norwegian 7-bit set (ISO 646-NO)."""
_SINGLE = (
    "[" + re.escape("".join(sorted({chr(c) for t in _TABLES for c, x in t.items() if x in "æøåÆØÅ"}))) + "]"
)

_SUSPECT = re.compile(
    "‚Ä|[ÃÂâ√├┬ΓÔ¬\x80-\x84\x86-\x9f]|(?<=[^\\W\\d_])" + _SINGLE + "(?=[^\\W\\d_])"
    '|(?<![^\\s"«“(])' + _SINGLE + "(?=[a-zæøå]{2})|(?<=[a-zæøå]{2})" + _SINGLE
)
_PERHAPS = re.compile(f"[‚ÃÂâ√├┬ΓÔ¬\x80-\x84\x86-\x9f{_SINGLE[1:]}")
"""What each of these begins with, which is found much faster."""
_ODD = re.compile(r"[^\0-Z^-z~\x7f]")
"""Signs that are not ASCII, or that are letters in the Norwegian 7-bit set."""
_STRIPPED = '.,:;!?()«»"-'
LEAST_MENDED, LEAST_SHARE = 3, 0.6
"""A text is taken to be misread throughout when so many of its words, and this share of those with a misread letter,
are made words by it."""


def suspect(text: str) -> bool:
    """Whether a text may need a fix of this module."""
    found = _PERHAPS.search(text)
    while found and not _SUSPECT.match(text, found.start()):
        found = _PERHAPS.search(text, found.end())
    return found is not None


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
        if not core or known(core) or not _READ_FOR_O.isdisjoint(core):
            continue
        for table in _TABLES:
            mended = core.translate(table)
            if mended != core and mended.isalpha() and len(mended) > 1 and known(mended):
                return word.replace(core, mended, 1)
    return word


def throughout(words: Iterable[str], known: Callable[[str], bool]) -> Table | None:
    """The table by which all of a text was misread; None where there is none."""
    found = [word for word in words if _ODD.search(word) and _READ_FOR_O.isdisjoint(word)]
    best: tuple[int, Table] | None = None
    for table in _TABLES:
        mended = tried = 0
        for word in found:
            text = word.translate(table).strip(_STRIPPED)
            if text != word.strip(_STRIPPED) and text.isalpha() and len(text) > 1:
                tried += 1
                mended += known(text) and not known(word.strip(_STRIPPED))
        if mended >= LEAST_MENDED and mended >= LEAST_SHARE * tried and (best is None or mended > best[0]):
            best = mended, table
    return best[1] if best else None
