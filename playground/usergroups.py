"""User groups: a handle for several people of a paid workspace."""

from dataclasses import dataclass

from playground.shapes import Json


@dataclass(slots=True, kw_only=True)
class UserGroup:
    """Several people under one handle, as `@sales-east`."""

    id: str
    handle: str
    name: str
    users: tuple[str, ...]
    created: int = 0
    is_disabled: bool = False

    def as_slack(self, team: str, *, with_users: bool = False, with_count: bool = False) -> Json:
        """Return the group as usergroups.list does."""
        group: Json = {"id": self.id, "team_id": team, "is_usergroup": True, "name": self.name, "description": ""}
        group |= {"handle": self.handle, "is_external": False, "date_create": self.created, "date_update": self.created}
        group |= {"date_delete": self.created if self.is_disabled else 0, "auto_type": None}
        group |= {"prefs": {"channels": [], "groups": []}}
        counted = {"user_count": len(self.users)} if with_count or with_users else {}
        return group | counted | ({"users": list(self.users)} if with_users else {})
