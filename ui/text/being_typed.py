"""The words that are being typed in a text, of which nothing is said before they are finished."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from forms.prose.passages import paragraphs
from forms.texts.span import Span
from ui.parts.composition import Composition
from ui.report.holding import Held

#: After such a rest whatever was being typed is taken as finished.
REST_MS = 1_500


class BeingTyped(QObject):
    """Whether the words at the cursor are being typed; ``finished`` tells when they no longer are.

    That is after a rest, though not while an input method holds something, or when the cursor has
    gone elsewhere. A mark that ends words is no matter of this: behind it there are others.
    """

    finished = Signal()

    def __init__(self, composition: Composition, parent: QObject) -> None:
        super().__init__(parent)
        self.is_on = False
        self._typed_at = 0
        self._composition = composition
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._rested)

    def go_on(self, place: int) -> None:
        """Note that something was typed at a ``place`` of the text, or is being composed there."""
        self.is_on = True
        self._typed_at = place
        self._rest.start()

    def follow(self, text: str, cursor: int) -> None:
        """Note where the cursor is in ``text``: words that it has left are finished."""
        if self.is_on:
            words = held_at("", text, self._typed_at).words
            if not words.start <= cursor <= words.end:
                self.finish()

    def _rested(self) -> None:
        if self._composition.text:
            self._rest.start()
        else:
            self.finish()

    def finish(self) -> None:
        """Note that nothing is being typed any more."""
        self._rest.stop()
        if self.is_on:
            self.is_on = False
            self.finished.emit()


def held_at(id: str, text: str, place: int) -> Held:
    """Return what is held while somebody types at a ``place`` of a text: the clause there.

    Where that has no word yet, it is the mark before: whether one stands in its place shows only by
    what follows.
    """
    head = text.rfind("\n", 0, place) + 1
    line, _, _ = text[head:].partition("\n")
    start, end = _clause(line, place - head)
    return Held(Span(id, head + start, head + end), Span(id, head, head + start))


def _clause(line: str, place: int) -> tuple[int, int]:
    """Return from where to where the clause at a ``place`` of a line is, or the mark before it."""
    for start, end in _clauses(line):
        if start <= place <= end:
            return start, end
    return max(0, place - 1), place


def _clauses(line: str) -> Iterator[tuple[int, int]]:
    for paragraph in paragraphs(line):
        for sentence in paragraph.sentences:
            for clause in sentence.clauses:
                yield clause.start, clause.end
