"""The equations between a table's columns as they stand: 一 + 二 = 三（七） + 四 in table three."""

from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from forms.checks.equation import Equation
from forms.editions.registry import checks_of
from forms.form import Form, Grid
from forms.texts.label_lines import label_lines
from ui.parts import theme
from ui.parts.colours import Tone
from ui.parts.plain import Quiet
from ui.report.session import Session
from ui.table.balance import ABOVE, BESIDE, Balance, ShownBalance, shown_balance
from ui.table.grid_view import GridView

_APART = 2  # pixels between two pills
_MOST_KEPT = 1_000  # widths of words


class BalanceStrip(QWidget):
    """A pill under each column: both sums, equal or not; a click goes to the column.

    Left of the pills stands what is balanced or, where anything is not, of what that is made. Where
    a column is too narrow for its pill, they share the whole width, each with its name.
    """

    chosen = Signal(str)  # the first field of the column

    def __init__(self, session: Session, equations: Sequence[Equation], table: GridView) -> None:
        super().__init__()
        self.setAutoFillBackground(True)  # what is behind need not be painted with a pill
        self._session = session
        self._table = table
        self._title = _title(equations)
        self._words = Quiet()
        self._words.setParent(self)
        theme.as_small(self._words)
        self._pills = [Balance(equation, self) for equation in equations]
        self._shown: list[ShownBalance] = []
        #: Where each column begins and how wide it is; nothing while these scroll.
        self._columns: list[tuple[int, int]] = []
        #: What each pill says by now, and where.
        self._written: list[tuple[str, int, int, int]] = [("", 0, 0, 0)] * len(equations)
        #: How wide words in the pills are: where one of these changes, all are asked for.
        self._width_of = lru_cache(_MOST_KEPT)(self._measured)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for pill, equation in zip(self._pills, equations, strict=True):
            pill.clicked.connect(partial(self._choose, equation.fields[0]))
        table.laid_out.connect(self._place)
        session.checked.connect(self.refresh)
        self.refresh()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the height of the pills; the width is the table's."""
        return QSize(0, self._pills[0].height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay out anew."""
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Go under the columns, which are not asked for their places while they are hidden."""
        super().showEvent(event)
        self._place()

    def refresh(self) -> None:
        """Show the balances as they stand."""
        report = self._session.report
        shown = [shown_balance(pill.equation, report) for pill in self._pills]
        if shown == self._shown:
            return
        for at, (pill, now) in enumerate(zip(self._pills, shown, strict=True)):
            if not self._shown or now != self._shown[at]:
                pill.take(now)
        self._shown = shown
        self._write()

    def _choose(self, id: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self.chosen.emit(id)

    def _place(self) -> None:
        """Look where the columns are by now, and put the pills where they belong."""
        self._columns = self._find_columns()
        self._write()

    def _write(self) -> None:
        """Write what is shown into the pills, as high as the one with the most lines."""
        columns = self._columns
        texts = self._under(columns)
        is_under_columns = bool(texts)
        if not is_under_columns:
            columns = self._shares()
            texts = [self._named(at, width) for at, (_, width) in enumerate(columns)]
        lines = 1 + max(text.count("\n") for text in texts)
        height = lines * self._pills[0].fontMetrics().lineSpacing() + 2 * ABOVE
        for at, (text, (left, width)) in enumerate(zip(texts, columns, strict=True)):
            self._put(at, (text, left, width - _APART, height))
        self._words.setVisible(is_under_columns)
        self._words.setGeometry(0, 0, columns[0][0], height)
        self._tell(columns[0][0])
        if self.height() != height:
            self.setFixedHeight(height)

    def _under(self, columns: Sequence[tuple[int, int]]) -> list[str]:
        """Return what the pills say under their columns; nothing where one is too narrow."""
        for between in ("", "\n"):
            texts = [shown.sums(between) for shown in self._shown]
            if columns and self._all_fit(texts, columns):
                return texts
        return []

    def _put(self, at: int, wanted: tuple[str, int, int, int]) -> None:
        """Give a pill its words and its place; most stay as they are while figures are typed."""
        if wanted != self._written[at]:
            self._written[at] = wanted
            text, left, width, height = wanted
            self._pills[at].setText(text)
            self._pills[at].setGeometry(left, 0, width, height)

    def _find_columns(self) -> list[tuple[int, int]]:
        if self._table.horizontalScrollBar().maximum() or not self.isVisible():
            return []
        found = []
        for pill in self._pills:
            _, col = self._table.grid_model.position[pill.equation.fields[0]]
            left = self._table.x() + self._table.columnViewportPosition(col)
            found.append((left, self._table.columnWidth(col)))
        return found

    def _shares(self) -> list[tuple[int, int]]:
        """Return equal shares of the whole width."""
        count, whole = len(self._pills), self.width() + _APART
        edges = [whole * at // count for at in range(count + 1)]
        return [(left, right - left) for left, right in pairwise(edges)]

    def _named(self, at: int, width: int) -> str:
        """Return a pill's words with its name, on one line where there is room."""
        name, shown = self._pills[at].equation.name, self._shown[at]
        room = width - _APART - 2 * BESIDE
        for text in (f"{name} {shown.parts}", f"{name} {shown.sums()}"):
            if text.strip() != name and self._width_of(text) <= room:
                return text
        lines = label_lines(name, room, self._width_of)
        for figures in (shown.parts, shown.sums()):
            if figures and self._width_of(figures) <= room:
                return "\n".join([*lines, figures])
        return "\n".join([*lines, shown.sums("\n")])

    def _all_fit(self, texts: Sequence[str], columns: Sequence[tuple[int, int]]) -> bool:
        for text, (_, width) in zip(texts, columns, strict=True):
            room = width - _APART - 2 * BESIDE
            if any(self._width_of(line) > room for line in text.split("\n")):
                return False
        return True

    def _measured(self, words: str) -> int:
        """Return how many pixels wide ``words`` are in a pill."""
        return self._pills[0].fontMetrics().horizontalAdvance(words)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._width_of.cache_clear()

    def _tell(self, width: int) -> None:
        """Say of what is made what does not balance, as far as there is room for it."""
        failing: list[str] = []
        for pill, shown in zip(self._pills, self._shown, strict=True):
            if shown.tone is Tone.RED:
                failing.append(f"{pill.equation.name} {shown.parts}")
        words, told = "　".join(failing) or self._title, len(failing)
        while told > 1 and self._words.fontMetrics().horizontalAdvance(words) > width:
            told -= 1
            words = f"{'　'.join(failing[:told])}　等 {len(failing)} 列"
        theme.as_coloured(self._words, theme.colours().tint(_tone(failing)).ink)
        self._words.setText(words)


def equations_in_strip(form: Form, grid: Grid) -> list[Equation]:
    """Return the equations between cells of ``grid`` that are to be seen as they stand."""
    ids = {field.id for field in grid.fields}
    found: list[Equation] = []
    for check in checks_of(form):
        equation = check.equation
        if equation and equation.in_strip and ids.issuperset(equation.fields):
            found.append(equation)
    return found


def _tone(failing: Sequence[str]) -> Tone:
    return Tone.RED if failing else Tone.PLAIN


def _title(equations: Sequence[Equation]) -> str:
    """Return what the strip is headed: the balance where all of ``equations`` are of one kind."""
    balances = {_balance(equation) for equation in equations}
    return f"勾稽 {balances.pop()}" if len(balances) == 1 else "勾稽"


def _balance(equation: Equation) -> str:
    left = "+".join(term.name for term in equation.left)
    right = "+".join(term.name for term in equation.right)
    return f"{left}＝{right}"
