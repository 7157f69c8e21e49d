"""The menus and shortcuts, as a Windows user expects them; one table, nothing else lists them."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

#: When an entry makes sense: while a report is open, while it may be changed, while it is final, on a table.
ALWAYS, REPORT, EDIT, FINAL, TABLE, TABLE_EDIT = (
    "always",
    "report",
    "edit",
    "final",
    "table",
    "table edit",
)


class Entry(NamedTuple):
    """A menu entry: its name, keys, what it does (a method of the window), and when it is enabled."""

    name: str
    keys: str
    method: str
    when: str = ALWAYS


LINE = None
MENUS: tuple[tuple[str, tuple[Entry | None, ...]], ...] = (
    (
        "文件(&F)",
        (
            Entry("新建年报(&N)…", "Ctrl+N", "new_report"),
            Entry("年报列表(&L)", "Ctrl+L", "show_start"),
            LINE,
            Entry("打开其他年报库(&O)…", "Ctrl+O", "open_other"),
            Entry("打开我的年报库", "", "open_own"),
            Entry("打开示例", "", "open_sample"),
            Entry("保存(&S)", "Ctrl+S", "save_now", REPORT),
            Entry("备份年报库(&B)…", "", "back_up"),
            Entry("恢复年报库(&R)…", "", "restore"),
            LINE,
            Entry("读入交换文件（JSON）…", "", "read_file"),
            Entry("导出 PDF…", "", "export_pdf", REPORT),
            Entry("导出 XLSX…", "", "export_xlsx", REPORT),
            Entry("导出 Word 文档…", "", "export_docx", REPORT),
            Entry("导出网页（HTML）…", "", "export_html", REPORT),
            Entry("导出交换文件（JSON）…", "", "export_json", REPORT),
            Entry("成稿（五种文件）…", "", "publish", REPORT),
            LINE,
            Entry("打印(&P)…", "Ctrl+P", "print_out", REPORT),
            LINE,
            Entry("退出(&X)", "Alt+F4", "close"),
        ),
    ),
    (
        "编辑(&E)",
        (
            Entry("撤销(&U)", "Ctrl+Z", "undo", EDIT),
            Entry("重做(&R)", "Ctrl+Y", "redo", EDIT),
            LINE,
            Entry("剪切(&T)", "", "cut", TABLE_EDIT),
            Entry("复制(&C)", "", "copy", TABLE),
            Entry("粘贴(&P)", "", "paste", TABLE_EDIT),
            Entry("清除(&D)", "", "clear", TABLE_EDIT),
            LINE,
            Entry("空格填 0(&0)", "Ctrl+0", "fill_blanks", TABLE_EDIT),
            Entry("合计改用自动合计", "", "derive_totals", TABLE_EDIT),
            LINE,
            Entry("这一格的修改记录…", "", "show_history", TABLE),
        ),
    ),
    (
        "查看(&V)",
        (
            Entry("上一步", "Ctrl+PgUp", "go_back", REPORT),
            Entry("下一步", "Ctrl+PgDown", "go_on", REPORT),
            LINE,
            Entry("下一处问题", "F8", "next_finding", REPORT),
            Entry("上一处问题", "Shift+F8", "previous_finding", REPORT),
            Entry("在步骤、页面、校核之间切换", "F6", "next_pane", REPORT),
            LINE,
            Entry("显示或隐藏校核栏", "F9", "toggle_findings", REPORT),
        ),
    ),
    (
        "送审(&S)",
        (
            Entry("提交送审(&S)…", "", "hand_in", EDIT),
            Entry("登记审核意见(&R)…", "", "record_reply", REPORT),
            Entry("取回修改稿（Word）(&T)…", "", "take_back", EDIT),
            LINE,
            Entry("版本与比较(&V)…", "", "show_versions", REPORT),
            LINE,
            Entry("定稿(&F)…", "", "make_final", EDIT),
            Entry("重新打开(&O)…", "", "reopen", FINAL),
        ),
    ),
    (
        "帮助(&H)",
        (
            Entry("填写说明", "F1", "show_help", REPORT),
            Entry("打开日志文件夹", "", "open_log_folder"),
            Entry("关于公开年报", "", "show_about"),
        ),
    ),
)


def build(window: QMainWindow, owners: tuple[object, ...]) -> list[tuple[str, QAction]]:
    """Fill the window's menu bar with what ``owners`` can do; return each action with when it makes sense."""
    actions: list[tuple[str, QAction]] = []
    for title, entries in MENUS:
        menu = window.menuBar().addMenu(title)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
                continue
            action = QAction(entry.name, window)
            if entry.keys:
                action.setShortcut(QKeySequence(entry.keys))
            action.triggered.connect(partial(_call, _method(owners, entry.method)))
            menu.addAction(action)
            actions.append((entry.when, action))
    return actions


def _call(method: Callable[[], object], _checked: bool = False) -> None:  # noqa: FBT001, FBT002
    method()


def _method(owners: tuple[object, ...], name: str) -> Callable[[], object]:
    method: Callable[[], object] = next(
        getattr(owner, name) for owner in owners if hasattr(owner, name)
    )
    return method
