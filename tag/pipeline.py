"""The spaCy pipeline that tagging uses: named here and nowhere else.

It is the one in ``tag/model`` unless the environment variable ``KILDESPOR_SPACY`` names another, as a package or a
folder. It must find sentences and named entities.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from schemas.errors import MissingProgram

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from tag.reader import Reader

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""One thread a process, where numpy is not imported yet: processes read side by side, and two threads are slower."""

VARIABLE = "KILDESPOR_SPACY"
_NEW_OBJECTS = 100_000
"""After so many Python looks for garbage. What a document makes is let go with it, and little of it is such; to look
after every 700, as Python does by itself, takes a twentieth of the time of tagging."""
_OURS = Path(__file__).parent / "model"
_NAMES = "doc.ents"
_NEEDED = {"token.is_sent_start", _NAMES}


@cache
def pipeline() -> Language:
    """The pipeline, loaded once a process, at the first call: spaCy alone takes a second to import.

    Raises:
        MissingProgram: it is not there, cannot be loaded, or does not find sentences and named entities.
    """
    name = _named()
    remedy = (
        f"Rett eller fjern miljøvariabelen {VARIABLE}"
        if os.environ.get(VARIABLE)
        else "Installer Kildespor på nytt"
    )
    try:
        nlp = load(name)
    except Exception as error:
        raise MissingProgram(f"Språkmodellen «{name}» finnes ikke eller kan ikke leses", remedy) from error
    found = {what for component in nlp.pipe_names for what in nlp.get_pipe_meta(component).assigns}
    if not found >= _NEEDED:
        raise MissingProgram(f"Språkmodellen «{name}» finner ikke både setninger og navn", remedy)
    gc.freeze()  # its many objects stay as long as the process, and are not looked through for garbage again
    gc.set_threshold(_NEW_OBJECTS)
    return nlp


def load(name: str) -> Language:
    """A pipeline by its package or folder, ready for use.

    Ours keeps its numbers in half precision, which spaCy reads but does not compute with: they are widened.

    Raises:
        OSError: it is not there; and whatever else spaCy raises on one that it cannot read.
    """
    import spacy
    from thinc.api import use_ops

    from tag import bounds, entities  # noqa: F401 - components that spaCy knows by their names
    from tag.known import read_tables, set_tables
    from tag.lean import lighten
    from tag.remember import remember_words

    with use_ops(
        "numpy", use_blis=False
    ):  # numpy multiplies 2.7 times as fast as BLIS on our pipeline's matrices
        nlp = spacy.load(name)
    set_tables(nlp, read_tables(Path(name)))
    set_precision(nlp, "float32")
    remember_words(nlp)
    lighten(nlp)
    return nlp


def set_precision(nlp: Language, dtype: Literal["float16", "float32"]) -> None:
    """Set the type of all numbers a pipeline has learnt, in place."""
    nlp.vocab.vectors.data = nlp.vocab.vectors.data.astype(dtype, copy=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if model else ():
            for name in node.param_names:
                if node.has_param(name):
                    node.set_param(name, node.get_param(name).astype(dtype, copy=False))


def parse(texts: Iterable[str], *, names: bool = True) -> list[Doc]:
    """The texts of one document with names (``ents``), word classes (``pos_`` of tokens) and sentences (``sents``).

    In their order. Names are settled over all texts: see :func:`settle`. Texts parsed together take a fraction of
    the time of texts parsed one by one, and less than half of that without ``names``. What a process has read of a text
    is kept for a while, but for the settling: it is not to be changed.

    Args:
        names: look for names; without them there may be no sentences either.

    Raises:
        MissingProgram: as :func:`pipeline`.
    """
    if not names:
        return reader().classed(texts)
    read = reader().named(texts)
    if not any(doc.ents for doc in read):
        return read
    docs = [doc.copy() for doc in read]
    settle(docs)
    return docs


def reader() -> Reader:
    """What reads texts with the pipeline. Raises as :func:`pipeline`."""
    return _reader(pipeline())


@lru_cache(maxsize=1)
def _reader(nlp: Language) -> Reader:
    from tag.reader import Reader

    return Reader(nlp)


def settle(docs: Sequence[Doc]) -> None:
    """Settle the names of a document's texts in place: of what kind they are, and that they agree on it."""
    from tag.agreement import agree, weigh

    weigh(docs)
    agree(docs)


def _named() -> str:
    return os.environ.get(VARIABLE) or str(_OURS)
