"""Which sentences of different documents tell the same thing."""
