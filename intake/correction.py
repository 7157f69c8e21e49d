"""What an edited document says, as the values of a report and the rest that is none."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from forms.values import Value
from intake.matching.found import Question, Unmatched
from intake.matching.wording import key


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment (批注) and the text it is about, in short.

    ``quoted`` is empty where it is about no text.
    """

    author: str
    text: str
    quoted: str
    place: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What an edited document says.

    ``values`` has every field that the document prints and that was found, as it is printed: a text
    without blank lines and indents, a total as it stands, None where nothing stands. A text in a
    number's box stays text. Fields that are not in it were not found; ``unmatched`` tells of them.
    ``written`` is how the values stand there: 25件 for 25. ``questions`` are about fields of which
    not all was taken. ``tracked`` is whether changes were still open: they are taken as accepted.
    ``slip`` is all that stands on the slip of a draft. ``code`` is the content code of what the
    document was made from, as its properties have it; empty for none.
    """

    title: str
    code: str
    values: Mapping[str, Value]
    written: Mapping[str, str]
    questions: Mapping[str, Question]
    unmatched: tuple[Unmatched, ...]
    comments: tuple[Comment, ...]
    slip: tuple[Unmatched, ...]
    tracked: bool

    def slip_notes(self, printed: Iterable[str]) -> list[Unmatched]:
        """Return what stands on the slip besides the texts that were ``printed`` on it."""
        expected = Counter(map(key, printed))
        notes = []
        for text in self.slip:
            if expected[key(text.text)]:
                expected[key(text.text)] -= 1
            else:
                notes.append(text)
        return notes
