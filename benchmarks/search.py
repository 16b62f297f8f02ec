"""Looking for a word among all follow-ups of one workspace, against the bare query and raw SQL."""

import random
from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import Select, Text, cast, func, or_, select

from benchmarks.data import NOW, WORKSPACE
from benchmarks.load import Values, load, settle
from benchmarks.timing import in_words, interleave, line
from sales.losses import OBJECTIONS
from sales.vocabulary import Feedback, Status
from services.searching import PAGE, commonest, remembered
from storage.schema import follow_ups, opportunities
from storage.searching import Searching, Sought, Term
from storage.store import Store

_CHUNK = 20_000
_SAID = (
    "sent the proposal and walked them through the rollout plan, they will come back to us after the holidays",
    "客户嫌价格太高,说对手的报价便宜一成半,让我们周五之前再给一版方案",
    "they want a discount of ten percent and a reference from their own industry before they go to the board",
    "met the CTO and two of his people, security review is next, nothing against us so far",
)
_WORD = "价格"
RAW = (
    "SELECT count(*) FROM follow_ups JOIN opportunities o ON o.workspace = follow_ups.workspace AND "
    "o.id = follow_ups.opportunity_id WHERE follow_ups.workspace = '{workspace}' AND NOT withdrawn AND "
    "o.status <> 'void' AND lower(words) LIKE '%{word}%' AND ({codes})"
)


def fill(store: Store, count: int) -> None:
    """Write so many follow-ups of the usual length to the book that is there."""
    chance = random.Random(count)
    with store.connect_writing() as connection:
        book = connection.scalar(select(func.count()).select_from(opportunities)) or 1
        for first in range(1, count + 1, _CHUNK):
            load(connection, follow_ups, [_row(n, book, chance) for n in range(first, first + _CHUNK)])
    settle(store.engine)


def measure(store: Store, size: str, rounds: int) -> Iterator[str]:
    """Yield the figures of one word looked for, of the first page, and of the list of a month."""
    codes = " OR ".join(f"CAST(feedback AS TEXT) LIKE '%\"{code.value}\"%'" for code in OBJECTIONS)
    raw = RAW.format(workspace=WORKSPACE, word=_WORD, codes=codes)
    sought = Sought(reader_id=1, terms=[Term(text=_WORD)])
    with store.read(WORKSPACE) as work:
        archive, connection = Searching(work.scope), work.connection
        cursor = connection.connection.cursor()
        bare = _bare()
        calls = {
            "oppbot": lambda: archive.count_objections(sought),
            "bare Core": lambda: connection.execute(bare).scalar(),
            "raw SQL": lambda: cursor.execute(raw).fetchall(),
        }
        yield line("objections with a word", size, interleave(rounds, calls), "oppbot")
        me = work.members.get(1)
        term = Term(text=_WORD, feedback=[Feedback.PRICE_HIGH])
        whole = interleave(rounds, {"page": lambda: remembered(work, me, [term], None, 0)})["page"]
        yield f"{f'first page of {PAGE}':<28} {size:>11}   {in_words(whole.median):>10}"
        month = interleave(rounds, {"month": lambda: commonest(work, me)})["month"]
        yield f"{'objections of a month':<28} {size:>11}   {in_words(month.median):>10}"


def _bare() -> Select[int]:
    f, o = follow_ups.c, opportunities.c
    joined = follow_ups.join(opportunities, (o.workspace == f.workspace) & (o.id == f.opportunity_id))
    objects = or_(*(cast(f.feedback, Text).contains(f'"{code.value}"', autoescape=True) for code in OBJECTIONS))
    query = select(func.count()).select_from(joined).where(f.workspace == WORKSPACE, f.withdrawn.is_(False))
    return query.where(o.status != Status.VOID, func.lower(f.words).contains(_WORD), objects)


def _row(number: int, book: int, chance: random.Random) -> Values:
    at = NOW - timedelta(minutes=number * 7)
    nth = chance.randrange(len(_SAID))
    feedback = ("[]", '["price_high"]', '["needs_discount", "needs_case"]', '["positive"]')[nth]
    return {
        "workspace": WORKSPACE,
        "id": number,
        "opportunity_id": number % book + 1,
        "member_id": 1,
        "at": at.replace(tzinfo=None).isoformat(" ", "microseconds"),
        "happened_on": at.date().isoformat(),
        "words": f"{_SAID[nth]} {number}",
        "feedback": feedback,
        "competitors": "[]",
        "files": "[]",
        "withdrawn": 0,
    }
