"""An agency's answer to its ministry's letter of allotment, in Word: parameters and tasks with letters for status."""

from __future__ import annotations

from pathlib import Path

from papers.facts import judged, measure, note, number, sign, task
from papers.word import WordPaper

NAME = "sjokartverk-tildelingsbrev"
TITLE = "Svar på tildelingsbrevet for 2025"
BODY = "Sjømålingsverket"
AS_OF = "2025-08-31"
LETTERS = {"G": "green", "Y": "yellow", "R": "red", "–": "grey"}
PARAMETERS = [
    # parameter, demanded, result, value, unit, letter, remark
    (
        "Havner med sjøkart nyere enn fem år",
        "80 prosent",
        "74 prosent",
        (74, "prosent"),
        "Y",
        "Målefartøyet lå fire uker på verksted i mai og juni.",
    ),
    (
        "Rettelser publisert innen to døgn",
        "95 prosent",
        "97,2 prosent",
        (97.2, "prosent"),
        "G",
        "Kravet er oppfylt hver måned i år.",
    ),
    (
        "Saksbehandlingstid for innsyn i dybdedata",
        "Under 20 dager",
        "31 dager",
        (31, "dager"),
        "R",
        "Tallet på henvendelser er doblet, og saksbehandleren har sluttet.",
    ),
]
TASKS = [
    # number, task, alias, who, when, letter, answer
    (
        "4.1",
        "Felles dybdebase for forvaltningen",
        "FDF",
        "AHY",
        "1.12.25",
        "G",
        "Første versjon er tatt i bruk av fire etater.",
    ),
    (
        "4.2",
        "Losplan på nett",
        None,
        "Losavdelingen",
        "1. halvår 2026",
        "Y",
        "Testingen er skjøvet til november fordi innloggingen feiler.",
    ),
    (
        "4.3",
        "Reserve ved bortfall av satellittsignal",
        None,
        "AHY",
        "31.12.25",
        "R",
        "Vi ber om et møte med departementet om finansieringen.",
    ),
    (
        "4.4",
        "Åpne tidevannsdata",
        None,
        "IT-staben",
        "Fortløpende",
        "–",
        "Arbeidet begynner når 4.1 er levert.",
    ),
]
POSTS = [
    # post, allotted, spent, expected at year's end
    ("Post 01 Driftsutgifter", "412,5", 412.5, "271,9", 271.9, "409,0", 409),
    ("Post 45 Større utstyrskjøp", "88,0", 88, "23,4", 23.4, "61,5", 61.5),
]
AGREED = [
    # action, who, when, due, state
    (
        "Sende plan for måling av skoler og grunner i nord",
        "AHY",
        "15. september 2025",
        "2025-09-15",
        "levert",
    ),
    (
        "Legge fram tall for bruken av innleide fartøyer",
        "økonomistaben",
        "3. oktober 2025",
        "2025-10-03",
        None,
    ),
    ("Avklare eierskapet til tidevannsmålerne", "direktøren", "neste dialogmøte", None, "under arbeid"),
]


def build(folder: Path) -> None:
    """Write the answer and its gold."""
    paper = WordPaper(folder / f"{NAME}.docx", font="Calibri", size=10.5, title=TITLE, author=BODY)
    paper.running("Vår referanse 25/01877-14", "Unntatt fra journal til 1. oktober")
    _front(paper)
    paper.page()
    _tasks(paper)
    paper.page()
    _money(paper)
    paper.save()


def _front(paper: WordPaper) -> None:
    paper.text("Til Havdepartementet")
    paper.heading(TITLE, 1)
    dated = paper.text(f"{BODY}, 19. september 2025")
    paper.gold.record("document", [TITLE, dated], title=TITLE, doc_type="other", body=BODY, date="2025-09-19")
    paper.text(
        "Tallene og vurderingene gjelder per 31. august 2025. Avdeling for hydrografi er forkortet AHY."
    )
    spoken = "Verket har 214 årsverk, ni færre enn ved forrige rapport."
    paper.text("Samlet sett følger vi bestillingen, men ett krav blir ikke nådd i år. " + spoken)
    note(paper.gold, spoken, number("Verket", 214, "årsverk"))
    paper.text(
        *("*G*", " betyr etter avtalen, ", "*Y*", " avvik vi retter selv, "),
        *("*R*", " avvik som krever svar fra dere, og ", "*–*", " at arbeidet ikke er begynt."),
    )
    paper.heading("Styringsparameterne", 2)
    heads = ["Parameter", "Krav", "Resultat", "Vår vurdering", "Merknad fra verket"]
    paper.table(
        [
            heads,
            *([name, wanted, result, letter, text] for name, wanted, result, _, letter, text in PARAMETERS),
        ],
        widths=(45, 25, 25, 22, 48),
    )
    for name, wanted, result, (value, unit), letter, text in PARAMETERS:
        note(paper.gold, [name, result], number(name, value, unit, AS_OF))
        note(
            paper.gold,
            [name, wanted, result, letter, text],
            sign(name, LETTERS[letter], "indicator", as_of=AS_OF),
            judged(name, text),
        )


def _tasks(paper: WordPaper) -> None:
    paper.heading("Oppdragene i brevets kapittel 4", 2)
    rows = [
        [place, f"{name} ({alias})" if alias else name, who, when, letter, answer]
        for place, name, alias, who, when, letter, answer in TASKS
    ]
    paper.table(
        [["Punkt", "Oppdrag", "Hos oss", "Leveres", "Bokstav", "Svar"], *rows],
        style="Light List",
        widths=(14, 45, 25, 24, 18, 44),
    )
    for row, (_, name, alias, who, _, letter, _) in zip(rows, TASKS, strict=True):
        note(paper.gold, row, *measure(name, who, LETTERS[letter], alias=alias, as_of=AS_OF))
    paper.heading("Fellesføringer", 2)
    ended = paper.text(
        "Prosjektet Klart språk i farvannsskilt ble avsluttet i juni, og skiltmalen er nå i daglig bruk."
    )
    note(paper.gold, ended, *measure("Klart språk i farvannsskilt", None, "completed"))
    paper.text("Vi har ikke fått nye lærlinger i år, men regner med to til neste år.")


def _money(paper: WordPaper) -> None:
    paper.heading("Bevilgningene i mill. kr", 2)
    heads = ["Post", "Tildelt 2025", "Brukt per 31.8.2025", "Ventet ved årets slutt"]
    paper.table(
        [heads, *([name, given, spent, end] for name, given, _, spent, _, end, _ in POSTS)],
        style="Table Grid",
    )
    for name, given, gave, spent, used, end, ends in POSTS:
        note(paper.gold, [name, given], number(name, gave, "mill. kr", "2025"))
        note(paper.gold, [name, spent], number(name, used, "mill. kr", AS_OF))
        note(paper.gold, [name, end], number(name, ends, "mill. kr"))
    paper.heading("Det vi ble enige om i dialogmøtet 12. juni", 2)
    for action, who, when, due, state in AGREED:
        ending = f" ({state})" if state else ""
        line = paper.text(f"{action} – {who}, {when}{ending}", style="List Number")
        note(paper.gold, line, task(action, who, due, status=state))
    paper.text("Med hilsen")
    paper.text("Sjømålingsdirektøren")
