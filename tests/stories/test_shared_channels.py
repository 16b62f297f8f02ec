"""In a channel that another company reads, outsiders learn nothing of a deal; the team's own people lose nothing."""

import pytest

from playground import comings
from playground.driver import Person
from playground.grid import Grid
from playground.manifest import Manifest
from playground.messages import Channel
from playground.people import Member
from playground.seen import Seen
from playground.workspace import Workspace
from sales.teams import digest_after
from services.outsiders import FRESH
from tests.stories.town import Town, found_team, installed

HIDDEN = (
    "No longer shown here: more than one company may read this channel. Colleagues, please ask me in a direct message."
)
"""All that a hidden message says."""


class Neighbours:
    """Another company, which a channel can be shared with."""

    def __init__(self, town: Town) -> None:
        self.home = town.workspace
        self.grid = Grid(self.home)
        people = [Member(id="U0LENA", name="lena", real_name="Lena Fox", language="en-US")]
        self.workspace: Workspace = self.grid.add("Globex", team="T0GLOBEX", people=people)

    def come_into(self, place: Channel) -> Person:
        """Share a channel with them, and return somebody of theirs who reads it."""
        self.grid.share(place, self.home, self.workspace, name="northwind")
        comings.come_in(self.workspace, self.workspace.channels[place.id], "U0LENA")
        self.home.settle()
        return self.workspace.as_("lena")

    def leave(self, place: Channel) -> None:
        """End that."""
        self.grid.unshare(place, self.home, self.workspace)


@pytest.fixture
def neighbours(town: Town) -> Neighbours:
    return Neighbours(town)


@pytest.fixture
def place(town: Town, ben: Person) -> Channel:
    """Return a channel that the bot is in, before anybody else is."""
    ben.command("/opp new Acme 120k A call Fri, met Zhang the CTO")
    ben.invite_bot("sales-us")
    return town.workspace.channel_named("sales-us", ben.id)


@pytest.fixture
def lena(neighbours: Neighbours, place: Channel) -> Person:
    """Return somebody of the other company, who reads the channel."""
    return neighbours.come_into(place)


def said_before(reader: Person, channel: str = "northwind") -> list[str]:
    """Return all that the bot has said where somebody reads, in threads too, less what says that it is hidden."""
    seen = [each for above in reader.sees(channel) for each in (above, *above.replies)]
    return [each.all_text for each in seen if each.is_from_bot and {*each.all_text.splitlines()} != {HIDDEN}]


def card_in(reader: Person) -> Seen:
    """Return the card that was posted for everybody."""
    return next(seen for seen in reader.sees("sales-us") if "#1 *Acme*" in seen.all_text and not seen.is_ephemeral)


def test_a_mention_is_answered_to_the_person_alone_who_reads_why(ben: Person, lena: Person) -> None:
    ben.mention("Acme!", "sales-us")
    assert said_before(lena) == []
    assert "120" in ben.last().all_text
    assert "because people of another company may read" in ben.last().all_text


def test_an_update_is_filed_and_read_back_apart_with_its_buttons(ben: Person, lena: Person) -> None:
    ben.mention("Acme sent the quote 130k, call Friday", "sales-us")
    receipt = ben.last()
    assert "130" in receipt.all_text
    receipt.press("Undo")
    ben.command("/opp Acme")
    assert "120" in ben.last().all_text
    assert said_before(lena) == []


def test_an_outsider_who_speaks_or_replies_to_the_bot_is_not_answered_and_changes_nothing(
    ben: Person, neighbours: Neighbours, place: Channel
) -> None:
    ben.command("/opp Acme!", "sales-us")
    card = card_in(ben)
    lena = neighbours.come_into(place)
    before = ben.screen()
    lena.mention("Acme", "northwind")
    lena.message("northwind", card.ts).reply("Acme sent the quote 130k")
    assert (said_before(lena), ben.screen()) == ([], before)
    assert [seen for seen in lena.sees("northwind") if seen.is_ephemeral] == []
    ben.command("/opp Acme")
    assert "130" not in ben.last().all_text


def test_a_question_and_a_refusal_are_for_the_person_alone_too(ben: Person, wu: Person, lena: Person) -> None:
    ben.command("/opp new Acme West 50k")
    ben.mention("Acme Wset sent the quote", "sales-us")
    ben.mention("Acme lost", "sales-us")
    ben.mention("digest", "sales-us")
    assert said_before(lena) == []


@pytest.mark.parametrize("words", ["Acme!", "list!", "funnel!", "team!", "due!"])
def test_public_answers_to_commands_are_for_the_person_alone(town: Town, ben: Person, lena: Person, words: str) -> None:
    found_team(town, "West", "dana", "ben")
    ben.command(f"/opp {words}", "sales-us")
    assert ben.last("sales-us").is_ephemeral
    assert said_before(lena) == []


def test_the_person_reads_why_a_public_answer_was_not_public(ben: Person, lena: Person) -> None:
    ben.command("/opp Acme!", "sales-us")
    assert "Only you can see this, because people of another company may read" in ben.last("sales-us").all_text
    assert said_before(lena) == []


def test_somebody_who_reads_chinese_reads_why_in_chinese(wu: Person, ben: Person, lena: Person) -> None:
    wu.command("/opp 新建 极光 12万 A类")
    ben.invite("wuqian", "sales-us")
    wu.command("/opp 极光!", "sales-us")
    assert "这个频道里可能有其他公司的人，所以只有您能看到。" in wu.last("sales-us").all_text
    wu.mention("极光", "sales-us")
    assert "里可能有其他公司的人，所以我在这里单独回复您。" in wu.last().all_text
    assert said_before(lena) == []


