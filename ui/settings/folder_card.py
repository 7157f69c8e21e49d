"""Where the dialogs for exports begin: in a folder of the clerk's, or where the last one ended."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.parts import theme
from ui.parts.button import Link
from ui.parts.card import Card
from ui.parts.file_dialogs import documents_folder, folder_near
from ui.parts.last_folders import Kind, folder_for, keep_set_folder, set_folder
from ui.parts.plain import Label, breakable


class FolderCard(Card):
    """Says which folder it is, and has another chosen."""

    def __init__(self) -> None:
        super().__init__()
        heading = Label("导出文件夹")
        theme.as_card_heading(heading)
        self._told = Label(wraps=True)
        choose, self._reset = Link("选文件夹…"), Link("恢复")
        choose.setAccessibleName("导出文件夹：选文件夹…")
        self._reset.setAccessibleName("导出文件夹：恢复")
        self._reset.setToolTip("改回从上次导出到的文件夹开始")
        choose.clicked.connect(self._choose)
        self._reset.clicked.connect(self._forget)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._told, 1)
        row.addWidget(choose)
        row.addWidget(self._reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addLayout(row)
        self._show()

    def _show(self) -> None:
        folder, begins = set_folder(Kind.EXPORTS), folder_for(Kind.EXPORTS, documents_folder())
        self._reset.setEnabled(folder is not None)
        theme.as_faint(self._told)
        if folder is None:
            self._told.setText(f"从上次导出到的文件夹开始，现在是：{breakable(begins)}")
        elif folder == begins:
            self._told.setText(f"总是从这个文件夹开始：{breakable(folder)}")
        else:
            theme.as_refusal(self._told)
            gone, meanwhile = breakable(folder), breakable(begins)
            self._told.setText(f"设置的文件夹“{gone}”现在打不开，暂从“{meanwhile}”开始")

    def _choose(self) -> None:
        begins = folder_for(Kind.EXPORTS, documents_folder())
        chosen = folder_near(self, "导出文件夹", begins)
        if chosen:
            keep_set_folder(Kind.EXPORTS, chosen)
            self._show()

    def _forget(self) -> None:
        keep_set_folder(Kind.EXPORTS, None)
        self._show()
