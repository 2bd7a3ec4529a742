"""Programme board's deck of an invented rescue service, drawn: agenda with the aim of each case, decisions followed
up in a table, projects with three lights, needs of others, risks that are no records, what comes, what is asked."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.decks import Screens
from papers.facts import decided, measure, need, note, number, rows, sign, step, task

NAME = "redning-programstyre"
TITLE = "Programstyret Ny redningstjeneste"
BODY = "Hovedsentralen for redning"
INK = "#7F1D1D"
CASES = rows("""
    24/25 | Innkalling og dagsorden | Godkjenning | 12.00–12.05 | Programeier
    25/25 | Oppfølging av vedtak | Orientering | 12.05–12.20 | Marte Kvam
    26/25 | Statusrapport for oktober | Orientering | 12.20–12.50 | Marte Kvam
    27/25 | Ny plan for radiokjøp | Beslutning | 12.50–13.30 | Tor Arne Bø
    28/25 | Eventuelt | | 13.30–13.35 |
""")
FOLLOWED = rows("""
    18/25 | Utarbeide en plan for vaktbytte | Personalenheten | 01.10.2025 | Fullført | 2025-10-01
    20/25 | Undersøke lagerplass i Bodø | Logistikk | 15.11.2025 | Pågår | 2025-11-15
    21/25 | Legge fram tall for utrykningstid | Analyse | 01.12.2025 | Ikke påbegynt | 2025-12-01
""")
PROJECTS = rows("""
    Felles operasjonssentral | Operasjonsavdelingen | green yellow yellow | Bygget er ferdig, opplæringen henger etter
    Nye redningsdrakter | Materiellenheten | green green green | 1 250 drakter er delt ut
    Radio 2030 | Teknologienheten | red red red | Leverandøren har trukket tilbudet
    Digital vaktplan | Personalenheten | yellow green green | Pilot i Tromsø startet 1. oktober
""")
NEEDS = rows("""
    Radio 2030 | Frekvenser fra tilsynet | Ekomtilsynet | 31.03.2026 | Høy | 2026-03-31
    Felles operasjonssentral | Fiber til reservebygget | Nettselskapet | 15.01.2026 | Middels | 2026-01-15
""")
RISKS = rows("""
    Nøkkelpersoner slutter | Middels | Stor | Lage avtaler om ansettelse ut programmet
    Radioene blir dyrere | Stor | Stor | Hente inn pris fra to leverandører til
""")
COMING = rows("""
    November 2025 | Ny utlysning av radiokjøp | Teknologienheten | 2025-11
    Januar 2026 | Operasjonssentralen åpner | Operasjonsavdelingen | 2026-01
    Mars 2026 | Digital vaktplan i alle regioner | Personalenheten | 2026-03
""")
ASKED = [
    "Programstyret godkjenner ny plan for radiokjøp.",
    "Programstyret ber Teknologienheten rapportere hver måned fram til kontrakt.",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "LiberationSans", INK, title=TITLE, author=BODY)
    deck.cover(
        TITLE,
        ["Møte 6/2025, 4. november 2025", BODY],
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-11-04",
        meeting_number="6/2025",
    )
    deck.head("Agenda for møtet")
    table: list[list[str | Cell]] = [["Nr", "Tema", "Mål med saken", "Tid", "Innledes av"]]
    table += [list(row) for row in CASES]
    deck.table(50, 100, (80, 340, 140, 140, 160), table, size=14, pad=10, head="#FEE2E2")
    gold = deck.say()
    for case, title, kind, when, who in CASES:
        gold.record(
            "agenda_item",
            [case, title, *([kind] if kind else []), when],
            case_id=case,
            title=title,
            item_type=kind or None,
            start=when[:5],
            end=when[6:],
            presenters=[{"name": who}] if who else None,
        )
    deck.head("25/25 Oppfølging av vedtak")
    table = [["Sak", "Bestilling", "Hos hvem", "Innen", "Hvor langt?"], *[row[:5] for row in FOLLOWED]]
    deck.table(50, 100, (80, 360, 160, 120, 140), table, size=14, pad=10, zebra="#FEF2F2", rules="none")
    gold = deck.say()
    for case, action, who, when, state, due in FOLLOWED:
        note(gold, [case, action, who, when, state], task(action, who, due, case_id=case, status=state))
    deck.head("26/25 Statusrapport for oktober")
    table = [["Prosjekt", "Prosjekteier", "Framdrift", "Økonomi", "Totalt", "Hovedpunkter"]]
    for name, who, hues, text in PROJECTS:
        table.append([Cell(name, bold=True), who, *[Cell(dot=hue) for hue in hues.split()], text])
    deck.table(50, 100, (200, 170, 80, 80, 70, 260), table, size=13, pad=9, rules="rows", head=None)
    gold = deck.say()
    for name, who, hues, text in PROJECTS:
        first, *_, whole = hues.split()
        note(gold, [name, who, text], *measure(name, who, whole), sign(name, first, dimension="progress"))
    note(gold, PROJECTS[1][3], number(PROJECTS[1][0], 1250, "drakter"))
    deck.head("Avhengigheter til andre")
    table = [["Prosjekt", "Vi trenger", "Leverandør", "Frist", "Kritikalitet"], *[row[:5] for row in NEEDS]]
    deck.table(50, 100, (220, 250, 160, 120, 110), table, size=14, pad=10)
    gold = deck.say()
    for name, on, who, when, weight, due in NEEDS:
        note(gold, [name, on, who, when, weight], need(name, on, owner=who, due=due, criticality=weight))
    deck.head("De største risikoene")
    table = [["Risiko", "Sannsynlighet", "Konsekvens", "Tiltak"], *[list(row) for row in RISKS]]
    deck.table(50, 100, (250, 130, 130, 350), table, size=14, pad=10)
    deck.say()
    deck.head("27/25 Ny plan for radiokjøp")
    table = [["Når", "Milepæl", "Ansvar"], *[row[:3] for row in COMING]]
    deck.table(50, 100, (160, 420, 240), table, size=15, pad=9, head="#FEE2E2")
    deck.box(50, 320, 860, 120, None, INK)
    deck.text(70, 334, 800, "Forslag til vedtak", 17, "b", colour=INK)
    for at, text in enumerate(ASKED):
        deck.text(70, 364 + at * 32, 820, f"{at + 1}. {text}", 16)
    gold = deck.say()
    for when, what, who, date in COMING:
        note(
            gold,
            [when, what, who],
            step(what, "Ny plan for radiokjøp", actor=who, from_=date, to=date),
        )
    for at, text in enumerate(ASKED):
        note(gold, f"{at + 1}. {text}", decided(text, "proposed", "27/25"))
    deck.save()
