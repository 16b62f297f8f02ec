"""The weekly list of what nobody follows up: a manager's, with [Ask owner] beside each, and a channel's few lines."""

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, cut, esc, section
from handlers.blocks.lines import headline
from handlers.reading import Reading
from handlers.turn import Message
from handlers.voice import Voice
from sales.publicity import Publicity
from services.ladder import Told
from services.untouched import UntouchedList

MOST_OWNERS = 20
LONGEST = 280


def untouched_message(found: UntouchedList, r: Reading) -> Message:
    """Return a manager's list: how many each owner has, and the longest untouched with a button each."""
    title = r.t("untouched-title", count=found.count, team=esc(found.team.name), days=found.days)
    owners = untouched_owners(found, r.t)
    rows = [cut(_row(row, r), LONGEST) for row in found.rows]
    blocks = [section(f"*{title}*\n{owners}")]
    for row, words in zip(found.rows, rows, strict=True):
        value = f"{row.opportunity.id}:{row.opportunity.version}:"
        blocks.append(section(words, button(r.t("button-ask-owner"), ids.ASK_OWNER, value)))
    return Message(text="\n".join([title, owners, *rows]), blocks=blocks)


def untouched_line(found: UntouchedList, r: Reading) -> Message:
    """Return the list in a line, with the button that shows it."""
    said = r.t("untouched-title", count=found.count, team=esc(found.team.name), days=found.days)
    look = button(r.t("button-look"), ids.UNTOUCHED, found.team.id)
    return Message(text=said, blocks=[section(said), actions(look)])


def untouched_public(found: UntouchedList, publicity: Publicity, t: Voice) -> Message | None:
    """Return what a team's channel reads; None where it may read nothing, or nothing is untouched."""
    if publicity is Publicity.NOTHING or not found.count:
        return None
    lines = [t("untouched-title", count=found.count, team=esc(found.team.name), days=found.days)]
    lines.append(untouched_owners(found, t))
    if publicity is Publicity.NAMES:
        lines += [f"• {_named(row, t)}" for row in found.rows]
    said = "\n".join(lines)
    blocks: list[Block] = [section(said)]
    return Message(text=said, blocks=blocks)


def untouched_owners(found: UntouchedList, t: Voice) -> str:
    """Return how many each owner has, the most first."""
    return t.listed(t("untouched-owner", who=esc(name), count=count) for name, count in found.owners[:MOST_OWNERS])


def _row(row: Told, r: Reading) -> str:
    days = r.t("ladder-untouched", days=row.days)
    return f"{headline(row.opportunity, r.t, row.stage_name)} · {esc(row.owner.name)} · {days}"


def _named(row: Told, t: Voice) -> str:
    """Return a deal without its money, which a channel need not read."""
    o = row.opportunity
    days = t("ladder-untouched", days=row.days)
    return f"#{o.id} *{esc(o.whole_name)}* · {esc(row.owner.name)} · {days}"
