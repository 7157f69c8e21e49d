"""The menu 送审: handing in, what came back, versions, the final."""

from typing import TYPE_CHECKING

from ui.menus import titles
from ui.menus.menu import Menu, entry
from ui.menus.situation import Situation
from ui.parts import messages

if TYPE_CHECKING:
    from ui.preview.preview_page import PreviewPage
    from ui.report.session import Session

_OWN_REPORT = Situation.REPORT | Situation.OWN
_OWN_CHANGEABLE = Situation.CHANGEABLE | Situation.OWN


class SignOffMenu(Menu):
    """The way of the open report to its publication; dialogs come in when they are asked for."""

    title = titles.SIGN_OFF

    def carry_out(self, act: object) -> None:
        """Do what was chosen on the page of the preview."""
        from usecases.next_act import Act

        if act is Act.HAND_IN:
            self.hand_in()
        elif act is Act.RECORD_REPLY:
            self.record_reply()
        elif act is Act.MAKE_FINAL:
            self.make_final()
        else:
            self._view.open_review()

    @entry("提交送审(&S)…", needs=_OWN_CHANGEABLE)
    def hand_in(self) -> None:
        """Keep the report as the next draft, and show what is to be printed."""
        from storage.sign_off import Stage
        from ui.sign_off.hand_in import HandInDialog

        session, window = self._view.session, self._host.window()
        if session.not_taken.holds_up("送审"):
            return
        self._host.ledgers.settle(session)
        with messages.catch_library_errors(window, "没有送审成"):
            remark = HandInDialog.ask(session, window)
            if remark is None:
                return
            version = session.keep_version(Stage.DRAFT, remark)
            told = f"已存为{version.name}（内容码 {version.code}）。请打印出来送签。"
            self._preview(draft=True).tell(told, good=True)

    @entry("登记审核意见(&R)…", needs=_OWN_REPORT)
    def record_reply(self) -> None:
        """Record what came back on the last version."""
        from ui.sign_off.reply_dialog import ReplyDialog
        from ui.sign_off.version_words import recorded

        session, window = self._settled(), self._host.window()
        with messages.catch_library_errors(window, "没有登记"):
            versions = session.sign_off.versions(session.id)
            if versions:
                if ReplyDialog.ask(session, versions[-1], window):
                    self._view.page.tell(recorded(versions[-1]), good=True)
            else:
                messages.warn(
                    window,
                    "还没有送审",
                    "还没有送审过，没有可以登记意见的稿子。\n请先用“送审→提交送审”存一稿，打印送签。",
                )

    @entry("取回修改稿（Word）(&T)…", needs=_OWN_CHANGEABLE)
    def take_back(self) -> None:
        """Take corrections over from a Word document that came back."""
        from ui.sign_off.taking_back import take_back_by_dialog

        session, window = self._settled(), self._host.window()
        self._host.ledgers.settle(session)  # what it says was printed on the slip
        with messages.catch_library_errors(window, "没有取回"):
            told = take_back_by_dialog(session, window)
            if told:
                self._view.page.tell(told, good=True)

    @entry("版本与比较(&V)…", needs=_OWN_REPORT, after_line=True)
    def show_versions(self) -> None:
        """Show the versions and compare them."""
        from ui.sign_off.versions_dialog import show_versions

        with messages.catch_library_errors(self._host.window(), "打不开版本"):
            show_versions(self._settled(), self._host.window())

    @entry("定稿(&F)…", needs=_OWN_CHANGEABLE, after_line=True)
    def make_final(self) -> None:
        """Lock the report as final, unless something stands against it."""
        from storage.sign_off import Stage
        from ui.sign_off.final import FinalDialog
        from ui.sign_off.refusal import RefusalDialog

        session, window = self._view.session, self._host.window()
        if session.not_taken.holds_up("定稿"):
            return
        self._host.ledgers.settle(session)
        session.check()
        open_points = [standing for standing in session.standings if standing.blocks]
        if open_points:
            if RefusalDialog.ask(open_points, window):
                self._view.open_review()
            return
        with messages.catch_library_errors(window, "没有定稿"):
            remark = FinalDialog.ask(session, window)
            if remark is None:
                return
            version = session.keep_version(Stage.FINAL, remark)
            self._preview(draft=False).tell(f"已定稿（内容码 {version.code}）。", good=True)

    @entry("重新打开(&O)…", needs=Situation.FINAL)
    def reopen(self) -> None:
        """Unlock a final report, for a reason."""
        from ui.sign_off.reopening import ReopenDialog

        session, window = self._settled(), self._host.window()
        with messages.catch_library_errors(window, "没有重新打开"):
            answer = ReopenDialog.ask(session, window)
            if answer:
                session.reopen(answer.why, published=answer.published)
                self._view.page.tell("已重新打开，可以修改了。改好后请再次送审、定稿。", good=True)

    def _settled(self) -> "Session":
        """Return the open report's session, with everything in it that was typed."""
        session = self._view.session
        session.settle()
        return session

    def _preview(self, *, draft: bool) -> "PreviewPage":
        page = self._view.open_preview()
        page.is_draft = draft
        return page
