"""RTF as LibreOffice writes it; `tests/reading/doc/make.py` makes the file."""

from pathlib import Path

from reading.published.formats import read_any
from reading.seen import Aside, only_paragraphs, only_tables
from tests.reading.doc.test_document import TABLE
from tests.reading.told import apart, shown, spans

LOOKS = Path(__file__).parent / "looks.rtf"


def test_what_stands_in_it() -> None:
    # LibreOffice writes all of a paragraph whose end is deleted as deleted.
    assert shown(read_any(LOOKS).blocks) == [
        "一、总体情况",
        "全年收到34025件。",
        "明文到此",
        "共 13 件",
        "后半𠮷",
        "二、表格",
        TABLE,
        "三、末尾",
        "第一行\n第二行",
    ]


def test_what_is_no_text_is_apart() -> None:
    assert apart(read_any(LOOKS).blocks) == [
        ("隐藏的文字", "藏"),
        ("划去的文字", "12"),
        ("上标", "注"),
    ]


def test_a_note_is_told_where_it_is_referred_to() -> None:
    asides = [each.asides for each in only_paragraphs(read_any(LOOKS).blocks) if each.asides]
    assert asides == [[Aside("脚注", "含上年结转")]]


def test_boxes_stand_where_they_are_printed() -> None:
    (table,) = only_tables(read_any(LOOKS).blocks)
    assert table.has_columns
    assert spans(table)[0] == [(0, 2, 1), (2, 1, 1), (3, 1, 1)]
    assert spans(table)[1] == [(0, 1, 2), (1, 1, 1), (2, 1, 1), (3, 1, 1)]


def test_open_changes_are_told() -> None:
    assert read_any(LOOKS).notes == ("文件里有没有接受的修订，按全部接受后的样子读。",)
