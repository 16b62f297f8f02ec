"""`oppbot demo`: the bot in a workspace of its own, in the browser."""

from importlib.util import find_spec

import click

from bot.spoken import Command, command
from handlers.voice import Voice
from sales.errors import SalesError


def demo(t: Voice) -> Command:
    """Build the command."""

    def _do(port: int) -> None:
        if not all(map(find_spec, ("aiohttp", "yaml"))):
            raise SalesError("demo-extra-missing")
        from bot.demo import open_demo
        from bot.logs import configure_logs
        from bot.shift import shift

        configure_logs("WARNING", "auto")
        with open_demo(port) as (address, bot):
            with shift() as wait_until_told:
                bot.start()
                click.echo(t("demo-ready", url=address))
                wait_until_told()
            bot.stop()

    return command(
        t, "demo", _do, click.Option(["--port"], type=click.IntRange(0, 65535), default=0, help=t("help-demo-port"))
    )
