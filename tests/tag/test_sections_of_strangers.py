"""Lists and sections as other offices write them: what a heading, a label or a place in the section makes of a text."""

from __future__ import annotations

from table_papers import Paper, found, report, told


def test_what_is_left_to_be_done_has_the_title_of_its_case() -> None:
    paper = (
        report()
        .heading("Referat fra styremøte 4. mai 2026")
        .heading("Sak 7/26 Ny moloplan", 16)
        .paragraph("Styret snakket om stein.")
        .paragraph("Til oppfølging:")
        .item("Havnekontoret sender kartene til grunneierne (frist: 1. juni 2026)")
        .item("Kystlaget rydder den gamle moloen (frist: 5. juni 2026)")
    )
    assert told(paper, "follow_up", "case_id", "title", "action", "due") == [
        ("7/26", "Ny moloplan", "Havnekontoret sender kartene til grunneierne", "2026-06-01"),
        ("7/26", "Ny moloplan", "Kystlaget rydder den gamle moloen", "2026-06-05"),
    ]


def test_who_and_when_behind_dashes_of_a_case_that_says_what_to_do() -> None:
    paper = (
        Paper()
        .page()
        .heading("Saker til oppfølging")
        .item("Sak 6/26: Avklare leie av lageret – Driftssjefen – frist 1. april 2026")
        .item("Sak 9/26: Lage rutine for utlån – Havnefogden – frist 1. mars 2026")
    )
    assert told(paper, "follow_up", "case_id", "action", "owner", "due") == [
        ("6/26", "Avklare leie av lageret", "Driftssjefen", "2026-04-01"),
        ("9/26", "Lage rutine for utlån", "Havnefogden", "2026-03-01"),
    ]


def test_paragraphs_under_follow_up_say_by_when_behind_a_label() -> None:
    paper = report().heading("Møte i havnerådet").heading("Oppfølging", 16)
    paper.paragraph("Driftsseksjonen maler fyrlykta. Frist: 30. april 2026.")
    paper.paragraph("Bestille nye bøyer. Frist: 15. mai 2026. Ansvarlig: Havnefogden.")
    assert told(paper, "follow_up", "owner", "due") == [
        ("Driftsseksjonen", "2026-04-30"),
        ("Havnefogden", "2026-05-15"),
    ]


def test_how_far_an_action_has_come_stands_behind_its_brackets() -> None:
    paper = Paper().page().heading("Programme board – open actions")
    paper.item("Share the test calendar with the pilots (owner: Marit Sand, due: 20 June 2026) – Open")
    paper.item("Confirm the berth with the harbour master (owner: James Cole, due: 1 July 2026) – Closed")
    assert told(paper, "follow_up", "owner", "status") == [("Marit Sand", "Open"), ("James Cole", "Closed")]
    assert not found(paper, "agenda_item")


def test_a_list_of_how_meetings_are_held_is_no_agenda() -> None:
    paper = Paper().page().heading("Møteplan og praktiske ting")
    paper.item("Møtene holdes annenhver onsdag i loftsrommet").item("Sakspapirer legges i fellesmappen")
    paper.item("Vara innkalles ved forfall")
    assert not found(paper, "agenda_item")


def test_minutes_behind_a_title_and_before_its_kind_are_no_part_of_it() -> None:
    paper = Paper().page().heading("Dagsorden").item("Vintervikarer (20 min) – drøfting")
    paper.item("Ny avviksrutine (15 min) – beslutning")
    assert told(paper, "agenda_item", "title", "item_type") == [
        ("Vintervikarer", "drøfting"),
        ("Ny avviksrutine", "beslutning"),
    ]


def test_the_case_of_a_paper_stands_in_its_title() -> None:
    for title, case in (
        ("Saksframlegg 26/118: Kjøp av lekter", "26/118"),
        ("Board paper 2026-04: Renewal of the berth", "2026-04"),
    ):
        paper = report().heading(title).paragraph("Taksten er innhentet.").heading("Forslag til vedtak", 16)
        paper.item("1. Styret godkjenner kjøpet av lekteren.")
        assert told(paper, "decision", "case_id", "outcome") == [(case, "proposed")]


