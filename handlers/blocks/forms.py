"""The forms that buttons open: next date, hand-over, words, a new opportunity."""

from datetime import date, time

from handlers.blocks import ids
from handlers.blocks.grades import grade_options, grades_told
from handlers.blocks.kit import Block, context, field, modal, option, static_input, text_input
from handlers.blocks.lines import headline
from handlers.reading import Reading
from sales.opportunity import Opportunity
from sales.playbook import Playbook


def reschedule_form(o: Opportunity, r: Reading, private: str) -> Block:
    """Return the form for the next date; a day in the past is offered as today."""
    day = max(o.next_on or r.today, r.today)
    blocks = [
        context(headline(o, r.t)),
        field("day", r.t("reschedule-day"), day_input(day), optional=False),
        field("hour", r.t("reschedule-hour"), hour_input(o.next_time), hint=r.t("reschedule-hour-hint")),
    ]
    return _form(ids.RESCHEDULE, "reschedule-title", "modal-save", blocks, r, private)


def hand_over_form(o: Opportunity, r: Reading, private: str) -> Block:
    """Return the form for the new owner and a few words."""
    person = {"type": "users_select", "action_id": "value"}
    words = text_input(multiline=True, placeholder=r.t("hand-over-example"))
    blocks = [
        context(headline(o, r.t)),
        field("person", r.t("hand-over-to"), person, optional=False),
        field("words", r.t("hand-over-words"), words),
    ]
    return _form(ids.HAND_OVER, "hand-over-title", "hand-over-submit", blocks, r, private)


def add_words_form(o: Opportunity, r: Reading, private: str) -> Block:
    """Return a box to write in."""
    words = text_input(multiline=True, placeholder=r.t("add-words-example"))
    blocks = [context(headline(o, r.t)), field("words", r.t("add-words-label"), words, optional=False)]
    return _form(ids.ADD_WORDS, "add-words-title", "modal-save", blocks, r, private)


def new_form(playbook: Playbook, r: Reading) -> Block:
    """Return the form for a new opportunity; only the name is needed."""
    stages = [option(r.t.term("stage", stage.code, stage.name), stage.code) for stage in playbook.stages]
    told = "\n".join(grades_told(r.t, playbook)).replace("*", "")
    blocks = [
        field("name", r.t("new-name"), text_input(placeholder=r.t("new-name-example")), optional=False),
        field("amount", r.t("new-amount"), text_input(placeholder=r.t("new-amount-example"))),
        field("grade", r.t("new-grade"), static_input(grade_options(r.t, playbook)), hint=told),
        field("stage", r.t("new-stage"), static_input(stages)),
        field("day", r.t("new-next"), day_input()),
    ]
    return _form(ids.NEW, "new-title", "new-submit", blocks, r, ids.carry())


def day_input(day: date | None = None) -> Block:
    """Return a calendar, with the day chosen."""
    return {"type": "datepicker", "action_id": "value", **({"initial_date": day.isoformat()} if day else {})}


def hour_input(at: time | None = None) -> Block:
    """Return a picker of an hour, with the hour chosen."""
    return {"type": "timepicker", "action_id": "value", **({"initial_time": f"{at:%H:%M}"} if at else {})}


def _form(name: str, title: str, submit: str, blocks: list[Block], r: Reading, private: str) -> Block:
    return modal(name, r.t(title), r.t(submit), r.t("modal-cancel"), blocks, private)
