"""What kind of document a first page tells of, and whose it is."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper

from tag import tag_document


def document(paper: Paper) -> dict[str, Any]:
    return next(
        one for record in tag_document(paper.document) if (one := record.fields())["kind"] == "document"
    )


def front(title: str, *lines: str) -> Paper:
    paper = Paper(upright=True).page().heading(title, 24)
    for line in lines:
        paper.paragraph(line)
    return paper.heading("Innledning", 14)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Status for havneplanen", "strategy_followup"),
        ("Kvar står vi med utviklingsplanen?", "strategy_followup"),
        ("Status for handlingsplanen", "portfolio_report"),
        ("Portfolio review, spring 2026", "portfolio_report"),
        ("Prosjektene våre våren 2026", "portfolio_report"),
        ("Aksjonslogg for kvalitetsutvalget", "other"),
        ("Digital strategi 2026–2030", "strategy_deck"),
        ("Innspill til ny strategi", "other"),
        ("Årsmøteprotokoll", "minutes"),
        ("Beslutningsreferat fra ledermøtet", "minutes"),
        ("Havnestrategien: slik ligger vi an", "strategy_followup"),
        ("Renere havn: hva har vi fått til?", "strategy_followup"),
        ("Måloppnåelse 2025", "strategy_followup"),
        ("Digitaliseringsstrategi", "strategy_deck"),
        ("Virksomhetsrapportering 1. tertial", "portfolio_report"),
        ("Svarrapportering av medisinske prøver", "other"),
    ],
)
def test_the_kind_by_the_words_of_the_title(title: str, kind: str) -> None:
    assert document(front(title, "Vestnes havn", "3. mars 2026"))["doc_type"] == kind


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (("Havnesamarbeidet i Vestnes", "Dato: 3. mars 2026"), "Havnesamarbeidet i Vestnes"),
        (("Drift og miljø, Vestnes kommune. Tallene gjelder per mars.",), "Drift og miljø, Vestnes kommune"),
        (("Behandles i havnestyret 3. mars 2026", "Vestnes kommune"), "Vestnes kommune"),
        (("Fra Departementet for kyst", "Til Vestnes kommune"), "Departementet for kyst"),
        (("Prepared for the Joint Harbour Authority",), "Joint Harbour Authority"),
    ],
)
def test_the_body_stands_on_the_front_before_what_is_said_behind(lines: tuple[str, ...], body: str) -> None:
    paper = front("Rapport for første tertial 2026", *lines)
    paper.paragraph("Havnerådet ønsker at Trygg molo bygges i år.")
    assert document(paper)["body"] == body


def test_a_letter_is_of_who_signs_it_and_not_of_who_gets_it() -> None:
    paper = Paper(upright=True).page()
    for line in ("Kystdepartementet", "Postboks 8, 0030 Oslo", "Vår ref. 26/118"):
        paper.paragraph(line)
    paper.heading("Status for havnereformen", 20).paragraph("Reformen går etter planen.")
    for line in ("Med hilsen", "Etaten for havner", "Kari Vik, direktør"):
        paper.paragraph(line)
    found = document(paper)
    assert (found["doc_type"], found["body"]) == ("other", "Etaten for havner")


@pytest.mark.parametrize(
    "line",
    [
        "Vestnes havn, Universitetet i Vik og Fagskolen Nord",
        "University of Vik, College of Moland and the Student Union",
    ],
)
def test_those_who_meet_are_not_whose_a_document_is(line: str) -> None:
    assert "body" not in document(front("Referat fra samarbeidsmøte", line, "3. mars 2026"))


def test_a_subject_below_the_title_is_no_body() -> None:
    assert "body" not in document(front("Digital dialog", "Problemstilling rundt Service-Action"))


@pytest.mark.parametrize(
    ("title", "lines", "body"),
    [
        (
            "Tildelingsbrev 2026",
            ("Til: Norsk fyrinstitutt", "Fra: Kystdepartementet", "Dato: 20.12.2025"),
            "Kystdepartementet",
        ),
        ("Notat", ("Til: Styringsgruppen", "Fra: Prosjektlederen"), "Styringsgruppen"),
        ("Board meeting", ("Nordvik Havn AS", "Nordvik, 12 June 2026"), "Nordvik Havn AS"),
        (
            "Handlingsplan for klima 2026–2029",
            ("Vedtatt av kommunestyret i Nordvik kommune 12. desember 2025",),
            "kommunestyret i Nordvik kommune",
        ),
        ("Referat", ("Møte 3. juni 2026", "Styret tok saken opp."), None),
    ],
)
def test_whose_a_paper_with_senders_and_sentences_is(
    title: str, lines: tuple[str, ...], body: str | None
) -> None:
    assert document(front(title, *lines)).get("body") == body


def test_the_year_that_a_case_is_of_dates_no_minutes() -> None:
    paper = Paper(upright=True).page().heading("Møtebok", 24)
    paper.heading("Sak 15/26: Årsmelding 2024", 14).paragraph("Styret tok årsmeldinga til vitande.")
    assert document(paper).get("date") is None


@pytest.mark.parametrize(
    "body", ["Øvre Fjelldal herad", "Sykehuset Nordmarka HF", "Norwegian Tenancy Agency"]
)
def test_a_body_is_whole_however_its_place_reads(body: str) -> None:
    assert document(front("Status per mai", body, "12. mai 2026")).get("body") == body
    minutes = (
        Paper(upright=True).page().heading(f"Protokoll fra styremøte i {body}", 24).paragraph("3. mars 2026")
    )
    assert document(minutes).get("body") == body


def test_the_years_of_a_plan_are_not_when_it_was_written() -> None:
    assert document(front("Strategi for havnen 2026–2029")).get("date") is None
    assert (
        document(front("Strategi for havnen 2026–2029", "Vedtatt 3. mars 2026")).get("date") == "2026-03-03"
    )


@pytest.mark.parametrize(
    ("title", "lines", "body"),
    [
        (
            "Tryggere havner",
            ("Til: Havneutvalget", "Fra: Seilforbundet", "Tema: Innspill til Havneutvalget"),
            "Seilforbundet",
        ),
        ("Innspill fra KS fjordnettverk til havneutvalget", ("Havneutvalget",), "KS fjordnettverk"),
        ("INNSPILL TIL HAVNEUTVALGET", ("Vi er en gruppe fiskere på Vestnes",), None),
        ("Innspill til havneutvalget fra nettverk for eldre båter", (), "nettverk for eldre båter"),
        (
            "Om fyrvesenet",
            ("Vedlegg 2. Seilforeningens innspill til Havneutvalget, april 2026",),
            "Seilforeningen",
        ),
        (
            "Frivillige i en ny havnereform",
            (
                "Dette innspillet er utarbeidet av Frivillig Nettverk, som representerer elleve lag langs hele kysten.",
            ),
            "Frivillig Nettverk",
        ),
        (
            "Høringsuttalelse til ny lov",
            ("Vestnes kommune viser til høringsbrev av 3. januar 2026.",),
            "Vestnes kommune",
        ),
        ("Høringsuttalelse til ny lov", ("Vi viser til høringsbrev av 3. januar 2026.",), None),
        ("Innspill til havnereformen", ("Havner, havneforetak og farleder",), None),
        (
            "Lanterner",
            ("Forum for lys 14. mai 2026", "Kari Vik (Lysverket AS), Ola Nes (Styrmann AS)"),
            "Forum for lys",
        ),
        (
            "Lessons learned",
            ("Kari Vik, The Norwegian Directorate of Harbours",),
            "Norwegian Directorate of Harbours",
        ),
        ("Invitasjon til brukerforum for Havneregisteret 2026", (), "brukerforum for Havneregisteret"),
        ("Sjøfuglenes generalforsamling referat", ("3. mars 2026",), "Sjøfuglenes generalforsamling"),
    ],
)
def test_a_paper_to_others_is_of_who_sends_it(title: str, lines: tuple[str, ...], body: str | None) -> None:
    assert document(front(title, *lines)).get("body") == body


def test_a_line_that_numbers_an_annex_and_an_invitation_tell_the_kind() -> None:
    annex = Paper(upright=True).page().paragraph("Vedlegg 4. Fiskerlagets innspill, april 2026")
    assert document(annex.heading("Om garn", 20).paragraph("Garn er dyre."))["doc_type"] == "annex"
    assert document(front("Invitasjon til brukerforum for fyrvoktere"))["doc_type"] == "meeting_deck"
    assert document(front("Om fiskegarn", "Se vedlegg 2 for tallene."))["doc_type"] == "other"


def test_a_paper_that_ends_with_a_meeting_being_closed_is_minutes() -> None:
    paper = front("Fjordlagets generalforsamling 2026").paragraph("Kari Vik ble valgt til ordstyrer.")
    assert document(paper)["doc_type"] == "other"
    assert document(paper.paragraph("Generalforsamlingen heves klokken 23.05"))["doc_type"] == "minutes"


def test_the_next_meeting_dates_no_minutes_and_a_day_may_be_written_backwards() -> None:
    paper = front("Referat fra fjordrådet", "Neste møte: tirsdag 12. januar 2027", "Dato: 2026.12.01")
    assert document(paper)["date"] == "2026-12-01"
    assert "date" not in document(front("Referat fra fjordrådet", "Neste møte: tirsdag 12. januar 2027"))


def test_who_meets_when_below_a_title_is_no_part_of_it() -> None:
    paper = Paper().page().heading("Kystens måledata\nKystforum 05.02.2026", 40).paragraph("Kari Vik")
    found = document(paper)
    assert (found["title"], found["body"], found["date"]) == ("Kystens måledata", "Kystforum", "2026-02-05")


def test_what_a_letter_asks_of_others_is_no_decision_of_the_house() -> None:
    paper = Paper(upright=True).page().heading("Innspill fra Fiskerlaget til havneutvalget", 20)
    paper.paragraph("Havnene er gamle og trange, og de fleste er bygd for lenge siden.")
    paper.item("Kaier er dyre. Fiskerlaget vil at flere skal betale for dem.")
    paper.heading("Vårt forslag:", 14).paragraph("Bruk kreftene på de kaiene som er i bruk.")
    assert not [one.kind for one in tag_document(paper.document) if one.kind in ("decision", "proposal")]
    paper = Paper(upright=True).page().heading("Ny kai på Vestnes", 20)
    paper.paragraph("Det var ingen merknader til planen.")
    paper.heading("Vårt forslag:", 14).paragraph("Havnesjefen bygger en ny kai på Vestnes i 2027.")
    assert [one.kind for one in tag_document(paper.document)] == ["document", "decision"]


def test_the_letter_that_is_answered_dates_no_answer() -> None:
    answer = front("Høringsuttalelse til ny havnelov", "Vi viser til høringsbrev av 3. januar 2026.")
    assert "date" not in document(answer)
    assert document(answer.paragraph("Vestnes, 12. mars 2026")).get("date") == "2026-03-12"
