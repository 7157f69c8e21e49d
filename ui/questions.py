"""What the window asks before something is lost."""

from PySide6.QtWidgets import QWidget

from storage.errors import LibraryError
from ui.parts import messages
from ui.report.session import Session


def may_lose_unstored(parent: QWidget, session: Session) -> bool:
    """Store what is waiting; where that fails, say why and ask whether to go on without it."""
    try:
        session.store()
    except LibraryError as error:
        return messages.ask(
            parent,
            "有改动没有存上",
            f"有 {session.unstored} 处改动还没能写入年报库。现在离开，这些改动会丢失。\n"
            f"{error}\n也可以先导出交换文件（JSON）留底。",
            "仍要离开，放弃改动",
        )
    return True


def may_lose_typed(parent: QWidget, session: Session) -> bool:
    """Ask whether to go on where something typed was not taken, if anything was."""
    refused = session.not_taken.labels
    return not refused or messages.ask(
        parent,
        "有填写的没有收下",
        f"“{'”“'.join(refused)}”填的没有收下，还不在报告里。现在离开，填的会丢失，"
        "报告里仍是原来的。要保留，请先改好。",
        "仍要离开，放弃填的",
    )
