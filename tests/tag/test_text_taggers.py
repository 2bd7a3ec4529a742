"""Decisions, follow-ups, lists, goals, figures and facts of documents without tables."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper

from schemas.evidence import quote
from schemas.page import Document
from tag import tag_document


def of(paper: Paper, kind: str) -> list[dict[str, Any]]:
    found = [record.fields() for record in tag_document(paper.document)]
    return [{k: v for k, v in one.items() if k != "kind"} for one in found if one["kind"] == kind]


def minutes() -> Paper:
    return Paper(upright=True).page()


@pytest.mark.parametrize(
    ("lead", "outcome"),
    [
        ("Forslag til vedtak:", "proposed"),
        ("Framlegg til vedtak:", "proposed"),
        ("Innstilling:", "proposed"),
        ("Vedtak:", "adopted"),
        ("Vedtak (samrøystes):", "adopted"),
        ("Vedtak (15 mot 6 røyster):", "adopted"),
        ("Proposed decision:", "proposed"),
    ],
)
def test_decisions_behind_a_lead_in_belong_to_the_case_above(lead: str, outcome: str) -> None:
    paper = minutes().heading("Sak 12/26 Ny kai").paragraph(f"{lead} Rådet bygger ny kai i Nordvik.")
    assert of(paper, "decision") == [
        {"case_id": "12/26", "text": "Rådet bygger ny kai i Nordvik", "outcome": outcome}
    ]


def test_a_decision_under_its_own_heading() -> None:
    paper = (
        minutes()
        .heading("PS 3/26 Ny bru")
        .heading("Vedtak", 14)
        .paragraph("Rådet utsetter saken til neste møte.")
    )
    assert of(paper, "decision") == [
        {"case_id": "PS 3/26", "text": "Rådet utsetter saken til neste møte", "outcome": "adopted"}
    ]


def test_talk_of_decisions_is_no_decision() -> None:
    paper = minutes().paragraph("Rådet snakket om forslag til vedtak i andre saker. Vedtak kan påklages.")
    assert of(paper, "decision") == []


def test_cases_that_are_followed_up() -> None:
    paper = (
        Paper()
        .heading("Oppfølgingssaker")
        .paragraph("4-11/25 Ny kai\nOppfølging: Bruverket melder inn saken igjen.")
    )
    (found,) = of(paper, "follow_up")
    assert (found["case_id"], found["title"]) == ("4-11/25", "Ny kai")
    assert found["action"].rstrip(".") == "Bruverket melder inn saken igjen"


def test_a_list_of_actions() -> None:
    paper = minutes().heading("Aksjonspunkter").item("Kari Fjell: Sende brev til rederiet innen 1. mai 2026")
    (found,) = of(paper, "follow_up")
    assert (found["owner"], found["due"]) == ("Kari Fjell", "2026-05-01")
    assert "Sende brev til rederiet" in found["action"]


@pytest.mark.parametrize("bullet", ["•", "►", "»", "▸", "o", "\uf0d8"])
def test_a_bullet_is_no_part_of_a_name(bullet: str) -> None:
    paper = minutes().heading("Tiltak").item(f"{bullet} Ny kai (Bruverket)").item(f"{bullet} Ferjevarsel")
    assert [one["name"] for one in of(paper, "initiative")] == ["Ny kai", "Ferjevarsel"]


@pytest.mark.parametrize("heading", ["Nye tiltak", "Nye tiltak i 2026", "3.2 Nye tiltak"])
def test_measures_in_a_list_have_the_status_of_their_heading(heading: str) -> None:
    paper = minutes().heading(heading).item("Ny kai (Bruverket)").item("Ferjevarsel")
    assert [one["name"] for one in of(paper, "initiative")] == ["Ny kai", "Ferjevarsel"]
    assert [(one["subject"], one["value"]) for one in of(paper, "status")] == [
        ("Ny kai", "new"),
        ("Ferjevarsel", "new"),
    ]
    assert [one["owner"] for one in of(paper, "owner")] == ["Bruverket"]


def test_lists_under_other_headings_name_nothing() -> None:
    paper = minutes().heading("Til stede").item("Kari Fjell").item("Ola Vik")
    assert of(paper, "initiative") == []
    assert of(paper, "proposal") == []


def test_proposals_dependencies_and_activities_by_their_headings() -> None:
    paper = Paper().heading("Forslag til nye tiltak").item("Male alle bruene hvert femte år")
    paper.page().heading("Avhengigheter for Ferjevarsel").item("Ny mobildekning på kaia")
    paper.page().heading("Veien videre").item("Prøve varslet på to samband i 2026")
    assert [one["text"] for one in of(paper, "proposal")] == ["Male alle bruene hvert femte år"]
    assert of(paper, "dependency") == [{"subject": "Ferjevarsel", "on": "Ny mobildekning på kaia"}]
    (activity,) = of(paper, "activity")
    assert (activity["heading"], activity["text"]) == ("Veien videre", "Prøve varslet på to samband i 2026")


def test_who_does_a_planned_activity_and_what_is_done_already() -> None:
    paper = Paper().heading("Veien videre").item("Kystdirektoratet vurderer forslaget fra havnene")
    paper.item("Kystdirektoratet har sendt forslaget på høring").item("Prøve varslet på to samband")
    assert [(one.get("actor"), one["text"]) for one in of(paper, "activity")] == [
        ("Kystdirektoratet", "Kystdirektoratet vurderer forslaget fra havnene"),
        (None, "Prøve varslet på to samband"),
    ]


def test_who_works_on_what_the_heading_names() -> None:
    paper = Paper().heading("Videreutvikling av Havnelos").paragraph("Bølgeteknikk utvikler og tester")
    assert [(one["actor"], one["heading"]) for one in of(paper, "activity")] == [
        ("Bølgeteknikk", "Videreutvikling av Havnelos")
    ]
    assert not of(Paper().heading("Havnelos").paragraph("Bølgeteknikk utvikler og tester"), "activity")


def test_the_title_of_a_letter_does_not_make_all_its_lists_proposals() -> None:
    paper = minutes().heading("Innspill til bruplanen").heading("Bakgrunn", 14).heading("Om oss", 12)
    paper.item("Vi er et lag for folk som går over bruer")
    assert of(paper, "proposal") == []


def test_goals_with_labels_and_their_parents() -> None:
    paper = Paper().heading("Mål 1 – Trygge bruer").page().heading("Delmål 1.1 Alle bruer har rekkverk")
    assert of(paper, "goal") == [
        {"label": "Mål 1", "title": "Trygge bruer"},
        {"label": "Delmål 1.1", "title": "Alle bruer har rekkverk", "parent": "Mål 1"},
    ]


def test_figures_with_what_they_count() -> None:
    paper = (
        minutes()
        .heading("Bruk")
        .paragraph("170 av 357 kommuner bruker varselet. Det er 47,6 % av kommunene.")
    )
    found = [(one["value"], one["unit"]) for one in of(paper, "figure")]
    assert found == [(170, "kommuner"), (47.6, "%")]


def test_dates_times_and_case_numbers_are_no_figures() -> None:
    paper = minutes().paragraph(
        "Møtet 3. mars 2026 kl. 12.00 behandlet sak 12/26 og § 4 i loven. Ring 22 33 44 55."
    )
    assert of(paper, "figure") == []


def test_what_a_document_is() -> None:
    paper = Paper().heading("Styringsgruppa for bruer", 40).paragraph("Møte nr. 7").paragraph("3. mars 2026")
    paper.page().heading("Saksliste").table(("Sak", "Tid"), ("Velkommen", "09.00"), ("Ny kai", "09.10"))
    (document,) = of(paper, "document")
    assert document == {
        "title": "Styringsgruppa for bruer",
        "doc_type": "meeting_deck",
        "body": "Styringsgruppa for bruer",
        "date": "2026-03-03",
        "meeting_number": "7",
    }


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Referat fra møte i Brurådet", "minutes"),
        ("Møteprotokoll", "minutes"),
        ("Porteføljerapport 1. tertial 2026", "portfolio_report"),
        ("Vedlegg 2 til sak 4/26", "annex"),
        ("Brev om ny kai", "other"),
    ],
)
def test_what_an_upright_document_is(title: str, kind: str) -> None:
    (document,) = of(minutes().heading(title).paragraph("Kaia blir bygd i år, sier vi."), "document")
    assert document["doc_type"] == kind


def test_an_initiative_of_several_names_is_one_record() -> None:
    paper = (
        Paper()
        .heading("Nye tiltak")
        .item("Pasientnær brukontroll (PBK)")
        .item("PBK")
        .item("Innføring av PBK")
    )
    (found,) = of(paper, "initiative")
    assert found["name"] == "Pasientnær brukontroll"
    assert set(found["aliases"]) == {"PBK", "Innføring av PBK"}


def test_names_that_differ_by_a_number_or_letter_are_several() -> None:
    paper = Paper().heading("Nye tiltak").item("Utbygging av kaiene løp A").item("Utbygging av kaiene løp B")
    assert len(of(paper, "initiative")) == 2


def test_every_evidence_is_on_its_page() -> None:
    paper = (
        minutes().heading("Nye tiltak").item("Ny kai (Bruverket)").paragraph("Vedtak: Rådet bygger ny kai.")
    )
    pages = {page.number: page for page in paper.document.pages}
    for record in tag_document(paper.document):
        for evidence in record.evidence:
            assert quote(pages[evidence.page], evidence).quote


def test_a_document_without_words_gives_nothing() -> None:
    assert tag_document(Document([])) == []
    assert tag_document(Paper().page().document) == []


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Innspill til Kaiutvalget fra Samarbeidsrådet for Ytre Vika (SYV)", "Samarbeidsrådet for Ytre Vika"),
        ("Innspill fra Nordvik Havnelag til Kaiutvalget", "Nordvik Havnelag"),
        ("Kaiutvalget: Høringsuttalelse fra Nasjonalt senter for kaier", "Nasjonalt senter for kaier"),
        ("Kaiutvalet – innspel frå Vikaregionen politisk råd (VPR)", "Vikaregionen politisk råd"),
        ("Notat til Kaiutvalget", "Kaiutvalget"),
    ],
)
def test_a_letter_is_of_who_sends_it_where_its_title_tells(title: str, body: str) -> None:
    (found,) = of(minutes().heading(title).paragraph("Vi takker for muligheten."), "document")
    assert found["body"] == body


def test_strokes_of_a_pen_are_no_title() -> None:
    paper = minutes().heading("Referat").paragraph("Årsmøtet i Nordvik Havnelag").heading("(hamper", 40)
    page = paper.document.pages[0]
    for word in page.words:
        word.confidence = 0.6 if word.text == "(hamper" else 0.95
    (found,) = of(paper, "document")
    assert found["title"] == "Referat"


@pytest.mark.parametrize(
    "text", ["4.Lesernes vaner – en oppfølger etter fjoråret", "5 fra 1. klasse og 1 fra 4. klasse ble med"]
)
def test_a_place_in_an_order_is_no_figure(text: str) -> None:
    assert of(minutes().heading("Elevråd").item(text), "figure") == []


def test_a_body_in_a_sentence_is_not_the_documents() -> None:
    paper = minutes().heading("Retningslinjer").paragraph("Små søknader kan avgjøres av styret uten møte.")
    (found,) = of(paper, "document")
    assert "body" not in found
