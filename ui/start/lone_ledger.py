"""A ledger that was named, but has no library beside it in which it could be shown."""

from pathlib import Path

from storage.copies import original_of
from storage.kinds import library_of


def why_alone(ledger: Path) -> str:
    """Return why a ``ledger`` cannot be shown, and what to do; "" where its library is there."""
    library = library_of(ledger)
    original = original_of(ledger)
    if original:
        return (
            f"“{ledger}”是台账“{original}”的备份，没有改动。\n"
            "要用它换下现在的台账，请打开台账以后用“更多→恢复台账”。"
        )
    if library.exists():
        return ""
    return (
        f"“{ledger.name}”的旁边没有年报库“{library.name}”，台账没有改动。\n"
        "台账要和同名的年报库放在同一个文件夹里，才能打开。"
    )
