"""A text is read as paragraphs and tables; a table has columns only where these are sure."""

import pytest

from reading.errors import Unreadable
from reading.seen import Apart, only_paragraphs, only_tables
from reading.text.known import is_text
from reading.text.text import read_text
from tests.reading.drawn import drawn


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("甲。\r\n\r\n  乙\u2028丙", ["甲。", "乙", "丙"]),
        ("\t规章\n\t0\n\t\n\n\t处罚\n\t3", [[["规章", "0", ""], ["处罚", "3"]]]),
        ("\t商业\n企业\n\t3", [[["商业\n企业", "3"]]]),
        ("\t规章\n\t0\n\t3\n\t处罚\n\t4", [[["规章", "0", "3"], ["处罚", "4"]]]),
        ("\t2023年，我局按时公开。\n\t一是加强。", ["2023年，我局按时公开。", "一是加强。"]),
        ("\t规章\n\t3\n\t2023年，我局按时公开。", [[["规章", "3"]], "2023年，我局按时公开。"]),
        ("规章\t0\t\t3\n处罚\t1", [[["规章", "0", "", "3"], ["处罚", "1"]]]),
        ("规章\t0\n\n\n\n处罚\t1\n三、收到", [[["规章", "0"], ["处罚", "1"]], "三、收到"]),
        ("规章\t1\n\t2\n处罚\t3", [[["规章", "1"], ["", "2"], ["处罚", "3"]]]),
        ("电话：123\t邮编：456", ["电话：123\t邮编：456"]),
        ('"商业\n企业"\t科研\n1\t2', [[["商业企业", "科研"], ["1", "2"]]]),
        ("内容  制发  废止\n规章  0  3\n处罚  1  －", [
            [["内容", "制发", "废止"], ["规章", "0", "3"], ["处罚", "1", "－"]]]),
        ("（三）不予 1.秘密 3 4 5", [[["（三）不予", "1.秘密", "3", "4", "5"]]]),
        ("行政许可 517645", [[["行政许可", "517645"]]]),
        ("邮编 154100\n共受理申请 12 件", ["邮编 154100", "共受理申请 12 件"]),
        ("云岭县水务局    2024年1月16日", ["云岭县水务局    2024年1月16日"]),
        ("题  名\n\n规章  0  3\n处罚  1  4\n署  名", [
            "题  名", [["规章", "0", "3"], ["处罚", "1", "4"]], "署  名"]),
        ("首页 | 公开 | 年报", ["首页 | 公开 | 年报"]),
        ("规章 | 0 | 3\n处罚 | 1 | 4", [[["规章", "0", "3"], ["处罚", "1", "4"]]]),
        ("┌──┬──┐\n│规章│3│\n├──┼──┤\n│处罚│4│\n└──┴──┘", [[["规章", "3"], ["处罚", "4"]]]),
        ("+--+--+\n| 行政 | 3 |\n| 处罚 |   |\n+--+--+\n| 许可 | 4 |\n+--+--+", [
            [["行政\n处罚", "3"], ["许可", "4"]]]),
    ],
)  # fmt: skip
def test_lines(text: str, seen: list[object]) -> None:
    assert drawn(read_text(text).blocks) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("# 题\n\n正**文**[链](x)。", ["题", "正文链。"]),
        ("题\n==\n\n次\n--\n---\n- 一是\n> 引\n```\n", ["题", "次", "一是", "引"]),
        ("| 内容 | 数 |\n|:-:|--:|\n| 规章 | - |\n| 处\\|罚 | **3** |", [
            [["内容", "数"], ["规章", "-"], ["处|罚", "3"]]]),
        ("**表**\n|a|b|\n|-|-|\n|1|2|", ["表", [["a", "b"], ["1", "2"]]]),
        ("# 题\n甲<br>乙 <u>丙</u>&nbsp;丁 a_b 1\\. ![](x)", ["题", "甲\n乙 丙\xa0丁 a_b 1."]),
        ("# 题\n<table><td>规章<td><table><td>1</table></table>\n尾", [
            "题", [["规章", ""]], "尾"]),
        ("# 题\n<table><tr><td>规章<td>3", ["题", [["规章", "3"]]]),
    ],
)  # fmt: skip
def test_markdown(text: str, seen: list[object]) -> None:
    read = read_text(text)
    assert (read.format, drawn(read.blocks)) == ("Markdown 文本", seen)


