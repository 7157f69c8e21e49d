"""What can be said of a number in a text, in the menu that opens there."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from forms.choice import Choice
from forms.parsing import tidy_paragraphs
from forms.prose.choices import governing, text_of
from forms.prose.numbers import Number, numbers
from ui.parts import dialogs
from ui.report.session import Session
from ui.report.text_numbers import say_of
from ui.text.figures.picker import BIND, Asked, FigurePicker


class NumberMenu(QObject):
    """绑定到…, 这不是表内数 and 取消绑定, for the numbers of the text in the field ``id``."""

    def __init__(self, session: Session, id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._id = id
        self._window = parent

    def add(self, menu: QMenu, shown_before: str) -> None:
        """Put at the head of ``menu`` what can be done to the number behind ``shown_before``."""
        number = self._number_at(len(tidy_paragraphs(shown_before)))
        if number is None or number.value is None or self._session.is_final:
            return
        start, asked = number.start, Asked(number.value, self._cells_of(number.start))
        acts: list[tuple[str, Callable[[], None]]] = [
            ("绑定到(&B)…", lambda: self._bind(start, asked)),
        ]
        said = governing(self._session.report, self._id).get(start)
        if asked.cells:
            acts.append(("这不是表内数(&N)", lambda: self._choose(start, ())))
        if said:
            label = "取消绑定(&X)" if said[1].cells else "恢复核对(&X)"
            acts.append((label, lambda: self._session.choose(Choice(said[1].place, None))))
        first = menu.actions()[0]
        for text, act in acts:
            action = QAction(text, menu)
            action.triggered.connect(act)
            menu.insertAction(first, action)
        menu.insertSeparator(first)

    def _number_at(self, place: int) -> Number | None:
        """Return the number that counts something and stands at ``place`` of the stored text."""
        text = text_of(self._session.report, self._id)
        start = text.rfind("\n", 0, place) + 1
        end = text.find("\n", place)
        for number in numbers(text, start, None if end < 0 else end):
            if number.start <= place <= number.unit_end:
                return number
        return None

    def _cells_of(self, start: int) -> tuple[str, ...]:
        """Return the cells that the number there is held against; () of one that is not."""
        for mention in self._session.mentions(self._id):
            if mention.is_number and mention.span.start == start:
                return mention.cells
        return ()

    def _bind(self, start: int, asked: Asked) -> None:
        picker = FigurePicker(self._session.report, BIND, asked, self._window)
        if dialogs.ask(picker) and picker.figure:
            self._choose(start, picker.figure.cells)

    def _choose(self, start: int, cells: tuple[str, ...]) -> None:
        say_of(self._session, [(self._id, start)], cells)
