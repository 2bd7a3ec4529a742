"""What text says of the initiative that its heading, or the sentence before, names."""

from __future__ import annotations

import pytest
from table_papers import Paper, told


def paper(text: str, heading: str) -> Paper:
    """A page of one heading, with a paragraph for each line."""
    found = Paper(upright=True).page().heading(heading)
    for line in text.splitlines():
        found.paragraph(line)
    return found


def statuses(text: str, heading: str = "Status for prosjektene") -> set[tuple[str, ...]]:
    """Each status: what has it, the dimension and the value."""
    return set(told(paper(text, heading), "status", "subject", "dimension", "value"))


def owners(text: str, heading: str = "Hvem gjør hva") -> set[tuple[str, ...]]:
    return set(told(paper(text, heading), "owner", "subject", "owner"))


@pytest.mark.parametrize(
    ("heading", "text", "name", "owner", "value"),
    [
        (
            "Ny løsning for kaivakter (Vaktbåt)",
            "Prosjektet styres av Havnevesenet og er gult.",
            "Ny løsning for kaivakter",
            "Havnevesenet",
            "yellow",
        ),
        (
            "Kaibok på nett – status mai 2025",
            "Ledes av Losvesenet. Status er rød.",
            "Kaibok på nett",
            "Losvesenet",
            "red",
        ),
        (
            "Lasteflyt",
            "Tiltaket blir eigd av Losvesenet. Statusen er grøn.",
            "Lasteflyt",
            "Losvesenet",
            "green",
        ),
    ],
)
def test_a_heading_names_what_its_text_does_not(
    heading: str, text: str, name: str, owner: str, value: str
) -> None:
    assert owners(text, heading) == {(name, owner)}
    assert statuses(text, heading) == {(name, "status", value)}
    assert told(paper(text, heading), "initiative", "name") == [(name,)]


def test_a_short_form_in_the_heading_is_an_alias() -> None:
    found = paper("Prosjektet styres av Havnevesenet og er gult.", "Ny løsning for kaivakter (Vaktbåt)")
    assert told(found, "initiative", "aliases") == [(["Vaktbåt"],)]


