"""What is remembered: a library beside the settings moves with them, any other stays put."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QSettings

from resources import folders
from storage.library import Library
from tests.ui.figures import blank_report
from ui.start.places import Places


def places(folder: Path) -> Places:
    return Places(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


def test_the_library_of_a_stick_is_found_under_another_letter(tmp_path: Path) -> None:
    e, f = tmp_path / "E", tmp_path / "F"
    with Library.open(e / "年报库" / "公开年报.nianbao") as library:
        remembered = places(e / "年报库")
        remembered.remember(library)
        assert remembered.library == library.path
        remembered._settings.sync()
    e.rename(f)
    assert places(f / "年报库").library == f / "年报库" / "公开年报.nianbao"


def test_a_library_elsewhere_stays_where_it_is(tmp_path: Path) -> None:
    remembered = places(tmp_path / "设置")
    with Library.open(tmp_path / "共享" / "年报.nianbao") as library:
        remembered.remember(library)
        assert remembered.library == library.path
        assert not remembered.is_another(library)
        library.add(blank_report())
        assert not remembered.is_another(library), "an empty one has no birth to tell it by"
        remembered.remember(library)
        assert remembered.birth == library.birth != ""


def test_nothing_is_remembered_at_first(tmp_path: Path) -> None:
    remembered = places(tmp_path)
    assert remembered.library is None
    assert remembered.copies is None
    assert remembered.copied_on is None
    assert not remembered.has_declined_copies


def test_another_place_has_no_copy_yet(tmp_path: Path) -> None:
    remembered = places(tmp_path)
    remembered.copies = tmp_path / "甲"
    remembered.copied_on = date(2026, 1, 5)
    assert remembered.copied_on == date(2026, 1, 5)
    remembered.copies = tmp_path / "乙"
    assert remembered.copies == tmp_path / "乙"
    assert remembered.copied_on is None


def test_who_gives_copies_up_has_decided(tmp_path: Path) -> None:
    remembered = places(tmp_path)
    remembered.copies = tmp_path
    remembered.copies = None
    assert places(tmp_path).copies is None
    assert remembered.has_declined_copies


def test_the_program_has_its_settings_in_its_own_folder(home: Path) -> None:
    assert Path(Places.of_program()._settings.fileName()) == folders.settings_file()
    assert folders.settings_file().is_relative_to(home)
