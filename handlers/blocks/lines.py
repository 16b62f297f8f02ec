"""Lines that several messages share: an opportunity in one line, the next date, the last words."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from handlers.blocks.kit import cut, esc
from handlers.voice import Voice
from sales.gates import Evidence
from sales.opportunity import Event, FollowUp, Opportunity
from sales.vocabulary import Status

MOST_FILES = 5
FILE_NAME = 40
QUOTED = 160
"""Characters of a person's words that a line quotes."""


def headline(o: Opportunity, t: Voice, stage_name: str | None = None, health: int | None = None) -> str:
    """Return an opportunity in one line: number, name, amount, grade, stage, and its health where that is told."""
    parts = [f"*{esc(o.whole_name)}*", t.money(o.amount, o.currency) if o.amount is not None else "", grade(o, t)]
    parts.append(esc(t.term("stage", o.stage, stage_name)) if o.is_open else t.term("status", o.status.value))
    parts.append("" if health is None else t("health", score=health))
    return f"#{o.id} " + " · ".join(part for part in parts if part)


def grade(o: Opportunity, t: Voice) -> str:
    """Return the grade, and whether it is assumed."""
    return t("grade-assumed", grade=o.grade.value) if o.grade_assumed else t("grade", grade=o.grade.value)


def next_line(o: Opportunity, t: Voice, today: date) -> str:
    """Return when the opportunity is looked at next, and whether somebody promised it; or until when it sleeps."""
    if o.is_asleep and o.next_on:
        return " · ".join(filter(None, [t("asleep-until", day=t.day(o.next_on, today)), slept_line(o, t, today)]))
    if o.next_on is None:
        return t("next-none")
    when = t.when(o.next_on, o.next_time, today)
    return t("next-promised", when=when) if o.next_promised else t("next-by-cadence", when=when, grade=o.grade.value)


def marked(said: str, t: Voice, *, is_red: bool) -> str:
    """Return how late something is, with the mark of what stands red."""
    return t("red", what=said).strip() if is_red else said


def slept_line(o: Opportunity, t: Voice, today: date) -> str:
    """Return when and why an opportunity was put to sleep; empty for one that was not."""
    if o.slept_on is None:
        return ""
    day = t.day(o.slept_on, today)
    words = esc(cut(o.slept_words, QUOTED)).replace("\n", " ") if o.slept_words else ""
    return t("slept-why", day=day, words=words) if words else t("slept-without-reason", day=day)


def woken_line(event: Event, t: Voice) -> Iterator[str]:
    """Yield that a change woke what slept, and why that had been put to sleep."""
    if tuple(event.changes.get("status", ())) == (Status.ASLEEP.value, Status.OPEN.value):
        words, _ = event.changes.get("slept_words", (None, None))
        yield t("woke-up", words=esc(cut(str(words), QUOTED))) if words else t("woke-up-without-reason")


def story_line(f: FollowUp, t: Voice, who: str, today: date) -> str:
    """Return one follow-up in a line: when, who, the words, what the customer felt."""
    return "• " + t("story-line", day=t.day(f.happened_on, today), who=esc(who), words=story_words(f, t))


def story_words(f: FollowUp, t: Voice) -> str:
    """Return a follow-up's words, and what the customer felt where that says more."""
    felt = t.words("feedback", [code.value for code in f.feedback])
    words = esc(cut(f.words, QUOTED)).replace("\n", " ")
    told = f"{words} _({felt})_" if felt and felt != f.words else words
    return " ".join([told, *(_file(name, link) for name, link in f.files[:MOST_FILES])])


def proof_links(proofs: Iterable[Evidence], t: Voice, names: Mapping[str, str]) -> str:
    """Return pieces of evidence: what each proves, with a link to it."""
    return " · ".join(f"{esc(t.term('proof', e.proof, names.get(e.proof)))} {_file(e.title, e.link)}" for e in proofs)


def _file(name: str, link: str) -> str:
    """Return a link to a file in Slack; its name cannot end the link."""
    shown = esc(cut(name, FILE_NAME)).replace("|", "/")
    return f"📎 <{link}|{shown}>" if link.startswith("https://") and not set(link) & set("<>|") else f"📎 {shown}"
