"""What Slack reports more than once, in more than one way, has one effect."""

from typing import Any

from slack_sdk import WebClient

from handlers.counter import Counter
from handlers.events.message import on_mention, on_message
from storage.schema import opportunities
from storage.store import Store
from tests.builders import NOW, WORKSPACE

SLACK = WebClient(token="xoxb-test", base_url="http://127.0.0.1:9/")
TS = f"{NOW.timestamp():.6f}"
EDIT = {"user": "U0BEN", "ts": f"{NOW.timestamp() + 5:.6f}"}


def reported(event: dict[str, Any]) -> dict[str, Any]:
    said = {"channel": "C1", "event_ts": TS, **event}
    return {"team_id": WORKSPACE, "event_id": "Ev1", "authorizations": [{"user_id": "UBOT"}], "event": said}


def said(text: str, **more: Any) -> dict[str, Any]:
    return {"type": "message", "user": "U0BEN", "text": text, "ts": TS, **more}


def test_a_mention_that_an_edit_brought_in_counts_once_whichever_event_comes_first(store: Store) -> None:
    now = said("<@UBOT> new Acme 5k", edited=EDIT)
    before = said("new Acme 5k")
    changed = reported({"type": "message", "subtype": "message_changed", "message": now, "previous_message": before})
    mention = reported({**now, "type": "app_mention"})
    for report in (mention, changed, mention):
        hear = on_mention if report is mention else on_message
        hear(Counter(store), SLACK, report)
    with store.read(WORKSPACE) as work:
        assert len(work.opportunities.find(opportunities.c.id > 0)) == 1
