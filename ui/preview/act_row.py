"""The foot of the preview: where the report stands, and the acts that come next."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal

from export.formats import how_many_files
from storage.errors import LibraryError
from ui.parts import theme
from ui.parts.button import Button, MainAct
from ui.parts.flow import Flow
from ui.parts.plain import Label, tip
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
#: In pixels: between the parts, and the width in which the words read well.
_GAP, _LEAST = 8, 140
#: What stands over the pages throughout is not said here once more.
_READ: Final = Next("", None, dict.fromkeys(_LABELS, READ_ONLY_TO_COMPARE))


class ActRow(Flow):
    """A line of words, and a button an act; the likely one is filled."""

    #: An act was chosen.
    chosen = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(_GAP)
        self._session = session
        self._next: Next | None = None
        self._is_short = False
        self._buttons: dict[Act, Button] = {}
        self._said = Label(wraps=True)
        theme.as_faint(self._said)
        self._said.setMinimumWidth(_LEAST)
        self.add(self._said, expands=True)

    def refresh(self) -> None:
        """Show where the report stands now."""
        found = self._found()
        if found == self._next:
            return
        self._next = found
        self._said.setText(found.said)
        had_focus = self._has_focus()
        self._build(found)
        if had_focus:  # what was pressed is done: the keyboard goes on to what comes next
            self._buttons[found.likely or Act.PUBLISH].setFocus()

    def shorten(self, is_short: bool) -> None:  # noqa: FBT001
        """Show the likely act alone, or all."""
        if is_short is not self._is_short:
            self._is_short = is_short
            for act, button in self._buttons.items():
                button.setVisible(self._is_shown(act))

    def button(self, act: Act) -> Button:
        """Return the button of an act that there is."""
        return self._buttons[act]

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
        for button in self._buttons.values():
            self.remove(button)
        self._buttons = {}
        for act, label in labels.items():
            button = MainAct(label) if act is found.likely else Button(label)
            why_off = found.off.get(act, "")
            button.setEnabled(not why_off)
            button.setToolTip(tip(why_off or _HINTS[act]))
            button.setAccessibleDescription(why_off)
            button.clicked.connect(partial(self.chosen.emit, act))
            self.add(button)
            button.setVisible(self._is_shown(act))  # only what is in sight takes the keyboard
            self._buttons[act] = button

    def _is_shown(self, act: Act) -> bool:
        likely = self._next.likely if self._next else None
        return not self._is_short or act is likely

    def _has_focus(self) -> bool:
        """Whether the keyboard is on an act, or was before a dialog came up."""
        return self.window().focusWidget() in self._buttons.values()
