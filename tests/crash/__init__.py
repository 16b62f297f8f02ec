"""What a kill leaves: real processes, real signals."""
