"""读入登记簿: columns, words and each row are shown before anything is written."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtWidgets import QWidget

from intake.errors import IntakeError
from intake.register.look import RegisterLook
from intake.register.maps import RegisterMap
from storage.errors import LibraryError
from ui.ledger.columns_dialog import Chosen, ColumnsDialog
from ui.ledger.import_dialog import ImportDialog, RowsAnswer
from ui.ledger.kept_maps import keep_columns, keep_words, kept_columns, kept_words
from ui.parts import messages
from ui.parts.file_dialogs import file_to_open
from ui.parts.last_folders import Kind
from ui.parts.waiting import wait_for
from usecases.register_import import Imported, Source, import_register, look_at_register

_FILTERS: Final = "登记簿 (*.xlsx *.xls *.et *.ods *.csv);;所有文件 (*)"
_TITLE: Final = "读入登记簿"


class Import(NamedTuple):
    """A register that is to go into a ledger, which nobody has open, and whose it may be."""

    register: Path
    ledger: Path
    units: Sequence[str]
    today: date


def file_to_import(window: QWidget) -> Path | None:
    """Return the register that the clerk picks, or None."""
    return file_to_open(window, _TITLE, Kind.READ_IN, _FILTERS)


def import_looked_over(wanted: Import, window: QWidget) -> str:
    """Import a register after the clerk has looked it over; return what to say, or nothing."""
    words = f"正在读“{wanted.register.name}”……"
    try:
        look = wait_for(window, _TITLE, words, partial(look_at_register, wanted.register))
    except IntakeError as error:
        _tell(error, window)
        return ""
    while look is not None:
        chosen = _columns(wanted, look, window)
        if chosen is None:
            break
        try:
            taken = _rows(wanted, chosen, window)
        except (IntakeError, LibraryError) as error:
            _tell(error, window)
            continue
        if taken is not None:
            return taken
    return ""


def _columns(wanted: Import, look: RegisterLook, window: QWidget) -> Chosen | None:
    """Have the columns put right, which is remembered; None where the clerk gives it up."""
    kept = kept_columns(look.layout)
    chosen = ColumnsDialog.ask(wanted.register.name, look, kept, wanted.units, window)
    if chosen:
        keep_columns(look.layout, chosen.columns)
    return chosen


def _rows(wanted: Import, chosen: Chosen, window: QWidget) -> str | None:
    """Show what comes of each row and take it; None where the columns are to be changed."""

    def take(words: dict[str, str], *, is_trial: bool) -> Imported | None:
        source = Source(wanted.register, RegisterMap(chosen.columns, words), chosen.unit)
        work = partial(import_register, source, wanted.ledger, wanted.today, is_trial=is_trial)
        if not is_trial:  # once begun it is not given up
            return work()
        return wait_for(window, _TITLE, f"正在读“{wanted.register.name}”……", work)

    words = kept_words()
    found = take(words, is_trial=True)
    if found is None:
        return ""
    dialog = ImportDialog(wanted.register.name, found, words, partial(take, is_trial=True), window)
    match dialog.ask():
        case RowsAnswer.TAKE:
            keep_words(dialog.words)
            done = take(dialog.words, is_trial=False)
            return f"已从“{wanted.register.name}”读入 {done.taken if done else 0} 件"
        case RowsAnswer.BACK:
            return None
        case RowsAnswer.NO:
            return ""


def _tell(error: IntakeError | LibraryError, window: QWidget) -> None:
    messages.warn(window, "没有读入", f"{error}\n台账没有改动。")
