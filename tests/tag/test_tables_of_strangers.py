"""Tables as independent writers made them, who had never seen the reader: bare heads, groups, keys and plans."""

from __future__ import annotations

from table_papers import C, Paper, found, told

from schemas.page import Cell


def _fill(paper: Paper, *places: tuple[int, int]) -> None:
    """Put a ground of its own under cells of the first table."""
    cells: list[Cell] = paper.document.pages[0].tables[0].cells
    for cell in cells:
        if (cell.row, cell.column) in places:
            cell.fill = "#0070c0"


def test_a_first_row_in_words_heads_what_is_in_numbers_below_it() -> None:
    paper = Paper(upright=True).heading("Utbredelse per oktober 2025")
    paper.table(("Region", "Andel skoler i bruk"), ("Nord", "44 %"), ("Sør", "78 %"), heads=0)
    assert told(paper, "figure", "subject", "value", "unit", "as_of") == [
        ("Nord", 44, "%", "2025-10"),
        ("Sør", 78, "%", "2025-10"),
    ]
    paper = Paper(upright=True).heading("Framdriftsplan høsten 2025")
    paper.table(
        ("Prosjekt", "September", "Oktober"),
        ("Fyrpuls", "Kravarbeid", "Utlysning"),
        ("Losvakt", "Opplæring", ""),
        heads=0,
    )
    assert told(paper, "activity", "service", "text", "from") == [
        ("Fyrpuls", "Kravarbeid", "2025-09"),
        ("Losvakt", "Opplæring", "2025-09"),
        ("Fyrpuls", "Utlysning", "2025-10"),
    ]
    paper = Paper(upright=True).heading("Oppdragene i tildelingsbrevet")
    paper.table(
        ("Oppdrag", "Ansvarlig avdeling", "Status per 30.09.2025"),
        ("Landsdekkende fyrkart", "Kartavdelingen", C(light="green")),
        ("Ny ordning for losing", "Losavdelingen", C(light="red")),
        heads=0,
    )
    assert told(paper, "status", "subject", "value", "as_of") == [
        ("Landsdekkende fyrkart", "green", "2025-09-30"),
        ("Ny ordning for losing", "red", "2025-09-30"),
    ]


def test_a_first_row_that_holds_what_the_others_do_is_no_head() -> None:
    paper = Paper().heading("Status for tiltakene våre")
    paper.table(
        ("Fyrpuls", "Tilsynskontoret", C(light="green")),
        ("Fornying av kaiene", "Havnekontoret", C(light="yellow")),
        ("Beitekart 2", "Landbrukskontoret", C(light="green")),
    )
    assert told(paper, "owner", "subject", "owner") == [
        ("Fyrpuls", "Tilsynskontoret"),
        ("Fornying av kaiene", "Havnekontoret"),
        ("Beitekart 2", "Landbrukskontoret"),
    ]


def test_a_row_across_the_table_says_how_those_below_it_stand() -> None:
    paper = Paper(upright=True).heading("Endringer i porteføljen")
    paper.table(
        ("Tiltak", "Ansvarlig"),
        (C("Ferdigstilte tiltak", columns=2),),
        ("Taushetskurset", "Opplæringskontoret"),
        (C("Nye tiltak", columns=2),),
        ("Fyrkart", "Plankontoret"),
        (C("Gul status", columns=2),),
        ("Kairegister", "Havnekontoret"),
        (C("Rød status", columns=2),),
        ("Ingen", ""),
    )
    assert told(paper, "status", "subject", "value") == [
        ("Taushetskurset", "completed"),
        ("Fyrkart", "new"),
        ("Kairegister", "yellow"),
    ]
    assert "Ingen" not in [name for (name,) in told(paper, "initiative", "name")]


def test_a_heading_says_what_a_table_without_heads_lists() -> None:
    paper = Paper(upright=True).heading("Prosjekter med rød status")
    paper.table(
        ("Nordtavla", "Beredskapsavdelingen"),
        ("Modernisering av fyrarkivet", "Kystens fellestjenester"),
        heads=0,
    )
    assert told(paper, "owner", "subject", "owner") == [
        ("Nordtavla", "Beredskapsavdelingen"),
        ("Modernisering av fyrarkivet", "Kystens fellestjenester"),
    ]
    assert told(paper, "status", "subject", "value") == [
        ("Nordtavla", "red"),
        ("Modernisering av fyrarkivet", "red"),
    ]


