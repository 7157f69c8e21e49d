"""The first start: the ways to begin, a sentence each, where this year's card will be."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.parts import theme
from ui.parts.card import paint_card
from ui.parts.icons import SIZE, Icon, paint_icon
from ui.parts.plain import Label

# In pixels: before the words and behind them, above and below, between icon and words, two lines.
_BESIDE, _ABOVE, _GAP, _BETWEEN = 20, 16, 16, 4
_USUAL, _HIGH = 480, 10_000
_SENTENCE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class FirstChoice(QPushButton):
    """A way to begin: what it is, and in a sentence what it does."""

    def __init__(self, text: str, sentence: str, icon: Icon | None = None) -> None:
        super().__init__(text)
        self._sentence = sentence
        self._icon = icon
        self.setAutoDefault(True)  # Enter presses it
        self.setAccessibleDescription(sentence)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height at which the sentence is whole."""
        room = width - 2 * _BESIDE - SIZE - _GAP
        below = self.fontMetrics().boundingRect(0, 0, room, _HIGH, _SENTENCE, self._sentence)
        head = QFontMetrics(self._head_font()).height()
        return 2 * _ABOVE + head + _BETWEEN + below.height()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room at a usual width."""
        return QSize(_USUAL, self.heightForWidth(_USUAL))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room for the first line."""
        head = QFontMetrics(self._head_font())
        width = head.horizontalAdvance(self.text()) + 2 * _BESIDE + SIZE + _GAP
        return QSize(width, head.height() + 2 * _ABOVE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the card, its icon, what it is and the sentence."""
        colours = theme.colours()
        edge = QPen(colours.accent, 2) if self.hasFocus() else QPen(colours.line, 1)
        ground = colours.side if self.underMouse() or self.isDown() else colours.paper
        paint_card(self, ground, edge)
        painter = QPainter(self)
        head = QFontMetrics(self._head_font())
        if self._icon:
            top = _ABOVE + (head.height() - SIZE) / 2
            paint_icon(painter, self._icon, QPointF(_BESIDE, top), colours.accent)
        left = _BESIDE + SIZE + _GAP
        room = QRect(left, _ABOVE, self.width() - left - _BESIDE, head.height())
        painter.setFont(self._head_font())
        painter.setPen(colours.ink)
        painter.drawText(room, _SENTENCE, self.text())
        painter.setFont(self.font())
        painter.setPen(colours.faint)
        below = QRect(room.left(), room.bottom() + 1 + _BETWEEN, room.width(), _HIGH)
        painter.drawText(below, _SENTENCE, self._sentence)
        painter.end()

    def _head_font(self) -> QFont:
        return theme.sized(self.font(), theme.CARD_HEAD, bold=True)


class FirstChoices(QWidget):
    """The ways to begin, of which the first has the keyboard; in the sample, the way back too."""

    def __init__(self, *, is_sample: bool) -> None:
        super().__init__()
        self.new = FirstChoice(
            "新建年报…",
            "写上单位和年度就可以开始，六个部分逐项填写，边填边校核，每次修改自动保存。",
            Icon.NEW,
        )
        self.read = FirstChoice(
            "读入年报…",
            "手头有上年年报的文件（Word、WPS、网页、PDF、表格都可以），先读入核对，再由它开始："
            "单位、联系方式和上年结转不用再抄。",
            Icon.READ,
        )
        self.sample = FirstChoice(
            "打开示例", "先看一份填好的年报，可以随意试改，不影响自己的年报。", Icon.SAMPLE
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        question = Label("这里还没有年报。从哪里开始？")
        theme.as_faint(question)
        column.addWidget(question)
        for choice in (self.new, self.read, self.sample):
            column.addWidget(choice)
        self.sample.setHidden(is_sample)
        self.setMaximumWidth(760)

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [self.new, self.read, self.sample]
