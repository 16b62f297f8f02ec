"""The funnel of a span of days in a few lines, and the arithmetic behind each of its numbers."""

from collections.abc import Iterator

from handlers.blocks import ids
from handlers.blocks.base import notes, tally_told
from handlers.blocks.kit import actions, button, context, esc, header, section
from handlers.turn import Message
from handlers.voice import Voice
from sales.passage import Passage
from services.passage import EVERYTHING, Among, Way


def passage_message(way: Way, t: Voice, among: Among = EVERYTHING, unread: str = "") -> Message:
    """Return the funnel, a line for each stage that anything reached, and what was asked for and not understood."""
    title = t("passage-title", team=_whose(way, t, among), first=t.day(way.since), last=t.day(way.until))
    if not way.opened.count:
        lines, why = [t("passage-nothing")], []
    else:
        lines = [_summary(way, t), *(_line(way, each, t) for each in way.stages if each.reached.count), *_shape(way, t)]
        why = [actions(button(t("button-passage-why"), ids.PASSAGE_WHY, value_of(way, among)))]
    small = [*([t("passage-unread", said=esc(unread))] if unread else []), *notes([way.opened.sums], way.telling, t)]
    blocks = [header(title), section("\n".join(lines)), *why, *([context(*small)] if small else [])]
    return Message(text="\n".join([f"*{esc(title)}*", *lines, *small]), blocks=blocks)


def value_of(way: Way, among: Among) -> str:
    """Return what the button carries: the team, the span, and which of its deals count."""
    days = (way.until - way.since).days + 1
    owner, grade = among.owner.id if among.owner else 0, among.grade.value if among.grade else ""
    parts = f":{owner}:{grade}:{among.source or ''}" if among.only else ""
    return f"{way.team.id}:{days}:{way.until.isoformat()}{parts}"


def arithmetic_message(way: Way, t: Voice, among: Among = EVERYTHING) -> Message:
    """Return how each number of the funnel comes about, from counts that anybody can check."""
    title = t("passage-why-title", team=_whose(way, t, among), first=t.day(way.since), last=t.day(way.until))
    lines = list(_sums(way, t))
    rules = [*notes([way.opened.sums], way.telling, t), t("passage-rule")]
    text = "\n".join([f"*{esc(title)}*", *lines, *rules])
    return Message(text=text, blocks=[header(title), section("\n".join(lines)), context(*rules)])


def _whose(way: Way, t: Voice, among: Among) -> str:
    """Return the team and which of its deals count."""
    named = [among.owner.name if among.owner else "", t("grade", grade=among.grade.value) if among.grade else ""]
    named.append(t("filter-source", source=among.source) if among.source else "")
    return " · ".join(filter(None, [way.team.name, *named]))


def _summary(way: Way, t: Voice) -> str:
    counted = {"opened": way.opened, "won": way.won, "ended": way.ended}
    words = {name: tally_told(tally, way.telling, t) for name, tally in counted.items()}
    return t("passage-summary", share=_percent(way.conversion, t), **words)


def _line(way: Way, each: Passage, t: Voice) -> str:
    reached = tally_told(each.reached, way.telling, t)
    said = t(
        "passage-stage", stage=_stage(each, t), reached=reached, current=each.current.count,
        on=each.converted.count, share=_percent(each.share, t),
    )  # fmt: skip
    stay = each.stay
    days = t("passage-stay", half=round(stay.median_days), most=round(stay.long_days), cases=stay.cases) if stay else ""
    counted = sorted(each.reasons.items(), key=lambda pair: (-pair[1].count, str(pair[0])))
    named = [f"{t.term('loss', reason.value)} {tally.count}" for reason, tally in counted if reason]
    return said + days + (t("passage-lost", reasons=t.listed(named)) if named else "")


def _shape(way: Way, t: Voice) -> Iterator[str]:
    if way.shape:
        kind, rank = way.shape
        each, count = way.stages[rank], sum(stage.current.count for stage in way.stages)
        code = kind.value.replace("_", "-")
        yield t(f"passage-{code}", stage=_stage(each, t), here=each.current.count, open=count)


def _sums(way: Way, t: Voice) -> Iterator[str]:
    for each in way.stages:
        if each.reached.count:
            yield t(
                "passage-sum", stage=_stage(each, t), reached=each.reached.count, on=each.converted.count,
                waiting=each.waiting.count, ended=each.ended.count, share=_percent(each.share, t),
            )  # fmt: skip
    yield t("passage-sum-won", won=way.won.count, opened=way.opened.count, share=_percent(way.conversion, t))
    if way.average is not None and way.priced:
        total, average = (t.money(amount, way.team.currency) for amount in (way.won_value, way.average))
        yield t("passage-sum-average", total=total, count=way.priced, average=average)


def _percent(share: object, t: Voice) -> str:
    return "–" if share is None else t.percent(float(str(share)))


def _stage(each: Passage, t: Voice) -> str:
    return esc(t.term("stage", each.stage.code, each.stage.name))
