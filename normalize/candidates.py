"""What a mangled word may have been: readings that make a Norwegian word, alone or put together."""

from __future__ import annotations

import heapq
import math
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from normalize.channel import confusions
from normalize.compounds import SHORTEST_PART, UNSEEN, Walker, endings
from normalize.language import is_english, norwegian_shares
from normalize.lexicon import Lexicon, lexicon
from normalize.ngrams import BREAK, NUMBER, LanguageModel, language_model
from normalize.shapes import COMMON, Mended, Shapes

SURE = 5
"""A word in the list that was met less often may be a slip that found its way there."""
KEPT, NEAR = 4, 8.0
"""Candidates of one word that are weighed in its context: so many, and none so much less likely, as a logarithm."""
PLAIN = -8.0
"""Where æ, ø and å alone make a word that is likelier than this, nothing else is taken to be misread."""
MEMORY = 200_000
"""Words whose candidates are kept at once."""
SELDOM, LISTED = 0.003, 0.1
"""The least that is told of how often a word has a capital, and the most of a listed word that is rare."""
LONGEST_ABBREVIATION = 8
"""Letters of a word in capitals that is not taken apart, being more likely an abbreviation."""
LONGEST_CONFUSED = 4
"""Words longer than this that are words as they stand say nothing of damage."""
_NEW_WORD, _NEW_LETTER, _NEW_CAPITAL, _NAME = -9.0, -1.8, -1.5, 3.0
"""Chance, as a logarithm, of a word nobody knows: for itself, for each letter (in capitals the latter), and what a
capital adds."""
_ENGLISH = -9.0
"""Chance of an English word."""
_ODD, _CLEARLY = -4.0, 4.0
"""Logarithms: the count an unknown word is given; how much likelier its mended shape must be to count."""
_OTHERWISE = -4.0
"""How much rarer a listed word is with its last part in the other written language, as a logarithm."""
_PART_STANDS = 2.5
"""How much likelier a name or a code that is part of a word with hyphens is as it stands, as a logarithm."""
_RARELY = -2.0
"""What a mended word loses that is too rare for the language model."""
_SIGN = {"|": -14.0, "[": -10.0, "&": -6.0, "@": -6.0}
_DIGIT = -3.5
"""Logarithms: how often a sign that stands by itself is what it says; how often a number is just that digit."""
_CODED = re.compile(r"[A-ZÆØÅ]\d|[a-zæøå][0-35-9]|\d[^\W\d_]")
_CODE = -12.5
"""A letter and a digit, "M2", "4a", and the logarithm of how common each is that is a code; a 4 behind a small letter
is nearly always an å."""
_INSIDE = re.compile(r"(?<=[a-zæøå])[@¢©®#](?![A-ZÆØÅ])|(?<=[A-ZÆØÅ])[@¢©®#]")
"""Signs that inside a word nobody knows can be nothing but the letter they stand for oftenest: ø."""
_INSIDE_SMALL = re.compile(r"(?<=[a-zæøå])[4&](?=[a-zæøå]{2})")
"""The same: å."""
_COMMON = (
    *("og", "er", "om", "av", "til", "det", "den", "de", "en", "et", "at", "for", "som", "med", "pa", "a"),
    *("vi", "du"),
)
_GLUED = {"i": -5.5} | dict.fromkeys(_COMMON, -9.0)
"""Common words, as read, that may be read as one with the word beside them, and the logarithm of how often."""
_GLUED_SIZES = sorted({len(word) for word in _GLUED})
_TRUE = {"pa": "på", "a": "å"}
_BOKMAL_SHARE = 0.8
"""The share of Bokmål in the texts that the language model was made of."""
_RARE = 1.5e-6
_TILT = 3.0
SHORTEST_END, COMMONER, LEAST_END = 5, 3, 50
"""Letters of a last part whose leaning counts, how many times commoner it is than the whole, and how often met."""


