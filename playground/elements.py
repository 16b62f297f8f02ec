"""The interactive elements and what Slack demands of each."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from playground.composition import (
    CONFIRM,
    DISPATCH,
    FILTER,
    IDENTIFIER,
    LINKED_OPTION,
    MARKED_OPTION,
    OPTION,
    OPTION_GROUP,
    SLACK_FILE,
    distinct_values,
    initial_among_options,
    plain,
    text,
)
from playground.rich_text import RICH
from playground.rules import Rule, Shape, boolean, by_type, exactly_one, fault, integer, listing, one_of, string
from playground.shapes import Json
from playground.texts_rules import DAY_TEXT, LINK, NUMERIC, TIME_TEXT, WEB_ADDRESS, ZONE

PRESSED: Mapping[str, Rule] = {"action_id": IDENTIFIER, "confirm": CONFIRM}
COMMON: Mapping[str, Rule] = {**PRESSED, "focus_on_load": boolean}
PICK: Mapping[str, Rule] = {**COMMON, "placeholder": plain(150)}
WRITE: Mapping[str, Rule] = {"action_id": IDENTIFIER, "focus_on_load": boolean, "placeholder": plain(150)}
OPTIONS: Mapping[str, Rule] = {
    "options": listing(OPTION, most=100),
    "option_groups": listing(OPTION_GROUP, most=100),
}
MOST_SELECTED: Mapping[str, Rule] = {"max_selected_items": integer(1, 100)}
CHANNEL_EXTRAS: Mapping[str, Rule] = {"response_url_enabled": boolean}


def _bounds(value: Json, at: str) -> Iterator[str]:
    low, high = value.get("min_value"), value.get("max_value")
    if low is not None and high is not None and Decimal(low) > Decimal(high):
        yield fault("min_value must not be greater than max_value", at)


def _lengths(value: Json, at: str) -> Iterator[str]:
    if value.get("min_length", 0) > value.get("max_length", 3000):
        yield fault("min_length must not be greater than max_length", at)


WRITTEN = string(3000)


def _typed(first: Rule = WRITTEN) -> Mapping[str, Rule]:
    written: dict[str, Rule] = {"initial_value": first, "dispatch_action_config": DISPATCH}
    return {**WRITE, **written}


_CHOICE = (exactly_one("options", "option_groups"), distinct_values, initial_among_options)

BUTTON = Shape(
    required={"text": plain(75)},
    optional={
        **PRESSED,
        "value": string(2000),
        "url": LINK,
        "style": one_of("primary", "danger"),
        "accessibility_label": string(75),
    },
)

SELECTS: Mapping[str, Shape] = {
    "static_select": Shape(optional={**PICK, **OPTIONS, "initial_option": OPTION}, also=_CHOICE),
    "external_select": Shape(optional={**PICK, "min_query_length": integer(0, 150), "initial_option": OPTION}),
    "users_select": Shape(optional={**PICK, "initial_user": string()}),
    "channels_select": Shape(optional={**PICK, **CHANNEL_EXTRAS, "initial_channel": string()}),
    "conversations_select": Shape(
        optional={
            **PICK,
            **CHANNEL_EXTRAS,
            "initial_conversation": string(),
            "default_to_current_conversation": boolean,
            "filter": FILTER,
        }
    ),
}

MULTI_SELECTS: Mapping[str, Shape] = {
    "multi_static_select": Shape(
        optional={**PICK, **OPTIONS, **MOST_SELECTED, "initial_options": listing(OPTION, most=100)}, also=_CHOICE
    ),
    "multi_external_select": Shape(
        optional={
            **PICK,
            **MOST_SELECTED,
            "min_query_length": integer(0, 150),
            "initial_options": listing(OPTION, most=100),
        }
    ),
    "multi_users_select": Shape(
        optional={**PICK, **MOST_SELECTED, "initial_users": listing(string(), least=0, most=100)}
    ),
    "multi_channels_select": Shape(
        optional={**PICK, **MOST_SELECTED, "initial_channels": listing(string(), least=0, most=100)}
    ),
    "multi_conversations_select": Shape(
        optional={
            **PICK,
            **MOST_SELECTED,
            "initial_conversations": listing(string(), least=0, most=100),
            "default_to_current_conversation": boolean,
            "filter": FILTER,
        }
    ),
}

CHOICES: Mapping[str, Shape] = {
    "overflow": Shape(
        required={"options": listing(LINKED_OPTION, most=5)},
        optional={"action_id": IDENTIFIER, "confirm": CONFIRM},
        also=(distinct_values,),
    ),
    "checkboxes": Shape(
        required={"options": listing(MARKED_OPTION, most=10)},
        optional={**COMMON, "initial_options": listing(MARKED_OPTION, most=10)},
        also=(distinct_values, initial_among_options),
    ),
    "radio_buttons": Shape(
        required={"options": listing(MARKED_OPTION, most=10)},
        optional={**COMMON, "initial_option": MARKED_OPTION},
        also=(distinct_values, initial_among_options),
    ),
}

DATES: Mapping[str, Shape] = {
    "datepicker": Shape(optional={**PICK, "initial_date": DAY_TEXT}),
    "timepicker": Shape(optional={**PICK, "initial_time": TIME_TEXT, "timezone": ZONE}),
    "datetimepicker": Shape(optional={**COMMON, "initial_date_time": integer(1_000_000_000, 9_999_999_999)}),
}

TYPED: Mapping[str, Shape] = {
    "plain_text_input": Shape(
        optional={
            **_typed(),
            "multiline": boolean,
            "min_length": integer(0, 3000),
            "max_length": integer(1, 3000),
        },
        also=(_lengths,),
    ),
    "email_text_input": Shape(optional=_typed()),
    "url_text_input": Shape(optional=_typed(LINK)),
    "number_input": Shape(
        required={"is_decimal_allowed": boolean},
        optional={**_typed(NUMERIC), "min_value": NUMERIC, "max_value": NUMERIC},
        also=(_bounds,),
    ),
    "rich_text_input": Shape(optional={**WRITE, "initial_value": RICH, "dispatch_action_config": DISPATCH}),
    "file_input": Shape(
        optional={
            "action_id": IDENTIFIER,
            "filetypes": listing(string(), most=100),
            "max_files": integer(1, 10),
        }
    ),
}

IMAGE = Shape(
    required={"alt_text": string(2000)},
    optional={"image_url": WEB_ADDRESS, "slack_file": SLACK_FILE},
    also=(exactly_one("image_url", "slack_file"),),
)

PICTURE: Rule = by_type({"image": IMAGE})
"""An image inside another block, which says its type."""

FEEDBACK = Shape(required={"text": plain(75), "value": string(2000)}, optional={"accessibility_label": string(75)})

CONTEXT_ACTIONS: Mapping[str, Shape] = {
    "feedback_buttons": Shape(
        required={"positive_button": FEEDBACK, "negative_button": FEEDBACK}, optional={"action_id": IDENTIFIER}
    ),
    "icon_button": Shape(
        required={"icon": one_of("trash"), "text": plain(75)},
        optional={
            **PRESSED,
            "value": string(2000),
            "accessibility_label": string(75),
            "visible_to_user_ids": listing(string(), most=100),
        },
    ),
}

CONTEXT: Mapping[str, Rule] = {"image": IMAGE, "plain_text": text(3000), "mrkdwn": text(3000)}

IN_ACTIONS: Mapping[str, Rule] = {
    "button": BUTTON,
    **SELECTS,
    **CHOICES,
    **DATES,
    "rich_text_input": TYPED["rich_text_input"],
}
IN_SECTION: Mapping[str, Rule] = {"button": BUTTON, "image": IMAGE, **SELECTS, **MULTI_SELECTS, **CHOICES, **DATES}
IN_INPUT: Mapping[str, Rule] = {
    **SELECTS,
    **MULTI_SELECTS,
    **TYPED,
    **DATES,
    "checkboxes": CHOICES["checkboxes"],
    "radio_buttons": CHOICES["radio_buttons"],
}
