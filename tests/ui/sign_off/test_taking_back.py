"""取回修改稿: what a colleague changed in the Word document is shown and taken, as one step."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as Package
from docx.table import _Row
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton

from export.deliver import deliver
from forms.choice import Choice
from forms.prose.choices import lapsed, place_of
from forms.report import Report
from intake.sample import sample_reports
from storage.history import How
from storage.sign_off import Stage
from tests.ui.clerk import CTRL, Clerk, Key, children
from tests.ui.conftest import OpenReports
from tests.ui.held_work import held_work
from tests.ui.shown import label_text, table_texts
from tests.ui.sign_off.edited_drafts import Edit, figure, struck_figure, struck_paragraph, words
from ui.preview.preview_page import PreviewPage
from ui.sign_off import taking_back
from ui.sign_off.taking_back import TakeBackDialog

IN, RECEIVED = "requests.carried_in.natural", "requests.received.natural"
TEXT = "text.problems"


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk who has handed in the filled sample."""
    clerk = open_reports(*sample_reports())
    clerk.session.keep_version(Stage.DRAFT, "请审")
    return clerk


@pytest.fixture
def come_back(clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Export the draft as it is, let somebody edit it, and put it where the clerk will pick it."""
    path = tmp_path / "修改稿.docx"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_more: (str(path), ""))

    def edit(*edits: Edit) -> Path:
        clerk.open_step("预览与导出")
        page = clerk.page
        assert isinstance(page, PreviewPage)
        deliver(page.document(), "docx", path)
        package = docx.Document(str(path))
        for change in edits:
            change(package)
        package.save(str(path))
        return path

    return edit


def last_words(report: Report) -> str:
    return report.text(TEXT)[-8:]


def seen(dialog: QDialog) -> TakeBackDialog:
    assert isinstance(dialog, TakeBackDialog)
    return dialog


def rows(dialog: TakeBackDialog) -> list[tuple[str, ...]]:
    return table_texts(dialog.table.model())


def press(text: str, dialog: QDialog) -> None:
    buttons = children(dialog, QPushButton)
    next(button for button in buttons if button.text().startswith(text)).click()


def take(
    clerk: Clerk,
    look: Callable[[TakeBackDialog], None] = lambda _dialog: None,
    button: str = "采用",
) -> None:
    def answer(dialog: QDialog) -> None:
        look(seen(dialog))
        press(button, dialog)

    with clerk.dialog(answer):
        clerk.choose("取回修改稿")


def test_figures_and_words_are_shown_and_taken_as_one_step(
    clerk: Clerk, come_back: Callable[..., Path]
) -> None:
    before, old = clerk.stored.values, last_words(clerk.report)
    come_back(
        figure(clerk.report, RECEIVED, "19"),
        figure(clerk.report, IN, "８"),
        words(old, "请领导阅示。"),
    )

    def look(dialog: TakeBackDialog) -> None:
        assert "由“送审稿第 1 稿”改成" in label_text(dialog)
        assert [(row[1], row[3]) for row in rows(dialog)][:2] == [
            (clerk.report.form.fields[RECEIVED].label, "19"),
            (clerk.report.form.fields[IN].label, "8"),
        ]
        assert len(rows(dialog)) >= 3
        dialog.table.selectRow(len(rows(dialog)) - 1)
        assert "请领导阅示。" in dialog.detail.toPlainText()

    take(clerk, look)
    assert clerk.stored.value(IN) == 8
    assert clerk.stored.text(TEXT).endswith("请领导阅示。")
    assert clerk.library.history(clerk.session.id, IN)[-1].how is How.CORRECTED
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.stored.values == before


def test_numbers_whose_sentence_was_rewritten_are_told(
    clerk: Clerk, come_back: Callable[..., Path]
) -> None:
    edit = clerk.report.edit(TEXT, "收到信息公开申请12件。\n来信8件。")
    clerk.session.apply([edit], How.TYPED, "改")
    for at in (8, 15):
        place = place_of(clerk.report.text(TEXT), TEXT, at)
        assert place
        clerk.session.choose(Choice(place, ()))
    come_back(words("来信8件。", "来电8件。"))
    take(clerk)
    assert clerk.says("已采用修改稿的 1 处改动，可以用 Ctrl+Z 一次撤销。“来信8件”的数字")
    assert [place.clause for place in lapsed(clerk.report)] == ["来信#件"]
    assert len(clerk.stored.choices) == 2


def test_only_what_is_ticked_is_taken(clerk: Clerk, come_back: Callable[..., Path]) -> None:
    before = clerk.stored.value(RECEIVED)
    come_back(figure(clerk.report, RECEIVED, "19"), figure(clerk.report, IN, "8"))

    def look(dialog: TakeBackDialog) -> None:
        labels = [row[1] for row in rows(dialog)]
        press("全不选", dialog)
        assert not dialog.accept_button.isEnabled()
        dialog.boxes[labels.index(clerk.report.form.fields[IN].label)].setCheckState(
            Qt.CheckState.Checked
        )
        assert dialog.accept_button.text() == "采用勾选的 1 处"

    take(clerk, look)
    assert (clerk.stored.value(IN), clerk.stored.value(RECEIVED)) == (8, before)


def test_what_is_struck_out_is_asked_about_before_it_is_taken(
    clerk: Clerk, come_back: Callable[..., Path]
) -> None:
    come_back(struck_figure(clerk.report, RECEIVED, "19"), figure(clerk.report, IN, "8"))

    def look(dialog: TakeBackDialog) -> None:
        assert "没有替您勾选" in label_text(dialog)
        received, carried = rows(dialog)[:2]
        assert (received[3], carried[3]) == ("19", "8")
        ticks = [box.checkState() is Qt.CheckState.Checked for box in dialog.boxes]
        assert ticks[:2] == [False, True]
        told = dialog.detail.toPlainText()
        assert "其中“25”是划去的文字，没有算进去。" in told
        assert "这一格原样是“25 19”。" in told
        assert "请对照原件，确认后再勾选。" in told

    before = clerk.stored.value(RECEIVED)
    take(clerk, look)
    assert (clerk.stored.value(RECEIVED), clerk.stored.value(IN)) == (before, 8)


def test_a_text_that_is_struck_out_is_shown_as_a_deletion(
    clerk: Clerk, come_back: Callable[..., Path]
) -> None:
    come_back(struck_paragraph(clerk.report.text(TEXT)[:10]))

    def look(dialog: TakeBackDialog) -> None:
        assert len(rows(dialog)) == 1
        assert dialog.boxes[0].checkState() is Qt.CheckState.Unchecked
        assert "是划去的文字" in dialog.detail.toPlainText()

    take(clerk, look, button="取消")


def test_a_document_that_is_read_for_long_can_be_given_up(
    clerk: Clerk, come_back: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    come_back(figure(clerk.report, IN, "8"))
    before = clerk.stored.values

    def give_up(dialog: QDialog) -> None:
        assert "正在读取“修改稿.docx”" in label_text(dialog)
        press("取消", dialog)

    with held_work(monkeypatch, taking_back, "read_correction"), clerk.dialog(give_up):
        clerk.choose("取回修改稿")
    assert clerk.stored.values == before


def test_what_we_changed_since_stays_and_a_collision_is_told(
    clerk: Clerk, come_back: Callable[..., Path]
) -> None:
    come_back(figure(clerk.report, IN, "8"))
    clerk.session.apply(
        [clerk.report.edit(RECEIVED, 77), clerk.report.edit(IN, 5)], How.TYPED, "改"
    )

    def look(dialog: TakeBackDialog) -> None:
        assert next(row[1:] for row in rows(dialog)) == (
            clerk.report.form.fields[IN].label,
            "5",
            "8",
        )
        assert clerk.report.form.fields[RECEIVED].label not in {row[1] for row in rows(dialog)}
        assert "本机也改过" in dialog.detail.toPlainText()

    take(clerk, look)
    assert (clerk.stored.value(IN), clerk.stored.value(RECEIVED)) == (8, 77)


def test_nothing_is_taken_on_cancel(clerk: Clerk, come_back: Callable[..., Path]) -> None:
    before = clerk.stored.values
    come_back(figure(clerk.report, IN, "8"))
    take(clerk, button="取消")
    assert clerk.stored.values == before
    assert clerk.session.undo_stack.count() == 0


def test_an_untouched_document_says_so(clerk: Clerk, come_back: Callable[..., Path]) -> None:
    come_back()

    def look(dialog: TakeBackDialog) -> None:
        assert rows(dialog) == []
        assert dialog.tabs.count() == 1, [
            dialog.tabs.tabText(tab) for tab in range(dialog.tabs.count())
        ]
        assert "没有改动" in dialog.detail.toPlainText()

    take(clerk, look, button="取消")


def test_what_cannot_be_put_to_a_field_is_listed(
    clerk: Clerk, come_back: Callable[..., Path]
) -> None:
    def notes(package: Package) -> None:
        package.tables[0].cell(1, 1).paragraphs[0].add_run("同意，请报局长")
        row: _Row = package.tables[-2].add_row()  # type: ignore[no-untyped-call]
        row.cells[0].text = "多出来的一行"

    come_back(figure(clerk.report, IN, "约八件"), notes)

    def look(dialog: TakeBackDialog) -> None:
        tabs = [dialog.tabs.tabText(tab).partition("（")[0] for tab in range(dialog.tabs.count())]
        assert tabs == ["改动", "签批单上写的字", "没有认出的内容"]
        listed = [dialog.tabs.widget(tab).property("plainText") for tab in (1, 2)]
        assert "同意，请报局长" in listed[0]
        assert "多出来的一行" in listed[1]
        assert "约八件" in listed[1]

    take(clerk, look, button="取消")


def test_a_document_of_another_report_is_taken_only_with_a_warning(
    clerk: Clerk, come_back: Callable[..., Path]
) -> None:
    def retitle(package: Package) -> None:
        title = next(each for each in package.paragraphs if each.style == package.styles["Title"])
        title.runs[0].text = title.runs[0].text.replace("农业农村局", "水利局")

    come_back(retitle)

    def look(dialog: TakeBackDialog) -> None:
        assert "注意：这份文件的标题是" in label_text(dialog)

    take(clerk, look, button="取消")


def test_what_is_no_document_is_refused_in_words(
    clerk: Clerk, come_back: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    come_back().write_bytes(b"PK\x03\x04 cut off")
    said: list[str] = []
    monkeypatch.setattr(
        "ui.parts.messages.warn", lambda _parent, title, text: said.append(f"{title}：{text}")
    )
    clerk.choose("取回修改稿")
    assert said[0].startswith("没有取回")
    assert "年报没有改动" in said[0]
