"""The menu bar as a clerk knows it: every entry, the keys that reach it, and when it is enabled."""

from typing import NamedTuple

#: A line of dashes stands between the groups of a menu; ``change``: the report is not final;
#: ``own``: it was made here, so it can be signed; ``sized``: the page has a text or a table;
#: ``tallied``: that is counted from the ledger, which is there.
BAR = """
文件(&F)
    新建年报(&N)… | Ctrl+N | always
    首页(&L) | Ctrl+L | always
    依申请公开台账 | Ctrl+T | always
    找回移除的年报… | | always
    ----
    打开其他年报库(&O)… | Ctrl+O | always
    最近打开的年报库… | | always
    打开我的年报库 | | always
    打开示例 | | always
    ----
    保存(&S) | Ctrl+S | report
    备份年报库(&B)… | | always
    备份位置… | | always
    恢复年报库(&R)… | | always
    ----
    读入年报(&I)… | | always
    读入交换文件（JSON）… | | always
    ----
    导出 PDF(&D)… | | report
    导出 XLSX(&T)… | | report
    导出 Word 文档(&W)… | | report
    导出网页（HTML）(&H)… | | report
    导出交换文件（JSON）(&J)… | | report
    复制网页代码(&C) | | report
    导出全套文件(&A)… | | report, own
    ----
    打印(&P)… | Ctrl+P | report
    ----
    设置(&E)… | Ctrl+, | always
    ----
    退出(&X) | Alt+F4 | always
编辑(&E)
    撤销(&U) | Ctrl+Z | change
    重做(&R) | Ctrl+Y | change
    ----
    剪切(&T) | | table, change
    复制(&C) | | table
    粘贴(&P) | | table, change
    清除(&D) | | table, change
    ----
    查找(&F)… | Ctrl+F | report
    替换(&H)… | Ctrl+H | change, own
    查找下一处 | F3 | report
    查找上一处 | Shift+F3 | report
    ----
    空格填 0(&0) | Ctrl+0 | table, change
    合计改用自动合计 | | table, change
    取台账数… | | table, change, tallied
    ----
    插入数字… | Ctrl+I | text, change
    更新正文中的数字 | | change
    按建议改正这一处 | Alt+Return | change
    ----
    这一格的依据… | F4 | table, tallied
    这一格的修改记录… | | table
查看(&V)
    上一步 | Ctrl+PgUp | report
    下一步 | Ctrl+PgDown | report
    ----
    下一处问题 | F8 | report
    上一处问题 | Shift+F8 | report
    与台账核对… | Ctrl+Shift+T | report, own
    在步骤、页面、校核之间切换 | F6 | report
    ----
    显示或隐藏校核栏 | F9 | report
    ----
    放大 | Ctrl++ | sized
    缩小 | Ctrl+- | sized
    原来大小 | Ctrl+Alt+0 | sized
送审(&S)
    提交送审(&S)… | | change, own
    登记审核意见(&R)… | | report, own
    取回修改稿（Word）(&T)… | | change, own
    ----
    版本与比较(&V)… | | report, own
    ----
    定稿(&F)… | | change, own
    重新打开(&O)… | | final
帮助(&H)
    填写说明 | F1 | always
    快捷键 | | always
    打开日志文件夹 | | always
    关于公开年报 | | always
"""


class Entry(NamedTuple):
    """An entry of a menu, or the line between two groups, whose label is empty."""

    label: str
    keys: str = ""
    needs: frozenset[str] = frozenset()


def _menus() -> dict[str, list[Entry]]:
    menus: dict[str, list[Entry]] = {}
    entries: list[Entry] = []
    for line in BAR.strip().splitlines():
        if not line.startswith(" "):
            entries = menus[line] = []
        elif line.strip() == "----":
            entries.append(Entry(""))
        else:
            label, keys, when = (part.strip() for part in line.split("|"))
            needs = frozenset(when.split(", ")) - {"always"}
            entries.append(Entry(label, keys, needs))
    return menus


#: The entries of each menu by its title, in order.
MENUS = _menus()
ENTRIES = [entry for entries in MENUS.values() for entry in entries if entry.label]
OF_TABLES = [entry for entry in ENTRIES if "table" in entry.needs]
