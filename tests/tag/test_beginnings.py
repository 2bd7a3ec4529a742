"""Where sentences begin, with odds and names that are given."""

from __future__ import annotations

import numpy as np
import spacy
from spacy.tokens import Doc

from tag.bounds import FACTORY, SentenceTagger

CONFIG = {
    "model": {
        "@architectures": "spacy.Tagger.v2",
        "tok2vec": {
            "@architectures": "spacy.HashEmbedCNN.v2",
            "width": 16,
            "depth": 1,
            "embed_size": 100,
            "window_size": 1,
            "maxout_pieces": 2,
            "subword_features": True,
            "pretrained_vectors": None,
        },
    }
}
SURE, ALMOST, NO = 3.0, -1.0, -9.0


def sentences(words: str, odds: dict[str, float], **names: str) -> list[str]:
    """The sentences of a text whose words are parted by spaces: odds by word, names and their labels."""
    nlp = spacy.blank("nb")
    pipe = nlp.add_pipe(FACTORY, config=CONFIG)
    assert isinstance(pipe, SentenceTagger)
    doc = Doc(nlp.vocab, words=words.split())
    spans = [
        doc.char_span(words.index(name), words.index(name) + len(name), label)
        for name, label in names.items()
    ]
    doc.set_ents([span for span in spans if span is not None])
    pipe.set_annotations([doc], [np.array([odds.get(word, NO) for word in words.split()])])
    return [sentence.text for sentence in doc.sents]


def test_a_sentence_begins_where_that_is_likelier_than_not() -> None:
    assert sentences("Hun kom . Det regnet .", {"Det": SURE}) == ["Hun kom .", "Det regnet ."]
    assert sentences("Hun kom . det regnet .", {"det": ALMOST}) == ["Hun kom . det regnet ."]


def test_no_sentence_begins_within_a_name() -> None:
    text = "Hun leder Fritt Vann . Ord teller ."
    told = {"Vann": SURE, "Ord": SURE}
    assert sentences(text, told) == ["Hun leder Fritt", "Vann .", "Ord teller ."]
    assert sentences(text, told, **{"Fritt Vann": "ORG"}) == ["Hun leder Fritt Vann .", "Ord teller ."]


def test_a_capital_that_opens_no_name_opens_a_sentence_the_rather() -> None:
    told = {"Kampen": ALMOST}
    assert sentences("Få sjanser Kampen var jevn", told) == ["Få sjanser", "Kampen var jevn"]
    assert sentences("Få sjanser Kampen var jevn", told, Kampen="ORG") == ["Få sjanser Kampen var jevn"]
    assert sentences("Få sjanser : Kampen var jevn", told) == ["Få sjanser : Kampen var jevn"]
    assert sentences("Få sjanser kampen var jevn", {"kampen": ALMOST}) == ["Få sjanser kampen var jevn"]
    assert sentences("Få sjanser Kampen var jevn", {}) == ["Få sjanser Kampen var jevn"]


def test_a_text_without_words_has_no_sentences() -> None:
    nlp = spacy.blank("nb")
    pipe = nlp.add_pipe(FACTORY, config=CONFIG)
    assert isinstance(pipe, SentenceTagger)
    doc = nlp.make_doc("")
    pipe.set_annotations([doc], pipe.predict([doc]))
    assert list(doc.sents) == []