def test_a_sentence_leads_in_what_a_heading_announces() -> None:
    paper = (
        report().heading("Innstilling fra havnefogden").paragraph("Saken gjelder fordeling av kaiplasser.")
    )
    paper.paragraph("Havnefogden legger fram saken med slik innstilling:")
    paper.item("1. Styret godkjenner fordelingen av kaiplasser.").item(
        "2. Sene søknader avvises uten behandling."
    )
    paper.paragraph("Etter reglementet kan styret fravike innstillingen.")
    assert told(paper, "decision", "text", "outcome") == [
        ("Styret godkjenner fordelingen av kaiplasser", "proposed"),
        ("Sene søknader avvises uten behandling", "proposed"),
    ]


def test_what_was_done_with_a_matter_is_no_part_of_the_decision() -> None:
    paper = report().heading("Sak 4/26 Losbudsjett")
    paper.paragraph("Vedtak: Rådet godkjenner losbudsjettet. Saken ble behandlet uten debatt.")
    assert told(paper, "decision", "text") == [("Rådet godkjenner losbudsjettet",)]


def test_how_it_was_voted_behind_a_decision_is_none_of_its_own() -> None:
    paper = report().heading("Møtebok frå hamnerådet").heading("PS 4/26 Losbudsjett", 16)
    paper.paragraph("Vedtak: Losbudsjettet vert godkjent.").paragraph("Samrøystes vedteke.")
    assert told(paper, "decision", "text") == [("Losbudsjettet vert godkjent",)]


def test_whose_conclusion_and_what_a_body_decided_are_adopted() -> None:
    paper = report().heading("Referat fra losrådet").heading("Sak 4/26 Skilt", 16)
    paper.paragraph("Losrådets konklusjon: Nye skilt prøves av brukere før de bestilles.")
    paper.heading("Sak 5/26 Øvelse", 16).paragraph("Rådet besluttet: Lister skrives ut ved hvert vaktskifte.")
    assert told(paper, "decision", "text", "outcome") == [
        ("Nye skilt prøves av brukere før de bestilles", "adopted"),
        ("Lister skrives ut ved hvert vaktskifte", "adopted"),
    ]


def test_what_a_body_proposes_to_another_follows_a_colon() -> None:
    paper = report().heading("Saksutredning").paragraph("Sak 118/26: Navn på ny bro")
    paper.paragraph("Byrådet innstiller til bystyret å fatte slikt vedtak:")
    paper.paragraph("Broen mellom torget og brygga gis navnet Sildebroen.")
    paper.paragraph("Byrådet viser til at fargen ikke er en del av saken.")
    assert told(paper, "decision", "case_id", "outcome") == [("118/26", "proposed")]


def test_a_numbered_case_with_who_answers_below_is_no_initiative() -> None:
    paper = report().heading("Oppfølging av tidlegare vedtak").heading("Sak 33/25 Avløp i Vika", 14)
    paper.paragraph("Oppfølging: Røyra er kontrollerte. Ansvarleg: Miljøeininga. Status: Ferdig")
    assert not found(paper, "initiative")


def slide(title: str) -> Paper:
    return Paper().page().heading(title)


def test_a_line_with_the_time_of_day_names_no_initiative() -> None:
    paper = slide("Dagsorden for havnerådet").item("09.00–09.10 Åpning (Liv Aune) – Beslutning")
    paper.item("09.10–09.40 Trafikktall (Terje Moe) – Orientering")
    assert not found(paper, "initiative")
    assert len(found(paper, "agenda_item")) == 2


def test_a_list_right_under_the_title_is_what_that_says() -> None:
    paper = report().heading("Nye tiltak i porteføljen")
    paper.item("Skiltvakt – Bruseksjonen").item("Fergeteller – Havnetaten")
    paper.heading("Avsluttede tiltak", 16).item("Ny bruplan – Bruseksjonen")
    assert told(paper, "status", "subject", "value") == [
        ("Skiltvakt", "new"),
        ("Fergeteller", "new"),
        ("Ny bruplan", "completed"),
    ]


