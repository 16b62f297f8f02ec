"""A team: who is in it, how it stands, and the way to set it up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, context, esc, section
from handlers.blocks.posts import posts_button
from handlers.blocks.words_form import words_button
from handlers.turn import Message
from handlers.voice import Voice
from sales.people import Member, Team
from services.conduct import USUAL_DAYS
from services.teams import Standing

MOST_BUTTONS: Final = 20
MOST_WAITING: Final = 5
"""Teams that a channel is offered to at once; `team` with a name offers it to any."""


def team_message(shown: Standing, t: Voice, free: str | None = None, waiting: Sequence[Team] = ()) -> Message:
    """Return a team with its people and, as far as the reader may see them, its numbers.

    `free` is the channel asked in, where it has no team of its own; `waiting` are the reader's teams without one.
    """
    lines = [f"*{esc(shown.team.name)}*", *_people(shown, t), *_numbers(shown, t)]
    small = t("team-rhythm", **rhythm(shown.team, t))
    buttons = [
        set_up_button(t("button-change-team"), f"team:{shown.team.id}"),
        posts_button(shown.team, t),
        words_button(t),
    ]
    numbers = button(t("button-conduct"), ids.CONDUCT, f"{shown.team.id}:{USUAL_DAYS}")
    change = [actions(*([numbers] if shown.open else []), *buttons)] if shown.may_change else []
    another = [context(t("team-channel-free")), set_up_row(free, t, waiting)] if free else []
    blocks = [section("\n".join(lines)), context(small), *change, *another]
    return Message(text="\n".join([*lines, small]), blocks=blocks)


def no_team_message(teams: Sequence[Team], mine: Sequence[Team], channel: str | None, t: Voice) -> Message:
    """Return that there is no team here, what others there are, and the ways to set one up and to change one's own."""
    others = t("team-others", teams=t.listed(esc(team.name) for team in teams)) if teams else ""
    said = "\n".join(filter(None, [t("team-none"), others]))
    waiting = without_channel(mine)
    changes = [
        set_up_button(t("button-change-named", team=team.name), f"team:{team.id}", nth=nth)
        for nth, team in enumerate(mine[:MOST_BUTTONS])
        if not (channel and team in waiting)
    ]
    rows = [actions(*changes)] if changes else []
    return Message(text=said, blocks=[section(said), set_up_row(channel, t, waiting), *rows])


def saved_message(shown: Standing, t: Voice, *, created: bool) -> Message:
    """Return a team after it was set up or changed; without numbers, for everybody in the channel may read it."""
    standing = team_message(replace(shown, open=None, late=None), t)
    said = t("team-created" if created else "team-changed")
    return Message(text=f"✓ {said}\n{standing.text}", blocks=[section(f"✓ {said}"), *standing.blocks])


def welcome_message(team: Team | None, channel: str, t: Voice, waiting: Sequence[Team] = ()) -> Message:
    """Return what the bot says when it is brought into a channel; teams without one may take it."""
    if team:
        said = t("welcome-back", **rhythm(team, t), team=esc(team.name))
        return Message(text=said, blocks=[section(said)])
    said = t("welcome")
    small = [t("how-to"), t("team-waiting") if waiting else ""]
    return Message(text=said, blocks=[section(said), context(*small), set_up_row(channel, t, waiting)])


def lead_on(channel: str | None, t: Voice) -> list[Block]:
    """Return the line under an answer that leads to a first team."""
    return [section(t("lead-to-team"), set_up_button(t("button-set-up"), f"lead:{channel or ''}"))]


def without_channel(teams: Iterable[Team]) -> list[Team]:
    """Return the teams that get no digest as yet: an import knows no channels."""
    return [team for team in teams if team.channel is None]


def set_up_row(channel: str | None, t: Voice, waiting: Sequence[Team] = ()) -> Block:
    """Return the row with [Set up] for a channel, or for one still to be chosen; teams without one may take it."""
    taking = [
        set_up_button(t("button-use-channel", team=team.name), f"here:{team.id}:{channel}", nth=MOST_BUTTONS + nth)
        for nth, team in enumerate(waiting[:MOST_WAITING] if channel else ())
    ]
    return actions(set_up_button(t("button-set-up"), f"channel:{channel or ''}", style="primary"), *taking)


def set_up_button(text: str, value: str, style: str | None = None, nth: int | None = None) -> Block:
    """Return the button that opens the form; its value says for which team or channel."""
    return button(text, ids.SET_UP, value, style=style, nth=nth)


def rhythm(team: Team, t: Voice) -> dict[str, str]:
    """Return the words for where and when a team's digest comes."""
    channel = f"<#{team.channel}>" if team.channel else t("team-no-channel")
    return {"channel": channel, "weekday": t.weekday(team.digest_weekday), "time": t.clock(team.digest_time)}


def _people(shown: Standing, t: Voice) -> list[str]:
    managers = t("team-managers", who=_names(shown.managers, t)) if shown.managers else t("team-no-managers")
    reps = [t("team-reps", count=len(shown.reps), who=_names(shown.reps, t))] if shown.reps else []
    return [managers, *reps]


def _numbers(shown: Standing, t: Voice) -> list[str]:
    if shown.open is None:
        return []
    told = [t("team-open", count=shown.open.count, money=t.sums(shown.open.sums))]
    return told if shown.late is None else [*told, late_line(shown.late, t)]


def late_line(late: Mapping[str, int], t: Voice) -> str:
    """Return who is late and with how many follow-ups."""
    if not late:
        return t("team-late-none")
    return t("team-late", who=t.listed(f"{esc(name)} {count}" for name, count in late.items()))


def _names(people: Sequence[Member], t: Voice) -> str:
    return t.listed(esc(member.name) for member in people)
