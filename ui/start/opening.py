"""Opening a library, and opening one anew from a backup; what can go wrong there is said here."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from storage.errors import LibraryError
from storage.library import Library
from ui.parts import messages


def open_library(path: Path) -> Library | None:
    """Open a library; where that fails, say why and offer another. None: the clerk gives up."""
    wanted: Path | None = path
    while wanted is not None:
        try:
            return _opened(wanted)
        except LibraryError as error:
            wanted = _ask_for_another(wanted, str(error))
    return None


def open_other(path: Path, parent: QWidget) -> Library | None:
    """Open a library beside the one that is open; None where that fails, which has been said."""
    try:
        return _opened(path)
    except LibraryError as error:
        messages.warn(parent, "打不开这个年报库", str(error))
        return None


def replace(library: Library, backup: Path, parent: QWidget) -> tuple[Library | None, Path | None]:
    """Put ``backup`` in the place of ``library`` and open that; where that fails all is as it was.

    Return what is open then, None where the clerk gives up, and where the library is kept.
    """
    from ui.start.restoring import put_in_place

    library.close()
    aside = put_in_place(backup, library.path, parent)
    return open_library(library.path), aside


def _opened(path: Path) -> Library:
    """Open a library; raises LibraryError, also where what the window begins with is damaged."""
    library = Library.open(path)
    try:
        if library.last_open is None:
            library.reports()  # which the window would show; else a long list costs the start
    except LibraryError:
        library.close()
        raise
    return library


def _ask_for_another(path: Path, why: str) -> Path | None:
    """Return what to try next; the boxes that ask are loaded then, as most starts do without."""
    from ui.start.unopened import ask_for_another

    return ask_for_another(path, why)
