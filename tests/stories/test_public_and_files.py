"""What everybody may see, and what comes with the words."""

import pytest

from playground.driver import Person


@pytest.fixture(autouse=True)
def acme(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")


def test_an_exclamation_mark_posts_a_card_whose_thread_is_filed(ben: Person, maya: Person) -> None:
    ben.invite_bot("sales-us")
    ben.command("/opp Acme!", "sales-us")
    card = next(seen for seen in reversed(maya.sees("sales-us")) if "Acme" in seen.text)
    assert not card.is_ephemeral
    ben.message("sales-us", card.ts).reply("they like the demo")
    assert "they like the demo" in maya.message("sales-us", card.ts).all_text


def test_where_the_bot_is_not_in_the_channel_the_person_alone_sees_the_card_and_how_to_share_it(
    ben: Person, maya: Person
) -> None:
    ben.command("/opp Acme!", "sales-us")
    seen = ben.last("sales-us")
    assert seen.is_ephemeral
    assert "/invite" in seen.all_text
    assert not any("Acme" in other.text for other in maya.sees("sales-us"))


def test_files_that_come_with_the_words_are_noted_with_their_links(ben: Person) -> None:
    ben.upload("quote v2.pdf", b"%PDF", "dm", "Acme got the new quote")
    ben.command("/opp Acme")
    assert "quote v2.pdf" in ben.last().all_text


def test_a_file_alone_under_a_card_is_a_follow_up(ben: Person) -> None:
    ben.invite_bot("sales-us")
    ben.command("/opp Acme!", "sales-us")
    card = next(seen for seen in ben.sees("sales-us") if not seen.is_ephemeral and "grade A" in seen.text)
    ben.upload("photo.jpg", b"\xff\xd8", "sales-us", "", thread_ts=card.ts)
    assert "photo.jpg" in ben.message("sales-us", card.ts).all_text
