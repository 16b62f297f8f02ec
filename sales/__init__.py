"""The trade: nouns and rules of opportunity management, pure and without a clock."""
