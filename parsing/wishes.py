"""Reads what somebody wants who writes a whole sentence instead of a verb: a question, a request, a few kind words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from parsing import question_words as questions
from parsing import wish_words as words
from parsing.absences import says_absence
from parsing.added import read_added
from parsing.filters import read_list_filters
from parsing.fold import fold
from parsing.known import Known
from parsing.list_wishes import read_list_wish
from parsing.names import find_names
from parsing.patterns import Pattern
from parsing.requests import read_request
from parsing.wish import Wish

_END: Final = " \t\n.!?。！？~～"
LONGEST: Final = 160
"""Characters; whoever writes more reports something."""
_PLAIN: Final[tuple[tuple[str, str, Pattern], ...]] = (
    ("help", "", words.HELP),
    ("list", "late all", words.LATE),
    ("list", "stuck", words.STUCK),
    ("list", "stalled", words.STALLED),
    ("list", "to drop", words.TO_DROP),
    ("approvals", "", questions.APPROVALS),
    ("list", "stalled", questions.UNTOUCHED),
    ("funnel", "90d", questions.RATES),
    ("team", "", words.TEAM),
    ("list", "mine", words.LIST_MINE),
    ("list", "all", words.LIST_ALL),
)
"""Sentences that name nobody, with the verb and the words that they stand for."""
_SPANS: Final[tuple[tuple[str, Pattern], ...]] = (
    ("forecast", questions.FORECAST),
    ("changed", questions.CHANGED),
    ("goal", questions.GOAL),
    ("funnel", words.FUNNEL),
    ("funnel", questions.OPENED),
)
"""Questions for numbers, with their verbs; the groups of each are the period that is asked about."""
_AROUND: Final = " \t\n,.!?:;-，。！？：；、"


def read_wish(text: str, now: datetime, known: Known) -> Wish | None:
    """Return what a sentence without a verb asks for; None where it reports something."""
    bare = text.strip(_END)
    folded = fold(bare)
    if not folded or len(folded) > LONGEST:
        return None
    if talk := _small_talk(folded):
        return talk
    opener = words.OPENERS.match(folded)
    start = opener.end() if opener and opener.end() < len(folded) else 0
    said = _Said(
        text=bare[start:], folded=folded[start:], asked=text.rstrip().endswith(("?", "？")), known=known, now=now
    )
    return next((wish for read in _READERS if (wish := read(said))), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A sentence less what opens it."""

    text: str
    folded: str
    asked: bool
    known: Known
    now: datetime

    @property
    def name(self) -> str:
        """The name of a deal as it was typed, empty where none is."""
        hits = find_names(self.text, self.known)
        return self.text[hits[0].start : hits[0].end] if hits else ""

    def whole(self, pattern: Pattern) -> re.Match[str] | None:
        """Match the whole sentence."""
        return pattern.compiled.fullmatch(self.folded)


def _small_talk(folded: str) -> Wish | None:
    for verb, pattern in (("hello", words.HELLO), ("thanks", words.THANKS)):
        if pattern.compiled.fullmatch(folded):
            return Wish(verb=verb)
    return None


def _undo(said: _Said) -> Wish | None:
    return Wish(verb="undo") if said.whole(words.UNDO) else None


def _plain(said: _Said) -> Wish | None:
    found = next(((verb, rest) for verb, rest, pattern in _PLAIN if said.whole(pattern)), None)
    return Wish(verb=found[0], rest=found[1]) if found and not said.name else None


def _numbers(said: _Said) -> Wish | None:
    """A question for the numbers of a period, with the period where it is said."""
    for verb, pattern in _SPANS:
        if (found := said.whole(pattern)) and not said.name:
            return Wish(verb=verb, rest=next((span.strip() for span in found.groups() if span), ""))
    return None


def _goal(said: _Said) -> Wish | None:
    """A goal that is set: one's own where it is called so, else the team's."""
    found = said.whole(questions.GOAL_SET)
    if found is None or said.name:
        return None
    owner = "mine" if found["own"] or found["mine"] or found["wo"] else ""
    span = next(filter(None, (found[each] for each in ("span", "sooner", "before", "behind", "han"))), "")
    figure = found["en"] or found["is"] or found["zh"]
    return Wish(verb="goal", rest=" ".join(filter(None, (owner, span, figure))))


def _standing(said: _Said) -> Wish | None:
    """A question how a deal stands: nothing but its name and the words for that."""
    hit = next(iter(find_names(said.text, said.known)), None)
    around = f"{said.folded[: hit.start]} {said.folded[hit.end :]}".strip(_AROUND) if hit else ""
    return Wish(verb="show", rest=said.name) if around and questions.STANDING.compiled.fullmatch(around) else None


