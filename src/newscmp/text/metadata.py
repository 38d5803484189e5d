"""What a page states about its article: headline without the site's name, source, by-line, dateline, agency."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.model import Kind, Provenance, Span
from newscmp.text.clean.labels import AGENCY, BYLINE, DAY, MONTH, NAME, SOURCE, signed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscmp.model import Line

#: What stands behind a headline: anything behind a bar, a section or an outlet behind a dash.
SUFFIX = re.compile(r"\s+(?P<sign>\||::|»|[-–—])\s+(?P<tail>[^\s|]+(?:\s[^\s|]+){0,4})$")
OUTLET = re.compile(
    r"\b(?:news|times|post|herald|daily|today|online|tv|radio|press|tribune|journal|gazette|mail|standard|chronicle"
    r"|telegraph|observer|courier|globe|mirror|express|magazine|weekly|network|agency|ledger|echo|dispatch|examiner"
    r"|politics|world|business|opinion|sports?|culture|health|science|technology|entertainment|travel)\b"
    r"|\w\.(?:com|org|net|co|tv|[a-z]{2})\b",
    re.IGNORECASE,
)
#: ``HARBOR CITY (HNA) —``, ``PORT OLAF, Norland, April 3 (Harbor News) -``: in front of the first sentence.
DATELINE = re.compile(
    rf"(?P<place>[A-Z][A-Z.'’-]+(?:[ ,]+[A-Z][A-Z.'’-]+){{0,4}}(?:,\s{NAME}(?:\s{NAME})?)?)"
    rf"(?:[,;]?\s(?P<day>(?i:(?:{DAY},?\s)?{MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?)))?"
    r"\s?(?:[(/]\s?(?P<agency>[A-Z][\w .&'’-]{1,30})[)/]\s?)?(?:--|[–—−-]|:)\s"
)
#: ``Port Olaf (HNA) —``, ``March 3 (HNA) -``: in small letters an agency tells it from a subject between dashes.
BY_AGENCY = re.compile(
    rf"(?:(?P<day>(?i:{MONTH}\s\d{{1,2}}))|(?P<place>{NAME}(?:[ ,]+{NAME}){{0,3}}))"
    r"\s[(](?P<agency>[A-Z][\w .&'’-]{1,30})[)]\s?(?:--|[–—−-])\s"
)
#: ``By Ana Mora, Harbor News Agency``: what follows the first comma is whom she writes for.
EMPLOYER = re.compile(r"(?P<names>[^,|]+)[,|]\s*(?P<employer>.*)", re.DOTALL)


def find(text: str, lines: Sequence[Line]) -> tuple[Provenance, ...]:
    """Return what the lines of a page state, each with its rule and its place in the text.

    Fields: ``title``, ``section`` (the suffix of the headline), ``source``, ``byline``, ``agency``, ``dateline`` (a
    place), ``dateline-day`` (as written). What the page does not state is left out.
    """
    found: list[Provenance] = []
    body = next((line for line in lines if line.kind is Kind.BODY), None)
    titles = [line.span for line in lines if line.kind is Kind.TITLE]
    if titles:  # of several lines where the text is wrapped
        found += _title(text, Span(titles[0].start, titles[-1].end))
    for line in lines:
        if line.kind is Kind.SOURCE:
            found += _labelled(text, line.span, SOURCE, "source", "text.source-line")
        elif line.kind is Kind.BYLINE:
            found += _byline(text, line.span)
        elif line is body or (line.kind is Kind.DATELINE and line.rule != "label.date"):
            found += _dateline(text, line.span)
    return tuple(found)


def headline(text: str, span: Span) -> Span:
    """Return the headline on a title line, without a section or the name of the site behind it."""
    match = SUFFIX.search(text, span.start, span.end)
    if match is None or len(text[span.start : match.start()].split()) < 3:
        return span
    if match["sign"] in "-–—" and not (OUTLET.search(match["tail"]) and match["tail"][0].isupper()):
        return span
    return Span(span.start, match.start())


def _title(text: str, span: Span) -> Iterator[Provenance]:
    short = headline(text, span)
    yield Provenance("title", " ".join(text[short.start : short.end].split()), "text.title-line", short)
    if short != span:
        match = SUFFIX.search(text, span.start, span.end)
        assert match is not None
        yield Provenance("section", match["tail"], "text.title-suffix", Span(*match.span("tail")))


def _labelled(text: str, span: Span, label: re.Pattern[str], field: str, rule: str) -> Iterator[Provenance]:
    match = label.fullmatch(text, span.start, span.end)
    if match is not None:
        yield Provenance(field, match.group(1), rule, Span(*match.span(1)))


def _byline(text: str, span: Span) -> Iterator[Provenance]:
    written = text[span.start : span.end]
    if AGENCY.fullmatch(written):
        end = span.start + len(written.rstrip(" |/"))
        yield Provenance("agency", text[span.start : end], "text.byline", Span(span.start, end))
        return
    if made := signed(written):
        end = span.start + made.end(1)
        yield Provenance("byline", made[1], "text.byline", Span(span.start, end))
        return
    for stated in _labelled(text, span, BYLINE, "byline", "text.byline"):
        assert stated.span is not None
        match = EMPLOYER.fullmatch(text, stated.span.start, stated.span.end)
        if match is None:
            yield stated
            continue
        yield Provenance("byline", match["names"], "text.byline", Span(*match.span("names")))
        yield Provenance("agency", match["employer"], "text.byline", Span(*match.span("employer")))


def _dateline(text: str, span: Span) -> Iterator[Provenance]:
    match = DATELINE.match(text, span.start, span.end) or BY_AGENCY.match(text, span.start, span.end)
    if match is None:
        return
    for group, field in (("place", "dateline"), ("day", "dateline-day"), ("agency", "agency")):
        if match[group]:
            yield Provenance(field, match[group].strip(), "text.dateline", Span(*match.span(group)))
