"""Colors and marks. Sources are told apart by hue, kinds of finding by underline and weight, everything by text too.

Orange and sky blue stay apart for every kind of color blindness (CIELAB distance 87 to 113 on black, Machado 2009);
their darker relatives vermillion and blue serve light backgrounds (92 to 115). Red and green would fall to 29.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscmp.render.rows import Piece
    from newscmp.render.view import View

#: Okabe and Ito (2008), without green, whose distance to vermillion is small in deutan sight.
DARK = ("#E69F00", "#56B4E9", "#CC79A7", "#F0E442")
LIGHT = ("#D55E00", "#0072B2", "#AA4499", "#996515")
#: For terminals of 16 colors.
BASIC = ("yellow", "cyan", "magenta", "white")
FORMS = {"fact": "bold underline", "framing": "underline", "dim": "dim", "rule": "dim", "id": "bold", "bold": "bold"}

#: The findings' families and the marks of single sources, as diff(1) and sdiff(1) write them.
MARKS = {"fact": "!", "framing": "~", "coverage": ">"}
OPEN, CLOSE = "[[", "]]"

#: What stands for the marks and for common punctuation where the encoding has no room for them.
SPELLED = str.maketrans(
    {"⇄": "=", "─": "-", "│": "|", "●": "x", "·": ".", "○": "o", "…": "...", "–": "-", "—": "-", "×": "x"}
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("‘’‚", "'")
)


def style(piece: Piece, view: View, sources: int) -> str:
    """Return Rich's style for a piece: the source's hue, with more than two sources on the ids alone."""
    form = FORMS.get(piece.role, "")
    if piece.source is None or view.theme == "mono" or (sources > 2 and piece.role != "id"):
        return form
    palette = BASIC if view.color == "standard" else LIGHT if view.theme == "light" else DARK
    return f"{form} {palette[piece.source % len(palette)]}".strip()


def spell(text: str, view: View) -> str:
    """Return the text in the characters that the output has: as it is, or in ASCII."""
    if view.unicode or text.isascii():
        return text
    folded = unicodedata.normalize("NFKD", text.replace(" · ", " | ").translate(SPELLED))
    return "".join(c for c in folded if not unicodedata.combining(c)).encode("ascii", "replace").decode()
