"""What a team lost and why, with the size of every sample and one suggestion."""

from collections.abc import Mapping
from itertools import islice

from handlers.blocks.digest import LABEL
from handlers.blocks.kit import Block, context, cut, esc, header, section
from handlers.blocks.losses import detail_words
from handlers.turn import Message
from handlers.voice import Voice
from sales.funnel import COHORT_DAYS, Tally
from sales.loss_report import FEWEST, LossReport, ReasonLine

MOST = 5
"""Reasons and rivals that a report names."""


def loss_report_message(found: LossReport, t: Voice) -> Message:
    """Return the report; every share says of how many it is."""
    title = t("loss-report-title", team=found.team.name, first=t.day(found.week_start), last=t.day(found.last))
    lines = [
        _lost(found, t),
        *([reasons_line(found, t), _rivals(found, t), advice_line(found, t)] if found.lost.count else []),
    ]
    rule = t("loss-report-rule", first=t.day(found.first), last=t.day(found.last))
    chart = [reasons_chart(found, t)] if found.explained else []
    blocks = [header(title), *chart, *(section(line) for line in lines), context(rule)]
    return Message(text="\n".join([f"*{esc(title)}*", *lines, rule]), blocks=blocks)


def reasons_chart(found: LossReport, t: Voice) -> Block:
    """Return how many were lost for each reason as Slack's own bar chart."""
    bars = {cut(t.term("loss", line.reason.value), LABEL): line.count for line in found.reasons}
    points = [{"label": label, "value": count} for label, count in bars.items()]
    series = [{"name": cut(t("loss-report-series"), LABEL), "data": points}]
    axes = {"categories": list(bars), "y_label": t("loss-report-series")}
    chart = {"type": "bar", "series": series, "axis_config": axes}
    return {
        "type": "data_visualization",
        "title": cut(t("loss-report-chart", team=found.team.name), 50),
        "chart": chart,
    }


def _lost(found: LossReport, t: Voice) -> str:
    closed = found.won + found.lost.count
    if not closed:
        return t("loss-report-nothing", weeks=COHORT_DAYS // 7)
    share = t.percent(found.lost.count / closed)
    told = {"week": _tally(found.week, t), "lost": _tally(found.lost, t), "closed": closed, "share": share}
    return t("loss-report-lost", **told, weeks=COHORT_DAYS // 7)


def reasons_line(found: LossReport, t: Voice) -> str:
    """Return the reasons, and of how many losses they are."""
    named = t.listed(_reason(line, found.explained, t) for line in found.reasons[:MOST])
    return t("loss-report-reasons", explained=found.explained, lost=found.lost.count, named=named or "–")


def _reason(line: ReasonLine, of: int, t: Voice) -> str:
    below = _counts({detail_words(line.reason, code, t): count for code, count in line.details.items()}, t)
    share, reason = t.percent(line.count / of), t.term("loss", line.reason.value)
    said = t("loss-report-reason", reason=reason, count=line.count, share=share)
    return t("loss-with-detail", reason=said, detail=below) if below else said


def _rivals(found: LossReport, t: Voice) -> str:
    named = _counts({esc(name): count for name, count in found.rivals.items()}, t)
    told = sum(found.rivals.values())
    return t("loss-report-rivals", told=told, lost=found.lost.count, named=named or "–")


def advice_line(found: LossReport, t: Voice) -> str:
    """Return the one suggestion, or that there are too few cases for one."""
    if found.advised is None:
        return t("loss-report-too-few", explained=found.explained, fewest=FEWEST)
    return t("loss-report-advice", advice=t(f"loss-advice-{found.advised.value}".replace("_", "-")))


def _counts(counts: Mapping[str, int], t: Voice) -> str:
    return t.listed(f"{name} {count}" for name, count in islice(counts.items(), MOST))


def _tally(tally: Tally, t: Voice) -> str:
    return t("digest-tally", count=tally.count, money=t("digest-money", sums=t.sums(tally.sums)) if tally.sums else "")
