"""The official tables in the Word document: merged cells, fixed columns, heads, whole pages."""

from decimal import Decimal
from pathlib import Path

import pytest

from export.compose import compose
from export.document import Table
from export.docx.fitting import fit
from export.paper.table_metrics import ROOM
from forms.editions.form_2021 import FORM as FORM_2021
from forms.form import Grid
from tests.builders import complete
from tests.export.docx.packages import Element, W, part, texts, value, written

GRIDS = list(enumerate(section.grid for section in FORM_2021.sections if section.grid))


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> list[Element]:
    path = written(compose(complete()), tmp_path_factory.mktemp("docx"))
    return list(part(path, "word/document.xml").iter(f"{W}tbl"))


@pytest.mark.parametrize(("number", "grid"), GRIDS)
def test_merged_cells_are_those_of_the_grid(tables: list[Element], number: int, grid: Grid) -> None:
    origins = {(cell.row, cell.col): cell for cell in grid.cells}
    going_on = {
        (row, cell.col): cell
        for cell in grid.cells
        for row in range(cell.row + 1, cell.row + cell.rowspan)
    }
    rows = list(tables[number].iter(f"{W}tr"))
    assert len(rows) == grid.rows
    for row, line in enumerate(rows):
        col = 0
        for tc in line.iter(f"{W}tc"):
            merge = value(tc, "tcPr/vMerge")
            cell = going_on[row, col] if merge == "continue" else origins[row, col]
            assert merge == (
                None if cell.rowspan == 1 else "restart" if row == cell.row else "continue"
            )
            assert int(value(tc, "tcPr/gridSpan") or 1) == cell.colspan
            assert len(list(tc.iter(f"{W}p"))) == 1, "Word needs a paragraph in every cell"
            col += cell.colspan
        assert col == grid.columns


@pytest.mark.parametrize(("number", "grid"), GRIDS)
def test_columns_have_the_widths_of_the_grid_and_fill_the_block(
    tables: list[Element], number: int, grid: Grid
) -> None:
    table = tables[number]
    assert value(table, "tblPr/tblLayout", "type") == "fixed"
    columns = [int(str(column.get(f"{W}w"))) for column in table.iter(f"{W}gridCol")]
    assert sum(columns) == pytest.approx(156 * 1440 / 25.4, abs=1)
    assert [width / sum(columns) for width in columns] == pytest.approx(
        [width / sum(grid.widths) for width in grid.widths], abs=0.001
    )
    cells = [
        int(str(value(tc, "tcPr/tcW", "w"))) for tc in next(table.iter(f"{W}tr")).iter(f"{W}tc")
    ]
    assert sum(cells) == pytest.approx(sum(columns), abs=len(cells))


@pytest.mark.parametrize(("number", "grid"), GRIDS)
def test_head_rows_repeat_and_rows_stay_in_one_piece(
    tables: list[Element], number: int, grid: Grid
) -> None:
    for row, line in enumerate(tables[number].iter(f"{W}tr")):
        properties = line.find(f"{W}trPr")
        assert properties is not None
        assert (properties.find(f"{W}tblHeader") is not None) == (row < max(1, grid.head))
        assert properties.find(f"{W}cantSplit") is not None
        kept = {
            paragraph.find(f"{W}pPr/{W}keepNext") is not None for paragraph in line.iter(f"{W}p")
        }
        assert kept == {row < grid.rows - 1}, "a table that fits a page stands on one"


def test_table_three_is_small_enough_for_one_page() -> None:
    fitted = [fit(block) for block in compose(complete()).blocks if isinstance(block, Table)]
    assert [each.size for each in fitted] == [10.5, 9.0, 10.5]
    assert all(each.height <= ROOM and each.whole for each in fitted)


def test_readers_aloud_are_told_what_heads_a_table(tables: list[Element]) -> None:
    assert [value(table, "tblPr/tblDescription") for table in tables] == [
        "14 行 4 列，左起 1 列是项目名称",
        "28 行 10 列，上起 3 行是表头，左起 3 列是项目名称",
        "4 行 15 列，上起 3 行是表头",
    ]
    for table in tables:
        assert (value(table, "tblPr/tblLook", "firstRow"), value(table, "tblPr/tblLook")) == (
            "1",
            "06A0",
        )


def test_a_table_is_named_but_not_visibly(tables: list[Element]) -> None:
    assert [value(table, "tblPr/tblCaption") for table in tables] == [
        section.heading for section in FORM_2021.sections if section.grid
    ]


def test_numbered_labels_stand_left_and_figures_in_the_middle(tables: list[Element]) -> None:
    styles = {texts(tc): value(tc, "p/pPr/pStyle") for tc in tables[1].iter(f"{W}tc")}
    assert (styles["1.属于国家秘密"], styles["0"], styles["总计"]) == (
        "TableSmallLeft",
        "TableSmallCenter",
        "TableSmallCenter",
    )


def test_lines_of_a_centred_text_are_of_like_length_and_labels_begin_at_the_left(
    tables: list[Element],
) -> None:
    cells = {texts(tc): tc for tc in tables[1].iter(f"{W}tc")}
    note = cells["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"]
    inset, right = (int(str(value(note, "p/pPr/ind", side))) for side in ("left", "right"))
    assert inset == right
    room = int(str(value(note, "tcPr/tcW", "w"))) - 2 * 50 - 2 * inset
    character = 9 * 20
    assert 17 * character <= room < 18 * character, "34 characters in two lines"
    assert value(cells["其他"], "p/pPr/ind", "left") is None
    label = next(text for text in cells if text.startswith("2.申请人逾期未按收费通知要求"))
    assert value(cells[label], "p/pPr/ind", "left") is None


@pytest.mark.parametrize(
    ("label", "characters"),
    [("社会公益组织", 2), ("法律服务机构", 2), ("商业企业", 2), ("（三）不予公开", 4)],
)
def test_lines_of_a_label_end_between_its_words(
    tables: list[Element], label: str, characters: int
) -> None:
    """As far as an inset can bring it about: the last has no length at which it breaks well."""
    tc = next(tc for tc in tables[1].iter(f"{W}tc") if texts(tc) == label)
    inset = int(value(tc, "p/pPr/ind", "left") or 0)
    room = int(str(value(tc, "tcPr/tcW", "w"))) - 2 * 50 - 2 * inset
    assert characters * 180 <= room < (characters + 1) * 180


def test_long_number_is_set_as_large_as_fits_rather_than_broken(tmp_path: Path) -> None:
    report = complete(
        {
            "requests.received.natural": 123456789012,
            "disclosure.fees.amount": Decimal("123456789.1234"),
        }
    )
    path = written(compose(report), tmp_path)
    cells = {texts(tc): tc for tc in part(path, "word/document.xml").iter(f"{W}tc")}
    assert value(cells["123456789.1234"], "p/r/rPr/sz") is None, "there is room"
    tight = cells["123456789012"]
    assert value(tight, "tcPr/tcMar/left", "w") == value(tight, "tcPr/tcMar/right", "w") == "20"
    room = int(str(value(tight, "tcPr/tcW", "w"))) - 2 * 20
    half_points = int(str(value(tight, "p/r/rPr/sz")))
    one_digit = 5  # twips, half a character of one half-point
    assert 12 * one_digit * half_points <= room <= 12 * one_digit * (half_points + 1)
