"""Which opportunity is meant where none is named: the last one filed or shown here, a quarter of an hour long."""

from datetime import datetime, timedelta

import pytest

from parsing import OpportunityRef, UpdateDraft
from sales.letters import Card, Sent
from sales.opportunity import Opportunity, Place
from sales.people import Member
from services.day_cards import keep_shown
from services.recent import asked_last, recent, waiting
from services.said import Said
from services.undoing import undo
from services.updates import Filed, create_opportunity, file_update
from storage.mornings import MORNING
from storage.questions import Question
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, Clock, a_member, a_team, open_book, owed_now, seated

DM = "D0BEN"
COMMAND = Said(place=Place.COMMAND, key="1")
HERE = Said(place=Place.DM, key="2", channel=DM, ts="1.1")
CHANNEL = Said(place=Place.MENTION, key="3", channel="C0EAST", ts="1.2")


def ben(work: Work) -> Member:
    """Return who speaks."""
    return work.members.by_slack("U0BEN") or work.members.add(a_member())


def file(work: Work, deal: Opportunity, said: Said = COMMAND) -> Filed:
    """File some words about a deal."""
    return file_update(work, ben(work), deal, UpdateDraft(text="called", note="called"), said)


def at(minutes: float) -> datetime:
    """Return the moment some minutes ago."""
    return NOW - timedelta(minutes=minutes)


def show(work: Work, deal: Opportunity, minutes: float, kind: str = "opportunity", channel: str = DM) -> None:
    """Keep that a card of a deal was posted some minutes ago."""
    ts = f"{at(minutes).timestamp():.6f}"
    work.cards.keep(Card(channel=channel, ts=ts, opportunity_id=deal.id, version=deal.version, kind=kind))


def give_morning_card(work: Work, me: Member, *deals: Opportunity, minutes: float = 1, channel: str = DM) -> None:
    """Keep that a morning card which shows deals was posted now, under the ts of some minutes ago."""
    work.outbox.owe(f"{MORNING}:{me.id}:{channel}:{minutes}", MORNING, to_member=me.id)
    (letter,) = (each for each in owed_now(work.connection, work.now) if each.kind == MORNING)
    work.outbox.settle(letter, Sent(channel=channel, ts=f"{at(minutes).timestamp():.6f}"))
    keep_shown(work, letter, [(o.id, o.version) for o in deals])


def meant(work: Work, said: Said = HERE, me: Member | None = None) -> str | None:
    """Return the name of what is meant; nothing where it is not clear."""
    found = recent(work, me or ben(work), said)
    return found.name if found else None


def ask(work: Work, *options: str) -> Question:
    """Ask the speaker a question."""
    return work.questions.ask(ben(work).id, "update", "called", list(options), {})


def test_without_a_word_or_a_card_nothing_is_meant(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        open_book(work)
        assert meant(work) is None


def test_the_deal_that_i_filed_last_is_meant_for_a_quarter_of_an_hour(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        for name in ("Acme", "Globex"):
            file(work, open_book(work, name))
    clock.advance(minutes=15)
    with store.read(WORKSPACE) as work:
        assert meant(work) == "Globex"
    clock.advance(seconds=1)
    with store.read(WORKSPACE) as work:
        assert meant(work) is None


def test_what_was_said_in_a_channel_is_not_meant_in_another_place(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        file(work, open_book(work), CHANNEL)
        assert [meant(work, said) for said in (CHANNEL, HERE, COMMAND)] == ["Acme", None, None]


def test_what_somebody_else_filed_is_not_what_i_mean(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        file(work, open_book(work))
        lena = work.members.add(a_member(name="Lena", slack_id="U0LENA"))
        assert (meant(work, COMMAND), meant(work, COMMAND, lena)) == ("Acme", None)


def test_the_card_shown_last_is_meant_if_it_came_after_what_i_filed(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        filed, early, late = (open_book(work, name) for name in ("Filed", "Early", "Late"))
        show(work, early, 14)
        assert meant(work) == "Early"
        show(work, late, 5)
        assert meant(work) == "Late"
    clock.advance(minutes=1)
    with store.begin(WORKSPACE) as work:
        file(work, filed)
        assert meant(work) == "Filed"


def test_a_card_counts_for_a_quarter_of_an_hour_and_only_where_it_was_posted(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        show(work, open_book(work, "Old"), 16)
        show(work, open_book(work, "Elsewhere"), 1, channel="D0LENA")
        assert meant(work) is None


def test_cards_of_a_channel_which_all_read_are_nobodys_in_particular(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        show(work, open_book(work), 1, channel="C0EAST")
        assert meant(work, CHANNEL) is None


def test_of_several_reminders_any_may_be_meant_and_a_later_card_settles_it(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        first, second = open_book(work, "Acme"), open_book(work, "Globex")
        show(work, first, 9, "reminder")
        show(work, first, 8, "done")
        assert meant(work) == "Acme"
        show(work, second, 7, "reminder")
        assert meant(work) is None
        show(work, first, 3)
        assert meant(work) == "Acme"


def test_a_morning_card_means_its_deal_where_it_shows_just_one(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        me, one, two = ben(work), open_book(work, "Acme"), open_book(work, "Globex")
        give_morning_card(work, me, two, minutes=3, channel="D0OTHER")
        assert meant(work) is None
        give_morning_card(work, me, one, minutes=2)
        assert meant(work) == "Acme"
        give_morning_card(work, me, one, two, minutes=1)
        assert meant(work) is None


def test_a_deal_that_is_void_or_that_i_may_not_see_is_not_meant(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        draft = UpdateDraft(opportunity=OpportunityRef(unmatched="Oops"))
        made = create_opportunity(work, ben(work), draft, COMMAND)
        show(work, made.opportunity, 0)
        assert meant(work) == "Oops"
        undo(work, ben(work), made.event.id, COMMAND)
        assert meant(work) is None
        team = work.teams.add(a_team(), None).id
        lena = seated(work, team, name="Lena", slack_id="U0LENA")
        show(work, open_book(work, "Theirs", team_id=team, owner_id=lena.id), -1)
        assert (meant(work), meant(work, HERE, lena)) == (None, "Theirs")


def test_the_last_question_waits_for_a_quarter_of_an_hour_until_it_is_answered(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        ask(work, "1")
        last = ask(work, "1", "2")
        assert asked_last(work, ben(work)) == last
    clock.advance(minutes=15)
    with store.begin(WORKSPACE) as work:
        assert asked_last(work, ben(work)) == last
    clock.advance(seconds=1)
    with store.begin(WORKSPACE) as work:
        assert asked_last(work, ben(work)) is None
        work.questions.settle(ask(work, "1").id, "1")
        assert asked_last(work, ben(work)) is None


@pytest.mark.parametrize(
    ("options", "waits"),
    [(["1", "new:Acme"], 1), (["12"], 1), ([], 0), (["yes", "no"], 0), (["1", "yes"], 0)],
)
def test_only_a_choice_between_deals_waits_for_a_name(store: Store, options: list[str], waits: int) -> None:
    with store.begin(WORKSPACE) as work:
        asked = ask(work, *options)
        assert waiting(work, ben(work)) == (asked if waits else None)


def test_filing_something_else_lets_the_question_rest(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        deal = open_book(work)
        file(work, deal)
        asked = ask(work, "1", "2")
        assert waiting(work, ben(work)) == asked
    clock.advance(minutes=1)
    with store.begin(WORKSPACE) as work:
        file(work, work.opportunities.get(deal.id))
        assert asked_last(work, ben(work)) == asked
        assert waiting(work, ben(work)) is None