def test_a_list_of_measures_says_behind_a_label_who_answers() -> None:
    paper = slide("Tiltaksliste 2026").item("Lys i undergangen – ansvarlig: Veiseksjonen")
    paper.item("Vandring om natta – ansvarlig: Politirådet")
    assert told(paper, "owner", "subject", "owner") == [
        ("Lys i undergangen", "Veiseksjonen"),
        ("Vandring om natta", "Politirådet"),
    ]


def test_short_names_behind_dashes_answer_where_one_surely_does() -> None:
    paper = slide("Tiltak").item("Min søknad – Plan og bygg").item("Felles time – Brukersenteret")
    assert [owner for (owner,) in told(paper, "owner", "owner")] == ["Plan og bygg", "Brukersenteret"]


def test_labels_in_a_list_under_a_name_are_told_of_it() -> None:
    paper = slide("Prosjekter i klinikken").heading("Raskere prøvesvar", 16)
    paper.item("Eier: Laboratorieavdelingen").item("Status: Pauset")
    assert told(paper, "initiative", "name") == [("Raskere prøvesvar",)]
    assert told(paper, "status", "subject", "value") == [("Raskere prøvesvar", "paused")]


def test_dependencies_are_of_what_their_heading_names() -> None:
    paper = slide("Avhengigheter for Sjøkart 3D")
    paper.item("Tilgang til dybdedata – kritikalitet: Høy – frist 30.06.2026")
    paper.item("Ny avtale om satellittbilder – kritikalitet: Lav – frist 15.09.2026")
    assert told(paper, "dependency", "subject", "on", "criticality", "due") == [
        ("Sjøkart 3D", "Tilgang til dybdedata", "Høy", "2026-06-30"),
        ("Sjøkart 3D", "Ny avtale om satellittbilder", "Lav", "2026-09-15"),
    ]
    assert told(paper, "initiative", "name") == [("Sjøkart 3D",)]


def test_names_under_dependencies_need_what_is_listed_below() -> None:
    paper = slide("Avhengigheter").heading("Kystvarsel", 16).item("Dekning langs ytre led")
    paper.heading("Losbestilling på nett", 16).item("Innlogging for utenlandske rederier")
    paper.heading("Eksterne", 16).item("Ny hjemmel i havneloven")
    assert told(paper, "dependency", "subject") == [("Kystvarsel",), ("Losbestilling på nett",), (None,)]


def test_how_critical_a_need_is_stands_in_brackets() -> None:
    paper = slide("Kritiske avhengigheter i programmet").item(
        "Tollkjede: ferdig grensesnitt mot nabolandet (høy)"
    )
    paper.item("Varselrobot: godkjenning av personvernombudet (middels)")
    assert told(paper, "dependency", "subject", "criticality") == [
        ("Tollkjede", "høy"),
        ("Varselrobot", "middels"),
    ]


def test_headings_name_the_measures_that_their_text_speaks_of() -> None:
    paper = Paper(upright=True).page().heading("Status i porteføljen").heading("Skiltvakt", 16)
    paper.paragraph("Prosjektet melder gul status. Grunnen er våt.").heading("Bru over sundet", 16)
    paper.paragraph("Status er grønn. Planen er vedtatt.").heading("Digital kjørebok", 16)
    paper.paragraph("Prosjektet er avsluttet.").heading("Forklaring", 16)
    paper.paragraph("Grønn betyr at tiltaket følger planen.")
    assert told(paper, "status", "subject", "value") == [
        ("Skiltvakt", "yellow"),
        ("Bru over sundet", "green"),
        ("Digital kjørebok", "completed"),
    ]


def test_parts_of_a_text_on_one_project_are_no_measures() -> None:
    paper = Paper(upright=True).page().heading("Rapport om ny kai").heading("Økonomi", 16)
    paper.paragraph("Prosjektet er innenfor rammen.").heading("Framdrift", 16)
    paper.paragraph("Prosjektet er forsinket.")
    names = {name for (name,) in told(paper, "initiative", "name")}
    assert not names & {"Økonomi", "Framdrift"}


