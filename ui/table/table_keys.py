"""What the keys of a table do; its view and its editor take them."""

from ui.parts.key_notes import KeyNote

KEYS = (
    KeyNote("直接打数字", "替换格里的内容，=9+3 这样的加减算好再填"),
    KeyNote("F2", "改格里原来的内容"),
    KeyNote("Esc", "放弃正在填的内容"),
    KeyNote("Enter、Tab", "到下一个要填的格"),
    KeyNote("Shift+Enter、Shift+Tab", "到上一个要填的格"),
    KeyNote("方向键", "到旁边的格"),
    KeyNote("Home、End", "到这一行的第一格、最后一格"),
    KeyNote("PgUp、PgDn", "到这一列的第一格、最后一格"),
    KeyNote("Ctrl+Home、Ctrl+End", "到整张表的第一格、最后一格"),
    KeyNote("Shift+方向键", "选中一块，窗口右下角有格数与和"),
    KeyNote("Ctrl+C、Ctrl+X、Ctrl+V", "复制、剪切、粘贴，可与 Excel、WPS 互贴"),
    KeyNote("Delete、Backspace", "清除选中的格，合计恢复自动"),
    KeyNote("Ctrl+滚轮", "放大、缩小表格"),
)
