"""Subsets one static Pretendard font, makes its figures tabular and renames it (Pretendard is a reserved name).

JavaFX cannot switch on the OpenType feature `tnum`, so the tabular glyphs become the default ones.
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x02C6, 0x02DD), (0x2000, 0x206F), (0x20A9, 0x20AC), (0x2122, 0x2122),
    (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2318, 0x2318), (0x25A0, 0x25FF), (0x2713, 0x2717), (0x3000, 0x3030),
    (0x3131, 0x318E), (0xAC00, 0xD7A3), (0xFF01, 0xFF60),
]
# Lining figures only: a full stop or comma as wide as a digit would tear numbers apart.
TABULAR = "0123456789"


def tabular_substitutions(font):
    table = font["GSUB"].table
    mapping = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[index].SubTable:
                    mapping.update(getattr(part, "ExtSubTable", part).mapping)
    return mapping


def make(source, target, weight):
    font = TTFont(source)
    tabular = tabular_substitutions(font)
    for cmap in font["cmap"].tables:
        if hasattr(cmap, "cmap"):
            for character in TABULAR:
                glyph = cmap.cmap.get(ord(character))
                if glyph in tabular:
                    cmap.cmap[ord(character)] = tabular[glyph]

    options = subset.Options()
    options.layout_features = ["kern", "ccmp", "mark", "mkmk", "locl"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)

    family, full, postscript = "Gatehouse Sans", f"Gatehouse Sans {weight}", f"GatehouseSans-{weight}"
    bold = weight != "Regular"
    names = font["name"]
    original = names.getDebugName(0)
    names.names = []
    values = {
        0: f"{original}. Modified: subset, tabular figures by default, renamed.",
        1: family,
        2: "Bold" if bold else "Regular",
        3: f"1.000;{postscript}",
        4: full,
        5: "Version 1.000",
        6: postscript,
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }
    for identifier, value in values.items():
        names.setName(value, identifier, 3, 1, 0x409)
    # The semibold is what the family's bold style asks for: CSS knows regular and bold only.
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0
    cff = font["CFF "].cff
    cff.fontNames = [postscript]
    top = cff.topDictIndex[0]
    top.FamilyName, top.FullName, top.Weight = family, full, weight
    if hasattr(top, "Notice"):
        top.Notice = values[0]
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(target)


if __name__ == "__main__":
    make(*sys.argv[1:4])
