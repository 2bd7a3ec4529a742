"""Dates and periods in running text, in both written forms of Norwegian and in English."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tag.dates import find_dates, first_date, parse_period


@pytest.mark.parametrize(
    ("text", "value", "role"),
    [
        ("Møtet er 9. mars 2023.", "2023-03-09", ""),
        ("Referat fra 09.03.23", "2023-03-09", "from"),
        ("den 3.mai 2022", "2022-05-03", "in"),
        ("per 31. august 2022", "2022-08-31", "as_of"),
        ("31. juni 2023 er som skrevet", "2023-06-31", ""),
        ("ferdig innen utgangen av 2027", "2027", "due"),
        ("ferdig innan utgongen av 2027", "2027", "due"),
        ("Tall for Q3 2022", "2022-Q3", "in"),
        ("i 2. kvartal 2022", "2022-Q2", "in"),
        ("Rapport 2. tert. 2022", "2022-08", ""),
        ("Rapport 1T 2022", "2022-04", ""),
        ("Rapport for første kvartal 2022", "2022-Q1", "in"),
        ("publisert i Q4-2021", "2021-Q4", "in"),
        ("frå april 2024", "2024-04", "from"),
        ("as of March 2021", "2021-03", "as_of"),
        ("on June 6, 2021 the board", "2021-06-06", "in"),
        ("the 6th of June 2021", "2021-06-06", ""),
        ("2022-11-05", "2022-11-05", ""),
        ("Frist: 1. desember 2022", "2022-12-01", "due"),
        ("(4. mai 22)", "2022-05-04", ""),
        ("Ferdig Q1/22", "2022-Q1", ""),
        ("Ferdig Q1-22.", "2022-Q1", ""),
        ("Ferdig Q1 '22", "2022-Q1", ""),
        ("Ferdig Q1 22", "2022-Q1", ""),
        ("1. kvartal 22", "2022-Q1", ""),
        ("Rapport 2T22", "2022-08", ""),
        ("H1/22", "2022-06", ""),
        ("Referat 16/4-22", "2022-04-16", ""),
        ("mar-22", "2022-03", ""),
        ("des '22", "2022-12", ""),
        ("June 6–9, 2022", "2022-06-06", ""),
    ],
)
def test_one_date(text: str, value: str, role: str) -> None:
    (found,) = find_dates(text)
    assert (found.value, found.role) == (value, role)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2022–2024", ("2022", "2024")),
        ("2022 - 2024", ("2022", "2024")),
        ("2022-24", ("2022", "2024")),
        ("April/mai 2022", ("2022-04", "2022-05")),
        ("Q1/Q2 2022", ("2022-Q1", "2022-Q2")),
        ("Q1-Q2/22", ("2022-Q1", "2022-Q2")),
        ("2022 –", ("2022", None)),
        ("mars–juni 2022", ("2022-03", "2022-06")),
        ("Q2-Q3 2022", ("2022-Q2", "2022-Q3")),
        ("6.–7. juni 2022", ("2022-06-06", "2022-06-07")),
        ("fra 1. mai 2022 til 3. juni 2022", ("2022-05-01", "2022-06-03")),
        ("2. tertial 2022", ("2022-05", "2022-08")),
        ("1. halvår 2022", ("2022-01", "2022-06")),
        ("innen 2025", (None, "2025")),
        ("fra høsten 2022", ("2022", "2022")),
        ("fra 2022", ("2022", None)),
        ("01.02.2022", ("2022-02-01", "2022-02-01")),
        ("01.03–30.06.2022", ("2022-03-01", "2022-06-30")),
        ("1.3.–30.6.2022", ("2022-03-01", "2022-06-30")),
        ("1.–3. kvartal 2022", ("2022-Q1", "2022-Q3")),
        ("T1 2022", ("2022-01", "2022-04")),
        ("H2 2022", ("2022-07", "2022-12")),
        ("03.2022 – 06.2022", ("2022-03", "2022-06")),
        ("2022-03 – 2022-06", ("2022-03", "2022-06")),
        ("2011-12", ("2011", "2012")),
        ("sak 12/2022", (None, None)),
        ("versjon 2.2022", (None, None)),
        ("ingen dato her", (None, None)),
    ],
)
def test_period(text: str, period: tuple[str | None, str | None]) -> None:
    assert parse_period(text) == period


def test_the_document_completes_a_date_without_year() -> None:
    assert first_date("Samling (13. mai)", 2022) == "2022-05-13"
    assert first_date("i løpet av mars", 2022) == "2022-03"
    assert first_date("innen 3. kvartal", 2022) == "2022-Q3"
    assert first_date("Frist 15.06", 2022) == "2022-06-15"
    assert first_date("Møte tirsdag 5/4", 2022) == "2022-04-05"
    assert first_date("Møte 5/4 kl. 18", 2022) == "2022-04-05"
    assert first_date("Q1: 22 båter, Q2 30 % og Q3 22 kaier", 2024) == "2024-Q1"


def test_without_a_year_to_go_by_nothing_is_said() -> None:
    assert not find_dates("Samling (13. mai), innen 3. kvartal, frist 15.06")


@pytest.mark.parametrize(
    "text",
    [
        "4-38/23 Leveranser",
        "kl. 12.00-12.15",
        "Oppdrag TB2021-46",
        "24 mars",
        "133 731 brukere",
        "§ 2-3",
        "You may 2 do",
        "sak 2024/1234",
        "2000 kroner",
        "sak 4/7-25",
        "Møte 4/7 av gangene",
    ],
)
def test_no_date(text: str) -> None:
    assert not find_dates(text)


@given(st.dates(min_value=date(1960, 1, 1), max_value=date(2079, 12, 31)))
def test_every_day_survives_every_way_to_write_it(day: date) -> None:
    first = ["januar", "februar", "mars", "april", "mai", "juni"]
    months = [*first, "juli", "august", "september", "oktober", "november", "desember"]
    month = months[day.month - 1]
    for text in (
        f"{day.day}. {month} {day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day.day}.{day.month}.{day.year}",
        day.isoformat(),
    ):
        assert first_date(f"Vedtatt {text}, sak 3.") == day.isoformat()


@given(st.text(max_size=80))
def test_any_text_gives_mentions_in_order_and_inside_it(text: str) -> None:
    stop = 0
    for mention in find_dates(text, 2024):
        assert stop <= mention.start < mention.stop <= len(text)
        assert mention.first or mention.last
        stop = mention.stop


def test_christmas_is_no_july() -> None:
    assert find_dates("Ferdig innen jul", 2026) == ()
    assert first_date("Ferdig jul 2026") == "2026-07"
