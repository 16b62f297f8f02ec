"""Runs that take minutes: delivery at Slack's pace, and a whole company's morning."""
