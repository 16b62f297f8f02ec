from playground import seed
from playground.clock import Clock
from playground.workspace import Workspace
from tests.playground.hands import call
from tests.playground.small_app import CARD


def test_a_home_needs_its_tab_and_a_fresh_hash(workspace: Workspace, clock: Clock) -> None:
    home = {"type": "home", "blocks": CARD[:1]}
    first = call(workspace, "views.publish", user_id="U0BEN", view=home)["view"]["hash"]
    assert call(workspace, "views.publish", user_id="U0BEN", view=home, hash=first)["ok"]
    assert call(workspace, "views.publish", user_id="U0BEN", view=home, hash=first)["error"] == "hash_conflict"
    without = seed.workspace(clock=clock, manifest={})
    assert call(without, "views.publish", user_id="U0BEN", view=home)["error"] == "not_enabled"
