"""A page is known by its content and read from its file, alone or with what it shows."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from reading.errors import Unreadable
from reading.web.archive import read_archive_file
from reading.web.files import read_page_file
from reading.web.known import is_archive, is_page
from tests.reading.drawn import drawn

PAGE = "<html><head><meta charset=gb2312><title>题</title></head><body><p>规章</p></body></html>"


@pytest.mark.parametrize(
    ("beginning", "known"),
    [
        ("<!DOCTYPE html>", True),
        ("\n\n <?xml version='1.0'?>\n<HTML xmlns='x'>", True),
        ("<!-- a --><table border=1><tr>", True),
        ("<meta charset=utf-8><p>甲", True),
        ("<div align=center>\n\n# 年报\n", False),
        ("| 规章 | 3 |\n", False),
        ("规章 <p>", False),
        ("{\\rtf1", False),
        ("<w:wordDocument xmlns:w='x'>", False),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
def test_a_page_is_known_by_its_content(beginning: str, known: bool, encoding: str) -> None:
    assert is_page(beginning.encode(encoding)) is known


@pytest.mark.parametrize("encoding", ["gbk", "utf-8", "utf-16"])
def test_a_page_is_read_whatever_it_declares(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "page"
    file.write_bytes(PAGE.encode(encoding))
    assert drawn(read_page_file(file).blocks) == ["题", "规章"]


def test_a_page_that_only_has_frames_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "page"
    file.write_text("<html><head><title>题</title></head><frameset><frame src=a.htm></frameset>")
    with pytest.raises(Unreadable, match="框架"):
        read_page_file(file)


def archive(*parts: tuple[str, str, str], encoding: str = "utf-8") -> bytes:
    """Return an MHT file of parts: the kind of each, where it was, and what it says."""
    message = EmailMessage()
    message["Subject"] = "年报"
    message.make_related()
    for kind, location, text in parts:
        part = EmailMessage()
        part.set_content(text.encode(encoding), "text", kind, cte="quoted-printable")
        part.set_param("charset", encoding)
        part["Content-Location"] = location
        part["Content-ID"] = f"<{location[-5:]}@saved>"
        message.attach(part)
    return message.as_bytes()


def seen_of(data: bytes, folder: Path) -> list[object]:
    """Return what is seen of the MHT file ``data``."""
    file = folder / "page.mht"
    file.write_bytes(data)
    assert is_archive(data[:1024])
    return drawn(read_archive_file(file).blocks)


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_a_page_is_read_with_its_style_sheets_and_frames(encoding: str, tmp_path: Path) -> None:
    page = (
        "<link rel=stylesheet href='cid:a.css@saved'><link rel=icon href=x>"
        "<p class=x>隐</p><p>规章</p><iframe src='b.htm'></iframe><iframe src=c></iframe>"
    )
    data = archive(
        ("html", "http://example.cn/a.htm", page),
        ("css", "http://example.cn/a.css", ".x{display:none}"),
        ("html", "http://example.cn/b.htm", "<p>三件</p><iframe src='b.htm'></iframe>"),
        encoding=encoding,
    )
    assert seen_of(data, tmp_path) == ["规章", *["三件"] * 3]


def test_a_workbook_that_was_saved_so_is_read_sheet_by_sheet(tmp_path: Path) -> None:
    head = "".join(
        f"<x:ExcelWorksheet><x:Name>{number}</x:Name>"
        f'<x:WorksheetSource HRef="s/{number}.htm"/>{hidden}</x:ExcelWorksheet>'
        for number, hidden in ((1, ""), (2, ""), (3, "<x:Visible>SheetHidden</x:Visible>"))
    )
    page = f"<head><!--<xml>{head}</xml>--></head><frameset><frame src='s/1.htm'></frameset>"
    sheets = [("html", f"file:///C:/s/{number}.htm", f"<p>表{number}") for number in (1, 2, 3)]
    data = archive(("html", "file:///C:/book.htm", page), *sheets)
    assert seen_of(data, tmp_path) == ["表1", "表2"]
    notes = read_archive_file(tmp_path / "page.mht").notes
    assert notes == ("文件里有隐藏的工作表，没有读入。",)


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n\nx",
        b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n",
    ],
)
def test_a_damaged_archive_is_refused(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="损坏"):
        seen_of(data, tmp_path)
