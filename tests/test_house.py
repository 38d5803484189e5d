"""The rules of the house: imports go down only, modules stay small, every detector is complete."""

from __future__ import annotations

import ast
import re
import statistics
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import newscmp
from newscmp.detectors import detectors, rules

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
SOURCE = Path(newscmp.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))

#: From the top down; a module may import from its own layer and from those below it.
LAYERS = (
    ("__main__", "cli"),
    ("render",),
    ("__init__", "api"),
    ("comparison", "repetition", "chronology", "dating", "clusters"),
    ("detectors", "alignment", "checks"),
    ("corpus", "text", "readers", "lexicons", "engine"),
    ("model", "origin", "frozen", "entities", "problems", "errors", "config", "schema", "baseline"),
)
HEAVY = {"nltk", "textblob", "rich", "tabulate", "trafilatura", "pypdf", "warcio", "docx", "jinja2", "numpy"}
#: The one module that is only imported when its format is asked for.
ALLOWED_HEAVY = {"render/formats/table.py": {"tabulate"}}


def layer(part: str) -> int:
    """Return the height of a module or package directly below ``newscmp``."""
    return next(len(LAYERS) - n for n, names in enumerate(LAYERS) if part in names)


def name(path: Path) -> str:
    """Return the part of a module's path that decides its layer."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Yield the part below ``newscmp`` of everything that a module imports, for its types too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            dotted = [node.module] if node.module != "newscmp" else [f"newscmp.{a.name}" for a in node.names]
        elif isinstance(node, ast.Import):
            dotted = [alias.name for alias in node.names]
        else:
            continue
        for parts in (module.split(".") for module in dotted):
            if parts[0] == "newscmp":
                below = parts[1] if len(parts) > 1 else "__init__"
                yield below if (SOURCE / below).exists() or (SOURCE / f"{below}.py").exists() else "__init__"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_go_down(path: Path) -> None:
    if path == SOURCE / "__init__.py":
        return  # the public names, wherever they live; each is imported when it is first used
    above = {part for part in imports(path) if layer(part) > layer(name(path))}
    assert not above, f"{name(path)} is below {above}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_heavy_packages_are_imported_inside_functions(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top = {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
    top |= {node.module for node in tree.body if isinstance(node, ast.ImportFrom) and node.module}
    allowed = ALLOWED_HEAVY.get(path.relative_to(SOURCE).as_posix(), set())
    assert not {module.partition(".")[0] for module in top} & HEAVY - allowed


def test_the_table_of_layers_is_that_of_the_imports() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    cells = [line.split("|")[1] for line in page.partition("## Layers")[2].splitlines() if line.startswith("| `")]
    told = [set(re.findall(r"`(\w+)`", cell)) for cell in cells[: len(LAYERS)]]
    assert told == [{{"__init__": "newscmp"}.get(part, part) for part in names} - {"__main__"} for names in LAYERS]


def test_every_module_has_a_layer() -> None:
    assert {name(path) for path in MODULES} == {part for names in LAYERS for part in names}


def test_modules_are_small() -> None:
    sizes = {path: path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    assert not {path.name: size for path, size in sizes.items() if size > 350}
    assert statistics.median(size for size in sizes.values() if size > 5) <= 130


def test_every_module_says_what_it_is_for() -> None:
    assert not [path for path in MODULES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]


def test_a_detector_is_found_by_the_name_of_its_module() -> None:
    assert tuple(detector.RULE.id for detector in detectors()) == rules()


@pytest.mark.parametrize("detector", detectors(), ids=lambda detector: detector.RULE.id)
def test_every_detector_is_complete(detector: object) -> None:
    module = detector.__name__.rpartition(".")[2]  # type: ignore[attr-defined]
    rule = detector.RULE  # type: ignore[attr-defined]
    assert rule.id.replace(".", "_").replace("-", "_") == module
    assert rule.title
    assert rule.help
    examples = ROOT / "tests" / "detectors" / f"test_{module}.py"
    tables = {
        target.id
        for node in ast.parse(examples.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    assert {"SAME", "DIFFERENT"} <= tables, f"{examples.name} needs both tables"
