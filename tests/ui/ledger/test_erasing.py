"""清除已归档的申请人信息: whom it is about is told, it is asked once, and told what was done."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from ledger.applications import Person
from ledger.events import Answered, Archived
from storage.errors import DiskFull
from storage.ledger.ledger_file import LedgerFile
from tests.ledger.cases import day
from tests.ui.clerk import Clerk, Key, answered
from tests.ui.ledger.conftest import refuse
from tests.ui.ledger.keeper import Keeper, more, told
from tests.ui.ledger.test_ledger_page import NAME, newcomer
from ui.ledger.erasing import EraseDialog

ENTRY = "清除已归档的申请人信息…"
OLD, YOUNG = "2019-001", "2025-002"


@pytest.fixture
def kept(begun: Clerk, tmp_path: Path) -> Keeper:
    """The page of a ledger with a case that was archived long ago and one of late."""
    with LedgerFile.open(tmp_path / "年报.taizhang") as ledger:
        closed = [Answered(day("2019-03-10"), "granted"), Archived(day("2019-04-01"))]
        old = newcomer(OLD, day("2019-03-03"))._replace(happenings=tuple(closed))
        ledger.add([old, newcomer(YOUNG, day("2025-03-03"))], "测试")
    begun.choose("依申请公开台账")
    return Keeper(begun, date.today())  # noqa: DTZ011


def erase(keeper: Keeper, *, years: str = "", sure: bool = True) -> list[str]:
    """Go through it by the keyboard; return what was told on the way."""
    said: list[str] = []

    def question(dialog: QDialog) -> None:
        said.append(told(dialog))
        if sure:
            keeper.clerk.click_button("清除", dialog)
        else:
            dialog.reject()

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, EraseDialog)
        keeper.clerk.type(years)
        said.append(told(dialog))
        with answered(question):
            keeper.clerk.press(Key.Key_Return)
        if not sure:
            dialog.reject()

    def read(dialog: QDialog) -> None:
        said.append(told(dialog))
        dialog.accept()

    with keeper.clerk.dialog(*((fill, read) if sure else (fill,))):
        more(keeper, ENTRY)
    return said


def with_name(folder: Path) -> list[Path]:
    """Return which files have the name in their bytes."""
    name = NAME.encode()
    return [path for path in folder.rglob("*") if path.is_file() and name in path.read_bytes()]


def test_who_applied_long_ago_is_erased_after_a_question(kept: Keeper) -> None:
    kept.clerk.choose("首页")  # which makes a backup
    kept.clerk.choose("依申请公开台账")
    before, question, after = erase(kept)
    year = kept.today.year - 4
    assert f"{year} 年底以前已经归档或作废" in before
    assert f"申请 1 件：{OLD}。" in before
    assert "找不回来" in question
    assert "已清除 1 件申请的申请人信息" in after
    assert "已删除旧备份" in after
    assert "手工复制到别处的台账" in after
    assert NAME not in before + question + after
    names = {id: person.name for id, person in kept.ledger.file.persons().items()}
    assert names == {1: "", 2: NAME}
    assert [row[0] for row in kept.listed()] == [YOUNG, OLD]
    assert kept.ledger.ledger.cases[0].closing == Answered(day("2019-03-10"), "granted")


def test_nobody_is_erased_without_the_answer(kept: Keeper) -> None:
    erase(kept, sure=False)
    assert kept.ledger.file.person(1).name == NAME


def test_all_of_a_ledger_goes_with_what_is_beside_it(kept: Keeper, tmp_path: Path) -> None:
    kept.ledger.correct(kept.ledger.case(2).application, Person("李四光明"))
    assert with_name(tmp_path) != []
    erase(kept)
    assert with_name(tmp_path) == []


@pytest.mark.parametrize(("years", "why"), [("0", "应在 1 至 50 年"), ("三", "三"), ("9", "不用")])
def test_it_cannot_be_done_without_anything_to_do(kept: Keeper, years: str, why: str) -> None:
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, EraseDialog)
        kept.clerk.type(years)
        assert why in told(dialog)
        assert not dialog.decision.yes.isEnabled()
        dialog.reject()

    with kept.clerk.dialog(look):
        more(kept, ENTRY)


def test_a_second_name_on_the_disk_refuses_it(kept: Keeper, tmp_path: Path) -> None:
    (tmp_path / "别名.taizhang").hardlink_to(tmp_path / "年报.taizhang")
    after = erase(kept)[-1]
    assert "硬链接" in after
    assert "没有清除任何信息" in after
    assert kept.ledger.file.person(1).name == NAME


def test_where_it_stops_half_way_it_can_be_gone_on_with(
    kept: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(path: Path) -> None:
        raise DiskFull(path)

    monkeypatch.setattr("storage.ledger.erasing.rebuild", no_room)
    after = erase(kept)[-1]
    assert "磁盘空间不足" in after
    assert "台账里的申请人信息已经清除，旧备份里可能还有" in after
    monkeypatch.undo()
    before, _, after = erase(kept)
    assert "可以再清除一遍留下的旧备份" in before
    assert "已清除 0 件" in after


def test_a_second_place_that_does_not_answer_is_told(kept: Keeper, tmp_path: Path) -> None:
    kept.clerk.window.second_place.places.copies = tmp_path / "不在"
    assert "另存备份的位置现在用不了" in erase(kept)[-1]


def test_a_case_in_hand_is_never_erased(kept: Keeper) -> None:
    with kept.clerk.dialog(refuse):
        more(kept, ENTRY)
    assert kept.ledger.file.person(2).name == NAME