def _day(said: _Said) -> Wish | None:
    """A question for what is to do, with the week where it speaks of one."""
    return Wish(verb="due", rest=said.text) if said.whole(words.DUE) and not said.name else None


def _list(said: _Said) -> Wish | None:
    """A question for deals by amount, grade, stage or closing day."""
    asked = None if said.name else read_list_wish(said.folded, said.now)
    return Wish(verb="list", rest=asked) if asked else None


def _largest(said: _Said) -> Wish | None:
    """A question for the largest deals, whatever else is said of them."""
    wish = _list(said)
    return wish if wish and read_list_filters(wish.rest, said.now).largest else None


def _away(said: _Said) -> Wish | None:
    """Somebody says that they are away, and when."""
    is_told = not said.name and says_absence(said.text, said.now)
    return Wish(verb="away", rest=said.text) if is_told else None


def _closing(said: _Said) -> Wish | None:
    found = said.whole(words.CLOSING)
    return Wish(verb="list", rest=f"all close {found['en'] or found['zh']}") if found and not said.name else None


def _language(said: _Said) -> Wish | None:
    found = said.whole(words.LANGUAGE)
    return Wish(verb="settings", rest=found["en"] or found["zh"]) if found else None


def _colleague(said: _Said) -> Wish | None:
    found = said.whole(words.COLLEAGUE)
    who = next(filter(None, found.groups()), "") if found else ""
    return Wish(verb="list", rest=f"@{who.replace(' ', '')}", who=who) if who and not said.name else None


def _owner(said: _Said) -> Wish | None:
    found = said.whole(words.OWNER)
    if found is None:
        return None
    asked = said.text[slice(*found.span("en" if found["en"] else "zh"))]
    return _about(said.name or asked, asked)


def _about(name: str, asked: str) -> Wish:
    back = words.THIS.compiled.fullmatch(fold(asked).strip()) is not None
    return Wish(verb="show", rest="" if back else name, back=back)


def _question(said: _Said) -> Wish | None:
    """A question about a deal that is named, or about the one that was spoken of."""
    folded = said.folded
    english = words.ASKS.match(folded) or words.ASKS_BACK.match(folded + ("?" if said.asked else ""))
    chinese = words.HAN_ASKS.search(folded) and not words.REPORTED.search(folded)
    if not (english or chinese) or words.HOW.match(folded):
        return None
    if said.name:
        return Wish(verb="show", rest=said.name)
    return Wish(verb="show", back=True) if words.THIS.search(folded) else None


def _why(said: _Said) -> Wish | None:
    """A question why a deal stands as it does, by its name or by a word for it."""
    if not said.whole(words.WHY) or words.REPORTED.search(said.folded):
        return None
    if said.name:
        return Wish(verb="why", rest=said.name)
    return Wish(verb="why", back=True) if words.THIS.search(said.folded) else None


def _look_up(said: _Said) -> Wish | None:
    """Somebody asks to see a deal, or something of it."""
    return Wish(verb="show", rest=said.name) if said.whole(words.LOOK_UP) and said.name else None


def _how(said: _Said) -> Wish | None:
    found = said.whole(words.HOW)
    topic = (found["en"] or found["zh"]) if found else ""
    return Wish(verb="how", rest=topic) if topic and not said.name else None


_READERS: Final[tuple[Callable[[_Said], Wish | None], ...]] = (
    _undo,
    _language,
    lambda said: read_added(said.text, said.known),
    lambda said: read_request(said.text, said.now, said.known),
    _why,
    _how,
    _standing,
    _goal,
    _numbers,
    _largest,
    _plain,
    _closing,
    _list,
    _away,
    _day,
    _colleague,
    _owner,
    _look_up,
    _question,
)
"""In their order: a request may look like a question, and what names a period like one about a day."""


def topic_of(asked: str) -> str | None:
    """Return the code of what a question about the tool is about; None where it is about everything."""
    folded = fold(asked)
    return next((code for code, pattern in words.TOPICS if re.search(pattern, folded)), None)


def consents(text: str) -> Iterator[str]:
    """Give `yes` where a few words say so to a question, and `new` where they ask for what was offered new."""
    found = words.YES.compiled.fullmatch(fold(text).strip(_END))
    if found and found.group().strip():
        yield "new" if found["new"] or found["neu"] else "yes"
