"""Settings are read in one place, refused in a sentence, and never shown."""

from dataclasses import fields
from pathlib import Path

import pytest

from bot.settings import Settings, language_wanted, read_settings
from sales.errors import SalesError

NAMES = [each.name.upper() for each in fields(Settings)]
BOT, APP = "xoxb-1-secret", "xapp-1-secret"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*NAMES, "OPPBOT_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def test_without_any_setting_the_book_is_a_file_and_slack_is_slack() -> None:
    settings = read_settings(None)
    assert settings.database_url == "sqlite:///oppbot.db"
    assert settings.slack_api_url == "https://slack.com/api/"
    assert settings.oppbot_command == "/opp"


@pytest.mark.parametrize(
    ("tokens", "missing"),
    [
        ({}, "setting-missing-slack-bot-token"),
        ({"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": ""}, "setting-missing-slack-app-token"),
    ],
)
def test_a_missing_token_is_named(monkeypatch: pytest.MonkeyPatch, tokens: dict[str, str], missing: str) -> None:
    for name, value in tokens.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SalesError) as refused:
        read_settings(None).slack()
    assert refused.value.code == missing


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", "xapp-swapped"),
        ("SLACK_BOT_TOKEN", "xoxb-1-good,xapp-swapped"),
        ("SLACK_SIGNING_SECRET", "xoxb-swapped"),
        ("SLACK_SIGNING_SECRET", "short"),
        ("SLACK_APP_TOKEN", "xoxb-swapped"),
        ("SLACK_API_URL", "slack.com/api"),
        ("DATABASE_URL", "mysql://root:secret@host/db"),
        ("DATABASE_URL", "oppbot.db"),
        ("OPPBOT_COMMAND", "opp"),
        ("OPPBOT_COMMAND", "/Opp"),
        ("LOG_LEVEL", "LOUD"),
        ("LOG_FORMAT", "xml"),
    ],
)
def test_a_wrong_setting_is_named_and_its_value_is_not_repeated(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SalesError) as refused:
        read_settings(None)
    assert refused.value.code == f"setting-wrong-{name.lower().replace('_', '-')}"
    assert not refused.value.words
    assert refused.value.__context__ is None


def test_the_environment_comes_before_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"SLACK_BOT_TOKEN={BOT}\nOPPBOT_COMMAND=/deal\nSOMETHING_ELSE=1\n")
    monkeypatch.setenv("OPPBOT_COMMAND", "/sale")
    monkeypatch.setenv("SLACK_APP_TOKEN", APP)
    settings = read_settings(tmp_path / ".env")
    assert settings.oppbot_command == "/sale"
    assert settings.slack().bot_tokens == (BOT,)
    assert settings.slack().app_token == APP


@pytest.mark.parametrize("between", [",", ", ", " ", "\n", " ,\t"])
def test_several_tokens_stand_in_one_setting(monkeypatch: pytest.MonkeyPatch, between: str) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", between.join([BOT, "xoxb-2", "xoxe.xoxb-3"]))
    monkeypatch.setenv("SLACK_APP_TOKEN", APP)
    assert read_settings(None).slack().bot_tokens == (BOT, "xoxb-2", "xoxe.xoxb-3")


def test_over_http_the_signing_secret_is_needed_and_the_app_token_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", BOT)
    with pytest.raises(SalesError, match="setting-missing-slack-signing-secret"):
        read_settings(None).slack(http=True)
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "0123456789abcdef")
    assert read_settings(None).slack(http=True).signing_secret == "0123456789abcdef"


def test_the_address_of_slack_ends_with_one_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_API_URL", "http://127.0.0.1:9/api")
    monkeypatch.setenv("SLACK_BOT_TOKEN", BOT)
    monkeypatch.setenv("SLACK_APP_TOKEN", APP)
    assert read_settings(None).slack().api_url == "http://127.0.0.1:9/api/"


def test_no_representation_shows_a_token_or_a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", BOT)
    monkeypatch.setenv("SLACK_APP_TOKEN", APP)
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "a-secret-of-slack")
    monkeypatch.setenv("DATABASE_URL", "postgresql://ben:secret@host/oppbot")
    settings = read_settings(None)
    assert settings.slack(http=True).signing_secret not in repr(settings.slack(http=True))
    shown = f"{settings!r} {settings} {settings.slack()!r}"
    assert "secret" not in shown


def test_the_language_is_the_first_that_the_surroundings_name(monkeypatch: pytest.MonkeyPatch) -> None:
    assert language_wanted() == ""
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert language_wanted() == "en_US.UTF-8"
    monkeypatch.setenv("OPPBOT_LANGUAGE", "zh")
    assert language_wanted() == "zh"
