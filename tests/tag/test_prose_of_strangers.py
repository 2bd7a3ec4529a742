"""What sentences say of initiatives, in the many ways that offices which nobody has read before say it."""

from __future__ import annotations

import pytest
from table_papers import Paper, told


def paper(text: str, heading: str = "Status for prosjektene") -> Paper:
    """A report of one heading, with a paragraph for each line."""
    found = Paper(upright=True).page().heading(heading)
    for line in text.splitlines():
        found.paragraph(line)
    return found


def statuses(text: str, heading: str = "Status for prosjektene") -> set[tuple[str, ...]]:
    """Each status: what has it and the value, and the dimension where that is no plain status."""
    return statuses_of(paper(text, heading))


def statuses_of(document: Paper) -> set[tuple[str, ...]]:
    return {
        (subject, value) if dimension == "status" else (subject, dimension, value)
        for subject, dimension, value in told(document, "status", "subject", "dimension", "value")
    }


def owners(text: str) -> set[tuple[str, ...]]:
    return set(told(paper(text, "Eierskap"), "owner", "subject", "owner"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fjordvakt melder rød status fordi leverandøren er sen.", {("Fjordvakt", "red")}),
        ("Sluseboka 2 er forsinket.", {("Sluseboka 2", "yellow")}),
        (
            "Takstkartet lyser rødt. Kaimåler Øst holder seg på gult.",
            {("Takstkartet", "red"), ("Kaimåler Øst", "yellow")},
        ),
        ("Kaimåler Øst er løftet frå gult til grønt.", {("Kaimåler Øst", "green")}),
        ("Etter to rapporter på rødt er Havnas måkekart nå gult.", {("Havnas måkekart", "yellow")}),
        (
            "Siden forrige rapport er Kaimåler 2.0 nedjustert til rød og Lastekart oppjustert til grønn.",
            {("Kaimåler 2.0", "red"), ("Lastekart", "green")},
        ),
        ("Kaimåler Øst, som sist var rødt, melder gul status.", {("Kaimåler Øst", "yellow")}),
        ("Lastekart har gått motsatt vei, fra grønt til gult.", {("Lastekart", "yellow")}),
        (
            "Lastekart er rødt, Fjordvakt gult og Sluseboka grønt.",
            {("Lastekart", "red"), ("Fjordvakt", "yellow"), ("Sluseboka", "green")},
        ),
        (
            "Lasteflyt er grøn. Båe delane er i drift, og Vaktkart Sør er raudt.",
            {("Lasteflyt", "green"), ("Vaktkart Sør", "red")},
        ),
        (
            "Statusen for utskifting av gamle fortøyninger er endret fra grønn til gul.",
            {("utskifting av gamle fortøyninger", "yellow")},
        ),
        ("Arbeidet med felles måkeapp er avlyst.", {("felles måkeapp", "cancelled")}),
        ("Anskaffelsen av Lasteflyt er lagt på is.", {("Lasteflyt", "paused")}),
        ("Lasteflyts status er rød.", {("Lasteflyt", "red")}),
        (
            "Statusen er grønn for Kaimåler Øst. Det samme gjelder Lastekart.",
            {("Kaimåler Øst", "green"), ("Lastekart", "green")},
        ),
        (
            "De to andre tiltakene, Lastekart og Trygg kai, er grønne.",
            {("Lastekart", "green"), ("Trygg kai", "green")},
        ),
        (
            "Alle tiltakene i programmet Ren havn, det vil si Lastekart, Lasteflyt og Fjordvakt, melder grønn status.",
            {("Lastekart", "green"), ("Lasteflyt", "green"), ("Fjordvakt", "green")},
        ),
        (
            "Størst er Kaimåler Øst, som har rød status. Lettere går det med Lastekart, der statusen er grønn.",
            {("Kaimåler Øst", "red"), ("Lastekart", "green")},
        ),
        (
            "Lastekart (grønn) og Kaimåler 24 (rød) er størst.",
            {("Lastekart", "green"), ("Kaimåler 24", "red")},
        ),
        (
            "Lastekart: grønn til gul. Fjordvakt: uendret rød.",
            {("Lastekart", "yellow"), ("Fjordvakt", "red")},
        ),
        ("Gul status har Lastekart og Trygg kai.", {("Lastekart", "yellow"), ("Trygg kai", "yellow")}),
        (
            "Prosjektene Lastekart og Fjordvakt har henholdsvis grønn og rød status.",
            {("Lastekart", "green"), ("Fjordvakt", "red")},
        ),
        ("Måkevern i Ytre havn er avslutta som planlagt.", {("Måkevern i Ytre havn", "completed")}),
        ("Et søsterprosjekt, Kaimåler Øst, er ferdigstilt.", {("Kaimåler Øst", "completed")}),
        ("Its sister project, Quay Buoy 3, has been completed.", {("Quay Buoy 3", "completed")}),
        ("Tiltaket Losskole Nord, tidligere omtalt som Kadettleir, er grønt.", {("Losskole Nord", "green")}),
        (
            "Tiltaket «Lastekart» er gult, og tiltaket «Kaiplan» er nytt.",
            {("Lastekart", "yellow"), ("Kaiplan", "new")},
        ),
    ],
)
def test_statuses_are_read_whatever_the_verb(text: str, expected: set[tuple[str, str]]) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Fjordvakt er grønn på både status og risiko.",
            {("Fjordvakt", "green"), ("Fjordvakt", "risk", "green")},
        ),
        (
            "Prosjektet Fjordvakt har status gul og risiko rød.",
            {("Fjordvakt", "yellow"), ("Fjordvakt", "risk", "red")},
        ),
        (
            "Risikoen for Fjordvakt er gul. For Lastekart er den rød, og for Kaimåler Øst er den grønn.",
            {
                ("Fjordvakt", "risk", "yellow"),
                ("Lastekart", "risk", "red"),
                ("Kaimåler Øst", "risk", "green"),
            },
        ),
        ("For Kaimåler 2.0 er risikoen økt fra gul til rød.", {("Kaimåler 2.0", "risk", "red")}),
        (
            "På risiko rapporterer Lastekart gult og Fjordvakt rødt.",
            {("Lastekart", "risk", "yellow"), ("Fjordvakt", "risk", "red")},
        ),
        (
            "Usikkerheten i Lastekart er redusert, og risikoen er satt ned fra rød til gul.",
            {("Lastekart", "risk", "yellow")},
        ),
        ("Lastekarts fremdrift er grønn.", {("Lastekart", "progress", "green")}),
    ],
)
def test_what_a_colour_is_of(text: str, expected: set[tuple[str, ...]]) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Prosjektet Fjordvakt er rødt. Innføringen av Lastekart er utsatt en uke, og prosjektet er nå gult.",
            ("Lastekart", "yellow"),
        ),
        ("Fjordvakt har hatt et tungt år. Statusen er gul.", ("Fjordvakt", "yellow")),
        ("«Måkevern» løper videre. Statusen er grønn.", ("Måkevern", "green")),
    ],
)
def test_what_is_spoken_of_is_what_was_named_last(text: str, expected: tuple[str, str]) -> None:
    assert expected in statuses(text)


