"""Compiles patterns ahead of the first message; else each waits until a text needs it."""

from datetime import datetime

from parsing.known import Known
from parsing.patterns import prepare_all
from parsing.updates import read_update


def warm_up() -> None:
    """Read a first sentence and compile every pattern of this package."""
    read_update("A quote, 周五前给答复 tomorrow 3pm", datetime(2001, 1, 1), Known())  # noqa: DTZ001 - any time will do
    prepare_all()
