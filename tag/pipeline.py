"""The spaCy pipeline that tagging uses: named here and nowhere else.

It is the one in ``tag/model`` unless the environment variable ``KILDESPOR_SPACY`` names another, as a package or a
folder. It must find sentences and named entities.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from schemas.errors import MissingProgram

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""One thread a process, where numpy is not imported yet: processes read side by side, and two threads are slower."""

VARIABLE = "KILDESPOR_SPACY"
_OURS = Path(__file__).parent / "model"
_NEEDED = {"token.is_sent_start", "doc.ents"}


@cache
def pipeline() -> Language:
    """The pipeline, loaded once a process, at the first call: spaCy alone takes a second to import.

    Raises:
        MissingProgram: it is not there, cannot be loaded, or does not find sentences and named entities.
    """
    import spacy
    from thinc.api import use_ops

    name = os.environ.get(VARIABLE) or str(_OURS)
    remedy = (
        f"Rett eller fjern miljøvariabelen {VARIABLE}"
        if os.environ.get(VARIABLE)
        else "Installer Kildespor på nytt"
    )
    try:
        with use_ops(
            "numpy", use_blis=False
        ):  # numpy multiplies 2.7 times as fast as BLIS on this model's matrices
            nlp = spacy.load(name)
    except Exception as error:
        raise MissingProgram(f"Språkmodellen «{name}» finnes ikke eller kan ikke leses", remedy) from error
    found = {what for component in nlp.pipe_names for what in nlp.get_pipe_meta(component).assigns}
    if not found >= _NEEDED:
        raise MissingProgram(f"Språkmodellen «{name}» finner ikke både setninger og navn", remedy)
    return nlp


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """Each text with its sentences (``doc.sents``), names (``doc.ents``) and word classes (``token.pos_``), in order.

    Many texts at a call are much faster than one at a time.

    Raises:
        MissingProgram: as :func:`pipeline`.
    """
    return pipeline().pipe(texts)
