"""The demo opens with a book that has life in it, for people who are there."""

from bot.demo import CHANNELS, open_demo
from playground import seed
from services.totals import overall


def test_the_demo_opens_with_two_teams_of_people_who_are_in_the_workspace() -> None:
    with open_demo(0) as (address, bot), bot.store.read(bot.identity.workspace) as work:
        assert address.startswith("http://127.0.0.1:")
        assert int(overall(work)["total"] or 0) >= 50
        teams = work.teams.all()
        assert len(teams) == len(CHANNELS)
        assert all(team.channel for team in teams)
        known = {member.id for member in seed.PEOPLE}
        for team in teams:
            sellers = {member.slack_id for member in work.members.of_team(team.id)}
            assert sellers
            assert sellers <= known
