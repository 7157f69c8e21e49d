"""Headings are known by their words; what is under an unknown heading is told."""

from pathlib import Path

import pytest

from forms.editions.form_2021 import FORM as FORM_2021
from intake.edited_document import read_correction
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
    told,
    unstyled,
    without_line,
)

HEADINGS = [section.heading for section in FORM_2021.sections]


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
        rewrite(exported(tmp_path), without_line("六、其他需要报告的事项")), FORM_2021
    )
    assert (changed(found), lost(found)) == ({}, ["text.problems", "text.other_matters"])
    assert told(found) == [
        ("五、存在的主要问题及改进情况", "乙段一。\n乙段二。\n丙段一。"),
        ("六、其他需要报告的事项", "（没有找到这个标题）"),
    ]


def test_missing_first_heading_leaves_the_preamble_open(tmp_path: Path) -> None:
    found = read_correction(rewrite(exported(tmp_path), without_line("一、总体情况")), FORM_2021)
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
