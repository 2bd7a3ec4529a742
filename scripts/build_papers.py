#!/usr/bin/env python3
"""Build the papers that tagging is measured on: tests/papers/dev and tests/papers/heldout, each with its gold.

    .venv/bin/python scripts/build_papers.py [NAME…]

Without names, everything. Needs LibreOffice, Tesseract with its English data, and the Liberation and DejaVu fonts.
"""

from __future__ import annotations

import sys
from pathlib import Path

from papers import (
    annotated,
    arbeid,
    arkivdepot,
    bane,
    barnevakt,
    bibliotek,
    boardpaper,
    bokplan,
    boligbank,
    brann,
    budsjettplan,
    by,
    delmaal,
    digiprogram,
    digital,
    ensidere,
    etatsmote,
    fargeark,
    ferje,
    fisk,
    fjellplan,
    fjernvarme,
    fjordtertial,
    fjordveikart,
    flomplan,
    folkebad,
    formannskap,
    forskning,
    fylkesting,
    fylkesveg,
    handling,
    harbourdash,
    havn,
    heradsplan,
    hogskole,
    hogskulestrategi,
    inkludering,
    klinikk,
    kollektiv,
    kommunestatus,
    kraft,
    kriminalomsorg,
    kultur,
    kvartal,
    kystbulletin,
    kystplan,
    kystverk,
    landbruk,
    leveranser,
    lufthavn,
    miljo,
    minjobb,
    museum,
    natur,
    nokkelresultat,
    notat,
    omrader,
    omstilling,
    opplaering,
    politiprogram,
    portefolje,
    produktrad,
    protokoll,
    referat,
    reindrift,
    researchcouncil,
    restanse,
    saksframlegg,
    samarbeid,
    samferdsel,
    scan,
    seabed,
    skattprodukt,
    skog,
    skogtilsyn,
    skole,
    skoleark,
    stiftelse,
    storsykehus,
    strategistatus,
    styringsrad,
    sykehus,
    sykkelnotat,
    tabellrapport,
    tannhelse,
    tavle,
    teater,
    tildeling,
    toperioder,
    trygghet,
    ukesrapport,
    universitet,
    vannetat,
    vannverk,
    veg,
    ytelsestavle,
)

FOLDER = Path(__file__).resolve().parent.parent / "tests/papers"
DEV = (
    arbeid,
    arkivdepot,
    bane,
    barnevakt,
    boardpaper,
    bokplan,
    boligbank,
    brann,
    budsjettplan,
    by,
    delmaal,
    digiprogram,
    digital,
    ensidere,
    etatsmote,
    fargeark,
    ferje,
    fisk,
    fjellplan,
    fjernvarme,
    fjordtertial,
    fjordveikart,
    flomplan,
    folkebad,
    formannskap,
    fylkesting,
    harbourdash,
    havn,
    heradsplan,
    hogskole,
    hogskulestrategi,
    klinikk,
    kommunestatus,
    kraft,
    kriminalomsorg,
    kultur,
    kvartal,
    kystplan,
    kystverk,
    landbruk,
    leveranser,
    lufthavn,
    minjobb,
    museum,
    natur,
    nokkelresultat,
    omrader,
    omstilling,
    opplaering,
    politiprogram,
    produktrad,
    protokoll,
    referat,
    reindrift,
    researchcouncil,
    restanse,
    saksframlegg,
    samarbeid,
    samferdsel,
    seabed,
    skog,
    skogtilsyn,
    skole,
    skoleark,
    stiftelse,
    storsykehus,
    strategistatus,
    styringsrad,
    sykehus,
    sykkelnotat,
    tabellrapport,
    tannhelse,
    tavle,
    tildeling,
    toperioder,
    ukesrapport,
    universitet,
    vannetat,
    vannverk,
    ytelsestavle,
)
HELD_OUT = (
    bibliotek,
    forskning,
    fylkesveg,
    handling,
    inkludering,
    kollektiv,
    kystbulletin,
    miljo,
    notat,
    portefolje,
    skattprodukt,
    teater,
    trygghet,
    veg,
)

SCANNED = {
    formannskap.NAME: ((1, 2, 3, 4), False),
    natur.NAME: ((1, 3, 4), True),
    forskning.NAME: ((1, 3), True),
    handling.NAME: ((1, 2, 3, 4, 5), False),
    "fylke-samferdsleutval": ((1, 2), True),
}
"""Which pages of which papers are scanned, and whether in colour."""


def main(names: list[str]) -> int:
    """Build the named papers, or all. Returns the exit code."""
    modules = {module.NAME: (module, "dev") for module in (*DEV, *annotated.DEV)}
    modules |= {module.NAME: (module, "heldout") for module in (*HELD_OUT, *annotated.HELD_OUT)}
    unknown = [name for name in names if name not in modules]
    if unknown:
        print(f"No paper called {', '.join(unknown)}. There are: {', '.join(modules)}", file=sys.stderr)
        return 2
    for name in names or modules:
        module, part = modules[name]
        (FOLDER / part).mkdir(parents=True, exist_ok=True)
        module.build(FOLDER / part)
        if name in SCANNED:
            pages, colour = SCANNED[name]
            scan.scan(FOLDER / part / f"{name}.pdf", pages, colour=colour, seed=len(name))
        print(name)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
