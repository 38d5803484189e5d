"""Who and what is called what: mentions of several documents clustered by rules, every merge with its reason.

The rules follow the sieves of unsupervised coreference across documents (Lee et al. 2013; Zhukova et al. 2021), without
a model: names before descriptions, what one document tells before what only the comparison of several can tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.clusters import rules
from newscmp.clusters.ages import ages
from newscmp.clusters.appositions import appositions
from newscmp.clusters.bodies import bodies
from newscmp.clusters.capacities import capacities
from newscmp.clusters.contrasts import together
from newscmp.clusters.epithets import epithets
from newscmp.clusters.families import families, relatives
from newscmp.clusters.linked import linked
from newscmp.clusters.nested import join_nested, nested
from newscmp.clusters.nodes import nodes
from newscmp.clusters.offices import offices
from newscmp.clusters.parts import parts
from newscmp.clusters.police import police
from newscmp.clusters.posts import posts
from newscmp.clusters.pronouns import pronouns, resolve
from newscmp.clusters.rows import entity
from newscmp.clusters.surnames import by_age, first_names, surnames
from newscmp.clusters.union import Clusters
from newscmp.clusters.wars import wars
from newscmp.detectors.context import build
from newscmp.entities import Labels
from newscmp.text.voices import by_word

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from newscmp.model import Alignment

#: The surest first: each sees what those before it have merged.
NAMES = (
    relatives,
    posts,
    rules.exact,
    surnames,
    first_names,
    rules.contained,
    rules.short_names,
    rules.acronyms,
    rules.gazetteer,
    appositions,
)
DESCRIPTIONS = (
    families,
    by_age,
    offices,
    bodies,
    ages,
    police,
    parts,
    epithets,
    rules.same_phrases,
    wars,
    rules.heads,
)


def cluster(alignment: Alignment, additions: Mapping[str, tuple[Path, ...]] | None = None) -> Labels:
    """Return the entities of the documents with every mention, most mentioned first; an entity needs two mentions.

    ``additions`` are files of the user's by the name of the word list they add to.
    """
    found = nodes(alignment.documents)
    inner = nested(found)
    spoken = pronouns(alignment.documents, len(found) + len(inner))
    clusters = Clusters((*found, *inner, *spoken))
    for sieve in NAMES:
        sieve(found, clusters)
    capacities(found, spoken, clusters)
    for sieve in DESCRIPTIONS:
        sieve(found, clusters)
    linked(found, clusters, build(alignment, additions))
    join_nested(found, inner, clusters)
    rules.acronyms((*found, *inner), clusters)
    resolve(found, spoken, clusters)
    kept = [(members, reasons) for members, reasons in clusters if len(members) > 1]
    kept.sort(key=lambda item: (-len(item[0]), item[0][0].number))
    voices = {document.id: by_word(document) for document in alignment.documents}
    places = together(alignment.groups)
    entities = (
        entity(n, members, reasons, alignment, voices, places) for n, (members, reasons) in enumerate(kept, start=1)
    )
    return Labels(alignment.documents, tuple(entities))
