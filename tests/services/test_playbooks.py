"""The rules of a workspace and of its teams: who may change them, what is kept, and as text there and back."""

import sys
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from parsing import read_update
from sales.errors import FormError, SalesError
from sales.people import Member, Role, Team
from sales.playbook import Playbook
from sales.rulebook import changed, own_of, playbook_with
from sales.vocabulary import Grade
from sales.words import Words
from services import playbook_text
from services.finding import names_known
from services.playbook_text import read_text, write_text
from services.playbooks import ensure_may_rule, history, keep, may_rule, sheet_of, weigh, weigh_version
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_team, open_book, seated
from tests.sales.test_rulebook import playbooks


def led(work: Work, name: str = "East") -> tuple[Team, Member]:
    """Return a team and its manager."""
    team = work.teams.add(a_team(name=name, channel=f"C{name}"), None)
    return team, seated(work, team.id, Role.MANAGER, name=f"Lin of {name}", slack_id=f"U{name}")


def said(work: Work, me: Member | None, team: Team | None, **knobs: Any) -> None:
    """Keep some rules at once."""
    sheet = sheet_of(work, team)
    keep(work, me, sheet, weigh(work, sheet, knobs).own, sheet.version)


def refusal(work: Work, me: Member, team: Team | None) -> str:
    with pytest.raises(SalesError) as refused:
        ensure_may_rule(work, me, team)
    return refused.value.code


