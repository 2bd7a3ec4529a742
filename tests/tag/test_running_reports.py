"""Reports of many pages: plans with their aim above the heads, tables over page breaks, numbered chapters on goals."""

from __future__ import annotations

from pathlib import Path

from drawn_decks import Deck
from pptx.enum.shapes import MSO_SHAPE
from table_papers import C, Paper, report, told

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


def test_costs_below_programmes_are_of_what_they_are_for() -> None:
    paper = Paper(upright=True).heading("Økte driftskostnader")
    paper.table(
        ("Program", "Tiltak", "2026", "2027"),
        (C("Program for åpne havner", rows=2), "Isvarsel", "8", "9,5"),
        ("Slusekø", "17", ""),
        ("Losportalen", "", "15", "5"),
        ("Sum millioner kroner", "", "40", "14,5"),
    )
    assert told(paper, "figure", "subject", "value", "unit", "as_of") == [
        ("Isvarsel", 8, "millioner kroner", "2026"),
        ("Isvarsel", 9.5, "millioner kroner", "2027"),
        ("Slusekø", 17, "millioner kroner", "2026"),
        ("Losportalen", 15, "millioner kroner", "2026"),
        ("Losportalen", 5, "millioner kroner", "2027"),
        ("Sum", 40, "millioner kroner", "2026"),
        ("Sum", 14.5, "millioner kroner", "2027"),
    ]
    assert told(paper, "owner", "subject") == []


def test_what_is_to_be_delivered_before_the_measure_that_it_is_for_is_an_activity() -> None:
    paper = Paper(upright=True).heading("Planlagte leveranser i høst")
    paper.table(
        ("Periode", "Leveranse", "Tiltak", "Utføres av"),
        ("01.09.2026–31.10.2026", "Prøveboring nord for sundet", "Ny kai i Nes", "Havnevesenet"),
        ("15.09.2026–30.11.2026", "Opplæring av losene", "Isvarsel", "Losvesenet"),
    )
    assert told(paper, "activity", "actor", "service", "text", "from") == [
        ("Havnevesenet", "Ny kai i Nes", "Prøveboring nord for sundet", "2026-09-01"),
        ("Losvesenet", "Isvarsel", "Opplæring av losene", "2026-09-15"),
    ]


def test_what_is_planned_in_a_year() -> None:
    paper = Paper().heading("Handlingsplan")
    paper.table(
        ("Utføres av", "Gjelder", "Aktivitet", "År"),
        ("Havnevesenet", "Isvarsel", "Flytte alle målere", "2026 – 2027"),
        ("Losvesenet", "Slusekø", "Lære opp slusevaktene", "2027"),
    )
    assert told(paper, "activity", "service", "from", "to") == [
        ("Isvarsel", "2026", "2027"),
        ("Slusekø", "2027", "2027"),
    ]


def test_a_word_in_brackets_explains_the_head_of_a_column() -> None:
    paper = Paper().heading("Tiltaka våre")
    paper.table(
        ("Arbeidet gjeld", "Eining", "Fargekode", "Uro (risiko)"),
        ("Rasvarsling", "Vegavdelinga", "Grøn", "Gul"),
        ("Straum på kaiane", "Hamnekontoret", "Gul", "Raud"),
    )
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Rasvarsling", "status", "green"),
        ("Rasvarsling", "risk", "yellow"),
        ("Straum på kaiane", "status", "yellow"),
        ("Straum på kaiane", "risk", "red"),
    ]


def test_several_measures_in_one_colour_are_named_in_a_sentence() -> None:
    paper = report("Tiltakene som melder rød status, er «Isvarsel» og «Ny kai i Nes».")
    assert told(paper, "status", "subject", "value") == [("Isvarsel", "red"), ("Ny kai i Nes", "red")]


def test_a_heading_may_say_who_answers_for_what_stands_in_a_colour_below() -> None:
    paper = Paper(upright=True).heading("Reisevanene (ansvar: Plan og analyse)", size=14)
    paper.paragraph("Status er grøn. Feltarbeidet er ferdig.")
    assert told(paper, "status", "subject", "value") == [("Reisevanene", "green")]


