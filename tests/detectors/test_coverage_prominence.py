"""The same thing first in one source and last in another."""

import newscmp
from newscmp.model import Difference
from newscmp.text.analysis import analyze

FINE = "The builder Oduya paid a fine of 4,000 euros in another case last spring."
BODY = (
    "The council closed the old bridge over the river on Friday.",
    "A ferry will carry schoolchildren free of charge until the repairs end.",
    "Engineers found rust in eleven of the forty steel cables.",
    "Shopkeepers on the northern bank expect to lose customers.",
    "The mayor promised help for families who live near the quay.",
    "Trucks must use the motorway through the tunnel.",
    "The last closure, nine years ago, took two winters.",
    "Fishermen welcomed the quiet on the water.",
)
AGAIN = "In another case last spring the builder Oduya paid a fine of 4,000 euros."
SAME = (
    ((*BODY, FINE), (*BODY, FINE)),
    ((FINE, *BODY), (*BODY[:2], AGAIN, *BODY[2:], FINE)),
)
DIFFERENT = (((FINE, *BODY), (*BODY, FINE)),)


def prominence(left: tuple[str, ...], right: tuple[str, ...]) -> list[Difference]:
    pages = [
        analyze("Council closes bridge\n\n" + "\n\n".join(body), id=id_) for id_, body in (("a", left), ("b", right))
    ]
    return list(newscmp.diff(*pages, only=["coverage.prominence"]).differences)


def test_the_same_order_or_an_early_mention_is_no_finding() -> None:
    for left, right in SAME:
        assert prominence(left, right) == []


def test_a_lead_that_comes_last_elsewhere() -> None:
    for left, right in DIFFERENT:
        (found,) = [d for d in prominence(left, right) if d.readings[0].text == FINE]
        assert [reading.value for reading in found.readings] == ["lead", "end"]


def test_a_single_sentence_has_no_end() -> None:
    assert prominence((FINE,), (FINE,)) == []
