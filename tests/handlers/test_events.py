"""What Slack reports more than once, in more than one way, late or in another order, has one effect."""

from itertools import permutations
from typing import Any

import pytest
from slack_sdk import WebClient

from handlers.counter import Counter
from handlers.events import EVENTS
from sales.letters import Card
from sales.opportunity import Opportunity, Place
from sales.vocabulary import Status
from services.said import Said
from services.undoing import undo
from storage.schema import opportunities
from storage.store import Store
from tests.builders import NOW, WORKSPACE, open_book

SLACK = WebClient(token="xoxb-test", base_url="http://127.0.0.1:9/")
Report = dict[str, Any]


def stamp(seconds: float = 0) -> str:
    return f"{NOW.timestamp() + seconds:.6f}"


TS = stamp()


def reported(event: Report, channel: str = "C1") -> Report:
    said = {"channel": channel, "event_ts": TS, **event}
    return {"team_id": WORKSPACE, "event_id": "Ev1", "authorizations": [{"user_id": "UBOT"}], "event": said}


def message(text: str, edited: float | None = None, **more: Any) -> Report:
    """Return a message of Ben's, edited so many seconds after it was written."""
    edit = {"edited": {"user": "U0BEN", "ts": stamp(edited)}} if edited is not None else {}
    return {"type": "message", "user": "U0BEN", "text": text, "ts": TS, **edit, **more}


def said(text: str, channel: str = "D1", **more: Any) -> Report:
    return reported(message(text, **more), channel)


def mentioned(text: str, **more: Any) -> Report:
    return reported({**message(f"<@UBOT> {text}", **more), "type": "app_mention"})


def changed(before: Report, now: Report, channel: str = "D1") -> Report:
    """Report that a message was edited."""
    event = {"type": "message", "subtype": "message_changed", "message": now, "previous_message": before}
    return reported({**event, "event_ts": stamp(9)}, channel)


def deleted(before: Report, channel: str = "D1", after: float = 30) -> Report:
    event = {"type": "message", "subtype": "message_deleted", "previous_message": before, "deleted_ts": TS}
    return reported({**event, "event_ts": stamp(after)}, channel)


def hear(store: Store, *reports: Report) -> None:
    """Let the bot hear reports in their order."""
    for report in reports:
        EVENTS[report["event"]["type"]](Counter(store), SLACK, report)


def book(store: Store) -> list[Opportunity]:
    with store.read(WORKSPACE) as work:
        return [each for each in work.opportunities.find(opportunities.c.id > 0) if each.status is not Status.VOID]


def amounts(store: Store) -> list[int]:
    return [int(each.amount or 0) for each in book(store)]


def answers(store: Store) -> int:
    """Count the answers owed to Ben."""
    with store.look() as connection:
        found = connection.exec_driver_sql("SELECT data FROM outbox WHERE kind = 'message'")
        return len(found.all())


FIRST = message("new Acme 5k")
SECOND = message("new Acme 6k", edited=5)
THIRD = message("new Acme 7k", edited=7)


def test_a_mention_that_an_edit_brought_in_counts_once_whichever_event_comes_first(store: Store) -> None:
    now = message("<@UBOT> new Acme 5k", edited=5)
    edit, mention = changed(FIRST, now, "C1"), reported({**now, "type": "app_mention"})
    hear(store, mention, edit, mention)
    assert amounts(store) == [5000]


@pytest.mark.parametrize("order", [("message", "mention"), ("mention", "message")])
def test_a_message_that_nobody_files_leaves_the_mention_its_key(store: Store, order: tuple[str, str]) -> None:
    reports = {"message": said("<@UBOT> new Acme 5k", "C1"), "mention": mentioned("new Acme 5k")}
    hear(store, *(reports[name] for name in order))
    assert amounts(store) == [5000]


@pytest.mark.parametrize("order", [("message", "mention"), ("mention", "message")])
def test_a_mention_in_a_thread_that_is_refused_is_answered_once(store: Store, order: tuple[str, str]) -> None:
    with store.begin(WORKSPACE) as work:
        number = open_book(work, status=Status.WON, closed_on=NOW.date()).id
        work.cards.keep(Card(channel="C1", ts="1.0", opportunity_id=number, version=1, kind="opportunity"))
    text = "<@UBOT> sent the quote"
    reports = {"message": said(text, "C1", thread_ts="1.0"), "mention": mentioned("sent the quote", thread_ts="1.0")}
    hear(store, *(reports[name] for name in order), *(reports[name] for name in order))
    assert answers(store) == 1


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_in_whatever_order_a_message_and_its_edits_come_the_last_words_stand(
    store: Store, order: tuple[int, ...]
) -> None:
    told = [reported(FIRST, "D1"), changed(FIRST, SECOND), changed(SECOND, THIRD)]
    hear(store, *(told[n] for n in order for _ in range(2)))
    assert amounts(store) == [7000]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_in_whatever_order_a_deletion_comes_nothing_stands(store: Store, order: tuple[int, ...]) -> None:
    told = [reported(FIRST, "D1"), changed(FIRST, SECOND), deleted(SECOND)]
    hear(store, *(told[n] for n in order for _ in range(2)))
    assert amounts(store) == []


def test_an_edit_that_comes_four_times_corrects_once(store: Store) -> None:
    hear(store, reported(FIRST, "D1"), *[changed(FIRST, SECOND)] * 4)
    assert amounts(store) == [6000]
    assert answers(store) == 2


def test_an_edit_that_slack_stamps_by_the_second_still_counts(store: Store) -> None:
    later = message("new Acme 5k", ts=stamp(0.9))
    hear(store, reported(later, "D1"), changed(later, message("new Acme 6k", edited=0, ts=stamp(0.9))))
    assert amounts(store) == [6000]


def test_a_message_that_was_refused_is_filed_once_it_is_mended(store: Store) -> None:
    refused = message("won #7")
    hear(store, reported(refused, "D1"), changed(refused, SECOND), reported(refused, "D1"))
    assert amounts(store) == [6000]
    assert answers(store) == 2


def test_an_edit_after_undo_files_what_the_message_says_now(store: Store) -> None:
    hear(store, reported(FIRST, "D1"))
    with store.begin(WORKSPACE) as work:
        ben = work.members.by_slack("U0BEN")
        assert ben
        undo(work, ben, None, Said(place=Place.PRESS, key="press"))
    hear(store, changed(FIRST, SECOND), reported(FIRST, "D1"))
    assert amounts(store) == [6000]


def test_an_edited_reply_under_a_card_corrects_what_it_filed(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        number = open_book(work).id
        work.cards.keep(Card(channel="C1", ts="1.0", opportunity_id=number, version=1, kind="opportunity"))
    first = message("sent the quote, 50k", thread_ts="1.0")
    second = message("sent the quote, 60k", edited=5, thread_ts="1.0")
    hear(store, *[reported(first)] * 2, *[changed(first, second, "C1")] * 4)
    assert amounts(store) == [60_000]
    hear(store, deleted(second, "C1"), reported(first))
    assert amounts(store) == [0]


def test_what_slack_adds_to_a_message_by_itself_is_no_edit(store: Store) -> None:
    shown = {**FIRST, "attachments": [{"title": "a preview"}]}
    hear(store, reported(FIRST, "D1"), changed(FIRST, shown), changed(shown, SECOND))
    assert amounts(store) == [6000]
