"""What a document says of itself: title, kind, body, date and meeting number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page, Span, Word
from schemas.records import DocType, DocumentRecord
from tag.cases import case_ids, leading_case
from tag.context import Context
from tag.cues import any_of
from tag.dates import MONTH, DateMention, find_dates, is_date, without_date
from tag.decisions import leads_in
from tag.headings import is_part, purpose
from tag.labelled import labelled_lines
from tag.names import is_name, is_sentence, tidy
from tag.pipeline import parse
from tag.promises import gives_tasks
from tag.senders import sender, without_receivers, written_by
from tag.tables.agenda import is_agenda
from tag.tables.columns import role_of, told_owner
from tag.tables.grids import grids
from tag.tables.people import is_person
from tag.vocabulary import load

_FIRST_BLOCKS = 14
"""Blocks of the first page with words that may tell what the document is."""
_MOST_OF_LINE = 0.6
"""Of a line's words, which an organisation's name must take up to be the document's body."""
_OF = re.compile(r"\s(?:i|av|til|for|om|frå|fra|of|to|in)\s")
_NEAR_SIZE = 0.85
"""Times the size of the letters of a letterhead, a name without prepositions: those of the title beneath it."""
_LONGEST_TITLE = 25
_LONGEST_DATE_LINE = 16
"""Words of a line that dates the document: a longer one is running text."""
_MEETING_OF_CASE = re.compile(r"^\d{1,3}-(\d{1,3})/\d{2,4}$")
_DATE_BEHIND = re.compile(
    r"\s[|–·•]\s|\sv/|\s#\d|,?\s\d{1,2}\.\s?(?:\d|[a-zæøå])|,?\s(?:19|20)\d\d|,\s(?=[A-Za-zæøå]+\s\d)"
)
_TO_ANOTHER = re.compile(r"\s(?:til|to)\s(?=[A-ZÆØÅ])")
_FROM = re.compile(r"\s(?:fra|frå|from)\s")
_NAME_AND_DATE = re.compile(
    r"(?P<name>[A-ZÆØÅ][^,;:|]{2,60}?)(?:,|\s?[–—|·•]|\s-)\s+(?=(?:[a-zæøå.]+\s){0,2}?(?:\d{1,2}\.|\d{4}-|[a-zæøå]+\s\d{4}))",
)
_TO = re.compile(r"(?:^|\s)(?:til|to)\s+$", re.IGNORECASE)
_BOARD_OF = re.compile(r"(?:the\s)?[a-zæøå]+\s(?:i|for|av|ved|of)\s(?P<of>[A-ZÆØÅ].*)$")
_ADDRESSED = re.compile(r"^(?:Til|To)\s(?=[A-ZÆØÅ])")
"""Who a letter is to; behind a colon, in a paper to a board, that board."""
_RECEIVER = re.compile(r"^(?:Til|To)\s?:")
_TO_BODY = re.compile(r"^(?:Til|To)\s(?=[a-zæøå])")
"""Before whom a paper is for: "Til kommunestyret, september 2025"."""
_TO_COME = re.compile(r"(?:Ny|Nytt|Nye|New)\s(?=[a-zæøå])")
"""What is no body yet: "Ny barnehage i sentrum"."""
_SENT = re.compile(r"^(?:Fra|Frå|From)\s(?=[A-ZÆØÅ])")
_ADDRESS = re.compile(r"(?:^|\s)\d{4}\s[A-ZÆØÅ]")
"""A post code and its place."""
_SHORTEST_END = 3
"""Letters of a word behind which a full stop ends a sentence: not "nr."."""
_MOST_TO_ADDRESS = 2
_MOST_SIGNING = 3
"""Lines."""
_EMPLOYED = re.compile(r"(?P<name>[A-ZÆØÅ][^,(]+?)\s?(?P<sign>[,(])\s?(?=\S)")
"""Somebody and, behind that, where they work."""
_HELD = re.compile(r"\w{3,}møte(?:t)?\W", re.IGNORECASE)
"""What a line on the day of a meeting begins with: "Områdemøte 14. januar"."""
_OF_PROGRAMME = re.compile(r"(?P<body>\w+)\s[–—-]\s[A-ZÆØÅ][^\d,:;|]+")
"""A body and, behind a dash, what it steers."""
_LISTED = re.compile(r",\s[a-zæøå]")
"""Common nouns in a row: "Havner, farleder og fyr"."""
_LONGEST_NAME, _LONGEST_PROPER = 6, 2
"""Words."""
_ORGANISATIONS = ("ORG", "GPE_ORG")
_PLACED = (*_ORGANISATIONS, "LOC", "GPE_LOC", "GPE")
"""What tells, behind the first word, whose something is: "Havnesamarbeidet i Vestnes"."""
_SHORT_FORMS = re.compile(r"^[A-ZÆØÅ]{1,4}(?:\s[A-ZÆØÅ]{1,4})+$")
"""Short forms in a row, which head columns."""
_NUMBERED = re.compile(r"^\(?(?:\d{1,2}|[a-h]|[ivx]+)[.)]\s")
_CAPITALS = re.compile(r"(?<!\S)[A-ZÆØÅ]\S*\s+[A-ZÆØÅ]")
"""Words with capitals in a row, as people's names have them."""
_SHORTEST_WITH_PERSON = 3
"""Words of a person's and a body's name."""
_MOST_BY_DATE = 2
"""Words."""
_BESIDE = re.compile(r"\s[·|•]\s")
"""What parts facts on one line of a front: "Møte 5 · Østby kommune"."""
_SEVERAL = re.compile(
    r"[A-ZÆØÅ][^,]+(?:,\s(?:the\s)?[A-ZÆØÅ][^,]+)+,?\s(?:og|and|samt)\s(?:the\s)?[A-ZÆØÅ].+"
)
"""Three or more who meet or work together: none of them is whose a document is."""
_SURE = 0.8
"""Confidence of the OCR engine in a word of a title: it reads strokes of a pen with less."""
_LONGEST_LABEL = 3
"""Words."""
_LONGEST_MARK = 5
"""Letters of a word that may be a sender's mark."""
_LONGEST_PHRASE = 5
"""Words with a full stop behind them that may be no sentence."""
_LONGEST_STOPPED = 3
"""Words with a full stop behind them that may be no sentence, if no verb is seen in them."""
_FACTS = frozenset(["activity", "action", "on", "risk", "goal", "comment", "initiative", "name"])
"""What labels of lines on a project, or on those who took part, tell."""
_ANY_YEAR = 2000
_YEAR = 4
"""Characters of a year alone."""
_DAY = re.compile(r"^\d{4}-\d\d-\d\d$")
_MONTH = re.compile(r"^\d{4}-\d\d$")


