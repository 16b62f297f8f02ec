"""What elements and blocks are composed of: texts, options, confirmations."""

from collections.abc import Iterator

from playground.rules import Rule, Shape, at_least_one, boolean, by_type, exactly_one, fault, listing, one_of, string
from playground.shapes import Json
from playground.texts_rules import LINK, WEB_ADDRESS


def plain(most: int) -> Rule:
    """Accept a plain_text object."""
    return by_type({"plain_text": Shape(required={"text": string(most)}, optional={"emoji": boolean})})


def text(most: int) -> Rule:
    """Accept a plain_text or an mrkdwn object."""
    shapes = {
        "plain_text": Shape(required={"text": string(most)}, optional={"emoji": boolean}),
        "mrkdwn": Shape(required={"text": string(most)}, optional={"verbatim": boolean}),
    }
    return by_type(shapes)


IDENTIFIER = string(255)

CONFIRM = Shape(
    required={"title": plain(100), "text": text(300)},
    optional={"confirm": plain(30), "deny": plain(30), "style": one_of("primary", "danger")},
)

OPTION = Shape(required={"text": plain(75), "value": string(150)}, optional={"description": plain(75)})
"""An option of a select menu."""

LINKED_OPTION = Shape(required=OPTION.required, optional={**OPTION.optional, "url": LINK})
"""An option of an overflow menu, the only one that may lead elsewhere."""

MARKED_OPTION = Shape(required={"text": text(75), "value": string(150)}, optional={"description": text(75)})
"""An option of checkboxes and radio buttons, whose words may be formatted."""

OPTION_GROUP = Shape(required={"label": plain(75), "options": listing(OPTION, most=100)})

OFFERED = Shape(
    optional={
        "options": listing(OPTION, least=0, most=100),
        "option_groups": listing(OPTION_GROUP, least=0, most=100),
    }
)
"""What an app suggests while somebody types into a menu."""

FILTER = Shape(
    optional={
        "include": listing(one_of("im", "mpim", "private", "public"), most=4),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
    also=(at_least_one("include", "exclude_external_shared_channels", "exclude_bot_users"),),
)

SLACK_FILE = Shape(optional={"id": string(), "url": WEB_ADDRESS}, also=(exactly_one("id", "url"),))

DISPATCH = Shape(optional={"trigger_actions_on": listing(one_of("on_enter_pressed", "on_character_entered"), most=2)})


def distinct_values(value: Json, at: str) -> Iterator[str]:
    """Refuse two options with one value in a menu."""
    groups = value.get("option_groups") or [{"options": value.get("options", [])}]
    marks = [option["value"] for group in groups for option in group["options"]]
    if len(marks) != len(set(marks)):
        yield fault("option values must be unique", at)


def initial_among_options(value: Json, at: str) -> Iterator[str]:
    """Demand that what is chosen at first is one of the options, word for word."""
    groups = value.get("option_groups") or [{"options": value.get("options", [])}]
    options = [option for group in groups for option in group["options"]]
    first = value.get("initial_options", [value["initial_option"]] if "initial_option" in value else [])
    if any(each not in options for each in first):
        yield fault("the initial choice must match one of the options", at)
