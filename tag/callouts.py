"""Callouts: numbers that stand alone and large on a page, or at a progress bar, beside what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from statistics import median

from schemas.evidence import Evidence
from schemas.page import BlockKind, Box, Page, are_level
from schemas.records import Figure
from tag.cases import without_case
from tag.context import Context
from tag.counted_nouns import is_counted
from tag.cues import any_of
from tag.dates import find_dates, without_date
from tag.figure_clauses import said_of
from tag.figure_dates import as_of
from tag.figure_subjects import WORD, users_of
from tag.names import split_name, tidy
from tag.numbers import Quantity, find_quantities
from tag.passages import Passage
from tag.pipeline import parse
from tag.tables.columns import role_of
from tag.tables.contents import is_unit
from tag.vocabulary import load

_PER_CENT = 100
"""Steps of a progress bar."""
_PARTS = 3
"""Texts in a box of a heading, a number and what it counts."""
_LONGEST_NUMBER = 5
"""Words in a number with its unit that stand alone."""
PROMINENT = 1.25
"""Times the page's median font size from which on a number alone is a callout and no tick of an axis."""
_OF, _IN = (re.compile(rf"^(?:{words})\s(?=\S)", re.IGNORECASE) for words in ("av|of", "i|til|in"))
"""Between a share and what it is a share of, and between a sum and what it is the sum of."""
_ALONE = re.compile(
    r"^[\s(]*(?:ca\.?\s)?[−–-]?[\d.,\s\u00a0]+\s?(?:%|['’′]|mill\.?|mrd\.?|mnok|kr)?[\s)]*$", re.IGNORECASE
)


def callouts(context: Context, items: Sequence[Passage]) -> Iterator[Figure]:
    """Numbers that stand alone and large, each with the text nearest to it as its subject."""
    alone = [item for item in items if (item.cell is None or _is_barred(item)) and _is_alone(item.text)]
    if not alone:
        return
    page = alone[0].page
    usual = median(word.size for word in page.words)
    texts = [
        item for item in items if item.cell is None and not _is_alone(item.text) and not is_target(item.text)
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
        if len(quantities) != 1 or page.words[item.words.start].size < PROMINENT * usual:
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
                if one not in captioned and one is not above and WORD.search(one.text)
                if one.headings or one.layout.panel == item.layout.panel is not None
            ],
        )
        if label is None:
            continue
        if caption is None and (framed := _framed(item, items)) is not None:
            yield _of_frame(context, *framed, quantities[0])
            continue
        number, counts = item.text, _counted_by(_label_of(page, label), context.year)
        begun = next(iter(find_quantities(f"{item.text} {label.text}")), None) if unit is None else None
        if caption is None and begun is not None and begun.unit and len(begun.unit.split()) > 1:
            whole = f"{item.text} {counts}"
            unit, number, counts = begun.unit, whole[: begun.end], whole[begun.end :].strip()
        elif caption is None and above is None and (unit is None or unit.lower() in load("units")["scales"]):
            counted = _counted(item.text, label.text)
            if unit is None and counted is None:
                continue
            scale = f"{unit}." if unit and f"{unit}." in item.text else unit
            unit = " ".join(filter(None, (scale, counted)))
        if caption is not None and unit != "%":
            scale = unit or caption["scale"]
            unit = f"{scale} {caption['what'].strip()}" if scale else caption["what"].strip()
        yield Figure(
            subject=_told_of(number, counts),
            value=quantities[0].value,
            unit=unit,
            as_of=_only_date(context, label)
            or as_of(context, label, label.text, quantities[0], len(label.text)),
            text=tidy(captioned[0].text if captioned else _told(item, label)),
            evidence=(Evidence(page=page.number, runs=(tuple(item.words), tuple(label.words))),),
            confidence=0.6,
            method="figure.callout",
        )


def _framed(item: Passage, items: Sequence[Passage]) -> tuple[Passage, Passage, Passage] | None:
    """The heading, the number and what it counts of a box that holds no more: "Lærlinger", "1 240", "løpende
    kontrakter"."""
    own = [one for one in items if one.layout.panel == item.layout.panel]
    if item.layout.panel is None or len(own) != _PARTS or own[1] is not item:
        return None
    heading, _, counted = own
    named = heading.kind is BlockKind.HEADING and heading.text[:1].isupper()
    return (heading, item, counted) if named and counted.text[:1].islower() else None


