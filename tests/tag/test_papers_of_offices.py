"""Reports, plans and decks as offices write them: labelled blocks, plans with bars, dates at the side, asides."""

from __future__ import annotations

from table_papers import C, Paper, found, report, told

from schemas.page import BlockKind, Mark, MarkShape, Span


def test_labelled_lines_are_of_the_measure_that_the_line_before_them_names() -> None:
    paper = report(
        "Tiltak: Losvakt. Eier: Kystetaten. Status: gul", "Tiltak: Kaibok. Eier: Havnevesenet. Status: rød."
    )
    assert told(paper, "owner", "subject", "owner") == [("Losvakt", "Kystetaten"), ("Kaibok", "Havnevesenet")]
    assert told(paper, "status", "subject", "value") == [("Losvakt", "yellow"), ("Kaibok", "red")]
    assert not found(paper, "follow_up")


def test_labelled_lines_on_a_task_are_a_follow_up_and_tell_of_no_initiative() -> None:
    paper = report("Tiltak: Kalle inn til møte", "Ansvarlig: Kari Vik", "Frist: 1. mai 2026", "Status: Åpen")
    assert told(paper, "follow_up", "action", "owner", "due", "status") == [
        ("Kalle inn til møte", "Kari Vik", "2026-05-01", "Åpen")
    ]
    assert not found(paper, "initiative")
    assert not found(paper, "owner")


def test_who_stopped_or_paused_a_measure_stands_before_its_name_in_quotation_marks() -> None:
    paper = report(
        "Styret stanset tiltaket «Lånebåter i fjorden» i junimøtet, og det vil ikke bli videreført.",
        "Styret satte prosjektet «Kaibok» på pause i mai.",
    )
    assert told(paper, "status", "subject", "value") == [
        ("Lånebåter i fjorden", "cancelled"),
        ("Kaibok", "paused"),
    ]


def test_none_of_several_is_what_is_said_of_them() -> None:
    paper = report(
        "Prosjektet Losvakt og prosjektet Havnekart følges opp.",
        "Ingen av prosjektene Losvakt og Havnekart er forsinket.",
    )
    assert not found(paper, "status")


def test_how_late_something_is_may_be_told_about() -> None:
    paper = report("Prosjektet Losvakt følges opp. Losvakt ligger omtrent et kvartal etter planen.")
    assert told(paper, "status", "subject", "value") == [("Losvakt", "yellow")]


def test_a_name_ends_before_the_month() -> None:
    paper = report("Bystyret stoppet prosjektet Ny kai i mai.")
    assert {name for (name,) in told(paper, "initiative", "name")} == {"Ny kai"}


def test_risk_may_be_tied_to_a_measure() -> None:
    paper = report("Prosjektet Losvakt følges opp. Det er knyttet høy risiko til Losvakt.")
    assert told(paper, "status", "subject", "dimension", "value") == [("Losvakt", "risk", "red")]


def test_what_was_ordered_is_the_text_of_what_is_done_about_it() -> None:
    paper = Paper(upright=True).heading("Oppfølging av tidligere bestillinger")
    paper.table(
        ("Saksnr.", "Bestilling", "Oppfølging", "Ansvarlig", "Frist"),
        (
            "34/25",
            "Styret ønsker oversikt over ledige kaier",
            "Oversikt legges fram i mai",
            "Havnesjefen",
            "20.05.2026",
        ),
        (
            "47/25",
            "Det bes om en vurdering av prisene",
            "Notat er under arbeid",
            "Økonomisjefen",
            "01.06.2026",
        ),
    )
    assert told(paper, "follow_up", "text", "action") == [
        ("Styret ønsker oversikt over ledige kaier", "Oversikt legges fram i mai"),
        ("Det bes om en vurdering av prisene", "Notat er under arbeid"),
    ]


def test_sub_goals_in_a_table_are_under_the_goal_that_the_text_before_it_names() -> None:
    paper = Paper(upright=True).heading("Mål")
    paper.paragraph("Tabellen gir en vurdering av delmålene under mål B.")
    paper.table(
        ("Delmål", "Fremdrift", "Vurdering"),
        ("Færre skader ved kaiene", C(light="green"), "Utviklingen går riktig vei."),
        ("Raskere svar til båteiere", C(light="red"), "Svartiden er lang."),
    )
    assert told(paper, "goal", "title", "parent") == [
        ("Færre skader ved kaiene", "Mål B"),
        ("Raskere svar til båteiere", "Mål B"),
    ]


