"""A small sales team to begin with: two sides, two languages, two managers and an administrator."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from playground.clock import Clock
from playground.people import Member
from playground.rates import Limits
from playground.workspace import Workspace


def _address(name: str) -> str:
    return f"{name}@northwind.example"


def _chinese(key: str, name: str, real_name: str, title: str, color: str) -> Member:
    member = Member(id=key, name=name, real_name=real_name, title=title, color=color, email=_address(name))
    return replace(member, language="zh-CN", zone="Asia/Shanghai")


def _american(key: str, name: str, real_name: str, title: str, color: str) -> Member:
    member = Member(id=key, name=name, real_name=real_name, title=title, color=color, email=_address(name))
    return replace(member, zone="America/New_York")


PEOPLE = (
    _chinese("U0WUQIAN", "wuqian", "吴倩", "客户经理", "b5533c"),
    _chinese("U0CHENHAO", "chenhao", "陈浩", "客户经理", "7a5ea8"),
    _chinese("U0LINYUE", "linyue", "林悦", "华东区销售总监", "2f7f86"),
    _american("U0BEN", "ben", "Ben Carter", "Account executive", "3d6fb4"),
    _american("U0MAYA", "maya", "Maya Lopez", "Account executive", "a06a1c"),
    _american("U0DANA", "dana", "Dana Hughes", "Regional sales manager", "8a3f6b"),
    replace(_american("U0SAM", "sam", "Sam Okafor", "Sales operations", "4d6b3a"), is_admin=True),
)

EAST = ("U0LINYUE", "U0WUQIAN", "U0CHENHAO", "U0SAM")
US = ("U0DANA", "U0BEN", "U0MAYA", "U0SAM")


def workspace(
    *,
    clock: Clock | None = None,
    manifest: Mapping[str, Any] | None = None,
    bot_in: Iterable[str] = (),
    rates: Limits | None = None,
) -> Workspace:
    """Return a workspace with its people and channels; the app is a member of the channels in `bot_in` alone.

    Calls are limited by `rates`, and without them as the clock is: not at all while it stands still.
    """
    made = Workspace(clock=clock or Clock(), manifest=manifest)
    made.rates.limits = rates or made.rates.limits
    for member in PEOPLE:
        made.add_person(replace(member))
    everybody = [member.id for member in PEOPLE]
    made.new_channel("general", everybody, topic="Company-wide · 全员")
    made.new_channel("sales-east", list(EAST), topic="华东销售")
    made.new_channel("sales-us", list(US), topic="Sales, United States")
    made.new_channel("random", everybody, topic="Anything else · 闲聊")
    for name in bot_in:
        made.channel_named(name, made.bot.id).members.append(made.bot.id)
    for user in everybody:
        made.direct(user, made.bot.id)
    return made
