"""Files are read in whatever encoding, with whatever delimiter, number and day they are written."""

import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from sales.errors import SalesError
from services.imports.headers import layout_of
from services.imports.reading import read_sheets, read_text
from services.imports.values import Manner, factor_of, manner_of, read_amount, read_currency, read_day
from services.imports.workbook import MOST_UNPACKED

PLAIN = Manner()
COMMA = Manner(decimal_comma=True)
DAY_FIRST = Manner(day_first=True)
CHINESE = "商机名称,客户名称,金额\n极光一期,极光科技,12万\n"
WESTERN = "Opportunity Name;Customer;Amount\nDépôt à Genève;Hôtel Zürich;1.000,00\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_chinese_is_read_in_every_usual_encoding(encoding: str) -> None:
    text = CHINESE + "a,b,1\n" * (200 if encoding.startswith("utf-16-") else 0)
    assert read_text("book.csv", text.encode(encoding)).rows[1] == ("极光一期", "极光科技", "12万")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_western_accents_are_not_taken_for_chinese(encoding: str) -> None:
    assert read_text("book.csv", WESTERN.encode(encoding)).rows[1] == ("Dépôt à Genève", "Hôtel Zürich", "1.000,00")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    text = f'Name{delimiter}Stage\n"A{delimiter}B, C; D"{delimiter}lead\n'
    assert read_text("book.csv", text.encode()).rows[1] == (f"A{delimiter}B, C; D", "lead")


def test_excels_own_hint_at_the_delimiter_is_followed() -> None:
    sheet = read_text("book.csv", b"sep=;\r\nName;Stage\r\nA, B;lead\r\n")
    assert sheet.rows == (("Name", "Stage"), ("A, B", "lead"))


@pytest.mark.parametrize("content", [b"\x00" + b"\x01\x02\x03" * 600, b'a,b\n"' + b"x" * 200_000 + b'",c\n'])
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(SalesError) as refused:
        read_text("book.csv", content)
    assert refused.value.code == "import-unreadable"


def test_a_table_that_is_too_wide_is_refused() -> None:
    with pytest.raises(SalesError, match="import-too-large"):
        read_text("book.csv", b"a," * 500)


