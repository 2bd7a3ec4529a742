"""Registers of risks and tasks, tables of what depends on what, and sentences that tell needs and endings."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper

from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    return [one for record in tag_document(paper.document) if (one := record.fields())["kind"] == kind]


def table(heading: str, *rows: tuple[str, ...]) -> Paper:
    return Paper(upright=True).page().heading(heading).table(*rows)


def minutes(*paragraphs: str) -> Paper:
    paper = Paper(upright=True).page().heading("Referat fra havnerådet 3. mars 2026", 24)
    for text in paragraphs:
        paper.paragraph(text)
    return paper


def report(text: str) -> Paper:
    """A sentence in a report whose projects a table names."""
    paper = Paper(upright=True).page().heading("Prosjekter i porteføljen")
    paper.table(("Prosjekt", "Kostnad"), ("Ny ferjekai", "3 mill. kr"), ("Losplan på nett", "4 mill. kr"))
    return paper.page().heading("Status i porteføljen").paragraph(text)


def test_a_dependency_under_its_heading_needs_no_date() -> None:
    paper = table(
        "Avhengigheter mellom prosjekter",
        ("Prosjekt", "Avhengig av", "Type", "Kommentar"),
        ("Ny ferjekai", "Losplan på nett", "Teknisk", "Må ha ny innlogging"),
    )
    assert [(one["subject"], one["on"]) for one in records(paper, "dependency")] == [
        ("Ny ferjekai", "Losplan på nett")
    ]


def test_what_a_dependency_touches_may_stand_behind_it() -> None:
    paper = table(
        "Eksterne avhengigheter",
        ("Avhengighet", "Berører", "Eier", "Status"),
        ("Levering av strøm", "Ny ferjekai", "Nettselskapet", "OK"),
        ("Ny forskrift om los", "Losplan på nett", "Departementet", "Usikker"),
    )
    assert [(one["subject"], one["on"]) for one in records(paper, "dependency")] == [
        ("Ny ferjekai", "Levering av strøm"),
        ("Losplan på nett", "Ny forskrift om los"),
    ]


def test_cases_under_decisions_are_no_tasks() -> None:
    paper = table(
        "Oppfølging av styrevedtak",
        ("Vedtak", "Oppdrag", "Ansvar", "Status"),
        ("Sak 7/26", "Utrede felles los", "Havnesjefen", "I rute"),
        ("Sak 9/26", "Hente inn nye tilbud", "Økonomisjefen", "Lukket"),
    )
    assert [(one["case_id"], one["action"], one["owner"]) for one in records(paper, "follow_up")] == [
        ("7/26", "Utrede felles los", "Havnesjefen"),
        ("9/26", "Hente inn nye tilbud", "Økonomisjefen"),
    ]


def test_yes_under_a_status_says_it() -> None:
    paper = table(
        "Tiltak etter tilsyn",
        ("Tiltak", "Ansvarlig", "Lukket"),
        ("Kurs for losene", "Losen", "Ja"),
        ("Ny varslingsplan", "Havnesjefen", "Nei"),
    )
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Kurs for losene", "completed")
    ]


def test_the_later_month_and_the_column_of_now_tell_the_status() -> None:
    by_month = table(
        "Prosjektene",
        ("Prosjekt", "Status mai", "Status august"),
        ("Ny ferjekai", "Gul", "Grønn"),
        ("Losplan på nett", "Rød", "Gul"),
    )
    assert [one["value"] for one in records(by_month, "status")] == ["green", "yellow"]
    now = table(
        "Endringer",
        ("Prosjekt", "Forrige", "Nå"),
        ("Ny ferjekai", "Grønn", "Gul"),
        ("Losplan på nett", "Gul", "Gul"),
    )
    assert [one["value"] for one in records(now, "status")] == ["yellow", "yellow"]


def test_what_is_done_about_risks_is_no_portfolio() -> None:
    paper = table(
        "Risikooversikt",
        ("Risiko", "S", "K", "Tiltak", "Ansvarlig"),
        ("Leverandøren går konkurs", "2", "4", "Reserveleverandør", "Innkjøpssjefen"),
        ("Forsinket byggetillatelse", "3", "3", "Tidlig dialog", "Havnesjefen"),
    )
    assert not records(paper, "initiative")
    assert not records(paper, "status")


def test_what_has_a_measured_target_is_an_indicator() -> None:
    paper = table(
        "Gevinstoversikt",
        ("Gevinst", "Eier", "Nullpunkt", "Mål", "Status"),
        ("Kortere liggetid", "Havnesjefen", "42 timer", "30 timer", "I rute"),
        ("Færre papirskjemaer", "Losen", "18 000", "5 000", "Forsinket"),
    )
    assert [(one["subject"], one["subject_kind"]) for one in records(paper, "status")] == [
        ("Kortere liggetid", "indicator"),
        ("Færre papirskjemaer", "indicator"),
    ]
    assert not records(paper, "goal")


def test_a_plan_may_begin_in_a_month_of_a_short_year() -> None:
    paper = table(
        "Milepælsplan",
        ("Aktivitet", "Ansvarlig", "Start", "Slutt"),
        ("Kravspesifikasjon", "Innkjøp", "jan. 26", "mars 26"),
        ("Anskaffelse av kaifeste", "Innkjøp", "april 26", "okt. 26"),
    )
    assert [(one["from"], one["to"]) for one in records(paper, "activity")] == [
        ("2026-01", "2026-03"),
        ("2026-04", "2026-10"),
    ]


def test_titles_under_a_heading_of_earlier_cases_are_followed_up() -> None:
    paper = Paper().page().heading("Oppfølging fra forrige møte")
    paper.heading("Nytt kaifeste", 14).paragraph("Tilbud er hentet inn, kontrakt inngås i juni.")
    paper.heading("Avvik ved losstasjonen", 14).paragraph("Lukket 14. mars.")
    assert [(one["title"], one["text"]) for one in records(paper, "follow_up")] == [
        ("Nytt kaifeste", "Tilbud er hentet inn, kontrakt inngås i juni."),
        ("Avvik ved losstasjonen", "Lukket 14. mars."),
    ]


@pytest.mark.parametrize(
    ("text", "owner", "action"),
    [
        ("Action: Tom to circulate the revised budget by 12 June.", "Tom", "circulate the revised budget"),
        ("Action: Legal to review the contract.", "Legal", "review the contract"),
        ("Byggherren avklarer farge på fasaden innen 10. juni.", "Byggherren", "avklarer farge på fasaden"),
    ],
)
def test_who_does_what_in_minutes(text: str, owner: str, action: str) -> None:
    assert [(one["owner"], one["action"]) for one in records(minutes(text), "follow_up")] == [(owner, action)]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        (
            "Ny ferjekai trenger sanntidsdata fra Kystverket før sommeren.",
            "sanntidsdata fra Kystverket før sommeren",
        ),
        ("Manglende avklaring om tomt gjør at Ny ferjekai ikke kan starte.", "Manglende avklaring om tomt"),
        ("For å kunne åpne Ny ferjekai må veien være ferdig.", "veien være ferdig"),
        ("Leveransen fra Losplan på nett er kritisk for Ny ferjekai.", "Leveransen fra Losplan på nett"),
        ("Utrulling av Ny ferjekai avhenger av nytt nett i havnen.", "nytt nett i havnen"),
    ],
)
def test_sentences_that_tell_a_need(text: str, on: str) -> None:
    assert [(one["subject"], one["on"]) for one in records(report(text), "dependency")] == [
        ("Ny ferjekai", on)
    ]


@pytest.mark.parametrize(
    "text",
    ["Ny ferjekai trenger mer tid.", "Dette er avgjørende for Ny ferjekai.", "Ny ferjekai er kritisk."],
)
def test_sentences_that_tell_no_need(text: str) -> None:
    assert not records(report(text), "dependency")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Vi har valgt å stanse Ny ferjekai.", "cancelled"),
        ("Det er besluttet å legge ned Ny ferjekai.", "cancelled"),
        ("Ny ferjekai blir stående på vent til økonomien er avklart.", "paused"),
        ("Ny ferjekai ligger fire uker foran planen.", "green"),
        ("Ny ferjekai vert ikkje ferdig før i 2027, eitt år seinare enn planlagt.", "yellow"),
        ("Ny ferjekai når ikke fristen.", "yellow"),
        ("Ny ferjekai, eid av Losen, ble ferdigstilt i juni.", "completed"),
    ],
)
def test_sentences_that_tell_how_it_goes(text: str, value: str) -> None:
    assert [one["value"] for one in records(report(text), "status")] == [value]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Ny ferjekai ledes av Losen og styres av Havnesjefen.", ["Losen", "Havnesjefen"]),
        ("Kystverket overtar som eier av Ny ferjekai fra nyttår.", ["Kystverket"]),
        ("Ny ferjekai overtas av Nordvik kommune ved årsskiftet.", ["Nordvik kommune"]),
        ("Ny ferjekai, eid av Nordvik kommune, ble ferdigstilt i juni.", ["Nordvik kommune"]),
    ],
)
def test_sentences_that_tell_who_owns(text: str, owners: list[str]) -> None:
    assert [one["owner"] for one in records(report(text), "owner")] == owners


def test_a_number_of_a_week_ends_a_sentence() -> None:
    paper = minutes("Støping av dekket er ferdig uke 22. Stålarbeidene ligger to uker etter planen.")
    assert all("uke 22" not in one["subject"] for one in records(paper, "status"))


def test_a_log_has_the_day_of_each_decision() -> None:
    paper = table(
        "Beslutninger",
        ("Dato", "Beslutning", "Ansvarlig"),
        ("12.01.2026", "Valgt ny kranleverandør", "IT-direktøren"),
        ("03.02.2026", "Prosjektet utvides med to måneder", "Styringsgruppen"),
    )
    assert [one["text"] for one in records(paper, "decision")] == [
        "Valgt ny kranleverandør",
        "Prosjektet utvides med to måneder",
    ]
    assert not records(paper, "follow_up")


def test_who_answers_for_a_goal_stands_behind_what_measures_it() -> None:
    paper = table(
        "Effektmål",
        ("Effektmål", "Måles ved", "Ansvar for oppfølging"),
        ("Mindre ventetid", "Antall båter i kø", "Havnesjefen"),
        ("Trygg los", "Lostilfredshet", "Losen"),
    )
    assert [(one["subject"], one["subject_kind"], one["owner"]) for one in records(paper, "owner")] == [
        ("Mindre ventetid", "goal", "Havnesjefen"),
        ("Trygg los", "goal", "Losen"),
    ]


def test_english_dates_are_no_figures_and_verbs_no_units() -> None:
    dates = table(
        "Deliverables",
        ("Deliverable", "Baseline", "Forecast", "Status"),
        ("Harbour gateway", "31 Mar 2026", "30 Apr 2026", "Late"),
        ("Survey of berths", "15 Feb 2026", "15 Feb 2026", "Delivered"),
    )
    assert not records(dates, "figure")
    counts = table(
        "Resultater", ("Tiltak", "Resultat"), ("Loskurs", "60 loser har deltatt"), ("Ny kai", "2 anløp")
    )
    assert [(one["value"], one["unit"]) for one in records(counts, "figure")] == [(60, "loser"), (2, "anløp")]


def test_what_somebody_finished_is_what_stands_behind_the_work_on_it() -> None:
    paper = Paper(upright=True).page().heading("Rapport fra havnen", 24).heading("Status", 14)
    paper.paragraph(
        "Prosjektet Felles los er i rute. Etaten har i perioden fullført arbeidet med Nasjonalt losregister."
    )
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Felles los", "green"),
        ("Nasjonalt losregister", "completed"),
    ]


def test_work_on_something_is_told_by_its_name() -> None:
    paper = Paper(upright=True).page().heading("Quarterly report", 24)
    paper.paragraph("Work on the Visitor Centre is on hold until funding is secured.")
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Visitor Centre", "paused")
    ]


def test_labels_as_headings_tell_of_the_slide_s_project() -> None:
    paper = Paper().page().heading("Prosjekt Ny kai")
    for label, value in (("Status", "Gul"), ("Prosjekteier", "Havnesjefen")):
        paper.heading(label, 14).paragraph(value)
    assert [one["owner"] for one in records(paper, "owner")] == ["Havnesjefen"]
    assert [one["value"] for one in records(paper, "status")] == ["yellow"]


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("Vi vurderer Ny ferjekai som gul.", "yellow", "status"),
        ("Styringsgruppen har satt Ny ferjekai på rødt.", "red", "status"),
        ("Risikoen for Ny ferjekai er redusert fra rød til gul.", "yellow", "risk"),
        ("Ny ferjekai er under kontroll.", "green", "status"),
        ("Ny ferjekai er ikke igangsatt.", "grey", "status"),
        ("Ny ferjekai vart vedteken stansa i mars.", "cancelled", "status"),
        ("The status of Ny ferjekai has moved from amber to green.", "green", "status"),
    ],
)
def test_what_somebody_holds_it_to_be(text: str, value: str, dimension: str) -> None:
    assert [(one["value"], one["dimension"]) for one in records(report(text), "status")] == [
        (value, dimension)
    ]
    assert {one["name"] for one in records(report(text), "initiative")} == {"Ny ferjekai", "Losplan på nett"}


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Så lenge tomten ikke er regulert, kan ikke Ny ferjekai bygges.", "tomten ikke er regulert"),
        ("Leveransene fra Kystverket er en flaskehals for Ny ferjekai.", "Leveransene fra Kystverket"),
    ],
)
def test_what_holds_it_back(text: str, on: str) -> None:
    assert [one["on"] for one in records(report(text), "dependency")] == [on]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Smart Gates has been suspended until the new customs rules are known.", {"Smart Gates"}),
        ("Nine of them are on track and two are at risk.", set()),
    ],
)
def test_english_names_at_the_beginning(text: str, names: set[str]) -> None:
    paper = Paper(upright=True).page().heading("Port report", 24).paragraph(text)
    assert {one["subject"] for one in records(paper, "status")} == names


def test_a_column_of_status_that_tells_none_leaves_it_to_the_one_that_does() -> None:
    paper = table(
        "Status på satsinger",
        ("Satsing", "Kort status", "Vurdering"),
        ("Ny ferjekai", "Reguleringsplan vedtatt i mai", "Grønn"),
        ("Losplan på nett", "Leverandør valgt", "Gul"),
    )
    assert [one["value"] for one in records(paper, "status")] == ["green", "yellow"]


def test_under_way_tells_how_it_goes_behind_a_dash() -> None:
    paper = table(
        "Tiltaksoversikt",
        ("Tiltak", "Status"),
        ("Ny ferjekai", "Pågår – i henhold til plan"),
        ("Losplan på nett", "Pågår – forsinket"),
    )
    assert [one["value"] for one in records(paper, "status")] == ["green", "yellow"]


def test_a_board_may_decide_a_pause() -> None:
    (status,) = records(report("Kommunestyret vedtok i juni å legge Ny ferjekai på is."), "status")
    assert status["value"] == "paused"


def test_what_a_paper_is_on_and_what_it_asks_for() -> None:
    paper = Paper(upright=True).page().heading("Statusnotat til styringsgruppen", 24)
    paper.paragraph("Prosjekt: Digital losbestilling").heading("Behov for beslutning", 14)
    paper.paragraph("Styringsgruppen bes godkjenne revidert tidsplan.")
    assert [one["name"] for one in records(paper, "initiative")] == ["Digital losbestilling"]
    assert [(one["text"], one["outcome"]) for one in records(paper, "decision")] == [
        ("Styringsgruppen bes godkjenne revidert tidsplan", "proposed")
    ]


def test_a_role_without_a_name_may_answer() -> None:
    paper = Paper(upright=True).page().heading("Rapport fra havnen", 24).heading("Større prosjekter", 16)
    paper.heading("Ny ferjekai", 12).paragraph(
        "Prosjektet er i rute. Prosjekteier er kommunalsjef samferdsel."
    )
    paper.heading("Losplan på nett", 12).paragraph(
        "Prosjektet er forsinket. Leder er opptatt av fremdriften."
    )
    assert [(one["subject"], one["owner"]) for one in records(paper, "owner")] == [
        ("Ny ferjekai", "kommunalsjef samferdsel")
    ]


@pytest.mark.parametrize(
    ("text", "subject", "on"),
    [
        ("Innføring i 2029 forutsatt finansiering.", "Alle båter har nye kart", "finansiering"),
        (
            "Vi starter i vår, under forutsetning av midler i 2028.",
            "Alle båter har nye kart",
            "midler i 2028",
        ),
        ("Aktivitetene forutsetter nye dybdedata.", "Alle båter har nye kart", "nye dybdedata"),
        ("Nye målinger er en forutsetning for innføringen.", "Alle båter har nye kart", "Nye målinger"),
        ("Arbeidet med Felles kartlager forutsetter ny lov.", "Felles kartlager", "ny lov"),
        ("For utprøving i nord er ledige fartøy en forutsetning", "utprøving i nord", "ledige fartøy"),
    ],
)
@pytest.mark.parametrize("beside", [True, False])
def test_what_is_conditional_where_a_label_speaks_of_preconditions(
    text: str, subject: str, on: str, beside: bool
) -> None:
    paper = Paper(upright=True).page().heading("Alle båter har nye kart", 18)
    label = "Mål / forutsetninger"
    paper = paper.table((label, text), heads=0) if beside else paper.heading(label, 12).paragraph(text)
    assert [(one["subject"], one["on"]) for one in records(paper, "dependency")] == [(subject, on)]


def test_what_is_conditional_under_no_such_label_is_told_of_no_heading() -> None:
    paper = Paper(upright=True).page().heading("Økonomien i regionen", 18)
    paper.heading("Prisene i 2028", 12).paragraph("Tallene er ventet lavere forutsatt uendret rente.")
    assert not records(paper, "dependency")


@pytest.mark.parametrize(
    ("text", "on"),
    [
        (
            "Ny ferjekai melder to røde avhengigheter med høy kritikalitet. Det er en avhengighet til Kartetaten der "
            "tiltaket har behov for en base for dybdedata. Tiltaket er også avhengig av Losplan på nett.",
            [("base for dybdedata", "red", "høy"), ("Losplan på nett", "red", "høy")],
        ),
        (
            "«Ny ferjekai» melder rød risiko med høy kritikalitet til Kartetaten. Tiltaket venter på nye dybdedata.",
            [("nye dybdedata", "red", "høy")],
        ),
        (
            "«Ny ferjekai» melder rød avhengighet med høy kritikalitet til Kartetaten. Kaia er bygget i 1962.",
            [("Kartetaten", "red", "høy")],
        ),
        (
            "«Ny ferjekai» melder en avhengighet til Losplan på nett, der avhengigheten er knyttet til innlogging.",
            [("Losplan på nett", None, None)],
        ),
        (
            "Ny ferjekai melder rød status grunnet sen oppstart, kritiske avhengigheter til nye kart, og lite folk.",
            [("nye kart", None, None)],
        ),
        ("Ny ferjekai melder grønn status. Tiltaket er avhengig av nye kart.", [("nye kart", None, None)]),
    ],
)
def test_needs_that_a_sentence_announces(text: str, on: list[tuple[str, str | None, str | None]]) -> None:
    found = records(report(text), "dependency")
    assert [(one["on"], one.get("value"), one.get("criticality")) for one in found] == on
    assert {one["subject"] for one in found} == {"Ny ferjekai"}
