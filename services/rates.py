"""Exchange rates and the base currency: read by whoever tells money, set by admins and by command line."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from sales.errors import SalesError
from sales.people import Member, Team
from sales.rates import Rate, Rates, ensure_sound, rates_of
from storage.rates import Base
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class RateChange:
    """A rate that was set, taken away or put back."""

    base: str
    currency: str
    first_on: date
    now: Decimal | None
    """None where there is none from that day any more."""
    before: Decimal | None
    """What stood there; None where nothing did."""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseChange:
    """A base currency that was chosen or put back."""

    now: str | None
    before: str | None
    at: datetime


def rates_in(work: Work) -> Rates | None:
    """Return the rates of the workspace; None as long as nobody has chosen a base currency."""
    return work.remembered("rates", work.rates.changes(), lambda: _read(work))


def base_of(work: Work) -> str:
    """Return the base currency: the one that was chosen, else the one that most teams use."""
    chosen = work.rates.base()
    if chosen:
        return chosen.currency
    used = Counter(team.currency for team in work.teams.all())
    return max(used, key=lambda code: (used[code], code)) if used else Team(id=0, name="").currency


def choose_base(work: Work, me: Member | None, currency: str) -> BaseChange:
    """Keep the base currency of the workspace; refuses all but admins, the command line has no person."""
    ensure_may_set_rates(work, me)
    before = work.rates.base()
    work.rates.choose(Base(currency=currency, set_by=me.id if me else None, set_at=work.now))
    return BaseChange(now=currency, before=before.currency if before else None, at=work.now)


def set_rate(work: Work, me: Member | None, currency: str, rate: Decimal | None, first_on: date) -> RateChange:
    """Keep what a currency is worth in the base currency from a day on, or take that away where it is None.

    Where no base currency was chosen, the one that most teams use becomes it.
    """
    ensure_may_set_rates(work, me)
    base = base_of(work)
    if work.rates.base() is None:
        choose_base(work, me, base)
    return _set(work, me, RateChange(
        base=base, currency=currency, first_on=first_on, now=rate, before=_there(work, base, currency, first_on),
        at=work.now,
    ))  # fmt: skip


def set_rates(work: Work, rates: Iterable[tuple[str, date, Decimal]]) -> int:
    """Keep many rates that come by command line; return how many are new or other than before."""
    base = base_of(work)
    if work.rates.base() is None:
        choose_base(work, None, base)
    known = {(each.currency, each.first_on): each.rate for each in work.rates.into(base)}
    fresh = {(code, day): rate for code, day, rate in rates if known.get((code, day)) != rate}
    for (code, day), rate in fresh.items():
        _keep(work, None, base, code, rate, day)
    return len(fresh)


def take_back_rate(work: Work, me: Member, change: RateChange) -> RateChange:
    """Put a rate back to what it was; refuses where it was set otherwise since, and says who did."""
    ensure_may_set_rates(work, me)
    there = _standing(work, change.base, change.currency, change.first_on)
    if (there.rate if there else None) != change.now or (there and there.set_at != change.at):
        raise _overtaken(work, there)
    return _set(work, me, replace(change, now=change.before, before=change.now, at=work.now))


def take_back_base(work: Work, me: Member, change: BaseChange) -> BaseChange:
    """Put the base currency back to what it was; refuses where another was chosen since."""
    ensure_may_set_rates(work, me)
    there = work.rates.base()
    if there is None or (there.currency, there.set_at) != (change.now, change.at):
        raise _overtaken(work, there)
    put = Base(currency=change.before, set_by=me.id, set_at=work.now) if change.before else None
    work.rates.choose(put)
    return BaseChange(now=change.before, before=change.now, at=work.now)


def named_rate(change: RateChange) -> str:
    """Return what a button carries: which rate, and as what it showed it."""
    now, before = ("" if value is None else f"{value:f}" for value in (change.now, change.before))
    values = (change.base, change.currency, change.first_on.isoformat(), now, before, change.at.isoformat())
    return "|".join(values)


def named_base(change: BaseChange) -> str:
    """Return what a button carries: which base currency, and instead of which."""
    return "|".join([change.now or "", change.before or "", change.at.isoformat()])


def change_named(name: str) -> RateChange | BaseChange:
    """Return the change as a button showed it."""
    *parts, at = name.split("|")
    moment = datetime.fromisoformat(at)
    if len(parts) == len(("now", "before")):
        return BaseChange(now=parts[0] or None, before=parts[1] or None, at=moment)
    base, currency, first_on, *values = parts
    now, before = (Decimal(value) if value else None for value in values)
    day = date.fromisoformat(first_on)
    return RateChange(base=base, currency=currency, first_on=day, now=now, before=before, at=moment)


def rate_lines(work: Work, today: date) -> Sequence[tuple[Rate, str | None]]:
    """Return every rate into the base currency that holds today or later, with the name of who set it."""
    known = rates_of(base := base_of(work), work.rates.into(base))
    names = {member.id: member.name for member in work.members.all()}
    lines = []
    for currency, rates in known.by_currency.items():
        holds = known.on(currency, today)
        lines += [each for each in rates if each == holds or each.first_on > today]
    return [(each, names.get(each.set_by) if each.set_by else None) for each in lines]


def ensure_may_set_rates(work: Work, me: Member | None) -> None:
    """Refuse all but admins of the workspace, and say who they are."""
    if me is None or me.is_admin:
        return
    admins = [member.name for member in work.members.all() if member.is_admin and member.active]
    raise SalesError("rates-admins-only" if admins else "rates-admins-unknown", who=admins)


def _read(work: Work) -> Rates | None:
    chosen = work.rates.base()
    return rates_of(chosen.currency, work.rates.into(chosen.currency)) if chosen else None


def _set(work: Work, me: Member | None, change: RateChange) -> RateChange:
    if change.now is not None:
        _keep(work, me, change.base, change.currency, change.now, change.first_on)
    elif change.before is None:
        raise SalesError("rates-none-there", currency=change.currency)
    else:
        work.rates.drop(change.base, change.currency, change.first_on)
    return change


def _keep(work: Work, me: Member | None, base: str, currency: str, rate: Decimal, first_on: date) -> None:
    who, when = me.id if me else None, work.now
    kept = Rate(base=base, currency=currency, first_on=first_on, rate=rate, set_by=who, set_at=when)
    ensure_sound(kept)
    work.rates.keep(kept)


def _there(work: Work, base: str, currency: str, first_on: date) -> Decimal | None:
    there = _standing(work, base, currency, first_on)
    return there.rate if there else None


def _standing(work: Work, base: str, currency: str, first_on: date) -> Rate | None:
    rates = work.rates.into(base)
    return next((each for each in rates if (each.currency, each.first_on) == (currency, first_on)), None)


def _overtaken(work: Work, there: Rate | Base | None) -> SalesError:
    """Return the refusal to put back what is not as it was shown any more."""
    if there is None:
        return SalesError("rates-gone-since")
    who = work.members.get(there.set_by).name if there.set_by else "oppbot rates"
    return SalesError("rates-moved-on", who=who)
