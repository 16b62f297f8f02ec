"""What is expected to be paid in a span: what is signed in the days that lie the payment terms before it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from sales.forecast import Forecast, Outlook
from sales.outcomes import DAY, Deal, Span, Wins


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipts:
    """What a span is expected to bring in, in hundredths."""

    span: Span
    days: int
    """From the signature to the payment."""
    signed: int = 0
    """What is won already and falls due in the span."""
    coming: int = 0
    """What is expected to be signed in time to be paid in the span: odds times amounts, and new business."""

    @property
    def expected(self) -> int:
        """Both together."""
        return self.signed + self.coming


Whose = Callable[[Outlook], Outlook]
"""Takes from an outlook what is looked at of it."""


def receipts_in(
    forecast: Forecast, deals: Iterable[Deal], outlook: Outlook, days: int, whose: Whose = lambda outlook: outlook
) -> Receipts:
    """Return what an outlook's span is expected to bring in where payment comes so many days after the signature.

    `deals` are those whose payments are looked at, and `whose` takes the same ones from an outlook.
    """
    span = outlook.span
    if not days:
        return Receipts(span=span, days=0, coming=outlook.expected)
    start, end, today = span.start - days * DAY, span.end - days * DAY, forecast.today
    signed = Wins(deals).within(Span(start=start, end=min(end, today))).cents if start <= today else 0
    coming = whose(forecast.outlooks(_spans(today + DAY, start, end))[-1]).expected if end > today else 0
    return Receipts(span=span, days=days, signed=signed, coming=coming)


def _spans(tomorrow: date, start: date, end: date) -> list[Span]:
    """Return the days from tomorrow that lie in a span, behind those before it if there are any."""
    before = [Span(start=tomorrow, end=start - DAY)] if start > tomorrow else []
    return [*before, Span(start=max(start, tomorrow), end=end)]
