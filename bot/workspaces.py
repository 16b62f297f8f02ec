"""Which workspace a command is about."""

from sales.errors import SalesError
from storage.adopt import LOCAL, workspaces_known
from storage.store import Store


def choose_workspace(store: Store, wanted: str | None) -> str:
    """Return the workspace that is wanted, or the only one; before the first connection it is the book's own."""
    with store.look() as connection:
        known = workspaces_known(connection)
    if wanted is None and len(known) > 1:
        raise SalesError("workspace-which", workspaces=", ".join(known))
    if wanted is not None and wanted not in known:
        raise SalesError("workspace-unknown", workspace=wanted, workspaces=", ".join(known) or LOCAL)
    return wanted or (known[0] if known else LOCAL)
