"""What stands against the final, and the way to where it is seen to."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from forms.sign_off.reasons import Standing
from ui.parts import dialogs
from ui.parts.lists import PlainList
from ui.sign_off.question import Question


class RefusalDialog(Question):
    """Lists the open points."""

    def __init__(self, open_points: Sequence[Standing], parent: QWidget | None = None) -> None:
        line = (
            f"还有 {len(open_points)} 处没有处理。"
            "必改的请改正，须说明的请改正或写明理由；内容没有改动。"
        )
        super().__init__("还不能定稿", [line], parent)
        self.list = PlainList("没有处理的事项")
        self.list.setWordWrap(True)
        for standing in open_points:
            finding = standing.finding
            self.list.addItem(f"{finding.severity.label}：{finding.message}")
        self.column.addWidget(self.list)
        self.add_buttons("去处理", "关闭")

    @staticmethod
    def ask(open_points: Sequence[Standing], parent: QWidget) -> bool:
        """Return whether the clerk wants to see to them."""
        return dialogs.ask(RefusalDialog(open_points, parent))
