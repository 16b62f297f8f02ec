"""What people put right is kept with the words, on both databases."""

from typing import Any

from parsing import read_update
from sales.corrections import CorrectionKind
from sales.opportunity import Place
from sales.people import Member
from services.corrections import correct, fixable
from services.finding import names_known
from services.learning import lines, note_choice, note_edit
from services.readings import asked_about
from services.said import Said
from services.updates import Filed, create_opportunity, file_update
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, a_member
from tests.services.test_corrections import meant, opened

SAID = Said(place=Place.DM, key="dm:1", channel="D1", ts="1.0")


def ben(work: Work) -> Member:
    return work.members.by_slack("U0BEN") or work.members.add(a_member())


def filed(work: Work, number: int, words: str) -> Filed:
    draft = read_update(words, work.now, names_known(work))
    return file_update(work, ben(work), work.opportunities.get(number), draft, SAID)


def form(work: Work, wrong: Filed, number: int | None = None, **changed: Any) -> Filed:
    """Submit the form as it was shown, less what is changed in it."""
    found = fixable(work, ben(work), wrong.event.id)
    shown = {name: getattr(found.shown, name) for name in found.shown.changed} | {
        name: getattr(found.shown, name) for name in ("currency", "follow_up_time")
    }
    return correct(work, ben(work), found, number or found.opportunity.id, None, meant(**{**shown, **changed}), SAID)


def only_line(work: Work) -> dict[str, Any]:
    (line,) = lines(work)
    return line


def test_a_fix_is_kept_with_the_words_what_was_read_and_what_was_meant(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        number = opened(work).opportunity.id
        wrong = filed(work, number, "Acme 120k, too pricey, Friday 3pm")
        form(work, wrong, feedback=(), amount=None)
        line = only_line(work)
    assert line["text"] == "Acme 120k, too pricey, Friday 3pm"
    assert (line["lang"], line["script"], line["tz"]) == ("en", "latin", "Europe/Berlin")
    assert line["now"] == "2026-11-18T07:30:00+01:00"
    assert line["known"] == ["Acme"]
    assert (line["read"]["amount"], line["read"]["feedback"]) == (120000, ["price_high"])
    assert line["expect"] == {
        "opportunity": {"name": "Acme"},
        "follow_up_at": "2026-11-20T15:00+01:00",
        "follow_up_has_time": True,
    }


def test_what_the_form_only_showed_of_the_opportunity_is_not_taken_for_said(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        number = opened(work).opportunity.id
        filed(work, number, "Acme 500k, grade A, sign by 20 Dec")
        wrong = filed(work, number, "Acme called")
        form(work, wrong)
        assert only_line(work)["expect"] == {"opportunity": {"name": "Acme"}, "channel": "call"}


def test_a_fix_that_moves_the_words_names_the_right_customer(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        acme, bolt = opened(work).opportunity, opened(work, "Bolt").opportunity
        form(work, filed(work, acme.id, "Acme called"), bolt.id)
        line = only_line(work)
    assert (line["read"]["opportunity"], line["expect"]["opportunity"]) == ({"name": "Acme"}, {"name": "Bolt"})
    assert line["known"] == ["Acme", "Bolt"]


def test_a_second_fix_is_measured_against_the_words_that_were_said(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        wrong = filed(work, opened(work).opportunity.id, "Acme called, Friday")
        form(work, form(work, wrong, follow_up_at=None))
        assert [line["text"] for line in lines(work)] == ["Acme called, Friday"] * 2


def test_a_new_deal_that_is_renamed_is_kept_with_its_line(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        draft = read_update("Acne 120k", work.now, ())
        made = create_opportunity(work, ben(work), draft, SAID)
        found = fixable(work, ben(work), made.event.id)
        correct(work, ben(work), found, made.opportunity.id, "Acme", found.shown, SAID)
        assert only_line(work)["expect"] == {"opportunity": {"name": "Acme"}, "amount": 120000}


def test_an_edit_that_is_read_otherwise_is_kept_and_one_of_spelling_is_not(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        first = filed(work, opened(work).opportunity.id, "Acme called, next Friday")
        note_edit(work, ben(work), first.event, "Acme caled, next Friday!")
        note_edit(work, ben(work), first.event, "Acme called, next Thursday")
        kinds = [(line["tags"], line.get("retold")) for line in lines(work)]
        days = [(line["read"]["follow_up_at"], line["expect"]["follow_up_at"]) for line in lines(work)][-1:]
    assert kinds[-1] == (["edited"], "Acme called, next Thursday")
    assert days == [("2026-11-27", "2026-11-26")]


def test_a_choice_is_kept_and_the_name_is_not_asked_of_words_that_do_not_say_it(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        opened(work)
        for words in ("发了报价,嫌贵", "Acme 發了報價"):
            question = work.questions.ask(ben(work).id, "update", words, ["1"], {})
            note_choice(work, ben(work), asked_about(work, ben(work), question), "Acme")
        unnamed, named = lines(work)
    assert unnamed["expect"] == {"opportunity": {"name": "Acme"}, "feedback": ["price_high"]}
    assert (unnamed["ignore"], named["ignore"]) == (["opportunity"], [])
    assert (unnamed["script"], named["script"]) == ("hans", "hant")


def test_where_nothing_was_said_there_is_nothing_to_learn(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        question = work.questions.ask(ben(work).id, "show", " ", ["1"], {})
        assert note_choice(work, ben(work), asked_about(work, ben(work), question), "Acme") is None
        assert not list(work.corrections.all())


def test_a_correction_carries_who_made_it_and_when(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        form(work, filed(work, opened(work).opportunity.id, "Acme called"))
        (kept,) = work.corrections.all()
        assert (kept.member_id, kept.at, kept.kind) == (ben(work).id, work.now, CorrectionKind.FIXED)
