"""A cue and its source beside what they report: behind it, in its middle, or put in as "as Quist said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.text.attribution.cues import Form
from newscmp.text.attribution.phrases import REACH
from newscmp.text.attribution.stretches import OUTSIDE, governs
from newscmp.text.grammar import (
    CLITIC_BE,
    CONTRACTED,
    COORDINATORS,
    DAYS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    WH_WORDS,
    finite,
)

if TYPE_CHECKING:
    from newscmp.text.attribution.cues import Cue
    from newscmp.text.attribution.stretches import Stretch

#: What tells when, where and to whom something was said is no longer.
CIRCUMSTANCE = 14
#: "And yet, Quist added, …": so many words at most.
CONNECTIVE = 2
#: Marks between which something is put in.
DASHES = (",", "—", "–", "--")
#: Sounds, manners and going on: "as they chanted" tells what went on, not who says so.
SOUNDS = (
    *("chant", "sang", "sing", "pray", "laugh", "sigh", "whisper", "chuckl", "mutter", "mumbl", "murmur", "preach"),
    *("went", "go", "continu", "conclud", "sum", "saw", "see"),
)
#: What opens with these and has no verb tells when something was said.
OCCASIONS = frozenset(("after", "following", "during", "despite", "amid", "before", "since", "until", "throughout"))
#: Words with which a clause begins.
CLAUSAL = WH_WORDS | {"that"}
SAYS_SO = frozenset(("neutral", "factive", "assertive", "concessive", "distancing"))


def circumstance_end(stretch: Stretch, cue: Cue, right: int, end: int) -> int:
    """Return the number of the word after what tells when, where or to whom something was said; else ``right``.

    It reaches from the cue to the next mark, and no clause is in it: said *on Friday*, told *the Herald in May*.
    """
    stop = next((w for w in range(right + 1, min(end, right + CIRCUMSTANCE)) if stretch.gaps[w]), end)
    if right >= end or stretch.gaps[right] or stop - right >= CIRCUMSTANCE:
        return right
    opening, tag = stretch.norms[right], stretch.tags[right]
    if opening == "to" and stretch.tags[right + 1 : right + 2] == ("VB",):
        return right  # refused to appear in court
    if not (opening in DAYS | PREPOSITIONS or tag.startswith("RB") or cue.frame == "recipient"):
        return right
    clause = any(
        stretch.inside[w] != OUTSIDE or stretch.norms[w] in CLAUSAL or governs(stretch, w) for w in range(right, stop)
    )
    return right if clause else stop


def occasion(stretch: Stretch, first: int, end: int) -> bool:
    """Whether words before a cue tell when it was and have no verb: After the flood, Quist went on."""
    outside = all(stretch.inside[word] == OUTSIDE for word in range(first, end))
    return outside and stretch.norms[first] in OCCASIONS and not any(governs(stretch, w) for w in range(first, end))


def between(stretch: Stretch, left: int, stop: int, end: int) -> bool:
    """Whether a clause stands around a cue with its source: before them, or its subject before, its verb behind."""
    splits = stop < end and stretch.gaps[stop].startswith(DASHES) and governs(stretch, stop)
    return splits or clause_before(stretch, left)


def clause_before(stretch: Stretch, left: int) -> bool:
    """Whether a main clause ends before a word: what stands since the last comma has a verb and no conjunction."""
    first, lowest = left - 1, max(stretch.begins[left - 1], left - 2 * REACH)
    while first > lowest and not stretch.gaps[first]:
        first -= 1
    while first < left and stretch.norms[first] in COORDINATORS:
        first += 1
    opened = first < left and stretch.norms[first] in SUBORDINATORS | RELATIVES
    return not opened and any(governs(stretch, word) for word in range(first, left))


def says_so(stretch: Stretch, cue: Cue, left: int, stop: int, end: int) -> bool:
    """Whether "as" and a cue with its source say who vouches for the sentence around them, as Quist said."""
    led = cue.form is Form.FINITE and left > 0 and stretch.norms[left - 1] == "as" and not stretch.gaps[left]
    marked = stop >= end or stretch.gaps[stop].startswith(DASHES)
    return led and marked and cue.stance in SAYS_SO and not stretch.norms[cue.first].startswith(SOUNDS)


def connective(stretch: Stretch, left: int) -> bool:
    """Whether nothing but a conjunction or adverb stands before a word in its sentence: But, Quist added."""
    words = range(stretch.begins[left], left)
    linking = all(stretch.norms[w] in COORDINATORS or stretch.tags[w] == "RB" for w in words)
    return 0 < len(words) <= CONNECTIVE and linking


def extracted(stretch: Stretch, left: int, right: int, end: int) -> bool:
    """Whether a relative pronoun before the source is the subject of what is said: a man who police said was armed."""
    if not left or stretch.norms[left - 1] not in RELATIVES or stretch.gaps[left] or right >= end:
        return False
    verb = right + (stretch.tags[right] == "RB")
    plain = verb < end and not any(stretch.gaps[right : verb + 1])
    return plain and stretch.inside[verb] == OUTSIDE and finite(stretch.norms[verb], stretch.tags[verb])


def contracted(norm: str) -> bool:
    """Whether a word is a pronoun with its verb: he's, they'll."""
    return norm in CLITIC_BE or norm.endswith(CONTRACTED)
