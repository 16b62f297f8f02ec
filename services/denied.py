"""What the workspace does not let the bot do, told to those who can change it."""

from collections.abc import Iterator
from hashlib import sha256

from sales.people import Member, Role
from storage.work import Work


def tell_admins(work: Work) -> None:
    """Owe every admin one word on what the bot was denied, once for each set of it."""
    denied = work.workspaces.denied()
    if denied:
        which = sha256(" ".join(denied).encode()).hexdigest()[:16]
        for member in responsible(work):
            work.outbox.owe(f"denied:{which}:{member.id}", "denied", to_member=member.id)


def responsible(work: Work) -> Iterator[Member]:
    """Yield the admins; where Slack does not tell who they are, the managers."""
    people = [member for member in work.members.all() if member.active and member.slack_id]
    admins = [member for member in people if member.is_admin]
    yield from admins or (m for m in people if any(seat.role is Role.MANAGER for seat in m.memberships))
