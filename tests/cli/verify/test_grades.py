"""Two grades of the same: byte for byte what was exported, and the same words saved again."""

import shutil
from pathlib import Path

import openpyxl
import pytest

from export.compose import compose
from export.deliver import deliver
from export.formats import FORMATS
from intake.sample import sample_reports
from storage.history import How
from storage.library import Library
from storage.sign_off import Stage
from tests.cli.runs import run
from usecases.open_report import OpenReport

CELL = "disputes.review.upheld"
NAME = "这是青禾县农业农村局2025年政府信息公开工作年度报告"


class Exported:
    """A library whose report was handed in, changed and exported, in a window, each time."""

    def __init__(self, folder: Path) -> None:
        self.library = folder / "库.nianbao"
        with Library.open(self.library) as library:
            id = library.add(sample_reports()[1])
            opened = OpenReport(library, id)
            self.version = opened.keep_version(Stage.DRAFT)
            self.draft = self.export(opened, folder / "送审稿", self.version.name)
            opened.carry_out([opened.report.edit(CELL, 77)], How.TYPED)
            self.unkept = self.export(opened, folder / "没有留版")
            opened.carry_out([opened.report.edit(CELL, 78)], How.TYPED)

    def export(self, opened: OpenReport, folder: Path, draft: str = "") -> dict[str, Path]:
        folder.mkdir()
        document = compose(opened.report.changed(()), draft=draft)
        files = {}
        for format, kind in FORMATS.items():
            files[format] = folder / f"年报{kind.suffix}"
            written = deliver(document, format, files[format])
            assert opened.remember_exports(document.code, [written]) == ""
        return files

    def remove(self) -> None:
        with Library.open(self.library) as library:
            library.remove(library.reports()[0].id)


@pytest.fixture
def exported(tmp_path: Path) -> Exported:
    return Exported(tmp_path)


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_a_file_as_it_was_exported(
    exported: Exported, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for format, file in exported.draft.items():
        renamed = shutil.copy(file, tmp_path / "改了名")
        assert run("verify", renamed, exported.library) == 0
        told = lines(capsys)
        assert told[0].startswith(f"{NAME}，与“送审稿第 1 稿”（")
        assert told[1].startswith("逐字节相同：正是 20")
        assert told[1].endswith(
            f"从窗口导出的“年报{FORMATS[format].suffix}”，导出后没有改动过一个字节"
        )


def test_a_file_that_was_saved_again(
    exported: Exported, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(exported.draft["xlsx"])
    book.save(tmp_path / "a.xlsx")
    assert run("verify", tmp_path / "a.xlsx", exported.library) == 0
    told = lines(capsys)[1]
    assert told.startswith("文字和数字相同，但文件不是 20")
    assert "导出的“年报.xlsx”原样：是由别的程序另存过，或者不是从窗口导出的" in told
    assert "没有逐一比较的是：字体和排版" in told


def test_a_file_of_a_state_that_was_not_kept_is_known_byte_for_byte(
    exported: Exported, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = exported.unkept["html"]
    assert run("verify", file, exported.library) == 0
    told = lines(capsys)
    assert told[0].startswith(f"{NAME}。逐字节相同：正是 20")
    assert told[1].startswith("导出时的内容没有留版，年报后来改动过")
    (tmp_path / "a.html").write_text(file.read_text("utf-8") + "\n", "utf-8")
    assert run("verify", tmp_path / "a.html", exported.library) == 1


def test_a_removed_report_is_known_and_said_to_be_removed(
    exported: Exported, capsys: pytest.CaptureFixture[str]
) -> None:
    exported.remove()
    assert run("verify", exported.draft["docx"], exported.library) == 0
    told = lines(capsys)
    assert told[0].startswith(f"{NAME}，与已移除的年报的“送审稿第 1 稿”（")
    assert told[1].startswith("逐字节相同：")
