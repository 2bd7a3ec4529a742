"""Reports, strategies and decks akin to those of other boards: what heads, clauses and neighbours tell in them."""

from __future__ import annotations

from table_papers import C, Paper, found, report, told


def test_of_lights_then_and_now_beside_a_risk_those_of_now_are_the_status() -> None:
    paper = Paper(upright=True).heading("Prosjektporteføljen")
    paper.table(
        ("Prosjektnavn", "Ansvarlig enhet", "Forrige", "Nå", "Risikobilde"),
        ("Måkevakt", "Avdeling havn", C(light="yellow"), C(light="red"), C(light="green")),
        ("Ny kaibok", "Avdeling kart", C(light="green"), C(light="green"), C(light="yellow")),
    )
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Måkevakt", "status", "red"),
        ("Måkevakt", "risk", "green"),
        ("Ny kaibok", "status", "green"),
        ("Ny kaibok", "risk", "yellow"),
    ]


def test_the_only_lights_beside_indicators_tell_how_they_go_whatever_their_head() -> None:
    paper = Paper().heading("Resultatindikatorer")
    paper.table(
        ("Resultatindikator", "Trend", "Forklaring"),
        ("Lekkasje i nettet", C(light="red"), "Lekkasjen er høy."),
        ("Avvik ved tilsyn", C(light="green"), "Få avvik."),
    )
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Lekkasje i nettet", "progress", "red"),
        ("Avvik ved tilsyn", "progress", "green"),
    ]


def test_a_column_from_start_to_end_is_of_periods_and_what_is_done_in_it_is_planned() -> None:
    paper = Paper(upright=True).heading("Planer for 2026").heading("Hovedmål 1: Trygg havn", 14)
    paper.table(
        ("Enhet", "Løsning", "Hva vi skal gjøre", "Start–slutt"),
        ("Avdeling havn", "Måkevakt", "Åpne linja for fiskere", "2026–2027"),
        ("Avdeling kart", "Ny kaibok", "Innføre bilder av kaiene", "2026"),
    )
    assert told(paper, "activity", "heading", "actor", "service", "from", "to") == [
        ("Trygg havn", "Avdeling havn", "Måkevakt", "2026", "2027"),
        ("Trygg havn", "Avdeling kart", "Ny kaibok", "2026", "2026"),
    ]


def test_deliveries_of_projects_in_periods_are_planned() -> None:
    paper = Paper(upright=True).heading("Referat fra programstyret").heading("Fremdriftsplan", 14)
    paper.table(
        ("Periode", "Delprosjekt", "Leveranse", "Utføres av"),
        ("4. kvartal 2025", "Måkevakt", "Opplæring av brukere", "Havneavdelingen"),
        ("Mars–juni 2026", "Ny kaibok", "Merking av kaier", "Kartavdelingen"),
    )
    assert told(paper, "activity", "service", "text", "from", "to") == [
        ("Måkevakt", "Opplæring av brukere", "2025-Q4", "2025-Q4"),
        ("Ny kaibok", "Merking av kaier", "2026-03", "2026-06"),
    ]
    assert told(paper, "initiative", "name") == [("Måkevakt",), ("Ny kaibok",)]


def test_a_sentence_over_the_table_may_name_the_stages() -> None:
    paper = (
        Paper()
        .heading("Leveranseplan")
        .paragraph("Steg: Ikkje starta – Utvikling – Test – I drift. Mørke sirklar viser kvar vi er.")
    )
    paper.table(
        ("Leveranse", "Utførande", "Framdrift"),
        ("Sakssøk", "Havnedata", C(bar=(4, 2))),
        ("Felles pålogging", "Kartdata", C(bar=(4, 4))),
    )
    assert told(paper, "status", "subject", "value") == [
        ("Sakssøk", "Utvikling"),
        ("Felles pålogging", "I drift"),
    ]


