"""The figures of the repair, each measured on text held out from what was learned."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, pairwise
from pathlib import Path
from pydoc_data import topics

from normalize import repair_lines, repair_page
from normalize.language import Language, language_of
from normalize.lexicon import TOKEN
from repair.aligning import word_pairs
from repair.mangling import CODECS, Mangler, misread
from repair.pages import RealPage
from repair.peers import Mend
from repair.scoring import Rate, errors, plain, read_right
from schemas.page import Block, BlockKind, Page, Repair, Span, Word

Row = tuple[str, str]
"""What was measured, and what came out."""
CONFUSED = frozenset(
    word
    for row in (
        "pa på ma må mal mål na nå sa så a å for før far får fa få var vår vare våre være vart vårt vært",
        "lar lær bor bør bar bår bær gar går gjor gjør lag låg la lå da då fra frå fort ført fore føre ga gå",
        "mate måte møte mater måter møter mota dor dør hor hør sor sør ser rad råd rød ar år har hår tar tør tår",
        "last låst løst lost lose løse los løs band bånd hand hånd ma matte måtte møtte stor står star sta stå",
        "tale tåle taler tåler malt målt male måle maler måler saker søker sak søk oker øker okt økt",
    )
    for word in row.split()
)
"""Words that another becomes when its æ, ø or å is misread, and those others."""
SURENESS = (0.99, 0.95, 0.9, 0.8, 0.7, 0.6, 0.0)
"""Where the rows of the reliability table begin."""
_CORE = re.compile(r"^\W+|\W+$")
_PARTS = re.compile(r"[^\W\d_]{3,}")


def repaired(lines: Sequence[str]) -> list[str]:
    """The lines through our own repair."""
    return [text for text, _ in repair_lines(lines)]


def rendered(readings: Sequence[Path], mends: dict[str, Mend | None]) -> Iterator[Row]:
    """Of the words of rendered pages that the Norwegian model reads right: those the English one leaves wrong."""
    pages = [json.loads(path.read_text("utf-8")) for path in readings]
    for kind, slide in (("pages", False), ("slides", True)):
        chosen = [page for page in pages if page["slide"] is slide]
        true = [plain(page["true"]) for page in chosen]
        right = [read_right(words, plain(page["nor"])) for words, page in zip(true, chosen, strict=True)]
        for name, mend in mends.items():
            what = f"{len(chosen)} rendered {kind}: wrong after {name}"
            if mend is None:
                yield what, "not installed"
                continue
            rate = Rate()
            for page, words, could in zip(chosen, true, right, strict=True):
                rate.add(len(could - read_right(words, plain(mend(page["eng"])))), len(could))
            yield what, str(rate)


def real(pages: Sequence[RealPage], mends: dict[str, Mend | None]) -> Iterator[Row]:
    """Word error rates of real pages against their text layer."""
    readings: dict[str, Callable[[RealPage], list[str]]] = {}
    for name, mend in mends.items():
        if mend is not None:
            readings[f"eng, {name}"] = lambda page, mend=mend: mend(page.eng)  # type: ignore[misc]
    readings["nor"] = lambda page: page.nor
    readings["nor, repaired"] = lambda page: repaired(page.nor)
    for name, reading in readings.items():
        rate = Rate()
        for page in pages:
            rate.add(errors(page.true, plain(reading(page))), len(page.true))
        yield f"{len(pages)} real pages, {name}: word error rate", str(rate)


def confusions(name: str, lines: Sequence[str]) -> Iterator[Row]:
    """Words that are words still when they are misread, and those they are then taken for."""
    mangler = Mangler(1)
    mangled = [mangler.mangle(line) for line in lines]
    rate, every = Rate(), Rate()
    for line, good in zip(lines, repaired(mangled), strict=True):
        words = good.split()
        if len(words) != len(line.split()):
            continue
        for true, made in zip(line.split(), words, strict=True):
            every.add(true != made, 1)
            bare = _CORE.sub("", true).lower()
            if bare in CONFUSED:
                rate.add(bare != _CORE.sub("", made).lower(), 1)
    yield f"simulated misreading of {name}, {len(CONFUSED)} words easily confused: wrong", str(rate)
    yield f"simulated misreading of {name}, all words: wrong", str(every)


def clean(name: str, lines: Sequence[str]) -> Row:
    """Words of sound text that were changed."""
    rate = Rate(of=sum(len(line.split()) for line in lines))
    for _, repairs in repair_lines(lines):
        rate.wrong += sum(repair.applied for repair in repairs)
    each = f"1 in {rate.of // rate.wrong}" if rate.wrong else f"0 of {rate.of}"
    return f"clean {name}: words changed", each


def encodings(lines: Sequence[str]) -> Iterator[Row]:
    """Words of text that was read in a wrong encoding: those with special letters that come back."""
    for wrote, read, times in [
        *((*pair, 1) for pair in CODECS),
        ("utf-8", "cp1252", 2),
        ("utf-8", "latin-1", 2),
    ]:
        damaged = [(line, bad) for line in lines if (bad := misread(line, wrote, read, times)) is not None]
        rate = Rate()
        for (line, _), good in zip(damaged, repaired([bad for _, bad in damaged]), strict=True):
            words = line.split()
            special = [place for place, word in enumerate(words) if not word.isascii()]
            made = good.split()
            same = len(made) == len(words)
            rate.add(sum(not same or made[place] != words[place] for place in special), len(special))
        twice = ", twice" if times > 1 else ""
        yield f"{wrote} read as {read}{twice}: not restored", str(rate)


def line_ends(lines: Sequence[str]) -> Row:
    """Words parted with a hyphen at a line end, and words that have one of their own there."""
    rate = Rate()
    for line in lines:
        for before, word in pairwise(line.split()):
            if not word.isalpha() or len(word) < 9 or not word.islower():
                own = re.fullmatch(r"([^\W\d_]+-)([^\W\d_]+)", word)
                if own:
                    rate.add(_joined(before, own[1], own[2]) != word, 1)
                continue
            for cut in _syllables(word):
                rate.add(_joined(before, word[:cut] + "-", word[cut:]) != word, 1)
    return "line-end hyphens: wrong", str(rate)


def _syllables(word: str) -> list[int]:
    """Where a typesetter may part a word: between a vowel and a consonant that a vowel follows; the middlemost."""
    vowels = "aeiouyæøå"
    cuts = [
        at
        for at in range(3, len(word) - 2)
        if word[at] not in vowels and word[at + 1] in vowels and any(letter in vowels for letter in word[:at])
    ]
    return cuts[len(cuts) // 2 : len(cuts) // 2 + 1]


def _joined(before: str, head: str, tail: str) -> str:
    texts = [before, head, tail, "og"]
    words = [Word(text, text, (0.0, 0.0, 1.0, 1.0)) for text in texts]
    page = Page(1, 600, 800, words, [Span(0, 2), Span(2, 4)])
    page.blocks = [Block(BlockKind.PARAGRAPH, Span(0, 4), (0, 0, 1, 1))]
    repair_page(page)
    return "".join(word.text for word in page.words[1:3])


def foreign(language: Language, lines: Sequence[str], norwegian: Sequence[str]) -> Row:
    """Words changed of blocks in another language, misread like the Norwegian ones between which they stand."""
    mangler, rate, mixed = Mangler(3), Rate(), []
    for ours, theirs in zip(cycle(norwegian), lines):
        mixed += [mangler.mangle(ours), "", mangler.mangle(theirs), ""]
    for line, (_, repairs) in list(zip(mixed, repair_lines(mixed), strict=True))[2::4]:
        rate.add(sum(one.applied and one.kind == "ocr" for one in repairs), len(line.split()))
    return f"{language.value} among misread Norwegian: words changed", str(rate)


def languages(kind: str, texts: dict[Language, Sequence[str]]) -> Iterator[Row]:
    """Blocks of eight words and more whose language is told."""
    for language, lines in texts.items():
        rate = Rate()
        for line in lines:
            words = [token.lower() for token in TOKEN.findall(line) if token[0].isalpha()]
            if len(words) >= 8:
                rate.add(language_of(words) is not language, 1)
        yield f"language of blocks, {kind}{language.value}: wrong", str(rate)


def speed(lines: Sequence[str]) -> Iterator[Row]:
    """Words a second of processor time, on text not seen before in this process and again."""
    count = sum(len(line.split()) for line in lines)
    mangler = Mangler(2)
    mangled = [mangler.mangle(line) for line in lines]
    repaired(["Planen skal gjgres kjent fgr sommeren"])
    for name, text in (("clean", lines), ("mangled", mangled)):
        for again in ("", ", the same again"):
            start = time.process_time()
            repaired(text)
            yield f"speed, {name}{again}", f"{count / (time.process_time() - start):,.0f} words/s"


def english() -> list[str]:
    """English prose: the paragraphs of Python's own reference."""
    paragraphs = (" ".join(part.split()) for text in topics.topics.values() for part in text.split("\n\n"))
    return [text for text in paragraphs if ">>>" not in text and "::=" not in text and len(text.split()) > 3]


