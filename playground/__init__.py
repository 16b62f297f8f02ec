"""A workspace on your laptop: a Slack-shaped server with people, channels and a clock that can be moved."""
