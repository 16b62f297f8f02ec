"""Links to the app's own domains."""

from dataclasses import replace

import pytest

from playground import seed
from playground.clock import Clock
from playground.driver import Person
from playground.workspace import Workspace
from tests.playground.hands import Json, call, channel
from tests.playground.pieces import actions, button, section

LINK = "https://crm.northwind.example/deals/12"
OTHER = "https://docs.example.org/a"
MANIFEST: Json = {
    "features": {
        "app_home": {"messages_tab_enabled": True},
        "unfurl_domains": ["northwind.example"],
    },
    "oauth_config": {"scopes": {"bot": ["links:read", "links:write", "chat:write", "channels:history"]}},
    "settings": {
        "event_subscriptions": {"bot_events": ["link_shared", "message.channels"]},
        "interactivity": {"is_enabled": True},
    },
}


@pytest.fixture
def workspace(clock: Clock) -> Workspace:
    return seed.workspace(clock=clock, manifest=MANIFEST, bot_in=["sales-us"])


@pytest.fixture
def told(workspace: Workspace) -> list[Json]:
    events: list[Json] = []
    workspace.connect(lambda envelope: events.append(envelope["payload"]["event"]))
    return events


def links(told: list[Json]) -> list[Json]:
    return [event for event in told if event["type"] == "link_shared"]


def shown(text: str) -> Json:
    return {LINK: {"blocks": [section(text)]}}


def test_a_link_to_a_domain_of_the_app_is_told_with_the_persons_language(
    workspace: Workspace, wuqian: Person, told: list[Json]
) -> None:
    posted = wuqian.say(f"看 {LINK} 和 {OTHER}", "general")
    [event] = links(told)
    assert event["links"] == [{"domain": "northwind.example", "url": LINK}]
    assert (event["user"], event["user_locale"]) == ("U0WUQIAN", "zh-CN")
    assert (event["channel"], event["message_ts"]) == (posted.channel, posted.ts)
    assert (event["source"], event["is_bot_user_member"]) == ("conversations_history", False)


def test_a_link_in_a_thread_names_the_thread(ben: Person, told: list[Json]) -> None:
    first = ben.say("Acme", "sales-us")
    first.reply(LINK)
    [event] = links(told)
    assert (event["thread_ts"], event["is_bot_user_member"]) == (first.ts, True)


@pytest.mark.parametrize("text", [OTHER, "https://northwind.example.org/x", "https://anorthwind.example/x", "no link"])
def test_a_link_to_another_domain_is_nobodys_business(ben: Person, told: list[Json], text: str) -> None:
    ben.say(text, "sales-us")
    assert links(told) == []


def test_an_address_is_told_as_it_was_typed(ben: Person, told: list[Json]) -> None:
    ben.shares_link(f"{LINK}?a=1&b=2", "sales-us")
    assert [link["url"] for link in links(told)[0]["links"]] == [f"{LINK}?a=1&b=2"]


def test_an_app_has_five_domains_and_no_more(clock: Clock) -> None:
    domains = [f"d{n}.example" for n in range(6)]
    features = MANIFEST["features"] | {"unfurl_domains": domains}
    place = seed.workspace(clock=clock, manifest={**MANIFEST, "features": features}, bot_in=["sales-us"])
    heard: list[Json] = []
    place.connect(lambda envelope: heard.append(envelope["payload"]["event"]))
    place.as_("ben").say(" ".join(f"https://{domain}/x" for domain in domains), "sales-us")
    [event] = links(heard)
    assert [link["domain"] for link in event["links"]] == domains[:5]


def test_the_apps_own_links_are_not_told(workspace: Workspace, told: list[Json]) -> None:
    call(workspace, "chat.postMessage", channel="#sales-us", text=f"<{LINK}>")
    workspace.settle()
    assert links(told) == []


def test_links_of_people_from_other_companies_are_not_told(workspace: Workspace, ben: Person, told: list[Json]) -> None:
    workspace.people[ben.id] = replace(ben.member, home_team="T0OTHER")
    ben.shares_link(LINK, "sales-us")
    assert links(told) == []


def test_what_the_app_shows_stands_under_the_message_and_is_replaced_by_what_it_shows_next(
    workspace: Workspace, ben: Person, told: list[Json]
) -> None:
    posted = ben.shares_link(LINK, "sales-us")
    place = {"channel": posted.channel, "ts": posted.ts}
    assert call(workspace, "chat.unfurl", **place, unfurls=shown("Acme, 10k"))["ok"]
    assert call(workspace, "chat.unfurl", **place, unfurls=shown("Acme, 12k"))["ok"]
    [attachment] = posted.attachments
    assert (attachment["from_url"], attachment["id"], attachment["is_app_unfurl"]) == (LINK, 1, True)
    assert "Acme, 12k" in posted.all_text
    assert "Acme, 10k" not in posted.all_text
    workspace.settle()
    changes = [event for event in told if event.get("subtype") == "message_changed"]
    assert [event["message"]["attachments"][0]["blocks"][0]["text"]["text"] for event in changes] == [
        "Acme, 10k",
        "Acme, 12k",
    ]
    assert not posted.was_edited


