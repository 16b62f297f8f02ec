"""The pictures that the READMEs show are there, are what they say, and are light."""

import re

import pytest

from tests.house.style_card import ROOT

PNG = b"\x89PNG\r\n\x1a\n"
MOST_BYTES = 150_000
SHOWN = re.compile(r"!\[[^\]]+\]\((docs/pictures/[\w-]+\.png)\)")


@pytest.mark.parametrize(("readme", "language"), [("README.md", "en"), ("README.zh.md", "zh")])
def test_a_readme_shows_an_update_a_reminder_and_a_digest_in_its_own_language(readme: str, language: str) -> None:
    shown = SHOWN.findall((ROOT / readme).read_text(encoding="utf-8"))
    assert shown == [f"docs/pictures/{name}-{language}.png" for name in ("update", "reminder", "digest")]
    for path in shown:
        content = (ROOT / path).read_bytes()
        assert content.startswith(PNG), path
        assert len(content) < MOST_BYTES, path


def test_no_picture_lies_about_that_nobody_shows() -> None:
    texts = "".join((ROOT / readme).read_text(encoding="utf-8") for readme in ("README.md", "README.zh.md"))
    drawn = {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs" / "pictures").iterdir()}
    assert drawn == set(SHOWN.findall(texts))
