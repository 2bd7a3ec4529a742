"""What becomes of a trained pipeline: freed of the words it was trained on, measured, and written with its card."""

from __future__ import annotations

import json
import shutil
import statistics
import time
from dataclasses import dataclass
from pathlib import Path
from string import Template

import spacy
from spacy.language import Language
from spacy.scorer import PRFScore
from spacy.tokens import Doc

from tag.agreement import agree
from tag.pipeline import load
from training import norne
from training.norne import FORMS, File

DESCRIPTION = "Norwegian, both written forms: word classes, sentences and named entities."
TRAINING_ONLY = ("paths", "system", "corpora", "training", "pretraining", "initialize")
MERGED = {"GPE_LOC": "GPE", "GPE_ORG": "GPE"}
ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Scores:
    """Held-out figures of a set of files."""

    entities: PRFScore
    alone: PRFScore
    merged: PRFScore
    types: dict[str, PRFScore]
    sentences: PRFScore
    classes: PRFScore


def ship(nlp: Language, files: list[File], out: Path) -> None:
    """Write the pipeline to ``out``, anew, with ``MODEL.md`` on what was written."""
    _write(nlp, out)
    nlp = load(str(out))
    test = [file for file in files if file.part == "test"]
    scores = {form: measure(nlp, [file for file in test if file.form in form.split()]) for form in _SETS}
    speed = words_a_second(nlp, test)
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    (out / "MODEL.md").write_text(_card(nlp, files, scores, speed, size), encoding="utf-8")
    print((out / "MODEL.md").read_text(encoding="utf-8"))


def measure(nlp: Language, files: list[File]) -> Scores:
    """Scores of what tagging makes of the files' plain text: exact spans of characters, and their labels.

    ``alone`` scores the entities as the pipeline gives them, before they are settled over the file.
    """
    entities, alone, merged, sentences, classes = (PRFScore() for _ in range(5))
    types: dict[str, PRFScore] = {}
    for file in files:
        known = norne.whole(file, nlp.vocab)
        found = nlp(known.text)
        alone.score_set(_entities(found), _entities(known))
        agree([found])
        entities.score_set(_entities(found), _entities(known))
        merged.score_set(_entities(found, MERGED), _entities(known, MERGED))
        sentences.score_set(_sentences(found), _sentences(known))
        classes.score_set(_classes(found), _classes(known))
        for label in nlp.get_pipe("ner").labels:  # type: ignore[attr-defined]
            one, other = ({span for span in _entities(doc) if span[2] == label} for doc in (found, known))
            types.setdefault(label, PRFScore()).score_set(one, other)
    return Scores(entities, alone, merged, types, sentences, classes)


def words_a_second(nlp: Language, files: list[File]) -> float:
    """Speed of the whole pipeline on one thread, texts of a paragraph's length, by the process's own clock; median."""
    texts = [
        norne.doc(nlp.vocab, file.sentences[start : start + 4]).text
        for file in files
        for start in range(0, len(file.sentences), 4)
    ]
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        words = sum(len(doc) for doc in nlp.pipe(texts))
        rounds.append(words / (time.process_time() - start))
    return statistics.median(rounds)


def _write(nlp: Language, out: Path) -> None:
    """Write the pipeline without how it was trained and without the words it met: only labels are kept."""
    for section in TRAINING_ONLY:
        nlp.config.pop(section, None)
    nlp.meta.update(
        name="kildespor",
        version="1.0.0",
        author="Kildespor",
        description=DESCRIPTION,
        license="CC0 1.0 (NorNE annotations), NLOD 2.0 (Lovdata)",
        spacy_version=">=3.8,<4",
        performance={},
    )
    nlp.vocab.vectors.data = nlp.vocab.vectors.data.astype("float16")
    if out.exists():
        shutil.rmtree(out)
    nlp.to_disk(out)
    kept = {label for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())}
    (out / "vocab" / "strings.json").write_text(json.dumps(sorted(kept), indent=0) + "\n", encoding="utf-8")


Span = tuple[int, int, str]


def _entities(doc: Doc, merged: dict[str, str] | None = None) -> set[Span]:
    merged = merged or {}
    return {(one.start_char, one.end_char, merged.get(one.label_, one.label_)) for one in doc.ents}


def _sentences(doc: Doc) -> set[Span]:
    return {(one.start_char, one.end_char, "") for one in doc.sents}


def _classes(doc: Doc) -> set[Span]:
    return {(token.idx, token.idx + len(token), token.pos_) for token in doc}


_SETS = (*FORMS, " ".join(FORMS))


def _card(nlp: Language, files: list[File], scores: dict[str, Scores], speed: float, size: int) -> str:
    """The model card: ``card.md`` with the figures filled in."""
    nob, nno, both = (scores[form] for form in _SETS)
    rows = [("all types", *(one.entities for one in (nob, nno, both)))]
    rows += [("all types, as the pipeline alone gives them", *(one.alone for one in (nob, nno, both)))]
    rows += [("all types, GPE_LOC and GPE_ORG as one", *(one.merged for one in (nob, nno, both)))]
    rows += [(label, *(one.types[label] for one in (nob, nno, both))) for label in sorted(both.types)]
    rows += [("sentences", *(one.sentences for one in (nob, nno, both)))]
    rows += [("word classes (accuracy)", *(one.classes for one in (nob, nno, both)))]
    table = "\n".join(
        f"| {name} | {one.fscore:.3f} | {other.fscore:.3f} | {all_.precision:.3f} | {all_.recall:.3f} "
        f"| **{all_.fscore:.3f}** | {all_.tp + all_.fn:,} |"
        for name, one, other, all_ in rows
    )
    split = "\n".join(
        f"| {part} | "
        + " | ".join(_counts([f for f in files if f.part == part and f.form == form]) for form in FORMS)
        + " |"
        for part in ("train", "dev", "test")
    )
    return Template((Path(__file__).parent / "card.md").read_text(encoding="utf-8")).substitute(
        table=table,
        split=split,
        speed=f"{round(speed, -2):,.0f}",
        size=f"{size / 1e6:.1f}",
        spacy=spacy.__version__,
        components=", ".join(nlp.pipe_names),
        labels=", ".join(sorted(both.types)),
    )


def _counts(files: list[File]) -> str:
    sentences = [sentence for file in files for sentence in file.sentences]
    words = sum(len(sentence.tokens) for sentence in sentences)
    return f"{len(files)} files, {len(sentences):,} sentences, {words:,} words"
