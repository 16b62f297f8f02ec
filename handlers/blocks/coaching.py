"""Where the deals of each person stop beside those of the others, and what goes with more wins."""

from collections.abc import Iterator

from handlers.blocks.kit import context, cut, esc, header, section
from handlers.blocks.tracks_form import own_words
from handlers.turn import Message
from handlers.voice import Voice
from sales.contrast import Contrast
from sales.lessons import Act, ActKind
from sales.people import Member
from sales.stops import Stops
from services.lessons import Learnt
from services.stops import Coaching

MOST_PEOPLE = 30
MOST_LESSONS = 10
LONGEST_TRACK = 80


def coaching_message(found: Coaching, t: Voice) -> Message:
    """Return where the deals of each person stop, or that there are too few to say."""
    title = t("stops-title", team=found.team.name, first=t.day(found.first), last=t.day(found.last))
    lines = [_person(member, stops, found.least, t) for member, stops in found.people[:MOST_PEOPLE]]
    shown = lines or [t("stops-nothing")]
    rule = t("stops-rule", least=found.least)
    text = "\n".join([f"*{esc(title)}*", *shown, rule])
    return Message(text=text, blocks=[header(title), *map(section, shown), context(rule)])


def lessons_message(found: Learnt, t: Voice) -> Message:
    """Return what goes with more wins and with fewer, each with its numbers, and what has too few to say."""
    title = t("lessons-title", team=found.team.name, first=t.day(found.first), last=t.day(found.last))
    lines = list(_lessons(found, t))
    shown = "\n".join(lines or [t("lessons-nothing", least=found.least)])
    rule = t("lessons-rule", least=found.least, few=found.too_few)
    return Message(text=f"*{esc(title)}*\n{shown}\n{rule}", blocks=[header(title), section(shown), context(rule)])


def _person(member: Member, stops: Stops, least: int, t: Voice) -> str:
    if stops.stop:
        stage = esc(t.term("stage", stops.stop.stage.code, stops.stop.stage.name))
        return t("stops-person", who=esc(member.name), stage=stage, **_numbers(stops.stop.told, t))
    code = "stops-nowhere" if stops.compared else "stops-too-few"
    return t(code, who=esc(member.name), cases=stops.cases, least=least)


def _lessons(found: Learnt, t: Voice) -> Iterator[str]:
    for each in found.lessons[:MOST_LESSONS]:
        yield t("lesson", act=_act(each.act, found, t), **_numbers(each.told, t))


def _numbers(told: Contrast, t: Voice) -> dict[str, object]:
    """Return the words of a comparison: both shares with their cases, the difference and its range in points."""
    low, high = (_points(bound) for bound in told.interval)
    return {
        "hits": told.this.hits,
        "cases": told.this.cases,
        "share": t.percent(told.this.share),
        "other_hits": told.others.hits,
        "other_cases": told.others.cases,
        "other_share": t.percent(told.others.share),
        "points": _points(told.difference),
        "low": low,
        "high": high,
        "clear": int(told.is_clear),
    }


def _points(difference: float) -> str:
    return f"{round(100 * difference):+d}".replace("-", "−")


def _act(act: Act, found: Learnt, t: Voice) -> str:
    if act.kind is not ActKind.TRACK:
        return t(f"act-{act.kind.value}-{act.code}" if act.code else f"act-{act.kind.value}")
    track = found.tracks.get(act)
    words = own_words(track, Voice(act.language)) if track else act.code
    return t("act-track", words=esc(cut(words.replace("\n", " "), LONGEST_TRACK)))
