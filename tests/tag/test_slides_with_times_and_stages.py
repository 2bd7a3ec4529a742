"""Slides drawn of boxes: cases beside times, rows of stages beside names, dates along a line, cards in columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn_decks import Deck
from pptx.enum.shapes import MSO_SHAPE
from table_papers import C, Paper, told

_BOX = MSO_SHAPE.RECTANGLE


def _agenda() -> Deck:
    deck = Deck("Saksliste")
    cases = (
        ("09.00–09.10", "Sak 26/11 Godkjenning av innkalling", "ved Kari Vik", "Vedtak"),
        ("09.10–09.40", "Sak 26/12 Status for losbåtene", "ved Per Nes, Havnevesenet", "Orientering"),
        ("09.40–09.50", "Pause", None, None),
        ("09.50–10.30", "Sak 26/13 Ny kaiplan", "ved Eva Lunde, Losvesenet", "Drøfting"),
        ("10.30–10.40", "Sak 26/14 Eventuelt", None, None),
    )
    for row, (time, title, who, kind) in enumerate(cases):
        top = 90 + 70 * row
        deck.shape(None, 40, top + 15, 90, 24, (time, 14, True))
        if title == "Pause":
            deck.shape(None, 190, top + 15, 200, 24, (title, 14, False))
            continue
        lines = [(title, 15, True)] + ([(who, 12, False)] if who else [])
        deck.shape(_BOX, 184, top, 560, 54, *lines, fill="F2EEE3")
        if kind:
            deck.shape(_BOX, 760, top, 130, 54, (kind, 13, True), fill="DDE6F0")
    return deck


def test_an_agenda_of_boxes_beside_times_has_its_breaks_and_who_presents(tmp_path: Path) -> None:
    found = [
        (one.get("case_id"), one["title"], one["start"], [who["name"] for who in one.get("presenters", ())])
        for one in _agenda().records(tmp_path, "agenda_item")
    ]
    assert sorted(found, key=lambda one: one[2]) == [
        ("26/11", "Godkjenning av innkalling", "09.00", ["Kari Vik"]),
        ("26/12", "Status for losbåtene", "09.10", ["Per Nes"]),
        (None, "Pause", "09.40", []),
        ("26/13", "Ny kaiplan", "09.50", ["Eva Lunde"]),
        ("26/14", "Eventuelt", "10.30", []),
    ]


def test_rows_of_stages_tell_how_far_what_stands_beside_them_has_come(tmp_path: Path) -> None:
    deck = Deck("Hvor langt er prosjektene kommet?")
    reached = {"Losvarsel på nett": 2, "Ny kai på Nes": 3, "Havnekart i felt": 1}
    for row, (name, stage) in enumerate(reached.items()):
        top = 110 + 90 * row
        deck.shape(None, 40, top + 18, 210, 24, (name, 15, True))
        for at, word in enumerate(("Utredning", "Regulering", "Bygging", "Drift"), start=1):
            fill = "2E7D8A" if at <= stage else "FFFFFF"
            deck.shape(MSO_SHAPE.CHEVRON, 280 + 155 * at - 155, top, 165, 56, (word, 12, False), fill=fill)
    found = {(one["subject"], one["dimension"], one["value"]) for one in deck.records(tmp_path, "status")}
    assert found == {
        ("Losvarsel på nett", "progress", "Regulering"),
        ("Ny kai på Nes", "progress", "Bygging"),
        ("Havnekart i felt", "progress", "Utredning"),
    }


def test_dates_along_a_line_are_a_plan_of_the_boxes_above_and_below(tmp_path: Path) -> None:
    deck = Deck("Framdriftsplan 2026–2027")
    steps = (
        ("mai 2026", "Lyse ut arbeidet på Nes", "Havnevesenet"),
        ("aug. 2026", "Starte prøvedrift av losvarsel", "Losvesenet"),
        ("nov. 2026", "Sprenge ut innseilingen", "Kystverket"),
        ("apr. 2027", "Ta den nye kaia i bruk", "Havnevesenet"),
    )
    for at, (date, what, who) in enumerate(steps):
        middle, above = 140 + 200 * at, at % 2 == 0
        deck.shape(None, middle - 40, 285 if above else 235, 80, 20, (date, 12, True))
        deck.shape(_BOX, middle - 80, 120 if above else 320, 160, 100, (what, 12, False), (who, 11, True))
    found = {
        (one["text"], one.get("actor"), one["from"], one["to"]) for one in deck.records(tmp_path, "activity")
    }
    assert found == {
        ("Lyse ut arbeidet på Nes", "Havnevesenet", "2026-05", "2026-05"),
        ("Starte prøvedrift av losvarsel", "Losvesenet", "2026-08", "2026-08"),
        ("Sprenge ut innseilingen", "Kystverket", "2026-11", "2026-11"),
        ("Ta den nye kaia i bruk", "Havnevesenet", "2027-04", "2027-04"),
    }


def test_follow_ups_on_cards_are_of_the_case_over_each(tmp_path: Path) -> None:
    deck = Deck("Oppfølging fra forrige møte")
    cards = (
        ("25/47 Takst og billett", "Styret ville vite hvordan soner slår ut.", "Lage reknestykke", "Pågår"),
        ("25/48 Lys på kaiene", "Brukere har meldt om mørke kaier.", "Synfare alle kaiene", "Gjort"),
        ("25/49 Vakt om natta", "Det mangler vakter i helgene.", "Lyse ut to stillinger", "Pågår"),
    )
    for at, (case, why, what, state) in enumerate(cards):
        lines = [(case, 15, True), (why, 12, False), (f"Gjør: {what}", 12, False)]
        lines += [("Ansvar: Havnevesenet", 12, False), ("Frist: 20. april 2026", 12, False)]
        deck.shape(_BOX, 40 + 300 * at, 100, 280, 260, *lines, (f"Status: {state}", 12, False), fill="F2EEE3")
    found = {(one["case_id"], one["title"], one["action"]) for one in deck.records(tmp_path, "follow_up")}
    assert found == {
        ("25/47", "Takst og billett", "Lage reknestykke"),
        ("25/48", "Lys på kaiene", "Synfare alle kaiene"),
        ("25/49", "Vakt om natta", "Lyse ut to stillinger"),
    }


def test_cards_in_columns_of_what_became_of_them_tell_their_owners(tmp_path: Path) -> None:
    deck = Deck("Inn og ut av porteføljen")
    columns = (
        ("Nye", (("Losbok på nett", "Eier: Losvesenet"), ("Havnekart i felt", "Eier: Kystverket"))),
        ("Fullført", (("Ny kai på Nes", "Eier: Havnevesenet"),)),
        ("Avsluttet før tiden", (("Ferjevarsel", "Eier: Losvesenet"),)),
    )
    for at, (head, cards) in enumerate(columns):
        deck.shape(_BOX, 40 + 300 * at, 90, 280, 36, (head, 15, True), fill="DDE6F0")
        for row, (name, owner) in enumerate(cards):
            top = 140 + 110 * row
            deck.shape(_BOX, 40 + 300 * at, top, 280, 96, (name, 14, True), (owner, 12, False), fill="F2EEE3")
    found = {(one["subject"], one["owner"]) for one in deck.records(tmp_path, "owner")}
    assert found == {
        ("Losbok på nett", "Losvesenet"),
        ("Havnekart i felt", "Kystverket"),
        ("Ny kai på Nes", "Havnevesenet"),
        ("Ferjevarsel", "Losvesenet"),
    }
    statuses = {(one["subject"], one["value"]) for one in deck.records(tmp_path, "status")}
    assert ("Ferjevarsel", "cancelled") in statuses


def test_what_stands_below_an_owner_that_had_room_for_it_is_not_the_owner(tmp_path: Path) -> None:
    deck = Deck("Nye prosjekter")
    cards = (("Losbok på nett", "Losvesenet"), ("Havnekart i felt", "Kystverket"), ("Ny kai", "Havnevesenet"))
    for at, (name, owner) in enumerate(cards):
        said = f"Ansvar: {owner}\vSkisseprosjektet er bestilt."
        deck.shape(_BOX, 40 + 300 * at, 120, 280, 90, (name, 14, True), (said, 12, False), fill="F2EEE3")
    assert {(one["subject"], one["owner"]) for one in deck.records(tmp_path, "owner")} == set(cards)


def test_cases_may_be_numbered_by_the_year_in_short() -> None:
    paper = Paper().page().heading("Dagens saker")
    rows = [
        ["Sak", "Hva", "Hensikt", "Hvem", "Når"],
        ["41-25", "Referat fra møte 5", "Godkjenning", "Kari Vik, Havnevesenet", "08.30–08.40"],
        ["42-25", "Status for losbåtene", "Orientering", "Per Nes, Losvesenet", "08.40–09.15"],
        ["", "Pause", "", "", "09.15–09.30"],
        ["43-25", "Ny kaiplan", "Vedtak", "Eva Lunde, Losvesenet", "09.30–10.00"],
    ]
    paper.table(*rows)
    assert told(paper, "agenda_item", "case_id", "title", "start") == [
        ("41-25", "Referat fra møte 5", "08.30"),
        ("42-25", "Status for losbåtene", "08.40"),
        (None, "Pause", "09.15"),
        ("43-25", "Ny kaiplan", "09.30"),
    ]


@pytest.mark.parametrize(
    "heading", ["Avsluttet siden møte 13", "Avsluttet siden 1. mai", "Fullført siden i vår"]
)
def test_what_has_ended_since_a_time_is_listed_below_it(heading: str) -> None:
    paper = Paper(upright=True).page().heading("Prosjektene i havna").heading(heading, 14)
    paper.item("Losvarsel (ansvar: Losvesenet). Sluttrapporten er godkjent.")
    paper.item("Elektronisk vaktbok (ansvar: Havnevesenet). Alle skift bruker den.")
    assert set(told(paper, "status", "subject", "value")) == {
        ("Losvarsel", "completed"),
        ("Elektronisk vaktbok", "completed"),
    }
    assert set(told(paper, "owner", "subject", "owner")) == {
        ("Losvarsel", "Losvesenet"),
        ("Elektronisk vaktbok", "Havnevesenet"),
    }


def test_a_tree_of_goals_has_parts_by_the_letters_of_their_codes(tmp_path: Path) -> None:
    deck = Deck("Slik henger det sammen")
    tree = {
        "Mål A": (
            "Folk reiser uten å slippe ut",
            ("A1", "Flere skal gå til skolen"),
            ("A2", "Ferjene skal bli rene"),
        ),
        "Mål B": ("Havna er trygg for alle", ("B1", "Kaiene skal ha lys hele natta"), None),
    }
    for at, (label, (title, *parts)) in enumerate(tree.items()):
        left = 60 + 440 * at
        deck.shape(_BOX, left, 100, 400, 70, (label, 14, True), (title, 13, False), fill="DDE6F0")
        for row, part in enumerate(filter(None, parts)):
            deck.shape(
                _BOX,
                left + 40,
                200 + 90 * row,
                360,
                64,
                (part[0], 14, True),
                (part[1], 13, False),
                fill="F2EEE3",
            )
    found = {(one["label"], one["title"], one.get("parent")) for one in deck.records(tmp_path, "goal")}
    assert found == {
        ("Mål A", "Folk reiser uten å slippe ut", None),
        ("A1", "Flere skal gå til skolen", "Mål A"),
        ("A2", "Ferjene skal bli rene", "Mål A"),
        ("Mål B", "Havna er trygg for alle", None),
        ("B1", "Kaiene skal ha lys hele natta", "Mål B"),
    }


def test_cards_that_are_tables_tell_whose_each_is() -> None:
    paper = Paper().page().heading("Tiltak vi går i gang med")
    cards = (("Hjertesone rundt skolene", "Veikontoret"), ("Sykkelhotell på stasjonen", "Parketaten"))
    for name, owner in cards:
        paper.table(
            [C(name, columns=2)], [C("Det blir tryggere.", columns=2)], [f"Ansvar: {owner}", "Status: Gul"]
        )
    assert set(told(paper, "owner", "subject", "owner")) == set(cards)


def test_from_and_to_make_a_plan_of_what_is_to_be_done() -> None:
    paper = Paper(upright=True).page().heading("What happens next")
    paper.table(
        ["Who", "What", "From", "To"],
        ["Harbour office", "Repeat the flight tests", "Feb 2026", "Apr 2026"],
        ["Pilot service", "Connect the northern ports", "Jan 2026", "Jun 2026"],
    )
    assert told(paper, "activity", "text", "actor", "from", "to") == [
        ("Repeat the flight tests", "Harbour office", "2026-02", "2026-04"),
        ("Connect the northern ports", "Pilot service", "2026-01", "2026-06"),
    ]
    assert told(paper, "follow_up", "action") == []


def test_numbers_of_paragraphs_in_minutes_are_no_part_of_what_they_say() -> None:
    paper = Paper(upright=True).page().heading("Sak 52/25 Status fra prosjektene")
    paper.paragraph("52.1 Losvarsel (Havnevesenet) har grønn status. Alle båter bruker det.")
    paper.paragraph("52.2 Felles havnekart (FHK) melder rød status fordi data mangler.")
    assert told(paper, "status", "subject", "value") == [("Losvarsel", "green"), ("Felles havnekart", "red")]


def test_a_plan_may_head_its_rows_by_what_they_are_for() -> None:
    paper = Paper().page().heading("Leveranser første halvår 2026")
    paper.table(
        ["Når", "For produktet", "Dette skal gjøres", "Utføres av"],
        ["jan. 2026 – mars 2026", "Losboka", "Rette visningen av kart", "Havnevesenet"],
        ["feb. 2026 – juni 2026", "Kaivarsel", "Utvide prøvedriften til Nes", "Losvesenet"],
    )
    assert told(paper, "activity", "text", "service", "from", "to") == [
        ("Rette visningen av kart", "Losboka", "2026-01", "2026-03"),
        ("Utvide prøvedriften til Nes", "Kaivarsel", "2026-02", "2026-06"),
    ]


def test_a_label_alone_in_a_box_is_over_what_assesses_its_goal(tmp_path: Path) -> None:
    deck = Deck("Effektmål og målinger")
    goals = (
        ("Effektmål 1", "Fjorden skal være trygg", "Utviklingen er god, men ikke om natta."),
        ("Effektmål 2", "Skippere skal slippe å vente", "Ventetiden er kortere enn i fjor."),
    )
    for at, (label, title, said) in enumerate(goals):
        lines = [(label, 12, True), (title, 18, True), ("Vurdering", 12, True), (said, 12, False)]
        deck.shape(_BOX, 40 + 440 * at, 100, 400, 240, *lines, fill="F2EEE3")
    found = {(one["subject"], one["text"]) for one in deck.records(tmp_path, "assessment")}
    assert found == {(title, said.rstrip(".")) for _, title, said in goals}


def test_boxes_that_begin_with_from_when_to_when_hold_what_is_talked_of_then(tmp_path: Path) -> None:
    deck = Deck("Brukermøte")
    boxes = (
        (40, "09.00 – 09.50", ("- Velkommen", "- Planen for neste år"), False),
        (340, "10.00 – 10.40", ("Nytt om losvarselet",), True),
        (640, "11.00 – 12.00", ("Erfaringer fra havnene:",), True),
    )
    for x, when, topics, bold in boxes:
        deck.shape(_BOX, x, 110, 260, 200, fill="F4F4F4")
        deck.shape(_BOX, x, 110, 120, 26, (when, 13, True), fill="FFD966")
        lines = [(topic, 16 if bold else 13, bold) for topic in topics]
        deck.shape(None, x + 10, 150, 240, 120, *lines)
    found = [
        (one["title"], one.get("start"), one.get("end")) for one in deck.records(tmp_path, "agenda_item")
    ]
    assert sorted(found) == [
        ("Erfaringer fra havnene", "11.00", "12.00"),
        ("Nytt om losvarselet", "10.00", "10.40"),
        ("Planen for neste år", None, None),
        ("Velkommen", None, None),
    ]
