"""A plain text note of the invented Skogsvegrådet i Nordvik."""

from __future__ import annotations

from pathlib import Path

from samples.truth import Truth

NAME = "notat"
BODY = "Skogsvegrådet i Nordvik"
TITLE = "Notat om skogsveger høsten 2025"
FIGURES = [
    ("Rådet har 212 kilometer skogsveg i sitt område.", "skogsveg", 212, "kilometer"),
    (
        "Om lag 35 % av vegene tåler ikke tømmerbil om høsten.",
        "vegene tåler ikke tømmerbil om høsten",
        35,
        "%",
    ),
]
INITIATIVE, OWNER = "Tørre veger", "Nordvik skogeierlag"
STATUS = f"Tiltaket {INITIATIVE} eies av {OWNER} og har gul status."
DEPENDENCIES = ["Godkjent massetak ved Øvre Bråten", "Avtale med grunneierne langs Åsvegen"]
PROPOSALS = ["Stenge de tre dårligste vegene i oktober", "Sette opp fuktmålere ved bruene"]
DECISION = "Rådet bruker 900 000 kroner på grøfting i 2026."


def build(samples: Path, gold: Path) -> None:
    """Write the note and its gold."""
    truth = Truth()
    truth.new_page()
    lines: list[str] = []

    def say(text: str, sign: str = "") -> None:
        lines.append(f"{sign}{text}")
        truth.say(f"{sign}{text}")

    def heading(text: str) -> None:
        lines.append("")
        say(text)

    say(TITLE)
    say(f"{BODY}, 14. august 2025")
    truth.record("document", TITLE, title=TITLE, doc_type="other", body=BODY, date="2025-08-14")
    heading("Tallene")
    for sentence, subject, value, unit in FIGURES:
        say(sentence)
        truth.record("figure", sentence, subject=subject, value=value, unit=unit, text=sentence.rstrip("."))
    heading("Status")
    say(STATUS)
    truth.record("initiative", STATUS, name=INITIATIVE)
    truth.record("owner", STATUS, subject=INITIATIVE, subject_kind="initiative", owner=OWNER)
    truth.record(
        "status", STATUS, subject=INITIATIVE, subject_kind="initiative", dimension="status", value="yellow"
    )
    heading(f"Avhengigheter for {INITIATIVE}")
    for text in DEPENDENCIES:
        say(text, "- ")
        truth.record("dependency", text, subject=INITIATIVE, on=text)
    heading("Forslag til nye tiltak")
    for text in PROPOSALS:
        say(text, "- ")
        truth.record("proposal", text, text=text)
    lines.append("")
    say(f"Vedtak: {DECISION}")
    truth.record("decision", f"Vedtak: {DECISION}", text=DECISION.rstrip("."), outcome="adopted")
    (samples / f"{NAME}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    truth.write(gold / NAME)
