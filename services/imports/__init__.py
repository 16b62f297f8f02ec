"""Bringing a book of opportunities in from files: read, understand, plan, then write; nothing is written by a plan."""
