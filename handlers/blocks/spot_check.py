"""The weekly spot check: each deal with its facts and three answers, and questions that nobody need answer here."""

from collections.abc import Iterator

from handlers.blocks import ids
from handlers.blocks.doubts import doubt_told
from handlers.blocks.kit import Block, actions, button, context, cut, esc, field, modal, section, text_input
from handlers.blocks.lines import QUOTED, headline
from handlers.reading import Reading
from handlers.turn import Message
from sales.spot_checks import CheckVerdict, SpotCheck
from services.spot_checks import LONGEST, Drawn, Late, Unusual, WeeklyCheck


def spot_check_message(week: WeeklyCheck, r: Reading, told: str = "") -> Message:
    """Return the letter as it stands now; `told` says first what came of a press."""
    title = r.t("check-title", team=esc(week.team.name), count=len(week.drawn))
    blocks: list[Block] = [*([section(told)] if told else []), section(f"*{title}*")]
    for each in week.drawn:
        blocks += [section(_facts(each, r)), _answer(each, r)]
    asked = [*(_amount(each, r) for each in week.unusual), *(_entry(each, r) for each in week.late)]
    if asked:
        blocks += [section("\n".join([f"*{r.t('check-questions')}*", *asked])), context(r.t("check-only-questions"))]
    text = [told, title, *_lines(week, r), *asked]
    return Message(text="\n".join(filter(None, text)), blocks=blocks)


def spot_check_line(week: WeeklyCheck, r: Reading) -> Message:
    """Return the letter in a line, with the button that shows it."""
    said = r.t("check-line", team=esc(week.team.name), count=len(week.drawn))
    look = button(r.t("button-look"), ids.CHECKS, f"{week.team.id}:{week.week}")
    return Message(text=said, blocks=[section(said), actions(look)])


def overtaken_line(drawn: Drawn, r: Reading) -> str:
    """Return that a press changed nothing because somebody had found something before: who, when and what."""
    return r.t("check-overtaken", name=esc(drawn.opportunity.whole_name), what=_verdict(drawn, r))


def why_form(check: SpotCheck, drawn: Drawn, r: Reading, private: str) -> Block:
    """Return the form that asks why something was found so, in one line."""
    line = {**text_input(check.words), "max_length": LONGEST}
    blocks = [context(headline(drawn.opportunity, r.t)), field("words", r.t("check-why-label"), line, optional=False)]
    return modal(ids.CHECK_WHY, r.t("check-why-title"), r.t("modal-save"), r.t("modal-cancel"), blocks, private)


def check_value(check: SpotCheck) -> str:
    """Return what a button names a drawn deal by."""
    return f"{check.team_id}:{check.week}:{check.nth}"


def _lines(week: WeeklyCheck, r: Reading) -> Iterator[str]:
    for each in week.drawn:
        yield _facts(each, r)
        if each.check.verdict:
            yield _verdict(each, r)


def _facts(drawn: Drawn, r: Reading) -> str:
    o = drawn.opportunity
    facts = [r.t("owner", who=esc(drawn.owner.name)), _heard(drawn, r)]
    facts += [r.t("closes", day=r.t.day(o.close_on, r.today))] if o.close_on else []
    facts += [r.t("check-slips", count=o.slips)] if o.slips else []
    words = [f"> {esc(cut(o.last_words, QUOTED)).replace(chr(10), ' ')}"] if o.last_words else []
    doubt = [doubt_told(drawn.doubt, r.t)] if drawn.doubt else []
    return "\n".join([headline(o, r.t), " · ".join(facts), *words, *doubt])


def _heard(drawn: Drawn, r: Reading) -> str:
    o = drawn.opportunity
    days = max((r.today - r.day_of(o.heard_at or o.created_at)).days, 0)
    return r.t("check-heard" if o.heard_at else "check-never-heard", days=days)


def _answer(drawn: Drawn, r: Reading) -> Block:
    """Return the three answers, or the one that was given."""
    check = drawn.check
    if check.verdict is None:
        labelled = ((each, r.t(f"button-check-{each.value.replace('_', '-')}")) for each in CheckVerdict)
        value = check_value(check)
        return actions(
            *(button(said, ids.CHECK, f"{value}:{each.value}", nth=n) for n, (each, said) in enumerate(labelled))
        )
    if check.verdict is CheckVerdict.VERIFIED or check.words or check.member_id != r.member_id:
        return context(_verdict(drawn, r))
    return section(_verdict(drawn, r), button(r.t("button-check-why"), ids.CHECK_WHY, check_value(check)))


def _verdict(drawn: Drawn, r: Reading) -> str:
    check = drawn.check
    code = (check.verdict or CheckVerdict.DOUBTFUL).value.replace("_", "-")
    said = r.t(
        f"check-found-{code}",
        who=esc(drawn.judge.name if drawn.judge else ""),
        at=r.moment(check.at) if check.at else "",
    )
    return f"{said} “{esc(check.words)}”" if check.words else said


def _amount(each: Unusual, r: Reading) -> str:
    o, usual = each.opportunity, each.usual
    times = int((o.amount or 0) // usual.amount)
    known = {"cases": usual.cases, "usual": r.t.money(usual.amount, o.currency), "times": times}
    return "• " + r.t("check-amount", what=headline(o, r.t), who=esc(each.owner.name), **known)


def _entry(each: Late, r: Reading) -> str:
    return "• " + r.t("check-late", who=esc(each.member.name), count=each.count, days=each.days)
