"""The sentences of a treebank told in the other tense: "Hun sier at det går" → "Hun sa at det gikk".

News is told in the present, so that "sa", "ga" and "lå", which are read like "så", "gå" and "la", are rare in it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from repair.sources import Part, blocks, sentence

OTHER = {"pres": "pret", "pret": "pres"}
"""Finite verbs, as their features are written in the treebank, and the other tense."""


def shifted(folder: Path) -> Iterator[str]:
    """Those sentences of the part that is learned from that have a finite verb whose other tense the treebank has."""
    rows = [[row.split("\t") for row in block if "\t" in row] for block in blocks(folder, Part.TRAIN)]
    forms: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for columns in (columns for block in rows for columns in block):
        if columns[3] == "verb" and columns[5] in OTHER:
            forms[columns[2], columns[5]][columns[1].lower()] += 1
    for block in rows:
        tokens = [columns[1] for columns in block]
        for place, columns in enumerate(block):
            found = forms.get((columns[2], OTHER.get(columns[5], "")))
            if columns[3] == "verb" and found:
                form = found.most_common(1)[0][0]
                tokens[place] = form.capitalize() if columns[1][0].isupper() else form
        if tokens != [columns[1] for columns in block]:
            yield sentence(tokens)
