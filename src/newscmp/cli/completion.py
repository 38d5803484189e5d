"""What the shell offers on TAB: the ids of the corpus with their headlines, rules, and the names of formats.

Zsh evaluates what it is offered, and bash puts it on the command line as it is: other people's headlines and file names
are reduced to what no shell takes for more than a word.
"""

import re
from collections.abc import Iterator

WORD = re.compile(r"[\w.,@%+-]+")
MARKUP = re.compile(r"[^\w .,:?()–—‘’“”-]+")


def complete_document(incomplete: str) -> Iterator[tuple[str, str]]:
    """Yield the ids of the corpus that begin so, each with its headline."""
    from newscmp.cli.options import Common
    from newscmp.cli.session import start
    from newscmp.errors import NewscmpError

    try:
        corpus = start(Common()).corpus
        entries = corpus.listing() if corpus is not None else ()
    except NewscmpError:
        return
    for entry in entries:
        if entry.id.startswith(incomplete) and WORD.fullmatch(entry.id):
            yield entry.id, MARKUP.sub(" ", (entry.title or "").replace("'", "’"))


def complete_rule(incomplete: str) -> Iterator[tuple[str, str]]:
    """Yield the rules that begin so, each with what it is about."""
    from newscmp.detectors import detectors

    for detector in detectors():
        if detector.RULE.id.startswith(incomplete):
            yield detector.RULE.id, detector.RULE.title


def complete_format(incomplete: str) -> list[str]:
    """Return the formats that begin so."""
    from newscmp.render.formats import names

    return [name for name in names() if name.startswith(incomplete)]
