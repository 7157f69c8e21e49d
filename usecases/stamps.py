"""The content code that a file bears, looked up without reading what it says."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from export.formats import FORMATS
from forms.sign_off.content_code import stamped_code
from reading.archives import DAMAGED, Archive
from reading.detect import Glance
from reading.errors import Unreadable

_PROPERTIES: Final = "docProps/core.xml"


def stamp_of(path: Path) -> str:
    """Return the content code among the properties of a file; empty for none.

    Raises Unreadable for what is too large, OSError.
    """
    glance = Glance(path)
    for format, look_up in _LOOK_UPS.items():
        if FORMATS[format].is_like(glance):
            return stamped_code(look_up(path))
    return ""


def _of_pdf(path: Path) -> str:
    from reading.pdf.file.damage import Damaged
    from reading.pdf.file.tree import text_of
    from reading.pdf.opening import opened

    try:
        store = opened(path).store
        return text_of(store, store.dictionary(store.trailer.get("Info")).get("Keywords"))
    except (Damaged, Unreadable):
        return ""


def _of_package(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as file:
            archive = Archive(file)
            for entry in archive.entries:
                if entry.filename == _PROPERTIES:
                    return archive.unpacked(entry).decode(errors="replace")
    except (*DAMAGED, Unreadable):
        pass  # whoever reads it says so
    return ""


def _of_page(path: Path) -> str:
    return path.read_bytes().decode(errors="replace")


_LOOK_UPS: Final[dict[str, Callable[[Path], str]]] = {
    "pdf": _of_pdf,
    "docx": _of_package,
    "xlsx": _of_package,
    "html": _of_page,
}
