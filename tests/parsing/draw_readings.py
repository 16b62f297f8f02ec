"""Draws the table of readings anew from the Unihan database.

Run it with `python -m tests.parsing.draw_readings Unihan_Readings.txt`.
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
WIDTH: Final = 100
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


def drawn(sounds: dict[str, list[str]]) -> str:
    """Return the module that holds them."""
    packed = "".join(syllable + "".join(chars) for syllable, chars in sounds.items())
    lines = [f'    "{packed[at : at + WIDTH]}"\n' for at in range(0, len(packed), WIDTH)]
    return "".join([HEAD, *lines, ')\n"""Packed: letters begin a syllable, the characters behind them sound so."""\n'])


if __name__ == "__main__":
    table = drawn(sounds_of(Path(sys.argv[1]).read_text(encoding="utf-8")))
    Path("parsing/readings_zh.py").write_text(table, encoding="utf-8")
