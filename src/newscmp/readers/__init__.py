"""Bytes of any supported format in, articles out: raw text with metadata and its evidence.

Nothing is imported here: commands on stored documents need the names of formats and none of the parsers.
"""
