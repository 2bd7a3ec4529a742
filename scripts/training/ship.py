"""What becomes of a trained pipeline: freed of the words it was trained on, and written with its card."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from string import Template

import spacy
from spacy.language import Language
from spacy.scorer import PRFScore

from tag.known import set_tables
from tag.pipeline import load, set_precision
from training.measure import measure, words_a_second
from training.norne import FORMS, File, unshared

DESCRIPTION = "Norwegian, both written forms: word classes, sentences and named entities."
TRAINING_ONLY = ("paths", "system", "corpora", "training", "pretraining", "initialize")


def ship(nlp: Language, tables: Mapping[str, bytes], files: list[File], out: Path) -> None:
    """Write the pipeline to ``out``, anew, with ``MODEL.md`` on what was written.

    Args:
        tables: what is known of words, which all its layers look up in the same files.
    """
    set_tables(nlp, dict.fromkeys(tables, b""))
    _write(nlp, out)
    for table, stored in tables.items():
        (out / f"{table}.table").write_bytes(stored)
    card = _card(out, files)
    (out / "MODEL.md").write_text(card, encoding="utf-8")
    print(card)


def _write(nlp: Language, out: Path) -> None:
    """Write the pipeline in half precision, without how it was trained, and of the words it met only its labels."""
    for section in TRAINING_ONLY:
        nlp.config.pop(section, None)
    nlp.meta.update(
        name="kildespor",
        version="1.0.0",
        author="Kildespor",
        description=DESCRIPTION,
        license="CC0 1.0 (NorNE annotations), NLOD 2.0 (Lovdata), CC BY 4.0 (Norsk Ordbank, GeoNames), MIT (Faker)",
        spacy_version=">=3.8,<4",
        performance={},
    )
    set_precision(nlp, "float16")
    if out.exists():
        shutil.rmtree(out)
    nlp.to_disk(out)
    kept = {label for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())}
    (out / "vocab" / "strings.json").write_text(json.dumps(sorted(kept), indent=0) + "\n", encoding="utf-8")


def _card(out: Path, files: list[File]) -> str:
    """The model card of what was written: ``card.md`` with the figures filled in."""
    nlp = load(str(out))
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file() and path.name != "MODEL.md")
    test = [file for file in files if file.part == "test"]
    sets = [[file for file in test if file.form == form] for form in FORMS] + [test]
    scores = [measure(nlp, files_) for files_ in sets]
    apart = [measure(nlp, (unshared(file, files) for file in files_)) for files_ in sets]
    labels = sorted(scores[-1].types)
    rows = [
        _row("names of all types", [one.names for one in scores]),
        _row("the same, only articles of which nothing was trained on", [one.names for one in apart]),
        _row("names of all types, as the pipeline alone gives them", [one.alone for one in scores]),
        _row("names of all types, GPE_LOC and GPE_ORG as one", [one.merged for one in scores]),
        *(_row(label, [one.types.get(label, PRFScore()) for one in scores]) for label in labels),
        _row("sentences", [one.sentences for one in scores]),
        _row("sentences, only articles of which nothing was trained on", [one.sentences for one in apart]),
        _row("sentences, headlines being texts of their own", [one.parted for one in scores]),
        _row("word classes (accuracy)", [one.classes for one in scores]),
    ]
    split = [
        f"| {part} | " + " | ".join(_counts(files, part, form) for form in FORMS) + " |"
        for part in ("train", "dev", "test")
    ]
    template = Template((Path(__file__).parent / "card.md").read_text(encoding="utf-8"))
    return template.substitute(
        table="\n".join(rows),
        split="\n".join(split),
        speed=f"{round(words_a_second(nlp, test), -2):,.0f}",
        size=f"{size / 1e6:.1f}",
        spacy=spacy.__version__,
        components=", ".join(nlp.pipe_names),
        labels=", ".join(sorted(nlp.pipe_labels["ner"])),
    )


def _row(name: str, scores: list[PRFScore]) -> str:
    nob, nno, both = scores
    return (
        f"| {name} | {nob.fscore:.3f} | {nno.fscore:.3f} | {both.precision:.3f} | {both.recall:.3f} "
        f"| **{both.fscore:.3f}** | {both.tp + both.fn:,} |"
    )


def _counts(files: list[File], part: str, form: str) -> str:
    chosen = [file for file in files if (file.part, file.form) == (part, form)]
    sentences = [sentence for file in chosen for sentence in file.sentences]
    words = sum(len(sentence.tokens) for sentence in sentences)
    return f"{len(chosen)} files, {len(sentences):,} sentences, {words:,} words"
