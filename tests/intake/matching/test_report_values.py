"""Headings, title, signature and slip are known by their words.

What is under an unknown heading is told.
"""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from export.compose import compose
from forms.editions.form_2021 import FORM as FORM_2021
from forms.sign_off.drafts import SLIP
from intake.correction import Comment, Correction
from intake.edited_document import read_correction
from intake.matching.signature import STYLES
from tests.intake.edited import (
    beside,
    changed,
    exported,
    lost,
    paragraph,
    read,
    report,
    rewrite,
    run,
    written,
)

HEADINGS = [section.heading for section in FORM_2021.sections]


def told(found: Correction) -> list[tuple[str, str]]:
    return [(each.place, each.text) for each in found.unmatched]


def unstyled(body: str) -> str:
    return re.sub(r'<w:pStyle w:val="\w+"/>', "", body)


def without_heading(heading: str) -> Callable[[str], str]:
    return lambda body: re.sub(
        rf"<w:p><w:pPr>(?:(?!<w:p>).)*?{heading}</w:t></w:r></w:p>", "", body
    )


# ---- Headings ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "一、 总体情况",
        "一．总体情况",
        " 一、总体情况：",
        "一、总体\u2f9f情况".replace("\u2f9f", ""),
        "一、总 体 情 况",
    ],
)
def test_heading_typed_a_little_differently(typed: str, tmp_path: Path) -> None:
    found = read(tmp_path, (">一、总体情况<", f">{typed}<"))
    assert (changed(found), told(found), lost(found)) == ({}, [], [])


def test_document_without_any_style(tmp_path: Path) -> None:
    found = read_correction(rewrite(exported(tmp_path), unstyled), FORM_2021)
    assert (changed(found), told(found), lost(found)) == ({}, [], [])
    assert found.title == report().title


def test_reworded_heading(tmp_path: Path) -> None:
    """What is under it may be what it was, or not."""
    found = read(tmp_path, (">六、其他需要报告的事项<", ">六、其他事项<"))
    assert (changed(found), lost(found)) == ({}, ["text.other_matters"])
    assert told(found) == [
        ("不认识的标题", "六、其他事项"),
        ("“六、其他事项”之下", "丙段一。"),
        ("六、其他需要报告的事项", "（没有找到这个标题）"),
    ]


def test_missing_heading_leaves_the_text_before_it_open(tmp_path: Path) -> None:
    found = read_correction(
        rewrite(exported(tmp_path), without_heading("六、其他需要报告的事项")), FORM_2021
    )
    assert (changed(found), lost(found)) == ({}, ["text.problems", "text.other_matters"])
    assert told(found) == [
        ("五、存在的主要问题及改进情况", "乙段一。\n乙段二。\n丙段一。"),
        ("六、其他需要报告的事项", "（没有找到这个标题）"),
    ]


def test_missing_first_heading_leaves_the_preamble_open(tmp_path: Path) -> None:
    found = read_correction(rewrite(exported(tmp_path), without_heading("一、总体情况")), FORM_2021)
    assert (changed(found), sorted(lost(found))) == ({}, ["text.overview", "text.preamble"])
    assert told(found)[0] == ("前言", "前言甲。\n甲段一。\n甲段二。\n甲段三。")


def test_section_more(tmp_path: Path) -> None:
    more = paragraph(run("七、附件"), properties='<w:pStyle w:val="Heading1"/>') + paragraph(
        run("附件一。")
    )
    found = read(tmp_path, beside("丙段一。", f"</w:p>{more}".removesuffix("</w:p>")))
    assert (changed(found), lost(found)) == ({}, [])
    assert told(found) == [("不认识的标题", "七、附件"), ("“七、附件”之下", "附件一。")]


def test_heading_more_within_a_section(tmp_path: Path) -> None:
    """The text before it may be all of the section's, or only its beginning."""
    more = paragraph(run("二、又及"), properties='<w:pStyle w:val="Heading1"/>')
    found = read(tmp_path, beside("甲段二。", f"</w:p>{more}".removesuffix("</w:p>")))
    assert (changed(found), lost(found)) == ({}, ["text.overview"])
    assert told(found) == [
        ("一、总体情况", "甲段一。\n甲段二。"),
        ("不认识的标题", "二、又及"),
        ("“二、又及”之下", "甲段三。"),
    ]


def test_official_heading_quoted_in_a_text_is_text(tmp_path: Path) -> None:
    found = read(tmp_path, ("甲段二。", "五、存在的主要问题及改进情况"))
    assert (changed(found), told(found)) == (
        {"text.overview": "甲段一。\n五、存在的主要问题及改进情况\n甲段三。"},
        [],
    )


