"""Reads a whole sentence that asks for deals by what a list can be filtered by."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from parsing.filters import ListFilters, read_list_filters
from parsing.fold import fold
from parsing.patterns import Pattern

_ENGLISH: Final = Pattern(
    r"(?=(?:show|list|give|find|get|which|what|who|any|are|do|my|our|all|top|(?:the )?(?:biggest|largest))\b)"
    r"(?:(?:(?:show|list|give|find|get)(?: me)?|(?:which|what|who)(?:'?s|s| is| are)?|any|are there any|"
    r"do (?:we|i) have any)\s+)?"
    r"(?:(?:the|(?P<all>all|our)|(?P<mine>my))\s+)*(?P<lead>.{0,40}?)\s*"
    r"\b(?:deals?|opportunit(?:y|ies)|opps?|leads?|customers?|clients?)\b\s*(?P<rest>.{0,80})"
)
_CHINESE: Final = Pattern(
    r"(?:帮我|给我)?(?:看看?|查看?|列出?|找出?|有没有)?(?:一?下)?(?:有?(?:哪些|什么))?"
    r"(?:(?P<all>所有|全部|大家)的?|(?P<mine>我)的?)?(?P<lead>.{2,40}?)的?(?:单子?|商机|项目)"
    r"(?:有哪些|有几个|有多少|吗|呢)*(?P<rest>)"
)
_HAN_LARGEST: Final = Pattern(
    r"(?:看看?|查)?(?:(?P<all>我们|咱们?|大家|团队|公司|谁)的?|(?P<mine>我)的?)?(?:现在|目前|手上)?(?:的?(?:哪个)?(?:单子?|商机|项目|客户)"
    r"(?:里面?|中)?(?:谁|哪[个家])?的?(?:金额)?最[大高]的?|最大的(?:单子?|商机|项目|客户))(?:是)?(?:哪[个家些]|谁|什么)?(?:呢|啊|呀)?"
)
_GLUE: Final = Pattern(
    r"\b(?:that|which|are|is|worth|with|in|at|an?|the|amount|value|of|will|be|to|expected|still|now)\b"
    r"|[要会能在的是]|金额|目前|现在|阶段|签"
)
"""Words that only join filters."""


def read_list_wish(folded: str, now: datetime) -> str | None:
    """Return what a sentence asks for as it stands behind `list`; None where it says anything else."""
    if largest := _HAN_LARGEST.compiled.fullmatch(folded):
        return f"{_whose(largest)} 最大".strip()
    found = _ENGLISH.compiled.fullmatch(folded) or _CHINESE.compiled.fullmatch(folded)
    if found is None:
        return None
    filters = read_list_filters(asked := f"{found['lead']} {found['rest']}", now)
    if fold(_GLUE.sub("", filters.words)).strip(" ?,，？") or replace(filters, words="") == ListFilters():
        return None
    return " ".join([_whose(found), *(_GLUE.sub(" ", asked) if filters.words else asked).split()]).strip()


def _whose(found: re.Match[str]) -> str:
    return "mine" if found["mine"] else "all" if found["all"] else ""
