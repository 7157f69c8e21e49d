"""恢复台账: what is shown of a backup of a ledger before it is put in its place."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from storage.ledger.ledger_file import LedgerFile
from ui.start.restorable import Restorable
from usecases.backup_contents import contents_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from storage.backups import Backup

_FILTERS: Final = "台账 (*.taizhang)"
_REMARK: Final = "清除申请人信息以前手工留下的副本，恢复以后姓名会再出现，请重新清除。"
_SAFE: Final = "年报不受影响，可以照常填写。"


def restorable(second: "Sequence[Backup]") -> Restorable:
    """Return how a ledger is put back, with the copies that are in the ``second`` place."""
    return Restorable(
        "台账",
        "申请",
        "离开台账时、退出程序时",
        ("年度", "收到", "在办"),
        _rows,
        lambda _ledger: second,
        _FILTERS,
        LedgerFile,
        _REMARK,
        _SAFE,
    )


def _rows(backup: "Path") -> list[tuple[str, ...]]:
    return contents_of(backup, datetime.now().astimezone().date())
