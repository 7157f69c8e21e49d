"""How a form of the ledger is recorded: then it closes, else it stays with all that was typed."""

from collections.abc import Callable

from storage.errors import LibraryError
from ui.ledger.editors import NotUnderstood
from ui.parts import messages
from ui.parts.dialog import Dialog
from ui.parts.plain import Label


def recorded(dialog: Dialog, problem: Label, record: Callable[[], None]) -> bool:
    """Have what a dialog holds recorded; return whether it was, and say in ``problem`` why not."""
    try:
        record()
    except NotUnderstood as why:
        problem.setText(str(why))
        dialog.go_to(why.widget)
        return False
    except LibraryError as error:
        messages.warn(dialog, "没有登记上", f"{error}\n填写的内容还在，可以重试。")
        return False
    return True
