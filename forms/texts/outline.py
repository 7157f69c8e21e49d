"""The levels of headings in an official text: 一、 （一） 1. （1）, each beginning a paragraph."""

import re
from functools import lru_cache
from typing import NamedTuple

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_LEVELS = (  # of GB/T 9704—2012, outermost first
    rf"{_NUMERAL}、",
    rf"[（(]{_NUMERAL}[）)]",
    r"[0-9]{1,2}[.．、](?![0-9])",
    r"[（(][0-9]{1,2}[）)]",
)
#: A heading run into its paragraph ends at the first full stop; longer than this, it is none.
_LONGEST_HEADING = 60


class Paragraph(NamedTuple):
    """A paragraph of a text. ``level`` is 0 for plain text; ``lead`` characters are its heading."""

    text: str
    level: int = 0
    lead: int = 0


def outline(text: str) -> list[Paragraph]:
    """Return the paragraphs of a section's text, blank lines and indents left out."""
    lines = [line.strip() for line in text.split("\n")]
    return [paragraph(line) for line in lines if line]


def is_heading(part: Paragraph, below: Paragraph) -> bool:
    """Whether ``part`` is nothing but a heading, under which the paragraph ``below`` it stands."""
    is_beneath = not below.level or below.level > part.level
    return is_beneath and bool(part.level) and part.lead == len(part.text)


def as_printed(text: str) -> str:
    """Return a section's text as it is printed, a paragraph a line."""
    return "\n".join(part.text for part in outline(text))


@lru_cache(maxsize=512)
def paragraph(line: str) -> Paragraph:
    """Return what a single line is. A heading run into its text ends at the first full stop."""
    for level, start in enumerate(_LEVELS, 1):
        if re.match(start, line):
            return Paragraph(line, level, _lead(line))
    return Paragraph(line)


def _lead(line: str) -> int:
    heading, stop, _ = line.partition("。")
    length = len(heading) + len(stop)
    if length > _LONGEST_HEADING:
        return 0
    return length
