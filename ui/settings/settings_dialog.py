"""设置: a card for each thing that is set; what is changed counts at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storage.copies import folder_of
from storage.library import Library
from ui.parts import dialogs, theme
from ui.parts.button import Link
from ui.parts.card import Card
from ui.parts.dialog import Dialog
from ui.parts.plain import Label, breakable
from ui.settings.folder_card import FolderCard
from ui.settings.font_card import FontCard
from ui.start.place_dialog import PlaceDialog
from ui.start.second_place import SecondPlace

_WIDTH = 660


class SettingsDialog(Dialog):
    """Fonts, the folder of exports, the places of backups."""

    #: Documents are set in other fonts from now on.
    fonts_changed = Signal()

    def __init__(self, second: SecondPlace, library: Library, parent: QWidget) -> None:
        super().__init__("设置", (_WIDTH, 0), parent)
        self._second = second
        self._library = library
        self._copies = Label(wraps=True)
        theme.as_faint(self._copies)
        fonts = FontCard()
        fonts.changed.connect(self.fonts_changed)
        for card in (fonts, FolderCard(), self._backups()):
            self.column.addWidget(card)
        self.column.addStretch(1)
        self.end_with(dialogs.close_button(self))
        self._show_copies()

    def _backups(self) -> Card:
        card = Card()
        heading, change = Label("备份"), Link("备份位置…")
        theme.as_card_heading(heading)
        change.clicked.connect(self._change_copies)
        row = QHBoxLayout()
        row.addWidget(self._copies, 1)
        row.addWidget(change)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addLayout(row)
        return card

    def _show_copies(self) -> None:
        place = self._second.places.copies
        second = f"另存一份在：{breakable(place)}" if place else "没有在别处另存"
        first = breakable(folder_of(self._library.path))
        self._copies.setText(f"备份在：{first}\n{second}")

    def _change_copies(self) -> None:
        PlaceDialog(self._second, self._library, self).exec()
        self._show_copies()
