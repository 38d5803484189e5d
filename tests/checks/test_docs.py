"""The page of the checks lists every rule as it is; run this file as a script to write the table anew."""

from __future__ import annotations

from pathlib import Path

from newscmp.checks import cards

PAGE = Path(__file__).parent.parent.parent / "docs" / "checks.md"


def table() -> str:
    rows = (f"| `{rule.id}` | {severity} | {rule.title}. {rule.help} |\n" for rule, severity in cards().values())
    return "| rule | severity | what it means |\n|---|---|---|\n" + "".join(rows)


def test_the_page_lists_every_rule() -> None:
    assert PAGE.read_text(encoding="utf-8").endswith(table())


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8").partition("| rule |")[0]
    PAGE.write_text(text + table(), encoding="utf-8")
