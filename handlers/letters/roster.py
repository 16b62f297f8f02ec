"""Learning who is in the workspace, a page of people at a time."""

from collections.abc import Mapping
from typing import Any, Final

from handlers.letters.look_up import is_person, names_of, profile_of
from handlers.outgoing import Outgoing
from sales.letters import Letter
from services.denied import tell_admins
from services.profiles import ask_roster, learn
from storage.work import Work

PAGE: Final = 200


def roster(work: Work, letter: Letter) -> Outgoing:
    """Read a page of people and keep their profiles; the next page is owed with it."""
    del work
    asked = {"cursor": str(letter.data["cursor"]), "limit": PAGE, "include_locale": True}
    started = str(letter.data["started"])

    def _keep(work: Work, answer: Mapping[str, Any]) -> None:
        for user in filter(is_person, answer["members"]):
            learn(work, user["id"], profile_of(user), names_of(user))
        if following := answer.get("response_metadata", {}).get("next_cursor"):
            ask_roster(work, started, following)
        else:
            tell_admins(work)

    return Outgoing(method="users.list", args={name: value for name, value in asked.items() if value}, then=_keep)
