"""Subjects and objects of verbs among the mentions of a sentence, from tags alone: who did it, and to whom."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newscmp.text.grammar import (
    AUXILIARIES,
    BE,
    DAYS,
    NOUN_TAGS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    VERB_TAGS,
)
from newscmp.text.mentions.chunks import TIME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscmp.clusters.nodes import Node
    from newscmp.model import Token

#: Words of the longest sentence that is read; anything longer is a list, and each verb in it would be asked of all.
LONGEST = 120
#: Words between an auxiliary and its participle.
AUXILIARY_REACH = 4
#: Words between a verb and "by".
BY_REACH = 3
#: Marks at which a clause ends for good.
ENDS = frozenset(';:“”"')
ADVERBS = frozenset(("RB", "RBR", "RP"))
OPENING = frozenset(("DT", "CD", "JJ", "JJR", "JJS", "PRP", "PRP$", "PDT", *NOUN_TAGS))
PARTICIPLE_TAGS = frozenset(("VBG", "NN"))
#: Prepositions between a participle and the verb, or the person, that it tells of: "accused of killing".
CONTROLLING = frozenset(("of", "with", "for"))
#: Tags of words of a phrase that its mention may leave out: "the recently fired man".
INSIDE = frozenset(("DT", "CD", "RB", "VBN", "VBD"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))
#: Stems of verbs behind which a clause begins with its subject.
SAYING = frozenset(("said", "say", "alleg", "claim", "report", "believ", "think", "thought", "told", "announc"))


def by_sentence(nodes: Iterable[Node]) -> Iterator[tuple[Node, ...]]:
    """Yield the mentions of each sentence that is short enough to be one; ``nodes`` are in order."""
    for _, group in groupby(nodes, key=lambda node: (node.document.id, node.sentence.span)):
        sentence = tuple(group)
        if len(sentence[0].sentence.tokens) <= LONGEST:
            yield sentence


class Clauses:
    """One sentence: its words, and which mention each belongs to."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        """Take the mentions of one sentence, of which there is at least one, in order."""
        self.tokens: tuple[Token, ...] = nodes[0].sentence.tokens
        self._raw = nodes[0].document.raw
        self._at: dict[int, Node] = {}
        self._first: dict[int, int] = {}
        self._last: dict[int, int] = {}
        self._subjects: dict[int, Node | None] = {}
        place = 0
        for node in nodes:
            span = node.mention.span
            while place < len(self.tokens) and self.tokens[place].span.end <= span.start:
                place += 1
            self._first[node.number] = place
            while place < len(self.tokens) and self.tokens[place].span.start < span.end:
                self._at[place] = node
                place += 1
            self._last[node.number] = place

    def place(self, node: Node) -> tuple[int, int]:
        """Return the positions of the words of a mention, end exclusive."""
        return self._first[node.number], self._last[node.number]

    def at(self, place: int) -> Node | None:
        """Return the mention to which a word belongs."""
        return self._at.get(place)

    def passive_form(self, place: int) -> bool:
        """Whether a form of "be" stands right before a word, which is then a participle whatever its tag."""
        return any(token.norm in BE for token in self.tokens[max(0, place - 2) : place])

    def passive(self, first: int, last: int) -> bool:
        """Whether the verb at these positions is passive; "was" may be left out, as in headlines and after nouns."""
        if self.tokens[first].pos not in {"VBN", "VBD", "NN", "JJ"} or self.tokens[first].norm.endswith("ing"):
            return False
        before = self.tokens[max(0, first - AUXILIARY_REACH) : first]
        for place, token in enumerate(reversed(before), start=1):
            if token.norm in BE:
                return True
            if token.pos in NOUN_TAGS or token.pos.startswith("PRP") or token.norm in {"have", "has", "had"}:
                break
            if token.pos == "CC" and place < len(before) and self._verb(first - place - 1):
                return self.passive(first - place - 1, first - place)
        return not self.object_follows(last)

    def object_follows(self, last: int) -> bool:
        """Whether a noun phrase stands behind a verb, or behind the verb that "and" puts beside it; a day is none."""
        last = self._past_adverbs(last)
        if last < len(self.tokens) and self.tokens[last].pos == "CC":
            verb = self._past_adverbs(last + 1)
            return self._verb(verb) and self.object_follows(verb + 1)
        if last >= len(self.tokens) or self._gap(last) not in {" ", "-"}:
            return False
        token = self.tokens[last]
        return token.pos in OPENING and token.norm not in TIME and token.norm not in DAYS

    def _past_adverbs(self, place: int) -> int:
        """Return the position behind adverbs, and behind "at least"."""
        while place < len(self.tokens) and (self.tokens[place].pos in ADVERBS or self._least(place)):
            place += 1
        return place

    def _least(self, place: int) -> bool:
        return self.tokens[place].norm == "least" or (
            self.tokens[place].norm == "at" and place + 1 < len(self.tokens) and self.tokens[place + 1].norm == "least"
        )

    def object_(self, last: int) -> Node | None:
        """Return the mention that stands behind a verb, or behind the verb that "and" puts beside it."""
        place = self._past_adverbs(last)
        while place < len(self.tokens) and place not in self._at:
            if self.tokens[place].pos == "CC" and self._verb(self._past_adverbs(place + 1)):
                return self.object_(self._past_adverbs(place + 1) + 1)
            part = self.tokens[place].norm == "of" and self.tokens[place - 1].pos == "CD"  # "12 of the miners"
            if not (part or self.tokens[place].pos in INSIDE) or self._gap(place) not in {" ", "-"}:
                return None
            place += 1
        return self._at.get(place) if self._gap(place) in {" ", "-"} else None

    def agent(self, last: int) -> Node | None:
        """Return the mention behind "by" after a passive verb."""
        for place in range(last, min(last + BY_REACH, len(self.tokens) - 1)):
            if self.tokens[place].norm == "by":
                return self._at.get(place + 1) or self._at.get(place + 2)
            if place in self._at:
                return None
        return None

    def subject(self, verb: int) -> Node | None:
        """Return the mention of which a verb tells, walking back over phrases with prepositions and other verbs."""
        if verb not in self._subjects:  # asked again and again by the verbs behind it
            self._subjects[verb] = self._subject(verb)
        return self._subjects[verb]

    def _subject(self, verb: int) -> Node | None:
        if self._participle(verb):
            if verb and self.tokens[verb - 1].norm in CONTROLLING:
                return self._at.get(verb - 2) or self.subject(verb - 2) if verb > 1 else None
            main = self._main(verb)
            if main is not None:
                return self.subject(main)
        adjacent = self._at.get(verb - 1)
        if adjacent is not None and self.tokens[verb].pos == "VBN":
            return adjacent  # "the body of a man killed in a fall"
        return self._before(verb)

    def _before(self, verb: int) -> Node | None:
        """Return the subject among the words before a verb."""
        found = self._interrupted(verb)
        infinitive = False
        place = verb - 1
        while found is None and place >= 0 and not ENDS.intersection(self._gap(place + 1)):
            token = self.tokens[place]
            if place in self._at:
                place, found = self._past_phrase(place)
            elif token.norm in RELATIVES:
                return self._person_before(place)
            elif token.norm in SUBJECTS or (infinitive and token.norm in {"him", "her", "them"}):
                return self._told_before(place) if token.norm in {"he", "she"} else None  # "asked her to serve"
            elif token.pos == "CC" or self._content_verb(place):
                if not (self._participle(place) and place - 1 in self._at):
                    return self._of_main(verb, place, infinitive=infinitive)
                place -= 1  # "a woman walking in the street"
            else:
                infinitive = infinitive or token.pos == "TO"
                place -= 1
        return found

    def _past_phrase(self, place: int) -> tuple[int, Node | None]:
        """Return the position before a phrase that is no subject, or the phrase that ends at a position."""
        node = self._at[place]
        first = self._first[node.number]
        if "(" in self._gap(first):
            return first - 1, None  # "Ada Rowe (R-Ohio)"
        if self._leads(first - 1) or (first > 1 and self._participle(first - 1) and first - 2 in self._at):
            return first - 2, None  # "a bus carrying students"
        if "," in self._gap(place + 1) and self._finite(place + 1):
            return first - 1, self._climbed(node)
        return place, node

    def _told_before(self, place: int) -> Node | None:
        """Return the person of whom the clause before a pronoun tells."""
        main = self._main(place)
        found = self.subject(main) if main is not None else None
        return found if found is not None and found.person else None

    def _of_main(self, verb: int, place: int, *, infinitive: bool) -> Node | None:
        """Return the subject of the verb before, of which this one is a part or to which it is joined."""
        main = self._main(place + 1)
        found = self.subject(main) if main is not None else None
        embedded = self.tokens[place].pos != "CC" and not infinitive and self._finite(verb)
        return self._climbed(found) if found is not None and embedded else found

    def _content_verb(self, place: int) -> bool:
        return self.tokens[place].pos in VERB_TAGS and self.tokens[place].norm not in AUXILIARIES

    def _participle(self, place: int) -> bool:
        """Whether a word is a form in -ing without "be"."""
        token = self.tokens[place]
        return token.norm.endswith("ing") and token.pos in PARTICIPLE_TAGS and not self.passive_form(place)

    def _interrupted(self, verb: int) -> Node | None:
        """Return the first person of "Ada Rowe, the actor known from films, will be host", where commas part them."""
        while verb and "," not in self._gap(verb) and self._auxiliary_or_adverb(verb - 1):
            verb -= 1
        if "," not in self._gap(verb):
            return None
        found = None
        for place in range(verb - 1):
            node = self._at.get(place)
            if node is None or place + 1 != self._last[node.number] or "," not in self._gap(place + 1):
                if self.tokens[place].pos == "CC" and "," in self._gap(place):
                    found = None  # "…, and Ada Rowe, 34, was held"
            elif found is None and node.person and not self._leads(self._first[node.number] - 1):
                found = node
        return found

    def _auxiliary_or_adverb(self, place: int) -> bool:
        return self.tokens[place].norm in AUXILIARIES or self.tokens[place].pos in {"RB", "MD"}

    def _leads(self, place: int) -> bool:
        """Whether a word is a preposition before a noun, and no conjunction before a clause."""
        norm = self.tokens[place].norm if place >= 0 else ""
        return norm in PREPOSITIONS and norm not in SUBORDINATORS

    def _climbed(self, node: Node) -> Node | None:
        """Return the subject of the verb whose object a mention is: "who hit a man, was held" holds no man."""
        before = self._first[node.number] - 1
        if before < 0 or self.tokens[before].norm in AUXILIARIES or self.tokens[before].stem in SAYING:
            return node
        verb = self.tokens[before].pos in VERB_TAGS or self.tokens[before].norm.endswith("ing")
        return self.subject(before) if verb else node

    def _finite(self, place: int) -> bool:
        return self.tokens[place].pos in FINITE or self.passive_form(place)

    def _main(self, before: int) -> int | None:
        """Return the nearest finite verb before a position, else the nearest participle: "suspected of killing"."""
        for tags in (FINITE, {"VBN"}):
            for i in range(before - 1, -1, -1):
                if ENDS.intersection(self._gap(i + 1)):
                    break
                if self.tokens[i].pos in tags:
                    return i
        return None

    def _person_before(self, place: int) -> Node | None:
        """Return what a relative pronoun stands for: the phrase beside it; before "who", else the last person."""
        if place - 1 in self._at or self.tokens[place].norm != "who":
            return self._at.get(place - 1)
        before = (self._at[i] for i in range(place - 1, -1, -1) if i in self._at)
        return next((node for node in before if node.person), None)

    def _verb(self, place: int) -> bool:
        return place < len(self.tokens) and self.tokens[place].pos in VERB_TAGS

    def _gap(self, place: int) -> str:
        """Return what stands between a word and the one before it."""
        if not 0 < place < len(self.tokens):
            return ""
        return self._raw[self.tokens[place - 1].span.end : self.tokens[place].span.start]
