"""A team's month in six lines beside the month before, and a chart; every share says of how many it is."""

from decimal import Decimal

from handlers.blocks.base import notes, tally_told
from handlers.blocks.digest import LABEL, POINTS
from handlers.blocks.kit import Block, context, cut, esc, header, section
from handlers.blocks.loss_report import advice_line, reasons_line
from handlers.turn import Message
from handlers.voice import Voice
from sales.funnel import Tally
from sales.month_report import MonthNumbers, MonthReport
from sales.stages import Stage


def month_message(found: MonthReport, t: Voice) -> Message:
    """Return the report of a month."""
    title = t("month-title", team=found.team.name, month=t.month(found.month.first))
    lines = [_open(found, t), _records(found, t), _rate(found, t), _won(found, t), _cycle(found, t), _lost(found, t)]
    if found.losses.lost.count:
        lines += [reasons_line(found.losses, t), advice_line(found.losses, t)]
    chart = [month_chart(found, t)] if found.month.open.count or found.before.open.count else []
    small = [t("month-rule", before=t.month(found.before.first)), *_notes(found, t)]
    blocks = [header(title), *chart, *(section(line) for line in lines), context(*small)]
    return Message(text="\n".join([f"*{esc(title)}*", *lines, *small]), blocks=blocks)


def month_chart(found: MonthReport, t: Voice) -> Block:
    """Return what was open by stage at the end of both months as one bar chart; labels are unique and short."""
    labels: dict[str, Stage] = {}
    for stage in found.stages[:POINTS]:
        label = cut(t.term("stage", stage.code, stage.name), LABEL)
        labels[label if label not in labels else cut(stage.code, LABEL)] = stage
    series = [
        {"name": cut(t.month(each.last), LABEL), "data": [_point(label, each, labels[label]) for label in labels]}
        for each in (found.before, found.month)
    ]
    axes = {"categories": list(labels), "y_label": t("digest-series")}
    chart = {"type": "bar", "series": series, "axis_config": axes}
    return {"type": "data_visualization", "title": cut(t("month-chart", team=found.team.name), 50), "chart": chart}


def _point(label: str, month: MonthNumbers, stage: Stage) -> Block:
    return {"label": label, "value": month.open_by_stage.get(stage.code, Tally()).count}


def _open(found: MonthReport, t: Voice) -> str:
    month, before = found.month, found.before
    stages = [_stage(found, stage, t) for stage in found.stages if stage.code in month.open_by_stage]
    told = {"what": _tally(found, month.open, t), "before": _tally(found, before.open, t)}
    return t("month-open", **told, stages=t("month-stages", stages=" → ".join(stages)) if stages else "")


def _stage(found: MonthReport, stage: Stage, t: Voice) -> str:
    now, before = (each.open_by_stage.get(stage.code, Tally()).count for each in (found.month, found.before))
    name = esc(t.term("stage", stage.code, stage.name))
    return t("month-stage", stage=name, count=now, before=before)


def _records(found: MonthReport, t: Voice) -> str:
    month, before = found.month, found.before
    followed = [t("digest-follow-ups", made=each.follow_ups, followed=each.followed) for each in (month, before)]
    return t(
        "month-records", opened=_tally(found, month.opened, t), opened_before=_tally(found, before.opened, t),
        followed=followed[0], followed_before=followed[1],
    )  # fmt: skip


def _rate(found: MonthReport, t: Voice) -> str:
    return t("month-rate", now=_share(found.month, t), before=_share(found.before, t))


def _share(month: MonthNumbers, t: Voice) -> str:
    if month.win_rate is None:
        return t("month-rate-none")
    return t("month-share", share=t.percent(float(month.win_rate)), won=month.won.count, closed=month.closed)


def _won(found: MonthReport, t: Voice) -> str:
    told = {"now": _tally(found, found.month.won, t), "before": _tally(found, found.before.won, t)}
    average = found.month.average
    if average is None:
        return t("month-won", **told, average="")
    money = t.money(average.quantize(Decimal(1)), found.team.currency)
    return t("month-won", **told, average=t("month-average", money=money, count=found.month.priced))


def _cycle(found: MonthReport, t: Voice) -> str:
    return t("month-cycle", now=_days(found.month, t), before=_days(found.before, t))


def _days(month: MonthNumbers, t: Voice) -> str:
    if month.cycle is None:
        return t("month-cycle-none")
    return t("month-days", days=round(month.cycle), count=month.dated)


def _lost(found: MonthReport, t: Voice) -> str:
    month, before = found.month, found.before
    dropped = t("digest-dropped", what=_tally(found, month.dropped, t)) if month.dropped.count else ""
    lost = t("month-lost", now=_tally(found, month.lost, t), before=_tally(found, before.lost, t))
    return " · ".join(filter(None, [lost, dropped]))


def _tally(found: MonthReport, tally: Tally, t: Voice) -> str:
    return tally_told(tally, found.telling, t)


def _notes(found: MonthReport, t: Voice) -> list[str]:
    """Return by which rates the money of both months is told in the base currency."""
    tallies = [each for month in (found.month, found.before) for each in (month.open, month.opened, month.won)]
    return notes([tally.sums for tally in tallies], found.telling, t)
