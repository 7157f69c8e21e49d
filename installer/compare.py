"""What smoke.sh compares: two folders of documents, and a library before and after.

compare.py LINUX WINDOWS OLDER NEWER
"""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from forms.values import Value
from storage.library import Library


def parts(path: Path) -> dict[str, bytes]:
    """Return what a document consists of.

    That is, of DOCX and XLSX, the parts in their zip, which itself notes the system it was made on.
    """
    if path.suffix not in {".docx", ".xlsx"}:
        return {"": path.read_bytes()}
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def differing(linux: Path, windows: Path) -> list[str]:
    """Return the names of the documents that differ between the folders, which must hold some."""
    names = sorted(path.name for path in linux.iterdir())
    if not names or names != sorted(path.name for path in windows.iterdir()):
        return names or [str(linux)]
    return [name for name in names if parts(linux / name) != parts(windows / name)]


def reports(library: Path) -> list[dict[str, Value]]:
    """Return the contents of a library, read from a copy."""
    with (
        TemporaryDirectory() as folder,
        Library.open(Path(shutil.copy(library, Path(folder, library.name)))) as opened,
    ):
        return [dict(opened.load(entry.id).values) for entry in opened.reports()]


def main(linux: Path, windows: Path, older: Path, newer: Path) -> int:
    """Return 0 where everything is the same."""
    if names := differing(linux, windows):
        print(f"differ between {linux} and {windows}: {', '.join(names)}", file=sys.stderr)  # noqa: T201
        return 1
    print("the documents are those of Linux, byte for byte (of DOCX and XLSX every part)")  # noqa: T201
    before = reports(older)
    if not before or reports(newer) != before:
        print(f"the reports of {older} are not those of {newer}", file=sys.stderr)  # noqa: T201
        return 1
    print(f"all {len(before)} reports of the older library are there, value for value")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
