"""The errors newscmp raises on purpose: each says what is wrong and what to do next."""


class NewscmpError(Exception):
    """Trouble the user can act on; the command line prints it in two lines and exits 2."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UnknownDocument(NewscmpError):
    """No document answers to the given id or path."""


class AmbiguousDocument(NewscmpError):
    """More than one document answers to the given id."""


class UnreadableDocument(NewscmpError):
    """The bytes are not an article that can be read: empty, binary, wrongly encoded, too large."""

    def __init__(self, message: str, hint: str = "", rule: str | None = None) -> None:
        super().__init__(message, hint)
        self.rule = rule
        """Id of the check that the content fails; None where it could not be looked at."""


class ConfigError(NewscmpError):
    """A configuration file has an unknown key or a value of the wrong kind."""


class StoreError(NewscmpError):
    """The corpus file cannot be opened, read or written."""


class MissingExtra(NewscmpError):
    """A format needs an optional package; the hint names the extra that brings it."""