def test_a_measure_may_be_of_two_things() -> None:
    paper = Paper(upright=True)
    paper.heading("5.1 Kartlegging av dammer og inntak", size=14)
    paper.paragraph("Hydrologisk institutt eier tiltaket. Status er gul, men risikoen er rød.")
    paper.heading("5.2 Isvarsel på nett", size=14).paragraph("Tiltaket eies av Losvesenet. Status er grønn.")
    assert told(paper, "owner", "subject", "owner") == [
        ("Kartlegging av dammer og inntak", "Hydrologisk institutt"),
        ("Isvarsel på nett", "Losvesenet"),
    ]


def test_what_is_needed_from_nobody_is_told_whole() -> None:
    paper = report("«Isvarsel» melder en rød avhengighet til ny lov om varsling i leia.")
    assert told(paper, "dependency", "subject", "on", "value") == [
        ("Isvarsel", "ny lov om varsling i leia", "red")
    ]


def test_a_decision_may_be_taken_by_mail_between_meetings() -> None:
    paper = Paper().heading("Oppfølging fra møte 17")
    paper.paragraph(
        "Vedtak per e-post 3. oktober 2026, sak 55/26: Styret godkjenner mandatet for arbeidsgruppen."
    )
    assert told(paper, "decision", "case_id", "text", "outcome") == [
        ("55/26", "Styret godkjenner mandatet for arbeidsgruppen", "adopted")
    ]


def test_an_aim_may_stand_in_a_line_before_the_plan() -> None:
    paper = Paper(upright=True).heading("Mål 3 Data til nytte").heading("Bedre kart over leia", size=16)
    paper.paragraph("Målsetting: Alle skal ha samme kart.")
    paper.table(_HEADS, ("Kartetaten", "Leiekart", "Måle opp sundet", "2026 – 2027"))
    assert told(paper, "goal", "title", "parent") == [
        ("Data til nytte", None),
        ("Bedre kart over leia", "Mål 3"),
    ]


def test_what_a_paper_does_is_nothing_that_somebody_does() -> None:
    paper = Paper(upright=True).heading("Veien videre")
    paper.paragraph("Styringsdokumentet legger opp til to pilotprosjekter. Det ble levert ferdig 30.05.2026.")
    paper.paragraph("Styringsdokumentet ble levert ferdig 30.05.2026.")
    assert told(paper, "activity", "text") == []
    assert told(paper, "status", "subject") == []


def test_an_aim_may_stand_beside_its_label_and_its_plan_over_the_page() -> None:
    paper = (
        Paper(upright=True).heading("Mål 2 Tryggere farleder").heading("Flere havner skal ha vakt", size=16)
    )
    paper.heading("Målsetting / forutsetning", size=12).paragraph("Ti havner får vakt i 2027.")
    paper.page().table(_HEADS, ("Losvesenet", "Kaivakt", "Utprøving", "2026 – 2027"))
    paper.heading("Felles kart", size=16).table(("Målsetting", "Alle får samme kart i 2027."), heads=0)
    paper.table(_HEADS, ("Kartetaten", "Leiekart", "Måle opp sundet", "2027"))
    assert told(paper, "goal", "title", "parent") == [
        ("Tryggere farleder", None),
        ("Flere havner skal ha vakt", "Mål 2"),
        ("Felles kart", "Mål 2"),
    ]


def test_a_project_with_an_aim_and_no_plan_is_no_goal() -> None:
    paper = Paper(upright=True).heading("Mål 2 Tryggere farleder").heading("Prosjekt Kaivakt", size=16)
    paper.heading("Målsetting", size=12).paragraph("Ti havner får vakt i 2027.")
    paper.heading("Framdrift", size=16).table(_HEADS, ("Losvesenet", "Kaivakt", "Utprøving", "2026 – 2027"))
    assert told(paper, "goal", "title") == [("Tryggere farleder",)]


def test_labels_of_goals_in_a_row_are_of_the_texts_with_their_numbers() -> None:
    paper = Paper(upright=True).heading("Bærekraftsmål").paragraph("Mål 14").paragraph("Mål 9")
    paper.paragraph("*14. Liv i havet:\nta vare på kysten").paragraph(
        "*9. Solide havner:\nbygge kaier som varer"
    )
    assert told(paper, "goal", "label", "title") == [("Mål 14", "Liv i havet"), ("Mål 9", "Solide havner")]
