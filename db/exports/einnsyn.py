"""A meeting in the shape of eInnsyn's public API, with Noark 5's terms.

The names of fields and the values of ``moetesakstype`` are those of the models Moetemappe, Moetesak, Vedtak and
Moetedokument in https://github.com/felleslosninger/einnsyn-api-spec (``typespec/einnsyn.arkiv.models.tsp``). What only
an archive knows (``id``, ``systemId``, ``journalenhet``, where a file lies) is left out, and so is what no document of
the meeting states. ``externalId`` leads back here: to the meeting, the record or the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from db.exports.annotations import original_iri
from db.minutes import Case, Decided, MeetingDocument, Minutes

_OSLO = ZoneInfo("Europe/Oslo")
_FULL_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_CLOCK = re.compile(r"(\d{1,2})[.:](\d\d)")
_LETTERS = re.compile(r"\s*([A-Za-zÆØÅæøå]+)[ .-]*\d")
_NUMBER_YEAR = re.compile(r"(\d{1,6})(?:-\d+)?/(\d{4}|\d{2})$")
_YEAR_NUMBER = re.compile(r"((?:19|20)\d\d)[/-](\d{1,6})$")

CASE_TYPES = (
    ("orienter", "orientering"),
    ("informasjon", "orientering"),
    ("referat", "referat"),
    ("melding", "referat"),
    ("godkjen", "godkjenning"),
    ("interpellasjon", "interpellasjon"),
    ("spørsmål", "interpellasjon"),
    ("spørjetime", "interpellasjon"),
    ("delegert", "delegert"),
    ("politisk", "politisk"),
    ("beslut", "moete"),
    ("vedtak", "moete"),
    ("avgjer", "moete"),
    ("tilslut", "moete"),
    ("drøft", "moete"),
    ("diskusjon", "moete"),
    ("behandling", "moete"),
    ("tilråd", "moete"),
    ("innstilling", "moete"),
    ("o-sak", "orientering"),
    ("r-sak", "referat"),
    ("v-sak", "moete"),
    ("b-sak", "moete"),
    ("d-sak", "moete"),
)
"""How the type of a case begins as boards write it, in Bokmål and Nynorsk -> ``moetesakstype``.

