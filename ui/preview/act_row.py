"""The foot of the preview: where the report stands, and the acts that come next."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from export.formats import how_many_files
from storage.errors import LibraryError
from ui.parts.button import Button, MainAct
from ui.parts.next_acts import NextActs
from ui.parts.plain import tip
from ui.report.read_notice import READ_ONLY_TO_COMPARE
from ui.report.session import Session
from usecases.next_act import Act, Next, what_next

_LABELS: Final = {
    Act.HAND_IN: "提交送审…",
    Act.RECORD_REPLY: "登记审核意见…",
    Act.MAKE_FINAL: "定稿…",
    Act.PUBLISH: "导出全套文件…",
}
_HINTS: Final = {
    Act.SEE_TO: "列在“校核”一步里",
    Act.HAND_IN: "把现在的全部内容存为送审稿的下一稿，打印送签",
    Act.RECORD_REPLY: "记下领导对最近一稿的意见",
    Act.MAKE_FINAL: "锁定全部内容，作为正式稿",
    Act.PUBLISH: f"把正式稿写成{how_many_files()}，逐个核对后放进一个文件夹",
}
#: What stands over the pages throughout is not said here once more.
_READ: Final = Next("", None, dict.fromkeys(_LABELS, READ_ONLY_TO_COMPARE))


class ActRow(NextActs):
    """A line of words, and a button an act; the likely one is filled."""

    #: An act was chosen.
    chosen = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._next: Next | None = None
        self._of_acts: dict[Act, Button] = {}

    def refresh(self) -> None:
        """Show where the report stands now."""
        found = self._found()
        if found == self._next:
            return
        self._next = found
        had_focus = self._has_focus()
        self._build(found)
        self.changed.emit()
        if had_focus:  # what was pressed is done: the keyboard goes on to what comes next
            self.button(found.likely or Act.PUBLISH).setFocus()

    def button(self, act: Act) -> Button:
        """Return the button of an act that there is."""
        return self._of_acts[act]

    def _found(self) -> Next:
        if self._session.is_read:
            return _READ
        try:
            return what_next(self._session)
        except LibraryError as error:
            return Next(str(error), None, {})

    def _build(self, found: Next) -> None:
        labels = dict(_LABELS)
        if not found.has_draft:
            del labels[Act.RECORD_REPLY]
        if found.likely is Act.SEE_TO:
            labels = {Act.SEE_TO: f"去处理 {found.open_points} 处", **labels}
        self._of_acts = {}
        for act, label in labels.items():
            button = MainAct(label) if act is found.likely else Button(label)
            why_off = found.off.get(act, "")
            button.setEnabled(not why_off)
            button.setToolTip(tip(why_off or _HINTS[act]))
            button.setAccessibleDescription(why_off)
            button.clicked.connect(partial(self.chosen.emit, act))
            self._of_acts[act] = button
        self.said = found.said
        self.buttons = list(self._of_acts.values())

    def _has_focus(self) -> bool:
        """Whether the keyboard is on an act, or was before a dialog came up."""
        return any(button.window().focusWidget() is button for button in self.buttons)
