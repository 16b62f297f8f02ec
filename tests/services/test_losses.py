"""Losses at the desk: closed together or not at all, explained afterwards, and remembered with what worked."""

from dataclasses import replace
from datetime import timedelta

import pytest

from parsing import UpdateDraft
from parsing.several import read_several
from sales.errors import SalesError
from sales.opportunity import Place
from sales.people import Member
from sales.vocabulary import Feedback, LossReason, Outcome, Status
from services.finding import names_known
from services.losses import hint_of, rivals_of, tell_more
from services.lost_together import Unclear, all_meant, lose_all, losses, undo_all
from services.said import Said
from services.searching import commonest, remembered, rivals_known
from services.updates import Filed, file_update
from storage.searching import Term
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_follow_up, open_book

SAID = Said(place=Place.COMMAND, key="1")
PRICE = UpdateDraft(text="price", note="price", outcome=Outcome.LOST, loss_reason=LossReason.PRICE)


def ben(work: Work) -> Member:
    """Return who owns the book."""
    member = work.members.by_slack("U0BEN")
    assert member
    return member


def log(work: Work, number: int, words: str, *feedback: Feedback, hours: int = 0, rivals: tuple[str, ...] = ()) -> None:
    """Write down what was said some hours ago."""
    said = {"words": words, "feedback": feedback, "competitors": rivals, "at": NOW - timedelta(hours=hours)}
    work.follow_ups.add(a_follow_up(id=work.follow_ups.new_id(), opportunity_id=number, member_id=1, **said))


def lose(work: Work, number: int, **said: object) -> Filed:
    """Close a deal as lost."""
    draft = replace(PRICE, **said)  # type: ignore[arg-type]
    return file_update(work, ben(work), work.opportunities.get(number), draft, SAID)


def test_the_only_rival_of_the_history_has_won_and_several_are_left_open(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        for number in (1, 2):
            open_book(work, f"Acme {number}")
            log(work, number, "they also look at Zeiss", rivals=("Zeiss",))
        log(work, 2, "and at Leica", rivals=("Leica",))
        assert lose(work, 1, loss_reason=LossReason.COMPETITOR).opportunity.competitor == "Zeiss"
        assert lose(work, 2, loss_reason=LossReason.COMPETITOR).opportunity.competitor is None
        assert set(rivals_of(work, work.opportunities.get(2))) == {"Zeiss", "Leica"}
        assert rivals_known(work, ben(work)) == ["Zeiss"]


def test_a_detail_of_another_reason_is_not_kept_and_a_win_clears_the_loss(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        open_book(work)
        assert lose(work, 1, loss_detail="budget_cycle").opportunity.loss_detail is None
        told = tell_more(work, ben(work), work.opportunities.get(1), SAID, detail="no_discount", competitor="Zeiss")
        assert (told.opportunity.loss_detail, told.opportunity.competitor) == ("no_discount", "Zeiss")
        assert lose(work, 1, text="", note="").opportunity.loss_detail == "no_discount"
        won = lose(work, 1, text="", note="", outcome=Outcome.WON, loss_reason=None).opportunity
        assert (won.status, won.loss_detail, won.competitor) == (Status.WON, None, None)


def test_a_list_is_lost_and_taken_back_as_one(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        for name in ("Acme", "Globex"):
            open_book(work, name)
        several = read_several("Acme, Globex, #1 price", names_known(work))
        assert several
        meant = all_meant(work, ben(work), several)
        assert not isinstance(meant, Unclear)
        assert [o.id for o in meant] == [1, 2]
        ids = [filed.event.id for filed in lose_all(work, ben(work), meant, PRICE, SAID)]
        undo_all(work, ben(work), ids, SAID)
        assert [(each.opportunity.status, each.event.undone) for each in losses(work, ids)] == [(Status.OPEN, True)] * 2
        with pytest.raises(SalesError, match="undo-already"):
            undo_all(work, ben(work), ids, SAID)


def test_an_unclear_name_and_too_many_are_told(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        for name in ("Acme", "Globex"):
            open_book(work, name)
        slip = read_several("Acme, Globx price", names_known(work))
        assert slip
        unclear = all_meant(work, ben(work), slip)
        assert isinstance(unclear, Unclear)
        assert (unclear.name.text, [o.name for o in unclear.choice.options]) == ("Globx", ["Globex"])
        many = read_several(", ".join(["Acme", *(f"#{n}" for n in range(30))]), names_known(work))
        assert many
        with pytest.raises(SalesError, match="lost-too-many"):
            all_meant(work, ben(work), many)


def test_objections_are_remembered_with_what_worked_and_counted_by_month(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        open_book(work, "Acme", status=Status.WON, closed_on=NOW.date())
        open_book(work, "Globex")
        log(work, 1, "too dear", Feedback.PRICE_HIGH, hours=5)
        log(work, 1, "showed the running costs", Feedback.POSITIVE, hours=3)
        log(work, 2, "too dear", Feedback.PRICE_HIGH, hours=1)
        lose(work, 2)
        found = remembered(work, ben(work), [Term(text="dear")], None, 0)
        answers = [each.answer.words if each.answer else None for each in found.objections]
        assert (found.objection_count, answers) == (2, [None, "showed the running costs"])
        assert remembered(work, ben(work), [Term(text="globex")], None, 0).lost_count == 1
        assert remembered(work, ben(work), [Term(text="zebra")], None, 0).objection_count == 0
        first, top = commonest(work, ben(work))
        assert (first.day, [(each.code, each.times) for each in top]) == (1, [(Feedback.PRICE_HIGH, 2)])
        assert top[0].answered
        hint = hint_of(work, work.opportunities.get(2))
        assert hint
        assert hint.reason is LossReason.PRICE