def test_how_indicators_and_areas_stand() -> None:
    paper = slide("Indikatorer for helsemålet").heading("Andel som går til skolen", 16)
    paper.paragraph("Status: Gul").paragraph("Vurdering: Flere går, men mange kjøres fortsatt.")
    paper.page().heading("Vurdering av området informasjonssikkerhet")
    paper.paragraph("Vurdering: Øvelsene er for få.").paragraph("Status for området er rød.")
    assert told(paper, "status", "subject", "subject_kind", "value") == [
        ("Andel som går til skolen", "indicator", "yellow"),
        ("informasjonssikkerhet", "area", "red"),
    ]
    assert told(paper, "assessment", "subject", "text") == [
        ("Andel som går til skolen", "Flere går, men mange kjøres fortsatt"),
        ("informasjonssikkerhet", "Øvelsene er for få"),
    ]


def test_how_a_goal_goes_is_said_of_its_heading() -> None:
    paper = (
        report().heading("Mål 2 – Barn skal møte én hjelper", 16).paragraph("Framdriften mot målet er gul.")
    )
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Barn skal møte én hjelper", "progress", "yellow")
    ]


def test_an_assessment_of_a_goal_is_told_once_without_its_label() -> None:
    paper = Paper(upright=True).page().heading("Måloppnåelse").heading("Mål 1: Fornøyde gjester", 16)
    paper.paragraph("Vurdering: Besøket er stabilt, og gjestene er fornøyde.")
    assert told(paper, "assessment", "text") == [("Besøket er stabilt, og gjestene er fornøyde",)]


def test_activities_are_of_the_goal_that_stands_over_them() -> None:
    paper = slide("Mål 1 Trygge og åpne bibliotek").heading("Planlagte aktiviteter", 16)
    paper.item("Kulturetaten: Gjennomføre en undersøkelse blant barn og unge (2026)")
    paper.item("Bydelene: Etablere lesesirkler i nabolagene (2026–2027)")
    assert told(paper, "activity", "heading", "actor", "to") == [
        ("Trygge og åpne bibliotek", "Kulturetaten", "2026"),
        ("Trygge og åpne bibliotek", "Bydelene", "2027"),
    ]


def test_nouns_in_the_definite_form_do_what_is_planned() -> None:
    paper = slide("Hva skjer videre?").item("Fakultetene melder inn superbrukere innen 1. februar 2026")
    paper.item("Laboratoriet validerer metoden fra september 2026").item("Piloten starter i mars 2026")
    paper.item("Evalueringen gir svar i mai 2026")
    assert told(paper, "activity", "actor") == [("Fakultetene",), ("Laboratoriet",), (None,), (None,)]


def test_sentences_under_next_steps_say_who_does_what() -> None:
    paper = report().heading("Neste steg", 16)
    paper.paragraph(
        "Sivilforsvaret prøver ut nytt utstyr høsten 2026. Deretter vurderer Kystrådet om det skal brukes. "
        "Etaten kan be om flere prøver. Utstyret er dyrt."
    )
    assert told(paper, "activity", "actor", "text") == [
        ("Sivilforsvaret", "Sivilforsvaret prøver ut nytt utstyr høsten 2026"),
        ("Kystrådet", "Deretter vurderer Kystrådet om det skal brukes"),
    ]


def test_goals_that_sentences_tell() -> None:
    paper = report().heading("Klimamål", 16)
    paper.paragraph(
        "Hovedmålet for perioden er at færre eldre skal falle hjemme. Delmål 1 er at alle over åtti får besøk av laget."
    )
    paper.paragraph(
        "Kommunens delmål om utslipp er at byggeplassene skal være fossilfrie. Veilederen er laget."
    )
    paper.paragraph("Satsingen Havrom har som mål at all ferdsel skal planlegges i ett kart.")
    paper.paragraph("Et mål er at alt skal gå bra.")
    assert told(paper, "goal", "label", "title", "parent") == [
        (None, "færre eldre skal falle hjemme", None),
        ("Delmål 1", "alle over åtti får besøk av laget", "færre eldre skal falle hjemme"),
        (None, "byggeplassene skal være fossilfrie", None),
        (None, "all ferdsel skal planlegges i ett kart", None),
    ]
    assert told(paper, "initiative", "name") == [("Havrom",)]


