"""Telling the clerk about faults: expected ones in plain words, our own with a log to send in."""

import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from types import TracebackType

from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from resources import VERSION
from ui.folders import NAME, log_folder

_LOG = logging.getLogger("nianbao")


def start_log() -> None:
    """Write what goes wrong to a file in the log folder; the report's contents never go there."""
    try:
        handler: logging.Handler = RotatingFileHandler(log_folder() / "nianbao.log", maxBytes=500_000, backupCount=2, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)
    sys.excepthook = on_unexpected


def on_unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log an error of our own and tell the clerk what is safe; the program goes on."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    # The message of an exception may quote what was typed; frames and type are enough to find the fault.
    frames = "".join(traceback.format_tb(trace))
    _LOG.error("version %s\n%s%s", VERSION, frames, kind.__name__)
    if QApplication.instance():
        tell(None, "程序出了意外的问题", "刚才的操作可能没有完成。已经保存的内容都在，可以继续使用。\n"
             "如果反复出现，请把“帮助→打开日志文件夹”里的 nianbao.log 交给技术人员（其中没有年报内容）。")


def tell(parent: QWidget | None, title: str, text: str) -> None:
    """Show a message with one button."""
    box = QMessageBox(QMessageBox.Icon.Warning, f"{title} - {NAME}", text, QMessageBox.StandardButton.Ok, parent)
    box.button(QMessageBox.StandardButton.Ok).setText("知道了")
    box.exec()


def ask(parent: QWidget, title: str, text: str, yes: str) -> bool:
    """Ask before something that the clerk may not want; Cancel is the default."""
    box = QMessageBox(QMessageBox.Icon.Question, f"{title} - {NAME}", text, QMessageBox.StandardButton.NoButton, parent)
    button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton("取消", QMessageBox.ButtonRole.RejectRole))
    box.exec()
    return box.clickedButton() is button
