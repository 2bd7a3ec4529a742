"""How a name is worded: the same said as a noun, as a verb or as a promise, numbered, shortened, with a bracket behind.

Norwegian documents say one goal as "Redusere X", "Redusert X", "Reduksjon av X" and "X skal reduseres", and one
initiative as "Etablering av X" and "Etablere X". All of these are brought to the infinitive with the rest behind it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from db.names.vocabulary import in_bokmaal, name_words

_NUMBERING = re.compile(
    r"""\s*(?:
        \d{1,2}(?:\.\d{1,2})+[.):]?      # 2.3
        | \d{1,2}[.):] | [a-zæøå]\)      # 4.
        | (?!E\d)[A-ZÆØÅ]{1,3}-?(?:0\d{1,2}|\d{1,3}(?=[.):]))[.):]?  # T-04, M3: but not the road E6
    )\s*[–—-]?\s+(?=[A-ZÆØÅ])""",
    re.VERBOSE,
)
_LINE_END = re.compile(r"(?<=\w)- (?!(?:og|eller|samt|and|or)\b|\w+-)(?=[a-zæøå])")
"""A hyphen that stood at the end of a line; those of "helse- og omsorg" and "helse- omsorgs- og …" do not."""
_BRACKET = re.compile(r"(?P<outside>.*\w.*?)\s*\((?P<inside>[^()]*\w[^()]*)\)[\s.]*")


_PARTING = ",–—-"
_APART = re.compile(r"([^,–—]*\w)(?:,| [–—-])\s+(\w[^,–—]*)")


def forwards(name: str) -> str:
    """A name that is said backwards, forwards: "Mast – oppgradering" is "oppgradering av Mast"; "" for any other."""
    found = _APART.fullmatch(name) if any(map(name.__contains__, _PARTING)) else None
    return f"{found[2]} av {found[1]}" if found else ""


class Bracketed(NamedTuple):
    """A name and what stands in brackets behind it, "" where nothing does."""

    outside: str
    inside: str


def tidied(name: str) -> str:
    """A name as written, without what calls or numbers it in a list and the hyphens of ends of lines, legible."""
    if name.replace(" ", "").isalpha():
        return legible(name)
    numbering = _NUMBERING.match(name)
    text = name[numbering.end() :] if numbering else name
    if ":" in text:
        label, called = map(str.strip, text.split(":", 1))
        text = called if called and label.casefold() in name_words().labels else text
    if text.endswith(("*", ")")) and (noted := _FOOTNOTE.fullmatch(text)):
        text = noted[1]
    text = _LINE_END.sub("", text) if "- " in text else text
    if _DASH.search(text):
        text = _without_state(text)
    text = _THOUSANDS.sub("", _FIRST_OF_A_VERSION.sub("", text)) if _DIGITS.search(text) else text
    return legible(text)


def legible(name: str) -> str:
    """A name without soft hyphens and ligatures, and with letters for what OCR made of them inside words."""
    if not _UNUSUAL.search(name):
        return name
    return _MISREAD.sub(lambda found: _LETTERS[found[0]], name.translate(_TYPESET))


def without_office(name: str) -> str:
    """A person's name without what stands behind it: "Ola Nordmann, Kystetaten"."""
    before, comma, _ = name.partition(",")
    return before if comma and len(before.split()) > 1 else name


def _without_state(text: str) -> str:
    """A name without what stands after a dash and tells how far it has come: "Ren by – pågår"."""
    name, *behind = _DASH.split(text, 1)
    return name if behind and name_words().states.issuperset(behind[0].casefold().split()) else text


