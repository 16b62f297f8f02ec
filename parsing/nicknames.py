"""Finds in a sentence the words that stand where a customer's name would stand and that nobody knows as one yet."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from parsing.draft import UpdateDraft
from parsing.fold import HAN, fold
from parsing.known import MIN_HAN, Known, squeeze, words_of
from parsing.nickname_words import ASIDE, GENERIC, OPENERS, SAYING
from parsing.patterns import Pattern
from parsing.updates import read_update
from parsing.verbs import VERBS
from parsing.wordlists import COMMON_WORDS, GIVEN_NAMES

LONGEST: Final = 40
"""Characters of a nickname."""
_SOME_DAY: Final = datetime(2001, 1, 1)  # noqa: DTZ001 - any will do: what matters is whether words are a date at all
_WORDS: Final = Pattern(r"[^\s,:;.!?()\"]+")
_ENDS_HEAD: Final = Pattern(r"\s*(?:$|[,:;.!?(\-])")
_LABEL_END: Final = Pattern(r"\s*:")
_MOST_WORDS: Final = 2
_MIN_LETTERS: Final = 3
_BOSS: Final = Pattern(r"[大二小]老板$")
"""A boss who stands for a whole customer; a boss of somebody's stands for a person."""
_HAN_HEAD: Final = Pattern(
    r"\s*([\u3400-\u9fff]{2,6}?)(?=\s|$|[,:;.!?]|[说要想嫌问催已刚发约回同没不今昨前]|觉得|来电|报价|拜访|打电话|下?周)"
)
_LOOSE_HAN: Final = Pattern(
    r"^[这那哪某各每]|[了过没不已我他她它你您的跟和与给把被去找见约催打聊刚还在要说谈等问请让先再很太都就也想能会开改换]|客户|对方|甲方|领导|"
    r"采购|销售|高层|老板|财务|技术|法务|老总|经理|总监|主任|公司|集团|部门|团队|项目|方案|合同|报价|会议|电话|微信|邮件|[今昨明后前]天"
)


def nickname_in(text: str, draft: UpdateDraft, known: Known) -> str | None:
    """Return the words by which a text may have meant a customer, though they match no name.

    There are none where everyday words stand there, a person, a value, a command, or a name that is known already.
    """
    ref, span = draft.opportunity, draft.spans.get("opportunity")
    if ref.id is not None or len(ref.candidates) > 1:
        return None
    said = text[slice(*span)] if span else _head(text, draft)
    words = (said or "").strip(" \t'\"“”‘’「」《》")
    return words if words and _may_name(words, known) else None


def _may_name(words: str, known: Known) -> bool:
    folded = fold(words)
    if len(words) > LONGEST or re.search(r"[\d#@<>=|]", words) or _is_known(folded, known) or folded in VERBS:
        return False
    if HAN.search(words):
        loose = folded in GENERIC or _LOOSE_HAN.search(folded) or _says(words)
        return len(words) >= MIN_HAN and (_is_boss(folded) or not loose)
    telling = [word for word in words_of(folded) if word not in OPENERS]
    return any(len(word) >= _MIN_LETTERS for word in telling) and all(map(_is_telling, telling)) and not _says(words)


def _is_telling(word: str) -> bool:
    """Tell whether a word may be part of a nickname: neither everyday, nor a first name, nor what deals are about."""
    return not (word in COMMON_WORDS or word in GIVEN_NAMES or word in ASIDE or _ABSTRACT.search(word))


_ABSTRACT: Final = Pattern(r"(?:tion|sion|ment|ance|ence|ness|ship|ity|ing|ally|ly|ed)$")


def _is_known(folded: str, known: Known) -> bool:
    """Tell whether words are a known name already, in full, in part or in initials; a nickname may be learned anew."""
    index, nicknames = known.index(), {fold(nickname) for nickname in known.aliases}
    if folded in nicknames:
        return False
    keys = {" ".join(words_of(folded)), squeeze(folded)}
    return any(keys & table.keys() for table in (index.whole, index.short, index.initials))


def _says(words: str) -> bool:
    """Tell whether words say something by themselves: a day, an amount, a stage, a person."""
    return bool(read_update(words, _SOME_DAY, Known()).changed)


def _is_boss(folded: str) -> bool:
    return _BOSS.fullmatch(folded) is not None


def _head(text: str, draft: UpdateDraft) -> str | None:
    """Return the words that a report begins with, where they stand as a name does."""
    start = _han_head(text) if HAN.search(text[:LONGEST]) else _latin_head(text)
    if start is None:
        return None
    begins, ends = start
    taken = any(begins < end and at < ends for at, end in draft.spans.values())
    return None if taken and not _is_boss(fold(text[begins:ends])) else text[begins:ends]


def _han_head(text: str) -> tuple[int, int] | None:
    found = _HAN_HEAD.match(fold(text))
    return found.span(1) if found else None


def _latin_head(text: str) -> tuple[int, int] | None:
    """Return where the words behind `the` or `our`, before a colon, or before a word of saying stand."""
    folded = fold(text)
    tokens = list(_WORDS.finditer(folded))[: _MOST_WORDS + 2]
    opened = bool(tokens) and tokens[0].group() in OPENERS
    held = list(_held(tokens[opened:]))[:_MOST_WORDS]
    if not held:
        return None
    start, end = tokens[0].start(), held[-1].end()
    after = next((token.group() for token in tokens if token.start() > end), "")
    named = after in SAYING or _LABEL_END.match(folded, end) or (opened and (after in COMMON_WORDS))
    return (start, end) if named or (opened and _ENDS_HEAD.match(folded, end)) else None


def _held(tokens: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    for token in tokens:
        if not token.group().isalpha() or not _is_telling(token.group()):
            return
        yield token
