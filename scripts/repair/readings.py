"""Render clean Norwegian in many fonts and sizes and keep what Tesseract reads there.

    PYTHONPATH=scripts python -m repair.readings --text LAWS.xz --conll NOB NNO --out FOLDER --train 240 --held-out 80

One JSON file a picture: the true lines, and those that the English model read; of held-out text, the
Norwegian model's too. Every fourth picture holds fragments as slides do. A picture whose file is there is not
read again.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from repair.sources import Part, laws, treebank

FAMILIES = (
    *(
        "Liberation Sans",
        "Liberation Serif",
        "Liberation Sans Narrow",
        "Liberation Mono",
        "Carlito",
        "Caladea",
    ),
    *("Open Sans", "Lato", "Roboto", "DejaVu Sans", "DejaVu Serif", "Nimbus Sans", "Nimbus Roman"),
    *("C059", "P052", "URW Gothic", "URW Bookman"),
)
"""Families that office documents are set in, or their metric twins."""
STYLES = ("Regular", "Regular", "Regular", "Bold", "Italic")
WORDS = 300
"""Words on one picture."""
FRAGMENTS, UNITS = 40, ("mill. kr", "mrd. kr", "%", "årsverk", "prosentpoeng", "dager")
"""Lines on a picture of fragments, and what their figures count."""
WIDTH, MARGIN = 1500, 90
"""Pixels: of the text, and of the paper around it."""


def paragraphs(source: Sequence[str], rng: random.Random) -> list[str]:
    """Some ``WORDS`` words of neighbouring paragraphs, a few of them as list items or in capitals."""
    at, taken, count = rng.randrange(len(source)), [], 0
    while count < WORDS:
        words = source[at % len(source)].split()[:90]
        at += 1
        if len(words) < 3:
            continue
        text, chance = " ".join(words), rng.random()
        if chance < 0.15:
            text = "• " + text
        elif chance < 0.2 and len(words) < 12:
            text = text.upper()
        taken.append(text)
        count += len(words)
    return taken


def fragments(source: Sequence[str], rng: random.Random) -> list[str]:
    """Lines as slides and tables have them: a few words each, some in capitals, some with a figure."""
    taken = []
    while len(taken) < FRAGMENTS:
        words = rng.choice(source).split()
        size = rng.randint(1, 7)
        start = rng.randrange(max(1, len(words) - size))
        text = " ".join(words[start : start + size]).strip(",;:.()")
        if len(text) < 4:
            continue
        text, chance = text[0].upper() + text[1:], rng.random()
        if chance < 0.15:
            text = text.upper()
        elif chance < 0.4:
            text = "• " + text
        if rng.random() < 0.2:
            figure = f"{rng.randint(1, 99)},{rng.randint(0, 9)}"
            text += f" {figure} {rng.choice(UNITS)}"
        taken.append(text)
    return taken


def picture(texts: Sequence[str], font: Path, rng: random.Random) -> tuple[Image.Image, list[str]]:
    """The texts as a page of 200 dots an inch, now and then a little blurred or grainy, and its lines."""
    size = rng.choice((24, 26, 28, 31, 33, 36, 42))
    face, rows = ImageFont.truetype(font, size), []
    for text in texts:
        row = ""
        for word in text.split():
            longer = f"{row} {word}".strip()
            if row and face.getlength(longer) > WIDTH:
                rows.append(row)
                longer = word
            row = longer
        rows += [row, ""]
    step = int(size * 1.35)
    image = Image.new("L", (WIDTH + 2 * MARGIN, step * len(rows) + 2 * MARGIN), 255)
    draw = ImageDraw.Draw(image)
    for number, row in enumerate(rows):
        draw.text((MARGIN, MARGIN + number * step), row, font=face, fill=0)
    if rng.random() < 0.3:
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.4, 1.0)))
    if rng.random() < 0.3:
        grain = np.random.default_rng(rng.randrange(1 << 30)).normal(0, 14, (image.height, image.width))
        image = Image.fromarray(np.clip(np.asarray(image) + grain, 0, 255).astype(np.uint8))
    return image, [row for row in rows if row]


def read(image: Path, language: str, mode: int = 4) -> list[str]:
    """The lines that Tesseract's ``language`` model reads in a picture, by page segmentation mode ``mode``."""
    command = ["tesseract", str(image), "-", "-l", language, "--psm", str(mode)]
    environment = {"OMP_THREAD_LIMIT": "1", "PATH": "/usr/bin:/bin:/usr/local/bin"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return [line for line in done.stdout.splitlines() if line.strip()]


def fonts() -> list[Path]:
    """One file for each family and style that is installed here."""
    found = []
    for family in FAMILIES:
        for style in dict.fromkeys(STYLES):
            pattern = f"{family}:style={style}"
            shown = subprocess.run(
                ["fc-list", pattern, "file", "family"], capture_output=True, text=True, check=True
            )
            files = sorted(re.findall(r"^(.*\.(?:ttf|otf)):", shown.stdout, re.MULTILINE))
            found += [Path(file) for file in files[:1]] * STYLES.count(style)
    return found


def main() -> None:
    """Read what is asked for and is not there yet."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--conll", type=Path, nargs=2, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--train", type=int, default=240, help="pictures to learn from")
    parser.add_argument("--held-out", type=int, default=80, help="pictures of each of the other parts")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    faces = fonts()
    for part in (Part.DEV, Part.TEST, Part.TRAIN):
        law = laws(options.text, part)
        banks = [list(treebank(folder, part)) for folder in options.conll]
        for index in range(options.train if part is Part.TRAIN else options.held_out):
            rng = random.Random(f"{part} {index}")
            source = (law, *banks)[index % 3]
            slide = index % 4 == 3
            texts = fragments(source, rng) if slide else paragraphs(source, rng)
            font = rng.choice(faces)
            kept = options.out / f"{part}-{index:03}.json"
            if kept.exists():
                continue
            image, rows = picture(texts, font, rng)
            drawn = kept.with_suffix(".png")
            image.save(drawn, dpi=(200, 200))
            result = {"font": font.stem, "slide": slide, "true": rows, "eng": read(drawn, "eng")}
            if part is not Part.TRAIN:
                result["nor"] = read(drawn, "nor")
            drawn.unlink()
            kept.write_text(json.dumps(result, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
