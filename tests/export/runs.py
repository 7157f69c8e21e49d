"""导出全套文件 as its tests begin and end: a folder with an older set, a run, a look at it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from export import exchange_writer
from export.compose import compose
from export.document import Document
from export.errors import ExportError
from export.formats import FORMATS
from export.publish import Published, publish, targets
from tests.builders import complete

DOCUMENT = compose(complete({"requests.received.natural": 7, "requests.carried_out.natural": 7}))
OLD = {format: f"旧的 {format}".encode() for format in FORMATS}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an older set of the five files, and a file of the clerk's."""
    folder = tmp_path / "成稿"
    folder.mkdir()
    fill(folder)
    return folder


def fill(folder: Path) -> None:
    for format, target in targets(DOCUMENT, folder).items():
        target.write_bytes(OLD[format])
    (folder / "别的.txt").write_bytes(b"")


def run(folder: Path, document: Document = DOCUMENT) -> Published:
    return publish(document, folder, lambda _progress: None, lambda: False)


def lighten() -> None:
    """Have every format written as JSON, which takes no time, where the format does not matter."""
    for format, kind in FORMATS.items():
        FORMATS[format] = replace(kind, writer=lambda: exchange_writer)


@pytest.fixture
def light(monkeypatch: pytest.MonkeyPatch) -> None:
    for format, kind in FORMATS.items():
        monkeypatch.setitem(FORMATS, format, kind)  # and back afterwards
    lighten()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def fails(folder: Path, told: str, error: type[BaseException] = ExportError) -> str:
    """Publish in vain, see that all files are as they were; return what was said."""
    before = contents(folder)
    with pytest.raises(error, match=told) as raised:
        run(folder)
    assert contents(folder) == before
    return str(raised.value)


def broken(
    format: str,
    monkeypatch: pytest.MonkeyPatch,
    *,
    write: BaseException | None = None,
    wrong: bool = False,
) -> None:
    """Have a format fail: in writing, after half of it, or in not being what the report says."""
    good = FORMATS[format].writer()

    class Broken:
        def write(self, document: Document, target: Path) -> None:
            good.write(document, target)
            if write:
                target.write_bytes(target.read_bytes()[:100])
                raise write

        def differences(self, document: Document, path: Path) -> list[str]:
            return ["新收：应为 7，读到 8"] if wrong else good.differences(document, path)

    monkeypatch.setitem(FORMATS, format, replace(FORMATS[format], writer=Broken))


def refusing(
    monkeypatch: pytest.MonkeyPatch, refused: Callable[[Path, Path], bool], error: BaseException
) -> None:
    """Refuse some moves, as Windows does while another program has the file open."""
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if refused(self, target):
            raise error
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
