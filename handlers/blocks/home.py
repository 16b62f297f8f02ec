"""The App Home: my day, my pipeline, and for managers who is late."""

from collections.abc import Iterator
from decimal import Decimal

from handlers.blocks import ids
from handlers.blocks.denied import denied_note
from handlers.blocks.forecast import prospect_line
from handlers.blocks.kit import Block, actions, button, context, cut, divider, esc, header, section
from handlers.blocks.lines import QUOTED, headline, marked
from handlers.blocks.promises import promise_line
from handlers.blocks.reminder import what_happened
from handlers.reading import Reading
from sales.funnel import Sums, Tally
from services.home import DayRow, Home, TeamLate

BAR = 12
"""Characters of the longest bar; a phone's line holds the rest beside it."""
MOST_NAMES = 20
MOST_CHECKS = 5
"""Teams whose spot check has a button."""


def home_view(home: Home, r: Reading) -> Block:
    """Return the page as Slack publishes it."""
    new = button(r.t("button-new"), ids.NEW, "home", style="primary")
    blocks = [header(r.t("home-hello", who=home.me.name)), actions(new)]
    blocks += [
        *_day(home, r),
        *_needs(home, r),
        divider(),
        *_promises(home, r),
        *_pipeline(home, r),
        *(section(prospect_line(found, r.t)) for found in home.prospects),
        *_teams(home, r),
        *_off(home, r),
    ]
    return {"type": "home", "callback_id": ids.action("home"), "blocks": blocks}


def _day(home: Home, r: Reading) -> Iterator[Block]:
    yield section(f"*{r.t('home-day', due=home.due, late=home.late)}*")
    for row in home.rows:
        yield section(_row(row, r), what_happened(row.opportunity.id, row.opportunity.version, r))
    if home.due > len(home.rows):
        yield context(r.t("home-more", count=home.due - len(home.rows)))


def _needs(home: Home, r: Reading) -> Iterator[Block]:
    if home.needs:
        told = " · ".join(r.t(f"home-need-{kind}", count=count) for kind, count in home.needs.items())
        yield section(f"*{r.t('home-needs')}* {told}")
        yield from _ways(home, r)


def _ways(home: Home, r: Reading) -> Iterator[Block]:
    """Yield the buttons that lead to the approvals and to the spot checks that wait."""
    approvals = [button(r.t("button-approvals"), ids.APPROVALS, "mine")] if "approvals" in home.needs else []
    named = [(nth, each, each.team.name) for nth, each in enumerate(home.checks)]
    checks = [
        button(r.t("button-checks", team=team), ids.CHECKS, f"{each.team.id}:{each.week}", nth=nth)
        for nth, each, team in named[:MOST_CHECKS]
    ]
    if approvals or checks:
        yield actions(*approvals, *checks)


def _promises(home: Home, r: Reading) -> Iterator[Block]:
    ledger = home.promises
    if ledger.rows:
        title = r.t("home-promises", ours=ledger.ours, theirs=ledger.theirs)
        lines = [f"{promise_line(row.promise, r.t, r.today)} · {esc(row.opportunity.name)}" for row in ledger.rows]
        yield section("\n".join([f"*{title}*", *lines]))
        yield divider()


def _row(row: DayRow, r: Reading) -> str:
    o = row.opportunity
    late = (r.today - o.next_on).days if o.next_on else 0
    when = f"*{r.t('days-late', count=late)}*" if late > 0 else r.t.when(o.next_on or r.today, o.next_time, r.today)
    when = marked(when, r.t, is_red=row.is_red)
    return "\n".join([headline(o, r.t), f"{when} · {_last(row, r)}"])


def _last(row: DayRow, r: Reading) -> str:
    if row.last is None:
        return r.t("story-empty")
    said = esc(cut(row.last.words, QUOTED)).replace("\n", " ")
    return r.t("story-line", day=r.t.day(row.last.happened_on, r.today), who=esc(row.who or ""), words=said)


def _pipeline(home: Home, r: Reading) -> Iterator[Block]:
    count = sum(tally.count for _, tally in home.stages)
    yield section(f"*{_with_money(r.t('home-pipeline', count=count), _sums(home), r)}*")
    most = max((tally.count for _, tally in home.stages), default=1)
    lines = [_bar(r.t.term("stage", s.code, s.name), tally, most, r) for s, tally in home.stages]
    if lines:
        yield section("\n".join(lines))


def _bar(name: str, tally: Tally, most: int, r: Reading) -> str:
    blocks = "▇" * max(1, round(BAR * tally.count / most))
    return _with_money(f"{blocks} {esc(name)} {tally.count}", tally.sums, r)


def _with_money(line: str, sums: Sums, r: Reading) -> str:
    return f"{line} · {r.t.sums(sums)}" if sums else line


def _sums(home: Home) -> dict[str, Decimal]:
    total: dict[str, Decimal] = {}
    for _, tally in home.stages:
        for currency, amount in tally.sums.items():
            total[currency] = total.get(currency, Decimal(0)) + amount
    return total


def _teams(home: Home, r: Reading) -> Iterator[Block]:
    for team in home.teams:
        yield divider()
        yield section(f"*{r.t('home-team', team=esc(team.team))}*\n{_late(team, r)}")


def _off(home: Home, r: Reading) -> Iterator[Block]:
    if note := denied_note(home.denied, r.t, for_admin=home.me.is_admin):
        yield divider()
        yield note


def _late(team: TeamLate, r: Reading) -> str:
    shown = list(team.late.items())[:MOST_NAMES]
    lines = [r.t("home-late-person", who=esc(name), count=count) for name, count in shown]
    return "\n".join(lines) if lines else r.t("home-nobody-late")
