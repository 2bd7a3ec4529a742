"""Reported numbers: in sentences, in labels such as "Bruker løsningen 4 120 (81 %)", and in callouts, a number
alone in a shape beside what it is about."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import groupby, zip_longest
from statistics import median
from typing import TYPE_CHECKING

from schemas.evidence import Evidence
from schemas.page import BlockKind, Box, Page, are_level
from schemas.records import Figure, Record
from tag.cases import without_case
from tag.context import Context, goal_code, goal_label
from tag.cues import any_of
from tag.dates import find_dates
from tag.headings import leads_in_proposals, without_status
from tag.names import split_name, tidy
from tag.numbers import Quantity, find_quantities, is_english, may_report
from tag.passages import Passage, passages
from tag.pipeline import parse
from tag.tables.columns import role_of
from tag.tables.contents import is_unit
from tag.vocabulary import load

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORD = re.compile(r"[^\W\d_]{3}")
_PER_CENT = 100
"""Steps of a progress bar."""
_LABEL_WORDS = 9
_LONGEST_NUMBER = 5
"""Words in a number with its unit that stand alone."""
_PROMINENT = 1.25
"""Times the page's median font size from which on a number alone is a callout and no tick of an axis."""
_SAME_AS_BEFORE = re.compile(
    r"\b(?:tall|tallet|talet|tala|tallene|number|figure)\b[^.]*$"
    r"|\b(?:mot|kontra|fra|frå|compared to|compared with|from)\s$",
    re.IGNORECASE,
)
_BARE_COUNT = re.compile(r"(?:\d|\b(?:av|of)\s(?:de\s|dei\s|the\s)?\w+)\s[a-zæøå]{3}")
"""A number in digits, or the whole of a part in words ("fire av seks"), with a word behind it."""
_ENGLISH_PLURAL = re.compile(r"\s(?P<noun>(?:[A-Za-z-]{3,}(?<!s)\s)?[a-z]{3,}(?<!s)s)\b(?!\sof\b)")
_ONE_OF = re.compile(
    r"(?<!\w)(?:har|ha|er|være|vere|ikke|ikkje|not|is|be|has|have)\s(?:en|én|ei|ein|ett|et|eitt|one)\s(?:av|of)\s(?:de|dei|disse|desse|the|these)(?!\w)",
    re.IGNORECASE,
)
"""What tells that something is or has one of several, and counts nothing: "har ikke en av de tre løsningene"."""
_EITHER = re.compile(r"\d\s(?:eller|or)\s$")
"""Before the second of two numbers of which one may be right: "4 eller 5 båter"."""
_IN_UNITS_OF = re.compile(
    r"(?:\btal|\btall|\bbeløp|\bsum|\bsummar|\bsummer|\bkroner|\(|^)\si\s$|\(i\s$", re.IGNORECASE
)
_AMOUNTS_TO = re.compile(
    r"\b(?:til|på|var|er|ble|blei|vart|utgjør|utgjer|utgjorde|to|was|is)\s(?:(?:ca\.?|om lag|rundt|nesten)\s)?$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\(([^()]+)\)\W*$")
