"""Faults put into the rules of the trade one at a time, each of which some test must notice."""
