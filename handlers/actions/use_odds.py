"""[Use 52 % for A] under the calibration: the rule is weighed and waits for [Save], as every rule does."""

from handlers.actions.rules import propose
from handlers.turn import Turn
from sales.vocabulary import Grade
from services.reliability import propose_odds


def use_odds_pressed(turn: Turn) -> None:
    """Say what would change, for managers of the team and admins."""
    number, grade, percent = turn.value.split(":")
    team = turn.work.teams.get(int(number))
    propose(turn, propose_odds(turn.work, turn.me, team, Grade(grade), int(percent)), "", {})