def test_managers_change_their_own_team_s_and_admins_all_rules(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        (east, lin), (us, dana) = led(work), led(work, "US")
        rep = seated(work, east.id, name="Ben", slack_id="U1")
        assert refusal(work, dana, None) == "playbook-admins-unknown"
        sam = work.members.add(replace(rep, id=0, name="Sam", slack_id="USAM", is_admin=True, memberships=()))
        assert [may_rule(lin, team) for team in (east, us, None)] == [True, False, False]
        assert [may_rule(sam, team) for team in (east, us, None)] == [True, True, True]
        assert refusal(work, lin, us) == refusal(work, rep, east) == "team-managers-only"
        assert refusal(work, lin, None) == "playbook-admins-only"


def test_a_team_s_rules_follow_those_of_the_workspace_where_it_has_none_of_its_own(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team, lin = led(work)
        said(work, lin, team, drop_days=45)
        said(work, None, None, drop_days=90, keep_days=5)
        assert (work.playbook_of(team.id).drop_days, work.playbook_of(team.id).keep_days) == (45, 5)
        said(work, lin, team, drop_days=None)
        assert work.playbook_of(team.id) == work.playbook


def test_words_that_were_written_meanwhile_stay_and_stand_in_nobody_s_way(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        sheet = sheet_of(work, None)
        own = weigh(work, sheet, {"drop_days": 45}).own
        work.change_playbook(lambda now: replace(now, words=Words(products={"fly": "Flywheel"})), None)
        kept = keep(work, None, sheet_of(work, None), own, sheet.version)
        assert (kept.playbook.drop_days, kept.playbook.words.products) == (45, {"fly": "Flywheel"})


@pytest.mark.parametrize("of_team", [True, False])
def test_what_was_made_from_an_older_version_is_refused_with_both(store: Store, *, of_team: bool) -> None:
    with store.begin(WORKSPACE) as work:
        team, lin = led(work)
        whose = team if of_team else None
        sheet = sheet_of(work, whose)
        own = weigh(work, sheet, {"drop_days": 45}).own
        said(work, lin, whose, keep_days=10)
        with pytest.raises(SalesError) as refused:
            keep(work, lin, sheet, own, sheet.version)
        assert dict(refused.value.words) == {"who": "Lin of East", "theirs": ["keep_days"], "mine": ["drop_days"]}
        with pytest.raises(SalesError) as late:
            weigh(work, sheet_of(work, whose), {"drop_days": 45}, sheet.version)
        assert late.value.code == refused.value.code == "playbook-changed-meanwhile"
        assert sheet_of(work, whose).playbook.drop_days == 60


def test_every_version_is_kept_and_any_of_them_comes_back(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team, lin = led(work)
        for days in (45, 50):
            said(work, lin, team, drop_days=days)
        told = [(each.version, each.who, [(c.was, c.is_now) for c in each.changes]) for each in history(work, team)]
        assert told == [(2, "Lin of East", [("45", "50")]), (1, "Lin of East", [("60", "45")])]
        sheet = sheet_of(work, team)
        back = weigh_version(work, sheet, 1)
        assert keep(work, lin, sheet, back.own, sheet.version).version == 3
        assert work.playbook_of(team.id).drop_days == 45
        assert weigh_version(work, sheet_of(work, team), 0).own == {}


def test_rules_of_the_workspace_that_break_those_of_a_team_are_refused(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team, lin = led(work)
        said(work, lin, team, health_follow_up=40, health_progress=20)
        with pytest.raises(FormError) as refused:
            weigh(work, sheet_of(work, None), {"health_feedback": 50, "health_follow_up": 20})
        assert [each.code for each in refused.value.faults["health_follow_up"]] == ["rule-breaks-team", "rule-sum"]


def test_the_effect_counts_the_open_deals_of_those_whose_rules_they_are(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        (east, _), (us, _) = led(work), led(work, "US")
        for nth, team in enumerate((east, east, us)):
            open_book(work, f"Acme {nth}", team_id=team.id, stage="proposal", slips=2, grade=Grade.A)
        over = {"cadence_days": {"A": 2}, "slips": 3, "stages": ["lead", "quote"]}
        of_team = weigh(work, sheet_of(work, east), over).effect
        of_all = weigh(work, sheet_of(work, None), over).effect
        assert (of_team.deals, of_team.stuck, of_team.rhythm, of_team.stray) == (2, (2, 0), 2, 2)
        assert (of_all.deals, of_all.stuck, of_all.rhythm, of_all.stray) == (3, (3, 0), 3, 3)


def test_the_effect_counts_what_managers_would_hear_of_and_would_have_to_agree_to(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        (team, _) = led(work)
        late = {"due_at": NOW - timedelta(days=12), "next_on": (NOW - timedelta(days=12)).date()}
        long_ago = {"created_at": NOW - timedelta(days=13), "last_touch_at": NOW - timedelta(days=13)}
        alone = open_book(work, "Alone", stage="proposal", grade=Grade.A, **late, **long_ago)
        for grade in (Grade.A, Grade.B):
            owned = {"team_id": team.id, "owner_id": alone.owner_id, "stage": "proposal", "grade": grade}
            open_book(work, f"Acme {grade}", **owned, **late, **long_ago)
        sheet = sheet_of(work, team)
        kept = weigh(work, sheet, {"slips": 3}).effect
        assert (kept.managers, kept.approvals) == ((1, 1), (2, 2))
        more = weigh(work, sheet, {"manager_cadences": 1, "stages": ["lead", "proposal", "signing"]}).effect
        less = weigh(work, sheet, {"ladder_grades": [], "stages": ["lead", "proposal", "poc"]}).effect
        assert (more.managers, more.approvals) == ((1, 2), (2, 2))
        assert (less.managers, less.approvals) == ((1, 0), (2, 0))
        assert weigh(work, sheet_of(work, None), {"red_workdays": 30}).effect.managers == (1, 0)


def test_a_stage_of_any_team_is_understood(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        (east, lin), (us, dana) = led(work), led(work, "US")
        open_book(work, "Acme")
        said(work, lin, east, stages=["lead", {"code": "pilot", "name": "试点运行"}])
        said(work, dana, us, stages=["lead", {"code": "pilot", "name": "Trial run"}, {"code": "bakeoff"}])
        for words, code in (("试点运行", "pilot"), ("Trial run", "pilot"), ("bakeoff", "bakeoff")):
            draft = read_update(f"Acme moved to {words} stage", NOW, names_known(work))
            assert draft.stage == code, words


def test_knowing_the_stages_of_all_teams_takes_no_statement_of_its_own(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        names_known(work)
    with store.begin(WORKSPACE) as work:
        names_known(work)
        assert (WORKSPACE, "stages") not in work.learnt
        said(work, None, None, stages="saas")
        names_known(work)
        assert (WORKSPACE, "stages") in work.learnt


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(playbook=playbooks())
def test_every_playbook_is_the_same_after_being_text(playbook: Playbook) -> None:
    own = {name: value for name, value in own_of(playbook).items() if name != "awaits_feedback"}
    text = write_text(own, playbook_with(own), of_team=False)
    assert playbook_with(changed({}, read_text(text), Playbook(), of_team=False)) == playbook_with(own)


def test_the_text_shows_as_comments_what_is_not_one_s_own(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team, lin = led(work)
        said(work, lin, team, drop_days=45)
        sheet = sheet_of(work, team)
        text = write_text(sheet.own, sheet.playbook, of_team=True)
    assert text.startswith("drop_days: 45\n")
    assert "# keep_days: 30\n" in text
    assert "undo_minutes" not in text
    uncommented = "\n".join(line.removeprefix("# ") for line in text.splitlines())
    assert changed({}, read_text(uncommented), Playbook(), of_team=True)["drop_days"] == 45


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("drop_days: 45\nkeep_days: [1", 2),
        ("a: &x 1\nb: *x", 2),
        ("a: 1\nb: 2\na: 3", 3),
        ("a: !!python/object:os.system {}", 1),
        ("? [a]\n: 1", 1),
        ("[" * 3000, 1),
    ],
)
def test_text_that_is_no_plain_yaml_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(SalesError) as refused:
        read_text(text)
    assert refused.value.code == "playbook-text-wrong"
    assert refused.value.words["line"] == line


def test_words_are_read_as_they_are_written() -> None:
    assert read_text("a: 16:00\nb: no\nc: 012\nd: ~\ne: 0.7") == {
        "a": "16:00",
        "b": "no",
        "c": "012",
        "d": None,
        "e": "0.7",
    }
    assert read_text("# nothing\n") == {}


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(SalesError, match="playbook-text-long"):
        read_text("a" * 20_001)


def test_without_the_package_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    playbook_text._reader.cache_clear()  # noqa: SLF001 - what was found before is forgotten
    with pytest.raises(SalesError, match="playbook-needs-extra"):
        read_text("a: 1")


def test_going_back_to_rules_that_break_those_of_a_team_is_refused(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team, lin = led(work)
        said(work, None, None, health_follow_up=20, health_feedback=50)
        said(work, lin, team, health_progress=10, health_follow_up=40)
        with pytest.raises(FormError) as refused:
            weigh_version(work, sheet_of(work, None), 0)
        assert [each.code for each in refused.value.faults["health_follow_up"]] == ["rule-breaks-team", "rule-sum"]
