"""The program: its settings, its log, its commands."""
