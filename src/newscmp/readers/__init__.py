"""Bytes in, raw text and metadata out: one module per format."""
