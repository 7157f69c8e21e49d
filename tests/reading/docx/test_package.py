"""A file that is no document of ours, or is meant to do harm, is refused in one clear line.

Nothing else happens.
"""

import struct
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from forms.editions.form_2021 import FORM as FORM_2021
from intake.edited_document import read_correction
from intake.errors import IntakeError
from reading.guards import DEEPEST, MOST_EDITED, MOST_PARTS, MOST_TEXT
from tests.intake.edited import BODY, changed, exported, lost, rewrite

BIG = 50_000_000
#: Parts of a document that reading it does without.
UNREAD = {"[Content_Types].xml"}
_LOCAL_HEADER = 30  # bytes before the name of an entry (APPNOTE.TXT, 4.3.7)


def refusal(path: Path) -> str:
    """Return why the document is refused.

    It is one sentence or two on one line that leave no question open.
    """
    with pytest.raises(IntakeError) as caught:
        read_correction(path, FORM_2021)
    text = str(caught.value)
    assert text.startswith(f"{path.name}：")
    assert "年报没有改动" in text
    assert "请" in text
    assert text.endswith("。")
    assert "\n" not in text
    return text


def with_body(folder: Path, body: str) -> Path:
    return rewrite(exported(folder), lambda _: body)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    assert "没有这个文件" in refusal(tmp_path / "没有.docx")
    assert "文件夹" in refusal(tmp_path)


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 and no more", "就是文字".encode(), b"%PDF-1.7", b"{\\rtf1}"]
)
def test_what_is_no_document(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    assert "不是 Word 文档（.docx），或者文件不完整" in refusal(path)


def test_old_format_or_password(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096))
    assert "密码" in refusal(path)
    assert ".doc " in refusal(path)


