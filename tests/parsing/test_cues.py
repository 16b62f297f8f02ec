"""Promises about patterns that are not tried because a text lacks their words."""

import re
from functools import cache
from pathlib import Path

import pytest

from parsing import prepare_all, read_update
from parsing.cues import alternatives_of, cues_of, may_match, words_of
from parsing.dates_en import DURATIONS
from parsing.feedback_words import WORDS
from parsing.patterns import Pattern, Phrases, matches_of
from parsing.sieve import EVERY_TEXT, Sieve
from tests.parsing.reading import KNOWN, WEDNESDAY, sentences


@pytest.mark.parametrize(
    ("pattern", "cues"),
    [
        (r"\bfoo\b bar", {("foo bar",)}),
        (r"x[-/.]\d", {("x-", "x/", "x.")}),
        (r"[a-z]k[^b]", {("k",)}),
        (r"fo?o(?:bar|baz)x", {("foobarx", "foobazx", "fobarx", "fobazx")}),
        (r"colou?rs\.", {("colours.", "colors.")}),
        (r"x+yz", {("xyz",), ("x",)}),
        (r"(?!foo)bar(?<=at )", {("bar",), ("at ",)}),
        (r"(?:a|bc)*d{2}", {("dd",)}),
        (r"d{2,4}e", {("dde",)}),
        (r"ab(?<=b)c?d", {("ab",), ("bcd", "bd")}),
        (r"[]a]cd\d", {("cd",)}),
        (r"(?:(?i:foo)|b)x", {("x",)}),
        (r"(?:month|months|day)", {("month", "day")}),
        (r"(?P<y>ab)(?P=y)", {("ab",)}),
        (r"foo|\d", set()),
        (r"", set()),
    ],
)
def test_a_pattern_tells_what_a_text_must_hold(pattern: str, cues: set[tuple[str, ...]]) -> None:
    assert set(cues_of(pattern)) == cues


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\d{1,2}:[0-5]\d ?(?:am|pm)", {("0:00 am", "0:00 pm", "0:00am", "0:00pm")}),
        (r"(?:<=|(?i:UP) to) q[1-4]", {("<= q0", "UP to q0")}),
        (r"(?:one|two|three|four) (?:five|six|seven|eight)", None),
    ],
)
def test_figures_are_one_sign_and_neighbours_are_joined_where_they_are_few(
    pattern: str, words: set[tuple[str, ...]] | None
) -> None:
    apart = {("one ", "two ", "three ", "four "), ("five", "six", "seven", "eight")}
    assert set(words_of(pattern, blurred=True)) == (words or apart)


@cache
def _texts() -> list[str]:
    lines = (line for name in ("sentences_en", "sentences_zh", "dates_en", "dates_zh") for line in _lines(name))
    return [line.lower() for line in lines if line.strip()]


def _lines(name: str) -> list[str]:
    return Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8").splitlines()


def _sample() -> list[str]:
    return [said for language in ("en", "zh") for said, _ in sentences(language)[::4]]


@pytest.mark.no_cover
@pytest.mark.parametrize("words", WORDS.values(), ids=list(WORDS))
def test_no_match_is_lost_by_looking_for_words_first(words: str) -> None:
    plain, cues = re.compile(words), cues_of(words)
    matching = [text for text in _texts() if plain.search(text)]
    assert matching
    assert all(may_match(cues, text) for text in matching)


def test_case_that_does_not_matter_is_no_cue() -> None:
    assert Pattern("acme", re.IGNORECASE).search("ACME") is not None
    assert Pattern("acme").search("ACME") is None
    assert Pattern("acme").sub("x", "ACME") == "ACME"


def test_preparing_compiles_every_pattern_and_changes_no_reading() -> None:
    before = read_update("Acme sent quote, too pricey, next Wed 3pm", WEDNESDAY, KNOWN)
    prepare_all()
    assert all("pattern" in vars(rule) for rule in DURATIONS)
    assert read_update("Acme sent quote, too pricey, next Wed 3pm", WEDNESDAY, KNOWN) == before


def test_preparing_ends_where_it_is_no_longer_wanted() -> None:
    answers = iter([True, True, False])
    prepare_all(lambda: next(answers))
    assert list(answers) == []


@pytest.mark.no_cover
@pytest.mark.parametrize("words", WORDS.values(), ids=list(WORDS))
def test_alternatives_apart_match_what_they_match_together(words: str) -> None:
    parts = alternatives_of(words)
    phrases, together = Phrases(parts, Sieve()), re.compile(words)
    assert "|".join(parts) == words
    for text in _texts():
        apart = matches_of([pattern for _, pattern in phrases.sift(text)], text)
        assert [match.span() for match in apart] == [match.span() for match in together.finditer(text)]


@pytest.mark.no_cover
def test_no_reading_is_changed_by_the_patterns_that_are_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    sifted = [(said, read_update(said, WEDNESDAY, KNOWN)) for said in _sample()]
    monkeypatch.setattr(EVERY_TEXT, "sift", lambda _: -1)
    changed = [(said, draft) for said, draft in sifted if read_update(said, WEDNESDAY, KNOWN) != draft]
    assert sifted
    assert changed == []


def test_patterns_that_are_taken_in_later_are_sifted_too() -> None:
    sieve = Sieve()
    assert Phrases(["quote"], sieve).may_match("sent the quote")
    later = Phrases(["demo", r"\d+ seats"], sieve)
    assert [place for place, _ in later.sift("demo for 20 seats")] == [0, 1]
    assert not later.may_match("sent the quote")


def test_case_and_script_are_no_matter_where_words_are_looked_for() -> None:
    assert Phrases(["(?i:Zoom) call"], Sieve()).may_match("zoom call")
    assert Phrases(["Budget"], Sieve()).may_match("budget")
    assert Phrases(["報價"], Sieve()).may_match("报价")
