"""What is asked of a team is read in any order and either language; what is left is its name."""

import pytest

from parsing.team_words import TeamAsked, TeamView, read_team


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("90d", TeamAsked(view=TeamView.NUMBERS, days=90)),
        ("East 13 weeks", TeamAsked(view=TeamView.NUMBERS, days=91, name="East")),
        ("90天", TeamAsked(view=TeamView.NUMBERS, days=90)),
        ("华东 三个月", TeamAsked(view=TeamView.NUMBERS, days=90, name="华东")),
        ("numbers", TeamAsked(view=TeamView.NUMBERS)),
        ("数据", TeamAsked(view=TeamView.NUMBERS)),
        ("stuck", TeamAsked(view=TeamView.STOPS)),
        ("华东的卡点 90天", TeamAsked(view=TeamView.STOPS, days=90, name="华东")),
        ("what works #East 180d", TeamAsked(view=TeamView.WORKS, days=180, name="East")),
        ("有效做法", TeamAsked(view=TeamView.WORKS)),
        ("awards", TeamAsked(view=TeamView.AWARDS)),
        ("排行榜", TeamAsked(view=TeamView.AWARDS)),
        ("East", TeamAsked(view=TeamView.PEOPLE, name="East")),
        ("", TeamAsked(view=TeamView.PEOPLE)),
    ],
)
def test_what_is_asked_of_a_team_is_read(said: str, asked: TeamAsked) -> None:
    assert read_team(said) == asked
