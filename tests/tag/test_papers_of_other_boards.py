"""Tables, lists and sentences as boards and agencies of many kinds write them, told apart by what they say."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import C, Paper, found, told


def test_cases_may_go_by_the_meeting_the_year_and_their_place() -> None:
    paper = Paper().heading("Fagråd for ferjer, møte 7")
    paper.page().heading("Sak 7/25-3 Nye takster").paragraph(
        "Forslag til beslutning: Rådet støtter takstene."
    )
    assert told(paper, "decision", "case_id") == [("7/25-3",)]


def test_measures_under_a_heading_of_follow_up_are_actions_where_cases_stand_beside_them() -> None:
    paper = Paper(upright=True).heading("Referat fra styringsgruppen").heading("Oppfølgingspunkter", 14)
    paper.table(
        ("Nr.", "Sak", "Tiltak", "Ansvarlig", "Frist", "Status"),
        ("1", "7/25", "Legge fram ny plan", "Ola Vik", "01.09.2025", "Åpen"),
        ("2", "5/25", "Innhente tilbud", "Eva Lie", "15.09.2025", "Utført"),
    )
    assert told(paper, "follow_up", "case_id", "action", "owner", "status") == [
        ("7/25", "Legge fram ny plan", "Ola Vik", "Åpen"),
        ("5/25", "Innhente tilbud", "Eva Lie", "Utført"),
    ]
    assert not found(paper, "initiative")


def test_an_answer_is_what_was_done_with_what_was_asked_for() -> None:
    paper = Paper().heading("Oppfølging fra forrige møte")
    paper.table(
        ("Sak", "Hva ble bestilt", "Svar / videre håndtering", "Hvem", "Frist"),
        (
            "4/25",
            "Tall for venterom per stasjon",
            "Tallene legges ut i mai",
            "Driftsavdelingen",
            "02.05.2025",
        ),
        ("3/25", "Oversikt over alle kaier", "Arbeidet venter på kartlag", "Havneetaten", "01.06.2025"),
    )
    assert told(paper, "follow_up", "case_id", "text", "action", "owner") == [
        ("4/25", "Tall for venterom per stasjon", "Tallene legges ut i mai", "Driftsavdelingen"),
        ("3/25", "Oversikt over alle kaier", "Arbeidet venter på kartlag", "Havneetaten"),
    ]


def test_who_a_delivery_is_needed_from_gives_it() -> None:
    paper = Paper(upright=True).heading("Gjensidige avhengigheter")
    paper.table(
        ("Prosjekt", "Trenger leveranse fra", "Leveranse", "Behov dato", "Alvorlighet"),
        ("Ny billettløsning", "Kartetaten", "Nytt grensesnitt for holdeplasser", "15.06.2025", "Høy"),
        ("Rutekart", "Kollektivforvaltningen", "Enighet om felles linjenummer", "01.09.2025", "Lav"),
    )
    assert told(paper, "dependency", "subject", "owner", "on", "due") == [
        ("Ny billettløsning", "Kartetaten", "Nytt grensesnitt for holdeplasser", "2025-06-15"),
        ("Rutekart", "Kollektivforvaltningen", "Enighet om felles linjenummer", "2025-09-01"),
    ]


def test_an_item_may_say_anew_that_something_depends_behind_the_name() -> None:
    paper = Paper().heading("Avhengigheter vi må få løst")
    paper.item("Rutekart: avhengig av at loven endres").item("Ny kai: løyve fra Kystetaten")
    assert told(paper, "dependency", "subject", "on") == [
        ("Rutekart", "loven endres"),
        ("Ny kai", "løyve fra Kystetaten"),
    ]


def sheet(sentence: str) -> Paper:
    paper = Paper(upright=True).heading("Statusrapport").heading("Prosjektene", 14)
    paper.table(("Prosjekt", "Eier", "Status"), ("Sanntid ved kai", "Ruteetaten", C(light="green")))
    return paper.heading("Sanntid ved kai (Ruteetaten)", 14).paragraph(sentence)


def test_much_may_stand_between_what_cannot_be_done_and_what_must_come_first() -> None:
    paper = sheet("Prosjektet kan ikke gå videre til fase 2 før ny rammeavtale er signert.")
    assert told(paper, "dependency", "subject", "on") == [("Sanntid ved kai", "ny rammeavtale er signert")]


def test_a_number_under_the_name_of_a_project_is_of_that() -> None:
    paper = sheet("Skjermene er montert på 140 holdeplasser.")
    assert told(paper, "figure", "subject", "value") == [("Sanntid ved kai", 140)]


def test_those_who_took_part_are_not_whose_the_minutes_are() -> None:
    paper = Paper(upright=True).heading("Referat fra møte i styringsgruppen for Program for ferjer")
    paper.paragraph("Møte nr. 6/2025")
    paper.paragraph(
        "Til stede: Berit Lunde (leder), Jonas Aukrust (Øst politidistrikt), Marte Skei (Tolldirektoratet)"
    )
    assert told(paper, "document", "body") == [("styringsgruppen for Program for ferjer",)]


def test_what_a_plan_up_to_a_time_lists_is_to_come() -> None:
    paper = Paper().heading("Plan fram til jul")
    paper.table(
        ("Når", "Kva", "Kven"),
        ("September", "Kurs for nattevakter", "Heimetenesta"),
        ("Desember", "Evaluering av vaktordninga", "Vikøy kommune"),
    )
    assert told(paper, "activity", "text", "actor") == [
        ("Kurs for nattevakter", "Heimetenesta"),
        ("Evaluering av vaktordninga", "Vikøy kommune"),
    ]
    assert not found(paper, "follow_up")


def test_what_must_be_done_for_something_is_what_it_needs() -> None:
    paper = Paper().heading("Delprosjekta")
    paper.table(("Prosjekt", "Eigar", "Status"), ("Digitalt tilsyn", "Heimetenesta", C(light="green")))
    paper.page().heading("Kritiske avhengnader")
    paper.item("For Digitalt tilsyn må breibandet i dalen byggjast ut innan 1. mars 2026.")
    assert told(paper, "dependency", "subject", "on", "due") == [
        ("Digitalt tilsyn", "breibandet i dalen byggjast ut", "2026-03-01")
    ]


def test_what_can_be_done_when_it_is_there_is_no_part_of_a_need() -> None:
    paper = Paper().heading("Avhengigheter")
    paper.item("Elevportalen trenger adresser fra Folkeregisteret før den kan settes i drift.")
    paper.item("Elevportalen trenger en ny avtale for å komme videre.")
    assert told(paper, "dependency", "on") == [("adresser fra Folkeregisteret",), ("en ny avtale",)]


def test_a_need_ends_where_the_sentence_tells_a_status_and_a_status_behind_a_need_is_told() -> None:
    paper = Paper(upright=True).heading("Rapport")
    paper.paragraph("Elevportalen er avhengig av ny lov og har gul status.")
    paper.paragraph(
        "Skuleskyss-appen er avhengig av at Vikruter opnar grensesnittet sitt, og har raud status."
    )
    assert told(paper, "dependency", "subject", "on") == [
        ("Elevportalen", "ny lov"),
        ("Skuleskyss-appen", "Vikruter opnar grensesnittet sitt"),
    ]
    assert told(paper, "status", "subject", "value") == [
        ("Elevportalen", "yellow"),
        ("Skuleskyss-appen", "red"),
    ]


def test_a_project_may_have_who_owns_it_in_small_letters_behind_it() -> None:
    paper = (
        Paper(upright=True).heading("Rapport").paragraph("Biblioteket på nett (kulturavdelinga) er i rute.")
    )
    assert told(paper, "owner", "subject", "owner") == [("Biblioteket på nett", "kulturavdelinga")]


def test_whose_recommendation_it_is_may_stand_before_it() -> None:
    paper = Paper(upright=True).heading("Møteprotokoll").heading("PS 4/25 Ny skule", 14)
    paper.paragraph("Kommunedirektøren si innstilling:")
    paper.paragraph("Utvalet rår kommunestyret til å byggje ny skule på Nes.")
    assert told(paper, "decision", "case_id", "outcome") == [("PS 4/25", "proposed")]


def test_english_plans_name_who_acts() -> None:
    paper = Paper(upright=True).heading("Harbour report").heading("Plans for the next quarter", 14)
    paper.item("Data Services launches version 2 of the register").item("Public hearing on the register")
    assert told(paper, "activity", "actor") == [("Data Services",), (None,)]


def test_english_projects_go_from_a_colour_to_another() -> None:
    paper = Paper(upright=True).heading("Report")
    paper.paragraph("Coastal Habitat Map moves from green to amber because two vessels were withdrawn.")
    assert told(paper, "status", "subject", "value") == [("Coastal Habitat Map", "yellow")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ved utgangen av april 2026 følger etaten opp 17 prosjekter.", ("etaten", 17, "2026-04")),
        (
            "By the end of March 2026 the programme had spent NOK 4.5 million.",
            ("the programme", 4.5, "2026-03"),
        ),
        ("Av tilbudene var 12 tilbud fra utlandet.", (None, 12, None)),
    ],
)
def test_a_sentence_that_begins_with_a_time_tells_of_what_stands_behind_its_verb(
    sentence: str, expected: tuple[Any, ...]
) -> None:
    paper = Paper(upright=True).heading("Rapport").heading("Sammendrag", 14).paragraph(sentence)
    assert told(paper, "figure", "subject", "value", "as_of") == [expected]


def test_a_number_beside_a_goal_is_of_the_goal_without_its_code() -> None:
    paper = Paper().heading("Hovedmål A")
    paper.table(
        ("Delmål", "Status", "Vurdering"),
        ("A1 Alle får læreplass", C(light="red"), "Bygg mangler 400 plasser."),
        ("A2 Fagprøven er lik", C(light="green"), "Ny veileder er i bruk."),
    )
    assert told(paper, "figure", "subject") == [("Alle får læreplass",)]


def test_names_of_stages_may_stand_alone_on_the_page() -> None:
    paper = Paper().heading("Status for leveranser").paragraph("Planlegging – Utvikling – Test – Drift")
    paper.table(
        ("Leveranse", "Eier", "Status", "Fremgang"),
        ("Chat med kai", "Kaietaten", C(light="green"), C(bar=(4, 3))),
        ("Fullmakt for eier", "Registeretaten", C(light="red"), C(bar=(4, 1))),
    )
    progress = [one for one in found(paper, "status") if one["dimension"] == "progress"]
    assert [one["value"] for one in progress] == ["Test", "Planlegging"]


def test_a_status_in_sentences_is_what_came_of_an_earlier_case() -> None:
    paper = Paper().heading("Restanser fra tidligere møter")
    paper.paragraph("06/25-04 Ny skilting").paragraph("Rådet ba om en test ved kaien.")
    paper.paragraph("Status: Testen er gjort i oktober. Lukkes.")
    assert told(paper, "follow_up", "case_id", "title", "action") == [
        ("06/25-04", "Ny skilting", "Testen er gjort i oktober. Lukkes")
    ]


def test_what_was_done_since_the_last_report_follows_up() -> None:
    paper = Paper(upright=True).heading("Rapport").heading("Oppfølging frå førre rapport", 14)
    paper.table(
        ("Punkt", "Ansvar", "Frist", "Kva er gjort"),
        ("Finne ny leverandør", "Musikkavdelinga", "15.12.2025", "Konkurransen er lyst ut"),
        ("Betre rutinar for risiko", "Kontoret", "01.11.2025", "Malane er på høyring"),
    )
    assert told(paper, "follow_up", "action", "owner", "text") == [
        ("Finne ny leverandør", "Musikkavdelinga", "Konkurransen er lyst ut"),
        ("Betre rutinar for risiko", "Kontoret", "Malane er på høyring"),
    ]


def test_what_blocks_something_is_what_it_needs() -> None:
    paper = Paper().heading("Avhengigheter")
    paper.table(
        ("Leveranse", "Blokkeres av", "Hos", "Alvorlighetsgrad"),
        ("Fullmakt for eier", "Register med oppslag", "Registeretaten", "Kritisk"),
        ("Chat med kai", "Avtale om lagring", "Driftsavdelingen", "Moderat"),
    )
    assert told(paper, "dependency", "subject", "on", "owner", "criticality") == [
        ("Fullmakt for eier", "Register med oppslag", "Registeretaten", "Kritisk"),
        ("Chat med kai", "Avtale om lagring", "Driftsavdelingen", "Moderat"),
    ]


def test_who_gives_may_stand_before_what_is_needed_and_when_behind() -> None:
    paper = Paper().heading("Prosjektene")
    paper.table(("Prosjekt", "Eier", "Status"), ("Elbusser", "Ruteetaten", C(light="green")))
    paper.page().heading("Avhengigheter til andre")
    paper.item("Elbusser → Nettselskapet: forsterket trafo (innen 1. mars 2026)")
    paper.item("Elbusser: ny forskrift fra Vegdirektoratet, forventet 1. januar 2026")
    assert told(paper, "dependency", "subject", "owner", "on", "due") == [
        ("Elbusser", "Nettselskapet", "forsterket trafo", "2026-03-01"),
        ("Elbusser", None, "ny forskrift fra Vegdirektoratet", "2026-01-01"),
    ]


def test_those_counted_are_named_behind_when_they_ended_and_news_of_a_portfolio_are_told() -> None:
    paper = Paper(upright=True).heading("Rapport")
    paper.paragraph("Desse prosjekta vart avslutta i kvartalet: Filmbussen og Kulturkort.")
    paper.paragraph("Nytt i porteføljen er Samisk lydarkiv (Avdeling for musikk).")
    assert told(paper, "status", "subject", "value") == [
        ("Filmbussen", "completed"),
        ("Kulturkort", "completed"),
        ("Samisk lydarkiv", "new"),
    ]
    assert told(paper, "owner", "subject", "owner") == [("Samisk lydarkiv", "Avdeling for musikk")]


def test_proposals_under_a_goal_are_for_that() -> None:
    paper = Paper(upright=True).heading("Strategi").heading("Mål 2: Flere går på tur", 16)
    paper.heading("Forslag til nye tiltak", 13).item("Felles booking av teltplasser").item(
        "Kurs for guider i fjellet"
    )
    assert told(paper, "proposal", "goal") == [("Flere går på tur",)] * 2


def test_what_those_who_are_counted_use_is_what_the_number_is_of() -> None:
    paper = Paper().heading("Utbredelse i november 2025").item("11 av 12 distrikter bruker Min Kystkontakt")
    assert told(paper, "figure", "subject", "value") == [("Min Kystkontakt", 11)]


def test_a_comment_on_the_card_of_a_project_tells_numbers_of_that() -> None:
    paper = Paper(upright=True).heading("Rapport").heading("Scenekalenderen", 14)
    paper.table(
        ("Prosjekteier", "Sceneavdelingen"),
        ("Status", "Rød"),
        ("Kommentar", "31 teatre venter på tilgang."),
        heads=0,
    )
    assert told(paper, "figure", "subject") == [("Scenekalenderen",)]


def test_measures_that_came_and_went_stand_under_headings_of_one_level() -> None:
    paper = Paper(upright=True).heading("Statusrapport").heading("3 Ferdigstilte og nye tiltak", 18)
    paper.paragraph("Det er to ferdigstilte tiltak i denne rapporteringen.")
    for name, text in (
        ("Nytt kairegister (Kystetaten)", "Registeret er hjemlet i havneloven."),
        ("Losbestilling på nett (Losvesenet)", "Tiltaket avsluttes som prosjekt."),
    ):
        paper.heading(name, 14).paragraph(text)
    paper.heading("Nye tiltak i porteføljen", 14).paragraph("Det er meldt inn ett nytt tiltak.")
    paper.heading("Felles lydarkiv (Kystetaten)", 14).paragraph("Tiltaket skal etablere et arkiv.")
    assert told(paper, "status", "subject", "value") == [
        ("Nytt kairegister", "completed"),
        ("Losbestilling på nett", "completed"),
        ("Felles lydarkiv", "new"),
    ]
    assert told(paper, "owner", "owner") == [("Kystetaten",), ("Losvesenet",), ("Kystetaten",)]


def test_an_area_with_its_aim_stated_over_a_plan_is_a_goal() -> None:
    paper = Paper(upright=True).heading("Tiltak for 2026").heading("Fiskere skal få svar på dagen", 14)
    paper.paragraph("Målsetting: Alle skal kunne følge saken digitalt i hele landet.")
    paper.table(
        ("Hvem", "Tjeneste", "Hva skal skje i 2026?", "Totalperiode"),
        ("Kystetaten", "Min kai", "Innføring i alle distrikter", "2024 – 2026"),
        ("Losvesenet", "Los på nett", "Utprøving i fem havner", "2025 – 2027"),
    )
    assert told(paper, "goal", "title") == [("Fiskere skal få svar på dagen",)]


def test_a_part_is_of_what_it_belongs_to() -> None:
    paper = Paper(upright=True).heading("Rapport").heading("Status", 14)
    paper.paragraph("Porteføljen har nå 29 aktive tiltak, hvorav 8 tilhører segmentet Samordning.")
    assert told(paper, "figure", "subject", "value", "unit") == [
        ("Porteføljen", 29, "aktive tiltak"),
        ("segmentet Samordning", 8, "tiltak"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tiltaket «Felles flyt» melder rød status og gul risiko.",
        "Tiltaket «Felles flyt» melder rød status, men risikoen er gul.",
        "Tiltaket «Felles flyt» melder rød status fordi piloten er stanset, men risikoen er redusert til gul.",
    ],
)
def test_a_sentence_may_tell_a_status_and_a_risk(sentence: str) -> None:
    paper = Paper(upright=True).heading("Rapport").heading("Status", 14).paragraph(sentence)
    assert told(paper, "status", "dimension", "value") == [("status", "red"), ("risk", "yellow")]


def test_a_paragraph_of_minutes_may_end_with_what_was_concluded() -> None:
    paper = (
        Paper(upright=True).heading("Referat fra Brukerråd for havner").heading("Sak 15/25: Nytt skjema", 14)
    )
    paper.paragraph("Etaten viste en prototype. Konklusjon: Brukerrådet støtter innføring fra februar.")
    assert told(paper, "decision", "case_id", "text") == [
        ("15/25", "Brukerrådet støtter innføring fra februar")
    ]


def test_what_people_want_under_a_heading_of_a_strategy_is_proposed() -> None:
    paper = Paper().heading("4-19/25 Innspill til strategien").heading("Del 1: Hva bør endres?", 16)
    paper.item("Etatene må involveres tidligere.").item("Det bør lages færre leveranser.")
    assert told(paper, "proposal", "goal") == [("Del 1: Hva bør endres?",)] * 2
