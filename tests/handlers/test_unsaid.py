"""What the bot may not see it does not use, even where Slack tells it."""

from handlers.turn import Origin, Turn
from handlers.voice import Voice
from sales.opportunity import Place
from services.profiles import member_for
from storage.store import Store
from tests.builders import WORKSPACE

FILE = {"name": "quote.pdf", "permalink": "https://files.example/quote.pdf"}


def files_noted(store: Store, *denied: str) -> list[list[str]]:
    with store.begin(WORKSPACE) as work:
        work.workspaces.keep("Acme", "UBOT", "BBOT", denied)
        origin = Origin(workspace=WORKSPACE, user="U0BEN", place=Place.DM, key="1", channel="D1", ts="1.0")
        me = member_for(work, "U0BEN")
        turn = Turn(work=work, me=me, t=Voice("en"), origin=origin, payload={"event": {"files": [FILE]}})
        return [list(file) for file in turn.said.files]


def test_a_file_is_noted_where_files_may_be_seen_and_only_there(sqlite_store: Store) -> None:
    assert files_noted(sqlite_store) == [[FILE["name"], FILE["permalink"]]]
    assert files_noted(sqlite_store, "files:read") == []
