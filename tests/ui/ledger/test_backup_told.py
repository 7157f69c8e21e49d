"""A backup of the ledger that is not made is told, with nothing said to be safe that may not be."""

from pathlib import Path

import pytest

from storage.errors import Damaged, LibraryError, Unreachable
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
