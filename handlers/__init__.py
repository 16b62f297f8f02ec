"""The front counter: Slack in both directions, what people say in, rendered messages out."""
