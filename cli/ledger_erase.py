"""The command ledger erase: who made applications that were done with long ago, made unreadable."""

import sys
from datetime import datetime
from pathlib import Path

from cli.answers import CLEAN, ERRORS, refuse
from storage.errors import LibraryError
from storage.ledger.erasing import erase
from usecases.ledger_erasing import BY_HAND, refused_of_backup

#: Who does it, as the ledger keeps it.
_BY = "命令行"
_SECOND_PLACE = "另存备份的位置里的旧备份，下次在程序里另存时删除"


def ledger_erase(file: Path, before: int) -> int:
    """Erase in the ledger ``file`` the persons of what was done with before the year ``before``."""
    now = datetime.now().astimezone()
    if before > now.year:
        return refuse(f"{before - 1} 年还没有过完，--before 最大是 {now.year}。台账没有改动")
    if not file.is_file():
        return refuse(f"没有这个文件：{file}")
    refused = refused_of_backup(file.resolve())
    if refused:
        return refuse(refused)
    try:
        persons, copies = erase(file, before, _BY, now)
    except LibraryError as error:
        return refuse(str(error))
    print(f"已清除 {persons} 件申请的申请人信息；计数、办理经过和内容摘要没有改动")
    for path in copies.removed:
        print(f"已删除旧备份 {path}")
    for path in copies.left:
        print(f"旧备份没有删掉，里面还有这些信息，请自行删除：{path}", file=sys.stderr)
    if persons or copies.removed:
        print(f"{BY_HAND}；{_SECOND_PLACE}")
    return ERRORS if copies.left else CLEAN