def tag(context: Context) -> Iterator[DocumentRecord]:
    """The one document record; none for a document without words."""
    page = next((page for page in context.pages if any(word.text for word in page.words)), None)
    if page is None:
        return
    first = _first_blocks(page)
    title = _title(page, first)
    told_title = page.text(title) if title else ""
    texts = {index: page.text(_title_alone(title, block.words)) for index, block in enumerate(first)}
    rest = [
        page.text(Span(title.stop, block.words.stop))
        for block in first
        if title is not None and title.start == block.words.start and title.stop in block.words
    ]
    lines = [
        *rest,
        *(
            line
            for index, block in enumerate(first)
            if not _is_listed(page, block)
            for line in labelled_lines(page, block) or [texts[index]]
        ),
    ]
    rows = _rows(page)
    to_others = partial(without_receivers, all_texts=[*lines, *rows], title=told_title)
    dating = [text for text in (*lines, *rows) if text == told_title or _may_date(text)]
    date = _date(context, sorted(dating, key=_is_sentence))
    front = to_others([*rest, *(texts[index] for index in range(_front(page, first, title)))])
    own, own_rows = to_others(lines), to_others(rows)
    heads, below = to_others([*_signed(context), *_running_heads(context)]), _below(page, first, title)
    given = gives_tasks().search(told_title) is not None
    sent = to_others(
        [
            text
            for text in lines
            if not (context.letter and _is_addressee([*rest, *texts.values()], text))
            and not (given and _RECEIVER.match(text))
        ]
    )
    body = next(
        filter(
            None,
            (
                _body(
                    [text for text in told if text in front],
                    [*own_rows, *(text for text in told if text not in front and not _is_sentence(text))],
                    heads,
                    below,
                )
                for told in (sent, own)
            ),
        ),
        None,
    )
    number = _meeting_number(context, [*texts.values(), *rows])
    if number and _is_body_that_meets().fullmatch(told_title.strip()):
        body = tidy(told_title)
    told = [
        block
        for index, block in enumerate(first)
        if (title and block.words.start <= title.start < block.words.stop)
        or _supports(texts[index], body, number)
        or (date and find_dates(texts[index], None))
    ]
    runs = tuple((block.words.start, block.words.stop) for block in (told or first)[:4])
    yield DocumentRecord(
        title=tidy(told_title) or None,
        doc_type=_doc_type(context, page, told_title, [*texts.values(), *rest]),
        body=body,
        date=date,
        meeting_number=number,
        evidence=(Evidence(page=page.number, runs=runs),),
        confidence=0.8,
        method="document.first_page",
    )


def _title_alone(title: Span | None, words: Span) -> Span:
    """The words of a block, of the one that the title begins but the title."""
    return title if title is not None and title.start == words.start and title.stop in words else words


def _first_blocks(page: Page) -> list[Block]:
    told = [block for block in page.blocks if not block.words.empty and block.table is None]
    told = [block for block in told if _sure_words(page, block)] or told
    plain = [block for block in told if block.kind not in (BlockKind.HEADER, BlockKind.FOOTER)]
    return plain[:_FIRST_BLOCKS] or told[:_FIRST_BLOCKS]