def test_stages_are_as_their_head_names_them() -> None:
    for head in (
        "Fremdrift\nIkke påbegynt – Under utvikling – Levert",
        "Fase (Ikke påbegynt – Under utvikling – Levert)",
    ):
        paper = Paper().heading("Fremdrift i utviklingen")
        paper.table(
            ("Prosjekt", "Aktør", head),
            ("Losboka", "Regnskapskontoret", "Under utvikling"),
            ("Felles fyrkart", "Innkjøpskontoret", "Levert"),
            ("Kaireise på mobil", "HR-kontoret", "Ikke påbegynt"),
        )
        assert told(paper, "status", "dimension", "value") == [
            ("progress", "Under utvikling"),
            ("progress", "Levert"),
            ("progress", "Ikke påbegynt"),
        ]


def test_signs_are_what_a_sentence_says_that_they_mean() -> None:
    paper = Paper(upright=True).heading("Tiltak i handlingsplanen")
    paper.paragraph("✓ betyr grønn status, ! betyr gul status og ✗ betyr rød status.")
    paper.table(
        ("Tiltak", "Ansvarlig", "Status"),
        ("Leseløft", "Bibliotekseksjonen", "✓"),
        ("Døgnåpne filialer", "Bibliotekseksjonen", "!"),
        ("Kulturkort for unge", "Kulturkontoret", "✗"),
    )
    assert [value for (value,) in told(paper, "status", "value")] == ["green", "yellow", "red"]


def test_what_was_asked_for_stands_before_what_is_done_about_it() -> None:
    paper = Paper(upright=True).heading("Oppfølging av saker fra forrige møte")
    paper.table(
        ("Saksnr.", "Sak", "Styrets bestilling", "Oppfølging"),
        (
            "31/25",
            "Plass ved kaiene",
            "Styret ba om en oversikt over ventetid.",
            "Oversikten legges fram i mars.",
        ),
    )
    assert told(paper, "follow_up", "case_id", "title", "text", "action") == [
        (
            "31/25",
            "Plass ved kaiene",
            "Styret ba om en oversikt over ventetid",
            "Oversikten legges fram i mars",
        )
    ]


def test_each_column_of_decisions_says_by_its_head_whether_they_were_made() -> None:
    paper = Paper(upright=True).heading("Behandlede saker")
    paper.table(
        ("Sak", "Innstilling", "Vedtak"),
        ("18/25", "Utvalget anbefaler at søknaden avslås.", "Søknaden avslås av hensyn til fyret."),
    )
    assert told(paper, "decision", "case_id", "text", "outcome") == [
        ("18/25", "Utvalget anbefaler at søknaden avslås", "proposed"),
        ("18/25", "Søknaden avslås av hensyn til fyret", "adopted"),
    ]
    paper = Paper(upright=True).heading("Protokoll")
    paper.table(
        ("Saksnr.", "Vedtak"),
        (C("Møte 14. januar 2026", columns=2),),
        ("1/26", "Havnesjefen får i oppdrag å selge den gamle ferja."),
        (C("Møte 4. mars 2026", columns=2),),
        ("5/26", "Fellesrådet avviser klagen fra rederiet."),
    )
    assert told(paper, "decision", "case_id", "outcome") == [("1/26", "adopted"), ("5/26", "adopted")]


def test_filled_cells_below_dates_tell_when() -> None:
    paper = Paper().heading("Plan for flytting av fyret 2026")
    paper.table(
        ("Aktivitet", "Q1", "Q2", "Q3"),
        ("Kartlegge utstyr", "", "", ""),
        ("Klargjøre nye lokaler", "", "", ""),
    )
    _fill(paper, (1, 1), (2, 2), (2, 3))
    assert told(paper, "activity", "text", "from", "to") == [
        ("Kartlegge utstyr", "2026-Q1", "2026-Q1"),
        ("Klargjøre nye lokaler", "2026-Q2", "2026-Q3"),
    ]


