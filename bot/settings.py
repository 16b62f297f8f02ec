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
BETWEEN: Final = r"[\s,]+"
"""What stands between several tokens."""
_ONE: Final = r"(xoxe\.)?xoxb-[^\s,]+"


def _like(pattern: str) -> Callable[[str], str]:
    def _check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(pattern)
        return text

    return _check


def _secret(pattern: str) -> AfterValidator:
    def _check(secret: SecretStr | None) -> SecretStr | None:
        if secret:
            _like(pattern)(secret.get_secret_value())
        return secret

    return AfterValidator(_check)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackAccess:
    """What it takes to talk to Slack: by Socket Mode with an app token, over HTTP with a signing secret."""

    bot_tokens: tuple[str, ...] = field(repr=False)
    """One for each workspace in which the app is installed."""
    api_url: str
    app_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)


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

    slack_bot_token: Annotated[SecretStr | None, _secret(rf"{_ONE}({BETWEEN}{_ONE})*")] = None
    """The bot's own token; several with commas between them, one for each workspace."""
    slack_app_token: Annotated[SecretStr | None, _secret(r"(xoxe\.)?xapp-\S+")] = None
    """The token that opens Socket Mode."""
    slack_signing_secret: Annotated[SecretStr | None, _secret(r"(?!xox|xapp)\S{8,}")] = None
    """What Slack signs its requests with over HTTP."""
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

    def slack(self, *, http: bool = False) -> SlackAccess:
        """Return the access to Slack, by Socket Mode or over HTTP; refuses where what it takes is missing."""
        bot_tokens = _opened(self.slack_bot_token, "slack-bot-token")
        return SlackAccess(
            bot_tokens=tuple(re.split(BETWEEN, bot_tokens)),
            api_url=self.slack_api_url,
            app_token="" if http else _opened(self.slack_app_token, "slack-app-token"),
            signing_secret=_opened(self.slack_signing_secret, "slack-signing-secret") if http else "",
        )


def _opened(secret: SecretStr | None, name: str) -> str:
    if secret is None:
        raise SalesError(f"setting-missing-{name}")
    return secret.get_secret_value()


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
