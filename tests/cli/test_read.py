"""read: the report in any file as exchange JSON, with what was not read for sure."""

import json
from pathlib import Path

import pytest

from forms.exchange import from_exchange
from forms.prose.choices import choice_of
from intake.exchange_file import read_exchange
from intake.sample import sample_reports
from storage.library import Library
from tests.builders import complete
from tests.cli.runs import SECOND, run
from tests.intake.published.shapes import lines

FEE = "disclosure.fees.amount"
UNREAD = "requests.granted.natural"


def copied(folder: Path, written: list[str]) -> Path:
    """Return a text as it is copied from a page, with a tab between the boxes of a table."""
    path = folder / "年报.txt"
    path.write_text("\n".join(line.replace("|", "\t") for line in written), "utf-8")
    return path


def test_what_was_read_whole_is_exchange_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("read", SECOND) == 0
    printed = capsys.readouterr()
    data = json.loads(printed.out)
    assert "_warnings" not in data
    assert from_exchange(data).values == read_exchange(Path(SECOND)).values
    assert printed.err == ""
    assert run("read", SECOND, "--json", tmp_path / "a.json") == 0
    assert (tmp_path / "a.json").read_text("utf-8") == printed.out


def test_what_was_said_of_numbers_goes_along(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = complete({"text.overview": "收到信息公开申请12件。"})
    choice = choice_of(report, "text.overview", 8, (UNREAD,))
    assert choice
    report.choose(choice)
    path = tmp_path / "年报.nianbao"
    with Library.open(path) as library:
        library.add(report)
    assert run("read", path) == 0
    assert from_exchange(json.loads(capsys.readouterr().out)).choices == report.choices


def test_what_was_not_read_stands_in_the_warnings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "a.json"
    assert run("read", copied(tmp_path, lines()), "--json", target) == 1
    data = json.loads(target.read_text("utf-8"))
    assert (data["unit"], data["year"], data["date"]) == ("清河县水务局", 2023, "2024-01-17")
    assert data["cells"][FEE] == "7.25"
    assert data["cells"][UNREAD] is None
    told = {id for warning in data["_warnings"] for id in warning["cells"]}
    assert UNREAD in told
    assert FEE not in told
    assert all(warning["message"] for warning in data["_warnings"])
    assert capsys.readouterr() == ("", "")
    assert read_exchange(target).stated("disclosure.permits.decisions") == 41


def test_every_field_without_a_value_is_told_or_printed_blank(tmp_path: Path) -> None:
    written = lines(headings=("一、总体情况", "", "", "", "", ""), contents=(("无。",), *((),) * 5))
    target = tmp_path / "a.json"
    assert run("read", copied(tmp_path, written), "--json", target) == 1
    data = json.loads(target.read_text("utf-8"))
    told = {id for warning in data["_warnings"] for id in warning["cells"]}
    assert set(data["cells"]) <= told


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "文件是空的"),
        ("通知".encode(), "没有找到年报"),
        (b"\xff\xd8\xff" + bytes(80), "图片"),
    ],
)
def test_a_refusal_is_one_line_that_names_the_file(
    content: bytes, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(content)
    assert run("read", path, "--json", tmp_path / "a.json") == 2
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)
    assert why in err
    assert "a.doc" in err
    assert not (tmp_path / "a.json").exists()


def test_the_file_that_is_read_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = copied(tmp_path, lines())
    before = path.read_bytes()
    assert run("read", path, "--json", path) == 2
    assert path.read_bytes() == before
    assert run("read", path, "--json", tmp_path / "没有" / "a.json") == 2
    assert "没有写成" in capsys.readouterr().err


def test_a_library_wants_unit_and_year(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "库.nianbao"
    first, second = sample_reports()
    with Library.open(path) as library:
        library.add(first)
        library.add(second)
    assert run("read", path) == 2
    assert second.title in capsys.readouterr().err
    assert run("read", path, "--year", str(first.year)) == 0
    assert json.loads(capsys.readouterr().out)["year"] == first.year
    assert run("check", path, "--previous", path, "--year", str(second.year)) == 0
    assert run("read", path, "--year", "去年") == 2
    assert "命令的写法不对" in capsys.readouterr().err


def test_check_takes_what_read_takes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = copied(tmp_path, lines())
    assert run("check", path, "--json") == 1
    out, err = capsys.readouterr()
    assert isinstance(json.loads(out), list)
    assert all(line.startswith("年报.txt：") for line in err.splitlines())
    assert "（一）予以公开" in err


def test_export_takes_what_read_takes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "a.json"
    assert run("export", copied(tmp_path, lines()), "--json", target) == 1
    assert read_exchange(target).text("unit") == "清河县水务局"
    assert "已写好并核对无误" in capsys.readouterr().out


def test_last_years_report_may_be_any_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    previous = copied(tmp_path, lines())
    assert run("check", SECOND, "--previous", previous) == 2
    assert "应是上年" in capsys.readouterr().err
