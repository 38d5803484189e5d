"""Mentions as what is clustered: the words of a phrase, split into title, name and modifiers."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from newscmp.clusters.persons import FullName, full_name, gender, relation
from newscmp.frozen import dataclass
from newscmp.model import MentionKind
from newscmp.text.mentions.naming import LOCATING, kinds, places, titles
from newscmp.text.tokens import normalize, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscmp.model import Document, Mention, Sentence

    Place = tuple[Document, Sentence, Mention]

#: Words that are part of a capitalized phrase and yet no part of a name.
SUFFIXES = frozenset(
    {"jr", "jr.", "sr", "sr.", "ii", "iii", "former", "then", "late", "acting", "the", "of", "and", "for"}
)
#: Words in lower case inside names of persons.
PARTICLES = frozenset("de da di du del della la le van von der den ter ten bin ibn al el y e dos das san st".split())
#: Short forms inside names.
ABBREVIATED = {"mt": "mount", "ft": "fort", "dept": "department"}
PARTISANS = frozenset({"republican", "democrat"})
ARTICLES = frozenset({"a", "an", "the"})
DEFINITE = frozenset({"the", "that", "this"})
INDEFINITE = frozenset({"a", "an", "any", "another", "some", "every", "no", "each", "one"})
#: Pronouns for one person and their sex.
PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "male"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "female"),
}


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One mention with what clustering looks at."""

    number: int
    document: Document
    sentence: Sentence
    mention: Mention
    text: str
    name: tuple[str, ...]
    """Words of a proper name without titles, nationalities and initials; empty for a common phrase."""
    title: str
    """Title before a name, or the head of a common phrase: what kind of person it is."""
    modifiers: frozenset[str]
    """Stems of the words before the head of a common phrase."""
    located: bool
    """Whether a preposition of place stands before it; without one a capital can stand for its government."""
    full: FullName | None
    """First and last name of a person that is named by both."""
    gender: str
    """Female or male where a form of address or a given name tells, else empty."""
    office: frozenset[str]
    """Stems of the words before a name: "Deputy Mayor Ilse Kovacs" is a deputy and a mayor."""
    relation: str
    """The word for a relative that heads the phrase or introduces its name: "wife"."""

    @property
    def ref(self) -> str:
        """Reference of its sentence."""
        return self.document.ref(self.sentence)

    @property
    def opening(self) -> str:
        """Its first word in lower case."""
        return self.text.partition(" ")[0].lower()

    @property
    def definite(self) -> bool:
        """Whether a common phrase means somebody known: "the mayor", or an office that begins a sentence or heading."""
        if self.opening in DEFINITE:
            return True
        return not self.indefinite and self.mention.span.start == self.sentence.span.start

    @property
    def indefinite(self) -> bool:
        """Whether a common phrase brings somebody up: "a mayor"."""
        return self.opening in INDEFINITE

    @property
    def pronoun(self) -> bool:
        """Whether it is he or she in some form: a mention, and no name for anybody."""
        return self.mention.norm in PRONOUNS

    @property
    def person(self) -> bool:
        """Whether it is taken for a person."""
        return self.mention.kind is MentionKind.PERSON


def nodes(documents: Sequence[Document]) -> tuple[Node, ...]:
    """Return the mentions of all documents in order, headings and headlines included."""
    placed = _named_elsewhere([(document, *place) for document in documents for place in _placed(document)])
    names = [_name(document, mention) if mention.named else () for document, _, mention in placed]
    # "Peña Nieto" is no first and last name where the text also has "Enrique Peña Nieto".
    endings = {name[start:] for name in names for start in range(1, len(name) - 1) if _given(name[:start])}
    return tuple(
        _node(number, *place, name, shortened=name in endings)
        for number, (place, name) in enumerate(zip(placed, names, strict=True))
    )


def _given(words: Sequence[str]) -> bool:
    """Whether words before a name can be given names: "Police" of "Norwich Police Officer Ada Rowe" is none."""
    return not any(word in kinds() or word in places() or _is_office(word) for word in words)


def _named_elsewhere(placed: Sequence[Place]) -> list[Place]:
    """Return the mentions with those as names that begin a sentence where only another text tells them to be one."""
    inside = [(sentence, mention) for _, sentence, mention in placed if mention.named and sentence.index]
    known = {mention.norm: mention for sentence, mention in inside if mention.span.start > sentence.span.start}
    return [
        (document, sentence, replace(mention, kind=known[mention.norm].kind, named=True))
        if mention.norm in known and not mention.named and _opens(sentence, mention)
        else (document, sentence, mention)
        for document, sentence, mention in placed
    ]


def _opens(sentence: Sentence, mention: Mention) -> bool:
    return mention.span.start == sentence.span.start and sentence.text[:1].isupper()


def _placed(document: Document) -> Iterator[tuple[Sentence, Mention]]:
    sentences = iter(sorted(document.sentences, key=lambda sentence: sentence.span))
    sentence = next(sentences, None)
    for mention in document.mentions:
        while sentence is not None and sentence.span.end <= mention.span.start:
            sentence = next(sentences, None)
        if sentence is None:
            return
        yield sentence, mention


