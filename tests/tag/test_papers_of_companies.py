"""Case papers of municipal companies: decisions cited with their votes, sums without a head for them, measures under
goals, and sentences in which nobody is asked for anything."""

from __future__ import annotations

import pytest
from table_papers import C, Paper, found, told

from tag.headings import is_part


def test_decisions_cited_with_case_and_vote() -> None:
    paper = Paper(upright=True).heading("Sak 22/26 Protokoll fra møtet 28. april")
    paper.paragraph("Sak 17/26, enstemmig vedtatt: Styret godkjenner årsregnskapet for foretaket.")
    paper.paragraph("Sak 19/26, enstemmig vedtatt: Styret gir daglig leder fullmakt til å forhandle.")
    paper.heading("Daglig leders forslag til vedtak", 14).paragraph(
        "Protokollen fra møtet 28. april godkjennes."
    )
    assert told(paper, "decision", "case_id", "outcome") == [
        ("17/26", "adopted"),
        ("19/26", "adopted"),
        ("22/26", "proposed"),
    ]


def test_sums_beside_sums_are_values_whatever_their_head() -> None:
    paper = Paper(upright=True).heading("Økonomi").paragraph("Beløpene er i millioner kroner.")
    paper.table(
        ("Prosjekt", "Godkjent av tinget", "Brukt til og med mai 2026"),
        ("Ny kai", "412", "236,5"),
        ("Ny molo", "98", "91,2"),
    )
    assert told(paper, "figure", "subject", "value") == [
        ("Ny kai", 412),
        ("Ny kai", 236.5),
        ("Ny molo", 98),
        ("Ny molo", 91.2),
    ]


def test_measures_that_a_label_names_under_a_goal() -> None:
    paper = Paper(upright=True).heading("Handlingsplan", 20)
    paper.heading("Mål 1: Kjøpe mindre energi", 14)
    paper.paragraph("Tiltak: Solceller på kaia (ansvar: Teknisk drift). Skal være ferdig vinteren 2027.")
    paper.heading("Mål 2: Kutte effekttoppene", 14)
    paper.paragraph("Tiltak: Varmestyring. Ansvar: Havnevakta.")
    assert told(paper, "owner", "subject", "owner") == [
        ("Solceller på kaia", "Teknisk drift"),
        ("Varmestyring", "Havnevakta"),
    ]
    assert len(found(paper, "initiative")) == 2
    assert not found(paper, "follow_up")


def test_a_task_behind_the_label_is_followed_up() -> None:
    paper = Paper(upright=True).heading("Referat fra driftsmøtet", 20).heading("Sak 4/26 Strøm", 14)
    paper.paragraph("Tiltak: Måle strømmen på kaia. Ansvar: Havnevakta. Frist: 1. mai 2026.")
    assert not found(paper, "initiative")


@pytest.mark.parametrize(
    "sentence",
    [
        "Det gjenstår å rydde området, og det tar entreprenøren før sommeren 2026.",
        "Kommunestyret ba i fjor om å få lagt fram mål for strømmen innen 1. mai 2026.",
    ],
)
def test_nobody_is_called_it_or_last_year(sentence: str) -> None:
    paper = Paper(upright=True).heading("Protokoll fra styremøte", 20).heading("Sak 4/26 Strøm", 14)
    paper.paragraph(sentence)
    assert not [one for one in found(paper, "follow_up") if one.get("owner") in ("Det", "i fjor")]


def test_cases_with_when_and_who_in_sentences_below_are_an_agenda() -> None:
    paper = Paper().heading("Saker i møtet")
    for case, line in (
        (
            "36/26 Godkjenning av innkalling",
            "Kl. 10.00–10.05. Vedtakssak. Innledning ved Turid Vik, Kystetaten",
        ),
        (
            "37/26 Det vi avtalte sist",
            "Kl. 10.05–10.20. Orienteringssak. Innledning ved Einar Nes, Havneforum",
        ),
        ("38/26 Eventuelt", "Kl. 12.25–12.30"),
    ):
        paper.heading(case, 15).paragraph(line)
    assert told(paper, "agenda_item", "case_id", "item_type", "start", "presenters") == [
        ("36/26", "Vedtakssak", "10.00", [{"name": "Turid Vik", "organisation": "Kystetaten"}]),
        ("37/26", "Orienteringssak", "10.05", [{"name": "Einar Nes", "organisation": "Havneforum"}]),
        ("38/26", None, "12.25", None),
    ]


def test_who_leads_what_a_name_stands_before_in_brackets() -> None:
    paper = Paper().heading("Status for delprosjektene")
    paper.table(
        ("Samlet", "Delprosjekt (ledet av)"),
        ("Gul", "Strømkartet (ledes av Kartseksjonen)"),
        ("Grøn", "Reservekraft i nord (leia av Nordnett)"),
    )
    assert told(paper, "owner", "subject", "owner") == [
        ("Strømkartet", "Kartseksjonen"),
        ("Reservekraft i nord", "Nordnett"),
    ]