class Candidate(NamedTuple):
    """A reading of a word.

    Attributes:
        text: the word, in the case in which it would be written.
        number: of it, or its ending, in the language model.
        chance: natural logarithm of how likely it is to be written thus, given its number, and read as it was.
        second: number of the second word where it is two that were read as one, else -1.
    """

    text: str
    number: int
    chance: float
    second: int = -1


class Finder:
    """Finds the candidates of words; keeps what it found."""

    def __init__(self, words: Lexicon, model: LanguageModel) -> None:
        self.words = words
        self.model = model
        self._shapes = Shapes(words)
        self._walker = Walker(words)
        self._common_walker = Walker(words, sorted(model.names))
        self._found: dict[str, tuple[Candidate, ...]] = {}
        self._mangled: dict[str, bool] = {}
        self._leaning: dict[str, tuple[tuple[float, float], ...]] = {}

    def candidates(self, read: str) -> tuple[Candidate, ...]:
        """The readings of a word without the signs around it, the likeliest by itself first."""
        found = self._found.get(read)
        if found is None:
            if len(self._found) > MEMORY:
                self._found.clear()
            alone = len(read) == 1 and not read.isalpha()
            ranked = sorted(self._sign(read) if alone else self._find(read), key=self._alone, reverse=True)
            least = self._alone(ranked[0]) - (2 * NEAR if alone else NEAR)
            found = self._found[read] = tuple(one for one in ranked[:KEPT] if self._alone(one) > least)
        return found

    def capital(self, one: Candidate) -> float:
        """How often a candidate begins with a capital in the midst of a sentence.

        Rare words with the same ending are names more often than those of them that are listed.
        """
        share = self.model.capital[one.number]
        if share > LISTED and self.model.names[one.number] != one.text.lower() and one.text in self.words:
            share = LISTED
        return min(max(share, SELDOM), 1 - SELDOM)

    def tilt(self, word: str, nynorsk: float) -> float:
        """What ``word`` (lower case) loses of its chance in a text that is Nynorsk with this probability.

        One that is put together leans as its last part does, where it does not lean more by itself.
        """
        leaning = self._leaning.get(word)
        if leaning is None:
            if len(self._leaning) > MEMORY:
                self._leaning.clear()
            leaning = self._leaning[word] = tuple(
                norwegian_shares(self.words.words[number]) or self.words.shares(number)
                for number in self._ends(word)
                if number >= 0
            )
        lost = 0.0
        for bokmal, other in leaning:
            here = (1 - nynorsk) * bokmal + nynorsk * other + _RARE
            usual = _BOKMAL_SHARE * bokmal + (1 - _BOKMAL_SHARE) * other + _RARE
            lost = min(lost, _TILT * math.log(here / usual))
        return lost

    def _ends(self, word: str) -> Iterator[int]:
        """The places in the word list of ``word`` and of the longest common word that it ends in behind another."""
        yield self.words.number(word)
        met = self.words.count(word)
        for start in range(SHORTEST_PART, len(word) - SHORTEST_END + 1):
            number = self.words.number(word[start:])
            if number >= 0 and self.words.met(number) > COMMONER * met + LEAST_END:
                yield number
                return

    def looks_mangled(self, read: str) -> bool:
        """Whether a word stands in a shape that hardly any but a mangled one has."""
        mangled = self._mangled.get(read)
        if mangled is None:
            if len(self._mangled) > MEMORY:
                self._mangled.clear()
            mangled = self._mangled[read] = self._looks_mangled(read)
        return mangled

    def _looks_mangled(self, read: str) -> bool:
        lower = read.lower()
        known = lower in self.words
        if len(read) < 2 or (known and len(read) > LONGEST_CONFUSED):
            return False
        if len(read) > SHORTEST_PART and is_english(lower):
            return False
        mended = self._shapes.mended(read)
        if not mended and read[0] == "I":
            mended = self._shapes.mended("l" + read[1:])
        if not mended:
            return False
        best = max(one.chance + math.log(self.words.count(one.lower) + 0.1) for one in mended)
        stands = math.log(self.words.count(lower) + 0.1) if known else _ODD + _NAME * read[0].isupper()
        return best > stands + _CLEARLY

    def _find(self, read: str) -> Iterable[Candidate]:
        lower = read.lower()
        count = self.words.count(lower)
        best: dict[str, Candidate] = {}
        self._keep(best, self._shapes.mended(read), read)
        if _CODED.fullmatch(read):
            self._keep_new(best, [Mended(read, lower, _CODE)])
        if lower in self.words:
            self._keep(best, [Mended(read, lower, 0.0)], read)
            if count < SURE and len(read) > 1:
                known = (one for one in self._common_walker.misread(read, 1) if one.lower in self.words)
                self._keep(best, known, read)
                best.update((one.text, one) for one in self._split(read))
            if count < COMMON and len(best) == 1:
                self._keep_new(best, self._otherwise(read, count))
            return best.values()
        hyphenated = "-" in read.strip("-")
        mended = any(one.chance > PLAIN for one in best.values())
        self._keep_new(best, self._inflected(read))
        if not mended:
            abbreviation = read.isupper() and len(read) <= LONGEST_ABBREVIATION
            if not abbreviation:
                self._keep(best, self._walker.misread(read, 1), read)
                if not hyphenated and not any(one.chance > 2 * PLAIN for one in best.values()):
                    new = self._walker.compounds(read, 0) or self._walker.compounds(read, 1)
                    self._keep_new(best, new)
                best.update((one.text, one) for one in self._split(read))
        letter = _NEW_CAPITAL if read.isupper() else _NEW_LETTER
        chance = _NEW_WORD + letter * len(read) + _NAME * read[0].isupper()
        if is_english(lower):
            chance = max(chance, _ENGLISH)
        if hyphenated:
            self._keep_hyphenated(best, read, chance)
        stands = _INSIDE_SMALL.sub("å", _INSIDE.sub("Ø" if read.isupper() else "ø", read))
        self._put(best, Candidate(stands, self.model.number(stands.lower()), chance))
        return best.values()

    def _otherwise(self, read: str, count: float) -> list[Mended]:
        """A listed word that was met so often, with its last part as the other written language has it.

        "bacheloroppgaver" may have been "bacheloroppgåver". ``chance`` is as of compounds.
        """
        for start in self._shapes.ends(read, range(SHORTEST_PART, len(read) - SHORTEST_END + 1)):
            end = read[start:]
            found = [one for one in self._shapes.mended(end) if self.words.count(one.lower) > LEAST_END]
            if found and self.words.count(end.lower()) > LEAST_END:
                usual = self._walker.alone(count) + _OTHERWISE
                head = read[:start]
                return [
                    Mended(head + text, head.lower() + lower, chance + usual) for text, lower, chance in found
                ]
        return []

    def _inflected(self, read: str) -> list[Mended]:
        """Listed words with an ending, as they stand or, where there is none, mended in æ, ø and å.

        ``chance`` is as of compounds.
        """
        found = []
        for ending in endings(read):
            stem = read[: -len(ending)]
            count = self.words.count(stem.lower())
            if count and len(stem) > SHORTEST_PART:
                found.append(Mended(read, read.lower(), self._walker.inflection(count)))
        if found:
            return found
        for ending in endings(read):
            for cut in ("", "e"):
                for text, lower, chance in self._shapes.mended(read[: -len(ending)] + cut):
                    count = self.words.count(lower)
                    if count and lower.endswith(cut):
                        bare = len(lower) - len(cut)
                        known = chance + self._walker.inflection(count)
                        found.append(Mended(text[:bare] + ending, lower[:bare] + ending.lower(), known))
        return found

    def _sign(self, read: str) -> Iterator[Candidate]:
        """A digit or sign that stands by itself: what it says, or a word of one letter."""
        stands = self.model.numbers[NUMBER if read.isdigit() else BREAK]
        yield Candidate(read, stands, _DIGIT if read.isdigit() else _SIGN.get(read, 0.0))
        for one in confusions().get(read, ()):
            if one.true.lower() in ("å", "i"):
                yield Candidate(one.true, self.model.number(one.true.lower()), one.chance)

    def _alone(self, one: Candidate) -> float:
        return one.chance + self.model.single[one.number]

    def _put(self, best: dict[str, Candidate], one: Candidate) -> None:
        before = best.get(one.text)
        if before is None or before.chance < one.chance:
            best[one.text] = one

    def _keep(self, best: dict[str, Candidate], words: Iterable[Mended], read: str) -> None:
        """Keep listed words."""
        for text, lower, chance in words:
            number = self.model.numbers.get(lower)
            if number is None:
                number = self.model.number(lower)
                count = self.words.count(lower)
                chance += (
                    (math.log(count) if count else UNSEEN)
                    - self.model.mass[number]
                    + _RARELY * (text != read)
                )
            self._put(best, Candidate(text, number, chance))

    def _keep_new(self, best: dict[str, Candidate], words: Iterable[Mended]) -> None:
        """Keep words that are put together, whose chance is told by that of their parts."""
        for text, lower, chance in words:
            number = self.model.number(lower)
            self._put(best, Candidate(text, number, chance - self.model.single[number]))

    def _keep_hyphenated(self, best: dict[str, Candidate], read: str, stands: float) -> None:
        """Keep words that are joined by hyphens, each read by itself; weighed by what ``read`` as it stands is."""
        joined = [(stands, "")]
        parts = read.split("-")
        names = all(part[:1].isupper() and not part.isupper() for part in parts)
        for part in parts:
            found = [one for one in self.candidates(part) if one.second < 0][:3] if len(part) > 1 else []
            literal = min((self._alone(one) for one in found if one.text == part), default=None)
            code = part.isupper() or _CODED.fullmatch(part)
            doubt = _PART_STANDS if literal is not None and (names or code) else 0.0
            if literal is None and found:
                literal = self._alone(found[0]) - NEAR
            options = [
                (self._alone(one) - (literal or 0.0) - doubt * (one.text != part), one.text) for one in found
            ] or [(0.0, part)]
            joined = [(a + b, f"{left}-{right}") for a, left in joined for b, right in options]
            joined = heapq.nlargest(KEPT, joined)
        for chance, text in joined:
            text = text[1:]
            if text != read:
                self._put(best, Candidate(text, self.model.number(text.lower()), chance))

    def _split(self, read: str) -> Iterator[Candidate]:
        """Two words that were read as one, the first or the last of them a very common one."""
        for size in _GLUED_SIZES:
            for bare, rest, first in ((read[:size], read[size:], True), (read[-size:], read[:-size], False)):
                word = bare.lower()
                cost = _GLUED.get(word)
                if cost is None or not rest.isalpha() or (len(rest) < 2 and rest != "i"):
                    continue
                true = _TRUE.get(word, word)
                number = self.model.number(true)
                true = true.capitalize() if bare[0].isupper() else true
                for one in self._common(rest):
                    if first:
                        yield Candidate(f"{true} {one.text}", number, one.chance + cost, one.number)
                    else:
                        yield Candidate(f"{one.text} {true}", one.number, one.chance + cost, number)

    def _common(self, read: str) -> list[Candidate]:
        """The candidates of ``read`` that are words of the language model, mended in æ, ø and å alone."""
        best: dict[str, Candidate] = {}
        self._keep(best, [*self._shapes.mended(read), Mended(read, read.lower(), 0.0)], read)
        numbers = self.model.numbers
        return heapq.nlargest(
            2, (one for one in best.values() if one.text.lower() in numbers), key=self._alone
        )


@cache
def finder() -> Finder:
    """The finder over the word list and the model that come with the program."""
    return Finder(lexicon(), language_model())
