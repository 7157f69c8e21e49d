"""关于: version, what the program is, and the licences of what it is made with."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtWidgets import QWidget

from resources import RESOURCES, VERSION
from resources.folders import NAME
from ui.parts import dialogs, theme
from ui.parts.dialog import Dialog
from ui.parts.dialogs import close_button
from ui.parts.plain import Label
from ui.parts.text_box import TextBox

_PURPOSE = "填写、校核、送审和发布政府信息公开工作年度报告。全部内容只保存在本机。"
#: What the program is shipped with, and under which licence.
COMPONENTS = (
    ("PySide6_Essentials", "Qt for Python，LGPL 3.0"),
    ("reportlab", "BSD"),
    ("XlsxWriter", "BSD 2-Clause"),
    ("openpyxl", "MIT"),
    ("pypdfium2", "Apache 2.0 或 BSD 3-Clause（PDFium）"),
    ("lxml", "BSD 3-Clause（libxml2、libxslt：MIT；Windows 上 libiconv：LGPL 2.1）"),
    ("olefile", "BSD 2-Clause"),
    ("xlrd", "BSD 3-Clause"),
    ("platformdirs", "MIT"),
    ("pillow", "MIT-CMU"),
)
_SOURCES = (
    "Qt 的源代码：https://download.qt.io/archive/qt/ 下与上面同一版本的文件夹。"
    "Qt 里含有的其他组件和它们的许可，见程序文件夹的 _internal/licences/qt/inside.txt。"
)


def show_about(parent: QWidget) -> None:
    """Show version and licences until the clerk closes them."""
    dialogs.ask(AboutDialog(parent))


class AboutDialog(Dialog):
    """Version and licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(f"关于{NAME}", (560, 420), parent)
        title = Label(f"{NAME} {VERSION}")
        theme.as_heading(title)
        purpose = Label(_PURPOSE, wraps=True)
        licences = TextBox("组件与许可", licence_text(), read_only=True)
        self.column.addWidget(title)
        self.column.addWidget(purpose)
        self.column.addWidget(licences, 1)
        self.end_with(close_button(self))


def licence_text() -> str:
    """Return the components with their versions and licences, and the fonts' licences in full."""
    lines = ["本程序使用的组件："]
    for name, licence in COMPONENTS:
        lines.append(f"　{name} {_version(name)}：{licence}")
    lines += ["", _SOURCES, "", "随附字体均按 SIL Open Font License 1.1 许可，许可原文如下。", ""]
    for path in sorted((RESOURCES / "fonts").glob("OFL-*.txt")):
        lines += [f"—— {path.stem.removeprefix('OFL-')} ——", path.read_text(encoding="utf-8"), ""]
    return "\n".join(lines)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # a packaged program may carry no metadata
        return ""
