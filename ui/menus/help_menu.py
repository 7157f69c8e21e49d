"""The menu 帮助: the notes on a step, the log, and what the program is made of."""

from resources import folders
from ui.menus.menu import Menu, Situation, entry


class HelpMenu(Menu):
    """What the program tells of itself."""

    title = "帮助(&H)"

    @entry("填写说明", "F1", needs=Situation.OPEN)
    def show_notes(self) -> None:
        """Show the notes on what is open."""
        from ui.help.step_notes import HelpDialog

        topic = self._front.topic
        HelpDialog(topic.id, topic.name, self._host.window()).show()

    @entry("打开日志文件夹")
    def open_log_folder(self) -> None:
        """Show the folder with the log."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folders.log_folder())))

    @entry("关于公开年报")
    def show_about(self) -> None:
        """Show version and licences."""
        from ui.help.about import show_about

        show_about(self._host.window())
