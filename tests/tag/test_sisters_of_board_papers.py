"""Board papers and decks of further agencies: heads, agendas and follow-ups in other words and shapes."""

from __future__ import annotations

from table_papers import C, Paper, told


def test_what_is_watched_stands_under_signal_beside_how_it_goes() -> None:
    paper = Paper(upright=True).heading("Ambitions and signals")
    paper.table(
        ("Signal", "Our reading", "Progress so far"),
        ("Waiting time at the locks", "Still far too long in summer.", C(light="yellow")),
        ("Boats that pay online", "Every second skipper now does.", C(light="green")),
    )
    assert told(paper, "status", "subject", "subject_kind", "dimension", "value") == [
        ("Waiting time at the locks", "indicator", "progress", "yellow"),
        ("Boats that pay online", "indicator", "progress", "green"),
    ]
    assert told(paper, "assessment", "subject", "text") == [
        ("Waiting time at the locks", "Still far too long in summer"),
        ("Boats that pay online", "Every second skipper now does"),
    ]


def test_steps_that_are_planned_for_undertakings_in_a_window_are_activities() -> None:
    paper = Paper(upright=True).heading("The coming half-year")
    paper.table(
        ("Window", "Planned step", "Carried out by", "Undertaking"),
        ("January 2026 – March 2026", "Fit new cameras in the locks", "Lock Section", "Open Locks"),
        ("From May 2026", "Move the records to the new store", "Records Office", "Paperless Canal"),
    )
    assert told(paper, "activity", "actor", "service", "text", "from", "to") == [
        ("Lock Section", "Open Locks", "Fit new cameras in the locks", "2026-01", "2026-03"),
        ("Records Office", "Paperless Canal", "Move the records to the new store", "2026-05", None),
    ]


def test_what_was_asked_for_with_who_answers_by_when_and_how_it_is_now() -> None:
    paper = Paper().heading("Oppfølging frå møtet i mai")
    paper.table(
        ("Frå sak", "Det vi bad om", "Vidare", "Den som svarar", "Svar seinast", "No"),
        (
            "11/26 Slusene",
            "Styret bad om ventetida.",
            "Tala kjem i haust.",
            "Kari Vik",
            "3. mai 2026",
            "open",
        ),
        (
            "14/26 Båtplassar",
            "Styret ville sjå lista.",
            "Lista er send ut.",
            "Hamnekontoret",
            "1. april 2026",
            "lukka",
        ),
    )
    assert told(paper, "follow_up", "case_id", "title", "text", "action", "owner", "due", "status") == [
        (
            "11/26",
            "Slusene",
            "Styret bad om ventetida",
            "Tala kjem i haust",
            "Kari Vik",
            "2026-05-03",
            "open",
        ),
        (
            "14/26",
            "Båtplassar",
            "Styret ville sjå lista",
            "Lista er send ut",
            "Hamnekontoret",
            "2026-04-01",
            "lukka",
        ),
    ]


def test_cases_with_when_what_kind_and_who_on_the_line_below_are_an_agenda() -> None:
    paper = (
        Paper()
        .heading("Sakene i dag")
        .heading("Sak 4/26 Godkjenning av saklista", 16)
        .paragraph("kl. 9.00–9.05 · Vedtakssak · Kari Vik (Hamnekontoret)")
        .heading("Sak 5/26 Oppfølging frå møtet i mai", 16)
        .paragraph("kl. 9.05–9.30 · Drøftingssak · Ola Nes (Slusekontoret) og Siv Dal (Kaikontoret)")
        .heading("Sak 6/26 Ymse", 16)
        .paragraph("kl. 9.30–9.40")
    )
    assert told(paper, "agenda_item", "case_id", "title", "item_type", "start", "end") == [
        ("4/26", "Godkjenning av saklista", "Vedtakssak", "9.00", "9.05"),
        ("5/26", "Oppfølging frå møtet i mai", "Drøftingssak", "9.05", "9.30"),
        ("6/26", "Ymse", None, "9.30", "9.40"),
    ]


def test_labels_below_the_cases_tell_the_same() -> None:
    paper = (
        Paper()
        .heading("Møtet 4. mai")
        .heading("New locks for the canal", 16)
        .paragraph("Time: 10:00–10:20")
        .paragraph("Purpose: Decision")
        .paragraph("Presenter: Kari Vik")
        .heading("Budget for next year", 16)
        .paragraph("Time: 10:20–10:45")
        .paragraph("Purpose: Information")
        .paragraph("Presenter: Ola Nes")
        .heading("Closing", 16)
        .paragraph("Time: 10:45–11:00")
    )
    assert told(paper, "agenda_item", "title", "item_type", "start") == [
        ("New locks for the canal", "Decision", "10:00"),
        ("Budget for next year", "Information", "10:20"),
        ("Closing", None, "10:45"),
    ]


