"""What the shell offers on TAB."""


def complete_format(incomplete: str) -> list[str]:
    """Return the formats that begin so."""
    from newscmp.render.formats import names

    return [name for name in names() if name.startswith(incomplete)]