def test_goals_one_behind_the_other_in_a_text() -> None:
    paper = report().heading("Strategisk retning", 16)
    paper.paragraph(
        "Etaten har to mål. Mål 1: Flere skal fullføre skolen. Mål 2: Lærerne skal undervise mer."
    )
    paper.paragraph("Mål 3: Alle får svar i tide. Mål 4: Ingen venter på kaia.")
    assert told(paper, "goal", "label", "title") == [
        ("Mål 1", "Flere skal fullføre skolen"),
        ("Mål 2", "Lærerne skal undervise mer"),
        ("Mål 3", "Alle får svar i tide"),
        ("Mål 4", "Ingen venter på kaia"),
    ]


def test_what_is_done_for_a_goal_stands_under_its_name() -> None:
    paper = slide("Tiltak under Mål 2 Arkivene blir brukt").item("Lesesal på nett (Publikumsavdelingen)")
    paper.item("Avskrift av dommer (Statsarkivet)").page().heading(
        "Målsetting 1: Trygg skolevei for de yngste"
    )
    paper.item("Skolekort på mobil (Oppvekstetaten)").item("Hjertesone ved skolen (Veietaten)")
    assert told(paper, "goal", "label", "title") == [
        ("Mål 2", "Arkivene blir brukt"),
        ("Målsetting 1", "Trygg skolevei for de yngste"),
    ]
    assert told(paper, "owner", "subject", "owner") == [
        ("Lesesal på nett", "Publikumsavdelingen"),
        ("Avskrift av dommer", "Statsarkivet"),
        ("Skolekort på mobil", "Oppvekstetaten"),
        ("Hjertesone ved skolen", "Veietaten"),
    ]


def test_proposals_are_for_the_goal_in_quotation_marks() -> None:
    paper = slide("Utkast til tiltak under målet «Flere fagarbeidere på verftet»")
    paper.item("Gi bedrifter tilskudd til instruktører").item("Åpne verkstedet for kveldskurs")
    assert told(paper, "proposal", "goal") == [("Flere fagarbeidere på verftet",)] * 2
    assert told(paper, "goal", "title") == [("Flere fagarbeidere på verftet",)]


def test_a_sheet_of_facts_is_of_the_measure_behind_its_kind() -> None:
    paper = slide("Initiative facts: Blue Corridor").item("Owner: Fjord Ports Authority").item("Status: Red")
    assert told(paper, "status", "subject", "value") == [("Blue Corridor", "red")]
    assert told(paper, "owner", "subject") == [("Blue Corridor",)]


def test_measures_that_are_proposed() -> None:
    paper = slide("Proposed new measures – workshop").item("Offer a joint induction for all inspectors")
    paper.item("Publish inspection reports in an open archive")
    assert len(found(paper, "proposal")) == len(paper.document.pages[0].blocks) - 1
    paper = slide("Forslag til nye tiltak – Mål 3: Trygg barndom").item("La helsesykepleieren ha åpen dør")
    assert told(paper, "proposal", "goal") == [("Trygg barndom",)]


def test_the_assessment_of_a_goal_below_a_heading_that_only_says_so() -> None:
    paper = slide("Mål 1 – Et trygt nett").heading("Vurdering", 16)
    paper.paragraph("Vurdering av målet: Samarbeidet er i gang, men loggene deles for sent.")
    assert told(paper, "assessment", "subject", "text") == [
        ("Et trygt nett", "Samarbeidet er i gang, men loggene deles for sent")
    ]


def test_whom_an_action_names_within_it_does_not_do_it() -> None:
    paper = slide("Follow-up items from the June meeting")
    paper.item("Invite the harbour association to present its plans – Responsible: Legal – Due: 1 May 2026")
    assert told(paper, "follow_up", "action", "owner") == [
        ("Invite the harbour association to present its plans", "Legal")
    ]


