"""Board deck of an invented coast agency as LibreOffice prints it: dots over cells, two goals, open cases, figures."""

from __future__ import annotations

from pathlib import Path

from papers.gold import Numbers
from papers.slides import Box, SlidePaper

NAME = "miljo-styremote"
BODY = "Styret for Havrenseverket"
SEA, SUN = "#00505C", "#E9A23B"
DOTS = {"green": "#4CAF50", "yellow": "#FFC107", "red": "#D32F2F", "grey": "#9E9E9E"}

AGENDA = [
    # case, title, kind, minutes as start and end, presenter
    ("52/2025", "Godkjenning av møteinnkalling og saksliste", "Beslutning", "13.00", "13.05", "Styreleder"),
    ("53/2025", "Saker til oppfølging", "Orientering", "13.05", "13.20", "Direktør"),
    ("54/2025", "Tertialrapport per 31. august", "Drøfting", "13.20", "14.00", "Økonomisjef"),
    ("55/2025", "Mål for neste strategiperiode", "Drøfting", "14.10", "15.00", "Strategisjef"),
    ("56/2025", "Salg av arbeidsbåten Sjøgløtt", "Beslutning", "15.00", "15.20", "Direktør"),
    ("57/2025", "Årshjul for styret i 2026", "Beslutning", "15.20", "15.30", "Direktør"),
    ("58/2025", "Eventuelt", "Orientering", "15.30", "15.40", "Styreleder"),
]
FOLLOWED = [
    (
        "38/2025",
        "Undersøke mulighetene for å dele mottaksanlegg med naboverket",
        "Driftssjef",
        "1. desember 2025",
        "2025-12-01",
        "Under arbeid",
    ),
    (
        "41/2025",
        "Gi styret en oversikt over kontrakter som går ut i 2026",
        "Innkjøpsleder",
        "15. oktober 2025",
        "2025-10-15",
        "Ferdig",
    ),
    (
        "45/2025",
        "Invitere fiskerlaget til dialogmøte",
        "Kommunikasjonssjef",
        "30. november 2025",
        "2025-11-30",
        "Ikke påbegynt",
    ),
    (
        "46/2025",
        "Legge frem forslag til nye etiske retningslinjer",
        "Personalsjef",
        "1. desember 2025",
        "2025-12-01",
        "Under arbeid",
    ),
    (
        "47/2025",
        "Kontrollere forsikringene på båtene",
        "Driftssjef",
        "31. oktober 2025",
        "2025-10-31",
        "Ferdig",
    ),
]
PROJECTS = [
    # name, what, owner, status, risk
    ("Garnjakten", "Oppsamling av tapte fiskeredskaper", "Driftsavdelingen", "green", "yellow"),
    ("Plastskolen", "Undervisning for femteklassinger", "Formidling", "green", "green"),
    ("Mottak 2030", "Nytt anlegg på Gråholmen", "Utbyggingsstaben", "red", "red"),
    ("Drivtømmerkartet", "Innmelding fra båtfolk", "Formidling", "yellow", "green"),
    ("Felles båtpark", "Samarbeid om fartøy", "Driftsavdelingen", "grey", "yellow"),
]
EVENTS: list[tuple[str, Numbers]] = [
    (
        "Havrenseverket samlet inn 1 240 tonn avfall i årets åtte første måneder.",
        [("Havrenseverket", 1240, "tonn", None)],
    ),
    (
        "Av dette ble 64 % levert til gjenvinning, mot 57 % i samme periode i 2024.",
        [(None, 64, "%", None), (None, 57, "%", "2024")],
    ),
    (
        "Resultatet per 31. august 2025 er 3,9 MNOK bedre enn budsjettert.",
        [("Resultatet", 3.9, "MNOK", "2025-08-31")],
    ),
]
GOALS = [
    (
        "Mål I",
        "Reine strender innen én generasjon",
        ["Alle kommuner har fast ryddelag", "Gamle deponier i fjæra er sikret"],
    ),
    (
        "Mål II",
        "Kunnskapen skal komme alle til gode",
        ["Data om funn deles åpent", "Skolene har gode opplegg"],
    ),
]
NEEDS = [
    ("Mottak 2030", "Reguleringsplan for Gråholmen"),
    ("Mottak 2030", "Avtale om dypvannskai"),
    ("Mottak 2030", "Tilsagn om lån fra kommunalbanken"),
]
RESOLUTIONS = [
    "Styret vedtar at arbeidsbåten Sjøgløtt legges ut for salg til høystbydende.",
    "Inntekten fra salget avsettes til fondet for nye fartøy.",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf", font="Liberation Sans", ink=SEA, accent=SEA, author="Direktørens stab"
    )
    deck.slide()
    deck.text(0.8, 0.8, 6, 0.5, "Havrenseverket", 16, colour=SUN, bold=True)
    deck.text(0.8, 2.6, 11, 1.2, BODY, 40, bold=True, colour=SEA)
    deck.text(0.8, 3.8, 11, 0.6, "Styremøte 6/2025", 22)
    deck.text(0.8, 4.5, 11, 0.5, "Gråholmen, 24. september 2025", 16)
    deck.gold.record(
        "document",
        [BODY, "Styremøte 6/2025", "Gråholmen, 24. september 2025"],
        title=BODY,
        doc_type="meeting_deck",
        body=BODY,
        date="2025-09-24",
        meeting_number="6/2025",
    )
    _agenda(deck)
    _follow_up(deck)
    _events(deck)
    _projects(deck)
    _goals(deck)
    _needs(deck)
    _resolution(deck)
    deck.save()


