"""Programme group's deck of an invented hospital build, PowerPoint: an agenda in lines, what was agreed with marks for
done, two columns of done and coming, states in words, numbered aims with sub-aims, decisions in a table."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.decks import cover
from papers.facts import aim, decided, measure, need, note, number, rows, sign, step
from papers.slides import Box, SlidePaper

NAME = "sykehusbygg-programgruppe"
TITLE = "Programgruppe Nytt sykehus på Neset"
BODY = "Vestkysten sykehus HF"
INK, ACCENT = "#14213D", "#B5651D"
CASES = rows("""
    Sak 31/25 | Godkjenning av referat fra 12. august | beslutning | Ingrid Vold
    Sak 32/25 | Aksjoner siden sist | orientering | Ingrid Vold
    Sak 33/25 | Månedsrapport for delprosjektene | orientering | Petter Lien
    Sak 34/25 | Valg av senger | beslutning | Grete Aas og Jon Berge
    Sak 35/25 | Eventuelt | | 
""")
TASKS = rows("""
    12.08. | Sende ny tegning av akuttmottaket til brannvesenet | Prosjektkontoret | ✔ | ✔
    12.08. | Undersøke om gamle senger kan selges | Innkjøp | ✔ | ✔
    12.08. | Finne lokale til simulering | Fagavdelingen | Pågår | Pågår
    03.06. | Avklare parkering i byggetiden | Eiendom | Forsinket | Forsinket
""")
PARTS = [
    (
        "Medisinsk utstyr",
        "Seksjon for utstyr",
        "I rute",
        "green",
        ["Kunngjort anskaffelse av CT", "Ferdig liste for barselposten"],
        ["Evaluere tilbud på CT", "Befaring hos to sykehus"],
    ),
    (
        "IKT i bygget",
        "Teknologiavdelingen",
        "Krevende",
        "red",
        ["Testet trådløst nett i blokk A"],
        ["Ny plan for kabling sendes entreprenøren", "Bestille flere svitsjer"],
    ),
    (
        "Mottak og opplæring",
        "Organisasjonsavdelingen",
        "Noe avvik",
        "yellow",
        ["Kurset 240 ansatte i ny blokk"],
        ["Velge fadderpost på hver etasje"],
    ),
]
GOALS = [
    (
        "1",
        "Pasienten slipper å vente",
        [("1.1", "Akutte pasienter ses av lege innen 20 minutter"), ("1.2", "Prøvesvar er klare samme dag")],
    ),
    (
        "2",
        "Bygget virker fra første dag",
        [("2.1", "Alle ansatte har øvd før innflytting"), ("2.2", "Teknikken er prøvd i tre måneder")],
    ),
]
NEEDS = rows("""
    Medisinsk utstyr | Strøm i blokk B | Entreprenøren | 1. november 2025 | 2025-11-01 | Høy
    IKT i bygget | Kjølerom til servere | Entreprenøren | 15. desember 2025 | 2025-12-15 | Høy
    Mottak og opplæring | Vikarer til kursdager | Klinikkene | 1. februar 2026 | 2026-02-01 | Lav
""")
CHOICES = rows("""
    34/25 | Programgruppen velger leverandør B til senger | Vedtatt | adopted
    34/25 | Opsjon på 60 barnesenger utløses ikke nå | Vedtatt | adopted
    33/25 | Månedsrapporten tas til etterretning | Forslag | proposed
""")


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(folder / f"{NAME}.pptx", font="Arial", ink=INK, accent=ACCENT, title=TITLE, author=BODY)
    gold = deck.gold
    cover(
        deck,
        TITLE,
        [BODY, "Møte nr. 7 | 23.09.2025 kl. 14.00–15.30"],
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-09-23",
        meeting_number="7",
    )
    deck.slide("Dagens saker")
    for at, (case, title, kind, who) in enumerate(CASES):
        line = f"{case}: {title}" + (f" ({kind})" if kind else "") + (f" – v/ {who}" if who else "")
        deck.text(0.8, 1.5 + at * 0.75, 11.8, 0.5, line, 19)
        gold.record(
            "agenda_item",
            line,
            case_id=case.removeprefix("Sak "),
            title=title,
            item_type=kind or None,
            presenters=[{"name": one} for one in who.split(" og ")] if who else None,
        )
    deck.foot(TITLE)
    deck.slide("Sak 32/25 – Aksjoner siden sist")
    table: list[list[str | Box]] = [["Møte", "Hva ble vi enige om", "Hos", ""]]
    table += [list(row[:4]) for row in TASKS]
    deck.table(0.6, 1.4, (1.3, 6.6, 2.6, 1.7), table, size=15, height=0.65)
    for when, action, who, word, state in TASKS:
        gold.record("follow_up", [when, action, who, word], action=action, owner=who, status=state)
    deck.foot(TITLE)
    for name, who, word, hue, done, ahead in PARTS:
        deck.slide(f"Delprosjekt: {name}")
        deck.text(0.6, 1.2, 6, 0.4, f"Delprosjekteier: {who}", 15)
        deck.text(8.2, 1.2, 4.4, 0.5, f"Status: {word}", 16, bold=True, colour="#FFFFFF", fill=INK)
        deck.text(0.6, 2.0, 5.8, 0.5, "Gjort denne måneden", 18, bold=True, colour=ACCENT)
        deck.text(0.6, 2.6, 5.8, 2, done, 16, bullets=True)
        deck.text(6.9, 2.0, 5.8, 0.5, "Gjøres neste måned", 18, bold=True, colour=ACCENT)
        deck.text(6.9, 2.6, 5.8, 2, ahead, 16, bullets=True)
        deck.foot(TITLE)
        note(gold, f"Delprosjekt: {name}", *measure(name))
        gold.record("owner", f"Delprosjekteier: {who}", subject=name, subject_kind="initiative", owner=who)
        note(gold, f"Status: {word}", sign(name, hue))
        for text in ahead:
            note(gold, text, step(text, "Gjøres neste måned"))
        if "240" in done[0]:
            note(gold, done[0], number(name, 240, "ansatte"))
    deck.slide("Effektmål for nytt sykehus")
    y = 1.4
    for label, goal, below in GOALS:
        deck.text(0.7, y, 11.8, 0.5, f"{label}. {goal}", 20, bold=True, colour=INK)
        note(gold, f"{label}. {goal}", aim(goal, label))
        for number_, part in below:
            y += 0.6
            deck.text(1.3, y, 11, 0.5, f"{number_} {part}", 17)
            note(gold, f"{number_} {part}", aim(part, number_, label))
        y += 0.9
    deck.slide("Hva trenger vi fra andre?")
    table = [["Delprosjekt", "Må ha", "Fra", "Senest", "Viktighet"]]
    table += [[a, b, c, d, f] for a, b, c, d, _, f in NEEDS]
    deck.table(0.6, 1.5, (3, 3.6, 2.2, 2.2, 1.3), table, size=15, height=0.65)
    for name, on, who, when, due, weight in NEEDS:
        note(gold, [name, on, who, when, weight], need(name, on, owner=who, due=due, criticality=weight))
    deck.slide("Beslutningslogg")
    table = [["Sak", "Beslutning", "Utfall"], *[[Box(a, bold=True), b, c] for a, b, c, _ in CHOICES]]
    deck.table(0.6, 1.5, (1.5, 8.5, 2), table, size=16, height=0.7)
    deck.shape(0, 7.3, 13.333, 0.2, ACCENT, MSO_SHAPE.RECTANGLE)
    for case, text, word, outcome in CHOICES:
        note(gold, [case, text, word], decided(text, outcome, case))
    deck.save()
