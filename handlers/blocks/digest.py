"""A team's week in five lines and a chart; everything that the chart shows stands in the lines too."""

from typing import Final

from handlers.blocks.kit import Block, context, cut, esc, header, section
from handlers.turn import Message
from handlers.voice import Voice
from sales.funnel import COHORT_DAYS, Ended, Step, Sums, Tally, WeeklyFunnel
from sales.stages import Stage

LABEL: Final = 20
"""Characters of a chart's label."""
POINTS: Final = 20
"""Bars of a chart."""
MOST_MOVES: Final = 4
"""Moves from stage to stage that a line names."""


def digest_message(week: WeeklyFunnel, t: Voice) -> Message:
    """Return the digest of a team's week."""
    days = {"first": t.day(week.week_start), "last": t.day(week.week_end)}
    title = t("digest-title", team=week.team.name, **days)
    lines = [_open(week, t), _conversion(week, t), _moved(week, t), _ended(week, t), _slowest(week, t)]
    chart = [chart_block(week, t)] if week.open_now.count else []
    blocks = [header(title), *chart, *(section(line) for line in lines), context(t("digest-footer"))]
    return Message(text="\n".join([f"*{esc(title)}*", *lines]), blocks=blocks)


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
        t("digest-stage", stage=_stage(line.stage, t), count=line.count, money=_money(line.sums, t))
        for line in week.stages
        if line.count
    ]
    return t("digest-open", what=_tally(week.open_now, t), stages=" → ".join(stages))


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
    return t("digest-moved", new=_tally(week.new, t), moves=moves or t("digest-moves-none"), follow_ups=touched)


def _ended(week: WeeklyFunnel, t: Voice) -> str:
    won = t("digest-won", what=_tally(week.won, t), names=_names(week.wins, t))
    lost = t("digest-lost", what=_tally(week.lost, t), names=_names(week.losses, t))
    dropped = [t("digest-dropped", what=_tally(week.dropped, t))] if week.dropped.count else []
    return " · ".join([won, lost, *dropped])


def _names(ended: tuple[Ended, ...], t: Voice) -> str:
    return t("digest-names", names=t.listed(_name(one, t) for one in ended)) if ended else ""


def _name(one: Ended, t: Voice) -> str:
    money = f" {t.money(one.amount, one.currency)}" if one.amount is not None else ""
    why = t("digest-why", reason=t.term("loss", one.loss_reason.value)) if one.loss_reason else ""
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


def _tally(tally: Tally, t: Voice) -> str:
    return t("digest-tally", count=tally.count, money=_money(tally.sums, t))


def _money(sums: Sums, t: Voice) -> str:
    return t("digest-money", sums=t.sums(sums)) if sums else ""
