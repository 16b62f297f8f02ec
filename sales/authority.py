"""Who may see and who may change an opportunity."""

from sales.errors import SalesError
from sales.opportunity import Opportunity
from sales.people import Member


def may_see(member: Member, opportunity: Opportunity) -> bool:
    """Say whether a member may read: owners, their team, managers and admins; without a team, everybody."""
    of_team = any(seat.team_id == opportunity.team_id for seat in member.memberships)
    return opportunity.team_id is None or of_team or opportunity.owner_id == member.id or member.is_manager


def may_change(member: Member, opportunity: Opportunity) -> bool:
    """Say whether a member may write: the owner, a manager of the team, an admin."""
    return opportunity.owner_id == member.id or member.manages(opportunity.team_id)


def ensure_change(member: Member, opportunity: Opportunity, owner: Member) -> None:
    """Refuse a change by somebody who may not make it, and say who may."""
    if not may_change(member, opportunity):
        raise SalesError("may-not-change", id=opportunity.id, name=opportunity.name, owner=owner.name)


def ensure_see(member: Member, opportunity: Opportunity, owner: Member) -> None:
    """Refuse to show an opportunity to somebody outside its team, and say who may see it."""
    if not may_see(member, opportunity):
        raise SalesError("may-not-see", id=opportunity.id, owner=owner.name)
