"""What cannot be read is refused by its name, with the way out; its content tells, not its name."""

import zipfile
from pathlib import Path

import pytest

from reading.errors import Unreadable
from reading.published.formats import read_any

#: How files begin that are no reports, and what is said of them.
BEGINNINGS = {
    "empty": (b"", "空的"),
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(20), "图片"),
    "jpeg": (b"\xff\xd8\xff\xe0" + bytes(20), "图片"),
    "gif": (b"GIF89a" + bytes(20), "图片"),
    "tiff": (b"II*\x00" + bytes(20), "图片"),
    "rar": (b"Rar!\x1a\x07\x01\x00", "压缩包"),
    "7z": (b"7z\xbc\xaf\x27\x1c" + bytes(20), "压缩包"),
    "gzip": (b"\x1f\x8b\x08" + bytes(20), "压缩包"),
    "sqlite": (b"SQLite format 3\x00" + bytes(84), "数据库"),
}


@pytest.mark.parametrize("what", BEGINNINGS)
def test_a_file_that_is_no_report_is_told_by_its_name_and_what_to_do(
    what: str, tmp_path: Path
) -> None:
    begin, name = BEGINNINGS[what]
    path = tmp_path / "年报.docx"
    path.write_bytes(begin)
    with pytest.raises(Unreadable, match=name) as refused:
        read_any(path)
    assert refused.value.advice.endswith("。")


def test_a_presentation_is_told_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "年报.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("ppt/presentation.xml", "<p/>")
    with pytest.raises(Unreadable, match="演示文稿"):
        read_any(path)
