"""Which talk track suits, what a team's own words replace, and what counts as its effect."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from sales.opportunity import Contact
from sales.promises import Promise, Side
from sales.talk_tracks import (
    ENOUGH,
    SHIPPED,
    After,
    Effect,
    Occasion,
    OwnTrack,
    Situation,
    Track,
    Use,
    filled,
    occasion_of,
    ranked,
    spoken_to,
    standing,
    to_solve,
    what_followed,
)
from sales.vocabulary import STAGES, Feedback
from tests.builders import NOW, an_opportunity

HOUR = timedelta(hours=1)
WAIT = timedelta(minutes=10)
USE = Use(id=1, opportunity_id=1, team_id=None, used_at=NOW, until=NOW + timedelta(days=3))
OCCASIONS = st.builds(
    Occasion,
    stage=st.sampled_from([*STAGES, "poc", "our own"]),
    feedback=st.none() | st.sampled_from(Feedback),
    situation=st.none() | st.sampled_from(Situation),
)
EFFECTS = st.dictionaries(
    st.sampled_from([track.key for track in SHIPPED]),
    st.integers(0, 40).flatmap(lambda cases: st.builds(Effect, cases=st.just(cases), followed=st.integers(0, cases))),
)


def own(number: int, words: str = "Hi", **said: object) -> OwnTrack:
    """Return what somebody wrote."""
    return OwnTrack(**{"id": number, "team_id": 0, "language": "en", "words": words, "member_id": 1, "at": NOW, **said})  # type: ignore[arg-type]


def test_every_talk_track_that_ships_has_a_key_of_its_own() -> None:
    assert len({track.key for track in SHIPPED}) == len(SHIPPED)


@given(OCCASIONS, EFFECTS)
def test_there_is_an_opening_for_every_occasion_and_no_other_that_suits_is_more_specific(
    occasion: Occasion, effects: dict[str, Effect]
) -> None:
    found = ranked(SHIPPED, occasion, effects)
    assert found
    assert all(track.suits(occasion) for track in found)
    assert found[0].special == max(track.special for track in SHIPPED if track.suits(occasion))


@given(st.integers(ENOUGH, 99), st.integers(0, 99), st.integers(0, 99))
def test_among_equals_the_one_with_the_best_effect_goes_first_once_there_are_enough_cases(
    cases: int, one: int, other: int
) -> None:
    tracks = [Track(key="1"), Track(key="2")]
    effects = {"1": Effect(cases=cases, followed=min(one, cases)), "2": Effect(cases=cases, followed=min(other, cases))}
    best = ranked(tracks, Occasion(stage="lead"), effects)[0]
    assert effects[best.key].followed == max(effect.followed for effect in effects.values())


def test_few_cases_count_for_nothing() -> None:
    tracks = [Track(key="1"), Track(key="2")]
    few = {"2": Effect(cases=ENOUGH - 1, followed=ENOUGH - 1)}
    assert [track.key for track in ranked(tracks, Occasion(stage="lead"), few)] == ["1", "2"]
    bad = {"1": Effect(cases=ENOUGH, followed=0), "2": Effect(cases=1, followed=1)}
    assert [track.key for track in ranked(tracks, Occasion(stage="lead"), bad)] == ["2", "1"]


def test_stage_and_feedback_together_beat_either_alone() -> None:
    occasion = Occasion(stage="proposal", feedback=Feedback.PRICE_HIGH, situation=Situation.OURS)
    keys = [track.key for track in ranked(SHIPPED, occasion, {})]
    assert keys == ["proposal-price-high", "price-high", "ours", "proposal", "any"]


def test_own_words_take_the_place_of_what_ships_and_undoing_them_brings_it_back() -> None:
    reworded, retired = own(1, instead_of="lead"), own(2, words="", instead_of="quote")
    keys = {track.key for track in standing([reworded, retired], None, "en")}
    assert "1" in keys
    assert not {"lead", "quote", "2"} & keys
    assert {"lead", "quote"} <= {track.key for track in standing([reworded, retired], None, "zh")}
    assert "lead" in {track.key for track in standing([own(1, instead_of="lead", undone=True)], None, "en")}


def test_a_team_sees_its_own_first_then_the_workspaces_and_never_another_teams() -> None:
    written = [own(1), own(2, team_id=7), own(3, team_id=8), own(4, instead_of="2", team_id=7)]
    assert [track.key for track in standing(written, 7, "en")][:2] == ["4", "1"]
    assert [track.key for track in standing(written, None, "en")][:2] == ["1", "any"]


def test_an_open_promise_goes_before_silence_and_a_month_of_silence_is_cold() -> None:
    quiet = an_opportunity(account_id=1, owner_id=1, heard_at=NOW - timedelta(days=31), heard=(Feedback.NO_BUDGET,))
    assert occasion_of(quiet, [], NOW) == Occasion(
        stage=quiet.stage, feedback=Feedback.NO_BUDGET, situation=Situation.COLD
    )
    promise = Promise(id=1, opportunity_id=1, follow_up_id=1, side=Side.THEIRS, words="x", at=NOW)
    assert occasion_of(quiet, [promise], NOW).situation is Situation.THEIRS
    month = an_opportunity(account_id=1, owner_id=1, heard_at=NOW - timedelta(days=30))
    assert occasion_of(month, [], NOW).situation is None


def test_what_is_to_solve_is_the_latest_objection_unless_the_customer_was_positive_after() -> None:
    assert to_solve((Feedback.NEEDS_CASE, Feedback.PRICE_HIGH)) is Feedback.NEEDS_CASE
    assert to_solve((Feedback.POSITIVE, Feedback.PRICE_HIGH)) is None
    assert to_solve(()) is None


def test_who_decides_is_spoken_to_and_a_role_without_a_name_is_nobody() -> None:
    people = [Contact(id=1, account_id=1, role="CFO"), Contact(id=2, account_id=1, name="Li Wei")]
    assert spoken_to([*people, Contact(id=3, account_id=1, name="张总", decides=True)]) == "张总"
    assert spoken_to(people) == "Li Wei"
    assert spoken_to(people[:1]) is None


def test_names_are_filled_in_wherever_they_stand() -> None:
    assert filled("{who}, {customer}: {who}", "Li", "Acme") == "Li, Acme: Li"


def test_the_next_follow_up_counts_and_none_after_it() -> None:
    bad, good = After(at=NOW + HOUR, feedback=()), After(at=NOW + 2 * HOUR, feedback=(Feedback.POSITIVE,))
    later = NOW + timedelta(days=1)
    assert what_followed(USE, [good, bad], STAGES, later, WAIT) is False
    assert what_followed(USE, [good], STAGES, later, WAIT) is True


def test_a_step_forward_counts_and_one_back_does_not() -> None:
    later = NOW + timedelta(days=1)
    moves = (("lead", "quote"), ("quote", "lead"), ("quote", "quote"))
    on, back, nowhere = (After(at=NOW + HOUR, moved=move) for move in moves)
    assert what_followed(USE, [on], STAGES, later, WAIT) is True
    assert what_followed(USE, [back], STAGES, later, WAIT) is None
    assert what_followed(USE, [nowhere], STAGES, later, WAIT) is None
    assert what_followed(USE, [After(at=NOW + HOUR, won=True)], STAGES, later, WAIT) is True
    unknown = After(at=NOW + HOUR, moved=("gone", "lead"))
    assert what_followed(USE, [unknown], STAGES, later, WAIT) is None


def test_what_can_still_be_taken_back_is_waited_for_and_what_comes_too_late_does_not_count() -> None:
    good = After(at=NOW + HOUR, feedback=(Feedback.POSITIVE,))
    assert what_followed(USE, [good], STAGES, NOW + HOUR + WAIT / 2, WAIT) is None
    late = After(at=USE.until + HOUR, feedback=(Feedback.POSITIVE,))
    assert what_followed(USE, [late], STAGES, USE.until + 2 * HOUR, WAIT) is False
    assert what_followed(USE, [], STAGES, USE.until + WAIT, WAIT) is None
    before = After(at=NOW, feedback=(Feedback.POSITIVE,))
    assert what_followed(USE, [before], STAGES, NOW + HOUR, WAIT) is None
