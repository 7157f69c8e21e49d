"""The report's title at the head of the document."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from forms.form import Form
from forms.texts.look_alikes import as_written
from forms.texts.title import ending_of
from intake.matching.wording import key
from reading.seen import Block, Paragraph

_STYLE = "title"
_MOST = 4  # paragraphs that a title was broken into


def split_title(form: Form, blocks: Sequence[Block]) -> tuple[list[Paragraph], list[Block]]:
    """Return the paragraphs of the title, and what is left.

    It ends in the official words, or has its style.
    """
    begin = list(islice(_written(blocks), _MOST))
    official = key(ending_of(form))
    for count in range(1, len(begin) + 1):
        if key(joined(begin[:count])).endswith(official):
            return _without(blocks, begin[:count])
    styled = [line for line in begin if line.style.lower() == _STYLE]
    return _without(blocks, styled)


def joined(title: Sequence[Paragraph]) -> str:
    """Return the title in one line."""
    text = as_written("".join(line.text for line in title))
    return text.replace("\n", "").strip()


def unit_of(form: Form, title: str) -> str:
    """Return the unit that the title names; empty where it is not in the official words."""
    found = re.fullmatch(rf"(.+)[0-9]{{4}}{re.escape(ending_of(form))}", title)
    if found is None:
        return ""
    return found[1]


def _written(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """Yield the paragraphs in which something stands."""
    for block in blocks:
        if isinstance(block, Paragraph) and block.text.strip():
            yield block


def _without(
    blocks: Sequence[Block], title: list[Paragraph]
) -> tuple[list[Paragraph], list[Block]]:
    lines = set(map(id, title))  # by what they are: another paragraph may say the same
    return title, [block for block in blocks if id(block) not in lines]
