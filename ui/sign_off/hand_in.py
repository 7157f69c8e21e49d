"""送审: what will be kept as the next draft, what is still open, and a remark."""

from collections import Counter

from PySide6.QtWidgets import QWidget

from forms.checks.finding import Severity
from forms.parsing import tidy_line, too_long
from forms.sign_off.content_code import content_code
from forms.sign_off.drafts import draft_name
from storage.sign_off import Stage
from ui.parts import dialogs
from ui.parts.line import Line
from ui.parts.plain import Label
from ui.report.session import Session
from ui.report.tally_notice import tally_notice
from ui.sign_off.question import MOST, Question
from ui.sign_off.version_words import since


class HandInDialog(Question):
    """Asks whether the report is to be handed in as it stands."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("送审", _lines(session), parent)
        self.remark = Line(placeholder="可以不填。例如：已按李主任意见修改第一部分")
        self.remark.setAccessibleName("备注")
        self.column.addWidget(Label("备注"))
        self.column.addWidget(self.remark)
        self.add_buttons("送审并预览")
        self.remark.textChanged.connect(self._check)

    def _check(self) -> None:
        self.refuse(too_long(tidy_line(self.remark.text()), MOST))

    @staticmethod
    def ask(session: Session, parent: QWidget) -> str | None:
        """Return the clerk's remark; None where nothing is to be handed in."""
        dialog = HandInDialog(session, parent)
        return tidy_line(dialog.remark.text()) if dialogs.ask(dialog) else None


def _lines(session: Session) -> list[str]:
    versions = session.sign_off.versions(session.id)
    number = 1 + sum(version.stage is Stage.DRAFT for version in versions)
    code = content_code(session.report)
    lines = [
        f"将把现在的全部内容存为“{draft_name(number)}”（内容码 {code}），永久保留。",
        _open_points(session),
    ]
    if versions:
        lines.append(since(session, versions[-1]))
    lines.append(tally_notice(session))
    return [line for line in lines if line]


def _open_points(session: Session) -> str:
    """Say how much stands against the final, which is no hindrance to handing in."""
    blocking = Counter(
        standing.finding.severity for standing in session.standings if standing.blocks
    )
    if not blocking:
        return "校核没有未处理的事项。"
    kinds = [severity for severity in (Severity.ERROR, Severity.WARNING) if blocking[severity]]
    counts = "、".join(f"{blocking[severity]} 处{severity.label}" for severity in kinds)
    return f"还有 {counts}没有处理。送审不受影响，这些会印在签批单上。"
