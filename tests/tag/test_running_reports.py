"""Reports of many pages: plans with their aim above the heads, tables over page breaks, numbered chapters on goals."""

from __future__ import annotations

from pathlib import Path

from drawn_decks import Deck
from pptx.enum.shapes import MSO_SHAPE
from table_papers import C, Paper, told

_HEADS = ("Hvem", "Tjeneste", "Hva skal skje i 2027?", "Periode")


def _plan() -> Paper:
    paper = Paper(upright=True).heading("Mål 2 Tryggere farleder")
    paper.heading("Fiskere skal få varsel om is", size=16)
    paper.heading("(Til drøfting)", size=14)
    return paper.table(
        (C("Målsetting"), C("Alle båter skal kunne nås innen en time.", columns=3)),
        _HEADS,
        ("Losvesenet", C("Isvarsel", rows=2), "Utprøving", "2026 – 2027"),
        ("Havnevesenet", "Utprøving", "2027 – 2028"),
        heads=0,
    )


def test_the_aim_above_the_heads_of_a_plan_is_none_of_its_rows() -> None:
    assert told(_plan(), "activity", "heading", "actor", "service", "text", "from", "to") == [
        ("Fiskere skal få varsel om is", "Losvesenet", "Isvarsel", "Utprøving", "2026", "2027"),
        ("Fiskere skal få varsel om is", "Havnevesenet", "Isvarsel", "Utprøving", "2027", "2028"),
    ]


def test_what_heads_a_plan_with_an_aim_is_a_part_of_the_goal() -> None:
    assert told(_plan(), "goal", "label", "title", "parent") == [
        ("Mål 2", "Tryggere farleder", None),
        (None, "Fiskere skal få varsel om is", "Mål 2"),
    ]


def test_an_aim_that_is_left_empty_is_no_row_either() -> None:
    paper = Paper(upright=True).heading("Mål 1 Åpne sluser").heading("Båtfolk skal slippe å vente", size=16)
    paper.table(
        ("Målsetting", "", "", ""), _HEADS, ("Slusevakta", "Slusekø", "Måle ventetida", "2027"), heads=0
    )
    assert told(paper, "activity", "heading", "actor", "text") == [
        ("Båtfolk skal slippe å vente", "Slusevakta", "Måle ventetida")
    ]


def test_a_service_that_a_page_break_parts_is_that_of_the_rows_behind_it() -> None:
    paper = Paper(upright=True).heading("Plan for 2027")
    paper.table(_HEADS, ("Losvesenet", "Isvarsel", "Sette opp målere", "2026 – 2027"))
    paper.page().table(
        ("Havnevesenet", C("", rows=2), "Varsle båtene", "2027"),
        ("Kystvakta", "Øve på varsling", "2028"),
        heads=0,
        continues=True,
    )
    assert told(paper, "activity", "actor", "service", "text") == [
        ("Losvesenet", "Isvarsel", "Sette opp målere"),
        ("Havnevesenet", "Isvarsel", "Varsle båtene"),
        ("Kystvakta", "Isvarsel", "Øve på varsling"),
    ]


def test_chapters_with_numbers_may_be_on_goals_and_tell_how_these_stand() -> None:
    paper = Paper(upright=True).heading("3 Målområde 1: Rent vann i alle havner")
    paper.paragraph("Innsatsen gjelder kaiene. Samlet status for målområdet er gul.")
    assert told(paper, "goal", "label", "title") == [("Målområde 1", "Rent vann i alle havner")]
    assert told(paper, "status", "subject", "subject_kind", "value") == [
        ("Rent vann i alle havner", "goal", "yellow")
    ]
    assert told(paper, "initiative", "name") == []


def test_a_day_at_the_beginning_of_a_text_may_look_like_the_number_of_a_paragraph() -> None:
    paper = (
        Paper(upright=True).heading("Veien videre").paragraph("30.6. Tiltaket leverte en plan for kaiene.")
    )
    assert told(paper, "activity", "text") == []


def test_bars_of_a_plan_stand_under_times_beside_the_head_of_the_names(tmp_path: Path) -> None:
    deck = Deck("Veikart")
    for at, head in enumerate(
        ("Tiltak", "1. halvår 2026", "2. halvår 2026", "1. halvår 2027", "2. halvår 2027")
    ):
        deck.shape(MSO_SHAPE.RECTANGLE, 45 + 174 * at, 80, 172, 34, (head, 12, True), fill="A0C0D0")
    bars = (
        ("Slusekø på nett", ((1, 1, "Kjøpe skjermer"), (2, 3, "Prøve dem ut i tre sluser"))),
        ("Ny kai i Nes", ((1, 2, "Avklare tomt"), (3, 1, "Bygge og åpne"))),
        ("Isvarsel", ((2, 1, "Utlyse rammeavtale"),)),
    )
    for row, (name, pieces) in enumerate(bars):
        top = 122 + 72 * row
        ground = "FFFFFF" if row % 2 == 0 else "F8F5EE"
        deck.shape(MSO_SHAPE.RECTANGLE, 45, top, 870, 62, fill=ground)
        deck.shape(None, 50, top + 18, 165, 26, (name, 12, True))
        for first, wide, text in pieces:
            deck.shape(
                MSO_SHAPE.RECTANGLE,
                48 + 174 * first,
                top + 8,
                174 * wide - 8,
                46,
                (text, 10, False),
                fill="BFD8D4",
            )
    found = [
        (one["service"], one["text"], one["from"], one["to"]) for one in deck.records(tmp_path, "activity")
    ]
    assert sorted(found) == [
        ("Isvarsel", "Utlyse rammeavtale", "2026-07", "2026-12"),
        ("Ny kai i Nes", "Avklare tomt", "2026-01", "2026-12"),
        ("Ny kai i Nes", "Bygge og åpne", "2027-01", "2027-06"),
        ("Slusekø på nett", "Kjøpe skjermer", "2026-01", "2026-06"),
        ("Slusekø på nett", "Prøve dem ut i tre sluser", "2026-07", "2027-12"),
    ]
