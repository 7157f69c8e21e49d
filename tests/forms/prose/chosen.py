"""Numbers of a text by how they are written, for the tests of choices."""

import re

from forms.choice import Place
from forms.prose.choices import place_of
from forms.prose.masked import Written

ID = "text.overview"


def place(text: str, number: str) -> Place:
    """Return the place of the number that is written so, which is in the text once."""
    assert len(re.findall(rf"(?<!\d){number}(?!\d)", text)) == 1
    made = place_of(text, ID, text.index(number))
    assert made
    return made


def written(text: str, where: Written | None) -> str:
    """Return how the number is written that a place leads to."""
    return text[where.start : where.end] if where else "lapsed"
