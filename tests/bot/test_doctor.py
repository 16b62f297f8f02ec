"""The doctor looks at everything and says in a line what to do."""

import json
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from bot.checkup import Finding, look_at_database, look_over
from bot.manifest import declared_scopes
from bot.settings import Settings
from bot.spoken import LOCALES, word_refusal
from handlers.voice import LANGUAGES, Voice
from sales.errors import SalesError
from storage.engine import open_engine
from storage.lock import only_writer
from storage.migrate import upgrade
from storage.ready import library_is_mended

BOT, APP = "xoxb-1-good", "xapp-1-good"


@dataclass
class Answers:
    """What a Slack on loopback answers."""

    url: str = ""
    scopes: str = ", ".join(sorted(declared_scopes()[0]))
    faults: dict[str, str] = field(default_factory=dict)


@pytest.fixture
def slack() -> Iterator[Answers]:
    answers = Answers()

    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("content-length") or 0))
            fault = answers.faults.get(self.path.rpartition("/")[2])
            good = {"ok": True, "user": "oppbot", "team": "Acme", "url": "wss://nowhere"}
            self.send_response(200)
            self.send_header("x-oauth-scopes", answers.scopes)
            self.end_headers()
            self.wfile.write(json.dumps({"ok": False, "error": fault} if fault else good).encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Door) as server:
        answers.url = f"http://127.0.0.1:{server.server_port}/api/"
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield answers
        server.shutdown()


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, slack: Answers) -> None:
    monkeypatch.chdir(tmp_path)
    for each in fields(Settings):
        monkeypatch.delenv(each.name.upper(), raising=False)
    monkeypatch.setenv("SLACK_BOT_TOKEN", BOT)
    monkeypatch.setenv("SLACK_APP_TOKEN", APP)
    monkeypatch.setenv("SLACK_API_URL", slack.url)


def found() -> dict[str, str]:
    """Return what the doctor finds; every line can be said in both languages."""
    findings = list(look_over())
    for each in findings:
        for language in LANGUAGES:
            assert word_refusal(Voice(language, LOCALES), SalesError(each.code, **each.words))
    return {each.code: each.state for each in findings if each.code != "doctor-sqlite-old"}


def test_where_all_is_well_it_says_so(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'oppbot.db'}")
    upgrade(engine)
    engine.dispose()
    assert found() == dict.fromkeys(
        ["doctor-database", "doctor-bot-token", "doctor-scopes", "doctor-app-token"], "good"
    )


def test_a_database_that_is_not_there_yet_is_a_warning_and_is_not_made(tmp_path: Path) -> None:
    assert found()["doctor-database-new"] == "warning"
    assert list(tmp_path.iterdir()) == []


def test_a_database_without_its_tables_is_to_be_migrated(tmp_path: Path) -> None:
    (tmp_path / "oppbot.db").touch()
    assert found()["database-behind"] == "bad"


def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / "oppbot.db").write_text("name,amount\n" * 1000)
    assert found()["database-out-of-reach"] == "bad"


@pytest.mark.parametrize(("free", "state"), [(150 << 20, "warning"), (1 << 10, "bad"), (1 << 30, None)])
def test_a_disk_with_little_room_is_told_before_it_is_full(
    free: int, state: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path)
    usage = shutil.disk_usage(tmp_path)._replace(free=free)
    monkeypatch.setattr("bot.checkup.shutil.disk_usage", {tmp_path: usage}.__getitem__)
    assert found().get("doctor-disk-full") == state


def test_damaged_pages_are_told(tmp_path: Path) -> None:
    made(tmp_path)
    content = bytearray((tmp_path / "oppbot.db").read_bytes())
    for page in range(20, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = bytes(range(64))
    (tmp_path / "oppbot.db").write_bytes(content)
    assert found()["database-damaged"] == "bad"


def test_a_folder_that_takes_no_files_is_told(tmp_path: Path) -> None:
    made(tmp_path)
    (tmp_path / "oppbot.db.lock").mkdir()  # root may write to a folder that is closed to others
    assert found()["database-out-of-reach"] == "bad"


def made(folder: Path) -> None:
    """Make an empty book."""
    engine = open_engine(f"sqlite:///{folder / 'oppbot.db'}")
    upgrade(engine)
    engine.dispose()


def test_beside_a_running_bot_it_does_not_write(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'oppbot.db'}")
    upgrade(engine)
    with only_writer("sqlite:///oppbot.db"):
        assert found()["doctor-bot-runs"] == "good"
    engine.dispose()


def test_postgresql_is_looked_at_like_a_file(fresh_postgres_database: str) -> None:
    behind = Settings(database_url=fresh_postgres_database)
    assert [each.code for each in look_at_database(behind)] == ["database-behind"]
    engine = open_engine(fresh_postgres_database)
    upgrade(engine)
    engine.dispose()
    assert list(look_at_database(behind)) == [Finding(state="good", code="doctor-database")]


@pytest.mark.parametrize(
    ("method", "code"), [("auth.test", "slack-refuses-bot-token"), ("apps.connections.open", "slack-refuses-app-token")]
)
def test_a_token_that_slack_refuses_is_told_with_slacks_word(slack: Answers, method: str, code: str) -> None:
    slack.faults[method] = "invalid_auth"
    assert found()[code] == "bad"


def test_a_missing_scope_is_bad_and_a_refused_optional_one_only_a_warning(slack: Answers) -> None:
    needed, optional = declared_scopes()
    slack.scopes = ",".join(sorted(needed - {"chat:write", "channels:history"}))
    assert "channels:history" in optional
    said = found()
    assert said["scope-chat-write"] == "bad"
    assert said["scope-channels-history"] == "warning"
    assert said["doctor-scopes-how"] == "warning"
    assert "doctor-scopes" not in said


def test_every_scope_of_the_manifest_has_its_sentence_for_when_it_is_missing(slack: Answers) -> None:
    slack.scopes = ""
    assert len([code for code in found() if code.startswith("scope-")]) == len(declared_scopes()[0])


def test_slack_out_of_reach_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_API_URL", "http://127.0.0.1:1/api/")
    assert found()["slack-away"] == "bad"


def test_over_http_a_signing_secret_takes_the_place_of_the_app_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SLACK_APP_TOKEN")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "0123456789abcdef")
    said = found()
    assert said["doctor-signing-secret"] == "good"
    assert "doctor-app-token" not in said


def test_with_both_it_looks_at_both(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "0123456789abcdef")
    assert {"doctor-signing-secret", "doctor-app-token"} <= set(found())


def test_the_packages_that_http_needs_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "0123456789abcdef")
    monkeypatch.setattr("bot.addresses.find_spec", lambda _name: None)
    assert found()["http-extra-missing"] == "bad"


def test_each_of_several_tokens_is_looked_at(monkeypatch: pytest.MonkeyPatch, slack: Answers) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", f"{BOT}, xoxb-2-good")
    assert [each.code for each in look_over()].count("doctor-bot-token") == 2
    slack.faults["auth.test"] = "token_revoked"
    assert [each.words.get("number") for each in look_over() if each.code == "slack-refuses-bot-token-among"] == [1, 2]


def test_missing_tokens_do_not_keep_it_from_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SLACK_BOT_TOKEN")
    assert set(found()) == {"doctor-database-new", "setting-missing-slack-bot-token"}


@pytest.mark.parametrize(
    ("version", "mended"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((4, 0, 0), True),
    ],
)
def test_the_libraries_with_the_fault_are_told_from_the_mended_ones(
    version: tuple[int, int, int], *, mended: bool
) -> None:
    assert library_is_mended(version) == mended
