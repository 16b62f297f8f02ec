"""The archive keeps what it is given, for whom it is given, on both databases."""
