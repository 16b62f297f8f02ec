"""Looking for words in lost deals and objections: any case, no wildcards, the same in both databases."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sales.opportunity import FollowUp
from sales.vocabulary import Feedback, LossReason, Status
from storage.searching import Searching, Sought, Term
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_follow_up, a_member, a_team, open_book

EVERYBODY = 1


def sought(words: str, **codes: object) -> Sought:
    """Return what a manager looks for by words."""
    terms = [Term(text=word, **codes) for word in words.split()]  # type: ignore[arg-type]
    return Sought(reader_id=EVERYBODY, terms=terms or [Term(text=words)])


def raise_objection(work: Work, number: int, words: str, *feedback: Feedback, days: int = 0) -> FollowUp:
    """Write down what a customer said some days ago."""
    at = NOW - timedelta(days=days)
    said = a_follow_up(
        id=work.follow_ups.new_id(), opportunity_id=number, member_id=1,
        words=words, feedback=feedback, at=at, happened_on=at.date(),
    )  # fmt: skip
    work.follow_ups.add(said)
    return said


def lose(work: Work, name: str, words: str, **said: object) -> int:
    """Write a lost deal down and return its number."""
    closed = {"status": Status.LOST, "closed_on": NOW.date(), "loss_reason": LossReason.PRICE, "loss_words": words}
    return open_book(work, name, **{**closed, **said}).id


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    """Return a unit of work on a book of lost deals and objections."""
    with store.begin(WORKSPACE) as work:
        lose(work, "Acme", "15% over Zeiss, Müller said")
        lose(work, "Globex_1", "no path\\to yes")
        lose(work, "极光科技", "价格比对手高", competitor="蓝海")
        open_book(work, "Initech")
        raise_objection(work, 4, "wants a DISCOUNT", Feedback.NEEDS_DISCOUNT)
        raise_objection(work, 4, "客户嫌贵", Feedback.PRICE_HIGH, days=40)
        raise_objection(work, 4, "likes the discount", Feedback.POSITIVE)
        yield work


def numbers(work: Work, words: str, **codes: object) -> list[int]:
    """Return which lost deals are found, and hold that they are as many as are counted."""
    found = [o.id for o in Searching(work.scope).lost(sought(words, **codes), 0, 99)]
    assert len(found) == Searching(work.scope).count_lost(sought(words, **codes))
    return sorted(found)


def objections(work: Work, words: str, **codes: object) -> list[str]:
    """Return the words of the objections that are found, and hold that they are as many as are counted."""
    found, count = Searching(work.scope).objections(sought(words, **codes), 0, 99)
    assert len(found) == count == Searching(work.scope).count_objections(sought(words, **codes))
    return [f.words for f in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("zeiss", [1]), ("ZEISS", [1]), ("MÜLLER", [1]), ("müller", [1]), ("价格", [3]), ("蓝海", [3]), ("极光", [3]),
        ("%", [1]), ("_", [2]), ("\\", [2]), ("Z_iss", []), ("1%5", []), ("15%", [1]), ("zeiss 15%", [1]),
        ("zeiss path", []), ("acme", [1]), ("globex_1", [2]), ("globexx1", []),
    ],
)  # fmt: skip
def test_words_are_found_in_any_case_and_wildcards_are_letters(work: Work, words: str, found: list[int]) -> None:
    assert numbers(work, words) == found


def test_a_code_is_as_good_as_the_words(work: Work) -> None:
    assert numbers(work, "zebra", reasons=[LossReason.PRICE]) == [1, 2, 3]
    assert objections(work, "zebra", feedback=[Feedback.PRICE_HIGH]) == ["客户嫌贵"]


def test_only_objections_that_stand_are_found(work: Work) -> None:
    assert objections(work, "discount") == ["wants a DISCOUNT"]
    assert objections(work, "嫌贵") == ["客户嫌贵"]
    assert objections(work, "Initech") == ["wants a DISCOUNT", "客户嫌贵"]
    withdrawn = raise_objection(work, 4, "discount, they said", Feedback.NEEDS_DISCOUNT)
    work.follow_ups.change(withdrawn.id, withdrawn=True)
    assert objections(work, "discount") == ["wants a DISCOUNT"]


def test_the_words_with_which_a_deal_was_lost_are_told_with_that_deal_alone(work: Work) -> None:
    raise_objection(work, 1, "15% over Zeiss, Müller said", Feedback.PRICE_HIGH)
    assert objections(work, "zeiss") == []
    assert numbers(work, "zeiss") == [1]


def test_pages_hold_each_row_once(work: Work) -> None:
    for nth in range(7):
        lose(work, f"Lost {nth}", "dear")
    pages = [[o.id for o in Searching(work.scope).lost(sought("dear"), offset, 3)] for offset in (0, 3, 6)]
    assert [len(page) for page in pages] == [3, 3, 1]
    assert len({number for page in pages for number in page}) == 7


def test_a_page_of_objections_says_how_many_there_are_in_all(work: Work) -> None:
    pages = [Searching(work.scope).objections(sought("Initech"), offset, 1) for offset in (0, 1, 2)]
    assert [(len(found), count) for found, count in pages] == [(1, 2), (1, 2), (0, 2)]


def test_objections_are_counted_by_day(work: Work) -> None:
    everything = Sought(reader_id=EVERYBODY)
    tomorrow = NOW.date() + timedelta(days=1)
    now = Searching(work.scope).tally(everything, NOW.date().replace(day=1), tomorrow)
    assert {code: times for code, times in now.items() if times} == {Feedback.NEEDS_DISCOUNT: 1}
    earlier = Searching(work.scope).tally(everything, NOW.date() - timedelta(days=60), NOW.date())
    assert {code: times for code, times in earlier.items() if times} == {Feedback.PRICE_HIGH: 1}


def test_what_belongs_to_another_team_is_neither_found_nor_counted(work: Work) -> None:
    stranger = work.members.add(a_member(slack_id="U0OTHER"))
    theirs = Sought(reader_id=stranger.id, teams=[], terms=[Term(text="dear")])
    owner = work.members.by_slack("U0BEN")
    assert owner
    team = work.teams.add(a_team(), None)
    lose(work, "Hidden", "dear", team_id=team.id)
    raise_objection(work, 5, "too dear", Feedback.PRICE_HIGH)
    archive = Searching(work.scope)
    assert (archive.count_lost(theirs), archive.count_objections(theirs)) == (0, 0)
    mine = Sought(reader_id=owner.id, teams=[], terms=[Term(text="dear")])
    assert (archive.count_lost(mine), archive.count_objections(mine)) == (1, 1)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.text(alphabet="ab%_\\/*?[]'\"^价", min_size=1, max_size=6), st.text(alphabet="aAb%_\\/*?[]'\"^价", max_size=8)
)
def test_what_is_typed_is_found_exactly_where_it_stands(sqlite_store: Store, typed: str, written: str) -> None:
    with sqlite_store.begin("T0WILD") as work:
        number = lose(work, "X", written)
        found = [o.id for o in Searching(work.scope).lost(Sought(reader_id=1, terms=[Term(text=typed)]), 0, 9999)]
        assert (number in found) == (typed.lower() in written.lower())
