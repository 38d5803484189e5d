"""Bytes to text: byte-order mark, declaration, UTF-8, then a reported guess; mojibake is named, not repaired."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from newscmp.errors import UnreadableDocument
from newscmp.frozen import dataclass
from newscmp.readers.formats import binary

if TYPE_CHECKING:
    from newscmp.readers.trace import Traced

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Bytes looked at for a guess; the detector's cost grows with them and its answer does not get better.
SAMPLE = 32_768
#: UTF-8 lead and continuation bytes shown as Windows-1252 characters: Ã©, â€™, Â£.
MOJIBAKE = re.compile(
    r"[ÂÃâ](?:(?<=[ÂÃ])[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
    r"|(?<=â)(?:€[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¦]|\u0080[\u0080-\u00bf]))"
)
#: Characters that bytes above 127 are shown as.
DAMAGED = re.compile(r"[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes and how it was found."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes, name: str, declared: str | None = None) -> Decoded:
    """Return the text of the bytes; raise ``UnreadableDocument`` where they are no text.

    A declaration is believed only if every byte fits it: pages that say ISO-8859-1 and are UTF-8 are common, so UTF-8
    is tried before any single-byte declaration (as the WHATWG sniffing standard allows for mislabelled pages).
    """
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return Decoded(_strict(data[len(bom) :], encoding, name), encoding)
    what = binary(data)
    if what:
        raise UnreadableDocument(
            f"{name}: this is {what}, not text", "give the file its real suffix, or leave it out", "ingest.binary"
        )
    wide = _wide(data)
    if wide:
        return Decoded(_strict(data, wide, name), wide, guessed=True)
    if b"\x00" in data:
        place = data.index(b"\x00")
        raise UnreadableDocument(
            f"{name}: NUL byte at {place}: this is not text",
            "leave the file out, or export it as UTF-8 text",
            "ingest.binary",
        )
    for stated in ("utf-8", declared):
        try:
            if stated:
                return Decoded(data.decode(stated), _canonical(stated))
        except (UnicodeDecodeError, LookupError):
            continue
    return _guess(data, name)


def mojibake(text: str) -> tuple[int, ...]:
    """Return where UTF-8 was decoded as Windows-1252: the positions of the damaged characters."""
    return tuple(match.start() for match in MOJIBAKE.finditer(text))


def repair(text: str) -> Traced:
    """Return the text with every damaged run decoded again, and where it stood; what does not decode stays as it is."""
    from newscmp.readers.trace import Traced, joined

    parts: list[Traced] = []
    place = 0
    for match in DAMAGED.finditer(text):
        characters = _again(match.group())
        if characters == match.group():
            continue
        parts.append(Traced(text[place : match.start()], ((0, match.start() - place, place, 1),)))
        place = match.start()
        for character in characters:
            width = len(character.encode("utf-8"))  # so many bytes, and each was shown as a character
            parts.append(Traced(character, ((0, 1, place, width),)))
            place += width
    return joined((*parts, Traced(text[place:], ((0, len(text) - place, place, 1),))))


def _again(run: str) -> str:
    try:
        return b"".join(c.encode("latin-1") if ord(c) < 256 else c.encode("cp1252") for c in run).decode("utf-8")
    except UnicodeError:
        return run


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableDocument(
            f"{name}: byte 0x{data[error.start]:02x} at {error.start} is not {encoding.upper()}",
            "the file is damaged: get it again, or convert it to UTF-8",
            "ingest.encoding",
        ) from error


def _wide(data: bytes) -> str | None:
    """Return UTF-16's byte order where no mark states it: in Western text every second byte is zero."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 2 or len(data) % 2:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None


def _guess(data: bytes, name: str) -> Decoded:
    from charset_normalizer import from_bytes

    matches = list(from_bytes(data[:SAMPLE], threshold=0.3))
    names = [match.encoding for match in matches]
    # On short Western text the detector ties between many single-byte tables; the web means Windows-1252.
    western = [match.chaos for match in matches if "cp1252" in match.could_be_from_charset]
    if western and western[0] <= matches[0].chaos + 0.05:
        names.insert(0, "cp1252")
    for encoding in names:
        try:
            return Decoded(data.decode(encoding), encoding, guessed=True)
        except UnicodeDecodeError:
            continue
    place = _first_bad(data)
    raise UnreadableDocument(
        f"{name}: byte 0x{data[place]:02x} at {place} is not UTF-8, and no other encoding fits",
        "convert it, for example: iconv -f latin1 -t utf-8",
        "ingest.encoding",
    )


def _first_bad(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _canonical(encoding: str) -> str:
    return codecs.lookup(encoding).name