def test_what_stood_there_before_is_hidden_when_the_channel_is_shared(
    ben: Person, neighbours: Neighbours, place: Channel
) -> None:
    ben.command("/opp Acme!", "sales-us")
    ben.mention("Acme sent the quote, call Friday", "sales-us")
    assert "120" in "".join(said_before(ben, "sales-us"))
    lena = neighbours.come_into(place)
    assert said_before(lena) == []
    assert any(HIDDEN in seen.all_text for seen in lena.sees("northwind"))


def test_a_hidden_card_stays_hidden_while_the_deal_goes_on_and_what_is_said_under_it_is_filed(
    ben: Person, neighbours: Neighbours, place: Channel
) -> None:
    ben.command("/opp Acme!", "sales-us")
    card = card_in(ben)
    lena = neighbours.come_into(place)
    card.reply("sent the quote, 130k")
    assert "130" in ben.last().all_text
    ben.command("/opp Acme lost, too expensive")
    assert said_before(lena) == []
    neighbours.leave(place)
    ben.command("/opp undo")
    assert "130" in ben.message("sales-us", card.ts).all_text


def test_what_stood_in_a_private_channel_is_hidden_though_sharing_gives_it_another_id(
    town: Town, ben: Person, neighbours: Neighbours
) -> None:
    room = town.workspace.new_channel("deal-room", [ben.id, town.workspace.bot.id], "group")
    ben.command("/opp new Acme 120k A call Fri, met Zhang the CTO")
    ben.command("/opp Acme!", "deal-room")
    card = next(seen for seen in ben.sees("deal-room") if "#1 *Acme*" in seen.all_text)
    lena = neighbours.come_into(room)
    assert said_before(lena) == []
    ben.message("deal-room", card.ts).reply("sent the quote, 130k")
    assert "130" in ben.last().all_text
    assert said_before(lena) == []


def test_what_was_said_in_a_private_channel_is_withdrawn_by_deleting_it_though_sharing_gave_it_another_id(
    town: Town, ben: Person, neighbours: Neighbours
) -> None:
    room = town.workspace.new_channel("deal-room", [ben.id, town.workspace.bot.id], "group")
    ben.command("/opp new Acme 120k A call Fri, met Zhang the CTO")
    said = ben.mention("Acme sent the quote, 130k", "deal-room")
    neighbours.come_into(room)
    ben.message("deal-room", said.ts).delete()
    ben.command("/opp Acme")
    assert "130" not in ben.last().all_text, ben.last().all_text


def test_a_deal_that_changes_hands_is_not_told_where_outsiders_read(
    ben: Person, maya: Person, neighbours: Neighbours, place: Channel
) -> None:
    ben.command("/opp Acme!", "sales-us")
    lena = neighbours.come_into(place)
    ben.command(f"/opp give Acme to <@{maya.id}>")
    assert "Acme" in maya.last().all_text
    assert said_before(lena) == []


def test_where_slack_tells_nothing_the_bot_asks_before_it_posts(
    town: Town, ben: Person, neighbours: Neighbours, place: Channel
) -> None:
    ben.command("/opp Acme!", "sales-us")
    card = card_in(ben)
    deaf = installed(town.transport)
    events = deaf["settings"]["event_subscriptions"]["bot_events"]
    deaf["settings"]["event_subscriptions"]["bot_events"] = [e for e in events if not e.startswith("channel_")]
    town.workspace.manifest = Manifest(deaf)
    lena = neighbours.come_into(place)
    assert "120" in lena.message("northwind", card.ts).all_text
    town.jump(town.workspace.clock.now() + FRESH)
    ben.command("/opp Acme sent the quote 130k")
    assert said_before(lena) == []


def test_the_digest_is_not_posted_and_the_manager_is_told_once_what_to_do(
    town: Town, ben: Person, dana: Person, neighbours: Neighbours, place: Channel
) -> None:
    team = found_team(town, "West", "dana", "ben", channel="sales-us", zone="America/New_York")
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        work.teams.schedule_digest(team.id, digest_after(team, work.now))
    town.next_monday("America/New_York")
    assert len([said for said in said_before(ben, "sales-us") if "*Open*" in said]) == 1
    lena = neighbours.come_into(place)
    town.next_monday("America/New_York")
    town.next_monday("America/New_York")
    assert said_before(lena) == []
    told = [seen for seen in dana.sees() if "so the digest of “West” does not come there" in seen.all_text]
    assert len(told) == 1
    dana.command("/opp digest")
    assert "with your own people only" in dana.last().all_text
    told[0].press("Change")
    dana.modal.fill({"channel": "general"}).submit()
    assert not dana.has_modal


def test_the_form_of_a_team_refuses_a_channel_that_outsiders_read(dana: Person, ben: Person, lena: Person) -> None:
    ben.invite("dana", "sales-us")
    dana.command("/opp team")
    dana.last().press("Set up")
    refused = dana.modal.fill({"name": "West", "channel": "sales-us"}).submit()
    assert "People of another company read that channel" in str(refused)
    assert dana.has_modal


def test_brought_into_a_shared_channel_the_bot_keeps_silent_and_says_so_to_whoever_brought_it(
    town: Town, ben: Person, neighbours: Neighbours
) -> None:
    place = town.workspace.channel_named("sales-us", ben.id)
    lena = neighbours.come_into(place)
    ben.invite_bot("sales-us")
    assert said_before(lena) == []
    assert not [seen for seen in lena.sees("northwind") if seen.is_from_bot]
    assert "people of another company read along" in ben.last().all_text
