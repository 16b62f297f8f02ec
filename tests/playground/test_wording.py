"""What becomes of words on their way to the app."""

import pytest

from playground.wording import encode
from playground.workspace import Workspace


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("see https://acme.com/a?b=1&c=2.", "see <https://acme.com/a?b=1&amp;c=2>."),
        ("(https://acme.com), 见 https://acme.com/，好", "(<https://acme.com>), 见 <https://acme.com/>，好"),
        ("Booking.com signed", "<http://Booking.com|Booking.com> signed"),
        ("www.acme.co.uk/path.", "<http://www.acme.co.uk/path|www.acme.co.uk/path>."),
        ("mail amy@acme.com, please", "mail <mailto:amy@acme.com|amy@acme.com>, please"),
        ("发到amy@acme.com。", "发到<mailto:amy@acme.com|amy@acme.com>。"),
        ("<mailto:amy@acme.com|amy@acme.com>", "<mailto:amy@acme.com|amy@acme.com>"),
        ("quote.pdf, v1.2, 3.5k, e.g. Node.js", "quote.pdf, v1.2, 3.5k, e.g. Node.js"),
        ("R&D <b>", "R&amp;D &lt;b&gt;"),
        ("@ben or x@ben", "<@U0BEN> or x@ben"),
    ],
)
def test_addresses_become_links_as_slack_makes_them(workspace: Workspace, typed: str, told: str) -> None:
    assert encode(workspace, typed) == told
