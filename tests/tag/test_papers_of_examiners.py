"""Papers such as independent examiners write: cards, registers, minutes and letters of agencies nobody has seen."""

from __future__ import annotations

from itertools import pairwise

from table_papers import C, Paper, found, report, told

from schemas.page import Block, BlockKind, Mark, MarkShape, Page, Span, Word

_RGB = {"red": "#c00000", "yellow": "#ffc000", "green": "#00b050", "grey": "#808080"}


def put(page: Page, text: str, x: float, y: float, panel: int | None, size: float = 10.0) -> Block:
    """A block of one line at a place, in a panel; a heading where it is larger than ten points."""
    start = len(page.words)
    for part in text.split():
        page.words.append(Word(part, part, (x, y, x + 6.0 * len(part), y + size), size))
        x = page.words[-1].box[2] + 3
    words = Span(start, len(page.words))
    page.lines.append(words)
    kind = BlockKind.HEADING if size > 10 else BlockKind.PARAGRAPH
    page.blocks.append(Block(kind, words, page.box(words), 2 * (size > 10), panel=panel))
    return page.blocks[-1]


def light(page: Page, colour: str, x: float, y: float, line: Block | None = None) -> None:
    page.marks.append(
        Mark(
            colour, _RGB[colour], MarkShape.ELLIPSE, (x, y, x + 12, y + 12), line=line.words if line else None
        )
    )


def test_where_the_projects_of_a_heading_belong_does_not_make_areas_of_them() -> None:
    paper = Paper().heading("Lysene for prosjektene i område sør")
    page = paper.document.pages[0]
    for number, (colour, name) in enumerate(
        (("green", "Skiltvakt"), ("red", "Ny bruplan"), ("yellow", "Fergeteller"))
    ):
        x = 60.0 + 280 * number
        light(page, colour, x + 200, 100, put(page, name, x, 100, number, 16))
        put(page, "Eier: Bruseksjonen", x, 130, number)
        put(page, "Utstyret er prøvd ut i mai.", x, 150, number)
    assert told(paper, "status", "subject_kind", "value") == [
        ("initiative", "green"),
        ("initiative", "red"),
        ("initiative", "yellow"),
    ]
    assert [owner for (owner,) in told(paper, "owner", "owner")] == ["Bruseksjonen"] * 3
    assert not found(paper, "assessment")


def test_a_grey_sign_beside_a_word_is_what_the_word_says() -> None:
    paper = Paper().heading("Prosjekter")
    paper.table(
        ("Prosjekt", "Status", "", "Prosjekteier"),
        ("Skiltvakt", C(light="red"), "RØD", "Bruseksjonen"),
        ("Ny bruplan", C(light="grey"), "PÅ VENT", "Driftsseksjonen"),
        ("Fergeteller", C(light="yellow"), "GUL", "Bruseksjonen"),
    )
    assert [value for (value,) in told(paper, "status", "value")] == ["red", "paused", "yellow"]


def test_the_head_of_a_column_of_cards_is_over_all_of_them() -> None:
    paper = Paper().heading("Endringer i porteføljen")
    page = paper.document.pages[0]
    put(page, "Nye prosjekter", 60, 100, 0, 16)
    put(page, "Avsluttede prosjekter", 500, 100, 1, 16)
    put(page, "Skiltvakt (Bruseksjonen)", 60, 140, 2, 13)
    put(page, "Skal telle skilt langs veien.", 60, 160, 2)
    put(page, "Fergeteller (Havneseksjonen)", 500, 140, 3, 13)
    put(page, "Ble overlevert i mai.", 500, 160, 3)
    put(page, "Ny bruplan (Driftsseksjonen)", 60, 240, 4, 13)
    put(page, "Skal samle planene.", 60, 260, 4)
    put(page, "Risikoer", 500, 240, 5, 16)
    put(page, "Det er få søkere til stillingene.", 500, 260, 5)
    assert told(paper, "status", "subject", "value") == [
        ("Skiltvakt", "new"),
        ("Fergeteller", "completed"),
        ("Ny bruplan", "new"),
    ]


