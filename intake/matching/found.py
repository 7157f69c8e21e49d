"""What was found of a report in an edited document."""

from collections.abc import Iterable
from dataclasses import dataclass

from forms.form import Field
from forms.parsing import Refused, parse, tidy_text
from forms.values import Kind, Value
from reading.seen import Apart, Aside, Block, Paragraph, paragraphs, row_text


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Something that could not be put to a field.

    ``place`` is where it stands, in words for the clerk.
    """

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """What the clerk has to decide about a field: not all that stands there was taken as its text.

    ``whole`` is all that stands there, ``apart`` what of it was not taken, ``beside`` what stands
    beside a figure. ``place`` is where, in words for the clerk.
    """

    place: str
    whole: str
    apart: tuple[Apart, ...]
    beside: tuple[Aside, ...] = ()

    @property
    def told(self) -> list[Unmatched]:
        """What of it was not taken, each with its place."""
        return [Unmatched(f"{self.place}，{each.what}", each.text) for each in self.apart]


class Found:
    """What was found: by field its value, how that is written, what to ask; and what fits none.

    With it, where each comment stands.
    """

    def __init__(self) -> None:
        self.values: dict[str, Value] = {}
        self.written: dict[str, str] = {}
        self.questions: dict[str, Question] = {}
        self.unmatched: list[Unmatched] = []
        self.comment_places: dict[str, str] = {}

    def read_value(self, field: Field, text: str) -> None:
        """Put ``text`` to ``field``: as its value, else as text that cannot be read as one."""
        self.written[field.id] = tidy_text(text).strip()
        try:
            self.values[field.id] = parse(field.kind, text)
        except Refused:
            self.values[field.id] = self.written[field.id]

    def ask(self, field: Field, place: str, lines: Iterable[Paragraph]) -> None:
        """Ask about a field where not all that stands in its ``lines`` is its text."""
        found = list(lines)
        apart = [each for line in found for each in line.apart if each.text.strip()]
        beside: list[Aside] = []
        if field.kind is not Kind.TEXT:
            beside = [aside for line in found for aside in line.asides]
        if apart or beside:
            whole = tidy_text("\n".join(line.whole for line in found)).strip()
            self.questions[field.id] = Question(place, whole, tuple(apart), tuple(beside))

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

    def leave_apart(self, place: str, blocks: Iterable[Block]) -> None:
        """Tell what of the text of ``blocks`` was not taken."""
        for paragraph in paragraphs(blocks):
            for each in paragraph.apart:
                self.leave_text(f"{place}，{each.what}", each.text)

    def leave(self, place: str, blocks: Iterable[Block]) -> None:
        """Tell all of ``blocks``, which belong to no field."""
        for block in blocks:
            if isinstance(block, Paragraph):
                self.leave_text(place, block.text)
            else:
                for row in block.rows:
                    self.leave_text(f"{place}，表格", row_text(row))
            self.leave_asides(place, [block])
            self.leave_apart(place, [block])