_DASH = re.compile(r" [–—-] (?=\w)")
_FOOTNOTE = re.compile(r"([^(]*\w)(?:\s?\*+|\s\d\))")
_DIGITS = re.compile(r"\d")
_THOUSANDS = re.compile(r"(?<=\d)[ .\u00a0](?=\d{3}(?!\d))")
_FIRST_OF_A_VERSION = re.compile(r"(?<=\d)\.0(?!\d)")
_TYPESET = str.maketrans(
    {"\u00ad": "", "\u200b": "", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"}
)
"""Soft hyphens and ligatures, which are no letters of a name."""
_LETTERS = {"0": "ø", "6": "ø", "¢": "ø", "@": "ø", "1": "l", "5": "s"}
_MISREAD = re.compile(r"(?<=[a-zæøå])[0156¢@](?=[a-zæøå]{2})|(?<!\w)[0¢](?=[a-zæøå]{2})")
"""What OCR makes of a letter inside a word, and of a capital Ø before one."""
_UNUSUAL = re.compile(f"[{''.join(map(chr, _TYPESET))}{''.join(_LETTERS)}]")


def bracketed(name: str) -> Bracketed:
    """A name as written parted from a bracket at its end."""
    found = _BRACKET.fullmatch(name) if "(" in name else None
    return Bracketed(found["outside"], found["inside"]) if found else Bracketed(name, "")


def in_full(name: str, *, compounds: bool) -> str:
    """A name with the words written out that end in a dot: "Avd. for drift", "Fjord komm.".

    Args:
        compounds: also the ends of compounds: "Kulturdep.".
    """
    if "." not in name:
        return name
    return _shortened(compounds).sub(lambda found: name_words().shortened[found[0][:-1].casefold()], name)


def without_acting(name: str) -> str:
    """The name of a body without who acts for it: "Fjord kommune v/ Kari Vik"."""
    return _ACTING.sub("", name)


_ACTING = re.compile(r"(?<=\w),? v/.*", re.DOTALL)


@cache
def _shortened(compounds: bool) -> re.Pattern[str]:
    words = "|".join(sorted(name_words().shortened, key=len, reverse=True))
    start = "" if compounds else r"(?<!\w)"
    return re.compile(rf"{start}(?:{words})\.(?!\w)", re.IGNORECASE)


def reworded(words: list[str]) -> list[str]:
    """The words of a goal or an initiative with what is to be done as an infinitive before what it is done with."""
    if " ".join(words[:2]) in name_words().openings and len(words) > 2:
        words = words[2:]
    elif words[:1] == ["å"]:
        words = words[1:]
    elif "skal" in words[1:-1]:
        at = words.index("skal", 1)
        subject, verb, behind = words[:at], words[at + 1], words[at + 2 :]
        active = _active(verb, last=not behind)
        if active:
            particle = behind[:1] if behind[:1] and behind[0] in name_words().particles else []
            words = [active, *particle, *subject, *behind[len(particle) :]]
    if len(words) < 2:
        return words
    if words[-1].endswith(_PASSIVE_ENDS) and _PASSIVE.search(words[-1]):  # "X sikres"
        active = _active(words[-1], last=False)
        words = [active, *words[:-1]] if active in name_words().verbs.values() else words
    presents = name_words().presents
    if not presents.keys().isdisjoint(words):
        words = [presents.get(word, word) for word in words]
    change = name_words().amounts.get(in_bokmaal(words[0]))
    if change:
        words = [change, "antall", *words[1:]]
    verb, *rest = _infinitive(words), *words[1:]
    if len(rest) > 1 and rest[0] in name_words().particles and verb.endswith("e"):
        return [rest[0] + verb, *rest[1:]]
    return [verb, *rest]


_WAYS = {"ned": "redusere", "opp": "øke"}
"""What is done with a subject that "shall down"."""
_PASSIVE_ENDS = ("es", "ast")
_PASSIVE = re.compile(rf"(?<=\w\w)(?:{'|'.join(_PASSIVE_ENDS)})$")


def _active(verb: str, *, last: bool) -> str:
    """The infinitive of what shall happen to a subject: of a passive, or of a verb without an object."""
    if verb in _WAYS:
        return _WAYS[verb]
    if _PASSIVE.search(verb):
        return _PASSIVE.sub("e", verb)
    return verb if last and verb.endswith("e") else ""


_OF = frozenset(("av", "of"))
_NOUN = re.compile(r"(?<=\w\w)(?:(?<=[^aeiouyæøån])n?ing|ing|else)(?:ene|ane|er|ar|en|a|n|r)?$")
_FOREIGN_NOUN = re.compile(r"(?<=\w\w)(?:asjon|(?<=u)ksjon)(?:en)?$")
"""Of a verb in -ere: "installasjon", "reduksjon"."""
_PARTICIPLE = re.compile(r"(?<=\w\w)(?<!bas)(?<!orient)(?<!relat)erte?$")
"""Of a verb; "nettbasert" and its like are of a noun."""


def _infinitive(words: list[str]) -> str:
    """The first word as an infinitive, where it says what is done with those behind it."""
    first = in_bokmaal(words[0])
    known = name_words()
    if first in known.apart or first in known.generic or first in known.leads:
        return words[0]
    if first in known.verbs:
        return known.verbs[first]
    if words[1] in _OF:
        return verb_of(first)
    return _PARTICIPLE.sub("ere", first) if "ert" in first else first


def verb_of(noun: str) -> str:
    """The infinitive of a noun made of a verb: "innføring", "fornyelse", "reduksjon"; any other word as it is."""
    return _FOREIGN_NOUN.sub(lambda found: "ere" if found[0][0] == "a" else "sere", doing_of(noun))


@cache
def doing_of(noun: str) -> str:
    """The same of a noun in -ing or -else, which is of a verb whatever stands behind it."""
    return _NOUN.sub("e", noun)