def _sure_words(page: Page, block: Block) -> list[Word]:
    return [word for word in page.words[block.words.start : block.words.stop] if word.confidence >= _SURE]


def _is_listed(page: Page, block: Block) -> bool:
    """Whether a block is an item of a list, such as one of those who took part, and tells nothing of the document."""
    text = page.text(block.words)
    opens_with_date = any(date.start == 0 for date in find_dates(text, _ANY_YEAR))
    numbered = _NUMBERED.match(text) is not None and not (opens_with_date or _meeting().match(text))
    return (block.kind is BlockKind.LIST_ITEM or numbered) and not _is_date(text)


def _may_date(text: str) -> bool:
    """Whether a date in a line may be the document's: the line names no case, tells no plan, need or
    aim, and is no sentence without a day.

    "Sak 15/25: Årsmelding 2024" and "Neste milepæl: Pilot i september" do.
    """
    case = leading_case(text)
    of_case = case is not None and case.stop < len(text)
    told_in_passing = _is_sentence(text) and not any(
        _DAY.match(date.value) for date in find_dates(text, _ANY_YEAR)
    )
    other = _ahead().match(text) or _any(tuple(load("documents")["refers"])).search(text)
    return not (of_case or told_in_passing or _is_fact(text) or other)


def _is_fact(text: str) -> bool:
    """Whether a line tells something behind a label that is none of a document: "Avhengig av: Ny kai"."""
    label, colon, _ = text.partition(":")
    return bool(colon) and role_of(label, strictly=True) in _FACTS


def _is_date(text: str) -> bool:
    """Whether a text is a day with a word or two around it: "Nordvik, 6. juni 2026"."""
    dates = [date for date in find_dates(text, None) if _DAY.match(date.value)]
    return bool(dates) and len((text[: dates[0].start] + text[dates[-1].stop :]).split()) <= _MOST_BY_DATE


def _title(page: Page, blocks: list[Block]) -> Span | None:
    """The words of the block with the largest letters; of several the first. None where that is over a part of the
    document ("Forord"), and only other parts follow it."""
    named = [block for block in blocks if any(letter.isalpha() for letter in page.text(block.words))]
    short = [block for block in named if block.words.stop - block.words.start <= _LONGEST_TITLE] or named
    parts = [block for block in short if _is_part(page.text(_without_label(page, block)))]
    told = [block for block in short if block not in parts and not _is_aside(page.text(block.words))] or [
        block for block in short if block not in parts
    ]
    title = max(told, key=lambda block: _size(page, block), default=None)
    if title is None:
        return None
    if any(part.words < title.words and _size(page, part) >= _size(page, title) for part in parts):
        return None
    first = next(page.lines_in(named[0].words))
    if _size(page, title) <= _size(page, named[0]) and _is_heading_line(page.text(first)):
        apart = all(_size(page, other) < _size(page, named[0]) for other in named[1:])
        return _without_label(page, named[0]) if apart or named[0].kind is BlockKind.HEADING else first
    if page.width < page.height and _is_sender(page.text(title.words)):
        behind = [block for block in told if block.words > title.words and block.kind is BlockKind.HEADING]
        size = _size(page, title) * (1 if _OF.search(page.text(title.words)) else _NEAR_SIZE)
        title = next((block for block in behind if _size(page, block) >= size), title)
    return _without_label(page, title)


def _is_aside(text: str) -> bool:
    """Whether a line of a first page is a date, an address or a sender's mark."""
    dated = _is_date(text) and not any(date.role == "as_of" for date in find_dates(text, _ANY_YEAR))
    return "@" in text or dated or (" " not in text and len(text) <= _LONGEST_MARK)


def _is_heading_line(text: str) -> bool:
    """Whether a text's first line may be a title: it tells what the document is, and no more than a line does."""
    return _any(_all_types()).match(text) is not None


@cache
def _all_types() -> tuple[str, ...]:
    return tuple(word for words in load("documents")["types"].values() for word in words)


def _is_sender(text: str) -> bool:
    """Whether a text is the name of a body and nothing else, as in a letterhead."""
    return (
        _bodies().fullmatch(text.split()[-1]) is not None and is_name(text) and not _TO_ANOTHER.search(text)
    )


def _is_part(text: str) -> bool:
    """Whether a heading is over a part of a document ("Forord"), or leads in what stands behind it ("Til stede:")."""
    return text.rstrip().endswith(":") or tidy(text).lower() in load("documents")["parts"]


def _without_label(page: Page, block: Block) -> Span:
    """The words of a block without a last line that leads in what follows, "Til stede:", or tells who meets when."""
    lines = list(page.lines_in(block.words))
    if len(lines) < 2 or not (page.text(lines[-1]).endswith(":") or _is_held(page, lines[-2], lines[-1])):
        return block.words
    return Span(block.words.start, lines[-1].start)


