"""Lists whose items say who does what by when are follow-ups, whatever stands over them."""

from __future__ import annotations

from table_papers import Paper

from tag import tag_document


def follow_ups(*items: str, heading: str = "Fra samtalen i juni") -> list[dict[str, object]]:
    paper = Paper().heading(heading)
    for item in items:
        paper.item(item)
    found = [record.fields() for record in tag_document(paper.document)]
    return [
        {name: value for name, value in one.items() if name != "kind"}
        for one in found
        if one["kind"] == "follow_up"
    ]


def test_who_and_when_behind_a_dash() -> None:
    assert follow_ups(
        "Hente inn tilbud på bøyer – havnesjefen, 12. mai 2025 (under arbeid)",
        "Avklare hvem som eier moloen – AKY, neste møte",
        "Skifte lykter på Sørneset – Driftsenheten, lukket 3. april 2025",
    ) == [
        {
            "action": "Hente inn tilbud på bøyer",
            "owner": "havnesjefen",
            "due": "2025-05-12",
            "status": "under arbeid",
        },
        {"action": "Avklare hvem som eier moloen", "owner": "AKY"},
        {"action": "Skifte lykter på Sørneset", "owner": "Driftsenheten", "status": "lukket"},
    ]


def test_who_and_when_in_brackets() -> None:
    assert [
        (one["owner"], one["due"])
        for one in follow_ups(
            "Hente inn tilbud på bøyer (Kari Vik, 12. mai 2025)",
            "Skifte lykter på Sørneset (Driftsenheten, 3.6.2025)",
        )
    ] == [("Kari Vik", "2025-05-12"), ("Driftsenheten", "2025-06-03")]


def test_places_and_dates_behind_a_dash_are_nobody_who_does_it() -> None:
    assert (
        follow_ups(
            "Vårtreff for mannskapet – Sørneset, 12. mai 2025", "Høstsamling – Indre havn, 3. september 2025"
        )
        == []
    )


def minutes(*paragraphs: str) -> list[dict[str, object]]:
    paper = Paper(upright=True).page().heading("Referat fra havnerådet", 24).paragraph("Møte 3. mars 2026")
    paper.heading("Sak 4/26 Ny kai", 14)
    for text in paragraphs:
        paper.paragraph(text)
    return [one.fields() for one in tag_document(paper.document) if one.fields()["kind"] == "follow_up"]


def test_sentences_of_minutes_that_say_who_does_what() -> None:
    found = minutes(
        "Rådet drøftet moloen. Havnesjefen følger opp leverandøren innen 1. mai 2026.",
        "Driftsavdelingen bes om å legge fram en plan for vakt.",
    )
    assert [(one["owner"], one["action"], one.get("due")) for one in found] == [
        ("Havnesjefen", "følger opp leverandøren", "2026-05-01"),
        ("Driftsavdelingen", "legge fram en plan for vakt", None),
    ]


def test_what_is_decided_is_not_followed_up_as_well() -> None:
    assert minutes("Vedtak: Havnesjefen får i oppdrag å søke fylket om midler innen 1. mai 2026.") == []


def test_what_somebody_does_without_a_time_is_told_and_not_promised() -> None:
    assert minutes("Havnesjefen følger opp saken. Rådet følger opp innen 1. mai 2026 om nødvendig?") == []


def test_a_first_name_and_how_far_it_has_come_behind_a_task() -> None:
    assert follow_ups(
        "Lage plakat til åpningen – Kari (ferdig)",
        "Chief engineer to report on the pumps (done)",
        heading="Aksjonspunkter",
    ) == [
        {"action": "Lage plakat til åpningen", "owner": "Kari", "status": "ferdig"},
        {"action": "report on the pumps", "owner": "Chief engineer", "status": "done"},
    ]


def test_brackets_within_a_task_stay() -> None:
    (found,) = follow_ups("Sende brev til etaten (havn)", heading="Aksjonspunkter")
    assert found["action"] == "Sende brev til etaten (havn)"


def test_who_does_what_behind_the_label_at_the_end_of_a_case() -> None:
    paper = (
        Paper(upright=True).heading("Referat fra styremøte 12. mars 2024").heading("Sak 9/24 Regnskap", 14)
    )
    paper.paragraph("Regnskapet ble gjennomgått.")
    paper.paragraph("Oppfølging: Økonomisjefen sender nytt budsjett innen 1. april.")
    found = [record.fields() for record in tag_document(paper.document) if record.kind == "follow_up"]
    assert [(one["owner"], one["action"], one["due"]) for one in found] == [
        ("Økonomisjefen", "sender nytt budsjett", "2024-04-01")
    ]


def test_a_day_within_the_task_is_when_it_is_due() -> None:
    (found,) = follow_ups("Draft budget by 1 May 2025 (Finance)", heading="Action items")
    assert (found["owner"], found["due"]) == ("Finance", "2025-05-01")
