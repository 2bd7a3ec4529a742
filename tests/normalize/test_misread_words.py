"""Norwegian read by a text reader that knows no æ, ø and å."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from repair_papers import BOKMAL, ENGLISH, page_of, table_of, texts

from normalize import Memory, repair_lines, repair_page, repair_text
from normalize.candidates import finder

MANGLED = [
    "Digital samhandling gjor det mulig a folge opp pasientene pa tvers av nivaene.",
    "Styret ba om at lgsningen blir prgvd ut i flere kommuner fer sommeren.",
    "Malet er & gi parorende bedre oversikt over hjelpen de far.",
    "Okt bruk av videomgter har gjort arbeidsdagen lettere for mange.",
]
MENDED = [
    "Digital samhandling gjør det mulig å følge opp pasientene på tvers av nivåene.",
    "Styret ba om at løsningen blir prøvd ut i flere kommuner før sommeren.",
    "Målet er å gi pårørende bedre oversikt over hjelpen de får.",
    "Økt bruk av videomøter har gjort arbeidsdagen lettere for mange.",
]
AROUND = "Planen skal gjgres kjent pa mgtet og fglges opp arlig av radet."


def repaired(line: str) -> str:
    """The line repaired among others that are plainly mangled."""
    return [text for text, _ in repair_lines([AROUND, line, AROUND])][1]


def test_whole_sentences() -> None:
    assert [text for text, _ in repair_lines(MANGLED)] == MENDED


def test_a_repaired_text_is_left_alone() -> None:
    assert [text for text, _ in repair_lines(MENDED)] == MENDED


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("Det var kaldt i fjor.", "Det var kaldt i fjor."),
        ("Dette er et viktig mal for oss.", "Dette er et viktig mål for oss."),
        ("Vi ma fa dette gjort na.", "Vi må få dette gjort nå."),
        ("Saken ble sendt for to uker siden.", "Saken ble sendt for to uker siden."),
        ("Fristen er like fgr jul.", "Fristen er like før jul."),
        ("Hun bor i Bergen.", "Hun bor i Bergen."),
        ("Tiltaket bor vurderes pa nytt.", "Tiltaket bør vurderes på nytt."),
        ("De far svar i morgen.", "De får svar i morgen."),
        ("Det er viktig & vite.", "Det er viktig å vite."),
        ("Det er lett 4 forstå.", "Det er lett å forstå."),
        ("Han sa at han ga opp for hun kom.", "Han sa at han ga opp før hun kom."),
        ("Det er tre rede tiltak og to gule.", "Det er tre røde tiltak og to gule."),
        ("Dette ble gjort f¢r jul, ikke f¢r sommeren.", "Dette ble gjort før jul, ikke før sommeren."),
        ("S4 ble det stille. P4 veien hjem", "Så ble det stille. På veien hjem"),
        ("Smith & Co m& svare p& dette n&.", "Smith & Co må svare på dette nå."),
        ("Tfolge planen er dette gjort.", "Ifølge planen er dette gjort."),
    ],
)
def test_words_that_are_words_are_decided_by_their_neighbours(line: str, mended: str) -> None:
    assert repaired(line) == mended


@pytest.mark.parametrize(
    ("word", "mended"),
    [
        ("Igsningen", "løsningen"),
        ("innfgringslgp", "innføringsløp"),
        ("helseomradet", "helseområdet"),
        ("paberegne", "påberegne"),
        ("oykommunar", "øykommunar"),
        ("baerekraftig", "bærekraftig"),
        ("EPJ-lgsning", "EPJ-løsning"),
        ("2025-malene", "2025-målene"),
        ("radgivere/saksbehandlere", "rådgivere/saksbehandlere"),
        ("LØSNING", "LØSNING"),
        ("GJENNOMFORING", "GJENNOMFØRING"),
        ("kommunene,", "kommunene,"),
        ("«mgter»", "«møter»"),
        ("E@S-avtalen", "EØS-avtalen"),
        ("Sgr-Jst", "Sør-Øst"),
        ("Sor-Ost", "Sør-Øst"),
        ("rAdsmodellen", "rådsmodellen"),
        ("opplzæring", "opplæring"),
        ("A-laget", "A-laget"),
        ("farskvote", "farskvote"),
        ("vassforbruk", "vassforbruk"),
        ("rorde", "rørde"),
        ("Strauss-Kahn", "Strauss-Kahn"),
        ("AAfjord", "Åfjord"),
        ("gjres", "gjøres"),
        ("forelpig", "foreløpig"),
        ("gelder", "gjelder"),
        ("ffernsynet", "fjernsynet"),
        ("eksporterande", "eksporterande"),
        ("Kzelthe", "Kælthe"),
        ("Makgeolli", "Makgeolli"),
        ("L/ERINGSPLANEN", "LÆRINGSPLANEN"),
        ("V/ERE", "VÆRE"),
        ("OG/ELLER", "OG/ELLER"),
        ("skolebygninqsmidlene", "skolebygningsmidlene"),
        ("ncerinqsbebyggelse", "næringsbebyggelse"),
        ("vinterberedskapspIan", "vinterberedskapsplan"),
        ("Ny-AAlesund", "Ny-Ålesund"),
    ],
)
def test_words_of_every_make(word: str, mended: str) -> None:
    assert repaired(f"Vi snakket om {word} i dag.") == f"Vi snakket om {mended} i dag."


def test_a_capital_stands_where_a_sentence_begins() -> None:
    assert repaired("@kningen var stor. Det er en @kning.") == "Økningen var stor. Det er en økning."


def test_a_word_of_one_letter_is_a_capital_among_capitals_alone() -> None:
    assert repaired("HVEM SKAL HA ANSVAR FOR A FOLGE OPP") == "HVEM SKAL HA ANSVAR FOR Å FØLGE OPP"
    assert repaired("De har ansvar for A folge opp dette.") == "De har ansvar for å følge opp dette."


def test_an_abbreviation_before_a_number_stands() -> None:
    assert repaired("Vi bruker ver. 4.12 av programmet na.") == "Vi bruker ver. 4.12 av programmet nå."
    assert repaired("Dette gjelder na. 3 tiltak er utsatt.") == "Dette gjelder nå. 3 tiltak er utsatt."


def test_a_digit_before_an_infinitive_is_the_word_that_belongs_there() -> None:
    assert repaired("De er i ferd med 4 runde 900 besgk.") == "De er i ferd med å runde 900 besøk."
    assert repaired("Vi har 4 runde bord.") == "Vi har 4 runde bord."


def test_a_digit_among_capitals_before_an_infinitive_is_the_word_that_belongs_there() -> None:
    assert repaired("DET ER VIKTIG 4 GJENNOMFORE TILTAK") == "DET ER VIKTIG Å GJENNOMFØRE TILTAK"


def test_a_known_abbreviation_is_read_where_an_unknown_one_stands() -> None:
    assert repaired("Strategi for HSO er vedtatt, og EOS-avtalen gjelder.") == (
        "Strategi for HSØ er vedtatt, og EØS-avtalen gjelder."
    )
    assert repaired("Strategi for HMO er vedtatt.") == "Strategi for HMO er vedtatt."


def test_a_word_that_nobody_knows_is_mended_where_a_sign_stands_in_it() -> None:
    assert repaired("Ola Storbr4then bor i Nesb@ygda.") == "Ola Storbråthen bor i Nesbøygda."
    assert repaired("Skjema 4a og bilag 4b") == "Skjema 4a og bilag 4b"


def test_two_words_read_as_one() -> None:
    assert repaired("Arbeidet er nevnti planen.") == "Arbeidet er nevnt i planen."
    reasons = [one.reason for _, found in repair_lines([AROUND, "Det er nevnti planen."]) for one in found]
    assert any(reason.startswith("To ord") for reason in reasons)


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("Deter viktig a fa dette gjort.", "Det er viktig å få dette gjort."),
        ("Sakvifor skjer det ikkje?", "Så kvifor skjer det ikkje?"),
        ("Vi skal tai bruk systemet.", "Vi skal ta i bruk systemet."),
        ("Sakene er viktige, ogfor brukerne er de nye.", "Sakene er viktige, og for brukerne er de nye."),
        ("TILA VERE", "TIL Å VÆRE"),
        ("Han sa atdet blir gjort.", "Han sa at det blir gjort."),
        ("Det erogsa viktig.", "Det er også viktig."),
    ],
)
def test_words_read_as_one_are_told_by_how_they_go_together(line: str, mended: str) -> None:
    assert repaired(line) == mended


@pytest.mark.parametrize(
    "line",
    [
        "Deltakere, medlyttere og ombudet fikk en prosentstilling hver.",
        "Idag er det møte, og i stedet for å gå inni huset gikk de ombord.",
        "Avdelingen har tilsyn, påslag, ansvarsområder og iverksetting.",
        "Ordningen med detaljkrav, denslags og omkapsling består.",
        "Hun har Visa, og Mali er et land.",
    ],
)
def test_compounds_and_words_that_two_others_make_stand(line: str) -> None:
    assert repaired(line) == line


def test_a_stroke_is_an_i_where_a_sentence_begins_and_a_rule_elsewhere() -> None:
    assert repaired("Det er bra. | tillegg er det nok.") == "Det er bra. I tillegg er det nok."
    assert repaired("Kommunene | Direktoratet | 2024") == "Kommunene | Direktoratet | 2024"
    assert repaired("2023 | 2024 | 2025") == "2023 | 2024 | 2025"


def test_a_one_among_words_in_small_letters_is_an_i_and_else_a_number() -> None:
    assert repaired("Vi ser behovet 1 tjenestene vare.") == "Vi ser behovet i tjenestene våre."
    for line in (
        "Det er 1 prosent igjen.",
        "Fase 1 starter snart.",
        "1 kommune har svart.",
        "Fag 1 (norsk) kan tas.",
    ):
        assert repaired(line) == line


def test_a_stroke_between_capitals_is_an_i() -> None:
    assert repaired("OKT SATSING | NORD") == "ØKT SATSING I NORD"


def test_a_stroke_is_an_i_first_on_a_line_of_a_list() -> None:
    lines = [AROUND, "", "Flere ble med", "| arbeidet deltok mange", "Kommunene ga rad"]
    assert [text for text, _ in repair_lines(lines)][3] == "I arbeidet deltok mange"


def test_letters_read_as_two() -> None:
    assert repaired("Det er viktig 4a gi beskjed om dette.") == "Det er viktig å gi beskjed om dette."


def test_what_stands_beside_the_same_word_elsewhere_decides() -> None:
    clear, unclear = "Ny mgrk drakt og mgrk drakt til alle.", "Xylo mark drakt."

    def sure(*before: str) -> float:
        *_, (_, repairs) = repair_lines([AROUND, *before, unclear])
        return next(one.probability for one in repairs if one.text == "mørk")

    assert sure(clear, clear) > sure()


def test_bullets_read_as_letters() -> None:
    assert repaired("e Flere mgter") == "• Flere møter"
    assert repaired("Flere e mgter").startswith("Flere e ")


@pytest.mark.parametrize(
    "line",
    [
        "Skriv til arne@eksempel.no eller se https://eksempel.no/maal/gjore",
        "PLL, FHIR, SNOMED og API er brukt i sak 12/345-6.",
        "Ole Garberg og Kari Saga",
        "Den nye utgaven av M2 er klar, og R4 kommer til sommeren.",
        "M2 kommer med skjema v1.4 etter § 4a i forskriften.",
        "Meldingen M2-svar sendes til e- og telefontjenester.",
        "Bruk av FREG",
        "Integrasjon mot FREG, DSF og NAV",
        "Arbeidet i FREG-IT",
        "M2 Tilskudd om ytelse",
        "Fase M2 Tilskudd",
        "Drift av eReg, ShipTo og mHelse",
        "Feltet RelatertSoknad er fjernet.",
        "Sak 4 Status for prosjektet",
        "Sak 4 – Godkjenning av referat",
        "Tidslinje: 1 2 3 4",
    ],
)
def test_names_and_codes_among_mangled_words_are_left_alone(line: str) -> None:
    assert repaired(line) == line


def test_english_among_mangled_words_is_left_alone() -> None:
    lines = [AROUND, "", *ENGLISH.split(". "), "", AROUND]
    assert [text for text, _ in repair_lines(lines)][2:-2] == lines[2:-2]


def test_nynorsk_stays_nynorsk() -> None:
    lines = [
        "Dei som ikkje far tilbod, ma fa vite kvifor. Det vert gjort greie for i sakspapira.",
        "Kommunane skal samarbeide om eit nytt tilbod som er likt fra fgrste dag.",
    ]
    assert [text for text, _ in repair_lines(lines)] == [
        "Dei som ikkje får tilbod, må få vite kvifor. Det vert gjort greie for i sakspapira.",
        "Kommunane skal samarbeide om eit nytt tilbod som er likt frå første dag.",
    ]


def test_inflected_words_that_are_not_listed_are_mended_or_stand() -> None:
    assert repaired("Dei matte tgyma bassenget fgr dei gjekk.") == "Dei måtte tøyma bassenget før dei gjekk."
    assert repaired("Ein av dei siste prgvane vart teken fgr jul.").split()[4] == "prøvane"
    lines = [
        "Kommunane ma gjerast kjende med planen fgr sommaren, og ho skal fglgjast opp.",
        "Dei tok eit generaloppgjer med radet om malet for planen og noko anna.",
    ]
    mended = "Dei tok eit generaloppgjer med rådet om målet for planen og noko anna."
    assert [text for text, _ in repair_lines(lines)][1] == mended


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("Derene star opne heile dagen.", "Dørene står opne heile dagen."),
        ("Boka er av stor litterer verdi.", "Boka er av stor litterær verdi."),
        ("Framforinga av tiltaka varte ein time.", "Framføringa av tiltaka varte ein time."),
        ("Pasientanes journal vart funnen.", "Pasientanes journal vart funnen."),
    ],
)
def test_a_form_that_no_list_has_gives_way_to_a_listed_word(line: str, mended: str) -> None:
    assert repaired(line) == mended


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("Var 2020", "Vår 2020"),
        ("Leveranse hgst 2023 / var 2024", "Leveranse høst 2023 / vår 2024"),
        ("Oppstart var 2024", "Oppstart vår 2024"),
        ("Det var 2020 deltakere i fjor.", "Det var 2020 deltakere i fjor."),
        ("Resultatet var 300 millioner i 2019.", "Resultatet var 300 millioner i 2019."),
    ],
)
def test_a_season_stands_before_a_year(line: str, mended: str) -> None:
    assert repaired(line) == mended


def test_words_put_together_are_of_the_language_of_the_text() -> None:
    nynorsk = "Planen skal gjerast kjend pa mgtet og fglgjast opp av radet, og ho er ikkje ferdig no."
    lines = [nynorsk, "Ho leverte masteroppgave om arbeidsoppgavene i bacheloroppgaver.", nynorsk]
    mended = "Ho leverte masteroppgåve om arbeidsoppgåvene i bacheloroppgåver."
    assert [text for text, _ in repair_lines(lines)][1] == mended
    assert repaired("Hun leverte en masteroppgave om malet.") == "Hun leverte en masteroppgave om målet."


def test_a_change_tells_its_probability_and_what_else_it_may_be() -> None:
    found = [
        one for _, repairs in repair_lines([AROUND, "Det er mye mer enn for.", AROUND]) for one in repairs
    ]
    assert all(0 < one.probability < 1 and one.reason and one.kind == "ocr" for one in found)
    sure = next(one for one in found if one.raw == "gjgres")
    assert sure.applied
    assert sure.probability > 0.95


def test_a_doubt_is_noted_and_not_made() -> None:
    found = {}
    for lag in ("for", "ga", "los", "mota", "taler", "vare", "vart", "rad", "bar", "Kvale", "humor"):
        for text, repairs in repair_lines([AROUND, f"Xenon {lag} Xylo {lag}", AROUND]):
            found.update({(text, one.word): one for one in repairs if not one.applied})
    assert found
    for (text, word), doubt in found.items():
        assert text.split()[word] == doubt.raw
        assert doubt.text != doubt.raw
        assert 0 < doubt.probability < 0.95
        assert doubt.alternatives


def test_cells_of_a_table_are_read_each_by_itself() -> None:
    page = repair_page(table_of(("Igsning", "for deling"), ("prgves ut", "pa tvers"), ("mal og", "mgter")))
    assert texts(page) == ["løsning", "for", "deling", "prøves", "ut", "på", "tvers", "mål", "og", "møter"]


def test_sound_words_beside_mangled_blocks_stay() -> None:
    lines = [*MANGLED, "", *BOKMAL.split(". ")]
    assert [text for text, _ in repair_lines(lines)][len(MANGLED) :] == lines[len(MANGLED) :]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(MANGLED), min_size=1, max_size=6), st.sampled_from(["", " ", "\t"]))
def test_a_second_repair_of_mangled_lines_changes_nothing(lines: list[str], space: str) -> None:
    once = [text for text, _ in repair_lines(space + line for line in lines)]
    assert [text for text, _ in repair_lines(once)] == once


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=30), max_size=5))
def test_anything_among_mangled_lines_keeps_its_place(lines: list[str]) -> None:
    out = list(repair_lines([AROUND, *lines, AROUND]))
    assert len(out) == len(lines) + 2
    assert out[0][0] == repair_text(AROUND)[0]


def test_capitals_are_codes_among_small_letters_and_words_among_capitals() -> None:
    assert repaired("Legevakta og KAD Aker") == "Legevakta og KAD Aker"
    assert repaired("MAL FOR ARET OG GJENNOMFORING") == "MÅL FOR ÅRET OG GJENNOMFØRING"


def test_terms_of_the_trade_are_known() -> None:
    assert repaired("Lista viser velferdsteknologi, malbildet og gevinstoppfglging") == (
        "Lista viser velferdsteknologi, målbildet og gevinstoppfølging"
    )


def test_danish_and_swedish_among_mangled_words_are_left_alone() -> None:
    lines = [
        "Bestyrelsen besluttede af hensyn til de ansatte og deres familier, hvad der blev sagt",
        "Styrelsen beslutade att det inte fanns vilja eller pengar till mera under hela hosten",
    ]
    text = [AROUND, "", lines[0], "", lines[1], "", AROUND]
    assert [text for text, _ in repair_lines(text)][2:5:2] == lines


@pytest.mark.parametrize("raw", ["o", "¢", "@"])
def test_a_sign_alone_may_be_the_last_word(raw: str) -> None:
    assert len(repaired(f"Dette er {raw}").split()) == 3


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("Tiltaket melder rad status.", "Tiltaket melder rød status."),
        ("gul = awik som folges opp, rad = kritisk awik", "gul = avvik som følges opp, rød = kritisk avvik"),
        ("Styret ga sin tilslutning til planen.", "Styret ga sin tilslutning til planen."),
        ("Temasak om arkiv", "Temasak om arkiv"),
        ("Vertikalisering av tjenesten", "Vertikalisering av tjenesten"),
        ("Her er 15-4rsalderen viktig.", "Her er 15-årsalderen viktig."),
        ("Et alvorlegare tilfelle", "Et alvorlegare tilfelle"),
    ],
)
def test_words_of_board_papers(line: str, mended: str) -> None:
    assert repaired(line) == mended


def test_one_mangled_word_is_enough_where_no_word_of_a_page_has_a_norwegian_letter() -> None:
    names = ["Ola Hansen, Helse Vest", "Kari Berg, Direktoratet for arkiv", "Per Lie, Norsk nett"] * 8
    lines = [*names, "Godkjenning av innkalling og saksliste", "Evaluering av mgtet", *names]
    text = [text for text, _ in repair_lines(lines)]
    assert text == [*names, "Godkjenning av innkalling og saksliste", "Evaluering av møtet", *names]


@pytest.mark.parametrize("word", ["sa", "var", "humor", "svart"])
def test_words_as_common_in_bokmal_as_in_nynorsk_lean_to_neither(word: str) -> None:
    assert finder().tilt(word, 0.0) > -0.7
    assert finder().tilt(word, 1.0) > -0.7


def test_words_of_one_written_language_are_rare_in_the_other() -> None:
    assert finder().tilt("ikkje", 0.0) < -5 < finder().tilt("ikkje", 1.0)
    assert finder().tilt("ikke", 1.0) < -5 < finder().tilt("ikke", 0.0)


@pytest.mark.parametrize("word", ["planleggingen4", "StudLAN", "DeltPDF"])
def test_numbers_of_notes_and_names_of_programs_are_no_letters(word: str) -> None:
    assert repaired(f"Dette gjgres kjent i {word} etter mgtet") == f"Dette gjøres kjent i {word} etter møtet"


def test_digits_behind_words_are_letters_where_they_make_known_ones() -> None:
    assert repaired("Det er ogs4 lett 4 forst4 hva som skal gjgres") == (
        "Det er også lett å forstå hva som skal gjøres"
    )


def test_a_new_word_is_the_same_on_all_pages_of_a_document() -> None:
    """An ø of "nodeutvalg" would be read as a g or an e, too, at least once; and those of other words are."""
    memory = Memory()
    lines = (*MANGLED, "Arets nodeutvalg velges av styret.")
    assert "nødeutvalg" in texts(repair_page(page_of(*lines)))
    last = [repair_page(page_of(*lines), memory) for _ in range(6)][-1]
    assert "nodeutvalg" in texts(last)


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("Var 2026", "Vår 2026"),
        ("Gjennomfgrt hest 2019 og varen 2020", "Gjennomført høst 2019 og våren 2020"),
        ("Budsjettet var 2026 kroner", "Budsjettet var 2026 kroner"),
        ("I 2018 var 2019 et langt stykke unna", "I 2018 var 2019 et langt stykke unna"),
    ],
)
def test_times_of_the_year_stand_before_years(line: str, mended: str) -> None:
    assert repaired(line) == mended


def test_what_an_amount_is_told_by_is_read() -> None:
    assert repaired("Kostnaden er 30k/ar, i sak 12/345-6") == "Kostnaden er 30k/år, i sak 12/345-6"
