"""Paragraphs that speak of the page: consent, subscriptions, newsletters, comments, who wrote and who may copy.

Whole sentences with an end mark, they read like running text, and on a page with little else of the kind they score as
part of it. Each pattern is a phrase that an outlet says of itself to its readers, so a report on the same subject does
not match; what is quoted or told as said by someone never does. On 331 pages, 403 lines of furniture match, and 7 that
count as article: credits of agencies and pointers to other stories.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscmp.text.clean.labels import NAME, TOLD

if TYPE_CHECKING:
    from newscmp.text.clean.shape import Block

#: Notices are short; longer paragraphs have more to tell.
LONGEST = 60
NETWORK = r"(?:twitter|facebook|instagram|whatsapp|linkedin|youtube|telegram|tiktok|bluesky|threads|@\w+)"
WRITER = r"(?:reporter|correspondent|journalist|editor|columnist|writer|freelancer|producer)"
PATTERNS = {
    "clean.legal": r"""
        ^(?:we|this\s(?:web)?site|our\s(?:web)?site)\b[^.]{0,80}\bcookies\b | \bour\suse\sof\scookies\b
        | ^to\s(?:view|see|watch|load|show)\b[^.]{0,60}\bcookies\b | \bmay\s(?:be\susing|use)\scookies\b
        | \bwe\sreserve\sthe\sright\sto\s(?:remove|delete|edit|close|moderate)\b
        | ^this\smaterial\smay\snot\sbe\spublished\b | \bthomson\sreuters\strust\sprinciples\b
        | \b(?:has|have)\snot\sbeen\s(?:edited|created)\sby\b[^.]{0,60}\b(?:staff|team|feed|desk)\b""",
    "clean.subscription": r"""
        ^already\s(?:a|have\san?)\s(?:\w+\s)?(?:subscriber|subscription|account|member)\b | \bto\syour\sinbox\b
        | \bthis\s(?:article|story|content|page)\sis\s(?:\w+\s){0,3}(?:for|to)\s(?:\w+\s){0,2}subscribers\b
        | ^you\s?(?:have|['’]ve)\b[^.]{0,40}\bfree\s(?:articles?|stories|story)\b
        | \bour\s(?:\w+\s){0,3}email\salerts?\b
        | \bsign\sup\s(?:for|to)\sour\b[^.]{0,40}\b(?:newsletters?|emails?|alerts?|briefing)\b
        | ^when\syou\ssubscribe\b | ^support\s(?:independent|our|quality|local)\s(?:\w+\s)?journalism\b
        | ^unlock\b[^.]{0,40}\bfor\sfree\b | ^download\sour\s(?:\w+\s)?app\b""",
    "clean.comment-form": r"""
        ^our\scomment(?:s|ing)?\s(?:section|policy|guidelines|rules)\b | \bopinions\sof\sour\sreaders\b
        | ^comments\s(?:on\sthis\s\w+\s)?are\s(?:\w+\s)?(?:moderated|closed)\b
        | \bin\sthe\scomments(?:\ssection)?\sbelow\b
        | ^(?:do\syou\shave|have\syou\sgot)\s(?:an?|any|more)\s(?:\w+\s)?(?:story|tip|information|news)\b[^?]{0,40}\?
        | ^(?:get\sin\stouch\swith|contact|email|write\sto)\s(?:us|our|the\s(?:reporter|author|writer|newsdesk))\b
        | ^if\syou\s?(?:have\sbeen|['’]ve\sbeen|are|were)\saffected\sby\b[^.]{0,20}\bissues\b | ^send\sus\syour\b""",
    "clean.share": rf"^follow\s(?:us|him|her|them|our)\b[^.]{{0,60}}\b{NETWORK}",
    "clean.author-note": rf"""
        \b(?:can\sbe\sreached|reach|contact|e-?mail)\s(?:(?:him|her|them)\s)?(?:at|on|by)\b[^@]{{0,40}}@\w
        | \bfollow\s(?:him|her|them)\son\b
        | ^\(?(?:additional\s)?(?:reporting|writing|editing)\sby\s(?-i:{NAME})\b
        | ^with\s(?:files|inputs?|additional\sreporting)\s(?:from|by)\b
        | ^[^.]{{3,80}}\scontributed\sto\sth(?:is|e)\s(?:report|story|article)\.?$
        | ^this\s(?:article|story|report|piece)\s(?:was\s)?(?:originally|first)\s(?:published|appeared)\b""",
    "clean.credit": r"""
        ^(?:(?-i:[A-Z]{2,5})|file|representational|representative|handout|stock|illustrative)\s(?:photo|image|picture|pic)s?\.?$
        | ^(?:\S+\s){1,5}via\s(?:twitter|x|facebook|instagram|youtube|getty\simages|ap|afp|reuters)\.?$""",
    "clean.related": r"""
        ^(?:also\sread|read\s(?:also|more|next)|related|recommended|more|watch|video|listen|in\spictures)\s?[|]
        | ^(?:see\salso|read\salso|also\sread|related)\s?:[^.]{3,100}\.?$ | ^(?:tags?|topics?|filed\sunder)\s?:""",
}
#: One of these is in every match, but for the shortest; looking for them takes a tenth of the time.
WORDS = frozenset(
    """cookies material reuters reserve edited created subscriber subscribers subscription account member inbox free
    alert alerts newsletter newsletters email emails briefing subscribe journalism unlock download comment comments
    commenting opinions touch contact write story tip information news affected send follow reach reached mail reporting
    writing editing files input inputs contributed originally first published appeared related tags topics filed
    recommended""".split()
)
SHORT = 8
NOTICES = {rule: re.compile(pattern, re.IGNORECASE | re.VERBOSE) for rule, pattern in PATTERNS.items()}
#: ``Ana Mora is a senior reporter at the Harbor Herald``: of a person of the story unless it is the last paragraph.
BIOGRAPHY = re.compile(
    rf"{NAME}\s(?:{NAME}\s){{1,2}}(?:is|has\sbeen|covers|writes)\b[^.,]{{0,60}}?\b(?:{WRITER}|for\sthe\s{NAME})\b"
)


def rule(text: str, block: Block) -> str | None:
    """Return the rule by which a paragraph is a notice of the page, None for all others."""
    if block.words > LONGEST or (block.words > SHORT and WORDS.isdisjoint(block.content)) or TOLD.search(text):
        return None
    return next((name for name, pattern in NOTICES.items() if pattern.search(text)), None)


def is_biography(text: str, block: Block) -> bool:
    """Return whether a paragraph, the last one, tells who wrote the article."""
    return block.words <= LONGEST and not TOLD.search(text) and BIOGRAPHY.match(text) is not None
