"""Words read in their context: the same as spaCy reads them, whatever the encoder's measures."""

from __future__ import annotations

import numpy as np
import pytest
import spacy

from tag.lean import lighten

TEXTS = ["Havna er stengt.", "", "Ja", "Styret ba om en ny plan for kaia innen utgangen av mars."]


@pytest.mark.parametrize(("depth", "window", "pieces"), [(4, 1, 3), (2, 2, 2), (1, 1, 3)])
def test_lean_reading_gives_what_spacys_own_gives(depth: int, window: int, pieces: int) -> None:
    nlp = spacy.blank("nb")
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 16,
        "depth": depth,
        "window_size": window,
        "maxout_pieces": pieces,
    }
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": 16,
        "attrs": ["NORM", "SHAPE"],
        "rows": [200, 50],
        "include_static_vectors": False,
    }
    nlp.add_pipe(
        "tok2vec",
        config={"model": {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}},
    )
    nlp.initialize()
    own = [doc.tensor for doc in nlp.pipe(TEXTS)]
    lighten(nlp)
    for tensor, expected in zip((doc.tensor for doc in nlp.pipe(TEXTS)), own, strict=True):
        np.testing.assert_allclose(tensor, expected, atol=1e-5)
