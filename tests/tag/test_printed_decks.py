"""Slides and reports as web pages print them: rows that say what they need, follow-ups by lights, lines in parts."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import C, Paper

from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    return [one for record in tag_document(paper.document) if (one := record.fields())["kind"] == kind]


def table(heading: str, *rows: tuple[C | str, ...]) -> Paper:
    return Paper(upright=True).page().heading(heading).table(*rows)


def test_a_comment_that_begins_with_a_need_is_of_its_row() -> None:
    paper = table(
        "Prosjektene",
        ("Prosjekt", "Eier", "Status", "Merknad"),
        ("Ny ferjekai", "Havnesjefen", "Gul", "Avhenger av at planen vedtas før sommeren"),
        ("Losplan på nett", "Losen", "Grønn", "Venter på svar fra leverandøren"),
    )
    assert [(one["subject"], one["on"]) for one in records(paper, "dependency")] == [
        ("Ny ferjekai", "planen vedtas før sommeren")
    ]


def test_what_is_needed_and_for_what() -> None:
    paper = table(
        "Hva vi er avhengige av",
        ("Vi trenger", "Fra", "Til", "Når"),
        ("Mer strøm", "Nettselskapet", "Ny ferjekai", "juni 2026"),
        ("Godkjenning", "Kystverket", "Losplan på nett", "mai 2026"),
    )
    assert [(one["subject"], one["owner"], one["on"]) for one in records(paper, "dependency")] == [
        ("Ny ferjekai", "Nettselskapet", "Mer strøm"),
        ("Losplan på nett", "Kystverket", "Godkjenning"),
    ]


def test_lights_tell_how_far_tasks_have_come() -> None:
    paper = table(
        "Oppfølging fra forrige møte",
        ("Oppgave", "Eier", "Frist", ""),
        ("Innhente tilbud på pumper", "Per Lund", "01.09.2025", C(light="green")),
        ("Svare fylket om kaia", "Havnesjefen", "20.08.2025", C(light="red")),
    )
    assert [one["status"] for one in records(paper, "follow_up")] == ["green", "red"]


@pytest.mark.parametrize(("head", "said"), [("OK", "✓"), ("Ferdig?", "Nei")])
def test_descriptions_under_a_list_of_actions_are_the_actions(head: str, said: str) -> None:
    paper = table(
        "Aksjonsliste",
        ("Nr", "Beskrivelse", "Ansvar", "Frist", head),
        ("1", "Avklare eierskap til kaia", "Havnesjefen", "15.10.2025", said),
        ("2", "Invitere losen til møtet", "Sekretariatet", "01.11.2025", said),
    )
    told = [(one["action"], one["owner"], one["status"]) for one in records(paper, "follow_up")]
    assert told == [
        ("Avklare eierskap til kaia", "Havnesjefen", said),
        ("Invitere losen til møtet", "Sekretariatet", said),
    ]


def test_what_came_of_a_decision_stands_beside_it() -> None:
    paper = table(
        "Oppfølging av vedtak",
        ("Sak", "Vedtak", "Fulgt opp slik", "Status"),
        ("14/25", "Havnesjefen skal legge fram en plan", "Planen er lagt fram i mai", "Gjennomført"),
        ("17/25", "Utrede ny kai i nord", "En gruppe er satt ned", "Under arbeid"),
    )
    assert [one["text"] for one in records(paper, "follow_up")] == [
        "Planen er lagt fram i mai",
        "En gruppe er satt ned",
    ]


@pytest.mark.parametrize("heading", ["6 Forslag til vedtak", "6.2 Framlegg til vedtak", "Forslag til vedtak"])
def test_decisions_stand_under_a_numbered_heading(heading: str) -> None:
    paper = Paper(upright=True).page().heading("Rapport").heading(heading, 14)
    paper.item("1. Styret tar rapporten til orientering.").item(
        "2. Styret ber om en ny plan innen 1. mai 2026."
    )
    assert [one["text"] for one in records(paper, "decision")] == [
        "Styret tar rapporten til orientering",
        "Styret ber om en ny plan innen 1. mai 2026",
    ]


def test_a_case_goes_by_the_meeting_and_the_year() -> None:
    paper = Paper().page().heading("Sak 4/7-25: Ny kai").paragraph("Vi ber om at styret")
    paper.item("godkjenner ny anskaffelse av kai").item("ber om en ny plan til neste møte")
    assert {one.get("case_id") for one in records(paper, "decision")} == {"4/7-25"}


@pytest.mark.parametrize(
    "line",
    [
        "{} · Gult lys · Eier: Havnesjefen",
        "{} – gul – eier: Havnesjefen",
        "{} | Gul | Havnesjefen",
        "{} (Havnesjefen), gul",
    ],
)
def test_a_line_tells_name_status_and_owner_in_parts(line: str) -> None:
    paper = Paper().page().heading("Status i prosjektene")
    for name in ("Ny ferjekai", "Losplan på nett"):
        paper.item(line.format(name))
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Ny ferjekai", "yellow"),
        ("Losplan på nett", "yellow"),
    ]
    assert {one["owner"] for one in records(paper, "owner")} == {"Havnesjefen"}


@pytest.mark.parametrize("heading", ["{} • Gul", "{} [GUL]", "{} – AMBER"])
def test_headings_tell_names_and_statuses(heading: str) -> None:
    paper = Paper().page().heading("Prosjektstatus")
    for name in ("Ny ferjekai", "Losplan på nett"):
        paper.heading(heading.format(name), 14).paragraph("Ansvarlig: Havnesjefen")
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Ny ferjekai", "yellow"),
        ("Losplan på nett", "yellow"),
    ]
    assert [one["subject"] for one in records(paper, "owner")] == ["Ny ferjekai", "Losplan på nett"]


def test_goals_stand_below_their_codes() -> None:
    paper = Paper().page().heading("Effektmål")
    paper.heading("E1", 14).paragraph("Utslippene skal halveres innen 2028")
    paper.heading("E2", 14).paragraph("Alle skip skal kunne bruke landstrøm").heading("7 av 12", 20)
    assert [(one["label"], one["title"]) for one in records(paper, "goal")] == [
        ("E1", "Utslippene skal halveres innen 2028"),
        ("E2", "Alle skip skal kunne bruke landstrøm"),
    ]


def test_what_came_of_a_decision_is_no_part_of_it() -> None:
    paper = Paper(upright=True).page().heading("Rapport").heading("Vedtak fra forrige møte", 14)
    paper.paragraph("PS 36/25 Havnestyret godkjente ny takst. Oppfølging: Iverksatt 1. mai.")
    assert [one["text"] for one in records(paper, "decision")] == ["Havnestyret godkjente ny takst"]
    assert [(one["title"], one["action"]) for one in records(paper, "follow_up")] == [
        ("Havnestyret godkjente ny takst", "Iverksatt 1. mai")
    ]


def test_a_label_tells_the_year_of_a_result() -> None:
    paper = Paper(upright=True).page().heading("Rapport").heading("Mål 2 – Flere reiser med buss", 14)
    paper.paragraph("Resultat 2024: 18,4 % av reisene (17,9 % i 2023). Vurdering: Veksten er for svak.")
    assert [(one["value"], one["as_of"]) for one in records(paper, "figure")] == [
        (18.4, "2024"),
        (17.9, "2023"),
    ]
    assert [one["text"] for one in records(paper, "assessment")] == ["Veksten er for svak"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Havnesjefens anbefaling: Losplan på nett settes på pause.", ["Losplan på nett settes på pause"]),
        ("Dagens anbefaling: Losplan på nett settes på pause.", []),
    ],
)
def test_a_role_proposes_behind_its_label(line: str, told: list[str]) -> None:
    paper = Paper().page().heading("Ny sak").paragraph(line)
    assert [one["text"] for one in records(paper, "decision")] == told


def test_what_is_proposed_is_no_status_yet() -> None:
    paper = Paper().page().heading("Prosjekter").item("Losplan på nett (Losen): i rute")
    paper.item("Ny ferjekai (Havnesjefen): i rute")
    paper.page().heading("Sak 3/25 Losplan").paragraph("Forslag til vedtak: Losplan på nett settes på pause.")
    assert {one["value"] for one in records(paper, "status")} == {"green"}


def test_boards_have_columns_of_what_is_planned() -> None:
    paper = (
        Paper()
        .page()
        .heading("Prosjekttavle")
        .table(
            ("Planlegges", "Pågår", "Ferdig"),
            ("Losplan på nett", "Ny ferjekai", "Varmestue i havna"),
        )
    )
    assert [one["name"] for one in records(paper, "initiative")] == [
        "Losplan på nett",
        "Ny ferjekai",
        "Varmestue i havna",
    ]
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Varmestue i havna", "completed")
    ]


def test_a_meeting_is_no_body() -> None:
    paper = Paper().page().heading("Statusmøte skole og fritid", 32).paragraph("Østby kommune · 14. mai 2026")
    paper.page().heading("Innhold").paragraph("Dette er en tekst om noe annet.")
    (document,) = records(paper, "document")
    assert document["body"] == "Østby kommune"


def test_the_title_of_a_followed_case_ends_at_its_first_colon() -> None:
    paper = Paper(upright=True).page().heading("Oppfølging av tidligere saker")
    paper.item("Sak 12/25 Ny kai: Tegningene er sendt til fylket. Frist: 1. mai 2026")
    paper.item("Sak 14/25 Losplan: Losen har fått ny båt. Frist: 1. juni 2026")
    assert [(one["title"], one["text"]) for one in records(paper, "follow_up")] == [
        ("Ny kai", "Tegningene er sendt til fylket."),
        ("Losplan", "Losen har fått ny båt."),
    ]


def test_numbered_decisions_in_one_paragraph_are_each_one() -> None:
    paper = Paper(upright=True).page().heading("PS 41/25 Ny kai").paragraph("Havnesjefens innstilling:")
    paper.paragraph("1. Styret øker rammen med 22 mill. kroner. 2. Resten dekkes av fondet.")
    assert [(one["case_id"], one["text"]) for one in records(paper, "decision")] == [
        ("PS 41/25", "Styret øker rammen med 22 mill. kroner"),
        ("PS 41/25", "Resten dekkes av fondet"),
    ]


def test_what_a_number_is_a_part_of_is_no_figure_of_its_own() -> None:
    paper = Paper(upright=True).page().heading("Rapport").heading("Ny kai", 14)
    paper.paragraph("Det er brukt 2,1 mill. kroner av 3 mill. kroner så langt.")
    assert [one["value"] for one in records(paper, "figure")] == [2.1]


def test_columns_of_last_year_and_this_hold_values_of_what_is_counted() -> None:
    paper = table(
        "Slik måler vi",
        ("Mål", "Måles ved", "I fjor", "I år"),
        ("Flere barn i kulturskolen", "Antall elever", "412", "455"),
    )
    paper.table(
        ("Indikator", "Forrige år", "Hittil i år"),
        ("Antall søknader", "1 200", "1 340"),
        ("Sykefravær", "6,1 %", "5,8 %"),
    )
    assert [(one["subject"], one["value"], one["unit"]) for one in records(paper, "figure")] == [
        ("Antall elever", 412, "elever"),
        ("Antall elever", 455, "elever"),
        ("Antall søknader", 1200, "søknader"),
        ("Antall søknader", 1340, "søknader"),
        ("Sykefravær", 6.1, "%"),
        ("Sykefravær", 5.8, "%"),
    ]


def test_who_answers_for_a_decision_is_no_decision() -> None:
    paper = Paper(upright=True).page().heading("Sak 7/26 Varsling").heading("Vedtak", 14)
    paper.paragraph("Løsning B prøves ut på én avdeling.").paragraph(
        "Ansvarlig: Ine Dahl. Frist: 1. mai 2026."
    )
    assert [one["text"] for one in records(paper, "decision")] == ["Løsning B prøves ut på én avdeling"]


def test_who_and_when_stand_in_brackets_behind_a_need() -> None:
    paper = Paper().page().heading("Avhengigheter")
    paper.item("Ny ferjekai: ny avtale om strøm (Innkjøp, frist 1.9.2026)")
    paper.item("Losplan på nett: ingen")
    paper.page().heading("Prosjekter").item("Ny ferjekai (Havnesjefen): i rute")
    paper.item("Losplan på nett (Losen): i rute")
    assert [(one["owner"], one["on"], one["due"]) for one in records(paper, "dependency")] == [
        ("Innkjøp", "ny avtale om strøm", "2026-09-01")
    ]


def test_decisions_of_a_meeting_stand_in_a_table_under_its_name() -> None:
    paper = table(
        "Beslutninger i eiermøtet 12. mars",
        ("Nr", "Beslutning", "Ansvarlig", "Status"),
        ("B-07", "Havneappen stoppes", "Daglig leder", "Utført"),
        ("B-08", "Rammen for ny kai økes", "Økonomisjef", "Utført"),
    )
    assert [(one["text"], one["outcome"]) for one in records(paper, "decision")] == [
        ("Havneappen stoppes", "adopted"),
        ("Rammen for ny kai økes", "adopted"),
    ]


def test_benefits_are_what_numbers_are_of() -> None:
    paper = table(
        "Gevinster så langt",
        ("Gevinst", "Prosjekt", "Mål 2027", "Oppnådd"),
        ("Spart tid (timer)", "Felles arkiv", "4 000", "1 250"),
        ("Færre brev (prosent)", "Felles arkiv", "80", "46"),
    )
    assert [(one["subject"], one["value"], one["unit"]) for one in records(paper, "figure")] == [
        ("Spart tid", 1250, "timer"),
        ("Færre brev", 46, "%"),
    ]


def test_boxes_tell_status_and_owner_under_their_labels() -> None:
    paper = Paper().page().heading("Prosjekter").item("Ny ferjekai: i rute")
    paper.item("Losplan på nett (Losen): i rute")
    paper.page().heading("Ny ferjekai").heading("Status", 14)
    paper.paragraph("Rød. Leverandøren leverer ikke før i september.")
    paper.heading("Eier", 14).paragraph("Byarkivet")
    assert ("Ny ferjekai", "red") in [(one["subject"], one["value"]) for one in records(paper, "status")]
    assert ("Ny ferjekai", "Byarkivet") in [(one["subject"], one["owner"]) for one in records(paper, "owner")]


def test_milestones_begin_with_a_day_of_the_year_of_the_paper() -> None:
    paper = Paper().page().heading("Statusrapport 2. kvartal 2026", 32)
    paper.page().heading("Neste milepæler").item("15.08: Godkjent testplan").item("30.09: Pilot i to byer")
    assert [(one["text"], one["to"]) for one in records(paper, "activity")] == [
        ("Godkjent testplan", "2026-08-15"),
        ("Pilot i to byer", "2026-09-30"),
    ]


def test_goals_in_a_table_have_their_codes_as_labels() -> None:
    paper = table(
        "Status på målene",
        ("Mål", "Status", "Ansvarlig"),
        ("A1 Gratis inngang for barn", "Nådd", "Rektor"),
        ("B1 Alt skal være digitalt", "Forsinket", "Byarkivet"),
    )
    assert [(one["label"], one["title"]) for one in records(paper, "goal")] == [
        ("A1", "Gratis inngang for barn"),
        ("B1", "Alt skal være digitalt"),
    ]
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Gratis inngang for barn", "completed"),
        ("Alt skal være digitalt", "yellow"),
    ]


def test_the_body_stands_beside_the_meeting_on_a_line() -> None:
    paper = Paper().page().heading("Strategi 2026–2030", 32)
    paper.paragraph("Oppfølging i styret 18. juni 2026 · Vestland museum IKS")
    paper.page().heading("Innhold").paragraph("Dette er en tekst om noe annet.")
    (document,) = records(paper, "document")
    assert document["body"] == "Vestland museum IKS"


def test_a_history_of_versions_is_no_list_of_actions() -> None:
    paper = table(
        "Endringer i dokumentet",
        ("Dato", "Beskrivelse", "Ansvarlig", "Frist"),
        ("02.05.2024", "Publisert", "TTR", "02.05.2024"),
        ("05.06.2024", "Små justeringer av layout", "JSD", "05.06.2024"),
    )
    assert not records(paper, "follow_up")


@pytest.mark.parametrize(
    ("line", "told"),
    [("Det er kjøpt 40 nye røykdykkersett.", [40]), ("Feltet har 3 linje, og kode 9 pose.", [])],
)
def test_numbers_count_nouns_that_have_no_plural_of_their_own(line: str, told: list[int]) -> None:
    paper = Paper(upright=True).page().heading("Rapport").heading("Beredskap", 14).paragraph(line)
    assert [one["value"] for one in records(paper, "figure")] == told


def test_a_place_in_a_register_is_no_body() -> None:
    paper = Paper(upright=True).page().heading("Reguleringsbestemmelser", 24)
    paper.paragraph("KOMMUNE : Bø : Breisås").paragraph("15. juni 2012")
    (document,) = records(paper, "document")
    assert "body" not in document


def test_results_of_goals_are_figures_beside_their_lights() -> None:
    paper = table(
        "Mål og resultat",
        ("Mål", "Krav", "Resultat", "Status"),
        ("Ventetid", "55 dager", "63 dager", "Rød"),
        ("Sykefravær", "6,5 %", "6,3 %", "Grønn"),
    )
    assert [(one["subject"], one["value"]) for one in records(paper, "figure")] == [
        ("Ventetid", 63),
        ("Sykefravær", 6.3),
    ]


def test_a_decision_goes_on_in_the_list_below() -> None:
    paper = Paper().page().heading("Sak 64/26 Budsjett").heading("Forslag til vedtak", 16)
    paper.paragraph("Styret vedtar budsjettet og ber direktøren om å").item("redusere innleie")
    paper.item("legge fram en plan")
    assert [one["text"] for one in records(paper, "decision")] == [
        "Styret vedtar budsjettet og ber direktøren om å redusere innleie legge fram en plan"
    ]


def test_what_was_wanted_stands_below_the_title_of_a_followed_case() -> None:
    paper = table(
        "Saker fra sist",
        ("Sak", "Følges opp av", "Havnerådet ønsket", "Oppfølging"),
        ("3-11/31", "Kari Vik", "*Lys på kaia\nRådet ville vite hva lampene koster.", "Pris er innhentet"),
        ("5-11/31", "Per Lund", "*Rydding av skjær\nLosen må spørres først.", "Losen svarer i mai"),
    )
    assert [(one["title"], one["text"], one["action"]) for one in records(paper, "follow_up")] == [
        ("Lys på kaia", "Rådet ville vite hva lampene koster.", "Pris er innhentet"),
        ("Rydding av skjær", "Losen må spørres først.", "Losen svarer i mai"),
    ]


def test_a_column_of_what_the_rows_concern_names_what_activities_of_a_plan_are_for() -> None:
    paper = table(
        "Framdrift",
        ("Fra", "Til", "Hva skal gjøres", "Hvem", "Gjelder"),
        ("april 2031", "juni 2031", "Måle opp kaia", "Losen", "Ny ferjekai"),
        ("mai 2031", "august 2031", "Bytte lampene", "Fyrvakten", "Lys i løpet"),
    )
    assert [(one["text"], one["actor"], one["service"]) for one in records(paper, "activity")] == [
        ("Måle opp kaia", "Losen", "Ny ferjekai"),
        ("Bytte lampene", "Fyrvakten", "Lys i løpet"),
    ]