def _of_frame(
    context: Context, heading: Passage, number: Passage, counted: Passage, quantity: Quantity
) -> Figure:
    """What a box tells by its heading, a number and what this counts."""
    scale = quantity.unit
    unit = scale if scale == "%" else f"{scale or ''} {counted.text.partition(',')[0]}".strip()
    return Figure(
        subject=tidy(heading.text),
        value=quantity.value,
        unit=unit,
        as_of=_only_date(context, counted)
        or as_of(context, counted, counted.text, quantity, len(counted.text)),
        text=tidy(f"{number.text} {counted.text}"),
        evidence=(
            Evidence(
                page=number.page.number,
                runs=tuple(tuple(one.words) for one in (heading, number, counted)),
            ),
        ),
        confidence=0.6,
        method="figure.callout",
    )


def _told(number: Passage, label: Passage) -> str:
    """What tells a figure: its label, or all of a sentence that begins with the number and goes on right below it in
    small letters: "23 prosjekter", "er i rute"."""
    goes_on = label.text[:1].islower() and number.words.stop == label.words.start
    return f"{number.text} {label.text}" if goes_on else label.text


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
    if is_bare(text):
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
    return behind.text if behind is not None and is_counted(behind) else None


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


def _counted_by(label: str, year: int | None) -> str:
    """A label without what it tells behind a comma with another number, "besøkende, opp 6 % fra i fjor", and without
    the date that it ends with."""
    named, comma, behind = label.partition(",")
    told = named if comma and any(map(str.isdigit, behind)) and not named[-1:].isdigit() else label
    dates = find_dates(told, year)
    ends = len(dates) == 1 and dates[0].stop >= len(told) - 1
    return _before_time().sub("", without_date(told, year)) if ends else told


def _only_date(context: Context, label: Passage) -> str | None:
    """The one date of a label, at its end: "samlet budsjett 2025"."""
    dates = find_dates(label.text, context.year)
    ends = len(dates) == 1 and dates[0].first == dates[0].last and dates[0].stop >= len(label.text) - 1
    return dates[0].value if ends else None


def _told_of(number: str, label: str) -> str:
    """What a caption that goes on from its number tells of: "prosjektene" of "63 %" "av prosjektene er i rute"; without
    a verb all of it but the time behind."""
    if not label[:1].islower():
        return label
    text = f"{number} {label}"
    if (used := users_of().search(text)) is not None:
        return tidy(used["what"])
    if (told := said_of(text, find_quantities(text)[0])) is not None:
        return told
    (doc,) = parse([text], names=False)
    verb = next((token.idx for token in doc if "VerbForm=Fin" in token.morph), 0) - len(number) - 1
    if verb > 0 and (before := _OF.sub("", label[:verb]).strip()):
        return before
    return _IN.sub("", _time_behind().sub("", label)) or label


@cache
def _before_time() -> re.Pattern[str]:
    """What a text ends with that a date was taken from: "samlet ramme for" of "samlet ramme for 2026"."""
    return re.compile(rf"\s(?:{any_of(load('figures')['in_time'])})$", re.IGNORECASE)


@cache
def _time_behind() -> re.Pattern[str]:
    words = load("figures")
    return re.compile(
        rf"\s(?:{any_of(words['so_far'])}|(?:{any_of(words['in_time'])})\s(?:\w+\s)?(?:19|20)\d\d)\W*$",
        re.IGNORECASE,
    )


def _distance(one: Box, other: Box) -> float:
    """Between the nearest edges of two boxes, in points."""
    across = max(other[0] - one[2], one[0] - other[2], 0)
    down = max(other[1] - one[3], one[1] - other[3], 0)
    return float(across**2 + down**2)


@cache
def _caption() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:{any_of(load('units')['captions'])})\s(?P<what>[^(:,]{{3,60}}?)\s*"
        rf"(?:[(,].*?\b(?:i|in)\s(?P<scale>tusen|1000|millioner|millionar|thousands|millions)\b.*|[(:,].*)?$",
        re.IGNORECASE,
    )


def is_target(text: str) -> bool:
    """Whether a text is what is aimed at, behind a label: "Mål: 90 %", "Mål 90 %"."""
    label, colon, _ = text.partition(":")
    if not colon:
        label, _, number = text.partition(" ")
        colon = number if is_number(number) else ""
    return bool(colon) and (role_of(label) == "target" or label.strip().lower() in load("columns")["goal"])


def is_bare(text: str) -> bool:
    """Whether a text is a number alone, or with a sign of its size or currency."""
    return _ALONE.match(text) is not None
