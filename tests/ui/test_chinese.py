"""Qt's own words are Chinese: those of its dialogs, of the menus of fields, and names of keys."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QMimeDatabase,
    QPoint,
    Qt,
    QTimer,
    QTranslator,
)
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFileSystemModel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QScrollBar,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from resources import RESOURCES
from tests.ui.clerk import PATIENCE, answered, children
from ui.chinese import speak_chinese

#: What has no other name in Chinese: keys, kinds of files, sizes of paper and their units.
_LATIN = re.compile(
    r"%\S+|\d+x\d+|&\w|\(\w\)|\b(?:Ctrl|Control|Shift|Alt|Meta|Num|Esc|Tab|Home|End|PgUp|Ins|F\d+|"
    r"PDF|HTML|CUPS|A\d+|B\d+|C\d+|DL|JIS|ANSI|[A-E]|x|mm|in|pt|DD|CC|LTR)\b"
)


class _Recorder(QTranslator):
    """Is asked for every word before anybody else, knows none, and keeps what was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str:
        self.asked.add((context, sourceText))
        return None  # type: ignore[return-value] # "" would be taken for the translation

    def untranslated(self) -> list[tuple[str, str]]:
        """Return what is shown in Latin letters of all that was asked for."""
        found = []
        for context, source in sorted(self.asked):
            if context == "QShortcut":  # names of keys, asked for to find one of them
                continue
            said = QCoreApplication.translate(context, source)
            if re.search("[A-Za-z]", _LATIN.sub("", said)) and said == source:
                found.append((context, source))
        return found


@pytest.fixture
def words(qapp: QApplication) -> Iterator[_Recorder]:
    """Keep what Qt asks to have translated."""
    recorder = _Recorder()
    qapp.installTranslator(recorder)
    yield recorder
    qapp.removeTranslator(recorder)


def finish(words: _Recorder, *, asked_for: str) -> None:
    """Hold that something was asked for, and that nothing of it is left in English."""
    assert asked_for in {source for _, source in words.asked}
    QApplication.instance().removeTranslator(words)  # type: ignore[union-attr]
    assert words.untranslated() == []


@pytest.mark.parametrize("mode", list(QFileDialog.FileMode))
def test_a_file_dialog(
    words: _Recorder, mode: QFileDialog.FileMode, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "甲").mkdir()
    (tmp_path / "乙.nianbao").write_bytes(b"")
    dialog = QFileDialog(None, "打开", str(tmp_path), "年报库 (*.nianbao);;所有文件 (*)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    if mode is QFileDialog.FileMode.AnyFile:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    qtbot.addWidget(dialog)
    dialog.show()
    (model,) = children(dialog, QFileSystemModel)
    folder = model.index(str(tmp_path / "甲"), 2)
    qtbot.waitUntil(lambda: folder.data() is not None, timeout=PATIENCE)
    finish(words, asked_for="Folder")
    assert folder.data() == "文件夹"


def test_folders_are_called_folders_in_chinese() -> None:
    for source, said in {"Folder": "文件夹", "File Folder": "文件夹", "Drive": "磁盘"}.items():
        assert QCoreApplication.translate("QAbstractFileIconProvider", source) == said


def test_kinds_of_files_are_named_in_chinese() -> None:
    assert QLocale().language() == QLocale.Language.Chinese
    assert QMimeDatabase().mimeTypeForName("application/pdf").comment() == "PDF 文档"


@pytest.mark.parametrize(
    ("system", "stands_in"),
    [
        (QLocale(QLocale.Language.Chinese), False),
        (QLocale(QLocale.Language.English), True),
        (QLocale.c(), True),
    ],
)
def test_dialogs_of_a_system_in_another_language_are_done_without(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, system: QLocale, *, stands_in: bool
) -> None:
    attribute = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    was = qapp.testAttribute(attribute)
    qapp.setAttribute(attribute, False)
    monkeypatch.setattr(QLocale, "system", lambda: system)
    try:
        speak_chinese(qapp)
        assert qapp.testAttribute(attribute) is stands_in
    finally:
        qapp.setAttribute(attribute, was)


def test_every_button_of_a_message_box(words: _Recorder, qtbot: QtBot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setDetailedText("详情")
    for button in QMessageBox.StandardButton:
        if button.name not in ("NoButton", "ButtonMask", "FlagMask", "Default", "Escape"):
            box.addButton(button)
    buttons = QDialogButtonBox()
    qtbot.addWidget(buttons)
    for kind in QDialogButtonBox.StandardButton:
        if kind.value:
            buttons.addButton(kind)
    finish(words, asked_for="OK")


def test_the_dialog_of_printing(words: _Recorder, qtbot: QtBot) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer)
    qtbot.addWidget(dialog)
    dialog.setMinMax(1, 6)
    dialog.show()
    for button in children(dialog, QAbstractButton):
        if button.text().startswith("选项"):
            button.click()
    seen: list[str] = []

    def look(properties: QDialog) -> None:
        seen.append(properties.windowTitle())
        properties.reject()

    with answered(look):
        named(dialog, "properties").click()
    assert seen
    finish(words, asked_for="&Print")


@contextmanager
def menu_closed() -> Iterator[None]:
    """Close the menu that the block brings up, which waits for an answer."""
    seen: list[QWidget] = []

    def close() -> None:
        menu = QApplication.activePopupWidget()
        if menu:
            seen.append(menu)
            menu.close()

    watch = QTimer(interval=5)
    watch.timeout.connect(close)
    watch.start()
    yield
    watch.stop()
    assert seen


def named(within: QWidget, name: str) -> QAbstractButton:
    """Return the button that Qt calls ``name``."""
    return next(each for each in children(within, QAbstractButton) if each.objectName() == name)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox])
