"""Title and signature are known by their words or their styles, wherever they were moved."""

from datetime import date
from pathlib import Path

import pytest

from export.docx.styles import DATE, SIGNATURE
from forms.editions.form_2021 import FORM as FORM_2021
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
    told,
    unstyled,
    without_line,
)

HEADINGS = [section.heading for section in FORM_2021.sections]


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
    found = read_correction(rewrite(exported(tmp_path), without_line("2026年1月16日")), FORM_2021)
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
    assert (SIGNATURE.name, DATE.name) == STYLES