def test_services_that_are_worked_on_are_initiatives() -> None:
    paper = Paper(upright=True).heading("Mål 2 Tryggere vann")
    paper.table(
        ("Hvem", "Tjeneste", "Hva skal skje", "Periode"),
        ("Vannverket", "Lekkasjejakt", "Montere lyttere på ledningene", "2025 – 2026"),
        ("Kommunene", "e-Nødvann", "Øve på utdeling av nødvann", "2026 –"),
    )
    assert [name for (name,) in told(paper, "initiative", "name")] == ["Lekkasjejakt", "e-Nødvann"]


def test_proposals_are_for_the_goal_that_heading_or_row_names() -> None:
    paper = Paper(upright=True).heading("Utkast på tiltak under delmålet Bedre sjøvett")
    paper.table(("Nr.", "Forslag til tiltak"), ("1", "Lage en felles billett for båt og buss"))
    assert told(paper, "proposal", "goal") == [("Bedre sjøvett",)]
    assert told(paper, "goal", "title") == [("Bedre sjøvett",)]
    paper = Paper(upright=True).heading("Forslag til nye tiltak")
    paper.table(("Mål", "Forslag til tiltak"), ("Mål 1: Renere fjord", "Forby utslipp i indre havn"), heads=0)
    assert told(paper, "proposal", "goal", "text") == [("Renere fjord", "Forby utslipp i indre havn")]


def test_examples_keys_lists_of_papers_and_of_versions_report_nothing() -> None:
    paper = Paper(upright=True).heading("Veiledning til rapporten")
    paper.paragraph("Tabellen er et oppdiktet eksempel på hvordan skjemaet kan fylles ut.")
    paper.table(("Prosjekt", "Status"), ("Prosjekt A", C(light="green")), ("Prosjekt B", C(light="red")))
    assert not [*found(paper, "initiative"), *found(paper, "status")]
    paper = Paper(upright=True).heading("Prosjekter")
    paper.paragraph("Tabellen viser eksempler på prosjekter som er i gang.")
    paper.table(("Prosjekt", "Status"), ("Losvakt", C(light="green")), ("Fyrkart", C(light="red")))
    assert len(found(paper, "status")) == 2
    paper = Paper().heading("Faregrader i varselet")
    paper.table(
        ("Farge", "Faregrad"),
        (C("Grønn", light="green"), "Liten"),
        (C("Gul", light="yellow"), "Moderat"),
        (C("Rød", light="red"), "Stor"),
    )
    assert not [*found(paper, "initiative"), *found(paper, "status")]
    paper = Paper().heading("Dokumenter i saken")
    paper.table(
        ("Dok.nr.", "Type", "Tittel"),
        ("1", "Brev", "Søknad om fritak fra planen"),
        ("2", "Kart", "Kart over kaiene"),
    )
    assert not found(paper, "agenda_item")
    paper = Paper(upright=True).heading("Endringslogg")
    paper.table(
        ("Versjon", "Dato", "Endring", "Utført av"),
        ("0.8", "03.02.2025", "Første utkast til styringsgruppen", "KAL"),
        ("1.0", "03.03.2025", "Endelig versjon", "BTH"),
    )
    assert not found(paper, "follow_up")


def test_numbers_count_what_their_head_says_at_the_day_of_the_caption() -> None:
    paper = Paper(upright=True).heading("Bruk av tjenestene").paragraph("Tall per 1. mai 2026.")
    paper.table(("Tjeneste", "Brukere"), ("Tursti-appen", "12 400"), ("Bokbåten på nett", "3 150"), heads=0)
    assert told(paper, "figure", "subject", "value", "unit", "as_of") == [
        ("Tursti-appen", 12400, "brukere", "2026-05-01"),
        ("Bokbåten på nett", 3150, "brukere", "2026-05-01"),
    ]
    paper = Paper(upright=True).heading("Framdrift i anleggsprosjektene")
    paper.table(
        ("Prosjekt", "Byggherre", "Ferdiggrad", "Status"),
        ("Avløpsrensing Vika", "Vannetaten", "65 %", C(light="green")),
        ("Pumpestasjon Løkka", "Vannetaten", "30 %", C(light="red")),
    )
    assert told(paper, "figure", "subject", "value", "unit") == [
        ("Avløpsrensing Vika", 65, "%"),
        ("Pumpestasjon Løkka", 30, "%"),
    ]


