"""Words that are kept with a version: none is cut, too many are refused and counted."""

import pytest
from PySide6.QtWidgets import QDialog

from tests.ui.clerk import Clerk, children
from tests.ui.shown import label_text
from tests.ui.sign_off.answers import finish, press, versions
from ui.parts.line import Line
from ui.sign_off.question import MOST, Question


def paste_and_mend(dialog: QDialog) -> None:
    """Paste a character too many, see that refused, take it out and answer yes."""
    assert isinstance(dialog, Question)
    (line,) = children(dialog, Line)
    line.setText("𬱖" * (MOST + 1))
    assert line.text() == "𬱖" * (MOST + 1)
    assert f"文字过长（{MOST + 1} 字），最多 {MOST} 字" in label_text(dialog)
    assert not dialog.yes.isEnabled()
    line.setText("𬱖" * MOST)
    assert "文字过长" not in label_text(dialog)
    press(dialog.yes.text())(dialog)


def test_a_remark_is_kept_whole_or_refused(clerk: Clerk) -> None:
    with clerk.dialog(paste_and_mend):
        clerk.choose("提交送审")
    assert versions(clerk)[-1].remark == "𬱖" * MOST


def test_a_reason_is_kept_whole_or_refused(clerk: Clerk) -> None:
    finish(clerk)
    with clerk.dialog(paste_and_mend):
        clerk.choose("重新打开")
    reopened = versions(clerk)[-1].reopened
    assert reopened
    assert reopened.why == "𬱖" * MOST


@pytest.mark.parametrize("blank", ["", " \u3000"])
def test_no_reason_is_no_fault_yet_there_is_no_going_on(clerk: Clerk, blank: str) -> None:
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, Question)
        (line,) = children(dialog, Line)
        line.setText("填漏")
        assert dialog.yes.isEnabled()
        line.setText(blank)
        assert not dialog.yes.isEnabled()
        dialog.reject()

    finish(clerk)
    with clerk.dialog(look):
        clerk.choose("重新打开")
