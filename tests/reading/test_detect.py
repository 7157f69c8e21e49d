"""What a file is shows at a glance at its content, which is bounded."""

import zipfile
from pathlib import Path

import pytest

from reading.detect import Glance
from reading.errors import Unreadable
from reading.guards import MOST_EXPORTED


def glance(folder: Path, content: bytes) -> Glance:
    path = folder / "a.txt"
    path.write_bytes(content)
    return Glance(path)


def packed(folder: Path, *names: str, size: int = 1) -> Glance:
    path = folder / "a.txt"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, bytes(size))
    return Glance(path)


def test_a_mark_counts_only_at_the_beginning_of_the_file(tmp_path: Path) -> None:
    assert glance(tmp_path, b"junk\n%PDF-1.7").holds(b"%PDF-")
    assert not glance(tmp_path, bytes(1024) + b"%PDF-1.7").holds(b"%PDF-")


def test_a_text_begins_behind_its_byte_order_mark_and_white_space(tmp_path: Path) -> None:
    file = glance(tmp_path, b"\xef\xbb\xbf \r\n<html>")
    assert file.begins(b"<")
    assert not file.begins(b"{")


def test_what_is_packed_is_known_by_its_name(tmp_path: Path) -> None:
    file = packed(tmp_path, "xl/workbook.xml")
    assert file.packs("xl/workbook.xml")
    assert not file.packs("word/document.xml")


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x05\x06" + bytes(18), b"xl/workbook.xml"])
def test_what_is_no_archive_packs_nothing(content: bytes, tmp_path: Path) -> None:
    assert not glance(tmp_path, content).packs("xl/workbook.xml")


def test_what_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    file = packed(tmp_path, "xl/workbook.xml", size=MOST_EXPORTED + 1)
    with pytest.raises(Unreadable, match="展开后太大"):
        file.packs("xl/workbook.xml")