_LED_IN = re.compile(r"(?:^|[.;]\s)(?P<label>[A-ZÆØÅ][^.:;]{2,40}):\s*$")
_LABELLED_NUMBER = re.compile(r"[A-ZÆØÅ][^:.]{2,40}:\s*[-–−]?\d")
_THOUSAND = 1000
_PART = re.compile(
    r"\b(?:hvorav|kvarav|derav|herav|av disse|av desse|of which|(?<=,\s)(?:der|hvor|kor))\s*$", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:enn|mot|sammenlignet med|samanlikna med|than|against|compared (?:to|with))\s(?:i\s|in\s)?$",
    re.IGNORECASE,
)
"""Before a year that a number is compared with."""
_OF_THEM = re.compile(r"\s(?:av dem|av disse|av desse|av dei|of them|of these)(?!\w)", re.IGNORECASE)
_SHARE_BEHIND = re.compile(r"\s?\(\s?[\d.,]+\s?%\s?\)")
_SUBJECT = re.compile(
    r"^(?P<subject>[A-ZÆØÅ«][^,.;:]{1,80}?)(?:\s(?:for|i|in|per)\s(?:\w+\s)?\d{4})?\s"
    r"(?:er|var|har|hadde|består|omfatter|omfattar|inneholder|inneheld|rommer|rommar|teller|tel|dekker|dekkjer|utgjør|utgjer|ble|blei|vart|viser|syner|viste|synte|samlet|samla|fikk|fekk|nådde|økte|auka|falt|fall|gikk|gjekk|går|steg|sank|minket|minka|is|was|has|have|had|"
    r"are|were|includes|contains|comprises|consists|covers|counts|amounts|shows|showed|reached|attracted)\s(?!at\s|that\s)"
)
_THE_SUBJECT = re.compile(r"(?P<subject>the\s[a-z]+)\s(?:had|has|have|was|were|is|are)\s")
_HAD = re.compile(r",?\s(?:the\s[a-z]+\s)?(?:hadde|had|har|has|have)\s")
"""Behind a date that something was done by: "Innen utgangen av mars hadde …"."""
_LONGEST_SUBJECT = 6
"""Words."""
_OF_SUBJECT = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "CCONJ"})
_ON_CARDS = ("comment", "status", "progress", "due", "owner")
"""What labels on a card of one project may stand before: sentences on that."""
_ANY_YEAR = 2000
_MOST_BEFORE_TIME = 4
_FEWEST_BEHIND = 2
"""Words."""
_CLAUSE = re.compile(
    r"\s(?:at|fordi|siden|sidan|that|because)\s|\s(?:det|den|de|dei|vi|dette|it|they|we)$|^(?:en|ein|man)$|^(?:slik|som)\s",
    re.IGNORECASE,
)
"""What is or ends with a pronoun, or is or holds another clause, names nothing."""
_CURRENCY = re.compile(r"\s(?:kr|nok|mnok|eur|€)\.?\s*$", re.IGNORECASE)
_PARTED = re.compile(r"[:(–-]\s*$")
_LISTED = re.compile(r"\s[•●▪◦‣]\s")
"""A bullet within a text, where the reading joined the items of a list."""
_ALONE = re.compile(
    r"^[\s(]*(?:ca\.?\s)?[−–-]?[\d.,\s\u00a0]+\s?(?:%|['’′]|mill\.?|mrd\.?|mnok|kr)?[\s)]*$", re.IGNORECASE
)


def tag(context: Context, known: Collection[str]) -> Iterator[Record]:
    """The figures of a document; a callout only where no sentence of its page tells the same number.

    Args:
        known: names of initiatives that the document tells: what a sentence tells that names one is of that.
    """
    found, names = passages(context), _any_name(known)
    nouns = _nouns_behind(bare_counts(context))
    for _, group in groupby(found, key=lambda passage: passage.page.number):
        items = list(group)
        told: set[tuple[float, str | None]] = set()
        for passage in items:
            for figure in _in_passage(context, passage, nouns, names):
                told.add((figure.value, figure.unit))
                yield figure
        for figure in _callouts(context, items):
            if (figure.value, figure.unit) not in told:
                yield figure


@lru_cache(maxsize=1)
def bare_counts(context: Context) -> dict[str, list[int]]:
    """The sentences of a document with numbers whose unit the vocabulary does not know: where these end, in characters.

    Those of the last document asked for are kept.
    """
    return {
        text: ends
        for passage in passages(context)
        if may_report(passage.text) and _BARE_COUNT.search(passage.text)
        for start, stop in passage.sentences()
        if _BARE_COUNT.search(text := passage.text[start:stop])
        and (ends := [one.end for one in find_quantities(text) if one.unit is None])
    }


