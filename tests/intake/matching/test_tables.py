"""Figures are taken where the official labels of their row and column stand.

Everything else in a table is told.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from forms.editions.form_2021 import FORM as FORM_2021
from intake.correction import Correction
from intake.edited_document import read_correction
from tests.intake.edited import changed, exported, lost, paragraph, read, rewrite, run

TWO, THREE, FOUR = (section.heading for section in FORM_2021.sections if section.grid)
NATURAL = "一、本年新收政府信息公开申请数量·自然人"


def altered(folder: Path, change: Callable[[str], str]) -> Correction:
    return read_correction(rewrite(exported(folder), change), FORM_2021)


def on_table(number: int, change: Callable[[list[str]], list[str]]) -> Callable[[str], str]:
    """Return the change of a body that makes the rows of one table anew."""

    def made(body: str) -> str:
        tables = re.split("(?<=</w:tbl>)", body)
        head, *rows = re.split("(?=<w:tr>)", tables[number].removesuffix("</w:tbl>"))
        tables[number] = head + "".join(change(rows)) + "</w:tbl>"
        return "".join(tables)

    return made


def with_figure(text: str) -> Callable[[str], str]:
    return lambda body: body.replace("4321</w:t></w:r></w:p>", f"{text}</w:t></w:r></w:p>", 1)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("４３２２", 4322),
        ("4,322", 4322),
        (" 4322 件", 4322),
        ("4322", 4322),
        ("", None),
        ("　", None),
        ("4322（其中修订16件）", "4322（其中修订16件）"),
        ("/", "/"),
        ("约4322", "约4322"),
        ("4322</w:t><w:br/><w:t>1", "4322\n1"),
    ],
)
def test_figures_are_read_as_people_type_them(text: str, value: object, tmp_path: Path) -> None:
    found = altered(tmp_path, with_figure(text))
    assert (changed(found), found.unmatched, lost(found)) == (
        {"requests.received.natural": value},
        (),
        [],
    )


def test_figure_in_two_paragraphs(tmp_path: Path) -> None:
    found = altered(
        tmp_path,
        lambda body: body.replace(
            "4321</w:t></w:r></w:p>", f"43</w:t></w:r></w:p>{paragraph(run('21'))}", 1
        ),
    )
    assert changed(found) == {"requests.received.natural": "43\n21"}


def test_totals_are_read_as_they_stand(tmp_path: Path) -> None:
    def change(rows: list[str]) -> list[str]:
        rows[3] = "4320".join(rows[3].rsplit("4321", 1))
        return rows

    assert changed(altered(tmp_path, on_table(1, change))) == {"requests.received.total": 4320}


@pytest.mark.parametrize(
    "row", ["（一）予以公开", "2.重复申请", "二、上年结转政府信息公开申请数量"]
)
def test_row_taken_out(row: str, tmp_path: Path) -> None:
    found = altered(tmp_path, on_table(1, lambda rows: [each for each in rows if row not in each]))
    assert changed(found) == {}
    (told,) = [each for each in found.unmatched if each.text.endswith("这一行）")]
    assert (told.place, row in told.text) == (THREE, True)
    assert {FORM_2021.fields[id].label.rpartition("·")[0] for id in lost(found)} >= {
        next(
            field.label.rpartition("·")[0]
            for field in FORM_2021.fields.values()
            if row in field.label
        )
    }


def test_row_put_in(tmp_path: Path) -> None:
    def change(rows: list[str]) -> list[str]:
        new = re.sub(r">2\.重复申请<", ">2之一.另一种申请<", rows[19]).replace(">0<", ">9<", 1)
        return [*rows[:20], new, *rows[20:]]

    found = altered(tmp_path, on_table(1, change))
    assert (changed(found), lost(found)) == ({}, [])
    ((place, text),) = [(each.place, each.text) for each in found.unmatched]
    assert place == f"{THREE}，多出的行，表格"
    assert "2之一.另一种申请" in text
    assert "9" in text


def test_row_doubled_is_neither(tmp_path: Path) -> None:
    """Which of two rows with the same label is the one?"""
    found = altered(
        tmp_path,
        on_table(1, lambda rows: [*rows[:20], rows[19].replace(">0<", ">9<", 1), *rows[20:]]),
    )
    assert changed(found) == {}
    assert sorted(lost(found)) == sorted(
        id for id in FORM_2021.fields if id.startswith("requests.not_processed.repeated.")
    )
    assert len([each for each in found.unmatched if "2.重复申请" in each.text]) == 3


def test_row_of_bare_figures_doubled_is_neither(tmp_path: Path) -> None:
    found = altered(tmp_path, on_table(2, lambda rows: [*rows, rows[-1].replace(">0<", ">9<", 1)]))
    assert changed(found) == {}
    assert lost(found) == [id for id in FORM_2021.fields if id.startswith("disputes.")]


def test_rows_swapped(tmp_path: Path) -> None:
    """A row stands for what its labels say; one that was moved is told."""

    def change(rows: list[str]) -> list[str]:
        rows[6], rows[5] = rows[5], rows[6]
        return rows

    found = altered(tmp_path, on_table(1, change))
    assert changed(found) == {}
    assert any("这一行" in each.text for each in found.unmatched)


def test_reworded_row(tmp_path: Path) -> None:
    found = read(tmp_path, (">2.重复申请<", ">2.多次申请<"))
    assert changed(found) == {}
    assert sorted(lost(found)) == sorted(
        id for id in FORM_2021.fields if id.startswith("requests.not_processed.repeated.")
    )
    told = [(each.place, each.text) for each in found.unmatched]
    assert told[0] == (f"{THREE}，2.重复申请", "2.多次申请")
    assert told[1] == (f"{THREE}，（五）不予处理2.重复申请·自然人", "0")
    assert len(told) == 8


def test_reworded_column(tmp_path: Path) -> None:
    found = read(tmp_path, (">商业企业<", ">民营企业<"))
    assert changed(found) == {}
    assert sorted(lost(found)) == sorted(
        id for id in FORM_2021.fields if id.startswith("requests.") and id.endswith(".business")
    )
    assert (f"{THREE}，商业企业", "民营企业") in [
        (each.place, each.text) for each in found.unmatched
    ]


def test_columns_with_swapped_headings(tmp_path: Path) -> None:
    found = altered(
        tmp_path,
        lambda body: (
            body.replace(">商业企业<", ">_<")
            .replace(">科研机构<", ">商业企业<")
            .replace(">_<", ">科研机构<")
        ),
    )
    assert {id.rpartition(".")[2] for id in lost(found)} == {"business", "research"}


def test_label_with_other_spaces_widths_and_marks(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        (">1.属于国家秘密<", ">1、 属于国家秘密<"),
        (">（七）总计<", ">(七) 总计<"),
        ("危及“三安全一稳定”", '危及"三安全一稳定"'),
        (">商业企业<", ">商业<w:br/>企业<".replace("<w:br/>", "</w:t><w:br/><w:t>")),
        (">法律服务机构<", ">法律服务机构 <"),
    )
    assert (changed(found), found.unmatched, lost(found)) == ({}, (), [])


def test_label_taken_out(tmp_path: Path) -> None:
    found = read(tmp_path, (">规章<", "><"))
    assert next((each.place, each.text) for each in found.unmatched) == (
        f"{TWO}，规章",
        "（文字没有了）",
    )
    assert lost(found) == [
        f"disclosure.regulations.{key}" for key in ("issued", "repealed", "in_force")
    ]


def test_column_put_in(tmp_path: Path) -> None:
    """Without knowing which column is the new one, no figure of its rows is taken."""
    extra = f"<w:tc><w:tcPr/>{paragraph(run('8'))}</w:tc></w:tr>"
    found = altered(
        tmp_path, on_table(2, lambda rows: [row.replace("</w:tr>", extra) for row in rows])
    )
    assert changed(found) == {}
    assert set(lost(found)) == {id for id in FORM_2021.fields if id.startswith("disputes.")}
    assert [each.text for each in found.unmatched if each.place == f"{FOUR}，多出的行，表格"][
        -1
    ] == " | ".join(["0"] * 15 + ["8"])


def test_figures_merged_downwards(tmp_path: Path) -> None:
    def change(rows: list[str]) -> list[str]:
        def merged(row: str, how: str) -> str:
            at = row.index(
                "<w:vAlign", row.index("予以公开") if "予以公开" in row else row.index("部分公开")
            )
            at = row.index("<w:vAlign", at)
            return row[:at] + f'<w:vMerge w:val="{how}"/>' + row[at:]

        rows[5], rows[6] = merged(rows[5], "restart"), merged(rows[6], "continue")
        return rows

    found = altered(tmp_path, on_table(1, change))
    assert sorted(lost(found)) == ["requests.granted.natural", "requests.partly_granted.natural"]
    assert [(each.place, each.text) for each in found.unmatched] == [
        (f"{THREE}，（一）予以公开·自然人", "4321"),
        (f"{THREE}，（二）部分公开（区分处理的，只计这一情形，不计其他情形）·自然人", "0"),
    ]


def test_figures_merged_sideways(tmp_path: Path) -> None:
    def change(rows: list[str]) -> list[str]:
        cells = re.split("(?=<w:tc>)", rows[4])
        rows[4] = "".join(
            [
                *cells[:2],
                cells[2].replace("</w:tcPr>", '<w:gridSpan w:val="2"/></w:tcPr>'),
                *cells[4:],
            ]
        )
        return rows

    found = altered(tmp_path, on_table(1, change))
    assert sorted(lost(found)) == sorted(
        id for id in FORM_2021.fields if id.startswith("requests.carried_in.")
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda body: re.sub(r'<w:vMerge w:val="continue"/>', "<w:vMerge/>", body),
        lambda body: re.sub(r"<w:tblGrid>.*?</w:tblGrid>", "", body),
        lambda body: re.sub(r'<w:gridSpan w:val="\d+"/>', "", body),
        lambda body: re.sub(r'<w:vMerge w:val="\w+"/>', "", body),
        lambda body: re.sub(
            r"(<w:tr>.*?</w:tr>)", r"<w:sdt><w:sdtPr/><w:sdtContent>\1</w:sdtContent></w:sdt>", body
        ),
        lambda body: re.sub(
            r"(<w:tc>.*?</w:tc>)", r"<w:sdt><w:sdtContent>\1</w:sdtContent></w:sdt>", body
        ),
        lambda body: re.sub(
            r"(<w:tbl>.*?</w:tbl>)", r"<w:sdt><w:sdtContent>\1</w:sdtContent></w:sdt>", body
        ),
        lambda body: body.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
    ],
    ids=[
        "bare merge",
        "no grid",
        "no spans",
        "no merges",
        "rows in controls",
        "cells in controls",
        "tables in controls",
        "strict",
    ],
)
def test_other_ways_to_write_the_same_table(change: Callable[[str], str], tmp_path: Path) -> None:
    found = altered(tmp_path, change)
    assert (changed(found), found.unmatched, lost(found)) == ({}, (), [])


def test_cells_merged_the_old_way(tmp_path: Path) -> None:
    """Programs that come from .doc mark the cells that a merged one swallowed."""

    def change(body: str) -> str:
        swallowed = f'<w:tc><w:tcPr><w:hMerge w:val="continue"/></w:tcPr>{paragraph()}</w:tc>'
        return re.sub(
            r'(<w:tc><w:tcPr><w:tcW [^>]*/>)<w:gridSpan w:val="(\d+)"/>(.*?</w:tc>)',
            lambda found: (
                f'{found[1]}<w:hMerge w:val="restart"/>{found[3]}' + swallowed * (int(found[2]) - 1)
            ),
            body,
        )

    found = altered(tmp_path, change)
    assert (changed(found), found.unmatched, lost(found)) == ({}, (), [])


def test_table_split_in_two(tmp_path: Path) -> None:
    def change(rows: list[str]) -> list[str]:
        rows[10] = "</w:tbl><w:p/><w:tbl>" + rows[10]
        return rows

    found = altered(tmp_path, on_table(1, change))
    assert (changed(found), found.unmatched, lost(found)) == ({}, (), [])


def test_table_taken_out(tmp_path: Path) -> None:
    found = altered(
        tmp_path,
        lambda body: re.sub(r"<w:tbl>(?:(?!<w:tbl>).)*未经复议直接起诉.*?</w:tbl>", "", body),
    )
    assert [(each.place, each.text) for each in found.unmatched] == [(FOUR, "（没有找到表格）")]
    assert lost(found) == [id for id in FORM_2021.fields if id.startswith("disputes.")]


def test_more_tables_and_text_about_a_table(tmp_path: Path) -> None:
    small = f"<w:tbl><w:tr><w:tc>{paragraph(run('去年'))}</w:tc><w:tc>{paragraph(run('12'))}</w:tc></w:tr></w:tbl>"
    found = altered(
        tmp_path,
        lambda body: body.replace("<w:tbl>", f"{paragraph(run('表前的话'))}{small}<w:tbl>", 1),
    )
    assert (changed(found), lost(found)) == ({}, [])
    assert [(each.place, each.text) for each in found.unmatched] == [
        (TWO, "表前的话"),
        (f"{TWO}，多出的行，表格", "去年 | 12"),
    ]


def test_table_within_a_box_and_a_picture(tmp_path: Path) -> None:
    small = f"<w:tbl><w:tr><w:tc>{paragraph(run('小表'))}</w:tc></w:tr></w:tbl>"
    found = altered(
        tmp_path,
        lambda body: body.replace(
            "4321</w:t></w:r></w:p>", f"4321</w:t><w:drawing/></w:r></w:p>{small}<w:p/>", 1
        ),
    )
    assert changed(found) == {}
    assert [(each.place, each.text) for each in found.unmatched] == [
        (f"{THREE}，{NATURAL}，格中表格，表格", "小表"),
        (f"{THREE}，{NATURAL}，图片", "（图片）"),
    ]