def _is_held(page: Page, above: Span, line: Span) -> bool:
    """Whether a line is a body and a day, and does not go on from the line above it."""
    text = page.text(line)
    days = [date for date in find_dates(text, None) if _DAY.match(date.value)]
    if not days or text[days[-1].stop :].strip() or not text[0].isupper():
        return False
    name = text[: days[0].start]
    last = page.text(above).split()[-1].lower()
    goes_on = last in {
        *load("clauses")["of_place"],
        *load("mentions")["prepositions"],
        "og",
        "and",
        "fra",
        "frå",
    }
    return not goes_on and _bodies().search(name) is not None


def _size(page: Page, block: Block) -> int:
    words = _sure_words(page, block) or page.words[block.words.start : block.words.stop]
    return round(max(word.size for word in words))


def _date(context: Context, texts: Iterable[str]) -> str | None:
    """The date of the first page: a day before a month, a month before a quarter or third, that before a year, and what
    stands behind "Dato" before all others; not when something is due."""
    short = [text for text in texts if len(text.split()) <= _LONGEST_DATE_LINE]
    short.sort(key=lambda text: text.partition(":")[0].strip().lower() not in load("documents")["dated"])
    dates = [date for text in short for date in find_dates(text, None) if not _is_ahead(date)]
    years = {date.value[:4] for date in dates} or {str(context.year)}
    if len(years) == 1 and (year := years.pop()).isdigit():
        # "Onsdag 27. april" is of the year that the other lines tell.
        dates = [date for text in short for date in find_dates(text, int(year)) if not _is_ahead(date)]
    points = [date.value for date in dates if date.first == date.last]
    for value in (
        next(filter(_DAY.match, points), None),
        next(filter(_MONTH.match, points), None),
        next((date.value for date in dates if len(date.value) > 4), None),
        next(iter(points), None),
        next((date.value for date in dates), None),
    ):
        if value:
            return value
    heads = _running_heads(context)
    return next((date.value for text in heads for date in find_dates(text, None)), None)


def _is_ahead(date: DateMention) -> bool:
    """Whether a date is when something is due, or the years of a plan: "2026–2029"."""
    years = date.first != date.last and len(date.value) == _YEAR
    return date.role == "due" or years


def _running_heads(context: Context) -> list[str]:
    return [
        page.text(block.words)
        for page in context.pages[:3]
        for block in page.blocks
        if block.kind in (BlockKind.HEADER, BlockKind.FOOTER) and not block.words.empty
    ]


def _rows(page: Page) -> list[str]:
    """The rows of the first table of a page as lines, if it is one of pairs: a label and a value."""
    table = next(iter(page.tables), None)
    if table is None or table.columns != 2:
        return []
    pairs = [(table.at(row, 0), table.at(row, 1)) for row in range(table.rows)]
    return [
        f"{page.text(label.words).rstrip(' :')}: {page.text(value.words)}"
        for label, value in pairs
        if label and value
    ]


def _front(page: Page, blocks: Sequence[Block], title: Span | None) -> int:
    """How many of the first blocks stand before the first part of an upright document: up to the heading behind the
    title, or all."""
    at = next((n for n, block in enumerate(blocks) if title and block.words.covers(title)), None)
    if at is None or page.width > page.height:
        return len(blocks)
    parts = (n for n, block in enumerate(blocks) if n > at and block.kind is BlockKind.HEADING)
    return next(parts, len(blocks))


def _is_addressee(lines: Sequence[str], text: str) -> bool:
    """Whether a line of a letter is the one that it is sent to: an address stands right beneath."""
    behind = lines[lines.index(text) + 1 :][:_MOST_TO_ADDRESS]
    return any(map(_ADDRESS.search, behind)) and _ADDRESS.search(text) is None


def _signed(context: Context) -> list[str]:
    """The lines beneath the greeting that a letter ends with."""
    lines = [page.text(block.words) for page in context.pages[-1:] for block in page.blocks]
    ends = [n for n, text in enumerate(lines) if _any(tuple(load("documents")["greetings"])).match(text)]
    return lines[ends[-1] + 1 :][:_MOST_SIGNING] if ends else []


def _below(page: Page, blocks: Sequence[Block], title: Span | None) -> str | None:
    """The name in the line below a title: before a date, with no more than "oppdatert" or the like between them, or
    alone."""
    index = 1 + next(
        (n for n, block in enumerate(blocks) if title and block.words.covers(title)), len(blocks)
    )
    text = page.text(blocks[index].words) if index < len(blocks) else ""
    match = _NAME_AND_DATE.match(text)
    dated = match is not None and bool(find_dates(text[match.end() :]))
    name = match["name"] if match is not None and dated else text
    alone = name == text
    name = _TO_BODY.sub("", name)
    behind = page.text(blocks[index + 1].words) if index + 1 < len(blocks) else ""
    dated = is_date(behind) and _is_proper_noun(name)
    if not is_name(name) or _meeting().search(name) or (alone and not (dated or _may_be_body(name))):
        return None
    return tidy(name)