def test_codes_beside_titles_under_a_heading_of_goals_are_their_labels() -> None:
    paper = Paper(upright=True).heading("Strategiske mål")
    paper.table(("SM1", "Havna skal være ren"), ("SM2", "Gods skal til sjøs"), heads=0)
    assert told(paper, "goal", "label", "title") == [
        ("SM1", "Havna skal være ren"),
        ("SM2", "Gods skal til sjøs"),
    ]


def test_numbers_of_a_column_are_of_the_date_that_the_text_beside_the_table_tells_of_it() -> None:
    paper = Paper(upright=True).heading("Økonomi")
    paper.paragraph("Tall i mill. kr. Ramme er vedtatt ramme, forbruk er per 31. august 2025.")
    paper.table(("Tiltak", "Ramme", "Forbruk"), ("Losvakt", "9,6", "5,1"), ("Kaibok", "7,2", "0,9"))
    assert [(one["value"], one.get("as_of")) for one in found(paper, "figure")] == [
        (9.6, None),
        (5.1, "2025-08-31"),
        (7.2, None),
        (0.9, "2025-08-31"),
    ]


def test_sentences_that_name_nothing_go_on_with_what_the_number_before_was_of() -> None:
    paper = report("Programmet har en ramme på 86,4 mill. kr. Hittil er det brukt 31,2 mill. kr.")
    assert told(paper, "figure", "subject", "value") == [("Programmet", 86.4), ("Programmet", 31.2)]


def test_a_share_is_of_what_it_is_a_share_of_and_a_part_counts_what_the_whole_counts() -> None:
    paper = report("Av reisene ble 71 % betalt på mobil.", "Av 46 havner er 29 åpne.")
    assert told(paper, "figure", "subject", "value", "unit")[0] == ("reisene", 71, "%")
    assert told(paper, "figure", "value", "unit")[1:] == [(46, "havner"), (29, "havner")]


def test_what_was_once_adopted_is_told_in_passing_by_a_report() -> None:
    paper = report(
        "Kommunestyret vedtok utviklingsprogrammet sammen med budsjettet.",
        "Styret vedtok at havna skal åpnes.",
    )
    assert told(paper, "decision", "text") == [("Styret vedtok at havna skal åpnes",)]


def test_filled_cells_under_quarters_are_the_time_of_what_the_row_names() -> None:
    paper = Paper().heading("Veikart 2026")
    paper.table(
        ("Prosjekt", "Aktivitet", "K1 2026", "K2 2026", "K3 2026"),
        ("Losvakt", "Montere skap på kaiene", "", "", ""),
        ("Kaibok", "Lage prøvekart for losene", "", "", ""),
    )
    for row, column in ((1, 2), (1, 3), (2, 4)):
        cell = paper.document.pages[0].tables[0].at(row, column)
        assert cell is not None
        cell.fill = "#1d7a8c"
    assert told(paper, "activity", "service", "text", "from", "to") == [
        ("Losvakt", "Montere skap på kaiene", "2026-Q1", "2026-Q2"),
        ("Kaibok", "Lage prøvekart for losene", "2026-Q3", "2026-Q3"),
    ]


def test_agendas_may_have_a_column_for_when_each_case_ends() -> None:
    paper = Paper().heading("Dagsorden")
    paper.table(
        ("Fra", "Til", "Sak", "Tema", "Type"),
        ("09.00", "09.05", "21/25", "Godkjenning av innkalling", "Godkjenning"),
        ("09.05", "09.20", "22/25", "Status for havnene", "Orientering"),
        ("09.20", "10.00", "23/25", "Plan for kaiene", "Beslutning"),
    )
    assert told(paper, "agenda_item", "case_id", "start", "end") == [
        ("21/25", "09.00", "09.05"),
        ("22/25", "09.05", "09.20"),
        ("23/25", "09.20", "10.00"),
    ]


