"""What was typed and not understood: it is in no report, and no act leaves it out unseen."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from ui.report.refusal import Refusal


class NotTaken(QObject):
    """The refusals of an open report, a field each; ``settle`` has all taken that is being typed.

    Every act in which the report leaves the clerk's hands asks ``holds_up`` first.
    """

    #: The field that the clerk is led to, and what is told there.
    led = Signal(str, str)
    changed = Signal()

    def __init__(self, settle: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._settle = settle
        self._refusals: dict[str, Refusal] = {}

    @property
    def labels(self) -> list[str]:
        """What the fields are called."""
        return [refusal.label for refusal in self._refusals.values()]

    @property
    def standing(self) -> "list[Refusal]":
        """What still stands in a field and is not in the report."""
        return self.standing_in(self._refusals)

    def standing_in(self, ids: Iterable[str]) -> "list[Refusal]":
        """Return what still stands in the fields ``ids`` and is not in the report."""
        if not self._refusals:
            return []
        here = [self._refusals[id] for id in ids if id in self._refusals]
        return [refusal for refusal in here if refusal.stays]

    def note(self, id: str, refusal: "Refusal") -> None:
        """Keep in mind that what was typed into the field ``id`` was not taken."""
        if self._refusals.get(id) != refusal:
            self._refusals[id] = refusal
            self.changed.emit()

    def forget(self, id: str) -> None:
        """Forget about the field ``id``: it was mended, or is being typed into anew."""
        if self._refusals.pop(id, None):
            self.changed.emit()

    def forget_changed(self, ids: Iterable[str]) -> None:
        """Forget of the fields ``ids``, which have new values, where these are shown."""
        for id in ids:
            if id in self._refusals and not self._refusals[id].stays:
                self.forget(id)

    def holds_up(self, act: str) -> bool:
        """Lead to what was not taken, if there is any, as an ``act`` would leave it out.

        Return whether there was: then the act is not to be done.
        """
        self._settle()
        return self._lead(f"没有{act}：")

    def lead(self) -> None:
        """Lead to the first thing that was not taken, if there is any."""
        self._lead("")

    def _lead(self, before: str) -> bool:
        for id, refusal in self._refusals.items():
            if not refusal.stays:
                self.forget(id)
            why = f"{refusal.label}填的没有收下（{refusal.why}），还不在报告里"
            self.led.emit(id, f"{before}{why}。{refusal.advice}")
            return True
        return False
