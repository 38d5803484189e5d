"""Whether a clause looks ahead or back: what a bare "Tuesday" or "in March" depends on."""

from __future__ import annotations

import re

#: Characters before an expression in which its verb is looked for; measured: longer windows reach into other clauses.
BEFORE, AFTER = 90, 60
STOP = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])\.\s|[;:!?]\s|[\"“”\n]\s*\n|--")
#: Of words in lower case: three times as fast as a pattern that ignores the case.
FUTURE = re.compile(
    r"\b(?:will|shall|won't|would|may|could|expected|scheduled|plans?|planned|planning|due|slated|set for|to be held|"
    r"(?:is|are|was|were) (?:to|set|likely|supposed)|"
    r"(?:is|are) (?:running|standing|seeking|meeting|voting|competing)|as (?:early|soon) as|deadline|going to|upcoming|"
    r"(?:decided|agreed|ready|wants?|hopes?|vowed|promised|intends?) to)\b|['’]ll\b|"
    r"(?:\w (?:until|till)|\bby)(?: the end of| late| early)? *$|"
    r"\b(?:ends|opens|begins|starts|expires|resumes|arrives|closes|takes place|runs)(?: on| in| at| from)? *$"
)
#: Cues that need no help from their place: "On Friday, the government planned" looks back.
STRONG = re.compile(r"\b(?:will|shall|(?:is|are) (?:to|expected|scheduled|due|set))\b|['’]ll\b", re.IGNORECASE)
PAST = re.compile(r"\b(?:was|were|had|did|has|have|been|said|told|met|came|went|took|made|began|held|left|\w{2,}ed)\b")
#: What a speaker goes on to do or to say is no longer about the date: "met on Friday and will meet again".
CLAUSE_END = re.compile(r"[,.;:!?\n]|\b(?:and|but|saying)\b")
BY = re.compile(r"\s*by\b")
#: "Will be released on Friday" looks ahead; "could not be reached on Friday" is how reporters say that they tried.
JUST_SAID = re.compile(
    r"\b(?:(?<!\bbe )|(?<=could be )|(?<=could not be ))(?:said|told|met|[a-z]{2,}ed)(?: \w+)?"
    r"(?: on| in| late| early)? *$"
)


def tense(text: str, start: int, end: int) -> tuple[int, str | None]:
    """Return -1 (past) or 1 (future) for the clause round an expression, and the word that tells.

    The verb just before decides; otherwise future cues beat past ones, before the expression and then after it up to
    the next comma. News is told in the past, so without any cue the answer is past.
    """
    before = text[max(0, start - BEFORE) : start]
    before = before[before.find(" ") :] if start > BEFORE else before
    before = _clause(before)
    just = JUST_SAID.search(before)
    if just and not FUTURE.search(just[0].lower()):
        return -1, just[0].split()[0].lower()
    before = before.lower()
    if future := FUTURE.search(before):
        done = _done_by(before, text[end : end + AFTER]) if future[0] == before.strip() + " " else None
        return (-1, done) if done else (1, future[0])
    if past := PAST.search(before):
        return -1, past[0]
    rest = text[end : end + AFTER]
    opens = rest.startswith(",") and not before.strip(' \n"“').count(" ")  # "On Friday, the two will …"
    after = CLAUSE_END.split(rest[1:] if opens else rest, maxsplit=1)[0].lower()
    if future := (STRONG if opens else FUTURE).search(after):
        return 1, future[0]
    return -1, None


def _done_by(opening: str, rest: str) -> str | None:
    """Return the past verb of a clause that opens with a deadline: "By Saturday, the mayor clarified"."""
    if not BY.match(opening):
        return None
    clause = STOP.split(rest, maxsplit=1)[0].lower()
    past = PAST.search(clause)
    return past[0] if past and not FUTURE.search(clause) else None


def _clause(before: str) -> str:
    stops = [stop.end() for stop in STOP.finditer(before)]
    return before[stops[-1] :] if stops else before
