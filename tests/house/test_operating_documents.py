"""The pages about operating name every setting and every command of the program, in both languages."""

import re
from dataclasses import fields

import pytest

from bot.cli import build
from bot.manifest import declared_scopes
from bot.settings import Settings
from bot.spoken import voice_of
from tests.house.style_card import ROOT

PAGES = ("docs/operating.md", "docs/operating.zh.md")
PAIRS = ("commands", "operating", "playbook", "reading", "tour")
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_every_setting_stands_in_the_table_with_its_default(page: str) -> None:
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \| ([^|]+) \|", read(page), re.MULTILINE))
    for each in fields(Settings):
        assert rows[each.name.upper()].strip().strip("`") == (each.default or "–")


@pytest.mark.parametrize("page", PAGES)
def test_every_scope_stands_in_the_table_and_says_whether_it_is_optional(page: str) -> None:
    asked, optional = declared_scopes()
    rows = re.findall(r"^\| (`[a-z_:.]+`(?:(?:, |、)`[a-z_:.]+`)*) \| (yes|no|是|否) \|", read(page), re.MULTILINE)
    listed = {scope: word in {"yes", "是"} for scopes, word in rows for scope in re.findall("`([^`]+)`", scopes)}
    assert listed == {scope: scope in optional for scope in asked}


@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_the_program_is_mentioned(page: str) -> None:
    names = build(voice_of(["--lang", "en"])).commands
    assert names
    assert [name for name in names if f"oppbot {name}" not in read(page)] == []


@pytest.mark.parametrize("name", PAIRS)
def test_both_languages_have_the_same_sections_and_steps(name: str) -> None:
    english, chinese = read(f"docs/{name}.md"), read(f"docs/{name}.zh.md")
    shape = re.compile(r"^(#+|\d+\.) ", re.MULTILINE)
    assert shape.findall(FENCE.sub("", english)) == shape.findall(FENCE.sub("", chinese))
    assert [kind for kind, _ in FENCE.findall(english)] == [kind for kind, _ in FENCE.findall(chinese)]
