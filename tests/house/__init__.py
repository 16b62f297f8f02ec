"""Guards of the house: they read the project and hold it to its own rules."""
