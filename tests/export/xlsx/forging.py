"""Forging and saving again: a workbook of a report, changed in its XML, and what is told of it."""

import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from export import xlsx
from export.compose import compose
from export.document import Document
from tests.builders import complete

FIGURES: dict[str, int | str] = {
    "requests.received.natural": 25,
    "requests.granted.natural": 25,
    "disclosure.regulations.issued": 1234,
    "text.overview": "（一）主动公开。全年发布信息612条，收到申请25件。\n"
    "（二）依申请公开。已办结25件。",
}
DOCUMENT: Document = compose(complete(FIGURES))
BOOK, STYLES, STRINGS = "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"
TEXTS, SECOND, THIRD = (f"xl/worksheets/sheet{number}.xml" for number in (2, 3, 4))
Edit = tuple[str, str, str]


def exported(folder: Path) -> Path:
    """Return the workbook of the report, as it was exported."""
    path = folder / "a.xlsx"
    path.write_bytes(_data())
    return path


@cache
def _data() -> bytes:
    with TemporaryDirectory() as folder:
        xlsx.write(DOCUMENT, Path(folder) / "a")
        return (Path(folder) / "a").read_bytes()


def rewritten(path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """Change the parts of a workbook, by their names."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def edited(path: Path, *edits: Edit) -> Path:
    """Replace patterns in parts: each has to be there; of a part that is not, it is the content."""

    def change(parts: dict[str, bytes]) -> None:
        for part, pattern, new in edits:
            if not pattern:
                parts[part] = new.encode()
                continue
            text, count = re.subn(pattern, new, parts[part].decode(), count=1, flags=re.DOTALL)
            assert count, pattern
            parts[part] = text.encode()

    return rewritten(path, change)


def told(path: Path) -> list[str]:
    """Return what is told of a file that should be the report's."""
    content = xlsx.content(path)
    return [*content.doubts, *content.differences(DOCUMENT)]
