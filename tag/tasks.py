"""What is to be done, as plans and lists of actions word it: with an infinitive or, in English, a bare verb.

"Avklare erstatning med fylket", "Renew the contract".
"""

from __future__ import annotations

from functools import lru_cache

from tag.pipeline import parse
from tag.vocabulary import load


@lru_cache(maxsize=2048)
def says_task(text: str) -> bool:
    """Whether a text begins with an infinitive, or in English a verb as tasks have it, that more follows."""
    first, _, rest = text.partition(" ")
    if not rest or not first[1:].islower():
        return False
    if first.lower() in load("followups")["base_verbs"]:
        return True
    if first[-1] not in "eåaiy":
        return False
    alone, doc = parse([text, f"Å {first.lower()} {rest}"], names=False)
    noun = alone[0].pos_ == "NOUN" and alone[1].pos_ == "ADP"  # "Reise til Bergen"
    return "VerbForm=Inf" in doc[1].morph and not noun
