"""What the shell offers on TAB: the ids of the corpus with their headlines, and the names of formats."""

from collections.abc import Iterator


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
        if entry.id.startswith(incomplete):
            yield entry.id, entry.title or ""


def complete_format(incomplete: str) -> list[str]:
    """Return the formats that begin so."""
    from newscmp.render.formats import names

    return [name for name in names() if name.startswith(incomplete)]
