"""A deal is called so that it is told from the others of its customer."""

from dataclasses import replace

import pytest

from sales.opportunity import NOBODY
from tests.builders import an_opportunity


@pytest.mark.parametrize(
    ("account", "name", "shown"),
    [
        ("Cancity", "GTX Plus Basic", "Cancity · GTX Plus Basic"),
        ("Acme", "Acme", "Acme"),
        ("", "Acme", "Acme"),
        (NOBODY, "GTX Plus Basic", "GTX Plus Basic"),
    ],
)
def test_the_account_stands_before_a_name_that_differs_from_it(account: str, name: str, shown: str) -> None:
    deal = replace(an_opportunity(account_id=1, owner_id=1), name=name, account_name=account)
    assert deal.whole_name == shown
