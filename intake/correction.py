"""What an edited document says, as the values of a report and the rest that is none."""

from collections.abc import Mapping
from dataclasses import dataclass

from forms.values import Value


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Something that could not be put to a field; ``place`` is where it stands, in words for the clerk."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment (批注) and the text it is about, in short; ``quoted`` is empty where it is about no text."""

    author: str
    text: str
    quoted: str
    place: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What an edited document says.

    ``values`` has every field that the document prints and that was found, as it is printed: a text without blank
    lines and indents, a total as it stands, None where nothing stands. A text in a number's box stays text. Fields
    that are not in it were not found; ``unmatched`` tells of them. ``tracked`` is whether changes were still open:
    they are taken as accepted. ``slip_notes`` is what was written into the slip of a draft.
    """

    title: str
    values: Mapping[str, Value]
    unmatched: tuple[Unmatched, ...]
    comments: tuple[Comment, ...]
    slip_notes: tuple[Unmatched, ...]
    tracked: bool