def test_a_clause_behind_what_is_needed_tells_who_gives_it_and_when() -> None:
    paper = report(
        "Prosjektet Digital kaiplan er helt avhengig av ny kartversjon, som "
        "Kartavdelingen skal levere innen 15. januar 2026."
    )
    assert told(paper, "dependency", "on", "owner", "due") == [
        ("ny kartversjon", "Kartavdelingen", "2026-01-15")
    ]


def test_what_is_said_of_a_project_in_a_clause_behind_it_or_of_its_day_is_a_status() -> None:
    paper = report(
        "Havneavdelingen har ansvar for prosjektet Måkevakt, som fortsatt er rødt.",
        "Prosjektet Ny kaibok åpner som planlagt 1. februar.",
        "Tiltaket Losapp vart stogga i september og ventar på ny vurdering.",
    )
    assert told(paper, "status", "subject", "value") == [
        ("Måkevakt", "red"),
        ("Ny kaibok", "green"),
        ("Losapp", "paused"),
    ]


def test_a_thing_spoken_of_by_its_kind_behind_its_name_is_no_other_one() -> None:
    paper = report("Prosjektet Ny hovedledning Verdal er ferdig, og ledningen er satt i drift.")
    assert told(paper, "initiative", "name") == [("Ny hovedledning Verdal",)]


def test_a_body_that_tables_name_does_what_a_list_says_it_will() -> None:
    paper = Paper().heading("Leveransar")
    paper.table(
        ("Leveranse", "Ansvarleg", "Status"),
        ("Sakssøk", "Havnedata", C(light="green")),
        ("Felles pålogging", "Kartdata", C(light="red")),
    )
    paper.page().heading("Vegen vidare").item("Havnedata legg fram revidert leveranseplan")
    assert told(paper, "activity", "actor") == [("Havnedata",)]


def test_the_day_in_the_facts_of_a_meeting_comes_before_one_that_a_sentence_tells() -> None:
    paper = Paper(upright=True).heading("Referat").heading("Programstyret for ny kai, møte 6/2025", 14)
    paper.table(("Dato", "12. november 2025 kl. 13–15"), ("Sted", "Møterom Fjorden"), heads=0)
    paper.heading("Sak 31/25 Godkjenning av referat", 14)
    paper.paragraph("Referatet fra 8. oktober ble godkjent uten merknader.")
    assert told(paper, "document", "date") == [("2025-11-12",)]


def test_a_body_of_several_words_in_small_letters_behind_a_name_owns_it() -> None:
    paper = report("Måkedata (avdeling for havner) har fått rødt lys fordi det mangler utviklere.")
    assert told(paper, "owner", "subject", "owner") == [("Måkedata", "avdeling for havner")]


def test_a_sentence_may_tell_which_measures_have_a_colour() -> None:
    paper = report(
        "Det einaste prosjektet med raud status er Studentmappa (Studieavdelinga), som manglar leiar.",
        "Tiltak med gul risiko er Måkevakt og Ny kaibok.",
        "For Losapp er risikoen økt fra gul til rød. Ingen vil stanse Losapp nå.",
    )
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Studentmappa", "status", "red"),
        ("Måkevakt", "risk", "yellow"),
        ("Ny kaibok", "risk", "yellow"),
        ("Losapp", "risk", "red"),
    ]


def test_the_nynorsk_word_for_now_behind_a_head_numbers_nothing() -> None:
    paper = Paper(upright=True).heading("Prosjekta ein for ein")
    paper.table(
        ("Prosjekt", "Eigar", "Tilstand no", "Uvisse"),
        ("Måkevakt", "Hamneavdelinga", "Kritisk", "Høg"),
        ("Ny kaibok", "Kartavdelinga", "I rute", "Låg"),
    )
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Måkevakt", "status", "red"),
        ("Måkevakt", "risk", "red"),
        ("Ny kaibok", "status", "green"),
        ("Ny kaibok", "risk", "green"),
    ]


