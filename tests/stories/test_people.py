"""The bot knows the workspace's people before they speak, and notices when they change."""

from playground import comings
from playground.driver import Person
from playground.people import Member as SlackUser
from sales.people import Member
from tests.stories.town import Town


def known(town: Town, slack_id: str) -> Member | None:
    with town.bot.store.read(town.bot.identity.workspace) as work:
        return work.members.by_slack(slack_id)


def test_everybody_is_known_from_the_start_and_no_bot_is(town: Town, ben: Person) -> None:
    town.bot.settle()
    with town.bot.store.read(town.bot.identity.workspace) as work:
        people = work.members.all()
    assert {person.slack_id for person in people} >= {"U0BEN", "U0WUQIAN", "U0SAM"}
    assert town.bot.identity.bot_user not in {person.slack_id for person in people}
    wu = known(town, "U0WUQIAN")
    assert wu
    assert (wu.zone, wu.language, wu.profile_known) == ("Asia/Shanghai", "zh", True)
    assert ben.name


def test_admins_of_the_workspace_are_admins(town: Town, sam: Person, ben: Person) -> None:
    town.bot.settle()
    assert [bool(member and member.is_admin) for member in (known(town, sam.id), known(town, ben.id))] == [True, False]


def test_a_new_language_is_spoken_from_then_on(ben: Person) -> None:
    ben.command("/opp team")
    assert "There is no team here yet." in ben.last().all_text
    ben.set_profile(language="zh-CN")
    ben.command("/opp team")
    assert "这里还没有团队" in ben.last().all_text


def test_a_new_zone_is_kept(town: Town, ben: Person) -> None:
    ben.set_profile(zone="Europe/Berlin")
    member = known(town, ben.id)
    assert member
    assert member.zone == "Europe/Berlin"


def test_somebody_who_left_is_inactive(town: Town, ben: Person) -> None:
    comings.deactivate(town.workspace, ben.id)
    town.workspace.settle()
    member = known(town, ben.id)
    assert member
    assert not member.active


def test_somebody_who_comes_is_known_and_takes_over_what_was_imported_for_them(town: Town) -> None:
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        imported = work.members.add(Member(id=0, name="Nora Ek", email="nora@example.com"))
    nora = SlackUser(id="U0NORA", name="nora", real_name="Nora Ek", email="Nora@example.com", zone="Europe/Stockholm")
    comings.arrive(town.workspace, nora)
    town.workspace.settle()
    member = known(town, "U0NORA")
    assert member
    assert (member.id, member.zone) == (imported.id, "Europe/Stockholm")
