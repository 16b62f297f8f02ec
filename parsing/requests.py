"""Reads requests in whole sentences: open a deal, hand it over, put it off, change one field, correct what was said."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from parsing.dates import find_dates
from parsing.fold import fold
from parsing.known import Known
from parsing.names import find_names
from parsing.patterns import Pattern
from parsing.stages import stage_code
from parsing.when import read_when
from parsing.wish import Wish
from parsing.wish_words import MEND, THIS

_NOUN: Final = r"(?:leads?|customer|client|account|deal|opportunity|opp|prospect)"
_HAN_NOUN: Final = r"(?:(?:客户|线索|商机|单子|单|项目|机会|意向)(?!经理|代表|负责人|那边|说|要|想|没|不|也|都))"
_SHORT: Final = 3
"""Characters before a day that only lead to it: in, on, 过."""
_NEW: Final = Pattern(
    r"(?:(?:i|we|there)(?:'ve|'s| have| is)? )?(?:just |also )?(?:"
    rf"(?:landed|got|found|met|add|create|open|opened|start|started|log|record|enter|put in|have|is) (?:a |an |"
    rf"another |one more )?(?:brand )?(?:new )?{_NOUN}"
    rf"|(?:a |an )?(?:(?:brand )?new|another|one more|additional) {_NOUN})\b"
    r"(?P<where> (?:from|at|via) [^:,]{2,40}(?=:))?(?:\s+(?:is|called|named|for|with|from|to add))"
    r"*\s*[:,\-–]*\s*(?P<rest>\S.+)"
    rf"|(?:今天|刚刚?|又|我|昨天|展会上|会上|在[^,，]{{2,8}}上)*(?:帮我)?(?:拿到?|来|接到?|谈|加|录|建|新增|有|"
    rf"碰到|认识|开发)?(?:了|到)?(?:一?[个条家单])?新的?{_HAN_NOUN}"
    rf"(?:是|叫|名?为)?[：:，,、\s]*(?P<han>\S.+)"
    rf"|(?:展会上|会上|今天|刚刚?|在[^,，]{{2,8}}上)*(?:拿到|接到|碰到|认识)的?(?:一?[个条家单])"
    rf"?新?{_HAN_NOUN}[：:，,、\s]+(?P<won>\S.+)"
    rf"|(?:录|建|加|开|新建|新增|添加|登记)(?:入|上|一下)?(?:一?[个条家单])?(?:新的?)?(?:{_HAN_NOUN})"
    rf"?[：:，,、\s]+(?P<put>\S.+)"
)
_ANOTHER: Final = Pattern(
    rf"(?:给|帮)?(?P<name>[^，,。\s]{{2,20}}?)(?:这边)?(?:再|又|另外?)(?:新)?(?:建|开|加|录)(?:一?[个条单])"
    rf"(?:{_HAN_NOUN})?[：:，,、\s]*(?P<rest>\S.+)"
)
_NOUN_FIRST: Final = Pattern(
    rf"(?:a |an )?{_NOUN}(?P<where> (?:from|at|via) [^:,]{{2,40}}(?=:))?(?: (?:for|called|named|with|from))"
    rf"*[:\s]\s*(?=\S)|{_HAN_NOUN}(?:叫|是)?[：:，,、\s]*(?=\S)"
)
_GIVE: Final = Pattern(
    r"(?:give|hand|assign|transfer|pass|move|reassign)\s+(?P<what>.+?)\s+(?:over )"
    r"?to\s+@?(?P<who>[a-z][\w.\-]*(?: [a-z]\w+(?=[\s,.]*$))?)\b[\s,.:;]*(?P<why>.*)"
    r"|(?:把|将)?(?P<was>.{1,20}?)(?:都)?(?:移交给|转交给|交给|转给|分给|(?<=.)给)"
    r"\s*@?(?P<to>[^\s,，。、了吧啊跟负接去来]{1,10})(?:来|去)?(?:跟进?|负责|接手|管)?(?:吧|了|一下)"
    r"*[\s,，。:：]*(?P<for>.*)"
)
_SNOOZE: Final = Pattern(
    r"(?:move|push|delay|postpone|shift|reschedule|put|bump|snooze)\s+(?P<what>.+?)\s+(?:off |back |out )"
    r"?(?:to |until |till |by |for )?(?P<when>\S.*?)"
    r"|remind me(?: again)?(?: (?:about|of) (?P<about>.+?))? (?P<at>(?:on |in |next |tomorrow|at |after |mon|"
    r"tue|wed|thu|fri|later).*?)"
    r"|(?:把)?(?P<was>.{0,14}?)(?:往后|先|再)?(?:推|延|顺延|挪|拖)(?:迟|后|期)?(?:到|至)?(?P<then>.+?)(?:再说|"
    r"再联系|再跟)?"
    r"|(?P<zh>.{1,8}?)(?:之?后)?(?:再|重新)?提醒我?(?:一下)?[吧了啦呗]*"
)
_TAIL: Final = Pattern(r"[\s,，]*(?:instead|please|then|again|吧|了|啦|一下|哈)+$")
_STAGE: Final = Pattern(
    r"(?:move|change|set|push|advance|bring|update|put)\s+(?P<what>.+?)(?:'?s? stage)?\s+(?:to|into|in)"
    r"\s+(?:the )?(?P<stage>.+?)(?: stage)?"
    r"|(?:把)?(?P<was>.{0,14}?)(?:的?阶段)?(?:推进?|改|移|调|进入?|到)+(?:到|成|为|至|了)*(?P<zh>.{2,6}?)"
    r"(?:阶段)?(?:了|吧)?"
)
_DELETE: Final = Pattern(
    r"(?:delete|remove|erase|get rid of) (?P<what>.+)|(?:把)?(?P<was>.{0,14}?)(?:删掉|删除|删了)"
    r"(?P<of>[^吧了]{0,14}?)(?:吧|了)*"
)
_DONE: Final = Pattern(r"(?:这单|这个|他们|终于)?(?:成了|拿下了|搞定了|谈成了|谈下来了)(?:$|[,，!！。\s]+(?P<rest>.*))")
_NOTE: Final = Pattern(
    r"(?:add|make|write|log|put)(?: a| an?other)? (?:note|comment|update)s? (?:to|for|on|about) (?P<rest>\S.+)"
    r"|(?:给)?(?P<name>.{2,14}?)(?:加个?|补个?|写个?|记个?)?备注(?:一下|一条)?[:：，,\s]*(?P<words>\S.+)"
)
_FIELD: Final = Pattern(
    r"(?:change|edit|modify|set|update|correct|fix|make)\s+(?:the )?(?P<field>(?:deal )?(?:amount|value|size|"
    r"price)|(?:expected )?clos(?:e|ing)(?: date)?|grade|"
    r"stage|next (?:date|step|call))\s+(?:of |for |on )?(?P<rest>\S.+)"
    r"|(?:edit|modify|correct|update) (?P<name>\S.+)"
    r"|(?:修改|更改|改一?下|调整|变更)(?P<zh>金额|价格|等级|阶段|时间|日期|预计成交)?(?:一下)?[:：，,\s]*(?P<what>\S.+)"
)
_CODES: Final = (
    ("close", r"(?:expected )?clos"),
    ("grade", "grade"),
    ("amount", r"(?:deal )?(?:amount|value|size|price)"),
)


def read_request(text: str, now: datetime, known: Known) -> Wish | None:
    """Return the command that a request stands for; None where it is none."""
    asked = _Asked(text, now, known)
    return next((wish for read in _READERS if (wish := read(asked))), None)


def asked_date(text: str, now: datetime, known: Known) -> date | datetime | None:
    """Return until when the last words of a report ask to wait: `waiting for legal, push it to next week`."""
    *before, last = re.split(r"[,，;；。.]\s*", text.strip(" .。!！"))
    wish = _put_off(_Asked(last, now, known)) if before else None
    return read_when(wish.rest, now) if wish and wish.back else None


def without_noun(rest: str) -> str:
    """Return the words behind `new` less what only says that a customer comes: `customer Bluebird, 60k`."""
    found = _NOUN_FIRST.match(fold(rest))
    is_name = found is None or rest[:1].isupper()
    return rest if is_name or found is None else rest[found.end() :].lstrip(" :：")


class _Asked:
    """A request with what it may name."""

    def __init__(self, text: str, now: datetime, known: Known) -> None:
        self.text, self.folded, self.now, self.known = text, fold(text), now, known

    def match(self, pattern: Pattern) -> re.Match[str] | None:
        """Match the whole request."""
        return pattern.compiled.fullmatch(self.folded)

    def part(self, found: re.Match[str], *groups: str) -> str:
        """Return a part as it was typed: that of the first group which took part."""
        return next((self.text[slice(*found.span(group))].strip() for group in groups if found[group]), "")

    def target(self, words: str) -> tuple[str, bool] | None:
        """Return the deal that words are: by a name, or as the one spoken of; None where they are something else."""
        folded = fold(words).strip()
        if not folded or THIS.compiled.fullmatch(folded):
            return "", True
        hit = next(iter(find_names(words, self.known)), None)
        is_number = re.fullmatch(r"#\d{1,9}", folded)
        return (words, False) if is_number or (hit and hit.end - hit.start > len(words) // 2) else None


def _new(asked: _Asked) -> Wish | None:
    if found := asked.match(_NEW):
        return Wish(verb="new", rest=asked.part(found, "rest", "han", "won", "put"))
    if (found := asked.match(_ANOTHER)) and asked.target(asked.part(found, "name")):
        return Wish(verb="new", rest=f"{asked.part(found, 'name')}，{asked.part(found, 'rest')}")
    return None


def _won(asked: _Asked) -> Wish | None:
    found = asked.match(_DONE)
    return Wish(verb="won", rest=asked.part(found, "rest"), back=True) if found else None


def _give(asked: _Asked) -> Wish | None:
    found = asked.match(_GIVE)
    target = asked.target(asked.part(found, "what", "was")) if found else None
    if found is None or target is None:
        return None
    who = asked.part(found, "who", "to")
    rest = f"{target[0]} @{who.replace(' ', '')} {asked.part(found, 'why', 'for')}".strip()
    return Wish(verb="give", rest=rest, back=target[1], who=who)


def _put_off(asked: _Asked) -> Wish | None:
    found = asked.match(_SNOOZE)
    if found is None:
        return None
    target = asked.target(asked.part(found, "what", "about", "was"))
    when = _without_tail(asked.part(found, "when", "at", "then", "zh"))
    if target is None or not _is_when(when, asked.now):
        return None
    return Wish(verb="snooze", rest=f"{target[0]} {when}".strip(), back=target[1])


def _is_when(words: str, now: datetime) -> bool:
    """Tell whether words are nothing but a day: `next week`, and not `an answer by Friday`."""
    return any(day.start <= _SHORT and day.end >= len(words) - 1 for day in find_dates(words, now))


def _stage(asked: _Asked) -> Wish | None:
    found = asked.match(_STAGE)
    target = asked.target(asked.part(found, "what", "was")) if found else None
    stage = asked.part(found, "stage", "zh") if found else ""
    if target is None or stage_code(fold(stage), asked.known.stages) is None:
        return None
    return Wish(verb="stage", rest=f"{target[0]} {stage}".strip(), back=target[1])


def _delete(asked: _Asked) -> Wish | None:
    found = asked.match(_DELETE)
    target = asked.target(asked.part(found, "what", "was", "of")) if found else None
    return Wish(verb="delete", rest=target[0], back=target[1]) if target else None


def _note(asked: _Asked) -> Wish | None:
    found = asked.match(_NOTE)
    if found is None:
        return None
    name = asked.part(found, "name")
    words = asked.part(found, "rest", "words")
    if name and not asked.target(name):
        return None
    return Wish(verb="update", rest=f"{name} {words}".strip())


def _field(asked: _Asked) -> Wish | None:
    """One field of a deal that is named, in the order in which a report says it: the name, the field, the value."""
    found = asked.match(_FIELD)
    rest = asked.part(found, "rest", "name", "what") if found else ""
    hit = next(iter(find_names(rest, asked.known)), None)
    if found is None or hit is None or hit.start > 1:
        return None
    value = re.sub(r"^(?:[\s,:：，]|的|to\b|改?[成为到])+", "", rest[hit.end :])
    return Wish(verb="update", rest=f"{rest[: hit.end]} {asked.part(found, 'field', 'zh')} {value}".replace("  ", " "))


def _mend(asked: _Asked) -> Wish | None:
    found = asked.match(MEND)
    if found is None:
        return None
    field = next((code for code, words in _CODES if re.match(words, found["field"] or "")), "")
    return Wish(verb="mend", rest=f"{field} {_without_tail(asked.part(found, 'rest'))}".strip(), back=True)


def _without_tail(words: str) -> str:
    found = _TAIL.search(fold(words))
    return words[: found.start()].strip() if found else words


_READERS: Final[tuple[Callable[[_Asked], Wish | None], ...]] = (
    _new,
    _note,
    _won,
    _delete,
    _put_off,
    _stage,
    _give,
    _field,
    _mend,
)
