"""`oppbot funnel`: the totals of the book, whole or by a dimension, now or as of a past day, for people or as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from bot.spoken import Command, command
from handlers.voice import Voice

if TYPE_CHECKING:
    from decimal import Decimal

    from bot.totals import Totals

BY = ("agent", "team", "manager", "region", "product", "source", "grade", "stage", "month", "quarter", "week", "cohort")
MONEY = (
    *("won_value", "avg_won_value", "median_won_value", "open_list_value", "lost_list_value"),
    "won_value_to_date",
)
DAYS = (
    *("avg_cycle_days_won", "avg_cycle_days_lost", "avg_cycle_days_closed", "median_cycle_days_won"),
    *("mean_age_days", "median_age_days"),
)
RATES = ("win_rate", "win_rate_to_date")


def funnel(t: Voice) -> Command:
    """Build the command."""
    options = [
        click.Option(["--json", "as_json"], is_flag=True, help=t("help-funnel-json")),
        click.Option(["--by"], type=click.Choice(BY), help=t("help-funnel-by")),
        click.Option(["--as-of", "as_of"], type=click.DateTime(["%Y-%m-%d"]), help=t("help-funnel-as-of")),
        click.Option(["--changed-since", "since"], type=click.DateTime(["%Y-%m-%d"]), help=t("help-funnel-since")),
        click.Option(["--team"], metavar=t("help-import-name"), help=t("help-funnel-team")),
        click.Option(["--currency"], metavar="ISO", help=t("help-funnel-currency")),
        click.Option(["--workspace"], metavar="ID", help=t("help-import-workspace")),
    ]

    def _do(
        *, as_json: bool, by: str | None, as_of: datetime | None, since: datetime | None, **where: str | None
    ) -> None:
        from bot.json_text import as_json as written
        from bot.totals import Wanted, read_totals
        from sales.breakdown import Dimension

        until, begins = (day.date() if day else None for day in (as_of, since))
        wanted = Wanted(by=Dimension(by) if by else None, day=until, since=begins, **where)
        found = read_totals(wanted)
        for line in [written(found.numbers)] if as_json else tell(t, found):
            click.echo(line)

    return command(t, "funnel", _do, *options)


def tell(t: Voice, found: "Totals") -> Iterator[str]:
    """Yield the totals, one to a line, or one part of the book to a line; what is unknown is left out."""
    if isinstance(found.numbers, Sequence):
        for week in found.numbers:
            yield t("funnel-week", **{**week, "won_value": _value(t, found, "won_value", week["won_value"])})
            yield from _base(t, week.get("in_base"))
        return
    for key, number in found.numbers.items():
        if key == "in_base":
            yield from _base(t, number)
        elif isinstance(number, Mapping) and "count" in number:
            yield from _change(t, found, key, number)
        elif isinstance(number, Mapping):
            inside = [_line(t, found, name, each) for name, each in number.items() if each and name != "in_base"]
            yield t("funnel-part", label=t(_id(key)) if t.knows(_id(key)) else key, told=" · ".join(inside))
            yield from _base(t, number.get("in_base"))
        elif number is not None:
            yield _line(t, found, key, number)


def _base(t: Voice, told: Mapping[str, Any] | None) -> Iterator[str]:
    """Yield what money comes to in the base currency, by which rates, and what is left out."""
    from decimal import Decimal as Money

    if not told:
        return
    counter, code = Voice(t.language), told["currency"]
    changed = {name: each["total"] for name, each in told.items() if isinstance(each, Mapping)}
    labels = {**{name: _id(name) for name in MONEY}, **{name: f"funnel-change-{name}" for name in changed}}
    money = {**{name: told[name] for name in MONEY if told.get(name)}, **changed}
    worth = {name: counter.money(Money(each), code) for name, each in money.items()}
    lines = [t("funnel-line", label=t(labels[name]), value=each) for name, each in worth.items()]
    yield t("funnel-in-base", currency=code, told=" · ".join(lines))
    used = told.get("rates")
    rates = [] if isinstance(used, Mapping) else used or []
    if rates:
        each = (t("funnel-rate", **{**rate, "rate": f"{rate['rate']:f}"}) for rate in rates)
        yield t("funnel-rates", rates=counter.listed(each))
    if told["left_out"]:
        yield t("funnel-left-out", currencies=counter.listed(told["left_out"]))


def _change(t: Voice, found: "Totals", key: str, term: Mapping[str, Any]) -> Iterator[str]:
    """Yield a term of what changed, and under it each deal that makes it up."""
    money = _value(t, found, "won_value", term["total"])
    yield t("funnel-change", label=t(f"funnel-change-{key}"), money=money, count=term["count"])
    for deal in term.get("deals", ()):
        worth = _value(t, found, "won_value", deal["amount"])
        yield t("funnel-change-deal", id=deal["id"], name=deal["name"], money=worth)


def _line(t: Voice, found: "Totals", key: str, number: "int | Decimal") -> str:
    stage = Voice(t.language).term("stage", key, found.own_names.get(key))
    return t("funnel-line", label=t(_id(key)) if t.knows(_id(key)) else stage, value=_value(t, found, key, number))


def _value(t: Voice, found: "Totals", key: str, number: "int | Decimal") -> str:
    from decimal import Decimal as Money

    counter = Voice(t.language)
    if key in MONEY:
        return counter.money(Money(number), found.currency)
    if key in DAYS:
        return t("funnel-days", count=f"{number:.0f}")
    return t("funnel-win-rate-of", share=counter.percent(float(number))) if key in RATES else str(number)


def _id(key: str) -> str:
    return f"funnel-{key.replace('_', '-')}"
