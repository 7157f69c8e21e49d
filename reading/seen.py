"""What a document holds, in order: paragraphs and tables, with what is in them besides text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class Aside(NamedTuple):
    """Something that stands in a paragraph and is no text of it: a footnote, a picture, a text box, a hidden text."""

    what: str
    text: str


@dataclass(slots=True)
class Paragraph:
    r"""A paragraph: its text, in which ``\n`` breaks a line, the name of its style, and the ids of its comments."""

    text: str = ""
    style: str = ""
    asides: list[Aside] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Box:
    """A box of a table in one row; ``goes_on`` where it belongs to the merged box above it."""

    content: "list[Paragraph | Table]"
    goes_on: bool = False

    @property
    def text(self) -> str:
        r"""Its text, a paragraph a line."""
        return "\n".join(part.text for part in self.content if isinstance(part, Paragraph)).strip()


@dataclass(slots=True)
class Table:
    """A table: its rows from top to bottom, each with its boxes from left to right."""

    rows: list[list[Box]]


Block = Paragraph | Table


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield every paragraph in ``blocks``, those in tables too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from (
                each for row in block.rows for box in row for each in paragraphs(box.content)
            )


def all_text(blocks: list[Block]) -> str:
    """Return all text in ``blocks``, a paragraph or row of a table a line."""
    lines = [
        block.text if isinstance(block, Paragraph) else "\n".join(map(row_text, block.rows))
        for block in blocks
    ]
    return "\n".join(line for line in lines if line.strip())


def row_text(row: list[Box]) -> str:
    """Return the text of a table's row in one line."""
    return " | ".join(" ".join(all_text(box.content).split()) for box in row).strip(" |")
