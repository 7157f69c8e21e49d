"""What was found of a report in an edited document."""

from collections.abc import Iterable
from dataclasses import dataclass

from forms.form import Field
from forms.parsing import Refused, parse, tidy_text
from forms.values import Value
from reading.seen import Block, Paragraph, paragraphs, row_text


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Something that could not be put to a field.

    ``place`` is where it stands, in words for the clerk.
    """

    place: str
    text: str


class Found:
    """Values by field, what fits no field, and of each comment the place where it stands."""

    def __init__(self) -> None:
        self.values: dict[str, Value] = {}
        self.unmatched: list[Unmatched] = []
        self.comment_places: dict[str, str] = {}

    def read_value(self, field: Field, text: str) -> None:
        """Put ``text`` to ``field``: as its value, else as text that cannot be read as one."""
        try:
            self.values[field.id] = parse(field.kind, text)
        except Refused:
            self.values[field.id] = tidy_text(text).strip()

    def leave_text(self, place: str, text: str) -> None:
        """Tell of a text that could be put to no field."""
        tidied = tidy_text(text).strip()
        if tidied:
            self.unmatched.append(Unmatched(place, tidied))

    def leave_asides(self, place: str, blocks: Iterable[Block]) -> None:
        """Tell what stands beside the text of ``blocks``, and remember whose comments are there."""
        for paragraph in paragraphs(blocks):
            for aside in paragraph.asides:
                self.leave_text(f"{place}，{aside.what}", aside.text)
            for comment in paragraph.comments:
                self.comment_places.setdefault(comment, place)

    def leave(self, place: str, blocks: Iterable[Block]) -> None:
        """Tell all of ``blocks``, which belong to no field."""
        for block in blocks:
            if isinstance(block, Paragraph):
                self.leave_text(place, block.text)
            else:
                for row in block.rows:
                    self.leave_text(f"{place}，表格", row_text(row))
            self.leave_asides(place, [block])
