"""Talk tracks at the desk: suggested, used once for each next date, counted, and written by who may."""

import pytest

from parsing import UpdateDraft
from sales.errors import FormError, SalesError
from sales.opportunity import NOBODY, Place
from sales.people import Member, Role, Team
from sales.talk_tracks import LONGEST, Effect
from sales.vocabulary import Channel, Feedback
from services.said import Said
from services.talk_tracks import forget_use, keep_offered, lore_of, openings, settle_tracks, use
from services.track_editing import Written, track_named, tracks_of, undo_track, write_track
from services.updates import file_update
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, Clock, a_member, a_team, open_book, seated

SAID = Said(place=Place.COMMAND, key="1")


def ben(work: Work) -> Member:
    """Return who owns the book."""
    member = work.members.by_slack("U0BEN")
    assert member
    return member


def test_an_opening_is_used_once_for_a_next_date_and_that_can_be_taken_back(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal = open_book(work, heard=(Feedback.PRICE_HIGH,))
        best = openings(work, deal, "en")[0]
        assert best.track.key == "price-high"
        keep_offered(work, deal, best, "en")
        assert use(work, ben(work), deal, "price-high", "en").fresh
        second = use(work, ben(work), deal, "price-high", "en")
        assert (second.fresh, second.who, second.at) == (False, "Ben", work.now)
        effect = lore_of(work).of("en")["price-high"]
        assert (effect.offered, effect.used, effect.cases) == (1, 1, 0)
        forget_use(work, ben(work), deal, "price-high", "en")
        with pytest.raises(SalesError, match="track-not-used"):
            forget_use(work, ben(work), deal, "price-high", "en")
        with pytest.raises(SalesError, match="track-gone"):
            use(work, ben(work), deal, "signing", "en")


def test_that_an_opening_was_used_can_be_taken_back_though_it_is_retired_since(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, manager, rep = team = team_of(work)
        deal = open_book(work, owner_id=rep.id, team_id=team[0].id)
        own = str(write_track(work, manager, team[0], "en", Written(words="How is it going?"), None).id)
        assert use(work, rep, deal, own, "en").fresh
        write_track(work, manager, team[0], "en", Written(words=None), own)
        with pytest.raises(SalesError, match="track-gone"):
            use(work, rep, deal, own, "en")
        forget_use(work, rep, deal, own, "en")
        assert lore_of(work).of("en").get(own, Effect()).used == 0


def test_nobody_else_counts_an_opening_as_used(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal = open_book(work)
        stranger = work.members.add(a_member(name="Lena", slack_id="U0LENA"))
        for act in (use, forget_use):
            with pytest.raises(SalesError, match="may-not-change"):
                act(work, stranger, deal, "any", "en")


def test_a_deal_without_an_account_is_called_by_its_own_name(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal = open_book(work, NOBODY, name="Fibre for the port")
        assert openings(work, deal, "en")[0].customer == "Fibre for the port"


@pytest.mark.parametrize(("said", "followed"), [((Feedback.POSITIVE,), 1), ((Feedback.PRICE_HIGH,), 0)])
def test_what_followed_is_known_after_the_next_follow_up_and_counted_once(
    store: Store, clock: Clock, said: tuple[Feedback, ...], followed: int
) -> None:
    with store.begin(WORKSPACE) as work:
        work.workspaces.keep("Acme", None, None)
        deal = open_book(work)
        use(work, ben(work), deal, "any", "en")
    assert settle_tracks(store) == 0
    clock.advance(hours=1)
    with store.begin(WORKSPACE) as work:
        draft = UpdateDraft(text="called", note="called", channel=Channel.CALL, feedback=said)
        file_update(work, ben(work), work.opportunities.get(deal.id), draft, SAID)
    assert settle_tracks(store) == 0
    clock.advance(hours=1)
    assert (settle_tracks(store), settle_tracks(store)) == (1, 0)
    with store.begin(WORKSPACE) as work:
        effect = lore_of(work).of("en")["any"]
        assert (effect.used, effect.cases, effect.followed) == (1, 1, followed)
        with pytest.raises(SalesError, match="track-not-used"):
            forget_use(work, ben(work), deal, "any", "en")


def test_nothing_within_the_rhythm_is_nothing(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        work.workspaces.keep("Acme", None, None)
        deal = open_book(work)
        use(work, ben(work), deal, "any", "en")
    clock.advance(days=8)
    assert settle_tracks(store) == 1


def team_of(work: Work) -> tuple[Team, Member, Member]:
    """Return a team with its manager and a rep."""
    team = work.teams.add(a_team(), None)
    seats = [seated(work, team.id, role, name=role.value, slack_id=f"U0{role}") for role in (Role.MANAGER, Role.REP)]
    return team, seats[0], seats[1]


def test_a_manager_writes_rewords_retires_and_takes_back(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team, boss, _ = team_of(work)
        mine = write_track(work, boss, team, "en", Written(words="Hello {who}", stage="lead"), None)
        assert track_named(work, team, "en", str(mine.id)).words == "Hello {who}"
        better = write_track(work, boss, team, "en", Written(words="Good day {who}", stage="lead"), str(mine.id))
        assert tracks_of(work, team, "en")[0][0].words == "Good day {who}"
        with pytest.raises(SalesError, match="track-gone"):
            write_track(work, boss, team, "en", Written(words="Too late"), str(mine.id))
        with pytest.raises(SalesError, match="track-gone"):
            undo_track(work, boss, team, mine.id)
        undo_track(work, boss, team, better.id)
        with pytest.raises(SalesError, match="track-gone"):
            undo_track(work, boss, team, better.id)
        write_track(work, boss, team, "en", Written(words=None), "lead")
        assert "lead" not in {track.key for track, _ in tracks_of(work, team, "en")}
        assert "lead" in {track.key for track, _ in tracks_of(work, None, "en")}


def test_reps_write_none_managers_only_their_teams_and_words_have_a_length(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team, boss, rep = team_of(work)
        for who, where in ((rep, team), (boss, None)):
            with pytest.raises(SalesError):
                write_track(work, who, where, "en", Written(words="Hello"), None)
        with pytest.raises(SalesError):
            undo_track(work, rep, team, 1)
        for words in ("", "Hi", "x" * (LONGEST + 1)):
            with pytest.raises(FormError):
                write_track(work, boss, team, "en", Written(words=words), None)