def test_cases_under_a_heading_of_what_is_followed_up_are_no_agenda() -> None:
    paper = Paper().heading("46/25 Saker vi følger opp")
    paper.table(
        ("Fra sak", "Hva saken gjaldt", "Hva forumet ba om", "Hvordan det er fulgt opp"),
        ("38/25", "Vaktlister", "Eksport til regneark", "Løst i versjon 3.2"),
        ("41/25", "Bilder fra innringer", "Juridisk vurdering av tid", "Vurderingen er sendt på høring"),
    )
    assert told(paper, "follow_up", "case_id", "title", "text", "action") == [
        ("38/25", "Vaktlister", "Eksport til regneark", "Løst i versjon 3.2"),
        ("41/25", "Bilder fra innringer", "Juridisk vurdering av tid", "Vurderingen er sendt på høring"),
    ]
    assert not found(paper, "agenda_item")


def test_a_heading_that_begins_with_a_name_tells_what_is_spoken_of() -> None:
    paper = Paper().heading("Leveranser")
    paper.table(
        ("Leveranse", "Leverandør", "Status"),
        ("Posisjonsdeling", "Nordkart AS", C(light="yellow")),
        ("Felles ordbok", "Språkseksjonen", C(light="green")),
    )
    paper.page().heading("Posisjonsdeling – hvor står vi?")
    paper.item("Løsningen forutsetter at Sambandsetaten åpner for deling på tvers")
    assert told(paper, "dependency", "subject", "on") == [
        ("Posisjonsdeling", "Sambandsetaten åpner for deling på tvers")
    ]


def test_what_must_be_for_something_to_come_about_is_what_it_needs() -> None:
    paper = report("For at prosjektet Losapp skal komme i gang igjen, må det inngås ny kontrakt.")
    assert told(paper, "dependency", "subject", "on") == [("Losapp", "det inngås ny kontrakt")]
    paper = Paper().heading("Tiltak")
    paper.table(("Tiltak", "Status"), ("Leie til eie", "I rute"), ("Hjertesone", "Forsinket"))
    paper.page().heading("Hva trenger vi for å lykkes?")
    paper.item("Leie til eie krever vedtak om kommunal garanti").item(
        "Hjertesone: statlig tilskudd til skilt"
    )
    assert told(paper, "dependency", "subject", "on") == [
        ("Leie til eie", "vedtak om kommunal garanti"),
        ("Hjertesone", "statlig tilskudd til skilt"),
    ]


def test_a_list_where_all_begins_with_a_month_or_a_day_is_a_plan() -> None:
    paper = Paper().heading("Oppfølging av byplanen, 30. september 2025").page().heading("Mot årsskiftet")
    paper.item("Oktober: folkemøte om Havnegata").item("12. desember: kommunestyret behandler rapporten")
    assert told(paper, "activity", "text", "from") == [
        ("folkemøte om Havnegata", "2025-10"),
        ("kommunestyret behandler rapporten", "2025-12-12"),
    ]


def test_a_department_in_brackets_with_a_time_does_what_stands_before() -> None:
    paper = Paper(upright=True).heading("Kvartalsbrev, 6. oktober 2025").heading("Plan for neste kvartal", 14)
    paper.item("Teste kamera i tunnelen (Region vest, november)").item(
        "Holde kurs for brukere (Drift, oktober–desember)"
    )
    assert told(paper, "activity", "text", "actor", "from", "to") == [
        ("Teste kamera i tunnelen", "Region vest", "2025-11", "2025-11"),
        ("Holde kurs for brukere", "Drift", "2025-10", "2025-12"),
    ]


def test_a_clause_may_say_that_what_a_board_decides_follows() -> None:
    paper = Paper(upright=True).heading("Notat til programstyret").heading("Beslutning", 14)
    paper.paragraph("Programkontoret ber om at programstyret slutter seg til følgende:")
    paper.item("Måkevakt får nytt styringsmål.").item("Losapp avsluttes i juni.")
    assert told(paper, "decision", "text", "outcome") == [
        ("Måkevakt får nytt styringsmål", "proposed"),
        ("Losapp avsluttes i juni", "proposed"),
    ]
    assert not found(paper, "agenda_item")


