"""Promises about how much is read right of the labelled examples; the examples live outside the repository."""

import pytest

from tests.parsing.evals import (
    LANGUAGES,
    amount_hits,
    date_hits,
    has_examples,
    own_scores,
    share,
    table,
    update_scores,
    whole,
)
from tests.parsing.scoring import add, f1

pytestmark = pytest.mark.no_cover

needs_examples = pytest.mark.skipif(
    not has_examples(),
    reason="the labelled examples are not here: name the folder that holds evals/ in OPPBOT_SHARED",
)


@needs_examples
def test_nine_in_ten_fields_of_updates_are_right_and_seven_in_ten_updates_wholly() -> None:
    scores = [fields for language in LANGUAGES for fields in update_scores(language)]
    assert f1(add(*(counts for fields in scores for counts in fields.values()))) >= 0.90
    assert share(whole(scores)) >= 0.70


@needs_examples
@pytest.mark.parametrize(("language", "least"), [("en", 0.82), ("zh", 0.90)])
def test_dates_in_phrases_are_found_with_an_accepted_reading(language: str, least: float) -> None:
    assert share(date_hits(language)) >= least


@needs_examples
@pytest.mark.parametrize(("language", "least"), [("en", 0.88), ("zh", 0.95)])
def test_amounts_in_phrases_are_found_with_value_and_currency(language: str, least: float) -> None:
    assert share(amount_hits(language)) >= least


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_own_sentences_are_counted_as_wholly_right_as_they_are(language: str) -> None:
    assert share(whole(own_scores(language))) == 1.0


def test_a_table_tells_the_fields_of_each_language_and_how_many_texts_are_right() -> None:
    scores = {"en": [{"stage": (1, 0, 0)}, {"stage": (0, 1, 1)}], "zh": [{"grade": (1, 0, 0)}]}
    told = [line.split() for line in table("both", scores)]
    assert told == [
        ["both", "en", "zh"],
        ["grade", "–", "100.0%", "of", "1"],
        ["stage", "50.0%", "of", "2", "–"],
        ["all", "fields", "50.0%", "of", "2", "100.0%", "of", "1"],
        ["texts", "wholly", "right", "50.0%", "of", "2", "100.0%", "of", "1"],
    ]
