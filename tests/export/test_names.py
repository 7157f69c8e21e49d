"""File names from titles: every system takes any unit's name, and it says which year."""

import re
import unicodedata
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.names import file_name

FOLDER = Path("/文档")
REST = "2025年政府信息公开工作年度报告"
ENDS = ("（送审稿）.pdf", ".xlsx", ".docx", ".html", ".json", ".pdf")
ODD = '\\/:*?"<>|. \t\n\r\x00\x1f\x7f\u200b\u202e\u2028\ud800\ufffe_年2025局𬱖👩\u3000e\u0301<b>&'
ANY = st.text(st.one_of(st.sampled_from(ODD), st.characters(codec=None)), max_size=400)


def units(text: str) -> int:
    """Return how long Windows finds a text."""
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (f"测试县测试局{REST}", f"测试县测试局{REST}"),
        (f"<b>&甲/乙\n丙{REST}", f"_b_&甲_乙_丙{REST}"),
        (f"𬱖𬱖局{REST}", f"𬱖𬱖局{REST}"),
        ('某局/某科:2024?"<>|*\\年报 .', "某局_某科_2024_______年报"),
        (" ..隐藏", "隐藏"),
        ("结尾。. . .", "结尾。"),
        ("a\u202egpj", "a_gpj"),
        ("", "年报"),
        (" . ", "年报"),
        ("CON", "_CON"),
        ("con.2025年", "_con.2025年"),
        ("Com1 .x", "_Com1 .x"),
        ("LPT³", "_LPT³"),
        ("CONIN$", "_CONIN$"),
        ("CONTO", "CONTO"),
        ("COM10", "COM10"),
    ],
)
def test_names(title: str, name: str) -> None:
    assert file_name(title, FOLDER) == name


def test_a_long_unit_is_cut_and_the_year_and_the_rest_stay() -> None:
    name = file_name("长" * 300 + REST, FOLDER)
    assert re.fullmatch(f"长{{40,}}…{REST}", name)
    assert file_name("长" * 300 + "2019年" + "长" * 300 + REST, FOLDER).endswith(f"…{REST}"), (
        "the year that counts is the last"
    )


def test_a_long_title_without_a_year_is_cut_at_its_end() -> None:
    assert re.fullmatch("长{70,}…", file_name("长" * 300, FOLDER))


def test_a_year_with_too_much_after_it_still_stays() -> None:
    assert re.fullmatch("…2025年长{50,}", file_name("甲2025年" + "长" * 300, FOLDER))


def test_a_deep_folder_makes_the_name_shorter_but_never_meaningless() -> None:
    title = "某市某区某某街道办事处" * 4 + REST
    deep = Path("/" + "/".join(["文件夹"] * 50))
    assert len(file_name(title, deep)) < len(file_name(title, FOLDER))
    assert file_name(title, deep).endswith(f"…{REST}")
    assert file_name(title, deep / deep).endswith(REST)


@given(title=ANY, deep=st.integers(1, 180))
def test_every_title_becomes_a_name_that_every_system_takes(title: str, deep: int) -> None:
    folder = Path("/" + "深" * deep)
    stem = file_name(title, folder)
    for name in (stem + end for end in ENDS):
        assert not set(name) & set('\\/:*?"<>|')
        assert not any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in name)
        assert not PureWindowsPath(name).is_reserved()
        assert len(name.encode()) <= 255
        assert units(str(folder / name)) < 260
    assert stem.strip(" .\u3000") == stem != ""


@given(unit=ANY)
def test_a_name_always_tells_the_year(unit: str) -> None:
    assert file_name(unit + REST, FOLDER).endswith(REST)


@given(title=st.text(st.sampled_from("县局司科室𬱖2025年.- "), max_size=200))
def test_a_name_is_a_name_of_itself(title: str) -> None:
    name = file_name(title, FOLDER)
    assert file_name(name, FOLDER) == name