def test_dates_at_the_side_of_a_slide_are_when_what_stands_beside_them_happens() -> None:
    paper = Paper().put("Dette skjer fram mot sommeren", 50, 40, BlockKind.HEADING, 24)
    for row, date in enumerate(("12. januar 2026", "2. mars 2026", "15. juni 2026")):
        paper.put(date, 50, 120 + 40 * row, BlockKind.HEADING)
    for row, text in enumerate(
        ("Åpne kaia for nye båter", "Flytte kranen til øst", "Starte prøver av landstrøm")
    ):
        paper.put(text, 200, 120 + 40 * row)
    assert told(paper, "activity", "text", "from") == [
        ("Åpne kaia for nye båter", "2026-01-12"),
        ("Flytte kranen til øst", "2026-03-02"),
        ("Starte prøver av landstrøm", "2026-06-15"),
    ]


def test_crosses_under_colours_below_one_head_tell_the_status_and_letters_what_the_page_says_of_them() -> (
    None
):
    paper = Paper(upright=True).heading("Mål 2: Ren havn").heading("Tiltak", 14)
    paper.paragraph("Kryss viser status. F = ferdig.")
    paper.table(
        (C("Tiltak", rows=2), C("Enhet", rows=2), C("Status", columns=4)),
        ("Grønn", "Gul", "Rød", "F"),
        ("Varmepumpe i båthuset", "Drift", "x", "", "", ""),
        ("Nye rør på kaia", "Drift", "", "x", "", ""),
        ("Målere ved slippen", "Drift", "", "", "", "x"),
        heads=2,
    )
    assert told(paper, "status", "subject", "value") == [
        ("Varmepumpe i båthuset", "green"),
        ("Nye rør på kaia", "yellow"),
        ("Målere ved slippen", "completed"),
    ]


def test_lights_in_the_column_of_areas_are_their_status() -> None:
    paper = Paper(upright=True).heading("Samlet vurdering")
    paper.table(
        ("Område og status", "Vurdering"),
        (C("Økonomi", light="green"), "Pengene er brukt som forutsatt."),
        (C("Bemanning", light="red"), "Havna mangler en leder for prosjektet."),
    )
    assert told(paper, "status", "subject", "subject_kind", "value") == [
        ("Økonomi", "area", "green"),
        ("Bemanning", "area", "red"),
    ]


def test_names_with_who_answers_before_a_colon_are_measures_with_the_status_behind() -> None:
    paper = Paper(upright=True).heading("Handlingsplan – status").heading("Mål 3. Flere skal ta båt", 14)
    paper.item("Båtbibliotek i vika (Folkebiblioteket): åpnet i mai, tiltaket er ferdig.")
    paper.item("Trygg vei til kaia (Planavdelingen): går som planlagt, grønn status.")
    paper.item("Sjøbussen (Næringskontoret): satt på vent fordi rederiet har sagt opp avtalen.")
    assert told(paper, "owner", "subject", "owner", "subject_kind") == [
        ("Båtbibliotek i vika", "Folkebiblioteket", "initiative"),
        ("Trygg vei til kaia", "Planavdelingen", "initiative"),
        ("Sjøbussen", "Næringskontoret", "initiative"),
    ]
    assert told(paper, "status", "subject", "value") == [
        ("Båtbibliotek i vika", "completed"),
        ("Trygg vei til kaia", "green"),
        ("Sjøbussen", "paused"),
    ]
    assert not found(paper, "activity")


def test_who_does_what_is_planned_may_stand_in_brackets_and_a_month_there_is_nobody() -> None:
    paper = Paper(upright=True).heading("Videre arbeid fram til sommeren 2026")
    paper.item("Oktober–desember 2025: Lyse ut ny konkurranse om mottak (Havneavdelingen)")
    paper.item("Januar–mars 2026: Kartlegge naturen langs stranda (Plan og samfunn)")
    assert told(paper, "activity", "text", "actor", "from", "to") == [
        ("Lyse ut ny konkurranse om mottak", "Havneavdelingen", "2025-10", "2025-12"),
        ("Kartlegge naturen langs stranda", "Plan og samfunn", "2026-01", "2026-03"),
    ]


