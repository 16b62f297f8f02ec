"""What Slack makes a link of is read as it was typed."""

from playground.driver import Person
from tests.stories.town import Town, found_team


def test_a_customer_whose_name_is_a_web_address_is_found_in_a_message(town: Town, ben: Person) -> None:
    found_team(town, "US", "dana", "ben", "maya")
    ben.command("/opp new Bellhop.com 120k A call today")
    said = ben.say("Bellhop.com liked the demo, mail amy@bellhop.com, next Friday")
    assert said.text.startswith("<http://Bellhop.com|Bellhop.com>")
    answer = ben.last().all_text
    assert "*Bellhop.com*" in answer
    assert "mailto:" not in ben.screen().replace(said.text, "")
