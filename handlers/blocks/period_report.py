"""A team's month or quarter beside the one before, and a chart; every share says of how many it is."""

from collections.abc import Mapping
from decimal import Decimal

from handlers.blocks import ids
from handlers.blocks.base import notes, tally_told
from handlers.blocks.digest import LABEL, POINTS
from handlers.blocks.kit import Block, actions, button, context, cut, esc, header, section
from handlers.blocks.loss_report import advice_line, reasons_line
from handlers.turn import Message
from handlers.voice import Voice
from sales.funnel import Tally
from sales.people import Team
from sales.period_report import PeriodNumbers, PeriodReport
from sales.periods import Period, PeriodKind
from sales.stages import Stage

ByStage = Mapping[str, Tally]


def period_message(found: PeriodReport, t: Voice) -> Message:
    """Return the report of a month or a quarter."""
    period = found.now.period
    title = t(f"period-title-{period.kind.value}", team=found.team.name, period=period_named(period, t))
    lines = [_open(found, t), _records(found, t), _rate(found, t), _won(found, t), _cycle(found, t), _lost(found, t)]
    lines += [_stopped(found, t)] if found.now.stopped or found.before.stopped else []
    if found.losses.lost.count:
        lines += [reasons_line(found.losses, t), advice_line(found.losses, t)]
    chart = [period_chart(found, t)] if found.now.open.count or found.before.open.count else []
    why = actions(button(t("button-passage-why"), ids.PERIOD_WHY, value_of(found.team, period)))
    small = [t("period-rule", before=period_named(found.before.period, t)), *period_notes(found, t)]
    blocks = [header(title), *chart, *(section(line) for line in lines), why, context(*small)]
    return Message(text="\n".join([f"*{esc(title)}*", *lines, *small]), blocks=blocks)


def period_named(period: Period, t: Voice) -> str:
    """Return the month or the quarter with its year."""
    if period.kind is PeriodKind.MONTH:
        return t.month(period.first)
    return t("period-quarter", quarter=period.place, year=str(period.first.year))


def value_of(team: Team, period: Period) -> str:
    """Return what [Why] carries: whose report it is, and of which period."""
    return f"{team.id}:{period.kind.value}:{period.first.isoformat()}"


def period_chart(found: PeriodReport, t: Voice) -> Block:
    """Return what was open by stage at the end of both periods as one bar chart; labels are unique and short."""
    labels: dict[str, Stage] = {}
    for stage in found.stages[:POINTS]:
        label = cut(t.term("stage", stage.code, stage.name), LABEL)
        labels[label if label not in labels else cut(stage.code, LABEL)] = stage
    series = [
        {
            "name": cut(period_named(each.period, t), LABEL),
            "data": [_point(label, each, labels[label]) for label in labels],
        }
        for each in (found.before, found.now)
    ]
    axes = {"categories": list(labels), "y_label": t("digest-series")}
    chart = {"type": "bar", "series": series, "axis_config": axes}
    return {"type": "data_visualization", "title": cut(t("period-chart", team=found.team.name), 50), "chart": chart}


def period_notes(found: PeriodReport, t: Voice) -> list[str]:
    """Return by which rates the money of both periods is told in the base currency."""
    both = (found.now, found.before)
    tallies = (each for n in both for each in (n.open, n.opened, n.won, n.lost, n.dropped))
    return notes([tally.sums for tally in tallies], found.telling, t)


def _point(label: str, told: PeriodNumbers, stage: Stage) -> Block:
    return {"label": label, "value": told.open_by_stage.get(stage.code, Tally()).count}


def _open(found: PeriodReport, t: Voice) -> str:
    now, before = found.now, found.before
    stages = _stages(found, now.open_by_stage, before.open_by_stage, t)
    told = {"what": _tally(found, now.open, t), "before": _tally(found, before.open, t)}
    return t("period-open", **told, stages=t("period-stages", stages=" → ".join(stages)) if stages else "")


def _stopped(found: PeriodReport, t: Voice) -> str:
    now, before = found.now, found.before
    stages = _stages(found, now.stopped_by_stage, before.stopped_by_stage, t)
    return t("period-stopped", stopped=now.stopped, before=before.stopped, stages=t.listed(stages) or "–")


def _stages(found: PeriodReport, now: ByStage, before: ByStage, t: Voice) -> list[str]:
    return [
        _stage(each, now[each.code], before.get(each.code, Tally()), t) for each in found.stages if each.code in now
    ]


def _stage(stage: Stage, now: Tally, before: Tally, t: Voice) -> str:
    name = esc(t.term("stage", stage.code, stage.name))
    return t("period-stage", stage=name, count=now.count, before=before.count)


def _records(found: PeriodReport, t: Voice) -> str:
    now, before = found.now, found.before
    followed = [t("digest-follow-ups", made=each.follow_ups, followed=each.followed) for each in (now, before)]
    return t(
        "period-records", opened=_tally(found, now.opened, t), opened_before=_tally(found, before.opened, t),
        followed=followed[0], followed_before=followed[1],
    )  # fmt: skip


def _rate(found: PeriodReport, t: Voice) -> str:
    return t("period-rate", now=_share(found.now, t), before=_share(found.before, t))


def _share(told: PeriodNumbers, t: Voice) -> str:
    if told.win_rate is None:
        return t("period-rate-none")
    return t("period-share", share=t.percent(float(told.win_rate)), won=told.won.count, closed=told.closed)


def _won(found: PeriodReport, t: Voice) -> str:
    told = {"now": _tally(found, found.now.won, t), "before": _tally(found, found.before.won, t)}
    average = found.now.average
    if average is None:
        return t("period-won", **told, average="")
    money = t.money(average.quantize(Decimal(1)), found.team.currency)
    return t("period-won", **told, average=t("period-average", money=money, count=found.now.priced))


def _cycle(found: PeriodReport, t: Voice) -> str:
    return t("period-cycle", now=_days(found.now, t), before=_days(found.before, t))


def _days(told: PeriodNumbers, t: Voice) -> str:
    if told.cycle is None:
        return t("period-cycle-none")
    return t("period-days", days=told.cycle, count=told.dated)


def _lost(found: PeriodReport, t: Voice) -> str:
    now, before = found.now, found.before
    dropped = t("digest-dropped", what=_tally(found, now.dropped, t)) if now.dropped.count else ""
    lost = t("period-lost", now=_tally(found, now.lost, t), before=_tally(found, before.lost, t))
    return " · ".join(filter(None, [lost, dropped]))


def _tally(found: PeriodReport, tally: Tally, t: Voice) -> str:
    return tally_told(tally, found.telling, t)
