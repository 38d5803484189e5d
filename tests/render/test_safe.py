"""Article text cannot steer a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscmp.render.safe import clean


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain “text” – Zoë", "plain “text” – Zoë"),
        ("two\r\nlines\tand a tab", "two lines and a tab"),
        ("\x1b[2Jgone", "\ufffd[2Jgone"),
        ("\x9b31mred", "\ufffd31mred"),
        ("\x1b]8;;http://x\x07link", "\ufffd]8;;http://x\ufffdlink"),
        ("user\u202egnp.exe", "usergnp.exe"),
        ("co\xadoper\u200bate", "cooperate"),
        ("\ud800alone", "\ufffdalone"),
        ("\u061cmayor\U000e0041\u3164 of\ufff9 Lund\u180e", "mayor of Lund"),
        ("me\u0301" + "\u0301" * 400 + "rry", "me" + "\u0301" * 5 + "rry"),
        ("ก" + "\u0e49" * 90, "ก" + "\u0e49" * 5),
        ("Hồ Chí Minh, “„»…—–”", "Hồ Chí Minh, “„»…—–”"),
        ("می\u200cخواهم 👩\u200d👧", "می\u200cخواهم 👩\u200d👧"),
    ],
)
def test_controls_are_shown_as_replaced_and_blanks_as_blanks(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(st.text())
def test_whatever_comes_in_one_harmless_line_comes_out(text: str) -> None:
    result = clean(text)
    assert not any(c < " " or "\x7f" <= c <= "\x9f" for c in result)
    assert len(result.splitlines()) <= 1
    assert clean(result) == result
