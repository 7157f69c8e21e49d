"""A backup of the ledger that is not made is told, with nothing said to be safe that may not be."""

from pathlib import Path

import pytest

from storage.errors import Damaged, LibraryError, NotCopied, Unreachable
from storage.kinds import LEDGER
from storage.ledger import safekeeping
from tests.ui.ledger.keeper import Keeper
from ui.parts import messages


@pytest.mark.parametrize(
    ("error", "is_safe"),
    [(Unreachable(Path("甲.taizhang")), True), (Damaged(Path("甲.taizhang")), False)],
    ids=["no way to the disk", "damaged"],
)
def test_why_is_told_once(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch, error: LibraryError, is_safe: bool
) -> None:
    said: list[str] = []
    monkeypatch.setattr(messages, "warn", lambda _parent, _title, text: said.append(text))

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(safekeeping, "keep", fail)
    keeper.clerk.choose("首页")
    keeper.clerk.choose("依申请公开台账")
    keeper.clerk.choose("首页")
    assert len(said) == 1
    assert str(error) in said[0]
    assert ("没有丢失" in said[0]) == is_safe


def test_a_copy_elsewhere_that_is_not_made_is_told_as_that_and_not_where_the_place_is_away(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said: list[tuple[str, str]] = []
    monkeypatch.setattr(messages, "warn", lambda _parent, *words: said.append(words))
    place = tmp_path / "U盘"
    keeper.clerk.window.second_place.places.copies = place
    place.write_bytes(b"")
    keeper.clerk.choose("首页")
    assert said == [], "the start page tells it of the library"
    place.unlink()
    place.mkdir()

    def refuse(*_: object) -> None:
        raise NotCopied(place, "不能写入", LEDGER)

    monkeypatch.setattr(safekeeping, "keep_second", refuse)
    keeper.clerk.choose("依申请公开台账")
    keeper.clerk.choose("首页")
    (told,) = said
    assert told[0] == "台账没有另存备份"
    assert told[1] == (
        f"“{place}”不能写入。台账和它旁边的备份没有改动。"
        "程序在离开台账和退出时会再试；“文件→备份位置”可以另选位置。"
    )
