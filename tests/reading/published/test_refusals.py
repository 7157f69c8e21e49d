"""What cannot be read is refused by its name, with the way out; its content tells, not its name."""

import zipfile
from pathlib import Path
from random import Random

import pytest

from reading.errors import Unreadable
from reading.published.formats import read_any, read_sheets
from reading.published.look import Look
from reading.sheets.sheet import OF_A_REPORT

SAVED = Path(__file__).parents[1] / "sheets" / "saved"
#: How files begin that are no reports, and what is said of them.
BEGINNINGS = {
    "empty": (b"", "空的"),
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(20), "图片"),
    "jpeg": (b"\xff\xd8\xff\xe0" + bytes(20), "图片"),
    "gif": (b"GIF89a" + bytes(20), "图片"),
    "bmp": (b"BM\x36\x10\0\0" + bytes(20), "图片"),
    "webp": (b"RIFF\x24\0\0\0WEBPVP8 " + bytes(20), "图片"),
    "heic": (b"\0\0\0\x18ftypheic" + bytes(20), "图片"),
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


@pytest.mark.parametrize("size", [300, 2_500, 20_000])
@pytest.mark.parametrize(
    ("name", "what", "way_out"),
    [
        ("年报.docx", "Word、WPS 文档", "另存为 .docx"),
        ("年报.doc", "Word、WPS 文档", "另存为 .docx"),
        ("年报.WPS", "Word、WPS 文档", "另存为 .docx"),
        ("年报.xlsx", "Excel、WPS 表格", "另存为 .xlsx"),
        ("年报.et", "Excel、WPS 表格", "另存为 .xlsx"),
        ("年报.pdf", "PDF 文件", "另存一份"),
        ("年报.ofd", "OFD 文件", "另存为 Word"),
    ],
)
def test_rubbish_is_told_by_its_name_with_the_program_that_opens_such_files(
    name: str, what: str, way_out: str, size: int, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(Random(size).randbytes(size))
    for read in (read_any, lambda file: read_sheets(file, OF_A_REPORT)):
        with pytest.raises(Unreadable) as refused:
            read(path)
        assert refused.value.why == f"文件已经损坏，或者不是 {what}，读不出来"
        assert way_out in refused.value.advice
        assert "打不开的，请重新复制一份，或者请对方再发一次" in refused.value.advice


@pytest.mark.parametrize("size", [300, 2_500, 20_000])
def test_rubbish_that_is_called_text_or_anything_is_looked_at_as_what_it_may_be(
    size: int, tmp_path: Path
) -> None:
    for name in ("年报.txt", "年报.html", "年报"):
        path = tmp_path / name
        path.write_bytes(Random(size).randbytes(size))
        with pytest.raises(Unreadable, match=r"认不出这是什么文件|不是文字|几种编码") as refused:
            read_any(path)
        assert "Word 文档里存好" in refused.value.advice


def test_an_archive_is_told_as_one_unless_it_is_called_a_document(tmp_path: Path) -> None:
    path = tmp_path / "年报.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("年报.docx", "x" * 2_000)
    with pytest.raises(Unreadable, match="这是压缩包。请解压"):
        read_any(path)
    named = path.rename(tmp_path / "年报.docx")
    with pytest.raises(Unreadable, match="文件已经损坏，或者不是 Word、WPS 文档"):
        read_any(named)
    cut = tmp_path / "一半.zip"
    cut.write_bytes(named.read_bytes()[:500])
    with pytest.raises(Unreadable, match="这是压缩包，已经损坏或者不完整"):
        read_any(cut)


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
