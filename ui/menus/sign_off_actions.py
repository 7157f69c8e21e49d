"""The entries of the menu 送审: handing in, what came back, versions, the final."""

from typing import TYPE_CHECKING

from ui.parts import messages

if TYPE_CHECKING:
    from ui.preview.preview_page import PreviewPage
    from ui.report.session import Session
    from ui.report_view import ReportView
    from ui.window import Window


class SignOffActions:
    """Each public method is a menu entry (see :mod:`ui.menus`), enabled only while a report is open."""

    def __init__(self, window: "Window") -> None:
        self._window = window

    def hand_in(self) -> None:
        """Keep the report as the next draft, and show what is to be printed."""
        from storage.sign_off import Stage
        from ui.sign_off.sign_off_dialogs import HandInDialog

        session = self._settled()
        with messages.catch_library_errors(self._window, "没有送审成"):
            remark = HandInDialog.ask(session, self._window)
            if remark is not None:
                version = session.take(Stage.DRAFT, remark)
                self._preview(draft=True).tell(
                    f"已存为{version.name}（内容码 {version.code}）。请打印出来送签；"
                    "领导的意见用“送审→登记审核意见”记下。",
                    good=True,
                )

    def record_reply(self) -> None:
        """Record what came back on the last version."""
        from ui.sign_off.reply_dialog import ReplyDialog

        session = self._settled()
        with messages.catch_library_errors(self._window, "没有登记"):
            versions = session.sign_off.versions(session.id)
            if versions:
                ReplyDialog.ask(session, versions[-1], self._window)
            else:
                messages.warn(
                    self._window,
                    "还没有送审",
                    "还没有送审过，没有可以登记意见的稿子。\n请先用“送审→提交送审”存一稿，打印送签。",
                )

    def take_back(self) -> None:
        """Take corrections over from a Word document that came back."""
        from ui.sign_off.taking_back import take_back

        session = self._settled()
        with messages.catch_library_errors(self._window, "没有取回"):
            taken = take_back(session, self._window)
            if taken:
                self._view.page.tell(
                    f"已采用修改稿的 {taken} 处改动，可以用 Ctrl+Z 一次撤销。", good=True
                )

    def show_versions(self) -> None:
        """Show the versions and compare them."""
        from ui.sign_off.versions_dialog import VersionsDialog

        with messages.catch_library_errors(self._window, "打不开版本"):
            VersionsDialog(self._settled(), self._window).exec()

    def make_final(self) -> None:
        """Lock the report as final, unless something stands against it."""
        from storage.sign_off import Stage
        from ui.sign_off.sign_off_dialogs import FinalDialog, RefusalDialog

        session = self._settled()
        session.check()
        open_points = [standing for standing in session.standings if standing.blocks]
        if open_points:
            if RefusalDialog.ask(open_points, self._window):
                self._view.open_step(len(self._view.steps) - 2)
            return
        with messages.catch_library_errors(self._window, "没有定稿"):
            remark = FinalDialog.ask(session, self._window)
            if remark is not None:
                version = session.take(Stage.FINAL, remark)
                self._preview(draft=False).tell(
                    f"已定稿（内容码 {version.code}），内容已锁定。点“成稿”写出全部文件。",
                    good=True,
                )

    def reopen(self) -> None:
        """Unlock a final report, for a reason."""
        from ui.sign_off.sign_off_dialogs import ReopenDialog

        session = self._settled()
        with messages.catch_library_errors(self._window, "没有重新打开"):
            if answer := ReopenDialog.ask(self._window):
                session.reopen(answer.why, published=answer.published)
                self._view.page.tell("已重新打开，可以修改了。改好后请再次送审、定稿。", good=True)

    @property
    def _view(self) -> "ReportView":
        if self._window.view is None:
            raise RuntimeError
        return self._window.view

    def _settled(self) -> "Session":
        """Return the open report's session, with everything in it that was typed."""
        self._view.session.settle()
        return self._view.session

    def _preview(self, *, draft: bool) -> "PreviewPage":
        from ui.preview.preview_page import PreviewPage

        self._view.open_step(len(self._view.steps) - 1)
        page = self._view.page
        if not isinstance(page, PreviewPage):
            raise TypeError(page)
        page.is_draft = draft
        return page
