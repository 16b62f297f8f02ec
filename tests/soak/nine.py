"""Nine o'clock: 10,000 reps in 50 workspaces are given their morning card, who has most money at risk first.

Usage: python -m tests.soak.nine [--workspaces 50] [--reps 200]
"""

import argparse
import random
import tempfile
import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import structlog
from sqlalchemy import func, select

from sales.letters import LetterState
from sales.people import Member
from scheduler.hands import HANDS
from storage.schema import outbox
from tests.builders import an_opportunity
from tests.soak.company import Company, company

NINE = datetime(2026, 11, 16, 14, 0, tzinfo=UTC)
"""A Monday in New York."""
LEAD = timedelta(seconds=100)
"""How long before nine the bot starts."""
PATIENCE = 1200.0
"""Seconds that a run may take."""


def fill(firm: Company, dice: random.Random) -> None:
    """Give every rep two opportunities that are due on this day."""
    for workspace in firm.workspaces:
        with firm.store.begin(workspace.team) as work:
            for person in workspace.people.values():
                if person.id != workspace.bot.id:
                    me = Member(id=0, name=person.name, slack_id=person.id, zone=person.zone, profile_known=True)
                    owner = work.members.add(me)
                    account = work.accounts.ensure(f"Customer of {person.name}")
                    for _ in range(2):
                        amount = Decimal(dice.randrange(1_000, 500_000))
                        said = {"due_at": NINE, "next_on": NINE.date(), "amount": amount, "currency": "USD"}
                        work.opportunities.add(an_opportunity(owner_id=owner.id, account_id=account.id, **said))


def told(firm: Company) -> int:
    """Count the cards that have gone out."""
    with firm.store.look() as connection:
        sent = (outbox.c.kind == "morning") & (outbox.c.state == LetterState.SENT)
        return int(connection.scalar(select(func.count()).where(sent)) or 0)


def displaced(firm: Company) -> tuple[int, float, float]:
    """Return the most places by which a card went out of order, and the first's and the last's seconds after nine."""
    with firm.store.look() as connection:
        query = select(outbox.c.workspace, outbox.c.sent_ts, outbox.c.data, outbox.c.sent_at)
        cards = connection.execute(
            query.where(outbox.c.kind == "morning").order_by(outbox.c.workspace, outbox.c.sent_ts)
        )
        rows = [(row.workspace, int(row.data["at_risk"]), row.sent_at) for row in cards]
    worst = 0
    for _, of_one in groupby(rows, key=itemgetter(0)):
        risks = [risk for _, risk, _ in of_one]
        wanted = {risk: place for place, risk in enumerate(sorted(risks, reverse=True))}
        worst = max(worst, *(abs(wanted[risk] - place) for place, risk in enumerate(risks)))
    moments = [(at - NINE).total_seconds() for _, _, at in rows]
    return worst, min(moments), max(moments)


def main() -> None:
    """Let nine o'clock come, and say how it went."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--workspaces", type=int, default=50)
    words.add_argument("--reps", type=int, default=200)
    said = words.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    everybody = said.workspaces * said.reps
    with (
        tempfile.TemporaryDirectory() as folder,
        company(Path(folder), said.workspaces, said.reps, start=NINE - timedelta(hours=9)) as firm,
    ):
        fill(firm, random.Random(9))
        firm.clock.jump(NINE - LEAD)
        firm.bot.clockwork.start()
        deadline = time.monotonic() + PATIENCE
        while told(firm) < everybody and time.monotonic() < deadline:
            time.sleep(1)
        firm.bot.clockwork.stop()
        count, (worst, first, last) = told(firm), displaced(firm)
    print(f"{count} of {everybody} reps in {said.workspaces} workspaces have their card")
    print(f"the first {first:.1f} s and the last {last:.1f} s after nine")
    print(f"out of the order of money at risk by {worst} places at most, of {HANDS} cards on their way at once")


if __name__ == "__main__":
    main()