def test_goals_by_roman_numerals_with_letters() -> None:
    paper = Paper(upright=True).heading("Måla våre", 20)
    paper.heading("Programmål I – Nettet skal byggjast raskare", 14)
    paper.item("Delmål I.a – Søknader skal handsamast i tide").item(
        "Delmål I.b – Kommunane skal vere med tidleg"
    )
    assert told(paper, "goal", "label", "parent") == [
        ("Programmål I", None),
        ("Delmål I.a", "Programmål I"),
        ("Delmål I.b", "Programmål I"),
    ]


def test_parts_of_papers_name_nothing() -> None:
    assert is_part("Økonomi")
    assert is_part("Sammendrag")
    assert is_part("Om strategien")
    assert is_part("Merknader til listen")
    assert not is_part("Ny kai")
    paper = Paper(upright=True).heading("Byggeprosjektene i første halvår", 20).heading("Økonomi", 14)
    paper.paragraph("Tallene er foreløpige.")
    assert not found(paper, "initiative")


def test_letters_that_running_text_explains_tell_statuses() -> None:
    paper = Paper(upright=True).heading("Porteføljebrev nr. 2", 20).heading("Slik leser du bokstavene", 14)
    paper.paragraph(
        "A svarer til grønn: arbeidet går som avtalt. B svarer til gul: noe har glippet. C svarer til rød: stans."
    )
    paper.heading("Avhengigheter", 14)
    paper.table(
        ("Hvem venter", "Hva de venter på", "Følges opp av", "Bokstav", "Senest"),
        ("Ny kai", "Vask av eierdata", "Havnevakta", "B", "15.11.2025"),
        ("Ny molo", "Frigivelse av dybdedata", "Kystetaten", "A", "01.12.2025"),
    )
    paper.heading("Prosjekt for prosjekt", 14)
    paper.table(
        (C("Ny kai", columns=6),),
        ("Ansvaret ligger hos", "Havnevakta", "Tilstand", "B", "Risikobilde", "C"),
        (C("Siden sist: Pelene er satt.", columns=6),),
        heads=0,
    )
    assert told(paper, "dependency", "subject", "owner", "value") == [
        ("Ny kai", "Havnevakta", "yellow"),
        ("Ny molo", "Kystetaten", "green"),
    ]
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Ny kai", "status", "yellow"),
        ("Ny kai", "risk", "red"),
    ]


def test_main_lines_by_roman_numerals_are_goals() -> None:
    paper = Paper(upright=True).heading("Det neste halvåret", 20)
    paper.heading("Hovedlinje I – Alt som tas opp av havet, blir talt", 14).paragraph("Arbeidet går videre.")
    paper.heading("Hovedlinje II – Fiskere får svar ett sted", 14).paragraph("Arbeidet går videre.")
    assert told(paper, "goal", "label", "title") == [
        ("Hovedlinje I", "Alt som tas opp av havet, blir talt"),
        ("Hovedlinje II", "Fiskere får svar ett sted"),
    ]


def test_one_sum_in_two_years_is_two_figures_and_a_latitude_none() -> None:
    paper = Paper(upright=True).heading("Penger").paragraph("Beløpene er i millioner kroner.")
    paper.table(("Prosjekt", "2025", "2026"), ("Ny kai", "12", "12"), ("Ny molo", "9", "8"))
    paper.heading("Avhengigheter", 14)
    paper.table(
        ("Prosjekt", "Venter på"), ("Ny kai", "Dekning nord for 74 grader"), ("Ny molo", "Stein fra bruddet")
    )
    assert told(paper, "figure", "subject", "value", "as_of") == [
        ("Ny kai", 12, "2025"),
        ("Ny kai", 12, "2026"),
        ("Ny molo", 9, "2025"),
        ("Ny molo", 8, "2026"),
    ]


def test_on_whose_table_a_followed_up_case_lies() -> None:
    paper = Paper().heading("Oppfølging av tidligere saker")
    for case, who in (
        ("HR 3/25 Språket i varslene", "Jørn Velle"),
        ("HR 4/25 Kø på telefonen", "Brukerdialog"),
    ):
        paper.heading(case, 15).paragraph("Rådet ba om at varslene prøves.")
        paper.paragraph("Videre: Prøving er satt opp i uke 15.").paragraph(
            f"På bordet til {who}, klart til 15. april 2025"
        )
    assert told(paper, "follow_up", "case_id", "action", "owner", "due") == [
        ("HR 3/25", "Prøving er satt opp i uke 15", "Jørn Velle", "2025-04-15"),
        ("HR 4/25", "Prøving er satt opp i uke 15", "Brukerdialog", "2025-04-15"),
    ]


def test_an_owner_in_a_column_without_a_head() -> None:
    paper = Paper().heading("Produktene våre nå")
    paper.table(
        ("Ny kai", C(light="green"), "ledes av Havnevakta", "Pelene er satt."),
        ("Ny molo", C(light="red"), "ledes av Kystetaten", "Steinen mangler."),
        heads=0,
    )
    assert told(paper, "owner", "subject", "owner") == [("Ny kai", "Havnevakta"), ("Ny molo", "Kystetaten")]


def test_proposals_are_for_the_goal_whose_label_ends_the_heading() -> None:
    paper = Paper().heading("Utkast til nye tiltak under Retning 2")
    paper.item("Lage en felles ordbok for havneord").item("Prøve veiledning på nordsamisk")
    assert told(paper, "proposal", "goal") == [("Retning 2",), ("Retning 2",)]
