"""Pages and lines of text repaired: encodings, characters, wrong-language OCR, line-end hyphens, letter spacing.

Every change is kept beside what it replaced. Correct text goes through byte for byte.
"""

from normalize.repairer import Repairer, repair_lines, repair_page, repair_text
from normalize.repeating import Memory

__all__ = ["Memory", "Repairer", "repair_lines", "repair_page", "repair_text"]
