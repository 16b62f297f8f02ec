"""What the health of a deal is made of, each number with the follow-ups and changes behind it; and a team's, by rep."""

from collections.abc import Iterator

from handlers.blocks.happened import happened_line
from handlers.blocks.kit import context, cut, esc, section
from handlers.blocks.lines import QUOTED, headline
from handlers.reading import Reading
from handlers.turn import Message
from handlers.voice import Voice
from sales.health import Part, Points
from sales.silence import Silent
from sales.stuck import Why
from services.coaching import Book, TeamHealth
from services.why import Answer, Reasons

MOST_PUSHES = 4
MOST_BOOKS = 30
DAY = 24
"""Hours."""


def why_message(told: Reasons, r: Reading) -> Message:
    """Return the health with its three parts, both clocks, what is stuck, and what would raise it most."""
    o = told.shown.opportunity
    title = headline(o, r.t, told.shown.stage_name, told.health.score)
    parts = [_follow_up(told, r), _feedback(told, r), _progress(told, r)]
    rest = [_clocks(told, r), *_stuck(told, r), *_slips(told, r), *_drop(told, r)]
    act = _act(told, r)
    blocks = [section(title), *map(section, parts), section("\n".join(rest)), section(act)]
    shares = dict(zip(("follow", "feedback", "progress"), (part.of for part in told.health.parts), strict=True))
    blocks.append(context(r.t("why-shares", **shares)))
    return Message(text="\n".join([title, *parts, *rest, act]), blocks=blocks, card=("why", o.id))


def team_health_message(told: TeamHealth, t: Voice) -> Message:
    """Return how a team's deals do, together and rep by rep, the weakest first."""
    if told.whole is None:
        nothing = t("why-team-empty", team=esc(told.team.name))
        return Message(text=nothing, blocks=[section(nothing)])
    title = f"*{t('why-team', team=esc(told.team.name))}* · {_book(told.whole, told, t)}"
    rows = [f"• {esc(book.owner)} · {_book(book, told, t)}" for book in told.books[:MOST_BOOKS]]
    hint = t("why-team-hint")
    return Message(
        text="\n".join([title, *rows, hint]), blocks=[section(title), section("\n".join(rows)), context(hint)]
    )


def _book(book: Book, told: TeamHealth, t: Voice) -> str:
    stage = t.term("stage", book.stuck_in, told.stage_names.get(book.stuck_in)) if book.stuck_in else ""
    return " · ".join(
        filter(
            None,
            [
                t("why-book", count=book.count, score=book.mean),
                t("why-book-weakest", part=t.term("part", book.weakest.value)),
                t("why-book-stuck", count=book.stuck, stage=esc(stage)) if book.stuck else "",
                t("why-book-drop", count=book.to_drop) if book.to_drop else "",
            ],
        )
    )


def _points(told: Reasons, part: Part, r: Reading) -> str:
    points: Points = next(each for each in told.health.parts if each.part is part)
    return r.t("why-points", part=r.t.term("part", part.value), points=points.points, of=points.of)


def _follow_up(told: Reasons, r: Reading) -> str:
    h, o = told.health, told.shown.opportunity
    on = r.t.day(r.day_of(o.last_touch_at or o.created_at), r.today)
    spent = h.cadence * max(told.playbook.silent_cadences, 1)
    words = {"day": on, "days": h.silent_days, "grade": o.grade.value, "cadence": h.cadence, "spent": spent}
    return f"{_points(told, Part.FOLLOW_UP, r)}\n{r.t('why-touched' if o.last_touch_at else 'why-untouched', **words)}"


def _feedback(told: Reasons, r: Reading) -> str:
    said = [_answer(each, told, r) for each in told.answers]
    lines = said or [r.t("why-unheard", worth=told.playbook.feedback_unknown)]
    return "\n".join([_points(told, Part.FEEDBACK, r), *lines])


def _answer(answer: Answer, told: Reasons, r: Reading) -> str:
    felt = r.t.term("feedback", answer.feedback.value)
    counted = r.t("why-answer", felt=felt, worth=answer.worth, weight=answer.weight)
    if answer.at is None:
        return f"• {counted}"
    words = esc(cut(answer.at.words, QUOTED)).replace("\n", " ")
    who = esc(told.shown.names.get(answer.at.member_id, ""))
    return "• " + r.t("story-line", day=r.t.day(answer.at.happened_on, r.today), who=who, words=f"{words} — {counted}")


def _progress(told: Reasons, r: Reading) -> str:
    h, o = told.health, told.shown.opportunity
    stage = esc(r.t.term("stage", o.stage, told.shown.stage_name))
    words = {"days": h.still_days, "target": h.target_days, "momentum": r.t.percent(h.momentum)}
    lines = [r.t("why-stage", stage=stage, rank=h.rank, stages=h.stages, share=r.t.percent(h.rank / h.stages))]
    lines.append(r.t("why-momentum", **words))
    lines += [r.t("why-progress", what=happened_line(told.progress, r))] if told.progress else []
    return "\n".join([_points(told, Part.PROGRESS, r), *lines])


def _clocks(told: Reasons, r: Reading) -> str:
    s = told.silence
    theirs = r.t("clock-never" if s.never else "clock-theirs", days=s.theirs)
    advice = r.t(f"clock-advice-{s.who.value}") if s.who is not Silent.NOBODY else r.t("clock-fine")
    return f"🕑 {r.t('clock-ours', days=s.ours)} · {theirs}\n{advice}"


def _stuck(told: Reasons, r: Reading) -> Iterator[str]:
    o = told.shown.opportunity
    stage = esc(r.t.term("stage", o.stage, told.shown.stage_name))
    for each in told.stuck:
        if each.why is Why.NO_WORD:
            yield "🧱 " + r.t("stuck-no-word", stage=stage, days=each.is_now // DAY, limit=each.limit)
        elif each.why is Why.NEGOTIATION:
            yield "🧱 " + r.t("stuck-negotiation", days=each.is_now, limit=each.limit)
        elif each.why is Why.DWELL:
            share = told.playbook.dwell_percentile
            yield "🧱 " + r.t("stuck-dwell", stage=stage, days=each.is_now, limit=each.limit, share=share)


def _slips(told: Reasons, r: Reading) -> Iterator[str]:
    if told.slip is None:
        return
    yield "📅 " + r.t("slipped", times=told.slip.times, days=told.slip.days)
    for push in told.pushes[:MOST_PUSHES]:
        on = r.t.day(r.day_of(push.event.at), r.today)
        yield "• " + r.t("pushed", on=on, former=r.t.day(push.former, r.today), now=r.t.day(push.now, r.today))


def _drop(told: Reasons, r: Reading) -> Iterator[str]:
    if told.to_drop:
        limits = {"below": told.playbook.drop_below, "limit": told.playbook.drop_days}
        yield "🍂 " + r.t("drop-advised", score=told.health.score, days=told.health.still_days, **limits)


def _act(told: Reasons, r: Reading) -> str:
    h = told.health
    if h.act is None:
        return f"➜ {r.t('raise-nothing')}"
    act = r.t.term("raise", h.act.value)
    return "➜ " + r.t("raise-most", act=act, gain=h.gain, score=h.score + h.gain)