def test_a_unit_behind_its_body_is_no_part_of_the_name() -> None:
    paper = Paper(upright=True).heading("Status for utviklingsporteføljen")
    paper.paragraph("Universitetet i Sunnfjord, Eining for digitalisering")
    assert told(paper, "document", "body") == [("Universitetet i Sunnfjord",)]


def test_a_second_clause_may_end_what_the_sentence_began_with() -> None:
    paper = report("Fangstmelding på nett leverte siste delleveranse i juni og er dermed avsluttet.")
    assert told(paper, "status", "subject", "value") == [("Fangstmelding på nett", "completed")]


def test_a_role_before_a_body_that_does_something_tells_who_owns_what_was_named() -> None:
    paper = report("Prosjektet Losapp har rød status, og prosjekteier Havneavdelingen har bedt om ny plan.")
    assert told(paper, "owner", "subject", "owner") == [("Losapp", "Havneavdelingen")]


def test_to_whom_a_need_goes_gives_what_is_needed() -> None:
    paper = Paper(upright=True).heading("Avhengigheter og bindinger")
    paper.table(
        ("Nr.", "Prosjekt", "Beskrivelse av avhengighet", "Til hvem", "Når må den være løst"),
        ("1", "Losapp", "Lovendring om deling", "Havnedepartementet", "1. januar 2026"),
        ("2", "Ny kaibok", "Ny driftsavtale for skyen", "IT-avdelingen", "15. oktober 2025"),
    )
    assert told(paper, "dependency", "subject", "owner", "on", "due") == [
        ("Losapp", "Havnedepartementet", "Lovendring om deling", "2026-01-01"),
        ("Ny kaibok", "IT-avdelingen", "Ny driftsavtale for skyen", "2025-10-15"),
    ]


def test_a_need_may_stand_around_the_name() -> None:
    paper = Paper(upright=True).heading("Rapport")
    paper.table(("Prosjekt", "Status"), ("Samtalerommet", "Grønn"), ("Ny kaibok", "Gul"))
    paper.paragraph("I tillegg er Samtalerommet avhengig av at kontorene får nye headset.")
    assert told(paper, "dependency", "subject", "on") == [("Samtalerommet", "kontorene får nye headset")]


def test_who_is_to_do_what_after_a_meeting_is_told_once() -> None:
    paper = Paper(upright=True).heading("Referat frå møte i styringsgruppa").heading("Sak 22/2025 Ymse", 14)
    paper.paragraph("Ingen saker.").heading("Kven gjer kva til neste møte", 14)
    paper.item("Arne Midtbø hentar inn tilbod på inventar innan 30. november 2025")
    paper.item("Gunn Hauge lagar nytt oversyn over økonomien til 2. desember 2025")
    assert told(paper, "follow_up", "case_id", "owner", "due") == [
        (None, "Arne Midtbø", "2025-11-30"),
        (None, "Gunn Hauge", "2025-12-02"),
    ]


def test_months_long_past_in_a_plan_are_of_the_next_year() -> None:
    paper = Paper().heading("Styremøte 18. desember 2025").page().heading("Neste skritt")
    paper.table(
        ("Tidspunkt", "Aktivitet", "Ansvarlig"),
        ("Januar", "Bemanningsplaner fra klinikkene", "Klinikksjefene"),
        ("1. mars 2026", "Søknad om lån sendes", "Økonomidirektør"),
    )
    assert told(paper, "activity", "from") == [("2026-01",), ("2026-03-01",)]


def test_promises_with_a_number_are_goals_and_facts_beneath_are_of_them() -> None:
    paper = Paper(upright=True).heading("Årsstatus for klimaavtalen")
    for number, title, state in ((1, "Utslippsfri skyss", "I rute"), (2, "Halvert matsvinn", "Noe bak")):
        paper.heading(f"Løfte {number}: {title}", 14).paragraph("Ansvarlig: Innlandsruter")
        paper.paragraph(f"Status: {state}").paragraph("Vurdering: Arbeidet går sakte i distriktene.")
    assert told(paper, "goal", "label", "title") == [
        ("Løfte 1", "Utslippsfri skyss"),
        ("Løfte 2", "Halvert matsvinn"),
    ]
    assert told(paper, "status", "subject", "subject_kind", "value") == [
        ("Utslippsfri skyss", "goal", "green"),
        ("Halvert matsvinn", "goal", "yellow"),
    ]
    assert not found(paper, "initiative")


