"""verify --code: whether a code that somebody read off a paper is that of the file."""

from pathlib import Path

import openpyxl
import pytest

from export.formats import FORMATS
from tests.cli.runs import run
from tests.cli.verify.conftest import Office
from tests.export.html.pages import bare
from tests.usecases import before
from usecases.exported import read_file


@pytest.fixture(autouse=True)
def no_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("cli.verify.default_library", lambda: tmp_path / "没有.nianbao")


def last(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out.splitlines()[-1]


@pytest.mark.parametrize("format", FORMATS)
def test_the_right_code_in_any_spelling(
    format: str, office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    code = office.first.code
    file = office.files[format, office.first.name]
    full_width = "".join(chr(ord(each) + 0xFEE0) for each in code.replace(" ", ""))
    for typed in (code, code.replace(" ", ""), code.upper(), full_width, f"内容码：{code}"):
        assert run("verify", file, "--code", typed) == 0
        assert last(capsys) == f"是：输入的内容码 {code} 与文件内容相符，20 位全部对上"


@pytest.mark.parametrize("format", FORMATS)
def test_a_wrong_code(format: str, office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    """Each digit counts, the last one too; and so does every figure of the file."""
    code = office.first.code
    almost = code[:-1] + ("0" if code[-1] != "0" else "1")
    for wrong in (almost, office.second.code):
        assert run("verify", office.files[format, ""], "--code", wrong) == 1
        assert last(capsys) == f"不是：输入的内容码 {wrong} 与按文件内容算出的不同"


def test_it_is_the_content_that_is_asked_not_the_stamp(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = bare(office.files["html", ""].read_text("utf-8")).replace(
        "<td>25</td>", "<td>77</td>", 1
    )
    (tmp_path / "a.html").write_text(page, "utf-8")
    assert run("verify", tmp_path / "a.html", "--code", office.first.code) == 1
    assert last(capsys).startswith("不是：")


def test_the_beginning_of_a_code_is_too_short(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    code = office.first.code
    for library in ([], [office.library]):
        for digits in (4, 9, 14, 19, 23):
            told = run("verify", office.files["pdf", ""], *library, "--code", code[:digits])
            assert told == 2
            out, why = capsys.readouterr()
            assert (out, len(why.splitlines())) == ("", 1)
            assert "太短" in why


# ---- codes of before -----------------------------------------------------------------------------


@pytest.mark.parametrize("format", before.FORMATS)
@pytest.mark.parametrize(
    ("name", "code", "other"),
    [("draft", before.DRAFT, before.FINAL), ("final", before.FINAL, before.DRAFT)],
)
def test_an_old_code_is_for_the_version_that_bore_it(
    format: str, name: str, code: str, other: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = before.FOLDER / f"{name}.{format}"
    assert run("verify", file, before.LIBRARY, "--code", code.upper()) == 0
    assert last(capsys) == f"是：输入的内容码 {code}（旧码，48 位）是这一版的，文件与这一版完全一致"
    assert run("verify", file, before.LIBRARY, "--code", other) == 1
    assert last(capsys).startswith(f"不是：输入的内容码 {other}（旧码，48 位）是“")


def test_an_old_code_beside_a_file_that_bears_it(capsys: pytest.CaptureFixture[str]) -> None:
    """A workbook has what the old rule asks for; the pages of the others have not."""
    assert run("verify", before.FOLDER / "draft.xlsx", "--code", before.DRAFT) == 0
    assert last(capsys) == f"是：输入的内容码 {before.DRAFT}（旧码，48 位）与文件内容相符"
    for format in before.FORMATS:
        file = before.FOLDER / f"draft.{format}"
        assert run("verify", file, "--code", before.FINAL) == 1
        assert last(capsys).startswith("不是：")
        if format != "xlsx":
            assert run("verify", file, "--code", before.DRAFT) == 2
            assert "旧码不能单从文件算出" in capsys.readouterr().err


def test_the_beginning_of_the_new_code_of_an_old_file_is_too_short(
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = before.FOLDER / "draft.pdf"
    reading = read_file(file).reading
    assert reading
    assert run("verify", file, "--code", reading.code[:14]) == 2
    assert "太短" in capsys.readouterr().err


def test_an_old_code_of_no_version_is_too_short(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    told = run("verify", office.files["pdf", ""], before.LIBRARY, "--code", "0000 0000 0000")
    assert told == 2
    assert "太短" in capsys.readouterr().err


def test_a_file_without_a_code_of_its_own_confirms_none(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A heading was changed: no report prints this file, so no code is the file's."""
    page = bare(office.files["html", ""].read_text("utf-8")).replace("一、总体情况", "一、总的情况")
    (tmp_path / "a.html").write_text(page, "utf-8")
    assert run("verify", tmp_path / "a.html", "--code", office.first.code) == 1
    assert last(capsys).startswith("不能确认：")


def test_an_old_code_of_a_workbook_that_was_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.load_workbook(before.FOLDER / "draft.xlsx")
    book["三、收到和处理政府信息公开申请情况"]["D5"] = 77
    book.save(tmp_path / "a.xlsx")
    assert run("verify", tmp_path / "a.xlsx", "--code", before.DRAFT) == 1
    assert last(capsys) == f"不是：输入的内容码 {before.DRAFT}（旧码，48 位）与文件内容不符"
