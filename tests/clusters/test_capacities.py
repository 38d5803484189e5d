"""Whom "as" and a verb of being give a role, told by the verb: its object, its subject, or nobody."""

import pytest

from tests.clusters.rows import BOTH, together, told

GIVEN = (
    ("Karl Rowe was fired as head coach of the Otters.", "Karl Rowe", "head coach"),
    ("The Otters fired Karl Rowe on Monday after one season as coach.", "Karl Rowe", "coach"),
    ("The club said that Karl Rowe has been relieved of his duties as head coach.", "Karl Rowe", "head coach"),
    ("Ada Rowe will make her second appearance as a show host.", "Ada Rowe", "a show host"),
    ("Ada Rowe said on Friday that she is to return as host.", "Ada Rowe", "host"),
    ("The choice of Ada Rowe as mayor was praised by Karl Lin.", "Ada Rowe", "mayor"),
    ("President Karl Lin has chosen Dr. Ada Rowe as a spokeswoman.", "Dr. Ada Rowe", "a spokeswoman"),
    ("As mayor, Ada Rowe paid for the harbor.", "Ada Rowe", "mayor"),
    ("Ada Rowe, the Norwich actor known from two films, will be host of the fair.", "Ada Rowe", "host"),
    ("Ada Rowe will be this year's festival host.", "Ada Rowe", "festival host"),
    ("Ada Rowe, a Norwich clerk, is the leading contender.", "Ada Rowe", "the leading contender"),
    ("Ada Rowe was mayor of the town.", "Ada Rowe", "mayor"),
)
NOT_GIVEN = (
    ("Karl Lin wept. Ada Rowe told him that I am resigning as mayor.", "Karl Lin", "mayor"),
    ("Ada Rowe was nominated as port director by Karl Lin.", "Ada Rowe", "port director"),
    ("Karl Lin picked the doctor Ada Rowe, a native of Norwich, as the next mayor.", "Karl Lin", "the next mayor"),
    ("Ada Rowe, who owns a mill, was named by Karl Lin as a trustee.", "Karl Lin", "a trustee"),
    ("Karl Lin asked her to serve as ambassador.", "Karl Lin", "ambassador"),
    ("Karl Lin called her tenure as secretary a failure.", "Karl Lin", "secretary"),
    ("Karl Lin would succeed Ada Rowe as mayor.", "Karl Lin", "mayor"),
    ("Karl Lin fled. Ada Rowe thought he was an intruder.", "Karl Lin", "an intruder"),
    ("Karl Lin met officials such as a mayor.", "Karl Lin", "a mayor"),
    ("Karl Lin is as fast as a runner.", "Karl Lin", "a runner"),
    ("Karl Lin fired him as coach.", "Karl Lin", "coach"),
    ("Karl Lin said that his wife was mayor.", "Karl Lin", "mayor"),
)


@pytest.mark.parametrize(("text", "person", "role"), GIVEN)
def test_a_role_goes_to_whom_the_verb_gives_it(text: str, person: str, role: str) -> None:
    assert together(told(f"{text} {BOTH}"), person, role)


@pytest.mark.parametrize(("text", "person", "role"), NOT_GIVEN)
def test_a_role_of_somebody_else_stays_apart(text: str, person: str, role: str) -> None:
    assert not together(told(f"{text} {BOTH}"), person, role)