def test_headings_of_markdown_say_how_deep_they_are() -> None:
    blocks = only_paragraphs(read_text("### 三、收到 ##\n\n题\n---\n文").blocks)
    assert [(each.style, each.text) for each in blocks] == [
        ("heading 3", "三、收到"),
        ("heading 2", "题"),
        ("", "文"),
    ]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("# 题\n~~999~~3402", Apart("划去的文字", "999", 0)),
        ("# 题\n 3402<sup>①</sup>", Apart("上标", "①", 4)),
        ("# 题\n3402<del>9</del> ", Apart("划去的文字", "9", 4)),
    ],
)
def test_what_is_no_text_of_markdown_stands_apart(text: str, apart: Apart) -> None:
    last = only_paragraphs(read_text(text).blocks)[-1]
    assert (last.text, last.apart) == ("3402", [apart])


@pytest.mark.parametrize(
    ("text", "are_sure"),
    [
        ("|a|b|\n|---|---|\n|1|2|", True),
        ("|a|b|\n|---|---|\n|1|", False),
        ("规章\t0\t3\n处罚\t1\t4", True),
        ("规章\t0\t3\n处罚\t1", False),
        ("\t规章\n\t0\n\n\t处罚\n\t1", False),
        ("规章  0  3\n处罚  1  4", False),
    ],
)
def test_columns_are_sure_only_where_every_row_has_its_cells(text: str, are_sure: bool) -> None:
    (table,) = only_tables(read_text(text).blocks)
    assert table.has_columns is are_sure


def test_a_line_end_too_many_loses_no_figure() -> None:
    row = "规章\n\n\t\n\n{}\n\n\t\n\n5"
    rows = [row.format(number) for number in range(6)]
    text = "\n\n\n\n\n".join(rows).replace("\t\n\n5", "\t\n\n\n\n5", 2)
    (table,) = only_tables(read_text(text).blocks)
    assert [[box.text for box in row] for row in table.rows] == [
        ["规章", str(number), "5"] for number in range(6)
    ]


@pytest.mark.parametrize("text", ["甲,乙\n丙,丁", "甲,1,2,3\n乙。\n丙。", '"甲,1,2,3\n"'])
def test_commas_alone_make_no_sheet(text: str) -> None:
    assert not only_tables(read_text(text).blocks)


def test_rows_with_commas_are_a_sheet_as_wide_as_it_is_filled() -> None:
    text = '年报,,,\n内容,"制,发",废止,\n规章,0,3,\n"二、\n收到",,,\n处罚,"1,234",,\n'
    assert drawn(read_text(text).blocks) == [
        [["年报", "", ""], ["内容", "制,发", "废止"], ["规章", "0", "3"]],
        "二、",
        "收到",
        [["处罚", "1,234"]],
    ]


def test_a_row_of_a_document_that_is_too_long_is_unread_where_blanks_are_in_it() -> None:
    rows = [f"{number}.甲\n1\n\n3\n4\n5\n\n" for number in range(1, 13)]
    rows[4] = "5.甲\n1\n\n3\n\n4\n5\n\n"
    rows[5] = "6.甲\n1\n2\n3\n4\n5\n\n"
    (table,) = only_tables(read_text("".join(rows) + "（七）\n1\n2\n3\n4\n5").blocks)
    assert [any(box.unread for box in row) for row in table.rows[:8]] == [
        *[False] * 4,
        True,
        *[False] * 3,
    ]


def test_more_text_than_any_report_has_is_refused() -> None:
    with pytest.raises(Unreadable):
        read_text("规章\n" * 400_000)


@pytest.mark.parametrize(
    ("data", "known"),
    [
        ("规章\t3\r\n".encode(), True),
        ("规章".encode("utf-16"), True),
        ("规章 3".encode("utf-16-le"), True),
        ("规章".encode("gbk"), True),
        (b"", True),
        (b"\x00\x00\x00\x01abc", False),
        (b"abc\x01\x02", False),
    ],
)
def test_text_is_known_by_its_characters(data: bytes, known: bool) -> None:
    assert is_text(data) is known
