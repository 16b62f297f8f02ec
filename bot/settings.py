"""The settings: the only place that reads the environment and the .env file."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from dotenv import dotenv_values

from sales.errors import SalesError

SLACK: Final = "https://slack.com/api/"
ENV_FILE: Final = Path(".env")
BETWEEN: Final = r"[\s,]+"
"""What stands between several tokens."""
_ONE: Final = r"(xoxe\.)?xoxb-[^\s,]+"


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackAccess:
    """What it takes to talk to Slack: by Socket Mode with an app token, over HTTP with a signing secret."""

    bot_tokens: tuple[str, ...] = field(repr=False)
    """One for each workspace in which the app is installed."""
    api_url: str
    app_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)


def _like(pattern: str, default: str = "", *, is_shown: bool = True) -> Any:  # noqa: ANN401 - as `field` itself
    return field(default=default, repr=is_shown, metadata={"like": pattern})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that a deployer can set; refuses one that is not of its form, and never repeats what it is."""

    slack_bot_token: str = _like(rf"{_ONE}({BETWEEN}{_ONE})*", is_shown=False)
    """The bot's own token; several with commas between them, one for each workspace."""
    slack_app_token: str = _like(r"(xoxe\.)?xapp-\S+", is_shown=False)
    """The token that opens Socket Mode."""
    slack_signing_secret: str = _like(r"(?!xox|xapp)\S{8,}", is_shown=False)
    """What Slack signs its requests with over HTTP."""
    slack_api_url: str = _like(r"https?://\S+", SLACK)
    """Where Slack is."""
    database_url: str = _like(r"(sqlite|postgres(ql)?(\+psycopg)?)://.*", "sqlite:///oppbot.db", is_shown=False)
    """Where the book is kept: a SQLite file or a PostgreSQL database."""
    oppbot_command: str = _like(r"/[a-z0-9_-]{1,31}", "/opp")
    """The slash command, as in the manifest."""
    log_level: str = _like("DEBUG|INFO|WARNING|ERROR", "INFO")
    log_format: str = _like("auto|console|json", "auto")
    """`auto` is console on a terminal and JSON elsewhere."""

    def __post_init__(self) -> None:
        """Refuse what is not of its form."""
        for each in fields(self):
            value = getattr(self, each.name)
            if value and not re.fullmatch(each.metadata["like"], value):
                raise SalesError(f"setting-wrong-{each.name.replace('_', '-')}")

    def slack(self, *, http: bool = False) -> SlackAccess:
        """Return the access to Slack, by Socket Mode or over HTTP; refuses where what it takes is missing."""
        bot_tokens = _needed(self.slack_bot_token, "slack-bot-token")
        return SlackAccess(
            bot_tokens=tuple(re.split(BETWEEN, bot_tokens)),
            api_url=f"{self.slack_api_url.rstrip('/')}/",
            app_token="" if http else _needed(self.slack_app_token, "slack-app-token"),
            signing_secret=_needed(self.slack_signing_secret, "slack-signing-secret") if http else "",
        )


def _needed(value: str, name: str) -> str:
    if not value:
        raise SalesError(f"setting-missing-{name}")
    return value


def read_settings(env_file: Path | None = ENV_FILE) -> Settings:
    """Read the settings: the environment comes before the file, and what is empty counts as not set."""
    said = {**_in_small(dotenv_values(env_file) if env_file else {}), **_in_small(os.environ)}
    return Settings(**{each.name: said[each.name] for each in fields(Settings) if each.name in said})


def _in_small(said: Mapping[str, str | None]) -> dict[str, str]:
    return {name.lower(): value for name, value in said.items() if value}


def language_wanted() -> str:
    """Return the locale that the surroundings ask for, such as `zh_CN.UTF-8`; empty where they ask for none."""
    said = _in_small(os.environ)
    strongest_first = ("oppbot_language", "lc_all", "lc_messages", "lang")
    return next((said[name] for name in strongest_first if name in said), "")
