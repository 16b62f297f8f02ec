"""Slack takes every message about how people work, however many and long-named they are, in both languages."""

from datetime import date
from decimal import Decimal

import pytest

from handlers.blocks.awards import awards_message
from handlers.blocks.coaching import coaching_message, lessons_message
from handlers.blocks.conduct import MOST_MISSED, MOST_PEOPLE, conduct_message, conduct_why_message
from handlers.voice import Voice
from parsing.act_words import CAME_UP
from playground.blocks import validate_message
from sales.awards import awards_of
from sales.conduct import Conduct, Missed, together
from sales.contrast import contrast
from sales.lessons import Act, ActKind, ordered
from sales.people import Member, Team
from sales.playbook import Playbook
from sales.stages import DEFAULT
from sales.stops import Stop, Stops
from sales.talk_tracks import SHIPPED, Track
from sales.vocabulary import Channel
from services.conduct import Told
from services.lessons import Learnt
from services.stops import Coaching
from tests.builders import a_member, a_team

DAYS = (date(2026, 10, 1), date(2026, 10, 31))
NUMBERS = Conduct(
    due=20, on_time=18, deals=9, asked=27, filled=27, follow_ups=40, words=6, answered=5, won=2, lost=1, dropped=1,
    value=Decimal(30_000), priced=2, days=48, dated=2, again=1,
)  # fmt: skip
languages = pytest.mark.parametrize("language", ["en", "zh"])


def people(count: int) -> list[tuple[Member, Conduct]]:
    return [(a_member(id=number, name="Very " * 12 + str(number)), NUMBERS) for number in range(1, count + 1)]


def told(count: int) -> Told:
    rows = people(count)
    return Told(
        team=a_team(id=7, currency="USD"), first=DAYS[0], last=DAYS[1], whole=together(n for _, n in rows), people=rows
    )


def team() -> Team:
    return a_team(id=7, currency="USD")


@languages
def test_the_numbers_of_many_people_are_taken_and_the_rest_is_counted(language: str) -> None:
    message = conduct_message(told(MOST_PEOPLE + 2), None, Voice(language))
    validate_message({"text": message.text, "blocks": message.blocks})
    assert Voice(language)("conduct-people-more", count=2) in message.text


def test_every_share_says_of_how_many_it_is() -> None:
    text = conduct_message(told(1), None, Voice("en")).text
    assert (
        "on time 90% (18 of 20) · records 100% (27 of 27) · 9.0 follow-ups a week (40) · answered 83% (5 of 6)" in text
    )
    assert "won 67% (2 of 3) · average $15,000 (2) · cycle 24.0 d (2) · lost or dropped 50% (2 of 4)" in text
    assert "赢单率 67%（2/3） · 平均单价 US$15,000（2 单）" in conduct_message(told(1), None, Voice("zh")).text


@languages
def test_the_arithmetic_is_taken_with_all_that_came_late(language: str) -> None:
    missed = [Missed(opportunity_id=n, name="N" * 200, owner_id=1, due_on=DAYS[1]) for n in range(MOST_MISSED)]
    message = conduct_why_message(told(2), missed, Playbook(), Voice(language))
    validate_message({"text": message.text, "blocks": message.blocks})
    assert "92%" in conduct_why_message(told(2), [], Playbook(entry_weight=20), Voice(language)).text


@languages
def test_where_deals_stop_is_told_with_both_samples_and_the_range(language: str) -> None:
    stop = Stop(stage=DEFAULT[3], told=contrast(6, 9, 11, 29))
    rows = [
        (a_member(name="Ann"), Stops(stop=stop, compared=3, cases=9)),
        (a_member(name="Bo"), Stops(stop=None, compared=1, cases=9)),
        (a_member(name="Cy"), Stops(stop=None, compared=0, cases=2)),
    ] * 12
    found = Coaching(team=team(), first=DAYS[0], last=DAYS[1], least=8, people=rows)
    message = coaching_message(found, Voice(language))
    validate_message({"text": message.text, "blocks": message.blocks})
    assert "67%" in message.text
    assert "+42" in message.text
    assert ("95 % range +4 to +67." if language == "en" else "95% 区间 +4 到 +67。") in message.text


@languages
def test_every_act_has_words_and_what_is_clear_stands_first(language: str) -> None:
    acts = [Act(kind=ActKind.WORDS, code=code) for code in CAME_UP]
    acts += [Act(kind=ActKind.CHANNEL, code=channel.value) for channel in Channel]
    acts += [Act(kind=ActKind.FILE), Act(kind=ActKind.PROMISE)]
    acts += [Act(kind=ActKind.TRACK, code=code, language=language) for code in ("any", "7", "gone")]
    shown = {acts[-3]: SHIPPED[0], acts[-2]: Track(key="7", words="Hello {who} of {customer}")}
    for act in acts:
        lessons = ordered({act: contrast(9, 10, 12, 30), Act(kind=ActKind.FILE): contrast(5, 10, 12, 30)}, 8)
        found = Learnt(
            team=team(), first=DAYS[0], last=DAYS[1], least=8, lessons=lessons, too_few=1, tracks=shown
        )  # fmt: skip
        message = lessons_message(found, Voice(language))
        validate_message({"text": message.text, "blocks": message.blocks})
        assert "9" in message.text.splitlines()[1]


@languages
def test_awards_name_equals_together_and_say_how_they_are_reckoned(language: str) -> None:
    names = {1: "Ann", 2: "Bo", 3: "Cy"}
    numbers = {1: NUMBERS, 2: NUMBERS, 3: Conduct(due=10, on_time=1, deals=8, asked=24, filled=2, value=Decimal(7))}
    message = awards_message(awards_of(team(), DAYS, names, numbers, 8, 10), Voice(language))
    validate_message({"text": message.text, "blocks": message.blocks})
    assert Voice(language).listed(["Ann", "Bo"]) in message.text
    assert "Cy" not in message.text
    nobody = awards_message(awards_of(team(), DAYS, names, {}, 8, 10), Voice(language))
    assert Voice(language)("awards-nobody", least=8) in nobody.text
