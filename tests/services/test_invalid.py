"""Invalid leads at the desk: dropped with the reason, which whoever brought them in is owed."""

import pytest

from parsing import OpportunityRef, UpdateDraft
from sales.errors import SalesError
from sales.letters import Letter
from sales.opportunity import EventCode, Opportunity, Place
from sales.people import Member, Role
from sales.vocabulary import Status
from services.handing import give
from services.invalid import LEAD_INVALID, brought_in_by, mark_invalid
from services.said import Said
from services.undoing import undo
from services.updates import create_opportunity
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_team, open_book, owed_now, seated

SAID = Said(place=Place.COMMAND, key="1")


def people(work: Work) -> tuple[Member, Member, Member]:
    """Return who brings leads in, who works on them, and who manages both."""
    team = work.teams.add(a_team(), None).id
    ben, lena = seated(work, team), seated(work, team, name="Lena", slack_id="U0LENA")
    return ben, lena, seated(work, team, Role.MANAGER, name="Mia", slack_id="U0MIA")


def lead(work: Work, by: Member, owner: Member | None = None) -> Opportunity:
    """Open a lead, and hand it on where somebody else is to work on it."""
    draft = UpdateDraft(opportunity=OpportunityRef(unmatched="Acme"))
    opened = create_opportunity(work, by, draft, SAID).opportunity
    return give(work, by, opened, owner, "yours", SAID).opportunity if owner else opened


def letters(work: Work) -> list[Letter]:
    """Return the letters about invalid leads that are owed."""
    return [letter for letter in owed_now(work.connection, work.now) if letter.kind == LEAD_INVALID]


def test_an_invalid_lead_is_dropped_with_the_reason_and_marked_as_such_in_the_history(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, _, _ = people(work)
        done = mark_invalid(work, ben, lead(work, ben), " a student asking ", SAID)
        kept = work.opportunities.get(done.opportunity.id)
        assert (kept.status, kept.loss_words, kept.closed_on) == (Status.DROPPED, "a student asking", NOW.date())
        newest = work.events.newest_of(kept.id)
        assert newest
        assert (newest.code, newest.data.get("invalid")) == (EventCode.DROPPED, True)


def test_whoever_brought_a_lead_in_is_owed_one_letter_about_it(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, lena, _ = people(work)
        done = mark_invalid(work, lena, lead(work, ben, lena), "no such firm", SAID)
        (letter,) = letters(work)
        assert (letter.to_member, letter.opportunity_id, letter.event_id, letter.data) == (
            ben.id,
            done.opportunity.id,
            done.event.id,
            {"by": lena.id},
        )


def test_whoever_brought_a_lead_in_and_calls_it_invalid_is_owed_nothing(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, lena, mia = people(work)
        mark_invalid(work, mia, lead(work, mia, lena), "spam", SAID)
        assert letters(work) == []


def test_an_owner_who_brought_the_lead_in_is_owed_no_letter_about_it(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, _, mia = people(work)
        mark_invalid(work, mia, lead(work, ben), "spam", SAID)
        assert letters(work) == []


def test_an_imported_lead_was_brought_in_by_nobody(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, lena, _ = people(work)
        imported = open_book(work, owner_id=lena.id)
        assert brought_in_by(work, imported) is None
        assert brought_in_by(work, lead(work, ben, lena)) == ben.id
        done = mark_invalid(work, lena, imported, "spam", SAID)
        assert brought_in_by(work, done.opportunity) is None
        assert letters(work) == []


def test_taking_it_back_opens_the_lead_again_and_withdraws_the_letter(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, lena, _ = people(work)
        done = mark_invalid(work, lena, lead(work, ben, lena), "spam", SAID)
        assert undo(work, lena, done.event.id, SAID).opportunity.is_open
        assert letters(work) == []


def test_what_has_come_further_than_a_lead_is_not_invalid(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, _, _ = people(work)
        deal = open_book(work, stage="qualified")
        with pytest.raises(SalesError, match="invalid-not-a-lead") as refused:
            mark_invalid(work, ben, deal, "spam", SAID)
        assert refused.value.words == {"id": deal.id, "name": "Acme"}
        assert work.opportunities.get(deal.id) == deal


def test_only_its_owner_and_the_managers_of_its_team_call_a_lead_invalid(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, lena, mia = people(work)
        found = lead(work, ben)
        with pytest.raises(SalesError, match="may-not-change"):
            mark_invalid(work, lena, found, "spam", SAID)
        assert work.opportunities.get(found.id).is_open
        assert mark_invalid(work, mia, found, "spam", SAID).opportunity.status is Status.DROPPED


def test_a_reason_is_asked_for_and_nothing_is_owed_without_one(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, lena, _ = people(work)
        with pytest.raises(SalesError, match="drop-why"):
            mark_invalid(work, lena, lead(work, ben, lena), "  ", SAID)
        assert letters(work) == []


def test_a_lead_that_has_ended_is_not_called_invalid_a_second_time(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, lena, _ = people(work)
        done = mark_invalid(work, lena, lead(work, ben, lena), "spam", SAID)
        with pytest.raises(SalesError, match="opportunity-closed"):
            mark_invalid(work, lena, done.opportunity, "spam", SAID)
        assert len(letters(work)) == 1
