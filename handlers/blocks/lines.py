"""Lines that several messages share: an opportunity in one line, the next date, the last words."""

from datetime import date

from handlers.blocks.kit import cut, esc
from handlers.voice import Voice
from sales.opportunity import FollowUp, Opportunity

MOST_FILES = 5
FILE_NAME = 40
QUOTED = 160
"""Characters of a person's words that a line quotes."""


def headline(o: Opportunity, t: Voice, stage_name: str | None = None) -> str:
    """Return an opportunity in one line: number, name, amount, grade, stage."""
    parts = [f"*{esc(o.whole_name)}*", t.money(o.amount, o.currency) if o.amount is not None else "", grade(o, t)]
    parts.append(esc(t.term("stage", o.stage, stage_name)) if o.is_open else t.term("status", o.status.value))
    return f"#{o.id} " + " · ".join(part for part in parts if part)


def grade(o: Opportunity, t: Voice) -> str:
    """Return the grade, and whether it is assumed."""
    return t("grade-assumed", grade=o.grade.value) if o.grade_assumed else t("grade", grade=o.grade.value)


def next_line(o: Opportunity, t: Voice, today: date) -> str:
    """Return when the opportunity is looked at next, and whether somebody promised it."""
    if o.next_on is None:
        return t("next-none")
    when = t.when(o.next_on, o.next_time, today)
    return t("next-promised", when=when) if o.next_promised else t("next-by-cadence", when=when, grade=o.grade.value)


def story_line(f: FollowUp, t: Voice, who: str, today: date) -> str:
    """Return one follow-up in a line: when, who, the words, what the customer felt."""
    return "• " + t("story-line", day=t.day(f.happened_on, today), who=esc(who), words=story_words(f, t))


def story_words(f: FollowUp, t: Voice) -> str:
    """Return a follow-up's words, and what the customer felt where that says more."""
    felt = t.words("feedback", [code.value for code in f.feedback])
    words = esc(cut(f.words, QUOTED)).replace("\n", " ")
    told = f"{words} _({felt})_" if felt and felt != f.words else words
    return " ".join([told, *(_file(name, link) for name, link in f.files[:MOST_FILES])])


def _file(name: str, link: str) -> str:
    """Return a link to a file in Slack; its name cannot end the link."""
    shown = esc(cut(name, FILE_NAME)).replace("|", "/")
    return f"📎 <{link}|{shown}>" if link.startswith("https://") and not set(link) & set("<>|") else f"📎 {shown}"