def _agenda(deck: SlidePaper) -> None:
    deck.slide("Saksliste")
    rows: list[list[str | Box]] = [["Saksnr.", "Sakstittel", "Ansvarlig", "Sakstype", "Tid"]]
    for case, title, kind, start, end, who in AGENDA:
        if start == "14.10":
            rows.append([Box("Pause", columns=4), "", "", "", "14.00–14.10"])
        rows.append([case, title, who, kind, f"{start}–{end}"])
    deck.table(0.6, 1.4, (1.4, 5.5, 1.9, 1.6, 1.7), rows, size=14, height=0.55)
    deck.foot("Styremøte 24. september 2025")
    deck.gold.record("agenda_item", ["Pause", "14.00–14.10"], title="Pause", start="14.00", end="14.10")
    for case, title, kind, start, end, who in AGENDA:
        deck.gold.record(
            "agenda_item",
            [case, title, who, kind, f"{start}–{end}"],
            case_id=case,
            title=title,
            item_type=kind,
            start=start,
            end=end,
            presenters=[{"name": who}],
        )


def _follow_up(deck: SlidePaper) -> None:
    deck.slide("53/2025 Saker til oppfølging")
    rows: list[list[str | Box]] = [["Vedtak i sak", "Oppdrag", "Ansvar", "Frist", "Status"]]
    rows += [[case, action, who, written, status] for case, action, who, written, _, status in FOLLOWED]
    deck.table(0.6, 1.4, (1.4, 5.4, 2.0, 1.9, 1.4), rows, size=14, height=0.62)
    text = "Styret tar oversikten til etterretning."
    deck.text(0.6, 6.1, 11, 0.5, f"Forslag til vedtak: {text}", 16, bold=True)
    deck.foot("Styremøte 24. september 2025")
    for case, action, who, written, due, status in FOLLOWED:
        deck.gold.record(
            "follow_up",
            [case, action, who, written, status],
            case_id=case,
            action=action,
            owner=who,
            due=due,
            status=status,
        )
    deck.gold.record("decision", text, case_id="53/2025", text=text, outcome="proposed")


def _events(deck: SlidePaper) -> None:
    deck.slide("54/2025 Tertialrapport: hovedtall")
    deck.text(0.6, 1.5, 7.6, 3.5, [sentence for sentence, _ in EVENTS], 18, bullets=True)
    deck.text(
        8.7,
        1.5,
        4.0,
        2.4,
        ["Bakgrunn", "Havrenseverket eies av tolv kystkommuner og drives med tilskudd og egne inntekter."],
        14,
        fill="#DDEFF1",
    )
    deck.foot("Styremøte 24. september 2025")
    for sentence, figures in EVENTS:
        for subject, value, unit, as_of in figures:
            deck.gold.figure(sentence, subject, value, unit, as_of)


