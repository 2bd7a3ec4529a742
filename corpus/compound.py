"""The storage inside older Office files: which streams stand in the root of an OLE compound file.

The layout is that of Microsoft's [MS-CFB], Compound File Binary File Format.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

MAGIC = bytes.fromhex("D0CF11E0A1B11AE1")

_HEADER_SIZE = 512
_FREE = 0xFFFFFFFA
"""Sector numbers from here on are marks (end of chain, free), not places."""
_ENTRY_SIZE = 128
_STREAM = 2


def root_streams(path: Path) -> set[str]:
    """The names of the streams directly under the root, such as ``WordDocument``.

    Raises:
        ValueError: the file is cut off or damaged.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        try:
            entries = list(_entries(file))
        except (struct.error, IndexError, EOFError, OverflowError) as error:
            raise ValueError("not a whole compound file") from error
    if not entries:
        raise ValueError("no directory")
    names: set[str] = set()
    seen: set[int] = set()
    waiting = [_links(entries[0])[2]]
    while waiting:
        number = waiting.pop()
        if number in seen or number >= len(entries):
            continue
        seen.add(number)
        left, right, _child = _links(entries[number])
        waiting += [left, right]
        if entries[number][66] == _STREAM:
            names.add(_name(entries[number]))
    return names


def _entries(file: BinaryIO) -> Iterator[bytes]:
    """The directory's entries, 128 bytes each, in the order they are numbered."""
    header = _exactly(file, _HEADER_SIZE)
    (shift,) = struct.unpack_from("<H", header, 30)
    if shift not in (9, 12):
        raise ValueError("unknown sector size")
    size = 1 << shift
    (directory,) = struct.unpack_from("<I", header, 48)
    (more,) = struct.unpack_from("<I", header, 68)

    def sector(number: int) -> bytes:
        file.seek((number + 1) * size)
        return _exactly(file, size)

    tables = list(struct.unpack_from("<109I", header, 76))
    visited: set[int] = set()
    while more < _FREE and more not in visited:
        visited.add(more)
        *listed, more = struct.unpack(f"<{size // 4}I", sector(more))
        tables += listed
    fat = array("Q")
    for number in tables:
        if number < _FREE:
            fat.extend(struct.unpack(f"<{size // 4}I", sector(number)))

    visited.clear()
    while directory < _FREE and directory not in visited:
        visited.add(directory)
        data = sector(directory)
        yield from (data[at : at + _ENTRY_SIZE] for at in range(0, size, _ENTRY_SIZE))
        directory = fat[directory]


def _links(entry: bytes) -> tuple[int, int, int]:
    left, right, child = struct.unpack_from("<3I", entry, 68)
    return left, right, child


def _name(entry: bytes) -> str:
    (length,) = struct.unpack_from("<H", entry, 64)
    return entry[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")


def _exactly(file: BinaryIO, count: int) -> bytes:
    data = file.read(count)
    if len(data) < count:
        raise EOFError
    return data
