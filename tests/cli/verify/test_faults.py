"""Files that were altered so that they look otherwise: beside the report that they were made of."""

from pathlib import Path

import pytest

from tests.cli.runs import SECOND, run
from tests.places import SHARED

FAULTS = SHARED / "samples" / "faults"
#: The altered file, and what names the alteration.
ALTERED = {
    "annot_freetext.pdf": ("第 2 页", "批注"),
    "acroform_field.pdf": ("第 2 页", "表单域"),
    "font-damaged-verifies-same.pdf": ("第 1 页", "字体"),
    "numfmt.xlsx": ("B4", '数字格式“"999"”'),
    "css_content.html": ("样式表",),
    "alternate_unknown_choice.docx": ("应为“0”，文件中为“999”",),
    "strike_sentence.docx": ("划去的文字",),
}


@pytest.fixture(autouse=True)
def no_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("cli.verify.default_library", lambda: tmp_path / "没有.nianbao")


def altered(name: str) -> Path:
    if not FAULTS.exists():
        pytest.skip("the shared samples are not here")
    return FAULTS / name


@pytest.mark.parametrize(("name", "words"), ALTERED.items())
def test_an_altered_file_is_none_of_its_report(
    name: str, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("verify", altered(name), SECOND) == 1
    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    assert [line for line in told if all(word in line for word in words)]


@pytest.mark.parametrize("name", ALTERED)
def test_and_nothing_has_to_stand_beside_it(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No code is called right, either, where what is seen may be something else."""
    assert run("verify", altered(name)) == 1
    code = "ed41 b638 e53f 0962 697c"  # of the sample, which the text of most of them still is
    assert run("verify", altered(name), "--code", code) == 1
    assert capsys.readouterr().out.splitlines()[-1].startswith(("不能确认：", "不是："))


def test_a_page_that_breaks_off_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("verify", altered("assertion.html"), SECOND) == 2
    out, why = capsys.readouterr()
    assert (out, len(why.splitlines())) == ("", 1)
