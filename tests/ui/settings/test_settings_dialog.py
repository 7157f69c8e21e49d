"""设置: fonts by file or by set, refused in words; the folder of exports; the places of backups."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLabel,
    QMessageBox,
    QRadioButton,
    QScrollArea,
)

from export import fonts
from export.fonts import Choice, Role, choose, chosen
from resources.font_settings import read_font_settings
from tests.builders import complete
from tests.export.font_files import HEI, with_licence
from tests.ui.clerk import CTRL, PATIENCE, Clerk, Key, answered, children
from tests.ui.conftest import OpenReports
from tests.ui.preview.previewed import preview
from tests.ui.test_accessible_names import nameless
from ui.parts import dialog as dialog_module
from ui.parts.dialog import room_on
from ui.parts.last_folders import Kind, keep_set_folder, set_folder
from ui.settings.kept_fonts import keep_fonts
from ui.start.place_dialog import PlaceDialog


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk with a complete report open."""
    return open_reports(complete())


def pick_file(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    answer = str(path or ""), ""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: answer)


def read_anew() -> Choice:
    """Return what the next start finds in the settings."""
    fonts._choice = None
    return chosen()


def test_a_font_file_is_taken_kept_and_given_up(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = preview(clerk)
    before = page.printable
    pick_file(monkeypatch, HEI)

    def take(dialog: QDialog) -> None:
        assert nameless(dialog) == []
        clerk.click_button("小标宋：选文件…", dialog)
        assert clerk.says("自带的“hei.ttf”", dialog)
        dialog.reject()

    with clerk.dialog(take):
        clerk.press(Key.Key_Comma, CTRL)
    assert chosen().file(Role.TITLE) == HEI
    assert read_anew().file(Role.TITLE) == HEI
    clerk.qtbot.waitUntil(lambda: page.printable not in (None, before), timeout=PATIENCE)

    def give_up(dialog: QDialog) -> None:
        clerk.click_button("小标宋：恢复", dialog)
        dialog.reject()

    with clerk.dialog(give_up):
        clerk.choose("设置")
    assert read_anew() == Choice()


def test_a_font_that_must_not_be_embedded_is_refused_in_words(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pick_file(monkeypatch, with_licence(tmp_path / "不许.ttf", 0x0002))
    told: list[str] = []

    def read(box: QDialog) -> None:
        assert isinstance(box, QMessageBox)
        told.append(box.text())
        box.accept()

    def attempt(dialog: QDialog) -> None:
        with answered(read):
            clerk.click_button("仿宋：选文件…", dialog)
        dialog.reject()

    with clerk.dialog(attempt):
        clerk.choose("设置")
    assert "“不许.ttf”：字体的许可不允许嵌入到 PDF 里" in told[0]
    assert "仍用原来的" in told[0]
    assert read_anew() == Choice()


def test_giving_the_file_dialog_up_changes_nothing(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    pick_file(monkeypatch, None)

    def attempt(dialog: QDialog) -> None:
        clerk.click_button("仿宋：选文件…", dialog)
        dialog.reject()

    with clerk.dialog(attempt):
        clerk.choose("设置")
    assert read_anew() == Choice()


def test_the_bundled_set_alone_is_kept_beside_a_file(clerk: Clerk) -> None:
    keep_fonts(Choice(((Role.KAI, HEI),)))

    def take(dialog: QDialog) -> None:
        clerk.click(children(dialog, QRadioButton)[1])
        dialog.reject()

    with clerk.dialog(take):
        clerk.choose("设置")
    assert read_anew() == Choice(((Role.KAI, HEI),), only_bundled=True)


@pytest.mark.parametrize("name", ["我的 字体.ttf", "a;b,c=d%20\\e.ttf", "“引号”.ttf"])
def test_any_name_of_a_file_is_kept(tmp_path: Path, name: str) -> None:
    keep_fonts(Choice(((Role.SONG, tmp_path / name),)))
    assert read_font_settings().files == {"SONG": tmp_path / name}


def test_a_font_that_is_gone_is_told_in_the_settings_and_over_the_pages(
    clerk: Clerk, tmp_path: Path
) -> None:
    keep_fonts(Choice(((Role.FANG, tmp_path / "走了.ttf"),)))

    def read(dialog: QDialog) -> None:
        assert clerk.says("“走了.ttf”用不了了，暂用自带的“song.ttf”", dialog)
        dialog.reject()

    with clerk.dialog(read):
        clerk.choose("设置")
    page = preview(clerk)
    clerk.qtbot.waitUntil(lambda: "仿宋字体用不了" in page.fonts_note.text(), timeout=PATIENCE)
    assert page.printable


@pytest.mark.usefixtures("large_type")
def test_a_long_name_of_a_font_file_is_told_in_short_and_whole_in_its_tooltip(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog_module, "room_on", lambda _screen: QSize(667, 296))
    path = tmp_path / f"{'LongNameOfATypeface' * 10}.ttf"
    shutil.copy(HEI, path)
    keep_fonts(Choice(((Role.TITLE, path), (Role.HEI, path.with_name(f"Gone{path.name}")))))

    def read(dialog: QDialog) -> None:
        short = "“LongNameOf…ace.ttf”"
        [name] = [label for label in children(dialog, QLabel) if label.text() == short]
        assert path.name in name.toolTip().replace("<wbr>", "")
        assert clerk.says("“GoneLongNa…ace.ttf”用不了了，暂用自带的“hei.ttf”", dialog)
        for area in children(dialog, QScrollArea):
            assert area.horizontalScrollBar().maximum() == 0
        assert dialog.width() <= 667
        dialog.reject()

    with clerk.dialog(read):
        clerk.choose("设置")


def test_the_folder_of_exports_is_set_told_when_away_and_given_up(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "公开栏"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(folder))

    def take(dialog: QDialog) -> None:
        clerk.click_button("导出文件夹：选文件夹…", dialog)
        assert clerk.says(f"总是从这个文件夹开始：{folder}", dialog)
        dialog.reject()

    def give_up(dialog: QDialog) -> None:
        assert clerk.says(f"“{folder}”现在打不开", dialog)
        clerk.click_button("导出文件夹：恢复", dialog)
        assert clerk.says("从上次导出到的文件夹开始", dialog)
        dialog.reject()

    with clerk.dialog(take):
        clerk.choose("设置")
    assert set_folder(Kind.EXPORTS) == folder
    folder.rmdir()
    with clerk.dialog(give_up):
        clerk.choose("设置")
    assert set_folder(Kind.EXPORTS) is None


@pytest.mark.parametrize("mark", ["/", "\\"])
def test_a_long_folder_goes_on_in_other_lines(clerk: Clerk, mark: str) -> None:
    keep_set_folder(Kind.EXPORTS, Path(mark.join(["D:", *["zhengwugongkai"] * 9])))

    def look(dialog: QDialog) -> None:
        assert clerk.says("zhengwugongkai”现在打不开", dialog)
        assert dialog.width() <= room_on(dialog.screen()).width()
        (scrolled,) = children(dialog, QScrollArea)
        assert scrolled.horizontalScrollBar().maximum() == 0
        dialog.reject()

    with clerk.dialog(look):
        clerk.choose("设置")


def test_backups_have_the_one_dialog_that_they_have(clerk: Clerk) -> None:
    def look(dialog: QDialog) -> None:
        with answered(close):
            clerk.click_button("备份位置…", dialog)
        dialog.reject()

    def close(dialog: QDialog) -> None:
        assert isinstance(dialog, PlaceDialog)
        dialog.reject()

    with clerk.dialog(look):
        clerk.choose("设置")


def test_settings_are_there_without_a_report_too(clerk: Clerk) -> None:
    clerk.choose("首页")
    choose(Choice())

    def take(dialog: QDialog) -> None:
        clerk.click(children(dialog, QRadioButton)[1])
        dialog.reject()

    with clerk.dialog(take):
        clerk.choose("设置")
    assert chosen().only_bundled
