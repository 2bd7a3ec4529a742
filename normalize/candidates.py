"""What a mangled word may have been: readings that make a Norwegian word, alone or put together."""

from __future__ import annotations

import heapq
import math
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import product
from operator import itemgetter
from typing import NamedTuple

from normalize.channel import confusions, lost_space
from normalize.compounds import LONGEST_UNSEEN, SHORTEST_PART, UNSEEN, Compounds, endings
from normalize.language import is_english
from normalize.leaning import LEAST_END, SHORTEST_END, Leaning
from normalize.letters import letters
from normalize.lexicon import Lexicon, lexicon
from normalize.ngrams import BITS, BREAK, NUMBER, LanguageModel, language_model
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
NAMED = 0.5
"""The least share of capitals of a word that is a name."""
LONGEST_ABBREVIATION = 8
"""Letters of a word in capitals that is not taken apart, being more likely an abbreviation."""
LONGEST_CONFUSED = 4
"""Words longer than this that are words as they stand say nothing of damage."""
_NEW_WORD, _NEW_LETTER, _NEW_CAPITAL, _NAME = -9.0, -1.8, -1.5, 3.0
"""Chance, as a logarithm, of a word nobody knows: for itself, for each letter (in capitals the latter), and what a
capital adds."""
_ENGLISH = -9.0
"""Chance of an English word."""
_GENITIVE = "s"
"""The ending with which word lists have no forms; with all others they have every form there is."""
_ODD, _CLEARLY = -4.0, 4.0
"""Logarithms: the count an unknown word is given; how much likelier its mended shape must be to count."""
_OTHERWISE = -4.0
"""How much rarer a listed word is with its last part in the other written language, as a logarithm."""
_PART_STANDS, _SHORT_STANDS, LONGEST_SHORT = 2.5, 5.0, 5
"""How much likelier a name or a code that is part of a word with hyphens is as it stands, as a logarithm, and a code of
few letters."""
LIKELIER = -3.0
"""How much likelier than what stands there a word that nobody knows must be spelled to be looked at, as a logarithm."""
_RARELY = -2.0
"""What a mended word loses that is too rare for the language model."""
_SIGN = {"|": -14.0, "[": -10.0, "&": -6.0, "@": -6.0}
_DIGIT = -3.5
"""Logarithms: how often a sign that stands by itself is what it says; how often a number is just that digit."""
_READ_FOR_I, _LONE_I = "1", -7.0
"""What the word "i" is read as oftener than the letter is inside words, and the logarithm of how often: in the dev part
of the rendered pages once in some 400."""
_CODED = re.compile(r"[A-ZÆØÅ]\d|[a-zæøå][0-35-9]|\d[^\W\d_]")
_CODE, _PLAINLY_CODE = -12.5, -10.0
_READ_FOR_A = frozenset("48")
"""A letter and a digit, "M2", "4a", and the logarithm of how common each is that is a code, and one with another digit
than an å is read as; a 4 behind a small letter is nearly always an å."""
_INSIDE = re.compile(r"(?<=[a-zæøå])[@¢©®#](?![A-ZÆØÅ])|(?<=[A-ZÆØÅ])[@¢©®#]")
"""Signs that inside a word nobody knows can be nothing but the letter they stand for oftenest: ø."""
_INSIDE_SMALL = re.compile(r"(?<=[a-zæøå])[4&](?=[a-zæøå]{2})")
"""The same: å."""
_LETTERS = {"i": "i", "I": "I", "a": "å", "å": "å", "A": "Å", "Å": "Å"}
"""Words of one letter that are read as one with a word beside them, by how they are read."""
_COMMON = frozenset(
    (
        *("og", "er", "om", "av", "til", "det", "den", "de", "en", "et", "at", "for", "som", "med", "på"),
        *("vi", "du", "å", "i"),
    )
)
"""Words that are beside so many others that not all pairs were met."""
_PREFIXES = frozenset(("om", "av", "på"))
"""Those that are too short for a part of a compound and begin many a word that is not listed."""


