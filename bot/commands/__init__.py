"""The commands of the program, one per module; each imports what it alone needs when it runs."""
