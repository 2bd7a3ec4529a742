"""Words mangled by an OCR engine that does not know Norwegian: "gjgre" → "gjøre"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalize.damage import Damage, telltales
from schemas.page import Repair, Span


def repairs(texts: list[str], lines: Sequence[Span], damage: Damage) -> Iterator[Repair]:
    """Repair ``texts`` in place where ``damage`` says that the letters æ, ø and å were lost."""
    if not damage.rate:
        return
    table = telltales()
    for index, raw in enumerate(texts):
        core = raw.strip(".,:;!?()[]{}«»\"'‘’“”…")
        word = table.get(core.lower())
        if word:
            text = raw.replace(core, word.capitalize() if core[0].isupper() else word, 1)
            texts[index] = text
            yield Repair(index, raw, text, "ocr", 0.95, "Lest av en tekstleser som ikke kan æ, ø og å")