def test_text_edited(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        ("甲段二。", "　　甲段贰。"),
        beside("乙段二。", f"</w:p><w:p/>{paragraph(run('乙段三。'))}".removesuffix("</w:p>")),
        (">丙段一。<", "><"),
    )
    assert changed(found) == {
        "text.overview": "甲段一。\n甲段贰。\n甲段三。",
        "text.problems": "乙段一。\n乙段二。\n乙段三。",
        "text.other_matters": None,
    }
    assert (told(found), lost(found)) == ([], [])


def test_table_among_text_is_told(tmp_path: Path) -> None:
    small = f"<w:tbl><w:tr><w:tc>{paragraph(run('一格'))}</w:tc></w:tr></w:tbl>"
    found = read(tmp_path, beside("甲段三。", f"</w:p>{small}<w:p>"))
    assert (changed(found), told(found)) == ({}, [("一、总体情况，表格", "一格")])


# ---- Title and signature -------------------------------------------------------------------------


def test_title_in_two_paragraphs(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        (
            ">测试局2025年政府信息公开工作年度报告<",
            f">测试局</w:t></w:r></w:p><w:p>{run('')}<w:r><w:t>2025年政府信息公开工作年度报告<",
        ),
    )
    assert (found.title, changed(found), told(found)) == (report().title, {}, [])


@pytest.mark.parametrize("title", ["测试局2024年政府信息公开工作年度报告", "测试局2025年工作总结"])
def test_title_changed(title: str, tmp_path: Path) -> None:
    found = read(tmp_path, (">测试局2025年政府信息公开工作年度报告<", f">{title}<"))
    assert (found.title, changed(found), told(found)) == (title, {}, [])


def test_title_taken_out(tmp_path: Path) -> None:
    found = read(tmp_path, (">测试局2025年政府信息公开工作年度报告<", "><"))
    assert (found.title, changed(found), told(found)) == ("", {}, [])


def test_signature_changed(tmp_path: Path) -> None:
    found = read(
        tmp_path, (">测试局<", ">测试县测试委员会<"), (">2026年1月16日<", ">2026年 1 月２０日<")
    )
    assert changed(found) == {"unit": "测试县测试委员会", "date": date(2026, 1, 20)}


def test_signature_with_a_line_more(tmp_path: Path) -> None:
    more = paragraph(run("王局长"), properties='<w:pStyle w:val="ReportDate"/>')
    found = read(tmp_path, beside("2026年1月16日", f"</w:p>{more}".removesuffix("</w:p>")))
    assert (changed(found), lost(found)) == ({}, ["unit", "date"])
    assert told(found) == [
        ("落款", "（没有找到单位全称）"),
        ("落款", "（没有找到成文日期）"),
        ("落款", "测试局"),
        ("落款", "2026年1月16日"),
        ("落款", "王局长"),
    ]


def test_text_behind_the_signature(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        beside("2026年1月16日", f"</w:p>{paragraph(run('附件：清单'))}".removesuffix("</w:p>")),
    )
    assert (changed(found), lost(found), told(found)) == ({}, [], [("落款之后", "附件：清单")])


def test_date_taken_out(tmp_path: Path) -> None:
    assert changed(read(tmp_path, (">2026年1月16日<", "><"))) == {"date": None}


def test_line_of_the_date_taken_out(tmp_path: Path) -> None:
    found = read_correction(
        rewrite(exported(tmp_path), without_heading("2026年1月16日")), FORM_2021
    )
    assert (changed(found), lost(found), told(found)) == (
        {},
        ["date"],
        [("落款", "（没有找到成文日期）")],
    )


def test_signature_without_style_that_names_another_unit(tmp_path: Path) -> None:
    """A line before the date that is not the unit of the title may as well be text.

    It is not lost in either case.
    """
    path = rewrite(exported(tmp_path), lambda body: unstyled(body).replace(">测试局<", ">别的局<"))
    found = read_correction(path, FORM_2021)
    assert changed(found) == {"text.other_matters": "丙段一。\n别的局"}
    assert told(found) == [("落款", "（没有找到单位全称）")]


def test_styles_of_the_signature_are_those_that_we_write() -> None:
    from export.docx.styles import DATE, SIGNATURE

    assert (SIGNATURE.name, DATE.name) == STYLES


# ---- The slip of a draft -------------------------------------------------------------------------


