"""Blocks to and from Excel and WPS: all of a block or nothing, and one step of undo."""

import pytest
from PySide6.QtGui import QGuiApplication

from tests.builders import COLUMNS
from tests.ui.clerk import CTRL, SHIFT, Clerk, Key
from tests.ui.figures import block, grid, tabbed
from tests.ui.parts.held_clipboard import hold_clipboard

#: The 25 rows of table three by their key, 总计 of the results among them.
KEYS = [
    cell.field.id.removeprefix("requests.").rpartition(".")[0]
    for cell in sorted(grid("requests").cells, key=lambda cell: cell.row)
    if cell.field and cell.col == 3
]
FIRST = "requests.received.natural"


def whole_table() -> list[list[int]]:
    """Return figures for the 25 rows and six columns, the row of totals adding up."""
    rows = block()
    at = KEYS.index("total")
    parts = rows[2:at]
    rows[at] = [sum(figures) for figures in zip(*parts, strict=True)]
    return rows


def as_texts(rows: list[list[int]]) -> list[list[str]]:
    return [list(map(str, row)) for row in rows]


@pytest.fixture
def clerk(clerk: Clerk) -> Clerk:
    """A clerk at the first cell of table three of an empty report."""
    clerk.open_step("三 申请办理")
    clerk.go_to(FIRST)
    return clerk


def on_screen(clerk: Clerk) -> list[list[str]]:
    return [[clerk.shown(f"requests.{key}.{column}") for column in COLUMNS] for key in KEYS]


def copied(clerk: Clerk) -> str:
    clerk.press(Key.Key_C, CTRL)
    return QGuiApplication.clipboard().text()


def choose_block(clerk: Clerk, rows: int, columns: int) -> None:
    """Choose cells from the first one on, with Shift and the arrows."""
    clerk.go_to(FIRST)
    clerk.press(Key.Key_Right, SHIFT, times=columns - 1)
    clerk.press(Key.Key_Down, SHIFT, times=rows - 1)


def quoted(rows: list[list[int]]) -> str:
    text = ""
    for row in rows:
        text += "\t".join(f'"{figure}"' for figure in row) + "\r\n"
    return text


@pytest.mark.parametrize(
    "text",
    [
        tabbed(whole_table()),
        tabbed(whole_table()).rstrip("\n"),
        tabbed(whole_table(), "\r\n"),
        tabbed(whole_table(), "\r"),
        quoted(whole_table()),
        tabbed(whole_table()).replace("\t", " \t "),
    ],
    ids=["newlines", "no last newline", "Windows", "old Mac", "quoted as Excel does", "spaces"],
)
def test_a_block_of_25_by_6_is_pasted_and_one_undo_takes_it_back(clerk: Clerk, text: str) -> None:
    assert (len(KEYS), len(COLUMNS)) == (25, 6)
    clerk.paste(text)
    assert on_screen(clerk) == as_texts(whole_table())
    assert clerk.stored.values == clerk.report.values
    assert clerk.report.stated("requests.total.natural") is None, (
        "a pasted total that adds up follows its parts"
    )
    clerk.press(Key.Key_Z, CTRL)
    assert on_screen(clerk) == [[""] * 6] * 25
    assert not any(id.startswith("requests.") for id in clerk.stored.values)
    clerk.press(Key.Key_Y, CTRL)
    assert on_screen(clerk) == as_texts(whole_table())


def test_a_block_with_numbers_as_people_write_them_is_pasted(clerk: Clerk) -> None:
    clerk.paste('"1,234"\t５件\n"7\n"\t0\n')
    assert [row[:2] for row in on_screen(clerk)[:2]] == [["1234", "5"], ["7", "0"]]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [("abc", "不是数字"), ("-3", "不能是负数"), ("1.5", "不能有小数"), ("/", "没有发生的请填 0")],
)
def test_a_block_with_a_bad_number_changes_nothing_and_says_which(
    clerk: Clerk, bad: str, reason: str
) -> None:
    rows = as_texts(whole_table())
    rows[16][3] = bad
    before = clerk.report.values
    clerk.paste("\n".join("\t".join(row) for row in rows))
    assert clerk.report.values == clerk.stored.values == before
    assert not clerk.session.undo_stack.canUndo()
    assert f"第 17 行第 4 列“{bad}”" in clerk.page.message
    assert reason in clerk.page.message
    assert "没有改动任何数字" in clerk.page.message


@pytest.mark.parametrize(
    ("start", "rows", "columns"),
    [
        (FIRST, 26, 6),
        (FIRST, 1, 8),
        ("requests.carried_in.natural", 25, 6),
        ("requests.carried_out.total", 1, 2),
    ],
)
def test_a_block_that_does_not_fit_changes_nothing_and_says_why(
    clerk: Clerk, start: str, rows: int, columns: int
) -> None:
    clerk.go_to(start)
    before = clerk.report.values
    clerk.paste(tabbed(block(rows, columns)))
    assert clerk.report.values == clerk.stored.values == before
    assert not clerk.session.undo_stack.canUndo()
    assert f"{rows} 行 {columns} 列" in clerk.page.message
    assert "放不下" in clerk.page.message


def test_a_block_does_not_run_over_wording(clerk: Clerk) -> None:
    clerk.open_step("二 主动公开")
    clerk.go_to("disclosure.permits.decisions")
    clerk.paste("1\n2\n")
    assert "放不下" in clerk.page.message
    assert clerk.report.stated("disclosure.permits.decisions") is None


