"""The feasts of China are on the days that a library of public holidays knows."""

from datetime import date

import pytest

from parsing import almanac

holidays = pytest.importorskip("holidays")
NAMES = {
    "spring": "Spring Festival",
    "tomb": "Tomb-Sweeping",
    "dragon": "Dragon Boat",
    "mid_autumn": "Mid-Autumn",
}


@pytest.mark.parametrize("year", range(2024, 2051))
def test_a_feast_is_on_the_day_that_a_library_knows(year: int) -> None:
    days = holidays.country_holidays("CN", years=year, language="en_US", observed=False)
    for name, told in NAMES.items():
        first = min(day for day, said in days.items() if told in said and "Eve" not in said and "from" not in said)
        found = almanac.feast(name, year)
        assert found
        assert found.date() == first


def test_what_is_counted_from_chinese_new_year() -> None:
    eve, lantern = almanac.feast("spring_eve", 2027), almanac.feast("lantern", 2027)
    assert eve
    assert lantern
    assert (eve.date(), lantern.date()) == (date(2027, 2, 5), date(2027, 2, 20))


def test_a_year_beyond_the_table_is_not_guessed() -> None:
    assert almanac.feast("spring", 2100) is None
