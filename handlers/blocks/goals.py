"""Goals: what was set, how far each is reached, and what would close the gap."""

from collections.abc import Iterator, Sequence

from handlers.blocks import ids
from handlers.blocks.base import money_abroad
from handlers.blocks.kit import actions, button, context, esc, header, section
from handlers.turn import Message
from handlers.voice import Voice
from sales.goals import PROCESS, Advice, Goal, GoalKind, Progress
from sales.odds import MILLION
from sales.outcomes import Span, month_end
from sales.people import Member, Team
from services.forecasting import money
from services.goals import Told, name_of
from services.prospects import Prospect

MOST_LIFTS = 5


def period(span: Span, t: Voice) -> str:
    """Return a month by its name, and other periods by their first and last day."""
    if span.start.day == 1 and span.end == month_end(span.start):
        return t.month(span.start)
    return t("forecast-period", first=t.day(span.start), last=t.day(span.end))


def goal_set_message(goal: Goal, team: Team, owner: Member | None, t: Voice, *, is_undone: bool = False) -> Message:
    """Return what a goal is now and what it was, with [Undo]."""
    words = {
        "whose": esc(owner.name if owner else team.name),
        "period": period(Span(start=goal.first_on, end=goal.last_on), t),
        "now": _target(goal.kind, goal.target, team.currency, t),
        "before": _target(goal.kind, goal.previous, team.currency, t),
    }
    said = t("goal-undone" if is_undone else "goal-set", **words)
    undo = [] if is_undone else [actions(button(t("button-undo"), ids.GOAL_UNDO, name_of(goal)))]
    return Message(text=said, blocks=[section(said), *undo])


def goals_message(
    found: Prospect, told: Sequence[Told], people: Sequence[tuple[Member, Progress]], t: Voice
) -> Message:
    """Return how far the goals of a period are reached, of a team also those of its people."""
    whose = found.owner.name if found.owner else found.team.name
    title = t("goals-title", whose=whose, period=period(found.asked, t))
    lines = [line for each in told for line in goal_lines(each, found.team.currency, t)]
    lines += [_of_person(member, progress, found.team.currency, t) for member, progress in people]
    shown = "\n".join(lines or [t("goals-none")])
    notes = [*money_of_others(found, t), t("goals-how")]
    text = "\n".join([f"*{esc(title)}*", shown, *notes])
    return Message(text=text, blocks=[header(title), section(shown), context(*notes)])


def money_of_others(found: Prospect, t: Voice) -> Iterator[str]:
    """Yield what a forecast does with money in other currencies."""
    turned = sum(map(len, found.turned.values()))
    yield from money_abroad(turned, found.used, found.foreign, found.left_out, found.team.currency, t)


def goal_lines(told: Told, currency: str, t: Voice) -> Iterator[str]:
    """Yield how far a goal is reached, and what would close the gap."""
    progress = told.progress
    kind, words = progress.goal.kind, _words(progress, currency, t)
    if kind in PROCESS:
        yield t("goal-share" if progress.cases else "goal-follow-ups", **words)
    elif not progress.gap:
        yield t("goal-reached", expected=_amount(kind, progress.expected, currency, t), **words)
    else:
        expected, gap = (_amount(kind, each, currency, t) for each in (progress.expected, progress.gap))
        yield t("goal-short", expected=expected, gap=gap, **words)
    if told.advice:
        yield from _advice(told.advice, progress, currency, t)


def _advice(advice: Advice, progress: Progress, currency: str, t: Voice) -> Iterator[str]:
    known, is_money = advice.odds, progress.goal.kind is GoalKind.MONEY
    if advice.adding is not None:
        yield t(
            "goal-add", count=advice.adding, odds=t.odds(known.odds / MILLION), won=known.won, ended=known.ended,
            each=t.money(money(advice.each), currency), cases=advice.cases, money=int(is_money),
        )  # fmt: skip
        if advice.is_late:
            yield t("goal-late", days=known.cycle)
    if advice.lifts:
        named = [f"#{lift.line.deal.id}" for lift in advice.lifts[:MOST_LIFTS]]
        more = "…" if len(advice.lifts) > MOST_LIFTS else ""
        gained = _amount(progress.goal.kind, advice.gained, currency, t)
        code = "goal-lift" if advice.gained >= progress.gap else "goal-lift-some"
        yield t(code, count=len(advice.lifts), which=t.listed(named) + more, gained=gained)


def _of_person(member: Member, progress: Progress, currency: str, t: Voice) -> str:
    code = "goal-person-share" if progress.cases else "goal-person"
    return t(code, who=esc(member.name), **_words(progress, currency, t))


def _words(progress: Progress, currency: str, t: Voice) -> dict[str, object]:
    goal = progress.goal
    share = t.percent(progress.done / progress.target)
    done = _amount(goal.kind, progress.done, currency, t)
    part, whole = progress.cases or (0, 0)
    target = _target(goal.kind, goal.target, currency, t)
    return {"target": target, "done": done, "share": share, "part": part, "whole": whole}


def _target(kind: GoalKind, target: int, currency: str, t: Voice) -> str:
    if not target:
        return t("goal-nothing")
    return _amount(kind, target if kind is GoalKind.MONEY else target * MILLION, currency, t)


def _amount(kind: GoalKind, amount: int, currency: str, t: Voice) -> str:
    """Return hundredths as money, and millionths as deals, follow-ups or percent."""
    if kind is GoalKind.MONEY:
        return t.money(money(amount), currency)
    whole, part = divmod(amount, MILLION)
    number = t.tenth(amount / MILLION) if part else str(whole)
    return t(f"goal-unit-{kind.value.replace('_', '-')}", number=number)