def test_the_menu_of_a_field(words: _Recorder, kind: type[QWidget], qtbot: QtBot) -> None:
    field = kind()
    qtbot.addWidget(field)
    field.show()
    menu = menu_of(field)
    assert menu.actions()
    finish(words, asked_for="&Undo")


def menu_of(field: QWidget) -> QMenu:
    """Return the menu of a field, which goes with it."""
    if isinstance(field, QSpinBox):
        field = children(field, QLineEdit)[0]
    assert isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit)
    menu = field.createStandardContextMenu()
    menu.setParent(field)
    return menu


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_undo_is_called_as_the_menu_bar_calls_it(kind: type[QWidget], qtbot: QtBot) -> None:
    field = kind()
    qtbot.addWidget(field)
    first = menu_of(field).actions()[0]
    assert first.text() == "撤销(&U)\tCtrl+Z"


def test_the_menu_of_a_scroll_bar(words: _Recorder, qtbot: QtBot) -> None:
    bar = QScrollBar()
    qtbot.addWidget(bar)
    bar.setRange(0, 100)
    bar.show()
    place = QPoint(2, 2)
    reason = QContextMenuEvent.Reason.Mouse
    qtbot.waitUntil(bar.isVisible, timeout=PATIENCE)
    with menu_closed():
        QApplication.sendEvent(bar, QContextMenuEvent(reason, place, bar.mapToGlobal(place)))
    finish(words, asked_for="Scroll here")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("Ctrl+Z", "Ctrl+Z"),
        ("Alt+Return", "Alt+Enter"),
        ("Ctrl+PgDown", "Ctrl+PgDn"),
        ("Ctrl+PgUp", "Ctrl+PgUp"),
        ("Del", "Delete"),
        ("Shift+F8", "Shift+F8"),
        ("Alt+Up", "Alt+↑"),
    ],
)
def test_keys_are_called_as_the_readme_calls_them(keys: str, said: str) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence(keys).toString(native) == said


def test_the_words_that_are_loaded_are_those_that_can_be_read() -> None:
    """``words.qm`` was made of ``words.ts`` as it is now."""
    source = (RESOURCES / "qt" / "words.ts").read_text("utf-8")
    contexts = re.findall(r"<name>(.+?)</name>(.*?)</context>", source, re.DOTALL)
    ours = QTranslator()
    assert ours.load("words", str(RESOURCES / "qt"))
    for context, messages in contexts:
        pairs = re.findall(r"<source>(.+?)</source>\s*<translation>(.+?)</translation>", messages)
        assert pairs
        for word, said in pairs:
            assert ours.translate(context, word.replace("&amp;", "&")) == said.replace("&amp;", "&")
