"""Where a deal stands in one sentence, and from whose words that is known."""

from collections.abc import Iterator
from functools import reduce

from handlers.blocks.kit import context, cut, esc, section
from handlers.blocks.losses import loss_words
from handlers.reading import Reading
from handlers.turn import Message
from sales.status_line import weeks_until
from sales.vocabulary import Status
from services.saying import Told

QUOTED = 60
"""Characters of a promise that the sentence quotes."""


def say_message(told: Told, r: Reading) -> Message:
    """Return the sentence, and under it from when it is known."""
    parts = [_begin(told, r), *filter(None, _parts(told, r))]
    said = r.t("say-whole", said=reduce(lambda before, part: r.t("say-and", before=before, part=part), parts))
    known = _known(told, r)
    return Message(text=f"{said}\n{known}", blocks=[section(said), context(known)])


def _begin(told: Told, r: Reading) -> str:
    o, t = told.shown.opportunity, r.t
    facts = [f"#{o.id}", t.money(o.amount, o.currency) if o.amount is not None else "", t("grade", grade=o.grade.value)]
    words = {"name": esc(o.whole_name), "facts": t.listed(filter(None, facts))}
    if o.is_open:
        return t("say-open", stage=esc(t.term("stage", o.stage, told.shown.stage_name)), **words)
    if o.is_asleep and o.next_on:
        return t("say-asleep", day=t.day(o.next_on, r.today), **words)
    status = t.term("status", o.status.value)
    if o.closed_on is None:
        return t("say-ended-ever", status=status, **words)
    return t("say-ended", status=status, day=t.day(o.closed_on, r.today), **words)


def _parts(told: Told, r: Reading) -> Iterator[str]:
    """Yield the parts of the sentence in the order in which everybody tells them."""
    o, t = told.shown.opportunity, r.t
    if o.status is Status.LOST:
        yield loss_words(o, t)
    if o.has_ended:
        return
    yield from (t(f"say-tick-{tick.value}") for tick in told.stand.ticks)
    yield from (_proof(told, code, r) for code in told.stand.proofs)
    if heard := told.stand.heard:
        felt = t.words("feedback", [code.value for code in heard.feedback])
        yield t("say-heard", felt=felt, day=t.day(heard.happened_on, r.today))
    yield _turn(told, r)
    if o.next_on and not o.is_asleep:
        late = (r.today - o.next_on).days
        when = t.when(o.next_on, o.next_time, r.today)
        yield t("say-next-late", when=when, days=late) if late > 0 else t("say-next", when=when)
    yield _closing(told, r)


def _proof(told: Told, code: str, r: Reading) -> str:
    name = f"say-proof-{code}"
    own = told.shown.proof_names.get(code)
    return r.t(name) if own is None and r.t.knows(name) else r.t("say-proof", what=esc(own or code))


def _turn(told: Told, r: Reading) -> str:
    owed, t = told.stand.owed, r.t
    if owed is None:
        return ""
    words = esc(cut(owed.words, QUOTED)).replace("\n", " ")
    if owed.due_on is None:
        return t(f"say-turn-{owed.side.value}", words=words)
    return t(f"say-turn-{owed.side.value}-by", words=words, day=t.day(owed.due_on, r.today))


def _closing(told: Told, r: Reading) -> str:
    """Tell the closing day, and within how many weeks it is; nothing is made up where nobody named one."""
    o, t = told.shown.opportunity, r.t
    if o.close_on is None:
        return t("say-close-none")
    day = t.day(o.close_on, r.today)
    if o.close_on < r.today:
        return t("say-close-past", day=day, days=(r.today - o.close_on).days)
    weeks = weeks_until(o.close_on, r.today)
    return t("say-close-near", day=day, weeks=weeks) if weeks else t("say-close", day=day)


def _known(told: Told, r: Reading) -> str:
    """Tell who owns it, and whose words are the last there are."""
    owner = esc(told.shown.owner.name)
    if told.last is None:
        return r.t("say-known-nothing", owner=owner)
    return r.t("say-known", owner=owner, who=esc(told.last_by), day=r.t.day(told.last.happened_on, r.today))
