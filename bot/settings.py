"""The settings: the only place that reads the environment and the .env file."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from sales.errors import SalesError

SLACK: Final = "https://slack.com/api/"
ENV_FILE: Final = Path(".env")


def _like(pattern: str) -> Callable[[str], str]:
    def _check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(pattern)
        return text

    return _check


def _token(prefix: str) -> Callable[[SecretStr], SecretStr]:
    def _check(token: SecretStr) -> SecretStr:
        _like(rf"(xoxe\.)?{prefix}-\S+")(token.get_secret_value())
        return token

    return _check


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackAccess:
    """What it takes to talk to Slack."""

    bot_token: str = field(repr=False)
    app_token: str = field(repr=False)
    api_url: str


class Settings(BaseSettings):
    """Everything that a deployer can set; the environment comes before the .env file."""

    model_config = SettingsConfigDict(
        env_file=ENV_FILE,
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    slack_bot_token: Annotated[SecretStr | None, AfterValidator(lambda t: t and _token("xoxb")(t))] = None
    """The bot's own token."""
    slack_app_token: Annotated[SecretStr | None, AfterValidator(lambda t: t and _token("xapp")(t))] = None
    """The token that opens Socket Mode."""
    slack_api_url: Annotated[
        str, AfterValidator(_like(r"https?://\S+")), AfterValidator(lambda url: f"{url.rstrip('/')}/")
    ] = SLACK
    """Where Slack is; always ends with a slash."""
    database_url: Annotated[str, AfterValidator(_like(r"(sqlite|postgres(ql)?(\+psycopg)?)://.*"))] = Field(
        default="sqlite:///oppbot.db", repr=False
    )
    """Where the book is kept: a SQLite file or a PostgreSQL database."""
    oppbot_command: Annotated[str, AfterValidator(_like(r"/[a-z0-9_-]{1,31}"))] = "/opp"
    """The slash command, as in the manifest."""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["auto", "console", "json"] = "auto"
    """`auto` is console on a terminal and JSON elsewhere."""

    def slack(self) -> SlackAccess:
        """Return the access to Slack; refuses where a token is missing."""
        if self.slack_bot_token is None:
            raise SalesError("setting-missing-slack-bot-token")
        if self.slack_app_token is None:
            raise SalesError("setting-missing-slack-app-token")
        return SlackAccess(
            bot_token=self.slack_bot_token.get_secret_value(),
            app_token=self.slack_app_token.get_secret_value(),
            api_url=self.slack_api_url,
        )


class _Tongue(BaseSettings):
    """What says which language the command line speaks, the strongest first."""

    oppbot_language: str = ""
    lc_all: str = ""
    lc_messages: str = ""
    lang: str = ""


def read_settings(env_file: Path | None = ENV_FILE) -> Settings:
    """Read the settings; refuses where one is wrong, and never repeats what it is."""
    try:
        return Settings(_env_file=env_file)
    except ValidationError as wrong:
        name = str(wrong.errors()[0]["loc"][0]).lower()
        raise SalesError(f"setting-wrong-{name.replace('_', '-')}") from None


def language_wanted() -> str:
    """Return the locale that the surroundings ask for, such as `zh_CN.UTF-8`; empty where they ask for none."""
    tongue = _Tongue()
    return tongue.oppbot_language or tongue.lc_all or tongue.lc_messages or tongue.lang
