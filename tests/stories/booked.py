"""What stands in the book after something was said."""

from sales.opportunity import Opportunity
from tests.stories.town import Town


def deal(town: Town, number: int = 1) -> Opportunity:
    """Return a deal as it stands in the book."""
    with town.store.read(town.bot.identity.workspace) as work:
        return work.opportunities.get(number)


def worth(town: Town, number: int = 1) -> int:
    """Return the amount of a deal; zero where none is known."""
    return int(deal(town, number).amount or 0)


def owner(town: Town, number: int = 1) -> str:
    """Return whose deal it is."""
    with town.store.read(town.bot.identity.workspace) as work:
        return work.members.get(work.opportunities.get(number).owner_id).name


def people(town: Town, number: int = 1) -> set[str | None]:
    """Return who is known at the customer of a deal."""
    with town.store.read(town.bot.identity.workspace) as work:
        return {contact.name for contact in work.accounts.contacts(work.opportunities.get(number).account_id)}


def history(town: Town, number: int = 1) -> list[str]:
    """Return what happened to a deal, the newest first."""
    with town.store.read(town.bot.identity.workspace) as work:
        return [event.code.value for event in work.events.of(number, 20)]