@pytest.mark.parametrize("heading", ["Vurdering", "Fremdrift og risiko", "Rapport fra havna", "Om saken"])
def test_a_heading_over_a_part_names_nothing(heading: str) -> None:
    assert told(paper("Prosjektet styres av Havnevesenet og er gult.", heading), "initiative", "name") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Overordnet status: rød. Fremdrift: gul.", {("status", "red"), ("progress", "yellow")}),
        ("Både status og risiko er satt til gul.", {("status", "yellow"), ("risk", "yellow")}),
        ("Statusen er uendra (grøn).", {("status", "green")}),
        ("The risk rating is unchanged at red.", {("risk", "red")}),
        ("Progress is rated green, risk amber.", {("progress", "green"), ("risk", "yellow")}),
        ("RAG-status per 2. mai 2025: Amber.", {("status", "yellow")}),
        ("Risikoen skal være grønn innen høsten.", set()),
    ],
)
def test_a_dimension_alone_is_of_what_was_named(text: str, expected: set[tuple[str, str]]) -> None:
    named = "Prosjektet «Losvakt» ledes av Havnevesenet. "
    assert statuses(named + text) == {("Losvakt", *one) for one in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Losvakt er grønt. Kaiseksjonen er tiltakseier og melder tilbake i mai.",
            {("Losvakt", "Kaiseksjonen")},
        ),
        (
            "Buoy Register remains green. The Wharf Division, as project owner, expects no change.",
            {("Buoy Register", "Wharf Division")},
        ),
        (
            "Losvakt er stanset. Kaiseksjonen, som var ansvarlig, har meldt fra.",
            {("Losvakt", "Kaiseksjonen")},
        ),
        (
            "No colour has been given for Quay Buoy this time. The owner, the Wharf Office, will report in May.",
            {("Quay Buoy", "Wharf Office")},
        ),
        ("Losvakt er gul. Ansvarleg eining er Kaiseksjonen.", {("Losvakt", "Kaiseksjonen")}),
        (
            "Losvakt er gul. Måkevern 2 er rød. Kaiseksjonen er owner for begge leveransene.",
            {("Losvakt", "Kaiseksjonen"), ("Måkevern 2", "Kaiseksjonen")},
        ),
        ("For nytt bøyelager er det Kaiseksjonen som er prosjekteier.", {("nytt bøyelager", "Kaiseksjonen")}),
        (
            "Prosjekteier for ombygging av Nordre molo er nå Kari Vik.",
            {("ombygging av Nordre molo", "Kari Vik")},
        ),
        ("Kaiseksjonen overtar eierskapet til Losvakt.", {("Losvakt", "Kaiseksjonen")}),
        (
            "Ownership of the Quay Buoy Register sits with the Wharf Office.",
            {("Quay Buoy Register", "Wharf Office")},
        ),
        (
            "Fra nyttår er ansvaret for Losvakt flyttet fra Fyrvesenet til Kaiseksjonen.",
            {("Losvakt", "Kaiseksjonen")},
        ),
        ("Hos Kaiseksjonen ligger ansvaret for Losvakt.", {("Losvakt", "Kaiseksjonen")}),
        ("I regi av Kaiseksjonen utvikles Losvakt, som skal hjelpe losene.", {("Losvakt", "Kaiseksjonen")}),
        ("Kaiseksjonen har ansvaret for å innføre Losvakt på alle stasjoner.", {("Losvakt", "Kaiseksjonen")}),
        (
            "Arbeidet med innkjøp av nye bøyer ledes av Kaiseksjonen.",
            {("innkjøp av nye bøyer", "Kaiseksjonen")},
        ),
        (
            "Losvakt eies av Kaiseksjonen, og Måkevern 2 av Fyrvesenet.",
            {("Losvakt", "Kaiseksjonen"), ("Måkevern 2", "Fyrvesenet")},
        ),
        (
            "Begge tiltakene i planen, Losvakt og Bøyebank, eies av Kaiseksjonen.",
            {("Losvakt", "Kaiseksjonen"), ("Bøyebank", "Kaiseksjonen")},
        ),
        (
            "Losvakt har fått ny eier. Kaiseksjonen tok over fra Fyrvesenet i mai.",
            {("Losvakt", "Kaiseksjonen")},
        ),
        (
            "Det ble spurt om hvem som eier Losvakt. Styret mente at Kaiseksjonen er eier.",
            {("Losvakt", "Kaiseksjonen")},
        ),
        ("Losvakt er gul, men det er uklart hvem som er eier.", set()),
        ("Øyvind mener noe annet. Noe av det viktigste er at leder og nestleder møtes.", set()),
    ],
)
def test_who_answers_is_told_in_a_sentence_of_its_own_or_in_another_order(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert owners(text) == expected


def test_the_former_and_the_latter_are_those_named_together() -> None:
    text = (
        "Prosjektene Losvakt og Bøyebank eies av Kaiseksjonen. Førstnevnte er gul. Sistnevnte har rød status."
    )
    assert statuses(text) == {("Losvakt", "status", "yellow"), ("Bøyebank", "status", "red")}


def test_what_a_mere_possibility_names_the_next_sentence_may_speak_of() -> None:
    text = "Dersom isen ligger lenge, vil Bøyebank måtte settes til rødt. I dag er statusen grønn."
    assert statuses(text) == {("Bøyebank", "status", "green")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Etaten melder at utskifting av gamle bøyer er ferdigstilt.",
            {("utskifting av gamle bøyer", "status", "completed")},
        ),
        (
            "Members will wish to note that Buoy Watch has been put on hold, and that Quay Lane has been completed.",
            {("Buoy Watch", "status", "paused"), ("Quay Lane", "status", "completed")},
        ),
        ("Etaten melder ikke at Losvakt er rødt.", set()),
        ("Etaten håper at Losvakt blir grønt.", set()),
        ("Styret hadde vurdert å sette Losvakt til rød.", set()),
        ("Losvakten er avsluttet som prosjekt.", {("Losvakten", "status", "completed")}),
    ],
)
def test_what_is_told_is_so_and_what_is_wished_or_weighed_is_not(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Losvakt var grønn i mai 2025, gul i juni 2025 og rød i juli 2025.",
            {("green", "2025-05"), ("yellow", "2025-06"), ("red", "2025-07")},
        ),
        (
            "I møtet 4. mai 2025 var Losvakt gul. Per 2. juni 2025 er statusen grønn.",
            {("yellow", "2025-05-04"), ("green", "2025-06-02")},
        ),
        ("Losvakt ble flyttet til rødt i mai 2025.", {("red", "2025-05")}),
        ("Losvakt er rødt og leveres i mai 2026.", {("red", None)}),
    ],
)
def test_what_was_so_once_has_its_day(text: str, expected: set[tuple[str, str | None]]) -> None:
    assert set(told(paper(text, "Utvikling"), "status", "value", "as_of")) == expected


