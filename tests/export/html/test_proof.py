"""The proof of a page: whatever is not as in the report is noticed, and said with its place."""

from pathlib import Path

import pytest

from export import html
from export.compose import compose
from tests.builders import complete
from tests.export.html.pages import bare

TEXT = "（一）主动公开。全年发布信息612条，做到应公开尽公开。\n（二）依申请公开。\n第三段。"
DOCUMENT = compose(
    complete(
        {
            "text.overview": TEXT,
            "requests.received.natural": 12,
            "disclosure.regulations.issued": 34,
        }
    )
)
TABLE_3 = "三、收到和处理政府信息公开申请情况"


def tampered(folder: Path, old: str, new: str) -> list[str]:
    path = folder / "a.html"
    html.write(DOCUMENT, path)
    assert html.differences(DOCUMENT, path) == []
    text = bare(path.read_text("utf-8"))
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    return html.differences(DOCUMENT, path)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "发布信息612条",
            "发布信息621条",
            "一、总体情况：应为“主动公开。全年发布信息612条，做到应公开尽公开”，文件中为“主动公开。全年发布信息621条",
        ),
        ("<p>第三段。</p>\n", "", "一、总体情况：缺少段落“第三段。”"),
        ("<p>第三段。</p>\n", "<p>第三段。</p>\n<p>第四段。</p>\n", "多出段落“第四段。”"),
        ("<p>第三段。</p>\n", "<p>第三段。</p>\n第四段。\n", "多出文字“第四段。”"),
        ("<p>第三段。</p>\n", "<p>第三段。</p>\n<script>alert(1)</script>\n", "有脚本（<script>）"),
        (
            "<strong>（二）依申请公开。</strong>",
            "（二）依申请公开。",
            "一、总体情况：段落“（二）依申请公开。”的样式不同",
        ),
        (
            "<h2>一、总体情况</h2>",
            "<p>一、总体情况</p>",
            "一、总体情况：段落“一、总体情况”应为章节标题",
        ),
        ("<h1>测试县", "<h1>测试市", "标题：应为“测试县"),
        ("<title>测试县", "<title>测试市", "网页标题：应为“测试县"),
        ('content="测试县', 'content="测试市', "作者属性：应为“测试县"),
        (DOCUMENT.code, "0000 0000 0000", "关键词属性：应为“内容码 "),
        ("<p>2026年1月16日</p>", "<p>2026年1月17日</p>", "应为“2026年1月16日”"),
        (
            "<td>34</td>",
            "<td>35</td>",
            "二、主动公开政府信息情况，规章·本年制发件数：应为“34”，文件中为“35”",
        ),
        ("<td>34</td>", '<td colspan="2">34</td>', "规章·本年制发件数：应为“34”，文件中没有这一格"),
        (
            ">1.属于国家秘密<",
            ">1.属于工作秘密<",
            f"{TABLE_3}，第 8 行第 3 列：应为“1.属于国家秘密”，文件中为“1.属于工作秘密”",
        ),
    ],
)
def test_each_change_is_noticed(old: str, new: str, told: str, tmp_path: Path) -> None:
    lines = tampered(tmp_path, old, new)
    assert any(told in line for line in lines)


def test_figure_in_its_neighbours_place_is_noticed_at_both(tmp_path: Path) -> None:
    lines = tampered(
        tmp_path,
        "<td>12</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>12</td>",
        "<td>0</td><td>12</td><td>0</td><td>0</td><td>0</td><td>0</td><td>12</td>",
    )
    assert [line.partition("，")[2] for line in lines] == [
        "一、本年新收政府信息公开申请数量·自然人：应为“12”，文件中为“0”",
        "一、本年新收政府信息公开申请数量·商业企业：应为“0”，文件中为“12”",
    ]


def test_row_that_is_gone_is_noticed(tmp_path: Path) -> None:
    lines = tampered(
        tmp_path, '<tr><th scope="row">规章</th><td>34</td><td>0</td><td>0</td></tr>\n', ""
    )
    assert any("规章·本年制发件数：应为“34”，文件中为“0”" in line for line in lines)


def test_table_that_is_gone_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    html.write(DOCUMENT, path)
    before, _, after = path.read_text("utf-8").partition('<div role="region"')
    path.write_text(before + after.partition("</div>\n")[2], "utf-8")
    assert html.differences(DOCUMENT, path) == ["缺少表格“二、主动公开政府信息情况”"]


@pytest.mark.parametrize("data", [b"", b"\xff\xfe<", b"<table><td rowspan=x colspan=99999>1"])
def test_what_is_no_page_of_ours_is_told(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(data)
    assert html.differences(DOCUMENT, path)
