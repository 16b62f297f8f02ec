"""Money in several currencies with what it comes to in the base currency, and the rates that it goes by."""

from collections.abc import Iterable, Iterator, Sequence

from handlers.voice import Voice
from sales.funnel import Sums, Tally
from sales.rates import Rate, Telling, number


def tally_told(tally: Tally, telling: Telling | None, t: Voice) -> str:
    """Return how many there are, and what they are worth."""
    return t("digest-tally", count=tally.count, money=money_told(tally.sums, telling, t))


def money_told(sums: Sums, telling: Telling | None, t: Voice) -> str:
    """Return money in brackets, in each currency and in the base; nothing where there is none."""
    return t("digest-money", sums=sums_told(sums, telling, t)) if sums else ""


def sums_told(sums: Sums, telling: Telling | None, t: Voice) -> str:
    """Return money in each currency, and in the base where there is any in another."""
    worth = telling.of(sums) if telling else None
    if worth is None or not worth.parts:
        return t.sums(sums)
    return beside(t.sums(sums), t.money(worth.total, worth.currency), tuple(worth.left_out), t)


def beside(sums: str, total: str, left_out: Sequence[str], t: Voice) -> str:
    """Return money in each currency with its total in the base, and what that is without."""
    if not left_out:
        return t("base-sums", sums=sums, total=total)
    named = t.listed(code or t("base-no-currency") for code in sorted(left_out))
    return t("base-part", sums=sums, total=total, left=named)


def notes(every: Iterable[Sums], telling: Telling | None, t: Voice) -> list[str]:
    """Return by which rates some sums are told in the base currency, and what is left out of it."""
    worths = [worth for sums in every if telling and (worth := telling.of(sums))]
    if not worths:
        return []
    used = {rate.currency: rate for worth in worths for rate in worth.used}
    missing = sorted({code for worth in worths for code in worth.left_out})
    first = worths[0]
    said = [t("base-note", base=first.currency, rates=rates_listed(used.values(), t))] if used else []
    return said + ([left_out_note(first.currency, missing, t.day(first.day), t)] if missing else [])


def money_abroad(
    turned: int, used: Sequence[Rate], foreign: int, left_out: Sequence[str], currency: str, t: Voice
) -> Iterator[str]:
    """Yield how many deals in other currencies are in a forecast by which rates, and how many are not, and why."""
    if turned:
        yield t("forecast-turned", count=turned, rates=rates_listed(used, t))
    if foreign:
        yield t("forecast-foreign", count=foreign, currency=currency, currencies=t.listed(left_out))


def rate_told(rate: Rate, t: Voice) -> str:
    """Return a rate with the day from which it holds."""
    return t("base-rate", currency=rate.currency, base=rate.base, rate=number(rate.rate), day=t.day(rate.first_on))


def rates_listed(used: Iterable[Rate], t: Voice) -> str:
    """Return rates with their days, by currency."""
    return t.listed(rate_told(rate, t) for rate in sorted(used, key=lambda rate: (rate.currency, rate.first_on)))


def left_out_note(base: str, codes: Sequence[str], day: str, t: Voice) -> str:
    """Return which money is left out of the base currency, and why."""
    named = t.listed(code or t("base-no-currency") for code in codes)
    return t("base-left-out", base=base, currencies=named, day=day)