def _is_proper_noun(text: str) -> bool:
    """Whether a line is a word or two that name one thing: "Grensevakta", "Kystvakten Nord"."""
    (doc,) = parse([text], names=False)
    named = doc[0].pos_ == "PROPN" or "Def" in doc[0].morph.get("Definite", [])
    told = purpose((text,)) or _is_heading_line(text) or is_person(text) or is_part(text)
    return named and not told and len(doc) <= _LONGEST_PROPER and all(token.is_title for token in doc)


def _may_be_body(text: str) -> bool:
    """Whether a line below a title may be the name of who it is of, and tells neither what nor when it is."""
    words = text.split()
    told = _is_heading_line(text) or purpose((text,)) or any(map(str.isdigit, text)) or ":" in text
    listed = _LISTED.search(text) is not None
    capital = text[0].isupper() and not text.isupper() and len(words) <= _LONGEST_NAME and not listed
    if not capital or told or is_person(text) or _any(tuple(load("documents")["about"])).match(text):
        return False
    if _bodies().search(text) is not None:
        return True
    (doc,) = parse([text])
    of = {*load("clauses")["of_place"], "av", "of"}
    return any(
        (one.start > 0 and doc[one.start - 1].lower_ in of)
        or (one.label_ in _ORGANISATIONS and len(one) >= _MOST_OF_LINE * len(doc))
        for one in doc.ents
        if one.label_ in _PLACED
    )


def _body(lines: Sequence[str], rest: Sequence[str], heads: Sequence[str], below: str | None) -> str | None:
    """The board, committee or agency that a document is of: by a label ("Utvalg: …"), as a line of its own or within
    one of those that stand before its first part, then of the others, of the running heads and of who signs it, or as
    an organisation that the pipeline sees in one of these."""
    for text in (*lines, *rest):
        match = _labelled_body().match(text)
        if match:
            return tidy(_DATE_BEHIND.split(match["body"])[0]) or None
    lines, rest = (
        [part for text in of if not _SEVERAL.fullmatch(text) for part in _BESIDE.split(text)]
        for of in (lines, rest)
    )
    below = None if below and _SEVERAL.fullmatch(below) else below
    short, others = [*filter(_may_tell, _opening(lines))], [*filter(_may_tell, rest)]
    told = [(text, name) for text in short if (name := _name_in(text)) and not is_sentence(name)]
    told.sort(key=lambda line: _rank(*line))
    for text, name in told:
        if _is_proper(name) and not _tells(text):
            return _without_people(name)
    named = (name for text, name in told if not _tells(text))
    behind = [*filter(None, map(_name_in, (*others, *heads)))]
    surely = below is not None and _bodies().search(below) is not None
    proper = next(filter(_is_proper, behind), None)
    if (name := below if surely or proper is None else proper) is not None:
        return _without_people(name)
    undated = [text for text in (*short, *heads) if not is_date(text)]
    for doc in parse(_DATE_BEHIND.split(text)[0] for text in undated):
        for entity in doc.ents:
            if (
                entity.label_ in _ORGANISATIONS
                and len(entity) >= _MOST_OF_LINE * len(doc)
                and not _SHORT_FORMS.search(entity.text)
                and entity.text[0].isalpha()
                and not any(map(str.isdigit, entity.text))
            ):
                return tidy(entity.text)
    adopting = _adopting([*lines, *rest])
    return next((name for name in (*named, *behind) if not name.isupper()), adopting)


def _rank(text: str, name: str) -> tuple[bool, bool, bool]:
    """How well a line tells a body: one that sends, one that is not sent to, and one that is all of its line first."""
    whole = tidy(_DATE_BEHIND.split(text)[0]) == name
    return _SENT.match(text) is None and sender(text) is None, _ADDRESSED.match(text) is not None, not whole


def _opening(lines: Iterable[str]) -> Iterator[str]:
    """The lines; of those that go on, the first sentence, if it has no verb."""
    for text in lines:
        first = _first_sentence(text)
        if first == text or not _has_verb(first):
            yield first


def _first_sentence(text: str) -> str:
    first, _, behind = text.partition(". ")
    return first if " " in first and behind[:1].isupper() and len(first.split()[-1]) > _SHORTEST_END else text


def _may_tell(text: str) -> bool:
    """Whether a line may tell whose a document is: short, and of no decision, owner or list."""
    return (
        len(text.split()) <= _LONGEST_DATE_LINE
        and not _is_sentence(text)
        and not _decides().search(text)
        and told_owner(text) is None
        and not _is_fact(text)
        and not leads_in(text)
        and not _opens_list(text)
    )


def _tells(text: str) -> bool:
    """Whether a line of some words has a verb in the present or past: it tells of a body, and names it no more."""
    return len(text.split()) > _LONGEST_PHRASE and _has_verb(text)


@cache
def _plan() -> re.Pattern[str]:
    """A plan, in any compound: "handlingsplanen"."""
    return re.compile(rf"(?:{any_of(load('documents')['strategies']['plans'])})(?!\w)", re.IGNORECASE)


