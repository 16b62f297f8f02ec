"""Modals and homes at the limits."""

from tests.playground.pairs import in_modal, of_home, of_modal
from tests.playground.pieces import (
    chart,
    field,
    home,
    modal,
    plain,
    section,
    typed,
)

VIEWS = (
    in_modal("modal", "title", 24, lambda words: modal(title=plain(words))),
    in_modal("modal", "submit", 24, lambda words: modal(submit=plain(words))),
    in_modal("modal", "close", 24, lambda words: modal(close=plain(words))),
    in_modal("modal", "private_metadata", 3000, lambda words: modal(private_metadata=words)),
    in_modal("modal", "callback_id", 255, lambda words: modal(callback_id=words)),
    in_modal("modal", "external_id", 255, lambda words: modal(external_id=words)),
    in_modal("alert", "words", 200, lambda words: modal({"type": "alert", "text": plain(words)})),
    in_modal("input", "label", 2000, lambda words: modal(field(typed(), label=plain(words)))),
    in_modal("input", "hint", 2000, lambda words: modal(field(typed(), hint=plain(words)))),
    of_modal(
        "modal",
        "blocks",
        modal(*[section()] * 100),
        modal(*[section()] * 101),
        "no more than 100 items allowed [json-pointer:/view/blocks]",
    ),
    of_modal(
        "modal",
        "submit with inputs",
        modal(field(typed())),
        {key: value for key, value in modal(field(typed())).items() if key != "submit"},
        "missing required field: submit",
    ),
    of_modal(
        "input",
        "length",
        modal(field(typed(max_length=3000))),
        modal(field(typed(max_length=3001))),
        "must be between 1 and 3000",
    ),
    of_modal(
        "input",
        "one focus",
        modal(field(typed(focus_on_load=True)), field(typed())),
        modal(field(typed(focus_on_load=True)), field(typed(focus_on_load=True))),
        "only one element may have focus_on_load",
    ),
    of_modal(
        "input",
        "a day of the calendar",
        modal(field(typed("datepicker", initial_date="2028-02-29"))),
        modal(field(typed("datepicker", initial_date="2026-02-29"))),
        "must be a date as YYYY-MM-DD",
    ),
    of_modal(
        "number",
        "bounds",
        modal(field(typed("number_input", is_decimal_allowed=True, min_value="-1.5", max_value="-1.5"))),
        modal(field(typed("number_input", is_decimal_allowed=True, min_value="-1.5", max_value="-1.6"))),
        "min_value must not be greater than max_value",
    ),
    of_modal(
        "number",
        "bounds are numbers",
        modal(field(typed("number_input", is_decimal_allowed=False, min_value="10"))),
        modal(field(typed("number_input", is_decimal_allowed=False, min_value="ten"))),
        "must be a number in a string",
    ),
    of_modal(
        "file",
        "files",
        modal(field(typed("file_input", max_files=10))),
        modal(field(typed("file_input", max_files=11))),
        "must be between 1 and 10",
    ),
    of_modal(
        "surface", "a chart in a modal", modal(section()), modal(chart()), "unsupported type here: data_visualization"
    ),
    of_home(
        "home",
        "blocks",
        home(*[section()] * 100),
        home(*[section()] * 101),
        "no more than 100 items allowed [json-pointer:/view/blocks]",
    ),
    of_home("home", "no title", home(section()), {**home(section()), "title": plain("x")}, "property: title"),
    of_home("home", "charts", home(chart(), chart()), home(chart(), chart(), chart()), "no more than 2 data_"),
    of_home(
        "file",
        "asked in a home",
        home(field(typed())),
        home(field(typed("file_input"))),
        "file_input is allowed in modals only",
    ),
)
