"""The funnel of a team and a month's forecast as somebody reckons them with pandas, from the raw table.

Its forecast is the plain one: a life table by grade and month of age, no new business, no leaning, no error of the
whole; its odds of each number of deals are as exact as ours.
"""

from collections.abc import Iterator
from datetime import date
from importlib.util import find_spec
from typing import Final

from benchmarks.data import WORKSPACE
from benchmarks.forecast import CURRENCY, foretell
from benchmarks.funnel import TEAM
from benchmarks.timing import interleave, line
from sales.forecast import Forecast
from services.forecasting import deals_on, weights_on
from storage.funnel import Funnel
from storage.store import Store
from storage.work import Work

ABSENT: Final = "pandas is absent: install the extra `bench` to see it beside ours"
DAYS: Final = 30
TENTH: Final = 1.2816
"""Deviations from the middle to the tenth percentile."""
_FUNNEL: Final = (
    f"SELECT stage, currency, amount, status FROM opportunities WHERE workspace = '{WORKSPACE}' AND team_id = {TEAM}"
)
_DEALS: Final = (
    "SELECT grade, status, amount, date(created_at) AS opened, closed_on AS ended FROM opportunities "
    f"WHERE workspace = '{WORKSPACE}' AND status <> 'void'"
)


def measure(store: Store, size: str, rounds: int = 7) -> Iterator[str]:
    """Yield ours beside pandas, both from the database to the figures."""
    if find_spec("pandas") is None:
        yield ABSENT
        return
    with store.read(WORKSPACE) as work:
        raw = work.connection.connection.dbapi_connection
        funnel = Funnel(work.scope, TEAM)
        calls = {"oppbot": funnel.by_stage, "pandas": lambda: _by_stage(raw)}
        yield line("funnel of a team", size, interleave(rounds * 5, calls), "oppbot")
        day = work.now.date()
        calls = {"oppbot": lambda: _ours(work), "pandas": lambda: _forecast(raw, day)}
        yield line("forecast, read and reckoned", size, interleave(rounds, calls), "oppbot")


def _ours(work: Work) -> object:
    day = work.now.date()
    deals = deals_on(work, day, CURRENCY)
    return foretell(deals, Forecast(deals, day, weights_on(work, day)))


def _by_stage(raw: object) -> object:
    import pandas as pd  # noqa: PLC0415 - the extra `bench` brings it

    frame = pd.read_sql_query(_FUNNEL, raw)
    own = frame[frame["status"] == "open"]
    return own.groupby(["stage", "currency"], dropna=False)["amount"].agg(["size", "sum"])


def _forecast(raw: object, day: date) -> object:
    import numpy as np  # noqa: PLC0415 - comes with pandas
    import pandas as pd  # noqa: PLC0415 - the extra `bench` brings it

    frame = pd.read_sql_query(_DEALS, raw, parse_dates=["opened", "ended"])
    end = frame["ended"].fillna(pd.Timestamp(day))
    frame["age"] = (end - frame["opened"]).dt.days // DAYS
    frame["won"] = frame["status"] == "won"
    table = frame.groupby(["grade", "age"])["won"].agg(["size", "sum"])
    at_risk = table["size"].iloc[::-1].groupby(level="grade").cumsum().iloc[::-1]
    odds = (table["sum"] / at_risk).rename("odds")
    still = frame[frame["status"] == "open"].join(odds, on=["grade", "age"])
    chances, worth = still["odds"].fillna(0).to_numpy(), still["amount"].fillna(0).to_numpy()
    expected = float((chances * worth).sum())
    spread = TENTH * float(np.sqrt((chances * (1 - chances) * worth**2).sum()))
    counts = np.array([1.0])
    for chance in chances[chances > 0]:
        counts = np.convolve(counts, (1 - chance, chance))
    return expected, expected - spread, expected + spread, counts[10:].sum()
