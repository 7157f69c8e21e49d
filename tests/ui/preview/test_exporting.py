"""Files: what is written is told, and what cannot be; nothing half-written stays."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import docx
import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from export.formats import FORMATS
from forms.exchange import from_exchange
from storage.library import Library
from tests.builders import UNIT, complete
from tests.export.html.pages import bare
from tests.places import REPOSITORY
from tests.ui.clerk import PATIENCE, Clerk
from tests.ui.conftest import OpenReports, OpenWindow
from tests.ui.figures import faulty_report
from tests.ui.preview.outgoing import written_in
from tests.ui.preview.previewed import await_message, choose, preview, texts
from ui.parts.foot import DONE, MENTIONED

TITLE = f"{UNIT}2025年政府信息公开工作年度报告"


class SaveDialog:
    """Stands in for the system's dialog: gives ``answer`` and notes what was proposed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.answer: Path | None = None
        self.proposed: list[Path] = []
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self.ask)

    def ask(self, _parent: object, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
        """Return the answer as Qt does."""
        self.proposed.append(Path(proposed))
        return str(self.answer or ""), ""


@pytest.fixture
def dialog(monkeypatch: pytest.MonkeyPatch) -> SaveDialog:
    """The dialog that asks where to write."""
    return SaveDialog(monkeypatch)


def check_pdf(path: Path, clerk: Clerk) -> None:
    assert clerk.report.title in texts(preview(clerk), path)[0]


def check_xlsx(path: Path, clerk: Clerk) -> None:
    book = openpyxl.load_workbook(path, data_only=True)
    values = [str(cell.value) for sheet in book for row in sheet for cell in row]
    assert str(clerk.report.value("requests.received.total")) in values
    book.close()


def check_docx(path: Path, clerk: Clerk) -> None:
    document = docx.Document(str(path))
    texts = [paragraph.text.replace("\n", "") for paragraph in document.paragraphs]
    assert texts.count(clerk.report.title) == 2, "on the slip, and above the text"
    assert len(document.tables) == 6, "and the three of the slip"


def check_html(path: Path, clerk: Clerk) -> None:
    text = path.read_text(encoding="utf-8")
    assert f"<h1>{clerk.report.title}</h1>" in bare(text)
    assert "送审" not in text, "the page is the published one, though the preview shows the draft"


def check_json(path: Path, clerk: Clerk) -> None:
    assert from_exchange(json.loads(path.read_text(encoding="utf-8"))).values == clerk.report.values


@pytest.mark.parametrize(
    "entry",
    ["导出 PDF", "导出 XLSX", "导出 Word 文档", "导出网页（HTML）", "导出交换文件（JSON）"],
)
def test_each_format_is_written_from_the_menu_and_told(
    open_reports: OpenReports,
    dialog: SaveDialog,
    tmp_path: Path,
    shown_folders: list[Path],
    entry: str,
) -> None:
    suffix, check = ENTRIES[entry]
    clerk = open_reports(faulty_report())
    dialog.answer = tmp_path / "出" / f"年报{suffix}"
    dialog.answer.parent.mkdir()
    clerk.choose(entry)
    assert await_message(clerk, "已写好") == f"已写好并逐格核对无误：{dialog.answer}"
    check(dialog.answer, clerk)
    assert list(dialog.answer.parent.iterdir()) == [dialog.answer], "and nothing else"
    assert shown_folders == [dialog.answer.parent]
    assert dialog.proposed[0].name.startswith(TITLE)
    assert dialog.proposed[0].suffix == suffix
    (kept,) = clerk.library.exports.all()
    assert (kept.name, kept.version) == (dialog.answer.name, None)
    assert kept.sha256 == hashlib.sha256(dialog.answer.read_bytes()).hexdigest()


def test_an_export_that_could_not_be_kept_in_mind_is_told_beside_what_was_written(
    open_reports: OpenReports, dialog: SaveDialog, tmp_path: Path
) -> None:
    clerk = open_reports(complete())
    dialog.answer = tmp_path / "年报.html"
    library = clerk.library.path
    library.rename(tmp_path / "移走了")
    clerk.choose("导出网页（HTML）")
    told = await_message(clerk, "已写好")
    (tmp_path / "移走了").rename(library)
    assert told.startswith(f"已写好并逐格核对无误：{dialog.answer}。文件完好，只是")
    assert dialog.answer.exists()


ENTRIES = {
    "导出 PDF": (".pdf", check_pdf),
    "导出 XLSX": (".xlsx", check_xlsx),
    "导出 Word 文档": (".docx", check_docx),
    "导出网页（HTML）": (".html", check_html),
    "导出交换文件（JSON）": (".json", check_json),
}


def test_every_format_is_written_from_the_menu() -> None:
    assert [suffix for suffix, _ in ENTRIES.values()] == [kind.suffix for kind in FORMATS.values()]


def test_the_buttons_of_the_preview_write_too(
    open_reports: OpenReports, dialog: SaveDialog, tmp_path: Path
) -> None:
    clerk = open_reports(complete())
    page = preview(clerk)
    dialog.answer = tmp_path / "稿.pdf"
    clerk.click_button("导出 PDF…", page)
    assert (page.message, page.sign) == ("正在写“稿.pdf”并逐格核对…", MENTIONED), "not yet done"
    await_message(clerk, "已写好")
    assert page.sign == DONE
    assert dialog.proposed[-1].name == f"{TITLE}（送审稿）.pdf"
    choose(clerk, page, "正式稿样式")
    clerk.click_button("导出 PDF…", page)
    assert dialog.proposed[-1].name == f"{TITLE}.pdf"
    await_message(clerk, "已写好")
    dialog.answer = tmp_path / "表.xlsx"
    clerk.press(Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)  # the letter underlined on the page
    await_message(clerk, f"已写好并逐格核对无误：{dialog.answer}")
    assert dialog.answer.exists()


def test_the_ending_is_put_on_where_it_was_left_out(
    open_reports: OpenReports, dialog: SaveDialog, tmp_path: Path
) -> None:
    clerk = open_reports(complete())
    dialog.answer = tmp_path / "我的2.0版"
    clerk.choose("导出交换文件")
    await_message(clerk, "已写好")
    assert (tmp_path / "我的2.0版.json").exists()


def test_giving_the_dialog_up_writes_nothing(
    open_reports: OpenReports, dialog: SaveDialog, tmp_path: Path
) -> None:
    clerk = open_reports(complete())
    clerk.choose("导出 PDF")
    assert len(dialog.proposed) == 1
    assert clerk.page.message == ""
    assert written_in(tmp_path) == []


def test_what_is_typed_at_this_moment_goes_along(
    open_reports: OpenReports, dialog: SaveDialog, tmp_path: Path
) -> None:
    clerk = open_reports(complete())
    clerk.open_step("四 复议诉讼")
    clerk.go_to("disputes.review.upheld")
    clerk.type("31")
    dialog.answer = tmp_path / "年报.json"
    clerk.choose("导出交换文件")
    await_message(clerk, "已写好")
    assert (
        json.loads(dialog.answer.read_text(encoding="utf-8"))["cells"]["disputes.review.upheld"]
        == 31
    )


def test_a_failed_write_is_told_and_leaves_the_old_file(
    open_reports: OpenReports, dialog: SaveDialog, tmp_path: Path
) -> None:
    clerk = open_reports(complete())
    dialog.answer = tmp_path / "没有的文件夹" / "年报.pdf"
    clerk.choose("导出 PDF")
    clerk.qtbot.waitUntil(lambda: "没有写成" in clerk.page.message, timeout=PATIENCE)
    assert "文件夹不存在" in clerk.page.message
    assert not dialog.answer.parent.exists()
    assert clerk.page.print_button.isEnabled()  # type: ignore[attr-defined]


def test_a_character_that_no_font_has_stops_the_pdf_and_not_the_workbook(
    open_reports: OpenReports, dialog: SaveDialog, tmp_path: Path
) -> None:
    clerk = open_reports(complete({"text.other_matters": "𪚥"}))
    dialog.answer = tmp_path / "年报.pdf"
    clerk.choose("导出 PDF")
    assert "U+2A6A5" in await_message(clerk, "有 1 处文字没有字体")
    assert not dialog.answer.exists()
    dialog.answer = tmp_path / "年报.xlsx"
    clerk.choose("导出 XLSX")
    await_message(clerk, "已写好")


#: Fails unless another process has the library of that path.
LOCKED = """
import sys
from pathlib import Path
from storage.errors import InUse
from storage.library import Library
try:
    Library.open(Path(sys.argv[1]))
except InUse:
    sys.exit(0)
sys.exit(1)
"""


def test_the_open_library_is_never_replaced_whatever_it_is_called(
    open_window: OpenWindow, dialog: SaveDialog, tmp_path: Path
) -> None:
    dialog.answer = tmp_path / "年报库.json"
    library = Library.open(dialog.answer)
    library.last_open = library.add(complete())
    clerk = open_window(library)
    clerk.await_checked()
    preview(clerk)
    clerk.choose("导出交换文件")
    assert "是正在用的文件" in await_message(clerk, "“")
    locked = [sys.executable, "-c", LOCKED, str(dialog.answer)]
    subprocess.run(locked, cwd=REPOSITORY, check=True)
