"""What looks like a record and is none: headings over parts, logs of a meeting, kinds of things, misread signs."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import C, Paper

from schemas.page import BlockKind
from tag import tag_document
from tag.names import is_name, tidy


def of(paper: Paper, kind: str) -> list[dict[str, Any]]:
    return [one for record in tag_document(paper.document) if (one := record.fields())["kind"] == kind]


def document(paper: Paper) -> dict[str, Any]:
    (found,) = of(paper, "document")
    return found


def minutes() -> Paper:
    return Paper(upright=True)


def test_a_label_over_a_list_is_no_title() -> None:
    paper = minutes().heading("Referat fra befaring 4. mai 2026", 14).heading("Til stede:", 16)
    assert document(paper)["title"] == "Referat fra befaring 4. mai 2026"


def test_a_label_set_as_the_last_line_of_the_title_is_no_part_of_it() -> None:
    paper = minutes().heading("Referat fra befaring 4. mai 2026\nTil stede:", 14).paragraph("Kari Fjell")
    assert document(paper)["title"] == "Referat fra befaring 4. mai 2026"


def test_a_document_that_opens_with_its_foreword_has_no_title() -> None:
    paper = minutes().heading("Forord", 14).paragraph("Kaiene slites.").heading("Slik leses rapporten", 14)
    assert "title" not in document(paper)


def test_a_letter_is_named_by_its_subject_and_not_by_its_sender() -> None:
    paper = (
        minutes()
        .heading("Nordvik kommune", 14)
        .paragraph("Dato: 29.09.2026")
        .heading("Svar på søknad om kaiplass", 14)
        .paragraph("Søknaden er mottatt.")
    )
    found = document(paper)
    assert (found["title"], found["body"]) == ("Svar på søknad om kaiplass", "Nordvik kommune")


def test_who_took_part_does_not_hold_the_meeting() -> None:
    paper = minutes().heading("Sammendrag fra kaidag 4. mai 2026").heading("Deltakerliste:", 12)
    for name in ("Fjordrevisjon", "Kaiforeningen", "Havnetilsynet"):
        paper.item(name)
    assert "body" not in document(paper)


def test_short_forms_in_a_row_are_no_body() -> None:
    paper = minutes().heading("Kostnader per havn").paragraph("HN HM HV HS").paragraph("9 5 18 22")
    assert "body" not in document(paper)


def test_a_log_of_what_happened_when_is_no_agenda() -> None:
    paper = minutes().heading("Referat fra årsmøte").heading("Åpning", 14)
    paper.paragraph(
        "[16:30] Havnesjefen ønsker velkommen.\n[16:33] Styret innstiller Kari Fjell til ordstyrer.\n"
        "[16:38] Forretningsorden godkjennes.\n[16:40] Registrering av stemmer pågår."
    )
    assert of(paper, "agenda_item") == []


def test_lines_with_times_that_name_what_is_on_are_an_agenda() -> None:
    paper = minutes().heading("Kaidagen").heading("Formiddag", 14)
    paper.paragraph("09.00 Velkommen\n09.10 Ny kai i Nordvik\n09.40 Hva koster kaia?")
    assert [one["start"] for one in of(paper, "agenda_item")] == ["09.00", "09.10", "09.40"]


def test_a_kind_of_thing_is_no_initiative() -> None:
    paper = minutes().heading("Status").paragraph("Ett tiltak melder rød status ved denne rapporteringen.")
    assert of(paper, "initiative") == of(paper, "status") == []


def test_what_was_done_is_no_name_of_a_measure() -> None:
    paper = (
        minutes().heading("Andre prosjekter").item("Ny infoskjerm på kaia").item("Deltatt på messa i Nordvik")
    )
    paper.item("Forbedret hvordan vi jobber med sikring av kaia")
    assert [one["name"] for one in of(paper, "initiative")] == ["Ny infoskjerm på kaia"]


def test_a_heading_over_a_list_of_measures_is_none_of_them() -> None:
    paper = Paper().heading("Tiltak framover").heading("Innsikt", 14).paragraph("Utvalgte tiltak:")
    paper.item("Brukerundersøkelse på kaia")
    assert "Innsikt" not in [one["name"] for one in of(paper, "initiative")]


def test_a_heading_says_behind_the_noun_that_measures_are_done() -> None:
    paper = Paper().heading("Tiltak gjennomført").item("Ny kai i Nordvik").item("Ferjevarsel")
    assert [(one["subject"], one["value"]) for one in of(paper, "status")] == [
        ("Ny kai i Nordvik", "completed"),
        ("Ferjevarsel", "completed"),
    ]


def test_pictures_in_one_wide_cell_are_no_column_of_lights() -> None:
    paper = Paper().heading("Utviklingsplan 2026")
    paper.table(
        ["", "Kvalitet", "Samfunn"],
        [C("Lys Skilt Rekkverk", light="grey", rows=2), "Ny kai", "Ny ferje"],
        ["Ombygd kai", "Ombygd ferje"],
    )
    assert of(paper, "status") == []


@pytest.mark.parametrize(
    "text",
    [
        "Se mer om arbeidet i kap. 4.2 Nye tiltak i porteføljen.",
        "Endringen legges til $3 som punkt 3.5.1 i vedtektene.",
        "Ambisjon om 80 % av kaiene er satt av rådet.",
        "Vi planla for 300 deltakere på kaidagen.",
        "Innlegg og replikk er på 30 sek for alle.",
        "13' Kaibrev Skjema Anløp med varsel Ferje Nord.",
    ],
)
def test_numbers_that_report_nothing(text: str) -> None:
    assert of(minutes().heading("Nordvik havn").heading("Om arbeidet", 14).paragraph(text), "figure") == []


def test_what_was_done_is_not_what_a_number_is_of() -> None:
    paper = minutes().heading("Nordvik havn").heading("Kaikomiteen", 14).item("Gitt ut 4 utgaver")
    (found,) = of(paper, "figure")
    assert (found["subject"], found["value"], found["unit"]) == ("Kaikomiteen", 4, "utgaver")


def test_a_sender_s_mark_an_address_and_a_date_are_no_titles() -> None:
    paper = minutes().heading("NH", 38).heading("Nordvik 18. des. 2026", 14)
    paper.heading("Kari Fjell kari@nordvik.example", 14).heading("Innspill om nye kaier", 14)
    assert document(paper)["title"] == "Innspill om nye kaier"


@pytest.mark.parametrize("title", ["Kvartalsrapport, 3. kvartal 2026", "Kaidag 2026"])
def test_a_title_may_tell_a_time(title: str) -> None:
    paper = minutes().heading(title).heading("Sammendrag", 14).paragraph("Kaiene slites.")
    assert document(paper)["title"] == title


def test_the_first_line_is_the_title_of_minutes_set_in_one_size() -> None:
    paper = minutes().paragraph("Referat fra møte om kaia\nTil stede: Kari Fjell, Ola Vik")
    paper.paragraph("1. Velkommen til nye medlemmer.").heading("hver måned på kaia", 11)
    assert document(paper)["title"] == "Referat fra møte om kaia"


def test_a_day_without_a_year_is_of_the_year_of_the_first_page() -> None:
    paper = (
        minutes().heading("Kaidag for hele fylket 2026").paragraph("Velkommen onsdag 16. oktober kl. 09:00.")
    )
    assert document(paper)["date"] == "2026-10-16"


def test_the_date_of_the_next_meeting_behind_that_of_this_one_is_not_it() -> None:
    paper = Paper().heading("Velkommen til kaiforum").paragraph("Onsdag 27. april")
    paper.heading("Neste kaiforum er onsdag 19. oktober 2026", 18)
    assert document(paper)["date"] == "2026-04-27"


def test_a_day_in_a_numbered_item_does_not_date_the_document() -> None:
    paper = minutes().heading("Referat fra kaimøtet").paragraph("2. Neste årsmøte er 1. februar 2027.")
    assert "date" not in document(paper)


def test_a_sentence_that_leads_in_a_list_names_no_body() -> None:
    paper = minutes().heading("Ny organisering av kaiene")
    paper.paragraph("Kystnorge anbefaler at utvalget særlig vurderer:").item("nye kaier")
    assert "body" not in document(paper)


def test_a_deck_of_a_forum_is_of_a_meeting() -> None:
    assert document(Paper().heading("Velkommen til brukerforum"))["doc_type"] == "meeting_deck"


def test_times_along_an_axis_are_no_agenda() -> None:
    paper = Paper().heading("Bruk av kaia")
    paper.paragraph("5:30 pm 6:00 pm Last 6:30 pm Kran 7:00 pm\n7:30 pm\n8:00 pm\n8:30 pm")
    assert of(paper, "agenda_item") == []


def test_questions_under_a_heading_that_asks_who_are_no_actions() -> None:
    paper = (
        Paper().heading("Ikke avklart (hvem gjør hva?)").item("Hvem skal drifte kaia (havna eller fylket?)")
    )
    assert of(paper, "follow_up") == []


def test_how_something_is_is_no_planned_activity() -> None:
    paper = (
        Paper().heading("Videre arbeid").item("Alternativene er betong og stål").item("Måle dybden ved kaia")
    )
    paper.item("Målet er at kaia åpner 1. mai 2027")
    assert [one["text"] for one in of(paper, "activity")] == [
        "Måle dybden ved kaia",
        "Målet er at kaia åpner 1. mai 2027",
    ]


def test_a_word_over_a_list_of_proposals_is_none() -> None:
    paper = Paper().heading("Anbefalinger om kaiene").item("Føringer").item("Bygge i betong")
    assert [one["text"] for one in of(paper, "proposal")] == ["Bygge i betong"]


@pytest.mark.parametrize(
    "text",
    [
        "En havnevakt i 100 % stilling følger med på kaia.",
        "De 25 største kommunene har flest kaier.",
        "Trafikken har vokst mest de siste 25 årene.",
        "Vi prøver ut 72 timers varsel om anløp.",
    ],
)
def test_shares_of_posts_ranks_and_lengths_of_time_report_nothing(text: str) -> None:
    assert of(minutes().heading("Nordvik havn").heading("Om arbeidet", 14).paragraph(text), "figure") == []


def test_the_sign_of_a_currency_before_a_number_is_part_of_its_unit() -> None:
    paper = minutes().heading("Nordvik havn").paragraph("I 2024 ble £3,6 millioner fordelt til havnene.")
    (found,) = of(paper, "figure")
    assert (found["value"], found["unit"]) == (3.6, "millioner £")


def test_a_line_that_begins_with_a_half_year_is_no_numbered_item() -> None:
    paper = minutes().heading("Statusrapport for kaiene")
    paper.paragraph("1. halvår 2026. Lagt frem for rådet 21. august 2026.")
    assert document(paper)["date"] == "2026-08-21"


@pytest.mark.parametrize(
    "text",
    [
        "Høsten 2026 planlegges det videre arbeid på kaia.",
        "Les mer om videreføring av kap. 4.2 Nye kaier i rapporten.",
        "Utvidelse til Dokumenter Norsk Ferdigstille kaier for havna.",
        "Specifications are developed in closed collaboration with ports.",
        "INFRASTRUKTUR OG LØSNINGER SOM UTVIKLES NASJONALE",
    ],
)
def test_words_that_are_no_phrase_name_no_initiative(text: str) -> None:
    paper = minutes().heading("Nordvik havn").heading("Om arbeidet", 14).paragraph(text)
    assert of(paper, "initiative") == []


def test_what_one_shall_tick_off_is_no_initiative() -> None:
    paper = minutes().heading("Prøve av kaia").paragraph("Kryss av for hvilke kaier som er ferdigstilt.")
    assert of(paper, "initiative") == []
    assert of(paper, "status") == []


def test_a_list_of_processes_and_actions_of_a_system_is_no_list_of_actions() -> None:
    paper = (
        Paper()
        .heading("Kaiportal prosesser/aksjoner")
        .item("Hent ledige plasser")
        .item("Svar ledige plasser")
    )
    assert of(paper, "follow_up") == []


def test_a_day_before_what_came_in_is_no_number_of_it() -> None:
    assert of(Paper().heading("Kaiplan").item("Sak 12 - 15.09 innspill"), "figure") == []


@pytest.mark.parametrize(
    "text", ["Data viser at det er 11 % som velger båt.", "Samtidig er det 11 % som velger båt."]
)
def test_a_clause_is_not_what_a_number_is_of(text: str) -> None:
    paper = minutes().heading("Nordvik havn").heading("Reisevaner", 14).paragraph(text)
    assert [one["subject"] for one in of(paper, "figure")] == ["Reisevaner"]


def test_a_year_that_a_paper_looks_ahead_to_is_not_its_own() -> None:
    paper = minutes().heading("Kaiene fram mot 2040").paragraph("Rapporten ble lagt frem i mai 2026.")
    paper.paragraph("I juli ble det bygd 27 kaier.")
    assert [one["as_of"] for one in of(paper, "figure")] == ["2026-07"]


def test_a_part_of_what_is_quoted_is_no_name() -> None:
    paper = (
        minutes()
        .heading("Prøve av kaia")
        .paragraph("Rederiet får status ”Testing pågår” på web ved første anløp.")
    )
    assert of(paper, "initiative") == []


def test_work_begun_or_done_is_no_name_of_a_project() -> None:
    paper = (
        minutes()
        .heading("Andre prosjekter")
        .item("Ny infoskjerm på kaia")
        .item("Fullført arbeid på kaiportalen")
    )
    assert [one["name"] for one in of(paper, "initiative")] == ["Ny infoskjerm på kaia"]


def test_a_heading_that_only_leads_in_proposals_is_not_what_they_are_for() -> None:
    paper = minutes().heading("Innspill om kaiene").heading("Konkrete forslag til tiltak er:", 14)
    paper.item("Bygge ny kai i Nordvik")
    assert [one.get("goal") for one in of(paper, "proposal")] == [None]


def test_what_somebody_thinks_is_not_reported() -> None:
    paper = minutes().heading("Referat fra årsmøtet").heading("Debatt", 14)
    paper.item("Jeg tror det blir vanskelig å fylle 20 plasser ved kaia.")
    assert of(paper, "figure") == []


def test_the_time_before_a_heading_is_no_part_of_what_a_number_is_of() -> None:
    paper = (
        minutes()
        .heading("Referat fra årsmøtet")
        .heading("[17:02] Kaikomiteen", 14)
        .item("Fått 8 nye medlemmer")
    )
    assert [one["subject"] for one in of(paper, "figure")] == ["Kaikomiteen"]


def test_a_title_of_two_lines_set_larger_than_all_else_is_whole() -> None:
    paper = minutes().heading("Referat fra kaimøtet\n2026", 26).paragraph("4. mai 2026")
    paper.document.pages[0].blocks[0].kind = BlockKind.PARAGRAPH
    assert document(paper)["title"] == "Referat fra kaimøtet 2026"


@pytest.mark.parametrize("text", ["Dette", "Disse", "Det", "De", "This", "They"])
def test_what_stands_for_a_name_is_none(text: str) -> None:
    assert not is_name(text)
    assert is_name(f"{text} digitale løftet")


@pytest.mark.parametrize("text", ["1.Velkommen", "2)IKT-drift", "3. Eventuelt"])
def test_the_number_of_an_item_is_no_part_of_its_name(text: str) -> None:
    assert not tidy(text)[0].isdigit()


def test_what_begins_with_a_date_keeps_it() -> None:
    assert tidy("1.10.2031 stenges kaia") == "1.10.2031 stenges kaia"


@pytest.mark.parametrize(
    "text",
    [
        "Vi er i gang med innføring av Havrådets klimakrav for båtene.",
        "Kassereren har ansvar for lagets økonomi.",
        "The project Calendar",
        "Utprøving av journalløsning er i gang.",
        "Fra Kystetaten er arbeidet avhengig av midler.",
    ],
)
def test_aims_kinds_and_whence_are_no_names(text: str) -> None:
    paper = Paper(upright=True).heading("Status").paragraph(text)
    assert [one for one in tag_document(paper.document) if one.fields()["kind"] == "initiative"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Arbeidet med Havkart o Bidra til bedre kart er i gang.", "Havkart"),
        ("Piloten Integrerte hamner i Nordvik viser dette.", "Integrerte hamner i Nordvik"),
        ("Det følges opp i tiltaket Digitalt hav for små hamner.", "Digitalt hav for små hamner"),
    ],
)
def test_names_are_told_whole_and_no_further(text: str, name: str) -> None:
    paper = Paper(upright=True).heading("Status").paragraph(text)
    found = [one.fields() for one in tag_document(paper.document)]
    assert [one["name"] for one in found if one["kind"] == "initiative"] == [name]


def test_what_a_body_with_for_in_its_name_shall_give_is_told_whole() -> None:
    text = "Tiltaket «Ny kai» melder rød avhengighet med høy kritikalitet til Direktoratet for hav for kart over leia."
    paper = Paper(upright=True).heading("Status").paragraph(text)
    (found,) = [one.fields() for one in tag_document(paper.document) if one.fields()["kind"] == "dependency"]
    assert found["on"] == "kart over leia"


def test_what_a_thing_is_like_in_brackets_is_nobody_who_owns_it() -> None:
    paper = (
        Paper()
        .heading("Tiltak i porteføljen")
        .item("Felles havnedata (FHIR compliant)")
        .item("Ny kai (Havnesjefen)")
    )
    assert [one["owner"] for one in of(paper, "owner")] == ["Havnesjefen"]


def test_a_line_that_counts_is_no_measure() -> None:
    paper = (
        Paper()
        .heading("Tiltak i porteføljen")
        .item("Totalt over 3000 lodd over 15 kaier")
        .item("Ny kai i Vestnes")
    )
    assert [one["name"] for one in of(paper, "initiative")] == ["Ny kai i Vestnes"]


def test_what_people_said_of_how_it_is_proposes_nothing() -> None:
    paper = Paper(upright=True).heading("Referat").heading("Kaier", 16).paragraph("Innspill fra deltakerne:")
    paper.item("Kaien på Vestnes er gammel og slitt").item("Kaien bør ha lys og en trapp")
    assert [one["text"] for one in of(paper, "proposal")] == ["Kaien bør ha lys og en trapp"]
