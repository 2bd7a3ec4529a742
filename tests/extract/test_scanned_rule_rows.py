"""Tables in scans whose rows lie between rules right across the page, with columns close to each other."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageDraw

from extract.assemble import build
from extract.raster import Raster
from schemas.page import Page, Word

DPI = 150
LEFT, RIGHT = 60, 460


class Sheet:
    """A page as a scanner sees it, and the words on it."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (560 * DPI // 72, 320 * DPI // 72), "#f5f5f5")
        self._pen = ImageDraw.Draw(self.image)
        self.words: list[Word] = []

    def rule(self, y: float) -> None:
        self._pen.rectangle([edge * DPI / 72 for edge in (LEFT, y, RIGHT, y + 0.7)], fill="#555555")

    def ground(self, y: float) -> None:
        self._pen.rectangle([edge * DPI / 72 for edge in (LEFT, y, RIGHT, y + 18)], fill="#ddd5cc")

    def row(self, y: float, cells: Sequence[tuple[float, str]], *, italic: bool = False) -> None:
        for left, text in cells:
            for part in text.split():
                box = left, y, left + 4.6 * len(part), y + 8
                self.words.append(Word(part, part, box, size=10, italic=italic))
                left = box[2] + 2.6

    def tables(self) -> list[list[list[str]]]:
        raster = Raster(self.image, 72 / DPI)
        page = Page(1, 560, 320)
        build(page, self.words, raster.ruling(), [], raster.ground, raster.panels)
        return [
            [[page.text(cell.words) for cell in table.cells if cell.row == row] for row in range(table.rows)]
            for table in page.tables
        ]


def test_columns_close_to_each_other_are_told_by_their_heads() -> None:
    sheet = Sheet()
    lefts = 62, 102, 300, 400
    rows = (
        ("14/25", "Finne ut hvem som eier brygga", "Ola Vik", "Lukket"),
        ("15/25", "Spørre naboene om måling av støyen i", "Kari Moe", "Pågår"),
        ("17/25", "Male båthuset før isen kommer", "Per Lund", "Lukket"),
    )
    sheet.row(40, [*zip(lefts, ("Fra sak", "Gjøremål", "Hvem", "Status"), strict=True)], italic=True)
    sheet.rule(52)
    for number, row in enumerate(rows):
        sheet.row(60 + 34 * number, [*zip(lefts, row, strict=True)])
        sheet.rule(86 + 34 * number)
    sheet.row(60 + 34 + 12, [(102, "havna")])
    (table,) = sheet.tables()
    assert table[0] == ["Fra sak", "Gjøremål", "Hvem", "Status"]
    assert table[2] == ["15/25", "Spørre naboene om måling av støyen i havna", "Kari Moe", "Pågår"]
    assert len(table) == 4


def test_a_table_of_one_row_right_below_another_is_its_own() -> None:
    sheet = Sheet()
    first, second = (62, 200, 320, 400), (62, 110, 290, 370)
    sheet.row(40, [*zip(first, ("Hvem", "Hva", "Fra", "Til"), strict=True)], italic=True)
    for y in (52, 72, 92, 114, 134):
        sheet.rule(y)
    sheet.row(58, [*zip(first, ("Havnevakta", "Telle båter", "mai", "juni"), strict=True)])
    sheet.row(78, [*zip(first, ("Fyrvokteren", "Pusse glass", "juli", "august"), strict=True)])
    sheet.row(100, [*zip(second, ("Sak", "Gjøremål", "Hvem", "Frist"), strict=True)], italic=True)
    sheet.row(120, [*zip(second, ("12/25", "Skrive til naboene om støy", "Ola Vik", "1. mai"), strict=True)])
    assert sheet.tables() == [
        [
            ["Hvem", "Hva", "Fra", "Til"],
            ["Havnevakta", "Telle båter", "mai", "juni"],
            ["Fyrvokteren", "Pusse glass", "juli", "august"],
        ],
        [
            ["Sak", "Gjøremål", "Hvem", "Frist"],
            ["12/25", "Skrive til naboene om støy", "Ola Vik", "1. mai"],
        ],
    ]


def test_a_ground_below_the_heads_names_the_group_of_the_rows_that_follow() -> None:
    sheet = Sheet()
    lefts = 62, 130, 290, 370
    sheet.row(40, [*zip(lefts, ("Når", "Arbeid", "Til", "Vakt"), strict=True)], italic=True)
    sheet.rule(52)
    y = 56.0
    for group, times in (
        ("Mål 1: Båtene skal gå når det blåser", ("mai", "juni")),
        ("Mål 2: Isen", ("juli", "uke 30")),
    ):
        sheet.ground(y)
        sheet.row(y + 5, [(62, group)])
        y += 18
        for time in times:
            sheet.row(
                y + 6, [*zip(lefts, (time, "Måle bølgene ved kaia", "fergen", "Havnevakta"), strict=True)]
            )
            y += 22
            sheet.rule(y)
    (table,) = sheet.tables()
    assert [row[0] for row in table] == [
        *("Når", "Mål 1: Båtene skal gå når det blåser", "mai", "juni", "Mål 2: Isen", "juli", "uke 30")
    ]
    assert table[2] == ["mai", "Måle bølgene ved kaia", "fergen", "Havnevakta"]


def test_sentences_between_rules_are_no_rows() -> None:
    sheet = Sheet()
    for number in range(4):
        sheet.rule(40 + 40 * number)
        for line in range(2):
            words = ("Båtene", "skal", "i", "land", "før", "isen", "legger", "seg", "over", "hele", "fjorden")
            turned = [*words[3 * number + line :], *words[: 3 * number + line]]
            sheet.row(46 + 40 * number + 12 * line, [(62, " ".join(turned))])
    sheet.rule(200)
    assert sheet.tables() == []


def test_numbers_beside_their_heads_stand_in_one_column_with_them() -> None:
    sheet = Sheet()
    sheet.row(24, [(62, "Beløp i kroner er"), (200, "alltid med merverdiavgift for havna")])
    for number, row in enumerate(
        (("Brygge", "Ramme", "Brukt"), ("Nordre", "38,0", "17,4"), ("Søndre", "52,5", "14,9"))
    ):
        shift = 40 if number else 0
        y = 44 + 20 * number
        sheet.rule(y - 6)
        sheet.row(y, [(62, row[0]), (200 + shift, row[1]), (320 + shift, row[2])])
    sheet.rule(98)
    assert sheet.tables() == [
        [["Brygge", "Ramme", "Brukt"], ["Nordre", "38,0", "17,4"], ["Søndre", "52,5", "14,9"]]
    ]


def test_a_sentence_between_rules_below_a_table_is_none_of_its_rows() -> None:
    sheet = Sheet()
    lefts = 62, 160, 300, 400
    sheet.row(40, [*zip(lefts, ("Sak", "Gjøremål", "Hvem", "Frist"), strict=True)], italic=True)
    for y in (52, 72, 92, 112):
        sheet.rule(y)
    sheet.row(58, [*zip(lefts, ("12/25", "Male båthuset", "Ola Vik", "mai"), strict=True)])
    sheet.row(78, [*zip(lefts, ("13/25", "Telle båter", "Per Lund", "juni"), strict=True)])
    sheet.row(98, [(62, "Vedtak: rådet tar det som er gjort og det som gjenstår til etterretning nå")])
    (table,) = sheet.tables()
    assert [row[0] for row in table] == ["Sak", "12/25", "13/25"]