def test_the_title_stands_below_the_name_of_a_letterhead() -> None:
    paper = Paper(upright=True).heading("Fjordvik fylkeskommune", 16)
    paper.paragraph("SAKSFRAMLEGG")
    paper.heading("Båter i Fjordvik – plan for kaiene", 15).heading("Forslag til vedtak:", 12)
    paper.paragraph("Utvalget slutter seg til planen.")
    assert told(paper, "document", "title") == [("Båter i Fjordvik – plan for kaiene",)]


def test_lines_that_begin_with_a_status_in_capitals_name_what_has_it() -> None:
    paper = Paper().heading("Endringer siden august")
    paper.paragraph("FULLFØRT Taksering av båter (Avgiftsavdelingen). Løsningen er satt i drift.")
    paper.paragraph("NYTT PROSJEKT Talende kart for loser (Havnevesenet). Arbeidet starter i mai.")
    assert told(paper, "owner", "subject", "owner") == [
        ("Taksering av båter", "Avgiftsavdelingen"),
        ("Talende kart for loser", "Havnevesenet"),
    ]
    assert told(paper, "status", "subject", "value") == [
        ("Taksering av båter", "completed"),
        ("Talende kart for loser", "new"),
    ]


def test_who_does_it_may_stand_below_what_happens_under_a_date() -> None:
    paper = Paper().heading("Neste aktiviteter")
    paper.table(
        ("6. oktober 2026", "20. oktober 2026", "3. november 2026"),
        ("Møte med verftet om kranen", "Kurs for loser i havna", "Innføre ny regning for anløp"),
        ("Driftsavdelingen", "Losavdelingen", "Økonomiavdelingen"),
    )
    assert told(paper, "activity", "text", "actor") == [
        ("Møte med verftet om kranen", "Driftsavdelingen"),
        ("Kurs for loser i havna", "Losavdelingen"),
        ("Innføre ny regning for anløp", "Økonomiavdelingen"),
    ]


def test_what_leads_in_a_decision_below_dates_is_of_none_of_them() -> None:
    paper = Paper().put("Neste aktiviteter", 40, 40, BlockKind.HEADING, 24)
    texts = ("Møte med verftet om kranen", "Kurs for loser i havna", "Innføre ny regning for anløp")
    for column, (date, text) in enumerate(
        zip(("6. oktober 2026", "20. oktober 2026", "3. november 2026"), texts, strict=True)
    ):
        paper.put(date, 40 + 300 * column, 100, BlockKind.HEADING)
        paper.put(text, 40 + 300 * column, 120)
    paper.put(
        "Forslag til beslutning: Styret gir havnesjefen fullmakt til å lyse ut arbeidet på nytt.", 40, 200
    )
    assert told(paper, "decision", "text") == [
        ("Styret gir havnesjefen fullmakt til å lyse ut arbeidet på nytt",)
    ]
    assert len(found(paper, "activity")) == len(texts)


def test_a_number_alone_is_of_its_label_at_the_date_that_this_ends_with_or_of_what_it_is_a_share_of() -> None:
    paper = Paper().heading("Tavle for september").paragraph("Tallene er hentet fra kaia i dag.")
    paper.put("412 MNOK", 40, 120, size=28).put("samlet budsjett 2026", 40, 152, size=10)
    paper.put("62 %", 400, 120, size=28).put("av anløpene behandles uten papir", 400, 152, size=10)
    assert told(paper, "figure", "subject", "value", "unit", "as_of") == [
        ("samlet budsjett", 412, "MNOK", "2026"),
        ("anløpene", 62, "%", "2026-09"),
    ]


def test_there_may_be_no_dependencies_to_tell_of() -> None:
    paper = Paper().heading("Dependencies").item("There are no dependencies to the harbour project.")
    assert not found(paper, "dependency")


def test_the_organisation_of_who_presents_a_case_may_go_on_to_the_next_line() -> None:
    paper = Paper().heading("Saksliste")
    paper.table(
        ("Tid", "Sak", "Tema", "Innleder"),
        ("10.00–10.05", "14/26", "Godkjenning av saksliste", "Eli Storvik, Havnevesenet"),
        ("10.05–10.45", "15/26", "Status for havnene", "Sarah Whitfield, Nordic\nHarbours Advisory"),
        ("10.45–11.00", "16/26", "Plan for kaiene", "Ola Vik, Kystetaten"),
    )
    assert found(paper, "agenda_item")[1]["presenters"] == [
        {"name": "Sarah Whitfield", "organisation": "Nordic Harbours Advisory"}
    ]


