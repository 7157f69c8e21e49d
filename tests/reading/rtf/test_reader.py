"""RTF as other programs write it."""

from pathlib import Path

import pytest

from reading.errors import Unreadable
from reading.rtf.document import read_rtf
from reading.seen_file import SeenFile
from tests.reading.told import apart, shown


def read(body: bytes, folder: Path) -> SeenFile:
    path = folder / "a.doc"
    path.write_bytes(b"{\\rtf1\\ansi\\ansicpg936 " + body + b"}")
    return read_rtf(path)


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (b"\\'c8\\'ab\\'c4\\'ea\\par", "全年"),
        ("全年".encode("gb18030") + b"\\par", "全年"),
        (b"\\uc2\\u20840\\'c8\\'ab\\u24180\\'c4\\'ea", "全年"),
        (b"\\uc1\\u20840?\\u24180?", "全年"),
        (b"\\uc0\\u-10174\\u-8265 ", "𠮷"),
        (b"{\\upr{old}{\\*\\ud{new}}}", "new"),
        (b"{\\fonttbl{\\f3\\fcharset136 x;}}\\f3\\'a4\\'40", "一"),
        (b"{\\header 7}{\\*\\unknown 8}{\\info{\\title 9}}1", "1"),
        (b"{\\field{\\*\\fldinst SUM}{\\fldrslt 12}}", "12"),
        (b"{\\deleted 999}3402", "3402"),
        (b"a{\\deleted\\par}b", "ab"),
        (b"{\\listtext 1.\\tab}x", "1.x"),
        (b"a\\line b\\tab c\\~d", "a\nb\tc\xa0d"),
        (b"x{\\b\\*\\cs7 y}", "xy"),
    ],
)
def test_text(body: bytes, wanted: str, tmp_path: Path) -> None:
    assert shown(read(body, tmp_path).blocks) == [wanted]


@pytest.mark.parametrize(
    ("look", "what"),
    [
        (b"\\v", "隐藏的文字"),
        (b"\\strike", "划去的文字"),
        (b"\\striked1", "划去的文字"),
        (b"\\super", "上标"),
        (b"\\sub", "下标"),
        (b"\\up12", "上标"),
        (b"\\dn12", "下标"),
        (b"\\fs4", "小得看不清的文字"),
    ],
)
def test_what_is_no_plain_text_is_apart(look: bytes, what: str, tmp_path: Path) -> None:
    blocks = read(b"a{" + look + b" 12}b", tmp_path).blocks
    assert shown(blocks) == ["ab"]
    assert apart(blocks) == [(what, "12")]


def test_a_deleted_row_is_left_out(tmp_path: Path) -> None:
    row = b"\\trowd\\cellx100\\cellx200\\intbl a\\cell 1\\cell\\row"
    blocks = read(row + b"{\\deleted " + row + b"}", tmp_path).blocks
    assert shown(blocks) == [[["a", "1"]]]


def test_a_box_with_a_picture_is_unread(tmp_path: Path) -> None:
    seen = read(b"\\trowd\\cellx100\\intbl {\\pict 00}\\cell\\row", tmp_path)
    (table,) = seen.blocks
    assert table.rows[0][0].unread == "格子里有图片"  # type: ignore[union-attr]


def test_text_boxes_are_told(tmp_path: Path) -> None:
    seen = read(b"{\\shp{\\*\\shpinst{\\sp{\\sn a}}{\\shptxt 12\\par}}}", tmp_path)
    assert seen.notes == ("文本框里的文字没有读（12）。",)
    assert read(b"{\\footer{\\shp{\\*\\shpinst{\\shptxt 12}}}}", tmp_path).notes == ()


def test_what_goes_on_after_its_end_is_told(tmp_path: Path) -> None:
    (told,) = read(b"a}{b", tmp_path).notes
    assert "结束标记之后" in told


def test_what_does_not_end_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="不完整"):
        read(b"{a", tmp_path)
