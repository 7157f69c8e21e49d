"""What a page says, beside how it looks: the parts of a document in the order of reading.

Who has a document read aloud, and who reads it in a hundred years, goes by these.
"""

from dataclasses import dataclass, field
from enum import Enum


class Artifact(Enum):
    """What is drawn on a page and is none of what the document says."""

    FRAMES = "the lines of a table"
    FOOT = "the number of the page and what stands with it"
    MARK = "what lies across the pages of a draft"


@dataclass(frozen=True, slots=True)
class Box:
    """What a box of a table is: how far it reaches, and whether it heads others.

    A heading has a ``scope``, in the words of HTML; of a figure, ``headings`` say what it is.
    """

    rowspan: int
    colspan: int
    scope: str = ""
    headings: "tuple[Element, ...]" = ()


@dataclass(eq=False, slots=True)
class Element:
    """A part of a document: ``kind`` is its structure type as ISO 32000-1, 14.8.4, has them."""

    kind: str
    parent: "Element | None" = None
    box: Box | None = None
    parts: "list[Element]" = field(default_factory=list)

    def add(self, kind: str, box: Box | None = None) -> "Element":
        """Return a new part of it, after those that it has."""
        part = Element(kind, self, box)
        self.parts.append(part)
        return part


def document_element() -> Element:
    """Return the element of a whole document, which is empty so far."""
    return Element("Document")
