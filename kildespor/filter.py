"""Text in, repaired text out, line for line."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import tee
from typing import IO, BinaryIO

from normalize import repair_lines

_LINE = re.compile(r"(?P<text>[^\r\n]*)(?P<end>\r\n|\r|\n|$)")


def repair_stream(stream: BinaryIO, output: IO[str], *, explain: bool, name: str) -> None:
    """Repair a text and write it out; line ends stay as they are.

    Args:
        stream: UTF-8, UTF-16 with a byte order mark, or else CP1252.
        explain: write one line a change instead: line number, before, after, kind, probability, reason, parted
            by tabs. A doubt, where the word was left as it was, has "tvil" for the kind's last word.
        name: what the text is called in messages.
    """
    texts, ends = tee(_lines(_decode(stream)))
    repaired = repair_lines(text for text, _ in texts)
    for number, ((text, repairs), (_, end)) in enumerate(zip(repaired, ends, strict=True), 1):
        if not explain:
            output.write(text + end)
            continue
        for one in repairs:
            kind = one.kind if one.applied else f"{one.kind} tvil"
            after = one.text if one.applied else "/".join((one.text, *one.alternatives))
            output.write(f"{number}\t{one.raw}\t{after}\t{kind}\t{one.probability:.2f}\t{one.reason}\n")


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for match in _LINE.finditer(text):
        if match.group():
            yield match["text"], match["end"]


def _decode(stream: BinaryIO) -> str:
    data = stream.read()
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