def test_who_is_to_follow_up_stands_in_the_label() -> None:
    paper = report().heading("Minutes, Audit Committee").heading("AC 5/26 Audit of grants", 16)
    paper.paragraph("Follow-up by Head of Audit: Present an overview of the grants. Deadline: 30 June 2026.")
    assert told(paper, "follow_up", "case_id", "action", "owner", "due") == [
        ("AC 5/26", "Present an overview of the grants", "Head of Audit", "2026-06-30")
    ]


def test_tasks_behind_a_label_say_who_and_when_behind_dashes() -> None:
    paper = report().heading("Referat fra kystforum").heading("Sak 5/26 Kaier uten lys", 16)
    paper.paragraph("Oppfølging:").item(
        "Kommunene melder inn kaiene – ansvarlig: Kommunene – frist: 1. juni 2026"
    )
    paper.item("Sekretariatet lager et kart – ansvarlig: Sekretariatet – frist: 5. juni 2026")
    assert told(paper, "follow_up", "title", "action", "due") == [
        ("Kaier uten lys", "Kommunene melder inn kaiene", "2026-06-01"),
        ("Kaier uten lys", "Sekretariatet lager et kart", "2026-06-05"),
    ]


def test_an_owner_before_what_the_project_does_is_of_the_name_above() -> None:
    paper = Paper(upright=True).page().heading("Status for utbyggingene").heading("Kulvert Moen", 16)
    paper.paragraph("Eier: Baneutbygging. Prosjektet har grønn status.").heading("Nytt kryssingsspor", 16)
    paper.paragraph("Eier: Baneutbygging. Prosjektet har rød status.")
    assert told(paper, "owner", "subject") == [("Kulvert Moen",), ("Nytt kryssingsspor",)]
    assert told(paper, "status", "value") == [("green",), ("red",)]


def test_what_an_item_under_a_name_depends_on() -> None:
    paper = slide("Boligbro").paragraph("Tiltaket eies av Velferdsetaten og har gul status.")
    paper.item("Avhengig av at husleien avklares").item("Avhengig av ny tildelingsforskrift")
    paper.heading("Leie før eie", 16).paragraph("Tiltaket eies av Boligetaten og har grønn status.")
    assert told(paper, "dependency", "subject", "on") == [
        ("Boligbro", "husleien avklares"),
        ("Boligbro", "ny tildelingsforskrift"),
    ]


def test_who_answers_behind_a_label_in_brackets() -> None:
    paper = slide("Tiltak under Satsingsområde 2 Levende tettsteder")
    paper.item("Gatetun i Storgata (ansvarlig: Teknisk enhet)").item(
        "Lek på torget (ansvarlig: Park og idrett)"
    )
    assert told(paper, "owner", "subject", "owner") == [
        ("Gatetun i Storgata", "Teknisk enhet"),
        ("Lek på torget", "Park og idrett"),
    ]


def test_who_does_what_next_in_english() -> None:
    paper = slide("Next steps").item("The Directorate issues guidance for small vessels (June 2027)")
    paper.item("Regional offices carry out joint inspections (September 2027)")
    assert [actor for (actor,) in told(paper, "activity", "actor")] == ["The Directorate", "Regional offices"]


def test_by_when_behind_who_without_a_colon() -> None:
    paper = report().heading("Referat fra målerådet").heading("Sak 3/26 Målere", 16)
    paper.paragraph("Aksjon: Sette ut målere (ansv.: Fagavdelingen, frist 1.6.2026)")
    assert told(paper, "follow_up", "owner", "due") == [("Fagavdelingen", "2026-06-01")]


def test_all_that_a_body_does_below_a_label_is_decided() -> None:
    paper = report().heading("Møtebok for hamnerådet").heading("PS 9/26 Vegljos", 16).paragraph("Vedtak:")
    paper.paragraph("Hamnerådet godkjenner planen for vegljos.").paragraph(
        "Hamnerådet ber om ei sak om drifta."
    )
    paper.paragraph("Leiaren takka for møtet.")
    assert told(paper, "decision", "text") == [
        ("Hamnerådet godkjenner planen for vegljos",),
        ("Hamnerådet ber om ei sak om drifta",),
    ]


