"""Putting an opportunity to sleep and dropping it: the questions and the forms."""

from datetime import date

from handlers.blocks import ids
from handlers.blocks.forms import day_input
from handlers.blocks.kit import Block, actions, button, context, field, modal, section, text_input
from handlers.blocks.lines import headline
from handlers.reading import Reading
from handlers.turn import Message
from handlers.voice import Voice
from sales.opportunity import Opportunity
from storage.questions import Question


def until_message(question: Question, o: Opportunity, usual: date, t: Voice, today: date) -> Message:
    """Return the question until when, with the usual day and a form for any other."""
    asked = t("ask-sleep-until", what=headline(o, t))
    buttons = actions(
        button(t("button-until", day=t.day(usual, today)), ids.SLEEP_UNTIL, f"{question.id}:0", style="primary"),
        button(t("button-other-day"), ids.SLEEP, f"{o.id}:{o.version}"),
    )
    return Message(text=asked, blocks=[section(asked), buttons])


def why_message(o: Opportunity, t: Voice) -> Message:
    """Return the question why it is dropped, with the form for it."""
    asked = t("ask-drop-why", what=headline(o, t))
    write = button(t("button-drop"), ids.DROP, f"{o.id}:{o.version}")
    return Message(text=asked, blocks=[section(asked), actions(write)])


def sleep_form(o: Opportunity, usual: date, r: Reading, private: str) -> Block:
    """Return the form for the day until which it sleeps, and why."""
    words = text_input(placeholder=r.t("sleep-example"))
    blocks = [
        context(headline(o, r.t)),
        field("day", r.t("sleep-day"), day_input(usual), optional=False, hint=r.t("sleep-hint")),
        field("words", r.t("sleep-words"), words),
    ]
    return modal(ids.SLEEP, r.t("sleep-title"), r.t("sleep-submit"), r.t("modal-cancel"), blocks, private)


def drop_form(o: Opportunity, r: Reading, private: str) -> Block:
    """Return the form for the reason why it is dropped."""
    words = text_input(multiline=True, placeholder=r.t("drop-example"))
    blocks = [context(headline(o, r.t)), field("words", r.t("drop-words"), words, optional=False)]
    return modal(ids.DROP, r.t("drop-title"), r.t("drop-submit"), r.t("modal-cancel"), blocks, private)
