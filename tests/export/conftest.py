"""What the tests of writing files share."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

MountDisk = Callable[[int], Path]


@pytest.fixture
def mount_disk(tmp_path: Path) -> Iterator[MountDisk]:
    """Mount a disk of so many KiB when asked to; skips where mounting is not permitted."""
    folder = tmp_path / "disk"

    def mount(size: int) -> Path:
        folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(folder)]
        if not shutil.which("mount") or subprocess.run(command, capture_output=True, check=False).returncode:
            folder.rmdir()
            pytest.skip("mounting is not permitted here")
        return folder

    yield mount
    if folder.exists():
        subprocess.run(["umount", str(folder)], check=True)