def test_a_heading_may_name_what_all_of_a_table_is_of() -> None:
    paper = Paper(upright=True).heading("Avhengigheter for Øyvakt")
    paper.table(
        ("Avhengighet", "Eier", "Kritikalitet", "Frist"),
        ("Radardekning ved Skarvøya", "Sjøvesenet", "Høy", "01.09.2026"),
    )
    assert told(paper, "dependency", "subject", "on", "owner") == [
        ("Øyvakt", "Radardekning ved Skarvøya", "Sjøvesenet")
    ]
    for heading, names in (
        ("Risikoer i prosjektet Blålys", ["Blålys"]),
        ("Milepæler for Fjellporten", ["Fjellporten"]),
        ("Milepæler for Kystverket", []),
        ("Milepæler for programmet", []),
        ("Milepæler for 2026", []),
    ):
        paper = Paper(upright=True).heading(heading)
        paper.table(
            ("Milepæl", "Dato"), ("Kontrakt er signert", "01.06.2026"), ("Første kjøring", "10.12.2027")
        )
        assert [name for (name,) in told(paper, "initiative", "name")] == names


def test_a_cross_below_one_of_several_stages_tells_how_far_it_has_come() -> None:
    paper = Paper().heading("Hvor er prosjektene i løpet?")
    paper.paragraph("Krysset viser hvilken fase prosjektet er kommet til.")
    paper.table(
        ("Prosjekt", "Konsept", "Planlegging", "Gjennomføring", "Avslutning"),
        ("Kommunal boligkø", "", "X", "", ""),
        ("Startlån på nett", "", "", "X", ""),
        ("Miljøstasjon Sør", "X", "", "", ""),
    )
    assert sorted(told(paper, "status", "subject", "dimension", "value")) == [
        ("Kommunal boligkø", "progress", "Planlegging"),
        ("Miljøstasjon Sør", "progress", "Konsept"),
        ("Startlån på nett", "progress", "Gjennomføring"),
    ]


def test_labels_of_goals_may_stand_in_a_column_of_their_own() -> None:
    paper = Paper(upright=True).heading("Strategiske mål 2026–2030")
    paper.table(
        ("Mål", "Beskrivelse", "Ansvarlig"),
        ("Mål 1", "Renere fjorder", "Miljøavdelingen"),
        ("Mål 2", "Flere lærlinger ombord", "Havneavdelingen"),
    )
    assert told(paper, "goal", "label", "title") == [
        ("Mål 1", "Renere fjorder"),
        ("Mål 2", "Flere lærlinger ombord"),
    ]
    assert told(paper, "owner", "subject", "owner") == [
        ("Renere fjorder", "Miljøavdelingen"),
        ("Flere lærlinger ombord", "Havneavdelingen"),
    ]


def test_heads_may_be_told_in_two_languages() -> None:
    paper = Paper(upright=True).heading("Next steps / Veien videre")
    paper.table(
        ("When / når", "What / hva", "Project / tiltak", "Who / hvem"),
        ("Jul–Sep 2026", "Add the bay to the daily chart", "Joint Ice Chart", "Ice Section"),
        ("september 2026", "Kartlegge vrak i bukta", "Vrakkart", "Beredskapsavdelingen"),
    )
    assert told(paper, "activity", "service", "actor", "from", "to") == [
        ("Joint Ice Chart", "Ice Section", "2026-07", "2026-09"),
        ("Vrakkart", "Beredskapsavdelingen", "2026-09", "2026-09"),
    ]


def test_a_number_in_a_sheet_is_of_its_thing_at_the_time_that_its_label_tells() -> None:
    paper = Paper().heading("Faktaark")
    paper.table(
        ("Prosjekt", "Kveldsklokka"),
        ("Prosjekteier", "Seksjon for fyrlys"),
        ("Status", C(light="yellow")),
        ("Budsjett 2025", "3,4 mill. kr"),
        heads=0,
    )
    assert told(paper, "figure", "subject", "value", "as_of") == [("Kveldsklokka", 3.4, "2025")]


