"""A workbook that no program writes is refused in one sentence."""

import zipfile
from pathlib import Path

import pytest

from reading.errors import Unreadable
from reading.xlsx.workbook import read_workbook
from tests.export.xlsx.forging import BOOK, STRINGS, STYLES, THIRD, Edit, edited, exported

MANY = "".join(
    f'<row r="{number}"><c r="A{number}"><v>1</v></c></row>' for number in range(100, 10_100)
)
DAMAGED: list[tuple[str, Edit]] = [
    ("不是 Excel 表格", (THIRD, "</worksheet>", "")),
    ("文档类型声明", (THIRD, "<worksheet ", "<!DOCTYPE a><worksheet ")),
    ("套得太深", (THIRD, "</worksheet>", "<a>" * 300 + "</a>" * 300 + "</worksheet>")),
    ("格子、格式太多", (THIRD, "</worksheet>", "<a/>" * 160_000 + "</worksheet>")),
    ("没有内容或者有两份", (THIRD, "<sheetData>.*</sheetData>", "")),
    ("没有内容或者有两份", (THIRD, "</sheetData>", "</sheetData><sheetData/>")),
    ("不认识的内容", (THIRD, "<sheetData>", "<sheetData><c/>")),
    ("编号不是数字", (THIRD, '<c r="D5" s="9">', '<c r="D5" s="x">')),
    ("样式不在文件里", (THIRD, '<c r="D5" s="9">', '<c r="D5" s="99">')),
    ("样式不在文件里", (STYLES, "<cellXfs .*</cellXfs>", "")),
    ("不是数字", (THIRD, '<row r="5"', '<row r="five"')),
    ("行的编号不对", (THIRD, "</sheetData>", '<row r="1048577"/></sheetData>')),
    ("同一行写了两次", (THIRD, '<row r="6"', '<row r="5"')),
    ("同一列写了两次", (THIRD, "</cols>", '<col min="4" max="4" width="0.1"/></cols>')),
    ("没有“D0”这样的格子", (THIRD, '<c r="D5"', '<c r="D0"')),
    ("没有“XFE5”这样的格子", (THIRD, '<c r="J5"', '<c r="XFE5"')),
    ("数字写坏了", (THIRD, "<v>25</v>", "<v>2 5x</v>")),
    ("文字不在文件里", (THIRD, 't="s"><v>', 't="s"><v>9999')),
    ("不存在的公式", (THIRD, "<v>25</v>", '<f t="shared" si="7"/><v>25</v>')),
    ("列的编号不对", (THIRD, '<col min="1"', '<col min="0"')),
    ("编号不是数字", (THIRD, '<col min="1"', '<col min="one"')),
    ("不是数字", (THIRD, '<col min="1" max="1" width="', '<col min="1" max="1" width="x')),
    ("写反了", (THIRD, 'ref="A5:C5"', 'ref="C5:A5"')),
    ("重叠", (THIRD, 'ref="A6:C6"', 'ref="A5:C6"')),
    ("合并单元格太多", (THIRD, "</mergeCells>", '<mergeCell ref="A40"/>' * 600 + "</mergeCells>")),
    ("没有工作簿", (BOOK, "</sheets>", "<surprise/></sheets>")),
    ("不认识的内容", (STRINGS, "</sst>", "<surprise/></sst>")),
    ("不认识的内容", (STYLES, "</fonts>", "<surprise/></fonts>")),
    ("缺了格子要用的样式", (STYLES, 'fontId="2"', 'fontId="99"')),
    ("编号不是数字", (STYLES, 'fontId="2"', 'fontId="two"')),
    (
        "数字格式太长",
        (STYLES, "<fonts ", f'<numFmts><numFmt formatCode="{"0" * 300}"/></numFmts><fonts '),
    ),
    ("格子太多", (THIRD, "</sheetData>", f"{MANY}</sheetData>")),
]  # fmt: skip


@pytest.mark.parametrize(("why", "edit"), DAMAGED)
def test_each_is_refused(why: str, edit: Edit, tmp_path: Path) -> None:
    path = edited(exported(tmp_path), edit)
    with pytest.raises(Unreadable, match=why) as refused:
        read_workbook(path)
    assert str(refused.value).startswith("读不出来：")


def test_two_parts_of_one_name(tmp_path: Path) -> None:
    path = exported(tmp_path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/WORKBOOK.xml", "<a/>")
    with pytest.raises(Unreadable, match="两个同名的部分"):
        read_workbook(path)


def test_a_part_behind_a_password(tmp_path: Path) -> None:
    path = exported(tmp_path)
    data = bytearray(path.read_bytes())
    for at in range(len(data) - 4):  # the flags of every entry, in both places
        if data[at : at + 4] == b"PK\x01\x02":
            data[at + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(Unreadable, match="密码"):
        read_workbook(path)


def test_a_workbook_without_styles_and_texts(tmp_path: Path) -> None:
    path = edited(
        exported(tmp_path),
        ("xl/_rels/workbook.xml.rels", "relationships/styles", "relationships/other"),
        ("xl/_rels/workbook.xml.rels", "relationships/theme", "relationships/other"),
    )
    with pytest.raises(Unreadable, match="样式不在文件里"):
        read_workbook(path)
