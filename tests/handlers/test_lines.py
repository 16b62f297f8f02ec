"""The lines that messages share are harmless, whatever a file or a person called things."""

import pytest

from handlers.blocks.lines import headline
from handlers.voice import LANGUAGES, Voice
from tests.builders import an_opportunity

PING = "<!channel>"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stage_that_an_import_kept_cannot_call_the_channel(language: str) -> None:
    deal = an_opportunity(account_id=1, owner_id=1, stage=PING)
    for shown in (headline(deal, Voice(language)), headline(deal, Voice(language), PING)):
        assert "&lt;!channel&gt;" in shown
        assert PING not in shown
