"""Pairs of payloads: one at the very limit of what Slack takes, and the same one step beyond."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from playground.shapes import Json
from tests.playground.pieces import message

Surface = Literal["message", "modal", "home"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A payload that Slack takes and one that it refuses, with the code and the sentence of the refusal."""

    name: str
    family: str
    surface: Surface
    right: Json
    wrong: Json
    code: str
    complaint: str


def of_message(family: str, name: str, right: Json, wrong: Json, complaint: str, code: str = "invalid_blocks") -> Pair:
    return Pair(name=name, family=family, surface="message", right=right, wrong=wrong, code=code, complaint=complaint)


def of_modal(family: str, name: str, right: Json, wrong: Json, complaint: str) -> Pair:
    code = "invalid_arguments"
    return Pair(name=name, family=family, surface="modal", right=right, wrong=wrong, code=code, complaint=complaint)


def of_home(family: str, name: str, right: Json, wrong: Json, complaint: str) -> Pair:
    code = "invalid_arguments"
    return Pair(name=name, family=family, surface="home", right=right, wrong=wrong, code=code, complaint=complaint)


def letters(family: str, name: str, most: int, make: Callable[[str], Json]) -> Pair:
    """Return a message with a text of as many characters as are allowed, Chinese ones, and with one more."""
    complaint = f"must be less than {most + 1} characters"
    return of_message(family, name, message(make("长" * most)), message(make("长" * (most + 1))), complaint)


def items(family: str, name: str, most: int, make: Callable[[int], Json]) -> Pair:
    """Return a message with a list of as many items as are allowed, and with one more."""
    return of_message(family, name, message(make(most)), message(make(most + 1)), f"no more than {most} items allowed")


def in_modal(family: str, name: str, most: int, make: Callable[[str], Json]) -> Pair:
    """Return a modal with a text of as many characters as are allowed, and with one more."""
    complaint = f"must be less than {most + 1} characters"
    return of_modal(family, name, make("长" * most), make("长" * (most + 1)), complaint)


def address(length: int) -> str:
    return "https://northwind.example/".ljust(length, "x")
