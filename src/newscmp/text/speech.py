"""Forms of the plainest verbs of speech: cues even where a tagger takes them for nouns."""

SAYING = frozenset(("say", "says", "said", "tells", "told"))
