"""网页代码: the source that is pasted into a site's editor, with style and without."""

import re
from pathlib import Path

import pytest

from export import html
from export.compose import compose
from export.deliver import deliver
from export.errors import ExportError
from export.html import page_code
from export.html.proof import code_differences
from tests.builders import complete
from tests.export.html.pages import Outline, bare

DOCUMENT = compose(
    complete({"text.overview": "（一）主动公开。全年公开25条。\n电话0999-1234567。"})
)


@pytest.mark.parametrize("is_plain", [False, True])
def test_it_is_the_article_alone_in_its_language(*, is_plain: bool) -> None:
    code = page_code(DOCUMENT, is_plain=is_plain)
    assert code.startswith('<article lang="zh-CN">\n<h1')
    assert code.endswith("</footer>\n</article>\n")
    assert not re.search("<(?:html|head|title|meta|style|body|main|caption)", code)
    assert " class=" not in code


def test_what_the_tables_need_stands_at_their_elements() -> None:
    outline = Outline(page_code(DOCUMENT, is_plain=False))
    for name in ("td", "th"):
        for attributes, _ in outline.each(name):
            style = attributes["style"] or ""
            assert style.startswith("border:1px solid #666;padding:0.3em 0.25em;text-align:")
    for attributes, _ in outline.each("table"):
        assert attributes["border"] == "1"
        assert attributes["style"] == "width:100%;border-collapse:collapse"


def test_without_style_nothing_but_meaning_is_left() -> None:
    outline = Outline(page_code(DOCUMENT, is_plain=True))
    assert not {name for name, _, _ in outline.elements} & {"div", "span", "wbr", "style"}
    names = {name for _, attributes, _ in outline.elements for name in attributes}
    assert names == {"lang", "id", "aria-labelledby", "border", "scope", "headers"} | {
        "rowspan",
        "colspan",
    }


def test_both_say_the_same() -> None:
    styled, plain = (
        re.sub(r' (?:lang|id|aria-labelledby)="[^"]*"', "", page_code(DOCUMENT, is_plain=is_plain))
        for is_plain in (False, True)
    )
    laid_bare = bare(f"</head>{styled}").removeprefix("</head>").replace("<div>\n", "")
    assert laid_bare.replace("</div>\n", "") == plain


def test_a_page_without_style_is_written_and_proved(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    deliver(DOCUMENT, "html", path, is_plain=True)
    text = path.read_text("utf-8")
    assert "style" not in text
    assert page_code(DOCUMENT, is_plain=True) in text
    content = html.content(path)
    assert [*content.doubts, *content.differences(DOCUMENT)] == []


def test_what_is_not_the_report_is_not_given_out(monkeypatch: pytest.MonkeyPatch) -> None:
    code = page_code(DOCUMENT, is_plain=False)
    assert code_differences(DOCUMENT, code.replace("25条", "26条")) == [
        "一、总体情况：应为“一）主动公开。全年公开25条。”，文件中为“一）主动公开。全年公开26条。”"
    ]
    monkeypatch.setattr("export.html.article.label_markup", lambda label: label[1:])
    with pytest.raises(ExportError, match=r"网页代码没有复制：它与年报不一致（.*；.*；.*）"):
        page_code(DOCUMENT, is_plain=False)
