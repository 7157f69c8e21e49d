"""The menu 帮助: the notes on a step, the keys, the log, and what the program is made of."""

from resources import folders
from ui.menus import titles
from ui.menus.menu import Menu, entry
from ui.report.topic import Topic

#: Where nothing is open.
_START = Topic("start", "首页")


class HelpMenu(Menu):
    """What the program tells of itself."""

    title = titles.HELP

    @entry("填写说明", "F1")
    def show_notes(self) -> None:
        """Show the notes on what is open."""
        if self._host.ledgers.page:
            self._host.ledgers.page.show_notes()
            return
        from ui.help.step_notes import HelpDialog

        topic = self._host.front.topic if self._host.front else _START
        HelpDialog(topic.id, topic.name, self._host.window()).show()

    @entry("快捷键")
    def show_keys(self) -> None:
        """Show what each key does."""
        from ui.find import find_bar
        from ui.help.key_list import KeysDialog
        from ui.table import table_keys
        from ui.text import text_keys

        rows = [(where, keys, does) for where, does, keys in self._host.menus.key_rows()]
        rooms = {"表格": table_keys.KEYS, "文字": text_keys.KEYS, "查找栏": find_bar.KEYS}
        for where, notes in rooms.items():
            rows += [(where, note.keys, note.does) for note in notes]
        KeysDialog(rows, self._host.window()).show()

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
