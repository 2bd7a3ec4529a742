"""Board deck of an invented rail agency: dark cover and dividers, lights, figures on cards, numbered resolutions."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.sheets import SCREEN, Papers

NAME = "bane-styremote"
BODY = "Styret i Sporforvaltningen"
NIGHT, SAND, RUST = "#14213D", "#F6F1E7", "#B5502B"

AGENDA = [
    # case, title, kind, start, end, presenter
    ("41/25", "Godkjenning av innkalling og dagsorden", "Vedtak", "10.00", "10.05", ("Torunn Haukebø", None)),
    (
        "42/25",
        "Oppfølging av tidligere styresaker",
        "Orientering",
        "10.05",
        "10.30",
        ("Morten Sjøvik", "stab"),
    ),
    (
        "43/25",
        "Prosjektporteføljen ved utgangen av mai",
        "Diskusjon",
        "10.30",
        "11.30",
        ("Ragnfrid Ulvund", "Utbygging"),
    ),
    (
        "44/25",
        "Felles standard for plattformer",
        "Vedtak",
        "12.15",
        "13.15",
        ("Anders Lindtveit", "Stasjoner"),
    ),
    (
        "45/25",
        "Revidert instruks for internrevisjonen",
        "Vedtak",
        "13.15",
        "13.35",
        ("Eldbjørg Stavnes", "Internrevisjon"),
    ),
    (
        "46/25",
        "Administrerende direktørs orientering",
        "Orientering",
        "13.35",
        "14.10",
        ("Torunn Haukebø", None),
    ),
    ("47/25", "Eventuelt", "Orientering", "14.10", "14.30", None),
]
FOLLOWED = [
    # case, order, responsible, due as written, due, status
    (
        "29/25",
        "Legge frem en plan for vedlikehold av sporvekslene på Indrebanen",
        "Drift og vedlikehold",
        "29.08.2025",
        "2025-08-29",
        "Under arbeid",
    ),
    (
        "31/25",
        "Klargjøre hvem som skal dekke kostnaden ved flytting av godsterminalen",
        "Økonomi og styring",
        "15.06.2025",
        "2025-06-15",
        "Utsatt",
    ),
    (
        "34/25",
        "Orientere om erfaringene med ny turnus for togekspeditørene",
        "HR og organisasjon",
        "19.06.2025",
        "2025-06-19",
        "Lukket",
    ),
    (
        "35/25",
        "Vurdere salg av det gamle verkstedet på Sørholt",
        "Eiendom",
        "31.12.2025",
        "2025-12-31",
        "Ikke startet",
    ),
    (
        "36/25",
        "Komme tilbake med tall for kollisjoner med elg",
        "Sikkerhet",
        "30.09.2025",
        "2025-09-30",
        "Under arbeid",
    ),
]
PROJECTS = [
    # name, owner, progress, risk, note
    ("Kryssingsspor Hesteskaret", "Utbygging", "red", "red", "Grunnforholdene er dårligere enn antatt."),
    ("Ny signaltavle Lindvang", "Utbygging", "green", "yellow", "Montasjen ble gjennomført i påsken."),
    (
        "Digitalt ruteark",
        "Drift og vedlikehold",
        "yellow",
        "green",
        "Brukertestene viser at kartet må forenkles.",
    ),
    ("Trinnfri tilkomst (TRINN)", "Stasjoner", "green", "green", "Heisene på tre stasjoner er satt i drift."),
    (
        "Snøvern Storfloen",
        "Drift og vedlikehold",
        "yellow",
        "red",
        "Entreprenøren har meldt om mangel på stål.",
    ),
    ("Omformer Kvitnes", "Energi", "green", "green", "Prøvedriften er avsluttet uten feil."),
    ("Godsspor Havneøya", "Utbygging", "yellow", "yellow", "Reguleringsplanen er sendt på ny høring."),
]
CARDS = [
    # as written, caption, value, unit
    ("88,3 %", "Punktlighet for persontog i mai", 88.3, "%"),
    ("214", "Timer med hastighetsnedsettelser i mai", 214, "timer"),
    ("61,7 mill. kr", "Brukt av investeringsrammen så langt i år", 61.7, "mill. kr"),
]
AUDIT = ["Styret vedtar revidert instruks for internrevisjonen med virkning fra 1. juli 2025."]
RESOLUTIONS = [
    "Styret slutter seg til at plattformstandarden gjøres gjeldende for alle nye stasjoner fra 1. januar 2026.",
    "Styret ber administrerende direktør vurdere hvilke eksisterende stasjoner som bør bygges om først.",
    "Styret skal holdes orientert om kostnadene gjennom virksomhetsrapporten.",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Papers(
        folder / f"{NAME}.pdf",
        SCREEN,
        "LiberationSans",
        title="Styrepresentasjon",
        author="Sporforvaltningen",
    )
    _cover(deck)
    _agenda(deck)
    _divider(deck, "Sak 42/25", "Oppfølging av tidligere styresaker")
    _follow_up(deck)
    _divider(deck, "Sak 43/25", "Prosjektporteføljen ved utgangen av mai")
    _portfolio(deck)
    _figures(deck)
    _divider(deck, "Sak 44/25", "Felles standard for plattformer")
    _platforms(deck)
    _audit(deck)
    deck.save()


def _cover(deck: Papers) -> None:
    deck.page()
    deck.box(0, 0, 960, 540, NIGHT)
    deck.box(70, 330, 120, 5, RUST)
    deck.text(70, 190, 800, "Styremøte i Sporforvaltningen", 40, "b", colour="#FFFFFF")
    deck.text(70, 260, 800, "Møte nr. 4", 24, colour="#FFFFFF")
    deck.text(70, 360, 800, "Torsdag 19. juni 2025, møterom Semaforen", 16, colour="#D9DEE8")
    deck.say().record(
        "document",
        "Styremøte i Sporforvaltningen",
        title="Styremøte i Sporforvaltningen",
        doc_type="meeting_deck",
        body="Sporforvaltningen",
        date="2025-06-19",
        meeting_number="4",
    )


def _slide(deck: Papers, title: str) -> None:
    deck.page()
    deck.box(0, 0, 960, 540, SAND)
    deck.text(50, 34, 860, title, 26, "b", colour=NIGHT)
    deck.text(50, 512, 500, "Sporforvaltningen | Styremøte 19.06.2025", 9, colour="#777777")
    deck.text(870, 512, 40, str(deck.gold.page), 9, colour="#777777", align="right")


def _divider(deck: Papers, case: str, title: str) -> None:
    deck.page()
    deck.box(0, 0, 960, 540, NIGHT)
    deck.box(0, 0, 28, 540, RUST)
    deck.text(110, 200, 750, case, 20, colour="#E7B59F")
    deck.text(110, 232, 750, title, 34, "b", colour="#FFFFFF")


def _agenda(deck: Papers) -> None:
    _slide(deck, "Dagsorden")
    rows: list[list[str | Cell]] = [["Sak", "Tema", "Behandling", "Tidspunkt", "Innleder"]]
    for number, (case, title, kind, start, end, who) in enumerate(AGENDA):
        if number == 3:
            rows.append([Cell("Lunsj", columns=3), "11.30–12.15", ""])
        rows.append([case, title, kind, f"{start}–{end}", ", ".join(filter(None, who or ()))])
    deck.table(
        50, 100, (80, 380, 120, 120, 160), rows, size=14, rules="rows", head=None, head_colour=RUST, pad=8
    )
    gold = deck.say()
    for case, title, kind, start, end, who in AGENDA:
        presenters = None
        if who:
            presenters = [{"name": who[0]} | ({"organisation": who[1]} if who[1] else {})]
        gold.record(
            "agenda_item",
            [case, title, kind, f"{start}–{end}", ", ".join(filter(None, who or ()))],
            case_id=case,
            title=title,
            item_type=kind,
            start=start,
            end=end,
            presenters=presenters,
        )


def _follow_up(deck: Papers) -> None:
    _slide(deck, "Bestillinger fra styret som ikke er lukket i forrige møte")
    rows: list[list[str | Cell]] = [["Sak", "Bestilling", "Ansvarlig", "Forfall", "Status"]]
    rows += [[case, order, who, written, status] for case, order, who, written, _, status in FOLLOWED]
    y = deck.table(50, 110, (70, 400, 170, 110, 110), rows, size=14, head=NIGHT, head_colour="#FFFFFF", pad=7)
    resolution = "Styret tar gjennomgangen til etterretning."
    deck.text(50, y + 40, 860, "Forslag til vedtak:", 16, "b", colour=RUST)
    deck.text(50, y + 64, 860, resolution, 16)
    gold = deck.say()
    for case, order, who, written, due, status in FOLLOWED:
        gold.record(
            "follow_up",
            [case, order, who, written, status],
            case_id=case,
            action=order,
            owner=who,
            due=due,
            status=status,
        )
    gold.record("decision", resolution, case_id="42/25", text=resolution, outcome="proposed")


def _portfolio(deck: Papers) -> None:
    _slide(deck, "Hvor står prosjektene per 31. mai 2025?")
    rows: list[list[str | Cell]] = [["Prosjekt", "Prosjekteier", "Framdrift", "Risiko", "Kommentar"]]
    for name, owner, progress, risk, note in PROJECTS:
        rows.append([Cell(name, bold=True), owner, Cell(dot=progress), Cell(dot=risk), note])
    y = deck.table(50, 96, (230, 180, 90, 80, 280), rows, size=14, rules="rows", head="#E4D9C6", pad=9)
    deck.legend(50, y + 24, [("green", "Som planlagt"), ("yellow", "Avvik"), ("red", "Alvorlig avvik")])
    gold = deck.say()
    for written, owner, progress, risk, note in PROJECTS:
        name, _, short = written.partition(" (")
        gold.initiative(
            [written, owner, note],
            name,
            aliases=[short.rstrip(")")] if short else None,
            owner=owner,
            progress=progress,
            risk=risk,
            as_of="2025-05-31",
        )


def _figures(deck: Papers) -> None:
    _slide(deck, "Nøkkeltall og hovedpunkter")
    for number, (written, caption, _, _) in enumerate(CARDS):
        x = 50 + number * 295
        deck.box(x, 96, 270, 120, "#FFFFFF", "#D8CDB8")
        deck.text(x + 18, 112, 240, written, 34, "b", colour=RUST)
        deck.text(x + 18, 166, 240, caption, 13)
    points = [
        "Kryssingsspor Hesteskaret er fire måneder forsinket, og ny kostnadsramme legges frem i september.",
        "Ingen prosjekter har fått rødt på økonomi.",
        "Digitalt ruteark kan bli utsatt dersom leverandøren ikke får på plass flere utviklere.",
        "Prosjektet Billettsperrer er stanset etter beslutning i ledermøtet 6. mai.",
        "Ved utgangen av mai var 17 av 42 stasjoner tilgjengelige uten trinn.",
    ]
    deck.bullets(50, 250, 850, points, 16)
    gold = deck.say()
    for written, caption, value, unit in CARDS:
        gold.record(
            "figure",
            [written, caption],
            subject=caption,
            value=value,
            unit=unit,
            as_of="2025-05" if "mai" in caption else None,
        )
    gold.initiative(points[3], "Billettsperrer", status="cancelled")
    gold.figure(points[4], None, 17, "stasjoner", "2025-05")


def _platforms(deck: Papers) -> None:
    _slide(deck, "Felles standard for plattformer")
    deck.text(50, 84, 410, "Avhengigheter for Trinnfri tilkomst", 18, "b", colour=RUST)
    needs = [
        "Ny teknisk forskrift fra departementet",
        "Målebrev for alle plattformer lengre enn 150 meter",
        "Avtale med grunneierne på Nordre Lindvang",
    ]
    y = deck.bullets(50, 112, 400, needs, 15)
    wait = "Trinnfri tilkomst er avhengig av at plattformstandarden vedtas før sommeren."
    deck.text(50, y + 14, 400, wait, 15)
    deck.box(490, 84, 420, 390, "#FFFFFF", RUST)
    deck.text(510, 100, 380, "Forslag til vedtak", 18, "b", colour=RUST)
    y = 134.0
    for number, text in enumerate(RESOLUTIONS, start=1):
        y = deck.text(534, y, 360, text, 15, sign=f"{number}.") + 10
    gold = deck.say()
    for need in needs:
        gold.record("dependency", need, subject="Trinnfri tilkomst", on=need)
    gold.record("dependency", wait, subject="Trinnfri tilkomst", on="plattformstandarden vedtas før sommeren")
    for text in RESOLUTIONS:
        gold.record("decision", text, case_id="44/25", text=text, outcome="proposed")


def _audit(deck: Papers) -> None:
    _slide(deck, "Sak 45/25 Revidert instruks for internrevisjonen")
    why = (
        "Instruksen er fra 2016 og tar ikke høyde for at internrevisjonen nå også gir råd. Revisjonsutvalget "
        "behandlet utkastet 3. juni og hadde to merknader, som begge er innarbeidet."
    )
    y = deck.text(50, 100, 860, why, 17) + 24
    for text in AUDIT:
        y = deck.text(50, y, 860, f"Forslag til vedtak: {text}", 17, "b") + 14
    gold = deck.say()
    for text in AUDIT:
        gold.record("decision", f"Forslag til vedtak: {text}", case_id="45/25", text=text, outcome="proposed")
