"""A result in, a string out: one module per format."""
