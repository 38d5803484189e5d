"""What a sentence calls things: names from the naming sets, noun phrases in their slots, descriptions of persons."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newscmp.detectors.evidence.hits import Hit, hits
from newscmp.detectors.evidence.justice import charge
from newscmp.detectors.evidence.slots import around, extent, roles
from newscmp.frozen import dataclass
from newscmp.lexicons import load
from newscmp.model import Mention, MentionKind, Span
from newscmp.text.mentions.naming import SPEAKERS, kind_of, titles
from newscmp.text.times.vocabulary import ORDINALS
from newscmp.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.detectors.context import Context, Passage
    from newscmp.lexicons import Entry
    from newscmp.model import Token


#: Naming sets of which a word may be the name of a charge.
BY_POLICE = "police killing"
KILLING = frozenset({"killing", BY_POLICE})
#: Endings of words for persons (Quirk et al. 1985, agent nouns).
AGENTIVE = ("er", "or", "ar", "ist", "ian", "man", "woman", "ant", "ent", "ee", "ier", "ot", "ess", "on", "ic", "al")
#: Stems of those who must be told of where the police are said to have killed.
POLICE = frozenset("polic policeman policemen policewoman offic deputi sheriff trooper cop constabl".split())
#: How a modifier is told among the roles of a phrase.
WITH = "with "


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """What one source calls something at one place."""

    passage: Passage
    span: Span
    words: frozenset[str]
    """Lemma of an entry, or stem of the head: what makes two names the same."""
    stance: str
    why: str
    near: frozenset[str] = frozenset()
    """Stems of the content words around it."""
    roles: frozenset[str] = frozenset()
    """What it is to its neighbors, and its modifiers."""
    entry: Entry | None = None
    """The row of the naming sets, if it is from there."""

    @property
    def document(self) -> str:
        """The document that uses it."""
        return self.passage.document.id


def from_sets(passages: Sequence[Passage], context: Context) -> dict[str, list[Label]]:
    """Return the names of each naming set, in order of the text."""
    sets: dict[str, list[Label]] = defaultdict(list)
    policed = any(token.stem in POLICE for passage in passages for token in passage.sentence.tokens)
    for passage in passages:
        for hit in hits(passage, "naming", context):
            near = around(passage, hit.first, hit.last) - hit.stems
            for category in hit.categories:
                name, _, stance = category.partition("/")
                if (name in KILLING and charge(passage.sentence.tokens[: hit.first])) or _modifies(hit):
                    continue  # charged with murder; an opposition activist
                if name == BY_POLICE and not policed:
                    continue
                lemma = frozenset({hit.entry.lemma})
                sets[name].append(Label(passage, hit.span, lemma, stance, hit.why(), near, entry=hit.entry))
    return sets


def _modifies(hit: Hit) -> bool:
    """Whether a noun stands before another and so names no thing, or is a verb: the public *debate* the bill."""
    after = hit.passage.sentence.tokens[hit.last : hit.last + 1]
    adjacent = bool(after) and not hit.passage.text(Span(hit.span.end, after[0].span.start)).strip()
    return hit.entry.pos == "noun" and adjacent and after[0].pos in {"NN", "NNS", "DT", "PRP$"}


def phrases(passage: Passage, kind: MentionKind) -> Iterator[Label]:
    """Yield the noun phrases of a kind that are not names."""
    for mention in passage.mentions:
        if mention.kind is kind and not mention.named:
            first, last = extent(passage, mention)
            modifiers = {f"{WITH}{t.stem}" for t in passage.sentence.tokens[first : last - 1] if _modifying(t)}
            yield Label(
                passage,
                mention.span,
                frozenset({stem(mention.head)}),
                "",
                f"{passage.ref} “{passage.text(mention.span)}”; voice: {passage.voice(mention.span)}",
                around(passage, first, last),
                roles(passage, first, last) | modifiers,
            )


def _modifying(token: Token) -> bool:
    return token.pos in {"JJ", "VBN"} or token.norm in ORDINALS


def descriptions(passages: Sequence[Passage]) -> dict[str, list[Label]]:
    """Return by surname what persons are described as, before the name or after it between commas."""
    persons: dict[str, list[Label]] = defaultdict(list)
    for passage in passages:
        for number, mention in enumerate(passage.mentions):
            if mention.named and mention.kind is MentionKind.PERSON and not kind_of(mention.head):
                for span, head in (_before(passage, mention), _after(passage, mention, number)):
                    if span is not None and head:
                        name, words = passage.text(mention.span), passage.text(span)
                        why = f"{passage.ref} “{name}”: “{words}”; voice: {passage.voice(span)}"
                        persons[mention.head.removesuffix("'s")].append(
                            Label(passage, span, frozenset({stem(head)}), "", why)
                        )
    return persons


def _before(passage: Passage, mention: Mention) -> tuple[Span | None, str]:
    """Return the words before a name that are no part of it ("Harbor Radio host" of "Harbor Radio host Ada Rowe")."""
    first, last = extent(passage, mention)
    tokens = passage.sentence.tokens
    lower = [i for i in range(first, last - 1) if passage.document.raw[tokens[i].span.start].islower()]
    if not lower or not tokens[lower[-1]].pos.startswith("NN"):
        return None, ""
    if lower[-1] == first and tokens[first].norm in titles():
        return None, ""
    head = tokens[lower[-1]].norm
    if tokens[lower[-1] + 1].norm in titles():
        return None, ""  # reformist President Ada Rowe
    kind = kind_of(head)
    if _no_person(head) if kind is None else kind not in SPEAKERS:
        return None, ""
    return Span(tokens[first].span.start, tokens[lower[-1]].span.end), tokens[lower[-1]].norm


def _no_person(head: str) -> bool:
    """Whether a word before a name is no word for a person: guards *arrest* Ada Rowe, the *story* Ada Rowe tells."""
    return not head.endswith(AGENTIVE) or bool(load("harm").rows(head))


def _after(passage: Passage, mention: Mention, number: int) -> tuple[Span | None, str]:
    """Return the phrase in apposition after a name, with its of-phrase."""
    if number + 1 >= len(passage.mentions):
        return None, ""
    phrase = passage.mentions[number + 1]
    gap = passage.text(Span(mention.span.end, phrase.span.start))
    opening = passage.text(phrase.span).partition(" ")[0].lower()
    if gap.strip() != "," or opening not in {"a", "an", "the"} or phrase.named:
        return None, ""
    end, head = phrase.span.end, phrase.head
    for following in passage.mentions[number + 2 : number + 3]:
        joined = passage.text(Span(end, following.span.start)).strip()
        if joined == "of":
            end = following.span.end
        elif joined.startswith(("'s", "’s")):  # the harbor's longtime keeper
            end, head = following.span.end, following.head
    return Span(phrase.span.start, end), head
