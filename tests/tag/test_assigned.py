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
