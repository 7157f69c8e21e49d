"""清除申请人信息: whom it is about, and what is told of it afterwards, without a name."""

from pathlib import Path
from typing import Final, NamedTuple

from ledger.applications import Application
from ledger.erasable import erasable
from storage.copies import original_of
from storage.ledger.erasing import Erased
from storage.ledger.ledger_file import LedgerFile
from storage.ledger.safekeeping import Replaced

#: Where copies may be of which the program does not know.
BY_HAND: Final = (
    "手工复制到别处的台账、含姓名导出的登记簿（U 盘、其他文件夹、邮件）里还有这些信息，"
    "程序不知道在哪里，请自行删除"
)


class ToErase(NamedTuple):
    """Whose persons would be erased, and whether that was done before of any."""

    applications: tuple[Application, ...]
    was_done: bool


def to_erase(file: LedgerFile, before: int) -> ToErase:
    """Return what erasing would be about of cases that were done with ``before`` a year.

    Raises:
        LibraryError: where the ledger cannot be read.
    """
    held, persons = file.ledger(), file.persons()
    wanted = {id for id in erasable(held, before) if persons[id].erased_on is None}
    found = [case.application for case in held.cases if case.application.id in wanted]
    return ToErase(tuple(found), was_done=file.last_erasure() > 0)


def refused_of_backup(path: Path) -> str:
    """Return why a backup is not erased, which goes with its ledger; empty of a ledger."""
    original = original_of(path)
    if not original:
        return ""
    return f"“{path}”是台账的备份，没有改动；请在台账“{original}”里清除，备份会一并换成新的"


def told_of(erased: Erased, second: Replaced | None) -> str:
    """Return what was done; ``second`` is of the second place, None where there was no answer."""
    persons, copies = erased
    words = [f"已清除 {persons} 件申请的申请人信息。计数、办理经过和内容摘要没有改动。"]
    removed = copies.removed + (second.removed if second else ())
    if removed:
        words.append(f"已删除旧备份 {len(removed)} 份，换成了新的备份。")
    for path in copies.left + (second.left if second else ()):
        words.append(f"▲ 旧备份没有删掉，里面还有这些信息，请自行删除：{path}")
    if second is None:
        words.append("▲ 另存备份的位置现在用不了，那里的旧备份下次在程序里另存时删除。")
    return "\n".join([*words, f"{BY_HAND}。"])
