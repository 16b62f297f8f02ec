"""Reads which command a line asks for."""

import re
from dataclasses import dataclass
from typing import Final

from parsing.fold import fold
from parsing.known import Known
from parsing.names import find_names
from parsing.patterns import Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A line behind `/opp`, or a message to the bot, split into verb and rest."""

    verb: str | None
    """Code of the verb; None when the line begins with a name or with anything else."""
    rest: str
    public: bool
    """Whether the writer asks, by a closing exclamation mark, that everybody sees the answer."""


VERBS: Final[dict[str, str]] = {
    word: verb
    for verb, words in {
        "new": "new add create 新建 新增 添加 新商机 新",
        "update": "update log 更新 记录",
        "show": "show view open status find lookup 查看 查询 查找 查一下 查下 看一下 看下 看看 看",
        "search": "search 搜索 搜一下 搜",
        "why": "why 为什么 为啥 健康度",
        "say": "say 一句话",
        "list": "list ls 列表 列出",
        "due": "due today todo 待办 待跟进 今天",
        "stage": "stage 阶段",
        "grade": "grade 等级 定级",
        "won": "won win 赢单 赢了 赢",
        "lost": "lost lose 输单 丢单 输了 输",
        "give": "give assign transfer handover 转交 移交 转给",
        "snooze": "snooze postpone delay 推迟 延后 顺延",
        "undo": "undo 撤销 撤回",
        "funnel": "funnel pipeline 漏斗",
        "changed": "changed changes bridge 变化",
        "forecast": "forecast 业绩预测 预测",
        "goal": "goal goals 目标",
        "rates": "rates fx 汇率",
        "digest": "digest weekly 周报",
        "team": "team 团队",
        "playbook": "playbook rules 销售规则 规则",
        "tracks": "tracks 话术",
        "sleep": "sleep 休眠",
        "drop": "drop 淘汰",
        "invalid": "invalid 无效",
        "reopen": "reopen 重开 重新打开",
        "closing": "closing 清单 盘点",
        "approvals": "approvals 审批 待审批",
        "away": "away 请假 出差",
        "delete": "delete remove 删除 删掉",
        "help": "help ? 帮助",
        "settings": "settings setting config 设置",
    }.items()
    for word in words.split()
}
"""Every spelling of a verb, folded, to its code."""

_HAN_VERBS: Final = sorted((word for word in VERBS if not word.isascii()), key=len, reverse=True)
_FIRST_WORD: Final = Pattern(r"\s*([a-z]+|\?)(?=[\s,:;!.?#@<>]|$|[\u3400-\u9fff])")
_CLOSING: Final = Pattern(r"\s*[!！]+\s*$")
_NOUNS: Final = ("率", "原因")
"""What makes a noun of the Chinese verb before it: 赢单率, 丢单原因."""
_EVERYDAY: Final = frozenset("今天 审批 看 搜 新 输 赢 团队 阶段 等级 规则 目标 变化 汇率".split())


def _verb_at(folded: str) -> tuple[str, int] | None:
    """Find the verb that a line begins with; gives its code and where it ends."""
    start = len(folded) - len(folded.lstrip())
    match = _FIRST_WORD.match(folded)
    if match:
        verb = VERBS.get(match.group(1)) if _may_command(folded, match) else None
        return (verb, match.end()) if verb else None
    han = next((word for word in _HAN_VERBS if folded.startswith(word, start)), None)
    if han is None or not _stands_alone(folded, start + len(han), han):
        return None
    return VERBS[han], start + len(han)


def _may_command(folded: str, match: re.Match[str]) -> bool:
    """Tell whether a word may be a verb: a label is none, and `today` with more words begins a report."""
    return folded[match.end() : match.end() + 1] != ":" and not (
        match.group(1) == "today" and folded[match.end() :].strip()
    )


def _stands_alone(folded: str, end: int, word: str) -> bool:
    """Tell whether a Chinese verb is meant as one: a single character or an everyday word needs a gap behind it."""
    if folded.startswith(_NOUNS, end):
        return False
    if word == "今天":
        return not folded[end:].strip()
    return word not in _EVERYDAY or end >= len(folded) or not folded[end].isalnum()


def read_command(text: str, known: Known) -> Command:
    """Split a line into verb and rest; a customer who is called like a verb wins when the name is longer."""
    folded = fold(text)
    found = _verb_at(folded)
    if found and any(
        _covers(hit.start, hit.end, folded, found[1]) for hit in find_names(text[:200], Known.of(known))[:1]
    ):
        found = None
    verb, rest = (found[0], text[found[1] :]) if found else (None, text)
    rest = rest.lstrip(" \t\u3000,:，：、").rstrip()
    bare = _CLOSING.sub("", rest)
    public = bare != rest and _is_bare_name(bare, Known.of(known))
    if not rest and verb is None:
        verb = "due"
    return Command(verb=verb, rest=bare if public else rest, public=public)


def _covers(start: int, end: int, folded: str, verb_end: int) -> bool:
    """Tell whether a name begins where the line begins and reaches beyond its first word."""
    return not folded[:start].strip() and end > verb_end


def _is_bare_name(rest: str, known: Known) -> bool:
    """Tell whether a line is nothing but a name or an id."""
    hits = find_names(rest[:200], known)
    whole = bool(hits) and hits[0].start == 0 and hits[0].end == len(rest)
    return whole or bool(re.fullmatch(r"#\s?\d{1,9}|opp-?\d{1,9}|商机\d{1,9}", fold(rest)))
