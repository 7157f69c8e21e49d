"""OpenDocument workbooks, cell by cell: what they state that they show, and what they hold."""

from pathlib import Path

import pytest

from reading.errors import Unreadable
from reading.published.formats import read_any
from reading.seen import only_tables
from reading.seen_file import SeenFile

_SPACES = {
    "office": "office",
    "table": "table",
    "text": "text",
    "style": "style",
    "fo": "xsl-fo-compatible",
    "draw": "drawing",
}


def read(folder: Path, rows: str, *, body: str = "spreadsheet") -> SeenFile:
    names = ""
    for prefix, space in _SPACES.items():
        names += f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    table = f'<table:table table:name="二">{rows}</table:table>'
    inside = f"<office:body><office:{body}>{table}</office:{body}></office:body>"
    path = folder / "年报.xml"
    path.write_text(f"<office:document {names}>{inside}</office:document>", encoding="utf-8")
    return read_any(path)


def row(*cells: str) -> str:
    first = '<table:table-cell office:value-type="string"><text:p>规章</text:p></table:table-cell>'
    return f"<table:table-row>{first}{''.join(cells)}</table:table-row>"


def number(value: str, shown: str | None, more: str = "") -> str:
    words = "" if shown is None else f"<text:p>{shown}</text:p>"
    kind = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {kind} {more}>{words}</table:table-cell>"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (number("12", "12"), "12"),
        (number("12", None), "12"),
        (number("1234", "1,234"), "1234"),
        (number("12", "12件"), "12件"),
        (number("3", "3.00"), "3"),
        (number("0", "-"), "0"),
        (number("59237.2449", "59,237.24"), "59237.2449"),
        (number("12", "999"), "?"),
        (number("12", "1/2"), "?"),
        (number("12.5", "0"), "?"),
        (number("12", ""), "?"),
        ('<table:table-cell table:formula="of:=1"/>', "?"),
        ("<table:table-cell><text:p>1<text:s/>2<text:tab/>3</text:p></table:table-cell>", "1 2\t3"),
        (
            "<table:table-cell><text:p>甲<text:line-break/>乙</text:p></table:table-cell>",
            "甲\n乙",
        ),
        ("<table:table-cell><text:p>甲</text:p><text:p>乙</text:p></table:table-cell>", "甲\n乙"),
    ],
)
def test_a_cell_is_read_where_it_shows_what_it_holds(cell: str, text: str, tmp_path: Path) -> None:
    (table,) = only_tables(read(tmp_path, row(cell)).blocks)
    box = table.rows[0][1]
    assert ("?" if box.unread else box.text) == text


def test_groups_and_repetitions_are_unfolded(tmp_path: Path) -> None:
    hidden = '<table:table-column table:number-columns-repeated="2"/>'
    hidden += '<table:table-column table:visibility="collapse"/>'
    two = number("5", "5", 'table:number-columns-repeated="2"')
    group = f"<table:table-row-group>{row(two)}</table:table-row-group>"
    frame = "<table:shapes><draw:frame><draw:text-box><text:p>框里</text:p></draw:text-box>"
    seen = read(tmp_path, f"{frame}</draw:frame></table:shapes>{hidden}{group}")
    (table,) = only_tables(seen.blocks)
    assert [box.text for box in table.rows[0]] == ["规章", "5"]
    assert seen.notes == (
        "工作表“二”第 C 列是隐藏的，没有读。",
        "工作表“二”上有文本框，里面的文字没有读（框里）。",
    )


def test_formulas_that_are_all_nought_are_unread(tmp_path: Path) -> None:
    cell = number("0", "0", 'table:formula="of:=SUM([.B1:.C1])"')
    (table,) = only_tables(read(tmp_path, row(number("2", "2"), cell)).blocks)
    assert [bool(box.unread) for box in table.rows[0]] == [False, False, True]


def test_a_document_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="没有表格"):
        read(tmp_path, "", body="text")


def test_a_number_that_is_none_is_damage(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="不完整"):
        read(tmp_path, row(number("inf", "12")))
