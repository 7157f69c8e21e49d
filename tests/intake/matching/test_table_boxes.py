"""Boxes that were merged, split or written otherwise are read where they are sure, else told."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from forms.editions.form_2021 import FORM as FORM_2021
from tests.intake.edited import changed, lost, paragraph, run
from tests.intake.matching.edited_tables import (
    FOUR,
    NATURAL,
    THREE,
    TWO,
    altered,
    on_table,
)


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
    label, figure = paragraph(run("去年")), paragraph(run("12"))
    cells = f"<w:tc>{label}</w:tc><w:tc>{figure}</w:tc>"
    small = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
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