def test_a_table_of_status_may_end_with_what_each_measure_needs() -> None:
    paper = Paper(upright=True).heading("Tiltakene ett for ett")
    paper.table(
        ("Tiltak", "Hvem tar ansvar", "Hvor langt har vi kommet", "Avhengig av"),
        ("Ladedepot", "Innlandsruter", "Ferdigstilt", "–"),
        ("Kjøkkenvekt", "Hamar kommune", "Forsinket", "Ny versjon av vekta"),
    )
    assert told(paper, "status", "subject", "value") == [
        ("Ladedepot", "completed"),
        ("Kjøkkenvekt", "yellow"),
    ]
    assert told(paper, "owner", "subject", "owner") == [
        ("Ladedepot", "Innlandsruter"),
        ("Kjøkkenvekt", "Hamar kommune"),
    ]
    assert told(paper, "dependency", "subject", "owner", "on") == [
        ("Kjøkkenvekt", None, "Ny versjon av vekta")
    ]


def test_what_was_asked_for_what_was_done_and_what_is_left_follow_up() -> None:
    paper = Paper().heading("Siden sist: hva ba dere om?")
    paper.table(
        ("Dere ba om", "Vi har", "Gjenstår"),
        ("Oversikt over lisenser", "Sendt oversikt på e-post", "Ingenting"),
        ("Møte med påtalemyndigheten", "Avtalt møte 9. september", "Lage agenda"),
    )
    assert told(paper, "follow_up", "text", "action", "status") == [
        ("Oversikt over lisenser", "Sendt oversikt på e-post", "Ingenting"),
        ("Møte med påtalemyndigheten", "Avtalt møte 9. september", "Lage agenda"),
    ]


def test_tasks_until_next_time_are_actions_with_the_day_behind_a_dash() -> None:
    paper = Paper().heading("Styringsgruppe – Digital kai").paragraph("Møte nr. 5, 2. september 2025")
    paper.page().heading("Oppgaver til neste gang (7. oktober)")
    paper.item("Testleder: oppdatere testplanen – 15. september")
    paper.item("Havneseksjonen: levere ny mal – 1. oktober")
    assert told(paper, "follow_up", "action", "owner", "due") == [
        ("oppdatere testplanen", "Testleder", "2025-09-15"),
        ("levere ny mal", "Havneseksjonen", "2025-10-01"),
    ]
    assert not found(paper, "activity")
    assert told(paper, "document", "body") == [("Styringsgruppe – Digital kai",)]


def test_tasks_by_week_are_planned() -> None:
    paper = Paper(upright=True).heading("Prosjektnytt").heading("Kva gjer vi no?", 14)
    paper.table(
        ("Veke", "Oppgåve", "Ansvar"),
        ("45", "Sende ut anbod for kaia", "Innkjøp"),
        ("46–48", "Lære opp nye brukarar", "Drift"),
    )
    assert told(paper, "activity", "text", "actor") == [
        ("Sende ut anbod for kaia", "Innkjøp"),
        ("Lære opp nye brukarar", "Drift"),
    ]


def test_ideas_that_shall_be_looked_into_are_proposed() -> None:
    paper = Paper(upright=True).heading("Årsstatus").heading("Ideer vi vil se nærmere på", 14)
    paper.item("Felles bildeling for de ansatte").item("Klimaregnskap for alle byggeprosjekter")
    assert told(paper, "proposal", "text") == [
        ("Felles bildeling for de ansatte",),
        ("Klimaregnskap for alle byggeprosjekter",),
    ]


