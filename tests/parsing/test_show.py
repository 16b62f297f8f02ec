"""Promises about telling a draft in words that are read as the same draft."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing import ContactDraft, Doubt, OpportunityRef, UpdateDraft, essence, read_update, show
from parsing.endings import reason_in
from sales.vocabulary import Channel, Feedback, Grade, LossReason, Outcome
from tests.parsing.drafts import KNOWN as DRAWN
from tests.parsing.drafts import NOW, drafts
from tests.parsing.reading import KNOWN, WEDNESDAY, sentences

LANGUAGES = ("en", "zh")
FULL = UpdateDraft(
    opportunity=OpportunityRef(id=42, name="北辰科技"),
    happened_on=date(2026, 11, 17),
    channel=Channel.CALL,
    contacts=(ContactDraft(name="Tom Baker", role="CFO"), ContactDraft(name="王敏", role="财务总监")),
    decision_maker="王敏",
    feedback=(Feedback.PRICE_HIGH, Feedback.NEEDS_CASE),
    competitors=("Salesforce", "盛云"),
    stage="negotiation",
    grade=Grade.B,
    amount=Decimal("1234.56"),
    currency="EUR",
    close_on=date(2026, 12, 15),
    follow_up_at=date(2026, 11, 25),
    follow_up_time=time(15),
    source="referral",
    mentions=("U0LIN",),
)


@pytest.mark.no_cover
@settings(derandomize=True, max_examples=300)
@given(drafts(), st.sampled_from(LANGUAGES))
def test_any_draft_is_read_back_from_its_words(draft: UpdateDraft, language: str) -> None:
    assert essence(read_update(show(draft, language), NOW, DRAWN)) == draft


@pytest.mark.no_cover
@pytest.mark.parametrize("written", LANGUAGES)
def test_what_was_read_of_a_sentence_is_read_again_from_the_words_shown(written: str) -> None:
    drafts = [(said, read_update(said, WEDNESDAY, KNOWN)) for said, _ in sentences(written)]
    again = [
        (said, words, essence(read_update(words, WEDNESDAY, KNOWN)), essence(draft))
        for said, draft in drafts
        for words in (show(draft, language) for language in LANGUAGES)
    ]
    assert again
    assert [entry for entry in again if entry[2] != entry[3]] == []


TOLD = {
    "en": (
        "#42 北辰科技: called 2026-11-17, contact Tom Baker (CFO), contact 王敏 (财务总监), decides, too pricey, "
        "wants case studies, vs Salesforce, 在用盛云, stage negotiation, grade B, amount 1234.56 EUR, "
        "close by 2026-12-15, follow up 2026-11-25 15:00, source: referral, <@U0LIN>"
    ),
    "zh": (
        "#42 北辰科技：2026-11-17打了电话，联系人：Tom Baker(CFO)，联系人：财务总监王敏，拍板，嫌贵，要案例，"
        "vs Salesforce，在用盛云，阶段：谈判，等级：B，金额1234.56 EUR，预计2026-12-15前签约，"
        "下次跟进2026-11-25 15:00，来源：referral，<@U0LIN>"
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_is_told_in_the_words_of_the_language(language: str) -> None:
    assert show(FULL, language) == TOLD[language]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", list(Feedback))
def test_feedback_gives_the_reason_of_a_loss_where_it_is_one(code: Feedback, language: str) -> None:
    draft = UpdateDraft(feedback=(code,), outcome=Outcome.LOST, loss_reason=reason_in([code]))
    assert essence(read_update(show(draft, language), NOW, ())) == draft


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", list(Feedback))
@pytest.mark.parametrize("reason", list(LossReason))
def test_the_reason_of_a_loss_stays_itself_beside_any_feedback(
    reason: LossReason, code: Feedback, language: str
) -> None:
    draft = UpdateDraft(feedback=(code,), outcome=Outcome.LOST, loss_reason=reason)
    assert essence(read_update(show(draft, language), NOW, ())) == draft


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_that_says_nothing_is_told_in_no_words(language: str) -> None:
    assert not show(UpdateDraft(text="hello there", note="hello there"), language)


def test_a_name_alone_is_told_by_itself() -> None:
    assert show(UpdateDraft(opportunity=OpportunityRef(name="Globex"))) == "Globex:"


def test_the_words_of_a_draft_and_what_it_leaves_open_are_not_of_its_essence() -> None:
    open_ref = OpportunityRef(id=7, candidates=("Vantage Steel", "Vantage Data"))
    left_open = replace(
        FULL,
        text="as typed",
        note="as typed",
        spans={"grade": (0, 2)},
        follow_up_words="next Wed",
        doubts=(Doubt(field="amount", readings=("10k", "12k")),),
        opportunity=open_ref,
    )
    assert essence(left_open) == replace(FULL, opportunity=OpportunityRef(id=7))
