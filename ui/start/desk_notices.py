"""What the start page tells at its foot while the clerk is at work: of removals, and of copies."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storage.entry import Entry
from storage.library import Library
from ui.parts.notice import Notice
from ui.start.copy_notice import copy_notice
from ui.start.reports_model import named
from ui.start.second_place import SecondPlace


class DeskNotices(QWidget):
    """One notice of each kind at most; each goes when there is nothing to tell any more."""

    #: A removal was taken back.
    brought_back = Signal(object)

    def __init__(self, library: Library, second: SecondPlace, today: date) -> None:
        super().__init__()
        self._library = library
        self._second = second
        self._today = today
        self._removal: Notice | None = None
        self._copies: Notice | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 0, 28, 8)
        self._column.setSpacing(8)

    def tell_removal(self, entry: Entry) -> None:
        """Tell of a report that was removed, and offer to take that back."""

        def take_back() -> None:
            from ui.start import removing

            if removing.bring_back(self._library, entry, self):
                self._removal = self._replaced(self._removal, None)
                self.brought_back.emit(entry)

        notice = Notice(f"已移除{named(entry)}。内容没有删除，随时可以找回。")
        notice.offer("撤销移除", take_back)
        self._removal = self._replaced(self._removal, notice)

    def tell_of_copies(self) -> None:
        """Tell how the second copies of the backups fare, where that is to be seen to."""
        notice = copy_notice(self._second, self._today, self._choose_place, self._decline_copies)
        self._copies = self._replaced(self._copies, notice)

    def _replaced(self, old: Notice | None, new: Notice | None) -> Notice | None:
        """Show ``new`` in place of ``old``, and return it."""
        if old:
            old.hide()
            old.deleteLater()
        if new:
            self._column.addWidget(new)
        return new

    def _choose_place(self) -> None:
        from ui.start.place_dialog import PlaceDialog, choose_place

        if self._second.places.copies:
            PlaceDialog(self._second, self._library, self).exec()
        else:
            choose_place(self._second, self._library, self)

    def _decline_copies(self) -> None:
        self._second.choose(None, self._library)