def test_lines_that_begin_with_a_day_in_bold_are_a_plan() -> None:
    paper = Paper().heading("Next steps")
    for day, text in (
        ("12. januar 2026", "Kick-off with the two harbours"),
        ("2. februar 2026", "Opplæring av losene"),
    ):
        paper.paragraph(f"{day} {text}")
        page = paper.document.pages[0]
        for word in page.words[-len(text.split()) - 3 : -len(text.split())]:
            word.bold = True
    assert told(paper, "activity", "text", "from") == [
        ("Kick-off with the two harbours", "2026-01-12"),
        ("Opplæring av losene", "2026-02-02"),
    ]


def test_a_line_of_its_own_leads_in_a_decision_without_a_colon() -> None:
    paper = Paper().heading("Sak 17/26 Videre utrulling")
    lines = (
        "Forslag til beslutning",
        "Styret slutter seg til at utrullingen fortsetter ved to havner i 2026.",
    )
    paper.put("\n".join(lines), 30, 100)
    assert told(paper, "decision", "text", "outcome") == [(lines[1].rstrip("."), "proposed")]


def test_a_number_is_of_the_time_in_its_own_clause() -> None:
    paper = report("Tallet for 2022 var 125 brukere, tallet for 2021 var 115 brukere.")
    assert told(paper, "figure", "value", "as_of") == [(125, "2022"), (115, "2021")]


def lit(paper: Paper, text: str, x: float, top: float, colour: str) -> None:
    """A line that ends with a coloured character."""
    paper.put(text, x, top)
    page = paper.document.pages[-1]
    sign = page.words[-1]
    line = page.lines[-1]
    page.marks.append(Mark(colour, "#000000", MarkShape.GLYPH, sign.box, None, Span(line.start, line.stop)))


def test_coloured_characters_behind_labels_are_the_signs_of_these_with_or_without_a_colon() -> None:
    paper = Paper(upright=True).heading("Portefølje")
    for top, name, owner, colon in (
        (100, "Ny losvakt", "Losavdelingen", ":"),
        (300, "Kaibok", "Havneavdelingen", ""),
    ):
        paper.put(name, 30, top, BlockKind.HEADING, 16).put(f"Eier: {owner}", 30, top + 30)
        lit(paper, f"Status{colon} ●", 30, top + 60, "red")
        lit(paper, f"Risiko{colon} ●", 30, top + 90, "yellow")
        paper.put("Arbeidet går videre i nord.", 30, top + 120)
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Ny losvakt", "status", "red"),
        ("Ny losvakt", "risk", "yellow"),
        ("Kaibok", "status", "red"),
        ("Kaibok", "risk", "yellow"),
    ]


def test_coloured_characters_behind_names_are_no_part_of_these() -> None:
    paper = Paper(upright=True).heading("Små tiltak")
    for row, (name, colour) in enumerate(
        (("Redningsvester", "green"), ("Ny båt", "red"), ("Nytt tau", "green"))
    ):
        lit(paper, f"{name} ●", 30, 100 + 30 * row, colour)
    assert told(paper, "status", "subject", "value") == [
        ("Redningsvester", "green"),
        ("Ny båt", "red"),
        ("Nytt tau", "green"),
    ]


def test_lines_with_codes_under_a_heading_of_goals_are_goals() -> None:
    paper = Paper(upright=True).heading("Rapport").heading("Strategiske mål", 14)
    paper.paragraph("SM1 Havna skal være ren").paragraph("SM2 Gods skal til sjøs")
    paper.paragraph("Tallene er hentet fra kaia og er ikke kontrollert.")
    assert told(paper, "goal", "label", "title") == [
        ("SM1", "Havna skal være ren"),
        ("SM2", "Gods skal til sjøs"),
    ]


