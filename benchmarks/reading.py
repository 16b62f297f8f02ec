"""Reading a rep's sentence, whole, against dateparser looking for nothing but its dates."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from dateparser.search import search_dates

from benchmarks.timing import interleave, line
from parsing import Known, read_update, warm_up

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
SENTENCES = (
    "Acme sent quote, too pricey, next Wed 3pm",
    "Prairie Health called back, CFO wants a pilot, send plan Thursday",
    "met Globex's CTO today, they think the quote is 10% high; revised quote by next Tue, 120k USD",
    "极光 发了报价,嫌贵,下周三3点",
    "今天跟张总聊了报价,他要申请预算,下周三下午3点再跟进,金额改成15万",
    "Acme 报价 50w, 张总 next Wed 3pm, B→A",
)
HOSTILE = ("next Wed 3pm 下周三 120k " * 2000)[:40_000]
"""40,000 characters."""


def measure(names: int, rounds: int) -> Iterator[str]:
    """Yield the figures of reading with so many names known, and of one hostile text."""
    warm_up()
    known = Known(names=("Acme", "极光科技", *(f"Customer {n} Ltd" for n in range(names))))
    settings = {"RELATIVE_BASE": NOW.replace(tzinfo=None)}
    calls: dict[str, Callable[[], object]] = {
        "oppbot": lambda: [read_update(text, NOW, known) for text in SENTENCES],
        "dateparser": lambda: [search_dates(text, languages=["en", "zh"], settings=settings) for text in SENTENCES],
    }
    yield line(f"reading {len(SENTENCES)} sentences", f"{names:,} names", interleave(rounds, calls), "oppbot")
    hostile: dict[str, Callable[[], object]] = {"oppbot": lambda: read_update(HOSTILE, NOW, known)}
    yield line("reading a hostile text", f"{len(HOSTILE):,} chars", interleave(3, hostile), "oppbot")
