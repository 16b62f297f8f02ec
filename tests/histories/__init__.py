"""Made-up histories: whatever people, Slack, the clock and the machine do, each thing said has one effect."""
