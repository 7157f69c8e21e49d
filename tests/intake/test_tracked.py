"""Open changes are taken as accepted, whatever they were made to; that there are any is said."""

from pathlib import Path

import pytest

from forms.editions.form_2021 import FORM as FORM_2021
from intake.correction import Correction
from intake.edited_document import read_correction
from tests.intake.edited import (
    beside,
    changed,
    deleted,
    edit,
    exported,
    inserted,
    lost,
    mark,
    paragraph,
    read,
    rewrite,
    run,
)

END = '<w:pStyle w:val="ReportBody"/>'
OVERVIEW = "text.overview"


def end(text: str, change: str) -> tuple[str, str]:
    """Return the change that marks the end of the paragraph that begins with ``text``."""
    begin = '</w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">'
    return f"{begin}{text}", f"<w:rPr>{mark(change)}</w:rPr>{begin}{text}"


def assert_only(read: Correction, values: dict[str, object]) -> None:
    assert (changed(read), read.unmatched, lost(read)) == (values, (), [])
    assert read.tracked


def test_nothing_open_is_not_tracked(tmp_path: Path) -> None:
    assert not read(tmp_path, ("甲段二。", "甲段贰。")).tracked


def test_words_put_in_and_deleted(tmp_path: Path) -> None:
    edits = deleted("二") + inserted(run("贰")) + run("。")
    found = read(tmp_path, ("甲段二。</w:t></w:r>", f"甲段</w:t></w:r>{edits}"))
    assert_only(found, {OVERVIEW: "甲段一。\n甲段贰。\n甲段三。"})


def test_figure_replaced(tmp_path: Path) -> None:
    path = exported(tmp_path)
    found = read_correction(
        rewrite(
            path,
            lambda body: body.replace(
                "4321</w:t></w:r>", "</w:t></w:r>" + deleted("4321") + inserted(run("4322")), 1
            ),
        ),
        FORM_2021,
    )
    assert_only(found, {"requests.received.natural": 4322})


def test_deleted_words_of_inserted_ones(tmp_path: Path) -> None:
    found = read(tmp_path, beside("甲段二。", inserted(run("又"), deleted("不"))))
    assert_only(found, {OVERVIEW: "甲段一。\n甲段二。又\n甲段三。"})


def test_moved_words(tmp_path: Path) -> None:
    away = run("甲段二。").replace("<w:r>", '<w:moveFrom w:id="1"><w:r>') + "</w:moveFrom>"
    here = run("甲段二。").replace("<w:r>", '<w:moveTo w:id="2"><w:r>') + "</w:moveTo>"
    found = read(
        tmp_path,
        ('<w:t xml:space="preserve">甲段二。</w:t></w:r>', "</w:r>" + away),
        beside("甲段三。", here),
    )
    assert_only(found, {OVERVIEW: "甲段一。\n甲段三。甲段二。"})


@pytest.mark.parametrize("kind", ["del", "moveFrom"])
def test_end_of_a_paragraph_deleted_joins_it_with_the_next(kind: str, tmp_path: Path) -> None:
    assert_only(read(tmp_path, end("甲段一。", kind)), {OVERVIEW: "甲段一。甲段二。\n甲段三。"})


def test_paragraph_deleted_whole(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        end("甲段一。", "del"),
        ("甲段一。</w:t></w:r>", "</w:t></w:r>" + deleted("甲段一。")),
    )
    assert_only(found, {OVERVIEW: "甲段二。\n甲段三。"})


def test_end_deleted_before_a_table_keeps_the_words(tmp_path: Path) -> None:
    path = exported(tmp_path)
    more = paragraph(run("表前一句。"), properties=f"<w:rPr>{mark('del')}</w:rPr>")
    found = read_correction(
        rewrite(path, lambda body: body.replace("<w:tbl>", f"{more}<w:tbl>", 1)), FORM_2021
    )
    assert [(each.place, each.text) for each in found.unmatched] == [
        ("二、主动公开政府信息情况", "表前一句。")
    ]
    assert (changed(found), lost(found)) == ({}, [])


def test_paragraph_put_in(tmp_path: Path) -> None:
    more = paragraph(inserted(run("甲段新。")), properties=f"{END}<w:rPr>{mark('ins')}</w:rPr>")
    found = read(tmp_path, beside("甲段二。", f"</w:p>{more}".removesuffix("</w:p>")))
    assert_only(found, {OVERVIEW: "甲段一。\n甲段二。\n甲段新。\n甲段三。"})


def rows(body: str) -> list[str]:
    return body.split("<w:tr>")


def test_row_deleted_is_gone(tmp_path: Path) -> None:
    path = exported(tmp_path)
    rewrite(
        path,
        lambda body: "<w:tr>".join(
            row.replace("<w:trPr>", f"<w:trPr>{mark('del')}") if "重复申请" in row else row
            for row in rows(body)
        ),
    )
    found = read_correction(path, FORM_2021)
    assert found.tracked
    assert sorted(lost(found)) == sorted(
        id for id in FORM_2021.fields if id.startswith("requests.not_processed.repeated.")
    )
    assert [each.text for each in found.unmatched] == [
        "（没有找到“三、本年度办理结果 （五）不予处理 2.重复申请”这一行）"
    ]


def test_row_put_in_is_there(tmp_path: Path) -> None:
    path = exported(tmp_path)
    rewrite(path, lambda body: body.replace("<w:trPr>", f"<w:trPr>{mark('ins')}", 1))
    assert_only(read_correction(path, FORM_2021), {})


def test_cells_deleted_and_put_in(tmp_path: Path) -> None:
    """Replacing a cell leaves both, marked."""
    path = exported(tmp_path)

    def change(body: str) -> str:
        at = body.index("4321")
        begin, stop = body.rindex("<w:tc>", 0, at), body.index("</w:tc>", at) + len("</w:tc>")
        cell = body[begin:stop]
        old, new = (
            cell.replace("<w:tcPr>", f"<w:tcPr>{mark(kind)}") for kind in ("cellDel", "cellIns")
        )
        return body[:begin] + old + new.replace("4321", "4320") + body[stop:]

    assert_only(
        read_correction(rewrite(path, change), FORM_2021), {"requests.received.natural": 4320}
    )


@pytest.mark.parametrize("change", ["rPr", "pPr"])
def test_changes_of_looks_are_none(change: str, tmp_path: Path) -> None:
    inner = f'<w:{change}Change w:id="3" w:author="a"><w:{change}/></w:{change}Change>'
    more = run("尾", inner) if change == "rPr" else run("尾")
    path = edit(exported(tmp_path), beside("甲段三。", more))
    if change == "pPr":
        rewrite(path, lambda body: body.replace(END, END + inner))
    found = read_correction(path, FORM_2021)
    assert changed(found) == {OVERVIEW: "甲段一。\n甲段二。\n甲段三。尾"}
    assert not found.tracked