def test_a_card_on_the_goal_of_its_page_tells_the_status_of_that_goal() -> None:
    paper = Paper()
    for number, (title, colour) in enumerate((("Trygge skoleveier", "yellow"), ("Flere sykler", "red")), 1):
        page = paper.page().heading(f"Mål {number}: {title}").document.pages[-1]
        light(page, colour, 260, 102, put(page, "Status for målet", 60, 100, 0, 16))
        put(page, "Det går tregt med å få på plass nye gangveier.", 60, 130, 0)
    assert told(paper, "status", "subject", "subject_kind", "value") == [
        ("Trygge skoleveier", "goal", "yellow"),
        ("Flere sykler", "goal", "red"),
    ]
    assert told(paper, "assessment", "subject", "subject_kind") == [
        ("Trygge skoleveier", "goal"),
        ("Flere sykler", "goal"),
    ]
    assert [title for (title,) in told(paper, "goal", "title")] == ["Trygge skoleveier", "Flere sykler"]


def test_goals_may_be_numbered_by_a_letter_behind_the_number() -> None:
    paper = Paper().heading("Mål 2: Flere sykler").heading("Delmål", 16)
    paper.paragraph("Delmål 2a Alle skoler har sykkelparkering").paragraph("Delmål 2b Veiene er ryddet")
    assert told(paper, "goal", "label", "title", "parent") == [
        ("Mål 2", "Flere sykler", None),
        ("Delmål 2a", "Alle skoler har sykkelparkering", "Mål 2"),
        ("Delmål 2b", "Veiene er ryddet", "Mål 2"),
    ]


def test_cards_below_each_other_stand_under_the_filled_head_of_their_column() -> None:
    paper = Paper().heading("Endringer i porteføljen")
    page = paper.document.pages[0]
    for panel, (text, x) in enumerate((("Prosjekter som pågår", 60), ("Nye prosjekter", 500))):
        put(page, text, x, 100, panel, 15).fill = "#204060"
    put(page, "Skiltvakt (Bruseksjonen)", 60, 140, 2, 15)
    put(page, "Fergeteller (Havneseksjonen)", 500, 140, 3, 15)
    put(page, "Ny bruplan (Driftsseksjonen)", 60, 240, 4, 15)
    assert told(paper, "status", "subject", "value") == [("Fergeteller", "new")]


def test_arrows_with_a_step_in_each_are_planned() -> None:
    paper = Paper().heading("Veien videre")
    page = paper.document.pages[0]
    put(page, "Rådet leser utkastet (12. mai 2026)", 60, 100, 0)
    put(page, "Ny sykkelplan sendes på høring (1. september 2026)", 60, 160, 1)
    put(page, "Forslag til vedtak: Rådet tar saken til orientering.", 60, 220, 2)
    put(page, "Oktober 2026", 60, 280, 3)
    assert told(paper, "activity", "text", "from") == [
        ("Rådet leser utkastet (12. mai 2026)", "2026-05-12"),
        ("Ny sykkelplan sendes på høring (1. september 2026)", "2026-09-01"),
    ]
    assert len(found(paper, "decision")) == 1


def test_what_may_move_a_plan_or_was_said_of_it_is_not_planned() -> None:
    paper = Paper().heading("Milepæler 2026")
    paper.item("Broen åpner (juni 2026)").item("Skiltene er på plass (september 2026)")
    paper.heading("Hendelser som kan forsinke åpningen", 16).item("Ny lov om skilt").item("Streik i havna")
    assert [text for (text,) in told(paper, "activity", "text")] == [
        "Broen åpner (juni 2026)",
        "Skiltene er på plass (september 2026)",
    ]
    paper = Paper(upright=True).heading("Plan for innføring").paragraph("Momenter fra drøftingen:")
    paper.item("Flere kommuner skal bytte kart i samme tid").item("Skiltmakerne har lita tid til opplæring")
    assert not found(paper, "activity")


def test_a_body_behind_a_person_may_end_in_its_company_form() -> None:
    paper = Paper().heading("Saksliste")
    paper.table(
        ("Sak", "Tema", "Innleder", "Tid"),
        ("1/26", "Nye fyrlys", "Tone Lien, Ytre Havn IKT", "10.00–10.20"),
        ("2/26", "Budsjett", "Siv Moe, Sykehuset Fjellby HF", "10.20–10.40"),
        ("3/26", "External review", "Joan Hale, Norwell Consulting", "10.40–11.00"),
    )
    assert [people for (people,) in told(paper, "agenda_item", "presenters")] == [
        [{"name": "Tone Lien", "organisation": "Ytre Havn IKT"}],
        [{"name": "Siv Moe", "organisation": "Sykehuset Fjellby HF"}],
        [{"name": "Joan Hale", "organisation": "Norwell Consulting"}],
    ]