def _is_sentence(text: str) -> bool:
    """Whether a line ends with a full stop and is more than a phrase: of many words, or with a verb."""
    if not text.endswith("."):
        return False
    return len(text.split()) > _LONGEST_STOPPED or _has_verb(text)


def _has_verb(text: str) -> bool:
    (doc,) = parse([text], names=False)
    return any("VerbForm=Fin" in token.morph and token.is_lower for token in doc)


def _without_people(name: str) -> str:
    """A body's name without the people set before and behind it: "Kari Fjell Nordvik kommune"."""
    if len(name.split()) < _SHORTEST_WITH_PERSON or not _CAPITALS.search(name):
        return name
    (doc,) = parse([name])
    people = [entity for entity in doc.ents if entity.label_ == "PER"]
    start = people[0].end_char if people and people[0].start == 0 else 0
    stop = next((entity.start_char for entity in people if entity.start_char > start), len(name))
    rest = tidy(name[start:stop]).strip("()")
    return rest if rest and _bodies().search(rest) and _is_proper(rest) else name


def _opens_list(text: str) -> bool:
    """Whether a line is a clause that leads in what follows it, and no label."""
    return text.endswith(":") and len(text.split()) > _LONGEST_LABEL


def _name_in(text: str) -> str | None:
    """Who sends a letter, by its title; else the name in a line that begins with a body's word, or the one around such
    a word within the line."""
    if (name := sender(text)) is not None:
        return name
    if (of := _OF_PROGRAMME.fullmatch(text)) and of["body"].lower() in _common_bodies():
        return tidy(text)
    line = _undated(_DATE_BEHIND.split(text)[0].strip())
    if line and _bodies().fullmatch(line.split()[0]) and is_name(line) and not _is_meeting(line):
        return tidy(_of_unit().split(_TO_ANOTHER.split(line)[0].split(" : ")[0])[0])
    match = next(
        (found for found in _bodies().finditer(text) if not found.group().isupper() or " " in text), None
    )
    if match is None:
        return None
    if (person := _EMPLOYED.match(text)) is not None and is_person(person["name"]):
        if person["sign"] == "(":
            return None
        text = line = text[person.end() :].removeprefix("The ")
        match = _bodies().search(text) or match
    if (unit := _unit_of(line, match.group())) is not None:
        return unit
    ends = [found.end() for found in _before_body().finditer(text)]
    start = max((end for end in ends if end <= match.start()), default=0)
    name = re.split(r"\s[–|·•-]\s|\s#\d|[,:;(.]|\sv/|\snr\b|\s(?:\d{1,2}\.|20\d\d|\d+\smin\b)", text[start:])[
        0
    ]
    name = tidy(_FROM.split(_TO_ANOTHER.split(name)[0])[0]).removeprefix("the ")
    if _TO.search(text[:start]) and not _invites().match(text) and (of := _BOARD_OF.match(name)) is not None:
        name = of["of"]  # a paper to the board of a body is that body's
    name = _post_before().sub("", _minutes_behind().sub("", _undated(name)))
    enumerated = name.lower() in _common_bodies() and _LISTED.match(text, text.find(name) + len(name))
    if _about().match(name) or enumerated:
        return None
    if _is_meeting(name) or _TO_COME.match(name):
        return None
    begins = name[:1].isupper() or (name and _bodies().fullmatch(name.split()[0]))
    return name if begins and _bodies().search(name) else None


def _undated(name: str) -> str:
    """A name without the day or season behind it: "Porteføljeforum høst", "Committee 17 June"."""
    return _season_behind().sub("", without_date(name, _ANY_YEAR))


@cache
def _season_behind() -> re.Pattern[str]:
    seasons = any_of(name for names in load("dates")["seasons"].values() for name in names)
    return re.compile(rf"\s(?:{seasons})$")


def _is_meeting(name: str) -> bool:
    """Whether a name is that of a meeting, and of no body: "Board meeting", "Statusmøte skole og fritid"."""
    words = tuple(load("documents")["meetings"]["words"])
    return name.lower().endswith(words) or name.lower().split(" ")[0].endswith(words)


def _adopting(lines: Sequence[str]) -> str | None:
    """Who adopted a plan, by a line on its front: "Vedtatt av kommunestyret i Nordvik kommune 12. mai 2026"; or who
    wrote a letter, by a sentence of it."""
    for text in lines:
        if (writer := written_by(text)) is not None and _bodies().search(writer) and _is_proper(writer):
            return writer
        match = _adopted().match(text)
        name = tidy(_DATE_BEHIND.split(match["body"])[0]) if match else ""
        if _bodies().search(name):
            return name
    return None


@cache
def _adopted() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:{any_of(load('documents')['bodies']['adopting'])})\s(?P<body>\S.*)$", re.IGNORECASE
    )


