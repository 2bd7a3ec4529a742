"""Slides that a body shows the users of what it makes: what they asked for, what is planned, what is open to them."""

from __future__ import annotations

import pytest
from table_papers import C, Paper, found, told

WISHED = (
    (C("Varsel når kaia er full"), C("Ferdig", light="green"), C("Kom i mai, for alle havner.")),
    (C("Kveldskurs for losene"), C("I arbeid", light="yellow"), C("Ett kurs er holdt, to gjenstår.")),
    (C("Telefon hele natta"), C("Ikke prioritert", light="grey"), C("Krever to nye stillinger.")),
)


@pytest.mark.parametrize("asked", ["Ønske fra losene", "Innspill", "Bestilling"])
def test_what_users_wished_last_time_is_followed_up_and_no_initiative(asked: str) -> None:
    paper = (
        Paper()
        .page()
        .heading("Dette ba dere om sist")
        .table([asked, "Hvor langt er vi?", "Kommentar"], *WISHED)
    )
    assert told(paper, "follow_up", "text", "action", "status") == [
        ("Varsel når kaia er full", "Kom i mai, for alle havner", "Ferdig"),
        ("Kveldskurs for losene", "Ett kurs er holdt, to gjenstår", "I arbeid"),
        ("Telefon hele natta", "Krever to nye stillinger", "Ikke prioritert"),
    ]
    assert not [one for kind in ("initiative", "status", "proposal") for one in found(paper, kind)]