def changes(readings: Sequence[Path]) -> Iterator[tuple[Repair, bool]]:
    """The changes of misread words on rendered pages, made and only noted, and whether each is right."""
    for path in readings:
        page = json.loads(path.read_text("utf-8"))
        raw: list[str] = []
        made: list[Repair | None] = []
        for line, (_, repairs) in zip(page["eng"], repair_lines(page["eng"]), strict=True):
            told = {one.word: one for one in repairs if one.kind == "ocr"}
            raw += line.split()
            made += [told.get(place) for place in range(len(line.split()))]
        place = 0
        for true, read in word_pairs(" ".join(page["true"]).split(), raw):
            words = len(read.split())
            change = made[place] if words == 1 else None
            if change and len(true.split()) == 1:
                yield change, _CORE.sub("", change.text) == _CORE.sub("", true)
            place += words


def reliability(readings: Sequence[Path]) -> Iterator[Row]:
    """How often changes told to be so and so sure are right, on the rendered pages."""
    found: dict[float, list[tuple[bool, float]]] = {}
    for change, right in changes(readings):
        if not change.applied:
            continue
        low = next(low for low in SURENESS if change.probability >= low)
        found.setdefault(low, []).append((right, change.probability))
    for low, those in sorted(found.items(), reverse=True):
        right = sum(right for right, _ in those) / len(those)
        told = sum(chance for _, chance in those) / len(those)
        yield f"changes told at {low:.2f} and more", f"right {right:.3f}, told {told:.3f} ({len(those)})"
