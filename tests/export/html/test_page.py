"""HTML.

One clean semantic page with the official tables, no script, nothing from outside.
"""

import re
from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from export import html
from export.compose import compose
from export.html.sheet import STYLE
from forms.editions.form_2021 import FORM as FORM_2021
from forms.parsing import tidy_text
from forms.report import Report
from tests.builders import blank, complete, hegang
from tests.export.html.pages import Outline, bare, source
from tests.strategies import balanced

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
    "span",
    "wbr",
    "div",
    "table",
    "colgroup",
    "col",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "footer",
}


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
        "headers",
        "lang",
        "charset",
        "name",
        "content",
        "id",
        "role",
        "aria-labelledby",
        "tabindex",
        "border",
        "scope",
        "rowspan",
        "colspan",
        "style",
    }
    style = text.partition("<style>")[2].partition("</style>")[0]
    assert not re.search(r"url|@import|@font-face|expression", style)


def test_sections_are_headings_and_lines_are_paragraphs(tmp_path: Path) -> None:
    text = bare(
        source(
            complete(
                {
                    "text.overview": "（一）主动公开。做了。\n\n  1.第二段。\n（二）只有标题",
                    "text.problems": "一\n" * 40,
                }
            ),
            tmp_path,
        )
    )
    assert re.findall("<h2>(.*)</h2>", text) == [section.heading for section in FORM_2021.sections]
    assert (
        "<p><strong>（一）主动公开。</strong>做了。</p>\n<p>1.第二段。</p>\n<p><strong>（二）只有标题</strong></p>\n"
        in text
    )
    assert text.count("<p>一</p>") == 40


def test_signature_is_unit_and_date(tmp_path: Path) -> None:
    signed = bare(source(complete(), tmp_path))
    assert "<footer>\n<p>测试县测试局</p>\n<p>2026年1月16日</p>\n</footer>" in signed
    assert "<footer>\n</footer>" in bare(source(blank(), tmp_path))


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
    text = bare(source(complete({"text.overview": "㛃𬱖的“事”"}), tmp_path))
    assert "<p>㛃𬱖的“事”</p>" in text


def test_draft_gives_the_page_that_is_published(tmp_path: Path) -> None:
    """A draft's mark and slip are for paper."""
    assert source(complete(), tmp_path, draft=True) == source(complete(), tmp_path)


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


def test_the_style_sheet_names_the_fonts_that_windows_has_for_rare_ideographs() -> None:
    last = STYLE.splitlines()[-1]
    assert last == 'body { font-family: system-ui, sans-serif, "SimSun-ExtB", "SimSun-ExtG"; }'
