"""The workbook of a 登记簿, as another program opens it."""

from datetime import datetime
from pathlib import Path

import pytest

from export.errors import ExportError
from export.register.book import book_of, deliver_register
from export.xlsx import books
from ledger.applications import SUBJECT_LENGTH
from ledger.cases import Case
from ledger.disputes import Level
from tests.export.register.registers import cells, register
from tests.ledger.cases import answer, case, dispute, heard


def with_subject(subject: str) -> Case:
    made = case("03-03", number="2025-007")
    return Case(made.application._replace(subject=subject), made.events)


def test_it_has_the_cases_the_counts_and_the_choices(tmp_path: Path) -> None:
    path = tmp_path / "登记簿.xlsx"
    doubtful = case("05-06", answer("05-20", ""), number="2025-002")
    about_nothing = dispute("direct_suit", heard(Level.FIRST, "06-01"))
    made = register(case("03-03", number="2025-001"), doubtful, disputes=(about_nothing,))
    deliver_register(made, path)
    title, heads, first, second = cells(path, "登记簿")
    assert title[0] == "测试县测试局政府信息公开申请登记簿（2025年）"
    assert heads[:3] == ["登记编号", "收到日期", "申请人类别"]
    assert first[:3] == ["2025-001", datetime(2025, 3, 3), "自然人"]  # noqa: DTZ001
    assert second[0] == "2025-002"
    table = cells(path, "表三统计")
    assert table[0][0] == "三、收到和处理政府信息公开申请情况（2025年，按台账统计）"
    assert [2, 2] in [[row[3], row[-1]] for row in table]
    assert cells(path, "表四统计")[-1][-2:] == [0, 0]
    basis = cells(path, "统计口径")
    assert ["答复被撤销或自行纠正后重新答复", "只计第一次答复的结果", "未见统一规定"] in basis
    assert ["登记截至", "2026年1月26日", None] in basis
    assert ["没有计入：2025-002", "已经答复，但没有选办理结果，暂按尚未办结统计", None] in basis
    told = f"不针对登记簿中申请的争议：{about_nothing.number}"
    assert [told, "未经复议直接起诉：尚未审结", None] in basis


def test_what_looks_like_a_formula_is_text(tmp_path: Path) -> None:
    path = tmp_path / "登记簿.xlsx"
    deliver_register(register(with_subject("=1+1")), path)
    assert cells(path, "登记簿")[2][4] == "=1+1"


def test_a_long_summary_goes_on_in_the_rows_below(tmp_path: Path) -> None:
    path = tmp_path / "登记簿.xlsx"
    subject = "某某项目的环境影响评价，" * (SUBJECT_LENGTH // 12)
    deliver_register(register(with_subject(subject)), path)
    _, _, *rows = cells(path, "登记簿")
    assert [row[0] for row in rows] == ["2025-007", "（接上行）", "（接上行）"]
    assert "".join(str(row[4]) for row in rows) == subject
    assert [row[1] for row in rows[1:]] == [None, None]


def test_the_same_register_gives_the_same_bytes(tmp_path: Path) -> None:
    made = register(case("03-03", number="2025-001"))
    for name in ("a.xlsx", "b.xlsx"):
        deliver_register(made, tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_it_is_printed_on_its_side_with_its_head_on_each_page() -> None:
    sheet = book_of(register(case("03-03"))).sheets[0]
    assert sheet.is_landscape
    assert sheet.repeated == 2


def test_a_file_that_says_otherwise_is_not_put_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "登记簿.xlsx"
    path.write_bytes(b"before")
    write = books.write
    other = book_of(register(case("03-03", number="2025-002")))
    monkeypatch.setattr(books, "write", lambda _, target: write(other, target))
    with pytest.raises(ExportError, match=r"写出的文件与台账不一致.*台账没有改动"):
        deliver_register(register(case("03-03", number="2025-001")), path)
    assert path.read_bytes() == b"before"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