def test_what_was_written_on_the_slip(tmp_path: Path) -> None:
    document = compose(report(), draft="送审稿第2稿")
    slip = [text for place, text in document.texts() if place == SLIP]
    path = written(document, tmp_path)

    def write(body: str) -> str:
        *rows, last = body.split("<w:tr>")
        signing = next(at for at, row in enumerate(rows) if ">签发<" in row)
        cells = re.split("(?=<w:tc>)", rows[signing])
        cells[2] = cells[2].replace("</w:p>", run("同意。按修改稿印发。") + "</w:p>", 1)
        cells[4] = cells[4].replace("</w:p>", run("1月18日") + "</w:p>", 1)
        rows[signing] = "".join(cells)
        return "<w:tr>".join([*rows, last]).replace(
            "<w:sectPr", paragraph(run("请办公室再核一遍。")) + "<w:sectPr"
        )

    found = read_correction(rewrite(path, write), FORM_2021)
    assert [(note.place, note.text) for note in found.slip_notes(slip)] == [
        (f"{SLIP}，签发·意见", "同意。按修改稿印发。"),
        (f"{SLIP}，签发·日期", "1月18日"),
        (SLIP, "请办公室再核一遍。"),
    ]
    assert (changed(found), told(found)) == ({}, [])


def test_figure_on_the_slip_that_stands_there_elsewhere_too(tmp_path: Path) -> None:
    document = compose(report(), draft="送审稿")
    slip = [text for place, text in document.texts() if place == SLIP]
    path = rewrite(written(document, tmp_path), lambda body: body.replace(">核稿<", ">拟稿<"))
    assert [note.text for note in read_correction(path, FORM_2021).slip_notes(slip)] == ["拟稿"]


# ---- Comments ------------------------------------------------------------------------------------


def comment(id: int, text: str, author: str = "局长") -> str:
    return f'<w:comment w:id="{id}" w:author="{author}" w:initials="j"><w:p>{run(text)}</w:p></w:comment>'


def about(id: int, text: str) -> str:
    return (
        f'<w:commentRangeStart w:id="{id}"/>{run(text)}<w:commentRangeEnd w:id="{id}"/>'
        f'<w:r><w:commentReference w:id="{id}"/></w:r>'
    )


def test_comments_with_what_they_are_about(tmp_path: Path) -> None:
    long = "很长的一段话" * 10
    found = read(
        tmp_path,
        beside("乙段二。", about(1, long)),
        beside("甲段二。", about(0, "句子")),
        beside("甲段三。", '<w:r><w:commentReference w:id="3"/></w:r>'),
        parts={
            "comments": comment(0, "改短些")
            + comment(1, "重复了", "科长")
            + comment(2, "文字已删")
            + comment(3, "补充")
        },
    )
    assert found.comments == (
        Comment("局长", "改短些", "句子", HEADINGS[0]),
        Comment("局长", "补充", "", HEADINGS[0]),
        Comment("科长", "重复了", long[:39] + "…", HEADINGS[4]),
        Comment("局长", "文字已删", "", "已删除的文字"),
    )
    assert not found.tracked


def test_comment_over_paragraphs_and_deleted_words(tmp_path: Path) -> None:
    start, stop = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    gone = f'<w:del w:id="9"><w:r><w:delText>没</w:delText></w:r><w:r><w:t>了</w:t></w:r>{stop}</w:del>'
    found = read(
        tmp_path,
        beside("甲段一。", start),
        beside("甲段二。", gone),
        parts={"comments": comment(0, "看这里")},
    )
    assert found.comments == (Comment("局长", "看这里", "甲段二。", HEADINGS[0]),)


def test_comment_in_a_table(tmp_path: Path) -> None:
    label = "一、本年新收政府信息公开申请数量"
    found = read(tmp_path, beside(label, about(0, "")), parts={"comments": comment(0, "核对")})
    assert found.comments == (Comment("局长", "核对", "", f"{HEADINGS[2]}，{label}"),)


def test_comment_whose_text_is_not_there(tmp_path: Path) -> None:
    found = read(tmp_path, beside("甲段二。", about(0, "")))
    assert found.comments == (Comment("", "（批注的内容读不出来）", "", HEADINGS[0]),)


def test_comments_in_a_text_box_and_on_hidden_words(tmp_path: Path) -> None:
    box = (
        f"<w:r><w:pict><w:txbxContent><w:p>{about(0, '框内')}</w:p></w:txbxContent></w:pict></w:r>"
    )
    hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t><w:commentReference w:id="1"/></w:r>'
    found = read(
        tmp_path,
        beside("甲段二。", box),
        beside("乙段二。", hidden),
        parts={"comments": comment(0, "删框") + comment(1, "暗处")},
    )
    assert [(each.text, each.quoted, each.place) for each in found.comments] == [
        ("删框", "框内", HEADINGS[0]),
        ("暗处", "", HEADINGS[4]),
    ]
