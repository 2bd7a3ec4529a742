"""The minutes, in Nynorsk, of the council of the invented Fjordheim."""

from __future__ import annotations

from pathlib import Path

from samples.paper import Cell, Paper
from samples.truth import Truth

NAME = "protokoll-nynorsk"
BODY = "Kommunestyret i Fjordheim"
TITLE = "Møteprotokoll"
LIGHTS = {"green": "#4FA64F", "yellow": "#F0C020", "red": "#CC2B2B"}

CASES = [
    # case, title, text, proposed, adopted, how
    (
        "21/25",
        "Rassikring av Storelvvegen",
        "Storelvvegen har vore stengd fire gonger dei siste to vintrane. Fylket dekkjer halve kostnaden "
        "dersom kommunen set av sin del i budsjettet.",
        "Kommunestyret set av 6,2 millionar kroner til rassikring av Storelvvegen i 2026.",
        "Kommunestyret set av 6,2 millionar kroner til rassikring av Storelvvegen i 2026.",
        "Vedtak (samrøystes)",
    ),
    (
        "22/25",
        "Felles legevakt med nabokommunane",
        "Avtala om legevakt går ut ved årsskiftet. Rådmannen har forhandla fram ei ny avtale for fire år.",
        "Kommunestyret godkjenner avtala om felles legevakt for åra 2026–2029.",
        "Kommunestyret godkjenner avtala om felles legevakt for åra 2026–2029. Kommunestyret ber om ei "
        "evaluering innan utgangen av 2027.",
        "Vedtak (15 mot 6 røyster)",
    ),
    (
        "23/25",
        "Melding om tiltak i økonomiplanen",
        "Rådmannen legg fram status for tiltaka i økonomiplanen per 1. mai 2025.",
        "Kommunestyret tek meldinga til vitande.",
        "Kommunestyret tek meldinga til vitande.",
        "Vedtak (samrøystes)",
    ),
]
MEASURES = [
    # name, responsible, light, comment
    ("Heim att", "Helse og omsorg", "green", "Alle tenesteområda er i gang med kvardagsrehabilitering."),
    ("Fiber til grendene", "Teknisk eining", "yellow", "Graving i Ytredalen er utsett til etter hekketida."),
    ("Ny symjehall", "Kultur og oppvekst", "red", "Anboda låg langt over ramma, og konkurransen er avlyst."),
    ("Papirlaus byggesak", "Teknisk eining", "green", "Vert teken i bruk etter sommarferien."),
]
FIGURES = [
    ("I alt 68 % av husstandane har no fiber.", "husstandane har no fiber", 68, "%"),
    ("Samla meirforbruk er 3,4 millionar kroner.", "Samla meirforbruk", 3.4, "millionar kroner"),
]


def build(samples: Path, gold: Path) -> None:
    """Write the minutes and their gold."""
    truth = Truth()
    paper = Paper(
        samples / f"{NAME}.pdf",
        truth,
        title=f"{TITLE} {BODY} 12.06.2025",
        author="Fjordheim kommune",
        family="LiberationSerif",
        size=11.5,
        running=lambda number: ("Fjordheim kommune", f"Side {number} av 3"),
    )
    _front(paper)
    for number, case in enumerate(CASES):
        if number != 1:
            paper.page()
        _case(paper, *case)
    _measures(paper)
    paper.save()
    truth.write(gold / NAME)


def _front(paper: Paper) -> None:
    truth = paper.truth
    paper.page()
    paper.text(TITLE, size=22, bold=True, after=10)
    paper.pair("Utval:", BODY)
    paper.pair("Møtestad:", "Formannskapssalen, Fjordheim rådhus")
    paper.pair("Møtedato:", "12.06.2025")
    paper.pair("Tid:", "18.00–20.45")
    truth.record(
        "document", [TITLE, f"Utval: {BODY}"], title=TITLE, doc_type="minutes", body=BODY, date="2025-06-12"
    )
    paper.gap(10)
    paper.text(
        "Ordføraren ønskte velkomen og leidde møtet. Innkallinga og saklista vart godkjende utan merknader. "
        "21 av 21 representantar møtte."
    )
    paper.heading("Sakliste", 13)
    rows: list[list[str | Cell]] = [["Saksnr.", "Sakstittel", "Type"]]
    rows += [[case, title, "Vedtakssak"] for case, title, *_ in CASES]
    paper.table([70, 300, 97], rows, size=11, rules=False)
    for case, title, *_ in CASES:
        truth.record(
            "agenda_item", [case, title, "Vedtakssak"], case_id=case, title=title, item_type="Vedtakssak"
        )


def _case(paper: Paper, case: str, title: str, text: str, proposed: str, adopted: str, how: str) -> None:
    truth = paper.truth
    paper.heading(f"Sak {case} {title}", 14)
    paper.text(text)
    paper.text("Framlegg til vedtak:", bold=True, after=2)
    paper.text(proposed)
    truth.record(
        "decision",
        ["Framlegg til vedtak:", proposed],
        case_id=case,
        text=proposed.rstrip("."),
        outcome="proposed",
    )
    paper.text(f"{how}:", bold=True, after=2)
    paper.text(adopted)
    truth.record("decision", [f"{how}:", adopted], case_id=case, text=adopted.rstrip("."), outcome="adopted")


def _measures(paper: Paper) -> None:
    truth = paper.truth
    paper.heading("Vedlegg til sak 23/25: Status for tiltaka", 13)
    rows: list[list[str | Cell]] = [["Tiltak", "Ansvar", "Status", "Merknad"]]
    rows += [[name, owner, Cell(dot=LIGHTS[light]), comment] for name, owner, light, comment in MEASURES]
    paper.table([110, 100, 50, 207], rows, size=10.5)
    for name, owner, light, comment in MEASURES:
        row = [name, owner, comment]
        truth.record("initiative", row, name=name)
        truth.record("owner", row, subject=name, subject_kind="initiative", owner=owner)
        truth.record("status", row, subject=name, subject_kind="initiative", dimension="status", value=light)
    for sentence, subject, value, unit in FIGURES:
        paper.text(sentence)
        truth.record("figure", sentence, subject=subject, value=value, unit=unit, text=sentence.rstrip("."))