_first = itemgetter(0)


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
        self.tilt = Leaning(words).tilt
        self._shapes = Shapes(words)
        self._compounds = Compounds(words, self._shapes)
        self._letters = letters()
        self._whole = lru_cache(MEMORY)(self._find_whole)
        self._found: dict[str, tuple[Candidate, ...]] = {}

    def candidates(self, read: str) -> tuple[Candidate, ...]:
        """The readings of a word without the signs around it, the likeliest by itself first."""
        found = self._found.get(read)
        if found is None:
            if len(self._found) > MEMORY:
                self._found.clear()
            alone = len(read) == 1 and not read.isalpha()
            readings = self._sign(read) if alone else self._find(read)
            ranked = sorted(((self._alone(one), one) for one in readings), key=_first, reverse=True)
            least = ranked[0][0] - (2 * NEAR if alone else NEAR)
            found = self._found[read] = tuple(one for chance, one in ranked[:KEPT] if chance > least)
        return found

    def settled(self, read: str) -> bool:
        """Whether a word is one that is listed and can be no other."""
        lower = read.lower()
        count = self.words.count(lower)
        if count < SURE or len(read) < 2 or not read.isalpha() or self._shapes.mended(read):
            return False
        parted = read.islower() and self._is_name(lower)
        return not parted and (count >= COMMON or not self._ended_otherwise(read))

    def capital(self, one: Candidate) -> float:
        """How often a candidate begins with a capital in the midst of a sentence.

        Rare words with the same ending are names more often than those of them that are listed.
        """
        share = self.model.capital[one.number]
        if share > LISTED and self.model.names[one.number] != one.text.lower() and one.text in self.words:
            share = LISTED
        return min(max(share, SELDOM), 1 - SELDOM)

    def looks_mangled(self, read: str) -> bool:
        """Whether a word stands in a shape that hardly any but a mangled one has."""
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

    def has_note(self, read: str) -> bool:
        """Whether the digit behind a word is that of a note, not a letter."""
        return (
            read[-1].isdigit()
            and len(read) > LONGEST_CONFUSED + 1
            and read[:-1].isalpha()
            and read[:-1] in self.words
            and not self._shapes.mended(read)
        )

    def _find(self, read: str) -> Iterable[Candidate]:
        best: dict[str, Candidate] = {}
        self._keep(best, self._shapes.mended(read), read)
        if _CODED.fullmatch(read):
            code = _PLAINLY_CODE if _READ_FOR_A.isdisjoint(read) else _CODE
            self._keep_new(best, [Mended(read, read.lower(), code)])
        if read.lower() in self.words:
            self._find_listed(best, read)
        else:
            self._find_unlisted(best, read)
        return best.values()

    def _find_listed(self, best: dict[str, Candidate], read: str) -> None:
        """Keep what a word that is listed as it stands may have been."""
        lower = read.lower()
        count = self.words.count(lower)
        seldom = count < SURE and len(read) > 1
        self._keep(best, [Mended(read, lower, 0.0)], read)
        if seldom:
            known = (one for one in self._shapes.misread(read) if one.lower in self.model.numbers)
            self._keep(best, known, read)
        if seldom or (read.islower() and self._is_name(lower)):
            self._keep_parted(best, read, common=seldom)
        if count < COMMON and len(best) == 1:
            self._keep_new(best, self._otherwise(read, count))

    def _find_unlisted(self, best: dict[str, Candidate], read: str) -> None:
        """Keep what a word that is not listed may have been.

        Where a well-known word of as many letters may have been read so, a form that no list has is none: "litterer"
        may be "litterær", and no form of "litter".
        """
        lower, hyphenated = read.lower(), "-" in read.strip("-")
        letter = _NEW_CAPITAL if read.isupper() else _NEW_LETTER
        chance = _NEW_WORD + letter * len(read) + _NAME * read[0].isupper()
        if is_english(lower):
            chance = max(chance, _ENGLISH)
        text = _INSIDE_SMALL.sub("å", _INSIDE.sub("Ø" if read.isupper() else "ø", read))
        stands = Candidate(text, self.model.number(text.lower()), chance)
        mended = any(one.chance > PLAIN for one in best.values())
        sizes = {len(one.text) for one in best.values() if one.chance > PLAIN and self._is_sure(one)}
        abbreviation = read.isupper() and len(read) <= LONGEST_ABBREVIATION
        inflected = self._inflected(read)
        new: list[Mended] = []
        if not mended and not abbreviation:
            self._keep(best, self._shapes.misread(read), read)
            whole = any(one.chance > 2 * PLAIN for one in best.values())
            if not (hyphenated or whole or any(one.text == read for one in inflected)):
                new = self._compounds.taken_apart(read)
                self._keep_new(best, new)
            self._keep_parted(
                best, read, common=True, least=max((one.chance for one in new), default=-math.inf)
            )
        if inflected and sizes:
            sizes.add(len(read))
            inflected = [
                one for one in inflected if len(one.text) not in sizes or self._is_genitive(one.lower)
            ]
        self._keep_new(best, inflected)
        if best and not new:
            self._keep_new(best, self._as_read(read))
        if hyphenated:
            self._keep_hyphenated(best, read, chance)
        self._put(best, stands)
        if not abbreviation and best.get(read) is stands:
            self._keep_spelled(best, stands)

    def _otherwise(self, read: str, count: float) -> list[Mended]:
        """A listed word that was met so often, with its last part as the other written language has it.

        "bacheloroppgaver" may have been "bacheloroppgåver". ``chance`` is as of compounds.
        """
        usual = self._compounds.alone(count) + _OTHERWISE
        return [Mended(text, lower, chance + usual) for text, lower, chance in self._ended_otherwise(read)]

    def _ended_otherwise(self, read: str) -> list[Mended]:
        """A word whose last part is a common word, with another common one that is read like that in its place."""
        for start in self._shapes.ends(read, range(SHORTEST_PART, len(read) - SHORTEST_END + 1)):
            end = read[start:]
            found = [one for one in self._shapes.mended(end) if self.words.count(one.lower) > LEAST_END]
            if found and self.words.count(end.lower()) > LEAST_END:
                head = read[:start]
                return [Mended(head + text, head.lower() + lower, chance) for text, lower, chance in found]
        return []

    def _as_read(self, read: str) -> list[Mended]:
        """A word that is not listed, where one is that has its last part as the other written language has it.

        "generaloppgjer" may be right though only "generaloppgjør" is listed. ``chance`` is as of compounds.
        """
        for one in self._ended_otherwise(read):
            if one.lower in self.words:
                usual = self._compounds.alone(self.words.count(one.lower)) + _OTHERWISE
                return [Mended(read, read.lower(), usual)]
        return []

    def _inflected(self, read: str) -> list[Mended]:
        """Listed words with an ending, as they stand and mended in æ, ø and å, some of them without their last e.

        As they stand these, and words never met, are only where nothing else is found. ``chance`` is as of compounds.
        """
        found: list[Mended] = []
        without: list[Mended] = []
        for ending in endings(read):
            bare = read[: -len(ending)]
            for cut in ("", "e"):
                stem = bare + cut
                for text, lower, chance in self._shapes.listed(stem, itself=len(bare) > SHORTEST_PART):
                    count = self.words.count(lower)
                    if lower.endswith(cut) and (count or len(lower) >= LONGEST_UNSEEN):
                        known = chance + self._compounds.inflection(count)
                        bound = len(lower) - len(cut)
                        one = Mended(text[:bound] + ending, lower[:bound] + ending.lower(), known)
                        (without if text == stem and (cut or not count) else found).append(one)
        return found or without

    def _sign(self, read: str) -> Iterator[Candidate]:
        """A digit or sign that stands by itself: what it says, or a word of one letter."""
        stands = self.model.numbers[NUMBER if read.isdigit() else BREAK]
        yield Candidate(read, stands, _DIGIT if read.isdigit() else _SIGN.get(read, 0.0))
        for one in confusions().get(read, ()):
            if one.true.lower() in ("å", "i"):
                lone = one.true == "i" and read == _READ_FOR_I
                chance = _LONE_I if lone else one.chance
                yield Candidate(one.true, self.model.number(one.true.lower()), chance)

    def _alone(self, one: Candidate) -> float:
        alone = one.chance + self.model.single[one.number]
        return alone if one.second < 0 else alone + self.model.chance(0, one.number, one.second)

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

    def _keep_spelled(self, best: dict[str, Candidate], stands: Candidate) -> None:
        """Keep words that nobody knows but that are spelled as words are, if none is likelier than what ``stands``."""
        least = self._alone(stands)
        if all(self._alone(one) <= least for one in best.values()):
            for text, lower, more in self._letters.mended(stands.text):
                if more > LIKELIER and text not in best:
                    number = self.model.number(lower)
                    chance = stands.chance + self.model.single[stands.number] - self.model.single[number]
                    self._put(best, Candidate(text, number, chance + more))

    def _keep_hyphenated(self, best: dict[str, Candidate], read: str, stands: float) -> None:
        """Keep words that are joined by hyphens, each read by itself; weighed by what ``read`` as it stands is."""
        joined = [(stands, "")]
        parts = read.split("-")
        names = all(part[:1].isupper() and not part.isupper() for part in parts)
        for part in parts:
            found = [one for one in self.candidates(part) if one.second < 0][:3] if len(part) > 1 else []
            literal = min((self._alone(one) for one in found if one.text == part), default=None)
            code = part.isupper() or _CODED.fullmatch(part)
            kept = _SHORT_STANDS if part.isupper() and len(part) <= LONGEST_SHORT else _PART_STANDS
            doubt = kept if literal is not None and (names or code) else 0.0
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

    def _keep_parted(
        self, best: dict[str, Candidate], read: str, *, common: bool, least: float = -math.inf
    ) -> None:
        """Keep two words of the language model that were read as one: two that were met in a row, if likelier than
        ``least``; where ``common``, a very common one and any, too.
        """
        if not read.isalpha():
            return
        for at in self._shapes.partings(read, self.model.numbers):
            if not _one_word(read[:at]) or not _one_word(read[at:]):
                continue
            lost = lost_space(by_letter=1 in (at, len(read) - at))
            for head, tail in product(self._whole(read[:at]), self._whole(read[at:])):
                text, chance = f"{head.text} {tail.text}", head.chance + tail.chance + lost
                two = Candidate(text, head.number, chance, tail.number)
                met = self.model.pairs.find(head.number << BITS | tail.number) >= 0
                if (met or (common and _has_common(two))) and self._alone(two) > least:
                    self._put(best, two)

    def _is_sure(self, one: Candidate) -> bool:
        """Whether a candidate is a word met too often to be a slip."""
        return self.words.count(one.text.lower()) >= SURE

    def _is_genitive(self, word: str) -> bool:
        """Whether ``word`` (lower case) is a listed one in the genitive, whose forms are not listed."""
        return word.endswith(_GENITIVE) and word[:-1] in self.words

    def _is_name(self, word: str) -> bool:
        """Whether ``word`` (lower case) is a word of the language model that mostly begins with a capital."""
        number = self.model.numbers.get(word)
        return number is not None and self.model.capital[number] > NAMED

    def _find_whole(self, read: str) -> list[Candidate]:
        """The candidates of ``read`` that are words of the language model, mended in æ, ø and å alone."""
        if len(read) == 1:
            letter = _LETTERS.get(read)
            return [Candidate(letter, self.model.number(letter.lower()), 0.0)] if letter else []
        numbers = self.model.numbers
        found = [
            Candidate(text, numbers[lower], chance)
            for text, lower, chance in (*self._shapes.mended(read), Mended(read, read.lower(), 0.0))
            if lower in numbers
        ]
        return heapq.nlargest(2, found, key=self._alone) if len(found) > 2 else found


def _has_common(two: Candidate) -> bool:
    head, tail = two.text.lower().split()
    return tail in _COMMON or head in _COMMON - _PREFIXES


def _one_word(part: str) -> bool:
    """Whether a part of a word is written as a word by itself is."""
    return part.islower() or part.isupper() or part.istitle()


@cache
def finder() -> Finder:
    """The finder over the word list and the model that come with the program."""
    return Finder(lexicon(), language_model())
