"""The awards of a month: effort apart from money, equals side by side, and nobody last."""

from collections.abc import Iterator, Sequence

from handlers.blocks.conduct import percent
from handlers.blocks.kit import context, esc, header, section
from handlers.turn import Message
from handlers.voice import Voice
from sales.awards import Awards, Place


def awards_message(found: Awards, t: Voice) -> Message:
    """Return who did best in a month and by which numbers."""
    title = t("awards-title", team=found.team.name, month=t.month(found.first))
    honours = list(_honours(found, t))
    effort = [t("awards-effort"), *(_place(place, percent(place.score, t), found, t) for place in found.effort)]
    money = [t("awards-money"), *(_place(place, _money(place, found, t), found, t) for place in found.money)]
    parts = [honours, *(lines for lines in (effort, money) if len(lines) > 1)]
    rule = t("awards-rule", least=found.least, timely=100 - found.weight, entry=found.weight)
    blocks = [header(title), *(section("\n".join(lines)) for lines in parts), context(rule)]
    return Message(
        text="\n".join([f"*{esc(title)}*", *(line for lines in parts for line in lines), rule]), blocks=blocks
    )


def _honours(found: Awards, t: Voice) -> Iterator[str]:
    if found.follow_up:
        own = [_share(found, number, t, kept=True) for number in found.follow_up.members]
        yield t("award-follow-up", who=t.listed(own))
    if found.entry:
        own = [_share(found, number, t, kept=False) for number in found.entry.members]
        yield t("award-entry", who=t.listed(own))
    if not (found.follow_up or found.entry):
        yield t("awards-nobody", least=found.least)


def _share(found: Awards, number: int, t: Voice, *, kept: bool) -> str:
    each = found.numbers[number]
    part, whole = (each.on_time, each.due) if kept else (each.filled, each.asked)
    share = percent(each.compliance if kept else each.completeness, t)
    return t("award-share", who=esc(found.names[number]), share=share, part=part, whole=whole)


def _place(place: Place, score: str, found: Awards, t: Voice) -> str:
    return t("award-place", rank=place.rank, who=_names(place.members, found, t), score=score)


def _money(place: Place, found: Awards, t: Voice) -> str:
    return t.money(place.score, found.team.currency)


def _names(members: Sequence[int], found: Awards, t: Voice) -> str:
    return t.listed(esc(found.names[number]) for number in members)