def _node(
    number: int, document: Document, sentence: Sentence, mention: Mention, name: tuple[str, ...], *, shortened: bool
) -> Node:
    before = document.raw[max(sentence.span.start, mention.span.start - 12) : mention.span.start].split()
    words = mention.norm.split()
    leading = words[: -len(name)] if mention.named and mention.kind is MentionKind.PERSON else []
    titled = [word for word in words[:-1] if word in titles()]
    full = full_name(name, words) if mention.kind is MentionKind.PERSON and not shortened else None
    title = (titled[-1] if titled else "") if name else stem(mention.head)
    modifiers = frozenset[str]() if name else _modifiers(words, mention.head)
    located = bool(before) and before[-1].lower() in LOCATING
    text = document.text(mention.span)
    sex = gender(words, full)
    kin = relation(words, name)
    introduced = [word for word in leading if word not in name]
    office = senses(introduced) | _initials(introduced)
    return Node(number, document, sentence, mention, text, name, title, modifiers, located, full, sex, office, kin)


def _modifiers(words: Sequence[str], head: str) -> frozenset[str]:
    """Return what the words beside a head mean; a body behind "of" counts by its initials."""
    if "of" not in words or head not in words[: words.index("of")]:
        return senses([word for word in words if word != head])
    cut = words.index("of")
    body = [word for word in words[cut + 1 :] if word not in SUFFIXES]
    initials = "".join(word[0] for word in body)
    complement = senses(body)
    if len(initials) > 1 and not nations(complement):
        complement = frozenset({initials})
    return senses([word for word in words[:cut] if word != head]) | complement


def senses(words: Sequence[str]) -> frozenset[str]:
    """Return the stems of words; a country and its adjective have one sense."""
    found, place = [], 0
    while place < len(words):
        length = 2 if " ".join(words[place : place + 2]) in places() else 1
        kind, _, country = places().get(" ".join(words[place : place + length]), "").partition(" ")
        found.append("@" + country if kind in {"country", "adjective"} else stem(words[place]))
        place += length if kind else 1
    return frozenset(found)


def nations(found: Iterable[str]) -> frozenset[str]:
    """Return the countries among what words mean (see ``senses``)."""
    return frozenset(sense for sense in found if sense.startswith("@"))


def between(node: Node, following: Node) -> str:
    """Return what stands between two mentions of one document."""
    return node.document.raw[node.mention.span.end : following.mention.span.start]


def _initials(words: Sequence[str]) -> frozenset[str]:
    """Return the initials of the words before a title: UN of "United Nations envoy Ada Rowe"."""
    found = "".join(word[0] for word in takewhile(lambda word: word not in titles(), words))
    return frozenset({found} if len(found) > 1 else ())


def node_at(number: int, document: Document, sentence: Sentence, mention: Mention) -> Node:
    """Return the node of a mention that is no name."""
    return _node(number, document, sentence, mention, (), shortened=True)


def node_of(number: int, outer: Node, mention: Mention) -> Node:
    """Return the node of a name that stands inside another phrase."""
    name = tuple(word for word in mention.norm.split() if word not in SUFFIXES)
    return _node(number, outer.document, outer.sentence, mention, name, shortened=True)


def _name(document: Document, mention: Mention) -> tuple[str, ...]:
    """Return the capitalized words of a phrase, without titles, nationalities before other words, and initials."""
    if mention.norm in places():
        return tuple(mention.norm.split())
    written = document.text(mention.span).split()
    if (
        mention.head in PARTISANS
        or (written[0].lower() in ARTICLES and kinds().get(mention.head) is MentionKind.PERSON)
        or (mention.head in titles() and " of " in mention.norm)
    ):
        return ()  # "the Ohio Democrat" says what somebody is
    if mention.kind is MentionKind.PERSON and mention.norm.endswith(mention.head):
        written = _after_office(written)
    capital = [bare(word) for word in written if word[:1].isupper() or word[:1].isdigit()]
    capital = [ABBREVIATED.get(word, word) for word in capital]
    if mention.norm.rpartition(" ")[2] != mention.head:
        return tuple(capital)  # "the Secretary-General of the United Nations" is not the United Nations
    kept = [w for w in capital if w and w not in SUFFIXES and w not in titles() and len(w) > 1]
    if mention.kind is MentionKind.GROUP and mention.head in kinds():
        return tuple(kept or capital)  # the Indian Air Force is not that of another country
    shorter = [word for word in kept if not places().get(word, "").startswith(("adjective", "people"))]
    return tuple(shorter or kept or capital)


def _after_office(written: list[str]) -> list[str]:
    """Return the words behind the last title or lower-case noun for a person: Ada Rowe of "trustee Dr. Ada Rowe".

    Nothing is left of a phrase that is all office: "The Mayor" is no name.
    """
    norms = [normalize(word.strip(",.;:“”\"'‘’()")).removesuffix("'s") for word in written]
    last = max((i for i, word in enumerate(norms[:-1]) if _ends_office(word, written[i])), default=-1)
    if last < 0:
        # "Comedian Ada Rowe" in a headline; two words must be left for a name
        last = max((i for i, word in enumerate(norms[:-2]) if kinds().get(word) is MentionKind.PERSON), default=-1)
    if _is_office(norms[-1]):
        last = len(norms) - 1
    return written[last + 1 :]


def _ends_office(word: str, written: str) -> bool:
    """Whether a name can only begin behind this word: a title, or a word in lower case that is no part of names."""
    return _is_office(word) or (written.islower() and word not in PARTICLES)


def _is_office(word: str) -> bool:
    return any(form in titles() for form in (word, word + ".", word.rpartition("-")[2])) or word in PARTISANS


def bare(word: str) -> str:
    """Return a written word as it is compared: normalized, without marks and possessive."""
    return normalize(word.strip(",.;:“”\"'‘’()")).removesuffix("'s").replace(".", "")
