"""Rows to text. Into a pipe every row is one line of plain text; Rich wraps and colors when there is a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.render.rows import STEP, Columns, Flow, Parts, Piece, Ruled, Spread, dim
from newscmp.render.safe import clean
from newscmp.render.theme import CLOSE, OPEN, spell, style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console
    from rich.segment import Segment
    from rich.text import Text

    from newscmp.render.rows import Row
    from newscmp.render.view import View

#: Width of rules and of lines with two ends where no width is known.
PAGE = 100
#: A line is cut between words, unless that would leave more than this empty.
LONGEST = 18
GAP = (Piece(" "),)
DOT = (Piece(" · "),)
LINK = "link"
MARKED = frozenset({"fact", "framing"})


def paint(rows: Sequence[Row], view: View, *, sources: int = 2) -> str:
    """Return the rows as text: no trailing blanks, ends in a newline, no control characters of an article in it."""
    if view.width is None and view.color is None:
        lines = [_plain(row, view) for row in rows]
        return "".join(line.rstrip() + "\n" for line in lines)
    return _Painter(view, sources).paint(rows)


def text_of(pieces: Sequence[Piece], view: View) -> str:
    """Return the pieces as plain text, marked spans in brackets where no color shows them."""
    return "".join(_written(piece, view) for piece in pieces)


def _written(piece: Piece, view: View) -> str:
    text = spell(clean(piece.text), view)
    return f"{OPEN}{text}{CLOSE}" if piece.role in MARKED and view.color is None else text


def _plain(row: Row, view: View) -> str:
    if isinstance(row, Flow):
        return text_of((*row.label, *row.body), view)
    if isinstance(row, Ruled):
        heading = text_of((*row.heading, *GAP), view) if row.heading else ""
        return heading + spell("─", view) * max(3, PAGE - len(heading))
    if isinstance(row, Spread):
        left, right = _plain(row.left, view), text_of(row.right, view)
        return left + right.rjust(max(PAGE - len(left), len(right) + 2))
    if isinstance(row, Parts):
        return text_of(row.label, view) + text_of(DOT, view).join(text_of(part, view) for part in row.parts)
    return spell(row.gap, view).join(" ".join(text_of(paragraph, view) for paragraph in cell) for cell in row.cells)


class _Painter:
    """Rich's part: one console for all rows of a page."""

    def __init__(self, view: View, sources: int) -> None:
        from rich.console import Console

        self.view = view
        self.sources = sources
        self.width = view.width or PAGE
        self.console: Console = Console(
            width=self.width,
            height=100,  # given, because Rich takes 80 columns on a dumb terminal otherwise
            color_system=view.color or None,  # type: ignore[arg-type] # a name of Rich's
            force_terminal=view.color is not None,
            no_color=False,
            markup=False,
            highlight=False,
            emoji=False,
            legacy_windows=False,
        )

    def paint(self, rows: Sequence[Row]) -> str:
        from rich.text import Text

        page = Text("\n").join(line for row in rows for line in self._lines(row))
        return "".join(map(self._written, page.render(self.console, end="\n")))

    def _written(self, segment: Segment) -> str:
        """Return a run of text with its escape sequences, a link's (OSC 8) outside those of its color."""
        from rich.console import COLOR_SYSTEMS

        style = segment.style
        if not style:
            return segment.text
        text = style.render(segment.text, color_system=COLOR_SYSTEMS.get(self.view.color or ""))
        link = style.meta.get(LINK)
        return f"\x1b]8;;{link}\x1b\\{text}\x1b]8;;\x1b\\" if link else text

    def _lines(self, row: Row) -> Iterator[Text]:
        for line in self._row(row):
            line.rstrip()
            yield line

    def _row(self, row: Row) -> Iterator[Text]:
        if isinstance(row, Flow):
            yield from self._flow(row)
        elif isinstance(row, Ruled):
            *before, last = self._wrap(self._text(row.heading), self.width)
            yield from before
            room = self.width - last.cell_len
            if room > 3:
                line = spell("─", self.view)
                last.append(f" {line * (room - 1)}" if last.cell_len else line * room, "dim" if self.view.color else "")
            yield last
        elif isinstance(row, Spread):
            yield from self._spread(row)
        elif isinstance(row, Parts):
            yield from self._parts(row)
        else:
            yield from self._columns(row)

    def _text(self, pieces: Sequence[Piece]) -> Text:
        from rich.style import Style
        from rich.text import Text

        text = Text()
        for piece in pieces:
            written = _written(piece, self.view)
            form = style(piece, self.view, self.sources) if self.view.color else ""
            link = self._link(piece)
            if link is None:
                text.append(written, form)
                continue
            name = written.rstrip()  # what fills the column up is no part of the link
            text.append(name, Style.parse(form) + Style.from_meta({LINK: link})).append(written[len(name) :])
        return text

    def _link(self, piece: Piece) -> str | None:
        """Return the address of the file that a document's id or a reference leads to."""
        known = piece.role == "id" and piece.source is not None and piece.source < len(self.view.links)
        return self.view.links[piece.source or 0] if known else None

    def _wrap(self, text: Text, width: int) -> list[Text]:
        if self.view.width is None:
            return [text]
        return list(text.wrap(self.console, max(width, 8))) or [text]

    def _flow(self, row: Flow) -> Iterator[Text]:
        label, body = self._text(row.label), self._text(row.body)
        indent = label.cell_len
        if indent > self.width // 2:  # no room beside it: the body goes below
            yield from self._wrap(label, self.width)
            label, indent = self._text(()).append(" " * STEP), STEP
        if row.cut:
            yield label + self._cut(body, self.width - indent)
            return
        for number, line in enumerate(self._wrap(body, self.width - indent)):
            yield label + line if number == 0 else self._text(()).append(" " * indent).append_text(line)

    def _cut(self, text: Text, width: int) -> Text:
        if self.view.width is not None and text.cell_len > width:
            mark = spell("…", self.view)
            text.truncate(max(width - len(mark), 1))
            last = text.plain.rfind(" ")
            if last > max(0, width - LONGEST):
                text.right_crop(len(text) - last)
            text.rstrip()
            text.append(mark)
        return text

    def _spread(self, row: Spread) -> Iterator[Text]:
        *before, last = self._flow(row.left)
        right = self._text(row.right)
        gap = self.width - last.cell_len - right.cell_len
        yield from before
        if gap >= 2 and not before:
            yield last.append(" " * gap).append_text(right)
        else:
            indent = self._text(row.left.label).cell_len
            yield from (last, *self._flow(Flow(row.right, (Piece(" " * indent),))))

    def _parts(self, row: Parts) -> Iterator[Text]:
        label, dot = self._text(row.label), self._text(DOT)
        if label.cell_len > self.width // 2:
            label = self._text((Piece(" " * STEP),))
        width = self.width - label.cell_len
        lines: list[Text] = []
        for part in map(self._text, row.parts):
            room = self.view.width is None or (lines and lines[-1].cell_len + dot.cell_len + part.cell_len <= width)
            if lines and room:
                lines[-1] = lines[-1] + dot + part
            else:
                lines.append(part)
        for number, line in enumerate(piece for whole in lines for piece in self._wrap(whole, width)):
            yield (self._text(()).append(" " * label.cell_len) if number else label) + line

    def _columns(self, row: Columns) -> Iterator[Text]:
        cells = [self._cell(cell, width, row.height) for cell, width in zip(row.cells, row.widths, strict=True)]
        for number in range(max(len(cell) for cell in cells)):
            line = self._text(())
            for place, (cell, width) in enumerate(zip(cells, row.widths, strict=True)):
                part = cell[number] if number < len(cell) else self._text(())
                line.append_text(self._text(dim(row.gap) if place else ()))
                line.append_text(part).append(" " * max(width - part.cell_len, 0))
            yield line

    def _cell(self, paragraphs: Sequence[Sequence[Piece]], width: int, height: int | None) -> list[Text]:
        return [line for pieces in paragraphs for line in self._paragraph(pieces, width, height)]

    def _paragraph(self, pieces: Sequence[Piece], width: int, height: int | None) -> list[Text]:
        lines = self._wrap(self._text(pieces), width)
        for line in lines:
            line.rstrip()
        if height is not None and len(lines) > height:
            lines = lines[:height]
            lines[-1] = self._cut(lines[-1].append(" " * width), width)
        return lines
