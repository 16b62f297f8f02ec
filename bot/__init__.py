"""Who is on shift: settings, wiring, logs and the command line; the only room that knows all others."""
