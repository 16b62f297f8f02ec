"""`oppbot run`: the bot in a real workspace, over Socket Mode or HTTP."""

from functools import partial

import click

from bot.spoken import Command, command, word_refusal
from handlers.voice import Voice


def run(t: Voice) -> Command:
    """Build the command."""
    http = click.Option(["--http"], metavar=t("help-run-address"), help=t("help-run-http"))
    health = click.Option(["--health"], metavar=t("help-run-address"), help=t("help-run-health"))
    return command(t, "run", partial(_run, t), http, health)


def _run(t: Voice, http: str | None, health: str | None) -> None:
    from bot.frugal import share_one_arena
    from bot.settings import read_settings

    share_one_arena()
    settings = read_settings()
    access = settings.slack(http=http is not None)  # refuses before anything is opened or made
    from bot import wiring
    from bot.addresses import insist_on_serving, read_address
    from bot.archive import open_to_write
    from bot.checkup import slack_worded
    from bot.logs import configure_logs
    from bot.shift import shift

    if http or health:
        insist_on_serving()
    listening = wiring.Listening(http=read_address(http), health=read_address(health))
    configure_logs(settings.log_level, settings.log_format)
    with open_to_write(settings, wiring.utc_now) as store:
        with slack_worded("slack-refuses-bot-token"):
            bot = wiring.build(access, settings.oppbot_command, store, listening)
        for refused in bot.refused:
            click.echo(word_refusal(t, refused), err=True)
        with shift() as wait_until_told:
            with slack_worded("slack-refuses-app-token"):
                bot.start()
            wait_until_told()
        bot.stop()
