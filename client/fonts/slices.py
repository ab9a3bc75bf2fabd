"""Cuts the slices that public pages load first out of the packages' fonts: the letters they really use, as they are drawn.

Run by hand when the packages' fonts change (a test says so): pip install fonttools brotli && python3 client/fonts/slices.py

Latin keeps its hinting and its kerning. Arabic goes without hinting, which low-resolution screens of Windows alone would
show: 7 kB that every Arabic page would carry. Letters outside the slices come from the packages' own files. The licence
reserves the name "Plex" for the unchanged fonts, so the slices bear ours.
"""

import hashlib
import json
import os

from fontTools import subset

here = os.path.dirname(os.path.abspath(__file__))
packages = os.path.join(here, "../../node_modules/@fontsource")

latin = (
    "U+20-7E,U+A0,U+A9,U+AB,U+B7,U+BB,U+C0-C2,U+C4,U+C7-CB,U+CD,U+D1,U+D3-D4,U+D6-D7,U+DA-DC,U+DF-E5,U+E7-EF,U+F1-F6,"
    "U+F8-FC,U+2009,U+202F,U+2010-2015,U+2018-201A,U+201C-201E,U+2022,U+2026,U+20AC,U+2190-2193,U+2212"
)
arabic = "U+60C,U+61B,U+61F,U+621-63A,U+640-652,U+66A,U+200C-200F"

families = [
    ("IBM Plex Sans", "Plenary Sans", "ibm-plex-sans", "latin", latin, {"hinting": True, "layout_features": ["kern", "liga", "mark"]}),
    ("IBM Plex Sans Arabic", "Plenary Sans Arabic", "ibm-plex-sans-arabic", "arabic", arabic, {"hinting": False}),
]


def named(font, name):
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in (0, 13)]
    for name_id, text in ((1, name), (2, "Regular"), (4, name), (6, name.replace(" ", ""))):
        table.setName(text, name_id, 3, 1, 0x409)


def cut(family, name, package, script, unicodes, options, weight):
    source = f"{package}/files/{package}-{script}-{weight}-normal.woff2"
    path = os.path.join(packages, source)
    chosen = subset.Options(flavor="woff2", name_IDs=["*"], drop_tables=["STAT", "DSIG"], **options)
    font = subset.load_font(path, chosen)
    wished = subset.parse_unicodes(unicodes)
    there = sorted(set(wished) & set(font.getBestCmap()))
    subsetter = subset.Subsetter(chosen)
    subsetter.populate(unicodes=there)
    subsetter.subset(font)
    named(font, name)
    file = f"{script}-{weight}.woff2"
    subset.save_font(font, os.path.join(here, file), chosen)
    with open(path, "rb") as whole:
        return {"family": family, "weight": weight, "file": file, "codes": there, "from": f"@fontsource/{source}",
                "sha256": hashlib.sha256(whole.read()).hexdigest()}


def ranges(codes):
    found = []
    for code in codes:
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


slices = [cut(*family, weight) for family in families for weight in (400, 600)]
for each in slices:
    each["codes"] = ranges(each["codes"])
with open(os.path.join(here, "slices.json"), "w") as written:
    json.dump(slices, written)
    written.write("\n")
