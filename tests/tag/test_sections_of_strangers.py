"""Lists and sections as other offices write them: what a heading, a label or a place in the section makes of a text."""

from __future__ import annotations

from table_papers import Paper, found, report, told


def test_what_is_left_to_be_done_has_the_title_of_its_case() -> None:
    paper = (
        report()
        .heading("Referat fra styremøte 4. mai 2026")
        .heading("Sak 7/26 Ny moloplan", 16)
        .paragraph("Styret snakket om stein.")
        .paragraph("Til oppfølging:")
        .item("Havnekontoret sender kartene til grunneierne (frist: 1. juni 2026)")
        .item("Kystlaget rydder den gamle moloen (frist: 5. juni 2026)")
    )
    assert told(paper, "follow_up", "case_id", "title", "action", "due") == [
        ("7/26", "Ny moloplan", "Havnekontoret sender kartene til grunneierne", "2026-06-01"),
        ("7/26", "Ny moloplan", "Kystlaget rydder den gamle moloen", "2026-06-05"),
    ]


def test_who_and_when_behind_dashes_of_a_case_that_says_what_to_do() -> None:
    paper = (
        Paper()
        .page()
        .heading("Saker til oppfølging")
        .item("Sak 6/26: Avklare leie av lageret – Driftssjefen – frist 1. april 2026")
        .item("Sak 9/26: Lage rutine for utlån – Havnefogden – frist 1. mars 2026")
    )
    assert told(paper, "follow_up", "case_id", "action", "owner", "due") == [
        ("6/26", "Avklare leie av lageret", "Driftssjefen", "2026-04-01"),
        ("9/26", "Lage rutine for utlån", "Havnefogden", "2026-03-01"),
    ]


def test_paragraphs_under_follow_up_say_by_when_behind_a_label() -> None:
    paper = report().heading("Møte i havnerådet").heading("Oppfølging", 16)
    paper.paragraph("Driftsseksjonen maler fyrlykta. Frist: 30. april 2026.")
    paper.paragraph("Bestille nye bøyer. Frist: 15. mai 2026. Ansvarlig: Havnefogden.")
    assert told(paper, "follow_up", "owner", "due") == [
        ("Driftsseksjonen", "2026-04-30"),
        ("Havnefogden", "2026-05-15"),
    ]


def test_how_far_an_action_has_come_stands_behind_its_brackets() -> None:
    paper = Paper().page().heading("Programme board – open actions")
    paper.item("Share the test calendar with the pilots (owner: Marit Sand, due: 20 June 2026) – Open")
    paper.item("Confirm the berth with the harbour master (owner: James Cole, due: 1 July 2026) – Closed")
    assert told(paper, "follow_up", "owner", "status") == [("Marit Sand", "Open"), ("James Cole", "Closed")]
    assert not found(paper, "agenda_item")


def test_a_list_of_how_meetings_are_held_is_no_agenda() -> None:
    paper = Paper().page().heading("Møteplan og praktiske ting")
    paper.item("Møtene holdes annenhver onsdag i loftsrommet").item("Sakspapirer legges i fellesmappen")
    paper.item("Vara innkalles ved forfall")
    assert not found(paper, "agenda_item")


def test_minutes_behind_a_title_and_before_its_kind_are_no_part_of_it() -> None:
    paper = Paper().page().heading("Dagsorden").item("Vintervikarer (20 min) – drøfting")
    paper.item("Ny avviksrutine (15 min) – beslutning")
    assert told(paper, "agenda_item", "title", "item_type") == [
        ("Vintervikarer", "drøfting"),
        ("Ny avviksrutine", "beslutning"),
    ]


def test_the_case_of_a_paper_stands_in_its_title() -> None:
    for title, case in (
        ("Saksframlegg 26/118: Kjøp av lekter", "26/118"),
        ("Board paper 2026-04: Renewal of the berth", "2026-04"),
    ):
        paper = report().heading(title).paragraph("Taksten er innhentet.").heading("Forslag til vedtak", 16)
        paper.item("1. Styret godkjenner kjøpet av lekteren.")
        assert told(paper, "decision", "case_id", "outcome") == [(case, "proposed")]


def test_a_sentence_leads_in_what_a_heading_announces() -> None:
    paper = (
        report().heading("Innstilling fra havnefogden").paragraph("Saken gjelder fordeling av kaiplasser.")
    )
    paper.paragraph("Havnefogden legger fram saken med slik innstilling:")
    paper.item("1. Styret godkjenner fordelingen av kaiplasser.").item(
        "2. Sene søknader avvises uten behandling."
    )
    paper.paragraph("Etter reglementet kan styret fravike innstillingen.")
    assert told(paper, "decision", "text", "outcome") == [
        ("Styret godkjenner fordelingen av kaiplasser", "proposed"),
        ("Sene søknader avvises uten behandling", "proposed"),
    ]


def test_what_was_done_with_a_matter_is_no_part_of_the_decision() -> None:
    paper = report().heading("Sak 4/26 Losbudsjett")
    paper.paragraph("Vedtak: Rådet godkjenner losbudsjettet. Saken ble behandlet uten debatt.")
    assert told(paper, "decision", "text") == [("Rådet godkjenner losbudsjettet",)]


def test_how_it_was_voted_behind_a_decision_is_none_of_its_own() -> None:
    paper = report().heading("Møtebok frå hamnerådet").heading("PS 4/26 Losbudsjett", 16)
    paper.paragraph("Vedtak: Losbudsjettet vert godkjent.").paragraph("Samrøystes vedteke.")
    assert told(paper, "decision", "text") == [("Losbudsjettet vert godkjent",)]


def test_whose_conclusion_and_what_a_body_decided_are_adopted() -> None:
    paper = report().heading("Referat fra losrådet").heading("Sak 4/26 Skilt", 16)
    paper.paragraph("Losrådets konklusjon: Nye skilt prøves av brukere før de bestilles.")
    paper.heading("Sak 5/26 Øvelse", 16).paragraph("Rådet besluttet: Lister skrives ut ved hvert vaktskifte.")
    assert told(paper, "decision", "text", "outcome") == [
        ("Nye skilt prøves av brukere før de bestilles", "adopted"),
        ("Lister skrives ut ved hvert vaktskifte", "adopted"),
    ]


def test_what_a_body_proposes_to_another_follows_a_colon() -> None:
    paper = report().heading("Saksutredning").paragraph("Sak 118/26: Navn på ny bro")
    paper.paragraph("Byrådet innstiller til bystyret å fatte slikt vedtak:")
    paper.paragraph("Broen mellom torget og brygga gis navnet Sildebroen.")
    paper.paragraph("Byrådet viser til at fargen ikke er en del av saken.")
    assert told(paper, "decision", "case_id", "outcome") == [("118/26", "proposed")]


def test_a_numbered_case_with_who_answers_below_is_no_initiative() -> None:
    paper = report().heading("Oppfølging av tidlegare vedtak").heading("Sak 33/25 Avløp i Vika", 14)
    paper.paragraph("Oppfølging: Røyra er kontrollerte. Ansvarleg: Miljøeininga. Status: Ferdig")
    assert not found(paper, "initiative")
