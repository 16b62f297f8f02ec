"""Telling both sides that a whole book has changed hands."""

from handlers.blocks.given import book_told_message
from handlers.blocks.kit import esc
from handlers.outgoing import Outgoing
from handlers.reading import read_by
from sales.letters import Letter
from storage.work import Work


def book_handed_over(work: Work, letter: Letter) -> Outgoing | None:
    """List what the new owner now has, or what the former one no longer has."""
    reader = work.members.get(int(letter.to_member or 0))
    if not reader.slack_id:
        return None
    data, r = letter.data, read_by(work, reader)
    names = {role: work.members.get(int(str(data[role]))).name for role in ("by", "from", "to")}
    side = "book-handed-over-to-you" if reader.id == data["to"] else "book-handed-over-from-you"
    numbers: list[int] = data["numbers"]  # type: ignore[assignment]
    opening = r.t(side, **{role: esc(name) for role, name in names.items()})
    told = book_told_message([work.opportunities.get(n) for n in numbers], opening, str(data["words"]), r)
    return Outgoing(
        method="chat.postMessage", args={"channel": reader.slack_id, "text": told.text, "blocks": told.blocks}
    )
