"""Which rules run, and how much each matters: ``--select``, ``--ignore`` and the configured severities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscmp.checks import cards
from newscmp.errors import NewscmpError
from newscmp.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def severities(
    select: Sequence[str], ignore: Sequence[str], stated: Mapping[str, str] | None = None
) -> dict[str, Severity]:
    """Return the severity of every rule; ``off`` where it does not run.

    Names may leave out ``ingest.``. A rule that is usually off becomes a warning when it is selected by name.
    Raises ``NewscmpError`` for a name that no rule has.
    """
    chosen, left_out = _known(select), _known(ignore)
    said = {name: Severity(value) for name, value in zip(_known(stated or {}), (stated or {}).values(), strict=True)}
    found = {}
    for id_, (_, usual) in cards().items():
        severity = said.get(id_, usual)
        if id_ in chosen and severity is Severity.OFF:
            severity = Severity.WARNING
        runs = (not chosen or id_ in chosen or "ingest" in chosen) and id_ not in left_out and "ingest" not in left_out
        found[id_] = severity if runs else Severity.OFF
    return found


def _known(names: Iterable[str]) -> list[str]:
    found = [name if name == "ingest" or name.startswith("ingest.") else f"ingest.{name}" for name in names]
    for name in found:
        if name != "ingest" and name not in cards():
            raise NewscmpError(f'no check "{name}"', "have: " + " ".join(cards()))
    return found
