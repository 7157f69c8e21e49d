"""由数字成文: a paragraph that the tables give, shown before it is put into the text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forms.checks.finding import Severity
from forms.form import Section
from forms.prose.composed import Composed
from ui.parts import theme
from ui.parts.card import Card
from ui.parts.dialog import Dialog
from ui.parts.dialogs import Decision
from ui.parts.plain import Label
from ui.report.session import Session

_NAMED = 3  # blank cells
_WIDTH = 520  # pixels
_AFTERWARDS = "插入后可以像自己写的一样修改；其中的数字随表格核对。"


class ComposedDialog(Dialog):
    """The paragraph and the button that inserts it; or why the tables do not give it yet."""

    def __init__(self, session: Session, composed: Composed, parent: QWidget | None = None) -> None:
        super().__init__(f"由数字成文：{composed.subject.name}", (_WIDTH, 0), parent)
        obstacle = why_not(session, composed)
        self.text = Label(composed.text, wraps=True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName("拟写的文字")
        self.note = Label(obstacle or composed.subject.note or _AFTERWARDS, wraps=True)
        if obstacle or composed.subject.note:
            theme.as_warning(self.note)
        else:
            theme.as_faint(self.note)
        no = "关闭" if obstacle else "取消"
        self.decision = Decision(self, "插入", no, is_next=not obstacle)
        self.decision.yes.setEnabled(not obstacle)
        self._lay_out(shows_text=not obstacle)

    def _lay_out(self, *, shows_text: bool) -> None:
        paper = Card()
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.addWidget(self.text)
        paper.setVisible(shows_text)
        self.column.addWidget(paper)
        self.column.addWidget(self.note)
        self.end_with(self.decision)


def why_not(session: Session, composed: Composed) -> str:
    """Return why the tables do not give the paragraph as they stand; empty where they do."""
    form = session.report.form
    tables = [section for section in form.sections if _has_any(section, composed.subject.cells)]
    names = "、".join(f"表{section.heading[:1]}" for section in tables)
    if composed.blank:
        fields = [form.fields[id] for id in composed.blank[:_NAMED]]
        blanks = "、".join(f"“{field.name}”" for field in fields)
        more = "等" if len(composed.blank) > _NAMED else ""
        return f"{names}的{blanks}{more}还没有填，填好以后再由数字成文。"
    errors = [each for each in session.findings if each.severity is Severity.ERROR]
    wrong = [each for each in errors if any(_has_any(table, each.fields) for table in tables)]
    if wrong:
        return f"{names}还有 {len(wrong)} 处必改的问题，改好以后再由数字成文。"
    return ""


def _has_any(section: Section, ids: Sequence[str]) -> bool:
    return any(field.id in ids for field in section.fields)