def test_truncated_anywhere(tmp_path: Path) -> None:
    whole = exported(tmp_path).read_bytes()
    path = tmp_path / "a.docx"
    for part in range(1, 20):
        path.write_bytes(whole[: len(whole) * part // 20])
        assert "文件不完整" in refusal(path)


def test_damaged_anywhere(tmp_path: Path) -> None:
    """Whatever byte was changed on the way: it is noticed, or is in a part that is not read."""
    path = exported(tmp_path)
    whole = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    for entry in entries:
        begin = entry.header_offset + _LOCAL_HEADER + len(entry.filename)
        for at in range(begin, begin + entry.compress_size, 97):
            path.write_bytes(_with_a_byte_changed(whole, at))
            if entry.filename in UNREAD:
                found = read_correction(path, FORM_2021)
                assert (changed(found), lost(found)) == ({}, [])
            else:
                assert "文件不完整" in refusal(path)


def test_damaged_directory(tmp_path: Path) -> None:
    """Where the archive lists its parts, a changed byte may hide one: all is right, or nothing."""
    path = exported(tmp_path)
    whole = path.read_bytes()
    outcomes = set()
    for at in range(whole.index(b"PK\x01\x02"), len(whole), 7):
        path.write_bytes(_with_a_byte_changed(whole, at))
        try:
            found = read_correction(path, FORM_2021)
        except IntakeError:
            outcomes.add("refused")
            continue
        outcomes.add("read")
        assert (changed(found), lost(found)) == ({}, [])
    assert outcomes == {"refused", "read"}


def _with_a_byte_changed(whole: bytes, at: int) -> bytes:
    return whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]


def test_other_archives(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    assert "没有 Word 文档的正文" in refusal(path)


def test_main_part_missing(tmp_path: Path) -> None:
    path = exported(tmp_path)
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist() if name != BODY}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in held.items():
            archive.writestr(name, data)
    assert "没有 Word 文档的正文" in refusal(path)


def test_main_part_elsewhere(tmp_path: Path) -> None:
    """Word on the web calls it document2.xml."""
    path = exported(tmp_path)
    with zipfile.ZipFile(path) as archive:
        held = {
            name.replace("document.xml", "document2.xml"): archive.read(name).replace(
                b"word/document.xml", b"/word/document2.xml"
            )
            for name in archive.namelist()
        }
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in held.items():
            archive.writestr(name, data)
    assert changed(read_correction(path, FORM_2021)) == {}


def test_entry_behind_a_password(tmp_path: Path) -> None:
    path = exported(tmp_path)
    data = bytearray(path.read_bytes())
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(sign, at + 4)
    path.write_bytes(data)
    assert "加了密码" in refusal(path)


# ---- What is meant to do harm --------------------------------------------------------------------


def test_bomb_that_says_how_large_it_is(tmp_path: Path) -> None:
    path = with_body(tmp_path, "<a>" + " " * MOST_TEXT + "</a>")
    assert path.stat().st_size < 100_000
    assert "展开后超过" in refusal(path)


def test_bomb_that_lies(tmp_path: Path) -> None:
    """A size that is not true neither lets more be read nor is believed."""
    path = with_body(tmp_path, "<a>" + " " * MOST_TEXT + "</a>")
    data = path.read_bytes()
    real = struct.pack("<I", MOST_TEXT + 7)
    assert data.count(real) == 2
    path.write_bytes(data.replace(real, struct.pack("<I", 1000)))
    assert "文件不完整" in refusal(path)


def test_bomb_of_many_parts(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(MOST_PARTS + 1):
            archive.writestr(str(number), b"")
    assert f"{MOST_PARTS + 1} 个部分" in refusal(path)


def test_huge_file_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with path.open("wb") as file:
        file.truncate(MOST_EDITED + 1)
    assert "300 MB" in refusal(path)


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        '<!DOCTYPE a SYSTEM "http://localhost:9/a.dtd"><a/>',
        '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://localhost:9/a.dtd"> %x;]><a/>',
        '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_types_are_refused(doctype: str, encoding: str, tmp_path: Path) -> None:
    path = exported(tmp_path)
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    held[BODY] = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}'.encode(encoding)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in held.items():
            archive.writestr(name, data)
    assert "不该有的内容" in refusal(path)


@pytest.mark.parametrize("depth", [DEEPEST + 1, 200_000])
def test_deep_nesting(depth: int, tmp_path: Path) -> None:
    assert "过深的嵌套" in refusal(with_body(tmp_path, "<a>" * depth + "</a>" * depth))


def test_as_deep_as_is_read(tmp_path: Path) -> None:
    """Recursion ends before Python's does, whatever is nested."""
    opening, closing = (
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:txbxContent>",
        "</w:txbxContent></w:r></w:p></w:tc></w:tr></w:tbl>",
    )
    times = (DEEPEST - 10) // 6
    path = rewrite(
        exported(tmp_path),
        lambda body: body.replace("<w:sectPr", f"{opening * times}{closing * times}<w:sectPr"),
    )
    assert changed(read_correction(path, FORM_2021)) == {}


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<a>",
        "<w:document/>",
        "<a>&undefined;</a>",
        '<?xml version="1.0" encoding="gb18030"?><a/>',
        "\x00",
    ],
)
def test_what_is_no_xml(body: str, tmp_path: Path) -> None:
    assert "文件不完整" in refusal(with_body(tmp_path, body))


def test_another_document_altogether(tmp_path: Path) -> None:
    main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    path = with_body(
        tmp_path,
        f"<w:document {main}><w:body><w:p><w:r><w:t>关于开会的通知</w:t></w:r></w:p></w:body></w:document>",
    )
    assert "不是本程序导出的年报" in refusal(path)


# ---- Size ----------------------------------------------------------------------------------------


def test_document_full_of_pictures_is_read_without_them(tmp_path: Path) -> None:
    path = exported(tmp_path)
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as archive,
        archive.open("word/media/image1.png", "w") as picture,
    ):
        for _ in range(BIG // 1_000_000):
            picture.write(bytes(1_000_000))
    assert path.stat().st_size > BIG
    tracemalloc.start()
    try:
        found = read_correction(path, FORM_2021)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (changed(found), lost(found)) == ({}, [])
    assert most < BIG / 10
