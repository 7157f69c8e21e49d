"""A look at a register before it is read."""

from pathlib import Path

import pytest

from intake.errors import IntakeError
from intake.register.look import ColumnSeen, look_at
from intake.register.maps import RegisterMap
from tests.intake.register.registers import HEADS, PLAIN, read, row, saved


def test_each_column_is_told_with_examples_but_of_persons(tmp_path: Path) -> None:
    heads = [*HEADS, "身份证号", "风险等级"]
    rows = [["青禾县水利局2025年登记表"], heads, [*PLAIN, "110101199003071234", "低"]]
    look = look_at(saved(tmp_path, rows))
    assert look.unit == "青禾县水利局"
    assert look.columns[0] == ColumnSeen("登记编号", "number", ("2025-001",))
    assert look.columns[2] == ColumnSeen("申请人", "name", ())
    assert look.columns[-2] == ColumnSeen("身份证号", "identity", ())
    assert look.columns[-1] == ColumnSeen("风险等级", "", ("低",))


def test_a_layout_is_that_of_the_heads_whatever_stands_below(tmp_path: Path) -> None:
    one = look_at(saved(tmp_path, [HEADS, PLAIN], name="甲"))
    other = look_at(saved(tmp_path, [HEADS, row(2), row(3)], name="乙"))
    another = look_at(saved(tmp_path, [[*HEADS, "备注"], PLAIN], name="丙"))
    assert one.layout == other.layout != another.layout


def test_heads_that_nobody_knows_are_found_for_the_clerk(tmp_path: Path) -> None:
    rows = [["登记情况"], ["件号", "来信日", "要什么"], ["2025-001", "2025-03-03", "规划"]]
    path = saved(tmp_path, rows)
    look = look_at(path)
    assert [column.head for column in look.columns] == ["件号", "来信日", "要什么"]
    own = {"件号": "number", "来信日": "received_on", "要什么": "subject"}
    (entry,) = read(path, RegisterMap(own, {})).entries
    assert entry.application.number == "2025-001"


def test_a_file_without_any_table_is_none(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="没有找到登记表"):
        look_at(saved(tmp_path, [["甲", "乙"], [1, 2]]))


def test_words_for_results_that_nobody_knows_are_told_once(tmp_path: Path) -> None:
    rows = [
        HEADS,
        row(1, 办理结果="已回函提供"),
        row(2, 办理结果="已回函提供"),
        row(3, 办理结果="赵甲已取走"),
        row(4, 办理结果="联系13812345678"),
        row(5),
    ]
    path = saved(tmp_path, rows)
    assert read(path).unknown_words == ("已回函提供",)
    known = read(path, RegisterMap({}, {"已回函提供": "granted"}))
    assert known.unknown_words == ()