def test_a_workbook_that_would_unpack_to_gigabytes_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/sheet.xml", "w") as member:
        for _ in range(MOST_UNPACKED // 2**20 + 1):
            member.write(bytes(2**20))
    assert path.stat().st_size < 2**20
    with pytest.raises(SalesError, match="import-too-large"):
        read_sheets(path)


@pytest.mark.parametrize("content", [b"PK\x03\x04 broken", b"PK\x03\x04"])
def test_a_broken_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(content)
    with pytest.raises(SalesError, match="import-unreadable"):
        read_sheets(path)


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(SalesError, match="import-unreadable"):
        read_sheets(path)


def test_a_workbook_gives_numbers_and_days_without_their_dress(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name", 1054.0, 0.1054, date(2026, 3, 1), None, True])
    book.save(tmp_path / "book.xlsx")
    assert read_sheets(tmp_path / "book.xlsx")[0].rows == (("Name", "1054", "0.1054", "2026-03-01", "", "True"),)


@pytest.mark.parametrize(
    ("text", "manner", "amount", "currency"),
    [
        ("1054", PLAIN, "1054", None),
        ("$1,054.00", PLAIN, "1054", "USD"),
        ("USD 15,000.00", PLAIN, "15000", "USD"),
        ("1.054,00 €", COMMA, "1054", "EUR"),
        ("1 054,50", COMMA, "1054.5", None),
        ("1'054.50 CHF", PLAIN, "1054.5", "CHF"),
        ("¥12万", PLAIN, "120000", "CNY"),
        ("12.5万元", PLAIN, "125000", "CNY"),
        ("1.2亿", PLAIN, "120000000", None),
        ("120k", PLAIN, "120000", None),
        ("$1.2m", PLAIN, "1200000", "USD"),
        ("5 MXN", PLAIN, "5", "MXN"),
        ("50w", PLAIN, "500000", None),
        ("１２，０００", PLAIN, "12000", None),
        ("HK$ 300", PLAIN, "300", "HKD"),
        ("$300", Manner(currency="SGD"), "300", "SGD"),
        ("￥300", Manner(currency="JPY"), "300", "JPY"),
    ],
)
def test_an_amount_is_read_however_it_is_written(text: str, manner: Manner, amount: str, currency: str | None) -> None:
    assert read_amount(text, manner) == (Decimal(amount), currency)


@pytest.mark.parametrize("text", ["abc", "75%", "-5", "(1,054.00)", "1.2.3", "12 apples", "9" * 20, "1e5", ""])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_amount(text, PLAIN)


@pytest.mark.parametrize(
    "text",
    [
        *("2017-03-01", "2017/3/1", "2017.3.1", "2017年3月1日", "2017-03-01 17:30", "2017-03-01T00:00:00Z", "20170301"),
        *("3/1/2017", "03/01/17", "Mar 1, 2017", "March 1st, 2017", "1 Mar, 2017 00:02:00", "01-Mar-17"),
        *("42795", "42795.5"),
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert read_day(text, PLAIN) == date(2017, 3, 1)


def test_a_day_that_can_be_read_in_two_ways_is_read_as_the_file_writes_days() -> None:
    assert read_day("1/3/2017", DAY_FIRST) == date(2017, 3, 1)
    assert read_day("01.03.2017", DAY_FIRST) == date(2017, 3, 1)


@pytest.mark.parametrize("text", ["2017-02-30", "soon", "13/13/2017", "1899-01-01", "Mai 1, 2017", "12", "2017"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_day(text, PLAIN)


@pytest.mark.parametrize(
    ("days", "day_first", "sure"),
    [
        (["3/13/2017", "1/2/2017"], False, True),
        (["13/3/2017", "1/2/2017"], True, True),
        (["1.2.2017"], True, True),
        (["1/2/2017"], False, False),
        (["2017-01-02"], False, True),
        ([], False, True),
    ],
)
def test_one_day_that_settles_it_settles_the_whole_file(days: list[str], day_first: bool, sure: bool) -> None:
    manner = manner_of([], days, "USD")
    assert (manner.day_first, manner.day_order_sure) == (day_first, sure)


@pytest.mark.parametrize(
    ("amounts", "continental", "comma"),
    [
        (["1.054,00", "600,00"], False, True),
        (["1,054.00", "600.00"], False, False),
        (["1,054", "4,821"], False, False),
        (["1.054", "4.821"], True, True),
        (["1.054", "4.821"], False, False),
        (["1.054", "4.82"], True, False),
        (["0.1054"], True, False),
    ],
)
def test_whether_a_comma_is_decimal_is_judged_by_all_amounts(
    amounts: list[str], continental: bool, comma: bool
) -> None:
    assert manner_of(amounts, [], "USD", continental=continental).decimal_comma == comma


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_an_amount_is_the_same_in_american_and_in_german_dress(amount: Decimal) -> None:
    american = f"{amount:,.2f}"
    german = american.translate(str.maketrans(",.", ".,"))
    assert read_amount(american, PLAIN)[0] == read_amount(german, COMMA)[0] == amount


@given(st.text(max_size=40))
def test_no_cell_breaks_the_reading(text: str) -> None:
    for read in (read_amount, read_day):
        try:
            read(text, PLAIN)
        except ValueError:
            continue


@pytest.mark.parametrize(
    ("unit", "factor"), [("万元", 10**4), ("元", 1), ("k€", 10**3), ("USD", 1), ("million USD", 10**6), ("亿", 10**8)]
)
def test_a_unit_in_a_header_multiplies(unit: str, factor: int) -> None:
    assert factor_of(unit) == factor


@pytest.mark.parametrize(
    ("text", "code"),
    [("US Dollar", "USD"), ("人民币", "CNY"), ("eur", "EUR"), ("RMB", "CNY"), ("USD - U.S. Dollar", "USD")],
)
def test_a_currency_is_known_by_code_sign_or_name(text: str, code: str) -> None:
    assert read_currency(text, "USD") == code


def test_an_unknown_currency_is_refused() -> None:
    with pytest.raises(ValueError, match="doubloons"):
        read_currency("doubloons", "USD")


def test_headers_are_found_below_a_title_and_an_instruction_row_is_left_out() -> None:
    text = "Pipeline of the East,,\n商机名称*,客户 名称,金额（万元）\n必填,必填,选填 数字\nA,B,1\n"
    layout = layout_of(read_text("book.csv", text.encode()))
    assert layout.first_row == 3
    assert layout.columns["amount"][0].factor == 10**4
    assert layout.has("name", "customer", "amount")


def test_a_header_that_may_be_stage_or_status_is_the_one_that_is_missing() -> None:
    alone = layout_of(read_text("book.csv", "商机名称,商机状态\n".encode()))
    beside = layout_of(read_text("book.csv", "商机名称,商机阶段,商机状态\n".encode()))
    assert not alone.has("status")
    assert alone.has("stage")
    assert beside.has("stage", "status")


def test_an_empty_file_has_no_headers() -> None:
    assert layout_of(read_text("book.csv", b"")).columns == {}
