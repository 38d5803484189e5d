"""Whatever persons a story names: no row mixes two of them, and the order of the documents changes no row."""

from itertools import combinations, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

import newscmp
from newscmp.clusters.nodes import nodes
from newscmp.clusters.persons import one_person
from newscmp.entities import Labels
from newscmp.text.analysis import analyze

NAMES = ("Karl Rowe", "Liz Rowe", "Karl Rowe Jr.", "Elizabeth Rowe", "Peter Kovacs", "Petra Kovacs", "Mary Lin")
FORMS = (
    "Mayor {full} spoke.",
    "{last} left the pier.",
    "Mr. {last} wept.",
    "{full}, the treasurer, paid.",
    "{full} and his wife, {other}, came.",
    "{last}’s lawyer met {other}.",
    "The younger {last} said he would wait.",
    "The mayor thanked her sister, {full}.",
    "A man was arrested. {full}, 34, was charged.",
    "“I met {full},” {other} said. “She paid.”",
)
LEAD = "Harbor talks end\n\nThe talks on the new harbor of the town ended late on Monday after nine hours.\n\n"


@st.composite
def texts(draw: st.DrawFn) -> str:
    told = draw(st.lists(st.tuples(st.sampled_from(FORMS), st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=6))
    last = {name: name.removesuffix(" Jr.").split()[-1] for name in NAMES}
    return LEAD + " ".join(form.format(full=full, last=last[full], other=other) for form, full, other in told)


def clusters(found: Labels) -> set[frozenset[tuple[str, int]]]:
    return {
        frozenset((m.document, m.span.start) for n in e.namings for m in n.mentions if m.span) for e in found.entities
    }


@settings(max_examples=25, deadline=None)
@given(st.lists(texts(), min_size=1, max_size=3))
def test_no_row_mixes_two_persons_and_no_order_matters(written: list[str]) -> None:
    documents = [analyze(text, id=str(number)) for number, text in enumerate(written)]
    found = newscmp.labels(*documents)
    full = {(node.document.id, node.mention.span.start): node.full for node in nodes(documents) if node.full}
    for cluster in clusters(found):
        names = {full[place] for place in cluster if place in full}
        assert all(one_person(a, b) for a, b in combinations(sorted(names), 2))
    assert all(clusters(newscmp.labels(*order)) == clusters(found) for order in permutations(documents))