def test_cases_with_text_below_are_no_agenda() -> None:
    paper = Paper().heading("Saker")
    for number in range(3):
        paper.heading(f"Sak {number + 4}/26 Nye sluser ved kai {number}", 16)
        paper.paragraph("kl. 9.00 møtte styret på kaia. Ordføraren hadde med kake til alle saman.")
    assert told(paper, "agenda_item", "case_id", "item_type") == []


def test_a_key_tells_what_lights_without_a_head_are_of_and_is_no_status() -> None:
    paper = Paper().heading("Løft 1 – Fleire båtar kjem fram")
    paper.table(
        ("", "Delmål", "Vårt skjøn"),
        (C(light="green"), "Slusene skal vere opne heile året", "Vinterdrifta gjekk godt."),
        (C(light="red"), "Ingen skal vente meir enn ein time", "Ventetida har auka mykje."),
    )
    for line in (
        "Stripa viser framgangen:",
        "grøn: merkbar framgang",
        "gul: noko framgang",
        "raud: stillstand",
    ):
        paper.paragraph(line)
    assert told(paper, "status", "subject", "subject_kind", "dimension", "value") == [
        ("Slusene skal vere opne heile året", "goal", "progress", "green"),
        ("Ingen skal vente meir enn ein time", "goal", "progress", "red"),
    ]
    assert told(paper, "initiative", "name") == []
    assert told(paper, "goal", "label", "title", "parent") == [
        ("Løft 1", "Fleire båtar kjem fram", None),
        (None, "Slusene skal vere opne heile året", "Løft 1"),
        (None, "Ingen skal vente meir enn ein time", "Løft 1"),
    ]


def test_a_sentence_behind_what_is_needed_tells_when_it_must_be_there() -> None:
    paper = Paper().heading("Avhengnader")
    paper.item(
        "Ny sluse er avhengig av at kommunen gjev løyve. Alvor: høg. Må vere på plass 15. januar 2026."
    )
    paper.item("Båtappen er avhengig av at det nye registeret er i drift. Alvor: låg. Trengst 1. mai 2026.")
    assert told(paper, "dependency", "subject", "on", "criticality", "due") == [
        ("Ny sluse", "kommunen gjev løyve", "høg", "2026-01-15"),
        ("Båtappen", "det nye registeret er i drift", "låg", "2026-05-01"),
    ]


def test_cases_of_one_letter_that_were_sent_back_tell_who_replies_by_when() -> None:
    paper = Paper(upright=True).heading("Matters the Board has sent back")
    for case, title, who, day in (
        ("B 7/26", "Lock keepers", "Human Resources", "4 May 2026"),
        ("B 9/26", "Ice in the canal", "Lock Section", "30 June 2026"),
    ):
        paper.heading(f"{case} {title}", 14)
        paper.paragraph(f"The Board asked. Follow-up: A list is made. With {who}, reply by {day}.")
    assert told(paper, "follow_up", "case_id", "title", "text", "action", "owner", "due") == [
        ("B 7/26", "Lock keepers", "The Board asked.", "A list is made", "Human Resources", "2026-05-04"),
        ("B 9/26", "Ice in the canal", "The Board asked.", "A list is made", "Lock Section", "2026-06-30"),
    ]


def test_proposals_under_a_lettered_ambition_are_for_it() -> None:
    paper = Paper(upright=True).heading("Proposals for new measures under Ambition B")
    paper.item("Offer guided tours of the locks in winter").item("Publish the waiting time for each lock")
    assert {one for (one,) in told(paper, "proposal", "goal")} == {"Ambition B"}


def test_undertakings_under_what_became_of_them_with_their_leads() -> None:
    paper = Paper(upright=True).heading("New and completed undertakings").heading("New undertakings", 16)
    paper.heading("Lock Match", 12).paragraph("Lead: Lock Section").paragraph("Helps skippers find a lock.")
    paper.heading("Completed undertakings", 16)
    paper.heading("Paperless Canal", 12).paragraph("Lead: Records Office")
    assert told(paper, "status", "subject", "value") == [
        ("Lock Match", "new"),
        ("Paperless Canal", "completed"),
    ]
    assert told(paper, "owner", "subject", "owner") == [
        ("Lock Match", "Lock Section"),
        ("Paperless Canal", "Records Office"),
    ]
