"""`/opp playbook`, and with `history`, `export` or `import` behind it; the name of a team may follow."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from handlers.blocks import ids
from handlers.blocks.rules import export_message, history_message, rules_message
from handlers.blocks.rules_form import text_form
from handlers.commands.team import team_channel
from handlers.turn import Turn
from parsing.rules_words import read_rules
from sales.people import Team
from services.playbook_text import write_text
from services.playbooks import ensure_may_rule, history, may_rule, sheet_of
from services.teams import team_here, team_named


def playbook(turn: Turn) -> None:
    """Show the rules, or do what is said with them: a team's, where one is named, else those that are nearest."""
    wish, name = read_rules(turn.text)
    team = team_named(turn.work, name) if name else _nearest(turn)
    RULES[wish](turn, team)


def show_rules(turn: Turn, team: Team | None) -> None:
    """Show all rules."""
    turn.answer(rules_message(sheet_of(turn.work, team), turn.t, may_change=may_rule(turn.me, team)))


def show_history(turn: Turn, team: Team | None) -> None:
    """Show who changed what."""
    ensure_may_rule(turn.work, turn.me, team)
    turn.answer(history_message(team, history(turn.work, team), turn.me.zone, turn.t))


def export_rules(turn: Turn, team: Team | None) -> None:
    """Give the rules as text."""
    sheet = sheet_of(turn.work, team)
    turn.answer(export_message(team, write_text(sheet.own, sheet.playbook, of_team=team is not None), turn.t))


def import_rules(turn: Turn, team: Team | None) -> None:
    """Open a form for a text; where words alone were said, which open none, show the button that does."""
    ensure_may_rule(turn.work, turn.me, team)
    if turn.origin.trigger_id is None:
        show_rules(turn, team)
        return
    turn.open(text_form("", turn.t, private(turn, sheet_of(turn.work, team).version, team, "text")))


def private(turn: Turn, version: int, team: Team | None, form: str) -> str:
    """Return what a form of rules carries along."""
    to = {**turn.origin.address, "block": "text-0"} if form == "text" else turn.origin.address
    return ids.carry(team=team.id if team else 0, version=version, form=form, to=to)


def _nearest(turn: Turn) -> Team | None:
    """Return the team of the channel, or one's own; admins mean the workspace."""
    return None if turn.me.is_admin else team_here(turn.work, turn.me, team_channel(turn.origin))


RULES: Final[Mapping[str, Callable[[Turn, Team | None], None]]] = MappingProxyType(
    {"show": show_rules, "history": show_history, "export": export_rules, "import": import_rules}
)
