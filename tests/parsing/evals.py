"""Counts what is read right, field by field, in the own sentences and in the labelled examples: `make eval`."""

import json
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from parsing import find_amounts, find_dates, read_update
from tests.parsing.reading import KNOWN, WEDNESDAY, sentences, told
from tests.parsing.scoring import NOTHING, Counts, add, all_found, f1, fits_amount, list_counts, score_fields

SHARED: Final = Path(os.environ.get("OPPBOT_SHARED") or Path(__file__).resolve().parents[2].parent / "shared")
LANGUAGES: Final = ("en", "zh")
Scores = list[dict[str, Counts]]
"""The counts of each field of each text."""


def has_examples() -> bool:
    """Tell whether the labelled examples are here; they live outside the repository."""
    return (SHARED / "evals").is_dir()


def _rows(name: str, language: str) -> list[dict[str, Any]]:
    lines = (SHARED / "evals" / name).read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["lang"] == language and row.get("core", True)]


def update_scores(language: str) -> Scores:
    """Score the labelled updates of a language."""
    return [score_fields(row) for row in _rows("updates_dev.jsonl", language)]


def own_scores(language: str) -> Scores:
    """Score the own sentences of a language."""
    return [
        _compared(_values(meant), _values(told(read_update(said, WEDNESDAY, KNOWN))))
        for said, meant in sentences(language)
    ]


def _compared(want: dict[str, set[str]], have: dict[str, set[str]]) -> dict[str, Counts]:
    nothing: set[str] = set()
    return {name: list_counts(want.get(name, nothing), have.get(name, nothing), nothing) for name in want | have}


def _values(line: str) -> dict[str, set[str]]:
    """Take a told draft apart: each field with its values."""
    about, *fields = line.split(" ; ")
    named = dict(field.split("=", 1) for field in fields)
    values = {name: set(told.split(",")) for name, told in named.items()}
    return values if about == "-" else {"opportunity": {about}, **values}


def date_hits(language: str) -> list[bool]:
    """Tell of each labelled phrase whether its dates are read rightly and nothing else is."""
    return [
        all_found(row["expected"], find_dates(row["text"], datetime.fromisoformat(row["now"]), language))
        for row in _rows("dates_dev.jsonl", language)
    ]


def amount_hits(language: str) -> list[bool]:
    """Tell of each labelled phrase whether its amounts are read rightly and nothing else is."""
    return [
        len(found := find_amounts(row["text"], language)) == len(row["expected"])
        and all(fits_amount(want, one) for want, one in zip(row["expected"], found, strict=True))
        for row in _rows("amounts_dev.jsonl", language)
    ]


def share(hits: list[bool]) -> float:
    """Return the share of hits."""
    return sum(hits) / len(hits)


def whole(scores: Scores) -> list[bool]:
    """Tell of each text whether nothing in it is too much and nothing missing."""
    return [add(*fields.values())[1:] == NOTHING[1:] for fields in scores]


def table(title: str, scores: dict[str, Scores]) -> Iterator[str]:
    """Yield the lines of one table: the F1 of each field with how often it is meant, and the texts that are right."""
    yield f"{title:<28}" + "".join(f"{language:>18}" for language in scores)
    for name in sorted({name for texts in scores.values() for fields in texts for name in fields}):
        columns = [add(*(fields.get(name, NOTHING) for fields in texts)) for texts in scores.values()]
        if any(map(any, columns)):
            yield _line(name, [_cell(counts) for counts in columns])
    totals = [add(*(count for fields in texts for count in fields.values())) for texts in scores.values()]
    yield _line("all fields", [_cell(counts) for counts in totals])
    yield _line("texts wholly right", [_share_cell(whole(texts)) for texts in scores.values()])


def _line(name: str, cells: list[str]) -> str:
    return f"  {name:<26}" + "".join(f"{cell:>18}" for cell in cells)


def _cell(counts: Counts) -> str:
    right, _, missed = counts
    return f"{f1(counts):.1%} of {right + missed}" if any(counts) else "–"


def _share_cell(hits: list[bool]) -> str:
    return f"{share(hits):.1%} of {len(hits)}"


def report() -> Iterator[str]:
    """Yield the lines of everything that can be measured here."""
    yield from table("own sentences", {language: own_scores(language) for language in LANGUAGES})
    if has_examples():
        yield from ("", *table("labelled updates", {language: update_scores(language) for language in LANGUAGES}))
        yield "labelled phrases, wholly right"
        yield _line("dates", [_share_cell(date_hits(language)) for language in LANGUAGES])
        yield _line("amounts", [_share_cell(amount_hits(language)) for language in LANGUAGES])


if __name__ == "__main__":
    for line in report():
        print(line)
