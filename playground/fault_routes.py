"""The addresses at which faults are asked for, listed and taken back, by the page or by a test from outside."""

import asyncio
from collections.abc import Callable, Mapping

from aiohttp import web

from playground.faults import Faults
from playground.shapes import Json

Switch = Callable[[Faults, Json], None]


def _times(asked: Json) -> int:
    return int(asked.get("times", 1))


def _fail(faults: Faults, asked: Json) -> None:
    pause = asked.get("retry_after")
    faults.fail(
        str(asked["method"]),
        str(asked.get("error") or "internal_error"),
        times=_times(asked),
        status=int(asked.get("status", 200)),
        retry_after=None if pause is None else int(pause),
    )


SWITCHES: Mapping[str, Switch] = {
    "fail": _fail,
    "slow": lambda faults, asked: faults.slow(str(asked["method"]), float(asked["seconds"]), times=_times(asked)),
    "lose": lambda faults, asked: faults.lose(str(asked["method"]), times=_times(asked)),
    "slow_ack": lambda faults, asked: faults.slow_ack(float(asked["seconds"]), times=_times(asked)),
    "lose_acks": lambda faults, asked: faults.lose_acks(_times(asked)),
    "double_events": lambda faults, asked: faults.double_events(_times(asked)),
    "delay_events": lambda faults, asked: faults.delay_events(float(asked["seconds"]), _times(asked)),
    "drop_sockets": lambda faults, _asked: faults.drop_sockets(),
    "half_open": lambda faults, _asked: faults.half_open(),
    "outage": lambda faults, asked: faults.outage(float(asked["seconds"])),
}
"""What each kind of fault takes besides its kind: `method`, `seconds`, `times`, `error`, `status`, `retry_after`."""


class FaultRoutes:
    """Serves the faults of one app."""

    def __init__(self, faults: Faults) -> None:
        """Serve these faults."""
        self._faults = faults

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get("/page/faults", self.listed),
            web.post("/page/faults", self.asked_for),
            web.delete("/page/faults", self.cleared),
        ]

    def _answer(self) -> web.Response:
        return web.json_response({"ok": True, "kinds": list(SWITCHES), "active": self._faults.active})

    async def listed(self, _request: web.Request) -> web.StreamResponse:
        """Answer what is still to happen."""
        return self._answer()

    async def asked_for(self, request: web.Request) -> web.StreamResponse:
        """Let something go wrong, `{"kind": ...}` and what that kind takes."""
        try:
            asked: Json = await request.json()
            switch = SWITCHES[asked["kind"]]
            await asyncio.get_running_loop().run_in_executor(None, switch, self._faults, asked)
        except (LookupError, TypeError, ValueError) as error:
            return web.json_response({"ok": False, "error": f"{type(error).__name__}: {error}"}, status=400)
        return self._answer()

    async def cleared(self, request: web.Request) -> web.StreamResponse:
        """Take back everything that is still to happen, or what `id` names alone."""
        wanted = request.query.get("id")
        if wanted is None:
            self._faults.clear()
        elif wanted.isdecimal():
            self._faults.call_off(int(wanted))
        return self._answer()
