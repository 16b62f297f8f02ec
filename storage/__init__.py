"""The archive: tables, queries and the unit of work; the only room that knows SQLAlchemy."""
