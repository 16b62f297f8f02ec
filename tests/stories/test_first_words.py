"""The first five minutes: one line opens an opportunity, one sentence updates it, one press takes it back."""

from playground.driver import Person


def test_one_line_opens_an_opportunity_and_is_read_back(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    said = ben.last().all_text
    assert "Created #1 *Acme* · 120,000 · grade A" in said
    assert "Fri, Nov 20" in said


def test_a_chinese_line_is_answered_in_chinese(wu: Person) -> None:
    wu.command("/opp 新 极光科技 12万 A 周五电话")
    said = wu.last().all_text
    assert "已新建" in said
    assert "极光科技" in said
    assert "11月20日周五" in said


def test_a_sentence_becomes_a_follow_up_with_feedback_and_next_date(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp Acme sent quote, too pricey, next Wed 3pm")
    said = ben.last().all_text
    assert "price too high" in said
    assert "Wed, Nov 25 3:00 PM" in said


def test_undo_takes_back_exactly_one_change(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp Acme sent quote, too pricey, next Wed 3pm")
    ben.last().press("Undo")
    assert "Taken back" in ben.last().all_text
    ben.command("/opp Acme")
    assert "Fri, Nov 20" in ben.last().all_text
    assert "pricey" not in ben.last().all_text
