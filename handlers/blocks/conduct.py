"""How a team and its people work their deals: a line of shares each, and how every number comes about."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from handlers.blocks import ids
from handlers.blocks.forecast import receipts_line
from handlers.blocks.forecast import told as money_of
from handlers.blocks.goals import period
from handlers.blocks.kit import Block, actions, button, context, cut, esc, header, section
from handlers.blocks.team import late_line
from handlers.turn import Message
from handlers.voice import Voice
from sales.conduct import Conduct, Missed
from sales.playbook import Playbook
from services.board import Board
from services.conduct import Told

MOST_PEOPLE = 30
MOST_MISSED = 10
LONGEST_NAME = 60


def conduct_message(told: Told, board: Board | None, t: Voice) -> Message:
    """Return the numbers of a team and its people, or of one's own, with [Why]; before them how the team stands now."""
    title = _title("conduct-title", told, t)
    now = ["\n".join(_now(board, t))] if board else []
    rows = [_row(told.team.name, told.whole, told, t)] if told.whole else []
    rows += [_row(member.name, each, told, t) for member, each in told.people[:MOST_PEOPLE]]
    left = len(told.people) - MOST_PEOPLE
    notes = [t("conduct-people-more", count=left)] if left > 0 else []
    notes.append(t("conduct-note"))
    why = button(t("button-conduct-why"), ids.CONDUCT_WHY, value_of(told))
    late = [button(t("button-conduct-late"), ids.UNTOUCHED, told.team.id)] if board and board.late else []
    blocks = [header(title), *map(section, [*now, *rows]), actions(why, *late), context(*notes)]
    return Message(text="\n".join([f"*{esc(title)}*", *now, *rows, *notes]), blocks=blocks)


def value_of(told: Told) -> str:
    """Return what the button carries: the team and the span."""
    return f"{told.team.id}:{told.days}:{told.last.isoformat()}"


def conduct_why_message(told: Told, missed: Sequence[Missed], playbook: Playbook, t: Voice) -> Message:
    """Return what each number means and how it comes about, and which follow-ups did not come in time."""
    title = _title("conduct-why-title", told, t)
    mine = told.whole or told.people[0][1]
    lines = list(_sums(mine, told, playbook, t))
    blocks: list[Block] = [header(title), section("\n".join(lines[:6])), section("\n".join(lines[6:]))]
    late = [_missed(each, t) for each in missed]
    if late:
        lines += [t("conduct-missed"), *late]
        blocks.append(section("\n".join([t("conduct-missed"), *late])))
    return Message(text="\n".join([f"*{esc(title)}*", *lines]), blocks=blocks)


def _now(board: Board, t: Voice) -> Iterator[str]:
    found, line = board.found, board.slowest
    yield t("conduct-now", late=late_line(board.late, t))
    if line:
        stage = esc(t.term("stage", line.stage.code, line.stage.name))
        yield t("digest-slowest", stage=stage, count=line.count, days=round(line.median_days or 0))
    low, high = (money_of(found, amount, t) for amount in found.outlook.range)
    expected, won = money_of(found, found.outlook.expected, t), money_of(found, found.won.cents, t)
    yield t("conduct-forecast", period=period(found.asked, t), expected=expected, low=low, high=high, won=won)
    yield receipts_line(found, t)


def _title(code: str, told: Told, t: Voice) -> str:
    whose = told.team.name if told.whole else told.people[0][0].name
    return t(code, whose=whose, first=t.day(told.first), last=t.day(told.last), days=told.days)


def _row(name: str, each: Conduct, told: Told, t: Voice) -> str:
    effort = [
        t("conduct-on-time", share=percent(each.compliance, t), part=each.on_time, whole=each.due),
        t("conduct-complete", share=percent(each.completeness, t), part=each.filled, whole=each.asked),
        t("conduct-follow-ups", week=t.tenth(float(each.a_week(told.days))), count=each.follow_ups),
        t("conduct-answered", share=percent(each.response, t), part=each.answered, whole=each.words),
    ]
    money = [
        t("conduct-won", share=percent(each.win_rate, t), part=each.won, whole=each.won + each.lost),
        t("conduct-average", average=_money(each.average, told, t), count=each.priced),
        t("conduct-cycle", days=_number(each.cycle, t), count=each.dated),
        t("conduct-lost", share=percent(each.loss_rate, t), part=each.lost + each.dropped, whole=each.ended),
        t("conduct-repeats", share=percent(each.repeats, t), part=each.again, whole=each.won),
    ]
    return f"*{esc(name)}*\n{' · '.join(effort)}\n{' · '.join(money)}"


def _sums(each: Conduct, told: Told, playbook: Playbook, t: Voice) -> Iterator[str]:
    fields = t.listed(t.term("record", name.value) for name in playbook.record_fields)
    yield t("conduct-why-on-time", share=percent(each.compliance, t), part=each.on_time, whole=each.due)
    yield t(
        "conduct-why-complete", share=percent(each.completeness, t), part=each.filled, whole=each.asked,
        deals=each.deals, fields=fields or "–",
    )  # fmt: skip
    weight = playbook.entry_weight
    yield t("conduct-why-score", share=percent(each.score(weight), t), timely=100 - weight, entry=weight)
    yield t(
        "conduct-why-follow-ups", count=each.follow_ups, days=told.days, week=t.tenth(float(each.a_week(told.days)))
    )
    yield t(
        "conduct-why-answered", share=percent(each.response, t), part=each.answered, whole=each.words,
        days=playbook.response_days,
    )  # fmt: skip
    yield t("conduct-why-won", share=percent(each.win_rate, t), won=each.won, lost=each.lost)
    value, average = t.money(each.value, told.team.currency), _money(each.average, told, t)
    yield t("conduct-why-average", value=value, count=each.priced, average=average)
    yield t("conduct-why-cycle", days=each.days, count=each.dated, cycle=_number(each.cycle, t))
    yield t(
        "conduct-why-lost", share=percent(each.loss_rate, t), lost=each.lost, dropped=each.dropped, ended=each.ended
    )
    yield t("conduct-why-repeats", share=percent(each.repeats, t), again=each.again, won=each.won)
    if told.whole and (people := len(told.people)):
        a_head = _money(each.value / people, told, t)
        yield t("conduct-why-a-head", value=value, people=people, each=a_head)


def _missed(each: Missed, t: Voice) -> str:
    return t(
        "conduct-missed-one", id=each.opportunity_id, name=esc(cut(each.name, LONGEST_NAME)), due=t.day(each.due_on)
    )


def percent(share: Decimal | None, t: Voice) -> str:
    """Return a share as a percentage; a dash where there is nothing to divide by."""
    return "–" if share is None else t.percent(float(share))


def _money(amount: Decimal | None, told: Told, t: Voice) -> str:
    return "–" if amount is None else t.money(amount.quantize(Decimal(1)), told.team.currency)


def _number(number: Decimal | None, t: Voice) -> str:
    return "–" if number is None else t.tenth(float(number))