def test_blank_cells_of_a_block_are_blank_in_the_table(clerk: Clerk) -> None:
    clerk.paste("1\t2\t3")
    clerk.paste("4\t\t6")
    assert on_screen(clerk)[0] == ["4", "", "6", "", "", ""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1\r\n\r\n", ["1", "", "8"]), ("\r\n1\r\n", ["", "1", "8"]), ("\r\n", ["", "8", "8"])],
)
def test_blank_rows_at_the_ends_of_a_block_count(
    clerk: Clerk, text: str, expected: list[str]
) -> None:
    clerk.paste("8\n8\n8\n")
    clerk.paste(text)
    assert [row[0] for row in on_screen(clerk)[:3]] == expected


@pytest.mark.parametrize("figures", ["1\n\n", "\n2\n", "\n\n"])
def test_a_column_with_blanks_is_copied_and_pasted_back_equal(clerk: Clerk, figures: str) -> None:
    clerk.paste(figures)
    before = on_screen(clerk)
    choose_block(clerk, rows=2, columns=1)
    clerk.press(Key.Key_C, CTRL)
    copied_text = QGuiApplication.clipboard().text()
    clerk.go_to(FIRST)
    clerk.paste("8\n8\n")
    clerk.paste(copied_text)
    assert on_screen(clerk) == before


def test_a_single_value_fills_every_chosen_cell_as_one_step(clerk: Clerk) -> None:
    choose_block(clerk, rows=2, columns=3)
    clerk.paste("7\n")
    assert [row[:4] for row in on_screen(clerk)[:3]] == [
        ["7", "7", "7", ""],
        ["7", "7", "7", ""],
        [""] * 4,
    ]
    clerk.press(Key.Key_Z, CTRL)
    assert on_screen(clerk) == [[""] * 6] * 25


def test_an_empty_clipboard_is_said(clerk: Clerk) -> None:
    QGuiApplication.clipboard().clear()
    clerk.press(Key.Key_V, CTRL)
    assert "剪贴板" in clerk.page.message


def test_what_is_copied_pastes_back_equal(clerk: Clerk) -> None:
    clerk.paste(tabbed(whole_table()))
    choose_block(clerk, rows=25, columns=6)
    text = copied(clerk)
    assert text == tabbed(whole_table()).rstrip("\n")
    clerk.press(Key.Key_Delete)
    assert on_screen(clerk) == [[""] * 6] * 25
    clerk.go_to(FIRST)
    clerk.press(Key.Key_V, CTRL)
    assert on_screen(clerk) == as_texts(whole_table())


def test_a_single_cell_is_copied_as_its_value(clerk: Clerk) -> None:
    clerk.enter(FIRST, "1,234")
    clerk.go_to(FIRST)
    assert copied(clerk) == "1234"


def test_a_derived_total_is_copied_with_its_value(clerk: Clerk) -> None:
    clerk.paste(tabbed(whole_table()))
    clerk.go_to("requests.received.total")
    assert copied(clerk) == str(sum(whole_table()[0]))


def test_cut_copies_and_clears_as_one_step(clerk: Clerk) -> None:
    clerk.paste("1\t2\n3\t4\n")
    choose_block(clerk, rows=2, columns=2)
    clerk.press(Key.Key_X, CTRL)
    assert QGuiApplication.clipboard().text() == "1\t2\n3\t4"
    assert on_screen(clerk) == [[""] * 6] * 25
    clerk.press(Key.Key_Z, CTRL)
    assert [row[:2] for row in on_screen(clerk)[:2]] == [["1", "2"], ["3", "4"]]


def test_what_could_not_be_copied_is_not_cleared(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.paste("1\t2\n3\t4\n")
    choose_block(clerk, rows=2, columns=2)
    hold_clipboard(monkeypatch)
    clerk.press(Key.Key_X, CTRL)
    assert [row[:2] for row in on_screen(clerk)[:2]] == [["1", "2"], ["3", "4"]]
    assert clerk.page.refusal.startswith("没有复制成")


def test_the_menu_does_what_the_keys_do(clerk: Clerk) -> None:
    QGuiApplication.clipboard().setText("5\t6")
    clerk.choose("粘贴")
    choose_block(clerk, rows=1, columns=2)
    clerk.choose("复制")
    assert QGuiApplication.clipboard().text() == "5\t6"
    clerk.choose("清除")
    assert on_screen(clerk)[0] == [""] * 6


def test_blanks_are_filled_with_0_as_one_step(clerk: Clerk) -> None:
    clerk.enter(FIRST, "9")
    clerk.press(Key.Key_0, CTRL)
    rows = on_screen(clerk)
    assert rows[0] == ["9", "0", "0", "0", "0", "0"]
    assert rows[1 : KEYS.index("total")] == [["0"] * 6] * (KEYS.index("total") - 1)
    assert clerk.shown("requests.total.total") == "0"
    assert "143 个空格填为 0" in clerk.page.message
    assert clerk.stored.values == clerk.report.values
    clerk.press(Key.Key_Z, CTRL)
    assert on_screen(clerk) == [["9", *[""] * 5], *[[""] * 6] * 24]
    clerk.press(Key.Key_Y, CTRL)
    clerk.press(Key.Key_0, CTRL)
    assert clerk.page.message == "没有空格"


def test_filling_keeps_to_the_open_table(clerk: Clerk) -> None:
    clerk.press(Key.Key_0, CTRL)
    assert clerk.report.stated("disputes.review.upheld") is None
    assert clerk.report.stated("disclosure.fees.amount") is None
