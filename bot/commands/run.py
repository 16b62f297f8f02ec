"""`oppbot run`: the bot in a real workspace, over Socket Mode."""

from functools import partial

import click

from bot.spoken import Command, command, word_refusal
from handlers.voice import Voice


def run(t: Voice) -> Command:
    """Build the command."""
    return command(t, "run", partial(_run, t))


def _run(t: Voice) -> None:
    from bot.settings import read_settings

    settings = read_settings()
    access = settings.slack()  # refuses before anything is opened or made
    from bot import wiring
    from bot.archive import open_to_write
    from bot.checkup import slack_worded
    from bot.logs import configure_logs
    from bot.shift import finish_when_told

    configure_logs(settings.log_level, settings.log_format)
    with open_to_write(settings, wiring.utc_now) as store:
        with slack_worded("slack-refuses-bot-token"):
            bot = wiring.build(access, settings.oppbot_command, store)
        for refused in bot.refused:
            click.echo(word_refusal(t, refused), err=True)
        with slack_worded("slack-refuses-app-token"):
            bot.start()
        finish_when_told(bot)