def test_the_latest_colour_of_a_sentence_stands() -> None:
    assert statuses("Tiltaket «Lastekart» har hatt gul status siden i fjor, men melder nå grønn.") == {
        ("Lastekart", "green")
    }
    assert statuses("Lastekart lå lenge på rødt, men har grønn status.") == {("Lastekart", "green")}
    assert statuses("Lastekart har vært på pause, men er i gang igjen og har i dag gul status.") == {
        ("Lastekart", "yellow")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Skredkartet deler fjorden inn i grønne, gule og røde soner.",
        "Bemanningssituasjonen er rød.",
        "Gjennomføringsevnen er gul.",
        "Ved forrige rapportering var Lastekart rødt.",
        "Lastekart kan bli grønt.",
        "Ny farge settes når kontrollen er gjennomført.",
        "Status er ikke vurdert på nytt.",
        "Rutinen er ny.",
    ],
)
def test_what_is_no_status(text: str) -> None:
    assert statuses(text, "Om rapporteringen") == set()


def test_a_heading_dates_what_stands_beneath() -> None:
    found = told(
        paper(
            "Fjordvakt er gul.\nLastekart var rødt per 1. mai 2025, og er det fortsatt.",
            "Status per 30. juni 2025",
        ),
        "status",
        "subject",
        "as_of",
    )
    assert ("Fjordvakt", "2025-06-30") in found


