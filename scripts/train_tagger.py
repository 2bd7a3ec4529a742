"""Train the Norwegian spaCy pipeline that ``tag`` uses, and write it with its card to ``tag/model``.

    scripts/train --norne NORNE --text LAWS.txt.xz

NORNE is NorNE's ``ndt`` folder (github.com/ltgoslo/norne): CoNLL columns, in the folders ``nob`` and ``nno``. LAWS is
any amount of Norwegian text, a paragraph a line; the pipeline in the repository was made with Lovdata's open laws
and regulations. Training, and nothing else, needs floret: ``.venv/bin/pip install floret``.

Steps, with fixed seeds, about an hour and a half on one core:

1. the treebank is split by file and made into spaCy documents, invented documents beside them (``training/``);
2. floret vectors are trained on the laws and the treebank's training part;
3. the pipeline of ``training/config.cfg`` is trained, the best on the dev part kept;
4. it is freed of the words it has met, measured on the test part, and written with ``MODEL.md``.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from pathlib import Path

import spacy
from spacy.tokens import DocBin
from spacy.training.initialize import convert_vectors, init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from thinc.api import use_ops
from training import invented, norne, vectors
from training.ship import ship

ROOT = Path(__file__).parents[1]
CONFIG = ROOT / "scripts" / "training" / "config.cfg"
SEED = 5
INVENTED = 1600
"""Invented documents, some 50,000 words: an eighth of what the treebank gives to train on."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--norne", type=Path, required=True)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=ROOT / "tag" / "model")
    parser.add_argument(
        "--work", type=Path, help="where the steps leave what they make; done ones are not done again"
    )
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work = arguments.work or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        files = norne.read(arguments.norne)
        write_documents(files, work)
        if not (work / "vectors").exists():
            make_vectors(arguments.text, files, work)
        if not (work / "trained").exists():
            train_pipeline(work)
        ship(work / "trained" / "model-best", files, arguments.out)


def write_documents(files: list[norne.File], work: Path) -> None:
    """Write what is trained on, and what the best is chosen by, as spaCy reads it."""
    vocab = spacy.blank("nb").vocab
    chance = random.Random(SEED)
    learnt = [doc for file in files if file.part == "train" for doc in norne.pieces(file, vocab, chance)]
    learnt += invented.docs(vocab, INVENTED, chance)
    chance.shuffle(learnt)
    DocBin(docs=learnt).to_disk(work / "train.spacy")
    DocBin(docs=[norne.whole(file, vocab) for file in files if file.part == "dev"]).to_disk(
        work / "dev.spacy"
    )


def make_vectors(text: Path, files: list[norne.File], work: Path) -> None:
    """Train floret vectors on the text and the treebank's training part; leave them in ``vectors``."""
    vectors.write_text(text, (file for file in files if file.part == "train"), work / "text.txt")
    vectors.train(work / "text.txt", work / "vectors.floret")
    nlp = spacy.blank("nb")
    convert_vectors(nlp, work / "vectors.floret", truncate=-1, prune=-1, mode="floret")
    vectors.shorten(nlp.vocab.vectors)
    nlp.to_disk(work / "vectors")


def train_pipeline(work: Path) -> None:
    """Train by ``config.cfg`` on what the other steps left in ``work``; leave the best pipeline in ``trained``."""
    paths = {"train": "train.spacy", "dev": "dev.spacy", "vectors": "vectors"}
    config = load_config(
        CONFIG, overrides={f"paths.{name}": str(work / file) for name, file in paths.items()}
    )
    with use_ops("numpy", use_blis=False):
        nlp = init_nlp(config)
        (work / "trained").mkdir()
        train(nlp, work / "trained")


if __name__ == "__main__":
    main()
