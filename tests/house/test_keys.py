"""The workspace leads every key, so that the tables can be spread over machines by it."""

from sqlalchemy import Index, Table

from storage.schema import metadata

ACROSS = {
    "ix_opportunities_due": "the sweep asks of all workspaces at once what is due",
    "ix_opportunities_waking": "the sweep asks of all workspaces at once what is to wake",
    "ix_teams_digest_due_at": "the sweep asks of all workspaces at once whose digest is due",
    "ix_schedules_due_at": "the sweep asks of all workspaces at once whose report is due",
    "ix_memberships_role_checks_at": "the sweep asks of all workspaces at once which managers' week begins",
    "ix_members_morning_at": "the sweep asks of all workspaces at once whose morning it is",
    "ix_approvals_state_fell_back_at_fallback_at": "the sweep asks of all workspaces at once which requests wait",
    "ix_outbox_owed": "the postman takes letters of all workspaces by rank",
    "ix_gates_opens_at": "the postman asks of all workspaces at once which places are shut",
    "ix_inbox_at": "old keys of all workspaces are thrown away together",
}
"""The only indexes that do not begin with the workspace; none of them is unique, so each shard can have its own."""


def indexes() -> list[tuple[Table, Index]]:
    return [(table, index) for table in metadata.sorted_tables for index in table.indexes]


def test_every_key_begins_with_the_workspace() -> None:
    for table in metadata.sorted_tables:
        for constraint in table.constraints:
            if columns := list(getattr(constraint, "columns", ())):
                assert columns[0].name == "workspace", f"{table.name}: {constraint.name}"
                assert not columns[0].nullable
    assert all(next(iter(index.columns)).name == "workspace" for _, index in indexes() if index.unique)


def test_a_row_refers_to_its_own_workspace_only() -> None:
    found = [key for table in metadata.sorted_tables for key in table.foreign_key_constraints]
    assert found
    assert [key.name for key in found if next(iter(key.elements)).column.name != "workspace"] == []


def test_the_indexes_across_workspaces_are_those_that_have_a_reason() -> None:
    found = {str(index.name) for _, index in indexes() if next(iter(index.columns)).name != "workspace"}
    assert found == set(ACROSS)
