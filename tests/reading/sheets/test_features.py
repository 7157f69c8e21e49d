"""One workbook in every format: each shows the same, and tells the same of what it hides."""

from pathlib import Path

import pytest
import python_calamine

from reading.published.formats import read_any
from reading.seen import Box, only_paragraphs, only_tables
from reading.sheets.blocks import seen_of
from reading.sheets.sheet import OF_A_REPORT
from reading.xlsx.places import name_of
from tests.reading.sheets.features import ROWS, SHOWN, features

SAVED = Path(__file__).parent / "saved"
FORMATS = ["xls", "ods", "fods"]


def shown(box: Box) -> str:
    """What a box shows; what is no text of it in brackets, a question mark for unread."""
    if box.unread:
        return "?"
    texts: list[str] = []
    for paragraph in only_paragraphs(box.content):
        texts += [f"（{each.text}）" for each in paragraph.apart]
        texts.append(paragraph.text)
    return "".join(texts)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_shows_the_same(format: str) -> None:
    seen = read_any(SAVED / f"features.{format}")
    (table,) = only_tables(seen.blocks)
    rows = [(shown(row[0]), shown(row[1])) for row in table.rows]
    assert rows == [*SHOWN, ("合并", "4")]
    assert table.rows[-1][0].span.cols == 2
    assert seen.notes == (
        "工作表“二”第 15 行是隐藏的，没有读。",
        "工作表“二” B3：只显示 2 位小数，格子里是 59237.2449，按格子里的读了。",
        "工作表“二” B20：显示的是短横线，格子里是 0，按格子里的读了。",
        "工作表“二” B16 有批注，批注里的文字没有读。",
        "工作表“草稿”是隐藏的，没有读。",
    )


def test_a_workbook_without_values_of_its_formulas_shows_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "features.xlsx"
    features().save(path)
    (table,) = only_tables(read_any(path).blocks)
    rows = [(shown(row[0]), shown(row[1])) for row in table.rows]
    wanted = dict(SHOWN) | {"算式": "?", "错误": "?"}
    assert rows == [*wanted.items(), ("合并", "4")]


def test_calamine_reads_the_same_figures_of_an_old_workbook() -> None:
    page = python_calamine.load_workbook(SAVED / "features.xls").get_sheet_by_name("二")
    theirs = {str(row[0]): row[1] for row in page.to_python(skip_empty_area=False)}
    (table,) = only_tables(read_any(SAVED / "features.xls").blocks)
    compared = 0
    for row in table.rows[:-1]:
        label, value = shown(row[0]), shown(row[1]).removesuffix("件")
        if value.lstrip("-").replace(".", "").isdecimal() and value.isascii():
            assert float(value) == theirs[label]
            compared += 1
    assert compared == 10


def test_the_row_that_is_hidden_is_the_one_that_the_remarks_name() -> None:
    hidden = [number for number, (row, _) in enumerate(ROWS, 1) if row[0] == "隐藏行"]
    assert hidden == [15]
    assert name_of((14, 1)) == "B15"


def test_nothing_is_shown_of_no_sheet() -> None:
    assert seen_of([]).blocks == []
    assert len(ROWS) < OF_A_REPORT.cells
