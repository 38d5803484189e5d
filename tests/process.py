"""The real command, as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parent.parent / "src"
#: Variables that change what the program shows; pytest and its workers set some of them.
SWITCHES = ("NEWSCMP_", "XDG_", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "PAGER", "LC_", "LANG")
ENVIRONMENT = {
    **{key: value for key, value in os.environ.items() if not key.startswith(SWITCHES)},
    "PYTHONPATH": str(SOURCE),
    "PYTHONDONTWRITEBYTECODE": "1",
    "HOME": "/nonexistent",
}


def newscmp(*arguments: str | Path, cwd: Path, data: bytes = b"", **form: Any) -> subprocess.CompletedProcess[str]:
    """Return the finished run of ``newscmp ARGUMENTS`` in a folder."""
    done = subprocess.run(
        [sys.executable, "-m", "newscmp", *map(str, arguments)],
        cwd=cwd,
        input=data,
        capture_output=True,
        env=ENVIRONMENT,
        timeout=120,
        check=False,
        **form,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )
