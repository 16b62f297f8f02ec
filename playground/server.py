"""The workspace on a port: Web API, response addresses, Socket Mode, files, and the page with what it reads."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Thread
from typing import Any, TypeVar

from aiohttp import web

from playground.fault_routes import FaultRoutes
from playground.oauth_routes import OAuthRoutes
from playground.page_routes import PageRoutes
from playground.slack_routes import SlackRoutes
from playground.sockets import Sockets
from playground.workspace import Workspace

PAGE = Path(__file__).parent / "page"
THREADS = 32
TICK_SECONDS = 1.0
START_SECONDS = 10.0
GOODBYE_SECONDS = 0.2
LARGEST_UPLOAD = 64 * 1024**2

Answer = TypeVar("Answer")
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Server:
    """Serves one workspace from a thread of its own; it listens on loopback unless told otherwise.

    What happens to the app's `sockets` runs on the server's loop: `server.run(server.sockets.drop())`.
    """

    def __init__(self, workspace: Workspace, host: str = "127.0.0.1", port: int = 0) -> None:
        """Prepare; port 0 takes a free one."""
        self.workspace = workspace
        self._host, self._port = host, port
        self._loop = asyncio.new_event_loop()
        self._threads = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="playground")
        self.sockets = Sockets(workspace)
        workspace.faults.reach(self.sockets, self.run)
        self._runner: web.AppRunner | None = None
        self._ready = Event()
        self._thread = Thread(target=self._run, name="playground-server", daemon=True)
        self._failure: Exception | None = None

    def start(self) -> str:
        """Begin to listen and return the base address; raises OSError when the port is taken."""
        self._thread.start()
        self._ready.wait(START_SECONDS)
        if self._failure:
            raise self._failure
        return self.workspace.base_url

    def stop(self) -> None:
        """Close every connection and end the thread."""
        if self._loop.is_running():
            self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(START_SECONDS)
        self._threads.shutdown(wait=False, cancel_futures=True)

    def run(self, work: Coroutine[Any, Any, Answer]) -> Answer:
        """Run a coroutine on the server's loop and return what it returns."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(START_SECONDS)

    def refresh_sockets(self, reason: str = "refresh_requested") -> None:
        """Send the app away from its sockets, as Slack does every few hours."""
        self.run(self.sockets.refresh(reason))

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.set_default_executor(self._threads)
        try:
            self._loop.run_until_complete(self._open())
            self._ready.set()
            self._loop.run_forever()
        except Exception as error:  # noqa: BLE001 - whatever it is, `start` raises it in the caller's thread
            self._failure = error
        finally:
            self._loop.run_until_complete(self._close())
            self._loop.close()
            self._ready.set()

    async def _open(self) -> None:
        self._runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=GOODBYE_SECONDS)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self.workspace.base_url = f"http://{self._host}:{self._port}"
        self._ticker = asyncio.create_task(self._tick())

    async def _close(self) -> None:
        await self.sockets.close()
        if self._runner:
            await self._runner.cleanup()
        unfinished = asyncio.all_tasks() - {asyncio.current_task()}
        for task in unfinished:
            task.cancel()
        await asyncio.gather(*unfinished, return_exceptions=True)
        await asyncio.sleep(0)

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(TICK_SECONDS)
            await self.sockets.obey()
            await self._loop.run_in_executor(None, self._pass_time)

    def _pass_time(self) -> None:
        if not self.workspace.clock.is_frozen:
            self.workspace.clock.run_due()
        self.workspace.courier.drain(wait=False)

    def _application(self) -> web.Application:
        application = web.Application(client_max_size=LARGEST_UPLOAD, middlewares=[_only_here])
        slack, page = SlackRoutes(self.workspace), PageRoutes(self.workspace)
        application.add_routes(OAuthRoutes(self.workspace.ground).routes())
        application.add_routes(FaultRoutes(self.workspace.faults).routes())
        application.add_routes([*slack.routes(), *page.routes(), web.get("/socket/{ticket}", self.sockets.serve)])
        if PAGE.is_dir():
            application.add_routes([web.get("/", _front_page), web.static("/", PAGE)])
        return application


async def _front_page(_request: web.Request) -> web.StreamResponse:
    return web.FileResponse(PAGE / "index.html", headers={"Cache-Control": "no-cache"})


@web.middleware
async def _only_here(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse pages of other sites that try to act through the reader's browser."""
    origin = request.headers.get("Origin")
    if origin and origin.partition("://")[2] != request.host:
        logging.getLogger(__name__).warning("refused a request from %s", origin)
        return web.json_response({"ok": False, "error": "origin"}, status=403)
    return await handler(request)
