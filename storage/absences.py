"""The days on which people are away, and who stands in for them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from sqlalchemy import bindparam, delete

from sales.approvals import Absence
from storage.schema import absences
from storage.scope import OWN, columns
from storage.subject import Subject, names, values

_C: Final = absences.c
_SINCE: Final = columns(absences, *names(Absence)).where(_C.last_on >= bindparam("day")).order_by(_C.first_on)
_OVER: Final = delete(absences).where(
    _C.workspace == bindparam(OWN), _C.member_id == bindparam("member"), _C.last_on >= bindparam("day")
)


class Absences(Subject):
    """Reads and keeps the absences of one workspace."""

    def keep(self, absence: Absence, today: date) -> None:
        """Keep when somebody is away, instead of what they have said before of today or later."""
        self.end(absence.member_id, today)
        self.scope.add(absences, values(absence))

    def end(self, member_id: int, today: date) -> bool:
        """Forget the absences of somebody that are not over; say whether there were any."""
        own = {OWN: self.scope.workspace, "member": member_id, "day": today}
        return self.scope.connection.execute(_OVER, own).rowcount > 0

    def since(self, day: date) -> Mapping[int, Sequence[Absence]]:
        """Return the absences that end on a day or later, by member, the first one first."""
        found: dict[int, list[Absence]] = {}
        for row in self.scope.all(_SINCE, day=day):
            found.setdefault(row.member_id, []).append(Absence(**row._asdict()))
        return found
