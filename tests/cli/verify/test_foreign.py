"""verify: a file of others is read by its words, and the answer says that no more was seen."""

import json
from pathlib import Path

import pytest

from storage.library import Library
from tests.cli.runs import run
from tests.cli.test_read import copied
from tests.intake.published.full_report import full_lines
from usecases.report_file import read_report_file

PERMITS = "disclosure.permits.decisions"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    return copied(tmp_path, full_lines())


def exchanged(text: Path, **cells: int) -> Path:
    """Return the exchange file of what a text says, with some cells changed."""
    path = text.with_name("交换.json")
    assert run("read", text, "--json", path) == 0
    data = json.loads(path.read_text("utf-8"))
    data["cells"] |= cells
    path.write_text(json.dumps(data), "utf-8")
    return path


def test_the_same_words_are_called_no_more(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = exchanged(text)
    for pair in ((text, other), (other, text)):
        assert run("verify", *pair) == 0
        out = capsys.readouterr().out
        assert "没有不同" in out
        assert "看到的样子没有核对" in out
        assert "完全一致" not in out


def test_another_figure_is_told(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("verify", text, exchanged(text, **{PERMITS: 42})) == 1
    assert "应为“42”，文件中为“41”" in capsys.readouterr().out


def test_what_was_not_read_is_told_and_never_the_same(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = exchanged(text)
    lacking = [line for line in full_lines() if "2.重复申请" not in line]
    (tmp_path / "缺").mkdir()
    torn = copied(tmp_path / "缺", lacking)
    assert run("verify", torn, other) == 1
    assert "2.重复申请" in capsys.readouterr().out


def test_it_is_looked_for_in_a_library(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "库.nianbao"
    with Library.open(path) as library:
        library.add(read_report_file(text).report)
    assert run("verify", text, path) == 0
    out = capsys.readouterr().out
    assert "看到的样子没有核对" in out
    assert "与现在的内容" in out


def test_alone_it_has_no_code(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("verify", text) == 0
    out = capsys.readouterr().out
    assert "文本" in out
    assert "内容码是" not in out


def test_a_foreign_file_of_our_formats_is_also_held_by_its_words(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = []
    for line in full_lines():
        if line.startswith("|"):
            cells = "".join(f"<td>{cell}</td>" for cell in line[1:].split("|"))
            rows.append(f"<tr>{cells}</tr>")
        else:
            rows.append(f"</table><p>{line}</p><table>")
    page = tmp_path / "网页.html"
    page.write_text(f"<html><body><table>{''.join(rows)}</table></body></html>", "utf-8")
    assert run("verify", page, exchanged(text)) == 1
    out = capsys.readouterr().out
    assert "也可能不是本程序导出的；只按文字读，数和文字没有不同" in out
