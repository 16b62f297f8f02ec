"""The forecast of one period as people ask for it: of a team or of one of its owners, with what is won there so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from sales.calibration import weights_of
from sales.errors import SalesError
from sales.forecast import Forecast, Line, Outlook
from sales.outcomes import DAY, Span, Taken, month_after, month_end
from sales.own_outlook import outlook_of, own_deals, won_in_span
from sales.people import Member, Role, Team
from sales.rates import Exchange, Rate, Rates
from sales.receipts import Receipts, receipts_in
from services.forecasting import deals_on, playbook_on
from services.rates import rates_in
from services.totals import today_in
from storage.work import Work

MOST_DAYS: Final = 731
"""Nothing is foretold that lies further ahead."""
MOST_TEAMS: Final = 3
"""So many of a member's teams are foretold on their page."""
PAGE: Final = 10
"""Deals that are shown at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """What a period brings a team or one of its owners."""

    team: Team
    owner: Member | None
    """None for the whole team."""
    asked: Span
    """The whole period; the outlook is on what is left of it."""
    as_of: date
    forecast: Forecast
    outlook: Outlook
    won: Taken
    """What is won in the period so far."""
    receipts: Receipts
    """What is expected to be paid in the days that are left of it."""
    rates: Rates | None = None

    @property
    def foreign(self) -> int:
        """How many of the open deals have an amount in another currency for which there is no rate."""
        return sum(line.deal.foreign is not None for line in self.outlook.lines if line.odds)

    @property
    def left_out(self) -> Sequence[str]:
        """The currencies of those."""
        codes = (line.deal.foreign for line in self.outlook.lines if line.odds)
        return sorted({code for code in codes if code})

    @property
    def turned(self) -> Mapping[str, Sequence[Line]]:
        """The open deals with an amount in another currency that a rate has brought into the money, by currency."""
        found: dict[str, list[Line]] = {}
        for line in self.outlook.lines:
            if line.odds and line.deal.turned:
                found.setdefault(line.deal.turned, []).append(line)
        return found

    @property
    def used(self) -> Sequence[Rate]:
        """The rates by which those are in it."""
        return Exchange(rates=self.rates, to=self.team.currency).used(self.turned, self.as_of)

    @property
    def in_base(self) -> tuple[str, int] | None:
        """The base currency and the figure in its hundredths, where it is another than the team's and has a rate."""
        if self.rates is None or self.rates.base == self.team.currency:
            return None
        figure = Decimal(self.outlook.expected).scaleb(-2)
        cents = Exchange(rates=self.rates, to=self.rates.base).cents(figure, self.team.currency, self.as_of)
        return None if cents is None else (self.rates.base, cents)

    @property
    def counted(self) -> int:
        """How many open deals have odds in the period."""
        return sum(line.odds > 0 for line in self.outlook.lines)


def prospect(work: Work, team: Team, owner: Member | None, asked: Span | None, as_of: date | None = None) -> Prospect:
    """Return what a period brings, the running month where none is said."""
    day = as_of or today_in(work, team.id)
    period = asked or _month_of(month_after(day))
    spans = _spans(day, period)
    monthly = period == _month_of(period)
    rules = playbook_on(work, day, team.id)
    forecast = Forecast(deals_on(work, day, team.currency, team.id), day, weights_of(rules))
    outlook = forecast.outlooks(spans, monthly=monthly)[-1]
    deals = own_deals(forecast, owner.id) if owner else forecast.deals

    def _part(of: Outlook) -> Outlook:
        return outlook_of(forecast, of, owner.id, monthly=monthly) if owner else of

    part = _part(outlook)
    return Prospect(
        team=team,
        owner=owner,
        asked=period,
        as_of=day,
        forecast=forecast,
        outlook=part,
        won=won_in_span(deals, period),
        receipts=receipts_in(forecast, deals, part, rules.payment_days, _part),
        rates=rates_in(work),
    )


def running_months(work: Work, me: Member) -> Sequence[Prospect]:
    """Return what is left of the month for each team that a member leads, and for their own deals where they lead none.

    A member of very many teams has the first few.
    """
    seats = me.memberships[:MOST_TEAMS]
    asked = [(work.teams.get(seat.team_id), None if seat.role is Role.MANAGER else me) for seat in seats]
    found = [prospect(work, team, owner, None) for team, owner in asked]
    return [each for each in found if each.counted or each.outlook.expected]


def running_month(work: Work, team: Team) -> Span:
    """Return the month in which the days begin that are left."""
    return _month_of(month_after(today_in(work, team.id)))


def ranked(found: Prospect) -> Sequence[Line]:
    """Return the open deals that have odds in the period, those that add most first."""
    return sorted(
        (line for line in found.outlook.lines if line.odds), key=lambda line: (-line.expected, -line.odds, line.deal.id)
    )


def ensure_may_forecast(work: Work, me: Member, team: Team, owner: Member | None) -> None:
    """Refuse the forecast of a team, or of somebody else, to all but its managers and admins; says who they are."""
    if me.manages(team.id) or (owner is not None and owner.id == me.id):
        return
    managers = [each.name for each in work.members.of_team(team.id) if each.active and _manages(each, team)]
    raise SalesError("forecast-managers-only" if managers else "forecast-admins-only", team=team.name, who=managers)


def _manages(member: Member, team: Team) -> bool:
    return any(seat.team_id == team.id and seat.role is Role.MANAGER for seat in member.memberships)


def _month_of(span: Span) -> Span:
    """Return the whole month in which a span begins."""
    return Span(start=span.start.replace(day=1), end=month_end(span.start))


def _spans(day: date, period: Span) -> list[Span]:
    """Return the spans up to a period, which follow the day and each other; the last is what is left of the period."""
    if period.end <= day:
        raise SalesError("forecast-past")
    if (period.end - day).days > MOST_DAYS:
        raise SalesError("forecast-far", days=MOST_DAYS)
    spans, first = [], day + DAY
    while first < period.start:
        spans.append(Span(start=first, end=min(month_end(first), period.start - DAY)))
        first = spans[-1].end + DAY
    return [*spans, Span(start=first, end=period.end)]
