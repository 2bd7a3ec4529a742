"""Pages and sentences for the tests of the repair; all invented."""

from __future__ import annotations

from schemas.page import Block, BlockKind, Cell, Page, Span, Table, Word

BOKMAL = (
    "Styret vedtok å støtte forslaget om et nytt måltall for året. Løsningen skal prøves ut i tre kommuner før "
    "sommeren, og erfaringene skal gjøres kjent på møtet i oktober. Både ledere og medarbeidere bør få "
    "opplæring i å bruke verktøyet. Tre av tiltakene er forsinket og følges opp særskilt."
)
NYNORSK = (
    "Styret vedtok å støtte framlegget om eit nytt måltal for året. Løysinga skal prøvast ut i tre kommunar "
    "før sommaren, og røynslene skal gjerast kjende på møtet i oktober. Både leiarar og medarbeidarar bør få "
    "opplæring i å bruke verktøyet. Dei tre tiltaka er seinka og vert følgde opp særskilt."
)
ENGLISH = (
    "The board decided to support the proposal for a new target for the year. The solution is to be tested in "
    "three municipalities before the summer, and far more data must be gathered for a later meeting. A mal "
    "or a pa may be a name, and all the rest is for you to read as far as it goes."
)


def page_of(*lines: str, kind: BlockKind = BlockKind.PARAGRAPH, gap: float = 3.0) -> Page:
    """A page of one block with these lines, letters 5 points wide, words ``gap`` points apart."""
    page = Page(1, 600, 800)
    for number, line in enumerate(lines):
        start, left, top = len(page.words), 50.0, 50.0 + 14 * number
        for text in line.split():
            right = left + 5 * len(text)
            page.words.append(Word(text, text, (left, top, right, top + 10), size=10))
            left = right + gap
        page.lines.append(Span(start, len(page.words)))
    page.blocks = [Block(kind, Span(0, len(page.words)), (50, 50, 550, 790))]
    return page


def table_of(*cells: tuple[str, ...], width: float = 80.0) -> Page:
    """A page that is one table of one row; each cell is a tuple of its lines, ``width`` points wide."""
    page = page_of(*(line for cell in cells for line in cell), kind=BlockKind.TABLE)
    lines = iter(page.lines)
    table = Table(1, len(cells), [], (50, 50, 50 + width * len(cells), 200))
    for column, cell in enumerate(cells):
        spans = [next(lines) for _ in cell]
        left = 50 + width * column
        for span in spans:
            for word in page.words[span.start : span.stop]:
                x0, top, x1, bottom = word.box
                word.box = (x0 + width * column + 2, top, x1 + width * column + 2, bottom)
        box = (left, 50.0, left + width, 200.0)
        table.cells.append(Cell(0, column, Span(spans[0].start, spans[-1].stop), box))
    page.tables = [table]
    page.blocks[0].table = 0
    return page


def texts(page: Page) -> list[str]:
    """The repaired words of ``page`` that are not joined to another."""
    return [word.text for word in page.words if word.text]
