"""Cuts the fonts of share images out of Liberation Sans; see README.md beside this file."""

import sys
from pathlib import Path

from fontTools import subset

NAME = "Zeitstrahl Sans"

# Latin with Vietnamese, Greek, Cyrillic, punctuation, currencies, arrows, and a few signs.
UNICODES = (
    "U+0020-007E,U+00A0-024F,U+0259,U+02BC,U+02C6-02DD,U+0300-0308,U+0370-03FF,U+0400-045F,"
    "U+0490-0491,U+1E80-1E85,U+1E9E,U+1EA0-1EF9,U+2000-200A,U+2010-2027,U+202F-205E,U+20A0-20BF,U+2116,U+2122,U+2126,"
    "U+2190-2195,U+2212,U+221E,U+2248,U+2260,U+2264,U+2265,U+25A1"
)

# Copyright and licence stay as they are (conditions 2 and 5 of the licence); everything that
# names, describes or advertises the original goes (conditions 3 and 4).
COPYRIGHT, FAMILY, STYLE, UNIQUE, FULL, POSTSCRIPT, LICENCE, LICENCE_URL = 0, 1, 2, 3, 4, 6, 13, 14


def cut(source: Path, style: str, target: Path) -> None:
    options = subset.Options(
        hinting=False,
        layout_features=["kern", "mark", "mkmk", "ccmp"],
        name_IDs=[COPYRIGHT, STYLE, LICENCE, LICENCE_URL],
        notdef_outline=True,
    )
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(UNICODES.replace("U+", "")))
    subsetter.subset(font)
    full = f"{NAME} {style}"
    names = {FAMILY: NAME, UNIQUE: full, FULL: full, POSTSCRIPT: full.replace(" ", "", 1).replace(" ", "-")}
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    subset.save_font(font, str(target), options)


folder = Path(sys.argv[1])
for style in ("Regular", "Bold"):
    name = f"{NAME.replace(' ', '')}-{style}.ttf"
    cut(folder / f"LiberationSans-{style}.ttf", style, Path(__file__).parent / name)
