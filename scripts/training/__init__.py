"""The parts of ``scripts/train``: the treebank, invented text, word vectors, and what is shipped."""
