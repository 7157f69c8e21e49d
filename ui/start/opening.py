"""Opening a library, and opening one anew from a backup; what can go wrong there is said here."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from resources import folders
from storage.copies import original_of
from storage.errors import InUse, LibraryError, NoAnswer, Unreachable
from storage.kinds import library_of
from storage.library import Library
from storage.lock_note import own_process
from ui.parts import messages
from ui.parts.disk_answer import DiskAnswer
from ui.start.away import Wanted, is_there, sight
from ui.start.places import Places

#: In seconds; a disk that takes longer is waited for in a box.
_PATIENCE = 1.0


class Meant(NamedTuple):
    """The library that a clerk means, and a backup to put in its place before it is opened."""

    path: Path
    backup: Path | None = None


class Opened(NamedTuple):
    """An open library, and whether it only stands in for the clerk's, which is away."""

    library: Library
    stands_in: bool = False


def open_at_start(named: Path | None, places: Places) -> Opened | None:
    """Open the library that was ``named``, else the clerk's, else the one at the default place.

    Of a ledger that was named, it is the one beside it. Where it is away, or does not open, the
    clerk is asked. None: the clerk gives up, or the window that is open already has come forward,
    and opens what was named.
    """
    if _is_answered(named):
        return None
    if named:
        opened = _open(Wanted(library_of(named).absolute()))
        if opened and places.library is None:  # then the default one is the clerk's
            return Opened(opened.library)
        return opened
    if places.library:
        return _open(Wanted(places.library), places)
    return _open(_first())


def open_library(path: Path) -> Library | None:
    """Open a library; where that fails, say why and offer another. None: the clerk gives up."""
    opened = _open(Wanted(path))
    return opened.library if opened else None


def open_instead(path: Path, why: LibraryError) -> Opened | None:
    """Say why the library at ``path`` is of no use, and open another or it again; None: give up."""
    wanted = _ask_for_another(path, why)
    return _open(wanted) if wanted else None


def ask_for_backup(path: Path, why: LibraryError, parent: QWidget) -> Path | None:
    """Say what is wrong with the open library; return the backup that the clerk wants instead."""
    from ui.start.unopened import ask_for_backup as ask

    return ask(path, why, parent, "年报库读不出来")


def what_is_meant(path: Path, parent: QWidget | None) -> Meant | None:
    """Return what to open where ``path`` was named, after asking if it is a copy; None: nothing."""
    original = original_of(path)
    if original is None:
        return Meant(path)
    from ui.start.copies import CopyAnswer, ask_about_copy

    choice = ask_about_copy(path, original, parent)
    if choice is CopyAnswer.NOTHING:
        return None
    if choice is CopyAnswer.COPY:
        return Meant(path)
    return Meant(original, path if choice is CopyAnswer.RESTORE else None)


def open_other(meant: Meant, places: Places, parent: QWidget) -> Opened | None:
    """Open a library beside the one that is open; None where that fails, which has been said."""
    wanted = _in_place(Wanted(_put_in_place(meant)), parent)
    while wanted:
        try:
            library = _opened_unless_called(wanted)
        except LibraryError as error:
            messages.warn(parent, "打不开这个年报库", str(error))
            return None
        if library is None:
            return None
        if wanted.is_sure or not _is_another(library, places):
            return Opened(library, wanted.stands_in)
        library.close()
        wanted = _in_place(_ask_whether_it_is(wanted.path, parent), parent)
    return None


def replace(library: Library, backup: Path, parent: QWidget) -> tuple[Library | None, Path | None]:
    """Put ``backup`` in the place of ``library`` and open that; where that fails all is as it was.

    Return what is open then, None where the clerk gives up, and where the library is kept.
    """
    from ui.start.restoring import put_in_place

    library.close()
    aside = put_in_place(backup, library.path, parent)
    return open_library(library.path), aside


def _open(wanted: Wanted, places: Places | None = None) -> Opened | None:
    """Open what is wanted, asking as long as need be; where it is remembered, by ``places``."""
    now = _in_place(wanted)
    while now:
        meant = what_is_meant(now.path, None)
        if meant is None:
            return None
        now = now._replace(path=_put_in_place(meant))
        try:
            library = _opened_unless_called(now)
        except LibraryError as error:
            now = _in_place(_ask_for_another(now.path, error))
            continue
        if library is None:
            return None
        if now.is_sure or places is None or not _is_another(library, places):
            return Opened(library, now.stands_in)
        library.close()
        now = _in_place(_ask_whether_it_is(now.path, None))
    return None


def _is_answered(named: Path | None) -> bool:
    """Whether a window is open already that does what this start was for."""
    if not folders.window_lock().exists():
        return False
    from ui.start.ringing import Answer, ring_at_start

    return ring_at_start(named) is Answer.DONE


def _opened_unless_called(wanted: Wanted) -> Library | None:
    """Open a library; None where a window of the clerk's own has it, which has come forward.

    Raises:
        LibraryError: as opening does, and InUse where somebody else has it.
        NoAnswer: where that window was not heard.
    """
    try:
        return _opened(wanted)
    except InUse as error:
        process = own_process(wanted.path)
        if process is None:
            raise
        from ui.start.ringing import Answer, ring

        if ring(process) is Answer.DONE:
            return None
        try:
            return _opened(wanted)  # the window may have been about to close
        except InUse:
            raise NoAnswer(wanted.path) from error


def _put_in_place(meant: Meant) -> Path:
    """Restore the backup that is meant, if one is; return the library to open."""
    if meant.backup:
        from ui.start.restoring import put_in_place

        put_in_place(meant.backup, meant.path, None)
    return meant.path


def _is_another(library: Library, places: Places) -> bool:
    try:
        return places.is_another(library)
    except LibraryError:  # damage, which is told where it is met
        return False


def _first() -> Wanted:
    """Return the library at the default place, begun in silence unless it has backups already."""
    from storage.backups import backups

    path = folders.default_library()
    return Wanted(path, is_sure=not backups(path))


def _in_place(wanted: Wanted | None, parent: QWidget | None = None) -> Wanted | None:
    """Return what is wanted if it is there, else what the clerk wants then."""
    while wanted and not wanted.is_sure:
        look = DiskAnswer(partial(sight, wanted.path))
        seen = look.within(_PATIENCE)
        if seen and seen.is_there:
            break
        from ui.start.away_box import ask_where, await_answer

        if seen is None:
            rather = await_answer(wanted.path, look, parent)
            seen = look.within(0)
            if seen is None:
                wanted = rather
                continue
        if seen.is_there:
            break
        wanted = ask_where(wanted.path, seen, parent)
    return wanted


def _opened(wanted: Wanted) -> Library:
    """Open a library; none is begun of which the clerk is not sure.

    Raises:
        LibraryError: also where what the window begins with is damaged.
    """
    if not (wanted.is_sure or is_there(wanted.path)):
        raise Unreachable(wanted.path, "：没有这个文件")
    library = Library.open(wanted.path)
    try:
        if library.last_open is None:
            library.reports()  # which the window would show; else a long list costs the start
    except LibraryError:
        library.close()
        raise
    return library


def _ask_for_another(path: Path, why: LibraryError) -> Wanted | None:
    """Return what to try next; the boxes that ask are loaded then, as most starts do without."""
    from ui.start.unopened import ask_for_another

    chosen = ask_for_another(path, why)
    return Wanted(chosen, is_sure=chosen != path) if chosen else None


def _ask_whether_it_is(path: Path, parent: QWidget | None) -> Wanted | None:
    from ui.start.away_box import ask_whether_it_is

    return ask_whether_it_is(path, parent)