def test_on_cards_a_coloured_character_behind_a_label_is_of_that() -> None:
    paper = Paper().heading("Store prosjekter")
    cards = (
        ("Ny losvakt", "Losavdelingen", "red"),
        ("Kaibok", "Havneavdelingen", "green"),
        ("Kart", "Kartavdelingen", "yellow"),
    )
    for number, (name, owner, colour) in enumerate(cards):
        left, first = 40.0 + 300 * number, len(paper.document.pages[-1].blocks)
        paper.put(name, left, 150, BlockKind.HEADING, 16).put(owner, left, 180)
        lit(paper, "Risiko ●", left, 210, colour)
        paper.put("Arbeidet er i gang i nord.", left, 240)
        for block in paper.document.pages[-1].blocks[first:]:
            block.panel, block.frame = number, (left - 10, 140.0, left + 260, 270.0)
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Ny losvakt", "risk", "red"),
        ("Kaibok", "risk", "green"),
        ("Kart", "risk", "yellow"),
    ]


def test_what_came_of_an_order_is_the_action_and_an_order_unanswered_is_one_itself() -> None:
    paper = Paper().heading("Aksjonslogg")
    paper.table(
        ("Nr.", "Møte og sak", "Styrets bestilling", "Hva er gjort / siste nytt", "Ansvarlig", "Frist"),
        ("4", "Sak 3/25 Ny kran", "Vise hva kranen koster.", "Notat ligger ved.", "Havnesjefen", "01.06.25"),
        ("5", "Sak 4/25 Ny båt", "Vurdere en elektrisk båt.", "", "Losen", "01.09.25"),
    )
    assert told(paper, "follow_up", "case_id", "title", "text", "action", "due") == [
        ("3/25", "Ny kran", "Vise hva kranen koster", "Notat ligger ved", "2025-06-01"),
        ("4/25", "Ny båt", None, "Vurdere en elektrisk båt", "2025-09-01"),
    ]


def test_the_day_on_which_an_order_was_closed_is_no_deadline() -> None:
    paper = Paper().heading("Aksjonslogg")
    paper.table(
        (C("Lukket siden sist", columns=5),),
        ("Nr.", "Sak", "Bestilling", "Hvordan lukket", "Lukket dato"),
        ("4", "3/25 Ny kran", "Pris på ny kran", "Lagt fram i mai", "22.05.25"),
        ("5", "4/25 Ny båt", "Rutine for varsling", "Tatt inn i planen", "28.08.25"),
        heads=2,
    )
    assert told(paper, "follow_up", "text", "action", "due", "status") == [
        ("Pris på ny kran", "Lagt fram i mai", None, "Lukket"),
        ("Rutine for varsling", "Tatt inn i planen", None, "Lukket"),
    ]


def test_decisions_that_are_not_carried_out_are_followed_up() -> None:
    paper = Paper().table(
        (C("Vedtak som ikke er gjennomført", columns=7),),
        ("Styresak", "Vedtak", "Årsak", "Ansvarlig", "Opprinnelig frist", "Ny frist", "Gjennomføring"),
        (
            "12/24 Salg av tau",
            "Tauet selges i det åpne markedet.",
            "Ingen har meldt seg. Losen vil vente til jul.",
            "Losen",
            "31.12.24",
            "28.02.26",
            "Ikke gjennomført",
        ),
        (
            "37/24 Felles innkjøp",
            "Det opprettes en felles ordning for innkjøp.",
            "Ordningen gjelder til nå bare ved kaia.",
            "Havnesjefen",
            "01.01.25",
            "01.03.26",
            "Delvis gjennomført",
        ),
        heads=2,
    )
    assert told(paper, "decision", "case_id", "text", "outcome") == [
        ("12/24", "Tauet selges i det åpne markedet", "adopted"),
        ("37/24", "Det opprettes en felles ordning for innkjøp", "adopted"),
    ]
    assert told(paper, "follow_up", "title", "text", "due", "status") == [
        ("Salg av tau", "Tauet selges i det åpne markedet", "2026-02-28", "Ikke gjennomført"),
        ("Felles innkjøp", "Det opprettes en felles ordning for innkjøp", "2026-03-01", "Delvis gjennomført"),
    ]