def test_the_light_is_of_what_the_sentence_before_began_with() -> None:
    paper = Paper(upright=True).heading("Prosjektnytt").heading("Eitt i motvind", 14)
    paper.paragraph(
        "Terminalen på Skei slit med grunnforholda. Opninga er flytta til september, og lyset er gult."
    )
    paper.table(
        ("Prosjekt", "Ansvarleg"), ("Terminalen på Skei", "Eigedomsavdelinga"), ("Losapp", "Losavdelinga")
    )
    assert told(paper, "status", "subject", "value") == [("Terminalen på Skei", "yellow")]


def test_what_we_may_not_do_before_something_is_a_need_of_what_the_heading_names() -> None:
    paper = Paper().heading("Produktene våre")
    paper.table(("Produkt", "Status"), ("Trekkpålegg", C(light="red")), ("Min gjeld", C(light="green")))
    paper.page().heading("Trekkpålegg – hva står i veien?")
    paper.item("Vi får ikke koblet oss til før Arbeidsgiveretaten har åpnet grensesnittet")
    assert told(paper, "dependency", "subject", "on") == [
        ("Trekkpålegg", "Arbeidsgiveretaten har åpnet grensesnittet")
    ]


def test_what_does_not_open_before_something_or_must_have_it_needs_it() -> None:
    paper = report(
        "Appen Fjordspor er prøvd ut på tre museum.",
        "Fjordspor må ha ny avtale om kartdata innan 1. mars 2026.",
        "«Folk og fe» opnar ikkje før fylkesarkivet har gitt løyve.",
    )
    assert told(paper, "dependency", "subject", "on", "due") == [
        ("Fjordspor", "ny avtale om kartdata", "2026-03-01"),
        ("Folk og fe", "fylkesarkivet har gitt løyve", None),
    ]


def test_cases_with_how_long_they_take_are_an_agenda() -> None:
    paper = Paper().heading("Plan for møtet")
    paper.table(
        ("#", "Punkt", "Hvem", "Tid"),
        ("1", "Nytt siden sist", "Områdeleder", "10 min"),
        ("2", "Produktene våre", "Produktledere", "40 min"),
        ("3", "Eventuelt", "", "10 min"),
    )
    assert told(paper, "agenda_item", "title", "start") == [
        ("Nytt siden sist", None),
        ("Produktene våre", None),
        ("Eventuelt", None),
    ]


def test_lists_under_times_side_by_side_are_planned_for_what_they_name() -> None:
    paper = Paper().heading("Produktene våre, 14. januar 2026")
    paper.table(("Produkt", "Status"), ("Trekkpålegg", C(light="red")), ("Min gjeld", C(light="green")))
    paper.page().heading("Prioriteringer i 1. halvår").heading("Januar–mars", 14)
    paper.item("Min gjeld: sikkerhetstest").heading("April–juni", 14)
    paper.item("Trekkpålegg: kobling mot registeret").item("Min gjeld: nytt design")
    assert told(paper, "activity", "service", "text", "from", "to") == [
        ("Min gjeld", "sikkerhetstest", "2026-01", "2026-03"),
        ("Trekkpålegg", "kobling mot registeret", "2026-04", "2026-06"),
        ("Min gjeld", "nytt design", "2026-04", "2026-06"),
    ]


def test_a_heading_may_say_that_a_body_has_dealt_with_the_matter() -> None:
    paper = Paper().heading("Oppvekststrategien etter to år").page()
    paper.heading("Utvalget behandlet gjennomgangen slik")
    paper.paragraph("Oppvekstutvalget tar gjennomgangen til orientering.")
    paper.paragraph("Utvalget ber rådmannen komme tilbake med en plan i september.")
    assert told(paper, "decision", "outcome") == [("adopted",), ("adopted",)]
    assert told(paper, "document", "doc_type") == [("strategy_followup",)]


def test_somebody_may_ask_a_meeting_to_decide() -> None:
    paper = Paper().heading("Produktområde").paragraph("Områdemøte 14. januar 2026").page().heading("Ønsker")
    paper.paragraph("Vi ber områdemøtet slutte seg til at Min gjeld utsettes til april.")
    assert told(paper, "decision", "outcome") == [("proposed",)]
    assert told(paper, "document", "doc_type") == [("meeting_deck",)]


