"""A page as a tree, with the standard library's parser: no recursion, and nothing the parser meets can stop it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from newscmp.origin import after_newlines

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
#: Elements that start a new block of text (HTML living standard, section 15.3: display block, list-item, table-cell).
BLOCK = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary table tbody td tfoot "
    "th thead tr ul".split()
)
#: Elements whose content is never the page's text.
SILENT = frozenset(
    "script style noscript template svg math iframe object embed video audio canvas select textarea button head".split()
)
#: An opening tag of the set closes an open element of the key, unless a scope lies between.
CLOSES = {
    "p": BLOCK - {"body", "html"},
    "li": frozenset({"li"}),
    "dd": frozenset({"dd", "dt"}),
    "dt": frozenset({"dd", "dt"}),
    "td": frozenset({"td", "th", "tr"}),
    "th": frozenset({"td", "th", "tr"}),
    "tr": frozenset({"tr"}),
    "option": frozenset({"option"}),
}
SCOPES = {
    "li": frozenset({"ul", "ol", "menu"}),
    "td": frozenset({"table"}),
    "th": frozenset({"table"}),
    "tr": frozenset({"table"}),
}
COMMENT_END = re.compile(r"--\s*>")
TAG_START = re.compile(r"<[a-zA-Z/!?]")


@dataclass(eq=False, slots=True)
class Text:
    """A stretch of text without tags, character references replaced, and where it begins in the markup."""

    text: str
    place: int


@dataclass(eq=False, slots=True)
class Node:
    """An element; ``children`` holds texts and elements in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: Node | None = None
    children: list[Node | Text] = field(default_factory=list)

    @property
    def names(self) -> str:
        """The class, id and role of the element in one lower-case string."""
        get = self.attributes.get
        return f"{get('class', '')} {get('id', '')} {get('role', '')}".lower()


class _Builder(HTMLParser):
    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.starts = [0, *after_newlines(markup)]
        self.uncommented = len(markup) - max((match.end() for match in COMMENT_END.finditer(markup)), default=0)
        self.root = Node("html")
        self.open = [self.root]
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self.silent += 1
            self.open.append(Node(tag, parent=self.open[-1]))
            return
        self._close_implied(tag)
        node = Node(tag, {key: value or "" for key, value in attrs}, self.open[-1])
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, max(0, len(self.open) - 64), -1):
            if self.open[depth].tag == tag:
                self.silent -= sum(node.tag in SILENT for node in self.open[depth:])
                del self.open[depth:]
                return

    # Where a comment or declaration has no end, the parser of Python 3.11 looks for one from each beginning, in time
    # that grows with the square of the page. These two do what browsers do.

    def parse_comment(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 - the parser's own
        """Let a comment without end go on to the end of the page."""
        unclosed = len(self.rawdata) - i <= self.uncommented
        return len(self.rawdata) if unclosed else super().parse_comment(i, report)

    def parse_html_declaration(self, i: int) -> int:
        """Take ``<![`` for a comment up to the next ``>``."""
        if self.rawdata.startswith("<![", i):
            return self.parse_bogus_comment(i)
        return super().parse_html_declaration(i)

    def handle_data(self, data: str) -> None:
        if not self.silent:
            line, column = self.getpos()
            self.open[-1].children.append(Text(data, self.starts[line - 1] + column))

    def _close_implied(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, max(0, len(self.open) - 8), -1):
            here = self.open[depth].tag
            if tag in CLOSES.get(here, ()):
                del self.open[depth:]
                return
            if (here in BLOCK and here != "p") or tag in SCOPES.get(here, ()):
                return


def tree(markup: str) -> Node:
    """Return the root of the page."""
    builder = _Builder(markup)
    broken_off = TAG_START.search(markup, markup.rfind(">") + 1)
    builder.feed(markup[: broken_off.start()] if broken_off else markup)
    builder.close()
    return builder.root
