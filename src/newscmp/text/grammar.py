"""Closed word classes of English and what a tag tells: enough grammar to find subjects and clauses without a parser."""

from __future__ import annotations

#: Forms of the auxiliaries without a contraction, and of what makes a passive beside them.
BEING = frozenset(("is", "are", "was", "were", "be", "been", "being", "am"))
GETTING = frozenset(("get", "gets", "got", "getting"))
HAVING = frozenset(("have", "has", "had", "having"))
DOING = frozenset(("do", "does", "did"))
MODAL = frozenset(("will", "would", "can", "could", "may", "might", "shall", "should", "must"))
HAVE = HAVING | {"i've", "they've", "we've", "you've", "haven't", "hasn't", "hadn't"}
BE = BEING | GETTING | {"isn't", "aren't", "wasn't", "weren't"}
DO = DOING | {"don't", "doesn't", "didn't"}
MODALS = MODAL | {"cannot", "can't", "won't", "wouldn't", "couldn't", "shouldn't", "mustn't"}
CONTRACTED = ("'ll", "'re", "'ve", "'d", "'m")
#: Pronouns with a contracted verb: "she's", "that's".
CLITIC_BE = frozenset(
    (
        *("he's", "she's", "it's", "that's", "there's", "who's", "what's", "here's", "where's", "how's"),
        *("everybody's", "everyone's", "nobody's"),
    )
)
AUXILIARIES = HAVE | BE | DO | MODALS
FINITE_AUXILIARIES = AUXILIARIES - {"be", "been", "being", "having", "get", "getting"} | CLITIC_BE
#: Adverbs that stand between a subject and its verb though their tags vary.
BETWEEN = frozenset(
    (
        *("also", "then", "later", "earlier", "never", "not", "once", "even", "just", "still", "again", "now", "first"),
        *("further", "since", "long", "reportedly", "recently", "repeatedly", "previously", "soon", "already", "only"),
        *("thus", "always", "often", "twice", "all", "both", "himself", "herself", "themselves", "itself"),
        *("meanwhile", "too", "subsequently", "however", "instead", "famously", "publicly", "privately"),
    )
)
PRONOUNS = frozenset(("i", "you", "he", "she", "it", "we", "they", "this", "that", "these", "those", "who", "one"))
SUBJECTS = frozenset(("i", "he", "she", "we", "they"))
RELATIVES = frozenset(("who", "which", "that", "whom", "whose", "what"))
WH_WORDS = frozenset(("whether", "if", "why", "how", "what", "when", "where", "who", "which", "whose", "whom"))
SUBORDINATORS = frozenset(
    (
        *("that", "when", "because", "if", "while", "as", "although", "though", "unless", "until", "whereas", "since"),
        *("whether", "where", "how", "why", "what", "whenever", "before", "after", "once", "than", "so", "lest"),
        *("which", "who", "whom", "whose"),
    )
)
COORDINATORS = frozenset(("and", "but", "or", "yet", "nor", "plus"))
DETERMINERS = frozenset(
    (
        *("the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your"),
        *("some", "many", "most", "several", "few", "all", "both", "other", "another", "each", "every", "no", "any"),
        *("one", "two", "three", "more", "such", "either", "neither", "half", "much"),
    )
)
PREPOSITIONS = frozenset(
    (
        *("of", "in", "on", "at", "by", "for", "from", "with", "to", "into", "over", "under", "about", "against"),
        *("between", "among", "through", "during", "before", "after", "since", "until", "without", "within", "near"),
        *("across", "behind", "beyond", "like", "amid", "despite", "toward", "towards", "upon", "around", "inside"),
        *("outside", "throughout", "via", "per", "following", "including", "alongside", "ahead", "along"),
    )
)
#: Prepositions that continue the noun phrase before them rather than begin an adverbial.
ATTACHING = frozenset(
    ("of", "for", "from", "with", "at", "in", "on", "to", "about", "against", "behind", "like", "near")
)
DAYS = frozenset(
    (
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"),
        *("tonight", "earlier", "later", "last", "recently", "afterward", "afterwards", "again", "early", "late"),
        *("tomorrow", "this"),
    )
)
FINITE_TAGS = frozenset(("VBD", "VBZ", "VBP", "MD"))
NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS"))
NAME_TAGS = frozenset(("NNP", "NNPS"))
VERB_TAGS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
#: Tags of the words a noun phrase is made of, its determiner included.
PHRASE_TAGS = NOUN_TAGS | {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "VBN", "VBG", "POS", "FW", "", "PRP"}
#: Verbs behind whose object a bare infinitive stands (Quirk et al. 1985, 16.52).
PERCEIVING = frozenset(
    "see sees saw seen seeing watch watches watched watching hear hears heard hearing witness witnessed witnessing"
    " feel felt let help helped".split()
)


def finite(norm: str, tag: str) -> bool:
    """Whether a word is, by itself, the finite verb of a clause."""
    auxiliary = norm in FINITE_AUXILIARIES and tag not in NAME_TAGS  # the month of May
    return auxiliary or tag in FINITE_TAGS or norm.endswith(CONTRACTED)


def adverb(norm: str, tag: str) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return norm in BETWEEN or (tag == "RB" and norm != "there")


def possessive(norm: str) -> bool:
    """Whether a word carries the genitive ending; contracted pronouns do not."""
    return norm.endswith(("'s", "s'")) and norm not in CLITIC_BE