def _projects(deck: SlidePaper) -> None:
    deck.slide("54/2025 Tertialrapport: prosjektene")
    rows: list[list[str | Box]] = [["Prosjekt", "Hva", "Eier", "Status", "Risiko"]]
    rows += [[Box(name, bold=True), what, owner, "", ""] for name, what, owner, *_ in PROJECTS]
    middles = deck.table(0.6, 1.4, (2.6, 4.6, 2.6, 1.1, 1.1), rows, size=14, height=0.6)
    for middle, (*_, status, risk) in zip(middles[1:], PROJECTS, strict=True):
        deck.shape(10.83, middle - 0.12, 0.24, 0.24, DOTS[status])
        deck.shape(11.93, middle - 0.12, 0.24, 0.24, DOTS[risk])
    deck.text(0.6, 5.3, 11, 0.4, "Mottak 2030 er rødt fordi entreprenøren gikk konkurs i juni.", 15)
    deck.text(0.6, 5.8, 11, 0.4, "Ingen av prosjektene er avsluttet siden forrige rapport.", 15)
    deck.foot("Styremøte 24. september 2025")
    for name, what, owner, status, risk in PROJECTS:
        deck.gold.initiative([name, what, owner], name, owner=owner, status=status, risk=risk)
    deck.gold.initiative(
        "Mottak 2030 er rødt fordi entreprenøren gikk konkurs i juni.",
        "Mottak 2030",
        again=True,
        status="red",
    )


def _goals(deck: SlidePaper) -> None:
    deck.slide("55/2025 Mål for neste strategiperiode")
    for number, (label, title, parts) in enumerate(GOALS):
        x = 0.6 + number * 6.2
        deck.text(x, 1.5, 5.8, 0.5, label, 16, bold=True, colour=SUN)
        deck.text(x, 1.95, 5.8, 0.7, title, 20, bold=True, colour=SEA)
        deck.text(x, 2.8, 5.8, 0.4, "Delmål", 16)
        deck.text(x, 3.2, 5.8, 1.2, parts, 16, bullets=True)
    deck.foot("Styremøte 24. september 2025")
    for label, title, parts in GOALS:
        deck.gold.record("goal", [label, title], label=label, title=title)
        for part in parts:
            deck.gold.record("goal", part, title=part, parent=label)


def _needs(deck: SlidePaper) -> None:
    deck.slide("Avhengigheter for Mottak 2030")
    deck.text(0.6, 1.5, 8, 1.5, [on for _, on in NEEDS], 18, bullets=True)
    deck.text(0.6, 3.6, 10, 0.5, "Forslag til nye tiltak fra ansatte", 18, bold=True, colour=SEA)
    proposals = ["Leie ut båter til kystlag om vinteren", "Lage en app der folk kan melde om funn"]
    deck.text(0.6, 4.2, 10, 1.4, proposals, 18, bullets=True)
    deck.foot("Styremøte 24. september 2025")
    for subject, on in NEEDS:
        deck.gold.record("dependency", on, subject=subject, on=on)
    for proposal in proposals:
        deck.gold.record("proposal", proposal, text=proposal)


def _resolution(deck: SlidePaper) -> None:
    deck.slide("56/2025 Salg av arbeidsbåten Sjøgløtt")
    deck.text(
        0.6, 1.5, 12, 0.9, "Båten er 34 år gammel, og neste klassing vil koste mer enn båten er verd.", 17
    )
    deck.text(0.6, 2.8, 12, 0.5, "Direktørens innstilling:", 17, bold=True, colour=SEA)
    deck.text(0.6, 3.3, 12, 1.4, RESOLUTIONS, 17, bullets=True)
    deck.foot("Styremøte 24. september 2025")
    for text in RESOLUTIONS:
        deck.gold.record("decision", text, case_id="56/2025", text=text, outcome="proposed")
