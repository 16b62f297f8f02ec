"""[Export] under a list sends all of it as a file into the person's own conversation, and no formula is in it."""

import csv
from collections.abc import Callable
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from playground.driver import Person
from playground.seen import Seen
from tests.stories.test_denied_scopes import without
from tests.stories.town import Town

__all__ = ["without"]
PAGE = 10


@pytest.fixture
def busy(ben: Person) -> Person:
    """Return a rep with more deals than a page shows, one of which is called as a formula begins."""
    for number in range(PAGE + 2):
        ben.command(f"/opp new Customer{number} {number + 1}00k USD A call Fri")
    ben.command("/opp new =SUM(A1) 5k USD B call Fri")
    return ben


def pressed(person: Person, label: str) -> Seen:
    """Press a button under the newest message that has it."""
    shown = next(seen for seen in reversed(person.sees()) if any(label == each.label for each in seen.controls))
    shown.press(label)
    return shown


def files(person: Person, town: Town) -> list[bytes]:
    """Return what is in the files that somebody was sent."""
    shared = [file["id"] for seen in person.sees() for reply in seen.replies for file in reply.files]
    return [town.workspace.files.complete(key).content or b"" for key in shared]


def test_the_whole_list_comes_as_csv_and_not_only_its_page(busy: Person, town: Town) -> None:
    busy.command("/opp list A")
    pressed(busy, "Export CSV")
    (file,) = files(busy, town)
    rows = list(csv.DictReader(StringIO(file.decode("utf-8-sig"))))
    assert [row["account"] for row in rows] == [f"Customer{number}" for number in range(PAGE + 2)]
    assert rows[0]["amount"] == "100000"
    assert {row["grade"] for row in rows} == {"A"}
    assert "Your list “A” as a file" in busy.last().all_text + "".join(seen.all_text for seen in busy.sees())


def test_a_workbook_holds_the_same_and_words_stay_words(busy: Person, town: Town) -> None:
    busy.command("/opp list")
    pressed(busy, "Export Excel")
    (file,) = files(busy, town)
    sheet = load_workbook(BytesIO(file)).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert len(rows) == 1 + PAGE + 3
    assert "'=SUM(A1)" in {row[1] for row in rows}


def test_without_the_permission_it_is_said_what_an_admin_has_to_allow(without: Callable[..., Town]) -> None:
    town = without("files:write")
    for name, verb, label, said in (
        ("ben", "list", "Export CSV", "an admin of the workspace has to allow `files:write` first"),
        ("wuqian", "列表", "导出 CSV", "请工作区管理员先开通 `files:write`"),
    ):
        person = town.person(name)
        person.command("/opp new Acme 120k A call Fri" if name == "ben" else "/opp 新 极光 12万 A 周五电话")
        person.command(f"/opp {verb}")
        pressed(person, label)
        assert said in "".join(seen.all_text for seen in person.sees())
        assert files(person, town) == []
