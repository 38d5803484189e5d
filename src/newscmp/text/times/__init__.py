"""Time expressions of one text, as TIMEX3 values.

Words get classes (``lexer``), rules are regular expressions over classes (``grammar``, ``*_rules``), a match becomes an
underspecified draft (``meaning``), and drafts are placed in order of the text (``anchoring``).
"""

from newscmp.text.times.engine import find, find_between

__all__ = ["find", "find_between"]
