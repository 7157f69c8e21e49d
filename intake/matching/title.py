"""The report's title at the head of the document."""

import re
from collections.abc import Sequence
from itertools import islice

from forms.form import Form
from intake.matching.wording import key
from reading.seen import Block, Paragraph

_STYLE = "title"
_MOST = 4  # paragraphs that a title was broken into


def split_title(form: Form, blocks: Sequence[Block]) -> tuple[list[Paragraph], list[Block]]:
    """Return the paragraphs of the title, and what is left.

    It ends in the official words, or has its style.
    """
    written = (block for block in blocks if isinstance(block, Paragraph) and block.text.strip())
    begin = list(islice(written, _MOST))
    official = key(_official_end(form))
    for count in range(1, len(begin) + 1):
        if key(joined(begin[:count])).endswith(official):
            return _without(blocks, begin[:count])
    return _without(blocks, [block for block in begin if block.style.lower() == _STYLE])


def joined(title: Sequence[Paragraph]) -> str:
    """Return the title in one line."""
    return "".join(line.text for line in title).replace("\n", "").strip()


def unit_of(form: Form, title: str) -> str:
    """Return the unit that the title names; empty where it is not in the official words."""
    found = re.fullmatch(rf"(.+)[0-9]{{4}}{re.escape(_official_end(form))}", title)
    return found[1] if found else ""


def _official_end(form: Form) -> str:
    return form.title.rpartition("}")[2]


def _without(
    blocks: Sequence[Block], title: list[Paragraph]
) -> tuple[list[Paragraph], list[Block]]:
    lines = set(map(id, title))  # by what they are: another paragraph may say the same
    return title, [block for block in blocks if id(block) not in lines]
