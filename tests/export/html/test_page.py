"""HTML (DESIGN, 4).

One clean semantic page with the official tables, no script, nothing from outside.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from export import html
from export.compose import compose
from export.document import Table
from export.html.scopes import row_groups, scope
from forms.editions.form_2021 import FORM as FORM_2021
from forms.parsing import tidy_text
from forms.report import Report
from forms.sign_off.drafts import DRAFT
from reading.html.page import read_page
from tests.builders import blank, complete, hegang
from tests.strategies import balanced

TABLES = [block for block in compose(complete()).blocks if isinstance(block, Table)]
ALLOWED = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "article",
    "h1",
    "h2",
    "p",
    "strong",
    "div",
    "table",
    "caption",
    "colgroup",
    "col",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "footer",
}
VOID = {"meta", "col"}


def source(report: Report, folder: Path, *, draft: bool = False) -> str:
    """Return the page as written; it reads back the same."""
    path = folder / "a.html"
    document = compose(report, draft=DRAFT if draft else "")
    html.write(document, path)
    assert html.differences(document, path) == []
    return path.read_bytes().decode()


class Outline(HTMLParser):
    """The elements of a page in order, each with those it stands in.

    Fails where one is not closed in its turn.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None], tuple[str, ...]]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), tuple(self.open)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def each(self, tag: str) -> Iterator[tuple[dict[str, str | None], tuple[str, ...]]]:
        """Yield the attributes of each such element, and what it stands in."""
        return ((attributes, within) for name, attributes, within in self.elements if name == tag)


# ---- The markup ----------------------------------------------------------------------------------


def test_page_is_html_with_language_title_author_code_and_viewport(tmp_path: Path) -> None:
    text = source(complete(), tmp_path)
    assert text.startswith('<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n')
    assert "<title>测试县测试局2025年政府信息公开工作年度报告</title>" in text
    assert '<meta name="author" content="测试县测试局">' in text
    assert f'<meta name="keywords" content="内容码 {compose(complete()).code}">' in text
    assert text.count("内容码") == 1
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in text


def test_elements_nest_and_are_none_but_the_plain_ones(tmp_path: Path) -> None:
    outline = Outline(source(complete({"text.overview": "（一）甲。乙。\n丙"}), tmp_path))
    assert {name for name, _, _ in outline.elements} == ALLOWED
    for tag in ("h1", "h2", "p", "div", "footer"):
        assert all("article" in within for _, within in outline.each(tag))
    assert len(list(outline.each("h1"))) == 1


def test_nothing_comes_from_outside_and_nothing_runs(tmp_path: Path) -> None:
    text = source(complete({"contact.website": "https://www.example.cn"}), tmp_path)
    names = {name for _, attributes, _ in Outline(text).elements for name in attributes}
    assert names == {
        "lang",
        "charset",
        "name",
        "content",
        "class",
        "border",
        "scope",
        "rowspan",
        "colspan",
        "style",
    }
    style = text.partition("<style>")[2].partition("</style>")[0]
    assert not re.search(r"url|@import|@font-face|expression", style)


def test_sections_are_headings_and_lines_are_paragraphs(tmp_path: Path) -> None:
    text = source(
        complete(
            {
                "text.overview": "（一）主动公开。做了。\n\n  1.第二段。\n（二）只有标题",
                "text.problems": "一\n" * 40,
            }
        ),
        tmp_path,
    )
    assert re.findall("<h2>(.*)</h2>", text) == [section.heading for section in FORM_2021.sections]
    assert (
        "<p><strong>（一）主动公开。</strong>做了。</p>\n<p>1.第二段。</p>\n<p><strong>（二）只有标题</strong></p>\n"
        in text
    )
    assert text.count("<p>一</p>") == 40


def test_signature_is_unit_and_date(tmp_path: Path) -> None:
    assert "<footer>\n<p>测试县测试局</p>\n<p>2026年1月16日</p>\n</footer>" in source(
        complete(), tmp_path
    )
    assert "<footer>\n</footer>" in source(blank(), tmp_path)


def test_marks_of_html_in_a_text_stay_text(tmp_path: Path) -> None:
    text = source(
        complete(
            {
                "unit": '"某"<b>&\'局',
                "text.overview": '<script>alert("1")</script> &amp; <b>&',
                "disclosure.permits.decisions": "<i>",
            }
        ),
        tmp_path,
    )
    assert "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;amp; &lt;b&gt;&amp;" in text
    assert 'content="&quot;某&quot;&lt;b&gt;&amp;&#x27;局"' in text
    assert {name for name, _, _ in Outline(text).elements} <= ALLOWED


def test_rare_characters_are_written_as_themselves(tmp_path: Path) -> None:
    assert "<p>㛃𬱖的“事”</p>" in source(complete({"text.overview": "㛃𬱖的“事”"}), tmp_path)


