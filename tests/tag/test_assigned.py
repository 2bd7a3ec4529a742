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
