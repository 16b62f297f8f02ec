"""The desk: one function per thing it can do; each reads, decides by the rules of the trade, and writes."""
