"""Whether odds came true, by grade, stage and person, each with its cases, and a way to take what came."""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, context, esc, header, section
from handlers.turn import Message
from handlers.voice import Voice
from sales.people import Team
from sales.playbook import Playbook
from sales.reliability import FEWEST, Reliability, Row
from sales.vocabulary import Grade
from services.reliability import PERCENT

MOST_ROWS = 15


def calibration_message(
    found: Reliability, team: Team, playbook: Playbook, names: Mapping[int, str], t: Voice, today: date
) -> Message:
    """Return how true the odds came, with a button for each grade whose standard reality contradicts."""
    title = t("calibration-title", team=team.name, since=t.day(found.since, today))
    lines = list(_lines(found, playbook, names, t))
    rule = t("calibration-rule", least=FEWEST)
    blocks = [header(title), section("\n".join(lines)), *_buttons(found, team, t), context(rule)]
    return Message(text="\n".join([f"*{esc(title)}*", *lines, rule]), blocks=blocks)


def percent_of(row: Row) -> int:
    """Return the share that was won in whole percent."""
    return round(row.came * PERCENT)


def _lines(found: Reliability, playbook: Playbook, names: Mapping[int, str], t: Voice) -> Iterator[str]:
    if found.whole is None or found.brier is None or found.base is None:
        yield t("calibration-none")
        return
    yield t("calibration-whole", brier=_score(found.brier), base=_score(found.base), **_words(found.whole, t))
    yield t("calibration-worse" if found.brier > found.base else "calibration-better")
    for grade in Grade:
        if row := found.grades.get(grade):
            yield t("calibration-grade", grade=grade.value, **_words(row, t))
            if row.is_contradicted:
                code = "calibration-loose" if row.came < row.told else "calibration-strict"
                yield t(code, grade=grade.value, chance=t.odds(row.chance))
    for stage in playbook.stages:
        if row := found.stages.get(stage.code):
            yield t("calibration-row", name=esc(t.term("stage", stage.code, stage.name)), **_words(row, t))
    ranked = sorted(found.owners.items(), key=lambda pair: (-pair[1].cases, pair[0]))
    for owner, row in ranked[:MOST_ROWS]:
        yield t("calibration-row", name=esc(names.get(owner, "–")), **_words(row, t))


def _words(row: Row, t: Voice) -> dict[str, object]:
    return {"told": t.odds(float(row.told)), "came": t.percent(float(row.came)), "won": row.won, "cases": row.cases}


def _buttons(found: Reliability, team: Team, t: Voice) -> Iterator[Block]:
    offered = [
        button(
            t("button-use-odds", percent=percent_of(row), grade=grade.value), ids.USE_ODDS,
            f"{team.id}:{grade.value}:{percent_of(row)}", nth=nth,
        )
        for nth, grade in enumerate(Grade)
        if (row := found.grades.get(grade)) and row.is_contradicted
    ]  # fmt: skip
    if offered:
        yield actions(*offered)


def _score(share: Fraction) -> str:
    return f"{float(share):.3f}"
