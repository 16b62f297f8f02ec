"""A team's week in five lines and a chart; everything that the chart shows stands in the lines too.

What else the week brought, and the deals behind each change, stand in the thread below.
"""

from collections.abc import Iterator
from typing import Final

from handlers.blocks import ids
from handlers.blocks.base import money_told, notes, tally_told
from handlers.blocks.base_changes import bridge_notes, ends_told, rates_told, term_told
from handlers.blocks.changed import changed_message
from handlers.blocks.kit import Block, actions, button, context, cut, esc, header, section
from handlers.blocks.losses import loss_words
from handlers.turn import Message
from handlers.voice import Voice
from sales.bridge import Term
from sales.funnel import COHORT_DAYS, Ended, Step
from sales.stages import Stage
from sales.weekly import WeeklyFunnel
from services.changed import Changed

LABEL: Final = 20
"""Characters of a chart's label."""
POINTS: Final = 20
"""Bars of a chart."""
MOST_MOVES: Final = 4
"""Moves from stage to stage that a line names."""


def digest_message(week: WeeklyFunnel, t: Voice) -> Message:
    """Return the digest of a team's week; the rest goes into its thread."""
    return _message(week, _five(week, t), t("digest-footer"), t)


def funnel_message(week: WeeklyFunnel, t: Voice) -> Message:
    """Return all of a team's week at once, for one person alone."""
    return _message(week, [*_five(week, t), _moved(week, t), _ended(week, t)], "", t)


def _five(week: WeeklyFunnel, t: Voice) -> list[str]:
    return [_open(week, t), _conversion(week, t), _changed(week, t), _slowest(week, t), _won(week, t)]


def _message(week: WeeklyFunnel, lines: list[str], footer: str, t: Voice) -> Message:
    title = _title(week, t)
    chart = [chart_block(week, t)] if week.open_now.count else []
    value = f"{week.team.id}:{COHORT_DAYS}:{week.week_end.isoformat()}"
    why = actions(button(t("button-passage-why"), ids.PASSAGE_WHY, value))
    rates = list(_rates(week, t))
    small = [context(footer, *rates)] if footer or rates else []
    blocks = [header(title), *chart, *(section(line) for line in lines), why, *small]
    return Message(text="\n".join([f"*{esc(title)}*", *lines, *rates]), blocks=blocks)


def _rates(week: WeeklyFunnel, t: Voice) -> Iterator[str]:
    """Yield by which rates money is told in the base currency; what changed says so in the thread."""
    if week.changed_in_base and week.changed_in_base.rates:
        yield from bridge_notes(week.changed_in_base, t)
        return
    yield from notes((tally.sums for tally in (week.open_now, week.new, week.won, week.lost)), week.telling, t)


def details_message(week: WeeklyFunnel, told: Changed, t: Voice) -> Message:
    """Return what else the week brought, and what changed with the deals behind each line; for the thread."""
    lines = [_moved(week, t), _ended(week, t)]
    said = Message(text="\n".join(lines), blocks=[section(line) for line in lines])
    return said.above(changed_message(told, t))


def _title(week: WeeklyFunnel, t: Voice) -> str:
    days = {"first": t.day(week.week_start), "last": t.day(week.week_end)}
    return t("digest-title", team=week.team.name, **days)


def chart_block(week: WeeklyFunnel, t: Voice) -> Block:
    """Return the open opportunities by stage as Slack's own bar chart; labels are unique and short."""
    bars: dict[str, int] = {}
    for line in week.stages[:POINTS]:
        label = cut(_plain(line.stage, t), LABEL)
        bars[label if label not in bars else cut(line.stage.code, LABEL)] = line.count
    points = [{"label": label, "value": count} for label, count in bars.items()]
    series = [{"name": cut(t("digest-series"), LABEL), "data": points}]
    axes = {"categories": list(bars), "y_label": t("digest-series")}
    chart = {"type": "bar", "series": series, "axis_config": axes}
    return {"type": "data_visualization", "title": cut(t("digest-chart", team=week.team.name), 50), "chart": chart}