def test_answers_to_choose_between_are_no_numbers() -> None:
    paper = Paper().heading("Response scale used in the survey")
    paper.table(("Value", "Label"), ("1", "Strongly disagree"), ("3", "Neither"), ("5", "Strongly agree"))
    assert not found(paper, "figure")


def test_what_came_anew_may_be_told_by_a_badge_behind_its_name() -> None:
    paper = Paper().heading("Prosjektene")
    paper.table(
        ("Prosjekt", "Eier", "Status"),
        ("Losvakt NY", "Losavdelingen", C(light="green")),
        ("Fyrkart", "Kartavdelingen", C(light="red")),
    )
    assert told(paper, "status", "subject", "value") == [
        ("Losvakt", "green"),
        ("Losvakt", "new"),
        ("Fyrkart", "red"),
    ]


def test_a_plan_is_of_the_year_of_its_heading_and_for_the_goal_of_its_page() -> None:
    paper = (
        Paper(upright=True).heading("Sak om transport, 4. mai 2026").heading("Vedlegg 1 Plan for 2027", 16)
    )
    paper.table(
        ("Hvem", "Tiltak", "Hva skal skje", "Når"),
        ("Bussavdelingen", "Sømløs billett", "Signere avtaler", "1. kvartal"),
    )
    assert told(paper, "activity", "heading", "from", "to") == [("Plan for 2027", "2027-Q1", "2027-Q1")]
    paper = Paper(upright=True).heading("Mål 1: Trygt drikkevann").heading("Planlagte aktiviteter", 14)
    paper.table(("Aktivitet", "Ansvarlig", "Når"), ("Legge ny ledning", "Plan og prosjekt", "2026–2027"))
    assert told(paper, "activity", "heading") == [("Trygt drikkevann",)]


def test_rows_of_years_tell_when_what_their_heads_measure_was_so() -> None:
    paper = Paper(upright=True).heading("Trafikk i havna")
    paper.table(
        ("År", "Anløp av ferger", "Inntekt (mill. kr)"), ("2024", "1 204", "37,3"), ("2025", "1 310", "40,4")
    )
    assert sorted(told(paper, "figure", "subject", "value", "as_of")) == [
        ("Anløp av ferger", 1204, "2024"),
        ("Anløp av ferger", 1310, "2025"),
        ("Inntekt", 37.3, "2024"),
        ("Inntekt", 40.4, "2025"),
    ]


def test_what_is_done_about_risks_that_are_numbered_is_no_initiative_and_a_reason_no_owner() -> None:
    paper = Paper(upright=True).heading("Risikoer")
    paper.table(
        ("ID", "Risiko", "S", "K", "Tiltak", "Eier"),
        ("R1", "Leverandøren blir forsinket", "3", "4", "Ukentlige møter", "Prosjektleder"),
        ("R2", "For få testere", "2", "3", "Låne fra linjen", "Testleder"),
    )
    assert not [*found(paper, "initiative"), *found(paper, "status"), *found(paper, "owner")]
    paper = Paper(upright=True).heading("Tiltak med forsinkelse")
    paper.table(
        ("Tiltak", "Ny frist", "Årsak"),
        ("Losvakt", "01.09.2026", "Kartgrunnlaget manglet"),
        ("Fyrkart", "01.10.2026", "Klage på anbudet"),
    )
    assert not found(paper, "owner")


def test_a_column_of_names_is_not_their_owner() -> None:
    paper = Paper(upright=True).heading("Prosjekter under arbeid")
    paper.table(
        ("Navn", "Status", "Kommentar"),
        ("Losvakt", C(light="green"), "Kontrakt er signert i mai."),
        ("Fyrkart", C(light="red"), "Venter på ny plan."),
    )
    assert told(paper, "status", "subject", "value") == [("Losvakt", "green"), ("Fyrkart", "red")]
    assert not found(paper, "owner")


def test_without_heads_who_answers_stands_right_beside_the_name() -> None:
    paper = Paper().heading("Flere tiltak for bedre havner")
    paper.table(
        ("Skolers bruk av havna", "Plan for skolene", "Kurs for lærere", "Båt for alle"),
        ("Fiskeres bruk av havna", "Ny is", "Fryseprosjektet", "Kai for unge"),
        heads=0,
    )
    assert not told(paper, "owner", "subject", "owner")