def _nouns_behind(counts: Mapping[str, list[int]]) -> dict[str, dict[int, str]]:
    """What numbers count by the pipeline's word classes, where the vocabulary does not know the noun.

    By the sentence: where a number ends, in characters, and the noun behind it, adjectives between passed over.
    """
    nouns: dict[str, dict[int, str]] = {}
    asked = {text: ends for text, ends in counts.items() if not is_english(text)}
    for text in [text for text in counts if text not in asked]:
        # What opens a sentence may be a name before a verb: "1177 becomes a portal".
        ends = [end for end in counts[text] if any(map(str.isalpha, text[:end]))]
        plurals = ((end, _ENGLISH_PLURAL.match(text, end)) for end in ends)
        nouns[text] = {end: match["noun"] for end, match in plurals if match}
    for (text, ends), doc in zip(asked.items(), parse(asked, names=False), strict=True):
        for end in ends:
            behind = [token for token in doc if token.idx >= end and not token.is_space]
            noun = next((token for token in behind if token.pos_ != "ADJ"), None)
            if noun is not None and _is_counted(noun):
                nouns.setdefault(text, {})[end] = noun.text
    return nouns


def _told_before(text: str, named: re.Match[str] | None, quantity: Quantity) -> str | None:
    """What a sentence says that its number is of before it tells the number: "Antall reiser økte til 900"."""
    before = text[: quantity.start]
    return named["what"] if named and (_AMOUNTS_TO.search(before) or before.endswith(": ")) else None


def _statements(passage: Passage) -> Iterator[tuple[int, int]]:
    """Character ranges of the sentences; a label with its number ("Prognose: 4 mill. kr") is one, and so is each of
    several on lines of their own."""
    lines = [
        (passage.offset(line.start), passage.offset(line.stop))
        for line in passage.page.lines_in(passage.words)
    ]
    if len(lines) > 1 and all(_LABELLED_NUMBER.match(passage.text, *line) for line in lines):
        yield from ((start, len(passage.text[:stop].rstrip())) for start, stop in lines)
        return
    if len(passage.text.split()) <= _LABEL_WORDS and passage.text[-1] not in ".?!":
        yield 0, len(passage.text)
    else:
        yield from passage.sentences()


def _is_counted(token: Token) -> bool:
    """Whether a noun behind a number is what that counts: in the plural, or, behind more than one, in a singular that
    may be its plural, too ("fem lys", not "to pose")."""
    alone = token.i > 0 and token.nbor(-1).text == "1"
    same = "Definite=Ind" in token.morph and not token.lower_.endswith(_with_plural()) and not alone
    many = "Number=Plur" in token.morph or same
    return token.pos_ == "NOUN" and token.is_lower and token.text.replace("-", "").isalpha() and many


@cache
def _with_plural() -> tuple[str, ...]:
    return tuple(load("units")["with_plural"])


def _is_head(passage: Passage) -> bool:
    """Whether a cell heads a column."""
    table = passage.layout.table
    return (
        table is not None
        and passage.cell is not None
        and passage.cell.row < passage.page.tables[table].header_rows
    )


def _in_passage(
    context: Context, passage: Passage, nouns: Mapping[str, Mapping[int, str]], names: re.Pattern[str]
) -> Iterator[Figure]:
    if not may_report(passage.text) or _ALONE.match(passage.text) or not _WORD.search(passage.text):
        return
    if passage.cell is not None and (_is_head(passage) or role_of(passage.headings[0]) == "target"):
        return
    counted: str | None = None
    for start, stop in _statements(passage):
        text = passage.text[start:stop]
        told = find_quantities(text)
        if not told:
            continue
        known = nouns.get(text, {})
        is_label = len(text.split()) <= _LABEL_WORDS and text[-1] not in ".?!"
        named = _number_of().match(text) if is_label or "(" not in text else None
        quantities = [
            replace(one, unit=one.unit or known.get(one.end) or _told_before(text, named, one))
            if not is_label or one is told[0]
            else one
            for one in told
        ]
        within = [match.span() for match in names.finditer(text)]
        timed = any(map(_measured_time().search, (text, passage.row_name or "")))
        found = [quantity for quantity in quantities if timed or not _is_duration(quantity)]
        for quantity, after in zip_longest(found, found[1:]):
            unit = quantity.unit or (_unit_over(passage) if is_label else None)
            part = unit not in load("units")["nouns"] and (
                _PART.search(text, 0, quantity.start) or _OF_THEM.match(text, quantity.stop)
            )
            same = unit is None and _SAME_AS_BEFORE.search(text, 0, quantity.start)
            if counted and (part or same):
                unit = counted if quantity.value < _THOUSAND else _without_scale(counted)
            elif unit is None and not (is_label and _SHARE_BEHIND.match(text, quantity.end)):
                continue
            bare = is_label and not passage.row_name and not _WORD.search(text.replace(unit or "", ""))
            if bare and (unit is None or unit.lower() in _measures() or _is_large(passage)):
                continue
            if _IN_UNITS_OF.search(text, 0, quantity.start) or _is_whole(text, quantity, quantities):
                continue
            if _is_one_of(text, quantity) or _EITHER.search(text, 0, quantity.start):
                continue
            if not timed and _long().match(text, quantity.stop):
                continue
            if unit in load("units")["votes"] or _present().match(text) or _present().match(passage.text):
                continue
            if text.endswith("?") or _not_reported().search(text, 0, quantity.start):
                continue
            if any(start <= quantity.start < stop for start, stop in within):
                continue
            if _ends_aside(text, quantity) or _is_target(text) or _bounds().search(text, 0, quantity.start):
                continue
            if unit not in ("%", None):
                counted = unit
            yield Figure(
                subject=_of_part(text, quantity)
                or _subject(passage, text, found[0], is_label, context.title, names),
                value=quantity.value,
                unit=unit,
                as_of=_as_of(context, passage, text, quantity, after.start if after else len(text)),
                text=tidy(text),
                evidence=passage.evidence(start, stop),
                confidence=0.85 if quantity.unit else 0.7,
                method="figure.label" if is_label else "figure.sentence",
            )