def test_an_area_that_its_noun_leads_in_is_no_initiative() -> None:
    found = paper("Området Bøyer og brygger er gult. Temaet Måker har rød status.", "Samlet vurdering")
    assert set(told(found, "status", "subject", "subject_kind", "value")) == {
        ("Bøyer og brygger", "area", "yellow"),
        ("Måker", "area", "red"),
    }
    assert told(found, "initiative", "name") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Losvakt har status rød, risiko gul og fremdrift grønn.",
            {("Losvakt", "status", "red"), ("Losvakt", "risk", "yellow"), ("Losvakt", "progress", "green")},
        ),
        (
            "Tiltak 4 Trygg molo er ikke lenger rødt. I mai ble tiltaket gult.",
            {("Trygg molo", "status", "yellow")},
        ),
        (
            "The e-Buoy in Port project is led by the Quay Office. It has been red since May.",
            {("e-Buoy in Port", "status", "red")},
        ),
        (
            "Måkeregisteret er planlagt avsluttet ved nyttår og er fortsatt gult.",
            {("Måkeregisteret", "status", "yellow")},
        ),
    ],
)
def test_more_ways_to_say_how_something_stands(text: str, expected: set[tuple[str, ...]]) -> None:
    assert statuses(text) == expected


def test_both_of_two_are_somebodys() -> None:
    assert owners("Havnesjefen i Vik er ansvarlig for både Losvakt og Trygg molo.") == {
        ("Losvakt", "Havnesjefen i Vik"),
        ("Trygg molo", "Havnesjefen i Vik"),
    }


def test_a_numbered_heading_may_begin_with_a_name_in_small_letters() -> None:
    found = Paper(upright=True).page().heading("4 Prosjektene").heading("4.1 eKaibok fase 2", 16)
    found.paragraph("Prosjekteier: Losvesenet").paragraph("Status: Gul")
    assert told(found, "owner", "subject", "owner") == [("eKaibok fase 2", "Losvesenet")]


def test_a_heading_over_how_to_read_a_report_names_nothing() -> None:
    text = "Prosjektet eies av den som har meldt det. Prosjektet er gult når det kan bli forsinket."
    assert told(paper(text, "Slik leses rapporten"), "initiative", "name") == []


def test_lines_under_names_tell_how_they_stand_behind_one_label_that_nobody_knows() -> None:
    found = Paper(upright=True).page().heading("Mål 1: Fjorden skal være trygg")
    named = (
        ("a) Nye bøyer i fjorden (havnesjefen)", "Slik er det nå: I rute. Bøyene er kjøpt inn."),
        ("b) Lys på moloen (driftslederen)", "Slik er det nå: Forsinket. Mastene mangler."),
        ("c) Kurs for skippere (losene på Nes)", "Slik er det nå: Satt på vent. Ingen vil holde det."),
    )
    for name, told_of_it in named:
        found.paragraph(name).paragraph(told_of_it)
    assert set(told(found, "owner", "subject", "owner")) == {
        ("Nye bøyer i fjorden", "havnesjefen"),
        ("Lys på moloen", "driftslederen"),
        ("Kurs for skippere", "losene på Nes"),
    }
    assert set(told(found, "status", "subject", "value")) == {
        ("Nye bøyer i fjorden", "green"),
        ("Lys på moloen", "yellow"),
        ("Kurs for skippere", "paused"),
    }