def _open(week: WeeklyFunnel, t: Voice) -> str:
    if not week.open_now.count:
        return t("digest-open-none")
    stages = [
        t("digest-stage", stage=_stage(line.stage, t), count=line.count, money=money_told(line.sums, None, t))
        for line in week.stages
        if line.count
    ]
    return t("digest-open", what=tally_told(week.open_now, week.telling, t), stages=" → ".join(stages))


def _conversion(week: WeeklyFunnel, t: Voice) -> str:
    found = week.conversion
    if not found.size:
        return t("digest-conversion-none", weeks=COHORT_DAYS // 7)
    steps = t.listed(filter(None, (_step(step, t) for step in found.steps)))
    won = t("digest-won-share", won=found.won, share=t.percent(found.won / found.size))
    return t("digest-conversion", size=found.size, weeks=COHORT_DAYS // 7, steps=steps, won=won)


def _step(step: Step, t: Voice) -> str:
    if step.share is None:
        return ""
    to = _stage(step.to, t) if step.to else t("status-won")
    return t(
        "digest-step", old=_stage(step.stage, t), new=to,
        share=t.percent(step.share), on=step.went_on, reached=step.reached,
    )  # fmt: skip


def _moved(week: WeeklyFunnel, t: Voice) -> str:
    moves = t.listed(
        t("digest-move", old=_stage(move.stage_from, t), new=_stage(move.stage_to, t), count=move.tally.count)
        for move in week.moves[:MOST_MOVES]
    )
    touched = t("digest-follow-ups", made=week.follow_ups, followed=week.followed)
    return t(
        "digest-moved",
        new=tally_told(week.new, week.telling, t),
        moves=moves or t("digest-moves-none"),
        follow_ups=touched,
    )


def _changed(week: WeeklyFunnel, t: Voice) -> str:
    found, base = week.changed, week.changed_in_base
    counted = [(term, found.tally(term).count) for term in Term]
    moves = [
        t("digest-term", term=t(f"changed-term-{term.value}"), count=count, sums=term_told(found, base, term, t))
        for term, count in counted
        if count
    ]
    moves += [t("digest-rates", change=rates)] if (rates := rates_told(base, t)) else []
    start, end = ends_told(found, base, t)
    return t("digest-changed", start=start, end=end, moves=t.listed(moves) or t("changed-nothing"))


def _won(week: WeeklyFunnel, t: Voice) -> str:
    return t("digest-won", what=tally_told(week.won, week.telling, t), names=_names(week.wins, t))


def _ended(week: WeeklyFunnel, t: Voice) -> str:
    lost = t("digest-lost", what=tally_told(week.lost, week.telling, t), names=_names(week.losses, t))
    dropped = [t("digest-dropped", what=tally_told(week.dropped, week.telling, t))] if week.dropped.count else []
    return " · ".join([lost, *dropped])


def _names(ended: tuple[Ended, ...], t: Voice) -> str:
    return t("digest-names", names=t.listed(_name(one, t) for one in ended)) if ended else ""


def _name(one: Ended, t: Voice) -> str:
    money = f" {t.money(one.amount, one.currency)}" if one.amount is not None else ""
    why = t("digest-why", reason=loss_words(one, t)) if one.loss_reason else ""
    return f"{esc(one.name)}{money} {esc(one.owner)}{why}"


def _slowest(week: WeeklyFunnel, t: Voice) -> str:
    line = week.slowest
    if line is None:
        return t("digest-slowest-none")
    return t("digest-slowest", stage=_stage(line.stage, t), count=line.count, days=round(line.median_days or 0))


def _stage(stage: Stage, t: Voice) -> str:
    return esc(_plain(stage, t))


def _plain(stage: Stage, t: Voice) -> str:
    return t.term("stage", stage.code, stage.name)