def test_a_button_under_a_link_says_where_it_hangs(workspace: Workspace, ben: Person) -> None:
    heard: list[Json] = []
    workspace.connect(lambda envelope: heard.append(envelope["payload"]))
    posted = ben.shares_link(LINK, "sales-us")
    unfurls = {LINK: {"blocks": [section("Acme"), actions(button("won"))]}}
    assert call(workspace, "chat.unfurl", channel=posted.channel, ts=posted.ts, unfurls=unfurls)["ok"]
    assert posted.press("won").ok
    [pressed] = [payload for payload in heard if payload["type"] == "block_actions"]
    assert pressed["actions"][0]["action_id"] == "won"
    assert pressed["container"] == {
        "type": "message_attachment",
        "message_ts": posted.ts,
        "channel_id": posted.channel,
        "is_ephemeral": False,
        "attachment_id": 1,
        "is_app_unfurl": True,
        "app_unfurl_url": LINK,
    }


def test_the_id_of_the_event_names_the_message_as_well(workspace: Workspace, ben: Person, told: list[Json]) -> None:
    posted = ben.shares_link(LINK, "sales-us")
    [event] = links(told)
    by_id = {"unfurl_id": event["unfurl_id"], "unfurls": shown("Acme")}
    assert call(workspace, "chat.unfurl", **by_id, source="composer")["error"] == "cannot_find_message"
    assert call(workspace, "chat.unfurl", **by_id, source="conversations_history")["ok"]
    assert "Acme" in posted.all_text


def test_a_link_is_shown_while_it_is_being_written(workspace: Workspace, ben: Person) -> None:
    heard: list[Json] = []

    def app(envelope: Json) -> None:
        event = envelope["payload"]["event"]
        heard.append(event)
        named = {key: event[key] for key in ("unfurl_id", "source")}
        assert call(workspace, "chat.unfurl", **named, unfurls=shown("Acme, 10k"))["ok"]

    workspace.connect(app)
    preview = ben.previews_link(LINK)
    assert preview is not None
    assert preview["blocks"][0]["text"]["text"] == "Acme, 10k"
    assert (heard[0]["channel"], heard[0]["source"]) == ("COMPOSER", "composer")
    assert ben.previews_link(OTHER) is None


def test_what_outsiders_and_those_who_left_are_writing_is_not_told(
    workspace: Workspace, ben: Person, told: list[Json]
) -> None:
    for changes in ({"home_team": "T0OTHER"}, {"home_team": None, "is_deactivated": True}):
        workspace.people[ben.id] = replace(ben.member, **changes)
        assert ben.previews_link(LINK) is None
    assert told == []


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"unfurls": None}, "missing_unfurls"),
        ({"unfurls": "[]"}, "invalid_unfurls_format"),
        ({"channel": None}, "missing_channel"),
        ({"ts": None}, "missing_ts"),
        ({"channel": "C0NOWHERE"}, "cannot_find_channel"),
        ({"ts": "1.000001"}, "cannot_find_message"),
        ({"unfurls": {OTHER: {"text": "x"}}}, "cannot_unfurl_url"),
        ({"unfurls": {LINK + "3": {"text": "x"}}}, "cannot_unfurl_message"),
        ({"unfurls": {LINK: {"blocks": [{"type": "alert"}]}}}, "cannot_parse_attachment"),
        ({"unfurls": {LINK: "Acme"}}, "cannot_parse_attachment"),
        ({"unfurl_id": "none", "source": "composer"}, "cannot_find_message"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_slacks_code(
    workspace: Workspace, ben: Person, params: Json, error: str
) -> None:
    posted = ben.shares_link(LINK, "sales-us")
    place = {"channel": posted.channel, "ts": posted.ts, "unfurls": shown("Acme")}
    assert call(workspace, "chat.unfurl", **{**place, **params})["error"] == error


def test_a_message_whose_links_were_not_told_takes_no_unfurl(workspace: Workspace) -> None:
    posted = call(workspace, "chat.postMessage", channel="#sales-us", text=f"<{LINK}>")
    place = {"channel": posted["channel"], "ts": posted["ts"]}
    assert call(workspace, "chat.unfurl", **place, unfurls=shown("Acme"))["error"] == "cannot_unfurl_url"


def test_an_app_without_the_scope_hears_of_no_link(workspace: Workspace, clock: Clock) -> None:
    narrow = MANIFEST | {"oauth_config": {"scopes": {"bot": ["chat:write"]}}}
    deaf = seed.workspace(clock=clock, manifest=narrow)
    heard: list[Json] = []
    deaf.connect(heard.append)
    deaf.as_("ben").shares_link(LINK, "sales-us")
    assert heard == []


VIDEO: Json = {
    "type": "video",
    "title": {"type": "plain_text", "text": "Tour"},
    "alt_text": "A tour",
    "thumbnail_url": "https://northwind.example/t.png",
}


@pytest.mark.parametrize(
    ("address", "scope", "error"),
    [
        ("https://crm.northwind.example/v", "links.embed:write", None),
        ("https://docs.example.org/v", "links.embed:write", "invalid_blocks"),
        ("https://crm.northwind.example/v", "links:read", "invalid_blocks"),
    ],
)
def test_a_video_is_of_a_domain_of_an_app_that_may_embed(
    clock: Clock, address: str, scope: str, error: str | None
) -> None:
    manifest = MANIFEST | {"oauth_config": {"scopes": {"bot": ["chat:write", scope]}}}
    place = seed.workspace(clock=clock, manifest=manifest, bot_in=["sales-us"])
    blocks = [{**VIDEO, "video_url": address}]
    posted = call(place, "chat.postMessage", channel=channel(place, "sales-us"), text="x", blocks=blocks)
    assert posted.get("error") == error
