"""What the tests of writing files share: a small disk, and a written report opened by others."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pdfplumber
import pytest
from pdfplumber.pdf import PDF

from export.compose import compose
from export.document import Document
from export.pdf import write
from tests.export.pdf.sample_report import sample_report

MountDisk = Callable[[int], Path]
Print = Callable[[Document], PDF]


def path_of(pdf: PDF) -> Path:
    assert pdf.path
    return pdf.path


@pytest.fixture(scope="session")
def document() -> Document:
    return compose(sample_report(date=date(2022, 1, 20)))


@pytest.fixture(scope="session")
def file(document: Document, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "年报.pdf"
    write(document, path)
    return path


@pytest.fixture(scope="session")
def pdf(file: Path) -> Iterator[PDF]:
    with pdfplumber.open(file) as opened:
        yield opened


@pytest.fixture
def printed(tmp_path: Path) -> Iterator[Print]:
    opened: list[PDF] = []

    def write_and_open(document: Document) -> PDF:
        path = tmp_path / f"{len(opened)}.pdf"
        write(document, path)
        opened.append(pdfplumber.open(path))
        return opened[-1]

    yield write_and_open
    for each in opened:
        each.close()


@pytest.fixture
def mount_disk(tmp_path: Path) -> Iterator[MountDisk]:
    """Mount a disk of so many KiB when asked to; skips where mounting is not permitted."""
    folder = tmp_path / "disk"

    def mount(size: int) -> Path:
        folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(folder)]
        if (
            not shutil.which("mount")
            or subprocess.run(command, capture_output=True, check=False).returncode
        ):
            folder.rmdir()
            pytest.skip("mounting is not permitted here")
        return folder

    yield mount
    if folder.exists():
        subprocess.run(["umount", str(folder)], check=True)