def test_a_heading_that_is_a_noun_and_a_name_names_what_stands_beneath() -> None:
    found = paper("Programmet ledes av Rederiseksjonen. Risikoen er gul.", "Programmet Felles fartøy")
    assert told(found, "owner", "subject", "owner") == [("Felles fartøy", "Rederiseksjonen")]
    assert told(found, "status", "subject", "dimension", "value") == [("Felles fartøy", "risk", "yellow")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fylkeskommunen eier Lastekart.", {("Lastekart", "Fylkeskommunen")}),
        ("Lastekart hører inn under Havnedirektoratet.", {("Lastekart", "Havnedirektoratet")}),
        ("Lastekart, i regi av Havnekontoret, har gul status.", {("Lastekart", "Havnekontoret")}),
        (
            "The Quay Library, for which Harbours North is responsible, has green status.",
            {("Quay Library", "Harbours North")},
        ),
        (
            "A new initiative, Quay Watch Data, owned by the Port Directorate, has been added to the portfolio.",
            {("Quay Watch Data", "Port Directorate")},
        ),
        ("For Lastekart er det havneavdelingen som har ansvaret.", {("Lastekart", "havneavdelingen")}),
        ("Kaimåler Øst er havnesjefens ansvar.", {("Kaimåler Øst", "havnesjefen")}),
        (
            "Prosjekteier for Lastekart er Teknisk seksjon, og for Fjordvakt er det Losseksjonen.",
            {("Lastekart", "Teknisk seksjon"), ("Fjordvakt", "Losseksjonen")},
        ),
        (
            "Tiltaket Trygg kai er grønt. Det er eid av kultur- og havnesjefen og går ut 2027.",
            {("Trygg kai", "kultur- og havnesjefen")},
        ),
        (
            "Trygg kai er grønn. Lastekart er gult, og Fjordvakt er rødt. Alle tre eies av Havnekontoret.",
            {("Trygg kai", "Havnekontoret"), ("Lastekart", "Havnekontoret"), ("Fjordvakt", "Havnekontoret")},
        ),
        ("KAI-programmet eies av Havnekontoret.", {("KAI", "Havnekontoret")}),
        (
            "Som nytt tiltak i porteføljen er Lastekart (Havnekontoret) tatt inn.",
            {("Lastekart", "Havnekontoret")},
        ),
    ],
)
def test_owners_are_told_in_many_ways(text: str, expected: set[tuple[str, str]]) -> None:
    assert owners(text) == expected


def test_a_phrase_without_article_may_need_something() -> None:
    found = paper("Deling av måkedata er avhengig av ny forskrift om havner.", "Avhengigheter")
    assert told(found, "dependency", "subject", "on") == [("Deling av måkedata", "ny forskrift om havner")]


def test_a_number_may_end_a_name() -> None:
    found = paper("Av de fire er Bemanning 26 gul. Tug 24 depends on a new contract.", "Kort fortalt")
    assert not told(found, "figure", "value")


def test_an_indicator_in_quotation_marks_is_no_initiative() -> None:
    found = paper("Status for indikatoren «Tid ved kai» er grønn.", "Indikatorer")
    assert told(found, "status", "subject", "subject_kind", "value") == [
        ("Tid ved kai", "indicator", "green")
    ]


def test_a_sentence_of_a_list_of_actions_is_kept_whole() -> None:
    found = paper("", "Aksjonspunkter").item("Losseksjonen bestiller nye bøyer innen 10. juni 2025")
    assert told(found, "follow_up", "owner", "action", "due") == [
        ("Losseksjonen", "Losseksjonen bestiller nye bøyer innen 10. juni 2025", "2025-06-10")
    ]


def test_what_alone_is_said_of_an_earlier_case_is_what_is_done() -> None:
    found = paper("", "Oppfølging fra forrige møte")
    found.item("Sak 12/25 Gjestebrygga: Havnesjefen legger fram et forslag.").item(
        "Sak 13/25 Kran: Saken er oversendt."
    )
    assert told(found, "follow_up", "case_id", "title", "action") == [
        ("12/25", "Gjestebrygga", "Havnesjefen legger fram et forslag"),
        ("13/25", "Kran", "Saken er oversendt"),
    ]


def test_lines_of_names_and_owners_under_a_heading_are_a_list() -> None:
    found = paper(
        "Kranregisteret (Havneetaten)\nArbeidet hviler til loven er vedtatt.\nNy klokke på kaia (Byantikvaren)",
        "Tiltak på pause",
    )
    assert statuses_of(found) == {("Kranregisteret", "paused"), ("Ny klokke på kaia", "paused")}
    assert set(told(found, "owner", "subject", "owner")) == {
        ("Kranregisteret", "Havneetaten"),
        ("Ny klokke på kaia", "Byantikvaren"),
    }


def test_who_owns_something_is_not_what_is_spoken_of() -> None:
    found = paper("«Meldeordningen» er på vent til loven er fastsatt. Sjødepotet eier tiltaket.")
    assert told(found, "owner", "subject", "owner") == [("Meldeordningen", "Sjødepotet")]


def test_all_that_were_named_under_a_heading_are_spoken_of_together() -> None:
    found = paper("Kaimåler Øst er gul.\nLastekart er rødt.\nHavneverket eier begge.")
    assert set(told(found, "owner", "subject", "owner")) == {
        ("Kaimåler Øst", "Havneverket"),
        ("Lastekart", "Havneverket"),
    }


def test_bullets_of_an_agenda_are_no_verbs() -> None:
    found = (
        Paper().page().heading("Agenda").item("• Status (Siri Ness)").item("• Nye bøyer, Jon Vik (10 min)")
    )
    assert [title for (title,) in told(found, "agenda_item", "title")] == ["Status", "Nye bøyer"]