def test_a_goal_over_all_and_its_parts() -> None:
    paper = report().heading("Mål og strategi", 16).paragraph("Overordnet mål: Alle skal ha trygt vann.")
    paper.paragraph("Delmål 1: Lekkasjene skal halveres.")
    paper.paragraph("Etaten har to hovedmål: (1) Publikum får svar i tide. (2) Saker behandles likt overalt.")
    assert told(paper, "goal", "label", "title", "parent") == [
        ("Overordnet mål", "Alle skal ha trygt vann", None),
        ("Delmål 1", "Lekkasjene skal halveres", "Overordnet mål"),
        (None, "Publikum får svar i tide", None),
        (None, "Saker behandles likt overalt", None),
    ]


def test_who_answers_behind_a_comma() -> None:
    paper = slide("Tiltak vi har satt i gang").item("Nattbuss til øyene, ansvarlig Ruteselskapet")
    paper.item("Sykkelparkering ved kaia, ansvarlig Byutvikling")
    assert told(paper, "owner", "subject", "owner") == [
        ("Nattbuss til øyene", "Ruteselskapet"),
        ("Sykkelparkering ved kaia", "Byutvikling"),
    ]


def test_how_an_area_stands_is_said_of_itself() -> None:
    paper = Paper(upright=True).page().heading("Områdestatus").heading("Arbeidsmiljø", 16)
    paper.paragraph("Området vurderes som grønt. Fraværet går ned.").heading("Indikatorar").heading(
        "Fullføring", 16
    )
    paper.paragraph("Stoda er gul.")
    assert told(paper, "status", "subject", "subject_kind", "value") == [
        ("Arbeidsmiljø", "area", "green"),
        ("Fullføring", "indicator", "yellow"),
    ]
    paper = (
        report()
        .heading("Mål 1 – Flere skal delta", 16)
        .paragraph("Målet er nådd for barn, men ikke for eldre.")
    )
    assert not found(paper, "status")


def test_a_programme_named_in_the_heading_needs_what_stands_below() -> None:
    paper = (
        Paper(upright=True).page().heading("Programmet Kystløft").paragraph("Status for programmet er gul.")
    )
    paper.heading("Avhengigheter", 16).item("Ledig dokk hos verftet (eier: Verftet, frist 1. mai 2026)")
    assert told(paper, "status", "subject", "value") == [("Kystløft", "yellow")]
    assert told(paper, "dependency", "subject", "on", "owner", "due") == [
        ("Kystløft", "Ledig dokk hos verftet", "Verftet", "2026-05-01")
    ]


def test_what_is_to_happen_in_a_text_on_the_way_ahead() -> None:
    paper = report().heading("Veien videre", 16)
    paper.paragraph(
        "Anskaffelsen lyses ut høsten 2026. Kommunene kan melde interesse. Prosjektet er forsinket."
    )
    assert told(paper, "activity", "actor", "text") == [(None, "Anskaffelsen lyses ut høsten 2026")]


def test_a_list_that_counts_its_cases_has_all_its_items() -> None:
    paper = (
        slide("Saksliste")
        .item("1. Sak 11/26 Innkalling (vedtak)")
        .item("2. Sak 12/26 Ny strategi (drøfting)")
    )
    paper.item("3. Eventuelt")
    assert told(paper, "agenda_item", "case_id", "title") == [
        ("11/26", "Innkalling"),
        ("12/26", "Ny strategi"),
        (None, "Eventuelt"),
    ]


def test_titles_of_papers_are_no_measures() -> None:
    for title in ("Om rapporten", "Rapport om ny kai", "Gjennomgang av bruene"):
        paper = Paper(upright=True).page().heading(title).paragraph("Prosjektet skal koste mindre enn før.")
        paper.heading("Videre", 16).paragraph("Det er varmt.")
        assert not found(paper, "initiative")


def test_a_label_in_a_section_says_that_activities_follow() -> None:
    paper = slide("Goal 2: Cleaner air").paragraph("Planned activities:")
    paper.item("The City Lab measures air at ten schools in 2026")
    assert told(paper, "activity", "heading", "to") == [("Cleaner air", "2026")]


