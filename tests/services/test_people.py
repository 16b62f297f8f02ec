"""A colleague is understood by handle, first name or whole name, and never guessed among two."""

from collections.abc import Iterator

import pytest

from parsing.colleagues import Mention
from sales.errors import SalesError
from services.people import addressed, colleague
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, a_member


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        for slack_id, name, handle in (
            ("U0BEN", "Ben Carter", "ben"),
            ("U0WUQIAN", "吴倩", "wuqian"),
            ("U0BENITA", "Benita Ruiz", "benita.ruiz"),
        ):
            work.members.add(a_member(name=name, slack_id=slack_id, handle=handle))
        yield work


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ben", "Ben Carter"),
        ("Carter", "Ben Carter"),
        ("bencarter", "Ben Carter"),
        ("wuqian", "吴倩"),
        ("wu", "吴倩"),
        ("吴倩", "吴倩"),
        ("benita", "Benita Ruiz"),
    ],
)
def test_a_typed_name_means_the_one_who_goes_by_it_or_whose_name_begins_so(work: Work, typed: str, meant: str) -> None:
    assert colleague(work, Mention(slack_id=None, name=typed, giver=False)).name == meant


@pytest.mark.parametrize("typed", ["be", "zoe", ""])
def test_a_name_that_fits_two_or_nobody_is_refused(work: Work, typed: str) -> None:
    with pytest.raises(SalesError) as refused:
        colleague(work, Mention(slack_id=None, name=typed, giver=False))
    assert refused.value.code == "person-unknown"


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("Acme @Ben Carter knows their CTO", "Acme <@U0BEN> knows their CTO"),
        ("极光 转给@吴倩跟进", "极光 转给<@U0WUQIAN>跟进"),
        ("Acme to @benita.ruiz", "Acme to <@U0BENITA>"),
        ("Acme to @benjamin", "Acme to @benjamin"),
        ("Acme <@U0BEN|ben> and ben@carter.example", "Acme <@U0BEN|ben> and ben@carter.example"),
    ],
)
def test_a_whole_name_behind_an_at_sign_is_a_mention(work: Work, text: str, understood: str) -> None:
    assert addressed(work, text) == understood


def test_a_name_that_two_go_by_is_left_as_it_was_typed(work: Work) -> None:
    work.members.add(a_member(name="Ben Carter", slack_id="U0OTHER"))
    assert addressed(work, "Acme @Ben Carter") == "Acme @Ben Carter"
