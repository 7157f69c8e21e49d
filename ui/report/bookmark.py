"""Where the clerk left a report: kept in the settings, as it is about a person, not a report."""

from contextlib import suppress
from typing import NamedTuple

from storage.errors import LibraryError
from storage.library import Library
from ui.parts import remembered

_KEY = "bookmarks"
#: Of more reports nobody remembers where they were left.
_MOST = 60
#: Beyond it Qt takes no number.
_FARTHEST = 2**31 - 1


class Bookmark(NamedTuple):
    """A place in a report: on the page of ``step``, in ``field`` if any, at a character of it.

    ``scroll`` is how far down the page was, in Qt's units; ``at`` is when it was left, in ISO 8601.
    """

    step: str
    field: str = ""
    position: int = 0
    scroll: int = 0
    at: str = ""


def marked(library: Library, id: int) -> str:
    """Return what the report ``id`` of ``library`` is called here: by when the library began.

    One of a library that cannot be read is called as none is; the library tells by itself, where
    more depends on it.
    """
    birth = ""
    with suppress(LibraryError):
        birth = library.birth
    return f"{birth} {id}"


def bookmark_of(report: str) -> Bookmark | None:
    """Return where a report was left on this computer, as far as that is known."""
    match _kept().get(report):
        case [str(step), str(field), int(position), int(scroll), str(at)] if (
            0 <= position <= _FARTHEST and 0 <= scroll <= _FARTHEST
        ):
            return Bookmark(step, field, position, scroll, at)
        case _:
            return None


def keep_bookmark(report: str, bookmark: Bookmark) -> None:
    """Keep where a report was left."""
    import json

    kept = _kept()
    kept.pop(report, None)
    kept[report] = list(bookmark)
    newest = dict([*kept.items()][-_MOST:])
    remembered.settings().setValue(_KEY, json.dumps(newest, ensure_ascii=False))


def _kept() -> dict[str, list[str | int]]:
    """Return what is kept, by library and report, what was left last at the end."""
    written = str(remembered.settings().value(_KEY, ""))
    if not written:
        return {}
    import json  # a start that has nothing to read does without

    try:
        kept = json.loads(written)
    except (ValueError, RecursionError):  # it is deeper than anything of ours
        return {}
    return kept if isinstance(kept, dict) else {}