@cache
def _of_unit() -> re.Pattern[str]:
    """What stands before a unit of a body, behind that: "Universitetet i Vik, Avdeling for drift"."""
    return re.compile(rf",\s(?=(?:{any_of(load('columns')['body'])})\sfor\s)", re.IGNORECASE)


def _unit_of(line: str, noun: str) -> str | None:
    """A line that is a unit and, behind a comma, the body that it is of: "Helse og mestring, Nordvik kommune"."""
    unit, _, body = line.partition(". ")[0].partition(", ")
    capitals = unit[:1].isupper() and body[:1].isupper()
    if not capitals or noun not in body or not is_name(unit) or not is_name(body) or is_person(unit):
        return None
    return tidy(f"{unit}, {body}")


def _is_proper(name: str) -> bool:
    """Whether a name is more than a common noun: a word behind the first has a capital, or the first has one."""
    first, *others = name.split()
    named = bool(others) or first.lower() not in _common_bodies()
    return any(word[0].isupper() for word in others) or (first[0].isupper() and named)


def _supports(text: str, body: str | None, number: str | None) -> bool:
    return bool((body and body in text) or (number and _meeting().search(text)))


def _meeting_number(context: Context, texts: Iterable[str]) -> str | None:
    """Said on the first page, or shared by the ids of the cases: "3-45/24" is of meeting 45."""
    for text in texts:
        match = _meeting().search(text)
        if match:
            return match["number"] or match["ordinal"] or match["sign"]
    meetings: Counter[str] = Counter()
    for page in context.pages[:5]:
        for case in case_ids(" ".join(word.text for word in page.words)):
            if found := _MEETING_OF_CASE.match(case):
                meetings[found[1]] += 1
    if not meetings:
        return None
    ((number, count),) = meetings.most_common(1)
    return number if count >= 3 else None


def _doc_type(context: Context, page: Page, title: str, texts: Sequence[str]) -> DocType:
    """By the words of the title, then of the first page's other short lines; only pages on their side make a deck."""
    types: dict[DocType, list[str]] = load("documents")["types"]
    decks = ("meeting_deck", "strategy_deck")
    upright = page.width < page.height
    if _any(tuple(load("documents")["notices"])).search(title):
        return "meeting_deck"
    gathering = _any(tuple(types["meeting_deck"])).search(title) or _bodies().search(title)
    if _invites().match(title) and gathering:
        return "meeting_deck"
    above = texts[: texts.index(title)] if title in texts else []
    if any(_is_annexed().match(text) for text in (*above, title) if len(text.split()) <= _LONGEST_DATE_LINE):
        return "annex"
    if context.closed:
        return "minutes"
    strategies = load("documents")["strategies"]
    followed = _any(tuple(strategies["followed"])).search(title)
    if followed and title.endswith("?"):
        return "strategy_followup"
    strategy = _strategy(tuple(strategies["ends"]), tuple(strategies["not_ends"]))
    below = next(iter(texts[texts.index(title) + 1 :]), "") if title in texts else ""
    of_below = _any(tuple(strategies["followed"])).match(below) and not _is_sentence(below)
    if (followed or of_below) and (strategy.search(title) or (of_below and strategy.search(below))):
        return "strategy_followup"
    if context.letter:
        return "other"
    for text in (title, " ".join(text for text in texts if len(text.split()) <= _LONGEST_DATE_LINE)):
        for kind, words in types.items():
            if kind in ("annex", "other") and text is not title:
                continue
            if _any(tuple(words)).search(text):
                if kind == "meeting_deck" and context.minutes:
                    return "minutes"
                of_goals = kind == "portfolio_report" and text is title and context.labelled_goals > 1
                if of_goals and followed and _plan().search(title):
                    return "strategy_followup"
                if not upright or kind not in decks or (kind == "strategy_deck" and _strategic(title)):
                    return kind
        if text is title and followed and context.labelled_goals > 1:
            return "strategy_followup"
        begins: dict[DocType, list[str]] = load("documents")["begins"]
        begun = (kind for kind, words in begins.items() if _any(tuple(words)).match(title))
        if (told := next(begun, None)) is not None:
            return told
        ends: dict[DocType, list[str]] = load("documents")["ends"]
        ended = (kind for kind, words in ends.items() if _ending(tuple(words)).search(title))
        if (told := next(ended, None)) is not None and not (upright and told == "meeting_deck"):
            return told
        if any(is_agenda(grid) for grid in grids(context) if grid.page.number <= 5):
            return "minutes" if context.minutes else "meeting_deck"
    held = any(_HELD.match(text) and find_dates(text, context.year) for text in texts)
    return "other" if upright or not (held or _meets().match(title)) else "meeting_deck"


def _strategic(title: str) -> bool:
    """Whether a title says that what it is over is a strategy itself, however it is set."""
    return _strategies().search(title) is not None


@cache
def _strategies() -> re.Pattern[str]:
    words = any_of(load("documents")["strategies"]["alone"])
    return re.compile(
        rf"(?:^|^\w+\s|[:–—-]\s|\w)(?:{words})(?=\s(?:for\s|(?:19|20)\d\d)|\W*$)", re.IGNORECASE
    )


