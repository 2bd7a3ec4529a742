"""The usual ways in which boards say how something goes, in three languages, and what only looks like them."""

from __future__ import annotations

import pytest
from table_papers import Paper

from tag import tag_document

NAMES = {"nb": "Prosjektet Ferjevarsel", "nn": "Prosjektet Ferjevarsel", "en": "The project Ferry Watch"}
SAID = {
    ("green", "nb"): [
        "X går som planlagt.",
        "X går nå etter planen igjen.",
        "X ligger fortsatt an til å bli ferdig i tide.",
        "X holder fristen.",
        "X holder både tidsplanen og budsjettet.",
        "X følger vedtatt framdriftsplan.",
        "X er godt i rute.",
        "X er tilbake på sporet.",
        "X har hatt god fremdrift hele høsten.",
        "X utvikler seg som forventet.",
        "X skrider frem som planlagt.",
        "X ligger litt foran planen.",
        "X er i all hovedsak i rute.",
    ],
    ("green", "nn"): [
        "X går som det skal.",
        "X går framleis etter planen.",
        "X ligg godt an.",
        "X held fristen.",
        "X følgjer framdriftsplanen.",
        "X er i rute.",
        "X har god framdrift.",
        "X er på skjema.",
        "X ligg an til å bli ferdig i tide.",
    ],
    ("green", "en"): [
        "X is on track.",
        "X remains on schedule.",
        "X is proceeding as planned.",
        "X is progressing according to plan.",
        "X is running to schedule.",
        "X is well on track for delivery in May.",
        "X is ahead of schedule.",
        "X continues to progress to plan.",
    ],
    ("yellow", "nb"): [
        "X er tre måneder forsinket.",
        "X har blitt forsinket.",
        "X ligger om lag to måneder etter skjema.",
        "X er på etterskudd.",
        "X er nå tre måneder på etterskudd.",
        "X henger etter.",
        "X trekker ut i tid.",
        "X tar lengre tid enn planlagt.",
        "X går tregere enn ventet.",
        "X har sklidd ut i tid.",
        "X følger ikke planen.",
        "X går ikke som planlagt.",
        "X har havnet bak skjema.",
        "X er utsatt for forsinkelser.",
        "X har en forsinkelse på fire uker.",
    ],
    ("yellow", "nn"): [
        "X ligg etter planen.",
        "X er blitt forseinka.",
        "X er to veker forseinka.",
        "X er på etterskot.",
        "X dreg ut i tid.",
        "X tek lengre tid enn planlagt.",
        "X held ikkje tidsplanen.",
        "X har kome på etterskot.",
    ],
    ("yellow", "en"): [
        "X is running two months late.",
        "X has slipped by six weeks.",
        "X has fallen behind schedule.",
        "X is behind schedule.",
        "X is four weeks behind plan.",
        "X has been delayed.",
        "X is not on track.",
        "X is taking longer than planned.",
        "X is lagging behind.",
    ],
    ("red", "nb"): [
        "X er sterkt forsinket.",
        "X er ikke i rute.",
        "X har gått fra gult til rødt.",
        "X lyser fortsatt rødt.",
        "X står på rødt.",
        "X er flyttet fra gul til rød.",
        "X har fått rødt lys.",
    ],
    ("red", "nn"): [
        "X er ikkje i rute.",
        "X er kraftig forseinka.",
        "X står i raudt.",
        "X lyser raudt.",
        "X har gått frå gult til raudt.",
    ],
    ("red", "en"): [
        "X has been moved from amber to red.",
        "X is severely delayed.",
        "X is rated red.",
        "X has gone from green to red.",
        "X is currently red.",
    ],
    ("paused", "nb"): [
        "X er satt midlertidig på vent.",
        "X er inntil videre stilt i bero.",
        "X har ligget på is siden mars.",
        "X står på stedet hvil.",
        "X har stått stille siden jul.",
        "X har stoppet opp.",
        "X er utsatt.",
        "X er lagt på is.",
        "X er midlertidig innstilt.",
        "X satte vi på pause i mai.",
        "X har vi lagt på is.",
    ],
    ("paused", "nn"): [
        "X er sett på vent.",
        "X er stilt i bero.",
        "X ligg framleis på is.",
        "X har stått stille sidan påske.",
        "X er utsett på ubestemt tid.",
        "X vart mellombels stansa.",
        "X har vi lagt på is.",
    ],
    ("paused", "en"): [
        "X has been suspended.",
        "X remains on hold.",
        "X was postponed until further notice.",
        "X has been put on ice.",
        "X is currently paused.",
        "X has been deferred.",
    ],
    ("completed", "nb"): [
        "X er nå ✔.",
        "X kom i mål i juni.",
        "X er endelig i mål.",
        "X sto ferdig i april.",
        "X gikk over i ordinær drift ved nyttår.",
        "X er nå over i forvaltning.",
        "X ble overlevert til linja i mai.",
        "X er gjennomført.",
        "X er formelt avsluttet.",
        "X har blitt fullført.",
        "X ble sluttført.",
        "X er satt i drift.",
        "X er lukket.",
    ],
    ("completed", "nn"): [
        "X kom i mål i juni.",
        "X er no avslutta.",
        "X vart ferdigstilt i mai.",
        "X er fullført.",
        "X gjekk over i drift ved nyttår.",
        "X stod ferdig i april.",
        "X er gjennomført.",
        "X har vorte sluttført.",
    ],
    ("completed", "en"): [
        "X has been completed.",
        "X was closed in May.",
        "X went into full operation on 1 October.",
        "X has been handed over to the service desk.",
        "X is now complete.",
        "X was successfully delivered.",
        "X came to an end in June.",
        "X has gone live.",
    ],
    ("cancelled", "nb"): [
        "X er skrinlagt.",
        "X skal ikke videreføres.",
        "X blir ikke noe av.",
        "X føres ikke videre.",
        "X ble avblåst.",
        "X er besluttet stanset.",
        "X legges ned.",
        "X er gitt opp.",
        "X er tatt ut av porteføljen.",
        "X er trukket tilbake.",
    ],
    ("cancelled", "nn"): [
        "X vart avlyst.",
        "X er skrinlagt.",
        "X skal ikkje førast vidare.",
        "X blir ikkje vidareført.",
        "X vert lagt ned.",
        "X er stogga.",
        "X er teke ut av porteføljen.",
    ],
    ("cancelled", "en"): [
        "X was terminated in March.",
        "X has been discontinued.",
        "X has been abandoned.",
        "X was dropped.",
        "X will not be continued.",
        "X has been closed down.",
    ],
}
UNSAID = [
    "X kan bli forsinket.",
    "X kan komme til å gli ut i tid.",
    "X bør avsluttes til våren.",
    "Hvis X blir stanset, må rådet varsles.",
    "Skulle X bli forsinket, må styret varsles.",
    "Dersom X vert utsett, må rådet få vite det.",
    "Rådet spurde om X er i rute.",
    "Styret drøftet om X skulle settes på pause.",
    "X må ikke settes på vent.",
    "Det er ikke aktuelt at X legges ned.",
    "Should X be delayed, the board must be told.",
    "X could be put on hold.",
    "If X is not completed in time, the grant is lost.",
    "It is not true that X has been cancelled.",
    "X skal avsluttes i 2027.",
    "Er X i rute?",
    "X er ikke forsinket.",
    "X er ikkje ferdig.",
    "X is not yet complete.",
    "X has not been cancelled.",
    "X er ikke stanset.",
    "Målet er at X er ferdigstilt i 2027.",
    "Vi regner med at X er ferdig til sommeren.",
]


def _statuses(text: str) -> list[tuple[str, str]]:
    paper = Paper(upright=True).heading("Status").paragraph(text)
    found = [record.fields() for record in tag_document(paper.document)]
    return [(one["subject"], one["value"]) for one in found if one["kind"] == "status"]


def _of(text: str, language: str) -> str:
    said = text.replace("X", NAMES[language], 1)
    return (
        said
        if text.startswith("X")
        else said.replace("Prosjektet", "prosjektet").replace("The project", "the project")
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [(_of(text, language), value) for (value, language), texts in SAID.items() for text in texts],
)
def test_it_is_said(text: str, value: str) -> None:
    name = "Ferry Watch" if "Ferry Watch" in text else "Ferjevarsel"
    assert _statuses(text) == [(name, value)]


ENGLISH = (" be ", "could", " has ", " is ", " yet ")


@pytest.mark.parametrize(
    "text", [_of(one, "en" if any(word in one for word in ENGLISH) else "nb") for one in UNSAID]
)
def test_it_is_not_said(text: str) -> None:
    assert _statuses(text) == []
