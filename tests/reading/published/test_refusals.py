"""What cannot be read is refused by its name, with the way out; its content tells, not its name."""

import zipfile
from pathlib import Path

import pytest

from reading.errors import Unreadable
from reading.published.formats import read_any
from reading.published.look import Look

SAVED = Path(__file__).parents[1] / "sheets" / "saved"
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
    "odt": (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", "ODT"),
    "word xml": (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "Word XML"),
    "excel xml": (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "Excel XML"),
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


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("ppt/presentation.xml", "演示文稿"),
        ("xl/workbook.bin", "二进制"),
        ("OFD.xml", "OFD"),
    ],
)
def test_what_is_packed_tells_what_it_is(part: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / "年报.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, "<p/>")
    with pytest.raises(Unreadable, match=name):
        read_any(path)


def test_old_office_is_told_by_its_streams() -> None:
    look = Look(SAVED / "features.xls")
    assert look.is_compound
    assert look.stores("workbook")
    assert not look.stores("WordDocument")


def test_a_damaged_compound_file_has_no_streams(tmp_path: Path) -> None:
    path = tmp_path / "年报.doc"
    path.write_bytes((SAVED / "features.xls").read_bytes()[:600])
    assert not Look(path).stores("Workbook")
    with pytest.raises(Unreadable):
        read_any(path)