@cache
def _meets() -> re.Pattern[str]:
    """A text that begins with a body that decides at meetings."""
    return re.compile(rf"\W*\w*(?:{any_of(load('decisions')['bodies'])})(?!\w)", re.IGNORECASE)


@cache
def _is_body_that_meets() -> re.Pattern[str]:
    """The name of a body that decides at meetings, whoever it belongs to: "Styringsgruppen for ny kai"."""
    bodies = any_of(load("decisions")["bodies"])
    return re.compile(rf"(?i:\w*(?:{bodies})) (?:for|i) [^\d–:|]{{3,60}}")


@cache
def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)", re.IGNORECASE)


@cache
def _ending(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\w(?:{any_of(words)})(?!\w)", re.IGNORECASE)


@cache
def _strategy(words: tuple[str, ...], but: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?!\w*(?:{any_of(but)})(?!\w))\w*(?:{any_of(words)})(?![\w-])", re.IGNORECASE)


@cache
def _bodies() -> re.Pattern[str]:
    nouns = any_of(load("documents")["bodies"]["nouns"])
    return re.compile(rf"(?<!\w)(?:[\wæøåÆØÅ-]*(?:{nouns})|(?-i:ASA?))(?!\w)", re.IGNORECASE)


@cache
def _common_bodies() -> frozenset[str]:
    words = (*load("documents")["bodies"]["nouns"], *load("decisions")["bodies"])
    return frozenset(word.lower() for word in words)


@cache
def _labelled_body() -> re.Pattern[str]:
    labels = any_of(load("documents")["bodies"]["labels"])
    return re.compile(rf"^\W*(?:{labels})\s?:\s*(?P<body>\S.*)$", re.IGNORECASE)


@cache
def _minutes_behind() -> re.Pattern[str]:
    """The kind of paper behind a body's name: "Fjordlagets generalforsamling referat"."""
    return re.compile(rf"\s(?:{any_of(load('documents')['types']['minutes'])})$", re.IGNORECASE)


@cache
def _ahead() -> re.Pattern[str]:
    """What opens a line on the meeting after this one."""
    return re.compile(rf"\W*(?:{any_of(load('documents')['meetings']['next'])})(?!\w)", re.IGNORECASE)


@cache
def _about() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('documents')['subject'])})\s", re.IGNORECASE)


@cache
def _post_before() -> re.Pattern[str]:
    """A post before the body that it is in: "Generalsekretær Norges Seilforbund"."""
    return re.compile(rf"^[A-ZÆØÅa-zæøå-]*(?i:{any_of(load('agenda')['titles'])})\s(?=[A-ZÆØÅ])")


@cache
def _invites() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{any_of(load('documents')['invitations'])})\s", re.IGNORECASE)


@cache
def _is_annexed() -> re.Pattern[str]:
    """A line that numbers an annex: "Vedlegg 2", "Standard 4 vedlegg nr. 3"."""
    words = any_of(load("documents")["types"]["annex"])
    return re.compile(
        rf"(?:[^.,:;]{{1,40}}\s)?(?:{words})\s(?:(?:nr\.?|no\.?|nummer)\s?)?(?:\d{{1,2}}|(?-i:[A-Z]))(?=[.:]|\s[–-]|$)",
        re.IGNORECASE,
    )


@cache
def _decides() -> re.Pattern[str]:
    """A sentence on what a body did names it, and more."""
    verbs = any_of(verb.split(" … ")[0] for verb in load("decisions")["verbs"])
    return re.compile(rf"(?<!\w)(?:{verbs})(?!\w)", re.IGNORECASE)


@cache
def _before_body() -> re.Pattern[str]:
    """What stands before a body's name on a title page: the kind of paper and "for", "i", "frå", or minutes alone."""
    minutes = any_of(load("documents")["types"]["minutes"])
    return re.compile(
        rf"(?:^|\s)(?:for|til|i|fra|frå|av|of|in)\s+|(?:(?<=\s)[–-]|[|:])\s+|^(?:{minutes})\s+(?=\S+$)",
        re.IGNORECASE,
    )


@cache
def _meeting() -> re.Pattern[str]:
    words = any_of(load("documents")["meetings"]["words"])
    return re.compile(
        rf"(?<!\w)(?:(?:\w{{3,}}smøte|{words})\s*:?\s*(?:(?:[^.:,;]{{2,60}}?\s)?(?:nr\.?|no\.?|#|nummer)\s?:?)?\s*(?P<number>\d{{1,3}}(?:/\d{{2,4}})?)(?![\d.]|\s*{MONTH})"
        rf"|(?P<ordinal>\d{{1,3}})\.\s(?:{words})"
        rf"|\w*(?:{any_of(load('documents')['types']['meeting_deck'])})\s#\s?(?P<sign>\d{{1,3}}))(?!\w)",
        re.IGNORECASE,
    )
