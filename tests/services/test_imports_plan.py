"""An import is planned before it is written, keeps what it does not know, and never does a thing twice."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select

from sales.errors import SalesError
from sales.opportunity import NOBODY, EventCode, Opportunity
from sales.people import Role
from sales.playbook import Playbook
from sales.stages import Stage
from sales.vocabulary import Grade, Status
from services.funnel import weekly
from services.imports.apply import apply
from services.imports.books import read_book
from services.imports.plan import Plan, make_plan
from services.imports.records import Wishes
from services.profiles import learn
from storage.schema import accounts, opportunities
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_member, a_team, open_book

NONE = Wishes()
TODAY = NOW.date()


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        yield work


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "book"
    made.mkdir()
    return made


def written(folder: Path, text: str, name: str = "deals.csv") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def planned(work: Work, folder: Path, wishes: Wishes = NONE) -> Plan:
    return make_plan(work, read_book(folder, wishes), wishes)


def brought(work: Work, folder: Path, text: str, wishes: Wishes = NONE) -> list[Opportunity]:
    """Import a file and return everything that is in the workspace, in the order of its numbers."""
    apply(work, planned(work, written(folder, text), wishes))
    return sorted(work.opportunities.find(opportunities.c.id > 0, limit=500), key=lambda o: o.id)


def test_a_plan_writes_nothing(work: Work, folder: Path) -> None:
    planned(work, written(folder, "Name,Customer,Stage,Owner,Team\nA,B,POC,Ben,East\n"))
    assert work.members.all() == []
    assert work.teams.all() == []
    assert work.playbook == Playbook()


def test_unknown_stages_are_kept_where_other_programs_have_them(work: Work, folder: Path) -> None:
    text = "Name,Stage\nA,Prospecting\nB,Négociation\nC,Proposal\nD,prospecting\n"
    brought(work, folder, text)
    codes = work.playbooks.current().stage_codes
    assert codes == (
        *("lead", "prospecting", "qualified", "proposal", "quote", "negotiation", "signing"),
        "négociation",
    )
    assert work.playbooks.current().stages[1] == Stage(code="prospecting", name="Prospecting")


def test_a_stage_of_the_workspaces_own_is_known_again(work: Work, folder: Path) -> None:
    brought(work, folder, "Name,Stage\nA,Prospecting\n")
    fresh = Work(connection=work.connection, workspace=work.workspace, now=work.now, ids=work.ids)
    plan = planned(fresh, written(folder, "Name,Stage\nB,PROSPECTING\n"))
    assert [(choice.code, choice.kept) for choice in plan.stages] == [("prospecting", False)]
    assert plan.playbook == fresh.playbook


def test_a_stage_is_read_as_told(work: Work, folder: Path) -> None:
    found = brought(work, folder, "Name,Stage\nA,Prospecting\n", Wishes(stages={"prospecting": "lead"}))
    assert found[0].stage == "lead"
    assert work.playbooks.current() == Playbook()


def test_what_is_closed_without_a_last_stage_has_come_as_far_as_any_other(work: Work, folder: Path) -> None:
    found = brought(work, folder, "Name,Stage\nA,Won\nB,Lost\nC,Quote\nD,\n")
    assert [(o.status, o.stage) for o in found] == [
        (Status.WON, "quote"),
        (Status.LOST, "quote"),
        (Status.OPEN, "quote"),
        (Status.OPEN, "lead"),
    ]


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("赢单,,,,", Status.WON),
        ("Closed Lost,,,,", Status.LOST),
        ("无效,,,,", Status.DROPPED),
        ("报价,已赢单,,,", Status.WON),
        ("报价,Open,,,", Status.OPEN),
        ("Qualification,,1,1,", Status.WON),
        ("Qualification,,0,1,", Status.LOST),
        ("Qualification,,0,0,", Status.OPEN),
        ("Qualification,,,,False", Status.LOST),
        ("Closed,Won,,,", Status.WON),
    ],
)
def test_how_it_ended_is_recognised_in_both_languages(work: Work, folder: Path, row: str, status: Status) -> None:
    assert brought(work, folder, f"Name,Stage,Status,IsWon,IsClosed,Active\nA,{row}\n")[0].status is status


def test_a_closed_row_without_amount_or_day_survives(work: Work, folder: Path) -> None:
    won = brought(work, folder, "Name,Stage\nA,Won\n")[0]
    assert (won.amount, won.currency, won.closed_on, won.next_on, won.due_at, won.generation) == (None,) * 5 + (0,)
    assert {event.code for event in work.events.of(won.id, 9)} == {EventCode.WON, EventCode.IMPORTED}


def test_money_goes_with_its_currency(work: Work, folder: Path) -> None:
    found = brought(work, folder, "Name,Stage,Amount,Currency\nA,Won,5,EUR\nB,Won,6,\nC,Won,,EUR\n")
    assert [(o.amount, o.currency) for o in found] == [(Decimal(5), "EUR"), (Decimal(6), "USD"), (None, None)]


def test_next_dates_begin_today_skip_weekends_and_leave_room(work: Work, folder: Path) -> None:
    """NOW is a Wednesday; ten a day fill three days, and what is planned already takes its place."""
    ben = work.members.add(a_member())
    for _ in range(3):
        open_book(work, "Busy", next_on=TODAY, owner_id=ben.id)
    text = "Name,Stage,Owner,Created Date\n" + "".join(f"D{n:02},lead,Ben,2026-10-{n:02}\n" for n in range(1, 31))
    days = Counter(o.next_on for o in brought(work, folder, text) if o.source_key)
    assert days == {
        date(2026, 11, 18): 7,
        date(2026, 11, 19): 10,
        date(2026, 11, 20): 10,
        date(2026, 11, 23): 3,
    }


def test_a_day_comes_due_in_the_morning_where_its_owner_is(work: Work, folder: Path) -> None:
    work.members.add(a_member(zone="Asia/Shanghai"))
    found = brought(work, folder, "Name,Stage,Owner\nA,lead,ben\n")[0]
    assert (found.due_at, found.generation, found.next_promised) == (datetime(2026, 11, 18, 1, tzinfo=UTC), 1, False)


def test_a_promise_in_the_file_is_kept_and_a_past_one_is_not(work: Work, folder: Path) -> None:
    text = "Name,Stage,下次跟进时间\nA,lead,2026-12-05\nB,lead,2026-11-01\n"
    assert [(o.next_on, o.next_promised) for o in brought(work, folder, text)] == [
        (date(2026, 12, 5), True),
        (TODAY, False),
    ]


def test_what_is_signed_soonest_is_looked_at_first(work: Work, folder: Path) -> None:
    rows = "".join(f"D{n},lead,2027-01-{n:02}\n" for n in range(20, 9, -1))
    found = brought(work, folder, f"Name,Stage,Expected Close\n{rows}")
    assert max(found, key=lambda o: o.next_on or TODAY).close_on == date(2027, 1, 20)


def test_owners_are_found_by_name_or_address_and_others_are_made_without_a_slack_account(
    work: Work, folder: Path
) -> None:
    ben = work.members.add(a_member(email="ben@acme.example"))
    text = "Name,Stage,Owner\nA,lead,BEN\nB,lead,Ben@Acme.example\nC,lead,Maya\nD,lead,\n"
    owners = [work.members.get(o.owner_id) for o in brought(work, folder, text)]
    assert [owner.name for owner in owners] == ["Ben", "Ben", "Maya", NOBODY]
    assert owners[0].id == owners[1].id == ben.id
    assert [owner.slack_id for owner in owners[2:]] == [None, None]


def test_rows_without_an_owner_go_to_whom_the_command_says(work: Work, folder: Path) -> None:
    found = brought(work, folder, "Name,Stage\nA,lead\n", Wishes(owner="Maya"))
    assert work.members.get(found[0].owner_id).name == "Maya"


def test_a_file_of_teams_makes_teams_with_their_managers(work: Work, folder: Path) -> None:
    teams = "sales_agent,manager,regional_office\nBen,Dana,East\nMaya,Dana,East\nWu,Lin,\n"
    written(folder, teams, "teams.csv")
    found = brought(work, folder, "Name,Stage,Owner\nA,lead,Ben\nB,lead,Wu\n")
    assert [team.name for team in work.teams.all()] == ["East · Dana", "Lin"]
    assert [found[0].team_id, found[1].team_id] == [team.id for team in work.teams.all()]
    dana = next((member for member in work.members.all() if member.name == "Dana"), None)
    assert dana is not None
    assert [(seat.team_id, seat.role) for seat in dana.memberships] == [(found[0].team_id, Role.MANAGER)]


def test_everything_goes_into_the_team_that_the_command_says(work: Work, folder: Path) -> None:
    east = work.teams.add(a_team(name="East", zone="Asia/Shanghai"), None)
    text = "Name,Stage,Owner,Team\nA,lead,Ben,North\nB,lead,,\n"
    found = brought(work, folder, text, Wishes(team="east"))
    assert {o.team_id for o in found} == {east.id}
    assert len(work.teams.all()) == 1


def test_a_members_own_team_serves_where_no_file_tells_one(work: Work, folder: Path) -> None:
    work.teams.add(a_team(), None)
    west = work.teams.add(a_team(name="West", channel="C0WEST"), None)
    work.members.put_in_team(work.members.add(a_member()).id, west.id, Role.REP)
    text = "Name,Stage,Owner\nA,lead,Ben\nB,lead,Maya\n"
    assert planned(work, written(folder, text)).without_team == 1
    assert [o.team_id for o in brought(work, folder, text)] == [west.id, None]


def test_what_is_due_for_somebody_whom_a_file_puts_into_a_team_comes_by_its_hours(work: Work, folder: Path) -> None:
    acme = open_book(work, owner_id=work.members.add(a_member(zone="UTC")).id, next_on=TODAY, due_at=NOW)
    work.teams.add(a_team(name="East · Dana", work_start=time(11)), None)
    written(folder, "sales_agent,manager,regional_office\nBen,Dana,East\n", "teams.csv")
    brought(work, folder, "Name,Stage,Owner\nA,lead,Ben\n")
    assert work.opportunities.get(acme.id).due_at == datetime.combine(TODAY, time(11), UTC)


def test_a_manager_who_also_sells_stays_a_manager(work: Work, folder: Path) -> None:
    written(folder, "owner,manager\nDana,Dana\nBen,Dana\n", "teams.csv")
    brought(work, folder, "Name,Stage,Owner\nA,lead,Dana\n")
    dana = next((member for member in work.members.all() if member.name == "Dana"), None)
    assert dana is not None
    assert [seat.role for seat in dana.memberships] == [Role.MANAGER]


def test_customers_people_and_the_rest_of_a_row_are_kept(work: Work, folder: Path) -> None:
    work.accounts.ensure("Acme Corp")
    text = (
        "Name,Customer,Contact Name,Stage,Grade,Lead Source,Description,Lost Reason,Created Date,Close Date\n"
        "One,ACME corp,Li Wei,Lost,A,Expo,wants a case,too dear,2026-09-01,2026-10-01\n"
        "Two,Acme Corp,Li Wei,lead,,,,,,\nThree,,,lead,,,,,,\n"
    )
    one, two, three = brought(work, folder, text)
    assert one.account_id == two.account_id != three.account_id
    assert work.accounts.get(three.account_id).name == NOBODY
    assert [contact.name for contact in work.accounts.contacts(one.account_id)] == ["Li Wei"]
    assert (one.grade, one.grade_assumed, two.grade, two.grade_assumed) == (Grade.A, False, Grade.B, True)
    assert (one.source, one.last_words, one.loss_words) == ("Expo", "wants a case", "too dear")


def test_rows_without_ids_are_known_again_by_what_does_not_change(work: Work, folder: Path) -> None:
    text = "Name,Customer,Stage,Amount,Owner\nA,Acme,lead,5,Ben\nA,Acme,lead,6,Ben\n"
    assert len(brought(work, folder, text)) == 2
    assert len(brought(work, folder, text.replace("lead", "quote").replace("5", "50"))) == 2


def test_a_row_that_stands_twice_is_taken_once(work: Work, folder: Path) -> None:
    text = "Id,Name,Stage\n1,A,lead\n1,B,lead\n,C,lead\n,C,lead\n"
    plan = planned(work, written(folder, text))
    assert [(line.key, line.name) for line in plan.new if line.key == "1"] == [("1", "A")]
    assert [(fault.row, fault.code, fault.said) for fault in plan.faults] == [
        (3, "import-fault-twice", "2"),
        (5, "import-fault-twice", "4"),
    ]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("A,lead,never,,,", "import-fault-day"),
        ("A,lead,,lots,,", "import-fault-amount"),
        ("A,lead,,-5,,", "import-fault-amount"),
        ("A,lead,,5,doubloons,", "import-fault-currency"),
        (",lead,,5,,", "import-fault-nameless"),
        ("A,closed,,5,,", "import-fault-ended"),
        ("A,won,2026-10-01,5,,2026-09-01", "import-fault-order"),
    ],
)
def test_a_bad_row_says_why_and_the_next_one_is_taken(work: Work, folder: Path, row: str, code: str) -> None:
    text = f"Name,Stage,Created Date,Amount,Currency,Closed Date\n{row}\nGood,lead,,,,\n"
    plan = planned(work, written(folder, text))
    assert [(fault.row, fault.code) for fault in plan.faults] == [(2, code)]
    assert [line.name for line in plan.new] == ["Good"]


def test_a_day_of_the_future_does_not_open_a_deal_in_the_future(work: Work, folder: Path) -> None:
    found = brought(work, folder, "Name,Stage,Created Date\nA,lead,2026-11-18\nB,lead,2027-01-01\n")
    assert [o.created_at for o in found] == [NOW, NOW]


def test_what_has_no_day_is_not_new_in_the_week_of_its_import(work: Work, folder: Path) -> None:
    brought(work, folder, "Name,Stage,Created Date,Team\nA,lead,,East\nB,lead,2026-11-17,East\n")
    funnel = weekly(work, work.teams.all()[0], date(2026, 11, 16))
    assert (funnel.new.count, funnel.open_now.count) == (1, 2)


def test_a_long_name_is_cut_and_an_empty_id_makes_no_name(work: Work, folder: Path) -> None:
    found = brought(work, folder, f"Name,AccountId,Stage\n{'x' * 300},000000000000000AAA,lead\n")
    assert len(found[0].name) == 200
    assert work.accounts.get(found[0].account_id).name == NOBODY


def test_an_id_that_no_file_explains_stays_as_it_is(work: Work, folder: Path) -> None:
    found = brought(work, folder, "Name,AccountId,OwnerId,Stage\nA,001X,005Y,lead\n")
    assert work.accounts.get(found[0].account_id).name == "001X"
    assert work.members.get(found[0].owner_id).name == "005Y"


def test_a_folder_without_opportunities_is_refused(work: Work, folder: Path) -> None:
    with pytest.raises(SalesError, match="import-no-opportunities"):
        planned(work, written(folder, "Table,Field\naccounts,name\n"))


def test_history_stands_under_the_day_on_which_it_happened(work: Work, folder: Path) -> None:
    text = "Name,Stage,Created Date,Closed Date\nA,Won,2026-09-01,2026-10-01\n"
    found = brought(work, folder, text)[0]
    told = [(event.code, event.at.date(), event.changes, event.member_id) for event in work.events.of(found.id, 9)]
    closed = {"status": ("open", "won"), "closed_on": (None, "2026-10-01")}
    assert told == [
        (EventCode.IMPORTED, TODAY, {}, None),
        (EventCode.WON, date(2026, 10, 1), closed, None),
        (EventCode.CREATED, date(2026, 9, 1), {"stage": (None, "lead")}, None),
    ]
    assert work.events.of(found.id, 1)[0].data == {"source": "deals.csv", "row": 2}
    assert work.scope.scalar(select(opportunities.c.source_key)) is not None


@pytest.mark.parametrize(
    ("open_amount", "known_before"),
    [("", {"amount": (None, "70"), "currency": (None, "USD")}), ("50", {})],
    ids=["only at the end", "all the time"],
)
def test_an_amount_that_no_open_deal_has_was_not_known_before_the_end(
    work: Work, folder: Path, open_amount: str, known_before: dict[str, object]
) -> None:
    text = f"Name,Stage,Amount,Created Date,Closed Date\nA,Won,70,2026-09-01,2026-10-01\nB,lead,{open_amount},,\n"
    won = next(o for o in brought(work, folder, text) if o.name == "A")
    ended = next(event for event in work.events.of(won.id, 9) if event.code is EventCode.WON)
    moved = {"status": ("open", "won"), "closed_on": (None, "2026-10-01")}
    assert ended.changes == moved | known_before


def test_a_price_list_beside_it_gives_products_their_price_and_leaves_them_their_spelling(
    work: Work, folder: Path
) -> None:
    written(folder, "product,series,sales_price\nGTX Pro,GTX,4821\nMG Special,MG,on request\n,,5\n", "products.csv")
    found = brought(work, folder, "Name,Stage,Product\nA,lead,GTXPro\nB,lead,MG Special\nC,lead,\n")
    products = [work.accounts.product(name) for name in ("gtx pro", "mgspecial")]
    assert [(p.name, p.list_price) for p in products if p] == [("GTXPro", Decimal(4821)), ("MG Special", None)]
    assert [o.product_id for o in found] == [*(p.id for p in products if p), None]


def test_files_of_accounts_and_people_explain_the_ids(work: Work, folder: Path) -> None:
    written(folder, "Id,Name,Industry\n001X,Acme Corp,Energy\n001Y,,\n", "Account.csv")
    written(folder, "Id,Name\n005Y,Maya\n", "User.csv")
    found = brought(work, folder, "Name,AccountId,OwnerId,Stage\nA,001X,005Y,lead\nB,001Y,005Y,lead\n")
    assert [work.accounts.get(o.account_id).name for o in found] == ["Acme Corp", "001Y"]
    assert {work.members.get(o.owner_id).name for o in found} == {"Maya"}


def test_what_a_file_of_accounts_says_of_them_is_kept(work: Work, folder: Path) -> None:
    written(folder, "account,sector,employees\nAcme,energy,12\n", "accounts.csv")
    acme = brought(work, folder, "Name,Customer,Stage\nA,ACME,lead\n")[0]
    details = work.scope.scalar(select(accounts.c.details).where(accounts.c.id == acme.account_id))
    assert details == {"account": "Acme", "sector": "energy", "employees": "12"}


def test_two_spellings_of_an_unknown_stage_are_one_stage(work: Work, folder: Path) -> None:
    found = brought(work, folder, "Name,Stage\nA,Site visit\nB,SITE-VISIT\n")
    assert {o.stage for o in found} == {"sitevisit"}
    assert [stage.name for stage in work.playbooks.current().stages[-1:]] == ["Site visit"]


def test_an_owner_who_has_found_their_slack_account_is_found_again_by_the_next_import(work: Work, folder: Path) -> None:
    first = brought(work, folder, "Name,Stage,Owner\nA,lead,Ben Carter\n")[0]
    profile = {"name": "Ben Carter", "handle": "bcarter", "zone": "UTC", "email": None}
    learn(work, "U0BEN", profile, ["bcarter"])
    found = brought(work, folder, "Name,Stage,Owner\nB,lead,Ben Carter\nC,lead,BCarter\n")
    assert {o.owner_id for o in found} == {first.owner_id}
    assert len(work.members.all()) == 1
