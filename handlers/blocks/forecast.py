"""The forecast of a period in a few lines, with the plain average beside it, and what each deal adds."""

from collections.abc import Iterator, Mapping, Sequence

from handlers.blocks import ids
from handlers.blocks.goals import goal_lines, money_of_others, period
from handlers.blocks.kit import Block, actions, button, context, esc, header, section
from handlers.turn import Message
from handlers.voice import Voice
from sales.forecast import Line
from sales.odds import MILLION
from sales.opportunity import Opportunity
from services.forecasting import money
from services.goals import Told
from services.prospects import PAGE, Prospect

PLACES = (0.1, 0.5, 0.9)
"""Numbers of deals that are told: what nine of ten times is reached, what every other time, and what once in ten."""


def forecast_message(found: Prospect, goals: Sequence[Told], t: Voice) -> Message:
    """Return the figure, what it is the sum of, how sure it is, the plain average with both errors, and the goals."""
    title = title_of(found, t)
    lines = [*_lines(found, t), *(line for goal in goals for line in goal_lines(goal, found.team.currency, t))]
    small = list(_left_out(found, t))
    buttons = [button(t("button-forecast-why"), ids.FORECAST_WHY, value_of(found))]
    buttons += [deals_button(found, t)] if found.counted else []
    blocks = [header(title), section("\n".join(lines)), *([context(*small)] if small else []), actions(*buttons)]
    return Message(text="\n".join([f"*{esc(title)}*", *lines, *small]), blocks=blocks)


def deals_message(
    found: Prospect, lines: Sequence[Line], named: Mapping[int, Opportunity], offset: int, t: Voice
) -> Message:
    """Return a page of the deals: odds times amount, and the sum of all of them."""
    title = title_of(found, t)
    rows = [_deal(found, line, named[line.deal.id], t) for line in lines]
    sums = t("forecast-deals-sum", count=found.counted, sum=told(found, found.outlook.known, t))
    note = t("forecast-deals-page", first=offset + 1, last=offset + len(lines), count=found.counted)
    after = offset + PAGE
    more: list[Block] = [actions(deals_button(found, t, after))] if after < found.counted else []
    text = "\n".join([f"*{esc(title)}*", *rows, sums, note])
    return Message(text=text, blocks=[header(title), section("\n".join(rows)), context(sums, note), *more])


def prospect_line(found: Prospect, t: Voice) -> str:
    """Return the figure with its range and the plain average in one line, and which has been closer."""
    low, high = (told(found, amount, t) for amount in found.outlook.range)
    sums = {"sum": told(found, found.outlook.expected, t), "low": low, "high": high}
    line = t("forecast-line", title=esc(title_of(found, t)), **sums)
    if not found.outlook.plain.spans:
        return line
    plain = t("forecast-line-plain", sum=told(found, found.outlook.plain.cents, t))
    return " · ".join([line, plain, *([t("forecast-plain-closer")] if _is_plain_closer(found) else [])])


def title_of(found: Prospect, t: Voice) -> str:
    """Return whose forecast it is, and of which period."""
    whose = found.owner.name if found.owner else found.team.name
    return t("forecast-title", whose=whose, period=period(found.asked, t))


def told(found: Prospect, amount: int, t: Voice) -> str:
    """Return hundredths as money of the team's currency."""
    return t.money(money(amount), found.team.currency)


def value_of(found: Prospect, offset: int = 0) -> str:
    """Return what a button carries: whose forecast, of which period, as of which day."""
    owner, asked = found.owner.id if found.owner else 0, found.asked
    days = ":".join(day.isoformat() for day in (asked.start, asked.end, found.as_of))
    return f"{found.team.id}:{owner}:{days}:{offset}"


def deals_button(found: Prospect, t: Voice, offset: int = 0) -> Block:
    """Return the button that leads to the deals, or to more of them."""
    words = t("button-more") if offset else t("button-forecast-deals", count=found.counted)
    return button(words, ids.FORECAST_DEALS, value_of(found, offset))


def _lines(found: Prospect, t: Voice) -> Iterator[str]:
    outlook = found.outlook
    low, high = (told(found, amount, t) for amount in outlook.range)
    yield t("forecast-figure", sum=told(found, outlook.expected, t), low=low, high=high)
    if found.in_base:
        base, figure = found.in_base
        yield t("forecast-in-base", base=base, sum=t.money(money(figure), base))
    new = {"new": told(found, outlook.new.expected, t), "deals": t.tenth(outlook.new.millionths / MILLION)}
    yield t("forecast-sum", known=told(found, outlook.known, t), count=found.counted, **new)
    yield t("forecast-deals", expected=t.tenth(float(outlook.count)), odds=_odds(found, t))
    yield receipts_line(found, t)
    if found.won.count:
        yield t("forecast-won", count=found.won.count, sum=told(found, found.won.cents, t))
    yield from _plain(found, t)


def receipts_line(found: Prospect, t: Voice) -> str:
    """Return what will probably be paid in the days ahead."""
    paid = found.receipts
    sums = {"sum": told(found, paid.expected, t), "signed": told(found, paid.signed, t)}
    return t("forecast-receipts", days=paid.days, first=t.day(paid.span.start), last=t.day(paid.span.end), **sums)


def _plain(found: Prospect, t: Voice) -> Iterator[str]:
    plain, lean = found.outlook.plain, found.outlook.lean
    if not plain.spans:
        yield t("forecast-plain-none")
        return
    yield t("forecast-plain", sum=told(found, plain.cents, t), deals=t.tenth(float(plain.count)), spans=plain.spans)
    if not lean.trials:
        yield t("forecast-errors-none")
        return
    errors = {"ours": t.percent(lean.error_so_far), "plain": t.percent(lean.plain_error)}
    yield t("forecast-errors", trials=lean.trials, **errors)
    if _is_plain_closer(found):
        yield t("forecast-plain-closer")


def _is_plain_closer(found: Prospect) -> bool:
    lean = found.outlook.lean
    return lean.plain_error < lean.error_so_far


def _odds(found: Prospect, t: Voice) -> str:
    counts = found.outlook.counts
    told = sorted({max(counts.percentile(place), 1) for place in PLACES})
    return " · ".join(t("forecast-at-least", count=least, odds=t.odds(counts.at_least(least))) for least in told)


def _left_out(found: Prospect, t: Voice) -> Iterator[str]:
    yield from money_of_others(found, t)
    unpriced = sum(line.cents is None and line.deal.foreign is None for line in found.outlook.lines if line.odds)
    if unpriced:
        yield t("forecast-unpriced", count=unpriced)
    yield t("forecast-from", day=t.day(found.as_of), first=t.day(found.outlook.span.start))


def _deal(found: Prospect, line: Line, opportunity: Opportunity, t: Voice) -> str:
    worth = t("no-amount") if line.cents is None else told(found, line.cents, t)
    odds, sum_ = t.odds(line.odds / MILLION), told(found, line.expected, t)
    grade = f" · {line.deal.grade.value}" if line.deal.grade else ""
    name, on = esc(opportunity.name), found.forecast.day_of(line.deal)
    told_ = t("forecast-deal", id=line.deal.id, name=name, worth=worth, odds=odds, sum=sum_, grade=grade)
    return f"{told_} · {t('forecast-deal-on', day=t.day(on))}" if on else told_
