"""Reads what lies below the reason of a loss."""

from typing import Final

from parsing.clauses import clauses_of
from parsing.endings import read_loss_reason
from parsing.fold import fold
from parsing.hints import stated_reason
from parsing.patterns import Pattern
from sales.vocabulary import LossReason

_DETAILS: Final[dict[LossReason, dict[str, Pattern]]] = {
    LossReason.TIMING: {
        "budget_cycle": Pattern(
            r"\bbudget(?:ing)? (?:cycle|round|season|year)|\b(?:fiscal|financial) year|\bnext (?:year'?s |budget)"
            r"|预算周期|财年|明年(?:的)?预算|下(?:个|一)?年度|等(?:明年)?预算"
        ),
        "no_champion": Pattern(
            r"\bno(?:body|t| one)?\b[^,.;]{0,12}\b(?:own(?:er|s)|champion|sponsor|drives?|driving)\b"
            r"|\blost (?:our|the|their) (?:champion|sponsor)"
            r"|没(?:有)?人(?:推|牵头|负责|跟|拍板)|(?:没有?|缺)(?:负责人|牵头人)|推不动"
        ),
        "approval_chain": Pattern(
            r"\b(?:approv\w+|sign[- ]?offs?|committees?|procurement|legal|the board|red tape)\b"
            r"|审批|流程(?:太|很)?(?:长|慢|复杂)|层层|上会|董事会|走流程"
        ),
        "other_priorities": Pattern(
            r"\b(?:(?:other|different|competing) (?:priorit\w+|projects?)|priorit\w+|busy with)\b"
            r"|优先级|别的项目|其他项目|忙(?:着|于|别的|其他)|顾不上"
        ),
        "reorganised": Pattern(
            r"\b(?:reorg\w*|restructur\w+|merger?s?|acqui\w+|new (?:ceo|cfo|boss|management))\b"
            r"|重组|改组|合并|并购|换(?:了)?(?:领导|老板|人)|人事变动"
        ),
        "unsure": Pattern(
            r"\b(?:can't|cannot|couldn't) (?:decide|make up)|\bundecided\b|\bindecisi\w+|拿不定|犹豫|举棋不定|定不下来"
        ),
    },
    LossReason.PRICE: {
        "no_discount": Pattern(
            r"\b(?:no|more|bigger|deeper|wanted a|needed a) (?:further )?discount"
            r"|折扣(?:不|没)|(?:不|没)(?:给|肯)?(?:打折|降价)"
        ),
        "running_costs": Pattern(
            r"\b(?:running|maintenance|upkeep|total) costs?\b|\btco\b|(?:维护|运维|使用|后续)(?:费|成本)"
        ),
    },
    LossReason.COMPETITOR: {
        "incumbent": Pattern(
            r"\bincumbent\b|\b(?:current|existing|old) (?:vendor|supplier|provider)"
            r"|老供应商|原(?:来的)?供应商|现有供应商"
        ),
    },
    LossReason.NO_BUDGET: {"budget_cut": Pattern(r"\bbudget[^,.;]{0,16}\b(?:cut|frozen|slashed)"
    r"|砍(?:了|掉)?[^,。]{0,4}预算|预算(?:被)?(?:砍|削|冻结)")},
    LossReason.NO_NEED: {
        "solved_inside": Pattern(
            r"\bin[- ]?house\b|\b(?:built|made|rolled|build) their own|\bthemselves\b|自研|自己(?:做|开发)"
        ),
        "plan_dropped": Pattern(
            r"\b(?:cancel\w*|killed|scrapped|axed|shelved)\b|项目[^,。]{0,3}(?:取消|砍|黄|停|终止|下马)"
        ),
    },
    LossReason.RELATIONSHIP: {
        "contact_left": Pattern(
            r"\b(?:contact|champion|manager|buyer|he|she)\b[^,.;]{0,12}\b(?:left|moved on|quit)\b"
            r"|(?:联系人|对接人|经理)[^,。]{0,4}(?:离职|走了|调走)"
        ),
    },
    LossReason.NO_RESPONSE: {
        "after_quote": Pattern(r"\bafter (?:the|our|we sent (?:the|a)) (?:quot\w+|offer)|报价(?:之|以)?后"),
        "after_proposal": Pattern(
            r"\bafter (?:the|our|we sent (?:the|a)) (?:proposal|demo|presentation)|(?:方案|演示)(?:之|以)?后"
        ),
    },
}  # fmt: skip
_LABEL: Final = Pattern(r"\W*(?:because|due to|reason|原因是?|因为|由于)?\W*([^:,，。;]{1,20}?)\s*[:：]")
"""A reason before a colon: `timing: next year's budget`."""


def loss_reason_of(words: str) -> LossReason | None:
    """Return why a deal was lost by words that are known to say so; a reason before a colon comes first."""
    return labelled_reason(words) or stated_reason(words)


def labelled_reason(words: str) -> LossReason | None:
    """Return the reason that words begin with as a label."""
    label = _LABEL.match(fold(words))
    return stated_reason(label.group(1)) if label else None


def only_reason(words: str) -> LossReason | None:
    """Return the reason that some words name and nothing besides."""
    found = read_loss_reason(clauses_of(fold(words)))
    return found[0] if found and found[1] == (0, len(words)) else None


def loss_detail_of(words: str, reason: LossReason | None) -> str | None:
    """Return what the words say below a reason, as a code; None where they leave it at that."""
    folded = fold(words)
    details = _DETAILS.get(reason, {}) if reason else {}
    return next((code for code, pattern in details.items() if pattern.search(folded)), None)
