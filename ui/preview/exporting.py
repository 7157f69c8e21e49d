"""Writing the report into a file: which, where, and what became of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from export.deliver import deliver
from export.document import Document
from export.formats import FORMATS
from export.names import file_name
from export.pending import Written
from export.targets import refuse_clashes
from ui.parts.file_dialogs import documents_folder, file_to_write
from ui.parts.last_folders import Kind, folder_for
from ui.preview.outlet import Outlet, remember, tell_failure


def export(outlet: Outlet, format: str, *, is_plain: bool) -> None:
    """Ask where to write, write it in the background, and say how it went.

    A page that ``is_plain`` is without style; other formats are as they are.
    """
    document = outlet.document()
    kind = FORMATS[format]
    target = file_to_write(
        outlet.window(),
        f"导出 {kind.name}",
        Kind.EXPORTS,
        _proposed(document, format),
        f"{kind.name} (*{kind.suffix})",
    )
    if target is None:
        return
    outlet.busy(True)
    outlet.mention(f"正在写“{target.name}”并逐格核对…")
    outlet.background.start(
        partial(_write, document, format, target, outlet.session.library.path, is_plain=is_plain),
        partial(_tell_done, outlet, document, target),
        partial(tell_failure, outlet),
    )


def _proposed(document: Document, format: str) -> Path:
    """Return the file to write; a draft on paper says so in its name."""
    folder = folder_for(Kind.EXPORTS, documents_folder())
    name = file_name(document.title, folder)
    if document.mark and format == "pdf":
        name += f"（{document.mark}）"
    return folder / (name + FORMATS[format].suffix)


def _write(
    document: Document, format: str, target: Path, library: Path, *, is_plain: bool
) -> Written:
    """Write the file; never over the open ``library``, whatever that is called."""
    refuse_clashes([target], [library])
    return deliver(document, format, target, is_plain=is_plain)


def _tell_done(outlet: Outlet, document: Document, target: Path, written: Written) -> None:
    outlet.busy(False)
    unremembered = remember(outlet, document, [written])
    outlet.tell(f"已写好并逐格核对无误：{target}{unremembered}", good=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent)))
