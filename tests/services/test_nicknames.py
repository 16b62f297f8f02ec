"""Nicknames at the desk: taught for the whole workspace, forgotten by whoever may, withdrawn with what taught them."""

import pytest

from sales.corrections import Correction, CorrectionKind
from sales.errors import SalesError
from sales.opportunity import EventCode, Place
from sales.people import Member, Role
from services.nicknames import forget, learn, unlearn
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_team, open_book, seated


def people(work: Work) -> tuple[Member, Member, Member]:
    """Return who teaches, a colleague, and a manager."""
    team = work.teams.add(a_team(), None).id
    ben, lena = seated(work, team), seated(work, team, name="Lena", slack_id="U0LENA")
    return ben, lena, seated(work, team, Role.MANAGER, name="Mia", slack_id="U0MIA")


def lesson(work: Work, me: Member, nickname: str | None = "the giant", event_id: int | None = None) -> Correction:
    """Teach a nickname of Acme by putting a reading right."""
    if nickname:
        learn(work, me, nickname, "Acme")
    meant = {"nickname": nickname, "account": "Acme", "event_id": event_id, "said_at": NOW, "zone": me.zone}
    return work.corrections.add(
        kind=CorrectionKind.CHOSEN, member_id=me.id, text="called", reading={}, correction={}, **meant
    )


def known(work: Work) -> dict[str, str]:
    """Return the nicknames of the workspace."""
    return dict(work.playbook.words.nicknames)


def test_a_nickname_means_one_customer_however_it_is_written(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, lena, _ = people(work)
        learn(work, ben, "the giant", "Acme")
        learn(work, ben, "big blue", "Initech")
        learn(work, lena, "The Giant", "Globex")
    with store.read(WORKSPACE) as work:
        assert known(work) == {"big blue": "Initech", "The Giant": "Globex"}


def test_whoever_taught_a_nickname_and_managers_let_it_be_forgotten_and_nobody_else(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, lena, mia = people(work)
        taught = lesson(work, ben)
        with pytest.raises(SalesError, match="nickname-not-yours") as refused:
            forget(work, lena, taught.id)
        assert refused.value.words == {"who": "Ben"}
        assert known(work) == {"the giant": "Acme"}
        for who in (ben, mia):
            learn(work, ben, "the giant", "Acme")
            assert forget(work, who, taught.id) == taught
            assert known(work) == {}


def test_a_nickname_that_means_somebody_else_by_now_is_not_forgotten(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, _, _ = people(work)
        taught = lesson(work, ben)
        learn(work, ben, "the giant", "Globex")
        with pytest.raises(SalesError, match="nickname-gone"):
            forget(work, ben, taught.id)
        assert known(work) == {"the giant": "Globex"}
        with pytest.raises(SalesError, match="nickname-gone"):
            forget(work, ben, lesson(work, ben, None).id)


def test_a_change_that_is_taken_back_takes_along_what_it_taught_and_nothing_else(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, _, _ = people(work)
        deal = open_book(work)
        plain, teaching = (work.events.add(EventCode.UPDATED, deal.id, ben.id, Place.COMMAND, {}) for _ in range(2))
        lesson(work, ben, event_id=teaching.id)
        unlearn(work, ben, plain)
        assert known(work) == {"the giant": "Acme"}
        unlearn(work, ben, teaching)
        assert known(work) == {}
