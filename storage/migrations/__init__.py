"""The revisions of the database, the oldest first, and what drafts the next one."""