def test_names_in_bold_with_their_owners_open_paragraphs_under_what_became_of_them() -> None:
    paper = Paper(upright=True).heading("Kvartalsrapport").heading("Nye og avsluttede tiltak", 18)
    for heading, text in (
        ("Nye tiltak", "Skiltvakt (Bruseksjonen). Tiltaket skal telle skilt langs veien."),
        (
            "Tiltak som ikke videreføres",
            "Fergeteller (Havneseksjonen). Prøven viste at telleren var unøyaktig.",
        ),
    ):
        paper.heading(heading, 14).paragraph(text)
        page = paper.document.pages[0]
        page.words[page.blocks[-1].words.start].bold = True
    assert told(paper, "status", "subject", "value") == [("Skiltvakt", "new"), ("Fergeteller", "cancelled")]
    assert told(paper, "owner", "subject", "owner") == [
        ("Skiltvakt", "Bruseksjonen"),
        ("Fergeteller", "Havneseksjonen"),
    ]


def test_a_table_that_goes_on_under_its_heads_again_is_of_the_day_of_its_caption() -> None:
    paper = Paper(upright=True).heading("Kvartalsrapport").paragraph("Tabell 1. Status per 31. mars 2026")
    heads = ("Tiltak", "Ansvarlig", "Status")
    rows = [(name, "Bruseksjonen", C(light="green")) for name in ("Skiltvakt", "Ny bruplan", "Broteller")]
    paper.table(heads, *rows)
    table = paper.document.pages[0].tables[0]
    paper.document.pages[0].blocks[-1].box = table.box = (30.0, 100.0, 480.0, 830.0)
    paper.page().table(heads, ("Fergeteller", "Havneseksjonen", C(light="red")))
    assert [day for (day,) in told(paper, "status", "as_of")] == ["2026-03-31"] * 4


def test_sections_on_measures_tell_of_them_by_pronouns_relative_clauses_and_short_forms() -> None:
    paper = Paper(upright=True).heading("Framdriftsrapport").heading("Mål 1: Trygge veier", 18)
    for heading, text in (
        ("Klart skilt i nord (KLASK)", "Prosjektet er fullført og overført til linjen."),
        (
            "Skiltvakt i sør",
            "Tiltaket ledes av Bruforbundet. Det melder gul status fordi det er få frivillige.",
        ),
        (
            "Bruer for alle",
            "Bruetaten er ansvarlig for tiltaket, som ble utvidet i år. Tiltaket har grønn status.",
        ),
        ("Ny taubane", "Tiltaket er satt på pause. Brusenteret, som eier tiltaket, har bedt om avklaring."),
    ):
        paper.heading(heading, 14).paragraph(text)
    assert told(paper, "initiative", "name", "aliases") == [
        ("Klart skilt i nord", ["KLASK"]),
        ("Skiltvakt i sør", None),
        ("Bruer for alle", None),
        ("Ny taubane", None),
    ]
    assert [value for (value,) in told(paper, "status", "value")] == [
        "completed",
        "yellow",
        "green",
        "paused",
    ]
    assert told(paper, "owner", "subject", "owner") == [
        ("Skiltvakt i sør", "Bruforbundet"),
        ("Bruer for alle", "Bruetaten"),
        ("Ny taubane", "Brusenteret"),
    ]


def test_one_assessment_below_the_measures_of_each_goal_is_of_the_goal() -> None:
    paper = Paper(upright=True).heading("Framdriftsrapport 2025").paragraph("Oppfølging av skiltstrategien")
    for letter, title in (("A", "Alle finner fram"), ("B", "Ingen kjører feil")):
        paper.heading(f"Mål {letter} {title}", 18).heading(f"Skiltvakt {letter}", 14).paragraph("Vi teller.")
        paper.heading(f"Ny bruplan {letter}", 14).paragraph("Planen er klar.")
        paper.paragraph(f"Etatens vurdering: Det går riktig vei i fylke {letter}.")
    assert told(paper, "assessment", "subject", "subject_kind") == [
        ("Alle finner fram", "goal"),
        ("Ingen kjører feil", "goal"),
    ]
    assert told(paper, "document", "doc_type") == [("strategy_followup",)]


