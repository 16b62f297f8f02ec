"""What was entered in a modal, by the name of its block."""

from collections.abc import Mapping
from typing import Any, Final

_PLAIN: Final = ("value", "selected_users", "selected_time", "selected_conversation", "selected_date", "selected_user")


def entered(view: Mapping[str, Any]) -> dict[str, Any]:
    """Return each input's value: text, the value of an option, several of them as a list, ids; None where empty."""
    values = view["state"]["values"]
    return {block: _value(next(iter(inputs.values()))) for block, inputs in values.items()}


def _value(state: Mapping[str, Any]) -> object:
    if "selected_options" in state:
        return [option["value"] for option in state["selected_options"] or []]
    if "selected_option" in state:
        return (state["selected_option"] or {}).get("value")
    return next((state[name] for name in _PLAIN if name in state), None)