def test_decisions_in_lines_with_their_cases_are_no_agenda() -> None:
    paper = Paper(upright=True).heading("Kvartalsmelding").heading("Vedtak i styret 5. desember", 14)
    paper.item("Sak 41/25: Styret godkjende budsjettet for 2026.").item("Sak 43/25: Saka vart utsett.")
    assert told(paper, "decision", "case_id") == [("41/25",), ("43/25",)]
    assert not found(paper, "agenda_item")


def test_deliveries_for_a_goal_in_time_are_planned_under_the_goal() -> None:
    paper = Paper(upright=True).heading("Minutes of the Board").heading("3. Roadmap to 2028", 14)
    paper.table(
        ("Goal", "Deliverable", "Responsible", "Timeframe"),
        ("Open data", "Common interface for sea temperature", "Data Section", "Q3 2026 – Q1 2027"),
        ("Safer fisheries", "Weather alerts in the app", "Coastal Section", "From 2027"),
    )
    assert told(paper, "activity", "heading", "actor", "from", "to") == [
        ("Open data", "Data Section", "2026-Q3", "2027-Q1"),
        ("Safer fisheries", "Coastal Section", "2027", None),
    ]
    assert told(paper, "goal", "title") == [("Open data",), ("Safer fisheries",)]


def test_a_measure_then_and_now_with_where_it_shall_be_is_told_by_its_years() -> None:
    paper = Paper(upright=True).heading("Slik måler vi")
    paper.table(
        ("Hva vi måler", "Start 2024", "Nå", "Dit skal vi"),
        ("Ungdom som er ensomme", "19 %", "18 %", "12 %"),
        ("Elever på laveste nivå", "24 %", "21 %", "15 %"),
    )
    assert told(paper, "figure", "value", "as_of") == [(19, "2024"), (18, None), (24, "2024"), (21, None)]


def test_a_day_that_something_is_not_done_before_is_no_need() -> None:
    paper = report(
        "Prosjektet Losapp opnar ikkje før i mai 2027.", "Prosjektet Måkevakt starter ikke før 2027."
    )
    assert not found(paper, "dependency")


def test_the_whole_is_the_status_beside_parts_of_it() -> None:
    paper = Paper().heading("Prosjekta våre akkurat no")
    paper.table(
        ("Prosjekt", "Kven driv det", "Pengar", "Heilskap"),
        ("Flaumkart", "Kartseksjonen", C(light="green"), C(light="yellow")),
        ("Isvarsel", "Varslingssenteret", C(light="red"), C(light="green")),
    )
    assert told(paper, "status", "subject", "value") == [("Flaumkart", "yellow"), ("Isvarsel", "green")]


def test_what_stops_until_something_is_so_pauses() -> None:
    paper = report(
        "Prosjektet Vassbase er stoppa til budsjettet er avklart.", "Prosjektet Losapp er stoppet."
    )
    assert told(paper, "status", "subject", "value") == [("Vassbase", "paused"), ("Losapp", "cancelled")]


def test_what_a_body_said_and_another_has_done_follows_up_though_it_reads_as_tasks() -> None:
    paper = Paper().heading("8/26 Kva skjedde med sakene frå januar?")
    paper.table(
        ("Sak", "Rådet sa", "Tilsynet har gjort", "Ferdig?"),
        ("3/26", "Lag ei liste over stasjonar", "Lista er publisert på nettsida", "Ja"),
        ("5/26", "Spør kommunane om behov", "Spørjeundersøking sendt ut", "Delvis"),
    )
    assert told(paper, "follow_up", "case_id", "text", "action", "status") == [
        ("3/26", "Lag ei liste over stasjonar", "Lista er publisert på nettsida", "Ja"),
        ("5/26", "Spør kommunane om behov", "Spørjeundersøking sendt ut", "Delvis"),
    ]