What begins otherwise is told by the letters of the case number. Where no type is written, the beginning of the title
tells, but only of some types: many titles begin with the word of a case that is decided.
"""
_BY_PREFIX = {
    "ps": "politisk",
    "rs": "referat",
    "ds": "delegert",
    "os": "orientering",
    "ip": "interpellasjon",
}
"""The letters before a case number, as municipalities write them: "PS 12/24" -> ``moetesakstype``."""
_BREAKS = ("pause", "lunsj", "lunch", "middag", "kaffe", "beinstrekk", "servering")
"""How rows of an agenda begin that are no cases."""
_BY_TITLE = frozenset({"orientering", "referat", "godkjenning", "interpellasjon"})
_DOCUMENT_TYPES = {"minutes": "Møteprotokoll", "annex": "Vedlegg til møtesak"}


def moetemappe(minutes: Minutes) -> dict[str, Any]:
    """The meeting with its documents and cases. Rows of the agenda that are no cases (a break) are left out."""
    title = minutes.body if not minutes.date else f"{minutes.body} {minutes.date}"
    starts = [case.start for case in minutes.cases if case.start]
    return _stated(
        entity="Moetemappe",
        externalId=_meeting(minutes.id),
        **_titles(title),
        moetenummer=minutes.number,
        utvalg=minutes.body,
        moetedato=_time(minutes.date, starts[0] if starts else None),
        referanseForrigeMoete=_reference(minutes.before),
        referanseNesteMoete=_reference(minutes.after),
        moetedokument=[_moetedokument(one) for one in minutes.documents],
        moetesak=[_moetesak(case, minutes) for case in _cases(minutes)],
    )


def _cases(minutes: Minutes) -> Iterator[Case]:
    """The cases, and last one for the decisions that tell of none."""
    yield from (case for case in minutes.cases if not _is_break(case))
    if minutes.decisions:
        place = minutes.decisions[0].place
        yield Case(None, "Uten sak på sakslisten", None, None, None, (), place, minutes.decisions)


def _is_break(case: Case) -> bool:
    told = case.case_id or case.item_type or case.presenters or case.decisions
    return not told and case.title.casefold().startswith(_BREAKS)


def moetesakstype(item_type: str | None, title: str, case_id: str | None = None) -> str:
    """The type of a case by how it is written, or else by the letters of its number or how its title begins."""
    for word in (item_type or "").casefold().split():
        if found := _type_of(word):
            return found
    letters = _LETTERS.match(case_id or "")
    if letters and letters[1].casefold() in _BY_PREFIX:
        return _BY_PREFIX[letters[1].casefold()]
    words = title.casefold().split()
    found = _type_of(words[0]) if words and not item_type else None
    return found if found in _BY_TITLE else "annet"


def _type_of(word: str) -> str | None:
    return next((found for beginning, found in CASE_TYPES if word.startswith(beginning)), None)


def case_number(case_id: str) -> tuple[int, int] | None:
    """Year and number of a case: "3-45/24" and "PS 3/2024" are (2024, 3), "2024/17" is (2024, 17); None for others."""
    text = case_id.strip()
    if found := _YEAR_NUMBER.search(text):
        return int(found[1]), int(found[2])
    if found := _NUMBER_YEAR.search(text):
        year = int(found[2])
        return (year if year > 99 else 2000 + year), int(found[1])
    return None


def _moetesak(case: Case, minutes: Minutes) -> dict[str, Any]:
    year, number = (case_number(case.case_id) if case.case_id else None) or (None, None)
    proposed = [one for one in case.decisions if not one.adopted]
    adopted = [one for one in case.decisions if one.adopted]
    return _stated(
        entity="Moetesak",
        externalId=_record(case.place.record),
        **_titles(case.title or f"Sak {case.case_id}"),
        moetesakstype=moetesakstype(case.item_type, case.title, case.case_id),
        legacyMoetesakstype=case.item_type,
        moetesaksaar=year,
        moetesakssekvensnummer=number,
        utvalg=minutes.body,
        innstilling=_description(proposed),
        vedtak=_vedtak(adopted, minutes.date),
    )


def _vedtak(decisions: Sequence[Decided], date: str | None) -> dict[str, Any] | None:
    if not decisions:
        return None
    return _stated(
        entity="Vedtak",
        externalId=_record(decisions[0].place.record),
        vedtakstekst=_description(decisions),
        dato=date if date and _FULL_DATE.fullmatch(date) else None,
    )


def _description(decisions: Sequence[Decided]) -> dict[str, Any] | None:
    if not decisions:
        return None
    return {
        "entity": "Moetesaksbeskrivelse",
        "externalId": _record(decisions[0].place.record),
        "tekstInnhold": "\n".join(one.text for one in decisions),
        "tekstFormat": "text/plain",
    }


def _moetedokument(one: MeetingDocument) -> dict[str, Any]:
    title = one.title or one.file
    return {
        "entity": "Moetedokument",
        "externalId": original_iri(one.document),
        **_titles(title),
        "moetedokumenttype": _DOCUMENT_TYPES.get(one.doc_type) or ("Saksliste" if one.agenda else "Annet"),
        "dokumentbeskrivelse": [
            {
                "entity": "Dokumentbeskrivelse",
                "tittel": title,
                "tittelSensitiv": title,
                "dokumentnummer": 1,
                "tilknyttetRegistreringSom": "Hoveddokument",
                "dokumentobjekt": [
                    _stated(
                        entity="Dokumentobjekt",
                        format=one.kind,
                        sjekksum=one.document,
                        sjekksumAlgoritme="SHA-256",
                    )
                ],
            }
        ],
    }


def _titles(title: str) -> dict[str, str]:
    return {"offentligTittel": title, "offentligTittelSensitiv": title}


def _time(date: str | None, start: str | None) -> str | None:
    """The moment the meeting begins, in Norwegian time; midnight where only the day is known."""
    if not date or not _FULL_DATE.fullmatch(date):
        return None
    clock = _CLOCK.fullmatch(start or "")
    hour, minute = (int(clock[1]), int(clock[2])) if clock else (0, 0)
    try:
        return datetime.fromisoformat(date).replace(hour=hour, minute=minute, tzinfo=_OSLO).isoformat()
    except ValueError:
        return None


def _reference(meeting: str | None) -> dict[str, Any] | None:
    return {"entity": "Moetemappe", "externalId": _meeting(meeting)} if meeting else None


def _meeting(identity: str) -> str:
    return f"urn:kildespor:meeting:{identity}"


def _record(identity: str) -> str:
    return f"urn:kildespor:record:{identity}"


def _stated(**fields: Any) -> dict[str, Any]:
    """The fields that are stated."""
    return {name: value for name, value in fields.items() if value is not None}