def test_how_a_proposal_reads_stands_behind_a_colon() -> None:
    paper = report().heading("Leige av lokale", 16).paragraph("Tilrådinga frå rådmannen er slik:")
    paper.paragraph("Kommunestyret godkjenner leigeavtalen.")
    assert told(paper, "decision", "text", "outcome") == [
        ("Kommunestyret godkjenner leigeavtalen", "proposed")
    ]


def test_measures_of_a_kind_with_who_and_when_in_brackets() -> None:
    paper = report().heading("Tiltaksplan for veiene", 16).heading("Fysiske tiltak", 14)
    paper.item("Nytt fortau langs Skoleveien (Veiseksjonen, 2026)").item("Fartshumper (Veiseksjonen, 2027)")
    assert told(paper, "owner", "subject", "owner") == [
        ("Nytt fortau langs Skoleveien", "Veiseksjonen"),
        ("Fartshumper", "Veiseksjonen"),
    ]
    assert not found(paper, "follow_up")


def test_why_a_measure_waits_is_no_part_of_its_name() -> None:
    paper = slide("Prosjekter på vent").item("Ny bru ved Elvenes – mangler penger")
    paper.item("Kaipromenaden – avventer reguleringsplan")
    assert told(paper, "status", "subject", "value") == [
        ("Ny bru ved Elvenes", "paused"),
        ("Kaipromenaden", "paused"),
    ]


def test_what_came_of_decisions_by_their_numbers() -> None:
    paper = report().heading("Vedtaksoppfølging", 16)
    paper.paragraph("Vedtak 14/25: Kommunestyret ba om ny lekeplass. Status: Utført. Ansvarlig: Parksjefen.")
    paper.paragraph("Vedtak 18/25: Kommunestyret ba om gatelys. Status: Utført. Ansvarlig: Parksjefen.")
    assert told(paper, "follow_up", "case_id", "owner", "status") == [
        ("14/25", "Parksjefen", "Utført"),
        ("18/25", "Parksjefen", "Utført"),
    ]
    assert not found(paper, "initiative")


def test_programmes_in_headings_are_owned_by_whom_the_text_below_tells() -> None:
    paper = Paper(upright=True).heading("Tertialrapport").heading("3 Nærmere om programmene", 16)
    paper.heading("3.1 Program Trygg led", 14)
    paper.paragraph("Programmet ledes av losdirektøren og samler prosjekter på sjøen.")
    paper.heading("3.2 Program Grønn båt", 14).paragraph(
        "Miljødirektøren er programeier. Arbeidet er i gang."
    )
    paper.heading("3.3 Program Enklere havn", 14).paragraph("Programeier er direktøren for drift.")
    assert told(paper, "initiative", "name", "aliases") == [
        ("Program Trygg led", ["Trygg led"]),
        ("Program Grønn båt", ["Grønn båt"]),
        ("Program Enklere havn", ["Enklere havn"]),
    ]
    assert told(paper, "owner", "subject", "owner") == [
        ("Program Trygg led", "losdirektøren"),
        ("Program Grønn båt", "Miljødirektøren"),
        ("Program Enklere havn", "direktøren for drift"),
    ]


def test_programmes_of_days_are_no_initiatives() -> None:
    paper = Paper(upright=True).heading("Seminar").heading("Program Mandag", 14).paragraph("Vi møtes kl. 9.")
    paper.heading("Program Tirsdag", 14).paragraph("Vi reiser til Bergen.")
    assert not found(paper, "initiative")


def test_the_day_behind_its_label_is_that_of_the_paper_and_not_that_of_the_meeting_it_is_for() -> None:
    paper = Paper(upright=True).heading("Tertialrapport for digitale prosjekter")
    paper.table(("Til", "Ledermøtet, til behandling 3. juni 2026"), ("Dato", "26. mai 2026"), heads=0)
    paper.heading("1 Hovedbildet", 16).paragraph("Arbeidet er i gang.")
    assert told(paper, "document", "date") == [("2026-05-26",)]