def test_draft_gives_the_page_that_is_published(tmp_path: Path) -> None:
    """A draft's mark and slip are for paper."""
    assert source(complete(), tmp_path, draft=True) == source(complete(), tmp_path)


# ---- The tables ----------------------------------------------------------------------------------


def test_spans_cover_each_grid_exactly_and_stay_within_their_group_of_rows(tmp_path: Path) -> None:
    for table, read in zip(TABLES, read_page(source(complete(), tmp_path)).tables, strict=True):
        spans = read.texts().keys()
        covered = sorted(
            (span.row + down, span.col + along)
            for span in spans
            for down in range(span.rows)
            for along in range(span.cols)
        )
        assert covered == [
            (row, col) for row in range(table.grid.rows) for col in range(table.grid.columns)
        ]
        groups = row_groups(table)
        assert [row for group in groups for row in group] == list(range(table.grid.rows))
        assert all(
            any(span.row in group and span.row + span.rows <= group.stop for group in groups)
            for span in spans
        )


def test_tables_have_caption_columns_head_and_bodies(tmp_path: Path) -> None:
    text = source(complete(), tmp_path)
    for table, markup in zip(
        TABLES, re.findall(r"<table .*?</table>", text, re.DOTALL), strict=True
    ):
        assert f'<table border="1">\n<caption>{table.name}</caption>\n<colgroup>' in markup
        assert markup.count("<col ") == table.grid.columns
        head = markup.partition("<thead>")[2].partition("</thead>")[0]
        assert head.count("<tr>") == table.grid.head
        assert "<td" not in head
        assert markup.count("<tr>") == table.grid.rows


def test_each_wording_is_a_heading_with_a_scope_and_each_figure_is_not(tmp_path: Path) -> None:
    outline = Outline(source(complete(), tmp_path))
    scopes = [attributes.get("scope") for attributes, _ in outline.each("th")]
    assert len(scopes) == sum(not cell.id for table in TABLES for cell in table.cells)
    assert set(scopes) == {"col", "colgroup", "row", "rowgroup"}
    assert not any("scope" in attributes for attributes, _ in outline.each("td"))


@pytest.mark.parametrize(
    ("id", "headings"),
    [
        ("disclosure.regulations.issued", {"第二十条第（一）项", "本年制发件数", "规章"}),
        ("requests.received.natural", {"申请人情况", "自然人", "一、本年新收政府信息公开申请数量"}),
        (
            "requests.refused.state_secret.business",
            {
                "申请人情况",
                "法人或其他组织",
                "商业企业",
                "三、本年度办理结果",
                "（三）不予公开",
                "1.属于国家秘密",
            },
        ),
        ("requests.total.total", {"申请人情况", "总计", "三、本年度办理结果", "（七）总计"}),
        (
            "requests.carried_out.other",
            {"申请人情况", "法人或其他组织", "其他", "四、结转下年度继续办理"},
        ),
        ("disputes.review.upheld", {"行政复议", "结果维持"}),
        ("disputes.post_review_suit.total", {"行政诉讼", "复议后起诉", "总计"}),
    ],
)
def test_scopes_give_a_figure_the_headings_it_has_on_paper(id: str, headings: set[str]) -> None:
    table, figure = next((table, cell) for table in TABLES for cell in table.cells if cell.id == id)
    rows = next(group for group in row_groups(table) if figure.row in group)
    columns = next(
        range(cell.col, cell.col + cell.colspan)
        for cell in table.cells
        if cell.row == 0 and figure.col in range(cell.col, cell.col + cell.colspan)
    )
    found = set()
    for cell in table.cells:
        if cell.id:
            continue
        about = {
            "row": figure.row in range(cell.row, cell.row + cell.rowspan),
            "rowgroup": cell.row in rows,
            "col": cell.row < figure.row and figure.col in range(cell.col, cell.col + cell.colspan),
            "colgroup": cell.col in columns,
        }
        if about[scope(table, cell)]:
            found.add(cell.text)
    assert found == headings


# ---- Every report --------------------------------------------------------------------------------


def test_same_report_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        html.write(compose(complete()), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_blank_real_and_faulty_reports_round_trip(tmp_path: Path) -> None:
    source(blank(), tmp_path)
    assert "59237.2449" in source(
        complete({"disclosure.fees.amount": Decimal("59237.2449")}), tmp_path
    )
    source(hegang(), tmp_path)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    report=balanced(),
    text=st.text(
        st.one_of(
            st.characters(exclude_categories=["Cs"]), st.sampled_from("<>&;#\"'/!-]\n （一）。")
        )
    ),
)
def test_any_figures_and_any_text_round_trip(report: Report, text: str, tmp_path: Path) -> None:
    text = tidy_text(text)
    source(
        report.changed(
            [report.edit("text.overview", text), report.edit("unit", text.replace("\n", " "))]
        ),
        tmp_path,
    )
