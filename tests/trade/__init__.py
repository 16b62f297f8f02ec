"""Any sequence of what people do keeps the rules of the trade."""
