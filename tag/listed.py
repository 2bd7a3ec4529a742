"""What stands in a list, or looks so, and what the list is by the heading that it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import groupby, pairwise, takewhile, zip_longest
from typing import NamedTuple

from schemas.page import BlockKind, Page
from tag.context import Context, goal_code
from tag.cues import any_of
from tag.dates import find_dates, is_date
from tag.decisions import leads_in
from tag.headings import Purpose, introduced, purpose, tells_of_talk
from tag.names import is_name, is_sentence, split_name, tidy
from tag.passages import Passage, passages
from tag.senders import names_letter
from tag.tables.columns import role_of
from tag.tables.people import is_answering
from tag.vocabulary import load

_ALIGNED = 6.0
"""Points within which lines of a list begin."""
_NOTE = re.compile(r"[¹²³⁴-⁹]\s?\S|\d{1,2}\s(?:https?://|www\.)")
"""What a note at the foot of a page begins with; a list goes on behind it."""
_FEWEST_LED = 2
_NEAREST = 2
_LONGEST_IN_CARD = 15
"""Words."""


class _Came(NamedTuple):
    """What headings from a level on name: measures that came or went."""

    level: int
    of: Purpose


@lru_cache(maxsize=1)
def listed(context: Context) -> list[tuple[Passage, Purpose]]:
    """What stands in a list, or looks so, under a heading that tells what the list is.

    Of the last document asked for it is kept.
    """
    return list(_listed(context))


def asked_of(passage: Passage, list_is: Purpose) -> str | None:
    """The text of which the pipeline will be asked what it tells, None where it most likely will not be."""
    if passage.is_item and list_is.kind == "activity":
        return passage.text
    named = passage.is_item and list_is.kind == "initiative" and is_name(passage.text)
    return tidy(passage.text) if named else None


def _listed(context: Context) -> Iterator[tuple[Passage, Purpose]]:
    parent, led, intro, came, talk = "", None, None, None, False
    items = _with_plain_items(context)
    deeper = _deeper(items)
    for passage, behind in zip_longest(items, items[1:]):
        if passage.cell is not None:
            continue
        came = _came(passage, came)
        if _NOTE.match(passage.text):
            continue
        if not passage.is_item:
            intro, talk = introduced(passage.text), tells_of_talk(passage.text)
        if passage.is_item and talk:
            continue
        if passage.is_item:
            if passage.layout.level + deeper.get(id(passage), 0) == 0:
                parent, led = passage.text, None
            elif not parent.endswith(":"):
                continue
            else:
                led = introduced(parent) or purpose((parent,))
        titled = passage.kind is BlockKind.HEADING
        if passage.text.endswith(":") or (
            titled and not (_is_item(behind) or split_name(passage.text).owner)
        ):
            continue
        near = purpose(_near(context, passage))
        list_is = led or (intro if passage.is_item and not _says_less(intro, near) else None) or near
        if list_is is None and came is not None and titled and _is_owned(passage.text):
            list_is = came.of
        if list_is is not None and list_is.bare and _stands_beside_measures(passage):
            list_is = replace(list_is, bare=False)
        if list_is is not None and list_is.delivered and passage.headings:
            list_is = replace(list_is, heading=split_name(passage.headings[0]).name)
        if list_is is not None:
            yield passage, list_is


def _says_less(intro: Purpose | None, near: Purpose | None) -> bool:
    """Whether a label over a list only repeats what a heading above it is of, and that tells when: "Utvalgte tiltak:"
    below "Tiltak framover"."""
    if intro is None or near is None or intro.status or (intro.kind, near.kind) != ("initiative", "activity"):
        return False
    return intro.heading.rstrip(": ").split()[-1].lower() in near.heading.lower().split()


def _stands_beside_measures(passage: Passage) -> bool:
    """Whether a text stands in a card, and the heading of another card on its page says which measures came or went:
    what has just "Avsluttet" over it beside "Nye prosjekter"."""
    page, own = passage.page, passage.layout.panel
    heads = [
        block for block in page.blocks if block.kind is BlockKind.HEADING and block.panel not in (None, own)
    ]
    told = (purpose((page.text(block.words),)) for block in heads if own is not None)
    return any(one is not None and one.kind == "initiative" and one.status and not one.bare for one in told)


def _deeper(items: Sequence[Passage]) -> dict[int, int]:
    """By how much the items (by id) that a page begins with lie deeper than they seem: the list of the page before goes
    on, and items within others begin there where the outermost of these do."""
    found: dict[int, int] = {}
    for at, (above, first) in enumerate(pairwise(items), start=1):
        if above.page is first.page or not (above.is_item and first.is_item) or first.layout.level:
            continue
        before = _run(reversed(items[:at]), above.page)
        left = first.layout.box[0]
        deeper = (one.layout.level for one in before if abs(one.layout.box[0] - left) <= _ALIGNED)
        if level := next(deeper, 0):
            found |= {id(one): level for one in _run(items[at:], first.page)}
    return found


def _run(items: Iterable[Passage], page: Page) -> Iterator[Passage]:
    """The items of a page that stand first, as far as nothing parts them."""
    return takewhile(lambda one: one.page is page and one.is_item, items)


def _came(passage: Passage, came: _Came | None) -> _Came | None:
    """What headings with an owner behind a name are, of the passage or behind it: "Nye tiltak" may stand on their own
    level, and under "Ferdigstilte og nye tiltak" a sentence may tell which they are."""
    if passage.kind is BlockKind.HEADING:
        level, told = passage.layout.level, purpose((passage.text,))
        if told is not None and told.kind == "initiative" and told.status:
            return _Came(level, told)
        if _comes_and_goes().search(passage.text):
            return _Came(level, Purpose("initiative", passage.text))
        return came if came and level >= came.level and (told is None or level > came.level) else None
    told_last = (_reported().match(passage.text, *bounds) for bounds in reversed(passage.sentences()))
    if came is not None and (said := next(filter(None, told_last), None)) is not None:
        value = next(value for value in load("lists")["initiatives"]["status"] if said[value])
        return _Came(came.level, Purpose("initiative", passage.text, value))
    return came


def _is_owned(heading: str) -> bool:
    """Whether a heading is a name with who answers for it in brackets behind."""
    owner = split_name(heading).owner
    return owner is not None and (owner.isupper() or is_answering(owner))


@cache
def _comes_and_goes() -> re.Pattern[str]:
    """A heading over measures of two kinds: "Ferdigstilte og nye tiltak"."""
    words = load("lists")["initiatives"]
    states = any_of(word for value in words["status"].values() for word in value)
    return re.compile(
        rf"(?<!\w)(?:{states})(?:\s(?:og|and)\s|\s?/\s?|,\s)(?:{states})\s(?:{any_of(words['nouns'])})",
        re.IGNORECASE,
    )


@cache
def _reported() -> re.Pattern[str]:
    """A sentence that says how many measures came or went: "Det er fem ferdigstilte tiltak i denne rapporteringen"."""
    words = load("lists")["initiatives"]
    states = "|".join(f"(?P<{value}>{any_of(cues)})" for value, cues in words["status"].items())
    counts = any_of([*words["counts"], *load("units")["words"]])
    return re.compile(
        rf"(?:[A-ZÆØÅ]\w*\s)(?:\w+\s){{0,3}}(?:{counts}|\d{{1,2}})\s(?:{states})\s(?:{any_of(words['nouns'])})(?!\w)",
        re.IGNORECASE,
    )


def _with_plain_items(context: Context) -> list[Passage]:
    """The passages of a document; lines of a slide that look like a list but for their bullets as items of one."""
    found: list[Passage] = []
    for (page, headings), group in groupby(
        passages(context), key=lambda one: (one.page.number, one.headings)
    ):
        run = list(group)
        front = page == context.pages[0].number and len(context.pages) > 1
        several = len(run) > 1 or is_date(headings[0] if headings else "", context.year)
        came = _came_of(headings)
        plain = not front and bool(headings) and (several or came)
        plain = plain and all(_is_plain_item(one, of_came=came) for one in run)
        left = {round(one.layout.box[0] / _ALIGNED) for one in run}
        led = {id(one) for one in run if opens_with_date(context, one) or _opens_with_code(one)}
        led |= _owned_lines(run, headings)
        plain = plain and len(left) == 1
        found += [
            replace(one, is_item=True, _starts=[])
            if plain or (id(one) in led and (len(led) >= _FEWEST_LED or came))
            else one
            for one in run
        ]
    return found


def _owned_lines(run: Sequence[Passage], headings: tuple[str, ...]) -> set[int]:
    """Ids of the paragraphs that are no more than a name with who answers for it in brackets behind, under a heading of
    measures."""
    list_is = purpose(headings[:1])
    if list_is is None or list_is.kind != "initiative":
        return set()
    lines = (
        one for one in run if one.kind is BlockKind.PARAGRAPH and one.cell is None and one.text.endswith(")")
    )
    return {id(one) for one in lines if _is_owned(one.text) and is_name(split_name(one.text).name)}


@lru_cache(maxsize=4096)
def _came_of(headings: tuple[str, ...]) -> bool:
    """Whether a heading says of measures what became of them: "Tiltak på pause"."""
    list_is = purpose(headings[:1])
    return list_is is not None and bool(list_is.status)


def _opens_with_code(passage: Passage) -> bool:
    """Whether a paragraph is a line that begins with the code of a goal: "M1 Havna skal være ren"."""
    line = passage.kind is BlockKind.PARAGRAPH and passage.cell is None
    return line and goal_code(passage.text)[0] is not None and passage.text[-1] not in ".:?!"


def opens_with_date(context: Context, passage: Passage) -> bool:
    """Whether a paragraph is a line that begins with a day in bold, and tells in other letters what happens then."""
    dates = find_dates(passage.text, context.year) if passage.kind is BlockKind.PARAGRAPH else ()
    if passage.cell is not None or not dates or dates[0].start or dates[0].stop >= len(passage.text):
        return False
    words, behind = passage.page.words, passage.span(dates[0].stop + 1).start
    return words[passage.words.start].bold and not words[behind].bold and passage.text[dates[0].stop] in " :"


def _is_plain_item(passage: Passage, *, of_came: bool) -> bool:
    """Whether a paragraph of a slide is a line that begins with a capital, and no sentence or label; in a box a name,
    of what came or went (``of_came``)."""
    slide = passage.page.width > passage.page.height
    line = passage.kind is BlockKind.PARAGRAPH and passage.cell is None and slide
    return (
        line
        and (passage.layout.panel is None or (of_came and _names(passage.text)))
        and passage.text[:1].isupper()
        and passage.text[-1] not in ".:?!"
        and len(passage.text.split()) <= _LONGEST_IN_CARD
        and role_of(passage.text.partition(":")[0], strictly=True) is None
    )


def _names(text: str) -> bool:
    name = split_name(text).name
    return is_name(name) and not is_sentence(text)


def _near(context: Context, passage: Passage) -> tuple[str, ...]:
    """The headings that may tell what a list is: the nearest ones, and not the title of an upright document,
    under which all of it stands."""
    upright = passage.page.width < passage.page.height
    headings = passage.headings[:_NEAREST]
    if headings and leads_in(headings[0]):
        return ()
    if headings and passage.is_item and split_name(headings[0]).owner and purpose(headings[:1]) is None:
        return ()  # the parts of a single measure, under its name
    if not upright:
        return headings
    letter = context.to_others
    if _tells_below_title(context, passage):
        return headings
    return tuple(one for one in headings if one != context.title and not (letter and names_letter(one)))


def _tells_below_title(context: Context, passage: Passage) -> bool:
    """Whether a list stands right under the title of its document, which says what it is of, or under a goal there."""
    if not passage.is_item or context.to_others or context.title not in passage.headings[:_NEAREST]:
        return False
    if passage.headings[0] != context.title:
        return context.is_goal(passage.headings[0])
    told = purpose((context.title,))
    return told is not None and told.kind in ("initiative", "dependency", "proposal")


def _is_item(behind: Passage | None) -> bool:
    """Whether a heading is an item of the list under the heading above: text stands under it, and no table, and no
    list with or without a line that leads it in."""
    return (
        behind is not None
        and behind.kind is BlockKind.PARAGRAPH
        and not behind.text.endswith(":")
        and role_of(behind.text, strictly=True) is None
    )
