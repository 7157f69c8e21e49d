"""Figures are taken where the official labels of their row and column stand; the rest is told."""

import re
from pathlib import Path

import pytest

from forms.editions.form_2021 import FORM as FORM_2021
from tests.intake.edited import changed, lost, paragraph, read, run
from tests.intake.matching.edited_tables import (
    FOUR,
    THREE,
    TWO,
    altered,
    on_table,
    with_figure,
)


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
