"""What the rules of health see of an opportunity; a record of it has all that, and so has a bare row."""

from datetime import date, datetime
from typing import Protocol

from sales.vocabulary import Feedback, Grade


class Watched(Protocol):
    """An open opportunity, as far as its health goes."""

    @property
    def stage(self) -> str:
        """The code of its stage."""

    @property
    def grade(self) -> Grade:
        """How strong the intent is."""

    @property
    def created_at(self) -> datetime:
        """When it was opened."""

    @property
    def stage_since(self) -> datetime:
        """When it came into its stage."""

    @property
    def last_touch_at(self) -> datetime | None:
        """When somebody last followed it up."""

    @property
    def progressed_at(self) -> datetime | None:
        """When it last came further."""

    @property
    def heard_at(self) -> datetime | None:
        """When the customer last said anything."""

    @property
    def heard(self) -> tuple[Feedback, ...]:
        """The customer's latest answers, the newest first."""

    @property
    def next_promised(self) -> bool:
        """Whether somebody said the next date."""

    @property
    def due_at(self) -> datetime | None:
        """The next date as a moment."""

    @property
    def slips(self) -> int:
        """How often the closing day was put off."""

    @property
    def first_close_on(self) -> date | None:
        """The closing day that was named first."""

    @property
    def close_on(self) -> date | None:
        """The closing day that is named now."""


def touched_at(o: Watched) -> datetime:
    """Return when an opportunity was last followed up; its opening, if nobody ever did."""
    return o.last_touch_at or o.created_at


def progressed_at(o: Watched) -> datetime:
    """Return when an opportunity last came further; its coming into the stage, where nothing else is known."""
    return o.progressed_at or o.stage_since
