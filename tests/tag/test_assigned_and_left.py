"""Who is to do what, as lists and the ends of cases say it: "Oppfølging: …", a name before what he does, a dash and
when; numbers of cases with a letter, heads by letters and numbers, lights behind labels."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import C, Paper

from schemas.page import Mark, MarkShape
from tag import tag_document


def of(paper: Paper, kind: str, *names: str) -> list[tuple[Any, ...]]:
    told = (record.fields() for record in tag_document(paper.document))
    return [tuple(one.get(name) for name in names) for one in told if one["kind"] == kind]


def case() -> Paper:
    return (
        Paper(upright=True)
        .heading("Referat fra møte i havnerådet 3. mars 2026")
        .heading("Sak 7/26 Ny kai", 14)
    )


@pytest.mark.parametrize(
    ("text", "owner", "action", "due"),
    [
        (
            "Oppfølging: Havnesjefen henter inn pris på pelene.",
            "Havnesjefen",
            "henter inn pris på pelene",
            None,
        ),
        (
            "Oppfylging: Rektor på Vik skule hentar inn synspunkt frå elevane.",
            "Rektor på Vik skule",
            "hentar inn synspunkt frå elevane",
            None,
        ),
        ("Oppfølging: Anskaffelser oppdaterer kravene.", "Anskaffelser", "oppdaterer kravene", None),
        (
            "Oppfølging: Driftssjefen kommer tilbake med tall i april.",
            "Driftssjefen",
            "kommer tilbake med tall",
            "2026-04",
        ),
    ],
)
def test_a_label_leads_in_what_is_left_to_do(text: str, owner: str, action: str, due: str | None) -> None:
    paper = case().paragraph("Rådet drøftet saken.").paragraph(text)
    assert of(paper, "follow_up", "case_id", "owner", "action", "due") == [("7/26", owner, action, due)]


def test_items_under_the_label_need_no_date() -> None:
    paper = case().heading("Oppfølging:", 11).item("• Kultursjefen varsler roklubben om stengingen")
    assert of(paper, "follow_up", "owner", "action") == [("Kultursjefen", "varsler roklubben om stengingen")]


def test_items_after_a_meeting_say_who() -> None:
    paper = Paper().heading("Oppfølging etter ledermøtet 24. juni 2025")
    paper.item("• Terminalen må be om møte med nettselskapet innen 15. august")
    paper.item("• Kommunikasjon evaluerer ordningen med nabovakt i løpet av september")
    assert of(paper, "follow_up", "owner", "due") == [
        ("Terminalen", "2025-08-15"),
        ("Kommunikasjon", "2025-09"),
    ]


def test_what_became_of_a_task_stands_behind_it() -> None:
    paper = (
        Paper().heading("Oppfølging av vedtak").item("• IKT-sjefen skulle hente inn tilbud. Utført; to kom")
    )
    assert of(paper, "follow_up", "owner", "action", "status") == [
        ("IKT-sjefen", "hente inn tilbud", "Utført")
    ]


def test_a_planned_step_says_who_and_when_behind_a_dash() -> None:
    paper = (
        Paper()
        .heading("Ny kai")
        .heading("Neste steg", 14)
        .item("• Hente inn pris på peler – Kari Fjell, 10.10.2025")
    )
    assert of(paper, "activity", "text", "actor", "to") == [
        ("Hente inn pris på peler", "Kari Fjell", "2025-10-10")
    ]


def test_measures_that_are_followed_up_are_tasks() -> None:
    paper = (
        Paper()
        .heading("Tiltak som følges opp av ledelsen")
        .table(
            ("Tiltak", "Ansvar", "Frist", "Fremdrift"),
            ("Forhandle om ny leveringstid", "Anskaffelser", "30.09.2025", "Pågår"),
            ("Søke om fritak fra avgiften", "Økonomiavdelingen", "15.10.2025", "Ikke startet"),
        )
    )
    assert of(paper, "follow_up", "action", "status") == [
        ("Forhandle om ny leveringstid", "Pågår"),
        ("Søke om fritak fra avgiften", "Ikke startet"),
    ]
    assert of(paper, "initiative", "name") == []


def test_case_numbers_with_a_letter() -> None:
    paper = (
        Paper()
        .heading("Program")
        .table(
            ("Kl.", "Sak", "Hva saken gjelder", "Formål"),
            ("09.00–09.05", "S-71/25", "Innkalling", "Til godkjenning"),
            ("09.05–09.20", "S-72/25", "Leveranseplan", "Til vedtak"),
        )
    )
    assert of(paper, "agenda_item", "case_id", "title") == [
        ("S-71/25", "Innkalling"),
        ("S-72/25", "Leveranseplan"),
    ]


def test_heads_by_letters_that_the_page_explains() -> None:
    paper = (
        Paper()
        .heading("Prosjekter")
        .paragraph("Forkortelser: T = tid, Ø = økonomi, R = risiko.")
        .table(
            ("Prosjekt", "T", "Ø", "R"),
            ("Elferje", C(light="red"), C(light="yellow"), C(light="green")),
            ("Ny kai", C(light="green"), C(light="red"), C(light="yellow")),
        )
    )
    found = of(paper, "status", "subject", "dimension", "value")
    assert found == [("Elferje", "risk", "green"), ("Ny kai", "risk", "yellow")]


def test_a_head_of_numbers_and_names() -> None:
    paper = (
        Paper()
        .heading("Kommuneplanen")
        .table(
            ("# Mål", "Hvem eier målet", "Status"),
            ("1 Færre ulykker på skoleveien", "Plan og veg", C(light="green")),
            ("2 Flere bor lenger hjemme", "Helse og mestring", C(light="yellow")),
        )
    )
    assert of(paper, "goal", "title") == [("Færre ulykker på skoleveien",), ("Flere bor lenger hjemme",)]


def test_a_sign_behind_its_label_is_of_what_the_heading_names() -> None:
    paper = (
        Paper()
        .heading("Tiltak")
        .table(("Tiltak", "Eier"), ("Trygg heimveg", "Plan og veg"), ("Blå strand", "Kultur"))
    )
    paper.page().heading("Trygg heimveg").paragraph("Framdrift:")
    page = paper.document.pages[-1]
    _, top, x1, bottom = page.words[-1].box
    page.marks.append(Mark("green", "#00b050", MarkShape.ELLIPSE, (x1 + 4, top, x1 + 14, bottom)))
    assert of(paper, "status", "subject", "dimension", "value") == [("Trygg heimveg", "progress", "green")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Nye drivmaskiner endres fra gul til rød.", "red"),
        ("Nye drivmaskiner er tilbake på grønt etter påske.", "green"),
        ("Planoverganger uten bom er stilt i bero til budsjettet er klart.", "paused"),
    ],
)
def test_colours_that_change_and_names_with_words_of_denial(text: str, value: str) -> None:
    names = (("Nye drivmaskiner", "Drift"), ("Planoverganger uten bom", "Drift"))
    paper = (
        Paper()
        .heading("Prosjekter")
        .table(("Prosjekt", "Eier"), *names)
        .page()
        .heading("Endringer")
        .item(f"• {text}")
    )
    assert of(paper, "status", "value") == [(value,)]


def test_one_that_is_new_heads_what_is_new() -> None:
    paper = Paper(upright=True).heading("Inn og ut av porteføljen").heading("Nytt prosjekt", 16)
    paper.heading("Bruvedlikehold 2030 (Drift og vedlikehold)", 13).paragraph(
        "Prosjektet skal gi et felles grunnlag."
    )
    assert of(paper, "status", "subject", "value") == [("Bruvedlikehold 2030", "new")]


def test_the_vote_is_no_part_of_a_resolution() -> None:
    paper = case().paragraph("Vedtak: Rådet tar saken til orientering. Samrøystes.")
    assert of(paper, "decision", "text") == [("Rådet tar saken til orientering",)]


def test_who_needs_what_in_brackets() -> None:
    paper = (
        Paper()
        .heading("Tiltak")
        .table(("Tiltak", "Eier"), ("Ny skolekrets", "Oppvekst"), ("Blå strand", "Kultur"))
    )
    paper.page().heading("Avhengigheter").item(
        "• Ny skolekrets (Oppvekst): svar fra staten (1. oktober 2025)"
    )
    assert of(paper, "dependency", "subject", "owner", "on", "due") == [
        ("Ny skolekrets", "Oppvekst", "svar fra staten", "2025-10-01")
    ]


def test_bold_names_with_who_answers_and_a_state_behind() -> None:
    paper = Paper().heading("Tiltak under mål 1")
    for text in ("Farled i 3D (Kartseksjonen) – i rute", "Varsel på VHF (Driftsavdelingen) – satt på vent"):
        paper.item(text)
        block = paper.document.pages[-1].blocks[-1]
        words = paper.document.pages[-1].words[block.words.start : block.words.stop]
        for word in words[: next(at for at, one in enumerate(words) if one.text.startswith("("))]:
            word.bold = True
    assert of(paper, "owner", "subject", "owner") == [
        ("Farled i 3D", "Kartseksjonen"),
        ("Varsel på VHF", "Driftsavdelingen"),
    ]
    assert of(paper, "status", "value") == [("green",), ("paused",)]


def test_items_with_labels_of_who_and_when_are_tasks() -> None:
    paper = Paper().heading("Oppgaver til høsten")
    paper.item("1. Anskaffe reserveløsning for varsel. Ansvar: Driftsavdelingen. Frist: 1. september 2026")
    paper.item("2. Kartlegge hvorfor folk slutter. Ansvar: HR. Frist: 15. oktober 2026")
    assert of(paper, "follow_up", "action", "owner", "due") == [
        ("Anskaffe reserveløsning for varsel", "Driftsavdelingen", "2026-09-01"),
        ("Kartlegge hvorfor folk slutter", "HR", "2026-10-15"),
    ]


def test_ways_to_choose_between_are_no_initiatives() -> None:
    paper = (
        Paper()
        .heading("Ny soneinndeling")
        .table(
            ("Løsning", "Årlig kostnad"), ("Alternativ A", "3,1 mill. kr"), ("Alternativ B", "4,4 mill. kr")
        )
    )
    assert of(paper, "initiative", "name") == []
    assert of(paper, "figure", "subject", "value") == [("Alternativ A", 3.1), ("Alternativ B", 4.4)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Trygg skuleveg, der Teknisk eining er ansvarleg, er sett ned frå grønt til gult.", "yellow"),
        ("Trygg skuleveg har endra status frå grøn til raud.", "red"),
        ("Trygg skuleveg er overført til ordinær drift.", "completed"),
    ],
)
def test_more_ways_to_say_what_became_of_a_measure(text: str, value: str) -> None:
    paper = Paper(upright=True).heading("Rapport").paragraph(text)
    assert of(paper, "status", "subject", "value") == [("Trygg skuleveg", value)]
    assert [one for one, *_ in of(paper, "owner", "owner")] == (
        ["Teknisk eining"] if "eining" in text else []
    )


def test_a_changed_colour_behind_names() -> None:
    paper = (
        Paper()
        .heading("Endringer i prosjektene")
        .item("• Ny kai: Nedjustert fra gult til rødt etter anbudet")
    )
    paper.item("• Elferje Langfjord: Fra rød til gul, kraftlaget graver igjen")
    assert of(paper, "status", "subject", "value") == [("Ny kai", "red"), ("Elferje Langfjord", "yellow")]


def test_milestones_that_were_promised_are_planned() -> None:
    paper = (
        Paper()
        .heading("Milepæler: lovet og ventet")
        .table(
            ("Hva", "Lovet", "Ventet"),
            ("Strøm lagt inn", "01.04.2025", "15.06.2025"),
            ("Første post i drift", "01.03.2025", "01.05.2025"),
        )
    )
    assert of(paper, "follow_up", "action") == []
    assert of(paper, "activity", "text", "to") == [
        ("Strøm lagt inn", "2025-06-15"),
        ("Første post i drift", "2025-05-01"),
    ]


def test_cases_of_the_meeting_itself_are_no_earlier_ones() -> None:
    paper = case().paragraph("Oppfølging: Driftssjefen sender planen.").heading("Sak 8/26 Nye bøyer", 14)
    paper.paragraph("Oppfølging: Driftssjefen ber om pris.")
    assert of(paper, "follow_up", "case_id", "title", "action") == [
        ("7/26", None, "sender planen"),
        ("8/26", None, "ber om pris"),
    ]


def test_an_owner_behind_a_label_in_brackets() -> None:
    paper = Paper().heading("Prosjekter").item("• Ny sentral – i rute (eier: Driftsavdelingen)")
    paper.item("• Nye bommer – på vent (eier: Elektroseksjonen)")
    assert of(paper, "owner", "subject", "owner") == [
        ("Ny sentral", "Driftsavdelingen"),
        ("Nye bommer", "Elektroseksjonen"),
    ]


def test_what_must_be_in_place_first_is_needed() -> None:
    paper = (
        Paper()
        .heading("Tiltak")
        .table(("Tiltak", "Eier"), ("Nytt skulebygg", "Eigedom"), ("Ny buss", "Teknisk"))
    )
    paper.page().heading("Kva må på plass først?").item("• Nytt skulebygg – godkjend reguleringsplan")
    assert of(paper, "dependency", "subject", "on") == [("Nytt skulebygg", "godkjend reguleringsplan")]
