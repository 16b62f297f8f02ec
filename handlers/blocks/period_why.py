"""How each number of a monthly or quarterly report comes about, and the deals that it counts."""

from collections.abc import Iterator, Mapping, Sequence

from handlers.blocks import ids
from handlers.blocks.base import notes, tally_told
from handlers.blocks.kit import Block, actions, button, context, esc, header, section
from handlers.blocks.period_report import ByStage, period_named, period_notes, value_of
from handlers.turn import Message
from handlers.voice import Voice
from sales.period_report import Counted, Number, PeriodNumbers, PeriodReport, tally_of
from services.period_report import PAGE


def why_message(found: PeriodReport, t: Voice) -> Message:
    """Return the arithmetic of a period and of the one before, each with a button for the deals of each number."""
    title = _title(found, t)
    lines: list[str] = []
    blocks = [header(title)]
    for nth, told in enumerate((found.now, found.before)):
        own = [f"*{period_named(told.period, t)}*", *_sums(found, told, t)]
        shown = [_deals_button(found, told, number, nth, t) for number in Number if told.count(number)]
        lines += own
        blocks += [section("\n".join(own)), *([actions(*shown)] if shown else [])]
    rules = [*period_notes(found, t), t("period-why-rule")]
    return Message(text="\n".join([f"*{esc(title)}*", *lines, *rules]), blocks=[*blocks, context(*rules)])


def counted_message(
    found: PeriodReport, number: Number, every: Sequence[Counted], offset: int, owners: Mapping[int, str], t: Voice
) -> Message:
    """Return a page of the deals that a number counts, and what all of them come to."""
    page, after = every[offset : offset + PAGE], offset + PAGE
    named = {"period": period_named(found.now.period, t), "number": _named(number, t)}
    title = t("period-deals-title", team=found.team.name, **named)
    rows = [_row(found, number, each, owners[each.owner_id], t) for each in page]
    small = [t("period-deals-sum", what=_whole(found, number, every, t))]
    if len(every) > PAGE:
        small.append(t("list-page", first=offset + 1, last=offset + len(page), count=len(every)))
    small += notes([tally_of(every).sums], found.telling, t)
    more = [actions(button(t("button-more"), ids.PERIOD_DEALS, _value(found, found.now, number, after)))]
    blocks = [header(title), *([section("\n".join(rows))] if rows else []), context(*small)]
    text = "\n".join([f"*{esc(title)}*", *rows, *small])
    return Message(text=text, blocks=[*blocks, *(more if after < len(every) else [])])


def _title(found: PeriodReport, t: Voice) -> str:
    return t("period-why-title", team=found.team.name, period=period_named(found.now.period, t))


def _sums(found: PeriodReport, told: PeriodNumbers, t: Voice) -> Iterator[str]:
    yield t("period-sum-open", parts=_parts(found, told.open_by_stage, t), open=tally_told(told.open, found.telling, t))
    followed = t("digest-follow-ups", made=told.follow_ups, followed=told.followed)
    yield t("period-sum-records", opened=tally_told(told.opened, found.telling, t), followed=followed)
    if told.win_rate is not None:
        counts = {"won": told.won.count, "lost": told.lost.count, "closed": told.closed}
        yield t("period-sum-rate", share=t.percent(float(told.win_rate)), **counts)
    if told.average is not None:
        total, average = (t.money(amount, found.team.currency) for amount in (told.value, told.average))
        yield t("passage-sum-average", total=total, count=told.priced, average=average)
    if told.cycle is not None:
        yield t("period-sum-cycle", days=f"{told.cycle:f}", count=told.dated)
    if told.stopped:
        parts = _parts(found, told.stopped_by_stage, t)
        yield t("period-sum-stopped", parts=parts, lost=told.lost.count, dropped=told.dropped.count, all=told.stopped)


def _parts(found: PeriodReport, by_stage: ByStage, t: Voice) -> str:
    counted = [(stage, by_stage[stage.code].count) for stage in found.stages if stage.code in by_stage]
    named = [f"{esc(t.term('stage', stage.code, stage.name))} {count}" for stage, count in counted]
    return " + ".join(named) or "0"


def _row(found: PeriodReport, number: Number, each: Counted, owner: str, t: Voice) -> str:
    return "• " + " · ".join(
        filter(None, [f"#{each.id} {esc(each.name)}", *_facts(found, number, each, t), esc(owner)])
    )


def _facts(found: PeriodReport, number: Number, each: Counted, t: Voice) -> Iterator[str]:
    """Yield what of a deal goes into a number: its worth, its stage, its days, or how often it was followed up."""
    yield t.money(each.amount, each.currency) if each.amount is not None else ""
    if number in {Number.OPEN, Number.LOST, Number.DROPPED}:
        named = {stage.code: stage.name for stage in found.stages}
        yield esc(t.term("stage", each.stage, named.get(each.stage)))
    if number is Number.WON and each.days is not None:
        yield t("period-deal-days", days=each.days)
    if number is Number.FOLLOWED:
        yield t("period-deal-contacts", count=each.contacts)


def _whole(found: PeriodReport, number: Number, every: Sequence[Counted], t: Voice) -> str:
    if number is Number.FOLLOWED:
        return t("digest-follow-ups", made=sum(each.contacts for each in every), followed=len(every))
    return tally_told(tally_of(every), found.telling, t)


def _named(number: Number, t: Voice) -> str:
    return t(f"period-number-{number.value}")


def _value(found: PeriodReport, told: PeriodNumbers, number: Number, offset: int = 0) -> str:
    return f"{value_of(found.team, told.period)}:{number.value}:{offset}"


def _deals_button(found: PeriodReport, told: PeriodNumbers, number: Number, nth: int, t: Voice) -> Block:
    words = t("button-changed", term=_named(number, t), count=told.count(number))
    return button(
        words, ids.PERIOD_DEALS, _value(found, told, number), nth=nth * len(Number) + list(Number).index(number)
    )