def _is_whole(text: str, quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether a number is what the one right before it is a part of: the 3 of "2,1 mill. kroner av 3 mill."."""
    return any(
        one.end < quantity.start and text[one.end : quantity.start].strip() in ("av", "of") for one in others
    )


def _is_one_of(text: str, quantity: Quantity) -> bool:
    return any(match.start() < quantity.start < match.end() for match in _ONE_OF.finditer(text))


def _is_large(passage: Passage) -> bool:
    """Whether a text is set in letters as large as those of a callout, which stands beside what it is about."""
    words = passage.page.words
    return not passage.headings or words[passage.words.start].size >= _PROMINENT * median(
        word.size for word in words
    )


def _unit_over(passage: Passage) -> str | None:
    """The unit in brackets in the heading over labels with numbers: "Økonomi (mill. kr)"."""
    told = _IN_BRACKETS.search(passage.headings[0]) if passage.headings and ":" in passage.text else None
    return told[1] if told and is_unit(told[1]) else None


def _is_target(text: str) -> bool:
    """Whether a text is what is aimed at, behind a label: "Mål: 90 %"."""
    label, colon, _ = text.partition(":")
    return bool(colon) and (role_of(label) == "target" or label.strip().lower() in load("columns")["goal"])


def _ends_aside(text: str, quantity: Quantity) -> bool:
    """Whether a number stands in brackets that opened before the text: "3 mangler folk, 2 penger)"."""
    opened = text.count("(", 0, quantity.start) > text.count(")", 0, quantity.start)
    bracket = next((character for character in text[quantity.end :] if character in "()"), "")
    return bracket == ")" and not opened


def _without_scale(unit: str) -> str:
    """What is counted, without "millioner" and the like before it: thousands are told in full."""
    scale, _, counted = unit.partition(" ")
    return counted if counted and scale.lower().rstrip(".") in load("units")["scales"] else unit


def _subject(
    passage: Passage, text: str, first: Quantity, is_label: bool, title: str, names: re.Pattern[str]
) -> str | None:
    """What the figure is about: the row's name, the label's words, the sentence's beginning, the one known initiative
    that it names, or the heading; the document's title is not it.

    A label or heading that only says what kind of number or text follows ("Budsjett", "Status") is not it, nor are
    the words of a label whose number counts a noun ("Gjennomført 11 kurs"), unless a colon or dash parts them.
    """
    titles = [name for one in passage.headings if names.fullmatch(name := split_name(one).name)]
    row = passage.lead or passage.row_name
    if row and not (titles and role_of(row, strictly=True) in _ON_CARDS):
        return split_name(goal_label(row)[1] or goal_code(row)[1]).name
    before = _LISTED.split(_CURRENCY.sub(" ", text[: first.start]))[-1]
    said = first.unit is not None and first.unit.split()[-1].lower() not in _measures()
    label = tidy(before).rstrip(" (–-") if is_label and (not said or _PARTED.search(before)) else ""
    match = _SUBJECT.match(before)
    if (used := _users_of().search(text, first.end)) is not None:
        return tidy(used["what"])
    if label and role_of(label, strictly=True) is None and not _opens().match(label):
        return tidy(match["subject"]) if match and not _CLAUSE.search(match["subject"]) else label
    over = split_name(passage.headings[0]).name if passage.headings else ""
    if match and " " not in match["subject"] and over != match["subject"] and names.fullmatch(over):
        return over  # "Skjermene er montert på 40 stasjoner" under the name of a project
    if match and not _opens().match(match["subject"]) and not _CLAUSE.search(match["subject"]):
        return split_name(match["subject"]).name
    named = set(names.findall(text))
    if len(named) == 1:
        return str(named.pop())
    if titles and titles[0] != title:
        return titles[0]
    if not is_label and (subject := _before_verb(text, before) or _behind_date(before)) is not None:
        return subject
    headings = [without_status(without_case(heading)) for heading in passage.headings if heading != title]
    told = (
        one
        for one in headings
        if _WORD.search(one) and role_of(one, strictly=True) is None and not _is_part(one)
    )
    return next(told, label or None)


@cache
def _users_of() -> re.Pattern[str]:
    """What those who are counted use, by a name: "11 av 12 etater bruker Kartportalen"."""
    return re.compile(
        rf"\s(?:{any_of(load('units')['using'])})\s(?P<what>[A-ZÆØÅ][^.,;:()]{{2,60}}?)(?=[.,;:(]|\s(?:i|in|per|mot|ved)\s|\s*$)"
    )


def _is_part(heading: str) -> bool:
    """Whether a heading is over a part of any paper, or leads in proposals, and names nothing that is counted."""
    return tidy(heading).lower() in load("documents")["parts"] or leads_in_proposals(tidy(heading))


def _of_part(text: str, quantity: Quantity) -> str | None:
    """What a part belongs to: "24 tiltak, hvorav 9 hører til segmentet Fellestjenester"."""
    if _PART.search(text, 0, quantity.start) is None:
        return None
    match = _belongs().match(text, quantity.end)
    return tidy(match["whole"]) if match else None


@cache
def _belongs() -> re.Pattern[str]:
    verbs = any_of(load("units")["belonging"])
    return re.compile(
        rf"(?:\s\w+)?\s(?:{verbs})\s(?P<whole>[^.,;:()]{{3,60}}?)(?=[.,;:(]|\s(?:og|and)\s|\s*$)"
    )


def _before_verb(text: str, before: str) -> str | None:
    """What a sentence names before its first verb, where that is a noun with no more than words to it, and one clause
    stands ``before`` its number."""
    if _CLAUSE.search(before):
        return None
    if is_english(before):
        match = _english_subject().match(before)
        return match["subject"] if match else None
    (doc,) = parse([text if text.startswith(before.rstrip()) else before], names=False)
    verb = next((token.i for token in doc if "VerbForm=Fin" in token.morph and token.idx < len(before)), 0)
    words = doc[:verb]
    if not 0 < verb <= _LONGEST_SUBJECT or any(token.pos_ not in _OF_SUBJECT for token in words):
        return None
    noun = next((token for token in words if token.pos_ in ("NOUN", "PROPN")), None)
    return words.text if noun is not None and words[0].pos_ != "ADP" and words[-1].pos_ != "ADP" else None


@cache
def _english_subject() -> re.Pattern[str]:
    """ "The archive currently runs …": a few words without a comma, and a verb in the present or past behind them."""
    verbs = any_of(load("followups")["base_verbs"])
    return re.compile(
        rf"(?P<subject>[A-Z][a-z]+(?:\s(?!(?:in|by|at|of|since|during|there|we)\b)[a-z]+){{0,2}}?)\s(?:currently\s|now\s|also\s)?(?:{verbs})(?:s|es|d|ed)\s"
    )


def _behind_date(before: str) -> str | None:
    """What a sentence that begins with a time tells of behind that and its verb: "I 2024 brukte kommunen …", or in
    English before the verb: "By March the agency had …"."""
    times = find_dates(before, None) or find_dates(before, _ANY_YEAR)
    if not times or len(before[: times[0].start].split()) > _MOST_BEFORE_TIME:
        return None
    rest = before[times[0].stop :].lstrip(" ,")
    if (match := _THE_SUBJECT.match(rest)) is not None:
        return match["subject"]
    (doc,) = parse([before], names=False)
    behind = [token for token in doc if token.idx >= times[0].stop and not token.is_punct]
    if len(behind) < _FEWEST_BEHIND or behind[0].pos_ not in ("VERB", "AUX"):
        return None
    noun = next((token for token in behind[1:] if token.pos_ != "ADJ"), None)
    named = noun is not None and noun.pos_ in ("NOUN", "PROPN") and noun.text[0].isalpha()
    return before[behind[1].idx : noun.idx + len(noun.text)] if noun is not None and named else None


def _any_name(known: Collection[str]) -> re.Pattern[str]:
    """Any of some names as a sentence has it."""
    return re.compile(rf"(?<!\w)(?:{any_of(known) or '(?!)'})(?!\w)")


def _as_of(context: Context, passage: Passage, text: str, quantity: Quantity, stop: int) -> str | None:
    """The date in the sentence that stands behind the number and before the next one at ``stop``, led in by "i" or
    "per"; else the nearest before it, else the only one behind it, else the heading's, if that tells a status."""
    dates = [
        date
        for date in find_dates(text, context.year)
        if date.first == date.last
        and (date.role in ("in", "as_of", "") or _HAD.match(text, date.stop))
        and not _COMPARED.search(text, 0, date.start)
    ]
    own = [date for date in dates if quantity.end <= date.start < stop and date.role in ("in", "as_of")]
    before = [date for date in dates if date.stop <= quantity.start]
    if len(own) == 1 and (before or stop < len(text)):
        return own[0].value
    if before:
        return before[-1].value
    led = _led_date(context, passage.text[: max(passage.text.find(text), 0)])
    if led is not None and not own:
        return led
    behind = [date for date in dates if date.start >= quantity.end and date.role]
    if len(behind) == 1 and not _COMPARED.search(text, quantity.end, stop):
        return behind[0].value
    for heading in passage.headings:
        told = find_dates(heading, context.year)
        if len(told) == 1 and told[0].first == told[0].last and told[0].role in ("as_of", "in"):
            return told[0].value
    return None


def _led_date(context: Context, before: str) -> str | None:
    """The date in a label that leads in a sentence: "Resultat 2024: …"."""
    label = _LED_IN.search(before)
    found = find_dates(label["label"], context.year) if label else ()
    return found[0].value if len(found) == 1 and found[0].first == found[0].last else None


def _callouts(context: Context, items: Sequence[Passage]) -> Iterator[Figure]:
    """Numbers that stand alone and large, each with the text nearest to it as its subject."""
    alone = [item for item in items if (item.cell is None or _is_barred(item)) and _is_alone(item.text)]
    if not alone:
        return
    page = alone[0].page
    usual = median(word.size for word in page.words)
    texts = [
        item for item in items if item.cell is None and not _is_alone(item.text) and not _is_target(item.text)
    ]
    cards = {item.layout.panel for item in alone}
    over = texts if len(cards) == 1 else [item for item in texts if item.layout.panel not in cards - {None}]
    caption = next((match for item in over if (match := _caption().match(item.text))), None)
    captioned = [item for item in texts if caption and item.text == caption.string]
    for item in alone:
        quantities = find_quantities(item.text)
        if len(quantities) == 1 and _is_barred(item):
            yield from _progress(context, item, quantities[0], items)
            continue
        if len(quantities) != 1 or page.words[item.words.start].size < _PROMINENT * usual:
            continue
        unit = quantities[0].unit
        above = _unit_above(item, texts) if unit is None else None
        if above is not None:
            (with_unit,) = find_quantities(f"{item.text} {above.text}") or quantities
            unit = with_unit.unit or above.text
        label = _nearest(
            item,
            [
                one
                for one in texts
                if one not in captioned and one is not above and one.headings and _WORD.search(one.text)
            ],
        )
        if label is None:
            continue
        if caption is None and above is None and (unit is None or unit.lower() in load("units")["scales"]):
            counted = _counted(item.text, label.text)
            if unit is None and counted is None:
                continue
            scale = f"{unit}." if unit and f"{unit}." in item.text else unit
            unit = " ".join(filter(None, (scale, counted)))
        if caption is not None and unit != "%":
            scale = unit or caption["scale"]
            unit = f"{scale} {caption['what'].strip()}" if scale else caption["what"].strip()
        yield Figure(
            subject=_counted_by(_label_of(page, label)),
            value=quantities[0].value,
            unit=unit,
            as_of=_as_of(context, label, label.text, quantities[0], len(label.text)),
            text=tidy(captioned[0].text if captioned else label.text),
            evidence=(Evidence(page=page.number, runs=(tuple(item.words), tuple(label.words))),),
            confidence=0.6,
            method="figure.callout",
        )


def _unit_above(item: Passage, texts: Sequence[Passage]) -> Passage | None:
    """A unit that stands alone right above a number: "mill. kroner" over "412"."""
    box, high = item.layout.box, item.layout.box[3] - item.layout.box[1]
    return next(
        (
            one
            for one in texts
            if one.layout.panel == item.layout.panel
            and is_unit(one.text)
            and 0 <= box[1] - one.layout.box[3] + 2 <= high
            and min(box[2], one.layout.box[2]) > max(box[0], one.layout.box[0])
        ),
        None,
    )


def _is_barred(item: Passage) -> bool:
    """Whether a number stands at a progress bar."""
    bars = (
        bar.line for bar in item.page.stage_bars if bar.steps == _PER_CENT and bar.place is None and bar.line
    )
    return any(line.start < item.words.stop and item.words.start < line.stop for line in bars)


def _progress(
    context: Context, item: Passage, quantity: Quantity, items: Sequence[Passage]
) -> Iterator[Figure]:
    """How far what the heading left of a progress bar, else the nearest one above, has come, by the number at it; in
    a table what names its row."""
    if item.cell is not None:
        heading = next((one for one in items if one.cell is not None and one.text == item.row_name), None)
    else:
        box = item.layout.box
        heads = [one for one in items if one.kind is BlockKind.HEADING and one.layout.box[0] < box[2]]
        above = [one for one in heads if one.layout.box[3] <= box[1]]
        level = [one for one in heads if one.layout.box[2] <= box[0] and are_level(one.layout.box, box)]
        heading = max(level, key=lambda one: one.layout.box[2], default=None) or max(
            above, key=lambda one: one.layout.box[3], default=None
        )
    if heading is not None and quantity.unit == "%":
        yield Figure(
            subject=split_name(without_case(heading.text)).name,
            value=quantity.value,
            unit=quantity.unit,
            as_of=context.as_of_page(item.page),
            text=tidy(item.text),
            evidence=(Evidence(page=item.page.number, runs=(tuple(heading.words), tuple(item.words))),),
            confidence=0.6,
            method="figure.bar",
        )


def _is_alone(text: str) -> bool:
    """Whether a text is a number with its unit and nothing else."""
    if _ALONE.match(text):
        return True
    found = find_quantities(text) if len(text.split()) <= _LONGEST_NUMBER else []
    return len(found) == 1 and found[0].start <= 1 and found[0].end >= len(text) - 1


def is_number(text: str) -> bool:
    """Whether a text is one number, and no date, with its unit and nothing else."""
    return _is_alone(text) and len(find_quantities(text)) == 1 and not find_dates(text)


def _counted(number: str, label: str) -> str | None:
    """What a caption such as "Timer uten drift" says is counted: its first word, if it is a thing that is counted; or,
    where the caption goes on from the number ("14" "busselskaper med data"), a noun in the plural.
    """
    first = label.split()[0].lower().strip(",;:")
    if first in load("units")["nouns"]:
        return first
    (doc,) = parse([f"{number} {label}"], names=False)
    behind = next((token for token in doc if token.idx > len(number)), None)
    return behind.text if behind is not None and _is_counted(behind) else None


def _nearest(item: Passage, texts: Sequence[Passage]) -> Passage | None:
    """The text, or for text in a panel the one of its panel with a lead word in bold, nearest to a number."""
    if not texts:
        return None
    own = [text for text in texts if text.layout.panel == item.layout.panel is not None]
    nearest = min(own or texts, key=lambda text: _distance(item.layout.box, text.layout.box))
    if nearest.layout.panel is None:
        return nearest
    same = [text for text in texts if text.layout.panel == nearest.layout.panel]
    return next((text for text in same if text.page.words[text.words.start].bold), nearest)


def _label_of(page: Page, passage: Passage) -> str:
    """The bold words that a text begins with, else all of it."""
    stop = passage.words.start
    while stop < passage.words.stop and page.words[stop].bold:
        stop += 1
    return tidy(passage.text[: passage.offset(stop)]) or tidy(passage.text)


def _counted_by(label: str) -> str:
    """A label without what it tells behind a comma with another number: "besøkende, opp 6 % fra i fjor"."""
    named, comma, behind = label.partition(",")
    return named if comma and any(map(str.isdigit, behind)) and not named[-1:].isdigit() else label


def _distance(one: Box, other: Box) -> float:
    """Between the nearest edges of two boxes, in points."""
    across = max(other[0] - one[2], one[0] - other[2], 0)
    down = max(other[1] - one[3], one[1] - other[3], 0)
    return float(across**2 + down**2)


def _is_duration(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.split()[-1].lower() in _durations()


@cache
def _long() -> re.Pattern[str]:
    """Behind a number, how long what is named behind that lasts: "3 måneders frist"."""
    return re.compile(rf"\s(?:{any_of(load('units')['lasting'])})\s(?=[a-zæøå])", re.IGNORECASE)


@cache
def _measures() -> frozenset[str]:
    """What amounts and shares are told in, and no thing that is counted."""
    units = load("units")
    return frozenset((*units["percent"], *units["points"], *units["scales"], *units["amounts"]))


@cache
def _opens() -> re.Pattern[str]:
    """A word that begins a sentence and names nothing."""
    return re.compile(rf"(?:{any_of(load('units')['openers'])})(?!\w)", re.IGNORECASE)


@cache
def _durations() -> frozenset[str]:
    return frozenset(load("units")["durations"])


@cache
def _measured_time() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)\w*(?:{any_of(load('units')['measured_time'])})(?!\w)", re.IGNORECASE)


@cache
def _number_of() -> re.Pattern[str]:
    """A sentence that begins with what its number counts: "Antall reiser økte til 900"."""
    return re.compile(
        rf"^(?:{any_of(load('units')['numbers_of'])})\s(?P<what>[a-zæøå]{{3,}})(?=\s?:|\s(?!\w+\s?:))",
        re.IGNORECASE,
    )


@cache
def _present() -> re.Pattern[str]:
    """A line on who was there, which tells of the meeting and not of the matter."""
    return re.compile(rf"^\W*(?:{any_of(load('units')['present'])})(?!\w)", re.IGNORECASE)


@cache
def _bounds() -> re.Pattern[str]:
    """What makes the number behind it a bound and no count: "under", or "over" in what tells which are meant, as in
    "prosjekter med en ramme over 5 millioner"."""
    below, above = any_of(load("units")["below"]), any_of(load("units")["above"])
    return re.compile(
        rf"(?<!\w)(?:(?:{below})|(?:med|with)\s(?:\S+\s){{1,3}}?(?:{above}))\s(?:ca\.?\s)?$", re.IGNORECASE
    )


@cache
def _not_reported() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('units')['not_reported'])})(?!\w)", re.IGNORECASE)


@cache
def _caption() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:{any_of(load('units')['captions'])})\s(?P<what>[^(:,]{{3,60}}?)\s*"
        rf"(?:[(,].*?\b(?:i|in)\s(?P<scale>tusen|1000|millioner|millionar|thousands|millions)\b.*|[(:,].*)?$",
        re.IGNORECASE,
    )