def test_what_is_to_be_done_by_years_is_planned() -> None:
    paper = Paper(upright=True).heading("Framdriftsrapport 2025").heading("Arbeidet framover", 14)
    paper.table(
        ("Når", "Hva som skal gjøres", "Hvem"),
        ("2026", "Lage felles skilt", "Bruetaten"),
        ("2026–2027", "Prøve ut nye farger", "Kommuneforeningen"),
    )
    assert told(paper, "activity", "text", "actor", "from", "to") == [
        ("Lage felles skilt", "Bruetaten", "2026", "2026"),
        ("Prøve ut nye farger", "Kommuneforeningen", "2026", "2027"),
    ]
    assert not found(paper, "follow_up")


def test_what_a_sentence_names_in_quotation_marks_is_meant_by_the_noun_behind() -> None:
    paper = report(
        "Skiltløsningen «Vegvis» har vært i prøvedrift siden mars, og driftsavdelingen er ansvarlig for løsningen.",
        "Prosjektet «Ny bruplan» er fullført, og Ytre Havn IKT har ansvaret for videre drift.",
        "Saker som er merket «Avsluttet» tas ut av listen. Skiltløsningen er forsinket.",
    )
    assert told(paper, "owner", "subject", "owner") == [
        ("Vegvis", "driftsavdelingen"),
        ("Ny bruplan", "Ytre Havn IKT"),
    ]
    assert [name for (name,) in told(paper, "initiative", "name")] == ["Vegvis", "Ny bruplan"]
    assert told(paper, "status", "subject", "value") == [("Ny bruplan", "completed"), ("Vegvis", "yellow")]


def test_earlier_cases_in_paragraphs_leave_the_decision_below_to_the_case_of_the_heading() -> None:
    paper = Paper(upright=True).heading("Referat frå møte i Fyrstyret")
    page = paper.document.pages[0]
    first = len(page.words)
    paper.paragraph("Møte nr.: 4 Dato: 12. mai 2026, kl. 10.00–12.30 Stad: Rådhuset i Nordvik, møterom Skuta")
    starts = [first, first + 3, first + 9, len(page.words)]
    page.lines[-1:] = [Span(start, stop) for start, stop in pairwise(starts)]
    paper.heading("Sak 2/26 Oppfølging frå førre møte", 14)
    paper.paragraph("9/25 Fyrlys Styret bad om tal. Oppfølging: Tala kjem i juni.")
    paper.paragraph("Vedtak: Fyrstyret tok oppfølginga til orientering.")
    assert told(paper, "decision", "case_id") == [("2/26",)]
    assert told(paper, "document", "date") == [("2026-05-12",)]


def test_captions_that_go_on_from_their_numbers_tell_what_they_are_of() -> None:
    paper = Paper().heading("Porteføljen i tall")
    page = paper.document.pages[0]
    for panel, (number, caption) in enumerate(
        (
            ("64 %", "av kommunene har digitale skilt"),
            ("1 830", "planer er gjort om"),
            ("5", "prosjekter levert hittil i år"),
            ("38 %", "Andel skilt som er falmet"),
        )
    ):
        put(page, number, 60 + 220 * panel, 100, panel, 30)
        put(page, caption, 60 + 220 * panel, 140, panel)
    assert told(paper, "figure", "subject", "value") == [
        ("kommunene", 64),
        ("planer", 1830),
        ("prosjekter levert", 5),
        ("Andel skilt som er falmet", 38),
    ]


def test_a_title_that_names_who_meets_is_whose_the_papers_are_whatever_stands_over_it() -> None:
    paper = Paper().heading("Fjellveier AS", 16).heading("Styringsgruppen for trygge bruer", 36)
    paper.paragraph("Møte 7").paragraph("4. mars 2026, kl. 08.30–11.00").page().heading("Saker").item(
        "Ny bru"
    )
    assert told(paper, "document", "body", "meeting_number") == [("Styringsgruppen for trygge bruer", "7")]