def test_a_name_with_its_owner_behind_may_be_ended_in_a_second_clause() -> None:
    paper = report("Energidashbord (Teknisk avdeling) ble godkjent av brukerne og er nå i ordinær drift.")
    assert told(paper, "status", "subject", "value") == [("Energidashbord", "completed")]
    assert told(paper, "owner", "subject", "owner") == [("Energidashbord", "Teknisk avdeling")]


def test_a_status_behind_a_known_name_in_the_sentence_is_of_that() -> None:
    paper = Paper(upright=True).heading("Rapport")
    paper.table(("Prosjekt", "Ansvarlig"), ("Leieportalen", "Markedsavdelingen"), ("Losapp", "Losavdelingen"))
    paper.paragraph("Leieportalen har gått på en smell, og status er endret til rød.")
    assert told(paper, "status", "subject", "value") == [("Leieportalen", "red")]


def test_a_heading_may_tell_who_is_to_decide_what_stands_beneath() -> None:
    paper = Paper(upright=True).heading("Månedsrapport").heading("6 Beslutningspunkter for programstyret", 14)
    paper.item("Programstyret godkjenner ny anskaffelse.").item(
        "Programstyret tar rapporten til orientering."
    )
    assert told(paper, "decision", "outcome") == [("proposed",), ("proposed",)]


def test_the_precondition_of_something_is_what_it_needs() -> None:
    paper = report("Forutsetningen for prosjektet Ny husleie er at leietakerne godtar modellen.")
    assert told(paper, "dependency", "subject", "on") == [("Ny husleie", "leietakerne godtar modellen")]


def test_a_status_of_what_has_goals_with_labels_follows_a_strategy_up() -> None:
    paper = Paper().heading("Leve heile livet i Solvik – status etter 1. halvår 2026")
    for number in (1, 2):
        paper.page().heading(f"Strategisk mål {number}: Trygg heime {number}").item("Fleire får hjelp heime.")
    assert told(paper, "document", "doc_type") == [("strategy_followup",)]


def test_cells_of_minutes_that_tell_in_sentences_tell_status() -> None:
    paper = Paper(upright=True).heading("Referat fra styringsgruppen, 17. juni 2026")
    paper.table(
        ("Sak", "Referat", "Oppfølging", "Ansvar/frist"),
        (
            "13/26 Prosjektstatus",
            "Arbeidet ble gjennomgått. Felles skjemabank er forsinket og får ny plan.",
            "Sende ny plan",
            "Silje Aas / 25.08.2026",
        ),
        ("14/26 Brannmurer", "Tilbudet ble gjennomgått.", "Bestille brannmurer", "Torgeir Dahl / 01.07.2026"),
    )
    assert told(paper, "status", "subject", "value") == [("Felles skjemabank", "yellow")]


def test_earlier_cases_may_go_by_their_meeting_and_place() -> None:
    paper = Paper().heading("Produktstyret, møte 21").page().heading("Status oppfølgingspunkter")
    paper.item("20/3 Billetter: Styret ba om kostnadstall. Oppfølging: Tallene legges fram i februar.")
    paper.item("19/4 Sanntid: Styret ønsket varsling. Oppfølging: Utført i versjon 5.1.")
    assert told(paper, "follow_up", "case_id", "title", "text", "action") == [
        ("20/3", "Billetter", "Styret ba om kostnadstall.", "Tallene legges fram i februar"),
        ("19/4", "Sanntid", "Styret ønsket varsling.", "Utført i versjon 5.1"),
    ]


def test_stages_may_stand_in_brackets_in_the_head() -> None:
    paper = Paper().heading("Leveranseplan")
    paper.table(
        ("Leveranse", "Aktør", "Fremgang (Behov – Bygging – Pilot – Drift)"),
        ("Avvik på SMS", "Reisedata", C(bar=(4, 1))),
        ("Pristak", "Rutedata", C(bar=(4, 4))),
    )
    assert told(paper, "status", "subject", "value") == [("Avvik på SMS", "Behov"), ("Pristak", "Drift")]
