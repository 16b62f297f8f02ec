"""Makes ready for the first message; else it waits until the words of all patterns are sorted."""

from datetime import datetime

from parsing.known import Known
from parsing.updates import read_update


def warm_up() -> None:
    """Read a first sentence; from then on a message waits only until the patterns of its own words are compiled."""
    near = Known(names=("Acme",))
    read_update("Acmee: a quote, 周五前给答复 tomorow 3pm", datetime(2001, 1, 1), near)  # noqa: DTZ001 - any time will do
