"""verify FILE OTHER: another file in the place of a library, of any format."""

import json
from itertools import product
from pathlib import Path

import pytest

from export.formats import FORMATS
from forms.exchange import to_exchange
from tests.cli.runs import run
from tests.cli.verify.conftest import RECEIVED, Office
from tests.export.html.pages import bare

NAME = "这是青禾县农业农村局2025年政府信息公开工作年度报告"


@pytest.mark.parametrize(("one", "other"), list(product(FORMATS, FORMATS)))
def test_two_files_of_one_report_say_the_same(
    one: str, other: str, office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    file, beside = office.files[one, office.first.name], office.files[other, ""]
    assert run("verify", file, beside) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{NAME}，与“{beside.name}”完全一致"
    same_bytes = file.read_bytes() == beside.read_bytes()
    grade = "两个文件逐字节相同" if same_bytes else "文字和数字相同，文件不是逐字节相同。"
    assert lines[1].startswith(grade)


@pytest.fixture
def altered(office: Office, tmp_path: Path) -> Path:
    """An exchange file in which one figure is another."""
    data = to_exchange(office.kept)
    data["cells"][RECEIVED] = 77
    path = tmp_path / "改.json"
    path.write_text(json.dumps(data), "utf-8")
    return path


@pytest.mark.parametrize("format", FORMATS)
def test_what_differs_is_told_either_way(
    format: str, altered: Path, office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    file = office.files[format, ""]
    for pair, wanted, read in (((file, altered), 77, 25), ((altered, file), 25, 77)):
        assert run("verify", *pair) == 1
        lines = capsys.readouterr().out.splitlines()
        assert lines[0].startswith(f"{NAME}，但与“{pair[1].name}”不一致，有 ")
        assert any(f"应为“{wanted}”，文件中为“{read}”" in line for line in lines[1:])


def test_what_no_page_shows_counts_between_exchange_files(office: Office, tmp_path: Path) -> None:
    data = to_exchange(office.kept) | {"kind": "government"}
    (tmp_path / "a.json").write_text(json.dumps(data), "utf-8")
    assert run("verify", tmp_path / "a.json", office.files["json", ""]) == 1
    assert run("verify", office.files["pdf", ""], tmp_path / "a.json") == 0


def test_another_report_is_told(office: Office, tmp_path: Path) -> None:
    data = to_exchange(office.kept) | {"unit": "白杨县水务局"}
    (tmp_path / "a.json").write_text(json.dumps(data), "utf-8")
    for format in FORMATS:
        assert run("verify", office.files[format, ""], tmp_path / "a.json") == 1
        assert run("verify", tmp_path / "a.json", office.files[format, ""]) == 1


def test_a_reference_that_cannot_be_read(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("年报")
    assert run("verify", office.files["pdf", ""], tmp_path / "a.txt") == 2
    assert "没有找到年报的标题" in capsys.readouterr().err


def test_a_title_that_names_no_year_in_digits_is_no_report(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = bare(office.files["html", ""].read_text("utf-8"))
    changed = page.replace("局2025年政府信息公开", "局二〇二五年政府信息公开")
    (tmp_path / "a.html").write_text(changed, "utf-8")
    for other in FORMATS:
        assert run("verify", tmp_path / "a.html", office.files[other, ""]) == 1
        assert "里面没有可以比较的内容" in capsys.readouterr().out
