"""Draws the tables of readings and of simplified forms anew from the Unihan database.

Run it with `python -m tests.parsing.draw_readings Unihan_Readings.txt Unihan_Variants.txt`.
"""

import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Final

FIELD: Final = "kTGHZ2013"
"""The readings of the 8,105 characters in common use in China, by the dictionary of their table."""
OTHERS: Final = "kMandarin"
"""The usual reading of any character; taken for those that only Taiwan and Hong Kong write."""
SIMPLER: Final = "kSimplifiedVariant"
WIDTH: Final = 100
PAIRS_HEAD: Final = '''"""Traditional characters and their simplified forms, for all characters in common use in China.

The field kSimplifiedVariant of the Unihan database, Copyright 1991-2022 Unicode, Inc., under the Unicode License v3
(LICENSE.unicode). Changed: only what is common, and one form of each. tests/parsing/draw_readings.py draws it anew.
"""

from typing import Final

PAIRS: Final = (
'''
HEAD: Final = '''"""How Chinese characters are read: each syllable, toneless, before the characters that sound so.

The fields kTGHZ2013 and kMandarin of the Unihan database, Copyright 1991-2022 Unicode, Inc., under the Unicode
License v3 (LICENSE.unicode). Changed: common characters, no tones, sorted by syllable, `v` for `\u00fc`.
tests/parsing/draw_readings.py draws it anew.
"""

from typing import Final

SOUNDS: Final = (
'''


def toneless(reading: str) -> str:
    """Return a syllable as it is typed: `lǜ` is `lv`."""
    apart = unicodedata.normalize("NFD", reading).replace("u\N{COMBINING DIAERESIS}", "v")
    return "".join(char for char in apart if not unicodedata.combining(char))


def fields_of(unihan: str, field: str) -> dict[str, list[str]]:
    """Return what a field says of each character, part by part."""
    rows = (line.split("\t") for line in unihan.splitlines() if f"\t{field}\t" in line)
    return {chr(int(code.replace("U+", "0x"), 0)): value.split() for code, _, value in rows}


def is_common(char: str) -> bool:
    """Tell whether a character is of the common ones that every Chinese computer has had."""
    return any(char.encode(code, "ignore") for code in ("gb2312", "big5")) and char.encode("big5", "ignore") < b"\xc9"


def sounds_of(unihan: str) -> dict[str, list[str]]:
    """Return every syllable with the characters that are read so."""
    usual = fields_of(unihan, OTHERS).items()
    readings = {char: found for char, found in usual if is_common(char)} | fields_of(unihan, FIELD)
    sounds: defaultdict[str, set[str]] = defaultdict(set)
    for char, found in readings.items():
        for reading in found:
            sounds[toneless(reading.rpartition(":")[2])].add(char)
    return {syllable: sorted(chars) for syllable, chars in sorted(sounds.items())}


def pairs_of(variants: str, readings: str) -> str:
    """Return every traditional character before its simplified form; a character in common use has no simpler one."""
    common = fields_of(readings, FIELD)
    forms = {
        char: next((form for code in codes if (form := chr(int(code.replace("U+", "0x"), 0))) in common), None)
        for char, codes in fields_of(variants, SIMPLER).items()
        if char not in common
    }
    return "".join(char + form for char, form in sorted(forms.items()) if form)


def module(head: str, packed: str, note: str) -> str:
    """Return a module that holds a packed table."""
    lines = [f'    "{packed[at : at + WIDTH]}"\n' for at in range(0, len(packed), WIDTH)]
    return "".join([head, *lines, f')\n"""{note}"""\n'])


def main(readings: str, variants: str) -> None:
    """Write both modules."""
    packed = "".join(syllable + "".join(chars) for syllable, chars in sounds_of(readings).items())
    table = module(HEAD, packed, "Packed: letters begin a syllable, the characters behind them sound so.")
    Path("parsing/readings_zh.py").write_text(table, encoding="utf-8")
    pairs = module(PAIRS_HEAD, pairs_of(variants, readings), "Each before its simplified form.")
    Path("parsing/simpler_zh.py").write_text(pairs, encoding="utf-8")


if __name__ == "__main__":
    main(*(Path(name).read_text(encoding="utf-8") for name in sys.argv[1:3]))
